//! Pages that list others: sections and tags; and the page for addresses without one.

use anyhow::Result;
use serde::Serialize;

use super::Main;
use super::common::{Document, PageView};
use crate::model::clinic::Lists;
use crate::model::{Fields, Model};
use crate::render::Renderer;
use crate::render::link::{Card, Link};
use crate::site::{EntryId, Page, SetKind};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct ListView {
    cards: Vec<Card>,
    pagination: Option<Pagination>,
}

/// The pages of a long list.
#[derive(Serialize)]
struct Pagination {
    position: String,
    previous: Option<String>,
    next: Option<String>,
}

/// A section: page `number` of what it lists.
pub(in crate::render) fn section(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    number: usize,
) -> Result<Main> {
    let Fields::Section(own) = &renderer.site.entries[section].source().fields else { anyhow::bail!("not a section") };
    match own.lists {
        Lists::Articles => articles(renderer, page, section, number),
        lists => cards(renderer, page, section, lists),
    }
}

fn cards(renderer: &Renderer<'_>, page: &Page, section: EntryId, lists: Lists) -> Result<Main> {
    let entries = renderer.site.list(lists, page.locale).iter();
    let cards = entries.filter_map(|entry| renderer.card(*entry, page.locale)).collect();
    let view = Document { page: section_page(renderer, page, section)?, own: ListView { cards, pagination: None } };
    Main::of(renderer, page, "list", view)
}

fn articles(renderer: &Renderer<'_>, page: &Page, section: EntryId, number: usize) -> Result<Main> {
    let all = renderer.site.list(Lists::Articles, page.locale);
    let first = renderer.site.page_of(section, page.locale).unwrap_or(page);
    let own =
        article_list(renderer, page.locale, all, number, |number| first.permalink.page(number).as_str().to_owned())?;
    let mut view = Document { page: section_page(renderer, page, section)?, own };
    numbered(renderer, page, number, &mut view)?;
    Main::of(renderer, page, "list", view)
}

/// Page `number` of the articles with a tag.
pub(in crate::render) fn tag(renderer: &Renderer<'_>, page: &Page, tag: &str, number: usize) -> Result<Main> {
    let site = renderer.site;
    let members = site.tagged(tag, page.locale);
    let first =
        site.generated.get(&SetKind::Tag(tag.into(), 1)).and_then(|set| site.sets[*set].pages[page.locale.index()]);
    let first = first.map_or(page, |id| &site.pages[id]);
    let own = article_list(renderer, page.locale, members, number, |number| {
        first.permalink.page(number).as_str().to_owned()
    })?;
    let section = site.sections.get(&Lists::Articles).copied().unwrap_or_default();
    let mut view = Document { page: section_page(renderer, page, section)?, own };
    if let Some(term) = site.facts.taxonomies.tags.get(tag) {
        let label = renderer.localized(&term.label, page.locale);
        let title =
            renderer.format(page.locale, "articles-in-category", &[("category", i18n::Value::Verbatim(&label))])?;
        view.page.description = format!("{title}. {}", view.page.description);
        describe(renderer, page, &mut view.page, title);
    }
    numbered(renderer, page, number, &mut view)?;
    Main::of(renderer, page, "list", view)
}

/// Gives a generated page its own title and place below its section.
pub(super) fn describe(renderer: &Renderer<'_>, page: &Page, view: &mut PageView, title: String) {
    view.body_html = "";
    if let Some(section) = view.breadcrumb.last_mut()
        && let Some(entry) = renderer.site.entry_of(page)
        && let Ok(target) = renderer.site.target_of(entry, page.locale)
    {
        section.href = target.href;
    }
    view.breadcrumb.push(Link { href: page.permalink.as_str().to_owned(), title: title.clone(), lang: None });
    view.seo_title.clone_from(&title);
    view.title = title;
}

/// Says which page of a list this is, from the second on.
fn numbered(renderer: &Renderer<'_>, page: &Page, number: usize, view: &mut Document<ListView>) -> Result<()> {
    if number > 1 {
        let name = renderer.format(page.locale, "pagination-page", &[("page", i18n::Value::from(number))])?;
        view.page.seo_title = format!("{} – {name}", view.page.seo_title);
        view.page.description = format!("{name}. {}", view.page.description);
        view.page.body_html = "";
    }
    Ok(())
}

fn article_list(
    renderer: &Renderer<'_>,
    locale: LocaleId,
    members: &[EntryId],
    number: usize,
    address: impl Fn(usize) -> String,
) -> Result<ListView> {
    let size = usize::from(renderer.site.facts.site.page_size.get());
    let total = members.len().div_ceil(size).max(1);
    let shown = members.iter().skip((number - 1) * size).take(size);
    let cards = shown.filter_map(|entry| renderer.article_card(*entry, locale)).collect();
    let position = [("page", i18n::Value::from(number)), ("total", i18n::Value::from(total))];
    let pagination = Pagination {
        position: renderer.format(locale, "pagination-position", &position)?,
        previous: (number > 1).then(|| address(number - 1)),
        next: (number < total).then(|| address(number + 1)),
    };
    Ok(ListView { cards, pagination: (total > 1).then_some(pagination) })
}

impl Renderer<'_> {
    /// The card of an article, with its date.
    fn article_card(&self, entry: EntryId, locale: LocaleId) -> Option<Card> {
        let mut card = self.card(entry, locale)?;
        if let Fields::Article(article) = &self.site.edition(entry, locale).fields {
            card.meta.push(self.date(article.published, locale).text);
        }
        Some(card)
    }
}

/// What all documents have, of a page below a section.
pub(super) fn section_page(renderer: &Renderer<'_>, page: &Page, section: EntryId) -> Result<PageView> {
    let set = renderer.site.sets[page.set].pages[page.locale.index()].unwrap_or_default();
    let mut view = PageView::of(renderer, page, section, set, &[])?;
    view.related.clear();
    Ok(view)
}

#[derive(Serialize)]
struct NotFoundView {
    title: String,
    text: String,
    body_html: String,
    suggestions: Vec<Link>,
}

/// What is shown at addresses without a page.
pub(in crate::render) fn not_found(renderer: &Renderer<'_>, locale: LocaleId) -> Result<Main> {
    let site = renderer.site;
    let entry = site.entry(Model::ErrorPage, "not-found");
    let Some(entry) = entry else { anyhow::bail!("`content/error_pages/not-found` is missing") };
    let edition = site.edition(entry, locale);
    let Fields::ErrorPage(own) = &edition.fields else { anyhow::bail!("not an error page") };
    let head = edition.head.as_ref();
    let body = if edition.body.is_empty {
        String::new()
    } else {
        let text = crate::disk::read_text(&renderer.project.join(&*edition.file))?;
        renderer.markdown(locale, edition.locale, edition, &crate::load::body_of(&text, edition.body.offset))?.html
    };
    let description = head.map(|head| head.description.to_string()).unwrap_or_default();
    let view = NotFoundView {
        title: edition.title().to_owned(),
        text: description.clone(),
        body_html: body,
        suggestions: own
            .suggestions
            .iter()
            .filter_map(|reference| renderer.reference_link(reference.as_str(), locale))
            .collect(),
    };
    let title = view.title.clone();
    let html = renderer.template("templates/not_found.html", locale, &view)?;
    Ok(Main {
        seo_title: title.clone(),
        title,
        description,
        og_kind: "website",
        breadcrumb: Vec::new(),
        template: "not_found",
        html,
        body: String::new(),
        questions: Vec::new(),
    })
}
