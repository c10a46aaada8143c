//! Parts of a file that are no YAML at all: found part by part, told, and blanked, so that the rest can be read.

use std::ops::Range;
use std::path::Path;

use i18n::Problem;
use serde::de::IgnoredAny;

use crate::outline::Outline;

/// A field of the file with the lines that belong to it.
pub(super) struct Chunk<'t> {
    pub(super) name: &'t str,
    pub(super) lines: Range<usize>,
}

/// What is left of a text when its broken parts are blanked.
pub(super) struct Sound {
    /// As long as the text was, line by line.
    pub(super) text: String,
    /// Fields that are not whole any more.
    pub(super) broken: Vec<String>,
    pub(super) problems: Vec<Problem>,
}

/// Blanks every part of the text that is no YAML by itself; nothing when the mistake cannot be put down to a part.
pub(super) fn without_broken_parts(path: &Path, text: &str) -> Option<Sound> {
    let mut sound = Sound { text: text.to_owned(), broken: Vec::new(), problems: Vec::new() };
    if Outline::of(text).is_some() {
        return Some(sound);
    }
    for chunk in chunks(text) {
        let mistake = |parts: &[Range<usize>]| mistake(path, &only(text, parts));
        let Some(whole) = mistake(std::slice::from_ref(&chunk.lines)) else { continue };
        sound.broken.push(chunk.name.to_owned());
        let (head, entries) = entries(text, &chunk.lines);
        let told: Vec<_> = entries.into_iter().map(|entry| (mistake(&[head.clone(), entry.clone()]), entry)).collect();
        let left: Vec<_> =
            told.iter().filter(|(mistake, _)| mistake.is_none()).map(|(_, entry)| entry.clone()).collect();
        if left.is_empty() || mistake(&[&[head], left.as_slice()].concat()).is_some() {
            blank(&mut sound.text, chunk.lines);
            sound.problems.push(whole);
            continue;
        }
        for (mistake, entry) in told {
            if let Some(mistake) = mistake {
                blank(&mut sound.text, entry);
                sound.problems.push(mistake);
            }
        }
    }
    Outline::of(&sound.text).is_some().then_some(sound)
}

/// The fields of a file.
pub(super) fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut found: Vec<Chunk<'_>> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let begins = line.starts_with(|first: char| first.is_ascii_alphanumeric() || matches!(first, '"' | '\''));
        match (begins, line.split_once(':'), found.last_mut()) {
            (true, Some((name, _)), _) => found.push(Chunk { name, lines: start..end }),
            (true, None, _) => found.push(Chunk { name: line.trim_end(), lines: start..end }),
            (false, _, Some(chunk)) => chunk.lines.end = end,
            (false, ..) => {}
        }
        start = end;
    }
    found
}

/// The first line of a field, and the entries of the list below it.
fn entries(text: &str, lines: &Range<usize>) -> (Range<usize>, Vec<Range<usize>>) {
    let below = lines.start + text[lines.clone()].find('\n').map_or(lines.len(), |end| end + 1);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut margin = None;
    let mut start = below;
    for line in text[below..lines.end].split_inclusive('\n') {
        let end = start + line.len();
        let indent = line.len() - line.trim_start().len();
        let begins = line.trim_start().starts_with("- ") && indent <= *margin.get_or_insert(indent);
        match found.last_mut() {
            _ if begins => found.push(start..end),
            Some(entry) => entry.end = end,
            None => {}
        }
        start = end;
    }
    (lines.start..below, found)
}

fn mistake(path: &Path, text: &str) -> Option<Problem> {
    if Outline::of(text).is_some() {
        return None;
    }
    let problem = match serde_yaml::from_str::<IgnoredAny>(text) {
        Err(error) => Problem::from_yaml(path, &error),
        Ok(_) => Problem::in_file(path, "this is not well-formed YAML"),
    };
    Some(problem.with_help("put a value that holds `: ` in quotes, and indent with spaces, alike within a group"))
}

/// The text with all but some parts blanked.
fn only(text: &str, parts: &[Range<usize>]) -> String {
    let mut left = text.to_owned();
    let mut start = 0;
    for part in parts {
        blank(&mut left, start..part.start);
        start = part.end;
    }
    blank(&mut left, start..text.len());
    left
}

fn blank(text: &mut String, part: Range<usize>) {
    let blanked: String = text[part.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(part, &blanked);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(Vec<u32>, String)> {
        let sound = without_broken_parts(Path::new("a.yaml"), text)?;
        assert_eq!(sound.text.len(), text.len());
        let left: Vec<_> = sound.text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
        Some((sound.problems.iter().map(|problem| problem.line).collect(), left.join("\n")))
    }

    #[test]
    fn each_broken_part_is_told_and_the_rest_is_left() {
        assert_eq!(told("a: 1\nb: 2\n"), Some((vec![], "a: 1\nb: 2".to_owned())));
        let (lines, left) = told("a: [1\n\nb: 2\nc: x: y\n").expect("b is left");
        assert_eq!((lines.len(), lines[1], left.as_str()), (2, 4, "b: 2"));
        let (lines, left) = told("a:\n  - b: 1\n  - {b: 2\n  - b: 3\nc: 4\n").expect("c is left");
        assert_eq!((lines.len(), left.as_str()), (1, "a:\n  - b: 1\n  - b: 3\nc: 4"));
    }
}
