//! What the last build left: enough to see, by looking at files without reading them, that nothing has changed.
//!
//! A stamp lists every input and every output with size, times and number. When all are as they were, the day is the same
//! and no page appears or vanishes in between, there is nothing to do. Any doubt means a full build.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3Default, xxh3_64};

use crate::disk::{self, Stamp};

/// Folders of a project that a build reads.
const INPUTS: [&str; 4] = ["content", "data", "i18n", "themes"];
/// Files changed so shortly before the stamp may change again without a new time: clocks of disks are coarse.
const RACY_NS: i128 = 20_000_000;

/// Fingerprint of all inputs and outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    hash: u64,
    newest_ns: i128,
}

/// Looks at every input of a project.
///
/// # Errors
/// When a folder cannot be read.
pub fn look_at_inputs(project: &Path) -> Result<Fingerprint> {
    let folders: Vec<PathBuf> = INPUTS.iter().map(|input| project.join(input)).collect();
    look(&folders)
}

/// Looks at every file below some folders.
fn look(folders: &[PathBuf]) -> Result<Fingerprint> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in folders {
        files.extend(disk::walk(folder)?.into_iter().map(|path| folder.join(path)));
    }
    look_at(&files)
}

/// Looks at these files.
fn look_at(files: &[PathBuf]) -> Result<Fingerprint> {
    let of_one = |path: &PathBuf| -> Result<(u64, i128)> {
        let stamp = disk::stamp(path)?.unwrap_or_default();
        let mut hash = Xxh3Default::new();
        hash.update(path.as_os_str().as_encoded_bytes());
        hash.update(&encode(stamp));
        Ok((hash.digest(), stamp.modified_ns.max(stamp.changed_ns)))
    };
    let looks = files.par_iter().with_min_len(256).map(of_one).collect::<Result<Vec<_>>>()?;
    // The sum does not depend on the order in which the disk lists files.
    let hash = looks.iter().fold(0_u64, |sum, (hash, _)| sum.wrapping_add(*hash));
    let newest_ns = looks.iter().map(|(_, newest)| *newest).max().unwrap_or_default();
    Ok(Fingerprint { hash: hash.wrapping_add(xxh3_64(&looks.len().to_le_bytes())), newest_ns })
}

fn encode(stamp: Stamp) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(48);
    bytes.extend(stamp.size.to_le_bytes());
    bytes.extend(stamp.modified_ns.to_le_bytes());
    bytes.extend(stamp.changed_ns.to_le_bytes());
    bytes.extend(stamp.inode.to_le_bytes());
    bytes
}

/// The stamp of a build: what was asked for, what the inputs looked like before it and the outputs after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildStamp {
    /// Everything besides files that decides the result, in one line.
    pub request: String,
    /// Until when the set of visible pages stays the same, in seconds since 1970.
    pub valid_until: Option<i64>,
    /// What the build told its user, to be told again.
    pub told: String,
    inputs: u64,
    outputs: u64,
}

impl BuildStamp {
    /// A stamp of a build of these `outputs` that looked at its inputs at `began_ns` (nanoseconds since 1970) and has just ended.
    ///
    /// There is none when an input was changed so shortly before that a further change might not show.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn take(
        request: String,
        valid_until: Option<i64>,
        told: String,
        (inputs, began_ns): (Fingerprint, i128),
        outputs: &[PathBuf],
    ) -> Result<Option<Self>> {
        if inputs.newest_ns + RACY_NS > began_ns {
            return Ok(None);
        }
        let outputs = look_at(outputs)?.hash;
        Ok(Some(Self { request, valid_until, told, inputs: inputs.hash, outputs }))
    }

    /// Whether nothing has changed since: same request, same files, still the same pages. `now` is in seconds since 1970.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn still_holds(&self, request: &str, now: i64, inputs: Fingerprint, published: &Path) -> Result<bool> {
        if self.request != request || self.inputs != inputs.hash || self.valid_until.is_some_and(|until| now >= until) {
            return Ok(false);
        }
        Ok(look(&[published.to_owned()])?.hash == self.outputs)
    }

    /// The file in which the stamp of builds into `published` is kept.
    pub fn path(project: &Path, published: &Path) -> PathBuf {
        let name = xxh3_64(published.as_os_str().as_encoded_bytes());
        project.join(format!(".hills/stamps/{name:016x}"))
    }

    /// Reads a stamp; nothing when there is none, or one that another version wrote.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        Ok(disk::read_text_if_any(path)?.as_deref().and_then(Self::parse))
    }

    /// Writes the stamp. One that was cut off does not hold, so nobody waits here until it is safe on the disk.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write(&self, path: &Path) -> Result<()> {
        let until = self.valid_until.map_or_else(String::new, |until| until.to_string());
        let text = format!("{}\n{until}\n{}\n{}\n{}", self.request, self.inputs, self.outputs, self.told);
        disk::write(path, text.as_bytes())
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.splitn(5, '\n');
        let request = lines.next()?.to_owned();
        let until = lines.next()?;
        let valid_until = if until.is_empty() { None } else { Some(until.parse().ok()?) };
        let (inputs, outputs) = (lines.next()?.parse().ok()?, lines.next()?.parse().ok()?);
        Some(Self { request, valid_until, inputs, outputs, told: lines.next()?.to_owned() })
    }
}

/// The time by the clock of the machine, in nanoseconds since 1970.
pub fn now_ns() -> i128 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i128::try_from(since.as_nanos()).unwrap_or_default()
}
