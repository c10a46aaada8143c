//! The fields that models share: [`Common`] for everything, [`Head`] for what is a page of its own, [`Clinical`] for
//! medical content.

use chrono::{DateTime, FixedOffset, Months, NaiveDate};
use schemars::JsonSchema;
use serde::Deserialize;

use super::people::Doctor;
use super::values::{
    Alias, AnyRef, DisclaimerKey, EvidenceId, Key, Link, LocaleName, RECORD_HASH, Ref, Slug, Tags, Term, Text, Topics,
};

/// Fields of every entry, whether it has a page of its own or not.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Common {
    /// Where the entry stands between idea and publication. Only `published` entries reach readers.
    pub status: Status,
    /// When it becomes visible: date, time and zone, as in `2026-03-01T09:00:00+04:00`.
    pub publish_at: Option<DateTime<FixedOffset>>,
    /// When it disappears: date, time and zone. Needs `on_expire`.
    pub expire_at: Option<DateTime<FixedOffset>>,
    /// What its address answers afterwards: `gone`, or `redirect: <reference>`.
    pub on_expire: Option<OnExpire>,
    /// The day of the last meaningful change, shown to readers.
    pub updated: NaiveDate,
    /// What the entry is about, one term of `data/taxonomies/topics.yaml`.
    pub topic: Option<Term<Topics>>,
    /// Finer marks, terms of `data/taxonomies/tags.yaml`.
    #[serde(default)]
    pub tags: Vec<Term<Tags>>,
    /// Entries a reader may want next, at most six. What is missing is filled from the same topic and tags.
    #[serde(default)]
    #[schemars(length(max = 6))]
    pub related: Vec<AnyRef>,
    /// Place in lists; lower comes first, equal ones by title.
    #[serde(default)]
    pub order: i32,
    /// Only these locales, when the entry must not appear in others.
    #[serde(default)]
    pub locales: Vec<LocaleName>,
    /// How this translation came about. Only in translations, written by tools.
    pub translation: Option<Translation>,
    /// Names of inherited fields that this translation sets on purpose. Only in translations.
    #[serde(default)]
    #[schemars(extend("x-translatable" = true))]
    pub overrides: Vec<String>,
}

/// Fields of every entry that is a page of its own.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The heading of the page, best 5 to 70 characters, unique in its language and section.
    #[schemars(length(min = 3, max = 70))]
    pub title: Text,
    /// The title in browser tabs and search results, when it must differ; at most 60 characters.
    #[schemars(length(max = 60))]
    pub seo_title: Option<Text>,
    /// One or two sentences for search results and cards, best 70 to 160 characters, unique.
    #[schemars(length(min = 50, max = 170))]
    pub description: Text,
    /// The last part of the address; the folder's name when left out. A change needs an alias.
    pub slug: Option<Slug>,
    /// A short title for menus and breadcrumbs, at most 24 characters.
    #[schemars(length(max = 24))]
    pub nav_title: Option<Text>,
    /// Old addresses of this page; each answers with a redirect to it.
    #[serde(default)]
    pub aliases: Vec<Alias>,
    /// The card and share picture, a folder of `content/media/`.
    pub image: Option<Ref<Media>>,
    /// Keeps the page out of search engines.
    #[serde(default)]
    pub noindex: bool,
    /// Whether a table of contents is shown; the model decides when left out.
    pub toc: Option<bool>,
}

/// Fields of medical content.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clinical {
    /// The doctor who checked the text; registered and active on `last_reviewed`.
    pub reviewed_by: Ref<Doctor>,
    /// The day of that check, not in the future; shown to readers.
    pub last_reviewed: NaiveDate,
    /// The day of the next check, at most 24 months later; shown to readers.
    pub review_due: NaiveDate,
    /// Seal over the reviewed text. `hills review sign` sets it, together with the two dates; never write it by hand.
    pub review_seal: Option<String>,
    /// The sources, at least one; footnotes cite them as `[^id]`.
    #[schemars(length(min = 1))]
    pub evidence: Vec<Evidence>,
    /// Keys of `data/disclaimers.yaml`; `medical-general` always, `results-vary` whenever outcomes are named.
    #[schemars(length(min = 1))]
    pub disclaimers: Vec<DisclaimerKey>,
    /// For whom the text is written.
    #[serde(default)]
    pub audience: Audience,
}

impl Clinical {
    /// The longest time from one review to the next, in months.
    pub const LONGEST_MONTHS: u32 = 24;

    /// Whether the next review follows the last one, and soon enough.
    pub fn is_due_in_time(&self) -> bool {
        follows_in_time(self.last_reviewed, self.review_due)
    }
}

/// Whether a review on `due` follows one on `day` soon enough.
pub fn follows_in_time(day: NaiveDate, due: NaiveDate) -> bool {
    let latest = day.checked_add_months(Months::new(Clinical::LONGEST_MONTHS));
    due > day && latest.is_none_or(|latest| due <= latest)
}

