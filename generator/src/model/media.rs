//! Pictures: what is said of one in `content/media/<id>/`.
//!
//! [`Sidecar`] is `media.yaml`: facts that are the same in every language, among them all that decides whether the picture may
//! be shown. [`MediaText`] is `media.<locale>.yaml`: its words in one language, the source language included. Rules between
//! the fields are in `crate::resolve`; pixels are elsewhere.
//!
//! Places in a picture are fractions of its upright width and height, 0 to 1, from the top left corner.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::base::{Media, Translation};
use super::values::{AssetId, ConsentId, Ref, Text};

/// A picture: what it shows, whose it is, and under which conditions it may be shown.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sidecar {
    /// What kind of picture it is.
    pub kind: PictureKind,
    /// Who or what can be seen in it.
    pub subject: Subject,
    /// Whether it shows nobody and nothing real: stock, a model, a drawing of an invented case. Must be written out; readers see
    /// a label.
    pub is_sample: bool,
    /// Where the picture itself is. Pictures of patients and X-rays are never kept in the repository.
    pub origin: Origin,
    /// The consent of the person shown, by its id in the ledger. Needed for `origin: {ledger: …}` and `faces: consented`.
    pub consent: Option<ConsentId>,
    /// What it is used for, pages of the site (`[web]`) unless said otherwise; the consent must cover all of it.
    #[serde(default = "pages")]
    #[schemars(length(min = 1))]
    pub scope_used: Vec<Scope>,
    /// Whether faces can be recognised.
    pub faces: Faces,
    /// Regions that are made unrecognisable before anything else is done with the picture.
    #[serde(default)]
    pub blur: Vec<BlurRegion>,
    /// Places where no face is although one seems to be there: `[x, y]`, each a fraction of width and height.
    #[serde(default)]
    pub not_a_face: Vec<Point>,
    /// Whether names and numbers burned into an X-ray were removed. Every X-ray needs `true`.
    pub xray_labels_removed: Option<bool>,
    /// Who made it, as it is printed beside it.
    pub credit: String,
    /// Under which licence the clinic may show it.
    pub licence: Licence,
    /// The last day of that licence.
    pub licence_expires: Option<NaiveDate>,
    /// Whether a program generated it; readers are told. Never for pictures of results. Must be written out.
    pub generated_by_ai: bool,
    /// Whether every pixel must survive, as in drawings with fine lines. When left out: yes for `diagram` and `icon`.
    pub lossless: Option<bool>,
    /// The point that stays in view when the picture is cut: `[x, y]`, fractions of width and height.
    pub focal: Option<Point>,
    /// Parts of the picture for places with a shape of their own. Without them it is cut around `focal`.
    #[serde(default)]
    pub crops: Crops,
    /// The other picture, when this one is half of a comparison.
    pub pair: Option<Pair>,
}

impl Sidecar {
    /// Whether it shows what a treatment led to, where nothing may be invented or prettied up.
    pub fn is_result(&self) -> bool {
        self.is_of_a_patient() || self.pair.is_some()
    }

    /// Whether it shows a patient, from outside or inside.
    pub fn is_of_a_patient(&self) -> bool {
        self.subject == Subject::Patient || self.kind == PictureKind::Xray
    }

    /// Whether every pixel must survive.
    pub fn is_lossless(&self) -> bool {
        self.lossless.unwrap_or(matches!(self.kind, PictureKind::Diagram | PictureKind::Icon))
    }
}

/// Kinds of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// A photograph.
    Photo,
    /// An X-ray or another medical image.
    Xray,
    /// A drawing that explains.
    Diagram,
    /// A drawing that sets the mood.
    Illustration,
    /// The still picture of a video.
    VideoPoster,
    /// A small sign.
    Icon,
}

/// Who or what can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Nobody.
    None,
    /// People who work at the clinic.
    Staff,
    /// A patient, or a part of one.
    Patient,
    /// Someone who plays a part.
    Model,
    /// A house, a room, a device.
    Building,
}

