//! What is wrong in a text, as far as it can be seen without knowing the site.

use crate::diagnostic::{Code, closest, codes};

/// A mistake in a text, at a byte offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// What kind of mistake it is.
    pub code: &'static Code,
    /// Where it is, in bytes from the begin of the text.
    pub offset: usize,
    /// What is wrong, one line.
    pub message: String,
    /// What to do, where that is more than can be said of all mistakes of its kind.
    pub help: Option<String>,
}

impl Mistake {
    /// A mistake of some kind.
    pub fn new(code: &'static Code, offset: usize, message: impl Into<String>) -> Self {
        Self { code, offset, message: message.into(), help: None }
    }

    /// A block or a mark that cannot be read.
    pub fn directive(offset: usize, message: impl Into<String>) -> Self {
        Self::new(&codes::DIRECTIVE, offset, message)
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says which of `known` was probably meant, when one is close; `write` shows how it is written.
    #[must_use]
    pub fn did_you_mean(self, word: &str, known: &[&str], write: impl Fn(&str) -> String) -> Self {
        match closest(word, known.iter().copied()) {
            Some(name) => self.help(format!("did you mean `{}`?", write(name))),
            None => self,
        }
    }

    /// The same mistake, `bytes` further on.
    #[must_use]
    pub fn further(self, bytes: usize) -> Self {
        Self { offset: self.offset + bytes, ..self }
    }
}
