//! A template that failed while a page was rendered.

use std::fmt;

use crate::diagnostic::{Diagnostic, Place, codes};

/// A template that failed while it was rendered: it asked for something its view does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// Where.
    pub place: Place,
    /// Why, one line.
    pub message: String,
    /// What to do, where it is known.
    pub help: Option<String>,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.place.file, self.place.at.line, self.place.at.column, self.message)
    }
}

impl std::error::Error for TemplateError {}

impl From<TemplateError> for Diagnostic {
    fn from(error: TemplateError) -> Self {
        let diagnostic = Self::error(&codes::TEMPLATE, &error.place.file, error.place.at, error.message);
        Self { help: error.help, ..diagnostic }.explained()
    }
}