/// Where a picture is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Beside its sidecar, as `picture.jpg`, `.png`, `.webp`, `.gif` or `.svg`.
    Repo,
    /// On the media host of the clinic; the consent ledger names it by this id.
    Ledger(AssetId),
}

fn pages() -> Vec<Scope> {
    vec![Scope::Web]
}

/// What a picture is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// On pages of this site.
    Web,
    /// As the picture that other sites and chats show beside a link.
    Share,
    /// In advertisements.
    Ads,
}

/// Whether faces can be recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Faces {
    /// There are none.
    None,
    /// They are covered by the regions in `blur`.
    Blurred,
    /// They can, and the people shown agreed to it.
    Consented,
}

/// Under which licence a picture is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Licence {
    /// The clinic made it.
    Own,
    /// CC0: no rights reserved.
    Cc0,
    /// CC BY: with credit.
    CcBy,
    /// CC BY-SA: with credit, changes under the same licence.
    CcBySa,
    /// Bought or granted, for a time or for good.
    Licensed,
}

/// A point, as `[x, y]`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Point([f64; 2]);

impl Point {
    /// Its distance from the left edge, as a fraction of the width.
    pub const fn x(self) -> f64 {
        self.0[0]
    }

    /// Its distance from the top edge, as a fraction of the height.
    pub const fn y(self) -> f64 {
        self.0[1]
    }
}

/// A region that is made unrecognisable.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlurRegion {
    /// The shape of the region.
    pub shape: BlurShape,
    /// Its left edge, a fraction of the width.
    pub x: f64,
    /// Its top edge, a fraction of the height.
    pub y: f64,
    /// Its width, a fraction of the picture's.
    pub width: f64,
    /// Its height, a fraction of the picture's.
    pub height: f64,
}

impl BlurRegion {
    /// The box around it.
    pub const fn area(self) -> Area {
        Area { x: self.x, y: self.y, width: self.width, height: self.height }
    }
}

/// Shapes of regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlurShape {
    /// The whole box.
    Box,
    /// The ellipse that touches its four sides.
    Ellipse,
}

/// A part of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its left edge, a fraction of the width.
    pub x: f64,
    /// Its top edge, a fraction of the height.
    pub y: f64,
    /// Its width, a fraction of the picture's.
    pub width: f64,
    /// Its height, a fraction of the picture's.
    pub height: f64,
}

/// Parts of a picture for places with a shape of their own. A part need not have that shape exactly: what is too long is cut
/// off on both sides, within the part.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Crops {
    /// Wide, 16:9: the top of a page.
    pub hero: Option<Area>,
    /// 4:3: cards in lists.
    pub card: Option<Area>,
    /// Upright, 3:4: people.
    pub portrait: Option<Area>,
}

impl Crops {
    /// The parts that are given, by name.
    pub fn given(&self) -> impl Iterator<Item = (&'static str, Area)> {
        let all = [("hero", self.hero), ("card", self.card), ("portrait", self.portrait)];
        all.into_iter().filter_map(|(name, area)| Some((name, area?)))
    }
}

/// How a picture belongs to another one that shows the same before or after.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The other half, a folder of `content/media/`; it names this one.
    #[serde(rename = "with")]
    pub other: Ref<Media>,
    /// Which half this is.
    pub role: Role,
    /// Time between the two pictures, in months; shown to readers. Both halves say the same.
    pub interval_months: Option<u16>,
    /// Whether both were taken in the same light, distance and posture; readers are told when not.
    pub same_conditions: bool,
}

/// Halves of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Before treatment.
    Before,
    /// After treatment.
    After,
}

/// The words of a picture in one language.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaText {
    /// What matters in it, for whoever cannot see it; at most 180 characters. A text that uses the picture may say another.
    pub alt: Option<Text>,
    /// What is printed below it; not the same as `alt`.
    pub caption: Option<Text>,
    /// All that the picture says, when that is more than fits into `alt`: steps, numbers, labels.
    pub long_description: Option<Text>,
    /// How this translation came about. Only in translations, written by tools.
    pub translation: Option<Translation>,
}
