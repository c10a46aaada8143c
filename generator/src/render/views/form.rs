//! Pages with forms of the service, and what is shown after sending.

use anyhow::Result;

use super::Main;
use super::fallback::document;
use crate::model::FormPage;
use crate::render::Renderer;
use crate::site::{EntryId, FormOutcome, Page, PageId};

pub(super) fn form(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, _own: &FormPage) -> Result<Main> {
    document(renderer, page, entry, id)
}

/// What is shown after a form was sent.
pub(in crate::render) fn form_result(
    renderer: &Renderer<'_>,
    page: &Page,
    form: EntryId,
    id: PageId,
    _outcome: FormOutcome,
) -> Result<Main> {
    document(renderer, page, form, id)
}
