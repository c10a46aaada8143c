//! For whom the site is built, and as of when.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

/// For whom the site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Everyone who looks at the product: production rules, labelled samples admitted.
    Demo,
    /// Writers and reviewers: drafts and future pages too, nothing indexable.
    Preview,
    /// Patients: no samples, no expired facts, no unsealed medical text.
    Production,
}

impl Profile {
    /// The profile's name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Preview => "preview",
            Self::Production => "production",
        }
    }
}

/// The time as of which the site is built, as asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// As the clock of the machine says.
    Now,
    /// As of a whole day: what begins or ends on that day, in the clinic's zone, has begun or ended.
    Day(NaiveDate),
}

/// A moment in the clinic's zone: what stages work with. None of them looks at a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// The instant that publication windows are compared with.
    pub instant: DateTime<Utc>,
    /// The day, in the clinic's zone.
    pub today: NaiveDate,
}

impl Moment {
    /// The moment in the clinic's zone; `now` is what the clock says.
    pub fn in_zone(self, zone: Tz, now: DateTime<Utc>) -> AsOf {
        match self {
            Self::Now => AsOf { instant: now, today: now.with_timezone(&zone).date_naive() },
            Self::Day(today) => {
                // The calendar ends; whoever asks for its last day gets that day's own midnight.
                let next = today.checked_add_days(Days::new(1)).unwrap_or(today).and_time(NaiveTime::MIN);
                // Midnight may be skipped or doubled by a change of the clocks; either reading ends the day.
                let midnight = zone.from_local_datetime(&next).latest().map(|time| time.with_timezone(&Utc));
                let midnight = midnight.unwrap_or_else(|| Utc.from_utc_datetime(&next));
                AsOf { instant: midnight - chrono::Duration::nanoseconds(1), today }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_seen_from_its_end_in_the_clinics_zone() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let as_of = Moment::Day(day).in_zone(Tz::Asia__Muscat, Utc::now());
        assert_eq!(as_of.today, day);
        assert!(as_of.instant < "2026-03-01T20:00:00Z".parse::<DateTime<Utc>>().unwrap());
        assert!(as_of.instant >= "2026-03-01T19:59:59Z".parse::<DateTime<Utc>>().unwrap());
    }
}
