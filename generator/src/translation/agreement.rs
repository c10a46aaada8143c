//! What a translation must say exactly as its source does, whatever its words: amounts, and the blocks of a text.
//!
//! A record tells whether the *source* changed. This tells whether the translation itself was changed, cut off or written
//! wrong, as far as that can be seen without knowing its language.

use std::collections::BTreeMap;

use super::blocks::BODY;
use super::{Block, Freshness, lines};
use crate::markdown::inline::{Piece, pieces};
use crate::markdown::{arguments, position};
use crate::model::base::Translation;
use crate::node::Position;

/// Arguments of a block that are words of a language.
const WORDS: [&str; 2] = ["title", "by"];

/// Numbers below this one are often written as words.
const WRITTEN_OUT: f64 = 10.0;

/// Something that source and translation do not have alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field, or `body`.
    pub field: String,
    /// What it is that differs.
    pub of: Aspect,
    /// What only the source has, as it is written.
    pub lacks: Vec<String>,
    /// What only the translation has, as it is written.
    pub has: Vec<String>,
    /// Where the first of that stands, as far as it is found.
    pub at: Option<Position>,
}

/// What may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// There is no text at all where the source has one.
    Text,
    /// Amounts: `{cm:5}`.
    Amounts,
    /// Plain numbers in text that carries safety.
    Numbers,
    /// Blocks: `:::callout{kind=urgent}`. Where neither has another one, their order differs.
    Boxes,
}

impl Difference {
    /// Whether it is about the text below the front matter.
    pub fn is_in_body(&self) -> bool {
        self.field == BODY
    }

    /// The same with the place of what only the translation has, looked for in the `text` of the field, which begins at
    /// `first_line`.
    #[must_use]
    pub fn placed(self, text: &str, first_line: u32) -> Self {
        let at = self.has.iter().find_map(|item| text.find(item.trim_end_matches('}')));
        Self { at: at.map(|at| position(text, at, first_line)), ..self }
    }

    /// What is wrong, in one sentence.
    pub fn told(&self) -> String {
        let field = &self.field;
        let list = |items: &[String]| items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ");
        match (self.of, self.lacks.is_empty(), self.has.is_empty()) {
            (Aspect::Text, ..) => "there is no text below the front matter, and the source has one".to_owned(),
            (_, false, false) => {
                format!("`{field}` says {} where the source says {}", list(&self.has), list(&self.lacks))
            }
            (_, false, true) => format!("`{field}` lacks {} of the source", list(&self.lacks)),
            (_, true, false) => format!("`{field}` has {}, which the source does not have there", list(&self.has)),
            (_, true, true) => format!("the blocks of `{field}` stand in another order than in the source"),
        }
    }
}

/// Whether a translation lost the text below its front matter: there is none, and there was one, or should have been.
pub fn lost_its_text(freshness: &Freshness, record: Option<&Translation>) -> Option<Difference> {
    let had_one = || record.is_some_and(|record| lines(&record.blocks).iter().any(|line| line.field == BODY));
    let is_lost = !matches!(freshness, Freshness::Behind(_)) || had_one();
    is_lost.then(|| Difference {
        field: BODY.to_owned(),
        of: Aspect::Text,
        lacks: Vec::new(),
        has: Vec::new(),
        at: None,
    })
}

/// Amounts and blocks that differ, field by field.
pub fn differences(source: &[Block], own: &[Block]) -> Vec<Difference> {
    let amounts = Differing::of(source, own, amounts_in).told(Aspect::Amounts, false);
    let boxes = Differing::of(source, own, boxes_in).told(Aspect::Boxes, true);
    amounts.into_iter().chain(boxes).collect()
}

/// Numbers that differ in fields that carry safety. A number may be written out in one language only, as people do with
/// small ones, which are left out; so whoever is told of these may insist.
pub fn numbers(source: &[Block], own: &[Block]) -> Vec<Difference> {
    let is_critical =
        |field: &str| field != BODY && source.iter().any(|block| block.field == field && block.is_critical);
    let mut found = Differing::of(source, own, numbers_in).told(Aspect::Numbers, false);
    found.retain(|difference| is_critical(&difference.field));
    found
}

/// What stands in each field of source and translation, in order.
struct Differing<'a>(BTreeMap<&'a str, (Vec<String>, Vec<String>)>);

impl<'a> Differing<'a> {
    fn of(source: &'a [Block], own: &'a [Block], take: fn(&str) -> Vec<String>) -> Self {
        let mut fields: BTreeMap<&str, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for block in source {
            fields.entry(&block.field).or_default().0.extend(take(&block.text));
        }
        for block in own {
            fields.entry(&block.field).or_default().1.extend(take(&block.text));
        }
        Self(fields)
    }

    fn told(self, of: Aspect, is_ordered: bool) -> Vec<Difference> {
        let differing = self.0.into_iter().filter_map(|(field, (source, own))| {
            let (lacks, has) = (without(&source, &own), without(&own, &source));
            let differ = !lacks.is_empty() || !has.is_empty() || (is_ordered && source != own);
            differ.then(|| Difference { field: field.to_owned(), of, lacks, has, at: None })
        });
        differing.collect()
    }
}

/// What is in `all` more often than in `others`.
fn without(all: &[String], others: &[String]) -> Vec<String> {
    let mut others: Vec<&String> = others.iter().collect();
    let is_left = |item: &&String| match others.iter().position(|other| other == item) {
        Some(at) => {
            others.swap_remove(at);
            false
        }
        None => true,
    };
    all.iter().filter(is_left).cloned().collect()
}

