//! When a loss has levelled off, and which units hardly move.
//!
//! A loss has levelled off when over the last half of the run, and over at least twenty epochs, the
//! medians of the earlier and the later half of that time differ by no more than 3 % of how far the
//! loss has fallen in all, or than twice its usual jitter (which counts up to 2 % of the loss), and
//! that jitter is itself no more than 5 % of the fall or 2 % of the loss.
//!
//! Measured at each epoch on 28 experiments from 50 starts each: circles first level off after
//! 50 … 89 epochs at 0.02 … 0.11, with Adam (0.01) after 85 … 231 at 0.01 … 0.05, and none of them on
//! the plateau before the fall, nor with batches of 10 or 100, whose plateaus last 40 and 1,000
//! epochs; identical units on circles and xor level off by the 24th epoch at 0.69, spirals by the
//! 26th, digits by the 23rd, iris by the 28th. A true plateau is called level while it lasts: moons
//! stand at 0.24 for 40 epochs.

use super::spread;

/// The least time over which a loss is level, in epochs.
const EPOCHS: f64 = 20.0;
/// The part of the whole fall that counts as none.
const OF_FALL: f64 = 0.03;
/// How many times the usual jitter counts as no change.
const OF_JITTER: f64 = 2.0;
/// The part of the loss up to which that holds.
const OF_LOSS: f64 = 0.02;
/// The jitter, as a part of the fall, of a loss that still swings.
const SWINGS: f64 = 0.05;
/// How many epochs are looked at together for when the fall ended.
const SOME_EPOCHS: f64 = 2.5;
/// Fewer losses than these in a half have no median to speak of.
const FEWEST: usize = 4;

/// The moment since which mean training losses have levelled off, or none; see the
/// module. `moments` are in order, in examples seen, and about evenly spaced; an epoch is
/// `epoch_length` of them.
pub fn levelled_off(moments: &[f64], losses: &[f64], epoch_length: f64) -> Option<f64> {
    let count = moments.len().min(losses.len());
    let (moments, losses) = (&moments[..count], &losses[..count]);
    let (&began, &now) = (moments.first()?, moments.last()?);
    let time = (EPOCHS * epoch_length).max((now - began) / 2.0);
    if now - began < time || losses.iter().any(|loss| !loss.is_finite()) {
        return None;
    }
    let from = moments.partition_point(|&moment| moment < now - time);
    let middle = moments.partition_point(|&moment| moment <= now - time / 2.0);
    let (earlier, later) = (&losses[from..middle], &losses[middle..]);
    if earlier.len().min(later.len()) < FEWEST {
        return None;
    }
    let [before, level] = [earlier, later].map(|half| median(half.iter().copied()));
    let off =
        |half: &[f64], median: f64| half.iter().map(|x| (x - median).abs()).collect::<Vec<_>>();
    let jitter = median([off(earlier, before), off(later, level)].concat().into_iter());
    let smooth: Vec<f64> = (0..count).map(|i| smoothed(losses, i)).collect();
    let highest = smooth.iter().copied().fold(losses[0], f64::max);
    let fall = highest - smooth.iter().copied().fold(level, f64::min);
    let nothing = (OF_FALL * fall).max((OF_JITTER * jitter).min(OF_LOSS * level));
    let is_quiet = jitter <= (SWINGS * fall).max(OF_LOSS * level);
    if !is_quiet || (level - before).abs() > nothing {
        return None;
    }
    // The fall may have ended within that time, or before it. One loss alone says little of that,
    // and the less the closer they lie: they are looked at some epochs at a time.
    let spacing = (now - began) / (count - 1) as f64;
    let some = FEWEST.max((SOME_EPOCHS * epoch_length / spacing).ceil() as usize);
    let is_off = |losses: &[f64]| (median(losses.iter().copied()) - level).abs() > 2.0 * nothing;
    let since = losses[..middle].chunks(some).rposition(is_off).map_or(0, |last| last + 1);
    Some(moments[(since * some).min(middle)])
}

/// The median of a loss and the two before and after it, of fewer at the ends.
fn smoothed(losses: &[f64], at: usize) -> f64 {
    let reach = 2.min(at).min(losses.len() - 1 - at);
    median(losses[at - reach..=at + reach].iter().copied())
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_unstable_by(f64::total_cmp);
    spread::median(&numbers)
}

/// The epochs that a run must have seen before a unit counts as one that hardly moves.
const EPOCHS_BEFORE: u64 = 10;
/// The share of the farthest unit's way that a unit that moves has come.
const SHARE: f64 = 0.1;

