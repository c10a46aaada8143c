//! What the views of treatments share: short facts with their sources, and the words around them.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;

use crate::model::quantity::{Range, Sourced, Unit};
use crate::model::values::EvidenceId;
use crate::render::Renderer;
use crate::render::anchors::Section;
use crate::render::html::Surroundings;
use crate::render::link::Link;
use crate::render::views::common::evidence;
use crate::site::{EntryId, Page};
use crate::sources::{Edition, LocaleId};

/// An edition that a view is built from. Words around its text are in its own language.
pub(super) struct Subject<'a> {
    pub(super) renderer: &'a Renderer<'a>,
    /// The locale of the readers, which decides where links lead.
    pub(super) locale: LocaleId,
    pub(super) edition: &'a Edition,
    /// The page its sources are listed on: empty when it is the page that is being written, nothing when there is none.
    sources_on: Option<String>,
}

impl<'a> Subject<'a> {
    /// An entry on its own page.
    pub(super) fn here(renderer: &'a Renderer<'a>, page: &Page, entry: EntryId) -> Self {
        let edition = renderer.site.edition(entry, page.locale);
        Self { renderer, locale: page.locale, edition, sources_on: Some(String::new()) }
    }

    /// An entry within another text.
    pub(super) fn elsewhere(entry: EntryId, surroundings: Surroundings<'a>) -> Self {
        let Surroundings { renderer, locale, text_locale, .. } = surroundings;
        let edition = renderer.site.edition(entry, text_locale);
        let page = renderer.site.target_of(entry, locale).ok();
        Self { renderer, locale, edition, sources_on: page.map(|page| page.href) }
    }

    /// The language of its text.
    pub(super) fn language(&self) -> Language {
        Language::of(self.renderer, self.edition.locale)
    }

    /// A message in the language of its text.
    pub(super) fn word(&self, key: &str) -> String {
        self.renderer.message(self.edition.locale, key)
    }

    /// A term with what it means behind it, both by message.
    pub(super) fn explained(&self, term: &str, meaning: &str) -> Result<String> {
        let (term, meaning) = (self.word(term), self.word(meaning));
        let arguments = [("term", i18n::Value::Verbatim(&term)), ("meaning", i18n::Value::Verbatim(&meaning))];
        self.renderer.format(self.edition.locale, "term-with-meaning", &arguments)
    }

    /// A range with its unit, in words.
    pub(super) fn quantity<U: Unit>(&self, range: Range<U>) -> Result<String> {
        let language = self.renderer.site.language(self.edition.locale);
        language.quantity(U::KEY, range.low, range.high).map_err(anyhow::Error::new)
    }

    /// Links to its sources.
    pub(super) fn citations(&self, ids: &[EvidenceId]) -> Vec<Citation> {
        let Some(page) = &self.sources_on else { return Vec::new() };
        let language = self.renderer.site.language(self.edition.locale);
        let sources = evidence(self.edition);
        let citation = |id: &EvidenceId| {
            let index = sources.iter().position(|source| source.id.as_str() == id.as_str())?;
            let number = i64::try_from(index).ok()? + 1;
            Some(Citation {
                href: format!("{page}#source-{id}"),
                label: self.word("evidence-label"),
                number: language.integer(number),
                is_here: page.is_empty(),
            })
        };
        ids.iter().filter_map(citation).collect()
    }

    /// A sourced range as a fact; `label` is a message key.
    pub(super) fn sourced<U: Unit>(&self, label: &str, value: &Sourced<U>) -> Result<Fact> {
        let values = vec![FactValue::text(self.quantity(value.range)?)];
        Ok(Fact { label: self.word(label), values, citations: self.citations(&value.evidence) })
    }

    /// Titles of those sections of its template that are shown, by id.
    pub(super) fn headings(&self, sections: &[&Section]) -> Headings {
        sections.iter().map(|(id, key)| (*id, self.word(key))).collect()
    }
}

/// Titles of the sections that are shown, by id.
pub(super) type Headings = BTreeMap<&'static str, String>;

/// A language, as HTML names it.
#[derive(Serialize)]
pub(super) struct Language {
    pub(super) lang: String,
    pub(super) dir: &'static str,
}

impl Language {
    pub(super) fn of(renderer: &Renderer<'_>, locale: LocaleId) -> Self {
        let lang = renderer.site.locales.tag(locale).to_string();
        Self { lang, dir: renderer.site.language(locale).direction().as_str() }
    }
}

/// A link to a source.
#[derive(Serialize)]
pub(super) struct Citation {
    href: String,
    label: String,
    number: String,
    /// Whether the source is listed on the same page; otherwise the number alone would mislead.
    is_here: bool,
}

/// A name with its values.
#[derive(Serialize)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) values: Vec<FactValue>,
    /// What the last value rests on.
    pub(super) citations: Vec<Citation>,
}

impl Fact {
    /// A fact without sources.
    pub(super) const fn plain(label: String, values: Vec<FactValue>) -> Self {
        Self { label, values, citations: Vec::new() }
    }
}

/// A value: text, or a link.
#[derive(Serialize)]
pub(super) struct FactValue {
    pub(super) text: String,
    pub(super) link: Option<Link>,
    /// Whether the text is English in all languages: names of devices and registers.
    pub(super) is_english: bool,
    /// Said below it in smaller letters.
    pub(super) note: Option<String>,
}

impl FactValue {
    pub(super) const fn text(text: String) -> Self {
        Self { text, link: None, is_english: false, note: None }
    }

    pub(super) fn english(text: impl Into<String>) -> Self {
        Self { is_english: true, ..Self::text(text.into()) }
    }

    pub(super) fn link(link: Link) -> Self {
        Self { link: Some(link), ..Self::text(String::new()) }
    }
}

/// Plain texts of a list.
pub(super) fn texts(list: &[crate::model::values::Text]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
