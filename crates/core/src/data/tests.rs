use super::examples::Data;
use super::raw::Targets;
use super::rows::{Row, Target};
use super::settings::{DataSet, DataSettings};
use crate::Experiment;

fn settings(set: DataSet) -> DataSettings {
    DataSettings { set, ..Experiment::default().data }
}

fn labels(data: &Data) -> &[u8] {
    match &data.targets {
        Targets::Classes { labels, .. } => labels,
        Targets::Numbers(_) => panic!("classes"),
    }
}

fn planes() -> impl Iterator<Item = DataSet> {
    DataSet::ALL.iter().copied().filter(|set| set.is_plane())
}

#[test]
fn points_stay_in_the_plane_at_any_noise_and_classes_are_halves() {
    for set in planes() {
        for noise in [0.0, 0.1, 0.5] {
            let data = Data::new(&DataSettings { noise, examples: 1000, ..settings(set) });
            assert!(data.inputs.iter().all(|x| (-1.0..=1.0).contains(x)), "{}", set.name());
            match &data.targets {
                Targets::Classes { labels, .. } => {
                    assert_eq!(labels.iter().map(|&label| u32::from(label)).sum::<u32>(), 500);
                }
                Targets::Numbers(numbers) => {
                    assert!(numbers.iter().all(|y| (-1.0..=1.0).contains(y)));
                    assert!(numbers.iter().any(|&y| y > 0.5) && numbers.iter().any(|&y| y < -0.5));
                }
            }
        }
    }
}

/// Without noise, no point's nearest neighbour is of the other class, but for few of the tips.
#[test]
fn without_noise_the_classes_are_apart() {
    for set in planes() {
        let data = Data::new(&DataSettings { noise: 0.0, examples: 400, ..settings(set) });
        let Targets::Classes { labels, .. } = &data.targets else { continue };
        let points: Vec<_> = data.inputs.column_iter().collect();
        let strays = (0..points.len()).filter(|&i| {
            let distance = |j: usize| (points[i] - points[j]).norm_squared();
            let others = (0..points.len()).filter(|&j| j != i);
            let nearest = others.min_by(|&a, &b| distance(a).total_cmp(&distance(b))).unwrap();
            labels[i] != labels[nearest]
        });
        assert!(strays.count() <= 6, "{}", set.name());
    }
}

