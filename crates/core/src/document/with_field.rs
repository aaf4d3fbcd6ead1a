//! One field of a document set, as a control does it.

use serde_json::{Map, Value};

use crate::data::settings::DataSet;
use crate::document::experiment::Experiment;
use crate::document::fields;
use crate::error::{Faults, refused};

impl Experiment {
    /// The document with one field set by its dotted name, and what depends on it
    /// [fitted](Self::fit): another scheme takes its own default scale, another set its own default
    /// loss, and as many examples as before where it has them.
    ///
    /// ```
    /// use unalike_core::Experiment;
    ///
    /// let normal = Experiment::default().with_field("start.scheme", "normal".into())?;
    /// assert_eq!(normal.start.scale, 0.5);
    /// # Ok::<(), unalike_core::Faults>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such field, the value is not allowed, or it does not go together with the
    /// rest.
    pub fn with_field(&self, field: &str, value: Value) -> Result<Self, Faults> {
        let Some(row) = fields::row(field) else {
            let allowed = "a field of the document, as start.seed";
            return Err(refused(field, &value.to_string(), allowed).into());
        };
        let mut document = self.to_value();
        let own = |section: &str, name: &str, document: &mut Value| {
            if let Some(fields) = document.get_mut(section).and_then(Value::as_object_mut) {
                fields.remove(name);
            }
        };
        let other_rows = field == "data.rows" && !value.is_null();
        match field {
            "start.scheme" if value != self.start.scheme.name() => {
                own("start", "scale", &mut document);
            }
            "data.set" | "data.rows" => {
                own("training", "loss", &mut document);
                let had_all = self.data.examples == self.defaults_beside().data.examples;
                if had_all || other_rows {
                    own("data", "examples", &mut document);
                }
            }
            _ => {}
        }
        if other_rows {
            put(&mut document, "data.set", DataSet::Custom.name().into());
        }
        put(&mut document, field, value);
        let fitted = Self::fit(&document)?;
        // What is fitted is what depends on the field, never the field itself.
        let kept = fitted.to_value();
        let [put, kept] = [&document, &kept].map(|it| it.pointer(&row.pointer()));
        let is_same_number = put.and_then(Value::as_f64) == kept.and_then(Value::as_f64);
        if put != kept && !(is_same_number && put.is_some_and(Value::is_number)) {
            Self::from_value(&document)?;
        }
        Ok(fitted)
    }
}

/// Puts a value into a document, by its field's dotted name.
pub(crate) fn put(document: &mut Value, field: &str, value: Value) {
    let Value::Object(fields) = document else { return };
    let Some((section, name)) = field.split_once('.') else {
        fields.insert(field.into(), value);
        return;
    };
    let section = fields.entry(section).or_insert_with(|| Map::new().into());
    if let Value::Object(section) = section {
        section.insert(name.into(), value);
    }
}
