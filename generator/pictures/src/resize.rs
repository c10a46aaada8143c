//! Crops and resizes in one pass: Lanczos with three lobes, on premultiplied colours where there is transparency.

use fast_image_resize::images::{CroppedImage, Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

use crate::picture::Picture;
use crate::process::Failure;
use crate::region::Frame;

/// The frame of a picture (all of it if none is given), in exactly this many pixels.
pub(crate) fn resized(picture: &Picture, frame: Option<Frame>, width: u32, height: u32) -> Result<Picture, Failure> {
    if width == 0 || height == 0 {
        return Err(Failure::Empty);
    }
    let pixel_type = if picture.has_alpha() { PixelType::U8x4 } else { PixelType::U8x3 };
    let source = ImageRef::new(picture.width(), picture.height(), picture.samples(), pixel_type).map_err(internal)?;
    let mut target = Image::new(width, height, pixel_type);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(true);
    let mut resizer = Resizer::new();
    match frame {
        // Cut out first: the filter reaches over the edge of a mere crop window, to what the frame leaves out.
        Some(frame) => {
            let (left, top, across, down) = frame.place(picture.size());
            let part = CroppedImage::new(&source, left, top, across, down).map_err(internal)?;
            resizer.resize(&part, &mut target, &options).map_err(internal)?;
        }
        None => resizer.resize(&source, &mut target, &options).map_err(internal)?,
    }
    let samples = target.into_vec();
    let made = if picture.has_alpha() {
        Picture::from_rgba(width, height, samples)
    } else {
        Picture::from_rgb(width, height, samples)
    };
    made.ok_or_else(|| Failure::internal("the resized picture has another size than asked for"))
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::internal(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_transparent_pixels_do_not_bleed_into_their_neighbours() {
        // Opaque white beside transparent: whatever is left of the white must stay white.
        let samples = (0..64 * 64).flat_map(|index| if index % 64 < 32 { [255; 4] } else { [0, 0, 0, 0] }).collect();
        let picture = Picture::from_rgba(64, 64, samples).unwrap();
        let small = resized(&picture, None, 7, 7).unwrap();
        for pixel in small.samples().chunks_exact(4).filter(|pixel| pixel[3] > 8) {
            assert!(pixel[..3].iter().all(|sample| *sample > 245), "{pixel:?}");
        }
    }

    #[test]
    fn a_frame_shows_its_part_and_nothing_beside_it() {
        let samples =
            (0..100 * 50).flat_map(|index| if index % 100 < 50 { [255, 0, 0] } else { [0, 0, 255] }).collect();
        let picture = Picture::from_rgb(100, 50, samples).unwrap();
        let right = Frame::new(0.5, 0.0, 0.5, 1.0).unwrap();
        let small = resized(&picture, Some(right), 10, 10).unwrap();
        assert!(small.samples().chunks_exact(3).all(|pixel| pixel == [0, 0, 255]));
    }

    #[test]
    fn the_thinnest_frame_still_has_a_pixel() {
        let picture = Picture::from_rgb(3, 3, vec![7; 27]).unwrap();
        let thin = Frame::new(0.999_999, 0.999_999, 0.000_001, 0.000_001).unwrap();
        assert_eq!(resized(&picture, Some(thin), 2, 2).unwrap().samples(), [7; 12]);
    }
}
