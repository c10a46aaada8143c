//! Facts about the clinic that plain pages collect: who it is, and whom to call in an emergency.

use anyhow::Result;
use data::{EmergencyLine, NaiveDate, Phone, PhonePurpose};
use serde::Serialize;

use super::names;
use crate::render::Renderer;
use crate::render::chrome::{PhoneView, address_lines};
use crate::render::link::Worded;
use crate::render::views::common::DateView;
use crate::site::Page;
use crate::sources::LocaleId;

#[derive(Serialize)]
struct ClinicView {
    sample: Option<Worded>,
    name: String,
    legal_name: String,
    address: Vec<String>,
    founded: Option<String>,
    languages: String,
    licences: Vec<LicenceView>,
    accreditations: Vec<AccreditationView>,
    profiles: Vec<String>,
}

/// A permission to work.
#[derive(Serialize)]
struct LicenceView {
    text: String,
    valid_until: String,
}

/// A certificate of an independent body.
#[derive(Serialize)]
struct AccreditationView {
    body: String,
    scope: String,
    url: String,
    valid_until: String,
}

/// A telephone line.
#[derive(Serialize)]
pub(super) struct LineView {
    phone: PhoneView,
    /// When somebody answers, unless that is day and night.
    answered: Option<String>,
}

/// Licences, accreditations and address of the clinic, for the page that collects them; trusted HTML.
pub(in crate::render::views) fn clinic_facts(renderer: &Renderer<'_>, page: &Page) -> Result<String> {
    let locale = page.text_locale;
    let site = renderer.site;
    let clinic = &site.facts.clinic;
    let licences = clinic.licences_on(site.today()).map(|licence| {
        let authority = renderer.localized(&licence.authority, locale);
        let arguments = [("authority", i18n::Value::from(&authority)), ("number", i18n::Value::from(&licence.number))];
        Ok(LicenceView {
            text: renderer.format(locale, "clinic-licence", &arguments)?,
            valid_until: valid_until(renderer, licence.valid_until, locale)?,
        })
    });
    let accreditations = clinic.accreditations_on(site.today()).map(|accreditation| {
        Ok(AccreditationView {
            body: renderer.localized(&accreditation.body, locale),
            scope: renderer.localized(&accreditation.scope, locale),
            url: accreditation.url.to_string(),
            valid_until: valid_until(renderer, accreditation.valid_until, locale)?,
        })
    });
    let view = ClinicView {
        sample: renderer.disclaimer("sample-content", locale).filter(|_| clinic.is_sample),
        name: renderer.localized(&clinic.name, locale),
        legal_name: clinic.legal_name.clone(),
        address: address_lines(renderer, locale),
        founded: clinic.founded.map(|year| site.language(locale).digits(&year.to_string())),
        languages: names::languages(renderer, clinic.languages.iter().map(|tag| tag.as_str()), locale),
        licences: licences.collect::<Result<_>>()?,
        accreditations: accreditations.collect::<Result<_>>()?,
        profiles: clinic.same_as.iter().map(ToString::to_string).collect(),
    };
    renderer.template("components/clinic-facts.html", locale, &view)
}

fn valid_until(renderer: &Renderer<'_>, date: NaiveDate, locale: LocaleId) -> Result<String> {
    let DateView { text, .. } = renderer.date(date, locale);
    renderer.format(locale, "clinic-valid-until", &[("date", i18n::Value::Verbatim(&text))])
}

#[derive(Serialize)]
struct EmergencyView {
    note: String,
    line: Option<LineView>,
}

/// Emergency numbers, for the page that collects them; trusted HTML.
pub(in crate::render::views) fn emergency(renderer: &Renderer<'_>, page: &Page) -> Result<String> {
    let view = EmergencyView {
        note: renderer.localized(&renderer.site.facts.clinic.emergency_note, page.text_locale),
        line: emergency_line(renderer, page.text_locale),
    };
    renderer.template("components/emergency.html", page.text_locale, &view)
}

/// The clinic's line for its patients after an operation.
pub(super) fn emergency_line(renderer: &Renderer<'_>, locale: LocaleId) -> Option<LineView> {
    let facts = &renderer.site.facts;
    let phone = facts.clinic.phone_for(PhonePurpose::PatientEmergency)?;
    let answered = match facts.hours.emergency_line {
        EmergencyLine::AroundTheClock => None,
        EmergencyLine::OpeningHours => Some(renderer.message(locale, "emergency-line-opening-hours")),
    };
    Some(LineView { phone: phone_view(renderer, phone, locale), answered })
}

fn phone_view(renderer: &Renderer<'_>, phone: &Phone, locale: LocaleId) -> PhoneView {
    let label = renderer.localized(&phone.label, locale);
    PhoneView { label, number: phone.number.to_string(), href: format!("tel:{}", phone.number.as_str()) }
}
