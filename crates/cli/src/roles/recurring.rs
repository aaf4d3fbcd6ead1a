//! The roles that recur over all starts, and whether a unit's number or its start foretells them.

use serde::Serialize;
use unalike_core::{Contributions, Roles, SameIndex};

use super::pair::PairReport;
use crate::report::finite;
use crate::words;

/// The most starts whose roles are grouped, and the most numbers that are kept of them.
const MOST_STARTS: usize = 200;
const MOST_NUMBERS: usize = 100_000_000;

/// What the starts add, as long as there is room for it.
#[derive(Default)]
pub struct Cast {
    at_start: Vec<Contributions>,
    trained: Vec<Contributions>,
    numbers: usize,
}

/// The roles of all starts, as `--json` prints them.
#[derive(Serialize)]
pub struct RolesReport {
    /// How many starts they are of: the first ones that did not diverge.
    starts: usize,
    /// Those that are played in at least half of the starts.
    recurring: usize,
    /// The same of the networks before they were trained.
    recurring_at_start: usize,
    /// Those that are played in one start alone.
    single: usize,
    roles: Vec<RoleReport>,
    foretold: Option<ForetoldReport>,
}

#[derive(Serialize)]
struct RoleReport {
    /// In how many starts it is played.
    starts: usize,
    /// In how many by each unit.
    held_by: Vec<usize>,
}

/// How often a recurring role fell to the unit whose start was the nearest to it.
#[derive(Serialize)]
struct ForetoldReport {
    hits: usize,
    of: usize,
    share: Option<f32>,
    error: Option<f32>,
}

/// Whether partners bear the same number more often than chance has it, as `--json` prints it.
#[derive(Serialize)]
pub struct SameIndexReport {
    same: usize,
    of: usize,
    expected: f32,
    p: Option<f32>,
}

impl Cast {
    /// Keeps a start, while there is room.
    pub fn keep(&mut self, at_start: Contributions, trained: Contributions) {
        let numbers = 2 * trained.units() * trained.of_unit(0).len();
        if self.trained.len() < MOST_STARTS && self.numbers + numbers <= MOST_NUMBERS {
            self.numbers += numbers;
            self.at_start.push(at_start);
            self.trained.push(trained);
        }
    }

    /// The roles that they play; nothing of fewer than two.
    pub fn roles(&self) -> Option<RolesReport> {
        let units = self.trained.get(1)?.units();
        let [at_start, trained] =
            [&self.at_start, &self.trained].map(|all| all.iter().collect::<Vec<_>>());
        let roles = Roles::of(&trained);
        let of = |role: usize| RoleReport {
            starts: roles.in_starts(role),
            held_by: roles.held_by(role, units),
        };
        let foretold = roles.foretold(&at_start, &trained).map(|told| ForetoldReport {
            hits: told.hits,
            of: told.of,
            share: finite(told.share),
            error: finite(told.error),
        });
        Some(RolesReport {
            starts: trained.len(),
            recurring: roles.recurring(),
            recurring_at_start: Roles::of(&at_start).recurring(),
            single: roles.single(),
            roles: (0..roles.roles.len()).map(of).collect(),
            foretold,
        })
    }
}

impl RolesReport {
    /// What a person is told, a line each.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "{} in {}: {} in at least half of them, {} before training; {} in one alone",
            words::count(self.roles.len() as u64, "role", "roles"),
            words::count(self.starts as u64, "start", "starts"),
            self.recurring,
            self.recurring_at_start,
            self.single,
        )];
        for (number, role) in self.roles[..self.recurring].iter().enumerate() {
            let held = role.held_by.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            let starts = words::count(role.starts as u64, "start", "starts");
            lines.push(format!("  role {} in {starts}, by each unit: {held}", number + 1));
        }
        if let Some(ForetoldReport { hits, of, share: Some(share), error }) = self.foretold {
            let units = self.roles.first().map_or(1, |role| role.held_by.len());
            let chance = words::percent(1.0 / units as f32);
            let error = error.map_or(String::new(), |error| {
                format!(" (standard error {})", words::percent(error))
            });
            lines.push(format!(
                "the unit nearest to a recurring role at its start came to play it {hits} of {of} \
                 times, on average in {} of a start's roles{error}; chance alone gives {chance}",
                words::percent(share)
            ));
        }
        lines
    }
}

impl SameIndexReport {
    /// Counts the partners of one number; nothing where nothing was matched.
    pub fn of(pairs: &[PairReport]) -> Option<Self> {
        let units = pairs.iter().find_map(|pair| pair.r#match.as_ref())?.len();
        let SameIndex { same, of, expected, p } =
            SameIndex::of(units, pairs.iter().filter_map(|pair| pair.told));
        Some(Self { same, of, expected: expected as f32, p: finite(p) })
    }

    /// Whether there is one unit alone, which can only be matched to itself.
    pub fn is_certain(&self) -> bool {
        self.of > 0 && self.of as f32 == self.expected
    }

    /// What a person is told.
    pub fn line(&self) -> String {
        if self.of == 0 {
            return "no unit adds something of its own, so that their numbers say nothing".into();
        }
        let p = match self.p {
            Some(p) if p >= 1e-3 => format!("p = {p:.3}"),
            _ => "p < 0.001".into(),
        };
        format!(
            "{} of {} partners bear the same number; numbers that fall at random give {:.1} on average, \
             and as many or more with {p}, counted exactly",
            self.same, self.of, self.expected
        )
    }
}
