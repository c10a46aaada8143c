//! Who lists whom, in which order.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::base::Common;
use crate::model::clinic::Lists;
use crate::model::{Address, Fallback, Fields, Model};
use crate::site::{EntryId, PageId, SetKind, Site};
use crate::sources::{Edition, Entry, LocaleId};

/// A tag has pages of its own from so many articles on; below that they would say nothing that the articles do not.
pub(super) const ARTICLES_PER_TAG_PAGE: usize = 3;

/// How many related pages are offered.
const RELATED: usize = 5;

/// Fills sections, lists and tags of a site whose entries are known.
pub(super) fn fill(site: &mut Site) {
    for (id, entry) in site.entries.iter().enumerate() {
        if let Fields::Section(section) = &entry.source().fields {
            site.sections.insert(section.lists, id);
        }
    }
    for locale in site.locales.ids() {
        let mut lists: HashMap<Lists, Vec<EntryId>> = HashMap::new();
        for (id, entry) in site.entries.iter().enumerate() {
            if let Some(list) = list_of(entry.model).filter(|_| appears(site, id, locale)) {
                lists.entry(list).or_default().push(id);
            }
        }
        for (list, mut members) in lists {
            sort(site, list, locale, &mut members);
            if list == Lists::Articles {
                fill_tags(site, locale, &members);
            }
            site.lists.insert((list, locale), members);
        }
    }
}

/// The list that shows entries of a model.
pub const fn list_of(model: Model) -> Option<Lists> {
    Some(match model {
        Model::Procedure => Lists::Procedures,
        Model::Method => Lists::Methods,
        Model::RehabTimeline => Lists::Rehab,
        Model::SuccessStory => Lists::Stories,
        Model::Testimonial => Lists::Testimonials,
        Model::Faq => Lists::Faq,
        Model::Article => Lists::Articles,
        Model::Doctor => Lists::Doctors,
        Model::Legal => Lists::Legal,
        Model::GlossaryTerm => Lists::Glossary,
        Model::Calculator => Lists::Tools,
        _ => return None,
    })
}

/// Whether an entry appears in a locale at all: in its own words or by fallback.
pub(super) fn appears(site: &Site, entry: EntryId, locale: LocaleId) -> bool {
    let entry = &site.entries[entry];
    // A page that is withdrawn keeps its address, which people may have saved.
    let stays = entry.is_withdrawn(locale) && !matches!(entry.model.address(), Address::On(_) | Address::None);
    let is_there = entry.edition(locale).is_some() || entry.model.fallback() != Fallback::Hide || stays;
    is_chosen(site, entry, locale) && is_there
}

/// Whether an entry is meant for a locale; its author may have named some.
pub(super) fn is_chosen(site: &Site, entry: &Entry, locale: LocaleId) -> bool {
    super::visibility::is_chosen(entry, locale, &site.locales)
}

fn sort(site: &Site, list: Lists, locale: LocaleId, members: &mut [EntryId]) {
    if list == Lists::Articles {
        members.sort_by_key(|id| {
            (std::cmp::Reverse(published(site.entries[*id].source())), Arc::clone(&site.entries[*id].key))
        });
        return;
    }
    let language = site.language(locale);
    members.sort_by(|a, b| {
        let (first, second) = (site.edition(*a, locale), site.edition(*b, locale));
        let order = first.common.order.cmp(&second.common.order);
        order.then_with(|| language.compare(first.title(), second.title())).then_with(|| a.cmp(b))
    });
}

fn published(edition: &Edition) -> Option<chrono::NaiveDate> {
    match &edition.fields {
        Fields::Article(article) => Some(article.published),
        _ => None,
    }
}

fn fill_tags(site: &mut Site, locale: LocaleId, articles: &[EntryId]) {
    let mut tags: HashMap<&str, Vec<EntryId>> = HashMap::new();
    for id in articles {
        for tag in &site.entries[*id].source().common.tags {
            tags.entry(tag.key()).or_default().push(*id);
        }
    }
    let tags = tags.into_iter().map(|(tag, members)| (tag.into(), members)).collect();
    site.tags[locale.index()] = tags;
}

/// Pages a reader of `page` may want next: what the author names, filled up with neighbours by tag, then by topic.
///
/// Neighbours are taken from both sides of the page in the list of each of its tags, so that links spread over all
/// articles instead of gathering on the newest. At most five, the page itself left out.
pub fn related(site: &Site, page: PageId) -> Vec<EntryId> {
    let page = &site.pages[page];
    let SetKind::Entry(own) = site.sets[page.set].kind else { return Vec::new() };
    let common = &site.entries[own].source().common;
    let mut found = Vec::with_capacity(RELATED);
    let mut add = |id: EntryId| {
        if id != own && !found.contains(&id) && site.page_of(id, page.locale).is_some() {
            found.push(id);
        }
        found.len() >= RELATED
    };
    let named = common.related.iter().filter_map(|reference| site.target(reference.as_str(), page.locale).ok());
    for target in named {
        if add(target.entry) {
            return found;
        }
    }
    for candidate in by_tag(site, own, common, page.locale).chain(by_topic(site, own, common, page.locale)) {
        if add(candidate) {
            break;
        }
    }
    found
}

fn by_tag<'a>(
    site: &'a Site,
    own: EntryId,
    common: &'a Common,
    locale: LocaleId,
) -> impl Iterator<Item = EntryId> + 'a {
    let lists = common.tags.iter().map(move |tag| site.tagged(tag.key(), locale));
    lists.flat_map(move |list| neighbours(list, own, site))
}

/// Members of a list around `own`, nearest first. Articles are sorted newest first, so the place is found by bisection.
fn neighbours<'a>(list: &'a [EntryId], own: EntryId, site: &'a Site) -> impl Iterator<Item = EntryId> + 'a {
    let key = |id: EntryId| (std::cmp::Reverse(published(site.entries[id].source())), &*site.entries[id].key);
    let at = list.partition_point(|id| key(*id) < key(own));
    (1..=RELATED).flat_map(move |step| {
        let after = list.get(at + step).copied();
        let before = at.checked_sub(step).and_then(|index| list.get(index)).copied();
        [after, before].into_iter().flatten()
    })
}

fn by_topic<'a>(
    site: &'a Site,
    own: EntryId,
    common: &'a Common,
    locale: LocaleId,
) -> impl Iterator<Item = EntryId> + 'a {
    let list = list_of(site.entries[own].model);
    let members = list.map_or(&[][..], |list| site.list(list, locale));
    // Long lists are covered by tags; looking through one for every page would cost the square of its length.
    let members = if members.len() > 200 { &[] } else { members };
    members.iter().copied().filter(move |id| {
        let topic = &site.entries[*id].source().common.topic;
        topic.is_some() && *topic == common.topic
    })
}
