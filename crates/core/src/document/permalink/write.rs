//! The canonical form of a link.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::link::Permalink;
use super::text::text_of;
use super::{changes, rows, values};
use crate::document::table::TABLE;

impl Permalink {
    /// The fragment, without its `#`; empty for the default run at its start.
    pub fn fragment(&self) -> String {
        fragment(self)
    }
}

fn fragment(link: &Permalink) -> String {
    let Permalink { experiment, step, compare, changes, look, lesson } = link;
    let defaults = experiment.defaults_beside().to_value();
    let document = experiment.to_value();
    let mut pairs = Vec::new();
    for row in TABLE {
        let [default, value] = [&defaults, &document].map(|it| it.pointer(&row.pointer()));
        if let Some(value) = value.filter(|_| value != default) {
            let is_free = values::is_free(row);
            let short = experiment.data.rows.as_ref().filter(|_| is_free).and_then(rows::write);
            let text = short.map_or_else(|| encoded(value, is_free), |short| coded(&short));
            pairs.push(format!("{}={text}", row.field));
        }
    }
    if *step > 0 {
        pairs.push(format!("step={step}"));
    }
    if let Some(compare) = compare {
        pairs.push(format!("compare.{}={}", compare.field, encoded(&compare.value, false)));
    }
    pairs.extend(look.iter().map(|(name, text)| format!("look.{}={}", free(name), free(text))));
    let changes = changes::write(changes, experiment);
    if !changes.is_empty() {
        pairs.push(format!("changes={changes}"));
    }
    pairs.extend(lesson.map(|lesson| format!("lesson={lesson}")));
    pairs.join("&")
}

fn encoded(value: &Value, is_free: bool) -> String {
    let text = text_of(value);
    if is_free { coded(&text) } else { text }
}

fn coded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// A text of the page's own. A mark at its end would be taken for the sentence's.
fn free(text: &str) -> String {
    let plain = utf8_percent_encode(text, FREE).to_string();
    match plain.chars().next_back() {
        Some(end) if !end.is_ascii_alphanumeric() => {
            let kept = &plain[..plain.len() - end.len_utf8()];
            format!("{kept}{}", utf8_percent_encode(end.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC))
        }
        _ => plain,
    }
}

/// What an address's fragment may not hold, and what parts one field from another.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'%')
    .add(b'&')
    .add(b'=')
    .add(b'#')
    .add(b'~');

/// All but letters, digits and what stands within a word or a list.
const FREE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b',').remove(b'-').remove(b'_');