/// The units, by their distances from their start, that hardly move: those that have come less than
/// a tenth of the way of the one that is farthest, once the run has seen ten epochs. None where none
/// moves at all.
pub fn hardly_moving(distances: &[f64], epochs: u64) -> Vec<u32> {
    let largest = distances.iter().copied().fold(0.0, f64::max);
    if epochs < EPOCHS_BEFORE {
        return Vec::new();
    }
    let hardly =
        |(unit, &distance): (usize, &f64)| (distance < SHARE * largest).then_some(unit as u32);
    distances.iter().enumerate().filter_map(hardly).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Permalink, Timeline, Trainer};

    /// The epoch after which a run's loss first counts as level, the moment since when, and the loss
    /// then.
    fn first_level(link: &str, seed: u32, epochs: u64) -> Option<(u64, f64, f64)> {
        let link = format!("{link}&start.seed={seed}&training.seed={seed}");
        let mut run = Trainer::<f32>::new(&Permalink::parse(&link).unwrap().experiment).unwrap();
        let length = run.epoch_length() as f64;
        let (mut moments, mut losses) = (vec![0.0], vec![run.loss()]);
        for epoch in 1..=epochs {
            run.step_epoch();
            moments.push(run.examples_seen() as f64);
            losses.push(run.loss());
            if let Some(since) = levelled_off(&moments, &losses, length) {
                return Some((epoch, since / length, run.loss()));
            }
        }
        None
    }

    #[test]
    fn a_loss_that_falls_levels_off_low_and_not_on_the_plateau_before() {
        for seed in 1..=12 {
            let (epoch, since, loss) = first_level("data.set=circles", seed, 200).unwrap();
            assert!((40..=120).contains(&epoch) && loss < 0.12, "{seed}: {epoch} {since} {loss}");
            let (epoch, _, loss) = first_level("data.set=xor", seed, 200).unwrap();
            assert!((20..=80).contains(&epoch) && loss < 0.12, "{seed}: {epoch} {loss}");
        }
        for seed in 1..=4 {
            let adam = "training.optimiser=adam&training.learning_rate=0.01";
            let (epoch, _, loss) = first_level(adam, seed, 200).unwrap();
            assert!(epoch >= 80 && loss < 0.1, "{seed}: {epoch} {loss}");
            assert_eq!(first_level("training.batch=10", seed, 300), None, "{seed}");
            assert_eq!(first_level("training.batch=100", seed, 600), None, "{seed}");
        }
    }

    /// However close the moments lie, a few losses that stand out are no fall.
    #[test]
    fn a_swing_on_the_level_does_not_move_its_date() {
        let moments: Vec<f64> = (0..1200).map(|i| f64::from(8 * i)).collect();
        let jitter = |i: usize| if i.is_multiple_of(2) { 0.001 } else { -0.001 };
        let losses: Vec<f64> = (0..1200)
            .map(|i| match i {
                0..100 => 0.8 - 0.001 * i as f64,
                700..706 => 0.76,
                _ => 0.7 + jitter(i),
            })
            .collect();
        let since = levelled_off(&moments, &losses, 100.0).unwrap();
        assert!((600.0..1300.0).contains(&since), "{since}");
    }

    #[test]
    fn a_loss_that_stays_high_levels_off_soon() {
        for seed in 1..=12 {
            for set in ["circles", "xor"] {
                let link = format!("data.set={set}&start.symmetry=identical");
                let (epoch, since, loss) = first_level(&link, seed, 60).unwrap();
                assert!(epoch <= 30 && since <= 12.0, "{set} {seed}: {epoch} {since}");
                assert!((0.68..0.73).contains(&loss), "{set} {seed}: {loss}");
            }
            let (_, _, loss) = first_level("data.set=spirals", seed, 60).unwrap();
            assert!(loss > 0.6, "{seed}: {loss}");
        }
        let (epoch, _, _) = first_level("data.set=iris", 1, 60).unwrap();
        assert!(epoch <= 30, "{epoch}");
    }

    #[test]
    fn a_run_that_never_moves_is_level_from_its_start_after_the_least_time() {
        let (epoch, since, _) =
            first_level("start.scheme=zeros&data.set=xor&training.learning_rate=0", 1, 30).unwrap();
        assert_eq!((epoch, since), (20, 0.0));
    }

    /// A slope, a swing, no numbers, too few of them.
    #[test]
    fn what_is_not_level() {
        let moments: Vec<f64> = (0..200).map(f64::from).collect();
        let of = |loss: fn(f64) -> f64| {
            let losses: Vec<f64> = moments.iter().map(|&t| loss(t)).collect();
            levelled_off(&moments, &losses, 1.0)
        };
        assert_eq!(of(|t| 1.0 - t / 400.0), None);
        assert_eq!(of(|t| 0.7 + 0.3 * (t * 0.9).sin()), None);
        assert_eq!(of(|_| f64::NAN), None);
        assert!(of(|t| 0.1 + (-t / 10.0).exp()).is_some_and(|since| (20.0..60.0).contains(&since)));
        assert_eq!(levelled_off(&moments[..20], &[0.5; 20], 1.0), None);
        assert_eq!(levelled_off(&[], &[], 1.0), None);
    }

    #[test]
    fn units_that_hardly_move_are_those_that_stay_near_their_start() {
        assert_eq!(hardly_moving(&[1.0, 0.05, 0.1, 0.0], 10), [1, 3]);
        assert!(hardly_moving(&[1.0, 0.05], 9).is_empty());
        assert!(hardly_moving(&[0.0, 0.0], 100).is_empty());

        let link = Permalink::parse("network.hidden=3,2&changes=0:freeze.1.2:true").unwrap();
        let mut run = Timeline::<f32>::new(&link.experiment).unwrap();
        for (moment, change) in &link.changes {
            run.plan(*moment, change).unwrap();
        }
        run.seek(2000);
        let mut distances = Vec::new();
        run.distances(0, &mut distances);
        let (weights, biases) = run.start_of(0);
        let now = &run.trainer().network().layers[0];
        for (unit, distance) in distances.iter().enumerate() {
            let ways = [
                now.weights[(unit, 0)] - weights[unit],
                now.weights[(unit, 1)] - weights[3 + unit],
                now.biases[unit] - biases[unit],
            ];
            let expected = ways.iter().map(|&way| f64::from(way).powi(2)).sum::<f64>().sqrt();
            assert!((distance - expected).abs() < 1e-6, "{unit}");
        }
        assert_eq!(hardly_moving(&distances, run.trainer().epoch()), [1]);
    }
}
