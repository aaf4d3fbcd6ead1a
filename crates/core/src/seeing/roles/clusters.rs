//! Roles that recur: units of many starts that add nearly the same to the answer.

use kodama::{Method, linkage};

use super::contributions::Contributions;
use crate::seeing::correlation::dot;

/// A unit that does less of its network's work plays no role.
const LEAST_WORK: f64 = 0.05;

/// Two groups of units play one role where what they add lies, on average over all their pairs, this
/// close: one less the cosine.
const ONE_ROLE: f64 = 0.3;

/// A unit of one of the starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Player {
    /// The start, by its place among those that were compared.
    pub start: usize,
    /// The unit of the layer.
    pub unit: usize,
}

/// The roles that units play in several starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Roles {
    /// Who plays each, in order: those first that are played in the most starts.
    pub roles: Vec<Vec<Player>>,
    /// How many starts there were.
    pub starts: usize,
}

/// How often a role fell to the unit whose start was the nearest to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foretold {
    /// How many roles in how many starts were looked at.
    pub of: usize,
    /// In how many the nearest at the start came to play it.
    pub hits: usize,
    /// The share, on average over the starts, and its standard error: starts are independent, roles of
    /// one start are not.
    pub share: f64,
    /// No number for a single start.
    pub error: f64,
}

impl Roles {
    /// Groups the units of several starts that do at least a twentieth of their network's work: average
    /// linkage (Sokal, Michener 1958) of the cosines between what they add, as long as two groups are
    /// 0.7 alike or more.
    ///
    /// # Panics
    /// When the starts are not of one experiment.
    pub fn of(starts: &[&Contributions]) -> Self {
        let players: Vec<Player> = starts
            .iter()
            .enumerate()
            .flat_map(|(start, added)| {
                let work = added.work().into_iter().enumerate();
                work.filter(|&(_, share)| share >= LEAST_WORK)
                    .map(move |(unit, _)| Player { start, unit })
            })
            .collect();
        let directions: Vec<Vec<f64>> =
            players.iter().map(|at| unit_length(starts[at.start].of_unit(at.unit))).collect();
        let mut distances = Vec::with_capacity(players.len() * players.len() / 2);
        for (i, direction) in directions.iter().enumerate() {
            distances.extend(directions[i + 1..].iter().map(|other| 1.0 - dot(direction, other)));
        }
        let mut groups: Vec<Vec<Player>> = players.iter().map(|&player| vec![player]).collect();
        for step in linkage(&mut distances, players.len(), Method::Average).steps() {
            // Average linkage never turns back: all that comes later is farther apart.
            if step.dissimilarity > ONE_ROLE {
                break;
            }
            let mut both = core::mem::take(&mut groups[step.cluster1]);
            both.append(&mut groups[step.cluster2]);
            groups.push(both);
        }
        let mut roles: Vec<Vec<Player>> =
            groups.into_iter().filter(|group| !group.is_empty()).collect();
        for role in &mut roles {
            role.sort_unstable();
        }
        roles.sort_by(|a, b| {
            in_starts(b).cmp(&in_starts(a)).then(b.len().cmp(&a.len())).then(a.cmp(b))
        });
        Self { roles, starts: starts.len() }
    }

    /// In how many starts a role is played.
    pub fn in_starts(&self, role: usize) -> usize {
        in_starts(&self.roles[role])
    }

    /// How many roles are played in at least half of the starts, of which there are two at least.
    pub fn recurring(&self) -> usize {
        if self.starts < 2 {
            return 0;
        }
        self.roles.iter().filter(|role| 2 * in_starts(role) >= self.starts).count()
    }

    /// How many roles are played in one start alone.
    pub fn single(&self) -> usize {
        self.roles.iter().filter(|role| in_starts(role) == 1).count()
    }

    /// For each unit of a layer, in how many starts it plays a role.
    pub fn held_by(&self, role: usize, units: usize) -> Vec<usize> {
        let mut held = vec![0; units];
        for player in &self.roles[role] {
            held[player.unit] += 1;
        }
        held
    }

    /// How often the unit that was nearest to a role at its start came to play it. Of each recurring
    /// role and each start in which one unit plays it: which unit added, at its start, what is the most
    /// alike to what those who play it elsewhere add in the end. `None` where no role recurs.
    ///
    /// # Panics
    /// When these are not the starts that the roles are of.
    pub fn foretold(
        &self,
        at_start: &[&Contributions],
        trained: &[&Contributions],
    ) -> Option<Foretold> {
        let mut by_start = vec![(0_usize, 0_usize); self.starts];
        for role in &self.roles[..self.recurring()] {
            for start in 0..self.starts {
                let (own, others): (Vec<Player>, Vec<Player>) =
                    role.iter().partition(|player| player.start == start);
                // Where several play it, it fell to none.
                let ([holder], false) = (own.as_slice(), others.is_empty()) else { continue };
                let mut centre = vec![0.0; trained[start].of_unit(0).len()];
                for player in &others {
                    let direction = unit_length(trained[player.start].of_unit(player.unit));
                    centre.iter_mut().zip(direction).for_each(|(sum, x)| *sum += x);
                }
                let nearness =
                    |unit: usize| dot(&unit_length(at_start[start].of_unit(unit)), &centre);
                let nearest = (0..at_start[start].units())
                    .max_by(|&a, &b| nearness(a).total_cmp(&nearness(b)));
                by_start[start].0 += usize::from(Some(holder.unit) == nearest);
                by_start[start].1 += 1;
            }
        }
        let told: Vec<(usize, usize)> = by_start.into_iter().filter(|&(_, of)| of > 0).collect();
        if told.is_empty() {
            return None;
        }
        let (hits, of) = told.iter().fold((0, 0), |(hits, all), &(hit, of)| (hits + hit, all + of));
        let shares: Vec<f64> = told.iter().map(|&(hit, of)| hit as f64 / of as f64).collect();
        let n = shares.len() as f64;
        let share = shares.iter().sum::<f64>() / n;
        let squares: f64 = shares.iter().map(|x| (x - share) * (x - share)).sum();
        Some(Foretold { of, hits, share, error: (squares / (n - 1.0) / n).sqrt() })
    }
}

fn in_starts(role: &[Player]) -> usize {
    let mut starts: Vec<usize> = role.iter().map(|player| player.start).collect();
    starts.dedup();
    starts.len()
}

/// A vector of length 1 in the same direction; zeros stay.
fn unit_length(vector: &[f64]) -> Vec<f64> {
    let length = dot(vector, vector).sqrt();
    vector.iter().map(|x| if length > 0.0 { x / length } else { 0.0 }).collect()
}
