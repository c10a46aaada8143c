//! Pictures as pages offer them: planned first, encoded last.
//!
//! ```text
//! Site (sidecars, uses, slots, ledger) ──plan──▶ Variants ──make──▶ cache ──write──▶ the published folder
//!                                         (pure)            (decodes each source once, encodes what is missing)
//! ```
//!
//! - [`mod@plan`] decides which widths and formats of which crops are offered, and under which names. A name follows from
//!   the source's bytes, what is done to them and the encoders' version, so pages can be rendered before a pixel is decoded.
//! - [`ledger`] answers for pictures of patients, which are never here: pages name their variants on the media host as
//!   long as the consent ledger admits it.
//! - [`make`] decodes each source at most once, looks for undeclared faces, and puts what is missing into the [`cache`].
//!
//! The cache lies outside the published folder; a build that is killed leaves whole entries behind and loses the rest.

pub mod cache;
mod crops;
mod faces;
pub mod ledger;
pub mod make;
pub mod plan;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pictures::{Placeholder, Recipe, VariantId};
use serde::{Deserialize, Serialize};

use crate::markdown::Slot;
use crate::sources::LocaleId;
use cache::Cache;

/// All pictures of a site as its pages offer them.
#[derive(Debug, Clone, Default)]
pub struct Variants {
    /// The files to publish, by path.
    pub files: Vec<VariantFile>,
    /// Where they are kept.
    pub cache: Cache,
    offers: BTreeMap<(Arc<str>, Slot), Offer>,
    shares: BTreeMap<Arc<str>, usize>,
    withheld: BTreeSet<(Arc<str>, LocaleId)>,
    placeholders: BTreeMap<(Arc<str>, Slot), Placeholder>,
}

/// What a build did with pictures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Sources that were decoded.
    pub decoded: usize,
    /// Variants that were encoded.
    pub encoded: usize,
    /// Variants that the cache held.
    pub kept: usize,
}

/// One published file.
#[derive(Debug, Clone)]
pub struct VariantFile {
    /// Where it is published, relative to the published folder.
    pub path: String,
    /// The picture, by id.
    pub media: Arc<str>,
    /// What it is made by.
    pub making: Making,
}

/// How a file comes into being.
#[derive(Debug, Clone)]
pub enum Making {
    /// By decoding the source and following a recipe; kept under this name.
    Encoded(Recipe, VariantId),
    /// By taking the sanitised drawing as it is.
    Drawing,
}

impl VariantFile {
    /// The name of its entry in the cache; drawings have none.
    pub fn entry(&self) -> Option<String> {
        match &self.making {
            Making::Encoded(recipe, id) => Some(format!("{id}.{}", recipe.encoding.extension())),
            Making::Drawing => None,
        }
    }
}

/// A picture in one slot: every size and format a browser may choose from.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Pixels in a row of the largest variant.
    pub width: u32,
    /// Rows of the largest variant.
    pub height: u32,
    /// Formats, the best first; the last is for browsers that know none of the others.
    pub formats: Vec<OfferedFormat>,
}

/// One format of an offer.
#[derive(Debug, Clone)]
pub struct OfferedFormat {
    /// The media type (RFC 6838).
    pub media_type: &'static str,
    /// Width in pixels and address, the narrowest first.
    pub candidates: Vec<(u32, String)>,
}

impl Variants {
    /// How a picture is offered in a slot to readers of a text in a language on a page in another or the same; nothing when
    /// it must not be shown to them, or cannot.
    pub fn offer(&self, media: &str, slot: Slot, locales: [LocaleId; 2]) -> Option<&Offer> {
        if locales.into_iter().any(|locale| self.is_withheld(media, locale)) {
            return None;
        }
        self.offers.get(&(media.into(), slot))
    }

    /// Whether readers of a language must not see a picture.
    pub fn is_withheld(&self, media: &str, locale: LocaleId) -> bool {
        self.withheld.contains(&(media.into(), locale))
    }

    /// The colours to show in a slot until the picture is there.
    pub fn placeholder(&self, media: &str, slot: Slot) -> Option<&Placeholder> {
        self.placeholders.get(&(Arc::from(media), slot))
    }

    /// The files that are made of pixels; drawings are published as they are.
    pub fn encoded(&self) -> impl Iterator<Item = &VariantFile> {
        self.files.iter().filter(|file| matches!(file.making, Making::Encoded(..)))
    }

    /// The file to show beside links in chats and social networks.
    pub fn share(&self, media: &str) -> Option<&VariantFile> {
        self.shares.get(media).map(|file| &self.files[*file])
    }
}
