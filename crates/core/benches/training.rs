//! Examples a second, natively. The same work in wasm: `tests/bench/wasm.mjs`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use unalike_core::{Permalink, Trainer};

/// Name, run, and examples in one round: the list that the wasm benchmark reads too.
const WORK: &str = include_str!("../../../tests/bench/work.json");

fn training(criterion: &mut Criterion) {
    let work: Vec<(String, String, u64)> = serde_json::from_str(WORK).expect("a list of work");
    let mut group = criterion.benchmark_group("training");
    for (name, link, examples) in work {
        let experiment = Permalink::parse(&link).expect("a permalink").experiment;
        let mut trainer = Trainer::<f32>::new(&experiment).expect("a document within its ranges");
        group.throughput(Throughput::Elements(examples));
        group.bench_function(name, |bencher| bencher.iter(|| trainer.advance(examples)));
    }
    group.finish();
}

criterion_group!(benches, training);
criterion_main!(benches);
