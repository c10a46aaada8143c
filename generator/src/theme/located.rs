//! Tera's errors as diagnostics, with file, line and column.

use std::sync::Arc;

use tera::ErrorKind;

use super::plain::plain;
use super::templates::Source;
use crate::diagnostic::{Diagnostic, codes};
use crate::node::Position;

/// An error of the compiler as diagnostics, one for each thing it found.
pub(super) fn located(error: &tera::Error, sources: &[Source]) -> Vec<Diagnostic> {
    let at_file = |name: &str, needle: &str, message: String| {
        let source = sources.iter().find(|source| source.name == name);
        let file = source.map_or_else(|| Arc::from(name), |source| Arc::clone(&source.file));
        let at = source.and_then(|source| source.text.find(needle).map(|at| position(&source.text, at)));
        let (message, help) = plain(&message);
        Diagnostic { help, ..Diagnostic::error(&codes::TEMPLATE, &file, at.unwrap_or_default(), message) }
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let mut found = at_file(report.filename(), "\0", report.message().to_owned());
            found.place.at = span_start(report);
            vec![found]
        }
        ErrorKind::MissingParent { current, parent } => {
            vec![at_file(current, "{% extends", format!("there is no template `{parent}` to extend"))]
        }
        ErrorKind::CircularExtend { tpl, .. } => {
            vec![at_file(tpl, "{% extends", "the template extends itself, directly or through others".to_owned())]
        }
        ErrorKind::CircularInclude { tpl, .. } => {
            vec![at_file(tpl, "{% include", "the template includes itself, directly or through others".to_owned())]
        }
        _ => reports(&error.to_string())
            .map(|(message, place)| match place {
                Some((name, at)) => {
                    let mut found = at_file(name, "\0", message.to_owned());
                    found.place.at = at;
                    found
                }
                None => {
                    let (message, help) = plain(message);
                    let themes = Arc::from("themes");
                    Diagnostic { help, ..Diagnostic::error(&codes::TEMPLATE, &themes, Position::default(), message) }
                }
            })
            .collect(),
    }
}

/// Takes apart the text in which Tera gathers references that lead nowhere: `error: …`, then ` --> file:line:column`.
fn reports(text: &str) -> impl Iterator<Item = (&str, Option<(&str, Position)>)> {
    text.split("\n\nerror: ").map(|part| {
        let part = part.strip_prefix("error: ").unwrap_or(part);
        let mut lines = part.lines();
        let message = lines.next().unwrap_or(part);
        (message, lines.next().and_then(|line| place(line.trim_start().strip_prefix("--> ")?)))
    })
}

fn place(text: &str) -> Option<(&str, Position)> {
    let mut parts = text.rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((parts.next()?, Position::new(line, column)))
}

pub(super) fn span_start(report: &tera::ReportError) -> Position {
    let span = report.span();
    // Tera counts columns from 0.
    Position::new(to_u32(span.start_line), to_u32(span.start_col + 1))
}

/// The place of a byte in a text.
pub(super) fn position(text: &str, at: usize) -> Position {
    let before = &text[..at];
    let column = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
    Position::new(to_u32(before.matches('\n').count() + 1), to_u32(column))
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
