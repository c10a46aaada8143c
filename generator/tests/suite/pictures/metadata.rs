//! Nothing that cameras and editors put into pictures is published.

use pictures::{Encoding, Limits, read};
use scraper::{Html, Selector};

use super::fixtures::files::{
    chunk, contains, encoded, exif, gif, gradient, jpeg, packed, png, profile_chunk, profile_segments, webp,
    with_chunks, with_riff_chunks, with_segments,
};
use super::fixtures::{PHOTO, add, built, decided, publish, published_pictures, show, tiny, variants};
use crate::project::{Project, tree};

const CAMERA: &str = "Planted Camera 9000";
const PLACE: &str = "35.689N 51.389E planted street 7";
const AUTHOR: &str = "planted author";
/// A colour profile by its mark, and otherwise nonsense.
const PROFILE: &[u8] = b"\0\0\0\x80lcms\x04\x30\0\0mntrRGB XYZ planted profile acspAPPL";
/// Latitude as EXIF has it: 35/1, 41/1.
const LATITUDE: [u8; 16] = [35, 0, 0, 0, 1, 0, 0, 0, 41, 0, 0, 0, 1, 0, 0, 0];
/// How containers announce metadata.
const ANNOUNCED: [&[u8]; 14] = [
    b"Exif",
    b"EXIF",
    b"eXIf",
    b"XMP ",
    b"http://ns.",
    b"Photoshop",
    b"8BIM",
    b"ICC_PROFILE",
    b"iCCP",
    b"ICCP",
    b"acsp",
    b"tEXt",
    b"zTXt",
    b"iTXt",
];

/// The same picture, 96 × 64 as stored, in every format with all that the format has room for.
fn planted() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let picture = gradient(96, 64);
    let thumbnail = jpeg(&gradient(16, 12));
    let turned = exif(6, CAMERA, PLACE, &thumbnail);
    let exif = exif(1, CAMERA, PLACE, &thumbnail);
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:creator>{AUTHOR}</dc:creator></x:xmpmeta>");
    let iptc = [b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50\0\x0e", AUTHOR.as_bytes()].concat();
    let mut segments = vec![
        (0xe1, [b"Exif\0\0", &turned[..]].concat()),
        (0xe1, xmp.clone().into_bytes()),
        (0xed, iptc),
        (0xfe, AUTHOR.as_bytes().to_vec()),
    ];
    segments.extend(profile_segments(PROFILE));
    let mut photo = with_segments(&jpeg(&picture), &segments);
    // A second picture behind the first, as telephones append depth maps and films.
    photo.extend(with_segments(&thumbnail, &segments[..1]));
    let chunks = [
        profile_chunk(PROFILE),
        chunk(b"tEXt", &[b"Author\0", AUTHOR.as_bytes()].concat()),
        chunk(b"zTXt", &[b"Comment\0\0", &packed(PLACE.as_bytes())[..]].concat()),
        chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", xmp.as_bytes()].concat()),
        chunk(b"eXIf", &exif),
    ];
    let with_chunks = [with_chunks(&png(&picture), &chunks), AUTHOR.as_bytes().to_vec()].concat();
    let before = [(*b"ICCP", PROFILE)];
    let behind = [(*b"EXIF", &exif[..]), (*b"XMP ", xmp.as_bytes())];
    let lossless = with_riff_chunks(&webp(&picture), picture.size(), &before, &behind);
    let lossy = encoded(&picture, Encoding::WebP { quality: 90 });
    let lossy = with_riff_chunks(&lossy, picture.size(), &before, &behind);
    let plain = gif(&picture);
    let end = plain.len() - 1;
    let comment = [b"\x21\xfe\x0e", AUTHOR.as_bytes(), b"\0"].concat();
    let with_comment = [&plain[..end], &comment, &plain[end..]].concat();
    let drawing = format!(
        "<?xml version=\"1.0\"?><!-- {AUTHOR} --><svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" viewBox=\"0 0 96 64\" \
         inkscape:export-filename=\"/home/{AUTHOR}/{PLACE}.svg\"><metadata>{CAMERA}</metadata>\
         <rect data-author=\"{AUTHOR}\" width=\"96\" height=\"64\" fill=\"#123\"/></svg>"
    );
    vec![
        ("planted-jpeg", "jpg", photo),
        ("planted-png", "png", with_chunks),
        ("planted-lossless", "webp", lossless),
        ("planted-lossy", "webp", lossy),
        ("planted-gif", "gif", with_comment),
        ("planted-drawing", "svg", drawing.into_bytes()),
    ]
}

