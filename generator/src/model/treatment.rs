//! What is done to a patient: procedures, methods and the rehabilitation after them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::base::{Contraindication, Risk};
use super::people::Doctor;
use super::quantity::{
    Centimetres, DaysPerCentimetre, Hours, MillimetresPerDay, Months, Nights, Range, Sourced, Weeks,
};
use super::values::{EvidenceId, Key, Markdown, PackageKey, Ref, Text};
use super::{Faq, Page};

/// An operation on a bone or pair of bones: what it is for, who should not have it, and what it costs in time and risk.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The bones that are lengthened.
    #[schemars(length(min = 1))]
    pub bones: Vec<Bone>,
    /// Why it is done; decides which disclaimers are needed.
    #[schemars(length(min = 1))]
    pub purpose: Vec<Purpose>,
    /// Methods it can be done with.
    #[schemars(length(min = 1))]
    pub methods: Vec<Ref<Method>>,
    /// Who may benefit, in neutral words.
    #[schemars(length(min = 1))]
    pub who_for: Vec<Text>,
    /// Who should not have it, at least one.
    #[schemars(length(min = 1))]
    #[schemars(extend("x-critical" = true))]
    pub contraindications: Vec<Contraindication>,
    /// How the operation is done.
    pub how_performed: Markdown,
    /// What happens before it.
    #[schemars(extend("x-critical" = true))]
    pub preparation: Markdown,
    /// What happens after it.
    #[schemars(extend("x-critical" = true))]
    pub followup: Markdown,
    /// What can go wrong, at least five.
    #[schemars(length(min = 5))]
    #[schemars(extend("x-critical" = true))]
    pub risks: Vec<Risk>,
    /// Other ways, including no surgery.
    #[schemars(length(min = 1))]
    pub alternatives: Vec<Text>,
    /// How much length is usual, with sources.
    pub gain_cm: Option<Gain>,
    /// How long each part takes, as ranges with sources.
    pub durations: Durations,
    /// Whether another operation follows.
    pub second_surgery: SecondSurgery,
    /// The rehabilitation that belongs to it.
    pub rehab: Ref<RehabTimeline>,
    /// Packages of `data/prices.yaml`.
    #[serde(default)]
    pub cost: Vec<PackageKey>,
    /// Doctors who do it.
    #[serde(default)]
    pub doctors: Vec<Ref<Doctor>>,
    /// Questions people ask about it.
    #[serde(default)]
    pub faqs: Vec<Ref<Faq>>,
}

/// A bone of arm or leg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bone {
    /// Thigh bone.
    Femur,
    /// Shin bone.
    Tibia,
    /// Upper arm bone.
    Humerus,
    /// Forearm bones.
    Forearm,
}

impl Bone {
    /// The suffix of the message key `bone-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Femur => "femur",
            Self::Tibia => "tibia",
            Self::Humerus => "humerus",
            Self::Forearm => "forearm",
        }
    }
}

/// Why a procedure is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// One leg is shorter.
    LegLengthDifference,
    /// A bone is crooked.
    Deformity,
    /// Short stature with a medical cause.
    ShortStatureMedical,
    /// A wish to be taller.
    HeightChoice,
}

impl Purpose {
    /// The suffix of the message key `purpose-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LegLengthDifference => "leg-length-difference",
            Self::Deformity => "deformity",
            Self::ShortStatureMedical => "short-stature-medical",
            Self::HeightChoice => "height-choice",
        }
    }
}

/// How much length a procedure usually gives.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gain {
    /// The usual range.
    pub typical: Range<Centimetres>,
    /// The most that was reported; never shown without its source.
    pub upper: f64,
    /// Ids of entries in `evidence`.
    #[schemars(length(min = 1))]
    pub evidence: Vec<EvidenceId>,
}

/// How long the parts of a treatment take.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Durations {
    /// The operation, in hours.
    pub surgery_h: Range<Hours>,
    /// The stay in hospital, in nights.
    pub stay_nights: Range<Nights>,
    /// Lengthening, in days for each centimetre.
    pub lengthening_days_per_cm: Range<DaysPerCentimetre>,
    /// Hardening of the new bone, in days for each centimetre.
    pub consolidation_days_per_cm: Range<DaysPerCentimetre>,
    /// Until desk work is possible, in weeks.
    pub back_to_work_weeks: Range<Weeks>,
    /// Ids of entries in `evidence`.
    #[schemars(length(min = 1))]
    pub evidence: Vec<EvidenceId>,
}

/// Whether another operation follows.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondSurgery {
    /// How often it is needed.
    pub needed: Needed,
    /// What for.
    pub why: Text,
}

