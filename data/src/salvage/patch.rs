//! `Patched`: a text of which parts are replaced, and which still knows where everything stood.

use std::collections::BTreeMap;
use std::ops::Range;

use i18n::problem::position;

use crate::located::Place;

/// Where a byte of a patched text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// This byte of the text as it was.
    Written(usize),
    /// A replacement that begins at this byte.
    Patch(usize),
}

impl Origin {
    pub(super) fn offset(self) -> usize {
        match self {
            Self::Written(offset) | Self::Patch(offset) => offset,
        }
    }
}

/// A text and the replacements for parts of it, none of which overlap.
#[derive(Clone)]
pub(crate) struct Patched {
    text: String,
    /// By the first byte of the replaced part: its end, and what stands there instead.
    patches: BTreeMap<usize, (usize, String)>,
}

impl Patched {
    pub(super) fn new(text: String) -> Self {
        Self { text, patches: BTreeMap::new() }
    }

    /// The text as it was.
    pub(super) fn original(&self) -> &str {
        &self.text
    }

    /// Puts `with` in the place of a part; earlier replacements inside of it are forgotten, and one that reaches into it
    /// takes it along.
    pub(super) fn replace(&mut self, part: Range<usize>, with: impl Into<String>) {
        let reaches = |start: usize, end: usize| start < part.end && end > part.end;
        let beyond = self.patches.iter().filter(|(start, (end, _))| **start >= part.start && reaches(**start, *end));
        let end = beyond.map(|(_, (end, _))| *end).max().unwrap_or(part.end);
        self.patches.retain(|start, _| !(part.start..=end).contains(start));
        match self.around(part.start) {
            Some(before) => *before = end.max(*before),
            None => drop(self.patches.insert(part.start, (end, with.into()))),
        }
    }

    /// The end of the replaced part that a byte stands inside of.
    fn around(&mut self, at: usize) -> Option<&mut usize> {
        let (_, (end, _)) = self.patches.range_mut(..at).next_back()?;
        (*end > at).then_some(end)
    }

    /// Puts `with` at a place, unless what stood there was replaced.
    pub(super) fn insert(&mut self, at: usize, with: &str) {
        if self.around(at).is_none() {
            self.patches.entry(at).or_insert((at, String::new())).1.insert_str(0, with);
        }
    }

    /// The text with its replacements.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut done = 0;
        for (start, (end, with)) in &self.patches {
            text.push_str(&self.text[done.min(*start)..*start]);
            text.push_str(with);
            done = *end;
        }
        text.push_str(&self.text[done..]);
        text
    }

    /// Where in the text as it was a byte of the patched text stood.
    pub(super) fn origin(&self, offset: usize) -> Origin {
        // How far the patched text has come when the original has come to `done`.
        let (mut done, mut come) = (0, 0);
        for (start, (end, with)) in &self.patches {
            let kept = start - done;
            if offset < come + kept {
                break;
            }
            if offset < come + kept + with.len() {
                return Origin::Patch(*start);
            }
            (done, come) = (*end, come + kept + with.len());
        }
        Origin::Written((done + (offset - come)).min(self.text.len()))
    }

    /// The line and column of a byte of the patched text in the text as it was.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let (line, column) = position(&self.text, self.origin(offset).offset());
        Place { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_knows_where_it_stood() {
        let mut patched = Patched::new("a: long\nb: 2\nc: 3\n".to_owned());
        patched.replace(3..7, "x");
        patched.replace(8..12, "");
        patched.insert(17, "\nd: 4");
        let text = patched.text();
        assert_eq!(text, "a: x\n\nc: 3\nd: 4\n");
        let origins = ["x", "c", "3", "d"].map(|word| patched.origin(text.find(word).expect("it is there")));
        assert_eq!(origins, [Origin::Patch(3), Origin::Written(13), Origin::Written(16), Origin::Patch(17)]);
        assert_eq!(patched.place(text.find('3').expect("it is there")), Place { line: 3, column: 4 });
        patched.replace(0..17, "");
        assert_eq!(patched.text(), "\n");
    }

    #[test]
    fn parts_that_overlap_become_one() {
        let mut patched = Patched::new("0123456789".to_owned());
        patched.replace(2..5, "x");
        patched.replace(4..7, "y");
        patched.insert(6, "z");
        assert_eq!(patched.text(), "01x789");
        patched.replace(1..4, "w");
        assert_eq!(patched.text(), "0w789");
        assert_eq!(patched.origin(4), Origin::Written(9));
    }
}
