//! Who uses which consent: entries, and pictures with the entries that show them.

use std::collections::{BTreeMap, BTreeSet};

use super::consent_of;
use crate::model::media::Origin;
use crate::site::Site;
use crate::sources::MediaEntry;

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

/// A picture under a consent, and where it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureUse {
    /// The picture, by its id in `content/media/`.
    pub media: String,
    /// The consent it names; nothing when it forgot to, which is a mistake.
    pub consent: Option<String>,
    /// Its id on the media host; nothing when it is kept in the repository.
    pub asset: Option<String>,
    /// The entries that show it, with the languages of the texts that name it; those that are left out included.
    pub uses: BTreeMap<String, BTreeSet<String>>,
    /// The languages whose readers do not get to see it.
    pub withheld: BTreeSet<String>,
}

/// The pictures of which the ledger decides, by id.
pub fn pictures(site: &Site) -> Vec<PictureUse> {
    site.media.iter().filter_map(|(id, entry)| picture(site, id, entry)).collect()
}

fn picture(site: &Site, id: &str, entry: &MediaEntry) -> Option<PictureUse> {
    let sidecar = entry.sidecar.as_ref()?;
    let asset = match &sidecar.origin {
        Origin::Ledger(asset) => Some(asset.as_str().to_owned()),
        Origin::Repo => None,
    };
    let consent = sidecar.consent.as_ref().map(|consent| consent.as_str().to_owned());
    if asset.is_none() && consent.is_none() {
        return None;
    }
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in site.media_uses.get(id).into_iter().flatten() {
        let locale = site.locales.tag(one.locale).to_string();
        uses.entry(site.entries[one.entry].reference()).or_default().insert(locale);
    }
    for withdrawn in site.withdrawn.iter().filter(|withdrawn| withdrawn.pictures.contains(id)) {
        uses.entry(withdrawn.entry.clone()).or_default().extend(withdrawn.locales.iter().cloned());
    }
    let withheld = site.locales.ids().filter(|locale| site.variants.is_withheld(id, *locale));
    let withheld = withheld.map(|locale| site.locales.tag(locale).to_string()).collect();
    Some(PictureUse { media: id.to_owned(), consent, asset, uses, withheld })
}
