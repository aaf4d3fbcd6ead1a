//! Values as people write them.

use serde_json::Value;

/// A value as a person writes it: the shortest text that reads back.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(Value::is_number) => {
            items.iter().map(text_of).collect::<Vec<_>>().join(",")
        }
        other => {
            let text = other.to_string();
            match text.strip_suffix(".0") {
                Some(whole) if other.is_number() => whole.into(),
                _ => text,
            }
        }
    }
}
