//! `hills cache`: what is kept of pictures between builds.

use anyhow::Result;
use chrono::Utc;
use clap::{Args, Subcommand};
use generator::build::decide;
use generator::variants::cache::{Cache, Tally};
use generator::variants::make::needed;
use generator::variants::plan::{Effort, plan};
use generator::write::stamp::now_ns;

use super::Exit;
use super::project::Project;
use super::terminal::Terminal;

const EXAMPLES: &str = "\
Examples:
  hills cache status    how much there is
  hills cache prune     remove what no page needs any more

Nothing is lost by pruning: what is needed again is made again.";

/// Look after the pictures that are kept between builds
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Clone, Copy, Subcommand)]
enum Action {
    /// How many files there are, and their size
    Status,
    /// Remove variants that no page of the site needs, published or previewed
    Prune,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    // Drafts and future pages need theirs too.
    let options = project.options(super::Profile::Preview, None);
    let cache = Cache::new(&options.picture_cache);
    match arguments.action {
        Action::Status => terminal.result(&format!("{}\n", told(cache.tally()?)))?,
        Action::Prune => {
            let (site, report) = decide(&options, Utc::now(), &*terminal.progress())?;
            let Some(mut site) = site.filter(|_| !report.has_errors()) else {
                return terminal.refuse(
                    "with mistakes in the project nobody knows which pictures are needed",
                    Some("mend them first; `hills check` says where"),
                );
            };
            let mut keep = needed(&site);
            // What `hills serve` made stays as well.
            site.variants = plan(&site, Effort::Quick, cache.clone()).0;
            keep.extend(needed(&site));
            let removed = cache.prune(&keep, now_ns())?;
            terminal.result(&format!("removed {}, kept {}\n", told(removed), told(cache.tally()?)))?;
        }
    }
    Ok(Exit::Clean)
}

fn told(tally: Tally) -> String {
    let files = if tally.files == 1 { "file" } else { "files" };
    format!("{} {files}, {:.1} MB", tally.files, tally.bytes as f64 / 1e6)
}
