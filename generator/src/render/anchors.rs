//! Ids of the sections that templates write, which links may name as they name headings, with the messages of their titles.

use crate::model::Fields;
use crate::model::treatment::RehabTimeline;
use crate::sources::Edition;

/// A section of a template: its id and the message key of its heading.
pub type Section = (&'static str, &'static str);

/// Sections of a procedure, in the order of its template.
pub const PROCEDURE: &[Section] = &[
    ("who-for", "procedure-who-for"),
    ("contraindications", "contraindications-heading"),
    ("risks", "risks-heading"),
    ("alternatives", "procedure-alternatives"),
    ("how-performed", "procedure-how-performed"),
    ("preparation", "procedure-preparation"),
    ("followup", "procedure-followup"),
    ("gain", "procedure-expected-gain"),
    ("durations", "procedure-durations"),
    ("second-surgery", "procedure-second-surgery"),
    ("rehab", "procedure-rehab"),
    ("cost", "procedure-cost"),
    ("doctors", "procedure-doctors"),
    ("questions", "procedure-questions"),
    ("sources", "evidence-heading"),
];
/// Sections of a method.
pub const METHOD: &[Section] = &[
    ("advantages", "method-advantages"),
    ("drawbacks", "method-drawbacks"),
    ("risks", "risks-heading"),
    ("device", "method-device"),
    ("weight-bearing", "compare-weight-bearing"),
    ("infection-care", "compare-infection-care"),
    ("scars", "compare-scars"),
    ("removal", "compare-removal"),
    ("mri", "compare-mri"),
    ("sources", "evidence-heading"),
];
/// Sections of a rehabilitation timeline besides its phases.
pub const REHAB: &[Section] = &[
    ("phases", "rehab-timeline-heading"),
    ("mobility-aids", "rehab-mobility-aids"),
    ("work-school", "rehab-work-school"),
    ("sources", "evidence-heading"),
];
/// Sections of the cost page.
pub const COST: &[Section] = &[
    ("packages", "cost-packages"),
    ("not-included", "cost-not-included"),
    ("complications", "cost-if-complications"),
    ("payment", "cost-payment"),
    ("financing", "cost-financing"),
    ("refund", "cost-refund"),
];
/// Sections of the page for patients from abroad.
pub const INTERNATIONAL: &[Section] = &[
    ("steps", "international-steps"),
    ("services", "international-services"),
    ("stay", "international-stay"),
    ("visa", "international-visa"),
    ("companion", "international-companion"),
    ("interpreters", "international-interpreters"),
    ("fit-to-fly", "international-fit-to-fly"),
    ("remote-followup", "international-remote-followup"),
    ("aftercare", "international-aftercare-home"),
    ("emergency", "international-emergency-path"),
    ("insurance", "international-insurance"),
    ("records", "international-records"),
];
/// Sections of a country page.
pub const COUNTRY: &[Section] =
    &[("travel", "country-travel"), ("documents", "country-documents"), ("local-followup", "country-local-followup")];
/// Sections of the contact page.
pub const CONTACT: &[Section] =
    &[("channels", "contact-channels"), ("hours", "contact-hours"), ("arrival", "contact-arrival")];
/// Sections of a story.
pub const STORY: &[Section] = &[("complications", "story-complications"), ("facts", "facts-heading")];
/// Sections of a calculator.
pub const CALCULATOR: &[Section] =
    &[("inputs", "calculator-inputs"), ("assumptions", "calculator-assumptions"), ("sources", "evidence-heading")];
/// Sections of an article.
pub const ARTICLE: &[Section] = &[("sources", "evidence-heading")];
/// Sections of a plain page.
pub const PAGE: &[Section] = &[("collected", "risks-heading"), ("sources", "evidence-heading")];

/// Sections of all kinds of pages.
pub const ALL: &[&[Section]] =
    &[PROCEDURE, METHOD, REHAB, COST, INTERNATIONAL, COUNTRY, CONTACT, STORY, CALCULATOR, ARTICLE, PAGE];

/// The fixed sections on the page of an edition.
pub fn sections(edition: &Edition) -> &'static [Section] {
    match &edition.fields {
        Fields::Procedure(_) => PROCEDURE,
        Fields::Method(_) => METHOD,
        Fields::RehabTimeline(_) => REHAB,
        Fields::Cost(_) => COST,
        Fields::InternationalCenter(_) => INTERNATIONAL,
        Fields::CountryPage(_) => COUNTRY,
        Fields::Contact(_) => CONTACT,
        Fields::SuccessStory(_) => STORY,
        Fields::Calculator(_) => CALCULATOR,
        Fields::Article(_) => ARTICLE,
        Fields::Page(_) => PAGE,
        _ => &[],
    }
}

/// Ids of the template's sections on the page of an edition.
pub fn anchors(edition: &Edition) -> impl Iterator<Item = String> + use<> {
    let phases = match &edition.fields {
        Fields::RehabTimeline(timeline) => phases(timeline),
        _ => Vec::new(),
    };
    phases.into_iter().chain(sections(edition).iter().map(|(id, _)| (*id).to_owned()))
}

fn phases(timeline: &RehabTimeline) -> Vec<String> {
    timeline.phases.iter().map(|phase| phase_id(phase.key.as_str())).collect()
}

/// The id of a phase.
pub fn phase_id(key: &str) -> String {
    format!("phase-{key}")
}
