//! Looks for faces, as a second pair of eyes.
//!
//! The detector (SeetaFace's funnel-structured cascade) knows frontal faces only. It misses profiles, turned and covered
//! faces, and it sees faces in wallpaper: what it finds is a question to a person, what it does not find proves nothing.
//!
//! Large pictures are made smaller first, so the time is bounded: what is narrower than a fortieth of the longer side is
//! not looked for.

use std::sync::OnceLock;

use rustface::{ImageData, Model};

use crate::picture::Picture;
use crate::resize::resized;

/// Pixels on the longer side that are searched.
const SEARCHED: u32 = 960;
/// Pixels a face is wide at least, in what is searched.
const SMALLEST: u32 = 24;
/// Below this score the detector itself is in doubt; its authors name 0.95, 2.8 and 4.5 as usual thresholds.
const THRESHOLD: f64 = 2.8;

/// The detector's knowledge; `build.rs` finds it in the package of `rustface`.
static MODEL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/face-model.bin"));

/// Where a face seems to be; fractions of the upright picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Left side.
    pub x: f64,
    /// Upper side.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// The detector's score: above 2.8, usually below 20; the more the surer.
    pub confidence: f64,
}

impl Face {
    /// The middle of the face; fractions of the upright picture.
    #[must_use]
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// The faces in a picture, from the top down, then from the left.
#[must_use]
pub fn faces(picture: &Picture) -> Vec<Face> {
    let (width, height) = picture.size();
    let longer = width.max(height);
    let small = (longer > SEARCHED).then(|| {
        let scaled =
            |side: u32| u32::try_from(u64::from(side) * u64::from(SEARCHED) / u64::from(longer)).unwrap_or(1).max(1);
        resized(picture, None, scaled(width), scaled(height))
    });
    let searched = match &small {
        Some(Ok(small)) => small,
        _ => picture,
    };
    let flattened = searched.flattened();
    let searched = flattened.as_ref().unwrap_or(searched);
    let (width, height) = searched.size();
    if width.min(height) < SMALLEST {
        return Vec::new();
    }
    let grey: Vec<u8> = searched.samples().chunks_exact(3).map(luma).collect();
    let mut detector = rustface::create_detector_with_model(model().clone());
    detector.set_min_face_size(SMALLEST);
    detector.set_score_thresh(THRESHOLD);
    detector.set_pyramid_scale_factor(0.8);
    detector.set_slide_window_step(4, 4);
    let (across, down) = (f64::from(width), f64::from(height));
    let mut faces: Vec<Face> = detector
        .detect(&ImageData::new(&grey, width, height))
        .iter()
        .filter_map(|found| {
            let place = found.bbox();
            let left = (f64::from(place.x()) / across).clamp(0.0, 1.0);
            let top = (f64::from(place.y()) / down).clamp(0.0, 1.0);
            let right = ((f64::from(place.x()) + f64::from(place.width())) / across).clamp(0.0, 1.0);
            let bottom = ((f64::from(place.y()) + f64::from(place.height())) / down).clamp(0.0, 1.0);
            let face = Face { x: left, y: top, width: right - left, height: bottom - top, confidence: found.score() };
            (face.width > 0.0 && face.height > 0.0).then_some(face)
        })
        .collect();
    faces.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
    faces
}

fn model() -> &'static Model {
    static READ: OnceLock<Model> = OnceLock::new();
    READ.get_or_init(|| rustface::read_model(MODEL).expect("the model comes with the detector's own package"))
}

/// ITU-R BT.601, in whole numbers.
fn luma(pixel: &[u8]) -> u8 {
    let sum = 299 * u32::from(pixel[0]) + 587 * u32::from(pixel[1]) + 114 * u32::from(pixel[2]);
    u8::try_from((sum + 500) / 1000).unwrap_or(u8::MAX)
}
