//! What people read: stories, testimonials, questions, the glossary, legal texts, calculators; and the pages that find things.
//!
//! One file per template. What is listed on a section page is taken from [`Site::list`](crate::site::Site::list), so it is
//! visible in the locale of the page and in its order there.

mod browse;
mod calculator;
mod faq;
mod glossary;
mod legal;
mod plain_text;
mod story;
mod testimonials;

pub(super) use browse::{search, site_map};
pub(super) use calculator::calculator;
pub(in crate::render) use faq::topic as faq_topic;
pub(super) use faq::{faq, list as faq_list};
pub(super) use glossary::glossary;
pub(super) use legal::legal;
pub(super) use story::story;
pub(super) use testimonials::testimonials;

use super::common::PageView;
use crate::render::html::TocEntry;
use crate::sources::Edition;

/// From how many lines on a table of contents helps.
const TOC_LINES: usize = 3;

/// Gives the page a table of contents of what it lists, unless its author wants none.
fn add_toc(view: &mut PageView, edition: &Edition, lines: impl Iterator<Item = TocEntry>) {
    let wants_toc = edition.head.as_ref().and_then(|head| head.toc).unwrap_or(true);
    view.toc.extend(lines.filter(|_| wants_toc));
    if view.toc.len() < TOC_LINES {
        view.toc.clear();
    }
}
