//! The way from abroad: the page for patients from abroad, and those for single countries.

use anyhow::Result;
use serde::Serialize;

use super::{Headings, headings, names, opening, within};
use crate::model::clinic::Stay;
use crate::model::quantity::{Unit, Weeks};
use crate::model::{CountryPage, InternationalCenter, Model};
use crate::render::link::{Card, Link};
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct InternationalView {
    headings: Headings,
    /// Trusted HTML.
    opening_html: String,
    steps: Vec<StepView>,
    services: Vec<String>,
    stays: Vec<StayView>,
    visa: String,
    companion: String,
    interpreters: String,
    fit_to_fly: String,
    remote_followup: String,
    aftercare: String,
    emergency: String,
    /// The clinic's line for its patients and the page about urgent help.
    emergency_line: Option<super::clinic::LineView>,
    urgent: Option<Link>,
    insurance: String,
    records: Option<String>,
    countries: Vec<Card>,
    countries_heading: String,
}

#[derive(Serialize)]
struct StepView {
    name: String,
    text: String,
}

#[derive(Serialize)]
struct StayView {
    method: Option<Link>,
    /// The method's key, where it has no page for these readers.
    key: String,
    weeks: String,
}

pub(in crate::render::views) fn international(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    own: &InternationalCenter,
) -> Result<Main> {
    let is_shown = |id: &str| id != "records" || own.records_transfer.is_some();
    let sections: Vec<_> = anchors::INTERNATIONAL.iter().filter(|(id, _)| is_shown(id)).collect();
    let countries = countries(renderer, page.locale);
    let mut view = PageView::of(renderer, page, entry, id, &sections)?;
    view.related.retain(|card| countries.iter().all(|country| country.link.href != card.link.href));
    let own = InternationalView {
        headings: headings(renderer, &sections, page.text_locale),
        opening_html: opening(&mut view),
        steps: own
            .steps
            .iter()
            .map(|step| StepView { name: step.name.to_string(), text: step.text.to_string() })
            .collect(),
        services: own.services.iter().map(ToString::to_string).collect(),
        stays: own.stay_weeks.iter().map(|stay| stay_view(renderer, page, stay)).collect::<Result<_>>()?,
        visa: own.visa_support.to_string(),
        companion: own.companion.to_string(),
        interpreters: names::languages(renderer, own.interpreters.iter().map(|name| name.as_str()), page.text_locale),
        fit_to_fly: own.fit_to_fly.to_string(),
        remote_followup: own.remote_followup.to_string(),
        aftercare: own.aftercare_home.to_string(),
        emergency: own.emergency_path.to_string(),
        emergency_line: super::clinic::emergency_line(renderer, page.text_locale),
        urgent: renderer.reference_link("page:urgent", page.locale).map(|link| within(renderer, page, link)),
        insurance: own.insurance_note.to_string(),
        records: own.records_transfer.as_ref().map(ToString::to_string),
        countries_heading: renderer.message(page.locale, "international-countries"),
        countries,
    };
    Main::of(renderer, page, "international", Document { page: view, own })
}

fn stay_view(renderer: &Renderer<'_>, page: &Page, stay: &Stay) -> Result<StayView> {
    let method = renderer.site.entry(Model::Method, stay.method.key());
    let link = method.and_then(|method| renderer.entry_link(method, page.locale));
    let weeks = renderer.site.language(page.text_locale).quantity(Weeks::KEY, stay.weeks.low, stay.weeks.high)?;
    Ok(StayView { method: link.map(|link| within(renderer, page, link)), key: stay.method.key().to_owned(), weeks })
}

/// Cards of the countries that have a page in this locale, in the order their authors chose.
fn countries(renderer: &Renderer<'_>, locale: LocaleId) -> Vec<Card> {
    let site = renderer.site;
    let Some(entries) = site.index.get(&Model::CountryPage) else { return Vec::new() };
    let cards = entries.values().filter_map(|entry| Some((*entry, renderer.card(*entry, locale)?)));
    let mut cards: Vec<(EntryId, Card)> = cards.collect();
    let language = site.language(locale);
    cards.sort_by(|(a, first), (b, second)| {
        let order = |entry: &EntryId| site.edition(*entry, locale).common.order;
        order(a).cmp(&order(b)).then_with(|| language.compare(&first.link.title, &second.link.title))
    });
    cards.into_iter().map(|(_, card)| card).collect()
}

#[derive(Serialize)]
struct CountryView {
    /// Trusted HTML.
    opening_html: String,
    country: String,
    currency: String,
    travel: String,
    documents: String,
    local_followup: Option<String>,
}

pub(in crate::render::views) fn country(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    own: &CountryPage,
) -> Result<Main> {
    let is_shown = |id: &str| id != "local-followup" || own.local_followup.is_some();
    let sections: Vec<_> = anchors::COUNTRY.iter().filter(|(id, _)| is_shown(id)).collect();
    let mut view = PageView::of(renderer, page, entry, id, &sections)?;
    let own = CountryView {
        opening_html: opening(&mut view),
        country: names::country(renderer, own.country.as_str(), page.text_locale),
        currency: names::currency(renderer, own.currency.as_str(), page.text_locale),
        travel: own.travel.to_string(),
        documents: own.documents.to_string(),
        local_followup: own.local_followup.as_ref().map(ToString::to_string),
    };
    Main::of(renderer, page, "country", Document { page: view, own })
}
