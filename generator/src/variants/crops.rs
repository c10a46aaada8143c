//! What of a picture is shown in a slot, and what of it is blurred: the words of a sidecar as values of [`pictures`].

use pictures::{Crop, Focal, Frame, OutOfRange, Ratio, Region, Shape};

use crate::markdown::Slot;
use crate::model::Sidecar;
use crate::model::media::{Area, BlurShape};

/// The proportion of pictures beside links, as networks show them (1200 × 630).
pub(super) const SHARED: (u32, u32) = (1200, 630);

/// The crop that a slot asks for; in the others the picture is shown whole.
const fn crop(slot: Slot) -> Option<Crop> {
    match slot {
        Slot::Hero => Some(Crop::Hero),
        Slot::Card => Some(Crop::Card),
        Slot::Portrait => Some(Crop::Portrait),
        Slot::Inline | Slot::Gallery | Slot::Pair => None,
    }
}

/// The part of a picture of this size that a slot shows; nothing for the whole.
pub(super) fn frame(sidecar: &Sidecar, slot: Slot, size: (u32, u32)) -> Result<Option<Frame>, OutOfRange> {
    let Some(crop) = crop(slot) else { return Ok(None) };
    let area = match crop {
        Crop::Hero => &sidecar.crops.hero,
        Crop::Card => &sidecar.crops.card,
        Crop::Portrait => &sidecar.crops.portrait,
    };
    match area {
        Some(area) => trimmed(area, crop.ratio(), size).map(Some),
        None => Ok(Some(Frame::around(focal(sidecar)?, crop.ratio(), size))),
    }
}

/// The part that is shown beside links.
pub(super) fn shared_frame(sidecar: &Sidecar, size: (u32, u32)) -> Result<Option<Frame>, OutOfRange> {
    let Some(ratio) = Ratio::new(SHARED.0, SHARED.1) else { return Ok(None) };
    match &sidecar.crops.hero {
        Some(area) => trimmed(area, ratio, size).map(Some),
        None => Ok(Some(Frame::around(focal(sidecar)?, ratio, size))),
    }
}

/// The regions to blur.
pub(super) fn blur(sidecar: &Sidecar) -> Result<Vec<Region>, OutOfRange> {
    let regions = sidecar.blur.iter().map(|region| {
        let shape = match region.shape {
            BlurShape::Box => Shape::Box,
            BlurShape::Ellipse => Shape::Ellipse,
        };
        Region::new(shape, region.x, region.y, region.width, region.height)
    });
    regions.collect()
}

fn focal(sidecar: &Sidecar) -> Result<Focal, OutOfRange> {
    sidecar.focal.as_ref().map_or(Ok(Focal::MIDDLE), |point| Focal::new(point.x(), point.y()))
}

/// An area without what does not fit its proportion: cut off on both sides alike.
fn trimmed(area: &Area, ratio: Ratio, size: (u32, u32)) -> Result<Frame, OutOfRange> {
    let whole = Frame::new(area.x, area.y, area.width, area.height)?;
    if whole.has_ratio(ratio, size) {
        return Ok(whole);
    }
    let [x, y, width, height] = Frame::around(Focal::MIDDLE, ratio, whole.pixels(size)).fractions();
    Frame::new(area.x + x * area.width, area.y + y * area.height, width * area.width, height * area.height)
}
