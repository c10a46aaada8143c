//! From [`Node`]s to any `Deserialize` type, with the place of the first thing that does not fit.

use std::cell::RefCell;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

use super::{Field, MENTION, Mention, Node, Position, Value};
use crate::diagnostic::closest;

/// A value that does not fit its type: where, and why in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Where the value stands.
    pub at: Position,
    /// What is wrong with it.
    pub message: String,
    /// What was probably meant.
    pub help: Option<String>,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { at: Position::default(), message: message.to_string(), help: None }
    }

    fn unknown_variant(word: &str, expected: &'static [&'static str]) -> Self {
        Self::custom(format!("`{word}` is not one of {}", listed(expected))).did_you_mean(word, expected)
    }

    fn unknown_field(name: &str, expected: &'static [&'static str]) -> Self {
        let known = if expected.is_empty() { "nothing".to_owned() } else { listed(expected) };
        Self::custom(format!("`{name}` is unknown here, known is {known}")).did_you_mean(name, expected)
    }

    fn missing_field(name: &'static str) -> Self {
        Self::custom(format!("`{name}` is missing"))
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self::custom(format!("`{name}` is given twice"))
    }
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

impl Mismatch {
    fn did_you_mean(mut self, word: &str, known: &[&str]) -> Self {
        self.help = closest(word, known.iter().copied()).map(|known| format!("did you mean `{known}`?"));
        self
    }

    /// Serde builds its errors without a place; the innermost node that sees one pass gives it its own.
    fn or_at(mut self, at: Position) -> Self {
        if self.at.line == 0 {
            self.at = at;
        }
        self
    }
}

/// Reads `fields` (the mapping at `at`) as a `T` and collects what it mentions.
///
/// # Errors
/// The first field that is unknown, missing or of the wrong kind.
pub fn typed<'de, T: Deserialize<'de>>(
    at: Position,
    fields: impl Iterator<Item = &'de Field>,
    mentions: &'de RefCell<Vec<Mention>>,
) -> Result<T, Mismatch> {
    T::deserialize(MapAccessDeserializer::new(Fields { fields, value: None, mentions }))
        .map_err(|error| error.or_at(at))
}

/// A node on its way to becoming a typed value.
#[derive(Clone, Copy)]
struct Reader<'a> {
    node: &'a Node,
    mentions: &'a RefCell<Vec<Mention>>,
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let mentions = self.mentions;
        match &self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Integer(value) => visitor.visit_i64(*value),
            Value::Float(value) => visitor.visit_f64(*value),
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::List(items) => visitor.visit_seq(Items { items: items.iter(), mentions }),
            Value::Map(fields) => visitor.visit_map(Fields { fields: fields.iter(), value: None, mentions }),
        }
        .map_err(|error: Mismatch| error.or_at(self.node.at))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Mismatch> {
        if let (Some(kind), Some(text)) = (name.strip_prefix(MENTION), self.node.text()) {
            let mention = Mention { kind, name: text.to_owned(), at: self.node.at };
            self.mentions.borrow_mut().push(mention);
        }
        visitor.visit_newtype_struct(self).map_err(|error: Mismatch| error.or_at(self.node.at))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        let at = self.node.at;
        match &self.node.value {
            Value::Text(text) => visitor.visit_enum(IntoDeserializer::<Mismatch>::into_deserializer(text.as_str())),
            Value::Map(fields) if fields.len() == 1 => {
                visitor.visit_enum(Tagged { field: &fields[0], mentions: self.mentions })
            }
            _ => Err(de::Error::custom(format!("expected one of the listed words, found {}", self.node.kind()))),
        }
        .map_err(|error: Mismatch| error.or_at(at))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items<'a> {
    items: std::slice::Iter<'a, Node>,
    mentions: &'a RefCell<Vec<Mention>>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mismatch> {
        let mentions = self.mentions;
        self.items.next().map(|node| seed.deserialize(Reader { node, mentions })).transpose()
    }
}

struct Fields<'a, I: Iterator<Item = &'a Field>> {
    fields: I,
    value: Option<&'a Node>,
    mentions: &'a RefCell<Vec<Mention>>,
}

impl<'de, I: Iterator<Item = &'de Field>> MapAccess<'de> for Fields<'de, I> {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mismatch> {
        // An empty field says as much as none.
        let Some(field) = self.fields.find(|field| field.value.value != Value::Null) else { return Ok(None) };
        self.value = Some(&field.value);
        let key: StrDeserializer<'_, Mismatch> = field.key.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|error| error.or_at(field.key_at))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        let node = self.value.take().ok_or_else(|| de::Error::custom("a value was asked for before its key"))?;
        seed.deserialize(Reader { node, mentions: self.mentions })
    }
}

struct Tagged<'a> {
    field: &'a Field,
    mentions: &'a RefCell<Vec<Mention>>,
}

impl<'de> EnumAccess<'de> for Tagged<'de> {
    type Error = Mismatch;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mismatch> {
        let tag: StrDeserializer<'_, Mismatch> = self.field.key.as_str().into_deserializer();
        let variant = seed.deserialize(tag).map_err(|error| error.or_at(self.field.key_at))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Tagged<'de> {
    type Error = Mismatch;

    fn unit_variant(self) -> Result<(), Mismatch> {
        let mismatch: Mismatch = de::Error::custom(format!("`{}` takes no value", self.field.key));
        Err(mismatch.or_at(self.field.value.at))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mismatch> {
        seed.deserialize(Reader { node: &self.field.value, mentions: self.mentions })
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mismatch> {
        Reader { node: &self.field.value, mentions: self.mentions }.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Mismatch> {
        Reader { node: &self.field.value, mentions: self.mentions }.deserialize_any(visitor)
    }
}
