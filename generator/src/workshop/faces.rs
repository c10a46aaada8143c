//! What other pages show of an entry, and which pages those are.

use std::collections::BTreeSet;

use super::pages_of;
use crate::markdown::Picture;
use crate::model::clinic::Lists;
use crate::model::{Fields, Model};
use crate::output::Artifact;
use crate::resolve::related;
use crate::site::{EntryId, PageId, SetKind, Site};
use crate::sources::{Edition, Entry, LocaleId};

/// How far from an article, in the lists of its tags, others may count it as related.
const REACH: usize = 6;

/// What changed of an entry.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// Locales whose own text changed.
    locales: Vec<LocaleId>,
    /// Whether cards of the entry change.
    face: bool,
}

/// Compares two states of an entry. Nothing when the change concerns more than the entry's own pages and its cards.
pub(super) fn compare(old: &Entry, new: &Entry) -> Option<Change> {
    if old.editions.len() != new.editions.len() {
        return None;
    }
    let mut change = Change { locales: Vec::new(), face: false };
    for (old, new) in old.editions.iter().zip(&new.editions) {
        if !is_contained(old, new) {
            return None;
        }
        let same_face = old.head == new.head;
        change.face |= !same_face;
        let same_text = old.body.hash == new.body.hash && old.fields == new.fields && old.clinical == new.clinical;
        let same_notice = old.freshness == new.freshness;
        if !same_face || !same_text || !same_notice || old.body.offset != new.body.offset {
            change.locales.push(new.locale);
        }
    }
    Some(change)
}

/// Whether what changed of an edition shows only on its own pages, or (of articles) on cards.
fn is_contained(old: &Edition, new: &Edition) -> bool {
    // A translation that is withdrawn changes which pages search engines may list.
    let same_place = old.is_withdrawn == new.is_withdrawn
        && old.locale == new.locale
        && old.common == new.common
        && same_address(old, new);
    let same_kind = old.clinical.is_some() == new.clinical.is_some() && old.is_sample() == new.is_sample();
    let same_fields = match (&old.fields, &new.fields) {
        (Fields::Article(old), Fields::Article(new)) => {
            old.published == new.published && old.author == new.author && old.category == new.category
        }
        // Risks, phases and the like are collected by other pages.
        (old_fields, new_fields) => old_fields == new_fields && old.head == new.head,
    };
    same_place && same_kind && same_fields && shown(old).eq(shown(new))
}

/// The pictures in a text. Another one needs sizes and words of its own, which are decided for the whole site.
fn shown(edition: &Edition) -> impl Iterator<Item = &Picture> {
    edition.body.pictures.iter().map(|(picture, _)| picture)
}

fn same_address(old: &Edition, new: &Edition) -> bool {
    match (&old.head, &new.head) {
        (Some(old), Some(new)) => {
            old.slug == new.slug && old.aliases == new.aliases && old.noindex == new.noindex && old.image == new.image
        }
        _ => false,
    }
}

/// The files that a change makes anew. A source text also stands on the pages of locales that fall back to it.
pub(super) fn depending(site: &Site, id: EntryId, change: &Change) -> Vec<Artifact> {
    let own = pages_of(site, id).filter(|page| change.locales.contains(&site.pages[*page].text_locale));
    let own: Vec<PageId> = own.collect();
    if !change.face {
        return own.into_iter().map(Artifact::Page).collect();
    }
    let mut artifacts: BTreeSet<Artifact> = own.iter().copied().map(Artifact::Page).collect();
    for page in &own {
        let locale = site.pages[*page].locale;
        artifacts.extend(showing(site, id, locale).map(Artifact::Page));
        artifacts.insert(Artifact::Feed(locale));
    }
    artifacts.into_iter().collect()
}

/// Pages of a locale that show the card or title of an article.
fn showing(site: &Site, id: EntryId, locale: LocaleId) -> impl Iterator<Item = PageId> {
    let mut pages = BTreeSet::new();
    let page_of = |entry: EntryId| site.set_of_entry[entry].and_then(|set| site.sets[set].pages[locale.index()]);
    let is_related = |page: PageId| related(site, page).contains(&id);
    let size = usize::from(site.facts.site.page_size.get());
    let position = |list: &[EntryId]| list.iter().position(|entry| *entry == id);

    let articles = site.list(Lists::Articles, locale);
    if let Some(at) = position(articles) {
        pages.extend(list_page(site, at / size + 1, locale));
    }
    for tag in &site.entries[id].source().common.tags {
        let list = site.tagged(tag.key(), locale);
        let Some(at) = position(list) else { continue };
        let kind = SetKind::Tag(tag.key().into(), at / size + 1);
        pages.extend(site.generated.get(&kind).and_then(|set| site.sets[*set].pages[locale.index()]));
        let around = list[at.saturating_sub(REACH)..list.len().min(at + REACH + 1)].iter();
        pages.extend(around.filter_map(|entry| page_of(*entry)).filter(|page| is_related(*page)));
    }
    if articles.len() <= 200 {
        pages.extend(articles.iter().filter_map(|entry| page_of(*entry)).filter(|page| is_related(*page)));
    }
    let reference = site.entries[id].reference();
    let key = &*site.entries[id].key;
    for (other, entry) in site.entries.iter().enumerate() {
        let names = |edition: &Edition| {
            let mut mentions = edition.mentions.iter();
            mentions.any(|mention| {
                (mention.kind == "ref:article" && mention.name == key)
                    || (mention.kind == "ref" && mention.name == reference)
            })
        };
        let lists_everything = matches!(
            &entry.source().fields,
            Fields::Section(section) if matches!(section.lists, Lists::SiteMap | Lists::Search)
        ) || matches!(entry.model, Model::Doctor);
        let is_named = lists_everything || entry.editions.iter().any(names);
        if is_named && page_of(other).is_none() {
            // A question without a page of its own names the article; pages that show the question are not known here.
            pages.extend(collecting_pages(site, locale));
        } else if is_named {
            pages.extend(page_of(other));
        } else if entry.model != Model::Article && shares_tag(site, id, entry) {
            pages.extend(page_of(other).filter(|page| is_related(*page)));
        }
    }
    pages.into_iter()
}

/// Every page of a locale but those of articles and their lists.
fn collecting_pages(site: &Site, locale: LocaleId) -> impl Iterator<Item = PageId> + '_ {
    let sets = site.sets.iter().filter(|set| match set.kind {
        SetKind::Entry(entry) => site.entries[entry].model != Model::Article,
        SetKind::FaqTopic(_) => true,
        SetKind::ListPage(..) | SetKind::Tag(..) | SetKind::FormResult(..) => false,
    });
    sets.filter_map(move |set| set.pages[locale.index()])
}

/// Whether an entry has a tag of the article `id`.
fn shares_tag(site: &Site, id: EntryId, entry: &Entry) -> bool {
    let tags = &site.entries[id].source().common.tags;
    entry.source().common.tags.iter().any(|tag| tags.contains(tag))
}

/// Page `number` of the list of articles.
fn list_page(site: &Site, number: usize, locale: LocaleId) -> Option<PageId> {
    let section = *site.sections.get(&Lists::Articles)?;
    let set = match number {
        1 => site.set_of_entry[section]?,
        _ => *site.generated.get(&SetKind::ListPage(section, number))?,
    };
    site.sets[set].pages[locale.index()]
}
