//! Makes parts of a picture unrecognisable, for good.
//!
//! A region is first enlarged by a fifth of its width and height on every side, because regions are drawn by hand and
//! hair and chin belong to a face. What lies inside is *replaced*: it is divided into at most [`CELLS`] cells along its
//! longer side, of each cell only the mean colour is kept, rounded to [`LEVELS`] levels a channel, and the new pixels
//! are interpolated between these few values. Nothing of the old pixels is mixed in.
//!
//! **How it is known that this cannot be undone.** A blur with a kernel is a filter: where it is weak it can be inverted,
//! and every pixel still depends on the old ones with full precision. Here the new pixels are a function of the cells
//! alone, and the cells hold at most `CELLS² × 3 × log2(LEVELS)` = 4 × 4 × 12 = 192 bits ([`INFORMATION_BITS`]), four
//! bits more for each cell where the picture has transparency. A face of 64 × 64 pixels has 98,304 bits, so each result
//! has on average 2^98,112 possible origins among such pictures, and nothing in the result tells them apart. The tests
//! hold that bound: two different faces with equal cells give the same pixels, and the number of distinct results of
//! a cell is counted, and every published file of two such faces is compared byte by byte.
//!
//! That nothing brings the old pixels back does not say that nobody is ever guessed: a program that only has to choose
//! among a few people it knows may use what is left. A face fills about 3 × 3 cells of 12 bits, which bounds that; how far
//! such a guess gets was not measured.
//!
//! Several regions are applied one after the other, each to what the one before left, so that overlapping regions take
//! away and never add. All of it happens on the decoded pixels before any resize; every size and crop derives from the
//! result and can hold no more.
//!
//! **What it does not do.** It hides what the regions cover. Clothes, a tattoo, the room or the caption may still say who
//! it is; and whoever holds the same photograph unblurred from elsewhere can tell that this one was made from it.

use rayon::prelude::*;

use crate::picture::Picture;
use crate::region::{Region, Shape};

/// Cells along the longer side of a region, at most.
pub const CELLS: u32 = 4;
/// Levels that are left of each channel.
pub const LEVELS: u32 = 16;
/// What a region can still say at most, in bits, in a picture without transparency.
pub const INFORMATION_BITS: u32 = CELLS * CELLS * 3 * LEVELS.ilog2();

/// Pixels along the shorter side of a cell, at least: below, a cell would keep a detail and not a mean.
const SMALLEST_CELL: u32 = 8;
/// By how much of its own size a region grows on every side.
const MARGIN: f64 = 0.2;

/// The picture with these regions replaced.
#[must_use]
pub fn blurred(picture: &Picture, regions: &[Region]) -> Picture {
    let mut blurred = picture.clone();
    for region in regions {
        replace(&mut blurred, region);
    }
    blurred
}

/// The pixels a region covers after it was enlarged, `start..end` on both axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cover {
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

/// The enlarged region as `[left, top, right, bottom]` in pixels with fractions, not cut off at the edges.
fn enlarged(region: &Region, (width, height): (u32, u32)) -> [f64; 4] {
    let [x, y, across, down] = region.fractions();
    let (width, height) = (f64::from(width), f64::from(height));
    [
        (x - across * MARGIN) * width,
        (y - down * MARGIN) * height,
        (x + across * (1.0 + MARGIN)) * width,
        (y + down * (1.0 + MARGIN)) * height,
    ]
}

impl Cover {
    fn of([left, top, right, bottom]: [f64; 4], (width, height): (u32, u32)) -> Self {
        // In range: both ends are clamped to the picture first.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let at = |value: f64, side: u32| value.clamp(0.0, f64::from(side)) as u32;
        let left = at(left.floor(), width).min(width - 1);
        let top = at(top.floor(), height).min(height - 1);
        Self { left, top, right: at(right.ceil(), width).max(left + 1), bottom: at(bottom.ceil(), height).max(top + 1) }
    }

    fn width(self) -> u32 {
        self.right - self.left
    }

    fn height(self) -> u32 {
        self.bottom - self.top
    }

    /// Columns and rows of cells: as square as the region allows.
    fn cells(self) -> (u32, u32) {
        let longer = self.width().max(self.height());
        let side = longer.div_ceil(CELLS).max(SMALLEST_CELL);
        let along = |length: u32| (length / side).clamp(1, CELLS);
        (along(self.width()), along(self.height()))
    }
}

fn replace(picture: &mut Picture, region: &Region) {
    let size = picture.size();
    let outline = enlarged(region, size);
    let cover = Cover::of(outline, size);
    let grid = Grid::of(picture, cover);
    let channels = picture.channels();
    let row_length = size.0 as usize * channels;
    picture
        .samples_mut()
        .par_chunks_exact_mut(row_length)
        .enumerate()
        .skip(cover.top as usize)
        .take(cover.height() as usize)
        .for_each(|(y, row)| {
            // Rows are fewer than `u32::MAX`, as the picture's height is one.
            let y = u32::try_from(y).unwrap_or(u32::MAX);
            let pixels = row.chunks_exact_mut(channels).zip(0u32..);
            for (pixel, x) in pixels.skip(cover.left as usize).take(cover.width() as usize) {
                if region.shape() == Shape::Box || in_ellipse(outline, x, y) {
                    grid.paint(pixel, x - cover.left, y - cover.top);
                }
            }
        });
}

