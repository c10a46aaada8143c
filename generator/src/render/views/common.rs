//! What all documents have.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use crate::disk;
use crate::load::body_of;
use crate::model::base::{Clinical, Evidence, TranslationKind};
use crate::model::{Fields, Model};
use crate::render::Renderer;
use crate::render::anchors::Section;
use crate::render::html::{Rendered, Surroundings, TocEntry, render};
use crate::render::link::{Card, Link, Worded};
use crate::resolve::related;
use crate::site::{EntryId, Page, PageId};
use crate::sources::{Edition, LocaleId};
use crate::translation::Freshness;

/// The view of a document template: what all have, and what this one has.
#[derive(Serialize)]
pub(in crate::render) struct Document<V> {
    /// What all documents have.
    pub(in crate::render) page: PageView,
    /// What the template shows besides.
    pub(in crate::render) own: V,
}

/// What all documents have.
#[derive(Serialize)]
pub(in crate::render) struct PageView {
    pub(in crate::render) title: String,
    pub(in crate::render) seo_title: String,
    pub(in crate::render) description: String,
    pub(in crate::render) breadcrumb: Vec<Link>,
    /// Language of the page around the text; another one than the text's when this is a fallback.
    pub(in crate::render) lang: String,
    pub(in crate::render) dir: &'static str,
    /// Told when readers get the source text because their language lacks it.
    pub(in crate::render) fallback_notice: Option<Worded>,
    /// Told when the source text changed after this translation was made, or a machine made it.
    pub(in crate::render) translation_notice: Option<TranslationNotice>,
    pub(in crate::render) is_sample: bool,
    pub(in crate::render) updated: DateView,
    pub(in crate::render) review: Option<ReviewView>,
    pub(in crate::render) disclaimers: Vec<Worded>,
    /// [`BODY`] where the text is to stand; the text itself is put there at the very end.
    pub(in crate::render) body_html: &'static str,
    #[serde(skip)]
    pub(in crate::render) body: String,
    pub(in crate::render) toc: Vec<TocEntry>,
    pub(in crate::render) sources: Vec<SourceView>,
    pub(in crate::render) has_limited_evidence: bool,
    pub(in crate::render) related: Vec<Card>,
}

/// A date for readers and machines.
#[derive(Serialize)]
pub(in crate::render) struct DateView {
    /// ISO 8601.
    pub(in crate::render) iso: String,
    /// In words, in the calendar of the locale.
    pub(in crate::render) text: String,
}

/// Who checked a text, when, and when it is checked again.
#[derive(Serialize)]
pub(in crate::render) struct ReviewView {
    pub(in crate::render) reviewer: Option<Link>,
    pub(in crate::render) reviewed: DateView,
    pub(in crate::render) due: DateView,
    pub(in crate::render) is_overdue: bool,
}

/// What readers are told of a translation, and where the text it was made from stands.
#[derive(Serialize)]
pub(in crate::render) struct TranslationNotice {
    pub(in crate::render) text: Worded,
    pub(in crate::render) link: Option<Link>,
}

/// One source.
#[derive(Serialize)]
pub(in crate::render) struct SourceView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: String,
    pub(in crate::render) authors: String,
    pub(in crate::render) year: String,
    pub(in crate::render) source: String,
    pub(in crate::render) url: Option<String>,
    pub(in crate::render) kind: String,
}

/// What templates write where the text of a page belongs. The text is long; it is copied once, into the finished page.
pub(in crate::render) const BODY: &str = "\u{e000}body\u{e000}";

