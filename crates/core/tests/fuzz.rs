//! The stable twin of the fuzz targets in `fuzz/`: the same checks, bounded, with every test run.

#[path = "common/checks.rs"]
mod checks;

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use unalike_core::{Permalink, Rows, Trainer, WeightsFile};

/// Good links to begin from: those whose bits are kept, which have every field in them, and some
/// with what concerns no bits.
static LINKS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fingerprints.json");
    let runs: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let kept = runs.as_array().unwrap().iter().map(|run| run["link"].as_str().unwrap().into());
    let others = [
        "https://example.org/lab/?lang=de#network.hidden=4,4&start.symmetry=mirrored&step=250",
        "network.hidden=3&compare.start.symmetry=identical&look.view=pairs&look.unit=1.2&changes=\
         10:training.learning_rate:0.03,20:weight.1.3.2:0.5,20:bias.1.3:0.25,21:freeze.1.3:true\
         &lesson=4",
        "network.hidden=&changes=0:weights:AAAAPwAAgL8AAAA_&step=3",
        "data.set=custom&data.rows=[{\"inputs\":[1,2e-3],\"target\":\"a b\"},\
         {\"inputs\":[3,-4],\"target\":\"c\"}]",
    ];
    kept.chain(others.map(String::from)).collect()
});

/// The same runs as documents, whole and with what differs from the default alone.
static DOCUMENTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut documents: Vec<String> = LINKS
        .iter()
        .flat_map(|link| {
            let document = Permalink::parse(link).unwrap().experiment.to_value();
            [serde_json::to_string_pretty(&document).unwrap(), document.to_string()]
        })
        .collect();
    documents.push(r#"{"start":{"symmetry":"identical"},"network":{"hidden":[4.0,3e0]}}"#.into());
    documents.push(r#"{"data":{"set":"hills","noise":-0},"training":{"batch":7}}"#.into());
    documents
});

/// Tables as programs write them.
static TABLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    [
        "x,y,kind\n1.5,-2,a\n0.25,3,b\n4,1e3,a\n",
        "x;y;price\r\n1,5;−2;10,5\r\n0,25;3;7\r\n",
        "1\t2\t3\n4\t5\t6\n",
        "sep=;\n1;2\n3;4\n",
        "\"a \"\"b\"\"\",\"c\nd\"\n1,yes\n\n2,no\n",
    ]
    .map(String::from)
    .to_vec()
});

/// Files of weights as people have them, and as numpy.savez writes them.
static WEIGHTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let text = [
        r#"{"W1":[[1,-2.5],[3e-3,4],[0.5,0]],"b1":[0,1,2],"W2":[[1,2,3]],"b2":[0.5]}"#,
        r#"[{"weights":[[1,2],[3,4]],"biases":[5,6]},{"weights":[[7,8]],"biases":[9]}]"#,
        r#"{"dense/kernel:0":[[1,2,3],[4,5,6]],"dense/bias:0":[1,2,3],"dense_1/kernel:0":[[1],[2],[3]]}"#,
        r#"{"weights":[[[1,2]],[[3]]],"biases":[[[7]],[[8]]],"sizes":[2,1,1]}"#,
        "[[[1,2],[3,4]],[5,6],[[7,8]],[9]]",
    ];
    let run = Permalink::parse("network.hidden=3,2").unwrap().experiment;
    let network = Trainer::<f32>::new(&run).unwrap().network().clone();
    let written = [network.weights_json().into_bytes(), network.weights_npz()];
    text.map(|text| text.as_bytes().to_vec()).into_iter().chain(written).collect()
});

/// What may stand where something else stood: what the grammars are made of, and what no grammar
/// expects.
const MARKS: &[&str] = &[
    "#",
    "&",
    "=",
    "?",
    "%",
    "%23",
    "%00",
    "+",
    ".",
    ",",
    ":",
    ";",
    "-",
    "−",
    "0",
    "1",
    "9",
    "e",
    "E5",
    "1e39",
    "-0",
    "4294967296",
    "18446744073709551616",
    "NaN",
    "null",
    "true",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "[",
    "]",
    "{",
    "}",
    "[[",
    "\u{feff}",
    "\u{200b}",
    "\u{0}",
    "\n",
    "ä",
    "𝟙",
    "seed",
];

