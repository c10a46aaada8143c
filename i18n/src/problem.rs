//! `Problem`: what a person did wrong in a file, told to that person.
//!
//! Readers of locale and message files gather problems and hand back all of them at once; crate
//! `data` speaks of its YAML files in the same words. A problem is a value, not a failure of the
//! machine, and knows neither colours nor exit codes: whoever runs the command prints it.

use std::fmt;
use std::path::{Path, PathBuf};

use serde_yaml::MessageFormatter;

use crate::bidi::{self, Fault};

/// A mistake in a data or message file, with its place and, when we really know, its remedy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file as it was named to the reader, never made absolute.
    pub file: PathBuf,
    /// Line, counted from 1; 0 speaks of the whole file.
    pub line: u32,
    /// Column in characters, counted from 1; 0 speaks of the whole line or file.
    pub column: u32,
    /// One cause in one line, without a final stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// What kind of mistake it is, for callers that number them.
    pub kind: Kind,
}

/// The kinds of mistakes that are the same in all files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The file does not fit its declaration.
    #[default]
    Declaration,
    /// A mark turns text around unseen.
    HiddenDirection,
}

impl Problem {
    /// Speaks of a whole file, or of a file that is not there.
    pub fn in_file(file: &Path, message: impl Into<String>) -> Self {
        Self::at(file, (0, 0), message)
    }

    /// Speaks of one place, given as line and column, both from 1.
    pub fn at(file: &Path, (line, column): (u32, u32), message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, column, message: message.into(), help: None, kind: Kind::default() }
    }

    /// Speaks of a mark that turns text around unseen.
    pub fn hidden_direction(file: &Path, place: (u32, u32), fault: Fault) -> Self {
        Self { kind: Kind::HiddenDirection, ..Self::at(file, place, fault.message()) }
    }

    /// Finds the marks that turn text around unseen in a file of which every line stands by itself.
    pub fn hidden_directions(file: &Path, text: &str) -> Vec<Self> {
        let faults = bidi::in_lines(text).into_iter().chain(bidi::escaped(text));
        faults.map(|(offset, fault)| Self::hidden_direction(file, position(text, offset), fault)).collect()
    }

    /// Repeats what the YAML reader says, with its place and without its excerpt of the file.
    pub fn from_yaml(file: &Path, error: &serde_yaml::Error) -> Self {
        let place = error.location().map_or((0, 0), |place| (count(place.line()), count(place.column())));
        match error.without_snippet() {
            serde_yaml::Error::InvalidScalar { ty, .. } => Self::at(file, place, format!("this is not {}", kind(ty)))
                .with_help(format!("write {} and nothing else", kind(ty))),
            error => Self::at(file, place, plain_words(error)),
        }
    }

    /// Adds the remedy.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds "did you mean" when one of the known words is close to the one that was written.
    #[must_use]
    pub fn with_suggestion<'a>(self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match closest(written, known) {
            Some(word) => self.with_help(format!("did you mean `{word}`?")),
            None => self,
        }
    }
}

/// What a value should have been, for people who do not know the types of Rust.
fn kind(name: &str) -> String {
    match name {
        "u8" => format!("a whole number from 0 to {}", u8::MAX),
        "u16" => format!("a whole number from 0 to {}", u16::MAX),
        "u32" => format!("a whole number from 0 to {}", u32::MAX),
        "f32" | "f64" | "floating point" => "a number".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "u64" | "usize" => "a whole number from 0 on".to_owned(),
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number".to_owned(),
        other => format!("a value of the kind `{other}`"),
    }
}

/// The reader's words the other way around: what was expected first. Writers did nothing that is called names.
fn plain(message: &str) -> String {
    let told =
        ["invalid value: ", "invalid type: ", "invalid length "].iter().find_map(|start| message.strip_prefix(start));
    let message = match told.and_then(|told| told.split_once(", expected ")) {
        Some((found, expected)) => format!("expected {expected}, found {found}"),
        None => message.to_owned(),
    };
    JARGON.iter().fold(message, |message, (jargon, plain)| message.replace(jargon, plain))
}

