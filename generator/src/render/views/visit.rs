//! The clinic and the way to it: patients from abroad, countries, cost, contact, doctors.

use anyhow::Result;

use super::Main;
use super::fallback::document;
use crate::model::{Contact, Cost, CountryPage, Doctor, InternationalCenter};
use crate::render::Renderer;
use crate::render::html::Surroundings;
use crate::site::{EntryId, Page, PageId};

pub(super) fn international(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &InternationalCenter,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn country(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &CountryPage,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn cost(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, _own: &Cost) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn contact(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    _own: &Contact,
) -> Result<Main> {
    document(renderer, page, entry, id)
}

pub(super) fn doctor(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, _own: &Doctor) -> Result<Main> {
    document(renderer, page, entry, id)
}

/// The directive `::cost-table`: packages of one procedure (by key) or of all.
pub(super) fn cost_table(_procedure: Option<&str>, _surroundings: Surroundings<'_>) -> Result<String> {
    Ok(String::new())
}

/// Licences, accreditations and address of the clinic, for the page that collects them; trusted HTML.
pub(super) fn clinic_facts(_renderer: &Renderer<'_>, _page: &Page) -> Result<String> {
    Ok(String::new())
}

/// Emergency numbers, for the page that collects them; trusted HTML.
pub(super) fn emergency(_renderer: &Renderer<'_>, _page: &Page) -> Result<String> {
    Ok(String::new())
}
