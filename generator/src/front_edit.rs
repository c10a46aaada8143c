//! Edits single values of a front matter and leaves every other byte of the file as its author wrote it.
//!
//! Commands that record something (`hills review sign`, the state of a translation) must not write a file anew: comments,
//! the order of keys and the way values are quoted belong to the writer. So the lines of one key are found and replaced,
//! and then the result is read again ([`crate::node`]): if anything but the wanted value changed, the edit is refused. What
//! is not edited by machine (lists, anchors, groups in braces over several lines) is told with the line to write by hand.
//!
//! It knows nothing of models and does not touch the disk.

use std::fmt;

use crate::node::{Field, Node, Position, Value, parse};

mod lines;

use lines::Front;

/// Why a value was not written, with what to write by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The field, as in `translation.of`.
    pub field: String,
    /// Why, one line.
    pub reason: &'static str,
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` cannot be written here: {}", self.field, self.reason)
    }
}

impl std::error::Error for Refusal {}

/// The text of a content file with `value` at `path` of its front matter, as in `["translation", "of"]`.
///
/// A value that is there is replaced where it stands, with the comment behind it kept; a new one comes last in its group.
/// Groups on the way are begun when they are missing.
///
/// # Errors
/// When the file has no front matter that can be read, or the place cannot be edited without touching something else.
pub fn set(text: &str, path: &[&str], value: &str) -> Result<String, Refusal> {
    set_after(text, path, value, "")
}

/// As [`set`]; a new value comes after its sibling `neighbour` when there is one.
///
/// # Errors
/// As [`set`].
pub fn set_after(text: &str, path: &[&str], value: &str, neighbour: &str) -> Result<String, Refusal> {
    let edit = Edit { text, path, value: Some(value), neighbour };
    edit.run()
}

/// The text without the value at `path`; the same text when there is none.
///
/// # Errors
/// As [`set`].
pub fn remove(text: &str, path: &[&str]) -> Result<String, Refusal> {
    let edit = Edit { text, path, value: None, neighbour: "" };
    edit.run()
}

/// Byte offset of the line that closes the front matter: where a field that comes last is put.
pub fn end(text: &str) -> Option<usize> {
    Front::find(text).map(|front| front.end)
}

/// Whether two texts of a file say the same, apart from a `field` that only the second has.
pub fn differs_only_in(before: &str, after: &str, field: &str) -> bool {
    let read = |text: &str| {
        Front::find(text).and_then(|front| Some((parse(front.yaml()).ok()?, text[front.end..].to_owned())))
    };
    let (Some((before, body)), Some((mut after, new_body))) = (read(before), read(after)) else { return false };
    let Value::Map(fields) = &mut after.value else { return false };
    let there = fields.len();
    fields.retain(|known| known.key != field);
    fields.len() + 1 == there && same(&before, &after) && body == new_body
}

struct Edit<'a> {
    text: &'a str,
    path: &'a [&'a str],
    value: Option<&'a str>,
    neighbour: &'a str,
}

impl Edit<'_> {
    fn refuse(&self, reason: &'static str) -> Refusal {
        Refusal { field: self.path.join("."), reason }
    }

    fn run(&self) -> Result<String, Refusal> {
        let front = Front::find(self.text).ok_or_else(|| self.refuse("the file has no front matter"))?;
        let unreadable = || self.refuse("the front matter cannot be read");
        let before = parse(front.yaml()).map_err(|_| unreadable())?;
        let mut wanted = before.clone();
        put(&mut wanted, self.path, self.value).ok_or_else(|| self.refuse("it stands where a list or a text is"))?;
        if same(&wanted, &before) {
            return Ok(self.text.to_owned());
        }
        let text = self.in_group(&front, 0..front.lines.len(), 0, self.path, &before)?;
        let after = Front::find(&text).and_then(|front| parse(front.yaml()).ok()).ok_or_else(unreadable)?;
        match same(&after, &wanted) && text.ends_with(&self.text[front.end..]) {
            true => Ok(text),
            false => Err(self.refuse("the lines around it are too intricate to be edited by a machine")),
        }
    }

    /// Edits the block mapping that stands in `range` of the lines, indented by `indent`; `node` is what it was read as.
    fn in_group(
        &self,
        front: &Front<'_>,
        range: std::ops::Range<usize>,
        indent: usize,
        path: &[&str],
        node: &Node,
    ) -> Result<String, Refusal> {
        let (key, below) = path.split_first().ok_or_else(|| self.refuse("no field is named"))?;
        let Some(found) = front.find_key(range.clone(), indent, key) else {
            let at = front.find_key(range.clone(), indent, self.neighbour).map(|line| front.extent(line).end);
            let at = at.unwrap_or_else(|| front.last_used(range));
            return Ok(front.insert(at, &self.fresh(indent, path, front.line_end())));
        };
        let extent = front.extent(found);
        let value = node.get(key).ok_or_else(|| self.refuse("it is not the field of that name"))?;
        if below.is_empty() {
            return match self.value {
                None => Ok(front.replace(extent, "")),
                Some(new) => self.scalar(front, found, extent, value, new),
            };
        }
        match &value.value {
            Value::Map(fields) if front.lines[found].value().starts_with('{') => {
                self.in_braces(front, extent, below, fields)
            }
            Value::Map(_) => {
                let inner = found + 1..extent.end;
                let deeper = front.lines[inner.clone()].iter().find(|line| line.is_content());
                let deeper = deeper.map(|line| line.indent).ok_or_else(|| self.refuse("its group is empty"))?;
                self.in_group(front, inner, deeper, below, value)
            }
            Value::Null => Ok(front.insert(found + 1, &self.fresh(indent + 2, below, front.line_end()))),
            _ => Err(self.refuse("it stands where a list or a text is")),
        }
    }

    /// The lines of a value that is not there yet.
    fn fresh(&self, indent: usize, path: &[&str], line_end: &str) -> String {
        let mut lines = String::new();
        for (depth, key) in path.iter().enumerate() {
            let space = " ".repeat(indent + 2 * depth);
            let is_last = depth + 1 == path.len();
            let value = self.value.filter(|_| is_last).map(|value| format!(" {}", scalar(value))).unwrap_or_default();
            lines.push_str(&format!("{space}{key}:{value}{line_end}"));
        }
        lines
    }

    fn scalar(
        &self,
        front: &Front<'_>,
        found: usize,
        extent: std::ops::Range<usize>,
        old: &Node,
        new: &str,
    ) -> Result<String, Refusal> {
        if matches!(old.value, Value::List(_) | Value::Map(_)) {
            return Err(self.refuse("it holds a list or a group"));
        }
        let line = &front.lines[found];
        if line.value().starts_with(['&', '*', '!']) {
            return Err(self.refuse("it has an anchor or a tag"));
        }
        // What is behind a value of one line is a comment; longer values end in a line of their own.
        let comment = if extent.len() == 1 { line.comment() } else { "" };
        let new = format!("{} {}{comment}{}", line.up_to_colon(), scalar(new), line.end);
        Ok(front.replace(extent, &new))
    }

    /// Edits a group in braces on one line, which is written anew.
    fn in_braces(
        &self,
        front: &Front<'_>,
        extent: std::ops::Range<usize>,
        below: &[&str],
        fields: &[Field],
    ) -> Result<String, Refusal> {
        let ([key], 1) = (below, extent.len()) else {
            return Err(self.refuse("its group is written in braces"));
        };
        let others = fields.iter().map(|field| Some((field.key.as_str(), plain(&field.value)?)));
        let mut pairs =
            others.collect::<Option<Vec<_>>>().ok_or_else(|| self.refuse("its group is written in braces"))?;
        let place = pairs.iter().position(|(name, _)| name == key);
        match (place, self.value) {
            (Some(place), Some(value)) => pairs[place].1 = scalar(value),
            (Some(place), None) => drop(pairs.remove(place)),
            (None, Some(value)) => pairs.push((key, scalar(value))),
            (None, None) => {}
        }
        let pairs: Vec<_> = pairs.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let line = &front.lines[extent.start];
        let new = format!("{} {{{}}}{}{}", line.up_to_colon(), pairs.join(", "), line.comment(), line.end);
        Ok(front.replace(extent, &new))
    }
}

/// A text as a YAML scalar that is read as exactly this text, in a group of lines or of braces.
///
/// Source: YAML 1.2.2; every JSON string is a double-quoted scalar (7.3.1).
fn scalar(text: &str) -> String {
    let is_tame = !text.is_empty()
        && text.trim() == text
        && !text
            .contains(['\n', '\r', '\t', '{', '}', '[', ']', ',', '#', '"', '\'', '\\', '&', '*', '!', '%', '|', '>'])
        && !text.starts_with(['-', '?', ':', '@', '`'])
        && !text.contains(": ")
        && !text.ends_with(':');
    let reads_back = || {
        let read = parse(&format!("x: {text}\n"));
        read.is_ok_and(|node| node.get("x").and_then(Node::text) == Some(text))
    };
    if is_tame && reads_back() { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// A scalar that was read, written again; nothing for lists and groups.
fn plain(node: &Node) -> Option<String> {
    Some(match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Float(value) => value.to_string(),
        Value::Text(text) => scalar(text),
        Value::List(_) | Value::Map(_) => return None,
    })
}

