//! What `git merge` leaves in a file when two people changed the same lines, and nobody has chosen yet.
//!
//! Source: git-merge(1), "How conflicts are presented".

use std::path::Path;

use crate::problem::Problem;

/// A text in which a merge conflict was left.
#[derive(Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The line of its first mark, from 1.
    pub line: u32,
    /// The text with our lines only, all in their places, so that whatever else is wrong with it can be found.
    pub ours: String,
}

/// A line that git wrote.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Ours,
    Base,
    Theirs,
    End,
}

impl Mark {
    fn of(line: &str) -> Option<Self> {
        let line = line.trim_end();
        let begins = |mark| line.strip_prefix(mark).is_some_and(|rest: &str| rest.is_empty() || rest.starts_with(' '));
        match line {
            _ if begins("<<<<<<<") => Some(Self::Ours),
            _ if begins("|||||||") => Some(Self::Base),
            "=======" => Some(Self::Theirs),
            _ if begins(">>>>>>>") => Some(Self::End),
            _ => None,
        }
    }
}

/// Whether git wrote this line.
pub fn is_mark(line: &str) -> bool {
    Mark::of(line).is_some()
}

/// Finds a conflict in a text.
pub fn find(text: &str) -> Option<Conflict> {
    if !["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let lines: Vec<(&str, Option<Mark>)> = text.split_inclusive('\n').map(|line| (line, Mark::of(line))).collect();
    let line = lines.iter().position(|(_, mark)| mark.is_some())? + 1;
    let mut ours = String::with_capacity(text.len());
    let mut is_ours = true;
    for (index, (line, mark)) in lines.iter().enumerate() {
        // A mark that was left alone ends nothing.
        let goes_on = |to: Mark| lines[index + 1..].iter().any(|(_, mark)| *mark == Some(to));
        match mark {
            Some(Mark::Base) => is_ours = !goes_on(Mark::Theirs),
            Some(Mark::Theirs) => is_ours = !goes_on(Mark::End),
            Some(Mark::Ours | Mark::End) => is_ours = true,
            None => {}
        }
        match mark {
            None if is_ours => ours.push_str(line),
            _ => ours.extend(line.ends_with('\n').then_some('\n')),
        }
    }
    Some(Conflict { line: u32::try_from(line).unwrap_or(u32::MAX), ours })
}

/// The same in Markdown, where a line of `=` may stand below a heading.
pub fn find_in_markdown(text: &str) -> Option<Conflict> {
    let is_marked = |mark: &str| text.starts_with(mark) || text.contains(&format!("\n{mark}"));
    find(text).filter(|_| is_marked("<<<<<<<") || is_marked(">>>>>>>"))
}

/// What is said of a conflict, wherever it is.
pub const MESSAGE: &str = "a merge conflict was left in this file";
/// What to do about it.
pub const HELP: &str = "keep the lines that are right, and take out those of git: `<<<<<<<`, `=======` and `>>>>>>>`";

impl Conflict {
    /// Tells the conflict.
    pub fn problem(&self, file: &Path) -> Problem {
        Problem::at(file, (self.line, 1), MESSAGE).with_help(HELP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u32, &str)>) {
        let found = find(text);
        assert_eq!(found.as_ref().map(|found| (found.line, found.ours.as_str())), expected, "{text}");
    }

    #[test]
    fn our_lines_are_left_in_their_places() {
        check("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n", Some((2, "a\n\nb\n\n\n\nd\n")));
        check("<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other\n", Some((1, "\nb\n\n\n\n\n\n")));
    }

    #[test]
    fn marks_that_were_left_alone_hide_nothing() {
        check("a\n<<<<<<< HEAD\nb\n", Some((2, "a\n\nb\n")));
        check("a\n=======\nb\n", Some((2, "a\n\nb\n")));
        check("a\n>>>>>>> other\nb", Some((2, "a\n\nb")));
    }

    #[test]
    fn lines_that_only_look_alike_are_text() {
        check("a = ======= b\n# <<<<<<<\n<<<<<<<<\n========\n", None);
        assert_eq!(find_in_markdown("Heading\n=======\n"), None);
        assert!(find_in_markdown("Heading\n=======\n>>>>>>> other\n").is_some());
    }
}
