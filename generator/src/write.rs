//! The last stage, and the only one that changes the disk: compares, writes, removes.
//!
//! Files are written in place and only when they differ, in the order of the plan: what pages point at before the pages.
//! While the folder is being changed it holds [`MARK`] instead of `build.json`; a build that dies leaves the mark behind, and
//! the next one completes the folder. Files that no longer belong are removed at the end, then `build.json` is
//! written, whole or not at all. A folder without `build.json` must not be deployed.

mod manifest;
pub mod stamp;

use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

pub use manifest::{FileRecord, Head, Manifest, Translations};

use crate::disk;
use crate::output::{Artifact, Output, OutputPath};
use crate::progress::Progress;
use crate::render::Renderer;
use crate::site::Site;
use crate::translation::State;

/// The manifest of a complete folder.
pub const MANIFEST: &str = "build.json";
/// What stands in its place while the folder is being changed.
pub const MARK: &str = ".building";
/// What the mark says to whoever finds it.
const MARK_TEXT: &str = "a build is changing this folder; it is not complete\n";

/// What the manifest of a site says besides its files.
pub fn manifest_head(site: &Site, commit: Option<String>) -> Head {
    Head {
        commit,
        profile: site.profile.as_str().to_owned(),
        consent_epoch: site.consents.ledger().epoch,
        pages: site.pages_by_locale().into_iter().collect(),
        translations: Some(translations(site)),
    }
}

/// Translations that call for a look, by entry and locale.
fn translations(site: &Site) -> Translations {
    let mut found = Translations::new();
    let others = || site.locales.ids().filter(|locale| *locale != site.locales.source);
    for (entry, locale) in site.entries.iter().flat_map(|entry| others().map(move |locale| (entry, locale))) {
        let tag = site.locales.tag(locale).as_str();
        let state = State::of(entry, locale, tag);
        if matches!(state, State::Machine | State::Stale | State::Missing | State::Broken | State::Critical) {
            found.entry(entry.reference()).or_default().insert(tag.to_owned(), state.word().to_owned());
        }
    }
    found
}

/// What writing did.
#[derive(Debug, Default)]
pub struct Written {
    /// Files that were new or different.
    pub written: usize,
    /// Files that were already right.
    pub unchanged: usize,
    /// Files that no longer belonged.
    pub removed: usize,
    /// Size of the published folder in bytes, the manifest left out.
    pub bytes: u64,
}

/// Makes `published` what `output` plans. `head` is what the manifest says besides the files.
///
/// # Errors
/// When a template fails, the disk refuses, or the folder holds files that no build of ours put there.
pub fn write(
    output: &Output,
    renderer: &Renderer<'_>,
    published: &Path,
    head: Head,
    progress: &dyn Progress,
) -> Result<(Written, Manifest)> {
    let folder = Folder::open(published)?;
    progress.stage("writing", Some(output.files.len() as u64));
    let tally = Tally::default();
    let mut records = Vec::with_capacity(output.files.len());
    // What pages point at is on disk before the first page names it.
    let pages_begin = output.files.partition_point(|(_, artifact)| !is_page_or_list(*artifact));
    let (assets, pages) = output.files.split_at(pages_begin);
    for part in [assets, pages] {
        let write_one = |buffer: &mut Vec<u8>, (path, artifact): &(OutputPath, Artifact)| {
            let record = folder.put(renderer, path, *artifact, buffer, &tally);
            progress.step(1);
            record
        };
        records.par_extend(part.par_iter().map_init(Vec::new, write_one));
    }
    progress.done();
    let records = records.into_iter().collect::<Result<Vec<_>>>()?;
    let manifest = Manifest::new(head, output.files.iter().map(|(path, _)| path), records);
    let removed = folder.sweep(&manifest)?;
    folder.complete(&manifest)?;
    let written = Written {
        written: tally.written.into_inner(),
        unchanged: tally.unchanged.into_inner(),
        removed,
        bytes: tally.bytes.into_inner(),
    };
    Ok((written, manifest))
}

/// Whether a file names others, so that these have to be there first.
const fn is_page_or_list(artifact: Artifact) -> bool {
    !matches!(artifact, Artifact::Asset(_) | Artifact::Icon(_) | Artifact::Variant(_))
}

#[derive(Default)]
struct Tally {
    written: AtomicUsize,
    unchanged: AtomicUsize,
    bytes: AtomicU64,
}

