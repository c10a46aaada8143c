//! What patients said, on one page, without stars.

use anyhow::Result;
use serde::Serialize;

use crate::model::clinic::Lists;
use crate::model::experience::TestimonialSource;
use crate::model::{Fields, Testimonial};
use crate::render::Renderer;
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{DateView, Document, PageView};
use crate::site::{EntryId, Page, PageId};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct TestimonialsView {
    testimonials: Vec<TestimonialView>,
}

#[derive(Serialize)]
struct TestimonialView {
    id: String,
    quote: String,
    alias: String,
    is_sample: bool,
    date: DateView,
    /// The language it was given in, when that is not the language of the page.
    translated: Option<String>,
    /// The words as they were given, on the page of their language.
    original: Option<Link>,
    is_unedited: bool,
    is_incentivised: bool,
    /// Where it was published first; nothing when it was given to the clinic.
    published_at: Option<String>,
}

/// All testimonials: the page of that section.
pub(in crate::render::views) fn testimonials(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    id: PageId,
) -> Result<Main> {
    let site = renderer.site;
    let mut testimonials = Vec::new();
    for entry in site.list(Lists::Testimonials, page.locale) {
        if let Fields::Testimonial(testimonial) = &site.edition(*entry, page.locale).fields {
            testimonials.push(view_of(renderer, *entry, testimonial, page.locale)?);
        }
    }
    let view =
        Document { page: PageView::of(renderer, page, section, id, &[])?, own: TestimonialsView { testimonials } };
    Main::of(renderer, page, "testimonials", view)
}

fn view_of(
    renderer: &Renderer<'_>,
    entry: EntryId,
    testimonial: &Testimonial,
    locale: LocaleId,
) -> Result<TestimonialView> {
    let site = renderer.site;
    let original = testimonial.original_locale.as_str();
    let is_translated = site.locales.tag(locale).as_str() != original;
    let language = renderer.language_name(original, locale);
    let language = [("language", i18n::Value::Text(&language))];
    let translated = is_translated.then(|| renderer.format(locale, "testimonial-translated", &language)).transpose()?;
    let published_at = match &testimonial.source {
        TestimonialSource::Direct => None,
        TestimonialSource::ThirdParty(address) => Some(address.to_string()),
    };
    Ok(TestimonialView {
        id: site.entries[entry].key.to_string(),
        quote: testimonial.quote.to_string(),
        alias: testimonial.alias.to_string(),
        is_sample: testimonial.is_sample,
        date: renderer.date(testimonial.date, locale),
        original: translated.is_some().then(|| original_link(renderer, entry, original, locale)).flatten(),
        translated,
        is_unedited: testimonial.unedited,
        is_incentivised: testimonial.incentivised,
        published_at,
    })
}

/// A link to the testimonial on the page of the language it was given in.
fn original_link(renderer: &Renderer<'_>, entry: EntryId, original: &str, locale: LocaleId) -> Option<Link> {
    let site = renderer.site;
    let own = site.locales.ids().find(|id| site.locales.tag(*id).as_str() == original)?;
    let target = site.target_of(entry, own).ok()?;
    let title = renderer.message(locale, "testimonial-original");
    Some(Link { href: target.href, title, lang: Some(original.to_owned()) })
}
