//! `clinic.yaml`: the clinic itself, a singleton; becomes schema.org `MedicalClinic`.
//!
//! Opening hours have a file and a module of their own, [`crate::hours`].

use chrono::NaiveDate;
use i18n::LocaleTag;
use serde::{Deserialize, Deserializer, de};

use crate::localized::Localized;
use crate::located::{Located, Place};
use crate::read::{DataFile, Findings};
use crate::values::{CountryCode, E164, EmailAddress, HttpsUrl, Malformed};

/// The clinic.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clinic {
    /// Whether the facts below are invented; `production` refuses them then, other builds label them.
    pub is_sample: bool,
    /// The name people use.
    pub name: Localized,
    /// The name in the register of companies.
    pub legal_name: String,
    /// Where the clinic is.
    pub address: Address,
    /// The same on the globe.
    pub geo: Option<Geo>,
    /// Numbers to call; the first is the main one.
    pub phones: Vec<Phone>,
    /// The number that answers chat messages.
    pub whatsapp: Option<E164>,
    /// The address that answers mail.
    pub email: EmailAddress,
    /// Languages spoken at the clinic, also those the site is not written in.
    pub languages: Vec<LocaleTag>,
    /// The specialty in schema.org's vocabulary.
    pub specialty: Specialty,
    /// Permissions to work; at least one.
    pub licences: Vec<Licence>,
    /// What others have examined and certified.
    #[serde(default)]
    pub accreditations: Vec<Accreditation>,
    /// What to do in an emergency, and what this clinic cannot do then.
    pub emergency_note: Localized,
    /// Pages elsewhere that are about this very clinic.
    #[serde(default)]
    pub same_as: Vec<HttpsUrl>,
    /// The year the clinic was founded.
    pub founded: Option<u16>,
}

/// A postal address (schema.org `PostalAddress`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number, building, floor.
    pub street: Localized,
    /// Town.
    pub locality: Localized,
    /// Province or governorate.
    pub region: Option<Localized>,
    /// Postal code, where the country has them.
    pub postal_code: Option<String>,
    /// The country's code, for machines.
    pub country: CountryCode,
    /// The country's name, for people.
    pub country_name: Localized,
}

/// A point in WGS 84 degrees.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Geo {
    /// Degrees north, −90 to 90.
    #[serde(deserialize_with = "latitude")]
    pub latitude: f64,
    /// Degrees east, −180 to 180.
    #[serde(deserialize_with = "longitude")]
    pub longitude: f64,
}

fn latitude<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let malformed = |found: f64| Malformed::new("degrees north, from -90 to 90", found.to_string());
    degrees(deserializer, 90.0, |found| malformed(found).with_example("23.59"))
}

fn longitude<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let malformed = |found: f64| Malformed::new("degrees east, from -180 to 180", found.to_string());
    degrees(deserializer, 180.0, |found| malformed(found).with_example("58.41"))
}

fn degrees<'de, D: Deserializer<'de>>(
    deserializer: D,
    most: f64,
    malformed: impl FnOnce(f64) -> Malformed,
) -> Result<f64, D::Error> {
    let found = f64::deserialize(deserializer)?;
    if found.abs() <= most { Ok(found) } else { Err(de::Error::custom(malformed(found))) }
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// The number.
    pub number: Located<E164>,
    /// What it is for.
    pub purpose: PhonePurpose,
    /// What it is for, in words.
    pub label: Localized,
}

/// What a telephone number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhonePurpose {
    /// The front desk, during opening hours.
    Reception,
    /// Coordinators for people from abroad, during opening hours.
    International,
    /// The line for our patients after an operation; see `emergency_line` in `hours.yaml`.
    PatientEmergency,
}

/// A medical specialty: the part of schema.org `MedicalSpecialty` that suits this clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Specialty {
    /// Orthopaedics; schema.org calls it `Musculoskeletal`.
    Musculoskeletal,
    /// Surgery in general.
    Surgical,
    /// Physiotherapy.
    Physiotherapy,
}

