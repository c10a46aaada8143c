//! Text files that people wrote: read, or told why they cannot be.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use crate::diagnostic::{Code, Diagnostic};
use crate::disk;
use crate::markdown::position;
use crate::node::Position;

/// The text of a file, or a diagnostic of the kind `code`: it is no file, or not UTF-8, with the place of the first byte that is
/// not. `file` is its name below `project`.
///
/// # Errors
/// When the disk refuses.
pub(crate) fn read(project: &Path, file: &Arc<str>, code: &'static Code) -> Result<Result<String, Diagnostic>> {
    let path = project.join(&**file);
    if disk::exists(&path) && !disk::is_regular(&path) {
        let diagnostic = Diagnostic::error(code, file, Position::default(), "this is no regular file");
        return Ok(Err(diagnostic.help("put a text file in its place")));
    }
    Ok(disk::into_text(disk::read_bytes(&path)?).map_err(|bytes| {
        let valid = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
        let before = String::from_utf8_lossy(&bytes[..valid]);
        let at = position(&before, before.len(), 1);
        let diagnostic = Diagnostic::error(code, file, at, "the file is not written in UTF-8");
        diagnostic.help("save it again with the encoding UTF-8")
    }))
}
