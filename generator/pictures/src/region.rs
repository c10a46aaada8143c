//! Places in a picture, as fractions of its width and height after it was turned upright.
//!
//! All are kept in millionths, so that equal places are equal values with equal hashes on every machine. Values outside
//! the picture cannot be built.

use std::error::Error;
use std::fmt;

/// Parts into which a side is divided.
const WHOLE: u32 = 1_000_000;
/// Written fractions such as a third and two thirds need not add up to the last digit.
const SLACK: f64 = 0.000_01;

/// A place that is not in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutOfRange {
    /// A value is no number from 0 to 1.
    NotAFraction,
    /// `x + width` or `y + height` is more than 1.
    Outside,
    /// Width or height is zero.
    Empty,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotAFraction => "every value must be a number from 0 to 1",
            Self::Outside => "it reaches beyond the picture",
            Self::Empty => "its width or height is zero",
        })
    }
}

impl Error for OutOfRange {}

/// A rectangle in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Rectangle {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

impl Rectangle {
    fn new(x: f64, y: f64, width: f64, height: f64) -> Result<Self, OutOfRange> {
        let [left, top, across, down] = [x, y, width, height].map(millionths);
        let (left, top, across, down) = (left?, top?, across?, down?);
        if across == 0 || down == 0 || left == WHOLE || top == WHOLE {
            return Err(OutOfRange::Empty);
        }
        if x + width > 1.0 + SLACK || y + height > 1.0 + SLACK {
            return Err(OutOfRange::Outside);
        }
        Ok(Self { x: left, y: top, width: across.min(WHOLE - left), height: down.min(WHOLE - top) })
    }

    fn fractions(self) -> [f64; 4] {
        [self.x, self.y, self.width, self.height].map(|part| f64::from(part) / f64::from(WHOLE))
    }
}

impl fmt::Display for Rectangle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{},{},{},{}", self.x, self.y, self.width, self.height)
    }
}

fn millionths(value: f64) -> Result<u32, OutOfRange> {
    if !(-SLACK..=1.0 + SLACK).contains(&value) {
        return Err(OutOfRange::NotAFraction);
    }
    // In range by the line above; what is left after rounding is a whole number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Ok((value.clamp(0.0, 1.0) * f64::from(WHOLE)).round() as u32)
}

/// The outline of a [`Region`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// The rectangle itself.
    Box,
    /// The ellipse that touches its four sides.
    Ellipse,
}

/// A part of the picture that is to be made unrecognisable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region {
    shape: Shape,
    place: Rectangle,
}

impl Region {
    /// A region with its left upper corner at (`x`, `y`); fractions of the upright picture.
    ///
    /// # Errors
    /// What is not inside the picture.
    pub fn new(shape: Shape, x: f64, y: f64, width: f64, height: f64) -> Result<Self, OutOfRange> {
        Ok(Self { shape, place: Rectangle::new(x, y, width, height)? })
    }

    /// Its outline.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// `[x, y, width, height]` as fractions.
    #[must_use]
    pub fn fractions(&self) -> [f64; 4] {
        self.place.fractions()
    }

    /// Whether the point is inside the outline; fractions of the upright picture.
    #[must_use]
    pub fn contains(&self, x: f64, y: f64) -> bool {
        let [left, top, width, height] = self.fractions();
        let (across, down) = ((x - left) / width, (y - top) / height);
        match self.shape {
            Shape::Box => (0.0..=1.0).contains(&across) && (0.0..=1.0).contains(&down),
            Shape::Ellipse => (across - 0.5).powi(2) + (down - 0.5).powi(2) <= 0.25,
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shape = match self.shape {
            Shape::Box => "box",
            Shape::Ellipse => "ellipse",
        };
        write!(formatter, "{shape}:{}", self.place)
    }
}

/// The part of the picture that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Frame(Rectangle);

impl Frame {
    /// A frame with its left upper corner at (`x`, `y`); fractions of the upright picture.
    ///
    /// # Errors
    /// What is not inside the picture.
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Result<Self, OutOfRange> {
        Rectangle::new(x, y, width, height).map(Self)
    }

