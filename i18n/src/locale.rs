//! `Locale`: everything about one locale that pages and mails ask for.
//!
//! It joins the choices of `locale.yaml`, the messages and the formatters. What its own messages
//! lack is answered by the source locale, whole: text, plural form and digits, so that a sentence
//! is never half translated.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::format::dates::{DateText, Dates};
use crate::format::lists::Lists;
use crate::format::numbers::Numbers;
use crate::format::{NoData, icu_locale};
use crate::messages::{MessageError, Messages, Value};
use crate::policy::{Calendar, Digits, Policy};
use crate::tag::{Direction, LocaleTag};

/// More fraction digits than this are noise in a message: 0.75 mm, 3.5 cm.
const FRACTION_DIGITS: u8 = 3;

/// One locale, ready to be asked from all threads at once.
pub struct Locale {
    tag: LocaleTag,
    policy: Policy,
    /// Its own messages.
    own: Messages,
    /// The messages without arguments, those of the source locale where its own are missing.
    statics: BTreeMap<String, String>,
    source: Option<Arc<Locale>>,
    numbers: Numbers,
    dates: Dates,
    lists: Lists,
}

impl Locale {
    pub(crate) fn new(
        tag: LocaleTag,
        policy: Policy,
        own: Messages,
        source: Option<Arc<Self>>,
    ) -> Result<Self, NoData> {
        let locale = icu_locale(&tag, &policy, policy.calendar)?;
        let mut statics = own.statics().clone();
        for (key, text) in source.iter().flat_map(|source| &source.statics) {
            if !own.has(key) {
                statics.insert(key.clone(), text.clone());
            }
        }
        Ok(Self {
            numbers: Numbers::new(&locale, policy.digits)?,
            dates: Dates::new(&tag, &policy)?,
            lists: Lists::new(&locale)?,
            tag,
            policy,
            own,
            statics,
            source,
        })
    }

    /// Returns the BCP 47 tag.
    pub fn tag(&self) -> &LocaleTag {
        &self.tag
    }

    /// Returns the direction of the script.
    pub fn direction(&self) -> Direction {
        self.policy.direction
    }

    /// Returns the name of the language in that language.
    pub fn name(&self) -> &str {
        &self.policy.name
    }

    /// Returns the name of the language in English, for logs and editors.
    pub fn english_name(&self) -> &str {
        &self.policy.english_name
    }

    /// Returns the value of `og:locale`, such as `fa_IR`.
    pub fn og_locale(&self) -> &str {
        &self.policy.og_locale
    }

    /// Returns the digits numbers are written in.
    pub fn digit_set(&self) -> Digits {
        self.policy.digits
    }

    /// Returns the calendar shown first.
    pub fn calendar(&self) -> Calendar {
        self.policy.calendar
    }

    /// Returns a message that needs no argument.
    pub fn message(&self, key: &str) -> Option<&str> {
        self.statics.get(key).map(String::as_str)
    }

    /// Returns all messages that need no argument, by key.
    pub fn messages(&self) -> &BTreeMap<String, String> {
        &self.statics
    }

