//! Icons and the share picture, drawn once from the theme's two SVG files.
//!
//! Drawing and compressing takes most of a second, so finished pictures are kept in a folder named after what they were
//! made from. Each is kept behind its own digest: one that is cut off or changed is drawn again. Nothing else depends on
//! the cache; without it the result is the same, only later.
//!
//! It knows which files browsers look for. Which of them a page names is decided in the templates.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use image::codecs::ico::{IcoEncoder, IcoFrame};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use rayon::prelude::*;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use sha2::{Digest, Sha256};

use super::hash;
use crate::disk;

/// Part of the name of the cache folder; raised when the same drawing must give other bytes.
const EDITION: &str = "1";

/// One published picture.
#[derive(Debug, Clone, Copy)]
struct Picture {
    /// The published name.
    name: &'static str,
    form: Form,
}

#[derive(Debug, Clone, Copy)]
enum Form {
    /// Several square pictures in one file, by their width in pixels.
    Ico(&'static [u32]),
    /// A picture with transparent parts: width and height in pixels.
    Png(u32, u32),
    /// One without: systems put their own colour, often black, behind the others.
    OpaquePng(u32, u32),
}

/// What `assets/icon.svg` becomes.
const ICONS: [Picture; 4] = [
    Picture { name: "favicon.ico", form: Form::Ico(&[16, 32]) },
    Picture { name: "apple-touch-icon.png", form: Form::OpaquePng(180, 180) },
    Picture { name: "icon-192.png", form: Form::Png(192, 192) },
    Picture { name: "icon-512.png", form: Form::Png(512, 512) },
];

/// What `assets/share.svg` becomes. Source: the Open Graph size that networks show uncut, 1.91:1.
const SHARE: [Picture; 1] = [Picture { name: "share.png", form: Form::OpaquePng(1200, 630) }];

/// A published name and its bytes.
type Published = (String, Arc<[u8]>);

/// What is drawn from `file` of the theme's assets; nothing for other files.
///
/// `cache` is the folder in which finished pictures are kept.
///
/// # Errors
/// When the drawing cannot be read.
pub(super) fn drawn(file: &str, svg: &[u8], cache: &Path) -> Result<Option<Vec<Published>>> {
    let pictures: &[Picture] = match file {
        "icon.svg" => &ICONS,
        "share.svg" => &SHARE,
        _ => return Ok(None),
    };
    let folder = cache.join(&hash(&[EDITION.as_bytes(), svg].concat())[..16]);
    let mut made = pictures
        .par_iter()
        .map(|picture| Ok((picture.name.to_owned(), kept_or_drawn(picture, svg, &folder)?.into())))
        .collect::<Result<Vec<Published>>>()?;
    if file == "icon.svg" {
        made.push((file.to_owned(), svg.into()));
    }
    Ok(Some(made))
}

/// A picture from the cache, or drawn and put there.
fn kept_or_drawn(picture: &Picture, svg: &[u8], folder: &Path) -> Result<Vec<u8>> {
    let path = folder.join(picture.name);
    if let Some(kept) = disk::read_bytes(&path).ok().and_then(|bytes| unsealed(&bytes)) {
        return Ok(kept);
    }
    let bytes = draw(picture.form, svg)?;
    // A cache that cannot be written, or only in part, costs time at the next build and nothing else.
    let _ = disk::write(&path, &sealed(&bytes));
    Ok(bytes)
}

/// `bytes` behind their digest.
fn sealed(bytes: &[u8]) -> Vec<u8> {
    [&Sha256::digest(bytes)[..], bytes].concat()
}

/// What is behind a digest, when that is right.
fn unsealed(sealed: &[u8]) -> Option<Vec<u8>> {
    let (digest, bytes) = sealed.split_at_checked(32)?;
    (digest == &Sha256::digest(bytes)[..]).then(|| bytes.to_owned())
}

/// Draws an SVG. The same bytes in give the same bytes out.
fn draw(form: Form, svg: &[u8]) -> Result<Vec<u8>> {
    let tree = Tree::from_data(svg, &Options::default())?;
    match form {
        Form::Ico(widths) => {
            let frame = |width: &u32| {
                let pixels = pixels(&tree, *width, *width, Color::TRANSPARENT)?;
                Ok(IcoFrame::as_png(&pixels, *width, *width, ExtendedColorType::Rgba8)?)
            };
            let frames = widths.iter().map(frame).collect::<Result<Vec<_>>>()?;
            let mut bytes = Vec::new();
            IcoEncoder::new(Cursor::new(&mut bytes)).encode_images(&frames)?;
            Ok(bytes)
        }
        Form::Png(width, height) => {
            let pixels = pixels(&tree, width, height, Color::TRANSPARENT)?;
            png(&pixels, width, height, ExtendedColorType::Rgba8)
        }
        Form::OpaquePng(width, height) => {
            let pixels = pixels(&tree, width, height, Color::WHITE)?;
            let colours: Vec<u8> = pixels.chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect();
            png(&colours, width, height, ExtendedColorType::Rgb8)
        }
    }
}

/// The drawing at a size, over a colour, as red, green, blue and opacity.
fn pixels(tree: &Tree, width: u32, height: u32, behind: Color) -> Result<Vec<u8>> {
    let mut pixmap = Pixmap::new(width, height).context("a picture has no size")?;
    pixmap.fill(behind);
    let size = tree.size();
    // Sizes here are far below what a 32-bit float holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "pictures are a few thousand pixels wide")]
    let (x, y) = (width as f32 / size.width(), height as f32 / size.height());
    ensure!(
        (x - y).abs() < 0.01 * x,
        "the drawing is {}x{}, not of the shape {width}x{height}",
        size.width(),
        size.height()
    );
    resvg::render(tree, Transform::from_scale(x, y), &mut pixmap.as_mut());
    Ok(pixmap.take_demultiplied())
}

fn png(pixels: &[u8], width: u32, height: u32, colours: ExtendedColorType) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(pixels, width, height, colours)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &[u8] =
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><circle cx='4' cy='4' r='3' fill='#0d5a52'/></svg>";

