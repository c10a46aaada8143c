//! `translations.lock`: which text each translated text of this folder was made from.
//!
//! One line each, `ar 5b1e9c02d7aa4f31 9f3a1c2e7b804d15`: the locale, the hash of the translation, the hash of the source text
//! (XXH3 of the words, so that lines may be wrapped anew). No names stand in it: a text that moves stays known, a
//! translation that was rewritten is a new one. When it is written is the generator's business.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use i18n::{LocaleTag, Problem};
use xxhash_rust::xxh3::Xxh3Default;

use crate::localized::Localized;
use crate::read::{Findings, lines};

/// Hash of a text, its white space folded.
type Hash = u64;

/// What translations were made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TranslationsLock {
    made_from: BTreeMap<(LocaleTag, Hash), BTreeSet<Hash>>,
    /// Whether there are lines that cannot be read, which may say of any text what it was made from.
    pub(crate) has_gaps: bool,
}

/// How a translated text stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextState {
    /// There is no such translation.
    Missing,
    /// Nobody recorded what it was made from.
    Unrecorded,
    /// The source says what it said then.
    Fresh,
    /// The source says something else now.
    Behind,
}

impl TranslationsLock {
    /// Parses the file's text, every line by itself; `file` is only used to name it in problems.
    pub fn parse(file: &Path, text: &str) -> (Self, Vec<Problem>) {
        let mut findings = Findings::in_file(file);
        let mut lock = Self::default();
        for (place, line) in lines(file, text, &mut findings) {
            match parse_line(line) {
                Some((locale, own, source)) => {
                    lock.made_from.entry((locale, own)).or_default().insert(source);
                }
                None => findings.add_with_help(
                    place,
                    format!("this is not a locale and two hashes: `{line}`"),
                    "`hills i18n mark data ar` writes this file; take the line out and run it again",
                ),
            }
        }
        let problems = findings.into_problems();
        lock.has_gaps = !problems.is_empty();
        (lock, problems)
    }

    /// How the translation of `text` into `locale` stands to its source.
    pub fn state(&self, text: &Localized, locale: &LocaleTag, source: &LocaleTag) -> TextState {
        let (Some(own), Some(from)) = (text.get(locale), text.get(source)) else { return TextState::Missing };
        match self.made_from.get(&(locale.clone(), hash(own))) {
            None => TextState::Unrecorded,
            Some(known) if known.contains(&hash(from)) => TextState::Fresh,
            Some(_) => TextState::Behind,
        }
    }

    /// Records that the translation of `text` into `locale` says what its source says.
    pub fn record(&mut self, text: &Localized, locale: &LocaleTag, source: &LocaleTag) {
        if let (Some(own), Some(from)) = (text.get(locale), text.get(source)) {
            self.made_from.entry((locale.clone(), hash(own))).or_default().insert(hash(from));
        }
    }

    /// Forgets what is said of translations into `locale` other than those of `texts`.
    pub fn keep<'a>(&mut self, texts: impl Iterator<Item = &'a Localized>, locale: &LocaleTag) {
        let there: BTreeSet<Hash> = texts.filter_map(|text| text.get(locale)).map(hash).collect();
        self.made_from.retain(|(known, own), _| known != locale || there.contains(own));
    }
}

/// The file's text, ready to be written; parsing it gives the same value again.
impl fmt::Display for TranslationsLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((locale, own), sources) in &self.made_from {
            for source in sources {
                writeln!(f, "{locale} {own:016x} {source:016x}")?;
            }
        }
        Ok(())
    }
}

fn parse_line(line: &str) -> Option<(LocaleTag, Hash, Hash)> {
    let mut words = line.split(' ');
    let locale = LocaleTag::parse(words.next()?).ok()?;
    let mut number = || Hash::from_str_radix(words.next()?, 16).ok();
    let parsed = (locale, number()?, number()?);
    words.next().is_none().then_some(parsed)
}

fn hash(text: &str) -> Hash {
    let mut hash = Xxh3Default::new();
    for word in text.split_whitespace() {
        hash.update(word.as_bytes());
        hash.update(b" ");
    }
    hash.digest()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LocaleTag {
        LocaleTag::parse(text).expect("a good tag")
    }

    fn text(en: &str, ar: &str) -> Localized {
        Localized::new([(tag("en"), en.to_owned()), (tag("ar"), ar.to_owned())])
    }

    #[test]
    fn a_text_is_fresh_until_its_source_says_something_else() {
        let (en, ar) = (tag("en"), tag("ar"));
        let mut lock = TranslationsLock::default();
        assert_eq!(lock.state(&text("One", "واحد"), &ar, &en), TextState::Unrecorded);
        lock.record(&text("One", "واحد"), &ar, &en);
        assert_eq!(lock.state(&text("  One\n", "واحد"), &ar, &en), TextState::Fresh);
        assert_eq!(lock.state(&text("Two", "واحد"), &ar, &en), TextState::Behind);
        assert_eq!(lock.state(&text("Two", "اثنان"), &ar, &en), TextState::Unrecorded);
        assert_eq!(lock.state(&Localized::new([(en.clone(), "One".to_owned())]), &ar, &en), TextState::Missing);
    }

    #[test]
    fn what_is_written_reads_back_and_what_is_gone_is_forgotten() {
        let (en, ar) = (tag("en"), tag("ar"));
        let mut lock = TranslationsLock::default();
        lock.record(&text("One", "واحد"), &ar, &en);
        lock.record(&text("Two", "اثنان"), &ar, &en);
        let read = TranslationsLock::parse(Path::new("translations.lock"), &lock.to_string());
        assert_eq!(read, (lock.clone(), Vec::new()));
        lock.keep([text("Two", "اثنان")].iter(), &ar);
        assert_eq!(lock.to_string().lines().count(), 1);
    }

    #[test]
    fn lines_that_say_nothing_are_told_all_at_once_and_spoil_no_other() {
        let (lock, problems) =
            TranslationsLock::parse(Path::new("translations.lock"), "ar 1\nar zz 1\nar 1 2 3\nar 1 2\n");
        assert_eq!(problems.len(), 3);
        assert_eq!(lock.to_string(), "ar 0000000000000001 0000000000000002\n");
    }

    #[test]
    fn a_merge_conflict_is_told_once_and_both_sides_are_kept() {
        let text = "<<<<<<< HEAD\nar 1 2\n=======\nar 1 3\n>>>>>>> other\nar 4 5\n";
        let (lock, problems) = TranslationsLock::parse(Path::new("translations.lock"), text);
        let told: Vec<_> = problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(told, [(1, i18n::conflict::MESSAGE)]);
        assert_eq!(lock.to_string().lines().count(), 3);
    }
}
