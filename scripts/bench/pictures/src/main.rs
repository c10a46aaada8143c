//! Makes the pictures of the benchmark, encodes them with the crate `pictures`, and scores what anybody encoded.
//!
//! ```text
//! pictures-bench generate DIR COUNT            photo-like pictures as JPEG of 12 million pixels, always the same
//! pictures-bench reference OUT SOURCE...       each source in all widths, resized by neither of the two that are compared
//! pictures-bench encode JOB OUT SOURCE...      JOB: `avif`, `webp`, `jpeg` as published, `avif:60:4`, `webp:75`, `jpeg:80`,
//!                                              `png`; several joined by commas
//! pictures-bench score REFERENCES CANDIDATES   SSIMULACRA2 of every PNG in one folder against its namesake in the other
//! ```

mod scene;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use image::RgbImage;
use image::imageops::{FilterType, resize};
use pictures::{Encoding, Limits, Picture, Recipe, Slot};
use rayon::prelude::*;
use ssimulacra2::{ColorPrimaries, Rgb, TransferCharacteristic, compute_frame_ssimulacra2};

/// The widest place for a picture on the site, and the narrowest screen.
const SLOT: Slot = Slot { narrowest: 320, widest: 800 };

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["generate", folder, count] => generate(Path::new(folder), count.parse()?),
        ["reference", out, sources @ ..] => reference(Path::new(out), sources),
        ["encode", job, out, sources @ ..] => encode(job, Path::new(out), sources),
        ["score", references, candidates] => score(Path::new(references), Path::new(candidates)),
        _ => bail!(
            "usage: generate DIR COUNT | reference OUT SOURCE... | encode JOB OUT SOURCE... | score REFERENCES CANDIDATES"
        ),
    }
}

fn generate(folder: &Path, count: u32) -> Result<()> {
    (0..count).into_par_iter().try_for_each(|index| {
        let picture = scene::picture(index).context("the scene has another size than it says")?;
        let (width, height) = picture.size();
        let whole = Recipe { blur: Vec::new(), frame: None, width, height, encoding: Encoding::Jpeg { quality: 95 } };
        let bytes = pictures::process(&picture, &[whole]).remove(0)?;
        fs::write(folder.join(format!("scene-{index}.jpg")), bytes)?;
        Ok(())
    })
}

fn reference(out: &Path, sources: &[&str]) -> Result<()> {
    sources.par_iter().try_for_each(|source| {
        let (name, picture) = source_picture(source)?;
        let (width, height) = picture.size();
        let whole =
            RgbImage::from_raw(width, height, picture.samples().to_vec()).context("a source with transparency")?;
        pictures::widths(width, SLOT).into_par_iter().try_for_each(|width| {
            let height = pictures::widths::height_for(width, picture.size());
            resize(&whole, width, height, FilterType::Lanczos3).save(out.join(format!("{name}-{width}.png")))?;
            Ok(())
        })
    })
}

/// The name of a source without its ending, and its pixels.
fn source_picture(source: &str) -> Result<(String, Picture)> {
    let source = PathBuf::from(source);
    let name = source.file_stem().context("a source without a name")?.to_string_lossy().into_owned();
    Ok((name, pictures::read::decode(&fs::read(&source)?, &Limits::default())?))
}

fn encode(job: &str, out: &Path, sources: &[&str]) -> Result<()> {
    let encodings: Vec<Encoding> = job.split(',').map(encoding).collect::<Result<_>>()?;
    for source in sources {
        let (name, picture) = source_picture(source)?;
        let recipes: Vec<Recipe> = pictures::widths(picture.width(), SLOT)
            .into_iter()
            .flat_map(|width| encodings.iter().map(move |encoding| (width, *encoding)))
            .map(|(width, encoding)| {
                let height = pictures::widths::height_for(width, picture.size());
                Recipe { blur: Vec::new(), frame: None, width, height, encoding }
            })
            .collect();
        for (recipe, bytes) in recipes.iter().zip(pictures::process(&picture, &recipes)) {
            let file = format!("{name}-{}.{}", recipe.width, recipe.encoding.extension());
            fs::write(out.join(file), bytes?)?;
        }
    }
    Ok(())
}

fn encoding(text: &str) -> Result<Encoding> {
    let parts: Vec<&str> = text.split(':').collect();
    Ok(match parts.as_slice() {
        ["avif"] => Encoding::AVIF,
        ["webp"] => Encoding::WEBP,
        ["jpeg"] => Encoding::JPEG,
        ["avif", quality, speed] => Encoding::Avif { quality: quality.parse()?, speed: speed.parse()? },
        ["webp", quality] => Encoding::WebP { quality: quality.parse()? },
        ["jpeg", quality] => Encoding::Jpeg { quality: quality.parse()? },
        ["png"] => Encoding::Png,
        _ => bail!("no such job: {text}"),
    })
}

fn score(references: &Path, candidates: &Path) -> Result<()> {
    let mut names: Vec<String> = fs::read_dir(references)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    names.retain(|name| name.ends_with(".png"));
    names.sort();
    let lines: Vec<String> = names
        .par_iter()
        .map(|name| {
            let (one, other) = (pixels(&references.join(name))?, pixels(&candidates.join(name))?);
            let score = compute_frame_ssimulacra2(one, other).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
            Ok(format!("{name} {score}"))
        })
        .collect::<Result<_>>()?;
    println!("{}", lines.join("\n"));
    Ok(())
}

fn pixels(path: &Path) -> Result<Rgb> {
    let image = image::load_from_memory(&fs::read(path)?).with_context(|| path.display().to_string())?.into_rgb8();
    let (width, height) = (image.width() as usize, image.height() as usize);
    let samples = image.pixels().map(|pixel| pixel.0.map(|sample| f32::from(sample) / 255.0)).collect();
    Rgb::new(samples, width, height, TransferCharacteristic::SRGB, ColorPrimaries::BT709)
        .map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
}
