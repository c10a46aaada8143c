//! The page of a procedure.

use anyhow::Result;
use serde::Serialize;

use super::facts::{Citation, Fact, FactValue, Headings, Language, Subject, texts};
use super::risks;
use crate::model::base::ContraindicationKind;
use crate::model::treatment::{Durations, Gain};
use crate::model::{Fields, Lists, Model, Procedure};
use crate::render::link::{Card, Link};
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct ProcedureView {
    headings: Headings,
    /// The language of the readers, in which cards are written.
    readers: Language,
    glance_heading: String,
    glance: Vec<Fact>,
    who_for: Vec<String>,
    contraindications: Vec<ReasonsView>,
    risks_html: String,
    alternatives: Vec<String>,
    how_performed_html: String,
    preparation_html: String,
    followup_html: String,
    gain: Option<GainView>,
    durations: Vec<Fact>,
    second_surgery: SecondSurgeryView,
    rehab: Vec<Card>,
    cost: CostView,
    doctors: Vec<Card>,
    questions: Vec<QuestionView>,
}

/// Reasons not to treat, of one kind.
#[derive(Serialize)]
struct ReasonsView {
    kind: String,
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct GainView {
    typical: String,
    upper: String,
    citations: Vec<Citation>,
}

#[derive(Serialize)]
struct SecondSurgeryView {
    needed: String,
    why: String,
}

#[derive(Serialize)]
struct CostView {
    packages: Vec<Fact>,
    notes: Vec<String>,
    links: Vec<Link>,
}

#[derive(Serialize)]
struct QuestionView {
    question: String,
    /// Trusted HTML.
    answer_html: String,
}

pub(in crate::render::views) fn procedure(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    procedure: &Procedure,
) -> Result<Main> {
    let subject = Subject::here(renderer, page, entry);
    let rehab = rehab(renderer, page, entry, procedure);
    let cost = cost(&subject, procedure)?;
    let doctors = cards(renderer, page, procedure.doctors.iter().map(|doctor| doctor.key()));
    let questions = questions(renderer, page, procedure)?;
    let is_shown = |id: &str| match id {
        "gain" => procedure.gain_cm.is_some(),
        "rehab" => !rehab.is_empty(),
        "cost" => !cost.packages.is_empty(),
        "doctors" => !doctors.is_empty(),
        "questions" => !questions.is_empty(),
        _ => true,
    };
    let sections: Vec<_> = anchors::PROCEDURE.iter().filter(|(id, _)| is_shown(id)).collect();
    let html = |text: &str| -> Result<String> {
        Ok(renderer.markdown(page.locale, subject.edition.locale, subject.edition, text)?.html)
    };
    let own = ProcedureView {
        headings: subject.headings(&sections),
        readers: Language::of(renderer, page.locale),
        glance_heading: subject.word("procedure-at-a-glance"),
        glance: glance(&subject, procedure)?,
        who_for: texts(&procedure.who_for),
        contraindications: contraindications(&subject, procedure),
        risks_html: risks::table(&subject, &procedure.risks, true)?,
        alternatives: texts(&procedure.alternatives),
        how_performed_html: html(procedure.how_performed.as_str())?,
        preparation_html: html(procedure.preparation.as_str())?,
        followup_html: html(procedure.followup.as_str())?,
        gain: procedure.gain_cm.as_ref().map(|gain| gain_view(&subject, gain)).transpose()?,
        durations: durations(&subject, &procedure.durations)?,
        second_surgery: SecondSurgeryView {
            needed: subject.word(&format!("second-surgery-{}", procedure.second_surgery.needed.as_str())),
            why: procedure.second_surgery.why.to_string(),
        },
        rehab,
        cost,
        doctors,
        questions,
    };
    let view = Document { page: PageView::of(renderer, page, entry, id, &sections)?, own };
    Main::of(renderer, page, "procedure", view)
}

fn glance(subject: &Subject<'_>, procedure: &Procedure) -> Result<Vec<Fact>> {
    let renderer = subject.renderer;
    let bones = procedure.bones.iter().map(|bone| {
        let key = format!("bone-{}", bone.as_str());
        subject.explained(&key, &format!("{key}-plain")).map(FactValue::text)
    });
    let purposes = procedure.purpose.iter().map(|purpose| subject.word(&format!("purpose-{}", purpose.as_str())));
    let methods = procedure.methods.iter().filter_map(|method| renderer.site.entry(Model::Method, method.key()));
    let methods = methods.filter_map(|method| renderer.entry_link(method, subject.locale));
    Ok(vec![
        Fact::plain(subject.word("bone-label"), bones.collect::<Result<_>>()?),
        Fact::plain(subject.word("purpose-label"), purposes.map(FactValue::text).collect()),
        Fact::plain(subject.word("procedure-methods"), methods.map(FactValue::link).collect()),
    ])
}

/// Strict reasons first.
fn contraindications(subject: &Subject<'_>, procedure: &Procedure) -> Vec<ReasonsView> {
    let kinds = [
        (ContraindicationKind::Absolute, "contraindication-absolute"),
        (ContraindicationKind::Relative, "contraindication-relative"),
    ];
    let groups = kinds.into_iter().map(|(kind, key)| {
        let reasons = procedure.contraindications.iter().filter(|reason| reason.kind == kind);
        ReasonsView { kind: subject.word(key), reasons: reasons.map(|reason| reason.text.to_string()).collect() }
    });
    groups.filter(|group| !group.reasons.is_empty()).collect()
}

fn gain_view(subject: &Subject<'_>, gain: &Gain) -> Result<GainView> {
    let amount = |key: &str, amount: &str| {
        subject.renderer.format(subject.edition.locale, key, &[("amount", i18n::Value::Text(amount))])
    };
    let language = subject.renderer.site.language(subject.edition.locale);
    Ok(GainView {
        typical: amount("procedure-gain-typical", &subject.quantity(gain.typical)?)?,
        upper: amount("procedure-gain-upper", &language.quantity("cm", gain.upper, gain.upper)?)?,
        citations: subject.citations(&gain.evidence),
    })
}

fn durations(subject: &Subject<'_>, durations: &Durations) -> Result<Vec<Fact>> {
    let parts = [
        ("duration-surgery", subject.quantity(durations.surgery_h)?),
        ("duration-stay", subject.quantity(durations.stay_nights)?),
        ("duration-lengthening", subject.quantity(durations.lengthening_days_per_cm)?),
        ("duration-consolidation", subject.quantity(durations.consolidation_days_per_cm)?),
        ("duration-back-to-work", subject.quantity(durations.back_to_work_weeks)?),
    ];
    let mut facts: Vec<Fact> = parts
        .into_iter()
        .map(|(label, amount)| Fact::plain(subject.word(label), vec![FactValue::text(amount)]))
        .collect();
    // The sources are given for all parts together, so they stand in a line of their own.
    let citations = subject.citations(&durations.evidence);
    facts.push(Fact { label: subject.word("evidence-heading"), values: Vec::new(), citations });
    Ok(facts)
}

/// The rehabilitation that belongs to the procedure, then those after it with other methods.
fn rehab(renderer: &Renderer<'_>, page: &Page, entry: EntryId, procedure: &Procedure) -> Vec<Card> {
    let site = renderer.site;
    let key = &*site.entries[entry].key;
    let first = site.entry(Model::RehabTimeline, procedure.rehab.key());
    let others = site.list(Lists::Rehab, page.locale).iter().copied().filter(|other| {
        let fields = &site.entries[*other].source().fields;
        Some(*other) != first && matches!(fields, Fields::RehabTimeline(timeline) if timeline.procedure.key() == key)
    });
    first.into_iter().chain(others).filter_map(|entry| renderer.card(entry, page.locale)).collect()
}

fn cards<'a>(renderer: &Renderer<'_>, page: &Page, doctors: impl Iterator<Item = &'a str>) -> Vec<Card> {
    let entries = doctors.filter_map(|key| renderer.site.entry(Model::Doctor, key));
    entries.filter_map(|entry| renderer.card(entry, page.locale)).collect()
}

