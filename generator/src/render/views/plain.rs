//! Plain pages, and what some of them collect from elsewhere.

use anyhow::Result;
use serde::Serialize;

use super::common::{Document, PageView, evidence};
use super::{Main, treatment, visit};
use crate::model::clinic::{Collects, Page as PlainPage};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct PlainView {
    /// What must be seen before any text; trusted HTML.
    urgent_html: String,
    /// What stands after the text; trusted HTML.
    collected_html: String,
}

pub(super) fn page(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, own: &PlainPage) -> Result<Main> {
    let edition = renderer.site.edition(entry, page.locale);
    let has_sources = !evidence(edition).is_empty();
    let is_shown = |id: &str| match id {
        "collected" => own.collects == Collects::Risks,
        _ => has_sources,
    };
    let sections: Vec<_> = anchors::PAGE.iter().filter(|(id, _)| is_shown(id)).collect();
    let collected_html = match own.collects {
        Collects::Nothing | Collects::Emergency => String::new(),
        Collects::Risks => treatment::all_risks(renderer, page)?,
        Collects::Clinic => visit::clinic_facts(renderer, page)?,
    };
    let urgent_html = match own.collects {
        Collects::Emergency => visit::emergency(renderer, page)?,
        _ => String::new(),
    };
    let view = Document {
        page: PageView::of(renderer, page, entry, id, &sections)?,
        own: PlainView { urgent_html, collected_html },
    };
    Main::of(renderer, page, "page", view)
}