/// How often something is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Needed {
    /// In every case.
    Always,
    /// In most cases.
    Often,
    /// In some cases.
    Sometimes,
}

impl Needed {
    /// The suffix of the message key `needed-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Often => "often",
            Self::Sometimes => "sometimes",
        }
    }
}

/// A technique and its device: external frame, nail inside the bone, or both.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Where the device is.
    pub approach: Approach,
    /// The device; required when it stays inside the body.
    pub device: Option<Device>,
    /// How long hardware is carried, in months.
    pub hardware_time: Sourced<Months>,
    /// How fast the bone is lengthened.
    pub rate_mm_per_day: Sourced<MillimetresPerDay>,
    /// How much weight the leg may bear, and when.
    #[schemars(extend("x-critical" = true))]
    pub weight_bearing: Text,
    /// What speaks for it.
    #[schemars(length(min = 1))]
    pub advantages: Vec<Text>,
    /// What speaks against it; at least as many as `advantages`.
    #[schemars(length(min = 1))]
    pub drawbacks: Vec<Text>,
    /// How infections are prevented and treated.
    #[schemars(extend("x-critical" = true))]
    pub infection_care: Text,
    /// Which scars remain.
    pub scars: Text,
    /// How and when hardware is removed.
    pub removal: Text,
    /// Whether MRI is possible with the device.
    pub mri_safe: MriSafety,
    /// The rows of the comparison page, in fixed order.
    pub compare: Compare,
    /// What can go wrong, at least five.
    #[schemars(length(min = 5))]
    #[schemars(extend("x-critical" = true))]
    pub risks: Vec<Risk>,
}

/// Where a lengthening device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Approach {
    /// Outside the skin.
    External,
    /// Inside the bone.
    Internal,
    /// Outside first, then inside.
    Hybrid,
}

impl Approach {
    /// The suffix of the message key `approach-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::External => "external",
            Self::Internal => "internal",
            Self::Hybrid => "hybrid",
        }
    }
}

/// A lengthening device.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Its name, as on the label.
    pub name: String,
    /// Who makes it.
    pub maker: String,
    /// Its class by the regulator.
    pub class: String,
    /// Where it is approved.
    #[serde(default)]
    pub approvals: Vec<Approval>,
}

/// The approval of a device.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// The authority.
    pub authority: String,
    /// Its file number.
    pub reference: String,
    /// Since when.
    pub date: NaiveDate,
}

/// Whether magnetic resonance imaging is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MriSafety {
    /// Without limits.
    Yes,
    /// Under conditions.
    Conditional,
    /// Not while the device is in place.
    No,
    /// The maker does not say.
    Unknown,
}

impl MriSafety {
    /// The suffix of the message key `mri-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Conditional => "conditional",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// Rows of the comparison that no other field answers; one short text each.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// Pain and how it is treated.
    pub pain: Text,
    /// What everyday life is like.
    pub daily_life: Text,
    /// How often to come, and for what.
    pub follow_up: Text,
    /// Which operations follow.
    pub further_surgery: Text,
    /// For whom it is less suitable.
    #[schemars(extend("x-critical" = true))]
    pub less_suitable: Text,
}

/// Rehabilitation after one procedure with one method, phase by phase.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RehabTimeline {
    /// The procedure it follows.
    pub procedure: Ref<Procedure>,
    /// The method it follows.
    pub method: Ref<Method>,
    /// The phases in order; weeks touch without gap or overlap.
    #[schemars(length(min = 2))]
    pub phases: Vec<Phase>,
    /// Crutches, walker, wheelchair: what and for how long.
    #[schemars(extend("x-critical" = true))]
    pub mobility_aids: Text,
    /// Work and school.
    pub work_school: Text,
    /// The page that says when to get urgent help.
    pub urgent: Ref<Page>,
}

/// One phase of rehabilitation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Short key, the same in every language.
    pub key: Key,
    /// What the phase is called.
    pub name: Text,
    /// First week, from 0.
    pub from_week: u16,
    /// Last week, not before the first.
    pub to_week: u16,
    /// What is to be reached.
    #[schemars(length(min = 1))]
    pub goals: Vec<Text>,
    /// What may be done.
    #[schemars(length(min = 1))]
    pub allowed: Vec<Text>,
    /// What must not be done.
    #[schemars(length(min = 1))]
    #[schemars(extend("x-critical" = true))]
    pub not_allowed: Vec<Text>,
    /// Visits in this phase.
    pub visits: u16,
    /// When to call, at least two.
    #[schemars(length(min = 2))]
    #[schemars(extend("x-critical" = true))]
    pub red_flags: Vec<Text>,
}
