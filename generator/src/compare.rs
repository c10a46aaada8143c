//! What two builds differ in, told from their `build.json` alone: for the comment below a pull request.
//!
//! Either side may come from a stranger: nothing in it is believed, followed or shown as it stands. Paths and names are
//! shown only after [`shown`] took everything out of them that means something to Markdown, a terminal or GitHub; words
//! for states must be among those we know; lists are cut before a comment grows too long ([`mod@report`]).

pub mod report;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use crate::write::{Manifest, Translations};

/// The longest path or name that is shown, in characters.
const LONGEST: usize = 120;
/// What may stand in a path as it is.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b':');
/// How a translation may stand, from what needs nothing to what needs most.
const STATES: [&str; 8] = ["fresh", "minor", "unrecorded", "machine", "stale", "missing", "broken", "critical"];

/// What two builds differ in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// For whom each was built, when that differs: then most pages do.
    pub profiles: Option<(String, String)>,
    /// Pages by locale, the source locale first. Locales without a change are there too.
    pub locales: Vec<Locale>,
    /// Files that are no pages and differ.
    pub other_files: usize,
    /// Sizes by kind of file, the whole last.
    pub sizes: Vec<Size>,
    /// Translations that fell behind or caught up; nothing when one of the builds did not look.
    pub translations: Option<Vec<Became>>,
}

/// The pages of one locale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Locale {
    /// Its tag; empty when none of the locales has these pages.
    pub tag: String,
    /// How many pages the new build has.
    pub pages: usize,
    /// Pages that are new, changed or gone, the most telling first.
    pub changes: Vec<Change>,
}

/// One page that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its address, from the root of the site, safe to show.
    pub address: String,
    /// Its size in bytes before; nothing when it is new.
    pub before: Option<u64>,
    /// Its size in bytes now; nothing when it is gone.
    pub now: Option<u64>,
}

impl Change {
    /// By how many bytes it grew.
    pub fn growth(&self) -> i64 {
        growth(self.before.unwrap_or_default(), self.now.unwrap_or_default())
    }
}

/// The size of one kind of file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Size {
    /// The kind: `pages`, `styles`, `other`, `all`.
    pub kind: &'static str,
    /// Bytes before.
    pub before: u64,
    /// Bytes now.
    pub now: u64,
}

impl Size {
    /// By how many bytes it grew.
    pub fn growth(&self) -> i64 {
        growth(self.before, self.now)
    }
}

/// A translation whose state changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Became {
    /// The entry, safe to show.
    pub entry: String,
    /// The locale, safe to show.
    pub locale: String,
    /// What it was.
    pub before: &'static str,
    /// What it is.
    pub now: &'static str,
}

impl Became {
    /// Whether readers are worse off than before.
    pub fn is_behind(&self) -> bool {
        let rank = |word: &str| STATES.iter().position(|state| *state == word);
        rank(self.now) > rank(self.before)
    }
}

/// Sizes of real files are far from the ends of the type; a manifest that lies about them is not one of ours.
fn growth(before: u64, now: u64) -> i64 {
    i64::try_from(now).unwrap_or(i64::MAX).saturating_sub(i64::try_from(before).unwrap_or(i64::MAX))
}

/// Text of unknown origin without anything that means something elsewhere: percent-encoded and cut.
pub fn shown(text: &str) -> String {
    let mut shown: String = utf8_percent_encode(text, PLAIN).flat_map(str::chars).take(LONGEST + 1).collect();
    if shown.chars().count() > LONGEST {
        shown.truncate(LONGEST - 1);
        shown.push('…');
    }
    shown
}

/// Compares two builds.
pub fn compare(before: &Manifest, now: &Manifest) -> Comparison {
    let profiles = (before.head().profile != now.head().profile)
        .then(|| (shown(&before.head().profile), shown(&now.head().profile)));
    let translations = match (&before.head().translations, &now.head().translations) {
        (Some(before), Some(now)) => Some(became(before, now)),
        _ => None,
    };
    let (locales, other_files) = pages(before, now);
    Comparison { profiles, locales, other_files, sizes: sizes(before, now), translations }
}

