//! What is blurred is blurred in every file that is published, whatever its slot, size, crop and format.

use std::collections::BTreeSet;

use pictures::{Encoding, Limits, Picture, Placeholder, Recipe, Region, Shape, read};

use super::fixtures::files::{encoded, noise, png};
use super::fixtures::{PHOTO, add, built, can_be_read, decided, publish, show, tiny, variants};
use crate::project::Project;

const BLURRED: &str = "blur: [{shape: box, x: 0.4, y: 0.3, width: 0.2, height: 0.266667}]\n";

/// Two shades with a "face" of fine detail in the region. The detail has the same mean in every cell whatever the seed,
/// because beside every pixel stands its opposite.
fn with_face(seed: u32) -> Picture {
    let (width, height) = (480u32, 360u32);
    let detail = noise(width, height, seed);
    let pixel = |x: u32, y: u32, channel: usize| {
        let source = ((y * width + (x & !1)) * 3) as usize;
        let value = detail.samples()[source + channel] / 2;
        match ((192..288).contains(&x) && (108..204).contains(&y), x & 1) {
            (true, 0) => 128 - value,
            (true, _) => 128 + value,
            (false, _) => (x / 8 * 3 + y / 8) as u8,
        }
    };
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let samples = places.flat_map(|(x, y)| [0, 1, 2].map(|channel| pixel(x, y, channel))).collect();
    Picture::from_rgb(width, height, samples).unwrap()
}

/// The demonstration with a picture in every slot: hero, portrait, cards, texts, figures, side by side.
fn everywhere(picture: &Picture, extra: &str) -> Project {
    let project = tiny();
    let sidecar = if extra.is_empty() { PHOTO.to_owned() } else { PHOTO.replace("faces: none", "faces: blurred") };
    add(&project, "somebody", &format!("{sidecar}{extra}"), "png", &png(picture));
    show(&project, "shows", &["somebody"]);
    project.replace("content/home/index.en.md", "hero_media: home-hills", "hero_media: somebody");
    project.replace("content/doctors/sample-surgeon/index.en.md", "photo: portrait-surgeon", "photo: somebody");
    project
}

/// Crops that cut through the face.
const CROPS: &str =
    "crops: {hero: {x: 0.2, y: 0.2, width: 0.6, height: 0.45}, portrait: {x: 0.35, y: 0.1, width: 0.4, height: 0.7}}\n";

/// What is published of a picture with these lines in its sidecar.
fn published(picture: &Picture, extra: &str) -> Vec<(Recipe, String, Vec<u8>)> {
    let project = everywhere(picture, extra);
    let options = publish(&project);
    built(&options);
    variants(&decided(&options), "somebody", &project.dist())
}

#[test]
fn two_faces_with_equal_means_give_the_same_files_in_every_slot_size_crop_and_format() {
    let [one, other] = [1, 2].map(|seed| published(&with_face(seed), &format!("{BLURRED}{CROPS}")));
    assert_eq!(one.len(), other.len());
    let (mut frames, mut formats) = (BTreeSet::new(), BTreeSet::new());
    for ((recipe, path, bytes), other) in one.iter().zip(&other) {
        assert_eq!((recipe, recipe.blur.len()), (&other.0, 1));
        assert!(*bytes == other.2, "{path} tells the two faces apart");
        frames.insert(recipe.frame.map(|frame| frame.to_string()));
        formats.insert(recipe.encoding.extension());
    }
    // The whole, three crops and the one for sharing.
    assert_eq!(frames.len(), 5, "{frames:?}");
    assert!(formats.iter().eq(["avif", "jpg", "webp"].iter()), "{formats:?}");
}

#[test]
fn every_file_differs_from_the_unblurred_one_inside_the_region() {
    // Features so coarse that the smallest size still shows them.
    let detail = noise(480, 360, 5);
    let mut samples = with_face(1).samples().to_vec();
    for (at, sample) in samples.iter_mut().enumerate() {
        let (x, y) = (at / 3 % 480, at / 3 / 480);
        if (192..288).contains(&x) && (108..204).contains(&y) {
            *sample = if detail.samples()[y / 12 * 480 + x / 12] < 128 { 10 } else { 245 };
        }
    }
    let picture = Picture::from_rgb(480, 360, samples).unwrap();
    let blurred = published(&picture, &format!("{BLURRED}{CROPS}"));
    // A far corner is covered instead, so that the same is published.
    let corner = "blur: [{shape: box, x: 0, y: 0.9, width: 0.05, height: 0.05}]\n";
    let unblurred = published(&picture, &format!("{corner}{CROPS}"));
    assert_eq!(blurred.len(), unblurred.len());
    let (mut frames, mut formats) = (BTreeSet::new(), BTreeSet::new());
    for ((recipe, path, bytes), (as_plain, _, plain)) in blurred.iter().zip(&unblurred) {
        assert!(bytes != plain, "{path} is not blurred");
        let [one, other] = [(recipe, bytes), (as_plain, plain)].map(|(recipe, bytes)| pixels(&picture, recipe, bytes));
        let frame = recipe.frame.map_or([0.0, 0.0, 1.0, 1.0], |frame| frame.fractions());
        let mean = difference(&one, &other, frame);
        // Of 255. Between black and white spots and what is left of them there is a good third.
        assert!(mean > 60.0, "{path} differs by {mean}");
        frames.insert(recipe.frame.map(|frame| frame.to_string()));
        formats.insert(recipe.encoding.extension());
    }
    assert_eq!((frames.len(), formats.len()), (5, 3), "{frames:?} {formats:?}");
}

