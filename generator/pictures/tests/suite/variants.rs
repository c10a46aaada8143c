//! Recipes, their names, and the files they name.

use std::collections::BTreeSet;

use pictures::{
    Encoding, Failure, Focal, Format, Frame, Limits, Recipe, Region, Shape, SourceHash, process, process_each, read,
};

use crate::files::{gradient, noise};

fn recipe(encoding: Encoding) -> Recipe {
    Recipe { blur: Vec::new(), frame: None, width: 60, height: 40, encoding }
}

const ENCODINGS: [Encoding; 6] =
    [Encoding::AVIF, Encoding::AVIF_QUICK, Encoding::WEBP, Encoding::WebPLossless, Encoding::JPEG, Encoding::Png];

#[test]
fn names_are_the_same_on_every_machine() {
    let source = SourceHash::of(b"a source");
    let frame = Frame::new(0.125, 0.0, 0.75, 1.0).unwrap();
    let blur = vec![Region::new(Shape::Ellipse, 0.1, 0.2, 0.3, 0.4).unwrap()];
    let names: Vec<String> = [
        recipe(Encoding::AVIF),
        recipe(Encoding::WEBP),
        recipe(Encoding::JPEG),
        Recipe { blur, frame: Some(frame), ..recipe(Encoding::Png) },
    ]
    .iter()
    .map(|recipe| recipe.variant(&source).to_string())
    .collect();
    assert_eq!(names, PINNED);
}

/// Raise the version in `recipe.rs` when bytes change; then these change too.
const PINNED: [&str; 4] = [
    "816906d92c0f9d4163905724c16a3870",
    "1895ede90a738d294aed2cc5b1978334",
    "736d3daa97cb4898ee24a76d64fa6d13",
    "830894e75cea36f1e0256b42715a8a7e",
];

#[test]
fn everything_that_changes_the_file_changes_its_name() {
    let source = SourceHash::of(b"a source");
    let base = recipe(Encoding::WEBP);
    let region = |x| Region::new(Shape::Box, x, 0.1, 0.1, 0.1).unwrap();
    let mut recipes: Vec<Recipe> = ENCODINGS.into_iter().map(recipe).collect();
    recipes.extend([
        Recipe { width: 61, ..base.clone() },
        Recipe { height: 41, ..base.clone() },
        Recipe { frame: Some(Frame::new(0.0, 0.0, 1.0, 0.5).unwrap()), ..base.clone() },
        Recipe { blur: vec![region(0.1)], ..base.clone() },
        Recipe { blur: vec![region(0.2)], ..base.clone() },
        Recipe { blur: vec![region(0.1), region(0.2)], ..base.clone() },
        recipe(Encoding::WebP { quality: 74 }),
        recipe(Encoding::Avif { quality: 61, speed: 6 }),
    ]);
    let names: BTreeSet<_> = recipes.iter().map(|recipe| recipe.variant(&source)).collect();
    assert_eq!(names.len(), recipes.len());
    assert_ne!(base.variant(&source), base.variant(&SourceHash::of(b"another source")));
    let twice = Recipe { blur: vec![region(0.2), region(0.1), region(0.2)], ..base.clone() };
    let once = Recipe { blur: vec![region(0.1), region(0.2)], ..base };
    assert_eq!(twice.variant(&source), once.variant(&source));
}

/// The encoders whose output the version in `recipe.rs` stands for.
const ENCODERS: [(&str, &str); 8] = [
    ("avif-serialize", "0.8.9"),
    ("fast_image_resize", "6.1.0"),
    ("jpeg-encoder", "0.7.1"),
    ("libwebp-sys", "0.9.6"),
    ("moxcms", "0.8.1"),
    ("png", "0.18.1"),
    ("rav1e", "0.8.1"),
    ("zune-jpeg", "0.5.15"),
];

#[test]
fn a_new_encoder_is_noticed() {
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock")).unwrap();
    for (name, version) in ENCODERS {
        let wanted = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        assert!(
            lock.contains(&wanted),
            "`{name}` is no longer {version}: if its output changed, raise the version of that format in recipe.rs"
        );
    }
}

#[test]
fn each_recipe_gives_a_file_of_its_format_and_size() {
    let picture = gradient(120, 80);
    let recipes: Vec<Recipe> = ENCODINGS.into_iter().map(recipe).collect();
    for (recipe, made) in recipes.iter().zip(process(&picture, &recipes)) {
        let bytes = made.unwrap();
        let format = match recipe.encoding {
            Encoding::Avif { .. } => {
                assert_eq!(&bytes[4..12], b"ftypavif");
                continue;
            }
            Encoding::WebP { .. } | Encoding::WebPLossless => Format::WebP,
            Encoding::Jpeg { .. } => Format::Jpeg,
            Encoding::Png => Format::Png,
        };
        let header = read::header(&bytes, &Limits::default()).unwrap();
        assert_eq!((header.format, header.width, header.height), (format, 60, 40));
        assert!(format.extensions().contains(&recipe.encoding.extension()));
    }
}

#[test]
fn the_number_of_threads_does_not_show_in_the_files() {
    // Large enough that an encoder which may would cut it into tiles.
    let picture = noise(700, 500, 11);
    let blur = vec![Region::new(Shape::Ellipse, 0.2, 0.2, 0.3, 0.3).unwrap()];
    let frame = Frame::around(Focal::MIDDLE, pictures::Crop::Portrait.ratio(), picture.size());
    let recipes: Vec<Recipe> = ENCODINGS
        .into_iter()
        .map(|encoding| Recipe { blur: blur.clone(), frame: Some(frame), width: 300, height: 400, encoding })
        .collect();
    let with_threads = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| process(&picture, &recipes))
    };
    let one = with_threads(1);
    assert!(one == with_threads(7));
    assert!(one == with_threads(2));
}

#[test]
fn every_recipe_is_handed_over_once_also_when_it_fails() {
    let picture = gradient(30, 20);
    let mut recipes: Vec<Recipe> = ENCODINGS.into_iter().map(recipe).collect();
    recipes.push(Recipe { width: 0, ..recipe(Encoding::Png) });
    recipes.push(Recipe { width: 20_000, height: 1, ..recipe(Encoding::WEBP) });
    let counts: Vec<_> = recipes.iter().map(|_| std::sync::atomic::AtomicU32::new(0)).collect();
    process_each(&picture, &recipes, |index, _| {
        counts[index].fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(counts.into_iter().all(|count| count.into_inner() == 1));
    let made = process(&picture, &recipes);
    assert_eq!(made[6], Err(Failure::Empty));
    assert!(matches!(made[7], Err(Failure::TooLarge { limit: 16_383, .. })));
}
