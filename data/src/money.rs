//! Prices: whole units of a currency, one amount or an honest range.
//!
//! Amounts are whole units (dollars, not cents): a clinic that quotes an operation to the cent
//! pretends to a precision it does not have. How an amount looks in a locale is `i18n`'s matter.

use std::fmt;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::values::{Malformed, parsed_text};

parsed_text! {
    /// A currency by its ISO 4217 code, for example `USD`; only codes in circulation are known.
    Currency, "a currency by its ISO 4217 code", "USD", |text| {
        CIRCULATING.split_ascii_whitespace().any(|code| code == text)
    }
}

/// Source: ISO 4217 list one, without funds, metals and testing codes.
const CIRCULATING: &str = "\
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO \
NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE \
SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND \
VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// A price: from `low` to `high` whole units of one currency, both included.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WrittenMoney")]
pub struct Money {
    low: u32,
    high: u32,
    currency: Currency,
}

impl Money {
    /// Makes a price.
    ///
    /// # Errors
    ///
    /// If the range runs backwards, or if its lower end is nothing.
    pub fn new(low: u32, high: u32, currency: Currency) -> Result<Self, MoneyError> {
        if low == 0 {
            Err(MoneyError::Nothing)
        } else if high < low {
            Err(MoneyError::Backwards { low, high })
        } else {
            Ok(Self { low, high, currency })
        }
    }

    /// The lower end, in whole units; never 0.
    pub fn low(&self) -> u32 {
        self.low
    }

    /// The upper end, in whole units; never less than the lower.
    pub fn high(&self) -> u32 {
        self.high
    }

    /// The currency of both ends.
    pub fn currency(&self) -> &Currency {
        &self.currency
    }

    /// Whether the price is a range rather than one amount.
    pub fn is_range(&self) -> bool {
        self.low < self.high
    }
}

/// Why a price is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// The amount is 0.
    Nothing,
    /// The upper end is below the lower.
    Backwards {
        /// The end written first.
        low: u32,
        /// The end written second.
        high: u32,
    },
    /// Neither `amount` nor `range` is given, or both are.
    NeitherOrBoth,
    /// The range is not made of two whole numbers.
    NotTwoNumbers,
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("a price cannot be 0; leave `price` out where there is none"),
            Self::Backwards { low, high } => {
                write!(f, "the price range runs backwards: [{low}, {high}]")
            }
            Self::NotTwoNumbers => f.write_str("`range` needs two whole numbers; write it as in `[21000, 28000]`"),
            Self::NeitherOrBoth => f.write_str("a price needs either `amount` or `range`, and only one of them"),
        }
    }
}

impl std::error::Error for MoneyError {}

/// `{amount: 100, currency: USD}` or `{range: [100, 150], currency: USD}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMoney {
    amount: Option<u32>,
    range: Option<Ends>,
    currency: Currency,
}

/// Both ends of a range, told as one when one of them is no number.
#[derive(Deserialize)]
#[serde(from = "Vec<WrittenEnd>")]
struct Ends(Option<(u32, u32)>);

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenEnd {
    Amount(u32),
    Other(IgnoredAny),
}

impl From<Vec<WrittenEnd>> for Ends {
    fn from(written: Vec<WrittenEnd>) -> Self {
        match written.as_slice() {
            [WrittenEnd::Amount(low), WrittenEnd::Amount(high)] => Self(Some((*low, *high))),
            _ => Self(None),
        }
    }
}

impl TryFrom<WrittenMoney> for Money {
    type Error = MoneyError;

    fn try_from(written: WrittenMoney) -> Result<Self, MoneyError> {
        let (low, high) = match (written.amount, written.range) {
            (Some(amount), None) => (amount, amount),
            (None, Some(Ends(Some(range)))) => range,
            (None, Some(Ends(None))) => return Err(MoneyError::NotTwoNumbers),
            _ => return Err(MoneyError::NeitherOrBoth),
        };
        Self::new(low, high, written.currency)
    }
}

/// A yearly rate in hundredths of a percent, so that it compares exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "f64")]
pub struct Percent {
    hundredths: u32,
}

impl Percent {
    /// The rate in hundredths of a percent: 790 is 7.90 %.
    pub fn hundredths(self) -> u32 {
        self.hundredths
    }
}

impl TryFrom<f64> for Percent {
    type Error = Malformed;

    fn try_from(percent: f64) -> Result<Self, Malformed> {
        let hundredths = (percent * 100.0).round();
        let has_two_decimals = (percent * 100.0 - hundredths).abs() < 1e-6;
        if (0.0..=100_000.0).contains(&hundredths) && has_two_decimals {
            // In range and whole, as just checked: the cast loses nothing.
            Ok(Self { hundredths: hundredths as u32 })
        } else {
            Err(Malformed::new("a rate in percent with at most two decimals", percent.to_string()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: Option<(u32, u32)>) {
        let money: Option<Money> = serde_yaml::from_str(written).ok();
        let ends = money.map(|money| (money.low(), money.high()));
        assert_eq!(ends, expected, "{written}");
    }

    #[test]
    fn a_price_is_an_amount_or_a_range() {
        check("{amount: 90, currency: USD}", Some((90, 90)));
        check("{range: [90, 120], currency: OMR}", Some((90, 120)));
        check("{range: [120, 90], currency: USD}", None);
        check("{range: [\"90,000\", 120], currency: USD}", None);
        check("{range: [90], currency: USD}", None);
        check("{range: 90, currency: USD}", None);
        check("{amount: 0, currency: USD}", None);
        check("{amount: 90, range: [90, 120], currency: USD}", None);
        check("{currency: USD}", None);
        check("{amount: 90.5, currency: USD}", None);
        check("{amount: 90, currency: usd}", None);
        check("{amount: 90, currency: XYZ}", None);
        check("{amount: 90, currency: USD, discount: 5}", None);
    }

    #[test]
    fn a_rate_keeps_two_decimals_exactly() {
        let hundredths = |percent| Percent::try_from(percent).map(Percent::hundredths).ok();
        assert_eq!(hundredths(7.9), Some(790));
        assert_eq!(hundredths(0.0), Some(0));
        assert_eq!(hundredths(7.905), None);
        assert_eq!(hundredths(-1.0), None);
        assert_eq!(hundredths(f64::NAN), None);
    }
}
