//! Views: what a template may see, one struct per template, built from the site by one function each.
//!
//! Every view of an entry is [`Document`]: `page` is what all documents have (title, notices, review, sources, related
//! pages), `own` what the model's template shows besides. Texts in views are plain and escaped by the template, unless their
//! field ends in `_html`.

mod article;
mod common;
mod directive;
mod form;
mod home;
mod list;
mod plain;
mod reading;
mod treatment;
mod visit;

use anyhow::{Result, bail};
use serde::Serialize;

pub(super) use common::BODY;
use common::Document;
pub(super) use directive::{container, leaf};
pub(super) use form::form_result;
pub(super) use list::{not_found, section, tag};
pub(super) use reading::faq_topic;

use super::Renderer;
use super::link::Link;
use crate::model::{Fields, Lists};
use crate::site::{EntryId, Page, PageId};

/// The main part of a page, rendered, and what the layout needs to know of it.
pub(super) struct Main {
    /// The heading.
    pub(super) title: String,
    /// The title for tabs and search results.
    pub(super) seo_title: String,
    /// One or two sentences for search results.
    pub(super) description: String,
    /// `website`, `article` or `profile`, for Open Graph.
    pub(super) og_kind: &'static str,
    /// The way here from the home page, the page itself last.
    pub(super) breadcrumb: Vec<Link>,
    /// The template's name, for styles.
    pub(super) template: &'static str,
    /// Trusted HTML, with [`BODY`] where the text belongs.
    pub(super) html: String,
    /// The text: trusted HTML.
    pub(super) body: String,
    /// Questions with their answers as plain text, for structured data.
    pub(super) questions: Vec<(String, String)>,
}

impl Main {
    /// Renders `own` with the template of that name.
    fn of<V: Serialize>(renderer: &Renderer<'_>, page: &Page, name: &'static str, view: Document<V>) -> Result<Self> {
        // The words of the template are those of the text: a fallback reads as one piece, its notice aside.
        let html = renderer.template(&format!("templates/{name}.html"), page.text_locale, &view)?;
        Ok(Self {
            title: view.page.title,
            seo_title: view.page.seo_title,
            description: view.page.description,
            og_kind: "website",
            breadcrumb: view.page.breadcrumb,
            template: name,
            html,
            body: view.page.body,
            questions: Vec::new(),
        })
    }
}

/// The main part of the page of an entry.
pub(super) fn entry(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId) -> Result<Main> {
    match &renderer.site.edition(entry, page.locale).fields {
        Fields::Home(own) => home::home(renderer, page, entry, own),
        Fields::Procedure(own) => treatment::procedure(renderer, page, entry, id, own),
        Fields::Method(own) => treatment::method(renderer, page, entry, id, own),
        Fields::RehabTimeline(own) => treatment::rehab(renderer, page, entry, id, own),
        Fields::InternationalCenter(own) => visit::international(renderer, page, entry, id, own),
        Fields::CountryPage(own) => visit::country(renderer, page, entry, id, own),
        Fields::Cost(own) => visit::cost(renderer, page, entry, id, own),
        Fields::Contact(own) => visit::contact(renderer, page, entry, id, own),
        Fields::Doctor(own) => visit::doctor(renderer, page, entry, id, own),
        Fields::Article(own) => article::article(renderer, page, entry, id, own),
        Fields::SuccessStory(own) => reading::story(renderer, page, entry, id, own),
        Fields::Legal(own) => reading::legal(renderer, page, entry, id, own),
        Fields::Calculator(own) => reading::calculator(renderer, page, entry, id, own),
        Fields::FormPage(own) => form::form(renderer, page, entry, id, own),
        Fields::Page(own) => plain::page(renderer, page, entry, id, own),
        Fields::Section(own) => match own.lists {
            Lists::Compare => treatment::compare(renderer, page, entry, id),
            Lists::Testimonials => reading::testimonials(renderer, page, entry, id),
            Lists::Faq => reading::faq(renderer, page, entry, id),
            Lists::Glossary => reading::glossary(renderer, page, entry, id),
            Lists::Search => reading::search(renderer, page, entry, id),
            Lists::SiteMap => reading::site_map(renderer, page, entry, id),
            _ => section(renderer, page, entry, 1),
        },
        Fields::Testimonial(_) | Fields::Faq(_) | Fields::GlossaryTerm(_) | Fields::Staff(_) | Fields::ErrorPage(_) => {
            bail!("an entry of this kind has no page of its own")
        }
    }
}