/// What a browser shows of a file. For AVIF there is no decoder here; there, the exact pixels that the recipe leads to, after a
/// look that the file is made of these and of nothing else.
fn pixels(source: &Picture, recipe: &Recipe, bytes: &[u8]) -> Picture {
    let decoded = |bytes: &[u8]| read::decode(bytes, &Limits::default()).unwrap();
    if can_be_read(recipe.encoding) {
        return decoded(bytes);
    }
    let exact = Recipe { encoding: Encoding::Png, ..recipe.clone() };
    let exact = decoded(&pictures::process(source, &[exact]).remove(0).unwrap());
    assert!(encoded(&exact, recipe.encoding) == bytes, "the file holds other pixels than its recipe leads to");
    exact
}

/// Mean difference of two files of the same crop inside the face.
fn difference(one: &Picture, other: &Picture, [left, top, across, down]: [f64; 4]) -> f64 {
    assert_eq!(one.size(), other.size());
    let (width, height) = one.size();
    let (mut sum, mut count) = (0, 0);
    for (index, (one, other)) in one.samples().chunks_exact(3).zip(other.samples().chunks_exact(3)).enumerate() {
        let (x, y) = (index as u32 % width, index as u32 / width);
        let x = left + across * (f64::from(x) + 0.5) / f64::from(width);
        let y = top + down * (f64::from(y) + 0.5) / f64::from(height);
        if (0.4..0.6).contains(&x) && (0.3..0.5667).contains(&y) {
            sum += one.iter().zip(other).map(|(one, other)| u64::from(one.abs_diff(*other))).sum::<u64>();
            count += 3;
        }
    }
    sum as f64 / f64::from(count)
}

#[test]
fn the_colours_shown_while_loading_are_those_of_the_blurred_picture() {
    let (width, height) = (160, 120);
    let bright = |x: u32, y: u32| (40..120).contains(&x) && (30..90).contains(&y);
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let samples = places.flat_map(|(x, y)| [if bright(x, y) { 255 } else { 0 }; 3]).collect();
    let picture = Picture::from_rgb(width, height, samples).unwrap();
    let project = everywhere(&picture, "blur: [{shape: box, x: 0.25, y: 0.25, width: 0.5, height: 0.5}]\n");
    built(&publish(&project));
    let region = Region::new(Shape::Box, 0.25, 0.25, 0.5, 0.5).unwrap();
    let rectangles = |blur: &[Region]| {
        let colours = Placeholder::of(&picture, blur, None).unwrap();
        colours.cells().map(|(_, _, colour)| colour).collect::<Vec<_>>()
    };
    let (blurred, plain) = (rectangles(&[region]), rectangles(&[]));
    assert_ne!(blurred, plain);
    let page = scraper::Html::parse_document(&project.published("articles/shows/index.html").unwrap());
    let cells = scraper::Selector::parse(".picture--inline .picture__colours rect").unwrap();
    let shown: Vec<_> = page.select(&cells).map(|cell| cell.attr("fill").unwrap().to_owned()).collect();
    assert_eq!(shown[..12], blurred);
}

#[test]
fn a_region_moved_by_a_writer_makes_every_file_anew() {
    let project = everywhere(&with_face(1), BLURRED);
    let names = |project: &Project| -> Vec<String> {
        let site = decided(&publish(project));
        let of = site.variants.files.iter().filter(|file| &*file.media == "somebody");
        of.map(|file| file.path.clone()).collect()
    };
    let before = names(&project);
    project.replace("content/media/somebody/media.yaml", "x: 0.4,", "x: 0.41,");
    let after = names(&project);
    assert!(before.len() == after.len() && before.iter().all(|name| !after.contains(name)), "{before:?} {after:?}");
    // The last format of each is what browsers without AVIF and WebP are given.
    assert!(after.iter().any(|name| name.ends_with(Encoding::JPEG.extension())));
}

#[test]
fn a_drawing_with_regions_is_refused_because_it_would_be_published_unblurred() {
    let project = tiny();
    let sidecar = format!("{}{BLURRED}", PHOTO.replace("faces: none", "faces: blurred"));
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";
    add(&project, "somebody", &sidecar, "svg", drawing);
    show(&project, "shows", &["somebody"]);
    assert_eq!(project.mistakes(), ["HC0506 content/media/somebody/media.yaml:9"]);
}
