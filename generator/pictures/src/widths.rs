//! Plans the widths in which a picture is offered. Pure.
//!
//! All slots take their widths from one ladder, so a picture used in three slots shares most of its variants. A step of
//! the ladder is at most half again as wide as the one below: a browser that must take the next wider one loads about
//! twice the pixels it needs at the very worst, and usually far fewer.

/// Offered widths in pixels.
const LADDER: [u32; 15] = [32, 48, 64, 96, 128, 160, 240, 320, 480, 640, 960, 1280, 1600, 1920, 2560];
/// Pixels of a screen to one CSS pixel that are worth serving; above two, nobody sees the difference in a photograph.
const DENSITY: u32 = 2;

/// The place a theme gives to a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// CSS pixels it is wide on the smallest screen.
    pub narrowest: u32,
    /// CSS pixels it is wide at most.
    pub widest: u32,
}

/// The widths for an original (or the crop of it) that is `original` pixels wide: the narrowest first, none above the
/// original, at least one.
///
/// They begin with what the smallest screen needs at one pixel to the CSS pixel and end with what the widest slot needs
/// at two. An original that falls short of that is offered in its own width too.
#[must_use]
pub fn widths(original: u32, slot: Slot) -> Vec<u32> {
    let original = original.max(1);
    let narrowest = slot.narrowest.min(slot.widest);
    let largest = slot.widest.saturating_mul(DENSITY);
    let mut widths = Vec::new();
    for width in LADDER {
        if width < narrowest {
            continue;
        }
        if width >= original {
            // What the ladder skips is worth a variant only if it is visibly more than the last one.
            if widths.last().is_none_or(|last| original > last + last / 8) {
                widths.push(original);
            }
            return widths;
        }
        widths.push(width);
        if width >= largest {
            return widths;
        }
    }
    if widths.is_empty() {
        widths.push(original.min(LADDER[LADDER.len() - 1]));
    }
    widths
}

/// The height that belongs to a width, for an original (or the crop of it) of this size; at least 1.
#[must_use]
pub fn height_for(width: u32, (original_width, original_height): (u32, u32)) -> u32 {
    let across = u64::from(original_width.max(1));
    let height = (u64::from(width) * u64::from(original_height) + across / 2) / across;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_reach_from_the_smallest_screen_to_the_widest_slot_at_two_pixels() {
        assert_eq!(widths(4000, Slot { narrowest: 320, widest: 720 }), [320, 480, 640, 960, 1280, 1600]);
        assert_eq!(widths(4000, Slot { narrowest: 60, widest: 60 }), [64, 96, 128]);
    }

    #[test]
    fn no_width_is_above_the_original() {
        assert_eq!(widths(700, Slot { narrowest: 320, widest: 720 }), [320, 480, 640]);
        assert_eq!(widths(800, Slot { narrowest: 320, widest: 720 }), [320, 480, 640, 800]);
        assert_eq!(widths(100, Slot { narrowest: 320, widest: 720 }), [100]);
        assert_eq!(widths(480, Slot { narrowest: 320, widest: 720 }), [320, 480]);
    }

    #[test]
    fn whatever_is_asked_there_is_at_least_one_and_they_ascend() {
        for original in [0, 1, 31, 32, 33, 2559, 2560, 2561, 9000, u32::MAX] {
            for (narrowest, widest) in [(0, 0), (1, 1), (320, 200), (5000, 9000), (u32::MAX, u32::MAX)] {
                let widths = widths(original, Slot { narrowest, widest });
                assert!(!widths.is_empty());
                assert!(widths.iter().all(|width| *width >= 1 && *width <= original.max(1)));
                assert!(widths.is_sorted_by(|one, other| one < other), "{widths:?}");
            }
        }
    }

    #[test]
    fn heights_keep_the_ratio_and_are_never_zero() {
        assert_eq!(height_for(320, (4000, 3000)), 240);
        assert_eq!(height_for(100, (300, 1)), 1);
        assert_eq!(height_for(1, (1, 10_000)), 10_000);
        assert_eq!(height_for(10, (0, 5)), 50);
    }
}
