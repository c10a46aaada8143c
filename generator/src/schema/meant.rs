//! Values of another kind than a field takes: what was expected, and what was probably meant.

use super::Kind;
use crate::node::{Node, Value};

/// What to write instead of a value of another kind, when that can be told.
pub(super) fn meant(kind: &Kind, node: &Node) -> Option<String> {
    match (kind, node.text()) {
        (Kind::Text, _) if is_scalar(node) || looks_like_a_reference(node) => Some("put it in quotes".to_owned()),
        (Kind::Bool, Some(word)) => match word.to_ascii_lowercase().as_str() {
            "yes" | "on" | "y" | "true" => Some("write `true`".to_owned()),
            "no" | "off" | "n" | "false" => Some("write `false`".to_owned()),
            _ => Some("write `true` or `false`".to_owned()),
        },
        (Kind::Integer | Kind::Number, Some(number)) => match number.trim().parse::<f64>() {
            Ok(_) => Some(format!("take the quotes away: `{}`", number.trim())),
            Err(_) => Some("write the digits alone, without quotes and unit, as in `12`".to_owned()),
        },
        (Kind::List(item), Some(text)) if matches!(item.kind, Kind::Text | Kind::Words(_)) => {
            Some(format!("write a list, also of one: `[{text}]`"))
        }
        _ => None,
    }
}

fn is_scalar(node: &Node) -> bool {
    matches!(node.value, Value::Integer(_) | Value::Float(_) | Value::Bool(_))
}

/// `- cost:` is a group with an empty field to YAML, and a reference to whoever wrote it.
fn looks_like_a_reference(node: &Node) -> bool {
    matches!(node.fields(), [field] if field.value.value == Value::Null)
}

/// A kind of value, in a writer's words.
pub(super) fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Integer => "a whole number",
        Kind::Number => "a number",
        Kind::TextOrNumber => "a range such as `5-8`",
        Kind::Bool => "`true` or `false`",
        Kind::Words(_) => "one of a few words",
        Kind::List(_) => "a list",
        Kind::Group(_) => "a group of fields",
    }
}
