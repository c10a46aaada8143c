//! A doctor: who it is, how that can be checked, and what the doctor wrote and reviewed here.

use std::cmp::Reverse;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{names, opening, within};
use crate::markdown::Slot;
use crate::model::people::Registration;
use crate::model::{Doctor, Fields};
use crate::render::Renderer;
use crate::render::html::{Surroundings, picture};
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{DateView, Document, PageView};
use crate::site::{EntryId, Page, PageId};
use crate::sources::{Edition, LocaleId};

#[derive(Serialize)]
struct DoctorView {
    /// Trusted HTML.
    opening_html: String,
    /// Said when the doctor no longer works here.
    former: Option<String>,
    /// Trusted HTML.
    photo_html: String,
    facts: Vec<FactView>,
    registrations: ListView<RegistrationView>,
    qualifications: ListView<String>,
    publications: ListView<String>,
    conflicts: FactView,
    profiles: ListView<String>,
    articles: Links,
    reviewed: Links,
}

#[derive(Serialize)]
struct FactView {
    label: String,
    value: String,
}

/// A list under a heading.
#[derive(Serialize)]
struct ListView<T> {
    heading: String,
    items: Vec<T>,
}

#[derive(Serialize)]
struct RegistrationView {
    /// In the words of the register.
    authority: String,
    number_label: String,
    number: String,
    country: String,
    valid_until: String,
    verify_url: String,
    verify: String,
}

/// Links under a heading, and how many more there are.
#[derive(Serialize)]
struct Links {
    heading: String,
    links: Vec<Link>,
    more: Option<String>,
}

pub(in crate::render::views) fn doctor(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    own: &Doctor,
) -> Result<Main> {
    let locale = page.text_locale;
    let word = |key: &str| renderer.message(locale, key);
    let site = renderer.site;
    let (articles, reviewed) = works(renderer, &site.entries[entry].key);
    // What ended is no proof any more.
    let valid = own.registrations.iter().filter(|registration| site.today() <= registration.valid_until);
    let registrations = valid.map(|registration| registered(renderer, registration, locale));
    let is_former = own.active_until.is_some_and(|until| until < site.today());
    let name = own.name.as_str();
    let mut page_view = PageView::of(renderer, page, entry, id, &[])?;
    let view = DoctorView {
        opening_html: opening(&mut page_view),
        former: is_former.then(|| word("doctor-former")),
        photo_html: picture::figure_of_field(
            own.photo.as_ref(),
            Slot::Portrait,
            Surroundings { renderer, locale: page.locale, text_locale: page.text_locale, sources: &[] },
        )?,
        facts: facts(renderer, own, locale),
        registrations: ListView { heading: word("doctor-registrations"), items: registrations.collect::<Result<_>>()? },
        qualifications: ListView {
            heading: word("doctor-qualifications"),
            items: own.qualifications.iter().map(ToString::to_string).collect(),
        },
        publications: ListView { heading: word("doctor-publications"), items: own.publications.clone() },
        conflicts: FactView {
            label: word("doctor-conflicts-of-interest"),
            value: own.conflicts_of_interest.to_string(),
        },
        profiles: ListView {
            heading: word("doctor-profiles"),
            items: own.same_as.iter().map(ToString::to_string).collect(),
        },
        articles: links(renderer, page, "doctor-articles", name, &articles)?,
        reviewed: links(renderer, page, "doctor-reviewed-pages", name, &reviewed)?,
    };
    let view = Document { page: page_view, own: view };
    Ok(Main { og_kind: "profile", ..Main::of(renderer, page, "doctor", view)? })
}

fn facts(renderer: &Renderer<'_>, own: &Doctor, locale: LocaleId) -> Vec<FactView> {
    let language = renderer.site.language(locale);
    let fact = |key: &str, value: String| FactView { label: renderer.message(locale, key), value };
    let specialty = renderer.message(locale, &format!("specialty-{}", own.specialty.as_str()));
    let languages = names::languages(renderer, own.languages.iter().map(|name| name.as_str()), locale);
    let mut facts = vec![
        fact("field-name", own.name.to_string()),
        fact("doctor-role", own.role.to_string()),
        fact("doctor-specialty", specialty),
        fact("doctor-languages", languages),
    ];
    let since = own.practising_since.map(|year| language.digits(&year.to_string()));
    facts.extend(since.map(|year| fact("doctor-practising-since-label", year)));
    facts.extend(own.interests.as_ref().map(|interests| fact("doctor-interests", interests.to_string())));
    facts
}

fn registered(renderer: &Renderer<'_>, registration: &Registration, locale: LocaleId) -> Result<RegistrationView> {
    let DateView { text: until, .. } = renderer.date(registration.valid_until, locale);
    Ok(RegistrationView {
        authority: registration.authority.clone(),
        number_label: renderer.message(locale, "doctor-registration-number"),
        number: registration.number.clone(),
        country: names::country(renderer, registration.country.as_str(), locale),
        valid_until: renderer.format(
            locale,
            "doctor-registration-valid-until",
            &[("date", i18n::Value::Verbatim(&until))],
        )?,
        verify_url: registration.verify_url.to_string(),
        verify: renderer.message(locale, "doctor-registration-verify"),
    })
}

/// The articles a doctor wrote, newest first, and the pages the doctor reviewed, in one walk over all entries.
fn works(renderer: &Renderer<'_>, key: &str) -> (Vec<EntryId>, Vec<EntryId>) {
    let mut articles: Vec<(Reverse<NaiveDate>, EntryId)> = Vec::new();
    let mut reviewed: Vec<(Reverse<NaiveDate>, EntryId)> = Vec::new();
    for (id, entry) in renderer.site.entries.iter().enumerate() {
        let source = entry.source();
        if let Some(day) = written(source, key) {
            articles.push((Reverse(day), id));
        }
        let clinical = source.clinical.as_ref().filter(|clinical| clinical.reviewed_by.key() == key);
        reviewed.extend(clinical.map(|clinical| (Reverse(clinical.last_reviewed), id)));
    }
    articles.sort_unstable();
    reviewed.sort_unstable();
    let ids = |list: Vec<(Reverse<NaiveDate>, EntryId)>| list.into_iter().map(|(_, id)| id).collect();
    (ids(articles), ids(reviewed))
}

/// When a text was published, if the doctor wrote it.
fn written(edition: &Edition, key: &str) -> Option<NaiveDate> {
    let Fields::Article(article) = &edition.fields else { return None };
    let author = article.author.as_str().strip_prefix("doctor:")?;
    (author == key).then_some(article.published)
}

/// Links to entries that these readers can open, as many as a page of a list has.
fn links(renderer: &Renderer<'_>, page: &Page, heading: &str, name: &str, entries: &[EntryId]) -> Result<Links> {
    let size = usize::from(renderer.site.facts.site.page_size.get());
    let open: Vec<EntryId> =
        entries.iter().copied().filter(|entry| renderer.site.page_of(*entry, page.locale).is_some()).collect();
    let rest = open.len().saturating_sub(size);
    let more = || renderer.format(page.text_locale, "doctor-more", &[("count", i18n::Value::from(rest))]);
    let shown = open.iter().take(size).filter_map(|entry| renderer.entry_link(*entry, page.locale));
    Ok(Links {
        heading: renderer.format(page.text_locale, heading, &[("name", i18n::Value::Text(name))])?,
        links: shown.map(|link| within(renderer, page, link)).collect(),
        more: if rest > 0 { Some(more()?) } else { None },
    })
}
