//! The clock that an advance is given time by, and how often it is looked at.
//!
//! A run knows nothing of it: its bits do not depend on where one slice ends and the next begins.

use js_sys::{Date, Reflect, global};
use wasm_bindgen::JsCast;
use web_sys::Performance;

/// Milliseconds of training between two looks at the time.
const SLICE: f64 = 1.0;

thread_local! {
    /// The page's clock, a worker's or Node's; none in a sandbox that has no fine one.
    static FINE: Option<Performance> = Reflect::get(&global(), &"performance".into())
        .ok()
        .and_then(|performance| performance.dyn_into().ok());
}

/// Milliseconds since some moment.
pub fn now() -> f64 {
    FINE.with(|fine| fine.as_ref().map_or_else(Date::now, Performance::now))
}

/// Finds how many examples take about a slice.
pub struct Slices {
    examples: u64,
}

impl Default for Slices {
    /// One example: a step of the largest network takes well under a slice.
    fn default() -> Self {
        Self { examples: 1 }
    }
}

impl Slices {
    /// Calls `advance` slice by slice until `examples` are done, it does fewer than asked, or the time
    /// is up: one slice at the least. How many were done.
    pub fn spend(
        &mut self,
        examples: u64,
        milliseconds: f64,
        mut advance: impl FnMut(u64) -> u64,
    ) -> u64 {
        if examples <= self.examples {
            // As short as a look is far apart: the charts of a small network want a moment often.
            return advance(examples);
        }
        let start = now();
        let (mut before, mut done) = (start, 0);
        while done < examples {
            let wanted = self.examples.min(examples - done);
            let advanced = advance(wanted);
            done += advanced;
            if advanced < wanted || done == examples {
                break;
            }
            let after = now();
            self.fit(after - before);
            if after - start >= milliseconds {
                break;
            }
            before = after;
        }
        done
    }

    /// Learns how long a whole slice took.
    fn fit(&mut self, took: f64) {
        if took < SLICE / 2.0 {
            self.examples = self.examples.saturating_mul(2);
        } else if took > 2.0 * SLICE {
            self.examples = (self.examples / 2).max(1);
        }
    }
}
