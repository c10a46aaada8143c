//! The one value that pixels travel in between reading and encoding.

/// A decoded picture: upright, sRGB, 8 bits a channel, rows from the top, no padding, no metadata.
///
/// It has an alpha channel only if some pixel is not opaque; colours are not premultiplied, and what is fully
/// transparent is black, so that nothing hides there.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    alpha: bool,
    samples: Vec<u8>,
}

impl Picture {
    /// From rows of red, green, blue. `None` if the number of samples is not `3 × width × height` or a side is zero.
    #[must_use]
    pub fn from_rgb(width: u32, height: u32, samples: Vec<u8>) -> Option<Self> {
        fits(width, height, 3, samples.len()).then_some(Self { width, height, alpha: false, samples })
    }

    /// From rows of red, green, blue, alpha (not premultiplied). `None` if the number of samples is not
    /// `4 × width × height` or a side is zero.
    #[must_use]
    pub fn from_rgba(width: u32, height: u32, mut samples: Vec<u8>) -> Option<Self> {
        if !fits(width, height, 4, samples.len()) {
            return None;
        }
        let mut opaque = true;
        for pixel in samples.chunks_exact_mut(4) {
            opaque &= pixel[3] == u8::MAX;
            if pixel[3] == 0 {
                pixel.fill(0);
            }
        }
        if opaque {
            samples = without_alpha(&samples);
        }
        Some(Self { width, height, alpha: !opaque, samples })
    }

    /// Pixels in a row.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Number of rows.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Whether some pixel is not opaque.
    #[must_use]
    pub fn has_alpha(&self) -> bool {
        self.alpha
    }

    /// Samples in a pixel: 4 with alpha, 3 without.
    #[must_use]
    pub fn channels(&self) -> usize {
        if self.alpha { 4 } else { 3 }
    }

    /// All samples, row by row, pixel by pixel.
    #[must_use]
    pub fn samples(&self) -> &[u8] {
        &self.samples
    }

    /// All samples, to be changed in place; for the operations of this crate.
    pub(crate) fn samples_mut(&mut self) -> &mut [u8] {
        &mut self.samples
    }

    /// The same picture on white, for formats that know no transparency. Borrows nothing if there is nothing to do.
    pub(crate) fn flattened(&self) -> Option<Self> {
        if !self.alpha {
            return None;
        }
        let samples = self
            .samples
            .chunks_exact(4)
            .flat_map(|pixel| {
                let alpha = u32::from(pixel[3]);
                [pixel[0], pixel[1], pixel[2]].map(|sample| over_white(u32::from(sample), alpha))
            })
            .collect();
        Some(Self { width: self.width, height: self.height, alpha: false, samples })
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let channels = self.channels();
        write!(formatter, "Picture({} x {}, {channels} channels)", self.width, self.height)
    }
}

fn fits(width: u32, height: u32, channels: u64, samples: usize) -> bool {
    width > 0 && height > 0 && u64::from(width) * u64::from(height) * channels == samples as u64
}

fn without_alpha(samples: &[u8]) -> Vec<u8> {
    samples.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

fn over_white(sample: u32, alpha: u32) -> u8 {
    let mixed = (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fully_transparent_hides_no_colour() {
        let picture = Picture::from_rgba(2, 1, vec![200, 100, 50, 0, 1, 2, 3, 128]).unwrap();
        assert_eq!(picture.samples(), [0, 0, 0, 0, 1, 2, 3, 128]);
    }

    #[test]
    fn an_alpha_channel_that_says_nothing_is_dropped() {
        let picture = Picture::from_rgba(1, 1, vec![1, 2, 3, 255]).unwrap();
        assert!(!picture.has_alpha());
        assert_eq!(picture.samples(), [1, 2, 3]);
    }

    #[test]
    fn a_wrong_number_of_samples_is_no_picture() {
        assert!(Picture::from_rgb(2, 2, vec![0; 11]).is_none());
        assert!(Picture::from_rgb(0, 2, Vec::new()).is_none());
        assert!(Picture::from_rgba(1, 1, vec![0; 3]).is_none());
    }

    #[test]
    fn transparency_becomes_white_where_a_format_has_none() {
        let picture = Picture::from_rgba(2, 1, vec![0, 0, 0, 0, 0, 0, 0, 127]).unwrap();
        assert_eq!(picture.flattened().unwrap().samples(), [255, 255, 255, 128, 128, 128]);
    }
}