/// Whether any part of the pixel's square lies in the ellipse that touches this rectangle's sides.
fn in_ellipse([left, top, right, bottom]: [f64; 4], x: u32, y: u32) -> bool {
    let (middle_x, middle_y) = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    // The corner of the pixel that is nearest to the middle.
    let nearest = |at: u32, middle: f64| middle.clamp(f64::from(at), f64::from(at) + 1.0) - middle;
    let across = nearest(x, middle_x) / ((right - left) / 2.0);
    let down = nearest(y, middle_y) / ((bottom - top) / 2.0);
    across * across + down * down <= 1.0
}

/// All that is kept of a region.
#[derive(Debug, PartialEq, Eq)]
struct Grid {
    cover: Cover,
    columns: u32,
    rows: u32,
    channels: usize,
    /// Row by row; each channel is one of [`LEVELS`] values.
    cells: Vec<[u8; 4]>,
}

impl Grid {
    fn of(picture: &Picture, cover: Cover) -> Self {
        let (columns, rows) = cover.cells();
        let channels = picture.channels();
        let mut cells = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                let part = Cover {
                    left: cover.left + cover.width() * column / columns,
                    right: cover.left + cover.width() * (column + 1) / columns,
                    top: cover.top + cover.height() * row / rows,
                    bottom: cover.top + cover.height() * (row + 1) / rows,
                };
                cells.push(mean(picture, part).map(coarse));
            }
        }
        Self { cover, columns, rows, channels, cells }
    }

    /// The colour at a pixel of the region: between the middles of the four nearest cells.
    fn paint(&self, pixel: &mut [u8], x: u32, y: u32) {
        let (column, right) = between(x, self.cover.width(), self.columns);
        let (row, lower) = between(y, self.cover.height(), self.rows);
        let cell = |row: u32, column: u32| self.cells[(row * self.columns + column) as usize];
        let (next_row, next_column) = ((row + 1).min(self.rows - 1), (column + 1).min(self.columns - 1));
        let corners = [cell(row, column), cell(row, next_column), cell(next_row, column), cell(next_row, next_column)];
        for (channel, sample) in pixel.iter_mut().enumerate().take(self.channels) {
            let [a, b, c, d] = corners.map(|corner| u64::from(corner[channel]));
            let upper = a * (STEPS - right) + b * right;
            let below = c * (STEPS - right) + d * right;
            let mixed = (upper * (STEPS - lower) + below * lower + STEPS * STEPS / 2) / (STEPS * STEPS);
            *sample = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
}

/// Steps between the middles of two cells.
const STEPS: u64 = 1 << 12;

/// The cell whose middle is at or before this pixel's, and how far it is on the way to the next, in [`STEPS`].
fn between(at: u32, length: u32, cells: u32) -> (u32, u64) {
    // In half pixels times cells, so that all are whole numbers: the pixel's middle, and half a cell before it.
    let place = (2 * u64::from(at) + 1) * u64::from(cells);
    let cell = 2 * u64::from(length);
    let from_first_middle = place.saturating_sub(cell / 2);
    let index = (from_first_middle / cell).min(u64::from(cells - 1));
    let way = (from_first_middle - index * cell) * STEPS / cell;
    (u32::try_from(index).unwrap_or(cells - 1), way.min(STEPS))
}

/// The mean colour, weighted by opacity so that transparent pixels have no say in it.
fn mean(picture: &Picture, part: Cover) -> [u8; 4] {
    let channels = picture.channels();
    let row_length = picture.width() as usize * channels;
    let mut sums = [0u64; 4];
    let mut weights = 0u64;
    let mut pixels = 0u64;
    for row in picture.samples().chunks_exact(row_length).take(part.bottom as usize).skip(part.top as usize) {
        for pixel in row[part.left as usize * channels..part.right as usize * channels].chunks_exact(channels) {
            let weight = if channels == 4 { u64::from(pixel[3]) } else { 255 };
            for (sum, sample) in sums.iter_mut().zip(&pixel[..3]) {
                *sum += u64::from(*sample) * weight;
            }
            weights += weight;
            pixels += 1;
        }
    }
    let rounded = |sum: u64, by: u64| u8::try_from((sum + by / 2) / by.max(1)).unwrap_or(u8::MAX);
    [rounded(sums[0], weights), rounded(sums[1], weights), rounded(sums[2], weights), rounded(weights, pixels)]
}

/// The nearest of [`LEVELS`] values spread evenly from 0 to 255.
fn coarse(sample: u8) -> u8 {
    let top = LEVELS - 1;
    let level = (u32::from(sample) * top + 127) / 255;
    u8::try_from(level * 255 / top).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn noise(width: u32, height: u32, seed: u32) -> Vec<u8> {
        let mut state = seed | 1;
        (0..width * height * 3)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                (state >> 11) as u8
            })
            .collect()
    }

    #[test]
    fn a_region_holds_no_more_than_its_cells_can_say() {
        let levels: BTreeSet<u8> = (0..=u8::MAX).map(coarse).collect();
        assert_eq!(levels.len(), LEVELS as usize);
        assert_eq!(INFORMATION_BITS, 192);
        for side in 1..3000 {
            for other in [1, 7, 8, 40, 333, 2999] {
                let (columns, rows) = Cover { left: 0, top: 0, right: side, bottom: other }.cells();
                assert!((1..=CELLS).contains(&columns) && (1..=CELLS).contains(&rows));
                assert!(columns == 1 || side / columns >= SMALLEST_CELL);
                assert!(rows == 1 || other / rows >= SMALLEST_CELL);
            }
        }
        // A face of 64 x 64 pixels and the bits that are left of it.
        const { assert!(INFORMATION_BITS * 500 < 64 * 64 * 24) };
    }

    #[test]
    fn two_faces_with_equal_cells_give_the_same_pixels() {
        // The second is the first with the pixels of each cell in another order.
        let (width, height) = (96, 96);
        let region = Region::new(Shape::Box, 0.0, 0.0, 1.0, 1.0).unwrap();
        let one = Picture::from_rgb(width, height, noise(width, height, 5)).unwrap();
        let cell = (width / CELLS) as usize;
        let at = |x: usize, y: usize| (y * width as usize + x) * 3;
        let mut samples = one.samples().to_vec();
        for y in 0..height as usize {
            for x in 0..width as usize {
                let mirrored = x - x % cell + (cell - 1 - x % cell);
                samples[at(x, y)..at(x, y) + 3].copy_from_slice(&one.samples()[at(mirrored, y)..at(mirrored, y) + 3]);
            }
        }
        let other = Picture::from_rgb(width, height, samples).unwrap();
        assert_ne!(one, other);
        assert_eq!(blurred(&one, &[region]), blurred(&other, &[region]));
    }

    #[test]
    fn nothing_of_the_old_pixels_is_left_in_a_region() {
        // Two pictures that differ only inside the region and agree in its cells differ nowhere afterwards.
        for shape in [Shape::Box, Shape::Ellipse] {
            let region = Region::new(shape, 0.3, 0.3, 0.3, 0.4).unwrap();
            let original = Picture::from_rgb(200, 160, noise(200, 160, 9)).unwrap();
            let result = blurred(&original, &[region]);
            let mut changed = 0;
            for y in 0..160 {
                for x in 0..200 {
                    let at = (y * 200 + x) * 3;
                    let same = original.samples()[at..at + 3] == result.samples()[at..at + 3];
                    let inside = region.contains((x as f64 + 0.5) / 200.0, (y as f64 + 0.5) / 160.0);
                    assert!(!inside || !same, "{shape:?} {x} {y}");
                    changed += usize::from(!same);
                }
            }
            // With the margin on every side the enlarged region has 1.4² times the area.
            let area = match shape {
                Shape::Box => 60.0 * 64.0 * 1.96,
                Shape::Ellipse => 60.0 * 64.0 * 1.96 * std::f64::consts::FRAC_PI_4,
            };
            assert!((changed as f64 / area - 1.0).abs() < 0.06, "{shape:?}: {changed} of {area}");
        }
    }

    #[test]
    fn overlapping_regions_only_take_away() {
        let picture = Picture::from_rgb(120, 120, noise(120, 120, 3)).unwrap();
        let whole = Region::new(Shape::Box, 0.0, 0.0, 1.0, 1.0).unwrap();
        let part = Region::new(Shape::Box, 0.2, 0.2, 0.5, 0.5).unwrap();
        let once = blurred(&picture, &[whole]);
        assert_eq!(blurred(&once, &[part]), blurred(&picture, &[whole, part]));
    }

    #[test]
    fn a_silhouette_in_the_transparency_is_blurred_too() {
        let samples = (0..64 * 64).flat_map(|index| [9, 9, 9, if (index / 3) % 2 == 0 { 255 } else { 0 }]).collect();
        let picture = Picture::from_rgba(64, 64, samples).unwrap();
        let region = Region::new(Shape::Box, 0.0, 0.0, 1.0, 1.0).unwrap();
        let result = blurred(&picture, &[region]);
        let alphas: BTreeSet<u8> = result.samples().chunks_exact(4).map(|pixel| pixel[3]).collect();
        assert!(alphas.iter().all(|alpha| (100..=155).contains(alpha)), "{alphas:?}");
    }

    #[test]
    fn the_smallest_pictures_can_be_blurred() {
        for (width, height) in [(1, 1), (1, 50), (50, 1), (3, 2)] {
            let picture = Picture::from_rgb(width, height, noise(width, height, 1)).unwrap();
            for shape in [Shape::Box, Shape::Ellipse] {
                let region = Region::new(shape, 0.999, 0.999, 0.001, 0.001).unwrap();
                assert_eq!(blurred(&picture, &[region]).size(), (width, height));
            }
        }
    }
}
