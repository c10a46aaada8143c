//! Pictures: reads them safely, blurs, crops, resizes and encodes them. Bytes in, bytes out.
//!
//! This crate knows nothing of sites, HTTP or disks; the generator and the service both use it. From a file to what a
//! visitor's browser loads:
//!
//! ```text
//! bytes ──read::header──▶ Header                       (what it is and how large; no pixel is decoded)
//! bytes ──read::decode──▶ Picture ──process──▶ bytes   (one source, many `Recipe`s)
//!                            └──faces, placeholder     (facts about the pixels)
//! bytes ──svg::sanitise──▶ Svg                         (drawings stay drawings)
//! ```
//!
//! - [`read`] takes JPEG, PNG, WebP and GIF by their content. What comes out is upright, in sRGB, 8 bits a channel, and
//!   carries no metadata: a [`Picture`] has no place to keep any. What cannot be read is a [`Refusal`] in words a writer
//!   understands.
//! - [`region`] holds the values that say *where*: [`Region`] to blur, [`Frame`] to crop to, [`Focal`] point.
//! - [`recipe`] holds the values that say *what*: a [`Recipe`] and the [`VariantId`] that names its result.
//! - [`mod@widths`] plans which widths a picture is offered in.
//! - [`mod@process`] does it: blurs once, resizes once per size, encodes each; parallel, and with the same bytes whatever the
//!   number of threads.
//! - [`blur`] makes faces unrecognisable and says why that cannot be undone.
//! - [`mod@faces`] is a second pair of eyes, no proof of absence.
//! - [`placeholder`] is the handful of colours shown while a picture loads.
//! - [`svg`] keeps the shapes of a drawing and drops what could act or load.

pub mod blur;
mod encode;
pub mod faces;
mod picture;
pub mod placeholder;
pub mod process;
pub mod read;
pub mod recipe;
mod refusal;
pub mod region;
mod resize;
pub mod svg;
pub mod widths;

pub use faces::{Face, faces};
pub use picture::Picture;
pub use placeholder::Placeholder;
pub use process::{Failure, process, process_each};
pub use read::{Format, Header, Limits};
pub use recipe::{ENCODER_VERSION, Encoding, Recipe, SourceHash, VariantId};
pub use refusal::Refusal;
pub use region::{Crop, Focal, Frame, OutOfRange, Ratio, Region, Shape};
pub use svg::Svg;
pub use widths::{Slot, widths};
