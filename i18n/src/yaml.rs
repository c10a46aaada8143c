//! What the YAML reader refuses, in words for people who write: what is wrong, where, and the way out.
//!
//! The reader's own words are those of its source and of the specification of YAML; each is known here by its beginning. What
//! is not known is repeated as it is.

use std::borrow::Cow;

use serde_yaml::{Error, MessageFormatter};

/// A text that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Line and column, both from 1; 0 where the place is not known.
    pub place: (u32, u32),
    /// One cause in one line, without a final stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// Says why `text` was refused.
pub fn explain(text: &str, error: &Error) -> Refused {
    let place = error.location().map_or((0, 0), |place| (count(place.line()), count(place.column())));
    let error = error.without_snippet();
    let all = |known: &[&str]| known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let (message, help) = match error {
        Error::InvalidScalar { ty, .. } => {
            (format!("this is not {}", kind(ty)), Some(format!("write {} and nothing else", kind(ty))))
        }
        Error::SerdeUnknownField { field, expected, .. } => {
            (format!("unknown field `{field}`"), Some(format!("it takes one of {}", all(expected))))
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            (format!("unknown word `{variant}`"), Some(format!("it takes one of {}", all(expected))))
        }
        Error::SerdeMissingField { field, .. } => {
            (format!("missing field `{field}`"), Some("add it to this group".to_owned()))
        }
        Error::Budget { .. } => {
            ("this is nested too deeply, or repeats too much".to_owned(), Some("write it out more plainly".to_owned()))
        }
        Error::Eof { .. } if text.trim().is_empty() => {
            ("the file is empty".to_owned(), Some("get it back from an earlier version".to_owned()))
        }
        _ => {
            let told = serde_yaml::UserMessageFormatter.format_message(error);
            let of_line = of_line(&told, text, place.0);
            of_line.or_else(|| syntax(&told)).unwrap_or_else(|| with_help(plain(&told)))
        }
    };
    Refused { place, message, help }
}

/// What to say of a mistake that depends on the line it is in.
fn of_line(told: &str, text: &str, line: u32) -> Option<(String, Option<String>)> {
    if !told.starts_with("simple key expected") {
        return None;
    }
    let line = text.lines().nth(usize::try_from(line).ok()?.checked_sub(1)?)?.trim();
    let line = line.strip_prefix("- ").unwrap_or(line);
    let name = line.split_once(':').filter(|(name, _)| !name.is_empty() && !name.contains([' ', '"', '\'']));
    Some(match name {
        Some((name, value)) => {
            (format!("a space is missing after `{name}:`"), Some(format!("write `{name}: {}`", value.trim())))
        }
        None => ("this line is no field".to_owned(), Some("write it as `name: value`".to_owned())),
    })
}

/// What is wrong, by the first words of the reader, and the way out.
const SYNTAX: [(&[&str], &str, &str); 20] = [
    (
        &["tab", "while scanning a plain scalar, found a tab", "a block scalar content cannot start with a tab"],
        "a tab is used for indentation",
        "use spaces",
    ),
    (
        &["mapping values are not allowed in this context"],
        "there is a second `: ` on this line, or the line is indented wrongly",
        QUOTES,
    ),
    (&["while parsing a block mapping, did not find expected key"], "this line does not fit the lines above it", FIT),
    (
        &["while parsing a block collection, did not find expected '-'"],
        "this line does not fit the list above it",
        "begin every entry of the list with `- `, all indented alike",
    ),
    (&["invalid indentation"], "this line is indented wrongly, or a quote above it is not closed", FIT),
    (&["unclosed quote"], "a quote is not closed", "close it as it began, with `\"` or `'`"),
    (
        &["unclosed bracket '['", "unexpected EOF while parsing a flow sequence"],
        "a bracket `[` is not closed",
        "close it with `]`",
    ),
    (
        &[
            "unclosed bracket '{'",
            "unexpected EOF while parsing a flow mapping",
            "unexpected EOF while parsing an implicit",
        ],
        "a brace `{` is not closed",
        "close it with `}`",
    ),
    (&["mismatched bracket"], "a bracket is closed by one of another kind", "close `[` with `]`, and `{` with `}`"),
    (&["misplaced bracket"], "this bracket closes nothing", "take it out, or put the whole value in quotes"),
    (
        &["while parsing a flow", "':' may not precede any of"],
        "a comma or a closing bracket is missing",
        "separate what stands in brackets by commas, and close them",
    ),
    (
        &["unexpected end of file", "unexpected eof", "unexpected EOF"],
        "something is still open where the file ends",
        "close every quote and bracket",
    ),
    (
        &["reference to unknown value", "while parsing node, found unknown anchor"],
        "a value that begins with `*` repeats one that is marked with `&`, and there is none of that name above",
        "put the value in quotes if it is meant as text",
    ),
    (
        &["while scanning an anchor or alias", "unexpected character", "plain scalar cannot start"],
        "a value cannot begin with this character",
        "put the whole value in quotes",
    ),
    (
        &["invalid trailing content after"],
        "text stands behind the closing quote",
        "put the whole value in quotes, or none of it",
    ),
    (
        &["block sequence entries are not allowed", "\"-\" is only valid inside a block"],
        "a list cannot begin on this line",
        "begin every entry on a line of its own, with `- `",
    ),
    (
        &["while scanning a block scalar, did not find expected comment"],
        "text stands behind `>` or `|`",
        "begin the text on the next line, or put the whole value in quotes",
    ),
    (
        &["while parsing a quoted scalar", "unpaired"],
        "a backslash stands here that means nothing",
        "write `\\\\` for a backslash, or put the value in single quotes",
    ),
    (
        &["only single YAML document expected", "multiple documents", "invalid content after document end"],
        "a line of `---` or `...` ends the file before its end",
        "take that line out",
    ),
    (&["null is not allowed here"], "a value is missing", "write it behind the colon"),
];

