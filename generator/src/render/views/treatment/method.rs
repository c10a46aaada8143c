//! The page of a method.

use anyhow::Result;
use serde::Serialize;

use super::facts::{Fact, FactValue, Headings, Subject, texts};
use super::risks;
use crate::model::Method;
use crate::model::treatment::Device;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct MethodView {
    headings: Headings,
    glance_heading: String,
    glance: Vec<Fact>,
    advantages: Vec<String>,
    drawbacks: Vec<String>,
    /// Trusted HTML.
    risks_html: String,
    device: Vec<Fact>,
    weight_bearing: String,
    infection_care: String,
    scars: String,
    removal: String,
    mri: String,
}

pub(in crate::render::views) fn method(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    method: &Method,
) -> Result<Main> {
    let subject = Subject::here(renderer, page, entry);
    let sections: Vec<_> =
        anchors::METHOD.iter().filter(|(id, _)| *id != "device" || method.device.is_some()).collect();
    let own = MethodView {
        headings: subject.headings(&sections),
        glance_heading: subject.word("procedure-at-a-glance"),
        glance: glance(&subject, method)?,
        advantages: texts(&method.advantages),
        drawbacks: texts(&method.drawbacks),
        risks_html: risks::table(&subject, &method.risks, true)?,
        device: method.device.as_ref().map(|device| device_facts(&subject, device)).transpose()?.unwrap_or_default(),
        weight_bearing: method.weight_bearing.to_string(),
        infection_care: method.infection_care.to_string(),
        scars: method.scars.to_string(),
        removal: method.removal.to_string(),
        mri: subject.word(&format!("mri-safe-{}", method.mri_safe.as_str())),
    };
    let view = Document { page: PageView::of(renderer, page, entry, id, &sections)?, own };
    Main::of(renderer, page, "method", view)
}

/// What the device is like, in one value: outside the skin, inside the bone, or both.
pub(super) fn approach(subject: &Subject<'_>, method: &Method) -> Result<String> {
    let key = format!("approach-{}", method.approach.as_str());
    subject.explained(&key, &format!("{key}-meaning"))
}

fn glance(subject: &Subject<'_>, method: &Method) -> Result<Vec<Fact>> {
    let mut facts =
        vec![Fact::plain(subject.word("approach-label"), vec![FactValue::text(approach(subject, method)?)])];
    let device = method.device.as_ref().map(|device| vec![FactValue::english(device.name.as_str())]);
    facts.extend(device.map(|device| Fact::plain(subject.word("method-device"), device)));
    facts.push(subject.sourced("method-hardware-time", &method.hardware_time)?);
    facts.push(subject.sourced("method-rate", &method.rate_mm_per_day)?);
    Ok(facts)
}

fn device_facts(subject: &Subject<'_>, device: &Device) -> Result<Vec<Fact>> {
    let english = |key: &str, text: &str| Fact::plain(subject.word(key), vec![FactValue::english(text)]);
    let mut facts = vec![
        english("method-device", &device.name),
        english("method-maker", &device.maker),
        english("method-device-class", &device.class),
    ];
    let locale = subject.edition.locale;
    let approvals = device.approvals.iter().map(|approval| {
        let date = subject.renderer.date(approval.date, locale).text;
        let since = [("date", i18n::Value::Verbatim(&date))];
        let note = Some(subject.renderer.format(locale, "method-approved-since", &since)?);
        let text = format!("{}, {}", approval.authority, approval.reference);
        Ok(FactValue { note, ..FactValue::english(text) })
    });
    let approvals = approvals.collect::<Result<Vec<_>>>()?;
    if !approvals.is_empty() {
        facts.push(Fact::plain(subject.word("method-approvals"), approvals));
    }
    Ok(facts)
}
