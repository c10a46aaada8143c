//! What the consent ledger says, who uses it, and the signature of the sample.
//!
//! The ledger, its signature and what it admits are the matter of crate `data`; here it meets the entries that name it.
//! [`uses`] reads a decided [`Site`]; [`sign`] is the only thing that writes `data/consents.yaml`.

mod sign;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use data::consents::{Channel, Consents, Distrust, Keys, LEDGER_FILE, Ledger, Purpose, Reason, Scope, Showing};

pub use sign::{Outcome, sign};

use crate::diagnostic::{Diagnostic, Place, Report, codes};
use crate::load::Locales;
use crate::model::Fields;
use crate::model::values::ConsentId;
use crate::node::Position;
use crate::site::Site;
use crate::sources::{Edition, Entry};

/// The ledger's file, as people name it.
pub const FILE: &str = "data/consents.yaml";

/// An entry that is left out because its consent ended or was revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// The entry, as in `success_story:knee`.
    pub entry: String,
    /// The consent it names.
    pub consent: String,
    /// What became of that.
    pub reason: Reason,
    /// Where it names it.
    pub place: Place,
    /// The languages it is written in.
    pub locales: Vec<String>,
}

impl Withdrawn {
    /// Looks whether the consent of an entry is over.
    ///
    /// Only what happens by itself takes an entry out: its last day, or a revocation. A consent that does not exist, or
    /// never covered the entry, is a mistake of whoever wrote it, and is told as one.
    pub(crate) fn of(entry: &Entry, consents: &Consents, locales: &Locales, today: NaiveDate) -> Option<Self> {
        let source = entry.source();
        let consent = consent_of(source)?;
        let showing = Showing { channel: Channel::Web, locale: locales.tag(source.locale), day: today };
        let reason = consents.admits(consent.as_str(), Scope::Story, showing).err()?;
        matches!(reason, Reason::Revoked | Reason::Expired(_)).then(|| Self {
            entry: entry.reference(),
            consent: consent.as_str().to_owned(),
            reason,
            place: Place { file: source.file.clone(), at: source.place("consent") },
            locales: entry.editions.iter().map(|edition| locales.tag(edition.locale).to_string()).collect(),
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

/// The entries that name each consent, with their languages: `C-… → success_story:knee → en, ar`.
pub type Uses = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Who uses which consent, those that are left out included.
pub fn uses(site: &Site) -> Uses {
    let mut uses = Uses::new();
    let mut add = |consent: &str, entry: String, locale: String| {
        uses.entry(consent.to_owned()).or_default().entry(entry).or_default().insert(locale);
    };
    for entry in &site.entries {
        for edition in &entry.editions {
            if let Some(consent) = consent_of(edition) {
                add(consent.as_str(), entry.reference(), site.locales.tag(edition.locale).to_string());
            }
        }
    }
    for withdrawn in &site.withdrawn {
        for locale in &withdrawn.locales {
            add(&withdrawn.consent, withdrawn.entry.clone(), locale.clone());
        }
    }
    uses
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
