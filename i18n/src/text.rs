//! Text files that people wrote: read, or told why they cannot be.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::problem::{Problem, position};

/// Reads a text file.
///
/// # Errors
/// Why it cannot be read: it is not there, has no end, is no text, or is kept from us.
pub fn read(file: &Path) -> Result<String, Problem> {
    read_if_any(file)?.ok_or_else(|| Problem::in_file(file, "this file is missing").with_help("put it back"))
}

/// Reads a text file that need not exist.
///
/// # Errors
/// Why it cannot be read, although it is there.
pub fn read_if_any(file: &Path) -> Result<Option<String>, Problem> {
    let bytes = match fs::metadata(file) {
        // A pipe or a device may have no end, and its reader would wait for ever.
        Ok(found) if !found.is_file() => {
            return Err(Problem::in_file(file, "this is no regular file").with_help("put a text file in its place"));
        }
        Ok(_) => fs::read(file),
        Err(error) => Err(error),
    };
    match bytes {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|error| {
            let read = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..read]);
            Problem::at(file, position(&before, before.len()), "the file is not written in UTF-8")
                .with_help("save it again with the encoding UTF-8")
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Err(Problem::in_file(file, "this file may not be read").with_help("allow it, as with `chmod a+r`"))
        }
        Err(error) => Err(Problem::in_file(file, format!("this file cannot be read: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::folder;

    #[test]
    fn what_is_no_text_is_told_with_the_place_of_its_first_wrong_byte() {
        let folder = folder(&[("a/good.txt", "text")]);
        let file = folder.path().join("a/latin.txt");
        fs::write(&file, b"one\ntwo caf\xE9\n").expect("a writable file");
        let problem = read(&file).expect_err("no text");
        assert_eq!((problem.line, problem.column), (2, 8));
        assert_eq!(problem.message, "the file is not written in UTF-8");
        assert_eq!(read(&folder.path().join("a/good.txt")).as_deref(), Ok("text"));
        assert_eq!(read_if_any(&folder.path().join("a/none.txt")), Ok(None));
        assert_eq!(read(&folder.path().join("a")).expect_err("a folder").message, "this is no regular file");
    }
}
