//! `hills lock`: records addresses that must go on answering.

use anyhow::Result;
use chrono::{NaiveDate, Utc};
use clap::Args;
use generator::build::decide;
use generator::lock::{Mode, lock};

use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, Format, Profile, day};

const EXAMPLES: &str = "\
Example:
  hills lock             before a merge: commit data/urls.lock with the new pages
  hills lock --check     fails when an address is not recorded yet

A recorded address that vanishes without a redirect or a `gone:` entry is a mistake (HC0204).";

/// Record the addresses of published pages in data/urls.lock
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Record nothing; fail when an address is not recorded yet
    #[arg(long)]
    check: bool,
    /// For whom
    #[arg(long, value_enum, default_value_t = Profile::Demo)]
    profile: Profile,
    /// As of this day, as in 2026-03-01 [default: now]
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<NaiveDate>,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    let options = project.options(arguments.profile, arguments.date);
    let progress = terminal.progress();
    let (_, report) = decide(&options, Utc::now(), &*progress)?;
    if report.has_errors() {
        progress.done();
        terminal.report(&report, &project.folder, Format::Human)?;
        return Ok(Exit::Mistakes);
    }
    let mode = if arguments.check { Mode::Compare } else { Mode::Record };
    let added = lock(&options, mode, &*progress)?;
    progress.done();
    let is_behind = arguments.check && added > 0;
    if is_behind {
        terminal.result(&format!("{added} addresses are not in data/urls.lock yet: run `hills lock`\n"))?;
    } else if !terminal.is_quiet() {
        terminal.result(&format!("{added} new addresses for data/urls.lock\n"))?;
    }
    Ok(if is_behind { Exit::Mistakes } else { Exit::Clean })
}
