//! No text, however broken, keeps a link from being read; and what is written reads back.

mod common;

use proptest::prelude::*;
use unalike_core::{Change, Compare, Experiment, Permalink, Symmetry};

const LINKS: &[&str] = &[
    "",
    "https://example.org/lab/#network.hidden=4,4&start.symmetry=mirrored&step=250",
    "data.set=custom&data.rows=[{\"inputs\":[1,2],\"target\":\"a b\"},{\"inputs\":[3,4],\"target\":\"c\"}]\
     &compare.start.scheme=normal",
    "network.hidden=3&step=30&compare.start.symmetry=identical&look.view=pairs&look.unit=1.2\
     &changes=10:training.learning_rate:0.03,20:weight.1.3.2:0.5,20:bias.1.3:0.25,\
     21:freeze.1.3:true&lesson=4",
    "https://example.org/%23data.set%3Ddigits%26training.batch%3D20.",
    "data.set=iris&data.examples=5000&training.batch=3000&training.loss=cross_entropy",
];

/// A good link with some of its characters replaced, dropped or doubled.
fn mutated() -> impl Strategy<Value = String> {
    let marks = "#&=?%.,:;-−+0149eE \n\t\u{200b}\"[]{}%23%3D%26aäx\u{0}";
    let marks: Vec<char> = marks.chars().collect();
    let edit = (any::<prop::sample::Index>(), prop::sample::select(marks), 0..3);
    (prop::sample::select(LINKS), prop::collection::vec(edit, 0..8)).prop_map(|(link, edits)| {
        let mut text: Vec<char> = link.chars().collect();
        for (place, mark, kind) in edits {
            let place = place.index(text.len() + 1);
            match kind {
                0 => text.insert(place, mark),
                _ if place == text.len() => {}
                1 => text[place] = mark,
                _ => {
                    text.remove(place);
                }
            }
        }
        text.into_iter().collect()
    })
}

fn changes(experiment: &Experiment) -> impl Strategy<Value = Vec<(u64, Change)>> + use<> {
    let layer = prop::sample::select((0..experiment.network.hidden.len()).collect::<Vec<_>>());
    let hidden = experiment.network.hidden.clone();
    let count = experiment.parameters();
    let change = (0..5_u64, layer, any::<prop::sample::Index>(), any::<f32>(), 0..6);
    let experiment = experiment.clone();
    prop::collection::vec(change, 0..6).prop_map(move |changes| {
        let mut now = experiment.clone();
        let mut moment = 0;
        let made = changes.into_iter().map(|(wait, layer, unit, value, kind)| {
            moment += wait;
            let unit = unit.index(hidden[layer] as usize);
            // What is no number cannot be given to a weight, and 0 has no sign in a link.
            let value = if value.is_finite() { f64::from(value) + 0.0 } else { 0.5 };
            let change = match kind {
                0 => Change::Weight { layer, unit, input: Some(0), value },
                1 => Change::Weight { layer, unit, input: None, value },
                2 => Change::Freeze { layer, unit, frozen: value > 0.0 },
                3 => Change::Split { split: value > 0.0 },
                4 => {
                    // Down to 0 with either sign, over all bits of the last number.
                    let numbers =
                        (0..count).map(|i| value as f32 / (count - i) as f32 * [1.0, -1.0][i % 2]);
                    Change::Weights { weights: numbers.collect::<Vec<_>>().into() }
                }
                _ => {
                    now.training.learning_rate = 0.001 + now.training.learning_rate / 2.0;
                    Change::Experiment { experiment: Box::new(now.clone()) }
                }
            };
            (moment, change)
        });
        made.collect()
    })
}

fn links() -> impl Strategy<Value = Permalink> {
    let widths = prop::collection::vec(1..5_u32, 1..3);
    let experiments = common::experiments(Symmetry::None, widths);
    let with_changes =
        experiments.prop_flat_map(|experiment| (changes(&experiment), Just(experiment)));
    let look = prop::collection::vec(("[a-z.%&=é ]{1,6}", ".{0,8}"), 0..3);
    (with_changes, 0..1_000_000_u64, look, prop::option::of(1..20_u32), any::<bool>()).prop_map(
        |((changes, experiment), step, look, lesson, compares)| {
            let compare = compares
                .then(|| Compare::new(&experiment, "start.symmetry", "identical".into()).unwrap());
            Permalink { experiment, step, compare, changes, look, lesson }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_link_reads_back(link in links()) {
        let fragment = link.fragment();
        prop_assert_eq!(Permalink::parse(&fragment).unwrap(), link.clone(), "{}", fragment);
        let address = format!("<https://example.org/lab/?lang=de#{fragment}>");
        prop_assert_eq!(Permalink::parse(&address).unwrap(), link);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_text_is_read_as_far_as_it_can_be(text in prop_oneof![".{0,80}", mutated()]) {
        let (link, faults) = Permalink::read(&text);
        prop_assert!(link.experiment.check().is_ok());
        for fault in &faults {
            prop_assert!(!fault.allowed.is_empty(), "{}", fault);
            prop_assert!(fault.value.chars().count() <= 80 && !fault.value.contains('\n'));
        }
        prop_assert_eq!(Permalink::parse(&text).is_ok(), faults.is_empty());
        // What is left of it is a link without fault.
        let fragment = link.fragment();
        let (again, faults) = Permalink::read(&fragment);
        prop_assert!(faults.is_empty(), "{} {:?}", fragment, faults);
        prop_assert_eq!(again.fragment(), fragment);
    }
}
