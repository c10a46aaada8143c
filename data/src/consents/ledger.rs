//! The ledger as it is written: consents, assets, and who signed them.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use i18n::LocaleTag;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::asset::Asset;
use super::ids::ConsentId;
use super::signature::Signature;
use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::{Malformed, Origin};

/// The largest number that every reader of JSON keeps exactly (RFC 7493).
const LARGEST: u64 = (1 << 53) - 1;

/// The ledger. It admits nothing by itself, see [`super::Consents`]. Serialized, it is without its signature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// Which version of this format it has.
    pub format: FormatVersion,
    /// Counts revocations; never falls, and is at most 2⁵³ − 1.
    #[serde(deserialize_with = "epoch")]
    pub epoch: u64,
    /// When it was exported.
    pub issued: DateTime<Utc>,
    /// The media host; the same as in `site.yaml`.
    pub media_origin: Located<Origin>,
    /// The consents.
    pub consents: Vec<Consent>,
    /// The pictures on the media host.
    pub assets: Vec<Asset>,
    /// Who signed all of this; absent before the first export.
    #[serde(default, skip_serializing)]
    pub signature: Option<Signature>,
}

/// The version of the format: 1, until there is another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct FormatVersion;

impl TryFrom<u32> for FormatVersion {
    type Error = Malformed;

    fn try_from(version: u32) -> Result<Self, Self::Error> {
        match version {
            1 => Ok(Self),
            _ => Err(Malformed::new("a ledger of format 1", version.to_string())),
        }
    }
}

impl From<FormatVersion> for u32 {
    fn from(_: FormatVersion) -> Self {
        1
    }
}

fn epoch<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let epoch = u64::deserialize(deserializer)?;
    match epoch {
        ..=LARGEST => Ok(epoch),
        _ => Err(de::Error::custom(Malformed::new("a number up to 9007199254740991", epoch.to_string()))),
    }
}

/// One consent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// An opaque name that says nothing about the person.
    pub id: Located<ConsentId>,
    /// What may be shown.
    pub scopes: Vec<Scope>,
    /// Where it may be shown.
    pub channels: Vec<Channel>,
    /// In which locales.
    pub locales: Vec<LocaleTag>,
    /// The first day.
    pub granted: NaiveDate,
    /// The last day.
    pub expires: NaiveDate,
    /// What became of it.
    pub status: Status,
    /// Whether the person may be recognised by their face.
    pub identifiable: bool,
}

/// What a consent covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The story or the words.
    Story,
    /// Photographs.
    Photos,
    /// X-rays.
    Xrays,
    /// The person's real name.
    Name,
}

/// Where something may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It holds.
    Active,
    /// It was withdrawn.
    Revoked,
    /// Its time is over.
    Expired,
}

/// Words as they stand in the file.
macro_rules! words {
    ($($type:ident { $($variant:ident = $word:literal),* })*) => {$(
        impl $type {
            /// Its word in the ledger.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    )*};
}

words! {
    Scope { Story = "story", Photos = "photos", Xrays = "xrays", Name = "name" }
    Channel { Web = "web", Share = "share", Ads = "ads" }
    Status { Active = "active", Revoked = "revoked", Expired = "expired" }
}

impl Ledger {
    /// The consent of this name.
    pub fn consent(&self, id: &str) -> Option<&Consent> {
        self.consents.iter().find(|consent| consent.id.as_str() == id)
    }

    /// The picture of this name.
    pub fn asset(&self, id: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.id.as_str() == id)
    }

    /// Whether there is nothing in it that could be shown.
    pub fn is_empty(&self) -> bool {
        self.consents.is_empty() && self.assets.is_empty()
    }
}

impl DataFile for Ledger {
    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the consent", self.consents.iter().map(|consent| &consent.id));
        findings.refuse_duplicates("the picture", self.assets.iter().map(|asset| &asset.id));
        for consent in &self.consents {
            consent.check(findings);
        }
        let mut paths = BTreeSet::new();
        for asset in &self.assets {
            if self.consent(asset.consent.as_str()).is_none() {
                findings.add(asset.consent.place(), format!("there is no consent `{}`", *asset.consent));
            }
            asset.check(&mut paths, findings);
        }
    }
}

impl Consent {
    fn check(&self, findings: &mut Findings) {
        let mut say = |what: &str| findings.add(self.id.place(), format!("the consent `{}` {what}", *self.id));
        if self.expires < self.granted {
            say("expires before it was granted");
        }
        if self.scopes.is_empty() || self.channels.is_empty() || self.locales.is_empty() {
            say("covers nothing: it needs `scopes`, `channels` and `locales`");
        }
    }
}
