//! From whatever colours a file has to sRGB (IEC 61966-2-1), 8 bits a channel.
//!
//! The file's own profile (ICC.1) decides; samples of 16 bits are converted before they are shortened. A profile that
//! cannot be read or is made for other channels is passed over, as browsers do: the picture is then taken for sRGB.

use image::{DynamicImage, Luma, LumaA, Pixel, Rgb, Rgba};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformExecutor, TransformOptions};
use rayon::prelude::*;

/// Pixels that one thread converts at a time.
const PORTION: usize = 1 << 16;

/// The picture in sRGB, with an alpha channel if it had one.
pub(super) fn to_srgb(image: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let profile = profile.and_then(|profile| ColorProfile::new_from_slice(profile).ok());
    let converted = profile.and_then(|profile| match &image {
        DynamicImage::ImageLuma8(from) => eight::<Luma<u8>, Rgb<u8>>(from, &profile),
        DynamicImage::ImageLumaA8(from) => eight::<LumaA<u8>, Rgba<u8>>(from, &profile),
        DynamicImage::ImageRgb8(from) => eight::<Rgb<u8>, Rgb<u8>>(from, &profile),
        DynamicImage::ImageRgba8(from) => eight::<Rgba<u8>, Rgba<u8>>(from, &profile),
        DynamicImage::ImageLuma16(from) => sixteen::<Luma<u16>, Rgb<u16>>(from, &profile),
        DynamicImage::ImageLumaA16(from) => sixteen::<LumaA<u16>, Rgba<u16>>(from, &profile),
        DynamicImage::ImageRgb16(from) => sixteen::<Rgb<u16>, Rgb<u16>>(from, &profile),
        DynamicImage::ImageRgba16(from) => sixteen::<Rgba<u16>, Rgba<u16>>(from, &profile),
        _ => None,
    });
    let image = converted.unwrap_or(image);
    if image.color().has_alpha() { image.into_rgba8().into() } else { image.into_rgb8().into() }
}

type Buffer<P> = image::ImageBuffer<P, Vec<<P as Pixel>::Subpixel>>;

fn eight<From, To>(from: &Buffer<From>, profile: &ColorProfile) -> Option<DynamicImage>
where
    From: Pixel<Subpixel = u8>,
    To: Pixel<Subpixel = u8>,
    Buffer<To>: Into<DynamicImage>,
{
    let (source, target) = layouts::<From, To>(profile)?;
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(source, &srgb, target, TransformOptions::default()).ok()?;
    let samples = apply(&*transform, from.as_raw(), from_channels::<From>(), from_channels::<To>())?;
    Buffer::<To>::from_raw(from.width(), from.height(), samples).map(Into::into)
}

fn sixteen<From, To>(from: &Buffer<From>, profile: &ColorProfile) -> Option<DynamicImage>
where
    From: Pixel<Subpixel = u16>,
    To: Pixel<Subpixel = u16>,
    Buffer<To>: Into<DynamicImage>,
{
    let (source, target) = layouts::<From, To>(profile)?;
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_16bit(source, &srgb, target, TransformOptions::default()).ok()?;
    let samples = apply(&*transform, from.as_raw(), from_channels::<From>(), from_channels::<To>())?;
    Buffer::<To>::from_raw(from.width(), from.height(), samples).map(Into::into)
}

fn from_channels<P: Pixel>() -> usize {
    usize::from(P::CHANNEL_COUNT)
}

/// How the samples lie; `None` if the profile is made for others.
fn layouts<From: Pixel, To: Pixel>(profile: &ColorProfile) -> Option<(Layout, Layout)> {
    let target = if To::CHANNEL_COUNT == 4 { Layout::Rgba } else { Layout::Rgb };
    let source = match (profile.color_space, From::CHANNEL_COUNT) {
        (DataColorSpace::Gray, 1) => Layout::Gray,
        (DataColorSpace::Gray, 2) => Layout::GrayAlpha,
        (DataColorSpace::Rgb, 3) => Layout::Rgb,
        (DataColorSpace::Rgb, 4) => Layout::Rgba,
        _ => return None,
    };
    Some((source, target))
}

fn apply<S>(
    transform: &(dyn TransformExecutor<S> + Send + Sync),
    from: &[S],
    channels: usize,
    wanted: usize,
) -> Option<Vec<S>>
where
    S: Copy + Default + Send + Sync,
{
    let mut to = vec![S::default(); from.len() / channels * wanted];
    let portions = from.par_chunks(PORTION * channels).zip(to.par_chunks_mut(PORTION * wanted));
    portions.try_for_each(|(from, to)| transform.transform(from, to).ok())?;
    Some(to)
}

/// Four inks, 255 for the most of each, to red, green, blue. Without a profile for them, as light through filters.
pub(super) fn inks_to_srgb(inks: &[u8], profile: Option<&[u8]>) -> Vec<u8> {
    let converted = profile.and_then(|profile| ColorProfile::new_from_slice(profile).ok()).and_then(|profile| {
        let srgb = ColorProfile::new_srgb();
        (profile.color_space == DataColorSpace::Cmyk).then_some(())?;
        let options = TransformOptions::default();
        let transform = profile.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgb, options).ok()?;
        apply(&*transform, inks, 4, 3)
    });
    converted.unwrap_or_else(|| {
        let light = |ink: u8, black: u8| {
            let product = u32::from(255 - ink) * u32::from(255 - black);
            u8::try_from((product + 127) / 255).unwrap_or(u8::MAX)
        };
        inks.par_chunks(4 * PORTION)
            .flat_map_iter(|part| {
                part.chunks_exact(4).flat_map(|p| [light(p[0], p[3]), light(p[1], p[3]), light(p[2], p[3])])
            })
            .collect()
    })
}
