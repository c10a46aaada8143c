//! `hills lock`: records addresses that must go on answering.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use generator::build::{Options, check};
use generator::lock::lock;

use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, Format, Profile, day, moment};

const EXAMPLES: &str = "\
Example:
  hills lock     before a merge: commit data/urls.lock with the new pages

A recorded address that vanishes without a redirect or a `gone:` entry is a mistake (HC0204).";

/// Record the addresses of published pages in data/urls.lock
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
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
    let options = Options {
        project: project.folder.clone(),
        published: project.path("dist"),
        profile: arguments.profile.into(),
        moment: moment(arguments.date),
        fresh: false,
    };
    let progress = terminal.progress();
    let report = check(&options, &*progress)?;
    if report.has_errors() {
        progress.done();
        terminal.report(&report, &project.folder, Format::Human)?;
        return Ok(Exit::Mistakes);
    }
    let added = lock(&options, &*progress)?;
    progress.done();
    if !terminal.is_quiet() {
        terminal.result(&format!("{added} new addresses recorded in data/urls.lock\n"))?;
    }
    Ok(Exit::Clean)
}