/// Puts a value into a tree, or takes it out; nothing when something else stands in the way.
fn put(node: &mut Node, path: &[&str], value: Option<&str>) -> Option<()> {
    let (key, below) = path.split_first()?;
    if node.value == Value::Null {
        if value.is_none() {
            return Some(());
        }
        node.value = Value::Map(Vec::new());
    }
    let Value::Map(fields) = &mut node.value else { return None };
    let place = fields.iter().position(|field| field.key == *key);
    let Some(value) = value else {
        match (place, below.is_empty()) {
            (Some(place), true) => drop(fields.remove(place)),
            (Some(place), false) => put(&mut fields[place].value, below, None)?,
            (None, _) => {}
        }
        return Some(());
    };
    let at = Position::default();
    let place = place.unwrap_or_else(|| {
        fields.push(Field { key: (*key).to_owned(), key_at: at, value: Node { at, value: Value::Null } });
        fields.len() - 1
    });
    match below.is_empty() {
        true => fields[place].value.value = Value::Text(value.to_owned()),
        false => put(&mut fields[place].value, below, Some(value))?,
    }
    Some(())
}

/// Whether two trees hold the same, wherever it stands; an empty group is nothing, the order of keys does not matter.
fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter().all(|a| b.iter().filter(|b| b.key == a.key).any(|b| same(&a.value, &b.value)))
        }
        (Value::Map(fields), Value::Null) | (Value::Null, Value::Map(fields)) => fields.is_empty(),
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests;
