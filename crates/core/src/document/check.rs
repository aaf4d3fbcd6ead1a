//! Whether a document can be run: every value within its range, and all of them together.

use crate::data::rows;
use crate::data::settings::DataSet;
use crate::document::experiment::Experiment;
use crate::document::table::{self, Of, Row, TABLE};
use crate::error::{Faults, Found, refused};
use crate::network::activation::Activation;
use crate::start::symmetry::Symmetry;
use crate::training::loss::Loss;

impl Experiment {
    /// Whether every value is within its range.
    ///
    /// # Errors
    /// Names each field that is not, its value and its range.
    pub fn check(&self) -> Result<(), Faults> {
        let mut found = Found::default();
        self.check_into(&mut found);
        found.or(())
    }

    /// Tells what is wrong beside what has been found already; of a field that a fault was found at,
    /// nothing more is told, nor of what depends on it.
    pub(super) fn check_into(&self, found: &mut Found) {
        if !found.is_at("data.rows") && !found.is_at("data.set") {
            self.check_rows(found);
        }
        for row in TABLE {
            match row.of {
                Of::Layers => self.check_layers(row, found),
                _ if found.is_at(row.field) => {}
                _ => self.check_number(row, found),
            }
        }
        self.check_together(found);
    }

    /// A number within its range; of one that may be left out every value is.
    fn check_number(&self, row: &Row, found: &mut Found) {
        let Of::Number { value, .. } = row.of else { return };
        let Some(mut limit) = row.limit(self) else { return };
        // What the examples allow is not known before they are right.
        if let Some([min, max]) = row.widest().filter(|_| found.is_at("data")) {
            (limit.min, limit.max) = (min, max);
        }
        found.extend(limit.check(value(self)).err());
    }

    fn check_layers(&self, row: &Row, found: &mut Found) {
        let (Some(layers), Some(units)) = (row.limit(self), row.limit_of_units()) else { return };
        let hidden = &self.network.hidden;
        if layers.check(hidden.len() as f64).is_err() {
            let value = format!("a list of {} layers", hidden.len());
            found.push(refused(row.field, &value, row.allowed(self)));
        }
        for (i, &of_layer) in hidden.iter().enumerate() {
            let place = table::layer(i);
            if units.check(of_layer.into()).is_err() && !found.is_at(&place) {
                found.push(refused(&place, &of_layer.to_string(), units.to_string()));
            }
        }
    }

    /// The rows, which are there when the set is `custom` and only then.
    fn check_rows(&self, found: &mut Found) {
        match (self.data.set, &self.data.rows) {
            (DataSet::Custom, Some(rows)) => rows::check(rows, found),
            (DataSet::Custom, None) => {
                found.push(refused("data.rows", "nothing", "the rows of a custom set"));
            }
            (_, Some(_)) => {
                found.push(refused("data.rows", "rows", "nothing, unless data.set is custom"));
            }
            (_, None) => {}
        }
    }

    /// Choices that do not go together.
    fn check_together(&self, found: &mut Found) {
        let Self { data, network, start, training, .. } = self;
        if data.is_regression() && training.loss == Loss::CrossEntropy && !found.is_at("data") {
            let allowed = format!("{} for targets that are numbers", Loss::SquaredError.name());
            found.push(refused("training.loss", training.loss.name(), allowed));
        }
        if start.symmetry == Symmetry::Mirrored
            && !network.activation.is_odd()
            && !found.is_at("network.activation")
        {
            let odd = Activation::ALL.iter().filter(|activation| activation.is_odd());
            let names = odd.map(|activation| activation.name()).collect::<Vec<_>>().join(", ");
            let allowed = format!("with network.activation one of {names}");
            found.push(refused("start.symmetry", start.symmetry.name(), allowed));
        }
    }
}
