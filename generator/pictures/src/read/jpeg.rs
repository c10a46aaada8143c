//! JPEG (ITU-T T.81): baseline and progressive, grey, colour, and the four inks of print.

use image::{DynamicImage, GrayImage, RgbImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::segments::{Cursor, Parts};
use super::{Format, Limits, PROFILE_BYTES, colour};
use crate::refusal::Refusal;

/// Passes over the picture that a progressive file may take; usual are 10. Each costs as much time as a whole picture.
const MOST_SCANS: usize = 64;

/// Finds what decodes to pixels: frame, tables and scans. All application segments and comments are left out; Adobe's,
/// which says what the components mean, is read here and acted upon in [`decode`].
pub(super) fn walk(bytes: &[u8], limits: &Limits) -> Result<Parts, Refusal> {
    let mut parts = Parts::new(Format::Jpeg);
    let mut cursor = Cursor::new(bytes, 2);
    let mut profile = Profile::default();
    let mut scans = 0;
    parts.keep(0..2)?;
    loop {
        let start = cursor.at();
        let marker = marker(&mut cursor)?;
        match marker {
            0xd9 => {
                parts.write(vec![0xff, 0xd9])?;
                break;
            }
            // Restarts outside a scan, and a marker without meaning: nothing follows them.
            0x01 | 0xd0..=0xd7 => continue,
            0x00 | 0xd8 => return Err(Refusal::broken("a segment begins where none can")),
            _ => {}
        }
        let length = usize::from(cursor.u16_be()?);
        let content = cursor.take(length.checked_sub(2).ok_or_else(|| Refusal::broken("a segment has no length"))?)?;
        match marker {
            0xc0..=0xc2 => {
                if parts.width != 0 {
                    return Err(Refusal::broken("it says twice how large it is"));
                }
                frame(content, &mut parts)?;
                limits.check(parts.width, parts.height)?;
                parts.keep(start..cursor.at())?;
            }
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcf => {
                return Err(Refusal::Unsupported { format: "lossless and arithmetic JPEG" });
            }
            0xc4 | 0xdb | 0xdd => parts.keep(start..cursor.at())?,
            0xda => {
                scans += 1;
                if parts.width == 0 {
                    return Err(Refusal::broken("it does not say how large it is"));
                } else if scans > MOST_SCANS {
                    return Err(Refusal::broken("it has more than 64 scans"));
                }
                skip_scan(bytes, &mut cursor)?;
                parts.keep(start..cursor.at())?;
            }
            0xe1 if content.starts_with(b"Exif\0\0") => parts.exif(content),
            0xe2 => profile.add(content),
            0xee if content.starts_with(b"Adobe") => parts.adobe = content.get(11).copied(),
            _ => {}
        }
    }
    if scans == 0 {
        return Err(Refusal::broken("it has no pixels"));
    }
    parts.profile = profile.whole();
    Ok(parts)
}

/// The code of the next marker, with the cursor behind it.
fn marker(cursor: &mut Cursor<'_>) -> Result<u8, Refusal> {
    if cursor.byte()? != 0xff {
        return Err(Refusal::broken("a segment is longer or shorter than it says"));
    }
    loop {
        // Any number of fill bytes may stand before the code.
        let code = cursor.byte()?;
        if code != 0xff {
            return Ok(code);
        }
    }
}

fn frame(content: &[u8], parts: &mut Parts) -> Result<(), Refusal> {
    let mut cursor = Cursor::new(content, 0);
    let short = |_| Refusal::broken("its frame header is too short");
    let precision = cursor.byte().map_err(short)?;
    parts.height = u32::from(cursor.u16_be().map_err(short)?);
    parts.width = u32::from(cursor.u16_be().map_err(short)?);
    let components = cursor.byte().map_err(short)?;
    if precision != 8 {
        return Err(Refusal::Unsupported { format: "12-bit JPEG" });
    } else if !matches!(components, 1 | 3 | 4) {
        return Err(Refusal::broken("it has neither one, three nor four components"));
    } else if content.len() != 6 + 3 * usize::from(components) {
        return Err(Refusal::broken("its frame header has a wrong length"));
    }
    Ok(())
}

/// Moves to the marker that ends the scan.
fn skip_scan(bytes: &[u8], cursor: &mut Cursor<'_>) -> Result<(), Refusal> {
    loop {
        let rest = bytes.get(cursor.at()..).ok_or(Refusal::Truncated)?;
        let found = memchr::memchr(0xff, rest).ok_or(Refusal::Truncated)?;
        match rest.get(found + 1) {
            None => return Err(Refusal::Truncated),
            // A stuffed byte, or a restart.
            Some(0x00 | 0xd0..=0xd7) => cursor.take(found + 2)?,
            Some(0xff) => cursor.take(found + 1)?,
            Some(_) => {
                cursor.take(found)?;
                return Ok(());
            }
        };
    }
}

/// A colour profile, which comes in numbered pieces (ICC.1:2022, annex B.4).
#[derive(Default)]
struct Profile {
    pieces: Vec<(u8, Vec<u8>)>,
    count: u8,
    bytes: usize,
}

impl Profile {
    fn add(&mut self, segment: &[u8]) {
        let Some([number, count, content @ ..]) = segment.strip_prefix(b"ICC_PROFILE\0") else { return };
        self.bytes += content.len();
        if self.bytes <= PROFILE_BYTES {
            self.count = *count;
            self.pieces.push((*number, content.to_vec()));
        }
    }

    /// All pieces in order; `None` if one is missing or there are too many, for a part of a profile says nothing.
    fn whole(mut self) -> Option<Vec<u8>> {
        self.pieces.sort_by_key(|(number, _)| *number);
        let complete = self.pieces.iter().map(|(number, _)| *number).eq(1..=self.count);
        (complete && self.count > 0 && self.bytes <= PROFILE_BYTES)
            .then(|| self.pieces.into_iter().flat_map(|(_, piece)| piece).collect())
    }
}

/// Decodes what [`walk`] kept.
pub(super) fn decode(essential: &[u8], parts: &Parts, limits: &Limits) -> Result<DynamicImage, Refusal> {
    let side = limits.side as usize;
    let options = DecoderOptions::default().set_max_width(side).set_max_height(side).jpeg_set_max_scans(MOST_SCANS);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(essential), options);
    decoder.decode_headers().map_err(refused)?;
    let components = decoder.info().map_or(0, |info| info.components);
    // Adobe's transform 0 says that three components are red, green and blue as they are; asked for what it believes to
    // be there, the decoder hands over the components untouched.
    let output = match (components, parts.adobe) {
        (1, _) => ColorSpace::Luma,
        (3, Some(0)) => decoder.input_colorspace().unwrap_or(ColorSpace::YCbCr),
        (3, _) => ColorSpace::RGB,
        _ => ColorSpace::CMYK,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(output));
    let mut samples = decoder.decode().map_err(refused)?;
    let (width, height) = (parts.width, parts.height);
    let wrong = || Refusal::broken("it has another number of pixels than it says");
    let profile = parts.profile.as_deref();
    match components {
        1 => {
            let image = GrayImage::from_raw(width, height, samples).ok_or_else(wrong)?;
            Ok(colour::to_srgb(image.into(), profile))
        }
        3 => {
            let image = RgbImage::from_raw(width, height, samples).ok_or_else(wrong)?;
            Ok(colour::to_srgb(image.into(), profile))
        }
        4 => {
            if parts.adobe == Some(2) {
                inks_from_luma(&mut samples);
            }
            // Adobe's programs write inks upside down.
            if parts.adobe.is_some() {
                samples.iter_mut().for_each(|sample| *sample = 255 - *sample);
            }
            let samples = colour::inks_to_srgb(&samples, profile);
            RgbImage::from_raw(width, height, samples).map(DynamicImage::from).ok_or_else(wrong)
        }
        _ => Err(Refusal::broken("it has neither one, three nor four components")),
    }
}

/// Luma and chroma (ITU-T T.871) to cyan, magenta and yellow, in place and upside down as black is stored.
fn inks_from_luma(samples: &mut [u8]) {
    for pixel in samples.chunks_exact_mut(4) {
        let (luma, blue, red) = (i32::from(pixel[0]), i32::from(pixel[1]) - 128, i32::from(pixel[2]) - 128);
        let mixed = [
            luma + ((91_881 * red + 32_768) >> 16),
            luma - ((22_554 * blue + 46_802 * red + 32_768) >> 16),
            luma + ((116_130 * blue + 32_768) >> 16),
        ];
        for (sample, value) in pixel.iter_mut().zip(mixed) {
            *sample = u8::try_from(255 - value.clamp(0, 255)).unwrap_or(u8::MAX);
        }
    }
}

fn refused(error: impl std::fmt::Display) -> Refusal {
    Refusal::broken(error.to_string())
}
