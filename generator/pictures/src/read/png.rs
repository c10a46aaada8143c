//! PNG (W3C, third edition).

use std::io::{Cursor as Reader, Read};

use flate2::read::ZlibDecoder;
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder};

use super::segments::{Cursor, Parts};
use super::{Format, Limits, PROFILE_BYTES, colour};
use crate::refusal::Refusal;

/// Finds header, palette, transparency and pixels. Texts, times, thumbnails and animations are left out without being
/// unpacked; the profile is unpacked here, as far as profiles go.
pub(super) fn walk(bytes: &[u8], limits: &Limits) -> Result<Parts, Refusal> {
    let mut parts = Parts::new(Format::Png);
    let mut cursor = Cursor::new(bytes, 8);
    let mut pixels = false;
    parts.keep(0..8)?;
    loop {
        let start = cursor.at();
        let length = cursor.u32_be()? as usize;
        let kind = cursor.four()?;
        let first = start == 8;
        if first != (&kind == b"IHDR") {
            return Err(Refusal::broken("it does not begin with its header"));
        }
        let content = cursor.take(length)?;
        let _checksum = cursor.take(4)?;
        match &kind {
            b"IHDR" => {
                let mut header = Cursor::new(content, 0);
                let short = |_| Refusal::broken("its header is too short");
                parts.width = header.u32_be().map_err(short)?;
                parts.height = header.u32_be().map_err(short)?;
                let _depth = header.byte().map_err(short)?;
                parts.alpha = matches!(header.byte().map_err(short)?, 4 | 6);
                limits.check(parts.width, parts.height)?;
            }
            b"tRNS" => parts.alpha = true,
            b"PLTE" | b"IEND" => {}
            b"IDAT" => pixels = true,
            b"acTL" => parts.animated = true,
            b"eXIf" => parts.exif(content),
            b"iCCP" if parts.profile.is_none() => parts.profile = profile(content),
            b"CgBI" => return Err(Refusal::Unsupported { format: "Apple's own PNG" }),
            // The fifth bit of the first letter says that a chunk can be done without.
            [first, ..] if first & 0x20 == 0 => return Err(Refusal::broken("it needs a chunk that PNG does not have")),
            _ => {}
        }
        if matches!(&kind, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND") {
            parts.keep(start..cursor.at())?;
        }
        if &kind == b"IEND" {
            break;
        }
    }
    if !pixels {
        return Err(Refusal::broken("it has no pixels"));
    }
    Ok(parts)
}

/// The profile of an `iCCP` chunk; `None` if it is broken or larger than profiles are.
fn profile(content: &[u8]) -> Option<Vec<u8>> {
    let name = content.iter().take(80).position(|byte| *byte == 0)?;
    let packed = content.get(name + 1..)?.strip_prefix(&[0])?;
    let mut profile = Vec::new();
    ZlibDecoder::new(packed).take(PROFILE_BYTES as u64 + 1).read_to_end(&mut profile).ok()?;
    (profile.len() <= PROFILE_BYTES).then_some(profile)
}

/// Decodes what [`walk`] kept.
pub(super) fn decode(essential: &[u8], parts: &Parts, limits: &Limits) -> Result<DynamicImage, Refusal> {
    let mut decoder = PngDecoder::with_limits(Reader::new(essential), limits.of_image()).map_err(refused)?;
    decoder.set_limits(limits.of_image()).map_err(refused)?;
    let image = DynamicImage::from_decoder(decoder).map_err(refused)?;
    Ok(colour::to_srgb(image, parts.profile.as_deref()))
}

fn refused(error: impl std::fmt::Display) -> Refusal {
    Refusal::broken(error.to_string())
}
