use proptest::prelude::*;

use crate::{Activation, Change, Experiment, ExperimentError, Permalink, Symmetry, Timeline};

/// A link without a fault.
fn good(text: &str) -> Permalink {
    Permalink::parse(text).unwrap_or_else(|faults| panic!("{text}: {faults:?}"))
}

fn faults(text: &str) -> Vec<[String; 3]> {
    let (_, faults) = Permalink::read(text);
    faults.into_iter().map(|fault| [fault.field, fault.value, fault.allowed]).collect()
}

#[test]
fn only_what_differs_is_named_and_it_reads_back() {
    assert_eq!(Permalink::default().fragment(), "");
    for fragment in [
        "network.hidden=4,4&start.symmetry=identical&start.seed=9",
        "data.set=digits&network.hidden=16",
        "network.hidden=&step=250",
        "start.scheme=constant&start.scale=0.25&training.learning_rate=0.003",
        "start.shuffle_units=7&step=3&compare.start.shuffle_units=null",
        "start.seed=2&step=30&compare.start.symmetry=identical&look.view=pairs&look.unit=1.2\
         &changes=10:training.learning_rate:0.03,20:weight.1.3.2:-0.5,20:bias.2.1:1e-9,\
         40:freeze.1.3:true&lesson=4",
    ] {
        assert_eq!(good(fragment).fragment(), fragment);
    }
    let at_three = Permalink { step: 3, ..Permalink::default() };
    assert_eq!(good("https://example.org/lab#step=3"), at_three);
    assert_eq!(good("version=1&step=3"), at_three);
    for nothing in ["", "#", "https://example.org/lab/", "https://example.org/lab/?v=2&lang=de#"] {
        assert_eq!(good(nothing), Permalink::default());
    }
}

#[test]
fn rows_and_what_the_page_shows_read_back_whatever_they_hold() {
    let odd = "a&b=c #%41,\"é\" ~.";
    let rows = serde_json::json!([
        { "inputs": [1, 2.5], "target": odd }, { "inputs": [3, -4], "target": "b)." }
    ]);
    let experiment = Experiment::default().with_field("data.rows", rows).unwrap();
    assert_eq!(experiment.data.examples, 2);
    let link = Permalink {
        experiment,
        look: [("view", odd), ("unit", "1.2."), ("empty", ""), ("a.b", "100%")]
            .map(|(name, text)| (name.into(), text.into()))
            .into(),
        ..Permalink::default()
    };
    assert_eq!(good(&link.fragment()), link);
    assert_eq!(good(&format!("<https://example.org/?a=b#{}>", link.fragment())), link);
    let rows_alone = Permalink { look: Vec::new(), ..link };
    assert_eq!(good(&format!("(#{}).", rows_alone.fragment()).replace("(#", "#")), rows_alone);
}

#[test]
fn a_sentence_s_marks_are_no_part_of_the_address() {
    let expected = good("start.symmetry=identical&training.learning_rate=0.1");
    let plain = "https://example.org/lab/#start.symmetry=identical&training.learning_rate=0.1";
    for end in [
        ".", ",", ")", ">", "]", "\"", "'", ";", "!", "?", "...", ").", ">,", "”", "»", "%22",
        "%3E",
    ] {
        assert_eq!(good(&format!("{plain}{end}")), expected, "{end}");
    }
    assert_eq!(good("step=12.").step, 12);
    let middle = good("training.learning_rate=0.2.&start.seed=4.");
    assert_eq!((middle.experiment.training.learning_rate, middle.experiment.start.seed), (0.2, 4));
}

