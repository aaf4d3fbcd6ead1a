//! The examples, as the document says them.

use serde::Serialize;

use super::rows::{MOST, Row, Rows, Target};
use super::{digits, images, iris, mnist};
use crate::choice::choice;

choice! {
    /// Where the examples come from.
    pub enum DataSet {
        /// Two classes in the plane: a disc inside a ring.
        Circles = "circles",
        /// Two classes in the plane: opposite quadrants belong together.
        Xor = "xor",
        /// Two classes in the plane: two clouds.
        Gaussians = "gaussians",
        /// Two classes in the plane: two arms wound round each other.
        Spirals = "spirals",
        /// Two classes in the plane: two half circles that reach into each other.
        Moons = "moons",
        /// A number over the plane: a slope.
        Plane = "plane",
        /// A number over the plane: three hills and three hollows.
        Hills = "hills",
        /// Images of handwritten digits, 8 × 8 pixels, ten classes.
        Digits = "digits",
        /// Images of handwritten digits, 28 × 28 pixels, ten classes.
        Mnist = "mnist",
        /// Four measures of flowers, three classes.
        Iris = "iris",
        /// The rows of the document.
        Custom = "custom",
    }
}

/// `data`: which examples.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct DataSettings {
    /// Where the examples come from.
    pub set: DataSet,
    /// How many of them.
    pub examples: u32,
    /// How far a point of the plane is moved at random; without meaning for other sets.
    pub noise: f64,
    /// The share of the examples that is held out and never trained on.
    pub test_fraction: f64,
    /// Draws the points, or the sample of a larger set, and which examples are held out.
    pub seed: u32,
    /// The examples of a `custom` set.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Row[]"))]
    pub rows: Option<Rows>,
}

impl Default for DataSettings {
    fn default() -> Self {
        Self {
            set: DataSet::Circles,
            examples: 100,
            noise: 0.1,
            test_fraction: 0.0,
            seed: 1,
            rows: None,
        }
    }
}

impl DataSet {
    /// Whether the examples are points of the plane −1 … 1.
    pub const fn is_plane(self) -> bool {
        !matches!(self, Self::Digits | Self::Mnist | Self::Iris | Self::Custom)
    }
}

impl DataSettings {
    /// How many examples the set can give at the most.
    pub fn available(&self) -> usize {
        match self.set {
            DataSet::Digits => digits::COUNT,
            DataSet::Mnist => mnist::COUNT,
            DataSet::Iris => iris::COUNT,
            DataSet::Custom => self.rows.as_ref().map_or(0, |rows| rows.len()).min(MOST),
            _ => MOST,
        }
    }

    /// How many numbers an example has.
    pub fn features(&self) -> usize {
        match self.set {
            DataSet::Digits => digits::SIDE * digits::SIDE,
            DataSet::Mnist => mnist::SIDE * mnist::SIDE,
            DataSet::Iris => iris::MEASURES,
            DataSet::Custom => {
                let first = self.rows.as_ref().and_then(|rows| rows.first());
                first.map_or(0, |row| row.inputs.len())
            }
            _ => 2,
        }
    }

    /// How many output units there are: a unit a class, and one for two classes or a number.
    pub fn outputs(&self) -> usize {
        let classes = match self.set {
            DataSet::Digits | DataSet::Mnist => images::CLASSES,
            DataSet::Iris => iris::SPECIES.len(),
            DataSet::Custom => self.rows.as_ref().map_or(0, |rows| rows.classes().len()),
            _ => 2,
        };
        if classes > 2 { classes } else { 1 }
    }

    /// Whether the target is a number and not a class.
    pub fn is_regression(&self) -> bool {
        match self.set {
            DataSet::Plane | DataSet::Hills => true,
            DataSet::Custom => {
                let first = self.rows.as_ref().and_then(|rows| rows.first());
                matches!(first, Some(Row { target: Target::Number(_), .. }))
            }
            _ => false,
        }
    }

    /// How many examples are held out.
    pub fn test_examples(&self) -> usize {
        // 0.29 of 100 is 29, though 0.29 is a little less as a floating-point number.
        (f64::from(self.examples) * self.test_fraction + 1e-9) as usize
    }

    /// How many examples are trained on: at least one, of settings within their ranges.
    pub fn training_examples(&self) -> usize {
        (self.examples as usize).saturating_sub(self.test_examples())
    }
}
