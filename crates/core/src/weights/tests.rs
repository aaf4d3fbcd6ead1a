use proptest::prelude::*;

use super::array::MOST_NUMBERS;
use super::parameters::count;
use crate::network::layers::Network;
use crate::{Experiment, Fitted, Parameters, Permalink, Trainer, WeightsFile};

/// How many numbers enter, two units, and three that answer.
const WIDTHS: [usize; 3] = [3, 2, 3];
/// Their weights unit by unit and biases, layer by layer.
const NUMBERS: [f32; 17] =
    [1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11., 12., 13., 14., 15., 16., 17.];

const W1: &str = "[[1,2,3],[4,5,6]]";
const B1: &str = "[7,8]";
const W2: &str = "[[9,10],[11,12],[13,14]]";
const B2: &str = "[15,16,17]";
const W1_TURNED: &str = "[[1,4],[2,5],[3,6]]";
const W2_TURNED: &str = "[[9,11,13],[10,12,14]]";

fn fit(text: &str, widths: &[usize]) -> Fitted {
    let file =
        WeightsFile::read(text.as_bytes()).unwrap_or_else(|faults| panic!("{text}: {faults}"));
    file.fit(widths).unwrap_or_else(|faults| panic!("{text}: {faults}"))
}

pub fn fault(bytes: &[u8], widths: &[usize]) -> String {
    let faults = WeightsFile::read(bytes).and_then(|file| file.fit(widths)).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults}");
    faults.to_string()
}