impl PageView {
    /// Builds what all documents have. `sections` are those of the template that stand before the body, in its order.
    pub(in crate::render) fn of(
        renderer: &Renderer<'_>,
        page: &Page,
        entry: EntryId,
        id: PageId,
        sections: &[&Section],
    ) -> Result<Self> {
        let site = renderer.site;
        let edition = site.edition(entry, page.locale);
        let sources = evidence(edition);
        let Rendered { html, toc: headings } = renderer.body(page, edition)?;
        let mut toc: Vec<TocEntry> =
            sections.iter().map(|section| renderer.toc_entry(section, page.text_locale)).collect();
        let own = toc.iter().position(|entry| entry.id == "sources").unwrap_or(toc.len());
        toc.splice(own..own, headings);
        let wants_toc = edition.head.as_ref().and_then(|head| head.toc).unwrap_or(site.entries[entry].model.has_toc());
        if !wants_toc || toc.len() < 3 {
            toc.clear();
        }
        let head = edition.head.as_ref();
        let title = edition.title().to_owned();
        Ok(Self {
            seo_title: head.and_then(|head| head.seo_title.as_ref()).map_or_else(|| title.clone(), ToString::to_string),
            title,
            description: head.map(|head| head.description.to_string()).unwrap_or_default(),
            breadcrumb: renderer.breadcrumb(page, entry),
            lang: site.locales.tag(page.locale).to_string(),
            dir: site.language(page.locale).direction().as_str(),
            fallback_notice: renderer.fallback_notice(page)?,
            translation_notice: renderer.translation_notice(page, entry)?,
            is_sample: edition.is_sample(),
            updated: renderer.date(edition.common.updated, page.text_locale),
            review: edition.clinical.as_ref().map(|clinical| renderer.review(clinical, page.text_locale)),
            disclaimers: renderer.disclaimers(edition, page.text_locale),
            body_html: if html.is_empty() { "" } else { BODY },
            body: html,
            toc,
            has_limited_evidence: !sources.is_empty() && sources.iter().all(|evidence| evidence.kind.is_limited()),
            sources: sources.iter().map(|evidence| renderer.source(evidence, page.text_locale)).collect(),
            related: related(site, id).into_iter().filter_map(|entry| renderer.card(entry, page.locale)).collect(),
        })
    }
}

