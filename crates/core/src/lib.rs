//! The science of Unalike: small networks trained to the bit, and how their units move apart.
//!
//! An [`Experiment`] determines a run: [`Trainer`] trains it an example at a time, [`Step`] tells
//! what one step did, [`Divergence`] how far apart the units are, and [`Timeline`] goes back to any
//! moment. No I/O, no clock, no web.
//!
//! The same experiment gives the same bits on every machine: no fused multiply-add, no reordered
//! sums, no function of the platform's own. Not promised: the same bits from one version to the
//! next; the changelog says when they change.

// Allowed in one module, `fast::arch::x86_64`.
#![deny(unsafe_code)]

mod choice;
mod data;
mod document;
mod error;
mod fast;
mod network;
mod numbers;
mod seeing;
mod start;
mod training;
mod weights;

pub use data::examples::{Data, Plane};
pub use data::raw::Targets;
pub use data::rows::{Row, Rows, Target};
pub use data::settings::{DataSet, DataSettings};
pub use data::standardise::Standard;
pub use data::table::options::{DecimalMark, TableOptions, TargetKind};
pub use data::table::read::TableReading;
pub use data::table::understood::{Cell, Column, Doubtful, Shown, Understood};
pub use document::experiment::Experiment;
pub use document::fields::{Field, FieldKind};
pub use document::permalink::link::{Compare, Permalink};
pub use error::{ExperimentError, Faults};
pub use network::activation::Activation;
pub use network::layers::{Forward, Layer, LayerSignals, Network};
pub use network::output::Output;
pub use network::settings::NetworkSettings;
pub use numbers::real::Real;
pub use seeing::correlation::mean;
pub use seeing::distances::distances;
pub use seeing::divergence::{Divergence, Pairs, effective_rank, growth_rate};
pub use seeing::levelling::{hardly_moving, levelled_off};
pub use seeing::nearest::nearest_rows;
pub use seeing::probe::Score;
pub use seeing::responses::Responses;
pub use seeing::roles::aligning::turned;
pub use seeing::roles::chance::{SameIndex, chance_of_same};
pub use seeing::roles::clusters::{Foretold, Player, Roles};
pub use seeing::roles::contributions::{Contributions, added_over_plane};
pub use seeing::roles::line::{barrier, losses_between, network_between};
pub use seeing::roles::matching::Matching;
pub use seeing::roles::pair::{Pair, Trained};
pub use seeing::smoothness::smoothness;
pub use seeing::spread::Spread;
pub use seeing::trails::Trails;
pub use seeing::worth::{ScoreByClass, UnitWorth, Worth};
pub use start::scheme::Scheme;
pub use start::settings::StartSettings;
pub use start::symmetry::Symmetry;
pub use training::change::Change;
pub use training::fate::{Fate, Idle};
pub use training::loss::Loss;
pub use training::optimiser::Optimiser;
pub use training::order::Order;
pub use training::settings::TrainingSettings;
pub use training::step::{Phase, Step};
pub use training::timeline::Timeline;
pub use training::trainer::Trainer;
pub use training::variation::Variation;
pub use weights::fit::{Fitted, ReadLayer};
pub use weights::parameters::Parameters;
pub use weights::read::WeightsFile;