    fn made(cache: &Path) -> Vec<Published> {
        drawn("icon.svg", SQUARE, cache).unwrap().unwrap()
    }

    #[test]
    fn icons_have_the_names_and_sizes_browsers_look_for() {
        let cache = tempfile::tempdir().unwrap();
        let sizes: Vec<(String, u32)> = made(cache.path())
            .iter()
            .filter(|(name, _)| name.ends_with(".png"))
            .map(|(name, bytes)| (name.clone(), image::load_from_memory(bytes).unwrap().width()))
            .collect();
        let expected = [("apple-touch-icon.png", 180), ("icon-192.png", 192), ("icon-512.png", 512)];
        assert_eq!(sizes, expected.map(|(name, width)| (name.to_owned(), width)));
        let names: Vec<String> = made(cache.path()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon.svg"]);
    }

    #[test]
    fn the_touch_icon_is_opaque() {
        let cache = tempfile::tempdir().unwrap();
        let (_, bytes) = &made(cache.path())[1];
        let picture = image::load_from_memory(bytes).unwrap();
        assert!(!picture.color().has_alpha());
        assert_eq!(picture.to_rgb8().get_pixel(0, 0).0, [255; 3]);
    }

    #[test]
    fn a_kept_picture_is_the_drawn_one() {
        let cache = tempfile::tempdir().unwrap();
        assert_eq!(made(cache.path()), made(cache.path()));
        assert_eq!(made(cache.path()), made(Path::new("/dev/null/no-cache")));
        assert_eq!(disk::walk(cache.path()).unwrap().len(), ICONS.len());
    }

    #[test]
    fn a_damaged_picture_is_drawn_again() {
        let cache = tempfile::tempdir().unwrap();
        let drawn = made(cache.path());
        for file in disk::walk(cache.path()).unwrap() {
            let path = cache.path().join(file);
            let bytes = disk::read_bytes(&path).unwrap();
            disk::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        }
        assert_eq!(made(cache.path()), drawn);
    }

    #[test]
    fn a_drawing_of_the_wrong_shape_is_refused() {
        let cache = tempfile::tempdir().unwrap();
        let error = drawn("share.svg", SQUARE, cache.path()).unwrap_err();
        assert!(error.to_string().contains("the drawing is 8x8"), "{error}");
        assert!(drawn("share.svg", b"<svg", cache.path()).is_err());
        assert!(drawn("logo.svg", SQUARE, cache.path()).unwrap().is_none());
    }
}