#[test]
fn what_programs_make_of_an_address_is_put_right() {
    let expected = good("network.hidden=4,4&start.symmetry=identical");
    for text in [
        "https://x.org/l/#network.hidden=4,4&amp;start.symmetry=identical",
        "https://x.org/l/#network.hidden=4,4&amp;amp;start.symmetry=identical",
        "https://x.org/l/#network.hidden=4%2C4&start.symmetry=identical",
        "https://x.org/l/#network%2Ehidden=4,4&start%2Esymmetry=identical",
        "https://x.org/l/%23network.hidden%3D4%2C4%26start.symmetry%3Didentical",
        "https://x.org/l/#network.hidden%3D4%2C4%26start.symmetry%3Didentical",
        "https://x.org/l/#network.hidden%253D4%252C4%2526start.symmetry%253Didentical",
        "https://x.org/l/%2523network.hidden%253D4%252C4%2526start.symmetry%253Didentical",
        "network.hidden%3d4%2c4%26start.symmetry%3didentical",
        "https://x.org/l/?network.hidden=4,4&start.symmetry=identical",
        "https://x.org/l/?network.hidden=4,4&start.symmetry=identical&fbclid=abc.d",
        "https://x.org/l/?utm_source=a&network.hidden=4,4#start.symmetry=identical",
        "#?network.hidden=4,4&start.symmetry=identical",
        "#network.hidden=4,4&\r\n  start.symm\r\netry=iden tical\n",
        "#network.hidden=4,\u{200b}4&start.symmetry=identical:~:text=units",
        "#network.hidden=[4,4]&start.symmetry=\"identical\"",
        "#network.hidden=4.0,4e0&start.symmetry=identical",
    ] {
        assert_eq!(good(text), expected, "{text}");
    }
    for name in ["fbclid", "gclid", "utm_source", "igshid", "mc_cid", "mc_eid", "msclkid", "ref"] {
        let text = format!("#network.hidden=4,4&{name}=Ab-1.9&start.symmetry=identical&{name}=x");
        assert_eq!(good(&text), expected, "{text}");
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for text in ["start.seed=4", "start.seed=4.0", "start.seed=4e0", "start.seed=+4"] {
        assert_eq!(good(text).experiment.start.seed, 4, "{text}");
    }
    for text in ["0.03", "0,03", "3e-2", ".03", "0.0300"] {
        let link = good(&format!("training.learning_rate={text}"));
        assert_eq!(link.experiment.training.learning_rate, 0.03, "{text}");
    }
    for text in ["-0", "-0.0", "−0,0", "-0e3"] {
        let link = good(&format!("start.bias={text}"));
        assert!(link.experiment.start.bias.is_sign_positive(), "{text}");
        assert_eq!(link.fragment(), "");
    }
    for text in ["NaN", "inf", "1e999", "0x4", "4,5,6", "", "1.2.3"] {
        assert_eq!(faults(&format!("training.learning_rate={text}")).len(), 1, "{text}");
    }
}

#[test]
fn every_fault_is_told_and_every_good_field_kept() {
    let text = "start.colour=blue&start.seed=-1&network.hidden=3&training.batch=none&soon\
                &training.learning_rate=11&step=soon&network.activation=relo&lesson=0";
    let (link, found) = Permalink::read(text);
    let fields: Vec<_> = found.iter().map(|fault| fault.field.as_str()).collect();
    let expected = [
        "start.colour",
        "start.seed",
        "training.batch",
        "soon",
        "training.learning_rate",
        "step",
        "network.activation",
        "lesson",
    ];
    assert_eq!(fields, expected);
    assert_eq!(link.fragment(), "network.hidden=3");
    assert_eq!(Permalink::parse(text).unwrap_err(), found);
    let [field, value, allowed] = &faults("training.learning_rate=fast")[0];
    assert_eq!(
        [field, value, allowed].map(String::as_str),
        ["training.learning_rate", "fast", "a number, 0 … 10"]
    );
    assert!(faults("start.colour=blue")[0][2].contains("scheme, scale, bias"));
    assert!(faults("network.hidden=4,x")[0][2].contains("layers"));
    let long = "x".repeat(500);
    assert!(faults(&format!("start.scheme={long}"))[0][1].chars().count() <= 80);
}

#[test]
fn of_values_that_do_not_go_together_the_fewest_are_dropped() {
    for (text, dropped, kept) in [
        (
            "network.activation=relu&start.symmetry=mirrored",
            &["start.symmetry"][..],
            "network.activation=relu",
        ),
        ("data.test_fraction=0.5&training.batch=51", &["training.batch"], "data.test_fraction=0.5"),
        ("data.set=custom&network.hidden=3", &["data.set"], "network.hidden=3"),
        ("data.set=hills&training.loss=cross_entropy", &["training.loss"], "data.set=hills"),
        // One set less keeps two numbers.
        (
            "data.set=iris&data.examples=5000&training.batch=3000",
            &["data.set"],
            "data.examples=5000&training.batch=3000",
        ),
        (
            "data.set=iris&data.examples=5000&network.activation=relu&start.symmetry=mirrored",
            &["data.examples", "start.symmetry"],
            "data.set=iris&network.activation=relu",
        ),
    ] {
        let (link, found) = Permalink::read(text);
        let fields: Vec<_> = found.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!((fields.as_slice(), link.fragment().as_str()), (dropped, kept), "{found:?}");
    }
    let [_, value, allowed] = &faults("data.set=custom")[0];
    assert_eq!([value.as_str(), allowed], ["custom", "another set, or data.rows beside it"]);
}

#[test]
fn a_comparison_is_in_one_field_that_leaves_the_examples() {
    let link = good("network.hidden=3&compare.start.scheme=normal");
    let compare = link.compare.unwrap();
    assert_eq!((compare.field.as_str(), &compare.value), ("start.scheme", &"normal".into()));
    assert_eq!(compare.experiment.start.scale, 0.5);
    assert_eq!(compare.experiment.network.hidden, [3]);
    let link = good("compare.start.symmetry=mirrored&step=7");
    assert_eq!(link.compare.unwrap().experiment.start.symmetry, Symmetry::Mirrored);
    for (text, field) in [
        ("compare.data.set=xor", "compare.data.set"),
        ("compare.network.hidden=4", "compare.network.hidden"),
        ("compare.training.seed=4", "compare.training.seed"),
        ("compare.nothing=4", "compare.nothing"),
        ("compare.training.batch=400", "compare.training.batch"),
        ("compare.start.symmetry=odd", "compare.start.symmetry"),
        ("network.activation=relu&compare.start.symmetry=mirrored", "compare.start.symmetry"),
        ("compare.start.seed=2&compare.start.bias=1", "compare.start.bias"),
    ] {
        assert_eq!(faults(text)[0][0], field, "{text}");
    }
}

/// What was written gives the same run to the bit, whatever was changed and wherever it is opened.
#[test]
fn changes_read_back_to_the_same_run() {
    let origin = good("data.examples=20&network.hidden=3,2&training.batch=4").experiment;
    let mut run = Timeline::<f32>::new(&origin).unwrap();
    let mut made = |moment, change: Change| {
        run.seek(moment);
        run.change(&change).unwrap();
    };
    let mut other = origin.clone();
    other.training.optimiser = crate::Optimiser::Momentum;
    other.training.learning_rate = 0.03;
    other.network.activation = Activation::Relu;
    made(31, Change::Experiment { experiment: Box::new(other.clone()) });
    made(31, Change::Weight { layer: 1, unit: 1, input: Some(2), value: 0.1 });
    made(45, Change::Weight { layer: 2, unit: 0, input: None, value: -1e-7 });
    made(45, Change::Freeze { layer: 0, unit: 2, frozen: true });
    other.training.l2 = 0.01;
    other.training.learning_rate = 0.3;
    made(60, Change::Experiment { experiment: Box::new(other) });
    made(70, Change::Freeze { layer: 0, unit: 2, frozen: false });
    run.seek(150);

    let changes = run.changes().to_vec();
    let link = Permalink { changes, step: 150, ..origin.clone().into() };
    let fragment = link.fragment();
    let read = good(&fragment);
    assert_eq!(read.fragment(), fragment);
    let mut again = Timeline::<f32>::new(&read.experiment).unwrap();
    for (moment, change) in &read.changes {
        again.plan(*moment, change).unwrap();
    }
    again.seek(read.step);
    assert_eq!(again.trainer().fingerprint(), run.trainer().fingerprint());
    assert!(fragment.contains("31:weight.2.2.3:0.1,45:bias.3.1:-1e-7,45:freeze.1.3:true"));
}

#[test]
fn changes_that_cannot_be_made_are_named_and_the_others_made() {
    let text = "network.hidden=3&changes=20:weight.1.3.2:0.5,10:training.learning_rate:0.3,\
                5:weight.1.4.1:1,6:bias.3.1:1,7:freeze.1.1:maybe,8:start.seed:3,9:nonsense,\
                soon:bias.1.1:1,11:training.batch:101,12:weight.1.1.1:1e39,13:weight.1.1:2";
    let (link, found) = Permalink::read(text);
    let moments: Vec<u64> = link.changes.iter().map(|&(moment, _)| moment).collect();
    assert_eq!(moments, [10, 20]);
    assert_eq!(found.len(), 9, "{found:#?}");
    for (place, allowed) in [
        ("5:weight.1.4.1, unit", "1 … 3"),
        ("6:bias.3.1, layer", "1 … 2"),
        ("7:freeze.1.1", "true or false"),
        ("8:start.seed", "training.learning_rate"),
        ("11:training.batch", "1 … 100"),
        ("12:weight.1.1.1", "a number"),
        ("13:weight.1.1", "layer, unit, input"),
    ] {
        let is_it = |fault: &&ExperimentError| fault.field == format!("changes, {place}");
        let fault = found.iter().find(is_it).unwrap_or_else(|| panic!("{place} {found:#?}"));
        assert!(fault.allowed.contains(allowed), "{fault}");
    }
}

#[test]
fn rows_are_as_short_as_they_can_be() {
    let rows = serde_json::json!([
        { "inputs": [-0.2, 0.5], "target": "A" }, { "inputs": [1, -1e-9], "target": "not b" }
    ]);
    let link = Permalink::from(Experiment::default().with_field("data.rows", rows).unwrap());
    let fragment = "data.set=custom&data.rows=-.2,.5,A;1,-1e-9,not%20b";
    assert_eq!(link.fragment(), fragment);
    assert_eq!(good(fragment), link);
    // As a sentence ends with it, and encoded once more.
    assert_eq!(good(&format!("https://example.org/#{fragment}.")), link);
    assert_eq!(good(&fragment.replace('%', "%25")), link);
    let numbers = good("data.set=custom&data.rows=1,2;3,4.5;;");
    assert!(numbers.experiment.data.is_regression());
    assert_eq!(faults("data.set=custom&data.rows=1,2;x,4")[0][0], "data.rows");
}

proptest! {
    #[test]
    fn any_rows_read_back(
        inputs in prop::collection::vec(-1e9_f64..1e9, 4),
        names in prop::collection::btree_set("[a-zA-Z0-9 .,;\"ä_-]{1,6}", 2),
    ) {
        let names: Vec<_> = names.into_iter().collect();
        let rows = serde_json::json!([
            { "inputs": [inputs[0], inputs[1]], "target": names[0] },
            { "inputs": [inputs[2], inputs[3].trunc()], "target": names[1] },
        ]);
        let link = Permalink::from(Experiment::default().with_field("data.rows", rows).unwrap());
        prop_assert_eq!(good(&link.fragment()), link);
    }
}
