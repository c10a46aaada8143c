//! Dates in the calendars of a locale, times, and the names of the days of the week.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use icu::calendar::Date;
use icu::datetime::fieldsets::{E, T, YMD};
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::locale::Locale;
use icu::time::Time;

use super::{NoData, icu_locale};
use crate::policy::Policy;
use crate::tag::LocaleTag;

/// A date as a locale writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateText {
    /// The date in the calendar shown first.
    pub primary: String,
    /// The same day in the calendar shown beside it, where the locale has one.
    pub secondary: Option<String>,
}

/// The date and time formatters of one locale.
pub(crate) struct Dates {
    primary: DateTimeFormatter<YMD>,
    secondary: Option<DateTimeFormatter<YMD>>,
    time: NoCalendarFormatter<T>,
    /// The names of the days, Monday first.
    weekdays: [String; 7],
}

impl Dates {
    pub(crate) fn new(tag: &LocaleTag, policy: &Policy) -> Result<Self, NoData> {
        let locale = icu_locale(tag, policy, policy.calendar)?;
        let secondary = policy.secondary_calendar.map(|calendar| day_formatter(&icu_locale(tag, policy, calendar)?));
        Ok(Self {
            primary: day_formatter(&locale)?,
            secondary: secondary.transpose()?,
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).map_err(NoData::because)?,
            weekdays: weekday_names(&locale)?,
        })
    }

    /// Years beyond some ten thousand, where the two crates draw their lines apart, stay in ISO.
    pub(crate) fn day(&self, day: NaiveDate) -> DateText {
        match Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8) {
            Ok(date) => DateText {
                primary: self.primary.format(&date).to_string(),
                secondary: self.secondary.as_ref().map(|it| it.format(&date).to_string()),
            },
            Err(_) => DateText { primary: day.to_string(), secondary: None },
        }
    }

    pub(crate) fn weekday(&self, day: Weekday) -> &str {
        &self.weekdays[day.num_days_from_monday() as usize]
    }

    /// Hours and minutes; seconds are dropped.
    pub(crate) fn time(&self, time: NaiveTime) -> String {
        match Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0) {
            Ok(time) => self.time.format(&time).to_string(),
            Err(_) => time.format("%H:%M").to_string(),
        }
    }
}

fn day_formatter(locale: &Locale) -> Result<DateTimeFormatter<YMD>, NoData> {
    DateTimeFormatter::try_new(locale.into(), YMD::long()).map_err(NoData::because)
}

fn weekday_names(locale: &Locale) -> Result<[String; 7], NoData> {
    let formatter = DateTimeFormatter::try_new(locale.into(), E::long()).map_err(NoData::because)?;
    let mut names: [String; 7] = Default::default();
    for (name, day) in names.iter_mut().zip(1..) {
        // The first of January 2024 was a Monday.
        let date = Date::try_new_iso(2024, 1, day).map_err(NoData::because)?;
        *name = formatter.format(&date).to_string();
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::locale;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn check(locale_name: &str, day: NaiveDate, primary: &str, secondary: Option<&str>) {
        let text = locale(locale_name).date(day);
        assert_eq!(text.primary, primary);
        assert_eq!(text.secondary.as_deref(), secondary);
    }

    #[test]
    fn days_are_written_in_the_calendars_of_the_locale() {
        let day = date(2026, 11, 22);
        check("en", day, "22 November 2026", None);
        check("ar", day, "22 نوفمبر 2026", None);
        check("fa", day, "۱ آذر ۱۴۰۵", Some("۲۲ نوامبر ۲۰۲۶"));
    }

    #[test]
    fn the_persian_year_turns_in_march() {
        check("fa", date(2026, 3, 20), "۲۹ اسفند ۱۴۰۴", Some("۲۰ مارس ۲۰۲۶"));
        check("fa", date(2026, 3, 21), "۱ فروردین ۱۴۰۵", Some("۲۱ مارس ۲۰۲۶"));
    }

    #[test]
    fn days_of_the_week_have_names() {
        assert_eq!(locale("en").weekday(Weekday::Mon), "Monday");
        assert_eq!(locale("ar").weekday(Weekday::Fri), "الجمعة");
        assert_eq!(locale("fa").weekday(Weekday::Sun), "یکشنبه");
    }

    #[test]
    fn times_follow_the_locale() {
        let time = |name| locale(name).time(NaiveTime::from_hms_opt(14, 5, 59).expect("a time"));
        assert_eq!(time("en"), "14:05");
        assert_eq!(time("ar"), "2:05 م");
        assert_eq!(time("fa"), "۱۴:۰۵");
    }
}
