//! What mail, chat programs and advertisers do to an address on its way, undone where it is
//! unambiguous.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::document::table::TABLE;

/// What stands at an address's end in a text: the sentence's, a bracket's, a quotation's.
const JUNK: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '`', '*', '_', '~', '|', '\\',
    '’', '”', '“', '‘', '»', '«', '›', '…', '。', '、', '，', '）', '」', '】',
];

/// The same, as the codes that some programs write for it.
const JUNK_CODES: &[&str] = &["%22", "%27", "%29", "%3E", "%5D", "%60", "%20", "%0A", "%0D"];

/// What is not seen and not meant: spaces without width, soft hyphens, marks of direction.
const INVISIBLE: &[char] =
    &['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];

/// What advertisers and mail programs add to addresses.
const TRACKING: &[&str] = &[
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "dclid",
    "epik",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "hsctatracking",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "oly_anon_id",
    "oly_enc_id",
    "ref",
    "ref_src",
    "ref_url",
    "s_cid",
    "s_kwcid",
    "scid",
    "share_id",
    "si",
    "spm",
    "srsltid",
    "ttclid",
    "twclid",
    "vero_id",
    "wbraid",
    "wickedid",
    "yclid",
    "ysclid",
];
const TRACKING_PREFIXES: &[&str] =
    &["utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "__hs", "__cf_", "sc_"];

/// How often a text that is still encoded is decoded again.
const ROUNDS: usize = 3;

/// The names of a link and their values, decoded, in order.
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    let mut text: String = text
        .chars()
        .filter(|c| !INVISIBLE.contains(c) && (*c == ' ' || !(c.is_whitespace() || c.is_control())))
        .collect();
    for code in ["&amp;", "&AMP;", "&#38;", "&#x26;"] {
        while text.contains(code) {
            text = text.replace(code, "&");
        }
    }
    // What a browser adds to point at words of the page.
    let text = text.split(":~:").next().unwrap_or_default();
    let (query, fragment) = parts(without_junk(text.trim()));
    let query = split(&query).into_iter().filter(|(name, _)| is_ours(name));
    query.chain(split(&fragment)).filter(|(name, _)| !is_tracking(name)).collect()
}

/// An address's query and its fragment, or a text that is the fragment alone.
fn parts(text: &str) -> (String, String) {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        if let Some((address, fragment)) = text.split_once('#') {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            return (in_the_open(query), in_the_open(fragment));
        }
        match text.split_once('?') {
            Some((address, query)) if !address.contains('=') => {
                return (in_the_open(query), String::new());
            }
            _ => {}
        }
        if text.contains('=') && !text.contains("://") {
            return (String::new(), text.into_owned());
        }
        let decoded = decode(&text);
        if decoded == text {
            break;
        }
        text = Cow::Owned(decoded);
    }
    // An address without either says nothing.
    let is_address = text.contains("://");
    (String::new(), if is_address { String::new() } else { text.into_owned() })
}

/// The text decoded until a `=` is seen, if there is one.
fn in_the_open(text: &str) -> String {
    let mut text = text.trim_start_matches(['?', '/', '!', ' ']).to_string();
    for _ in 0..ROUNDS {
        if text.contains('=') || !text.contains('%') {
            break;
        }
        text = decode(&text);
    }
    text
}

fn split(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for raw in text.split('&') {
        let name = raw.split('=').next().unwrap_or_default().trim();
        if name == "data.rows" || name.starts_with("look.") {
            // Free text, which was encoded once and may hold anything.
            let (name, value) = raw.split_once('=').unwrap_or((raw, ""));
            // A line that was wrapped; within rows that stand there as they are, spaces are words'.
            let value = if value.contains('"') { value.into() } else { value.replace(' ', "") };
            pairs.push((decode(name.trim()), decode(&value)));
            continue;
        }
        let mut text = raw.replace(' ', "");
        for _ in 0..ROUNDS {
            if text.contains('%') {
                text = decode(&text);
            }
        }
        text.retain(|c| !c.is_whitespace());
        for pair in text.split(['&', '#']).filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            pairs.push((name.into(), value.into()));
        }
    }
    pairs
}

/// The text without what stands behind the address; brackets that rows need stay.
fn without_junk(text: &str) -> &str {
    let last = text.rsplit(['&', '#']).next().unwrap_or_default();
    if last.starts_with("data.rows") {
        return text;
    }
    // At the end of the page's own texts codes are its own.
    let codes = if last.starts_with("look.") { &[] } else { JUNK_CODES };
    let mut text = text;
    loop {
        let shorter = text.trim_end_matches(JUNK).trim_end();
        let shorter = codes.iter().fold(shorter, |text, code| {
            let at = text.len().saturating_sub(code.len());
            match text.get(at..) {
                Some(end) if end.eq_ignore_ascii_case(code) => &text[..at],
                _ => text,
            }
        });
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// Rows as JSON, without what stands behind the address.
pub(super) fn shorter_ends(text: &str) -> impl Iterator<Item = &str> {
    core::iter::successors(Some(text), |text| text.strip_suffix(JUNK)).take(10)
}

/// Whether an address's query, which may be another program's, says it to us.
fn is_ours(name: &str) -> bool {
    let section = name.split_once('.').map(|(section, _)| section);
    let known = |section: &str| {
        matches!(section, "compare" | "look") || TABLE.iter().any(|row| row.section() == section)
    };
    section.map_or(matches!(name, "step" | "changes" | "lesson"), known)
}

fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRACKING.contains(&name.as_str())
        || TRACKING_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

pub(super) fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
