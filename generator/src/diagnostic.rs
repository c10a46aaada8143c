//! What a person did that must be mended: [`Diagnostic`]s, gathered in a [`Report`].
//!
//! A diagnostic has a stable [`Code`], a place, a sentence, the effect on readers and, where known, the way out. This
//! module holds values only; [`mod@print`] shows them to people and machines.

pub mod codes;
pub mod examples;
pub mod print;
mod stored;

use std::fmt;
use std::sync::Arc;

pub use codes::Code;

use crate::node::Position;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// The site is built; someone should look.
    Warning,
}

/// A place in a file of the project.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the project, with `/`.
    pub file: Arc<str>,
    /// Where in it; line 0 means the file as a whole.
    pub at: Position,
}

impl fmt::Display for Place {
    /// As people and editors write it: `file:line:column`, as far as it is known.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, at } = self;
        match (at.line, at.column) {
            (0, _) => formatter.write_str(file),
            (line, 0) => write!(formatter, "{file}:{line}"),
            (line, column) => write!(formatter, "{file}:{line}:{column}"),
        }
    }
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its weight.
    pub severity: Severity,
    /// What kind of mistake it is.
    pub code: &'static Code,
    /// Where it is.
    pub place: Place,
    /// What is wrong, one line, things in backticks.
    pub message: String,
    /// Why it matters, or what readers would see.
    pub notes: Vec<String>,
    /// What to do, when that is really known.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static Code, file: &Arc<str>, at: Position, message: impl Into<String>) -> Self {
        let place = Place { file: Arc::clone(file), at };
        Self { severity: Severity::Error, code, place, message: message.into(), notes: Vec::new(), help: None }
    }

    /// A warning at a place.
    pub fn warning(code: &'static Code, file: &Arc<str>, at: Position, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, file, at, message) }
    }

    /// Adds why it matters.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Points to the long text of the code, unless there is better help.
    #[must_use]
    pub fn explained(mut self) -> Self {
        let id = self.code.id;
        self.help.get_or_insert_with(|| format!("`hills explain {id}` shows how it is written"));
        self
    }

    /// Adds `did you mean` when one of `known` is close to `word`.
    #[must_use]
    pub fn did_you_mean<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match closest(word, known) {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None => self,
        }
    }
}

/// The one of `known` that `word` was probably meant to be.
pub fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known.into_iter().map(|name| (strsim::damerau_levenshtein(word, name), name));
    let (distance, name) = scored.min_by_key(|(distance, name)| (*distance, *name))?;
    (distance <= word.chars().count().max(3) / 3).then_some(name)
}

/// All that was found in one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The diagnostic that was added last.
    pub fn last_mut(&mut self) -> Option<&mut Diagnostic> {
        self.diagnostics.last_mut()
    }

    /// Takes over what another report gathered.
    pub fn append(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Whether anything stops publication.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// What stops publication.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Numbers of errors and warnings.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.errors().count();
        (errors, self.diagnostics.len() - errors)
    }

    /// The diagnostics, by file and line.
    pub fn sorted(mut self) -> Self {
        self.diagnostics.sort_by(|a, b| (&a.place, a.code.id, &a.message).cmp(&(&b.place, b.code.id, &b.message)));
        self.diagnostics.dedup();
        self
    }

    /// Leaves out what only follows from something else: what the reader of a data file says about a place of which a rule of
    /// the site says more, and messages that nobody shows while a mistake may hide who does.
    #[must_use]
    pub fn without_echo(mut self) -> Self {
        let may_hide = |one: &Diagnostic| match one.code.id {
            "HC0801" => one.place.file.starts_with("data/forms/"),
            "HC0802" => &*one.place.file == "i18n/kept.yaml",
            code => code == codes::TEMPLATE.id,
        };
        if self.diagnostics.iter().any(may_hide) {
            self.diagnostics.retain(|one| one.code != &codes::MESSAGE_UNUSED);
        }
        let told: Vec<Place> =
            self.diagnostics.iter().filter(|one| one.code != &codes::DATA).map(|one| one.place.clone()).collect();
        self.diagnostics.retain(|one| one.code != &codes::DATA || !told.contains(&one.place));
        self
    }

    /// The diagnostics in their present order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }
}

impl Extend<Diagnostic> for Report {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.diagnostics.extend(diagnostics);
    }
}

impl From<Vec<Diagnostic>> for Report {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self { diagnostics }
    }
}

impl IntoIterator for Report {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.diagnostics.into_iter()
    }
}
