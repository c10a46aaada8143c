//! GIF89a: the first picture of it.

use std::io::Cursor as Reader;

use image::codecs::gif::GifDecoder;
use image::{DynamicImage, ImageDecoder};

use super::segments::{Cursor, Parts};
use super::{Format, Limits};
use crate::refusal::Refusal;

/// Finds the screen, its palette and the first picture. Comments and application blocks are left out.
pub(super) fn walk(bytes: &[u8], limits: &Limits) -> Result<Parts, Refusal> {
    let mut parts = Parts::new(Format::Gif);
    let mut cursor = Cursor::new(bytes, 6);
    parts.width = u32::from(cursor.u16_le()?);
    parts.height = u32::from(cursor.u16_le()?);
    limits.check(parts.width, parts.height)?;
    let flags = cursor.byte()?;
    cursor.take(2)?;
    palette(&mut cursor, flags)?;
    parts.keep(0..cursor.at())?;
    let mut control = None;
    loop {
        let start = cursor.at();
        match cursor.byte()? {
            0x21 => {
                if cursor.byte()? == 0xf9 {
                    // How the next picture is shown; of that only transparency matters.
                    let content = cursor.take(2)?;
                    let transparent = content[0] == 4 && content[1] & 1 == 1;
                    cursor.take(usize::from(content[0]).saturating_sub(1))?;
                    control = Some((start, transparent));
                }
                let ended = skip_blocks(&mut cursor)?;
                if let Some((begin, transparent)) = control.filter(|(begin, _)| *begin == start) {
                    parts.alpha |= transparent;
                    parts.keep(begin..ended)?;
                }
            }
            0x2c => {
                picture(&mut cursor, &mut parts)?;
                parts.keep(start..cursor.at())?;
                break;
            }
            0x3b => return Err(Refusal::broken("it has no pixels")),
            _ => return Err(Refusal::broken("a block begins where none can")),
        }
    }
    parts.write(vec![0x3b])?;
    parts.animated = another_picture(cursor);
    Ok(parts)
}

/// Whether a second picture follows. What comes after the first is not decoded, so mistakes in it do not matter.
fn another_picture(mut cursor: Cursor<'_>) -> bool {
    loop {
        match cursor.byte() {
            Ok(0x2c) => return true,
            Ok(0x21) if cursor.byte().is_ok() && skip_blocks(&mut cursor).is_ok() => {}
            _ => return false,
        }
    }
}

fn picture(cursor: &mut Cursor<'_>, parts: &mut Parts) -> Result<(), Refusal> {
    let left = u32::from(cursor.u16_le()?);
    let top = u32::from(cursor.u16_le()?);
    let width = u32::from(cursor.u16_le()?);
    let height = u32::from(cursor.u16_le()?);
    if width == 0 || height == 0 || left + width > parts.width || top + height > parts.height {
        return Err(Refusal::broken("its first picture does not lie within it"));
    }
    // What the first picture leaves free is transparent.
    parts.alpha |= (width, height) != (parts.width, parts.height);
    let flags = cursor.byte()?;
    palette(cursor, flags)?;
    cursor.byte()?;
    skip_blocks(cursor)?;
    Ok(())
}

fn palette(cursor: &mut Cursor<'_>, flags: u8) -> Result<(), Refusal> {
    if flags & 0x80 != 0 {
        cursor.take(3 << ((flags & 7) + 1))?;
    }
    Ok(())
}

/// Moves behind the empty block that ends a row of blocks; says where that is.
fn skip_blocks(cursor: &mut Cursor<'_>) -> Result<usize, Refusal> {
    loop {
        let length = usize::from(cursor.byte()?);
        if length == 0 {
            return Ok(cursor.at());
        }
        cursor.take(length)?;
    }
}

/// Decodes what [`walk`] kept.
pub(super) fn decode(essential: &[u8], limits: &Limits) -> Result<DynamicImage, Refusal> {
    let mut decoder = GifDecoder::new(Reader::new(essential)).map_err(refused)?;
    decoder.set_limits(limits.of_image()).map_err(refused)?;
    DynamicImage::from_decoder(decoder).map_err(refused)
}

fn refused(error: impl std::fmt::Display) -> Refusal {
    Refusal::broken(error.to_string())
}
