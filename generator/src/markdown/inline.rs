//! Marks inside running text: `:ltr[…]`, `:rtl[…]` and quantities such as `{cm:5-8}`.

use crate::model::quantity::{Range, Weeks};

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece<'a> {
    /// Plain text.
    Plain(&'a str),
    /// Text of its own direction.
    Isolate(&'static str, &'a str),
    /// An amount: unit key of the messages, lower and upper end.
    Quantity(&'a str, f64, f64),
}

/// Units that a quantity may name, as in the messages `unit-…`.
pub const UNITS: &[&str] = &["cm", "mm", "mm-per-day", "days-per-cm", "hours", "nights", "days", "weeks", "months"];

const ISOLATES: [(&str, &str); 2] = [(":ltr[", "ltr"), (":rtl[", "rtl")];

/// Whether `text` holds an isolate, which the Markdown parser may cut into several text events.
pub fn has_isolate(text: &str) -> bool {
    ISOLATES.iter().any(|(mark, _)| text.contains(mark))
}

/// Cuts `text` at its marks. What looks like a mark but is none stays plain text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while at < text.len() {
        if let Some((piece, len)) = mark_at(&text[at..]) {
            if plain < at {
                pieces.push(Piece::Plain(&text[plain..at]));
            }
            pieces.push(piece);
            at += len;
            plain = at;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    if plain < text.len() {
        pieces.push(Piece::Plain(&text[plain..]));
    }
    pieces
}

fn mark_at(text: &str) -> Option<(Piece<'_>, usize)> {
    match text.as_bytes().first()? {
        b':' => ISOLATES.iter().find_map(|(mark, direction)| {
            let inner = text.strip_prefix(mark)?;
            let end = inner.find(']')?;
            Some((Piece::Isolate(direction, &inner[..end]), mark.len() + end + 1))
        }),
        b'{' => {
            let end = text.find('}')?;
            let (unit, amount) = text[1..end].split_once(':')?;
            let range = Range::<Weeks>::parse(amount).ok()?;
            UNITS.contains(&unit).then_some((Piece::Quantity(unit, range.low, range.high), end + 1))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_cut_out_and_the_rest_stays() {
        assert_eq!(
            pieces("Call :ltr[+968 24] after {weeks:2-3}."),
            [
                Piece::Plain("Call "),
                Piece::Isolate("ltr", "+968 24"),
                Piece::Plain(" after "),
                Piece::Quantity("weeks", 2.0, 3.0),
                Piece::Plain("."),
            ]
        );
    }

    #[test]
    fn braces_that_are_no_quantity_stay_text() {
        assert_eq!(pieces("{a:b} {cm}"), [Piece::Plain("{a:b} {cm}")]);
    }
}
