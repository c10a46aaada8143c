//! `hours.yaml`: when the clinic is open, in local wall time of the zone in `site.yaml`.
//!
//! A *period* is a timetable for the days from one date on; a later period takes the place of an
//! earlier one. An *exception* (holiday, short day) goes before any period. [`Hours::on`] is the
//! only place that puts the three together, for the site's table and for the slots of bookings.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::Deserialize;

use crate::localized::Localized;
use crate::located::{Located, Place};
use crate::read::{DataFile, Findings};
use crate::values::wall_time;

/// The opening hours.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// When the line for our patients after an operation is answered.
    pub emergency_line: EmergencyLine,
    /// Timetables, earliest first.
    pub periods: Vec<Period>,
    /// Days that are not as the timetable says, earliest first.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

/// When the line for patients after an operation is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmergencyLine {
    /// Day and night, every day.
    AroundTheClock,
    /// Only while the clinic is open.
    OpeningHours,
}

/// A timetable and the days it is for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub valid_from: Located<NaiveDate>,
    /// The last day; absent: until the next period begins.
    pub valid_until: Option<Located<NaiveDate>>,
    /// What makes it special, for example Ramadan; absent for the usual timetable.
    pub name: Option<Localized>,
    /// The hours of each weekday.
    pub weekly: Weekly,
}

/// The hours of each weekday. All seven are required, so that no day is closed by forgetting it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weekly {
    /// Monday; empty means closed, here and below.
    pub monday: Vec<Located<Opening>>,
    /// Tuesday.
    pub tuesday: Vec<Located<Opening>>,
    /// Wednesday.
    pub wednesday: Vec<Located<Opening>>,
    /// Thursday.
    pub thursday: Vec<Located<Opening>>,
    /// Friday.
    pub friday: Vec<Located<Opening>>,
    /// Saturday.
    pub saturday: Vec<Located<Opening>>,
    /// Sunday.
    pub sunday: Vec<Located<Opening>>,
}

/// One stretch of open time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The clinic opens, local wall time.
    #[serde(deserialize_with = "wall_time")]
    pub opens: NaiveTime,
    /// The clinic closes, on the same day.
    #[serde(deserialize_with = "wall_time")]
    pub closes: NaiveTime,
}

/// One day or several that are not as the timetable says.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The first day.
    pub from: Located<NaiveDate>,
    /// The last day; absent: the first is the only one.
    pub until: Option<NaiveDate>,
    /// Why.
    pub name: Localized,
    /// The hours of each of these days; empty means closed.
    pub openings: Vec<Located<Opening>>,
}

impl Hours {
    /// The hours of one day, earliest first; empty means closed or not planned yet.
    pub fn on(&self, day: NaiveDate) -> &[Located<Opening>] {
        if let Some(exception) = self.exception_on(day) {
            return &exception.openings;
        }
        self.period_on(day).map_or(&[], |period| period.weekly.on(day.weekday()))
    }

    /// The timetable that a day falls into.
    pub fn period_on(&self, day: NaiveDate) -> Option<&Period> {
        // Later periods go before earlier ones, so that Ramadan may lie within the usual year.
        self.periods.iter().rev().find(|period| period.contains(day))
    }

    /// The holiday or short day that a day falls into.
    pub fn exception_on(&self, day: NaiveDate) -> Option<&Exception> {
        self.exceptions.iter().find(|exception| exception.contains(day))
    }
}

impl Period {
    fn contains(&self, day: NaiveDate) -> bool {
        *self.valid_from <= day && self.valid_until.is_none_or(|until| day <= *until)
    }
}

impl Exception {
    /// The last day.
    pub fn last_day(&self) -> NaiveDate {
        self.until.unwrap_or(*self.from)
    }

    fn contains(&self, day: NaiveDate) -> bool {
        (*self.from..=self.last_day()).contains(&day)
    }
}

impl Weekly {
    /// The hours of a weekday.
    pub fn on(&self, weekday: Weekday) -> &[Located<Opening>] {
        match weekday {
            Weekday::Mon => &self.monday,
            Weekday::Tue => &self.tuesday,
            Weekday::Wed => &self.wednesday,
            Weekday::Thu => &self.thursday,
            Weekday::Fri => &self.friday,
            Weekday::Sat => &self.saturday,
            Weekday::Sun => &self.sunday,
        }
    }

    /// The seven days, Monday first.
    pub fn days(&self) -> [(Weekday, &[Located<Opening>]); 7] {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        [Mon, Tue, Wed, Thu, Fri, Sat, Sun].map(|weekday| (weekday, self.on(weekday)))
    }
}