#[test]
fn digits_are_the_first_rows_of_the_file_when_all_are_taken() {
    let all = Data::new(&DataSettings { examples: 1797, ..settings(DataSet::Digits) });
    assert_eq!((all.len(), all.features(), all.classes()), (1797, 64, Some(10)));
    assert_eq!(&labels(&all)[..10], &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(all.inputs[(2, 0)], 5.0 / 16.0);
    assert!(all.inputs.iter().all(|x| (0.0..=1.0).contains(x)));
}

#[test]
fn mnist_is_the_file_when_all_are_taken() {
    let file = include_bytes!("../../data/mnist-2000.bin");
    let all = Data::new(&DataSettings { examples: 2000, ..settings(DataSet::Mnist) });
    assert_eq!((all.len(), all.features(), all.classes()), (2000, 28 * 28, Some(10)));
    assert_eq!(labels(&all), &file[2000 * 784..]);
    for digit in 0..10 {
        assert_eq!(
            labels(&all).iter().map(|&label| usize::from(label == digit)).sum::<usize>(),
            200
        );
    }
    assert!(all.inputs.iter().zip(file).all(|(&x, &byte)| x == f32::from(byte) / 255.0));
    // The first image is a 9: bright in its middle, dark at its edges.
    assert_eq!(labels(&all)[0], 9);
    assert!(all.inputs.column(0).iter().any(|&x| x > 0.9));
    assert!(all.inputs.column(0).rows(0, 28).iter().all(|&x| x == 0.0));
}

#[test]
fn a_set_of_images_can_be_given_its_own_bytes_and_no_others() {
    for set in [DataSet::Digits, DataSet::Mnist] {
        let bytes = set.image_bytes().expect("the tests have the images");
        assert_eq!(set.provide(bytes), Ok(()));
        let cut = set.provide(&bytes[..bytes.len() - 1]).unwrap_err();
        assert_eq!(cut.field, format!("the images of {}", set.name()));
        let mut other = bytes.to_vec();
        other[9] ^= 1;
        assert_eq!(set.provide(&other).unwrap_err().value, "other bytes");
        assert!(set.is_here() && set.is_image());
    }
    assert!(DataSet::Iris.provide(&[]).is_err() && DataSet::Iris.is_here());
}

#[test]
fn a_sample_is_drawn_by_its_seed_without_repeats() {
    let sample = |seed| Data::new(&DataSettings { seed, ..settings(DataSet::Digits) });
    let (a, again, b) = (sample(1), sample(1), sample(2));
    assert_eq!(a.inputs, again.inputs);
    assert_ne!(a.inputs, b.inputs);
    let columns: std::collections::HashSet<Vec<u32>> =
        a.inputs.column_iter().map(|x| x.iter().map(|x| x.to_bits()).collect()).collect();
    assert_eq!(columns.len(), 100);
}

#[test]
fn tables_are_standardised_by_the_training_examples_alone() {
    let data =
        Data::new(&DataSettings { examples: 150, test_fraction: 0.4, ..settings(DataSet::Iris) });
    assert_eq!((data.training.len(), data.test.len()), (90, 60));
    for feature in data.inputs.row_iter() {
        let moments = |examples: &[u32]| {
            let values = || examples.iter().map(|&i| f64::from(feature[i as usize]));
            let mean = values().sum::<f64>() / examples.len() as f64;
            (mean, values().map(|x| (x - mean).powi(2)).sum::<f64>() / examples.len() as f64)
        };
        let (mean, variance) = moments(&data.training);
        assert_eq!(data.input_standards.len(), 4);
        assert!(mean.abs() < 1e-6 && (variance - 1.0).abs() < 1e-5);
        assert!(moments(&data.test).0.abs() > 1e-6);
    }
}

#[test]
fn examples_are_trained_on_or_held_out_and_none_is_both() {
    for test_fraction in [0.0, 0.25, 0.9] {
        let data = Data::new(&DataSettings { test_fraction, ..settings(DataSet::Moons) });
        let mut all = [data.training.clone(), data.test.clone()].concat();
        all.sort_unstable();
        assert_eq!(all, (0..100).collect::<Vec<_>>());
        assert_eq!(data.test.len(), (100.0 * test_fraction) as usize);
    }
}

#[test]
fn custom_rows_are_classes_by_name_or_numbers() {
    let row = |inputs: &[f64], target: Target| Row { inputs: inputs.to_vec(), target };
    let class = |name: &str| Target::Class(name.into());
    let rows = vec![
        row(&[1.0, 5.0], class("b")),
        row(&[3.0, 5.0], class("a")),
        row(&[5.0, 5.0], class("b")),
    ];
    let custom = |rows: Vec<Row>| DataSettings {
        examples: rows.len() as u32,
        rows: Some(rows.into()),
        ..settings(DataSet::Custom)
    };
    let data = Data::new(&custom(rows));
    assert_eq!(labels(&data), [0, 1, 0]);
    assert_eq!(data.inputs.row(1), nalgebra::RowDVector::from_element(3, 0.0), "a constant column");
    assert!((data.inputs[(0, 0)] + 1.5_f32.sqrt()).abs() < 1e-6);
}

#[test]
fn numbers_to_foretell_are_standardised_by_the_training_examples_and_have_their_own_unit() {
    let prices = [250_000.0, 310_000.0, 190_000.0, 420_000.0, 275_000.0, 16_777_217.0];
    let rows: Vec<Row> = (0..)
        .zip(prices)
        .map(|(i, price)| Row { inputs: vec![f64::from(i)], target: Target::Number(price) })
        .collect();
    let data = Data::new(&DataSettings {
        examples: 6,
        rows: Some(rows.into()),
        test_fraction: 0.34,
        ..settings(DataSet::Custom)
    });
    let Targets::Numbers(numbers) = &data.targets else { panic!("numbers") };
    let trained = || data.training.iter().map(|&i| f64::from(numbers[i as usize]));
    assert_eq!(data.training.len(), 4);
    assert!(trained().sum::<f64>().abs() < 1e-6);
    assert!((trained().map(|y| y * y).sum::<f64>() / 4.0 - 1.0).abs() < 1e-6);
    for (&number, price) in numbers.iter().zip(prices) {
        let told = data.target_standard.in_own_unit(number.into());
        assert!((told / price - 1.0).abs() < 1e-6, "{told} for {price}");
    }
    // The same numbers shifted and stretched are the same examples.
    let plain = Data::new(&settings(DataSet::Hills));
    assert_eq!(plain.target_standard, super::standardise::Standard::NONE);
    assert_eq!((plain.input_standards.len(), data.input_standards.len()), (0, 1));
}

#[test]
fn rows_that_differ_little_beside_their_size_still_differ() {
    let row =
        |x: f64, class: &str| Row { inputs: vec![x, 5.0], target: Target::Class(class.into()) };
    let rows = vec![row(16_777_216.0, "a"), row(16_777_217.0, "b"), row(16_777_218.0, "a")];
    let data = Data::new(&DataSettings {
        rows: Some(rows.into()),
        examples: 3,
        ..settings(DataSet::Custom)
    });
    let deviation = (2.0_f64 / 3.0).sqrt();
    let expected = [-1.0, 0.0, 1.0].map(|x| (x / deviation) as f32);
    assert_eq!(data.inputs.row(0).iter().copied().collect::<Vec<_>>(), expected);
    assert!(data.inputs.row(1).iter().all(|&x| x == 0.0));
}

/// Points of one's own on the plane: what enters is standardised, where they lie is not.
#[test]
fn rows_within_the_plane_are_points_of_it() {
    let data = |rows: &str| {
        let document = format!(r#"{{"data":{{"set":"custom","rows":{rows}}}}}"#);
        Data::new(&Experiment::from_json(&document).unwrap().data)
    };
    let points = data(
        r#"[{"inputs":[-0.5,1],"target":"a"},{"inputs":[0.5,0],"target":"b"},{"inputs":[0,-1],"target":"a"}]"#,
    );
    let plane = points.plane.as_ref().unwrap();
    assert_eq!(plane.places.as_slice(), [-0.5, 1.0, 0.5, 0.0, 0.0, -1.0]);
    for (place, inputs) in plane.places.column_iter().zip(points.inputs.column_iter()) {
        let entering = plane.inputs_at([f64::from(place[0]), f64::from(place[1])]);
        assert!(entering.iter().zip(inputs.iter()).all(|(a, &b)| (a - f64::from(b)).abs() < 1e-6));
    }
    assert!(data(r#"[{"inputs":[2,1],"target":1},{"inputs":[0,0],"target":0}]"#).plane.is_none());
    assert!(data(r#"[{"inputs":[0.2],"target":1},{"inputs":[0],"target":0}]"#).plane.is_none());
    let three = ["a", "b", "c"].map(|name| format!(r#"{{"inputs":[0,0],"target":"{name}"}}"#));
    assert!(data(&format!("[{}]", three.join(","))).plane.is_none());
    let circles = Data::new(&DataSettings::default());
    assert_eq!(circles.plane.unwrap().places, circles.inputs);
}
