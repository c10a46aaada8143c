//! Marks inside running text: `:ltr[…]`, `:rtl[…]` and quantities such as `{cm:5-8}`.
//!
//! [`pieces`] finds them in the text that readers get. [`faults`] looks at the same text as it was written and tells what
//! was meant as a mark and is none: readers would see its signs.

use std::ops;

use super::Mistake;
use super::directive::{Content, NAMES};
use crate::diagnostic::{closest, codes};
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
            let end = inner.find(['[', ']']).filter(|end| inner[*end..].starts_with(']'))?;
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

/// What is wrong with the marks in `text[range]`, a run of text as it was written.
///
/// A sign behind a backslash is meant as such. What follows the range decides what a sign at its end was meant for.
pub fn faults(text: &str, range: ops::Range<usize>) -> Vec<Mistake> {
    let mut faults = Vec::new();
    let mut done = range.start;
    let Some(run) = text.get(range.clone()) else { return faults };
    for at in memchr::memchr3_iter(b'{', b':', b']', run.as_bytes()).map(|at| range.start + at) {
        if at < done || is_escaped(text, at) {
            continue;
        }
        let (len, fault) = match text.as_bytes()[at] {
            b'{' => brace(&text[at..range.end]),
            b':' => colon(text, at, range.end),
            _ => reference(&text[at + 1..]),
        };
        faults.extend(fault.map(|fault| fault.further(at)));
        done = at + len;
    }
    faults
}

