//! A site kept in memory while it is being written: after a change only what depends on it is made again.
//!
//! Three cases, from cheap to dear. A changed *body* concerns the pages of its entry. A changed *face* of an article (title,
//! description) also concerns the pages that show its card. Everything else (new entries, facts, theme, dates, addresses)
//! decides the whole site anew; files are still compared, so browsers keep what did not change.

mod faces;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use chrono::Utc;
use rayon::prelude::*;

use crate::build::{Options, decide};
use crate::diagnostic::Report;
use crate::load::{ReadEntry, read_entry};
use crate::model::Model;
use crate::output::{Artifact, OutputPath};
use crate::progress::{Progress, Silent};
use crate::render::{Fixed, Renderer, artifact_path, plan};
use crate::resolve::{check_all, check_edition, check_entry, judge};
use crate::site::{EntryId, PageId, Site};
use crate::sources::Entry;
use crate::variants::make::{Want, prepare};
use crate::write::{Folder, manifest_head, write};

/// A site in memory and the folder that shows it.
pub struct Workshop {
    options: Options,
    /// The last site without mistakes, and what its renderer prepared.
    current: Option<(Site, Arc<Fixed>)>,
    /// Whether the last round left mistakes: then the next one looks at everything.
    has_mistakes: bool,
}

/// What one round of work did.
#[derive(Debug)]
pub struct Round {
    /// What there is to mend.
    pub report: Report,
    /// Number of files written.
    pub rebuilt: usize,
    /// Time from reading the change until the files were on disk.
    pub took: Duration,
    /// What was made again: an entry, or `everything`.
    pub subject: String,
    /// Whether the folder shows the present state; not while there are mistakes.
    pub is_published: bool,
}

impl Workshop {
    /// Reads the project and publishes it.
    ///
    /// # Errors
    /// When the disk refuses or a template fails.
    pub fn open(options: Options, progress: &dyn Progress) -> Result<(Self, Round)> {
        let mut workshop = Self { options, current: None, has_mistakes: false };
        let round = workshop.everything(progress)?;
        Ok((workshop, round))
    }

    /// Takes up changed files.
    ///
    /// # Errors
    /// When the disk refuses or a template fails.
    pub fn update(&mut self, changed: &[PathBuf]) -> Result<Round> {
        let began = Instant::now();
        let entries: BTreeSet<(Model, String)> = changed.iter().filter_map(|path| self.entry_of(path)).collect();
        let is_only_entries = changed.iter().all(|path| self.entry_of(path).is_some());
        if is_only_entries
            && let [(model, key)] = entries.iter().collect::<Vec<_>>().as_slice()
            && let Some(round) = self.one_entry(*model, key, began)?
        {
            return Ok(round);
        }
        self.everything(&Silent)
    }

    /// The entry that a file belongs to, when it is an edition in its usual place.
    fn entry_of(&self, path: &Path) -> Option<(Model, String)> {
        let path = path.strip_prefix(&self.options.project).unwrap_or(path);
        let parts: Vec<&str> = path.iter().map(|part| part.to_str().unwrap_or_default()).collect();
        let (folder, key, file) = match parts.as_slice() {
            ["content", folder, file] => (folder, "", file),
            ["content", folder, key, file] => (folder, *key, file),
            _ => return None,
        };
        let model = Model::by_folder(folder)?;
        (file.ends_with(".md") && model.is_singleton() == key.is_empty()).then(|| (model, key.to_owned()))
    }

    /// Decides and writes the whole site.
    fn everything(&mut self, progress: &dyn Progress) -> Result<Round> {
        let began = Instant::now();
        let subject = "everything".to_owned();
        let (mut site, mut report) = decide(&self.options, Utc::now(), progress)?;
        if let Some(site) = site.as_mut().filter(|_| !report.has_errors()) {
            report.append(prepare(site, &self.options.project, Want::Variants, progress)?.report);
        }
        self.has_mistakes = report.has_errors();
        let Some(site) = site.filter(|_| !self.has_mistakes) else {
            return Ok(Round { report, rebuilt: 0, took: began.elapsed(), subject, is_published: false });
        };
        let renderer = Renderer::new(&site, &self.options.project)?;
        let fixed = renderer.fixed();
        let (written, _) =
            write(&plan(&site), &renderer, &self.options.published, manifest_head(&site, None), progress)?;
        self.current = Some((site, fixed));
        Ok(Round {
            report,
            rebuilt: written.written + written.removed,
            took: began.elapsed(),
            subject,
            is_published: true,
        })
    }

    /// Takes up a change of one entry, when that can be done without deciding the whole site.
    fn one_entry(&mut self, model: Model, key: &str, began: Instant) -> Result<Option<Round>> {
        if self.has_mistakes {
            return Ok(None);
        }
        let Some((site, fixed)) = &mut self.current else { return Ok(None) };
        let Some(id) = site.entry(model, key).filter(|id| site.set_of_entry[*id].is_some()) else { return Ok(None) };
        let folder = if key.is_empty() {
            format!("content/{}", model.folder())
        } else {
            format!("content/{}/{key}", model.folder())
        };
        let ReadEntry { entry: Some(mut entry), report, .. } =
            read_entry(&self.options.project, model, key, &folder, &site.locales)?
        else {
            return Ok(None);
        };
        let judged = judge(&mut entry, &site.locales, site.profile);
        if !report.is_empty() || judged.has_errors() {
            return Ok(None);
        }
        let Some(change) = faces::compare(&site.entries[id], &entry) else { return Ok(None) };
        let subject = entry.reference();
        let old = std::mem::replace(&mut site.entries[id], entry);
        let mut report = check_change(site, id, &old);
        report.append(judged);
        if report.has_errors() {
            site.entries[id] = old;
            self.has_mistakes = true;
            return Ok(Some(Round { report, rebuilt: 0, took: began.elapsed(), subject, is_published: false }));
        }
        let artifacts = faces::depending(site, id, &change);
        let renderer = Renderer::again(site, &self.options.project, Arc::clone(fixed));
        let rebuilt = put_all(site, &renderer, &artifacts, &self.options.published)?;
        Ok(Some(Round { report, rebuilt, took: began.elapsed(), subject, is_published: true }))
    }
}

/// Checks what the new edition refers to and, when its headings changed, what others refer to in it.
fn check_change(site: &Site, id: EntryId, old: &Entry) -> Report {
    let entry = &site.entries[id];
    let rules = check_entry(site, entry);
    let same_anchors = entry.editions.iter().zip(&old.editions).all(|(new, old)| new.body.anchors == old.body.anchors);
    if !same_anchors {
        let mut report = check_all(site);
        report.append(rules);
        return report;
    }
    let mut report = rules;
    for edition in &entry.editions {
        report.append(check_edition(site, edition));
    }
    report
}

fn put_all(site: &Site, renderer: &Renderer<'_>, artifacts: &[Artifact], published: &Path) -> Result<usize> {
    let folder = Folder::open(published)?;
    let put = |artifact: &Artifact| -> Result<usize> {
        let path: OutputPath = artifact_path(site, *artifact);
        let bytes = renderer.bytes(*artifact)?;
        Ok(usize::from(folder.put_bytes(&path, &bytes, &mut Vec::new())?))
    };
    match artifacts {
        // Waking other threads costs more than one page.
        [one] => put(one),
        many => many.par_iter().map(put).sum(),
    }
}

/// The pages of an entry.
pub(crate) fn pages_of(site: &Site, id: EntryId) -> impl Iterator<Item = PageId> + '_ {
    site.set_of_entry[id].into_iter().flat_map(|set| site.sets[set].pages.iter().flatten().copied())
}
