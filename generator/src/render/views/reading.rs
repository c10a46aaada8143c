//! What people read: stories, testimonials, questions, the glossary, legal texts; and the pages that find things.

use anyhow::Result;

use super::Main;
use super::fallback::document;
use crate::model::clinic::Legal;
use crate::model::{Calculator, SuccessStory};
use crate::render::Renderer;
use crate::render::html::Surroundings;
use crate::site::{EntryId, Page, PageId};

pub(super) fn story(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &SuccessStory,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn legal(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, _own: &Legal) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn calculator(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &Calculator,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

/// All testimonials: the page of that section.
pub(super) fn testimonials(renderer: &Renderer<'_>, page: &Page, section: EntryId, id: PageId) -> Result<Main> {
    document(renderer, page, section, id)
}

/// The glossary: the page of that section.
pub(super) fn glossary(renderer: &Renderer<'_>, page: &Page, section: EntryId, id: PageId) -> Result<Main> {
    document(renderer, page, section, id)
}

/// The topics of questions: the page of that section.
pub(super) fn faq(renderer: &Renderer<'_>, page: &Page, section: EntryId, id: PageId) -> Result<Main> {
    document(renderer, page, section, id)
}

/// The search page: the page of that section.
pub(super) fn search(renderer: &Renderer<'_>, page: &Page, section: EntryId, id: PageId) -> Result<Main> {
    document(renderer, page, section, id)
}

/// Every page of the site: the page of that section.
pub(super) fn site_map(renderer: &Renderer<'_>, page: &Page, section: EntryId, id: PageId) -> Result<Main> {
    document(renderer, page, section, id)
}

/// The directive `::faq`: questions of one topic.
pub(super) fn faq_list(_topic: &str, _surroundings: Surroundings<'_>) -> Result<String> {
    Ok(String::new())
}
