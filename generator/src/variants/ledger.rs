//! Pictures under consent: what the consent ledger admits of them, and where the media host serves them.
//!
//! A picture of a patient is not in the repository and not in the published folder; pages name its blurred variants on the
//! media host. When its consent is unknown, over, revoked, or does not cover a use, the picture is taken out of the pages
//! of the languages concerned, and one diagnostic names every use. Nothing here can override the ledger.
//!
//! Whatever the reason, that is a warning and stops no build: as long as nothing is built, readers see the last site, the one
//! with the picture.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use data::consents::{Channel, CropName, Format, LEDGER_FILE, Reason, Scope as Covered, Showing};

use super::{Offer, OfferedFormat};
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::markdown::Slot;
use crate::model::Sidecar;
use crate::model::media::{Faces, Origin, PictureKind, Scope};
use crate::model::values::AssetId;
use crate::site::{MediaUse, Site};
use crate::sources::{LocaleId, MediaEntry};

/// What the ledger says of one picture.
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// Languages whose readers must not see it.
    pub(super) withheld: BTreeSet<LocaleId>,
    /// Why.
    pub(super) report: Report,
}

/// Why a picture is not shown. As a text it continues a sentence that began with the name of the consent or picture.
#[derive(Debug, PartialEq, Eq)]
enum Refusal {
    /// The ledger says so.
    Ledger(Reason),
    /// Its sidecar names another consent than this one, under which it is kept.
    OtherConsent(String),
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self::Ledger(reason)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ledger(reason) => reason.fmt(f),
            Self::OtherConsent(consent) => {
                write!(f, "is kept under the consent `{consent}`, its sidecar names another")
            }
        }
    }
}

/// Asks the ledger for every language in which a picture is used.
pub(super) fn judge(site: &Site, id: &str, entry: &MediaEntry, sidecar: &Sidecar, uses: &[MediaUse]) -> Judged {
    let mut judged = Judged::default();
    if sidecar.consent.is_none() && matches!(sidecar.origin, Origin::Repo) {
        return judged;
    }
    let mut refusals: BTreeMap<String, (Refusal, Vec<&MediaUse>)> = BTreeMap::new();
    // Every language is asked, because readers of one may be shown the text of another.
    for locale in site.locales.ids() {
        let Err(refusal) = admitted(site, sidecar, locale) else { continue };
        judged.withheld.insert(locale);
        // That the ledger itself cannot be read or is not believed was told once.
        if site.is_unread(LEDGER_FILE) || matches!(refusal, Refusal::Ledger(Reason::Distrusted(_))) {
            continue;
        }
        let concerned: Vec<&MediaUse> = uses.iter().filter(|one| one.locale == locale).collect();
        if !concerned.is_empty() {
            refusals.entry(refusal.to_string()).or_insert_with(|| (refusal, Vec::new())).1.extend(concerned);
        }
    }
    for (why, (refusal, uses)) in refusals {
        judged.report.push(refused(site, id, entry, sidecar, (&why, &refusal), &uses));
    }
    judged
}

/// Whether readers of a language may see a picture on every channel it is used on.
fn admitted(site: &Site, sidecar: &Sidecar, locale: LocaleId) -> Result<(), Refusal> {
    for scope in &sidecar.scope_used {
        let channel = match scope {
            Scope::Web => Channel::Web,
            Scope::Share => Channel::Share,
            Scope::Ads => Channel::Ads,
        };
        let showing = Showing { channel, locale: site.locales.tag(locale), day: site.today() };
        if let Origin::Ledger(asset) = &sidecar.origin {
            let asset = site.consents.admits_asset(asset.as_str(), showing)?;
            // The sidecar must speak of the consent under which the picture is kept, not of a wider one.
            if sidecar.consent.as_ref().is_some_and(|consent| consent.as_str() != asset.consent.as_str()) {
                return Err(Refusal::OtherConsent(asset.consent.as_str().to_owned()));
            }
        }
        if let Some(consent) = &sidecar.consent {
            let covered = if sidecar.kind == PictureKind::Xray { Covered::Xrays } else { Covered::Photos };
            match sidecar.faces {
                Faces::Consented => site.consents.admits_faces(consent.as_str(), covered, showing)?,
                Faces::None | Faces::Blurred => site.consents.admits(consent.as_str(), covered, showing)?,
            };
        }
    }
    Ok(())
}

fn refused(
    site: &Site,
    id: &str,
    entry: &MediaEntry,
    sidecar: &Sidecar,
    (why, refusal): (&str, &Refusal),
    uses: &[&MediaUse],
) -> Diagnostic {
    let of_asset = matches!(refusal, Refusal::Ledger(Reason::UnknownAsset) | Refusal::OtherConsent(_));
    let (field, name) = match (&sidecar.origin, &sidecar.consent) {
        (Origin::Ledger(asset), _) if of_asset => ("origin", format!("the picture `{}`", asset.as_str())),
        (_, Some(consent)) => ("consent", format!("the consent `{}`", consent.as_str())),
        (_, None) => ("consent", format!("`{id}`")),
    };
    let message = format!("the picture `{id}` is not shown: {name} {why}");
    let help = match refusal {
        Refusal::Ledger(Reason::UnknownConsent | Reason::UnknownAsset) | Refusal::OtherConsent(_) => {
            "name what stands in `data/consents.yaml`, or remove the picture; it cannot be overridden here"
        }
        Refusal::Ledger(_) => {
            "have the consent renewed in the portal, or remove the picture; it cannot be overridden here"
        }
    };
    Diagnostic::warning(&codes::NO_CONSENT, &entry.file, entry.places.at(field), message)
        .note(format!("it is used on {}", listed(site, uses)))
        .help(help)
}

/// Where a picture is used: `success_story:sample [en, ar], home: [en]`.
fn listed(site: &Site, uses: &[&MediaUse]) -> String {
    let mut entries: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for one in uses {
        let locales = entries.entry(site.entries[one.entry].reference()).or_default();
        locales.insert(site.locales.tag(one.locale).as_str());
    }
    let one = |(entry, locales): (&String, &BTreeSet<&str>)| {
        format!("{entry} [{}]", locales.iter().copied().collect::<Vec<_>>().join(", "))
    };
    entries.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The variants of a picture on the media host that fit a slot.
pub(super) fn offer(site: &Site, asset: &AssetId, slot: Slot) -> Option<Offer> {
    let ledger = site.consents.ledger();
    let asset = ledger.asset(asset.as_str())?;
    let crop = match slot {
        Slot::Hero => Some(CropName::Hero),
        Slot::Card => Some(CropName::Card),
        Slot::Portrait => Some(CropName::Portrait),
        Slot::Inline | Slot::Gallery | Slot::Pair => None,
    };
    let variants = crop.and_then(|crop| asset.crops.get(&crop)).unwrap_or(&asset.variants);
    let formats = [Format::Avif, Format::Webp, Format::Jpeg].into_iter().filter_map(|format| {
        let mut candidates: Vec<(u32, String)> = variants
            .iter()
            .filter(|variant| variant.format == format)
            .map(|variant| (variant.width, format!("{}{}", ledger.media_origin.as_str(), variant.path.as_str())))
            .collect();
        candidates.sort_unstable();
        (!candidates.is_empty()).then(|| OfferedFormat { media_type: format.media_type(), candidates })
    });
    let largest = variants.iter().max_by_key(|variant| variant.width)?;
    Some(Offer { width: largest.width, height: largest.height, formats: formats.collect() })
}
