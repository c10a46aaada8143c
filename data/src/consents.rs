//! `consents.yaml`: the consent ledger, an export of the service without personal data.
//!
//! It says which opaque consent covers what, where and until when. The generator shows a picture
//! or a story only if an entry admits it on the day of the build; the epoch rises with every
//! revocation, and a deployment older than the epoch is refused.

use chrono::{DateTime, NaiveDate, Utc};
use i18n::LocaleTag;
use serde::Deserialize;

use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::Key;

/// The ledger.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consents {
    /// Counts revocations; never falls.
    pub epoch: u64,
    /// When the service wrote the export; absent before the first.
    pub issued: Option<DateTime<Utc>>,
    /// The consents.
    pub entries: Vec<Consent>,
}

/// One consent.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// An opaque name that says nothing about the person.
    pub id: Located<Key>,
    /// What may be shown.
    pub scope: Vec<Scope>,
    /// Where it may be shown.
    pub channels: Vec<Channel>,
    /// In which locales.
    pub locales: Vec<LocaleTag>,
    /// The first day.
    pub granted: NaiveDate,
    /// The last day.
    pub expires: NaiveDate,
    /// What became of it.
    pub status: ConsentStatus,
}

/// What a consent covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The story or the words.
    Story,
    /// Pictures in which the person cannot be recognised.
    Pictures,
    /// Pictures in which the person can be recognised.
    Identifiable,
    /// The person's real name.
    Name,
}

/// Where something may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// On the pages of the site.
    Web,
    /// In the preview of a shared link.
    Share,
    /// In advertisements.
    Ads,
}

/// What became of a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentStatus {
    /// It holds.
    Active,
    /// It was withdrawn.
    Revoked,
    /// Its time is over.
    Expired,
}

impl Consents {
    /// The consent of this name.
    pub fn get(&self, id: &str) -> Option<&Consent> {
        self.entries.iter().find(|consent| consent.id.as_str() == id)
    }
}

impl Consent {
    /// Whether it admits showing something on a channel, in a locale, on a day.
    pub fn admits(&self, scope: Scope, channel: Channel, locale: &LocaleTag, day: NaiveDate) -> bool {
        self.status == ConsentStatus::Active
            && (self.granted..=self.expires).contains(&day)
            && self.scope.contains(&scope)
            && self.channels.contains(&channel)
            && self.locales.contains(locale)
    }
}

impl DataFile for Consents {
    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the consent", self.entries.iter().map(|entry| &entry.id));
        for entry in &self.entries {
            if entry.expires < entry.granted {
                findings.add(entry.id.place(), format!("the consent `{}` expires before it was granted", *entry.id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    const GOOD: &str = "epoch: 3
issued: 2026-11-22T08:00:00Z
entries:
  - {id: c-4f2a, scope: [pictures], channels: [web], locales: [en], granted: 2026-01-01, expires: 2026-12-31, status: active}
";

    fn check(text: &str, locale: &str, day: &str, admitted: bool) {
        let consents: Consents = serde_yaml::from_str(text).expect("a good file");
        let consent = consents.get("c-4f2a").expect("it is in the file");
        let locale = LocaleTag::parse(locale).expect("a good tag");
        let day = day.parse().expect("a good date");
        let found = consent.admits(Scope::Pictures, Channel::Web, &locale, day);
        assert_eq!(found, admitted, "{locale} {day}");
        assert!(!consent.admits(Scope::Identifiable, Channel::Web, &locale, day));
        assert!(!consent.admits(Scope::Pictures, Channel::Ads, &locale, day));
    }

    #[test]
    fn a_consent_admits_only_what_where_and_when_it_says() {
        check(GOOD, "en", "2026-12-31", true);
        check(GOOD, "en", "2027-01-01", false);
        check(GOOD, "en", "2025-12-31", false);
        check(GOOD, "fa", "2026-12-31", false);
        check(&GOOD.replace("active", "revoked"), "en", "2026-06-01", false);
    }

    #[test]
    fn a_ledger_names_each_consent_once_and_in_order() {
        assert_eq!(problems_of::<Consents>(GOOD), Vec::<String>::new());
        assert_eq!(
            problems_of::<Consents>(&GOOD.replace("2026-12-31", "2025-12-31")),
            ["4: the consent `c-4f2a` expires before it was granted"]
        );
    }
}
