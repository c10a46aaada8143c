//! Procedures, methods, rehabilitation, and the comparison of methods.

use anyhow::Result;

use super::Main;
use super::fallback::document;
use crate::model::{Method, Procedure, RehabTimeline};
use crate::render::Renderer;
use crate::render::html::Surroundings;
use crate::site::{EntryId, Page, PageId};

pub(super) fn procedure(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &Procedure,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn method(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, _own: &Method) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn rehab(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &RehabTimeline,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

/// The comparison of all methods: the page of that section.
pub(super) fn compare(renderer: &Renderer<'_>, page: &Page, section: EntryId, id: PageId) -> Result<Main> {
    document(renderer, page, section, id)
}

/// The directive `::risk-table`.
pub(super) fn risk_table(_procedure: EntryId, _surroundings: Surroundings<'_>) -> Result<String> {
    Ok(String::new())
}

/// The directive `::compare-table`.
pub(super) fn compare_table(_surroundings: Surroundings<'_>) -> Result<String> {
    Ok(String::new())
}

/// The directive `::phase-timeline`.
pub(super) fn phase_timeline(_timeline: EntryId, _surroundings: Surroundings<'_>) -> Result<String> {
    Ok(String::new())
}

/// The risks of every procedure, for the page that collects them; trusted HTML.
pub(super) fn all_risks(_renderer: &Renderer<'_>, _page: &Page) -> Result<String> {
    Ok(String::new())
}
