//! Pages with forms of the service, and what is shown after sending.
//!
//! The fields come from `data/forms/`, the words around them from the messages, the consents from the page itself. A form
//! is sent by the browser alone, so everything the service needs stands in it.

use anyhow::{Result, bail};
use data::{Field, FieldKind, Form, OptionSource, Service, ValueSource};
use serde::Serialize;

use super::Main;
use super::common::{Document, PageView};
use super::visit::{ChannelView, channel};
use crate::model::{Fields, FormPage, Model};
use crate::render::Renderer;
use crate::render::link::{Link, Worded};
use crate::site::{EntryId, FormOutcome, Page, PageId};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct FormView {
    intro: String,
    emergency: Option<Worded>,
    /// The page about urgent help.
    urgent: Option<Link>,
    /// What can be booked, where the form books.
    services: Vec<ServiceView>,
    action: String,
    fields: Vec<FieldView>,
    consents: Vec<ConsentView>,
    privacy: Option<Link>,
    fallback: Option<ChannelView>,
}

/// Something to book, described.
#[derive(Serialize)]
struct ServiceView {
    name: String,
    description: String,
    duration: String,
    place: String,
    price: String,
}

/// A field. The template has one shape of element for each `kind`.
#[derive(Serialize)]
struct FieldView {
    name: String,
    /// `input`, `date`, `textarea`, `select`, `checkbox`, `hidden` or `trap`.
    kind: &'static str,
    /// The `type` of an `input`.
    input_type: &'static str,
    label: String,
    hint: Option<String>,
    is_required: bool,
    autocomplete: String,
    inputmode: &'static str,
    /// `auto` follows what is typed; addresses and numbers are written from the left in every language.
    direction: &'static str,
    max_length: u32,
    options: Vec<OptionView>,
    /// Whether the first choice of a `select` is none.
    has_no_default: bool,
    /// What a hidden field holds.
    value: String,
}

#[derive(Serialize)]
struct OptionView {
    value: String,
    label: String,
    lang: String,
    is_selected: bool,
}

#[derive(Serialize)]
struct ConsentView {
    name: String,
    text: String,
    is_required: bool,
}

pub(super) fn form(renderer: &Renderer<'_>, page: &Page, entry: EntryId, id: PageId, own: &FormPage) -> Result<Main> {
    let site = renderer.site;
    // Which forms there are was checked in `resolve`.
    let Some(form) = site.facts.forms.get(own.form.as_str()) else { bail!("there is no form `{}`", own.form) };
    let privacy = site.entry(Model::Legal, own.privacy_ref.key());
    let books = form.fields.iter().any(|field| field.options_from == Some(OptionSource::Services));
    let services = site.facts.services.services.iter().filter(|_| books);
    let view = FormView {
        intro: own.intro.to_string(),
        emergency: renderer.disclaimer("not-for-emergencies", page.locale),
        urgent: renderer.reference_link("page:urgent", page.locale),
        services: services.map(|service| service_view(renderer, service, page.locale)).collect::<Result<_>>()?,
        action: format!("{}{}", site.facts.site.api_origin.as_str(), form.action.as_str()),
        fields: form.fields.iter().map(|field| field_view(renderer, field, page)).collect::<Result<_>>()?,
        consents: consents(form, own),
        privacy: privacy.and_then(|policy| renderer.entry_link(policy, page.locale)),
        fallback: channel(renderer, own.fallback_channel, page.locale),
    };
    let view = Document { page: PageView::of(renderer, page, entry, id, &[])?, own: view };
    Main::of(renderer, page, "form", view)
}

fn service_view(renderer: &Renderer<'_>, service: &Service, locale: LocaleId) -> Result<ServiceView> {
    let place = match service.mode {
        data::Mode::Video => "channel-video",
        data::Mode::InPerson => "channel-in-person",
    };
    Ok(ServiceView {
        name: renderer.localized(&service.name, locale),
        description: renderer.localized(&service.description, locale),
        duration: duration(renderer, service, locale)?,
        place: renderer.message(locale, place),
        price: price(renderer, service, locale),
    })
}

fn duration(renderer: &Renderer<'_>, service: &Service, locale: LocaleId) -> Result<String> {
    let minutes = f64::from(*service.duration_min);
    Ok(renderer.site.language(locale).quantity("minutes", minutes, minutes)?)
}

fn price(renderer: &Renderer<'_>, service: &Service, locale: LocaleId) -> String {
    let Some(price) = &service.price else { return renderer.message(locale, "booking-free-of-charge") };
    let (low, high) = (f64::from(price.low()), f64::from(price.high()));
    renderer.site.language(locale).money_range(low, high, price.currency().as_str())
}

