//! What the consent ledger says, who uses it, and the signature of the sample.
//!
//! The ledger, its signature and what it admits are the matter of crate `data`; here it meets the entries that name it.
//! [`uses`] and [`pictures()`] read a decided [`Site`](crate::site::Site); [`sign`] is the only thing that writes
//! `data/consents.yaml`.

mod sign;
mod uses;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use data::consents::{Channel, Consents, Distrust, Keys, LEDGER_FILE, Ledger, Purpose, Reason, Scope, Showing};

pub use sign::{Outcome, sign};
pub use uses::{PictureUse, Uses, pictures, uses};

use crate::diagnostic::{Diagnostic, Place, Report, codes};
use crate::load::Locales;
use crate::model::Fields;
use crate::model::values::ConsentId;
use crate::node::Position;
use crate::sources::{Edition, Entry, LocaleId};

/// The ledger's file, as people name it.
pub const FILE: &str = "data/consents.yaml";

/// An entry that is left out because the ledger does not admit it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// The entry, as in `success_story:knee`.
    pub entry: String,
    /// The consent it names.
    pub consent: String,
    /// Why that does not admit it.
    pub reason: Reason,
    /// Where it names it.
    pub place: Place,
    /// The languages it is written in.
    pub locales: Vec<String>,
    /// The pictures it names, by id.
    pub pictures: BTreeSet<String>,
}

impl Withdrawn {
    /// Looks whether the ledger admits an entry in every language it is written and meant for; `chosen` says of a language
    /// whether it is meant. One that is not covered takes all of it out: what is left would be for its writer to choose.
    ///
    /// Nothing in the ledger stops a build, a consent that it does not know or that never covered the entry as little as one
    /// that was revoked: the site without the entry must be able to take the place of the one that shows it. A ledger that is
    /// not believed or cannot be read says nothing here; that is a mistake of its own, and nothing is built then.
    pub(crate) fn of(
        entry: &Entry,
        consents: &Consents,
        locales: &Locales,
        today: NaiveDate,
        chosen: impl Fn(LocaleId) -> bool,
    ) -> Option<Self> {
        // Every edition is asked for, though most inherit their consent: it may not have been given for their language.
        let refused = |edition: &Edition| {
            let consent = consent_of(edition)?;
            let showing = Showing { channel: Channel::Web, locale: locales.tag(edition.locale), day: today };
            let reason = consents.admits(consent.as_str(), Scope::Story, showing).err()?;
            (!matches!(reason, Reason::Distrusted(_))).then(|| (consent.clone(), reason))
        };
        let mut meant = entry.editions.iter().filter(|edition| chosen(edition.locale));
        let (edition, (consent, reason)) = meant.find_map(|edition| Some((edition, refused(edition)?)))?;
        let source = entry.source();
        let writer = if consent_of(source) == Some(&consent) { source } else { edition };
        let mentions = entry.editions.iter().flat_map(|edition| &edition.mentions);
        Some(Self {
            entry: entry.reference(),
            consent: consent.as_str().to_owned(),
            reason,
            place: Place { file: Arc::clone(&writer.file), at: writer.place("consent") },
            locales: entry.editions.iter().map(|edition| locales.tag(edition.locale).to_string()).collect(),
            pictures: mentions.filter(|one| one.kind == "ref:media").map(|one| one.name.clone()).collect(),
        })
    }
}

/// The consent that an edition names, its own or the one it inherits.
pub(crate) fn consent_of(edition: &Edition) -> Option<&ConsentId> {
    match &edition.fields {
        Fields::SuccessStory(story) => story.consent.as_ref(),
        Fields::Testimonial(testimonial) => testimonial.consent.as_ref(),
        _ => None,
    }
}

/// Says that the ledger is not believed, and what to do.
pub fn distrusted(ledger: &Ledger, why: &Distrust) -> Diagnostic {
    let place = ledger.signature.as_ref().map(|signature| signature.key.place()).unwrap_or_default();
    let help = match why {
        Distrust::UnknownKey(_) => "list the public key of the service in `data/consent_keys.yaml`",
        Distrust::DevelopmentKey(_) => "put an export of the service in place of the sample, and list its public key",
        Distrust::KeyEnded(..) | Distrust::IssuedOutside(..) => "put an export in its place that a valid key signed",
        Distrust::Unsigned | Distrust::WrongSignature(_) => {
            "put an export of the service in its place; the sample is signed by `hills consents sign`"
        }
    };
    let at = Position::new(place.line, place.column);
    Diagnostic::error(&codes::LEDGER_DISTRUSTED, &FILE.into(), at, why.to_string())
        .note("it admits nothing: no story, no words and no picture of a patient")
        .help(help)
}

/// Reads ledger and keys alone and judges the signature, as a build does.
///
/// # Errors
/// When a file has mistakes or the ledger is not believed: what to mend.
pub fn verify(project: &Path, purpose: Purpose, today: NaiveDate) -> Result<(Ledger, Keys), Report> {
    let (ledger, keys) = read(project)?;
    let consents = Consents::judged(ledger.clone(), &keys, purpose, today);
    match consents.distrust() {
        None => Ok((ledger, keys)),
        Some(why) => Err(vec![distrusted(&ledger, why)].into()),
    }
}

/// Reads ledger and keys alone.
fn read(project: &Path) -> Result<(Ledger, Keys), Report> {
    let mistakes = |found| crate::load::problems(project, &codes::DATA, found).collect::<Vec<_>>().into();
    data::consents::read(&project.join("data")).map_err(mistakes)
}

/// Where the ledger lies.
fn path(project: &Path) -> std::path::PathBuf {
    project.join("data").join(LEDGER_FILE)
}
