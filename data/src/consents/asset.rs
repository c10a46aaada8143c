//! Finished pictures on the media host: opaque, blurred where they must be, in sizes and formats that are already there.
//!
//! The generator never sees a pixel of them; it writes their addresses into pages. So everything an `<img>` needs stands
//! here, and what does not fit together (a wrong proportion would make pages jump) is a mistake in the ledger.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ids::{AssetId, ConsentId, MediaPath, Sha256};
use super::ledger::Scope;
use crate::located::{Located, Place};
use crate::read::Findings;

/// A picture on the media host.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Its opaque name.
    pub id: Located<AssetId>,
    /// The consent under which it may be shown.
    pub consent: Located<ConsentId>,
    /// What it is.
    pub kind: Kind,
    /// Whether somebody could be recognised by their face.
    pub faces: Faces,
    /// Width in pixels, standing upright.
    pub width: u32,
    /// Height in pixels, standing upright.
    pub height: u32,
    /// Hash of the finished picture (blurred, without metadata) that all variants were made from; never of the original.
    pub sha256: Sha256,
    /// The whole picture in several sizes and formats.
    pub variants: Vec<Variant>,
    /// Parts of it for particular places.
    #[serde(default)]
    pub crops: BTreeMap<CropName, Vec<Variant>>,
}

/// What a picture on the media host shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A photograph.
    Photo,
    /// An X-ray.
    Xray,
}

impl Kind {
    /// What a consent must cover for a picture of this kind.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Photo => Scope::Photos,
            Self::Xray => Scope::Xrays,
        }
    }
}

/// Faces in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Faces {
    /// There is none.
    None,
    /// They cannot be recognised any more.
    Blurred,
    /// They are shown, which the consent must allow.
    Shown,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// How it is encoded.
    pub format: Format,
    /// Hash of the file.
    pub sha256: Sha256,
    /// Where it lies on the media host.
    pub path: Located<MediaPath>,
}

/// How a picture is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// AV1 image file format.
    Avif,
    /// WebP.
    Webp,
    /// JPEG, which every browser shows.
    Jpeg,
}

impl Format {
    /// The ending of file names, with its point.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Avif => ".avif",
            Self::Webp => ".webp",
            Self::Jpeg => ".jpg",
        }
    }

    /// The media type (IANA registry).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// The name of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CropName {
    /// For the top of a page, 16:9.
    Hero,
    /// For lists, 4:3.
    Card,
    /// For people, 3:4.
    Portrait,
}

impl CropName {
    /// Its word in the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hero => "hero",
            Self::Card => "card",
            Self::Portrait => "portrait",
        }
    }

    /// Width and height of its proportion.
    pub const fn proportion(self) -> (u32, u32) {
        match self {
            Self::Hero => (16, 9),
            Self::Card => (4, 3),
            Self::Portrait => (3, 4),
        }
    }
}

impl Asset {
    /// Reports what does not fit together; `paths` are those of the assets before.
    pub(super) fn check<'a>(&'a self, paths: &mut BTreeSet<&'a MediaPath>, findings: &mut Findings) {
        let at = self.id.place();
        if self.width == 0 || self.height == 0 {
            findings.add(at, format!("the picture `{}` has no size", *self.id));
            return;
        }
        self.group("the whole", at, &self.variants, (self.width, self.height), findings);
        for (name, variants) in &self.crops {
            self.group(&format!("`{}`", name.as_str()), at, variants, name.proportion(), findings);
        }
        for variant in self.variants.iter().chain(self.crops.values().flatten()) {
            if !paths.insert(&variant.path) {
                findings.add(variant.path.place(), format!("the path appears twice: `{}`", *variant.path));
            }
        }
    }

    /// Files that show the same in several sizes and formats.
    fn group(&self, what: &str, at: Place, variants: &[Variant], proportion: (u32, u32), findings: &mut Findings) {
        if !variants.iter().any(|variant| variant.format == Format::Jpeg) {
            let message = format!("{what} of the picture `{}` has no JPEG, which old browsers need", *self.id);
            findings.add(at, message);
        }
        let mut seen = BTreeSet::new();
        for variant in variants {
            let (at, Variant { width, height, format, path, .. }) = (variant.path.place(), variant);
            if !seen.insert((width, format)) {
                findings.add(at, format!("{what} is there twice with the width {width} as {}", format.media_type()));
            }
            if !path.as_str().ends_with(format.ending()) {
                findings.add(
                    at,
                    format!("the path of a file of the type {} ends in `{}`", format.media_type(), format.ending()),
                );
            }
            if *width == 0 || *width > self.width || *height > self.height {
                let message = format!(
                    "{width} × {height} is nothing, or larger than the picture: {} × {}",
                    self.width, self.height
                );
                findings.add(at, message);
            } else if !is_proportional((*width, *height), proportion) {
                let (across, down) = proportion;
                findings.add(at, format!("{width} × {height} has not the proportion {across}:{down} of {what}"));
            }
        }
    }
}

/// Whether a size has a proportion, up to one pixel that rounding may cost.
fn is_proportional((width, height): (u32, u32), (across, down): (u32, u32)) -> bool {
    let [width, height, across, down] = [width, height, across, down].map(u64::from);
    (width * down).abs_diff(height * across) <= across.max(down)
}
