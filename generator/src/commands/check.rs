//! `hills check`: every mistake, without writing anything.

use anyhow::Result;
use clap::Args;
use generator::build::check;

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
    let report = check(&options, &*progress)?;
    progress.done();
    terminal.report(&report, &project.folder, format)?;
    if report.has_errors() {
        return Ok(Exit::Mistakes);
    }
    if report.is_empty() && format == Format::Human && !terminal.is_quiet() {
        terminal.result("No mistakes found.\n")?;
    }
    Ok(Exit::Clean)
}
