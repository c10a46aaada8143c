//! What may stand in a field, in a few words for a cell of a table.

use crate::model::values::FORM;
use crate::schema::{Kind, Shape, Word};

/// A text that ends no cell and starts no markup. In backticks everything but the end of a cell stands for itself.
pub(super) fn escaped(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(number, part)| if number % 2 == 0 { part.replace('<', "&lt;") } else { part.to_owned() });
    parts.collect::<Vec<_>>().join("`").replace('|', "\\|")
}

/// What to write into a field.
pub(super) fn what(shape: &Shape) -> String {
    match &shape.kind {
        Kind::Text => with(text(shape), &bounds(shape, ["minLength", "maxLength"], "characters")),
        Kind::Integer => with("whole number".to_owned(), &limits(shape)),
        Kind::Number => with("number".to_owned(), &limits(shape)),
        Kind::TextOrNumber => match shape.json["x-unit"].as_str() {
            Some(unit) => format!("range in `{unit}`, as in `5-8`"),
            None => "text or number".to_owned(),
        },
        Kind::Bool => "`true` or `false`".to_owned(),
        Kind::Words(words) => format!("one of:<br>{}", words.iter().map(word).collect::<Vec<_>>().join("<br>")),
        Kind::List(item) => with(format!("list: {}", what(item)), &bounds(shape, ["minItems", "maxItems"], "entries")),
        Kind::Group(_) => "group of fields".to_owned(),
    }
}

fn with(what: String, bounds: &str) -> String {
    match (bounds.is_empty(), what.contains("<br>")) {
        (true, _) => what,
        (false, false) => format!("{what}, {bounds}"),
        // Behind a list of words nobody would see what it belongs to.
        (false, true) => format!("{bounds}; {what}"),
    }
}

fn word(word: &Word) -> String {
    let name = if word.below.is_some() { format!("`{}:`", word.name) } else { format!("`{}`", word.name) };
    let doc = word.doc.trim_end_matches('.');
    if doc.is_empty() { name } else { format!("{name} ({})", escaped(&uncapitalised(doc))) }
}

/// The form of a text: what it refers to, what it looks like, or just text.
fn text(shape: &Shape) -> String {
    if let Some(kind) = shape.mentions.as_deref() {
        return mention(kind);
    }
    let form = shape.json[FORM].as_str().unwrap_or_default();
    match (shape.json["format"].as_str(), shape.json["pattern"].is_string()) {
        (Some("date"), _) => "day, as in `2026-04-03`".to_owned(),
        (Some("date-time"), _) => "moment, as in `2026-04-03T09:00:00+04:00`".to_owned(),
        (Some("markdown"), _) => "Markdown without headings".to_owned(),
        (_, true) => escaped(&uncapitalised(form.trim_end_matches('.'))),
        _ => "text".to_owned(),
    }
}

/// What a name of that kind refers to.
fn mention(kind: &str) -> String {
    match kind {
        "ref" => "reference to an entry, as in `procedure:femur`".to_owned(),
        "ref:media" => "name of a folder in `content/media/`".to_owned(),
        "evidence" => "`id` of an entry of `evidence`".to_owned(),
        "disclaimer" => "key of `data/disclaimers.yaml`".to_owned(),
        "package" => "key of a package in `data/prices.yaml`".to_owned(),
        "form" => "name of a file in `data/forms/`".to_owned(),
        "consent" | "asset" => "id in `data/consents.yaml`".to_owned(),
        "locale" => "language of the site, as in `ar`".to_owned(),
        _ => match kind.split_once(':') {
            Some(("ref", model)) => {
                let article = if model.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
                format!("key of {article} `{model}`")
            }
            Some(("term", vocabulary)) => format!("term of `data/taxonomies/{vocabulary}.yaml`"),
            _ => "name".to_owned(),
        },
    }
}

/// The least and the most of something that is counted.
fn bounds(shape: &Shape, [least, most]: [&str; 2], unit: &str) -> String {
    // A text of at least one character only has to be there.
    let least = shape.bound(least).filter(|least| unit == "entries" || *least > 1);
    match (least, shape.bound(most)) {
        (None, None) => String::new(),
        (Some(1), None) => "at least one".to_owned(),
        (Some(least), None) => format!("at least {least} {unit}"),
        (None, Some(most)) => format!("at most {most} {unit}"),
        (Some(least), Some(most)) if least == most => format!("{least} {unit}"),
        (Some(least), Some(most)) => format!("{least} to {most} {unit}"),
    }
}

/// The ends of a number, those left out that only come from how it is stored.
fn limits(shape: &Shape) -> String {
    let end = |key: &str| shape.json[key].as_f64().filter(|end| end.abs() < 1e4 && *end != 0.0);
    match (end("minimum"), end("maximum")) {
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("at least {least}"),
        (None, Some(most)) => format!("at most {most}"),
        (None, None) => String::new(),
    }
}

/// The text as it goes on inside a sentence; names with capitals of their own keep them.
fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    let word = text.split([' ', ':', ',']).next().unwrap_or_default();
    if word.chars().skip(1).any(char::is_uppercase) {
        return text.to_owned();
    }
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
