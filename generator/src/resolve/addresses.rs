//! Where every page lives, and that no two want the same place.

use std::collections::HashMap;
use std::sync::Arc;

use super::lists::{ARTICLES_PER_TAG_PAGE, appears};
use crate::diagnostic::{Diagnostic, Place, Report, codes};
use crate::model::clinic::Lists;
use crate::model::{Address, Fallback, Fields, Model};
use crate::node::Position;
use crate::permalink::Permalink;
use crate::profile::Profile;
use crate::site::{EntryId, FormOutcome, Page, PageSet, SetKind, Site};
use crate::sources::{Entry, LocaleId};

/// Assigns addresses to all entries and generated pages.
pub(super) fn assign(site: &mut Site) -> Report {
    let mut report = Report::default();
    for id in 0..site.entries.len() {
        if !matches!(site.entries[id].model.address(), Address::On(_) | Address::None) {
            report.append(assign_entry(site, id));
        }
    }
    assign_list_pages(site);
    assign_tags(site);
    assign_faq_topics(site);
    assign_form_results(site);
    report.append(taken(site));
    report
}

fn assign_entry(site: &mut Site, id: EntryId) -> Report {
    let mut report = Report::default();
    let entry = &site.entries[id];
    let mut pages = Vec::new();
    for locale in site.locales.ids() {
        if !appears(site, id, locale) {
            continue;
        }
        let own = entry.edition(locale);
        let is_missing = entry.written(locale).is_none() && !entry.unreadable.contains(&locale);
        if is_missing && entry.model.fallback() == Fallback::Block {
            report.push(missing_translation(site, entry, locale));
        }
        let edition = own.unwrap_or_else(|| entry.source());
        let permalink = address(site, entry, locale);
        let is_open = edition.head.as_ref().is_some_and(|head| !head.noindex);
        let is_listed =
            !matches!(entry.source().fields, Fields::Section(ref section) if section.lists == Lists::Search);
        let is_indexable =
            is_open && is_listed && own.is_some() && !is_sample_page(entry) && site.profile != Profile::Preview;
        pages.push(Page { set: 0, locale, text_locale: edition.locale, permalink, is_indexable });
    }
    let set = add_set(site, SetKind::Entry(id), pages);
    site.set_of_entry[id] = Some(set);
    report
}

/// Stories of invented people are kept out of search engines; sample doctors carry their label but stay findable, as
/// the other pages of a demonstration do.
fn is_sample_page(entry: &Entry) -> bool {
    matches!(&entry.source().fields, Fields::SuccessStory(story) if story.is_sample)
        || matches!(&entry.source().fields, Fields::Section(section) if section.lists == Lists::Testimonials)
            && entry.source().head.as_ref().is_some_and(|head| head.noindex)
}

fn missing_translation(site: &Site, entry: &Entry, locale: LocaleId) -> Diagnostic {
    let tag = site.locales.tag(locale);
    // A language may be listed before there is a folder with its messages.
    let language = site.catalog.locale(tag).map_or_else(|| format!("`{tag}`"), |known| known.english_name().to_owned());
    let message = format!("`{}` has no {language} version", entry.reference());
    let file = &entry.source().file;
    let help = super::references::begin_translation(entry.model, &entry.key, tag);
    if !site.facts.site.is_released(tag) {
        return Diagnostic::warning(&codes::MISSING_TRANSLATION, file, Position::default(), message)
            .note(format!("`{tag}` cannot be released before; until then its readers get the source text"))
            .help(help);
    }
    Diagnostic::error(&codes::MISSING_TRANSLATION, file, Position::default(), message)
        .note(format!("entries of the kind `{}` must exist in every language", entry.model.name()))
        .help(help)
}

fn address(site: &Site, entry: &Entry, locale: LocaleId) -> Permalink {
    // A translation that is withdrawn keeps its address.
    let edition = entry.written(locale).unwrap_or_else(|| entry.source());
    let slug = edition.head.as_ref().and_then(|head| head.slug.as_ref()).map_or(&*entry.key, |slug| slug.as_str());
    let prefix = site.prefix(locale);
    match (entry.model.address(), &entry.source().fields) {
        (Address::Root, _) => Permalink::new(prefix, &[]),
        (Address::Fixed(path), _) => Permalink::new(prefix, &[path]),
        (_, Fields::Section(section)) if section.lists == Lists::Compare => Permalink::new(prefix, &["methods", slug]),
        (Address::Below(section), _) => Permalink::new(prefix, &[section, slug]),
        (Address::On(_) | Address::None, _) => Permalink::new(prefix, &[slug]),
    }
}

/// The address that an expired entry had.
pub(super) fn of_expired(site: &Site, entry: &Entry, locale: LocaleId) -> Permalink {
    address(site, entry, locale)
}

fn add_set(site: &mut Site, kind: SetKind, pages: Vec<Page>) -> usize {
    let id = site.sets.len();
    let mut set = PageSet { kind, pages: vec![None; site.locales.tags.len()] };
    for page in pages {
        set.pages[page.locale.index()] = Some(site.pages.len());
        site.pages.push(Page { set: id, ..page });
    }
    site.sets.push(set);
    id
}