#[test]
fn however_a_file_is_written_it_has_the_same_weights() {
    for text in [
        format!(
            r#"{{"layers":[{{"weights":{W1},"biases":{B1}}},{{"weights":{W2},"biases":{B2}}}]}}"#
        ),
        format!(r#"[{{"weights":{W1},"biases":{B1}}},{{"weights":{W2},"biases":{B2}}}]"#),
        format!(r#"{{"W1":{W1},"b1":{B1},"W2":{W2},"b2":{B2}}}"#),
        // In another order, and with what is nothing of the weights.
        format!(r#"{{"b2":{B2},"W2":{W2},"sizes":[3,2,3],"f":"tanh","b1":{B1},"W1":{W1}}}"#),
        // PyTorch's state_dict, and with layers that have names.
        format!(
            r#"{{"layers.0.weight":{W1},"layers.0.bias":{B1},"layers.2.weight":{W2},"layers.2.bias":{B2}}}"#
        ),
        format!(r#"{{"fc.weight":{W1},"fc.bias":{B1},"out.weight":{W2},"out.bias":{B2}}}"#),
        // Keras, Flax, scikit-learn: inputs × units.
        format!(
            r#"{{"dense/kernel:0":{W1_TURNED},"dense/bias:0":{B1},"dense_1/kernel:0":{W2_TURNED},"dense_1/bias:0":{B2}}}"#
        ),
        format!(
            r#"{{"params":{{"Dense_0":{{"kernel":{W1_TURNED},"bias":{B1}}},"Dense_1":{{"bias":{B2},"kernel":{W2_TURNED}}}}}}}"#
        ),
        format!(r#"{{"coefs_":[{W1_TURNED},{W2_TURNED}],"intercepts_":[{B1},{B2}]}}"#),
        // Nielsen's book: biases as columns.
        format!(r#"{{"weights":[{W1},{W2}],"biases":[[[7],[8]],[[15],[16],[17]]]}}"#),
        // By their order alone.
        format!("[{W1},{B1},{W2},{B2}]"),
        format!("[[{W1_TURNED},{B1}],[{W2_TURNED},{B2}]]"),
        format!("\u{feff}{{\"W0\":{W1},\"b0\":{B1},\"W1\":{W2},\"b1\":{B2}}}\n"),
    ] {
        assert_eq!(fit(&text, &WIDTHS).weights[..], NUMBERS, "{text}");
        let file = WeightsFile::read(text.as_bytes()).unwrap();
        assert_eq!(file.hidden(3, 3).unwrap(), [2], "{text}");
    }
}

#[test]
fn one_unit_one_input_and_no_hidden_layer_need_no_brackets() {
    let one = fit(r#"{"w":[1,2],"b":3}"#, &[2, 1]);
    assert_eq!(one.weights[..2], [1.0, 2.0]);
    let text = r#"{"w1":[[1,2]],"b1":[3],"w2":[4],"b2":[5]}"#;
    assert_eq!(fit(text, &[2, 1, 1]).weights[..], [1.0, 2.0, 3.0, 4.0, 5.0]);
    // Two layers of two units, whose biases stand as one list of lists.
    let text = r#"{"weights":[[[1,2],[3,4]],[[7,8],[9,10]]],"biases":[[5,6],[11,12]]}"#;
    let expected: Vec<f32> = (1..13_u8).map(f32::from).collect();
    assert_eq!(fit(text, &[2, 2, 2]).weights[..], expected);
}

#[test]
fn which_way_a_square_was_taken_is_said_and_follows_its_neighbours() {
    let [square, tall, wide] = ["[[1,2],[3,4]]", "[[1,2],[3,4],[5,6]]", "[[1,2,3],[4,5,6]]"];
    let of = |text: String, widths: &[usize]| {
        let Fitted { weights, layers, .. } = fit(&text, widths);
        (weights[1], layers.iter().map(|l| (l.inputs_first, l.is_square)).collect::<Vec<_>>())
    };
    // By its name where nothing else tells.
    assert_eq!(of(format!(r#"{{"W":{square}}}"#), &[2, 2]), (2.0, vec![(false, true)]));
    assert_eq!(of(format!(r#"{{"kernel":{square}}}"#), &[2, 2]), (3.0, vec![(true, true)]));
    // As the matrix beside it, whatever its name.
    let both = [(true, true), (true, false)].to_vec();
    assert_eq!(of(format!(r#"{{"W1":{square},"W2":{wide}}}"#), &[2, 2, 3]), (3.0, both));
    let both = [(false, true), (false, false)].to_vec();
    assert_eq!(of(format!(r#"{{"kernel1":{square},"kernel2":{tall}}}"#), &[2, 2, 3]), (2.0, both));
}

#[test]
fn what_a_file_has_not_is_said() {
    let Fitted { weights, layers, unused } = fit(r#"{"W1":[[1,2]],"sizes":[2,1]}"#, &[2, 1]);
    assert_eq!(weights[..], [1.0, 2.0, 0.0]);
    assert_eq!((layers[0].weights.as_str(), &layers[0].biases), ("W1", &None));
    assert_eq!(unused, ["sizes"]);
}

#[test]
fn a_number_alone_is_a_list_of_one() {
    let text = r#"{"W1":[[1,2],[3,4]],"b1":[5,6],"w2":[7,8],"b2":9,"epochs":100}"#;
    let listed = r#"{"W1":[[1,2],[3,4]],"b1":[5,6],"w2":[[7,8]],"b2":[9]}"#;
    assert_eq!(fit(text, &[2, 2, 1]), fit(listed, &[2, 2, 1]));
    assert_eq!(fit(text, &[2, 2, 1]).weights[8..], [9.0]);
}

#[test]
fn what_does_not_fit_is_told_by_array_shape_and_what_is_allowed() {
    for (text, widths, says) in [
        (
            r#"{"W1":[[1,2,3]],"b1":[1]}"#,
            &[2, 1][..],
            "W1: 1 × 3 is not allowed; allowed: one side of 2, the numbers of an example of the data",
        ),
        // Its biases say which side is that of the units.
        (
            r#"{"W1":[[1,2,3],[4,5,6]],"b1":[7,8],"W2":[[9,10]]}"#,
            &[2, 2, 1],
            "W1: 2 × 3 is not allowed; allowed: 2 × 2, by the biases of b1",
        ),
        (
            r#"{"W1":[[1,2],[1,2],[1,2]],"W2":[[1,2]]}"#,
            &[2, 3, 1],
            "W2: 1 × 2 is not allowed; allowed: one side of 3, the units of the layer before",
        ),
        (
            r#"{"W1":[[1,2],[1,2],[1,2]]}"#,
            &[2, 1],
            "W1: 3 × 2 is not allowed; allowed: one side of 1, the units that answer for the data",
        ),
        (
            r#"{"W1":[[1,2],[1,2],[1,2]],"W2":[[1,2,3]]}"#,
            &[2, 8, 1],
            "network.hidden: 8 is not allowed; allowed: 3, as the file has",
        ),
        (
            r#"{"W1":[[1,2]],"b1":[3]}"#,
            &[2, 8, 4, 1],
            "network.hidden: 8,4 is not allowed; allowed: none, as the file has",
        ),
        (
            r#"{"W1":[[1,2]],"b1":[1,2]}"#,
            &[2, 1],
            "b1: 2 numbers is not allowed; allowed: 1 numbers, one a unit",
        ),
        (
            r#"{"W1":[[1,1e60]],"b1":[1]}"#,
            &[2, 1],
            "W1, unit 1, input 2: inf is not allowed; allowed: a finite number",
        ),
        (
            r#"{"W1":[[1,2],[3]],"b1":[1]}"#,
            &[2, 1],
            "W1, row 2: 1 numbers is not allowed; allowed: 2 numbers, as in row 1",
        ),
        (
            r#"{"W1":[[1,null]],"b1":[1]}"#,
            &[2, 1],
            "W1, row 1, number 2: null is not allowed; allowed: a number",
        ),
        (
            r#"{"b1":[1],"W2":[[1,2]]}"#,
            &[2, 1],
            "b1: biases alone is not allowed; allowed: biases with weights of the same layer",
        ),
        (
            r#"{"W1":[[1,2]],"w_1":[[1,2]]}"#,
            &[2, 1],
            "w_1: another array is not allowed; allowed: one array beside W1, which is of the same layer",
        ),
        (
            "{\"W1\":[[1,\n NaN]]}",
            &[2, 1],
            "line 2, column 2: NaN]]} is not allowed; allowed: JSON, whose numbers are finite",
        ),
        (
            "{\"W1\":[[1,",
            &[2, 1],
            "the file: a text that ends too early is not allowed; allowed: JSON to its last bracket",
        ),
        (
            r#"{"layers":[]}"#,
            &[2, 1],
            "the file: no arrays of numbers is not allowed; allowed: weights and biases of each layer",
        ),
        (
            "[[1,2]]\u{0}",
            &[2, 1],
            "line 1, column 8: [[1,2]]\u{0} is not allowed; allowed: JSON, whose numbers are finite",
        ),
    ] {
        assert_eq!(fault(text.as_bytes(), widths), says, "{text}");
    }
}

/// The most that a file may have is more than the largest network that a document can have.
#[test]
fn the_largest_network_can_be_a_file() {
    let mut widths = vec![1024];
    widths.extend([128; 6]);
    widths.push(100);
    assert!(count(&widths) < MOST_NUMBERS);
}

/// How many numbers enter and how many answer are known without the examples.
#[test]
fn widths_are_those_of_the_network() {
    for link in ["", "data.set=hills", "data.set=digits", "data.set=mnist", "data.set=iris"] {
        let experiment = Permalink::parse(link).unwrap().experiment;
        let network = Trainer::<f32>::new(&experiment).unwrap().network().clone();
        let inputs = network.layers[0].inputs();
        let units = network.layers.iter().map(crate::Layer::units);
        let expected: Vec<usize> = [inputs].into_iter().chain(units).collect();
        assert_eq!(experiment.widths(), expected, "{link}");
    }
    let custom = "data.set=custom&data.rows=[{\"inputs\":[1,2,3],\"target\":\"a\"},\
                  {\"inputs\":[4,5,6],\"target\":\"b\"},{\"inputs\":[4,5,7],\"target\":\"c\"}]";
    assert_eq!(Permalink::parse(custom).unwrap().experiment.widths(), [3, 8, 3]);
}

fn network(hidden: Vec<u32>, numbers: &[f32]) -> Network<f32> {
    let mut experiment = Experiment::default();
    experiment.network.hidden = hidden;
    let mut network = Trainer::<f32>::new(&experiment).unwrap().network().clone();
    let all = (0..count(&experiment.widths())).map(|i| numbers[i % numbers.len()]);
    Parameters::from(all.collect::<Vec<_>>()).put(&mut network.layers);
    network
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the bits of finite numbers are, they come back from each form of a file and of a link.
    #[test]
    fn weights_that_are_written_read_back_to_the_bit(
        hidden in prop::collection::vec(1..5_u32, 0..3),
        numbers in prop::collection::vec(any::<f32>().prop_filter("finite", |x| x.is_finite()), 1..30),
    ) {
        let network = network(hidden.clone(), &numbers);
        let weights = Parameters::of(&network);
        let widths: Vec<usize> =
            [2].into_iter().chain(hidden.iter().map(|&units| units as usize)).chain([1]).collect();
        for bytes in [network.weights_json().into_bytes(), network.weights_npz()] {
            let file = WeightsFile::read(&bytes).unwrap();
            prop_assert_eq!(file.hidden(2, 1).unwrap(), hidden.clone());
            prop_assert_eq!(file.fit(&widths).unwrap().weights, weights.clone());
        }
        let text = weights.to_base64url();
        // A mark of a sentence's end, a padding, the letters of the other alphabet.
        let others = [text.trim_end_matches('_').to_string(), format!("{text}="),
            text.replace('-', "+").replace('_', "/")];
        for text in [text.clone()].into_iter().chain(others) {
            let read = Parameters::from_base64url(&text, weights.len());
            prop_assert_eq!(read.as_ref(), Ok(&weights), "{}", text);
        }
    }
}
