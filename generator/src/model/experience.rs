//! What patients tell: stories and testimonials. Real ones need a consent, invented ones a label.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::base::Media;
use super::people::Doctor;
use super::treatment::{Method, Procedure};
use super::values::{ConsentId, DisclaimerKey, Link, LocaleName, Ref, Text};

/// One patient's way through treatment, complications included.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuccessStory {
    /// Whether this is an invented example. Must be written out; there is no default.
    pub is_sample: bool,
    /// The name used in the text, never a full name.
    pub alias: Text,
    /// Age at the operation.
    pub age_band: AgeBand,
    /// Where the person came from, as far as they want to say.
    pub origin: Option<Text>,
    /// The operation.
    pub procedure: Ref<Procedure>,
    /// The method.
    pub method: Ref<Method>,
    /// Height before, in centimetres.
    #[schemars(range(min = 60, max = 250))]
    pub start_height_cm: Option<f64>,
    /// Length gained, in centimetres. Needs the disclaimer `results-vary`.
    #[schemars(range(min = 0, max = 30))]
    pub gain_cm: Option<f64>,
    /// From the operation to walking without aids, in weeks.
    #[schemars(range(min = 1, max = 520))]
    pub weeks: Option<u16>,
    /// What went wrong or was hard; “none reported by the patient” must be written out.
    pub complications: Text,
    /// Pictures, folders of `content/media/`.
    #[serde(default)]
    pub media: Vec<Ref<Media>>,
    /// The consent to publish. Required unless `is_sample`.
    pub consent: Option<ConsentId>,
    /// Whether the person got anything for telling it.
    pub incentivised: bool,
    /// How long after the operation the story was told, in months.
    pub followup_months: u16,
    /// The doctor who compared it with the record.
    pub clinician_checked_by: Ref<Doctor>,
    /// Keys of `data/disclaimers.yaml`, `results-vary` among them.
    #[schemars(length(min = 1))]
    pub disclaimers: Vec<DisclaimerKey>,
}

/// Age at the operation, in bands wide enough not to identify anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum AgeBand {
    /// Under 18.
    #[serde(rename = "under_18")]
    Under18,
    /// 18 to 24.
    #[serde(rename = "18_24")]
    From18,
    /// 25 to 34.
    #[serde(rename = "25_34")]
    From25,
    /// 35 to 44.
    #[serde(rename = "35_44")]
    From35,
    /// 45 and older.
    #[serde(rename = "45_plus")]
    From45,
}

impl AgeBand {
    /// The suffix of the message key `age-band-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Under18 => "under-18",
            Self::From18 => "18-24",
            Self::From25 => "25-34",
            Self::From35 => "35-44",
            Self::From45 => "45-plus",
        }
    }
}

/// A short quote. Shown on the list page only; without stars or ratings.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Testimonial {
    /// Whether this is an invented example.
    pub is_sample: bool,
    /// The words, unchanged or marked as translated.
    pub quote: Text,
    /// The language it was given in.
    pub original_locale: LocaleName,
    /// The name shown, never a full name.
    pub alias: Text,
    /// When it was given.
    pub date: NaiveDate,
    /// Where it came from.
    pub source: TestimonialSource,
    /// The consent to publish. Required unless `is_sample`.
    pub consent: Option<ConsentId>,
    /// Whether the person got anything for it.
    pub incentivised: bool,
    /// Whether the words are exactly theirs.
    pub unedited: bool,
}

/// Where a testimonial came from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TestimonialSource {
    /// Given to the clinic.
    Direct,
    /// Published elsewhere first.
    ThirdParty(Link),
}
