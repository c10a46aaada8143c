//! Where words go: results to the standard output, reports and progress to the standard error.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;

use anyhow::{Context, Result};
use clap::ValueEnum;
use clap::builder::styling::{AnsiColor, Style};
use generator::diagnostic::{Report, print};
use generator::disk;
use generator::progress::{Progress, Silent};

use super::progress::Bars;
use super::{Exit, Format};

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The two streams and how they are used.
#[derive(Debug)]
pub(super) struct Terminal {
    color: bool,
    quiet: bool,
}

impl Terminal {
    /// The terminal as the options and the environment want it.
    ///
    /// Source: <https://no-color.org>, which wants a variable that is not empty.
    pub(super) fn new(color: Color, quiet: bool) -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => io::stderr().is_terminal() && !is_set("NO_COLOR") && !is_dumb,
        };
        Self { color, quiet }
    }

    /// Whether only mistakes are told.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Writes a result.
    pub(super) fn result(&self, text: &str) -> Result<()> {
        write(&mut io::stdout().lock(), text)
    }

    /// Writes what is good to know; nothing when it should be quiet.
    pub(super) fn note(&self, text: &str) -> Result<()> {
        if self.quiet { Ok(()) } else { write(&mut io::stderr().lock(), text) }
    }

    /// Writes a report, with the lines of the project's files for people.
    ///
    /// For programs the report is the result that was asked for, so that it can be piped on, as cargo does it.
    pub(super) fn report(&self, report: &Report, project: &Path, format: Format) -> Result<()> {
        match format {
            Format::Human => {
                let read = |file: &str| disk::read_text(&project.join(file)).ok();
                write(&mut io::stderr().lock(), &print::human(report, read, self.color))
            }
            Format::Json => self.result(&print::json(report)),
            Format::Github => self.result(&print::github(report)),
        }
    }

    /// Says that the command does not fit, and what would.
    pub(super) fn refuse(&self, message: &str, help: Option<&str>) -> Result<Exit> {
        let help = help.map(|help| format!("  {} {help}\n", self.styled(AnsiColor::Cyan, "help:"))).unwrap_or_default();
        write(&mut io::stderr().lock(), &format!("{} {message}\n{help}", self.error()))?;
        Ok(Exit::Usage)
    }

    /// Says that something failed, with its causes in one sentence.
    pub(super) fn fail(&self, error: &anyhow::Error) -> Exit {
        // There is no one left to tell when this cannot be written either.
        let _ = write(&mut io::stderr().lock(), &format!("{} {error:#}\n", self.error()));
        Exit::Internal
    }

    /// What shows the progress of long work: bars on a terminal, nothing elsewhere.
    pub(super) fn progress(&self) -> Box<dyn Progress> {
        if self.quiet || !io::stderr().is_terminal() { Box::new(Silent) } else { Box::new(Bars::default()) }
    }

    fn error(&self) -> String {
        self.styled(AnsiColor::Red, "error:")
    }

    fn styled(&self, color: AnsiColor, text: &str) -> String {
        let style = if self.color { color.on_default().bold() } else { Style::new() };
        format!("{style}{text}{style:#}")
    }
}

/// Writes to a stream. A reader that has seen enough, as `head` does, is no failure.
fn write(stream: &mut impl Write, text: &str) -> Result<()> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot write what was found"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Closed(ErrorKind);

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_leaves_early_is_no_failure_but_a_full_disk_is() {
        assert!(write(&mut Closed(ErrorKind::BrokenPipe), "x").is_ok());
        assert!(write(&mut Closed(ErrorKind::StorageFull), "x").is_err());
    }

    #[test]
    fn colours_are_only_used_when_they_are_wanted() {
        assert!(Terminal::new(Color::Always, false).error().contains('\u{1b}'));
        assert_eq!(Terminal::new(Color::Never, false).error(), "error:");
    }
}
