//! Pictures are turned as their EXIF says, in each format that has EXIF.

use pictures::{Encoding, Limits, Picture, read};

use crate::files::{chunk, encoded, exif, gradient, jpeg, png, webp, with_chunks, with_riff_chunks, with_segments};

/// The pixels as a camera stores them, so that this orientation makes them upright (EXIF 3.0, 4.6.4.A).
fn stored(upright: &Picture, orientation: u16) -> Picture {
    let (width, height) = upright.size();
    let (columns, rows) = if orientation >= 5 { (height, width) } else { (width, height) };
    let mut samples = vec![0; upright.samples().len()];
    for y in 0..height {
        for x in 0..width {
            let (column, row) = match orientation {
                2 => (width - 1 - x, y),
                3 => (width - 1 - x, height - 1 - y),
                4 => (x, height - 1 - y),
                5 => (y, x),
                6 => (y, width - 1 - x),
                7 => (height - 1 - y, width - 1 - x),
                8 => (height - 1 - y, x),
                _ => (x, y),
            };
            let (from, to) = (((y * width + x) * 3) as usize, ((row * columns + column) * 3) as usize);
            samples[to..to + 3].copy_from_slice(&upright.samples()[from..from + 3]);
        }
    }
    Picture::from_rgb(columns, rows, samples).unwrap()
}

#[test]
fn all_eight_orientations_come_out_upright_and_equal() {
    let upright = gradient(40, 24);
    for orientation in 1..=8 {
        let stored = stored(&upright, orientation);
        let exif = exif(orientation, "c", "p", b"");
        let files = [
            with_chunks(&png(&stored), &[chunk(b"eXIf", &exif)]),
            with_riff_chunks(&webp(&stored), stored.size(), &[], &[(*b"EXIF", &exif)]),
        ];
        for bytes in files {
            let header = read::header(&bytes, &Limits::default()).unwrap();
            assert_eq!((header.width, header.height), (40, 24), "{orientation}");
            assert_eq!(read::decode(&bytes, &Limits::default()).unwrap(), upright, "{orientation}");
        }
    }
}

#[test]
fn a_turned_jpeg_is_the_upright_one_but_for_its_losses() {
    let upright = gradient(48, 32);
    for orientation in 1..=8 {
        let exif = [b"Exif\0\0", &exif(orientation, "c", "p", b"")[..]].concat();
        let bytes = with_segments(&jpeg(&stored(&upright, orientation)), &[(0xe1, exif)]);
        let decoded = read::decode(&bytes, &Limits::default()).unwrap();
        assert_eq!(decoded.size(), upright.size());
        let sum: u64 =
            decoded.samples().iter().zip(upright.samples()).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
        assert!(sum / (upright.samples().len() as u64) < 6, "{orientation}: {sum}");
    }
}

#[test]
fn an_orientation_that_does_not_exist_is_none() {
    let picture = gradient(8, 4);
    for orientation in [0, 9, 65_535] {
        let bytes = with_chunks(&png(&picture), &[chunk(b"eXIf", &exif(orientation, "c", "p", b""))]);
        assert_eq!(read::decode(&bytes, &Limits::default()).unwrap(), picture);
    }
}

#[test]
fn every_format_is_known_by_its_content() {
    let picture = gradient(20, 10);
    let cases = [
        (jpeg(&picture), pictures::Format::Jpeg),
        (png(&picture), pictures::Format::Png),
        (webp(&picture), pictures::Format::WebP),
        (encoded(&picture, Encoding::WEBP), pictures::Format::WebP),
        (crate::files::gif(&picture), pictures::Format::Gif),
    ];
    for (bytes, format) in cases {
        let header = read::header(&bytes, &Limits::default()).unwrap();
        assert_eq!((header.format, header.width, header.height, header.animated), (format, 20, 10, false));
        assert_eq!(read::decode(&bytes, &Limits::default()).unwrap().size(), (20, 10));
    }
}

#[test]
fn transparency_is_announced_and_kept() {
    let samples = (0..32 * 16).flat_map(|index| [200, 40, (index % 250) as u8, if index % 32 < 16 { 255 } else { 90 }]);
    let picture = Picture::from_rgba(32, 16, samples.collect()).unwrap();
    for encoding in [Encoding::Png, Encoding::WebPLossless, Encoding::WEBP] {
        let bytes = encoded(&picture, encoding);
        let header = read::header(&bytes, &Limits::default()).unwrap();
        assert!(header.alpha, "{encoding}");
        let decoded = read::decode(&bytes, &Limits::default()).unwrap();
        assert!(decoded.has_alpha(), "{encoding}");
        if encoding != Encoding::WEBP {
            assert_eq!(decoded, picture, "{encoding}");
        }
    }
    let flat = read::decode(&encoded(&picture, Encoding::JPEG), &Limits::default()).unwrap();
    assert!(!flat.has_alpha());
}
