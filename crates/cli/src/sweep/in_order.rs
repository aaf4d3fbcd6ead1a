//! Work on all cores whose results come in order, and no more of them at once than a few.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::mpsc::channel;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many results a core may be ahead of the one that is waited for.
const AHEAD: u64 = 64;

/// Where the work stands.
struct Desk {
    /// The next place to be worked on.
    next: u64,
    /// How many results, from the first on, have been handed over.
    handed: u64,
    stopped: bool,
}

/// Computes `work` for every place on all cores and hands the results to `take` in order, until it
/// refuses one. `begin` makes what a core works with.
///
/// # Errors
/// What `take` said of the result that it refused.
pub fn in_order<Tool, Done: Send, Error>(
    places: Range<u64>,
    begin: impl Fn() -> Tool + Sync,
    work: impl Fn(&mut Tool, u64) -> Done + Sync,
    mut take: impl FnMut(Done) -> Result<(), Error>,
) -> Result<(), Error> {
    let cores = rayon::current_num_threads() as u64;
    let desk = Mutex::new(Desk { next: places.start, handed: places.start, stopped: false });
    let moved = Condvar::new();
    let lock = || -> MutexGuard<'_, Desk> { desk.lock().unwrap_or_else(PoisonError::into_inner) };
    let stop = || {
        lock().stopped = true;
        moved.notify_all();
    };
    let claim = || {
        let blocked = |desk: &mut Desk| !desk.stopped && desk.next - desk.handed >= AHEAD * cores;
        let mut desk = moved.wait_while(lock(), blocked).unwrap_or_else(PoisonError::into_inner);
        let place = desk.next;
        let is_left = !desk.stopped && place < places.end;
        desk.next += u64::from(is_left);
        is_left.then_some(place)
    };
    let (send, receive) = channel();
    rayon::in_place_scope(|scope| {
        for _ in 0..cores.min(places.end - places.start) {
            let send = send.clone();
            let (begin, work, claim, stop) = (&begin, &work, &claim, &stop);
            scope.spawn(move |_| {
                // Also when the work panics: nobody waits for a result that will not come.
                let _guard = AtEnd(|| {
                    if std::thread::panicking() {
                        stop();
                    }
                });
                let mut tool = begin();
                while let Some(place) = claim() {
                    if send.send((place, work(&mut tool, place))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut due = places.start;
        for (place, done) in &receive {
            waiting.insert(place, done);
            while let Some(done) = waiting.remove(&due) {
                if let Err(error) = take(done) {
                    stop();
                    return Err(error);
                }
                due += 1;
            }
            lock().handed = due;
            moved.notify_all();
        }
        Ok(())
    })
}

/// Does something when it goes out of sight.
struct AtEnd<F: Fn()>(F);

impl<F: Fn()> Drop for AtEnd<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}