/// One change of a text's bytes.
#[derive(Clone, Debug)]
enum Edit {
    Put(Index, usize),
    Replace(Index, u8),
    Remove(Index, usize),
    /// Says something twice, at another place.
    Double(Index, usize, Index),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let place = any::<Index>;
    let edit = prop_oneof![
        3 => (place(), 0..MARKS.len()).prop_map(|(at, mark)| Edit::Put(at, mark)),
        2 => (place(), any::<u8>()).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        2 => (place(), 1..12_usize).prop_map(|(at, bytes)| Edit::Remove(at, bytes)),
        1 => (place(), 1..60_usize, place()).prop_map(|(from, n, to)| Edit::Double(from, n, to)),
    ];
    prop::collection::vec(edit, 1..6)
}

fn edited(text: &str, edits: Vec<Edit>) -> String {
    String::from_utf8_lossy(&edited_bytes(text.as_bytes().to_vec(), edits)).into_owned()
}

fn edited_bytes(mut bytes: Vec<u8>, edits: Vec<Edit>) -> Vec<u8> {
    for edit in edits {
        let at = |index: Index| index.index(bytes.len() + 1);
        match edit {
            Edit::Put(place, mark) => {
                let place = at(place);
                bytes.splice(place..place, MARKS[mark].bytes());
            }
            Edit::Replace(place, byte) => {
                let place = at(place);
                if let Some(there) = bytes.get_mut(place) {
                    *there = byte;
                }
            }
            Edit::Remove(place, count) => {
                let from = at(place);
                bytes.drain(from..(from + count).min(bytes.len()));
            }
            Edit::Double(from, count, to) => {
                let (from, to) = (at(from), at(to));
                let said = bytes[from..(from + count).min(bytes.len())].to_vec();
                bytes.splice(to..to, said);
            }
        }
    }
    bytes
}

fn texts(good: &'static LazyLock<Vec<String>>) -> impl Strategy<Value = String> {
    let wrong = (any::<Index>(), edits()).prop_map(|(index, edits)| {
        let good: &String = index.get(good.as_slice());
        edited(good, edits)
    });
    prop_oneof![8 => wrong, 1 => ".{0,120}", 1 => any::<Vec<u8>>().prop_map(|bytes| {
        String::from_utf8_lossy(&bytes).into_owned()
    })]
}

/// What the fuzzer begins from is what the checks accept.
#[test]
fn good_texts_hold() {
    for document in DOCUMENTS.iter() {
        checks::document(document);
    }
    for table in TABLES.iter() {
        assert!(Rows::from_table(table, None).is_ok(), "{table}");
        checks::table(table);
    }
    for weights in WEIGHTS.iter() {
        assert!(WeightsFile::read(weights).unwrap().hidden(2, 1).is_ok());
        checks::weights(weights);
    }
    for link in LINKS.iter() {
        assert!(Permalink::parse(link).is_ok(), "{link}");
        checks::permalink(link);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_text_is_a_document_or_refused(text in texts(&DOCUMENTS)) {
        checks::document(&text);
    }

    #[test]
    fn any_text_is_a_table_or_refused(text in texts(&TABLES)) {
        checks::table(&text);
    }

    #[test]
    fn any_bytes_are_weights_or_refused(file in any::<Index>(), edits in edits()) {
        checks::weights(&edited_bytes(file.get(&WEIGHTS).clone(), edits));
    }

    #[test]
    fn any_text_is_read_as_a_link(text in texts(&LINKS)) {
        checks::permalink(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_history_is_a_fresh_run(bytes in prop::collection::vec(any::<u8>(), 0..90)) {
        checks::timeline(&bytes);
    }
}
