//! Who treats, checks and writes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::base::Media;
use super::values::{Country, Link, LocaleName, Ref, Text};

/// A doctor of the clinic. Titles such as “leading” or “best” are refused.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doctor {
    /// Whether this is an invented person; labelled everywhere and refused in production.
    pub is_sample: bool,
    /// The name in the language of the file, with the Latin form where scripts differ.
    pub name: Text,
    /// What the doctor does here.
    pub role: Text,
    /// The medical field the doctor works in.
    pub specialty: Specialty,
    /// Entries in professional registers, at least one.
    #[schemars(length(min = 1))]
    pub registrations: Vec<Registration>,
    /// Degrees and training.
    #[schemars(length(min = 1))]
    pub qualifications: Vec<Text>,
    /// Languages in which the doctor talks with patients.
    #[schemars(length(min = 1))]
    pub languages: Vec<LocaleName>,
    /// Year of the first licence.
    pub practising_since: Option<u16>,
    /// Fields of special interest.
    pub interests: Option<Text>,
    /// Publications, as printed.
    #[serde(default)]
    pub publications: Vec<String>,
    /// Payments and shares that could influence advice; “none declared” is an answer.
    pub conflicts_of_interest: Text,
    /// The portrait, a folder of `content/media/`.
    pub photo: Option<Ref<Media>>,
    /// First day at the clinic.
    pub active_from: NaiveDate,
    /// Last day at the clinic.
    pub active_until: Option<NaiveDate>,
    /// Profiles elsewhere.
    #[serde(default)]
    pub same_as: Vec<Link>,
}

impl Doctor {
    /// Whether the doctor was at the clinic and in a register on that day.
    pub fn may_review_on(&self, day: NaiveDate) -> bool {
        let is_active = self.active_from <= day && self.active_until.is_none_or(|until| day <= until);
        is_active && self.registrations.iter().any(|registration| registration.valid_until >= day)
    }
}

/// A medical field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Specialty {
    /// Bones and joints.
    OrthopaedicSurgery,
    /// Children's bones and joints.
    PaediatricOrthopaedics,
    /// Anaesthesia.
    Anaesthesiology,
    /// Rehabilitation.
    RehabilitationMedicine,
    /// Imaging.
    Radiology,
    /// Mental health.
    Psychiatry,
}

impl Specialty {
    /// The suffix of the message key `specialty-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OrthopaedicSurgery => "orthopaedic-surgery",
            Self::PaediatricOrthopaedics => "paediatric-orthopaedics",
            Self::Anaesthesiology => "anaesthesiology",
            Self::RehabilitationMedicine => "rehabilitation-medicine",
            Self::Radiology => "radiology",
            Self::Psychiatry => "psychiatry",
        }
    }
}

/// An entry in a professional register.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Who keeps the register.
    pub authority: String,
    /// The number in it.
    pub number: String,
    /// The country it covers.
    pub country: Country,
    /// Where anyone can check it.
    pub verify_url: Link,
    /// Until when it is valid.
    pub valid_until: NaiveDate,
}

/// Someone who writes or answers but does not treat. Has no page.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// Whether this is an invented person or team.
    pub is_sample: bool,
    /// The name, or the team's.
    pub name: Text,
    /// What they do.
    pub role: Text,
}
