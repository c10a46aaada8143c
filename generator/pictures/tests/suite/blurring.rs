//! A blurred face is gone from every file that is made.

use pictures::{Encoding, Frame, Limits, Picture, Recipe, Region, Shape, read};

use crate::files::noise;

/// A picture of two shades with a "face" of fine detail in the region; the detail has the same mean in each cell
/// whatever the seed, because every pixel of it has its opposite beside it.
fn with_face(seed: u32) -> Picture {
    let (width, height) = (480u32, 360u32);
    let detail = noise(width, height, seed);
    let mut samples = vec![0u8; (width * height * 3) as usize];
    for y in 0..height {
        for x in 0..width {
            let at = ((y * width + x) * 3) as usize;
            let inside = (192..288).contains(&x) && (108..204).contains(&y);
            // Pairs of columns: one has the detail, the other its opposite.
            let source = (((y * width) + (x & !1)) * 3) as usize;
            for channel in 0..3 {
                let value = detail.samples()[source + channel] / 2;
                samples[at + channel] = match (inside, x & 1) {
                    (true, 0) => 128 - value,
                    (true, _) => 128 + value,
                    (false, _) => (x / 8 * 3 + y / 8) as u8,
                };
            }
        }
    }
    Picture::from_rgb(width, height, samples).unwrap()
}

fn region(shape: Shape) -> Region {
    Region::new(shape, 0.4, 0.3, 0.2, 96.0 / 360.0).unwrap()
}

#[test]
fn different_faces_give_the_same_files_in_every_size_crop_and_format() {
    let (one, other) = (with_face(1), with_face(2));
    assert_ne!(one, other);
    let frame = Frame::new(0.3, 0.2, 0.5, 0.5).unwrap();
    let mut recipes = Vec::new();
    for encoding in [Encoding::AVIF_QUICK, Encoding::WEBP, Encoding::WebPLossless, Encoding::JPEG, Encoding::Png] {
        for (frame, width, height) in [(None, 480, 360), (None, 160, 120), (Some(frame), 240, 180)] {
            let blur = vec![region(Shape::Box)];
            recipes.push(Recipe { blur, frame, width, height, encoding });
        }
    }
    let made = pictures::process(&one, &recipes).into_iter().zip(pictures::process(&other, &recipes));
    for ((one, other), recipe) in made.zip(&recipes) {
        assert!(one.unwrap() == other.unwrap(), "{recipe:?}");
    }
}

#[test]
fn every_size_and_crop_differs_from_the_unblurred_one_inside_the_region_only() {
    // Coarse detail, so that what is not blurred survives the resize and the comparison means something.
    let coarse = noise(24, 18, 3);
    let samples = (0..360u32)
        .flat_map(|y| (0..480u32).map(move |x| (x, y)))
        .flat_map(|(x, y)| {
            let at = ((y / 20 * 24 + x / 20) * 3) as usize;
            [coarse.samples()[at], coarse.samples()[at + 1], coarse.samples()[at + 2]]
        })
        .collect();
    let picture = Picture::from_rgb(480, 360, samples).unwrap();
    for shape in [Shape::Box, Shape::Ellipse] {
        let region = region(shape);
        for frame in [None, Some(Frame::new(0.3, 0.2, 0.5, 0.5).unwrap())] {
            for width in [480, 240, 120, 60] {
                let recipe =
                    |blur: Vec<Region>| Recipe { blur, frame, width, height: width * 3 / 4, encoding: Encoding::Png };
                let made = pictures::process(&picture, &[recipe(vec![region]), recipe(Vec::new())]);
                let mut made = made.into_iter().map(|made| read::decode(&made.unwrap(), &Limits::default()).unwrap());
                let (blurred, plain) = (made.next().unwrap(), made.next().unwrap());
                let (mut inside, mut far, mut sum) = (0u64, 0u64, 0u64);
                let [left, top, across, down] = frame.map_or([0.0, 0.0, 1.0, 1.0], |frame| frame.fractions());
                for (index, (one, other)) in
                    blurred.samples().chunks_exact(3).zip(plain.samples().chunks_exact(3)).enumerate()
                {
                    let (x, y) = (index as u32 % width, index as u32 / width);
                    let x = left + across * (f64::from(x) + 0.5) / f64::from(width);
                    let y = top + down * (f64::from(y) + 0.5) / f64::from(width * 3 / 4);
                    let difference: u64 = one.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
                    if region.contains(x, y) {
                        inside += 1;
                        sum += difference;
                    } else if !(0.3..0.7).contains(&x) || !(0.15..0.7).contains(&y) {
                        far += difference;
                    }
                }
                // Mean difference of a sample, of 255; unrelated noise would have 85.
                let mean = sum as f64 / (inside * 3) as f64;
                assert!(mean > 30.0, "{shape:?} at {width}: {mean}");
                assert_eq!(far, 0, "{shape:?} at {width}");
            }
        }
    }
}