    /// The largest frame of a ratio in a picture of this many pixels, with the focal point as near to its middle as the
    /// edges allow.
    #[must_use]
    pub fn around(focal: Focal, ratio: Ratio, (width, height): (u32, u32)) -> Self {
        let (across, down) = (u64::from(ratio.width), u64::from(ratio.height));
        let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
        let whole = u64::from(WHOLE);
        // width / height against across / down, without a division.
        let (kept_width, kept_height) = if width * down > height * across {
            ((whole * height * across / (down * width)).max(1), whole)
        } else {
            (whole, (whole * width * down / (across * height)).max(1))
        };
        let place = |focal: u32, kept: u64| {
            let kept = u32::try_from(kept).unwrap_or(WHOLE).min(WHOLE);
            (focal.saturating_sub(kept / 2).min(WHOLE - kept), kept)
        };
        let (x, width) = place(focal.x, kept_width);
        let (y, height) = place(focal.y, kept_height);
        Self(Rectangle { x, y, width, height })
    }

    /// `[x, y, width, height]` as fractions.
    #[must_use]
    pub fn fractions(&self) -> [f64; 4] {
        self.0.fractions()
    }

    /// Width and height in whole pixels that this frame has in a picture of this many pixels; at least 1.
    #[must_use]
    pub fn pixels(&self, size: (u32, u32)) -> (u32, u32) {
        let (_, _, width, height) = self.place(size);
        (width, height)
    }

    /// Left, top, width and height in whole pixels, within the picture.
    pub(crate) fn place(&self, (width, height): (u32, u32)) -> (u32, u32, u32, u32) {
        let part = |of: u32, side: u32| {
            let exact = u64::from(of) * u64::from(side) + u64::from(WHOLE) / 2;
            u32::try_from(exact / u64::from(WHOLE)).unwrap_or(side)
        };
        let (across, down) = (part(self.0.width, width).max(1), part(self.0.height, height).max(1));
        let left = part(self.0.x, width).min(width.saturating_sub(across));
        let top = part(self.0.y, height).min(height.saturating_sub(down));
        (left, top, across, down)
    }

    /// Whether it has this ratio in a picture of this many pixels; one part in a hundred is allowed for rounding.
    #[must_use]
    pub fn has_ratio(&self, ratio: Ratio, (width, height): (u32, u32)) -> bool {
        let [_, _, across, down] = self.fractions();
        let found = across * f64::from(width) / (down * f64::from(height));
        let wanted = f64::from(ratio.width) / f64::from(ratio.height);
        (found / wanted - 1.0).abs() <= 0.01
    }
}

impl fmt::Display for Frame {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// The point of a picture that a crop should keep; the middle unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Focal {
    x: u32,
    y: u32,
}

impl Focal {
    /// The middle of the picture.
    pub const MIDDLE: Self = Self { x: WHOLE / 2, y: WHOLE / 2 };

    /// A point; fractions of the upright picture.
    ///
    /// # Errors
    /// What is not inside the picture.
    pub fn new(x: f64, y: f64) -> Result<Self, OutOfRange> {
        Ok(Self { x: millionths(x)?, y: millionths(y)? })
    }
}

impl Default for Focal {
    fn default() -> Self {
        Self::MIDDLE
    }
}

/// Width to height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    width: u32,
    height: u32,
}

impl Ratio {
    /// `None` if a side is zero or above 10,000.
    #[must_use]
    pub const fn new(width: u32, height: u32) -> Option<Self> {
        if width == 0 || height == 0 || width > 10_000 || height > 10_000 {
            return None;
        }
        Some(Self { width, height })
    }

