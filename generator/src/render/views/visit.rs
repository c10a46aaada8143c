//! The clinic and the way to it: patients from abroad, countries, cost, contact, doctors.
//!
//! One file per template. Words around a text are in the language the text is written in, which on fallback pages is not
//! that of the page around it; where links lead is decided by the page. Prices, opening hours and licences are facts
//! with an end: what is shown of them depends on the day as of which the site is built.

mod abroad;
mod clinic;
mod contact;
mod cost;
mod doctor;
mod hours;
mod names;

pub(super) use abroad::{country, international};
pub(super) use clinic::{clinic_facts, emergency};
pub(super) use contact::{ChannelView, channel, contact};
pub(super) use cost::{cost, cost_table};
pub(super) use doctor::doctor;

use std::collections::BTreeMap;

use super::common::PageView;
use crate::render::Renderer;
use crate::render::anchors::Section;
use crate::render::link::Link;
use crate::site::Page;
use crate::sources::LocaleId;

/// Titles of sections by id.
type Headings = BTreeMap<&'static str, String>;

/// Titles of the sections that are shown, in the language of their text.
fn headings(renderer: &Renderer<'_>, sections: &[&Section], text_locale: LocaleId) -> Headings {
    sections.iter().map(|(id, key)| (*id, renderer.message(text_locale, key))).collect()
}

/// A link within the text of a page: on fallback pages its title is in another language than the text.
fn within(renderer: &Renderer<'_>, page: &Page, link: Link) -> Link {
    match &link.lang {
        None if page.is_fallback() => Link { lang: Some(renderer.site.locales.tag(page.locale).to_string()), ..link },
        _ => link,
    }
}

/// Takes what stands before the first heading out of the body: it opens the page, the rest follows the template's sections.
/// Both are trusted HTML.
fn opening(view: &mut PageView) -> String {
    let rest = view.body.split_off(view.body.find("<h2").unwrap_or(view.body.len()));
    if rest.is_empty() {
        view.body_html = "";
    }
    std::mem::replace(&mut view.body, rest)
}
