//! Ranges with units. A promise is a number, an honest statement a range; both ends are kept and the unit is a type.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

use super::values::EvidenceId;

/// A unit of measure; its key selects the message `unit-<key>` of crate `i18n`.
pub trait Unit {
    /// The message key without its prefix, as in `weeks`.
    const KEY: &'static str;
    /// The most there can be of it, if there is such a number.
    const MOST: Option<u32> = None;
}

macro_rules! units {
    ($($(#[$doc:meta])* $type:ident = $key:literal $(, at most $most:literal)?;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum $type {}

        impl Unit for $type {
            const KEY: &'static str = $key;
            $(const MOST: Option<u32> = Some($most);)?
        }
    )*};
}

units! {
    /// Centimetres.
    Centimetres = "cm";
    /// Millimetres a day.
    MillimetresPerDay = "mm-per-day";
    /// Days for each centimetre gained.
    DaysPerCentimetre = "days-per-cm";
    /// Hours.
    Hours = "hours";
    /// Nights in hospital.
    Nights = "nights";
    /// Weeks.
    Weeks = "weeks";
    /// Months.
    Months = "months";
    /// People out of a hundred.
    PerHundred = "per-100", at most 100;
}

/// A closed range in one unit, written `5-8` or `5–8`, or as a single number.
pub struct Range<U> {
    /// The lower end.
    pub low: f64,
    /// The upper end, not below `low`.
    pub high: f64,
    unit: PhantomData<fn() -> U>,
}

impl<U> Range<U> {
    /// A range from its two ends.
    ///
    /// # Errors
    /// When an end is negative or not finite, or the upper end is below the lower one.
    pub fn new(low: f64, high: f64) -> Result<Self, String> {
        if !(low.is_finite() && high.is_finite()) || low < 0.0 {
            return Err("a range has two ends that are zero or more".to_owned());
        }
        if high < low {
            return Err(format!("the range ends at {high}, before it starts at {low}"));
        }
        Ok(Self { low, high, unit: PhantomData })
    }

    /// Reads `5-8`, `5–8`, `1.5 - 3` or a single number.
    ///
    /// # Errors
    /// When the text is none of these.
    pub fn parse(text: &str) -> Result<Self, String> {
        let number =
            |part: &str| part.trim().parse::<f64>().map_err(|_| format!("`{text}` is no range: write it as `5-8`"));
        match text.split_once(['-', '–']) {
            Some((low, high)) => Self::new(number(low)?, number(high)?),
            None => {
                let value = number(text)?;
                Self::new(value, value)
            }
        }
    }
}

impl<U> Clone for Range<U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U> Copy for Range<U> {}

impl<U> PartialEq for Range<U> {
    fn eq(&self, other: &Self) -> bool {
        self.low.total_cmp(&other.low).is_eq() && self.high.total_cmp(&other.high).is_eq()
    }
}

impl<U: Unit> fmt::Debug for Range<U> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}–{} {}", self.low, self.high, U::KEY)
    }
}

impl<'de, U> Deserialize<'de> for Range<U> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ends<U>(PhantomData<U>);

        impl<U> Visitor<'_> for Ends<U> {
            type Value = Range<U>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a range such as `5-8`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Range<U>, E> {
                Range::parse(text).map_err(E::custom)
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Range<U>, E> {
                self.visit_f64(value as f64)
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Range<U>, E> {
                Range::new(value, value).map_err(E::custom)
            }
        }

        deserializer.deserialize_any(Ends(PhantomData))
    }
}

impl<U: Unit> JsonSchema for Range<U> {
    fn schema_name() -> Cow<'static, str> {
        format!("Range_{}", U::KEY).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({
            "type": ["string", "number"],
            "format": "range",
            "pattern": r"^\s*[0-9.]+\s*([-–]\s*[0-9.]+)?\s*$",
            "minimum": 0,
            "x-unit": U::KEY,
        });
        if let Some(most) = U::MOST {
            schema.insert("maximum".to_owned(), most.into());
        }
        schema
    }
}

/// A range together with the sources it rests on.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, bound = "")]
#[schemars(bound = "U: Unit")]
pub struct Sourced<U: Unit> {
    /// The range, as in `5-8`.
    pub range: Range<U>,
    /// Ids of entries in `evidence` that support it, at least one.
    #[schemars(length(min = 1))]
    pub evidence: Vec<EvidenceId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(f64, f64)>) {
        let range = Range::<Weeks>::parse(text).ok().map(|range| (range.low, range.high));
        assert_eq!(range, expected, "{text}");
    }

    #[test]
    fn ranges_are_read_with_hyphen_dash_or_as_one_number() {
        check("5-8", Some((5.0, 8.0)));
        check("1.5 – 3", Some((1.5, 3.0)));
        check("4", Some((4.0, 4.0)));
    }

    #[test]
    fn reversed_negative_and_wordy_ranges_are_refused() {
        check("8-5", None);
        check("-3", None);
        check("about five", None);
    }
}
