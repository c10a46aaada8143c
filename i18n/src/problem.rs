//! `Problem`: what a person did wrong in a file, told to that person.
//!
//! Readers of locale and message files gather problems and hand back all of them at once; crate
//! `data` speaks of its YAML files in the same words. A problem is a value, not a failure of the
//! machine, and knows neither colours nor exit codes: whoever runs the command prints it.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::bidi::{self, Fault};
use crate::yaml::{self, Refused};

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

    /// Says why the YAML reader refused a text, with the nearest known word where an unknown one was written.
    pub fn from_yaml(file: &Path, text: &str, error: &serde_yaml::Error) -> Self {
        let Refused { place, message, help } = yaml::explain(text, error);
        let problem = Self { help, ..Self::at(file, place, message) };
        match error.without_snippet() {
            serde_yaml::Error::SerdeUnknownField { field: written, expected, .. }
            | serde_yaml::Error::SerdeUnknownVariant { variant: written, expected, .. } => {
                problem.with_suggestion(written, expected.iter().copied())
            }
            _ => problem,
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
}
