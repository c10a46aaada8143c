//! Numbers in the digits and with the separators of a locale.

use std::str::FromStr;

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::Locale;

use super::NoData;
use crate::policy::Digits;

/// The number formatter of one locale.
pub(crate) struct Numbers {
    formatter: DecimalFormatter,
    digits: Digits,
}

impl Numbers {
    pub(crate) fn new(locale: &Locale, digits: Digits) -> Result<Self, NoData> {
        let formatter =
            DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).map_err(NoData::because)?;
        Ok(Self { formatter, digits })
    }

    /// Rounds to at most so many fraction digits and drops trailing zeros.
    pub(crate) fn number(&self, value: f64, max_fraction_digits: u8) -> String {
        self.show(value, max_fraction_digits, |decimal| decimal.trim_end())
    }

    /// Rounds to exactly so many fraction digits.
    pub(crate) fn fixed(&self, value: f64, fraction_digits: u8) -> String {
        self.show(value, fraction_digits, |_| ())
    }

    pub(crate) fn integer(&self, value: i64) -> String {
        self.formatter.format_to_string(&Decimal::from(value))
    }

    /// Replaces ASCII digits, and nothing else.
    pub(crate) fn digits(&self, text: &str) -> String {
        let zero = u32::from(self.digits.zero());
        let localise = |character: char| {
            let digit = character.to_digit(10);
            digit.and_then(|digit| char::from_u32(zero + digit))
        };
        text.chars().map(|character| localise(character).unwrap_or(character)).collect()
    }

    /// Numbers without digits (infinite, not a number) are shown as Rust does; no content has them.
    fn show(&self, value: f64, fraction: u8, finish: impl FnOnce(&mut Decimal)) -> String {
        let fraction = usize::from(fraction);
        let text = format!("{value:.fraction$}");
        match Decimal::from_str(&text) {
            Ok(mut decimal) => {
                finish(&mut decimal);
                self.formatter.format_to_string(&decimal)
            }
            Err(_) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::locale;

    fn check(value: f64, max_fraction_digits: u8, [en, ar, fa]: [&str; 3]) {
        let written = |name| locale(name).number(value, max_fraction_digits);
        assert_eq!([written("en"), written("ar"), written("fa")], [en, ar, fa]);
    }

    #[test]
    fn numbers_follow_digits_and_separators_of_the_locale() {
        check(1234567.5, 1, ["1,234,567.5", "1,234,567.5", "۱٬۲۳۴٬۵۶۷٫۵"]);
        check(0.75, 2, ["0.75", "0.75", "۰٫۷۵"]);
    }

    #[test]
    fn fractions_are_rounded_and_zeros_dropped() {
        check(6.0, 2, ["6", "6", "۶"]);
        check(31.27, 1, ["31.3", "31.3", "۳۱٫۳"]);
        check(2.5, 0, ["2", "2", "۲"]);
    }

    #[test]
    fn whole_numbers_are_grouped() {
        assert_eq!(locale("fa").integer(-12_500), "\u{200e}\u{2212}۱۲٬۵۰۰");
        assert_eq!(locale("en").integer(0), "0");
    }

    #[test]
    fn only_ascii_digits_of_a_text_change() {
        assert_eq!(locale("fa").digits("v2026.1 ۵"), "v۲۰۲۶.۱ ۵");
        assert_eq!(locale("ar").digits("2026"), "2026");
    }
}