fn field_view(renderer: &Renderer<'_>, field: &Field, page: &Page) -> Result<FieldView> {
    let locale = page.locale;
    let (kind, input_type) = shape(field.kind);
    let options = options(renderer, field, locale)?;
    Ok(FieldView {
        name: field.name.to_string(),
        kind,
        input_type,
        label: field.label.as_ref().map(|key| renderer.message(locale, key.as_str())).unwrap_or_default(),
        hint: field.hint.as_ref().map(|key| renderer.message(locale, key.as_str())),
        is_required: field.required,
        autocomplete: field.autocomplete.as_ref().map_or("on", |token| token.as_str()).to_owned(),
        inputmode: field.inputmode.map_or(input_type, |mode| mode.as_str()),
        direction: if matches!(field.kind, FieldKind::Email | FieldKind::Tel) { "ltr" } else { "auto" },
        max_length: field.max_length.unwrap_or_default(),
        has_no_default: options.iter().all(|option| !option.is_selected),
        options,
        value: match field.value_from {
            Some(ValueSource::PageLocale) => renderer.site.locales.tag(locale).to_string(),
            Some(ValueSource::PagePath) => page.permalink.as_str().to_owned(),
            None => String::new(),
        },
    })
}

/// The shape of the element and, for inputs, its `type`.
const fn shape(kind: FieldKind) -> (&'static str, &'static str) {
    match kind {
        FieldKind::Text => ("input", "text"),
        FieldKind::Email => ("input", "email"),
        FieldKind::Tel => ("input", "tel"),
        FieldKind::Textarea => ("textarea", ""),
        FieldKind::Select => ("select", ""),
        FieldKind::Date => ("date", "date"),
        FieldKind::Checkbox => ("checkbox", ""),
        FieldKind::Hidden => ("hidden", ""),
        FieldKind::Honeypot => ("trap", "text"),
    }
}

/// The choices of a `select`; the visitor's own language is chosen beforehand.
fn options(renderer: &Renderer<'_>, field: &Field, locale: LocaleId) -> Result<Vec<OptionView>> {
    let site = renderer.site;
    let lang = site.locales.tag(locale).to_string();
    let option = |value: &str, label: String| OptionView {
        value: value.to_owned(),
        label,
        lang: lang.clone(),
        is_selected: false,
    };
    Ok(match field.options_from {
        None => {
            let given = field.options.iter();
            given.map(|given| option(given.value.as_str(), renderer.message(locale, given.label.as_str()))).collect()
        }
        Some(OptionSource::Locales) => {
            let locales = site.locales.ids().map(|other| {
                let tag = site.locales.tag(other).to_string();
                let label = site.language(other).name().to_owned();
                OptionView { value: tag.clone(), label, lang: tag, is_selected: other == locale }
            });
            locales.collect()
        }
        Some(OptionSource::Services) => {
            let services = site.facts.services.services.iter();
            services
                .map(|service| Ok(option(service.key.as_str(), in_short(renderer, service, locale)?)))
                .collect::<Result<_>>()?
        }
    })
}

/// A service on one line: name, duration and price.
fn in_short(renderer: &Renderer<'_>, service: &Service, locale: LocaleId) -> Result<String> {
    let name = renderer.localized(&service.name, locale);
    let (duration, price) = (duration(renderer, service, locale)?, price(renderer, service, locale));
    let arguments = [
        ("name", i18n::Value::Text(&name)),
        ("duration", i18n::Value::Text(&duration)),
        ("price", i18n::Value::Text(&price)),
    ];
    renderer.format(locale, "field-service-option", &arguments)
}

/// The boxes to tick that the service expects, in the words of the page.
fn consents(form: &Form, own: &FormPage) -> Vec<ConsentView> {
    let boxes = form.consents.iter().filter_map(|expected| {
        let given = own.consents.iter().find(|consent| consent.key.as_str() == expected.key.as_str())?;
        let name = expected.key.as_str().to_owned();
        Some(ConsentView { name, text: given.text.to_string(), is_required: expected.required })
    });
    boxes.collect()
}

#[derive(Serialize)]
struct ResultView {
    is_failure: bool,
    /// The form itself, to try again.
    form: Link,
    home: String,
    fallback: Option<ChannelView>,
}

/// What is shown after a form was sent.
pub(in crate::render) fn form_result(
    renderer: &Renderer<'_>,
    page: &Page,
    form: EntryId,
    id: PageId,
    outcome: FormOutcome,
) -> Result<Main> {
    let Fields::FormPage(own) = &renderer.site.edition(form, page.locale).fields else {
        bail!("not a page with a form")
    };
    let is_failure = outcome == FormOutcome::Failed;
    let message = if is_failure { &own.failure } else { &own.success };
    let mut view = PageView::of(renderer, page, form, id, &[])?;
    let title = message.title.to_string();
    let Some(above) = renderer.site.page_of(form, page.locale) else { bail!("the form has no page here") };
    let above = Link { href: above.permalink.as_str().to_owned(), title: view.title.clone(), lang: None };
    if let Some(crumb) = view.breadcrumb.last_mut() {
        crumb.href.clone_from(&above.href);
    }
    view.breadcrumb.push(Link { href: page.permalink.as_str().to_owned(), title: title.clone(), lang: None });
    view.seo_title.clone_from(&title);
    view.title = title;
    view.description = message.text.to_string();
    view.body_html = "";
    view.toc.clear();
    let own = ResultView {
        is_failure,
        form: above,
        home: renderer.chrome(page.locale).home.href.clone(),
        fallback: channel(renderer, own.fallback_channel, page.locale).filter(|_| is_failure),
    };
    Main::of(renderer, page, "form_result", Document { page: view, own })
}