/// The published folder.
pub(crate) struct Folder<'a> {
    root: &'a Path,
    /// What was complete when we came; nothing when the folder is new or a build died in it.
    before: Option<Manifest>,
    /// Whether there was nothing in it: then there is nothing to compare with or to remove.
    is_new: bool,
    is_marked: OnceLock<()>,
    marking: Mutex<()>,
}

impl<'a> Folder<'a> {
    /// Looks at the folder and refuses one that holds other people's files.
    pub(crate) fn open(root: &'a Path) -> Result<Self> {
        let text = disk::read_text_if_any(&root.join(MANIFEST))?;
        let manifest = text.as_deref().and_then(Manifest::parse);
        let mark = disk::read_text_if_any(&root.join(MARK))?;
        let was_interrupted = mark.is_some_and(|mark| mark == MARK_TEXT || mark.is_empty());
        let is_ours = manifest.is_some() || was_interrupted;
        let is_new = !is_ours && disk::walk(root)?.iter().all(|path| path.as_os_str() == MARK);
        if !is_ours && !is_new {
            bail!("{} holds files that no build put there: name an empty folder, or one built before", root.display());
        }
        let before = manifest.filter(|_| !was_interrupted);
        let is_marked = OnceLock::new();
        if was_interrupted {
            let _ = is_marked.set(());
        }
        Ok(Self { root, before, is_new, is_marked, marking: Mutex::new(()) })
    }

    /// Renders one file and writes it if the disk has something else.
    fn put(
        &self,
        renderer: &Renderer<'_>,
        path: &OutputPath,
        artifact: Artifact,
        buffer: &mut Vec<u8>,
        tally: &Tally,
    ) -> Result<FileRecord> {
        let bytes = renderer.bytes(artifact).with_context(|| format!("cannot render {}", path.as_str()))?;
        if self.put_bytes(path, &bytes, buffer)? {
            tally.written.fetch_add(1, Ordering::Relaxed);
        } else {
            tally.unchanged.fetch_add(1, Ordering::Relaxed);
        }
        tally.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        Ok(FileRecord { hash: xxh3_128(&bytes), size: bytes.len() as u64 })
    }

    /// Writes `bytes` if the disk has something else; says whether it did.
    pub(crate) fn put_bytes(&self, path: &OutputPath, bytes: &[u8], buffer: &mut Vec<u8>) -> Result<bool> {
        let file = self.root.join(path.as_str());
        if !self.is_new && disk::holds(&file, bytes, buffer) {
            return Ok(false);
        }
        self.mark()?;
        // In a new folder nearly every page brings one of its own.
        if self.is_new { disk::write_with_folder(&file, bytes) } else { disk::write(&file, bytes) }?;
        Ok(true)
    }

    /// Says on disk, before the first change, that the folder is not complete.
    fn mark(&self) -> Result<()> {
        if self.is_marked.get().is_some() {
            return Ok(());
        }
        let _guard = self.marking.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if self.is_marked.get().is_none() {
            disk::write(&self.root.join(MARK), MARK_TEXT.as_bytes())?;
            disk::remove(&self.root.join(MANIFEST))?;
            let _ = self.is_marked.set(());
        }
        Ok(())
    }

    /// Removes files that no longer belong. Without a manifest of a complete build, the folder itself is asked.
    fn sweep(&self, now: &Manifest) -> Result<usize> {
        let there: Vec<String> = match &self.before {
            Some(before) => before.paths().map(str::to_owned).collect(),
            None if self.is_new => return Ok(0),
            None => disk::walk(self.root)?.into_iter().map(|path| path.to_string_lossy().into_owned()).collect(),
        };
        let stale = there.into_iter().filter(|path| !now.has(path) && path != MARK && path != MANIFEST);
        let mut removed = 0;
        for path in stale {
            self.mark()?;
            let file = self.root.join(&path);
            disk::remove(&file)?;
            disk::remove_empty_folders(file.parent().unwrap_or(self.root), self.root);
            removed += 1;
        }
        Ok(removed)
    }

    /// Says that the folder is complete.
    fn complete(&self, manifest: &Manifest) -> Result<()> {
        let text = manifest.to_json();
        let path = self.root.join(MANIFEST);
        if self.is_marked.get().is_none() && disk::holds(&path, text.as_bytes(), &mut Vec::new()) {
            return Ok(());
        }
        disk::write_whole(&path, text.as_bytes())?;
        disk::remove(&self.root.join(MARK))
    }
}