const QUOTES: &str = "put a value that holds `: ` in quotes, and indent the lines of a group alike";
const FIT: &str = "indent the lines of a group alike, and close every quote and bracket above";

fn syntax(told: &str) -> Option<(String, Option<String>)> {
    let is_it = |starts: &[&str]| starts.iter().any(|start| told.starts_with(start));
    let (_, message, help) = SYNTAX.iter().find(|(starts, ..)| is_it(starts))?;
    Some(((*message).to_owned(), Some((*help).to_owned())))
}

/// What a value should have been, for people who do not know the types of Rust.
fn kind(name: &str) -> String {
    match name {
        "u8" => format!("a whole number from 0 to {}", u8::MAX),
        "u16" => format!("a whole number from 0 to {}", u16::MAX),
        "f32" | "f64" | "floating point" => "a number".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "u32" | "u64" | "usize" => "a whole number from 0 on".to_owned(),
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number".to_owned(),
        other => format!("a value of the kind `{other}`"),
    }
}

/// The reader's words the other way around: what was expected first. Writers did nothing that is called names.
fn plain(message: &str) -> String {
    let told =
        ["invalid value: ", "invalid type: ", "invalid length "].iter().find_map(|start| message.strip_prefix(start));
    let message = match told.and_then(|told| told.split_once(", expected ")) {
        Some((found, expected)) => Cow::Owned(format!("expected {expected}, found {found}")),
        None => Cow::Borrowed(message),
    };
    JARGON.iter().fold(message.into_owned(), |message, (jargon, plain)| message.replace(jargon, plain))
}

/// Words of the reader that only programmers know, and what they mean.
const JARGON: [(&str, &str); 7] = [
    ("expected a nonzero u16", "expected a number from 1 on"),
    ("expected mapping start", "expected a group of fields, each on a line of its own as `name: value`"),
    ("expected sequence start", "expected a list"),
    ("expected a sequence", "expected a list"),
    ("expected string scalar", "expected text"),
    ("expected scalar", "expected a single value"),
    ("found unit value", "found nothing"),
];

/// Takes the way out from behind a message that names it.
fn with_help(message: String) -> (String, Option<String>) {
    let parts = HELP.iter().find_map(|start| {
        let (message, rest) = message.rsplit_once(&format!("; {start}"))?;
        Some((message.to_owned(), Some(format!("{start}{rest}"))))
    });
    parts.unwrap_or((message, None))
}

/// How the way out begins where a message names it, behind a semicolon.
const HELP: [&str; 2] = ["write it as in ", "did you mean "];

fn count(number: u64) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde::de::IgnoredAny;

    use super::*;

    fn told<T: for<'de> Deserialize<'de>>(text: &str) -> Refused {
        let error = serde_yaml::from_str::<T>(text).err().unwrap_or_else(|| panic!("accepted: {text}"));
        explain(text, &error)
    }

    #[test]
    fn a_yaml_error_keeps_its_place() {
        let told = told::<u8>("\n  twelve");
        assert_eq!(told.place, (2, 3));
        assert_eq!(told.message, "this is not a whole number from 0 to 255");
    }

    #[test]
    fn what_was_expected_is_said_in_plain_words() {
        assert_eq!(told::<std::num::NonZeroU16>("0").message, "expected a number from 1 on, found integer `0`");
        assert!(!told::<Vec<u8>>("x: 1").message.contains("invalid"));
    }

    #[test]
    fn what_is_no_yaml_is_told_in_plain_words_with_the_way_out() {
        let cases = [
            ("a: 1\norder:20\nb: 2\n", "a space is missing after `order:` (write `order: 20`)"),
            ("a: 1\njust words\nb: 2\n", "this line is no field (write it as `name: value`)"),
            ("a:\n\t- b\n", "a tab is used for indentation (use spaces)"),
            ("a: 1\n\tb: 2\n", "a tab is used for indentation (use spaces)"),
            (
                "a: b: c\n",
                "there is a second `: ` on this line, or the line is indented wrongly \
                 (put a value that holds `: ` in quotes, and indent the lines of a group alike)",
            ),
            (
                "a:\n  b: 1\n c: 2\n",
                "this line does not fit the lines above it \
                 (indent the lines of a group alike, and close every quote and bracket above)",
            ),
            ("a: [1, 2\n", "a bracket `[` is not closed (close it with `]`)"),
            ("a: {b: 1\n", "a brace `{` is not closed (close it with `}`)"),
            (
                "a: \"one\n",
                "this line is indented wrongly, or a quote above it is not closed \
                 (indent the lines of a group alike, and close every quote and bracket above)",
            ),
            ("a: %b\n", "a value cannot begin with this character (put the whole value in quotes)"),
            ("a: 'b' c\n", "text stands behind the closing quote (put the whole value in quotes, or none of it)"),
            (
                "a: *b\n",
                "a value that begins with `*` repeats one that is marked with `&`, and there is none of that name above \
                 (put the value in quotes if it is meant as text)",
            ),
        ];
        let told = cases.map(|(text, _)| {
            let told = told::<IgnoredAny>(text);
            format!("{} ({})", told.message, told.help.unwrap_or_default())
        });
        assert_eq!(told.each_ref().map(String::as_str), cases.map(|(_, expected)| expected));
        assert_eq!(self::told::<u8>("").message, "the file is empty");
    }
}
