//! What ICU formats for one locale: numbers, dates and times, lists and the order of words.
//!
//! Every formatter is built once, when the locale is loaded, from the choices in `locale.yaml`,
//! and is then shared by all threads. Words come from the message files, never from here.

pub(crate) mod dates;
pub(crate) mod lists;
pub(crate) mod numbers;

use std::fmt;

use crate::policy::{Calendar, Policy};
use crate::tag::LocaleTag;

/// ICU has no data for what a locale asks for.
#[derive(Debug)]
pub(crate) struct NoData(String);

impl NoData {
    fn because(cause: impl fmt::Display) -> Self {
        Self(cause.to_string())
    }
}

impl fmt::Display for NoData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this locale cannot be formatted: {}", self.0)
    }
}

/// Returns the ICU locale that follows the policy, with the given calendar.
///
/// Source: UTS #35, Unicode locale extension keys `ca` and `nu`.
pub(crate) fn icu_locale(tag: &LocaleTag, policy: &Policy, calendar: Calendar) -> Result<icu::locale::Locale, NoData> {
    let tag = policy.formatting.as_ref().unwrap_or(tag);
    let calendar = calendar.identifier();
    let digits = policy.digits.numbering_system();
    format!("{tag}-u-ca-{calendar}-nu-{digits}").parse().map_err(NoData::because)
}
