//! Legal texts, with the version that applies and the language that binds.

use anyhow::Result;
use serde::Serialize;

use crate::model::clinic::Lists;
use crate::model::{Fields, Legal, Model};
use crate::render::Renderer;
use crate::render::link::{Link, Worded};
use crate::render::views::Main;
use crate::render::views::common::{DateView, Document, PageView};
use crate::site::{EntryId, Page, PageId};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct LegalView {
    version: String,
    /// The day as a sentence.
    effective_from: DateView,
    /// Told to readers of a text that does not bind.
    authoritative: Option<Authoritative>,
    /// Law and approval are written in the source language only.
    source_lang: String,
    source_dir: &'static str,
    jurisdiction: String,
    approved_by: String,
    supersedes: Option<Link>,
    superseded_by: Option<Link>,
    changes: Option<String>,
}

/// That another language binds.
#[derive(Serialize)]
struct Authoritative {
    text: Worded,
    link: Option<Link>,
}

pub(in crate::render::views) fn legal(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    legal: &Legal,
) -> Result<Main> {
    let (site, locale) = (renderer.site, page.locale);
    let version = site.language(locale).digits(legal.version.as_str());
    let effective_from = renderer.date(legal.effective_from, locale);
    let since = [("date", i18n::Value::Verbatim(&effective_from.text))];
    let own = LegalView {
        version: renderer.format(locale, "legal-version", &[("version", i18n::Value::Text(&version))])?,
        effective_from: DateView { text: renderer.format(locale, "legal-effective-from", &since)?, ..effective_from },
        authoritative: authoritative(renderer, page, entry, legal)?,
        source_lang: site.locales.tag(site.locales.source).to_string(),
        source_dir: site.language(site.locales.source).direction().as_str(),
        jurisdiction: legal.jurisdiction.clone(),
        approved_by: legal.approved_by.clone(),
        supersedes: legal.supersedes.as_ref().and_then(|old| legal_link(renderer, old.key(), locale)),
        superseded_by: successor(renderer, &site.entries[entry].key, locale),
        changes: legal.changes.as_ref().map(ToString::to_string),
    };
    let view = Document { page: PageView::of(renderer, page, entry, id, &[])?, own };
    Main::of(renderer, page, "legal", view)
}

/// What readers of a translation are told, with a link to the text that binds.
fn authoritative(renderer: &Renderer<'_>, page: &Page, entry: EntryId, legal: &Legal) -> Result<Option<Authoritative>> {
    let (site, locale) = (renderer.site, page.locale);
    let binding = legal.authoritative_locale.as_str();
    if site.locales.tag(page.text_locale).as_str() == binding {
        return Ok(None);
    }
    let tongue = renderer.tongue(locale, "legal-authoritative");
    let tongue = renderer.tongue(tongue, "read-in-language");
    let name = renderer.language_name(binding, tongue);
    let language = [("language", i18n::Value::Text(&name))];
    let text = renderer.written_in(tongue, renderer.format(tongue, "legal-authoritative", &language)?);
    let title = renderer.format(tongue, "read-in-language", &language)?;
    let other = site.locales.ids().find(|id| site.locales.tag(*id).as_str() == binding);
    let other = other.and_then(|id| site.page_of(entry, id)).filter(|other| !other.is_fallback());
    let link =
        other.map(|other| Link { href: other.permalink.as_str().to_owned(), title, lang: Some(binding.to_owned()) });
    Ok(Some(Authoritative { text, link }))
}

/// The text that replaces the one with this key.
fn successor(renderer: &Renderer<'_>, key: &str, locale: LocaleId) -> Option<Link> {
    let replaces = |entry: &&EntryId| match &renderer.site.entries[**entry].source().fields {
        Fields::Legal(legal) => legal.supersedes.as_ref().is_some_and(|old| old.key() == key),
        _ => false,
    };
    let newer = renderer.site.list(Lists::Legal, locale).iter().find(replaces)?;
    renderer.entry_link(*newer, locale)
}

fn legal_link(renderer: &Renderer<'_>, key: &str, locale: LocaleId) -> Option<Link> {
    renderer.entry_link(renderer.site.entry(Model::Legal, key)?, locale)
}