fn is_escaped(text: &str, at: usize) -> bool {
    text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// Bytes that were looked at, and what is wrong with them, from where they begin.
type Looked = (usize, Option<Mistake>);

fn brace(text: &str) -> Looked {
    const HELP: &str = "an amount is written `{weeks:2-3}`; a brace that is meant as such, `\\{`";
    let end = text[1..].find(['{', '}']).map(|end| end + 1).filter(|end| text[*end..].starts_with('}'));
    let Some(end) = end else { return (1, Some(Mistake::directive(0, "this `{` is not closed with `}`").help(HELP))) };
    let inner = &text[1..end];
    let Some((unit, amount)) = inner.split_once(':') else {
        return (end + 1, Some(Mistake::directive(0, format!("`{{{inner}}}` is no amount")).help(HELP)));
    };
    let plain = unit.trim().to_ascii_lowercase();
    let fault = match Range::<Weeks>::parse(amount) {
        Ok(_) if plain != unit && UNITS.contains(&plain.as_str()) => {
            let fault = Mistake::directive(0, format!("`{{{inner}}}` is no amount"));
            Some(fault.help(format!("write `{{{plain}:{}}}`, in small letters and without spaces", amount.trim())))
        }
        _ if !UNITS.contains(&unit) => {
            let known = UNITS.iter().map(|unit| format!("`{unit}`")).collect::<Vec<_>>().join(", ");
            let fault = Mistake::directive(1, format!("there is no unit `{unit}`")).help(format!("units are {known}"));
            Some(fault.did_you_mean(unit, UNITS, |unit| format!("{{{unit}:{amount}}}")))
        }
        Ok(_) => None,
        Err(why) => {
            let why = if amount.trim().is_empty() { "the amount is missing".to_owned() } else { why };
            let is_foreign = amount.contains(|sign: char| sign.is_numeric() && !sign.is_ascii());
            let help = match is_foreign {
                true => "write the digits 0 to 9; readers are shown their own".to_owned(),
                false => format!("write `{{{unit}:5-8}}` or `{{{unit}:5}}`"),
            };
            Some(Mistake::directive(unit.len() + 2, why).help(help))
        }
    };
    (end + 1, fault)
}

/// `:ltr[…]`, and what was meant as it or as a block. `end` is where the run of text ends.
fn colon(text: &str, at: usize, end: usize) -> Looked {
    let is_joined = text[..at].ends_with(|before: char| before.is_alphanumeric() || before == ':');
    let behind = &text[at + 1..];
    let name = &behind[..behind.find(|sign: char| !sign.is_ascii_alphabetic() && sign != '-').unwrap_or(behind.len())];
    if is_joined || name.is_empty() {
        return (1, None);
    }
    let whole = 1 + name.len();
    match &behind[name.len()..] {
        inner if inner.starts_with('[') && !inner.starts_with("[^") => {
            let close = inner[1..].find(['[', ']', '\n']).map(|close| close + 1);
            let close = close.filter(|close| inner[*close..].starts_with(']') && at + whole + close < end);
            let fault = match close {
                _ if !ISOLATES.iter().any(|(_, direction)| *direction == name) => {
                    let known = ISOLATES.map(|(_, direction)| direction);
                    let fault = Mistake::directive(0, format!("there is no mark `:{name}[…]`"))
                        .help("words of their own direction are written `:ltr[…]` or `:rtl[…]`");
                    Some(fault.did_you_mean(&name.to_ascii_lowercase(), &known, |name| format!(":{name}[…]")))
                }
                Some(_) => None,
                None => Some(
                    Mistake::directive(0, format!("`:{name}[` is not closed with `]`"))
                        .help("it holds words of one line, without links or emphasis, as in `:ltr[+968 24 000000]`"),
                ),
            };
            (whole + close.map_or(1, |close| close + 1), fault)
        }
        inner if inner.starts_with('{') => match closest(name, NAMES.iter().copied()) {
            Some(known) => {
                let fault = Mistake::directive(0, format!("`:{name}` has one colon"));
                let help = format!("write `{}{known}{{…}}` on a line of its own", Content::of(known).colons());
                (whole + inner.find('}').map_or(1, |close| close + 1), Some(fault.help(help)))
            }
            None => (1, None),
        },
        _ => (1, None),
    }
}

/// A `]` that is no end of a link, and `[label]` behind it: a link whose target stands elsewhere, and does not.
fn reference(behind: &str) -> Looked {
    let label = behind.strip_prefix('[').filter(|inner| !inner.starts_with('^'));
    let label = label.and_then(|inner| match inner.find(['[', ']', '\n']) {
        Some(close) if inner[close..].starts_with(']') => inner.split_at_checked(close),
        _ => None,
    });
    match label {
        Some((label, close)) if !close.starts_with("](") => {
            let fault = Mistake::new(&codes::BROKEN_LINK, 1, format!("nothing says where `[{label}]` leads"));
            (label.len() + 3, Some(fault.help("write the target behind the words, as in `[text](procedure:femur)`")))
        }
        _ => (1, None),
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

    /// What is wrong with a run of text: offset, message and help of each fault.
    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str, &str)]) {
        let found = faults(text, 0..text.len());
        let found: Vec<_> =
            found.iter().map(|one| (one.offset, &*one.message, one.help.as_deref().unwrap_or_default())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_amount_with_capitals_or_spaces_is_shown_as_it_is_written() {
        let help = "write `{cm:5}`, in small letters and without spaces";
        check("{ cm: 5 }", &[(0, "`{ cm: 5 }` is no amount", help)]);
        check("{CM:5}", &[(0, "`{CM:5}` is no amount", help)]);
    }

    #[test]
    fn a_mistyped_amount_says_what_is_wrong_with_it() {
        check("{cmm:5}", &[(1, "there is no unit `cmm`", "did you mean `{cm:5}`?")]);
        check("a {cm:8-5}", &[(6, "the range ends at 5, before it starts at 8", "write `{cm:5-8}` or `{cm:5}`")]);
        check("{cm:abc}", &[(4, "`abc` is no range: write it as `5-8`", "write `{cm:5-8}` or `{cm:5}`")]);
        check("{cm:}", &[(4, "the amount is missing", "write `{cm:5-8}` or `{cm:5}`")]);
        let foreign = "write the digits 0 to 9; readers are shown their own";
        check("{weeks:۲}", &[(7, "`۲` is no range: write it as `5-8`", foreign)]);
        let help = "an amount is written `{weeks:2-3}`; a brace that is meant as such, `\\{`";
        check("{cm:5 and {cm:6}", &[(0, "this `{` is not closed with `}`", help)]);
        check("{#one}", &[(0, "`{#one}` is no amount", help)]);
        check("{cm:5}, {mm-per-day:0.75-1} and \\{this}", &[]);
    }

    #[test]
    fn a_mistyped_direction_says_what_is_wrong_with_it() {
        let words = "it holds words of one line, without links or emphasis, as in `:ltr[+968 24 000000]`";
        check(":rlt[x]", &[(0, "there is no mark `:rlt[…]`", "did you mean `:rtl[…]`?")]);
        check(":LTR[x]", &[(0, "there is no mark `:LTR[…]`", "did you mean `:ltr[…]`?")]);
        check("A :ltr[never", &[(2, "`:ltr[` is not closed with `]`", words)]);
        check("A :ltr[never [a](b)", &[(2, "`:ltr[` is not closed with `]`", words)]);
        check(":cta{kind=x}", &[(0, "`:cta` has one colon", "write `::cta{…}` on a line of its own")]);
        check("At 12:30, see:this[^1], :note and :ltr[+968 {x}] [sic][^2]", &[]);
        assert_eq!(pieces(":ltr[a [b]"), [Piece::Plain(":ltr[a [b]")]);
    }

    #[test]
    fn a_link_whose_target_stands_nowhere_is_told() {
        let help = "write the target behind the words, as in `[text](procedure:femur)`";
        check("[ref][missing]", &[(5, "nothing says where `[missing]` leads", help)]);
        check("[ref][]", &[(5, "nothing says where `[]` leads", help)]);
        check("[sic], [a][b](article:c) and [a][^b]", &[]);
    }
}
