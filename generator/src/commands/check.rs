//! `hills check`: every mistake, without writing anything.

use anyhow::Result;
use clap::Args;
use generator::build::{Seen, check};

use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, Format, Wanted};

const EXAMPLES: &str = "\
Examples:
  hills check                             as the demo would be built
  hills check --profile production        what keeps the site from patients
  hills check --format json | jq .help    for programs

Warnings do not fail: the exit code is 1 only when there is an error.";

/// Find every mistake, write nothing
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    let Wanted { profile, date, format } = arguments.wanted;
    let options = project.options(profile, date);
    let progress = terminal.progress();
    let (report, seen) = check(&options, &*progress)?;
    progress.done();
    terminal.report(&report, &project.folder, format)?;
    let unseen = match seen {
        Seen::All => None,
        Seen::Sound => {
            Some("Finished pages were looked at only where nothing else is wrong. Check again when this is mended.")
        }
        Seen::None => {
            Some("Finished pages were not looked at: the theme has mistakes. Check again when they are mended.")
        }
    };
    if let Some(unseen) = unseen.filter(|_| format == Format::Human && !terminal.is_quiet()) {
        terminal.result(&format!("{unseen}\n"))?;
    }
    if report.has_errors() {
        return Ok(Exit::Mistakes);
    }
    if report.is_empty() && format == Format::Human && !terminal.is_quiet() {
        terminal.result("No mistakes found.\n")?;
    }
    Ok(Exit::Clean)
}
