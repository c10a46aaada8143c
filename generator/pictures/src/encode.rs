//! Pixels to the bytes of a file. Each encoder is set up here and nowhere else; whoever changes a setting raises the
//! version of that format in `recipe`.
//!
//! The settings, and why (`scripts/bench-pictures`: four generated pictures of 12 million pixels in six widths next to
//! sharp 0.35.5, everything held against the same references; ratios are Hills to sharp at equal SSIMULACRA2):
//!
//! - AVIF at speed 4, quality 60, ten bits: 1.25 times the bytes for the same CPU (0.98). Speed 6 takes a tenth less time and
//!   writes 3 to 4 % more; from speed 2 on blocks are tried from below, which wins another 2 % for half as much time again;
//!   eight bits halve the time and cost 5 %, in smooth pictures 20 %. The rest is out of reach here: except at its slowest
//!   speeds the library keeps blocks to 16 pixels, and it offers no choice. The score is about that of WebP below.
//! - WebP at method 6, quality 75: 0.97 of the bytes (it is the same libwebp, which sharp runs at method 4) for 0.77 of the
//!   CPU.
//! - JPEG with the tables tuned for MS-SSIM, 4:2:0 with averaged chroma, Huffman codes made for each picture, and two scans:
//!   0.87 of the bytes for 0.41 of the CPU. The first scan is the picture in blocks of eight; more scans cost bytes here
//!   (four: a tenth), because all of a component share one code.
//!
//! No encoder is given anything but pixels, so there is nothing of the source's metadata that could be written. All work
//! on one thread: variants are encoded side by side, and the number of threads cannot show in the bytes (the AVIF
//! encoder cuts a picture into as many tiles as it may use threads).

use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, QuantizationTableType, SamplingFactor};
use webp::WebPConfig;

use crate::picture::Picture;
use crate::process::Failure;
use crate::recipe::Encoding;

/// Pixels allowed on a side, by format.
fn longest_side(encoding: Encoding) -> u32 {
    match encoding {
        Encoding::Avif { .. } | Encoding::Jpeg { .. } => 65_535,
        Encoding::WebP { .. } | Encoding::WebPLossless => 16_383,
        Encoding::Png => i32::MAX.unsigned_abs(),
    }
}

/// The file of a picture.
pub(crate) fn encode(picture: &Picture, encoding: Encoding) -> Result<Vec<u8>, Failure> {
    let limit = longest_side(encoding);
    if picture.width().max(picture.height()) > limit {
        return Err(Failure::TooLarge { encoding, limit });
    }
    match encoding {
        Encoding::Avif { quality, speed } => avif(picture, quality, speed),
        Encoding::WebP { quality } => webp(picture, Some(quality)),
        Encoding::WebPLossless => webp(picture, None),
        Encoding::Jpeg { quality } => jpeg(picture, quality),
        Encoding::Png => png(picture),
    }
}

fn avif(picture: &Picture, quality: u8, speed: u8) -> Result<Vec<u8>, Failure> {
    let encoder = ravif::Encoder::new()
        .with_quality(f32::from(quality.clamp(1, 100)))
        .with_alpha_quality(f32::from(quality.clamp(1, 100)))
        .with_speed(speed.clamp(1, 10))
        .with_num_threads(Some(1));
    // Opaque pictures go the same way: the encoder drops an alpha channel that says nothing, and its entrance for three
    // channels is inlined, which would compile all of the encoder a second time into this crate.
    let pixels: Vec<_> = match picture.has_alpha() {
        true => picture.samples().chunks_exact(4).map(|p| ravif::RGBA8::new(p[0], p[1], p[2], p[3])).collect(),
        false => picture.samples().chunks_exact(3).map(|p| ravif::RGBA8::new(p[0], p[1], p[2], u8::MAX)).collect(),
    };
    let made = encoder.encode_rgba(ravif::Img::new(&pixels[..], picture.width() as usize, picture.height() as usize));
    made.map(|image| image.avif_file).map_err(Failure::internal)
}

/// Without a quality: without losses.
fn webp(picture: &Picture, quality: Option<u8>) -> Result<Vec<u8>, Failure> {
    let mut config =
        WebPConfig::new().map_err(|()| Failure::internal("libwebp has another version than its header"))?;
    match quality {
        Some(quality) => {
            config.quality = f32::from(quality.clamp(1, 100));
            config.method = 6;
        }
        None => {
            config.lossless = 1;
            config.quality = 75.0;
            config.method = 4;
        }
    }
    config.alpha_compression = 1;
    config.thread_level = 0;
    let (width, height) = picture.size();
    let encoder = if picture.has_alpha() {
        webp::Encoder::from_rgba(picture.samples(), width, height)
    } else {
        webp::Encoder::from_rgb(picture.samples(), width, height)
    };
    let made = encoder.encode_advanced(&config).map_err(|error| Failure::internal(format!("libwebp: {error:?}")))?;
    Ok(made.to_vec())
}

fn jpeg(picture: &Picture, quality: u8) -> Result<Vec<u8>, Failure> {
    let flattened = picture.flattened();
    let picture = flattened.as_ref().unwrap_or(picture);
    let too_large = || Failure::TooLarge { encoding: Encoding::Jpeg { quality }, limit: u32::from(u16::MAX) };
    let width = u16::try_from(picture.width()).map_err(|_| too_large())?;
    let height = u16::try_from(picture.height()).map_err(|_| too_large())?;
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, quality.clamp(1, 100));
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.set_quantization_tables(QuantizationTableType::CustomMsSsim, QuantizationTableType::CustomMsSsim);
    encoder.set_progressive_scans(2);
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(picture.samples(), width, height, ColorType::Rgb).map_err(Failure::internal)?;
    Ok(bytes)
}

fn png(picture: &Picture) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let kind = if picture.has_alpha() { image::ExtendedColorType::Rgba8 } else { image::ExtendedColorType::Rgb8 };
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(picture.samples(), picture.width(), picture.height(), kind)
        .map_err(Failure::internal)?;
    Ok(bytes)
}