impl DataFile for Hours {
    fn texts(&self) -> Vec<&Localized> {
        let periods = self.periods.iter().filter_map(|period| period.name.as_ref());
        periods.chain(self.exceptions.iter().map(|exception| &exception.name)).collect()
    }

    fn check(&self, findings: &mut Findings) {
        if self.periods.is_empty() {
            findings.add(Place::UNKNOWN, "`periods` needs at least one timetable");
        }
        for period in &self.periods {
            for (_, openings) in period.weekly.days() {
                check_openings(openings, findings);
            }
            if let Some(until) = period.valid_until.filter(|until| **until < *period.valid_from) {
                findings.add_of_group(until.place(), format!("the period ends before it begins: {}", *until), None);
            }
        }
        for pair in self.periods.windows(2) {
            if *pair[1].valid_from <= *pair[0].valid_from {
                findings.add_of_group(
                    pair[1].valid_from.place(),
                    "the periods are not in the order of their first days",
                    None,
                );
            }
        }
        for exception in &self.exceptions {
            check_openings(&exception.openings, findings);
            if exception.last_day() < *exception.from {
                findings.add_of_group(exception.from.place(), "the exception ends before it begins", None);
            }
        }
        for pair in self.exceptions.windows(2) {
            if *pair[1].from <= pair[0].last_day() {
                findings.add_of_group(
                    pair[1].from.place(),
                    "this exception begins before the one above it has ended",
                    None,
                );
            }
        }
    }
}

fn check_openings(openings: &[Located<Opening>], findings: &mut Findings) {
    for opening in openings {
        if opening.closes <= opening.opens {
            findings.add_with_help(
                opening.place(),
                format!("the clinic closes before it opens: {} to {}", opening.opens, opening.closes),
                "a stretch of open time ends on the day it began",
            );
        }
    }
    for pair in openings.windows(2) {
        if pair[1].opens < pair[0].closes {
            findings.add(pair[1].place(), "this stretch begins before the one before it has ended");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    const GOOD: &str = "emergency_line: around-the-clock
periods:
  - valid_from: 2026-10-01
    weekly: {monday: [{opens: '08:00', closes: '12:00'}, {opens: '13:00', closes: '17:00'}], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: []}
  - valid_from: 2027-02-08
    valid_until: 2027-03-09
    weekly: {monday: [{opens: '09:00', closes: '14:00'}], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: []}
exceptions:
  - {from: 2027-03-01, name: {en: Holiday}, openings: []}
  - {from: 2027-03-22, until: 2027-03-29, name: {en: Short}, openings: [{opens: '10:00', closes: '11:00'}]}
";

    fn check(from: &str, to: &str, expected: &[&str]) {
        assert_eq!(problems_of::<Hours>(&GOOD.replace(from, to)), expected);
    }

    #[test]
    fn exceptions_go_before_periods_and_late_periods_before_early_ones() {
        let hours: Hours = serde_yaml::from_str(GOOD).expect("a good file");
        for (monday, opens) in [
            ("2026-09-28", ""),
            ("2026-10-05", "08:00 13:00"),
            ("2027-02-08", "09:00"),
            ("2027-03-01", ""),
            ("2027-03-15", "08:00 13:00"),
            ("2027-03-29", "10:00"),
        ] {
            let openings = hours.on(monday.parse().expect("a good date"));
            let found: Vec<_> = openings.iter().map(|opening| opening.opens.format("%H:%M").to_string()).collect();
            assert_eq!(found.join(" "), opens, "{monday}");
        }
    }

    #[test]
    fn a_day_opens_before_it_closes() {
        check("", "", &[]);
        check("closes: '14:00'", "closes: '09:00'", &["7: the clinic closes before it opens: 09:00:00 to 09:00:00"]);
        check("'13:00'", "'11:30'", &["4: this stretch begins before the one before it has ended"]);
    }

    #[test]
    fn periods_and_exceptions_are_in_order() {
        check("2027-03-09", "2027-02-07", &["6: the period ends before it begins: 2027-02-07"]);
        check(
            "valid_from: 2027-02-08",
            "valid_from: 2026-10-01",
            &["5: the periods are not in the order of their first days"],
        );
        check("2027-03-01", "2027-03-22", &["10: this exception begins before the one above it has ended"]);
        check("until: 2027-03-29", "until: 2027-03-21", &["10: the exception ends before it begins"]);
    }

    #[test]
    fn no_weekday_is_forgotten_and_no_time_is_odd() {
        assert!(problems_of::<Hours>(&GOOD.replace(", sunday: []", ""))[0].contains("sunday"));
        assert!(problems_of::<Hours>(&GOOD.replace("'12:00'", "'24:00'"))[0].contains("24:00"));
    }
}
