//! YAML as a tree in which every key and value remembers its place in the file.
//!
//! `serde_yaml` reads the text once into [`Node`]s; [`typed`] then turns a tree into any `Deserialize` type. The detour
//! buys three things a direct read cannot give: translations are laid over their source before they become types,
//! every mistake has its line and column, and what a page *mentions* (references, vocabulary terms, evidence) is
//! collected with its place on the way, without any model having to list it.
//!
//! It knows nothing of models, locales or files.

mod typed;
mod yaml;

pub use typed::{Mismatch, typed};
pub use yaml::{Syntax, parse};

/// A place in a text: line and column, both from 1, columns counted in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// Line, from 1; 0 when only the file is known.
    pub line: u32,
    /// Column in characters, from 1; 0 when only the line is known.
    pub column: u32,
}

impl Position {
    /// A place by line and column.
    pub const fn new(line: u32, column: u32) -> Self {
        Self { line, column }
    }

    /// The same place, `lines` further down; for a text that was cut out of a longer one.
    #[must_use]
    pub const fn down(self, lines: u32) -> Self {
        Self { line: self.line + lines, column: self.column }
    }
}

/// One YAML value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where the value starts.
    pub at: Position,
    /// The value.
    pub value: Value,
}

/// What a [`Node`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// Text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the author's order.
    Map(Vec<Field>),
}

/// One key of a mapping with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_at: Position,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// An empty mapping at `at`.
    pub fn empty_map(at: Position) -> Self {
        Self { at, value: Value::Map(Vec::new()) }
    }

    /// The fields of a mapping; empty for any other value.
    pub fn fields(&self) -> &[Field] {
        match &self.value {
            Value::Map(fields) => fields,
            _ => &[],
        }
    }

    /// The value of `key`, when this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.fields().iter().find(|field| field.key == key).map(|field| &field.value)
    }

    /// The text, when this is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What kind of value this is, in a writer's words.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "yes or no",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a group of fields",
        }
    }
}

/// Something a typed value points at by name, collected while it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What kind of thing is named: `ref:doctor`, `term:topics`, `evidence`, `disclaimer`, `markdown`.
    pub kind: &'static str,
    /// The name itself (for `markdown`, the whole text).
    pub name: String,
    /// Where it stands.
    pub at: Position,
}

/// Prefix of the newtype names that [`typed`] collects as [`Mention`]s.
pub(crate) const MENTION: &str = "hills:";