    /// Formats a message with its arguments; those it does not use are ignored.
    ///
    /// # Errors
    /// When neither this locale nor the source locale has the message, or an argument is missing.
    pub fn format(&self, key: &str, args: &[(&str, Value<'_>)]) -> Result<String, MessageError> {
        let number = |value| self.in_message(value);
        match (self.own.format(key, args, number), &self.source) {
            (Some(Ok(text)), _) => Ok(text),
            (Some(Err(cause)), _) => {
                Err(MessageError::Argument { locale: self.tag.clone(), key: key.to_owned(), cause })
            }
            (None, Some(source)) => source.format(key, args),
            (None, None) => Err(MessageError::Missing { locale: self.tag.clone(), key: key.to_owned() }),
        }
    }

    /// Writes a day, as in "22 November 2026", in one calendar or two.
    pub fn date(&self, date: NaiveDate) -> DateText {
        self.dates.day(date)
    }

    /// Returns the name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> &str {
        self.dates.weekday(day)
    }

    /// Writes hours and minutes of a local time.
    pub fn time(&self, time: NaiveTime) -> String {
        self.dates.time(time)
    }

    /// Writes a number with at most so many fraction digits, without trailing zeros.
    pub fn number(&self, value: f64, max_fraction_digits: u8) -> String {
        self.numbers.number(value, max_fraction_digits)
    }

    /// Writes a whole number.
    pub fn integer(&self, value: i64) -> String {
        self.numbers.integer(value)
    }

    /// Writes a range by the message `range`; equal ends become one number.
    pub fn range(&self, low: f64, high: f64) -> String {
        self.join_range(&self.in_message(low), &self.in_message(high))
    }

    fn in_message(&self, value: f64) -> String {
        self.numbers.number(value, FRACTION_DIGITS)
    }

    fn join_range(&self, low: &str, high: &str) -> String {
        if low == high {
            return low.to_owned();
        }
        let ends = [("low", Value::Verbatim(low)), ("high", Value::Verbatim(high))];
        self.format("range", &ends).unwrap_or_else(|_| format!("{low}–{high}"))
    }

    /// Writes a measure, as in "5–8 cm", by the message `unit-<unit>` or `unit-<unit>-range`.
    ///
    /// Both are given `$amount`, the text of the number or range, and `$count`, the upper bound,
    /// to choose the plural form by. They are two messages because some languages leave out a
    /// single number ("one week" is "أسبوع واحد") but never a range.
    ///
    /// # Errors
    /// When there is no such unit.
    pub fn quantity(&self, unit: &str, low: f64, high: f64) -> Result<String, MessageError> {
        let (low_text, high_text) = (self.in_message(low), self.in_message(high));
        let suffix = if low_text == high_text { "" } else { "-range" };
        let key = format!("unit-{unit}{suffix}");
        match &self.source {
            // The source locale writes its own digits into its own text.
            Some(source) if !self.own.has(&key) => source.quantity(unit, low, high),
            _ => {
                let amount = self.join_range(&low_text, &high_text);
                let args = [("amount", Value::Verbatim(&amount)), ("count", Value::Number(high))];
                self.format(&key, &args)
            }
        }
    }

    /// Writes a price in major units of an ISO 4217 currency; whole amounts without decimals.
    ///
    /// The message `money-<currency>` says how, and `money` for currencies without one.
    pub fn money(&self, amount: f64, currency: &str) -> String {
        self.price(&self.amount(amount, amount.fract() == 0.0), currency)
    }

    /// Writes a price range; equal ends become one price.
    pub fn money_range(&self, low: f64, high: f64, currency: &str) -> String {
        let whole = low.fract() == 0.0 && high.fract() == 0.0;
        let amount = self.join_range(&self.amount(low, whole), &self.amount(high, whole));
        self.price(&amount, currency)
    }

    fn amount(&self, amount: f64, whole: bool) -> String {
        self.numbers.fixed(amount, if whole { 0 } else { 2 })
    }

    fn price(&self, amount: &str, currency: &str) -> String {
        let args = [
            ("amount", Value::Verbatim(amount)),
            // The message isolates the code where the script of the locale calls for it.
            ("currency", Value::Verbatim(currency)),
        ];
        let key = format!("money-{}", currency.to_ascii_lowercase());
        let key = if self.own.has(&key) { &key } else { "money" };
        self.format(key, &args).unwrap_or_else(|_| format!("{currency} {amount}"))
    }

    /// Joins words to a list, as in "femur, tibia and humerus".
    pub fn list(&self, items: &[&str]) -> String {
        self.lists.and(items)
    }

    /// Replaces ASCII digits by those of the locale: for years, codes and list numbers.
    pub fn digits(&self, text: &str) -> String {
        self.numbers.digits(text)
    }

    /// Compares two words as the locale sorts them.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.lists.compare(left, right)
    }

