//! The glossary: all words on one page.

use anyhow::Result;
use serde::Serialize;

use super::add_toc;
use crate::model::Fields;
use crate::model::clinic::Lists;
use crate::render::Renderer;
use crate::render::html::TocEntry;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct GlossaryView {
    terms: Vec<TermView>,
}

#[derive(Serialize)]
struct TermView {
    id: String,
    term: String,
    aka: Option<String>,
    short: String,
    body_html: String,
}

/// The glossary: the page of that section. Words stand in the order of the alphabet, whatever order lists have.
pub(in crate::render::views) fn glossary(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    id: PageId,
) -> Result<Main> {
    let site = renderer.site;
    let language = site.language(page.locale);
    let mut terms = Vec::new();
    for entry in site.list(Lists::Glossary, page.locale) {
        let edition = site.edition(*entry, page.locale);
        let Fields::GlossaryTerm(term) = &edition.fields else { continue };
        let aka: Vec<&str> = term.aka.iter().map(|word| word.as_str()).collect();
        terms.push(TermView {
            id: site.entries[*entry].key.to_string(),
            term: term.term.to_string(),
            aka: (!aka.is_empty()).then(|| language.list(&aka)),
            short: term.short.to_string(),
            body_html: renderer.body(page, edition)?.html,
        });
    }
    terms.sort_by(|a, b| language.compare(&a.term, &b.term));
    let mut view = PageView::of(renderer, page, section, id, &[])?;
    let lines = terms.iter().map(|term| TocEntry { id: term.id.clone(), title: term.term.clone(), level: 2 });
    add_toc(&mut view, site.edition(section, page.locale), lines);
    Main::of(renderer, page, "glossary", Document { page: view, own: GlossaryView { terms } })
}