fn with_planted() -> Project {
    let project = tiny();
    for (id, ending, bytes) in planted() {
        assert!(contains(&bytes, AUTHOR.as_bytes()), "{id}: nothing was planted");
        add(&project, id, PHOTO, ending, &bytes);
        show(&project, &format!("shows-{id}"), &[id]);
    }
    // Where every pixel must survive, other encoders are asked.
    for (id, ending, bytes) in planted().into_iter().filter(|(_, ending, _)| *ending != "svg") {
        let id = format!("exact-{id}");
        add(&project, &id, &format!("{PHOTO}lossless: true\n"), ending, &bytes);
        show(&project, &format!("shows-{id}"), &[&id]);
    }
    project
}

#[test]
fn planted_places_cameras_and_authors_are_in_no_published_file() {
    let project = with_planted();
    let options = publish(&project);
    built(&options);
    let dist = project.dist();
    let words = [CAMERA.as_bytes(), PLACE.as_bytes(), AUTHOR.as_bytes(), b"planted profile", &LATITUDE];
    for (name, bytes) in tree(&dist) {
        for word in words {
            assert!(!contains(&bytes, word), "{name} holds `{}`", String::from_utf8_lossy(word));
        }
    }
    let pictures = published_pictures(&dist);
    for ending in [".avif", ".webp", ".jpg", ".png", ".svg"] {
        let of = pictures.keys().filter(|name| name.contains("planted-") && name.ends_with(ending)).count();
        assert!(of >= 1, "nothing was published as {ending}");
    }
    for (name, bytes) in pictures.iter().filter(|(name, _)| !name.ends_with(".svg")) {
        for mark in ANNOUNCED {
            assert!(!contains(bytes, mark), "{name} announces `{}`", String::from_utf8_lossy(mark));
        }
    }
    // What is kept between builds is not published, but copied about by continuous integration.
    for (name, bytes) in tree(&options.picture_cache) {
        assert!(words.iter().all(|word| !contains(&bytes, word)), "{name} in the cache");
    }
}

#[test]
fn a_picture_that_the_camera_held_sideways_is_upright_in_every_file_and_on_the_page() {
    let project = with_planted();
    let options = publish(&project);
    built(&options);
    let site = decided(&options);
    let upright = read::decode(&planted()[0].2, &Limits::default()).unwrap();
    assert_eq!(upright.size(), (64, 96));
    let mut compared = 0;
    for (recipe, path, bytes) in variants(&site, "planted-jpeg", &project.dist()) {
        if !super::fixtures::can_be_read(recipe.encoding) || recipe.frame.is_some() || recipe.width != 64 {
            continue;
        }
        let shown = read::decode(&bytes, &Limits::default()).unwrap();
        assert_eq!(shown.size(), (64, 96), "{path}");
        let differences =
            shown.samples().iter().zip(upright.samples()).map(|(one, other)| u64::from(one.abs_diff(*other)));
        let mean = differences.sum::<u64>() as f64 / upright.samples().len() as f64;
        assert!(mean < 6.0, "{path}: {mean}");
        compared += 1;
    }
    assert!(compared >= 2, "only {compared} files were compared");
    let page = Html::parse_document(&project.published("articles/shows-planted-jpeg/index.html").unwrap());
    let shown = Selector::parse(".picture--inline img").unwrap();
    let image = page.select(&shown).next().unwrap();
    assert_eq!((image.attr("width"), image.attr("height")), (Some("64"), Some("96")));
}