/// Words of the reader that only programmers know, and what they mean.
const JARGON: [(&str, &str); 8] = [
    ("expected a nonzero u16", "expected a number from 1 on"),
    ("expected mapping start", "expected a group of fields, each on a line of its own as `name: value`"),
    ("expected sequence start", "expected a list"),
    ("expected a sequence", "expected a list"),
    ("expected string scalar", "expected text"),
    ("expected scalar", "expected a single value"),
    ("found unit value", "found nothing"),
    (
        "mapping values are not allowed in this context",
        "there is a second `: ` on this line, or the line is indented wrongly",
    ),
];

/// What the YAML reader says of a text, in plain words.
pub fn plain_words(error: &serde_yaml::Error) -> String {
    match error.without_snippet() {
        serde_yaml::Error::Budget { .. } => "this is nested too deeply, or repeats too much".to_owned(),
        error => plain(&serde_yaml::UserMessageFormatter.format_message(error)),
    }
}

/// `file:line:column: message`, then the help on a line of its own.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if self.line > 0 {
            write!(f, "{}:", self.line)?;
        }
        if self.column > 0 {
            write!(f, "{}:", self.column)?;
        }
        write!(f, " {}", self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// Returns line and column, both from 1 and the column in characters, of a byte offset.
///
/// An offset past the end or inside a character counts as the end of what precedes it.
pub fn position(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or_else(|| &text[..text.floor_char_boundary(offset)]);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    (count(line), count(column))
}

/// Returns the known word that is nearest to the written one, unless all are far from it.
pub fn closest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|(distance, _)| *distance <= written.chars().count().max(3) / 3)
        .min()
        .map(|(_, word)| word)
}

fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "name: x\nname: زبان y\n";
        let offset = text.find('y').expect("the text has a y");
        assert_eq!(position(text, offset), (2, 12));
        assert_eq!(position(text, 0), (1, 1));
        assert_eq!(position(text, 999), (3, 1));
    }

    #[test]
    fn a_problem_reads_like_a_compiler_message() {
        let problem = Problem::at(Path::new("i18n/en/site.ftl"), (3, 5), "unknown key `nam`")
            .with_suggestion("nam", ["name", "digits"]);
        assert_eq!(problem.to_string(), "i18n/en/site.ftl:3:5: unknown key `nam`\n  help: did you mean `name`?");
        let whole = Problem::in_file(Path::new("a.yaml"), "cannot be read");
        assert_eq!(whole.to_string(), "a.yaml: cannot be read");
    }

    #[test]
    fn far_words_are_not_suggested() {
        assert_eq!(closest("dirction", ["direction", "digits"]), Some("direction"));
        assert_eq!(closest("colour", ["direction", "digits"]), None);
    }

    #[test]
    fn a_yaml_error_keeps_its_place_and_loses_its_excerpt() {
        let error = serde_yaml::from_str::<u8>("\n  twelve").expect_err("not a number");
        let problem = Problem::from_yaml(Path::new("a.yaml"), &error);
        assert_eq!((problem.line, problem.column), (2, 3));
        assert_eq!(problem.message, "this is not a whole number from 0 to 255");
    }

    #[test]
    fn what_was_expected_is_said_in_plain_words() {
        let told = |error: serde_yaml::Error| Problem::from_yaml(Path::new("a.yaml"), &error).message;
        let zero = serde_yaml::from_str::<std::num::NonZeroU16>("0").expect_err("zero");
        assert_eq!(told(zero), "expected a number from 1 on, found integer `0`");
        let list = serde_yaml::from_str::<Vec<u8>>("x: 1").expect_err("no list");
        assert!(!told(list).contains("invalid"));
    }
}
