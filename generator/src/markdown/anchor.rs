//! Ids of headings.

use std::collections::HashMap;

/// The id of a heading with this text: letters and digits of any script in lower case, joined by hyphens.
///
/// Letters outside ASCII are kept (HTML allows them), so that Arabic and Persian headings have readable anchors.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        if character.is_alphanumeric() || is_joiner(character) || is_mark(character) {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.extend(character.to_lowercase());
        } else {
            gap = true;
        }
    }
    slug
}

/// Zero-width non-joiner: part of the spelling of Persian words.
fn is_joiner(character: char) -> bool {
    character == '\u{200c}'
}

/// Vowel marks of Arabic script, which are not alphanumeric.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Hands out ids and makes repeated ones unique by a number.
#[derive(Debug, Default)]
pub struct Anchors {
    /// Every id that was handed out, with the number to try next when it is asked for again.
    taken: HashMap<String, u32>,
}

/// Ids of the layout, which stands around every text.
pub const LAYOUT: &[&str] = &["main", "toc-heading", "related-heading", "disclaimers-heading", "key-points"];

impl Anchors {
    /// Whether a heading has this id already.
    pub fn has(&self, id: &str) -> bool {
        self.taken.contains_key(id)
    }

    /// An id for a heading with this text, or the writer's own.
    pub fn take(&mut self, own: Option<&str>, text: &str) -> String {
        let base = own.map_or_else(|| slug(text), str::to_owned);
        let base = if base.is_empty() { "section".to_owned() } else { base };
        let Some(next) = self.taken.get(&base) else {
            self.taken.insert(base.clone(), 2);
            return base;
        };
        let mut number = *next;
        let mut numbered = || {
            let id = format!("{base}-{number}");
            number += 1;
            id
        };
        let mut id = numbered();
        while self.taken.contains_key(&id) {
            id = numbered();
        }
        self.taken.insert(id.clone(), 2);
        self.taken.insert(base, number);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_readable_in_every_script() {
        assert_eq!(slug("When to call — at once!"), "when-to-call-at-once");
        assert_eq!(slug("هفته‌های نخست: درد"), "هفته‌های-نخست-درد");
    }

    #[test]
    fn repeated_headings_get_a_number() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.take(None, "Pain"), "pain");
        assert_eq!(anchors.take(None, "Pain"), "pain-2");
        assert_eq!(anchors.take(Some("own"), "Pain"), "own");
        assert_eq!(anchors.take(Some("pain-3"), "Pain"), "pain-3");
        assert_eq!(anchors.take(None, "Pain"), "pain-4");
    }

    #[test]
    fn a_hundred_thousand_equal_headings_take_no_longer_than_different_ones() {
        let mut anchors = Anchors::default();
        let last = (0..100_000).map(|_| anchors.take(None, "Pain")).last();
        assert_eq!(last.as_deref(), Some("pain-100000"));
    }
}
