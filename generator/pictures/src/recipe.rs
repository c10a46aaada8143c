//! What is done to a picture, as a value; and the name of its result.
//!
//! The name of a variant is a hash of the source's bytes, of the recipe and of the version of whatever turns pixels into
//! bytes. So it is known before a pixel is decoded, it is the same on every machine, and it never names two different
//! files.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::region::{Frame, Region};

/// Counts the changes of reading, blurring and resizing: whatever changes pixels in every format.
const PIXELS: &str = "pixels-1";
/// Counts the changes of the AVIF encoder or its settings.
const AVIF: &str = "avif-1";
/// Counts the changes of the WebP encoder or its settings.
const WEBP: &str = "webp-2";
/// Counts the changes of the JPEG encoder or its settings.
const JPEG: &str = "jpeg-2";
/// Counts the changes of the PNG encoder or its settings.
const PNG: &str = "png-1";

/// The version of everything that decides the bytes of a variant. A part of it is raised by hand when that part changes
/// its output; a test holds it against the versions of the encoders that are built in.
pub const ENCODER_VERSION: &str = "pixels-1 avif-1 webp-2 jpeg-2 png-1";

/// The format of a variant, and how much is spent on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Encoding {
    /// AVIF: the smallest, and by far the most work.
    Avif {
        /// 1 (worst) to 100 (best).
        quality: u8,
        /// 1 (slowest, smallest) to 10 (fastest).
        speed: u8,
    },
    /// WebP with losses.
    WebP {
        /// 1 (worst) to 100 (best).
        quality: u8,
    },
    /// WebP without losses, for drawings.
    WebPLossless,
    /// JPEG; what is transparent becomes white.
    Jpeg {
        /// 1 (worst) to 100 (best).
        quality: u8,
    },
    /// PNG, without losses.
    Png,
}

impl Encoding {
    /// AVIF as it is published.
    pub const AVIF: Self = Self::Avif { quality: 60, speed: 4 };
    /// AVIF for a first look.
    pub const AVIF_QUICK: Self = Self::Avif { quality: 60, speed: 10 };
    /// WebP as it is published.
    pub const WEBP: Self = Self::WebP { quality: 75 };
    /// JPEG as it is published.
    pub const JPEG: Self = Self::Jpeg { quality: 78 };

    /// The ending of a file's name, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Avif { .. } => "avif",
            Self::WebP { .. } | Self::WebPLossless => "webp",
            Self::Jpeg { .. } => "jpg",
            Self::Png => "png",
        }
    }

    /// The media type (RFC 6838).
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif { .. } => "image/avif",
            Self::WebP { .. } | Self::WebPLossless => "image/webp",
            Self::Jpeg { .. } => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    fn version(self) -> &'static str {
        match self {
            Self::Avif { .. } => AVIF,
            Self::WebP { .. } | Self::WebPLossless => WEBP,
            Self::Jpeg { .. } => JPEG,
            Self::Png => PNG,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Avif { quality, speed } => write!(formatter, "avif q{quality} s{speed}"),
            Self::WebP { quality } => write!(formatter, "webp q{quality}"),
            Self::WebPLossless => formatter.write_str("webp lossless"),
            Self::Jpeg { quality } => write!(formatter, "jpeg q{quality}"),
            Self::Png => formatter.write_str("png"),
        }
    }
}

/// Everything that is done to a decoded picture, in this order: blur, crop, resize, encode.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Recipe {
    /// What is made unrecognisable; order and repetition do not matter.
    pub blur: Vec<Region>,
    /// What is shown; all of it if not given.
    pub frame: Option<Frame>,
    /// Pixels in a row of the result.
    pub width: u32,
    /// Rows of the result.
    pub height: u32,
    /// The format of the result.
    pub encoding: Encoding,
}

impl Recipe {
    /// The name of the result for a source.
    #[must_use]
    pub fn variant(&self, source: &SourceHash) -> VariantId {
        let mut text = format!("{PIXELS} {} {}", self.encoding.version(), self.encoding);
        text.push_str(&format!(" {}x{}", self.width, self.height));
        if let Some(frame) = self.frame {
            text.push_str(&format!(" frame:{frame}"));
        }
        for region in self.regions() {
            text.push_str(&format!(" blur:{region}"));
        }
        let digest = Sha256::new().chain_update(source.0).chain_update(text).finalize();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        VariantId(id)
    }

    /// What is blurred, in one order whatever order was written.
    pub(crate) fn regions(&self) -> Vec<Region> {
        let mut regions = self.blur.clone();
        regions.sort_unstable();
        regions.dedup();
        regions
    }
}

/// SHA-256 of a source file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceHash([u8; 32]);

impl SourceHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for SourceHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(formatter, &self.0)
    }
}

impl fmt::Debug for SourceHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(formatter, &self.0)
    }
}

/// The name of a variant: 128 bits, 32 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VariantId([u8; 16]);

impl fmt::Display for VariantId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(formatter, &self.0)
    }
}

impl fmt::Debug for VariantId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(formatter, &self.0)
    }
}

fn hex(formatter: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
}
