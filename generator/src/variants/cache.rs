//! Where finished variants are kept between builds: a folder of its own, outside the published one.
//!
//! An entry is named by everything that decides its bytes ([`pictures::VariantId`]), so it is never out of date, and two
//! builds that write the same entry write the same bytes. An entry is written beside its place and then renamed, behind a
//! seal: a digest of its name and its content. Whatever a crash or a bad disk leaves behind, and whole entries that came
//! into each other's place, are seen and made again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::disk;

/// Length of the seal before the content.
const SEAL: usize = 32;
/// How files are called until they are whole.
const UNFINISHED: &str = "part";
/// How long a build may take over one file, in nanoseconds: a day. What is unfinished for longer was left by one that died.
const GIVEN_UP_NS: i128 = 24 * 3600 * 1_000_000_000;

/// The folder.
#[derive(Debug, Clone, Default)]
pub struct Cache {
    folder: PathBuf,
}

/// What a look at all entries gave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Number of files.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
}

impl Cache {
    /// A cache in this folder, which need not exist yet.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name.get(..2).unwrap_or(name)).join(name)
    }

    /// The content of an entry; nothing when there is none, or a damaged one.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        let mut sealed = disk::read_bytes(&self.path(name)).ok()?;
        let (digest, content) = sealed.split_at_checked(SEAL)?;
        if digest != seal(name, content) {
            return None;
        }
        sealed.drain(..SEAL);
        Some(sealed)
    }

    /// Whether there is an undamaged entry.
    pub fn holds(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Keeps an entry.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put(&self, name: &str, content: &[u8]) -> Result<()> {
        let sealed = [&seal(name, content)[..], content].concat();
        disk::replace(&self.path(name), &sealed)
    }

    /// What there is.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn tally(&self) -> Result<Tally> {
        self.visit(|_| Ok(true))
    }

    /// Removes every entry but these, and what builds left that died; says what was removed. What a build is writing now
    /// stays: `now_ns`, in nanoseconds since 1970, tells it from what nobody will finish.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn prune(&self, keep: &BTreeSet<String>, now_ns: i128) -> Result<Tally> {
        self.visit(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if keep.contains(&*name) || is_being_written(path, now_ns)? {
                return Ok(false);
            }
            disk::remove(path)?;
            disk::remove_empty_folders(path.parent().unwrap_or(&self.folder), &self.folder);
            Ok(true)
        })
    }

    fn visit(&self, counts: impl Fn(&Path) -> Result<bool>) -> Result<Tally> {
        let mut tally = Tally::default();
        for file in disk::walk(&self.folder)? {
            let path = self.folder.join(file);
            let size = disk::stamp(&path)?.map_or(0, |stamp| stamp.size);
            if counts(&path)? {
                tally.files += 1;
                tally.bytes += size;
            }
        }
        Ok(tally)
    }
}

fn seal(name: &str, content: &[u8]) -> [u8; SEAL] {
    // No name holds a zero, so none can run on into the content.
    Sha256::new().chain_update(name).chain_update([0]).chain_update(content).finalize().into()
}

fn is_being_written(path: &Path, now_ns: i128) -> Result<bool> {
    if path.extension().is_none_or(|ending| ending != UNFINISHED) {
        return Ok(false);
    }
    Ok(disk::stamp(path)?.is_some_and(|stamp| now_ns - stamp.modified_ns < GIVEN_UP_NS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_damage_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        assert!(!cache.holds("abcd.avif"));
        cache.put("abcd.avif", b"pixels").unwrap();
        assert_eq!(cache.get("abcd.avif").as_deref(), Some(&b"pixels"[..]));
        let path = cache.path("abcd.avif");
        for damaged in [&b""[..], b"short", &[0; 40]] {
            std::fs::write(&path, damaged).unwrap();
            assert!(!cache.holds("abcd.avif"));
        }
        cache.put("abcd.avif", b"pixels").unwrap();
        assert!(cache.holds("abcd.avif"));
    }

    #[test]
    fn an_entry_in_the_place_of_another_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        cache.put("abcd.avif", b"one").unwrap();
        cache.put("abce.avif", b"other").unwrap();
        std::fs::copy(cache.path("abcd.avif"), cache.path("abce.avif")).unwrap();
        assert!(cache.holds("abcd.avif") && !cache.holds("abce.avif"));
    }

    #[test]
    fn pruning_keeps_what_is_named_or_being_written_and_removes_what_died() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        for name in ["aa1.avif", "aa2.avif", "bb1.webp"] {
            cache.put(name, b"0123456789").unwrap();
        }
        let unfinished = folder.path().join("aa/aa3.77-1.part");
        std::fs::write(&unfinished, b"half").unwrap();
        let now = disk::stamp(&unfinished).unwrap().unwrap().modified_ns;
        let keep = BTreeSet::from(["aa2.avif".to_owned()]);
        let removed = cache.prune(&keep, now + GIVEN_UP_NS - 1).unwrap();
        assert_eq!(removed, Tally { files: 2, bytes: 2 * 42 });
        assert!(unfinished.exists() && !folder.path().join("bb").exists());
        assert_eq!(cache.prune(&keep, now + GIVEN_UP_NS).unwrap(), Tally { files: 1, bytes: 4 });
        assert_eq!(cache.tally().unwrap(), Tally { files: 1, bytes: 42 });
    }

    #[test]
    fn a_cache_that_does_not_exist_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Cache::new(&folder.path().join("none")).tally().unwrap(), Tally::default());
    }
}