/// A generated page below `above` (which decides language and indexing).
fn below(above: &Page, permalink: Permalink, is_indexable: bool) -> Page {
    Page { permalink, is_indexable: above.is_indexable && is_indexable, ..above.clone() }
}

fn assign_list_pages(site: &mut Site) {
    let Some(section) = site.sections.get(&Lists::Articles).copied() else { return };
    let page_size = usize::from(site.facts.site.page_size.get());
    let count = |site: &Site, locale| site.list(Lists::Articles, locale).len().div_ceil(page_size);
    let most = site.locales.ids().map(|locale| count(site, locale)).max().unwrap_or_default();
    for number in 2..=most {
        let pages = site.locales.ids().filter(|locale| number <= count(site, *locale)).filter_map(|locale| {
            let first = site.page_of(section, locale)?;
            Some(below(first, first.permalink.page(number), true))
        });
        let pages = pages.collect();
        let kind = SetKind::ListPage(section, number);
        let set = add_set(site, kind.clone(), pages);
        site.generated.insert(kind, set);
    }
}

fn assign_tags(site: &mut Site) {
    let Some(section) = site.sections.get(&Lists::Articles).copied() else { return };
    let page_size = usize::from(site.facts.site.page_size.get());
    let mut counts: HashMap<Arc<str>, Vec<(LocaleId, usize)>> = HashMap::new();
    for locale in site.locales.ids() {
        for (tag, members) in &site.tags[locale.index()] {
            if members.len() >= ARTICLES_PER_TAG_PAGE {
                counts.entry(Arc::clone(tag)).or_default().push((locale, members.len().div_ceil(page_size)));
            }
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort();
    for (tag, locales) in counts {
        let most = locales.iter().map(|(_, pages)| *pages).max().unwrap_or_default();
        for number in 1..=most {
            let pages = locales.iter().filter(|(_, pages)| number <= *pages).filter_map(|(locale, _)| {
                let articles = site.page_of(section, *locale)?;
                let first = articles.permalink.below("tags").below(&tag);
                Some(below(articles, first.page(number), true))
            });
            let pages = pages.collect();
            let kind = SetKind::Tag(Arc::clone(&tag), number);
            let set = add_set(site, kind.clone(), pages);
            site.generated.insert(kind, set);
        }
    }
}

fn assign_faq_topics(site: &mut Site) {
    let Some(section) = site.sections.get(&Lists::Faq).copied() else { return };
    let topics: Vec<Arc<str>> = site.facts.taxonomies.faq_topics.keys().map(|key| Arc::from(key.to_string())).collect();
    for topic in topics {
        let has_questions = |site: &Site, locale| {
            let is_on = |id: &EntryId| matches!(&site.entries[*id].source().fields, Fields::Faq(faq) if faq.faq_topic.key() == &*topic);
            site.list(Lists::Faq, locale).iter().any(is_on)
        };
        let pages = site.locales.ids().filter(|locale| has_questions(site, *locale)).filter_map(|locale| {
            let all = site.page_of(section, locale)?;
            Some(below(all, all.permalink.below(&topic), true))
        });
        let pages: Vec<_> = pages.collect();
        let kind = SetKind::FaqTopic(topic);
        let set = add_set(site, kind.clone(), pages);
        site.generated.insert(kind, set);
    }
}

fn assign_form_results(site: &mut Site) {
    let forms = (0..site.entries.len()).filter(|id| site.entries[*id].model == Model::FormPage);
    for id in forms.collect::<Vec<_>>() {
        for outcome in [FormOutcome::Sent, FormOutcome::Failed] {
            let pages = site.locales.ids().filter_map(|locale| {
                let form = site.page_of(id, locale)?;
                Some(below(form, form.permalink.below(outcome.slug()), false))
            });
            let pages = pages.collect();
            let kind = SetKind::FormResult(id, outcome);
            let set = add_set(site, kind.clone(), pages);
            site.generated.insert(kind, set);
        }
    }
}

fn taken(site: &Site) -> Report {
    let mut report = Report::default();
    let mut owners: HashMap<&Permalink, &Page> = HashMap::with_capacity(site.pages.len());
    for page in &site.pages {
        let Some(first) = owners.insert(&page.permalink, page) else { continue };
        let file = |page: &Page| site.entry_of(page).map(|entry| site.edition(entry, page.locale));
        let (Some(one), Some(other)) = (file(first), file(page)) else { continue };
        let message = format!("two pages want the same address {}", page.permalink);
        let diagnostic = Diagnostic::error(&codes::ADDRESS_TAKEN, &other.file, other.place("slug"), message)
            .note(format!("the other one is `{}`", Place { file: Arc::clone(&one.file), at: one.place("slug") }))
            .help(format!("give one of them another `slug`, or add `aliases: [{}]` to the survivor", page.permalink));
        report.push(diagnostic);
    }
    report
}
