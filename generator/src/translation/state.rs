//! One word for how a translation stands, for tables and for the manifest.

use super::Freshness;
use crate::model::base::TranslationKind;
use crate::sources::{Entry, LocaleId, MediaEntry};

/// How a translation stands, from what needs nothing to what needs most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The entry is not meant for the language.
    NotWanted,
    /// The source says what it said then.
    Fresh,
    /// The source changed, and nothing needs to follow.
    Minor,
    /// Nobody recorded what it was made from.
    Unrecorded,
    /// A machine made it and nobody checked it.
    Machine,
    /// The source changed.
    Stale,
    /// There is no translation.
    Missing,
    /// There is one, with mistakes.
    Broken,
    /// The source changed in a place that carries safety.
    Critical,
}

impl State {
    /// All that call for a look, what needs most first.
    pub const ALL: [Self; 8] = [
        Self::Critical,
        Self::Broken,
        Self::Missing,
        Self::Stale,
        Self::Machine,
        Self::Unrecorded,
        Self::Minor,
        Self::Fresh,
    ];

    /// The word in tables and files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotWanted => "-",
            Self::Fresh => "fresh",
            Self::Minor => "minor",
            Self::Unrecorded => "unrecorded",
            Self::Machine => "machine",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Broken => "broken",
            Self::Critical => "critical",
        }
    }

    /// How the translation of `entry` into `locale`, whose tag is `tag`, stands.
    pub fn of(entry: &Entry, locale: LocaleId, tag: &str) -> Self {
        let chosen = &entry.source().common.locales;
        if !chosen.is_empty() && !chosen.iter().any(|name| name.as_str() == tag) {
            return Self::NotWanted;
        }
        let Some(edition) = entry.written(locale) else {
            return if entry.unreadable.contains(&locale) { Self::Broken } else { Self::Missing };
        };
        Self::written(&edition.freshness, edition.common.translation.as_ref().map(|record| record.kind))
    }

    /// How the words of a picture in a language stand.
    pub fn of_words(entry: &MediaEntry, locale: LocaleId) -> Self {
        match entry.words(locale) {
            Some(words) => Self::written(&words.freshness, words.text.translation.as_ref().map(|record| record.kind)),
            None if entry.unreadable.contains(&locale) => Self::Broken,
            None => Self::Missing,
        }
    }

    fn written(freshness: &Freshness, kind: Option<TranslationKind>) -> Self {
        match freshness {
            freshness if freshness.is_critical() => Self::Critical,
            Freshness::Behind(_) => Self::Stale,
            _ if kind == Some(TranslationKind::Machine) => Self::Machine,
            Freshness::Unrecorded => Self::Unrecorded,
            Freshness::Minor => Self::Minor,
            Freshness::Fresh => Self::Fresh,
        }
    }
}
