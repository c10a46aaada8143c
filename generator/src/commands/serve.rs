//! `hills serve`: the site on this machine, reloaded as it is written.

use std::net::IpAddr;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use generator::serve::{ServeOptions, serve};

use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, day, moment};

const EXAMPLES: &str = "\
Examples:
  hills serve                          http://127.0.0.1:8080, drafts included
  hills serve --no-drafts              only what readers would see
  hills serve --date 2027-01-01        the site as of a day
  hills serve --address 0.0.0.0        also for other machines in your network

Mistakes are shown in the page and here. Ctrl-C ends it.";

/// Serve the site on this machine and reload it as you write
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The port
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address; 127.0.0.1 is reached from this machine only
    #[arg(long, default_value = "127.0.0.1", value_name = "IP")]
    address: IpAddr,
    /// As of this day, as in 2026-03-01 [default: now]
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<NaiveDate>,
    /// Show drafts and future pages (the default)
    #[arg(long, overrides_with = "no_drafts")]
    drafts: bool,
    /// Show only what is published
    #[arg(long, overrides_with = "drafts")]
    no_drafts: bool,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    serve(ServeOptions {
        project: project.folder.clone(),
        address: arguments.address,
        port: arguments.port,
        drafts: arguments.drafts || !arguments.no_drafts,
        moment: moment(arguments.date),
        quiet: terminal.is_quiet(),
    })?;
    Ok(Exit::Clean)
}
