//! Risks: the table of one procedure or method, and the risks of all procedures.

use anyhow::Result;
use serde::Serialize;

use super::facts::{Citation, Language, Subject};
use crate::model::base::{Frequency, Risk, Severity};
use crate::model::{Fields, Lists};
use crate::render::Renderer;
use crate::render::html::Surroundings;
use crate::render::link::Link;
use crate::site::{EntryId, Page};
use crate::sources::LocaleId;

/// Of how many people frequencies are told.
const TOTAL: f64 = 100.0;
/// Frequencies below one in a hundred keep this many digits behind the point.
const DIGITS: u8 = 2;

#[derive(Serialize)]
struct RiskTableView {
    caption: String,
    language: Language,
    risks: Vec<RiskView>,
    /// Whether the words that hold for every table stand with this one.
    is_alone: bool,
    severities: Vec<SeverityView>,
}

#[derive(Serialize)]
struct RiskView {
    name: String,
    how_often: String,
    citations: Vec<Citation>,
    severity: SeverityView,
    what_happens_then: String,
}

#[derive(Serialize)]
struct SeverityView {
    key: &'static str,
    name: String,
    meaning: String,
}

/// The table of `risks`, trusted HTML.
pub(super) fn table(subject: &Subject<'_>, risks: &[Risk], is_alone: bool) -> Result<String> {
    let (renderer, locale) = (subject.renderer, subject.edition.locale);
    let caption = [("name", i18n::Value::Text(subject.edition.title()))];
    let rows = risks.iter().map(|risk| {
        let citations = match &risk.how_often {
            Frequency::Unknown => Vec::new(),
            Frequency::Per100(sourced) => subject.citations(&sourced.evidence),
        };
        Ok(RiskView {
            name: risk.name.to_string(),
            how_often: frequency(renderer, locale, &risk.how_often)?,
            citations,
            severity: severity(renderer, locale, risk.severity),
            what_happens_then: risk.what_happens_then.to_string(),
        })
    });
    let view = RiskTableView {
        caption: renderer.format(locale, "risks-of", &caption)?,
        language: subject.language(),
        risks: rows.collect::<Result<_>>()?,
        is_alone,
        severities: severities(renderer, locale, risks),
    };
    renderer.template("components/risk-table.html", locale, &view)
}

fn frequency(renderer: &Renderer<'_>, locale: LocaleId, frequency: &Frequency) -> Result<String> {
    let Frequency::Per100(sourced) = frequency else { return Ok(renderer.message(locale, "risk-frequency-unknown")) };
    let language = renderer.site.language(locale);
    let number = |value| language.number(value, DIGITS);
    let (low, high, total) = (number(sourced.range.low), number(sourced.range.high), number(TOTAL));
    let total = ("total", i18n::Value::Verbatim(&total));
    if low == high {
        return renderer.format(locale, "risk-frequency-single", &[("value", i18n::Value::Verbatim(&low)), total]);
    }
    let ends = [("low", i18n::Value::Verbatim(&low)), ("high", i18n::Value::Verbatim(&high)), total];
    renderer.format(locale, "risk-frequency-range", &ends)
}

fn severity(renderer: &Renderer<'_>, locale: LocaleId, severity: Severity) -> SeverityView {
    let key = severity.as_str();
    SeverityView {
        key,
        name: renderer.message(locale, &format!("severity-{key}")),
        meaning: renderer.message(locale, &format!("severity-{key}-meaning")),
    }
}

/// The severities that occur in `risks`, mildest first.
fn severities<'a>(
    renderer: &Renderer<'_>,
    locale: LocaleId,
    risks: impl IntoIterator<Item = &'a Risk>,
) -> Vec<SeverityView> {
    let used: Vec<Severity> = risks.into_iter().map(|risk| risk.severity).collect();
    let all = [Severity::Minor, Severity::Moderate, Severity::Serious, Severity::LifeThreatening];
    all.into_iter().filter(|one| used.contains(one)).map(|one| severity(renderer, locale, one)).collect()
}

/// The directive `::risk-table`.
pub(in crate::render::views) fn risk_table(procedure: EntryId, surroundings: Surroundings<'_>) -> Result<String> {
    let subject = Subject::elsewhere(procedure, surroundings);
    let Fields::Procedure(own) = &subject.edition.fields else { return Ok(String::new()) };
    table(&subject, &own.risks, true)
}

#[derive(Serialize)]
struct AllRisksView {
    severities: Vec<SeverityView>,
    procedures: Vec<ProcedureRisks>,
}

#[derive(Serialize)]
struct ProcedureRisks {
    link: Option<Link>,
    title: String,
    /// Trusted HTML.
    table_html: String,
}

/// The risks of every procedure, for the page that collects them; trusted HTML.
pub(in crate::render::views) fn all_risks(renderer: &Renderer<'_>, page: &Page) -> Result<String> {
    let surroundings = Surroundings { renderer, locale: page.locale, text_locale: page.text_locale, sources: &[] };
    let (mut procedures, mut risks) = (Vec::new(), Vec::new());
    for entry in renderer.site.list(Lists::Procedures, page.locale) {
        let subject = Subject::elsewhere(*entry, surroundings);
        let Fields::Procedure(own) = &subject.edition.fields else { continue };
        risks.extend(&own.risks);
        procedures.push(ProcedureRisks {
            link: renderer.entry_link(*entry, page.locale),
            title: subject.edition.title().to_owned(),
            table_html: table(&subject, &own.risks, false)?,
        });
    }
    let view = AllRisksView { severities: severities(renderer, page.text_locale, risks), procedures };
    renderer.template("components/all-risks.html", page.text_locale, &view)
}
