//! What may be shown: the one place that says yes, and otherwise exactly why not.

use std::fmt;

use chrono::NaiveDate;
use i18n::LocaleTag;

use super::asset::{Asset, Faces};
use super::keys::{Keys, Purpose};
use super::ledger::{Channel, Consent, Ledger, Scope, Status};
use super::signature::Distrust;

/// A ledger with the judgement of its signature. One that is not believed admits nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Consents {
    ledger: Ledger,
    distrust: Option<Distrust>,
}

/// Where, in which language and when something is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Showing<'a> {
    /// Where.
    pub channel: Channel,
    /// In which locale.
    pub locale: &'a LocaleTag,
    /// On which day, at the clinic.
    pub day: NaiveDate,
}

/// Why something may not be shown. As a text it continues a sentence that began with the name of the consent or picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The ledger itself is not believed.
    Distrusted(Distrust),
    /// There is no such consent.
    UnknownConsent,
    /// There is no such picture.
    UnknownAsset,
    /// It was withdrawn.
    Revoked,
    /// Its last day is over, or the service ended it.
    Expired(NaiveDate),
    /// Its first day has not come.
    NotYet(NaiveDate),
    /// It covers other things: those.
    Scope(Scope, Vec<Scope>),
    /// It was given for other places: those.
    Channel(Channel, Vec<Channel>),
    /// It was given for other languages: those.
    Locale(LocaleTag, Vec<LocaleTag>),
    /// It does not allow the person to be recognised.
    Faces,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Distrusted(why) => write!(f, "counts for nothing: {why}"),
            Self::UnknownConsent => f.write_str("does not stand in the ledger"),
            Self::UnknownAsset => f.write_str("is no picture of the ledger"),
            Self::Revoked => f.write_str("was revoked"),
            Self::Expired(day) => write!(f, "has expired, its last day was {day}"),
            Self::NotYet(day) => write!(f, "holds only from {day}"),
            Self::Scope(wanted, given) => write!(f, "does not cover `{wanted}`, only {}", listed(given)),
            Self::Channel(wanted, given) => write!(f, "was not given for `{wanted}`, only for {}", listed(given)),
            Self::Locale(wanted, given) => {
                write!(f, "was not given for the language `{wanted}`, only for {}", listed(given))
            }
            Self::Faces => f.write_str("does not allow faces that can be recognised"),
        }
    }
}

fn listed<T: fmt::Display>(words: &[T]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

impl Consents {
    /// Judges a ledger by its signature, for a purpose and a day. An empty one needs no signature: it admits nothing.
    pub fn judged(ledger: Ledger, keys: &Keys, purpose: Purpose, today: NaiveDate) -> Self {
        let is_blank = ledger.is_empty() && ledger.signature.is_none();
        let distrust = if is_blank { None } else { ledger.verify(keys, purpose, today).err() };
        Self { ledger, distrust }
    }

    /// The ledger, to be listed; what it says may be shown is for the functions below to say.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Why the ledger is not believed, if it is not.
    pub fn distrust(&self) -> Option<&Distrust> {
        self.distrust.as_ref()
    }

    /// The consent that admits showing something in which nobody can be recognised by their face.
    ///
    /// # Errors
    ///
    /// If none does: why not.
    pub fn admits(&self, consent: &str, scope: Scope, showing: Showing<'_>) -> Result<&Consent, Reason> {
        if let Some(distrust) = &self.distrust {
            return Err(Reason::Distrusted(distrust.clone()));
        }
        let consent = self.ledger.consent(consent).ok_or(Reason::UnknownConsent)?;
        consent.covers(scope, showing).map(|()| consent)
    }

    /// The consent that admits showing something in which the person can be recognised by their face.
    ///
    /// # Errors
    ///
    /// If none does: why not.
    pub fn admits_faces(&self, consent: &str, scope: Scope, showing: Showing<'_>) -> Result<&Consent, Reason> {
        let consent = self.admits(consent, scope, showing)?;
        if consent.identifiable { Ok(consent) } else { Err(Reason::Faces) }
    }

    /// The picture on the media host, if its consent admits showing it.
    ///
    /// # Errors
    ///
    /// If it may not be shown: why not.
    pub fn admits_asset(&self, asset: &str, showing: Showing<'_>) -> Result<&Asset, Reason> {
        if let Some(distrust) = &self.distrust {
            return Err(Reason::Distrusted(distrust.clone()));
        }
        let asset = self.ledger.asset(asset).ok_or(Reason::UnknownAsset)?;
        let (consent, scope) = (asset.consent.as_str(), asset.kind.scope());
        match asset.faces {
            Faces::Shown => self.admits_faces(consent, scope, showing)?,
            Faces::None | Faces::Blurred => self.admits(consent, scope, showing)?,
        };
        Ok(asset)
    }
}

impl Consent {
    /// Whether it covers something, as far as its own words go. It binds nobody unless its ledger is believed.
    fn covers(&self, scope: Scope, Showing { channel, locale, day }: Showing<'_>) -> Result<(), Reason> {
        if self.status == Status::Revoked {
            Err(Reason::Revoked)
        } else if self.status == Status::Expired || self.expires < day {
            Err(Reason::Expired(self.expires))
        } else if day < self.granted {
            Err(Reason::NotYet(self.granted))
        } else if !self.scopes.contains(&scope) {
            Err(Reason::Scope(scope, self.scopes.clone()))
        } else if !self.channels.contains(&channel) {
            Err(Reason::Channel(channel, self.channels.clone()))
        } else if !self.locales.contains(locale) {
            Err(Reason::Locale(locale.clone(), self.locales.clone()))
        } else {
            Ok(())
        }
    }
}
