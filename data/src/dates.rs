//! What a writer may have meant by a date that is not written year-month-day; for every file in which dates stand.

use chrono::{Datelike, NaiveDate};

/// Years in which nobody publishes by the Gregorian calendar, and everybody does by the Persian one.
const PERSIAN_YEARS: std::ops::Range<i32> = 1300..1500;

/// What can be said of a text that stands where a date belongs.
#[derive(Debug, PartialEq, Eq)]
enum Reading {
    /// It can only mean this day.
    One(NaiveDate),
    /// It means one day in some countries and another in others; the first is read day first.
    Two(NaiveDate, NaiveDate),
    /// It has the right form, but the month has no such day.
    NoSuchDay,
    /// It is a day of the Persian calendar.
    Persian,
    /// It says nothing.
    None,
}

/// Reads `text` in the orders and forms that people use.
fn read(text: &str) -> Reading {
    let text: String = text.trim().chars().map(western).collect();
    let named = ["%d %B %Y", "%d. %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y"];
    if let Some(day) = named.iter().find_map(|form| NaiveDate::parse_from_str(&text, form).ok()) {
        return Reading::One(day);
    }
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    let [first, second, third] = parts.as_slice() else { return Reading::None };
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else { return Reading::None };
    let readings = match (first.len(), third.len()) {
        (4, _) => [day(a, b, c), day(a, c, b)],
        (_, 4) => [day(c, b, a), day(c, a, b)],
        _ => return Reading::None,
    };
    let year = i32::try_from(if first.len() == 4 { a } else { c }).unwrap_or_default();
    match readings {
        _ if PERSIAN_YEARS.contains(&year) => Reading::Persian,
        // Year first is read year-month-day everywhere.
        [Some(one), _] if first.len() == 4 => Reading::One(one),
        [Some(one), Some(other)] if one != other => Reading::Two(one, other),
        [Some(one), _] | [None, Some(one)] => Reading::One(one),
        [None, None] => Reading::NoSuchDay,
    }
}

/// What to say of a `text` that is no date: what it may mean, if that is known, and how to write it. `time` follows the day
/// where a moment is expected.
pub fn explain(text: &str, time: &str) -> (Option<String>, String) {
    let example = format!("2026-04-03{time}");
    match read(text) {
        Reading::One(day) => (None, format!("write `{day}{time}`")),
        Reading::Two(one, other) => {
            let note = format!("could be {} or {}", spoken(one), spoken(other));
            (Some(note), format!("write `{one}{time}` or `{other}{time}`"))
        }
        Reading::NoSuchDay => {
            let help = format!("dates are written year-month-day, as in `{example}`");
            (Some("there is no such day".to_owned()), help)
        }
        Reading::Persian => {
            let note = "this looks like a day of the Persian calendar".to_owned();
            (Some(note), format!("write the day of the Gregorian calendar, as in `{example}`; readers see both"))
        }
        Reading::None => (None, format!("write it as `{example}`")),
    }
}

/// A day as people say it.
fn spoken(day: NaiveDate) -> String {
    format!("{} {}", day.day(), day.format("%B"))
}

fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Persian and Arabic digits as Western ones.
fn western(character: char) -> char {
    let digit = match character {
        '۰'..='۹' => u32::from(character) - u32::from('۰'),
        '٠'..='٩' => u32::from(character) - u32::from('٠'),
        _ => return character,
    };
    char::from_digit(digit, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Reading {
        Reading::One(text.parse().unwrap())
    }

    #[test]
    fn a_day_that_two_countries_read_differently_has_two_readings() {
        let (april, march) = ("2026-04-03".parse().unwrap(), "2026-03-04".parse().unwrap());
        assert_eq!(read("03/04/2026"), Reading::Two(april, march));
        assert_eq!(read("3.4.2026"), Reading::Two(april, march));
        assert_eq!((spoken(april), spoken(march)), ("3 April".to_owned(), "4 March".to_owned()));
    }

    #[test]
    fn other_forms_mean_one_day() {
        for text in ["25/12/2026", "12/25/2026", "2026/12/25", "25 December 2026", "December 25, 2026", "۲۵/۱۲/۲۰۲۶"]
        {
            assert_eq!(read(text), one("2026-12-25"), "{text}");
        }
        assert_eq!(read("04/04/2026"), one("2026-04-04"));
    }

    #[test]
    fn what_is_no_day_says_why() {
        assert_eq!(read("2026-02-30"), Reading::NoSuchDay);
        assert_eq!(read("1405/01/14"), Reading::Persian);
        assert_eq!(read("soon"), Reading::None);
        assert_eq!(read("1/2"), Reading::None);
    }
}
