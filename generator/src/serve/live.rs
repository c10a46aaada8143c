//! What open pages are told: which state of the site they would show now, and the mistakes that stand in its way.
//!
//! A [`State`] follows from the one before it and from what a round of work did. Every page carries the name of the state
//! it was made from; a page that hears another name loads itself again. So a page that was asleep, or loaded while a
//! build ran, or older than the program, catches up with the first thing it hears.

use std::sync::Arc;

use anyhow::{Error, Result};
use serde::Serialize;
use tokio::sync::watch;

use crate::diagnostic::print::visible;
use crate::diagnostic::{Diagnostic, Severity};
use crate::workshop::Round;

/// A mistake as the overlay shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Mistake {
    /// `error` or `warning`.
    severity: &'static str,
    /// The stable code; empty for what the machine did.
    code: &'static str,
    /// File, line and column, as far as they are known.
    place: String,
    message: String,
    notes: Vec<String>,
    help: Option<String>,
}

/// What there is to see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct State {
    /// The name of what pages show now.
    pub(super) page: String,
    /// What forbids to show more, errors first.
    pub(super) mistakes: Vec<Mistake>,
    /// Whether the folder has been published since the program began.
    #[serde(skip)]
    pub(super) is_published: bool,
    #[serde(skip)]
    number: u64,
    #[serde(skip)]
    session: u64,
}

/// The state as it changes.
pub(super) type States = watch::Receiver<Arc<State>>;

impl State {
    /// The state before the first round. `session` tells this run of the program from others.
    pub(super) fn new(session: u64) -> Self {
        Self { page: name(session, 0), mistakes: Vec::new(), is_published: false, number: 0, session }
    }

    /// The state after a round.
    pub(super) fn after(&self, round: &Result<Round>) -> Self {
        let mistakes = match round {
            Err(error) => vec![Mistake::of_machine(error)],
            Ok(round) if round.report.has_errors() => Mistake::of_report(round.report.iter()),
            Ok(_) => Vec::new(),
        };
        let shows_more = match round {
            Ok(round) if mistakes.is_empty() => round.rebuilt > 0 || !self.is_published,
            // Without a site, the mistakes are the page.
            _ => !self.is_published && mistakes != self.mistakes,
        };
        let number = self.number + u64::from(shows_more);
        let is_published = self.is_published || mistakes.is_empty();
        Self { page: name(self.session, number), mistakes, is_published, number, session: self.session }
    }
}

fn name(session: u64, number: u64) -> String {
    format!("{session:x}-{number}")
}

impl Mistake {
    fn of_report<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>) -> Vec<Self> {
        let mut diagnostics: Vec<_> = diagnostics.collect();
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity);
        diagnostics.into_iter().map(Self::of_writer).collect()
    }

    fn of_writer(diagnostic: &Diagnostic) -> Self {
        Self {
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: diagnostic.code.id,
            place: visible(&diagnostic.place.to_string()).into_owned(),
            message: visible(&diagnostic.message).into_owned(),
            notes: diagnostic.notes.iter().map(|note| visible(note).into_owned()).collect(),
            help: diagnostic.help.as_deref().map(|help| visible(help).into_owned()),
        }
    }

    fn of_machine(error: &Error) -> Self {
        let message = format!("{error:#}");
        Self { severity: "error", code: "", place: String::new(), message, notes: Vec::new(), help: None }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::diagnostic::{Report, codes};
    use crate::node::Position;

    fn round(rebuilt: usize, mistake: Option<&str>) -> Result<Round> {
        let file = Arc::from("content/about.md");
        let error = |message| Diagnostic::error(&codes::BROKEN_LINK, &file, Position::new(3, 1), message).help("try");
        let mut report: Vec<_> = mistake.map(error).into_iter().collect();
        report.insert(0, Diagnostic::warning(&codes::SAMPLE, &file, Position::default(), "sample"));
        let report = Report::from(report);
        Ok(Round { report, rebuilt, took: Duration::ZERO, subject: String::new(), is_published: mistake.is_none() })
    }

    /// Plays rounds and expects, after each, the number of the page and whether it has mistakes.
    fn check(rounds: &[(usize, Option<&str>)], expected: &[(u64, bool)]) {
        let mut state = State::new(7);
        let play = |(rebuilt, mistake): &(usize, Option<&str>)| {
            state = state.after(&round(*rebuilt, *mistake));
            assert_eq!(state.page, format!("7-{}", state.number));
            (state.number, !state.mistakes.is_empty())
        };
        assert_eq!(rounds.iter().map(play).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn pages_are_loaded_again_only_when_something_was_written() {
        check(&[(9, None), (1, None), (0, None)], &[(1, false), (2, false), (2, false)]);
    }

    #[test]
    fn a_mistake_leaves_the_page_and_mending_it_changes_the_page_only_if_it_differs() {
        check(
            &[(9, None), (0, Some("a")), (0, None), (0, Some("b")), (1, None)],
            &[(1, false), (1, true), (1, false), (1, true), (2, false)],
        );
    }

    #[test]
    fn without_a_site_the_mistakes_are_the_page() {
        check(
            &[(0, Some("a")), (0, Some("a")), (0, Some("b")), (0, None)],
            &[(1, true), (1, true), (2, true), (3, false)],
        );
    }

    #[test]
    fn errors_come_before_warnings_and_tell_everything() {
        let state = State::new(1).after(&round(0, Some("this link leads nowhere")));
        let told: Vec<_> = state.mistakes.iter().map(|mistake| (mistake.severity, mistake.place.as_str())).collect();
        assert_eq!(told, [("error", "content/about.md:3:1"), ("warning", "content/about.md")]);
        assert_eq!(state.mistakes[0].help.as_deref(), Some("try"));
    }

    #[test]
    fn what_the_machine_did_is_told_too() {
        let state = State::new(1).after(&round(1, None)).after(&Err(Error::msg("disk full").context("cannot write x")));
        assert_eq!(state.mistakes[0].message, "cannot write x: disk full");
        assert!(state.is_published);
    }
}
