//! `urls.lock`: every address ever published, with the day it was first seen.
//!
//! One line each, `/methods/lon/ 2026-11-22`, in the order of the paths, so that two branches
//! that add addresses merge. Only the form is known here; that an address may not vanish without
//! a redirect, and when the file is written, is the generator's business.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use chrono::NaiveDate;
use i18n::Problem;

use crate::read::{Findings, lines};
use crate::values::UrlPath;

/// The addresses ever published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlsLock {
    /// Each path with the day it was first seen.
    pub first_seen: BTreeMap<UrlPath, NaiveDate>,
}

impl UrlsLock {
    /// Parses the file's text, every line by itself; `file` is only used to name it in problems. Of a path that appears
    /// twice, the earlier day counts.
    pub fn parse(file: &Path, text: &str) -> (Self, Vec<Problem>) {
        let mut findings = Findings::in_file(file);
        let mut first_seen = BTreeMap::new();
        let is_merged = i18n::conflict::find(text).is_some();
        for (place, line) in lines(file, text, &mut findings) {
            match parse_line(line) {
                Some((path, date)) => {
                    if let Some(earlier) = first_seen.insert(path.clone(), date) {
                        first_seen.insert(path.clone(), earlier.min(date));
                        // Both sides of a conflict may name it.
                        if !is_merged {
                            let message = format!("the address appears twice: `{path}`");
                            findings.add_with_help(place, message, "keep the line with the earlier day");
                        }
                    }
                }
                None => findings.add_with_help(
                    place,
                    format!("this is not a path and a date: `{line}`"),
                    "a line looks like this: `/methods/lon/ 2026-11-22`",
                ),
            }
        }
        (Self { first_seen }, findings.into_problems())
    }
}

/// The file's text, ready to be written; parsing it gives the same value again.
impl fmt::Display for UrlsLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (path, date) in &self.first_seen {
            writeln!(f, "{path} {date}")?;
        }
        Ok(())
    }
}

fn parse_line(line: &str) -> Option<(UrlPath, NaiveDate)> {
    let (path, date) = line.split_once(' ')?;
    Some((UrlPath::parse(path).ok()?, date.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let (_, problems) = UrlsLock::parse(Path::new("urls.lock"), text);
        problems.into_iter().map(|problem| format!("{}: {}", problem.line, problem.message)).collect()
    }

    #[test]
    fn what_is_written_reads_back_and_is_sorted() {
        let text = "/b/ 2026-11-22\n/a/ 2027-01-01\n/fa/روش/ 2026-11-22\n";
        let (lock, _) = UrlsLock::parse(Path::new("urls.lock"), text);
        let written = lock.to_string();
        assert_eq!(written, "/a/ 2027-01-01\n/b/ 2026-11-22\n/fa/روش/ 2026-11-22\n");
        assert_eq!(UrlsLock::parse(Path::new("urls.lock"), &written), (lock, Vec::new()));
    }

    #[test]
    fn every_bad_line_is_told() {
        assert_eq!(
            problems("/a/ 2026-11-22\na 2026-11-22\n/b/ soon\n/a/ 2026-11-23\n"),
            [
                "2: this is not a path and a date: `a 2026-11-22`",
                "3: this is not a path and a date: `/b/ soon`",
                "4: the address appears twice: `/a/`",
            ]
        );
        assert_eq!(problems(""), Vec::<String>::new());
        let merged = "/a/ 2026-11-22\n<<<<<<< HEAD\n/b/ 2026-11-22\n=======\n/b/ 2026-11-23\n>>>>>>> other\n";
        assert_eq!(problems(merged), ["2: a merge conflict was left in this file"]);
    }
}
