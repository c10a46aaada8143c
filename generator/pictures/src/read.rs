//! Reads picture files from people we do not know.
//!
//! A file is first walked segment by segment, without decoding anything. That tells what it is and how large, refuses
//! what is too large, cut off or of another format, and lists the few segments that hold pixels. Only these are put
//! together again and given to a decoder: no decoder ever sees a text, a thumbnail, an XMP packet or a second picture,
//! so none can be made to unpack one (decoders' own limits do not cover all of them). What the walk itself needs from
//! the rest is the orientation and the colour profile, both read within fixed bounds.
//!
//! Memory for a file within [`Limits`]: the bytes twice, and at most 16 bytes a pixel while decoding (the coefficients of a
//! progressive JPEG, or 16-bit RGBA and its 8-bit copy). A header that lies about its size costs nothing.

mod colour;
mod gif;
mod jpeg;
mod png;
mod segments;
mod webp;

use image::DynamicImage;

use crate::picture::Picture;
use crate::refusal::Refusal;
use segments::Parts;

/// Bytes of a colour profile that are read; the largest in use, for printing presses, have about 3 MiB.
const PROFILE_BYTES: usize = 4 << 20;

/// How much a file may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Width times height.
    pub pixels: u64,
    /// Pixels on the longer side.
    pub side: u32,
}

impl Default for Limits {
    /// Enough for the photographs of today's cameras and telephones: 40 MiB, 50 million pixels, 16,384 on a side.
    fn default() -> Self {
        Self { bytes: 40 << 20, pixels: 50_000_000, side: 16_384 }
    }
}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// ITU-T T.81, baseline and progressive.
    Jpeg,
    /// W3C PNG, third edition; of an animation the picture that stands for it.
    Png,
    /// RFC 9649; of an animation the first frame.
    WebP,
    /// GIF89a; of an animation the first frame.
    Gif,
}

impl Format {
    /// Its name as people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
        }
    }

    /// The endings its files may have, without the dot, in lower case; the usual one first.
    #[must_use]
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::WebP => &["webp"],
            Self::Gif => &["gif"],
        }
    }
}

/// What a file says about itself before any pixel is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// By its content; a file's name is not asked.
    pub format: Format,
    /// Pixels in a row once it is upright.
    pub width: u32,
    /// Rows once it is upright.
    pub height: u32,
    /// Whether it has room for transparency. The decoded [`Picture`] has an alpha channel only if it is used.
    pub alpha: bool,
    /// Whether it moves; only its first frame is decoded.
    pub animated: bool,
}

/// What the file is and how large, without decoding its pixels.
///
/// # Errors
/// What is no picture, of another format, too large or cut off. A file with a right header may still turn out to be broken.
pub fn header(bytes: &[u8], limits: &Limits) -> Result<Header, Refusal> {
    Ok(walk(bytes, limits)?.header())
}

/// The picture: upright, in sRGB, without metadata.
///
/// # Errors
/// What [`header`] refuses, and what is broken inside.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Picture, Refusal> {
    let parts = walk(bytes, limits)?;
    let essential = parts.essential(bytes);
    let mut image = match parts.format {
        Format::Jpeg => jpeg::decode(&essential, &parts, limits)?,
        Format::Png => png::decode(&essential, &parts, limits)?,
        Format::WebP => webp::decode(&essential, &parts, limits)?,
        Format::Gif => gif::decode(&essential, limits)?,
    };
    drop(essential);
    image.apply_orientation(parts.orientation);
    let (width, height) = (image.width(), image.height());
    let picture = match image {
        DynamicImage::ImageRgb8(image) => Picture::from_rgb(width, height, image.into_raw()),
        other => Picture::from_rgba(width, height, other.into_rgba8().into_raw()),
    };
    picture.ok_or_else(|| Refusal::broken("it has no pixels"))
}

fn walk(bytes: &[u8], limits: &Limits) -> Result<Parts, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooManyBytes { bytes: bytes.len(), limit: limits.bytes });
    }
    let parts = match format_of(bytes)? {
        Format::Jpeg => jpeg::walk(bytes, limits)?,
        Format::Png => png::walk(bytes, limits)?,
        Format::WebP => webp::walk(bytes, limits)?,
        Format::Gif => gif::walk(bytes, limits)?,
    };
    Ok(parts)
}

impl Limits {
    /// Judges a size as soon as it is known.
    fn check(&self, width: u32, height: u32) -> Result<(), Refusal> {
        if width == 0 || height == 0 {
            return Err(Refusal::broken("it has no pixels"));
        }
        if width.max(height) > self.side {
            return Err(Refusal::TooLong { width, height, limit: self.side });
        }
        if u64::from(width) * u64::from(height) > self.pixels {
            return Err(Refusal::TooManyPixels { width, height, limit: self.pixels });
        }
        Ok(())
    }

    /// The same for a decoder of `image`, as a second fence.
    fn of_image(&self) -> image::Limits {
        let mut limits = image::Limits::default();
        limits.max_image_width = Some(self.side);
        limits.max_image_height = Some(self.side);
        limits.max_alloc = Some(self.pixels.saturating_mul(16).saturating_add(64 << 20));
        limits
    }
}

/// The format by the first bytes.
fn format_of(bytes: &[u8]) -> Result<Format, Refusal> {
    let unsupported = |format| Err(Refusal::Unsupported { format });
    let begins = |start: &[u8]| bytes.starts_with(start);
    let at = |offset: usize, text: &[u8]| bytes.get(offset..offset + text.len()) == Some(text);
    if begins(b"\xff\xd8\xff") {
        Ok(Format::Jpeg)
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        Ok(Format::Png)
    } else if begins(b"RIFF") && at(8, b"WEBP") {
        Ok(Format::WebP)
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        Ok(Format::Gif)
    } else if at(4, b"ftypavif") || at(4, b"ftypavis") {
        unsupported("AVIF")
    } else if at(4, b"ftyphei") || at(4, b"ftyphev") || at(4, b"ftypmif1") || at(4, b"ftypmsf1") {
        unsupported("HEIC")
    } else if begins(b"II*\0") || begins(b"MM\0*") {
        unsupported("TIFF and camera raw")
    } else if begins(b"BM") {
        unsupported("BMP")
    } else if begins(b"\xff\x0a") || begins(b"\0\0\0\x0cJXL ") {
        unsupported("JPEG XL")
    } else if begins(b"\0\0\0\x0cjP  ") {
        unsupported("JPEG 2000")
    } else if begins(b"8BPS") {
        unsupported("Photoshop")
    } else if begins(b"%PDF") {
        unsupported("PDF")
    } else if begins(b"\0\0\x01\0") {
        unsupported("ICO")
    } else if at(128, b"DICM") {
        unsupported("DICOM")
    } else if b"\x89PNG\r\n\x1a\n".starts_with(bytes) || b"\xff\xd8\xff".starts_with(bytes) {
        Err(Refusal::Truncated)
    } else {
        Err(Refusal::NotAPicture)
    }
}
