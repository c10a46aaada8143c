//! Nothing but pixels comes through.

use pictures::{Encoding, Limits, Recipe, read};

use crate::files::{
    chunk, contains, encoded, exif, gif, gradient, jpeg, packed, png, profile_chunk, profile_segments, webp,
    with_chunks, with_riff_chunks, with_segments,
};

const CAMERA: &str = "Planted Camera 9000";
const PLACE: &str = "35.689N 51.389E planted street 7";
const AUTHOR: &str = "planted author";
/// Latitude as EXIF has it: 35/1, 41/1.
const LATITUDE: [u8; 16] = [35, 0, 0, 0, 1, 0, 0, 0, 41, 0, 0, 0, 1, 0, 0, 0];

/// What was planted, and how containers announce such things.
fn needles() -> Vec<Vec<u8>> {
    let words = [
        CAMERA,
        PLACE,
        AUTHOR,
        "planted",
        "Exif",
        "EXIF",
        "eXIf",
        "XMP",
        "xmp",
        "xap",
        "adobe",
        "Photoshop",
        "8BIM",
        "ICC_PROFILE",
        "iCCP",
        "ICCP",
        "acsp",
        "tEXt",
        "zTXt",
        "iTXt",
        "tIME",
        "mime",
        "prof",
        "NETSCAPE",
    ];
    let mut needles: Vec<Vec<u8>> = words.iter().map(|word| word.as_bytes().to_vec()).collect();
    needles.push(LATITUDE.to_vec());
    needles
}

/// The same picture in every format, with everything planted that the format has room for.
fn planted() -> Vec<(&'static str, Vec<u8>)> {
    let picture = gradient(96, 64);
    let thumbnail = jpeg(&gradient(16, 12));
    let exif = exif(1, CAMERA, PLACE, &thumbnail);
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:creator>{AUTHOR}</dc:creator></x:xmpmeta>");
    let iptc = [b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50\0\x0e", AUTHOR.as_bytes()].concat();
    let profile = moxcms::ColorProfile::new_srgb().encode().unwrap();
    let mut segments = vec![
        (0xe1, [b"Exif\0\0", &exif[..]].concat()),
        (0xe1, xmp.clone().into_bytes()),
        (0xed, iptc),
        (0xfe, AUTHOR.as_bytes().to_vec()),
        (0xe0, [b"JFXX\0\x10", &thumbnail[..]].concat()),
    ];
    segments.extend(profile_segments(&profile));
    let mut with_all = with_segments(&jpeg(&picture), &segments);
    // A second picture behind the first, as telephones append depth maps and films.
    with_all.extend(with_segments(&thumbnail, &segments[..1]));
    let text = [b"Author\0", AUTHOR.as_bytes()].concat();
    let packed_text = [b"Comment\0\0", &packed(PLACE.as_bytes())[..]].concat();
    let long_text = [b"XML:com.adobe.xmp\0\0\0\0\0", xmp.as_bytes()].concat();
    let chunks = [
        profile_chunk(&profile),
        chunk(b"tEXt", &text),
        chunk(b"zTXt", &packed_text),
        chunk(b"iTXt", &long_text),
        chunk(b"tIME", &[7, 234, 11, 22, 1, 2, 3]),
        chunk(b"eXIf", &exif),
        chunk(b"plAn", AUTHOR.as_bytes()),
    ];
    let with_chunks = [with_chunks(&png(&picture), &chunks), AUTHOR.as_bytes().to_vec()].concat();
    let before = [(*b"ICCP", &profile[..])];
    let behind = [(*b"EXIF", &exif[..]), (*b"XMP ", xmp.as_bytes()), (*b"plan", AUTHOR.as_bytes())];
    let lossless = with_riff_chunks(&webp(&picture), picture.size(), &before, &behind);
    let lossy = encoded(&picture, Encoding::WebP { quality: 90 });
    let lossy = with_riff_chunks(&lossy, picture.size(), &before, &behind);
    let plain = gif(&picture);
    let end = plain.len() - 1;
    let comment = [b"\x21\xfe\x0e", AUTHOR.as_bytes(), b"\0"].concat();
    let application = [b"\x21\xff\x0bXMP DataXMP\x0e", AUTHOR.as_bytes(), b"\0"].concat();
    let with_blocks = [&plain[..end], &comment, &application, &plain[end..]].concat();
    vec![
        ("JPEG", with_all),
        ("PNG", with_chunks),
        ("lossless WebP", lossless),
        ("lossy WebP", lossy),
        ("GIF", with_blocks),
    ]
}

#[test]
fn nothing_planted_is_in_any_file_that_is_made() {
    let encodings = [Encoding::AVIF_QUICK, Encoding::WEBP, Encoding::WebPLossless, Encoding::JPEG, Encoding::Png];
    let needles = needles();
    for (name, bytes) in planted() {
        assert!(contains(&bytes, b"planted"), "{name}: nothing was planted");
        let picture = read::decode(&bytes, &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let recipes: Vec<Recipe> = encodings
            .iter()
            .flat_map(|encoding| [(96, 64), (48, 32)].map(|size| (size, *encoding)))
            .map(|((width, height), encoding)| Recipe { blur: Vec::new(), frame: None, width, height, encoding })
            .collect();
        for (recipe, made) in recipes.iter().zip(pictures::process(&picture, &recipes)) {
            let made = made.unwrap();
            for needle in &needles {
                let text = String::from_utf8_lossy(needle);
                assert!(!contains(&made, needle), "{name} as {}: `{text}`", recipe.encoding);
            }
        }
    }
}

#[test]
fn what_was_planted_changes_no_pixel() {
    let picture = gradient(96, 64);
    for (name, bytes) in planted() {
        let plain = match name {
            "JPEG" => jpeg(&picture),
            "lossy WebP" => encoded(&picture, Encoding::WebP { quality: 90 }),
            "GIF" => gif(&picture),
            _ => png(&picture),
        };
        let decoded = |bytes: &[u8]| read::decode(bytes, &Limits::default()).unwrap();
        // The planted profile is sRGB itself; its conversion may round.
        let (with, without) = (decoded(&bytes), decoded(&plain));
        let differences = with.samples().iter().zip(without.samples()).map(|(one, other)| one.abs_diff(*other));
        assert!(differences.max().unwrap() <= 1, "{name}");
    }
}
