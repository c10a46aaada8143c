//! Crops and resizes in one pass: Lanczos with three lobes, on premultiplied colours where there is transparency.

use fast_image_resize::images::{Image, TypedCroppedImage, TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{FilterType, PixelTrait, PixelType, ResizeAlg, ResizeOptions, Resizer};

use crate::picture::Picture;
use crate::process::Failure;
use crate::region::Frame;

/// The frame of a picture (all of it if none is given), in exactly this many pixels.
pub(crate) fn resized(picture: &Picture, frame: Option<Frame>, width: u32, height: u32) -> Result<Picture, Failure> {
    if width == 0 || height == 0 {
        return Err(Failure::Empty);
    }
    let place = frame.map_or((0, 0, picture.width(), picture.height()), |frame| frame.place(picture.size()));
    // Asked by its type of pixels: asked otherwise, the library is compiled into this crate for all fifteen types.
    let made = if picture.has_alpha() {
        Picture::from_rgba(width, height, scaled::<U8x4>(picture, place, PixelType::U8x4, width, height)?)
    } else {
        Picture::from_rgb(width, height, scaled::<U8x3>(picture, place, PixelType::U8x3, width, height)?)
    };
    made.ok_or_else(|| Failure::internal("the resized picture has another size than asked for"))
}

/// The samples of a part of a picture, scaled. The part is cut out first: the filter reaches over the edge of a mere crop
/// window, to what the frame leaves out.
fn scaled<P: PixelTrait>(
    picture: &Picture,
    (left, top, across, down): (u32, u32, u32, u32),
    pixel_type: PixelType,
    width: u32,
    height: u32,
) -> Result<Vec<u8>, Failure> {
    let source =
        TypedImageRef::<P>::from_buffer(picture.width(), picture.height(), picture.samples()).map_err(internal)?;
    let part = TypedCroppedImage::from_ref(&source, left, top, across, down).map_err(internal)?;
    let mut target = Image::new(width, height, pixel_type);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(true);
    let mut view = TypedImage::<P>::from_buffer(width, height, target.buffer_mut()).map_err(internal)?;
    Resizer::new().resize_typed(&part, &mut view, &options).map_err(internal)?;
    drop(view);
    Ok(target.into_vec())
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
