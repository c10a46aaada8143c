//! `services.yaml`: what can be booked, for how long, and how early or late.
//!
//! Times are minutes; they are multiples of [`GRAIN_MIN`], because a booking claims its time in
//! grains of that size. Who is free when is the service's knowledge, not this file's.

use serde::Deserialize;

use crate::localized::Localized;
use crate::located::Located;
use crate::money::Money;
use crate::read::{DataFile, Findings};
use crate::values::Key;

/// The grain of booked time in minutes.
pub const GRAIN_MIN: u16 = 5;

/// Everything that can be booked, in the order in which it is offered.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Services {
    /// The services.
    pub services: Vec<Service>,
}

/// One kind of appointment.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// The name bookings refer to.
    pub key: Located<Key>,
    /// The name people read.
    pub name: Localized,
    /// What happens in it, and what to bring.
    pub description: Localized,
    /// How long it lasts for the patient.
    pub duration_min: Located<u16>,
    /// Time kept free before it.
    pub buffer_before_min: Located<u16>,
    /// Time kept free after it.
    pub buffer_after_min: Located<u16>,
    /// From start to possible start.
    pub slot_interval_min: Located<u16>,
    /// The latest moment to book, in hours before the start.
    pub minimum_notice_hours: u16,
    /// The latest moment to move or cancel without asking, in hours before the start.
    pub change_until_hours: u16,
    /// How many days ahead it can be booked.
    pub horizon_days: u16,
    /// Where it takes place.
    pub mode: Mode,
    /// Who of the clinic takes part; any of them is enough.
    pub who: Located<Vec<StaffRole>>,
    /// What it costs; absent if it is free of charge.
    pub price: Option<Money>,
}

/// Where an appointment takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// By video; both time zones are shown, the clinic's decides.
    Video,
    /// At the clinic, in its time zone.
    InPerson,
}

/// Who of the clinic takes part in an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Someone who organises treatment, not a clinician.
    Coordinator,
    /// A nurse.
    Nurse,
    /// A physiotherapist.
    Physiotherapist,
    /// A psychologist.
    Psychologist,
    /// An orthopaedic surgeon.
    Surgeon,
}

impl Services {
    /// The service of this name.
    pub fn get(&self, key: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.key.as_str() == key)
    }
}

impl DataFile for Services {
    fn texts(&self) -> Vec<&Localized> {
        self.services.iter().flat_map(|service| [&service.name, &service.description]).collect()
    }

    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the service", self.services.iter().map(|s| &s.key));
        for service in &self.services {
            service.check(findings);
        }
    }
}

impl Service {
    fn check(&self, findings: &mut Findings) {
        let times = [&self.duration_min, &self.buffer_before_min, &self.buffer_after_min, &self.slot_interval_min];
        for minutes in times {
            if **minutes % GRAIN_MIN != 0 {
                findings.add(minutes.place(), format!("this is not a multiple of {GRAIN_MIN} minutes: {}", **minutes));
            }
        }
        for minutes in [&self.duration_min, &self.slot_interval_min] {
            if **minutes == 0 {
                findings.add(minutes.place(), "this cannot be 0 minutes");
            }
        }
        if self.who.is_empty() {
            findings.add(self.who.place(), format!("nobody takes part in the service `{}`", *self.key));
        }
        if u32::from(self.minimum_notice_hours) >= u32::from(self.horizon_days) * 24 {
            findings.add_of_group(
                self.key.place(),
                format!("`{}` can never be booked: the notice is longer than the horizon", *self.key),
                None,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    const GOOD: &str = "services:
  - key: call
    name: {en: Call}
    description: {en: A talk}
    duration_min: 20
    buffer_before_min: 0
    buffer_after_min: 10
    slot_interval_min: 30
    minimum_notice_hours: 12
    change_until_hours: 4
    horizon_days: 30
    mode: video
    who: [coordinator]
";

    fn check(from: &str, to: &str, expected: &[&str]) {
        assert_eq!(problems_of::<Services>(&GOOD.replace(from, to)), expected);
    }

    #[test]
    fn times_fit_the_grain_of_bookings() {
        check("", "", &[]);
        check("duration_min: 20", "duration_min: 22", &["5: this is not a multiple of 5 minutes: 22"]);
        check("duration_min: 20", "duration_min: 0", &["5: this cannot be 0 minutes"]);
        check("interval_min: 30", "interval_min: 0", &["8: this cannot be 0 minutes"]);
    }

    #[test]
    fn a_service_can_be_booked_with_someone() {
        check("[coordinator]", "[]", &["13: nobody takes part in the service `call`"]);
        check(
            "horizon_days: 30",
            "horizon_days: 0",
            &["2: `call` can never be booked: the notice is longer than the horizon"],
        );
    }
}