/// Where an entry stands between idea and publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being written; only previews show it.
    Draft,
    /// Waiting for a reviewer; only previews show it.
    InReview,
    /// Ready for readers.
    Published,
    /// Taken down, kept in the repository.
    Archived,
}

/// What an address answers after its page expired.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnExpire {
    /// Nothing takes its place.
    Gone,
    /// Readers are sent to this entry.
    Redirect(AnyRef),
}

/// How a translation came about; written by tools, not by hand.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-translatable" = true))]
pub struct Translation {
    /// Hash of the source text it was made from.
    #[schemars(extend("pattern" = RECORD_HASH))]
    pub of: Option<String>,
    /// The same by field and block; those that carry safety are marked `!`.
    #[serde(default)]
    pub blocks: Vec<String>,
    /// Hash of the translation's own text when that was recorded.
    #[schemars(extend("pattern" = RECORD_HASH))]
    pub text: Option<String>,
    /// Who translated.
    pub kind: TranslationKind,
    /// The translator's initials or team.
    pub by: Option<String>,
    /// Who checked a machine translation.
    pub reviewed_by: Option<String>,
    /// When it was made.
    pub date: Option<NaiveDate>,
    /// Hash of a later source text that changed nothing for readers.
    #[schemars(extend("pattern" = RECORD_HASH))]
    pub minor_ok: Option<String>,
}

/// Who made a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TranslationKind {
    /// A person.
    Human,
    /// A machine; never enough for clinical pages.
    Machine,
    /// A machine, checked by a person.
    MachineReviewed,
}

impl TranslationKind {
    /// The word in files and schemas.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Machine => "machine",
            Self::MachineReviewed => "machine_reviewed",
        }
    }
}

/// One source of a medical statement.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Short key, cited in the text as `[^id]`.
    pub id: Key,
    /// Title of the publication, in its own language.
    pub title: String,
    /// Its authors, as printed.
    pub authors: String,
    /// Year of publication.
    #[schemars(range(min = 1900, max = 2100))]
    pub year: u16,
    /// Journal, publisher or body.
    pub source: String,
    /// Where it can be read.
    pub url: Option<Link>,
    /// How strong it is. `case_series` and `expert` are shown as limited evidence.
    pub kind: EvidenceKind,
}

/// How strong a source is, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A guideline of a professional body.
    Guideline,
    /// A systematic review.
    SystematicReview,
    /// A comparison of groups.
    Cohort,
    /// A series of cases without a comparison.
    CaseSeries,
    /// The opinion of experts.
    Expert,
}

impl EvidenceKind {
    /// The word in files, schemas and message keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Guideline => "guideline",
            Self::SystematicReview => "systematic_review",
            Self::Cohort => "cohort",
            Self::CaseSeries => "case_series",
            Self::Expert => "expert",
        }
    }

    /// Whether readers are told that the evidence is limited.
    pub const fn is_limited(self) -> bool {
        matches!(self, Self::CaseSeries | Self::Expert)
    }
}

/// For whom a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Patients and their families.
    #[default]
    Patient,
    /// Colleagues.
    Clinician,
}

/// A risk, told as plainly as a benefit.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Short key, the same in every language.
    pub key: Key,
    /// What can happen.
    pub name: Text,
    /// How often: `unknown`, or `per_100` with a range and its sources.
    pub how_often: Frequency,
    /// How bad it is.
    pub severity: Severity,
    /// What is done about it, and what may remain.
    pub what_happens_then: Text,
}

/// How often something happens.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// No reliable figure exists.
    Unknown,
    /// In how many of a hundred treated people, with sources.
    #[serde(rename = "per_100")]
    Per100(super::quantity::Sourced<super::quantity::PerHundred>),
}

/// How bad a complication is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Passes with simple treatment.
    Minor,
    /// Needs treatment, usually without another operation.
    Moderate,
    /// Needs another operation or leaves lasting harm.
    Serious,
    /// Can cost a life.
    LifeThreatening,
}

impl Severity {
    /// The suffix of the message key `severity-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Serious => "serious",
            Self::LifeThreatening => "life-threatening",
        }
    }
}

/// A reason not to treat.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contraindication {
    /// Short key, the same in every language.
    pub key: Key,
    /// The reason, in plain words.
    pub text: Text,
    /// `absolute`: never; `relative`: only after weighing it together.
    pub kind: ContraindicationKind,
}

/// How strict a contraindication is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContraindicationKind {
    /// Treatment is refused.
    Absolute,
    /// Treatment is weighed.
    Relative,
}

/// Pictures, a folder each in `content/media/`.
#[derive(Debug, Clone, Copy)]
pub enum Media {}

impl super::values::Target for Media {
    const MODEL: &'static str = "media";
    const COLLECTED: &'static str = "hills:ref:media";
}

/// Ids of evidence used by a typed value; implemented where a struct carries numbers about outcomes.
pub type EvidenceIds = Vec<EvidenceId>;
