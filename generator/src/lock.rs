//! `data/urls.lock`: the addresses that were published once and must go on answering.

use anyhow::{Result, bail};
use chrono::Utc;

use crate::build::{Options, decide};
use crate::disk;
use crate::progress::Progress;
use crate::resolve::to_keep;

/// What to do with addresses that are not recorded yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Record them.
    Record,
    /// Only count them.
    Compare,
}

/// Finds every address that search engines may list and that is not recorded yet; returns how many there are.
///
/// # Errors
/// When the site has mistakes or the disk refuses.
pub fn lock(options: &Options, mode: Mode, progress: &dyn Progress) -> Result<usize> {
    let (site, report) = decide(options, Utc::now(), progress)?;
    let Some(site) = site.filter(|_| !report.has_errors()) else {
        bail!("the site has mistakes, see `hills check`");
    };
    let mut lock = site.facts.urls_lock.clone();
    let before = lock.first_seen.len();
    for permalink in to_keep(&site) {
        let path =
            data::UrlPath::parse(permalink.as_str()).map_err(|error| anyhow::anyhow!("{permalink}: {error:?}"))?;
        lock.first_seen.entry(path).or_insert(site.today());
    }
    let added = lock.first_seen.len() - before;
    if added > 0 && mode == Mode::Record {
        disk::write_whole(&options.project.join("data/urls.lock"), lock.to_string().as_bytes())?;
    }
    Ok(added)
}
