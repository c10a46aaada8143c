//! Opening hours as tables: the timetable of today and those that follow, and the days that differ.

use anyhow::Result;
use chrono::NaiveDate;
use data::{Hours, Located, Opening, Period};
use serde::Serialize;

use crate::render::Renderer;
use crate::sources::LocaleId;

/// The opening hours from today on.
#[derive(Serialize)]
pub(super) struct HoursView {
    /// The timetable that holds today, then those to come.
    timetables: Vec<TimetableView>,
    exceptions: Vec<ExceptionView>,
    /// Which town's time is meant.
    zone: String,
}

#[derive(Serialize)]
struct TimetableView {
    caption: String,
    days: Vec<DayView>,
}

#[derive(Serialize)]
struct DayView {
    name: String,
    /// Empty when closed.
    hours: String,
}

/// A holiday or short day.
#[derive(Serialize)]
struct ExceptionView {
    dates: String,
    name: String,
    /// Empty when closed.
    hours: String,
}

pub(super) fn hours(renderer: &Renderer<'_>, locale: LocaleId) -> Result<HoursView> {
    let site = renderer.site;
    let hours = &site.facts.hours;
    let today = site.today();
    let timetables = periods_from(hours, today).into_iter().map(|period| timetable(renderer, period, today, locale));
    let exceptions = hours.exceptions.iter().filter(|exception| exception.last_day() >= today).map(|exception| {
        Ok(ExceptionView {
            dates: dates(renderer, *exception.from, Some(exception.last_day()), locale)?,
            name: renderer.localized(&exception.name, locale),
            hours: openings(renderer, &exception.openings, locale)?,
        })
    });
    let place = renderer.localized(&site.facts.clinic.address.locality, locale);
    Ok(HoursView {
        timetables: timetables.collect::<Result<_>>()?,
        exceptions: exceptions.collect::<Result<_>>()?,
        zone: renderer.format(locale, "opening-hours-zone", &[("place", i18n::Value::Text(&place))])?,
    })
}

fn timetable(renderer: &Renderer<'_>, period: &Period, today: NaiveDate, locale: LocaleId) -> Result<TimetableView> {
    let language = renderer.site.language(locale);
    let name = match &period.name {
        Some(name) => renderer.localized(name, locale),
        None => renderer.message(locale, "opening-hours-heading"),
    };
    let until = period.valid_until.as_ref().map(|until| **until);
    // The usual timetable needs no dates while it holds.
    let caption = if until.is_none() && *period.valid_from <= today {
        name
    } else {
        let dates = dates(renderer, *period.valid_from, until, locale)?;
        let arguments = [("name", i18n::Value::Text(&name)), ("dates", i18n::Value::Verbatim(&dates))];
        renderer.format(locale, "opening-hours-period", &arguments)?
    };
    let mut week = period.weekly.days();
    let first = first_working_day(week.map(|(_, openings)| !openings.is_empty()));
    week.rotate_left(first);
    let days = week.into_iter().map(|(day, hours)| {
        Ok(DayView { name: language.weekday(day).to_owned(), hours: openings(renderer, hours, locale)? })
    });
    Ok(TimetableView { caption, days: days.collect::<Result<_>>()? })
}

/// The timetable that holds on a day, the one that takes over when it ends, and those that begin later.
fn periods_from(hours: &Hours, day: NaiveDate) -> Vec<&Period> {
    let current = hours.period_on(day);
    let end = current.and_then(|period| period.valid_until.as_ref()).and_then(|until| until.succ_opt());
    let next = end.and_then(|day| hours.period_on(day));
    let coming = hours.periods.iter().filter(|period| *period.valid_from > day);
    let mut shown: Vec<&Period> = Vec::new();
    for period in current.into_iter().chain(next).chain(coming) {
        if !shown.iter().any(|other| std::ptr::eq(*other, period)) {
            shown.push(period);
        }
    }
    shown
}

/// The day a week is told from: the first open one after the longest rest, or Monday (0) where no day is closed.
fn first_working_day(is_open: [bool; 7]) -> usize {
    let rest_before = |day: usize| (1..7).take_while(|back| !is_open[(day + 7 - back) % 7]).count();
    let working = (0..7).filter(|day| is_open[*day]);
    working.fold((0, 0), |best, day| if rest_before(day) > best.1 { (day, rest_before(day)) } else { best }).0
}

/// The hours of a day in words; empty when it is closed.
fn openings(renderer: &Renderer<'_>, openings: &[Located<Opening>], locale: LocaleId) -> Result<String> {
    let language = renderer.site.language(locale);
    let stretches = openings.iter().map(|opening| {
        let (from, to) = (language.time(opening.opens), language.time(opening.closes));
        let arguments = [("from", i18n::Value::Verbatim(&from)), ("to", i18n::Value::Verbatim(&to))];
        renderer.format(locale, "opening-hours-range", &arguments)
    });
    let stretches: Vec<String> = stretches.collect::<Result<_>>()?;
    let stretches: Vec<&str> = stretches.iter().map(String::as_str).collect();
    Ok(language.list(&stretches))
}

/// A day, or the first and the last of several.
fn dates(renderer: &Renderer<'_>, from: NaiveDate, until: Option<NaiveDate>, locale: LocaleId) -> Result<String> {
    let first = renderer.date(from, locale).text;
    let Some(until) = until else {
        return renderer.format(locale, "opening-hours-from", &[("date", i18n::Value::Verbatim(&first))]);
    };
    if until == from {
        return Ok(first);
    }
    let last = renderer.date(until, locale).text;
    let arguments = [("from", i18n::Value::Verbatim(&first)), ("to", i18n::Value::Verbatim(&last))];
    renderer.format(locale, "date-range", &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_told_from_the_first_day_after_the_longest_rest() {
        let open = |closed: &[usize]| std::array::from_fn(|day| !closed.contains(&day));
        for (closed, first) in [(&[][..], 0), (&[5, 6], 0), (&[4, 5], 6), (&[2, 4, 5], 6), (&[6], 0), (&[0], 1)] {
            assert_eq!(first_working_day(open(closed)), first, "closed on {closed:?}");
        }
    }

    #[test]
    fn a_short_timetable_is_followed_by_the_one_that_takes_over() {
        let weekly = "{monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: []}";
        let yaml = format!(
            "emergency_line: opening-hours\nperiods:\n  - {{valid_from: 2026-01-01, weekly: {weekly}}}\n  \
             - {{valid_from: 2026-03-01, valid_until: 2026-03-20, weekly: {weekly}}}\n"
        );
        let hours: Hours = serde_yaml::from_str(&yaml).unwrap();
        let shown = |month, day| {
            let day = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
            periods_from(&hours, day).into_iter().map(|period| period.valid_from.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(shown(2, 1), ["2026-01-01", "2026-03-01"]);
        assert_eq!(shown(3, 5), ["2026-03-01", "2026-01-01"]);
        assert_eq!(shown(4, 1), ["2026-01-01"]);
    }
}
