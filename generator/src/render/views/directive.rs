//! Directives in texts, each by the component of its name.

use anyhow::Result;
use serde::Serialize;

use super::{reading, treatment, visit};
use crate::markdown::Directive;
use crate::markdown::directive::CtaKind;
use crate::model::Model;
use crate::render::html::Surroundings;
use crate::render::link::{Card, Link};
use crate::site::EntryId;

#[derive(Serialize)]
struct ContainerView<'a> {
    kind: &'static str,
    title: Option<&'a str>,
    content_html: String,
}

/// A directive with content; `content` is trusted HTML.
pub(in crate::render) fn container(
    directive: &Directive,
    content: String,
    surroundings: Surroundings<'_>,
) -> Result<String> {
    let (name, kind, title) = match directive {
        Directive::Callout { kind, title } => ("callout", kind.as_str(), title.as_ref()),
        Directive::Quote { by } => ("quote", "", by.as_ref()),
        _ => ("steps", "", None),
    };
    let view = ContainerView { kind, title: title.map(|title| title.as_str()), content_html: content };
    surroundings.renderer.template(&format!("components/{name}.html"), surroundings.text_locale, &view)
}

#[derive(Serialize)]
struct CtaView {
    kind: &'static str,
    link: Option<Link>,
}

#[derive(Serialize)]
struct CardView {
    card: Option<Card>,
}

#[derive(Serialize)]
struct DefinitionView {
    term: String,
    short: String,
    link: Option<Link>,
}

#[derive(Serialize)]
struct EmptyView {}

/// A directive without content.
pub(in crate::render) fn leaf(directive: &Directive, surroundings: Surroundings<'_>) -> Result<String> {
    let Surroundings { renderer, locale, .. } = surroundings;
    let card = |model: Model, key: &str| -> Result<String> {
        let card = renderer.site.entry(model, key).and_then(|entry| renderer.card(entry, locale));
        renderer.template("components/card.html", locale, &CardView { card })
    };
    // Whether the entry exists was checked in `resolve`.
    let with =
        |model: Model, key: &str, render: &dyn Fn(EntryId) -> Result<String>| match renderer.site.entry(model, key) {
            Some(entry) => render(entry),
            None => Ok(String::new()),
        };
    match directive {
        Directive::Cta { kind } => {
            let (kind, reference) = match kind {
                CtaKind::Inquiry => ("inquiry", "form_page:inquiry"),
                CtaKind::Booking => ("booking", "form_page:booking"),
                CtaKind::Whatsapp => ("whatsapp", ""),
            };
            let whatsapp = renderer.site.facts.clinic.whatsapp.as_ref();
            let link = match whatsapp.filter(|_| reference.is_empty()) {
                Some(number) => {
                    let title = renderer.message(locale, "contact-whatsapp");
                    Some(Link { href: format!("https://wa.me/{}", number.digits()), title, lang: None })
                }
                None => renderer.reference_link(reference, locale),
            };
            renderer.template("components/cta.html", locale, &CtaView { kind, link })
        }
        Directive::DoctorCard { of } => card(Model::Doctor, of.key()),
        Directive::StoryCard { of } => card(Model::SuccessStory, of.key()),
        Directive::Calculator { of } => card(Model::Calculator, of.key()),
        Directive::Definition { of } => {
            let Some(entry) = renderer.site.entry(Model::GlossaryTerm, of.key()) else { return Ok(String::new()) };
            let edition = renderer.site.edition(entry, locale);
            let crate::model::Fields::GlossaryTerm(term) = &edition.fields else { return Ok(String::new()) };
            let link = renderer.entry_link(entry, locale);
            let view = DefinitionView { term: term.term.to_string(), short: term.short.to_string(), link };
            renderer.template("components/definition.html", locale, &view)
        }
        Directive::SampleLabel {} => renderer.template("components/sample-label.html", locale, &EmptyView {}),
        Directive::RiskTable { of } => {
            with(Model::Procedure, of.key(), &|entry| treatment::risk_table(entry, surroundings))
        }
        Directive::PhaseTimeline { of } => {
            with(Model::RehabTimeline, of.key(), &|entry| treatment::phase_timeline(entry, surroundings))
        }
        Directive::CompareTable {} => treatment::compare_table(surroundings),
        Directive::CostTable { procedure } => {
            visit::cost_table(procedure.as_ref().map(|procedure| procedure.key()), surroundings)
        }
        Directive::Faq { topic } => reading::faq_list(topic.key(), surroundings),
        // Those with content, and those that show pictures, are written elsewhere.
        Directive::Callout { .. }
        | Directive::Steps {}
        | Directive::Quote { .. }
        | Directive::Figure { .. }
        | Directive::Gallery {}
        | Directive::BeforeAfter { .. } => Ok(String::new()),
    }
}
