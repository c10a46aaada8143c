//! The page of a rehabilitation timeline, and its phases within other texts.

use anyhow::Result;
use serde::Serialize;

use super::facts::{Fact, FactValue, Headings, Language, Subject, texts};
use crate::model::treatment::Phase;
use crate::model::{Fields, Model, RehabTimeline};
use crate::render::html::{Surroundings, TocEntry};
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct RehabView {
    headings: Headings,
    /// Where readers are told when to get help at once.
    urgent: Option<Link>,
    facts: Vec<Fact>,
    /// Trusted HTML.
    phases_html: String,
    mobility_aids: String,
    work_school: String,
}

#[derive(Serialize)]
struct TimelineView {
    language: Language,
    phases: Vec<PhaseView>,
}

#[derive(Serialize)]
struct PhaseView {
    id: String,
    number: String,
    name: String,
    weeks: String,
    visits: Option<String>,
    goals: Vec<String>,
    allowed: Vec<String>,
    not_allowed: Vec<String>,
    red_flags: Vec<String>,
}

pub(in crate::render::views) fn rehab(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    timeline: &RehabTimeline,
) -> Result<Main> {
    let subject = Subject::here(renderer, page, entry);
    let sections: Vec<_> = anchors::REHAB.iter().collect();
    let link = |model: Model, key: &str| {
        let entry = renderer.site.entry(model, key)?;
        renderer.entry_link(entry, page.locale)
    };
    let facts = [
        ("procedure-label", link(Model::Procedure, timeline.procedure.key())),
        ("method-label", link(Model::Method, timeline.method.key())),
    ];
    let facts = facts.into_iter().filter_map(|(label, link)| Some((label, FactValue::link(link?))));
    let own = RehabView {
        headings: subject.headings(&sections),
        urgent: link(Model::Page, timeline.urgent.key()),
        facts: facts.map(|(label, value)| Fact::plain(subject.word(label), vec![value])).collect(),
        phases_html: phases(&subject, timeline, "")?,
        mobility_aids: timeline.mobility_aids.to_string(),
        work_school: timeline.work_school.to_string(),
    };
    let mut view = Document { page: PageView::of(renderer, page, entry, id, &sections)?, own };
    list_phases(&mut view.page.toc, timeline);
    Main::of(renderer, page, "rehab", view)
}

/// Lists the phases below their section, where there is a table of contents.
fn list_phases(toc: &mut Vec<TocEntry>, timeline: &RehabTimeline) {
    let Some(section) = toc.iter().position(|entry| entry.id == "phases") else { return };
    let phases = timeline.phases.iter().map(|phase| TocEntry {
        id: anchors::phase_id(phase.key.as_str()),
        title: phase.name.to_string(),
        level: 3,
    });
    let below = section + 1;
    toc.splice(below..below, phases);
}

/// The phases as a list, trusted HTML. `prefix` keeps their ids apart from those of other timelines on the same page.
fn phases(subject: &Subject<'_>, timeline: &RehabTimeline, prefix: &str) -> Result<String> {
    let phases = timeline.phases.iter().enumerate().map(|(index, phase)| phase_view(subject, phase, index + 1, prefix));
    let view = TimelineView { language: subject.language(), phases: phases.collect::<Result<_>>()? };
    subject.renderer.template("components/timeline.html", subject.edition.locale, &view)
}

fn phase_view(subject: &Subject<'_>, phase: &Phase, number: usize, prefix: &str) -> Result<PhaseView> {
    let (renderer, locale) = (subject.renderer, subject.edition.locale);
    let language = renderer.site.language(locale);
    let (from, to) = (i18n::Value::from(u32::from(phase.from_week)), i18n::Value::from(u32::from(phase.to_week)));
    let weeks = if phase.from_week == phase.to_week {
        renderer.format(locale, "rehab-week", &[("week", from)])?
    } else {
        renderer.format(locale, "rehab-weeks", &[("from", from), ("to", to)])?
    };
    let visits = f64::from(phase.visits);
    Ok(PhaseView {
        id: format!("{prefix}{}", anchors::phase_id(phase.key.as_str())),
        number: renderer.format(locale, "rehab-phase", &[("number", i18n::Value::from(number))])?,
        name: phase.name.to_string(),
        weeks,
        visits: if phase.visits == 0 { None } else { Some(language.quantity("visits", visits, visits)?) },
        goals: texts(&phase.goals),
        allowed: texts(&phase.allowed),
        not_allowed: texts(&phase.not_allowed),
        red_flags: texts(&phase.red_flags),
    })
}

/// The directive `::phase-timeline`.
pub(in crate::render::views) fn phase_timeline(timeline: EntryId, surroundings: Surroundings<'_>) -> Result<String> {
    let subject = Subject::elsewhere(timeline, surroundings);
    let Fields::RehabTimeline(own) = &subject.edition.fields else { return Ok(String::new()) };
    let key = &surroundings.renderer.site.entries[timeline].key;
    phases(&subject, own, &format!("{key}-"))
}
