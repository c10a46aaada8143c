//! Reading and writing, with the path in every error. No other file of this crate calls `std::fs`.

use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result};
use rayon::prelude::*;

/// Reads a text file.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    let bytes = read_bytes(path)?;
    let text = into_text(bytes).map_err(|_| anyhow::anyhow!("it is not written in UTF-8"));
    text.with_context(|| format!("cannot read {}", path.display()))
}

/// Bytes as text; the bytes again when they are not UTF-8.
///
/// # Errors
/// When they are not UTF-8.
pub fn into_text(bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    // The standard check goes byte by byte through Arabic and Persian. The vectorised one and a copy cost a fraction.
    match simdutf8::basic::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(bytes),
    }
}

/// Reads a file.
///
/// # Errors
/// When the file cannot be read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    regular(path).and_then(fs::read).with_context(|| format!("cannot read {}", path.display()))
}

/// Whether `path` is a file with an end: no folder, and no pipe or device, for which a reader could wait for ever.
pub fn is_regular(path: &Path) -> bool {
    regular(path).is_ok()
}

fn regular(path: &Path) -> io::Result<&Path> {
    match fs::metadata(path)?.is_file() {
        true => Ok(path),
        false => Err(io::Error::other("it is no regular file")),
    }
}

/// Reads a text file that may not exist.
///
/// # Errors
/// When the file exists and cannot be read.
pub fn read_text_if_any(path: &Path) -> Result<Option<String>> {
    match regular(path).and_then(fs::read_to_string) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// A name in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Its file name.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// The names in a folder, sorted; empty when the folder does not exist. Hidden names are left out.
///
/// # Errors
/// When the folder exists and cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Item>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot list {}", folder.display())),
    };
    let mut items = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type().with_context(|| format!("cannot look at {}", entry.path().display()))?;
        items.push(Item { is_folder: kind.is_dir(), name });
    }
    items.retain(|item| !item.name.starts_with('.'));
    items.sort();
    Ok(items)
}

/// Every file below `folder`, hidden ones too, as paths relative to it; unsorted. Folders are listed in parallel.
///
/// # Errors
/// When a folder cannot be read.
pub fn walk(folder: &Path) -> Result<Vec<PathBuf>> {
    walk_below(folder, Path::new(""))
}

fn walk_below(root: &Path, below: &Path) -> Result<Vec<PathBuf>> {
    let path = root.join(below);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot list {}", path.display())),
    };
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot list {}", path.display()))?;
        let kind = entry.file_type().with_context(|| format!("cannot look at {}", entry.path().display()))?;
        if kind.is_dir() { &mut folders } else { &mut files }.push(below.join(entry.file_name()));
    }
    let deeper = folders.par_iter().map(|folder| walk_below(root, folder)).collect::<Result<Vec<_>>>()?;
    files.extend(deeper.into_iter().flatten());
    Ok(files)
}

/// What tells one state of a file from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Stamp {
    /// Size in bytes.
    pub size: u64,
    /// Last change of the content, in nanoseconds since 1970.
    pub modified_ns: i128,
    /// Last change of the file's record, in nanoseconds since 1970; it moves even when a tool sets `modified_ns` back.
    pub changed_ns: i128,
    /// The file's number on its disk.
    pub inode: u64,
}

/// The stamp of a file, or nothing when it does not exist.
///
/// # Errors
/// When the file exists and cannot be looked at.
pub fn stamp(path: &Path) -> Result<Option<Stamp>> {
    match fs::metadata(path) {
        Ok(data) => Ok(Some(Stamp {
            size: data.size(),
            modified_ns: nanoseconds(data.mtime(), data.mtime_nsec()),
            changed_ns: nanoseconds(data.ctime(), data.ctime_nsec()),
            inode: data.ino(),
        })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot look at {}", path.display())),
    }
}

fn nanoseconds(seconds: i64, nanoseconds: i64) -> i128 {
    i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds)
}

/// Whether a file or folder exists.
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether `path` holds exactly `bytes`. `buffer` is scratch space that callers keep between calls.
pub fn holds(path: &Path, bytes: &[u8], buffer: &mut Vec<u8>) -> bool {
    let Ok(mut file) = regular(path).and_then(fs::File::open) else { return false };
    if !file.metadata().is_ok_and(|data| data.len() == bytes.len() as u64) {
        return false;
    }
    buffer.clear();
    file.read_to_end(buffer).is_ok() && buffer == bytes
}

/// Writes `bytes` in place, creating the folder above when it is missing.
///
/// # Errors
/// When the disk refuses.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    match fs::write(path, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => write_with_folder(path, bytes),
        other => other.with_context(|| format!("cannot write {}", path.display())),
    }
}

/// The same for a file whose folder is rather missing than there: it is created without a look.
///
/// # Errors
/// When the disk refuses.
pub fn write_with_folder(path: &Path, bytes: &[u8]) -> Result<()> {
    create_folder(path.parent().unwrap_or(path))?;
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes `bytes` so that a reader sees the old file or the new one, never a part: beside it, to disk, then renamed.
///
/// # Errors
/// When the disk refuses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    create_folder(folder)?;
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let attempt = || -> io::Result<()> {
        let mut file = fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    attempt().with_context(|| format!("cannot write {}", path.display()))
}

/// Puts `bytes` in the place of a file, so that a reader sees the old file or the new one. Unlike [`write_whole`] it does
/// not wait for the disk: for files that can be told from half ones and made again. Several may do so at once, in one
/// process or in many.
///
/// # Errors
/// When the disk refuses.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let beside = path.with_extension(format!("{}-{number}.part", std::process::id()));
    write(&beside, bytes)?;
    rename(&beside, path)
}

/// Creates a folder and those above it.
///
/// # Errors
/// When the disk refuses.
pub fn create_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot create {}", path.display()))
}

/// Renames a file.
///
/// # Errors
/// When the disk refuses.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot rename {} to {}", from.display(), to.display()))
}

/// Removes a file; one that is not there is fine.
///
/// # Errors
/// When the disk refuses.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Removes the folders from `folder` up to, not including, `root` as long as they are empty.
pub fn remove_empty_folders(folder: &Path, root: &Path) {
    let mut folder = folder.to_owned();
    while folder.starts_with(root) && folder != root && fs::remove_dir(&folder).is_ok() {
        let Some(above) = folder.parent() else { return };
        folder = above.to_owned();
    }
}

/// The absolute form of a path that exists.
///
/// # Errors
/// When it does not exist.
pub fn absolute(path: &Path) -> Result<PathBuf> {
    fs::canonicalize(path).with_context(|| format!("cannot find {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_compared_before_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/c.txt");
        write(&path, b"one").unwrap();
        assert!(holds(&path, b"one", &mut Vec::new()));
        assert!(!holds(&path, b"two", &mut Vec::new()));
        assert_eq!(walk(folder.path()).unwrap(), [PathBuf::from("a/b/c.txt")]);
    }

    #[test]
    fn empty_folders_go_up_to_the_root_and_no_further() {
        let root = tempfile::tempdir().unwrap();
        create_folder(&root.path().join("a/b")).unwrap();
        remove_empty_folders(&root.path().join("a/b"), root.path());
        assert!(root.path().exists() && !root.path().join("a").exists());
    }
}