    /// The two numbers.
    #[must_use]
    pub fn parts(self) -> (u32, u32) {
        (self.width, self.height)
    }
}

/// The crops that have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Crop {
    /// 16:9, the head of a page.
    Hero,
    /// 4:3, a card in a list.
    Card,
    /// 3:4, a person.
    Portrait,
}

impl Crop {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hero, Self::Card, Self::Portrait];

    /// Its width to height.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        match self {
            Self::Hero => Ratio { width: 16, height: 9 },
            Self::Card => Ratio { width: 4, height: 3 },
            Self::Portrait => Ratio { width: 3, height: 4 },
        }
    }

    /// Its name, as it is written in a picture's fields.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hero => "hero",
            Self::Card => "card",
            Self::Portrait => "portrait",
        }
    }

    /// The crop of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|crop| crop.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_outside_the_picture_cannot_be_built() {
        assert_eq!(Frame::new(0.6, 0.0, 0.5, 1.0), Err(OutOfRange::Outside));
        assert_eq!(Frame::new(f64::NAN, 0.0, 0.5, 1.0), Err(OutOfRange::NotAFraction));
        assert_eq!(Frame::new(0.0, -0.2, 0.5, 1.0), Err(OutOfRange::NotAFraction));
        assert_eq!(Region::new(Shape::Box, 0.0, 0.0, 0.0, 1.0), Err(OutOfRange::Empty));
        assert_eq!(Focal::new(0.5, 1.5), Err(OutOfRange::NotAFraction));
        assert!(Frame::new(1.0 / 3.0, 0.0, 2.0 / 3.0 + 1e-9, 1.0).is_ok());
    }

    #[test]
    fn a_crop_is_the_largest_of_its_ratio_and_keeps_the_focal_point() {
        let size = (4000, 3000);
        let hero = Frame::around(Focal::MIDDLE, Crop::Hero.ratio(), size);
        assert_eq!(hero.fractions(), [0.0, 0.125, 1.0, 0.75]);
        assert_eq!(hero.pixels(size), (4000, 2250));
        let portrait = Frame::around(Focal::new(0.9, 0.5).unwrap(), Crop::Portrait.ratio(), size);
        assert_eq!(portrait.fractions(), [0.4375, 0.0, 0.5625, 1.0]);
        for crop in Crop::ALL {
            for (width, height) in [(1, 1), (7, 3000), (16_384, 5), (1023, 769)] {
                let frame = Frame::around(Focal::new(0.2, 0.8).unwrap(), crop.ratio(), (width, height));
                let [x, y, across, down] = frame.fractions();
                assert!(x + across <= 1.0 + 1e-9 && y + down <= 1.0 + 1e-9, "{frame:?}");
            }
            assert!(Frame::around(Focal::MIDDLE, crop.ratio(), (1023, 769)).has_ratio(crop.ratio(), (1023, 769)));
        }
    }

    #[test]
    fn a_frame_of_another_ratio_is_noticed() {
        let frame = Frame::new(0.0, 0.0, 0.5, 0.5).unwrap();
        assert!(frame.has_ratio(Crop::Card.ratio(), (400, 300)));
        assert!(!frame.has_ratio(Crop::Hero.ratio(), (400, 300)));
    }

    #[test]
    fn an_ellipse_leaves_out_its_corners() {
        let ellipse = Region::new(Shape::Ellipse, 0.2, 0.2, 0.4, 0.4).unwrap();
        assert!(ellipse.contains(0.4, 0.4));
        assert!(!ellipse.contains(0.21, 0.21));
        assert!(Region::new(Shape::Box, 0.2, 0.2, 0.4, 0.4).unwrap().contains(0.21, 0.21));
    }

    #[test]
    fn every_crop_is_found_by_its_name() {
        for crop in Crop::ALL {
            assert_eq!(Crop::from_name(crop.name()), Some(crop));
        }
        assert_eq!(Crop::from_name("banner"), None);
    }
}
