//! WebP (RFC 9649). Written anew around the chunks that hold pixels, as a picture that does not move.

use std::io::Cursor as Reader;
use std::ops::Range;

use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder};

use super::segments::{Cursor, Parts};
use super::{Format, Limits, PROFILE_BYTES, colour};
use crate::refusal::Refusal;

/// Chunks of one picture.
#[derive(Default)]
struct Found {
    /// `ALPH`, the opacity of a lossy picture: its content.
    alpha: Option<Range<usize>>,
    /// `VP8 ` or `VP8L`: its name and content.
    pixels: Option<([u8; 4], Range<usize>)>,
}

/// Finds the chunks of the picture, or of an animation's first frame.
pub(super) fn walk(bytes: &[u8], limits: &Limits) -> Result<Parts, Refusal> {
    let mut parts = Parts::new(Format::WebP);
    let mut cursor = Cursor::new(bytes, 4);
    let end = (cursor.u32_le()? as usize).checked_add(8).ok_or(Refusal::Truncated)?;
    let file = bytes.get(..end).ok_or(Refusal::Truncated)?;
    let mut found = Found::default();
    chunks(file, 12, |kind, range| {
        let content = file.get(range.clone()).unwrap_or_default();
        match &kind {
            b"VP8X" => {
                let mut header = Cursor::new(content, 4);
                let width = header.u24_le()? + 1;
                let height = header.u24_le()? + 1;
                // Not believed, but refused early: frames cannot be larger than this.
                limits.check(width, height)?;
            }
            b"ICCP" if parts.profile.is_none() && content.len() <= PROFILE_BYTES => {
                parts.profile = Some(content.to_vec());
            }
            b"EXIF" => parts.exif(content),
            b"ANIM" => parts.animated = true,
            b"ANMF" if found.pixels.is_none() => {
                // Place, size, duration and flags of the frame; the frame's chunks say all of it that matters here.
                let inside = file.get(..range.end).unwrap_or_default();
                chunks(inside, range.start.saturating_add(16), |kind, range| {
                    found.take(kind, range);
                    Ok(())
                })?;
            }
            _ => found.take(kind, range),
        }
        Ok(())
    })?;
    let (kind, pixels) = found.pixels.ok_or_else(|| Refusal::broken("it has no pixels"))?;
    let content = file.get(pixels.clone()).unwrap_or_default();
    let (width, height, alpha) = if &kind == b"VP8 " { lossy(content)? } else { lossless(content)? };
    limits.check(width, height)?;
    (parts.width, parts.height) = (width, height);
    let opacity = if &kind == b"VP8 " { found.alpha } else { None };
    parts.alpha = alpha || opacity.is_some();
    write(&mut parts, opacity, kind, pixels)?;
    Ok(parts)
}

/// Calls for each chunk with its name and the place of its content.
fn chunks(
    file: &[u8],
    start: usize,
    mut each: impl FnMut([u8; 4], Range<usize>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut cursor = Cursor::new(file, start);
    while cursor.at() + 8 <= file.len() {
        let kind = cursor.four()?;
        let length = cursor.u32_le()? as usize;
        let begin = cursor.at();
        cursor.take(length)?;
        each(kind, begin..begin + length)?;
        // Chunks have even lengths; some programs forget the last byte of the last one.
        if length % 2 == 1 && cursor.at() < file.len() {
            cursor.take(1)?;
        }
    }
    Ok(())
}

impl Found {
    /// The first of each counts.
    fn take(&mut self, kind: [u8; 4], range: Range<usize>) {
        match &kind {
            b"ALPH" if self.alpha.is_none() && self.pixels.is_none() => self.alpha = Some(range),
            b"VP8 " | b"VP8L" if self.pixels.is_none() => self.pixels = Some((kind, range)),
            _ => {}
        }
    }
}

/// Width, height and no transparency (RFC 6386, 9.1).
fn lossy(content: &[u8]) -> Result<(u32, u32, bool), Refusal> {
    let mut cursor = Cursor::new(content, 3);
    if cursor.take(3)? != b"\x9d\x01\x2a" {
        return Err(Refusal::broken("its frame does not begin as one"));
    }
    let width = u32::from(cursor.u16_le()? & 0x3fff);
    let height = u32::from(cursor.u16_le()? & 0x3fff);
    Ok((width, height, false))
}

/// Width, height and whether there is transparency (RFC 9649, 3.4).
fn lossless(content: &[u8]) -> Result<(u32, u32, bool), Refusal> {
    let mut cursor = Cursor::new(content, 0);
    if cursor.byte()? != 0x2f {
        return Err(Refusal::broken("its frame does not begin as one"));
    }
    let bits = cursor.u32_le()?;
    Ok(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1, (bits >> 28) & 1 == 1))
}

/// A file with nothing but these chunks.
fn write(parts: &mut Parts, alpha: Option<Range<usize>>, kind: [u8; 4], pixels: Range<usize>) -> Result<(), Refusal> {
    let extended = alpha.is_some().then(|| {
        let mut chunk = b"VP8X\x0a\0\0\0\x10\0\0\0".to_vec();
        for side in [parts.width - 1, parts.height - 1] {
            chunk.extend_from_slice(&side.to_le_bytes()[..3]);
        }
        chunk
    });
    let padded = |range: &Range<usize>| 8 + range.len() + range.len() % 2;
    let length = 4 + extended.as_ref().map_or(0, Vec::len) + alpha.as_ref().map_or(0, padded) + padded(&pixels);
    let mut start = b"RIFF".to_vec();
    start.extend_from_slice(&u32::try_from(length).map_err(|_| Refusal::Truncated)?.to_le_bytes());
    start.extend_from_slice(b"WEBP");
    start.extend(extended.unwrap_or_default());
    parts.write(start)?;
    let chunks = alpha.map(|range| (*b"ALPH", range)).into_iter().chain([(kind, pixels)]);
    for (kind, range) in chunks {
        let odd = range.len() % 2 == 1;
        let mut head = kind.to_vec();
        head.extend_from_slice(&u32::try_from(range.len()).map_err(|_| Refusal::Truncated)?.to_le_bytes());
        parts.write(head)?;
        parts.keep(range)?;
        if odd {
            parts.write(vec![0])?;
        }
    }
    Ok(())
}

/// Decodes what [`walk`] kept.
pub(super) fn decode(essential: &[u8], parts: &Parts, limits: &Limits) -> Result<DynamicImage, Refusal> {
    let mut decoder = WebPDecoder::new(Reader::new(essential)).map_err(refused)?;
    decoder.set_limits(limits.of_image()).map_err(refused)?;
    let image = DynamicImage::from_decoder(decoder).map_err(refused)?;
    Ok(colour::to_srgb(image, parts.profile.as_deref()))
}

fn refused(error: impl std::fmt::Display) -> Refusal {
    Refusal::broken(error.to_string())
}