/// The sources of an edition, in the order in which footnotes number them.
pub(in crate::render) fn evidence(edition: &Edition) -> Vec<&Evidence> {
    let clinical = edition.clinical.iter().flat_map(|clinical| &clinical.evidence);
    let own = match &edition.fields {
        Fields::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    clinical.chain(own).collect()
}

impl Renderer<'_> {
    /// The body of an edition as HTML.
    pub(in crate::render) fn body(&self, page: &Page, edition: &Edition) -> Result<Rendered> {
        if edition.body.is_empty {
            return Ok(Rendered::default());
        }
        let text = disk::read_text(&self.project.join(&*edition.file))?;
        self.markdown(page.locale, page.text_locale, edition, &body_of(&text, edition.body.offset))
    }

    /// A Markdown text of an edition as HTML.
    pub(in crate::render) fn markdown(
        &self,
        locale: LocaleId,
        text_locale: LocaleId,
        edition: &Edition,
        text: &str,
    ) -> Result<Rendered> {
        let sources: Vec<&str> = evidence(edition).iter().map(|evidence| evidence.id.as_str()).collect();
        render(text, Surroundings { renderer: self, locale, text_locale, sources: &sources })
    }

    /// A section of a template as a line of the table of contents.
    pub(in crate::render) fn toc_entry(&self, section: &Section, locale: LocaleId) -> TocEntry {
        TocEntry { id: section.0.to_owned(), title: self.message(locale, section.1), level: 2 }
    }

    /// A date in the calendars of a locale.
    pub(in crate::render) fn date(&self, date: NaiveDate, locale: LocaleId) -> DateView {
        let text = self.site.language(locale).date(date);
        let text = match text.secondary {
            Some(secondary) => {
                let arguments = [
                    ("primary", i18n::Value::Verbatim(&text.primary)),
                    ("secondary", i18n::Value::Verbatim(&secondary)),
                ];
                self.format(locale, "date-with-secondary", &arguments).unwrap_or(text.primary)
            }
            None => text.primary,
        };
        DateView { iso: date.to_string(), text }
    }

    /// The way from the home page to a page, the page itself last.
    pub(in crate::render) fn breadcrumb(&self, page: &Page, entry: EntryId) -> Vec<Link> {
        let site = self.site;
        let model = site.entries[entry].model;
        if model == Model::Home {
            return Vec::new();
        }
        let home = Link { title: self.message(page.locale, "nav-home"), ..self.chrome(page.locale).home.clone() };
        let mut crumbs = vec![home];
        crumbs.extend(self.parent(entry, page.locale));
        let edition = site.edition(entry, page.locale);
        let short = edition.head.as_ref().and_then(|head| head.nav_title.as_ref());
        let title = short.map_or_else(|| edition.title().to_owned(), ToString::to_string);
        crumbs.push(Link { href: page.permalink.as_str().to_owned(), title, lang: None });
        crumbs
    }

    /// A link to the page above an entry.
    fn parent(&self, entry: EntryId, locale: LocaleId) -> Option<Link> {
        let target = self.site.target_of(self.above(entry)?, locale).ok()?;
        Some(self.link_to(&target, locale, true))
    }

    /// The page above an entry: the section that lists it.
    pub(in crate::render) fn above(&self, entry: EntryId) -> Option<EntryId> {
        let site = self.site;
        let entry = &site.entries[entry];
        match (&entry.source().fields, crate::resolve::list_of(entry.model)) {
            (Fields::CountryPage(_), _) => site.entry(Model::InternationalCenter, ""),
            (Fields::Section(section), _) if section.lists == crate::model::Lists::Compare => {
                site.sections.get(&crate::model::Lists::Methods).copied()
            }
            (_, Some(list)) => site.sections.get(&list).copied(),
            _ => None,
        }
    }

    /// What readers are told when their language lacks the page.
    pub(in crate::render) fn fallback_notice(&self, page: &Page) -> Result<Option<Worded>> {
        if !page.is_fallback() {
            return Ok(None);
        }
        let entry = self.site.entry_of(page).map(|entry| &self.site.entries[entry]);
        let is_withdrawn = entry.is_some_and(|entry| entry.is_withdrawn(page.locale));
        let (key, tongue) = match is_withdrawn {
            true => ("fallback-notice-safety", self.tongue(page.locale, "fallback-notice-safety")),
            false => ("fallback-notice", self.tongue(page.locale, "fallback-notice")),
        };
        let name = |locale: LocaleId| self.language_name(self.site.locales.tag(locale).as_str(), tongue);
        let (language, source) = (name(page.locale), name(page.text_locale));
        let arguments = [("language", i18n::Value::Text(&language)), ("source", i18n::Value::Text(&source))];
        Ok(Some(self.written_in(tongue, self.format(tongue, key, &arguments)?)))
    }

    /// What readers are told of a translation that is behind its source, or that nobody checked.
    fn translation_notice(&self, page: &Page, entry: EntryId) -> Result<Option<TranslationNotice>> {
        let site = self.site;
        let edition = site.edition(entry, page.locale);
        let is_machine =
            edition.common.translation.as_ref().is_some_and(|record| record.kind == TranslationKind::Machine);
        if page.is_fallback() || page.locale == site.locales.source {
            return Ok(None);
        }
        // Sentence and link are read as one.
        let tongue = self.tongue(page.locale, "translation-read-source");
        let (key, tongue) = match &edition.freshness {
            Freshness::Behind(_) => ("translation-behind", self.tongue(tongue, "translation-behind")),
            _ if is_machine => ("translation-machine", self.tongue(tongue, "translation-machine")),
            _ => return Ok(None),
        };
        let source = site.locales.source;
        let name = self.language_name(site.locales.tag(source).as_str(), tongue);
        let text = self.format(tongue, key, &[("source", i18n::Value::Text(&name))])?;
        let link = site.target_of(entry, source).ok().map(|target| Link {
            href: target.href,
            title: self.message(tongue, "translation-read-source"),
            lang: Some(site.locales.tag(source).to_string()),
        });
        Ok(Some(TranslationNotice { text: self.written_in(tongue, text), link }))
    }

    fn review(&self, clinical: &Clinical, locale: LocaleId) -> ReviewView {
        let reviewer = self.site.entry(Model::Doctor, clinical.reviewed_by.key());
        ReviewView {
            reviewer: reviewer.and_then(|doctor| self.entry_link(doctor, locale)),
            reviewed: self.date(clinical.last_reviewed, locale),
            due: self.date(clinical.review_due, locale),
            is_overdue: clinical.review_due < self.site.today(),
        }
    }

    fn disclaimers(&self, edition: &Edition, locale: LocaleId) -> Vec<Worded> {
        let clinical = edition.clinical.iter().flat_map(|clinical| &clinical.disclaimers);
        let own = match &edition.fields {
            Fields::SuccessStory(story) => story.disclaimers.as_slice(),
            _ => &[],
        };
        clinical.chain(own).filter_map(|key| self.disclaimer(key.as_str(), locale)).collect()
    }

    fn source(&self, evidence: &Evidence, locale: LocaleId) -> SourceView {
        let kind = format!("evidence-{}", evidence.kind.as_str().replace('_', "-"));
        let kind = if kind == "evidence-expert" { "evidence-expert-opinion".to_owned() } else { kind };
        SourceView {
            id: evidence.id.to_string(),
            title: evidence.title.clone(),
            authors: evidence.authors.clone(),
            year: self.site.language(locale).digits(&evidence.year.to_string()),
            source: evidence.source.clone(),
            url: evidence.url.as_ref().map(ToString::to_string),
            kind: self.message(locale, &kind),
        }
    }
}
