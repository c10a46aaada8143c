//! A handful of colours that stand for a picture while it loads.
//!
//! The site draws them as rectangles of an inline SVG with `fill` attributes; no style and no data address is needed, so
//! the content security policy stays strict. They are taken from the blurred picture, and twelve colours of 4096 could
//! not show a face anyway.

use crate::blur::blurred;
use crate::picture::Picture;
use crate::region::{Frame, Region};
use crate::resize::resized;

/// Colours along the longer side.
const LONGER: u32 = 4;
/// Colours along the shorter side.
const SHORTER: u32 = 3;

/// A grid of colours, row by row from the left upper corner.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Placeholder {
    columns: u32,
    rows: u32,
    /// Red, green and blue, 0 to 15 each.
    colours: Vec<[u8; 3]>,
}

impl Placeholder {
    /// The grid of a frame of a picture after its regions were blurred; 4 × 3 colours, 3 × 4 for what is higher than wide.
    ///
    /// `None` for a picture with transparency: the colours would show through.
    #[must_use]
    pub fn of(picture: &Picture, blur: &[Region], frame: Option<Frame>) -> Option<Self> {
        if picture.has_alpha() {
            return None;
        }
        let (width, height) = frame.map_or(picture.size(), |frame| frame.pixels(picture.size()));
        let (columns, rows) = if width >= height { (LONGER, SHORTER) } else { (SHORTER, LONGER) };
        let owned = (!blur.is_empty()).then(|| blurred(picture, blur));
        let small = resized(owned.as_ref().unwrap_or(picture), frame, columns, rows).ok()?;
        let colours = small.samples().chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]].map(nibble)).collect();
        Some(Self { columns, rows, colours })
    }

    /// Reads what [`Placeholder::text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let (columns, rows) = parts.next()?.split_once('x')?;
        let (columns, rows) = (columns.parse().ok()?, rows.parse().ok()?);
        if !matches!((columns, rows), (LONGER, SHORTER) | (SHORTER, LONGER)) {
            return None;
        }
        let colours: Vec<[u8; 3]> = parts.map(colour).collect::<Option<_>>()?;
        (colours.len() == (columns * rows) as usize).then_some(Self { columns, rows, colours })
    }

    /// One line that says all of it, to be kept with a picture's other facts: `4x3 #abc #abc …`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{}x{}", self.columns, self.rows);
        for (_, _, colour) in self.cells() {
            text.push(' ');
            text.push_str(&colour);
        }
        text
    }

    /// Colours in a row.
    #[must_use]
    pub fn columns(&self) -> u32 {
        self.columns
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// Column, row (both from 0) and colour, as `#rgb`.
    pub fn cells(&self) -> impl Iterator<Item = (u32, u32, String)> {
        let places = (0..self.rows).flat_map(|row| (0..self.columns).map(move |column| (column, row)));
        places
            .zip(&self.colours)
            .map(|((column, row), [red, green, blue])| (column, row, format!("#{red:x}{green:x}{blue:x}")))
    }
}

/// The nearest of 16 levels.
fn nibble(sample: u8) -> u8 {
    u8::try_from((u32::from(sample) + 8) / 17).unwrap_or(15)
}

fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?.as_bytes();
    let [red, green, blue] = digits else { return None };
    let value = |digit: &u8| char::from(*digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    Some([value(red)?, value(green)?, value(blue)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_follows_the_picture_and_survives_being_written() {
        let samples = (0..80 * 60).flat_map(|index| if index % 80 < 40 { [255, 0, 0] } else { [0, 0, 255] }).collect();
        let picture = Picture::from_rgb(80, 60, samples).unwrap();
        let placeholder = Placeholder::of(&picture, &[], None).unwrap();
        assert_eq!((placeholder.columns(), placeholder.rows()), (4, 3));
        let (_, _, first) = placeholder.cells().next().unwrap();
        let (column, row, last) = placeholder.cells().last().unwrap();
        assert_eq!((first.as_str(), column, row, last.as_str()), ("#f00", 3, 2, "#00f"));
        assert_eq!(Placeholder::from_text(&placeholder.text()), Some(placeholder));
        assert_eq!(Placeholder::from_text("4x3 #abc"), None);
        assert_eq!(Placeholder::from_text("900x900 #abc"), None);
    }

    #[test]
    fn an_upright_frame_has_an_upright_grid() {
        let picture = Picture::from_rgb(80, 60, vec![90; 80 * 60 * 3]).unwrap();
        let frame = Frame::new(0.0, 0.0, 0.2, 1.0).unwrap();
        let placeholder = Placeholder::of(&picture, &[], Some(frame)).unwrap();
        assert_eq!((placeholder.columns(), placeholder.rows()), (3, 4));
    }

    #[test]
    fn a_picture_with_transparency_has_none() {
        let picture = Picture::from_rgba(1, 1, vec![1, 2, 3, 4]).unwrap();
        assert_eq!(Placeholder::of(&picture, &[], None), None);
    }
}
