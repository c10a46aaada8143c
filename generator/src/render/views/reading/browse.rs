//! Pages that find others: the map of the site, and browsing by topic.
//!
//! Both show every page of a small site. Of a large one they show the newest articles and lead to their list, so that
//! neither page grows with the archive.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use serde::Serialize;

use super::{add_toc, faq};
use crate::model::clinic::Lists;
use crate::model::{Fields, Model};
use crate::render::Renderer;
use crate::render::html::TocEntry;
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::resolve::list_of;
use crate::site::{EntryId, Page, PageId, SetKind};
use crate::sources::LocaleId;

/// Articles that the map shows.
const ARTICLES_ON_MAP: usize = 200;
/// Articles shown for each topic.
const ARTICLES_PER_TOPIC: usize = 20;

/// What a topic shows, in this order; other pages come between the treatments and the people.
const TREATMENT: &[Lists] = &[Lists::Procedures, Lists::Methods, Lists::Rehab, Lists::Tools];
const PEOPLE: &[Lists] = &[Lists::Doctors, Lists::Stories, Lists::Legal];

/// A page in a list of links.
#[derive(Serialize)]
struct Item {
    link: Link,
    is_sample: bool,
}

/// A page with the pages below it.
#[derive(Serialize)]
struct Branch {
    item: Item,
    below: Vec<Item>,
    /// Where the rest is listed.
    more: Option<Link>,
}

#[derive(Serialize)]
struct SiteMapView {
    branches: Vec<Branch>,
}

/// Every page of the site: the page of that section.
pub(in crate::render::views) fn site_map(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    id: PageId,
) -> Result<Main> {
    let tree = Tree::of(renderer, page.locale);
    let top = tree.top.iter().filter(|entry| **entry != section);
    let branches = top.filter_map(|entry| branch(renderer, &tree, *entry, page.locale)).collect();
    let view = PageView::of(renderer, page, section, id, &[])?;
    Main::of(renderer, page, "site_map", Document { page: view, own: SiteMapView { branches } })
}

/// Which pages stand at the top and which below others, in the order of the map. Members of lists are not repeated here.
struct Tree {
    top: Vec<EntryId>,
    below: BTreeMap<EntryId, Vec<EntryId>>,
}

impl Tree {
    fn of(renderer: &Renderer<'_>, locale: LocaleId) -> Self {
        let site = renderer.site;
        let mut tree = Self { top: Vec::new(), below: BTreeMap::new() };
        let entries = (0..site.entries.len()).filter(|entry| site.page_of(*entry, locale).is_some());
        for entry in entries {
            let above = renderer.above(entry).filter(|above| site.page_of(*above, locale).is_some());
            match above {
                None => tree.top.push(entry),
                Some(_) if list_of(site.entries[entry].model).is_some() => {}
                Some(above) => tree.below.entry(above).or_default().push(entry),
            }
        }
        let language = site.language(locale);
        let sort = |entries: &mut Vec<EntryId>| {
            entries.sort_by(|a, b| {
                let (first, second) = (site.edition(*a, locale), site.edition(*b, locale));
                let place = |entry: EntryId| (rank(renderer, entry), site.entries[entry].source().common.order);
                place(*a).cmp(&place(*b)).then_with(|| language.compare(first.title(), second.title()))
            });
        };
        sort(&mut tree.top);
        tree.below.values_mut().for_each(sort);
        tree
    }
}

/// The place of a page among those at the top of the map.
fn rank(renderer: &Renderer<'_>, entry: EntryId) -> u8 {
    let entry = &renderer.site.entries[entry];
    match (entry.model, &entry.source().fields) {
        (Model::Home, _) => 0,
        (_, Fields::Section(section)) => match section.lists {
            Lists::Procedures => 1,
            Lists::Methods | Lists::Compare => 2,
            Lists::Rehab => 3,
            Lists::Tools => 4,
            Lists::Doctors => 8,
            Lists::Stories => 9,
            Lists::Testimonials => 10,
            Lists::Faq => 11,
            Lists::Articles => 12,
            Lists::Glossary => 13,
            Lists::Legal => 16,
            Lists::Search | Lists::SiteMap => 18,
        },
        (Model::Page, _) => 5,
        (Model::Cost, _) => 6,
        (Model::InternationalCenter | Model::CountryPage, _) => 7,
        (Model::Contact, _) => 14,
        (Model::FormPage, _) => 15,
        _ => 17,
    }
}

fn branch(renderer: &Renderer<'_>, tree: &Tree, entry: EntryId, locale: LocaleId) -> Option<Branch> {
    let site = renderer.site;
    let mut branch = Branch { item: item(renderer, entry, locale)?, below: Vec::new(), more: None };
    if let Fields::Section(section) = &site.entries[entry].source().fields {
        let members = site.list(section.lists, locale);
        let shown = if section.lists == Lists::Articles { ARTICLES_ON_MAP } else { members.len() };
        let pages = members.iter().filter(|member| site.page_of(**member, locale).is_some());
        branch.below.extend(pages.take(shown).filter_map(|member| item(renderer, *member, locale)));
        branch.more = (members.len() > shown).then(|| branch.item.link.clone());
        match section.lists {
            Lists::Faq => branch.below.extend(topics(renderer, locale)),
            Lists::Articles => branch.below.extend(tags(renderer, locale)),
            _ => {}
        }
    }
    let others = tree.below.get(&entry).into_iter().flatten();
    branch.below.extend(others.filter_map(|entry| item(renderer, *entry, locale)));
    Some(branch)
}