impl Specialty {
    /// The name in schema.org's enumeration `MedicalSpecialty`.
    pub fn schema_name(self) -> &'static str {
        match self {
            Self::Musculoskeletal => "Musculoskeletal",
            Self::Surgical => "Surgical",
            Self::Physiotherapy => "Physiotherapy",
        }
    }
}

/// A permission to work.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Who gave it.
    pub authority: Localized,
    /// Its number.
    pub number: String,
    /// Its last day.
    pub valid_until: NaiveDate,
}

/// A certificate from an independent body.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accreditation {
    /// Who certified.
    pub body: Localized,
    /// What was examined.
    pub scope: Localized,
    /// Where the body itself says so.
    pub url: HttpsUrl,
    /// Its last day.
    pub valid_until: NaiveDate,
}

impl Clinic {
    /// The licences that are valid on a day.
    pub fn licences_on(&self, day: NaiveDate) -> impl Iterator<Item = &Licence> {
        self.licences.iter().filter(move |licence| day <= licence.valid_until)
    }

    /// The certificates that are valid on a day.
    pub fn accreditations_on(&self, day: NaiveDate) -> impl Iterator<Item = &Accreditation> {
        self.accreditations.iter().filter(move |accreditation| day <= accreditation.valid_until)
    }

    /// The first number for a purpose.
    pub fn phone_for(&self, purpose: PhonePurpose) -> Option<&Phone> {
        self.phones.iter().find(|phone| phone.purpose == purpose)
    }
}

impl DataFile for Clinic {
    fn texts(&self) -> Vec<&Localized> {
        let address = &self.address;
        let mut texts = vec![&self.name, &self.emergency_note];
        texts.extend([&address.street, &address.locality, &address.country_name]);
        texts.extend(&address.region);
        texts.extend(self.phones.iter().map(|phone| &phone.label));
        texts.extend(self.licences.iter().map(|licence| &licence.authority));
        texts.extend(self.accreditations.iter().flat_map(|a| [&a.body, &a.scope]));
        texts
    }

    fn check(&self, findings: &mut Findings) {
        if self.phones.is_empty() {
            findings.add(Place::UNKNOWN, "`phones` needs at least one number");
        }
        if self.licences.is_empty() {
            findings.add(Place::UNKNOWN, "`licences` needs at least one licence");
        }
        findings.refuse_duplicates("the telephone number", self.phones.iter().map(|phone| &phone.number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    const GOOD: &str = include_str!("../clinic.yaml");

    fn check(from: &str, to: &str, expected: &str) {
        assert!(GOOD.contains(from), "`{from}` is not in the file");
        let problems = problems_of::<Clinic>(&GOOD.replace(from, to)).join("\n");
        assert!(problems.contains(expected), "{problems}");
    }

    #[test]
    fn numbers_licences_and_places_are_checked() {
        check("+442079460145", "+442079460018", "the telephone number appears twice: `+442079460018`");
        check("latitude: 23.59", "latitude: 123.59", "expected degrees north, from -90 to 90, found: `123.59`");
        check("longitude: ", "longitude: -9", "expected degrees east, from -180 to 180, found: ");
        check("same_as: []", "same_as: []\naggregate_rating: 5", "`aggregate_rating`");
    }

    #[test]
    fn a_sample_must_say_that_it_is_one() {
        let problems = problems_of::<Clinic>(&GOOD.replace("is_sample: true\n", ""));
        assert!(problems[0].contains("is_sample"), "{problems:?}");
    }

    #[test]
    fn a_licence_holds_until_the_end_of_its_last_day() {
        let clinic: Clinic = serde_yaml::from_str(GOOD).expect("the real file is good");
        let last_day = clinic.licences[0].valid_until;
        assert_eq!(clinic.licences_on(last_day).count(), 1);
        let next_day = last_day.succ_opt().expect("there is a next day");
        assert_eq!(clinic.licences_on(next_day).count(), 0);
    }
}
