//! What holds of any text and of any history, as functions that panic where it does not. The fuzz
//! targets in `fuzz/` call them with what a fuzzer thinks of, `tests/fuzz.rs` with what proptest does.

use unalike_core::{
    Activation, Change, Experiment, Faults, Loss, Optimiser, Order, Permalink, Rows, Symmetry,
    Timeline, Trainer, WeightsFile,
};

/// The most examples and units of a run that is trained: above it one text costs too much of the
/// time in which many can be tried.
const EXAMPLES: u32 = 500;
const UNITS: u32 = 64;

/// Any text is refused as a document with a word on why, or it is one: it writes itself back, and it
/// can be trained.
pub fn document(text: &str) {
    let experiment = match Experiment::from_json(text) {
        Ok(experiment) => experiment,
        Err(faults) => return are_told(&faults),
    };
    let written = experiment.to_value();
    let again = Experiment::from_json(&written.to_string());
    assert_eq!(again.as_ref(), Ok(&experiment), "through text");
    assert_eq!(Experiment::from_value(&written), again, "through a value");
    let units: u32 = experiment.network.hidden.iter().sum();
    if experiment.data.examples > EXAMPLES || units > UNITS {
        return;
    }
    let mut trainer = Trainer::<f32>::new(&experiment).expect("a document that was read");
    for _ in 0..3 {
        trainer.step_example();
    }
    trainer.training_score();
}

fn are_told(faults: &Faults) {
    assert!(!faults.is_empty());
    for fault in faults.iter() {
        assert!(!fault.field.is_empty() && !fault.allowed.is_empty(), "{fault}");
    }
}

/// Any text is refused as a table with a word on why, or its rows are a set that can be trained on,
/// or refused as rows of a document are.
pub fn table(text: &str) {
    let rows = match Rows::from_table(text, None) {
        Ok(rows) => rows,
        Err(faults) => return are_told(&faults),
    };
    let width = rows[0].inputs.len();
    assert!(rows.iter().all(|row| row.inputs.len() == width && width > 0));
    let written = serde_json::json!({ "data": { "set": "custom", "rows": rows } });
    match Experiment::from_value(&written) {
        Ok(experiment) => {
            assert_eq!(experiment.data.examples as usize, rows.len());
            let mut trainer = Trainer::<f32>::new(&experiment).expect("a document that was read");
            trainer.step_example();
            assert!(!trainer.diverged(), "standardised: {:?}", trainer.step().loss);
        }
        Err(faults) => are_told(&faults),
    }
}

/// Any bytes are refused as a file of weights with a word on why, or they are the weights of a network:
/// a run takes them, and each form that it writes reads back to the same bits.
pub fn weights(bytes: &[u8]) {
    let file = match WeightsFile::read(bytes) {
        Ok(file) => file,
        Err(faults) => return are_told(&faults),
    };
    let mut experiment = Experiment::default();
    let [inputs, outputs] = [experiment.data.features(), experiment.data.outputs()];
    let hidden = match file.hidden(inputs, outputs) {
        Ok(hidden) => hidden,
        Err(faults) => return are_told(&faults),
    };
    experiment.network.hidden = hidden;
    let weights = match file.fit(&experiment.widths()) {
        Ok(fitted) => fitted.weights,
        Err(faults) => return are_told(&faults),
    };
    let Ok(mut trainer) = Trainer::<f32>::new(&experiment) else { return };
    let change = Change::Weights { weights: weights.clone() };
    trainer.change(&change).expect("weights that were read");
    let network = trainer.network();
    for written in [network.weights_json().into_bytes(), network.weights_npz()] {
        let again = WeightsFile::read(&written).and_then(|file| file.fit(&experiment.widths()));
        assert_eq!(again.expect("what was written").weights, weights);
    }
    let link = Permalink { changes: vec![(0, change)], ..experiment.into() };
    assert_eq!(Permalink::parse(&link.fragment()), Ok(link));
}

/// Any text is read as a link as far as it can be, and what was read is written as a link without
/// fault that says the same.
pub fn permalink(text: &str) {
    let (link, _) = Permalink::read(text);
    assert_eq!(link.experiment.check(), Ok(()), "what was read is sound");
    let fragment = link.fragment();
    let (again, faults) = Permalink::read(&fragment);
    assert_eq!(faults, [], "#{fragment}");
    assert_eq!(again.experiment, link.experiment, "#{fragment}");
    assert_eq!(again.step, link.step, "#{fragment}");
    assert_eq!(again.fragment(), fragment);
}