fn amounts_in(text: &str) -> Vec<String> {
    if !text.contains('{') {
        return Vec::new();
    }
    let amount = |piece: &Piece<'_>| match piece {
        Piece::Quantity(unit, low, high) if low == high => Some(format!("{{{unit}:{low}}}")),
        Piece::Quantity(unit, low, high) => Some(format!("{{{unit}:{low}-{high}}}")),
        _ => None,
    };
    pieces(text).iter().filter_map(amount).collect()
}

fn boxes_in(text: &str) -> Vec<String> {
    if !text.starts_with("::") {
        return Vec::new();
    }
    let (name, behind) = text.split_at(text.find('{').unwrap_or(text.len()));
    let fields = arguments(behind, name.len()).unwrap_or_default();
    let kept = fields.iter().filter(|field| !WORDS.contains(&field.key.as_str()));
    let mut kept: Vec<String> =
        kept.map(|field| format!("{}={}", field.key, field.value.text().unwrap_or_default())).collect();
    kept.sort();
    vec![if kept.is_empty() { name.to_owned() } else { format!("{name}{{{}}}", kept.join(" ")) }]
}

/// The plain numbers of a text in the digits of English, those outside of marks, links and footnotes.
fn numbers_in(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut open = 0_u32;
    let mut before = ' ';
    for character in text.chars() {
        match character {
            '{' => open += 1,
            '(' if before == ']' => open += 1,
            '(' if open > 0 => open += 1,
            '[' => {}
            '^' if before == '[' => open += 1,
            '}' | ')' => open = open.saturating_sub(1),
            ']' if open > 0 => open -= 1,
            _ if open == 0 => plain.push(digit(character)),
            _ => {}
        }
        before = character;
    }
    let words = plain.split(|character: char| !character.is_ascii_digit() && !matches!(character, '.' | ','));
    let numbers = words.map(|word| word.trim_matches(['.', ',']).replace(',', ""));
    numbers.filter(|number| number.parse::<f64>().is_ok_and(|value| value >= WRITTEN_OUT)).collect()
}

/// A digit or separator of Arabic or Persian numbers as the English one (Unicode: U+0660, U+06F0, U+066B, U+066C).
fn digit(character: char) -> char {
    let of = |zero: u32| char::from_digit(u32::from(character) - zero, 10).unwrap_or(character);
    match character {
        '\u{660}'..='\u{669}' => of(0x660),
        '\u{6f0}'..='\u{6f9}' => of(0x6f0),
        '\u{66b}' => '.',
        '\u{66c}' => ',',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(field: &str, text: &str, is_critical: bool) -> Block {
        Block { field: field.to_owned(), path: field.to_owned(), text: text.to_owned(), is_critical }
    }

    fn body(texts: &[&str]) -> Vec<Block> {
        texts.iter().map(|text| block(BODY, text, false)).collect()
    }

    fn told(found: &[Difference]) -> Vec<String> {
        found.iter().map(Difference::told).collect()
    }

    #[test]
    fn words_and_places_of_amounts_may_differ_amounts_may_not() {
        let source = body(&["About {cm:5} in {weeks:2-3}.", "Then {cm:5}."]);
        assert_eq!(differences(&source, &body(&["{weeks:2-3}", "{cm:5} {cm:5.0}"])), []);
        let found = differences(&source, &body(&["{weeks:2-3} {cm:8} {cm:5}"]));
        assert_eq!(told(&found), ["`body` says `{cm:8}` where the source says `{cm:5}`"]);
        assert_eq!(
            told(&differences(&source, &body(&["{weeks:2-3}"]))),
            ["`body` lacks `{cm:5}`, `{cm:5}` of the source"]
        );
    }

    #[test]
    fn blocks_are_the_same_in_the_same_order_and_their_titles_are_not_compared() {
        let source = body(&[":::callout{kind=urgent title=\"Call now\"}", "Text.", "::cta{kind=inquiry}"]);
        let own = body(&[":::callout{title=\"اتصل الآن\" kind=urgent}", "نص", "::cta{kind=inquiry}"]);
        assert_eq!(differences(&source, &own), []);
        let found = differences(&source, &body(&["نص", "::cta{kind=inquiry}"]));
        assert_eq!(told(&found), ["`body` lacks `:::callout{kind=urgent}` of the source"]);
        let found = differences(&source, &body(&["::cta{kind=inquiry}", ":::callout{kind=urgent title=x}"]));
        assert_eq!(told(&found), ["the blocks of `body` stand in another order than in the source"]);
    }

    #[test]
    fn numbers_of_safety_are_compared_in_any_digits_and_small_ones_are_not() {
        let source = [block("risks", "In 27 of 1,100 people, 2 weeks, [see 30](x:1)[^a-99] {cm:50}", true)];
        assert_eq!(numbers(&source, &[block("risks", "۲۷ ۱٬۱۰۰ ٣٠", true)]), []);
        let found = numbers(&source, &[block("risks", "72 1100 30.", true)]);
        assert_eq!(told(&found), ["`risks` says `72` where the source says `27`"]);
        assert_eq!(numbers(&[block("title", "27", false)], &[block("title", "", false)]), []);
    }

    #[test]
    fn a_text_is_lost_unless_the_source_had_none_when_it_was_translated() {
        assert!(lost_its_text(&Freshness::Fresh, None).is_some());
        assert!(lost_its_text(&Freshness::Behind(Vec::new()), None).is_none());
    }
}
