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

use crate::located::Place;
use crate::read::Findings;
use crate::values::UrlPath;

/// The addresses ever published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlsLock {
    /// Each path with the day it was first seen.
    pub first_seen: BTreeMap<UrlPath, NaiveDate>,
}

impl UrlsLock {
    /// Parses the file's text; `file` is only used to name it in problems.
    ///
    /// # Errors
    ///
    /// If a line is not a path and a date, or if a path appears twice: all such lines at once.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let mut findings = Findings::in_file(file);
        let mut first_seen = BTreeMap::new();
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
            let place = Place { line: u32::try_from(index + 1).unwrap_or(0), column: 1 };
            match parse_line(line) {
                Some((path, date)) => {
                    if let Some(earlier) = first_seen.insert(path.clone(), date) {
                        first_seen.insert(path.clone(), earlier.min(date));
                        findings.add(place, format!("the address appears twice: `{path}`"));
                    }
                }
                None => findings.add_with_help(
                    place,
                    format!("this is not a path and a date: `{line}`"),
                    "a line looks like this: `/methods/lon/ 2026-11-22`",
                ),
            }
        }
        let problems = findings.into_problems();
        if problems.is_empty() { Ok(Self { first_seen }) } else { Err(problems) }
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
        let problems = UrlsLock::parse(Path::new("urls.lock"), text).err().unwrap_or_default();
        problems.into_iter().map(|problem| format!("{}: {}", problem.line, problem.message)).collect()
    }

    #[test]
    fn what_is_written_reads_back_and_is_sorted() {
        let text = "/b/ 2026-11-22\n/a/ 2027-01-01\n/fa/روش/ 2026-11-22\n";
        let lock = UrlsLock::parse(Path::new("urls.lock"), text).expect("a good file");
        let written = lock.to_string();
        assert_eq!(written, "/a/ 2027-01-01\n/b/ 2026-11-22\n/fa/روش/ 2026-11-22\n");
        assert_eq!(UrlsLock::parse(Path::new("urls.lock"), &written), Ok(lock));
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
    }
}