    /// Returns the keys of its own messages, with and without arguments, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.own.keys()
    }

    /// Whether it says something under this key itself.
    pub fn has(&self, key: &str) -> bool {
        self.own.has(key)
    }

    /// Whether it says something under this key itself, or may do so where its files cannot be read.
    pub fn may_have(&self, key: &str) -> bool {
        self.own.may_have(key)
    }

    /// Returns the file of one of its own messages, and line and column of the key.
    pub fn place(&self, key: &str) -> Option<(&Path, (u32, u32))> {
        self.own.place(key)
    }

    /// Returns the keys that its own messages refer to.
    pub fn referred(&self) -> impl Iterator<Item = &str> {
        self.own.referred()
    }

    /// Returns the keys that another locale has and this one lacks, in order.
    pub fn missing(&self, source: &Self) -> Vec<String> {
        let lacks = |key: &&str| !self.own.may_have(key);
        source.own.keys().filter(lacks).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{catalog, locale};

    fn check_weeks(name: &str, expected: [(f64, &str); 6]) {
        for (count, text) in expected {
            let said = locale(name).quantity("weeks", count, count);
            assert_eq!(said.as_deref(), Ok(text), "{count}");
        }
    }

    #[test]
    fn plural_forms_are_right_in_every_locale() {
        let en = ["0 weeks", "1 week", "2 weeks", "3 weeks", "11 weeks", "100 weeks"];
        let ar = ["0 أسبوع", "أسبوع واحد", "أسبوعان", "3 أسابيع", "11 أسبوعًا", "100 أسبوع"];
        let fa = ["۰ هفته", "۱ هفته", "۲ هفته", "۳ هفته", "۱۱ هفته", "۱۰۰ هفته"];
        let counts = [0.0, 1.0, 2.0, 3.0, 11.0, 100.0];
        for (name, texts) in [("en", en), ("ar", ar), ("fa", fa)] {
            check_weeks(name, std::array::from_fn(|at| (counts[at], texts[at])));
        }
    }

    #[test]
    fn a_range_takes_the_form_of_its_upper_bound_and_keeps_both_numbers() {
        let weeks = |name: &str, low, high| locale(name).quantity("weeks", low, high);
        assert_eq!(weeks("en", 6.0, 8.0).as_deref(), Ok("6–8 weeks"));
        assert_eq!(weeks("ar", 6.0, 8.0).as_deref(), Ok("\u{2066}6–8\u{2069} أسابيع"));
        assert_eq!(weeks("ar", 1.0, 2.0).as_deref(), Ok("\u{2066}1–2\u{2069} أسبوع"));
        assert_eq!(weeks("ar", 6.0, 12.0).as_deref(), Ok("\u{2066}6–12\u{2069} أسبوعًا"));
        assert_eq!(weeks("fa", 6.0, 8.0).as_deref(), Ok("۶ تا ۸ هفته"));
    }

    #[test]
    fn measures_are_written_with_their_unit() {
        let said = |name: &str, unit, low, high| {
            let text = locale(name).quantity(unit, low, high);
            text.expect("a unit of the message files")
        };
        assert_eq!(said("en", "cm", 5.0, 8.0), "5–8 cm");
        assert_eq!(said("en", "mm-per-day", 0.75, 1.0), "0.75–1 mm per day");
        assert_eq!(said("ar", "cm", 6.5, 6.5), "6.5 سم");
        assert_eq!(said("fa", "mm-per-day", 0.75, 1.0), "۰٫۷۵ تا ۱ میلی‌متر در روز");
        assert_eq!(said("fa", "percent", 5.0, 5.0), "۵٪");
        assert!(locale("en").quantity("furlongs", 1.0, 1.0).is_err());
    }

    #[test]
    fn equal_ends_become_one_number() {
        assert_eq!(locale("en").range(5.0, 5.0), "5");
        assert_eq!(locale("fa").range(5.0, 8.0), "۵ تا ۸");
        assert_eq!(locale("en").quantity("days", 1.0, 1.0).as_deref(), Ok("1 day"));
    }

    #[test]
    fn prices_follow_the_pattern_of_their_currency() {
        let price = |name: &str, amount, currency| locale(name).money(amount, currency);
        assert_eq!(price("en", 12500.0, "EUR"), "€12,500");
        assert_eq!(price("en", 99.5, "USD"), "US$99.50");
        assert_eq!(price("en", 100.0, "CHF"), "CHF 100");
        assert_eq!(price("ar", 12500.0, "EUR"), "12,500 يورو");
        assert_eq!(price("ar", 100.0, "CHF"), "100 \u{2068}CHF\u{2069}");
        assert_eq!(price("fa", 12500.0, "EUR"), "۱۲٬۵۰۰ یورو");
        assert_eq!(locale("en").money_range(8000.0, 9500.5, "EUR"), "€8,000.00–9,500.50");
        assert_eq!(locale("fa").money_range(8000.0, 9500.0, "EUR"), "۸٬۰۰۰ تا ۹٬۵۰۰ یورو");
        assert_eq!(locale("en").money_range(8000.0, 8000.0, "EUR"), "€8,000");
    }

    #[test]
    fn static_messages_carry_no_marks() {
        assert_eq!(locale("ar").message("toc-heading"), Some("في هذه الصفحة"));
        assert_eq!(locale("ar").message("pagination-page"), None);
        assert!(!locale("fa").messages().contains_key("pagination-page"));
        for locale in catalog().locales() {
            let marked = locale
                .messages()
                .iter()
                .find(|(key, text)| text.contains(['\u{2068}', '\u{FDD0}']) && !key.starts_with("error-"));
            assert_eq!(marked, None, "{}", locale.tag());
        }
    }

    #[test]
    fn a_locale_is_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Locale>();
        shared::<crate::Catalog>();
    }
}