fn item(renderer: &Renderer<'_>, entry: EntryId, locale: LocaleId) -> Option<Item> {
    let link = renderer.entry_link(entry, locale)?;
    Some(Item { link, is_sample: renderer.site.edition(entry, locale).is_sample() })
}

fn topics(renderer: &Renderer<'_>, locale: LocaleId) -> impl Iterator<Item = Item> {
    let terms = renderer.site.facts.taxonomies.faq_topics.terms.iter();
    let links = terms.filter_map(move |term| faq::topic_link(renderer, term, locale));
    links.map(|link| Item { link, is_sample: false })
}

fn tags(renderer: &Renderer<'_>, locale: LocaleId) -> impl Iterator<Item = Item> {
    let site = renderer.site;
    site.facts.taxonomies.tags.terms.iter().filter_map(move |term| {
        let set = *site.generated.get(&SetKind::Tag(term.key.as_str().into(), 1))?;
        let page = site.sets[set].pages[locale.index()]?;
        let label = renderer.localized(&term.label, locale);
        let about = [("category", i18n::Value::Verbatim(&label))];
        let title = renderer.format(locale, "articles-in-category", &about).unwrap_or(label.clone());
        let href = site.pages[page].permalink.as_str().to_owned();
        Some(Item { link: Link { href, title, lang: None }, is_sample: false })
    })
}

#[derive(Serialize)]
struct SearchView {
    topics: Vec<TopicView>,
    sections: Vec<Item>,
}

/// A topic and the pages about it.
#[derive(Serialize)]
struct TopicView {
    id: String,
    label: String,
    description: Option<String>,
    items: Vec<Item>,
    /// Where more articles are listed.
    more: Option<Link>,
}

/// Pages by topic, and all sections: the page of the section that searches.
pub(in crate::render::views) fn search(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    id: PageId,
) -> Result<Main> {
    let (site, locale) = (renderer.site, page.locale);
    let tree = Tree::of(renderer, locale);
    let mut pages = by_topic(renderer, &tree, locale);
    let articles = site.sections.get(&Lists::Articles).and_then(|section| renderer.entry_link(*section, locale));
    let topics = site.facts.taxonomies.topics.terms.iter().filter_map(|term| {
        let found = pages.remove(term.key.as_str())?;
        Some(TopicView {
            id: format!("topic-{}", term.key.as_str()),
            label: renderer.localized(&term.label, locale),
            description: term.description.as_ref().map(|text| renderer.localized(text, locale)),
            items: found.entries.into_iter().filter_map(|entry| item(renderer, entry, locale)).collect(),
            more: articles.clone().filter(|_| found.articles > ARTICLES_PER_TOPIC),
        })
    });
    let topics: Vec<_> = topics.collect();
    let others = tree.top.iter().filter(|entry| **entry != section);
    let sections = others.filter_map(|entry| item(renderer, *entry, locale)).collect();
    let mut view = PageView::of(renderer, page, section, id, &[])?;
    let lines = topics.iter().map(|topic| TocEntry { id: topic.id.clone(), title: topic.label.clone(), level: 2 });
    add_toc(&mut view, site.edition(section, locale), lines);
    Main::of(renderer, page, "search", Document { page: view, own: SearchView { topics, sections } })
}

#[derive(Default)]
struct Found {
    entries: Vec<EntryId>,
    articles: usize,
}

/// Pages with a topic by its key; articles come last and at most so many of them.
fn by_topic<'a>(renderer: &'a Renderer<'_>, tree: &Tree, locale: LocaleId) -> HashMap<&'a str, Found> {
    let site = renderer.site;
    let topic = |entry: EntryId| site.entries[entry].source().common.topic.as_ref().map(|topic| topic.key());
    let listed = |lists: &'static [Lists]| lists.iter().flat_map(|list| site.list(*list, locale)).copied();
    let below = tree.top.iter().flat_map(|entry| tree.below.get(entry).into_iter().flatten());
    let others = tree.top.iter().chain(below).copied();
    let mut found: HashMap<&str, Found> = HashMap::new();
    for entry in listed(TREATMENT).chain(others).chain(listed(PEOPLE)) {
        if let Some(topic) = topic(entry) {
            found.entry(topic).or_default().entries.push(entry);
        }
    }
    for entry in site.list(Lists::Articles, locale) {
        let Some(topic) = topic(*entry) else { continue };
        let found = found.entry(topic).or_default();
        found.articles += 1;
        if found.articles <= ARTICLES_PER_TOPIC {
            found.entries.push(*entry);
        }
    }
    found
}
