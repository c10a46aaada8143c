//! From text to [`Node`]s, through `serde_yaml`.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, Location, Options, Spanned};

use super::{Field, Node, Position, Value};

/// The text is not YAML (or a YAML bomb): where and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Syntax {
    /// Where the parser gave up.
    pub at: Position,
    /// The parser's sentence, one line.
    pub message: String,
}

/// Parses one YAML document. An empty text is an empty mapping.
///
/// Duplicate keys are kept, in order, so that the caller can report every one of them.
///
/// # Errors
/// When the text is not well-formed YAML, or exceeds the parser's budget for aliases and depth.
pub fn parse(text: &str) -> Result<Node, Syntax> {
    let mut options = Options::default();
    options.duplicate_keys = DuplicateKeyPolicy::LastWins;
    options.with_snippet = false;
    // `yes` and `no` are words here, as in YAML 1.2.
    options.strict_booleans = true;
    match serde_yaml::from_str_with_options::<Option<Node>>(text, options) {
        Ok(node) => Ok(node.unwrap_or_else(|| Node::empty_map(Position::new(1, 1)))),
        Err(error) => {
            let at = error.location().map(position).unwrap_or_default();
            Err(Syntax { at, message: i18n::problem::plain_words(&error) })
        }
    }
}

fn position(location: Location) -> Position {
    Position::new(clamp(location.line()), clamp(location.column()))
}

fn clamp(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Value>::deserialize(deserializer)?;
        Ok(Self { at: position(spanned.referenced), value: spanned.value })
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or_else(|_| Value::Text(value.to_string()), Value::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::with_capacity(items.size_hint().unwrap_or(4).min(64));
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Vec::with_capacity(entries.size_hint().unwrap_or(8).min(64));
        while let Some(key) = entries.next_key::<Spanned<String>>()? {
            let key_at = position(key.referenced);
            fields.push(Field { key: key.value, key_at, value: entries.next_value()? });
        }
        Ok(Value::Map(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_value_knows_its_line_and_column_in_characters() {
        let node = parse("title: سلام\nlist:\n  - one\n  - {deep: 2}\n").unwrap();
        assert_eq!(node.get("title").unwrap().at, Position::new(1, 8));
        let Value::List(items) = &node.get("list").unwrap().value else { panic!("a list") };
        assert_eq!(items[0].at, Position::new(3, 5));
        assert_eq!(items[1].fields()[0].key_at, Position::new(4, 6));
        assert_eq!(items[1].get("deep").unwrap().value, Value::Integer(2));
    }

    #[test]
    fn duplicate_keys_are_kept_for_the_caller_to_report() {
        let node = parse("a: 1\na: 2\n").unwrap();
        assert_eq!(node.fields().len(), 2);
    }

    #[test]
    fn broken_yaml_names_its_place() {
        let error = parse("a: [1, 2\nb: 3\n").unwrap_err();
        assert!(error.at.line >= 1, "{error:?}");
    }

    #[test]
    fn an_empty_text_is_an_empty_mapping() {
        assert_eq!(parse("").unwrap().fields().len(), 0);
    }
}
