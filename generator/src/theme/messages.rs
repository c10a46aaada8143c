//! Which messages a template shows: `m["key"]` or `m.key` inside its braces.

use std::sync::Arc;

use crate::markdown::Places;
use crate::node::Position;

/// A message that a template shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageUse {
    /// The key.
    pub key: String,
    /// The template's file, relative to the project.
    pub file: Arc<str>,
    /// Where the key stands.
    pub at: Position,
}

/// The messages that a template shows, in order.
pub(super) fn uses(text: &str, file: &Arc<str>) -> Vec<MessageUse> {
    let mut places = Places::new(text, 1);
    let mut found = Vec::new();
    for (start, code) in codes(text) {
        for (at, _) in code.match_indices('m') {
            let is_name = !code[..at].ends_with(|before: char| before.is_alphanumeric() || "_.\"'-".contains(before));
            let Some((offset, key)) = key(&code[at + 1..]).filter(|_| is_name) else { continue };
            let at = places.at(start + at + 1 + offset);
            found.push(MessageUse { key: key.to_owned(), file: Arc::clone(file), at });
        }
    }
    found
}

/// What stands in `{{ … }}` and `{% … %}`, with its byte offset.
fn codes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + text[at..].find('{')?;
            let close = match text[open + 1..].chars().next() {
                Some('{') => "}}",
                Some('%') => "%}",
                Some('#') => {
                    at = open + 2 + text[open + 2..].find("#}")?;
                    continue;
                }
                _ => {
                    at = open + 1;
                    continue;
                }
            };
            let start = open + 2;
            let end = start + text[start..].find(close)?;
            at = end + 2;
            return Some((start, &text[start..end]));
        }
    })
}

/// The key that follows `m`, with its offset there.
fn key(rest: &str) -> Option<(usize, &str)> {
    if let Some(name) = rest.strip_prefix('.') {
        let end = name.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(name.len());
        return (end > 0).then(|| (1, &name[..end]));
    }
    let quote = rest.strip_prefix('[')?.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let inner = &rest[2..];
    inner.find(quote).map(|end| (2, &inner[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found_in_code_and_nowhere_else() {
        let text = "<p title=\"{{ m['one'] }}\">m[\"no\"] a.m. {# m.no #}\n{{ form.x ~ m.two }}{% if item[\"m\"] %}{{ m[\"three-x\"] if m.four else am.no }}{% endif %}";
        let found = uses(text, &"a.html".into());
        let found: Vec<_> = found.iter().map(|found| (found.key.as_str(), found.at.line, found.at.column)).collect();
        assert_eq!(found, [("one", 1, 17), ("two", 2, 15), ("three-x", 2, 45), ("four", 2, 60)]);
    }
}