fn cost(subject: &Subject<'_>, procedure: &Procedure) -> Result<CostView> {
    let (renderer, locale) = (subject.renderer, subject.edition.locale);
    let today = renderer.site.today();
    let (mut packages, mut notes) = (Vec::new(), Vec::new());
    for package in procedure.cost.iter().filter_map(|key| renderer.site.facts.prices.package(key.as_str())) {
        let value = match package.price_on(today) {
            Some(price) => {
                let language = renderer.site.language(locale);
                let (low, high) = (f64::from(price.low()), f64::from(price.high()));
                let date = renderer.date(*package.valid_until, locale).text;
                let until = renderer.format(locale, "cost-valid-until", &[("date", i18n::Value::Verbatim(&date))])?;
                let amount = language.money_range(low, high, price.currency().as_str());
                let conditions = renderer.localized(&package.conditions, locale);
                if !notes.contains(&conditions) {
                    notes.push(conditions);
                }
                FactValue { note: Some(until), ..FactValue::text(amount) }
            }
            None => FactValue::text(subject.word("cost-expired")),
        };
        packages.push(Fact::plain(renderer.localized(&package.name, locale), vec![value]));
    }
    notes.push(subject.word("cost-estimate-note"));
    let links = [("cost:#not-included", "cost-not-included"), ("cost:#complications", "cost-if-complications")];
    let links = links.into_iter().filter_map(|(reference, key)| {
        let link = renderer.reference_link(reference, subject.locale)?;
        Some(Link { title: subject.word(key), ..link })
    });
    let links = renderer.reference_link("cost:", subject.locale).into_iter().chain(links).collect();
    Ok(CostView { packages, notes, links })
}

/// Questions that are answered in the language of the text. They are left out of structured data here: each is marked up once,
/// on the page of its topic.
fn questions(renderer: &Renderer<'_>, page: &Page, procedure: &Procedure) -> Result<Vec<QuestionView>> {
    let site = renderer.site;
    let entries = procedure.faqs.iter().filter_map(|question| site.entry(Model::Faq, question.key()));
    let editions = entries.filter_map(|entry| site.entries[entry].edition(page.text_locale));
    let views = editions.map(|edition| {
        Ok(QuestionView { question: edition.title().to_owned(), answer_html: renderer.body(page, edition)?.html })
    });
    views.collect()
}
