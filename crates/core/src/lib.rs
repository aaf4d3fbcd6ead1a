//! The science of Unalike: small networks trained to the bit, and how their units move apart.
//!
//! An [`Experiment`] determines a run: [`Trainer`] trains it an example at a time, [`Step`] tells
//! what one step did, [`Divergence`] how far apart the units are, and [`Timeline`] goes back to any
//! moment. No I/O, no clock, no web.
//!
//! The same experiment gives the same bits on every machine: no fused multiply-add, no reordered
//! sums, no function of the platform's own. Not promised: the same bits from one version to the
//! next; the changelog says when they change.

#![forbid(unsafe_code)]

mod activation;
mod batch;
mod change;
mod choice;
mod data;
mod divergence;
mod document;
mod dropout;
mod experiment;
mod fields;
mod fingerprint;
mod initialisation;
mod kernels;
mod lanes;
mod levelling;
mod loss;
mod math;
mod network;
mod online;
mod optimiser;
mod order;
mod permalink;
mod plane_of_variance;
mod random;
mod real;
mod responses;
pub mod roof;
mod step;
mod tile;
mod timeline;
mod trails;
mod trainer;

pub use activation::Activation;
pub use change::Change;
pub use data::{Data, DataSet, Row, Target, Targets};
pub use divergence::{Divergence, Pairs, effective_rank, growth_rate};
pub use document::ExperimentError;
pub use experiment::{DataSettings, Experiment, NetworkSettings, StartSettings, TrainingSettings};
pub use fields::{Field, FieldKind};
pub use initialisation::{Scheme, Symmetry};
pub use levelling::{hardly_moving, levelled_off};
pub use loss::{Loss, Output};
pub use network::{Forward, Layer, LayerSignals, Network};
pub use optimiser::Optimiser;
pub use order::Order;
pub use permalink::{Compare, Permalink};
pub use real::Real;
pub use responses::Responses;
pub use step::{Phase, Step};
pub use timeline::Timeline;
pub use trails::Trails;
pub use trainer::{Score, Trainer};
