//! `Broken`: what is known of messages that cannot be read, so that nothing is said to be missing that stands there.

use std::collections::BTreeSet;

/// What may stand in the parts of files that cannot be read.
#[derive(Default)]
pub(super) struct Broken {
    /// Whether a whole file could not be read.
    pub(super) is_everything: bool,
    /// What the messages may be called.
    names: BTreeSet<String>,
    /// Their words, by which they may refer to other messages.
    words: BTreeSet<String>,
}

impl Broken {
    /// Takes note of a part that cannot be read.
    pub(super) fn add(&mut self, content: &str) {
        let line = content.lines().next().unwrap_or_default();
        let name = line.split('=').next().unwrap_or_default();
        // A key with a letter that does not belong into keys, or a text without a key.
        let first: String = name.chars().take_while(|letter| is_of_a_key(*letter)).collect();
        let joined: String = name.chars().filter(|letter| is_of_a_key(*letter)).collect();
        self.names.extend([first, joined].into_iter().filter(|name| !name.is_empty()));
        let words = content.split(|letter| !is_of_a_key(letter)).filter(|word| !word.is_empty());
        self.words.extend(words.map(str::to_owned));
    }

    /// Whether one of them may be this message or, with a leading hyphen, term.
    pub(super) fn may_be(&self, key: &str) -> bool {
        self.is_everything || self.names.contains(key)
    }

    /// What they may refer to.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }
}

const fn is_of_a_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_cannot_be_read_may_be_what_its_first_line_begins_with() {
        let mut broken = Broken::default();
        for part in ["risk-name المخاطر\n", "ba\u{a0}d = x\n", "open = { $n -> { other-key }\n", "= nothing\n"] {
            broken.add(part);
        }
        for name in ["risk-name", "bad", "open"] {
            assert!(broken.may_be(name), "{name}");
        }
        assert!(!broken.may_be("nothing") && !broken.may_be("other-key"));
        assert!(broken.words().any(|word| word == "other-key"));
    }
}