fn pages(before: &Manifest, now: &Manifest) -> (Vec<Locale>, usize) {
    let tags: BTreeSet<&str> =
        [before, now].into_iter().flat_map(|side| side.head().pages.keys()).map(String::as_str).collect();
    let all = || now.paths().chain(before.paths().filter(|path| !now.has(path)));
    let prefixed: BTreeSet<&str> = all().filter_map(|path| path.split_once('/')).map(|(first, _)| first).collect();
    // The locale whose pages stand at the root is the one that no folder is named after.
    let mut unprefixed = tags.iter().filter(|tag| !prefixed.contains(*tag));
    let source = match (unprefixed.next(), unprefixed.next()) {
        (Some(tag), None) => *tag,
        _ => "",
    };
    let mut locales: BTreeMap<(bool, &str), Locale> = BTreeMap::new();
    let mut other_files = 0;
    for path in all() {
        let (old, new) = (before.files().get(path), now.files().get(path));
        let is_changed = old.map(|file| file.hash) != new.map(|file| file.hash);
        if !path.ends_with(".html") {
            other_files += usize::from(is_changed);
            continue;
        }
        let tag = path.split_once('/').map(|(first, _)| first).filter(|first| tags.contains(first)).unwrap_or(source);
        let locale = locales.entry((tag != source, tag)).or_default();
        locale.pages += usize::from(new.is_some());
        if is_changed {
            let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
            let (before, now) = (old.map(|file| file.size), new.map(|file| file.size));
            locale.changes.push(Change { address: shown(&address), before, now });
        }
    }
    let named = |((_, tag), locale): ((bool, &str), Locale)| {
        let mut locale = Locale { tag: shown(tag), ..locale };
        most_telling_first(&mut locale.changes);
        locale
    };
    (locales.into_iter().map(named).collect(), other_files)
}

/// When a style or a template changes, most pages grow by the same few bytes. Those that do not (new and vanished ones
/// among them) are put first; else the order is that of addresses.
fn most_telling_first(changes: &mut [Change]) {
    let mut counts: HashMap<i64, usize> = HashMap::new();
    for change in changes.iter().filter(|change| change.before.is_some() && change.now.is_some()) {
        *counts.entry(change.growth()).or_default() += 1;
    }
    let usual = counts.into_iter().find(|(_, count)| *count > changes.len() / 2);
    let usual = usual.map(|(growth, _)| growth);
    let is_usual = |change: &Change| change.before.is_some() && change.now.is_some() && Some(change.growth()) == usual;
    changes.sort_by(|a, b| (is_usual(a), &a.address).cmp(&(is_usual(b), &b.address)));
}

fn sizes(before: &Manifest, now: &Manifest) -> Vec<Size> {
    let kind_of = |path: &str| match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "pages",
        Some("css") => "styles",
        Some("js") => "scripts",
        _ => "other",
    };
    let sum = |side: &Manifest, kind: &str| {
        let files = side.files().iter().filter(|(path, _)| kind == "all" || kind_of(path) == kind);
        files.map(|(_, file)| file.size).fold(0_u64, u64::saturating_add)
    };
    let size = |kind| Size { kind, before: sum(before, kind), now: sum(now, kind) };
    let sizes = ["pages", "styles", "scripts", "other", "all"].map(size);
    sizes.into_iter().filter(|size| size.before > 0 || size.now > 0 || size.kind == "all").collect()
}

/// Translations whose state differs. A state that is not named is `fresh`; one we do not know is left out.
fn became(before: &Translations, now: &Translations) -> Vec<Became> {
    fn state(side: &Translations, entry: &str, locale: &str) -> Option<&'static str> {
        let word = side.get(entry).and_then(|locales| locales.get(locale)).map_or("fresh", String::as_str);
        STATES.into_iter().find(|state| *state == word)
    }
    let named = |side: &Translations| -> Vec<(String, String)> {
        let pairs = side.iter().flat_map(|(entry, by)| by.keys().map(move |locale| (entry.clone(), locale.clone())));
        pairs.collect()
    };
    let pairs: BTreeSet<(String, String)> = [before, now].into_iter().flat_map(named).collect();
    let changed = pairs.into_iter().filter_map(|(entry, locale)| {
        let (before, now) = (state(before, &entry, &locale)?, state(now, &entry, &locale)?);
        (before != now).then(|| Became { entry: shown(&entry), locale: shown(&locale), before, now })
    });
    changed.collect()
}

#[cfg(test)]
mod tests;
