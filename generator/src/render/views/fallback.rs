//! Entries whose template shows nothing but what all documents have.

use anyhow::Result;
use serde::Serialize;

use super::Main;
use super::common::{Document, PageView};
use crate::render::Renderer;
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct PlainView {}

pub(super) fn document(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId) -> Result<Main> {
    let view = Document { page: PageView::of(renderer, page, entry, id, &[])?, own: PlainView {} };
    Main::of(renderer, page, "page", &view)
}