/// However a run was played, gone back in and changed, it is a fresh run that is trained example by
/// example with the same changes at the same moments. The bytes say what the run is and what is done
/// with it.
pub fn timeline(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let experiment = an_experiment(&mut bytes);
    let mut timeline = Timeline::<f32>::new(&experiment).expect("a sound document");
    // What the history should be, kept apart from what the timeline keeps of it.
    let mut changes: Vec<(u64, Change)> = Vec::new();
    while let Some(deed) = bytes.next() {
        let far = u64::from(bytes.or_zero()) % 160;
        match deed % 8 {
            0 | 1 => {
                timeline.advance(far);
            }
            2 | 3 => timeline.seek(far),
            4 => {
                timeline.step_phase();
            }
            5 => {
                let moment = timeline.furthest() + far;
                let change = a_change(&mut bytes, timeline.trainer().experiment());
                if moment > timeline.trainer().examples_seen()
                    && timeline.plan(moment, &change).is_ok()
                {
                    let after = changes.partition_point(|&(planned, _)| planned <= moment);
                    changes.insert(after, (moment, change));
                }
            }
            _ => {
                let change = a_change(&mut bytes, timeline.trainer().experiment());
                if timeline.change(&change).is_ok() {
                    let now = timeline.trainer().examples_seen();
                    changes.retain(|&(moment, _)| moment <= now);
                    changes.push((now, change));
                }
            }
        }
        assert_eq!(timeline.changes(), changes);
    }
    let found = timeline.trainer();
    let fresh = fresh(&experiment, &changes, found.examples_seen());
    assert_eq!(found.examples_seen(), fresh.examples_seen(), "{changes:?}");
    assert_eq!(found.diverged(), fresh.diverged(), "{changes:?}");
    assert_eq!(found.experiment(), fresh.experiment());
    // What is no number has bits of no meaning.
    if !fresh.diverged() {
        assert_eq!(found.fingerprint(), fresh.fingerprint(), "{experiment:?} {changes:?}");
    }
}

/// A run at a moment, trained an example at a time from its start.
fn fresh(experiment: &Experiment, changes: &[(u64, Change)], moment: u64) -> Trainer<f32> {
    let mut trainer = Trainer::new(experiment).expect("a sound document");
    let mut changes = changes.iter().peekable();
    loop {
        let now = trainer.examples_seen();
        while let Some((_, change)) = changes.next_if(|(at, _)| *at == now) {
            trainer.change(change).expect("a change that was made");
        }
        if now == moment || trainer.diverged() {
            return trainer;
        }
        trainer.step_example();
    }
}

/// Bytes as choices; zero when there are no more.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    fn or_zero(&mut self) -> u8 {
        self.next().unwrap_or_default()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::from(self.or_zero()) % choices.len()]
    }
}

/// A small run with anything that a moment's state is made of: batches that do not fill an epoch,
/// what the optimiser remembers, dropout, examples held out.
fn an_experiment(bytes: &mut Bytes) -> Experiment {
    let mut experiment = Experiment::default();
    experiment.data.examples = bytes.of(&[2, 7, 17, 40]);
    experiment.data.test_fraction = bytes.of(&[0.0, 0.3]);
    experiment.network.hidden = match bytes.or_zero() % 4 {
        0 => Vec::new(),
        1 => vec![3],
        2 => vec![5],
        _ => vec![4, 3],
    };
    experiment.start.symmetry = bytes.of(&[Symmetry::None, Symmetry::Identical, Symmetry::Twins]);
    experiment.start.seed = bytes.or_zero().into();
    training(bytes, &mut experiment);
    training(bytes, &mut experiment);
    experiment
}

/// Another value for one field of how a run is trained.
fn training(bytes: &mut Bytes, experiment: &mut Experiment) {
    let examples = experiment.data.training_examples() as u32;
    let training = &mut experiment.training;
    match bytes.or_zero() % 10 {
        0 => training.learning_rate = bytes.of(&[0.0, 0.01, 0.1, 1.0, 10.0]),
        1 => training.batch = 1 + u32::from(bytes.or_zero()) % examples,
        2 => training.optimiser = bytes.of(Optimiser::ALL),
        3 => training.order = bytes.of(Order::ALL),
        4 => training.dropout = bytes.of(&[0.0, 0.2, 0.9]),
        5 => training.l1 = bytes.of(&[0.0, 0.01]),
        6 => training.l2 = bytes.of(&[0.0, 0.02]),
        7 => training.loss = bytes.of(Loss::ALL),
        8 => training.seed = bytes.or_zero().into(),
        _ => experiment.network.activation = bytes.of(Activation::ALL),
    }
}

/// A change of a run, which may be refused: there may be no such unit.
fn a_change(bytes: &mut Bytes, now: &Experiment) -> Change {
    let kind = bytes.or_zero();
    if kind.is_multiple_of(7) {
        return Change::Split { split: bytes.or_zero() > 127 };
    }
    if kind.is_multiple_of(11) {
        // Of this many units, or of another run's, which is refused.
        let count = now.parameters();
        let numbers = (0..count.saturating_add_signed(isize::from(bytes.or_zero() == 1)))
            .map(|_| f32::from(bytes.or_zero().cast_signed()) / 64.0);
        return Change::Weights { weights: numbers.collect::<Vec<_>>().into() };
    }
    if kind.is_multiple_of(3) {
        let mut experiment = Box::new(now.clone());
        training(bytes, &mut experiment);
        return Change::Experiment { experiment };
    }
    let [layer, unit, input] = [3, 6, 6].map(|below| usize::from(bytes.or_zero()) % below);
    let value = f64::from(bytes.or_zero().cast_signed()) / 64.0;
    match kind % 3 {
        1 => Change::Weight { layer, unit, input: input.checked_sub(1), value },
        _ => Change::Freeze { layer, unit, frozen: value > -1.0 },
    }
}
