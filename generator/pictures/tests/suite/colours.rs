//! Colours look as they were meant, whatever they were written in.

use image::ExtendedColorType;
use moxcms::ColorProfile;
use pictures::{Limits, Picture, read};

use crate::files::{
    jpeg, png, png_of, profile_chunk, profile_segments, webp, with_chunks, with_riff_chunks, with_segments,
};

fn decode(bytes: &[u8]) -> Picture {
    read::decode(bytes, &Limits::default()).unwrap()
}

fn one_colour(colour: [u8; 3]) -> Picture {
    Picture::from_rgb(16, 16, colour.repeat(256)).unwrap()
}

#[track_caller]
fn assert_near(picture: &Picture, wanted: [u8; 3], allowed: u8) {
    let at = picture.samples().len() / 2 / picture.channels() * picture.channels();
    let found = &picture.samples()[at..at + 3];
    let near = found.iter().zip(wanted).all(|(one, other)| one.abs_diff(other) <= allowed);
    assert!(near, "{found:?} is not near {wanted:?}");
}

/// Display P3 to sRGB by the two spaces' definitions, apart from any library.
fn from_display_p3(colour: [u8; 3]) -> [u8; 3] {
    let linear = colour.map(|sample| {
        let value = f64::from(sample) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let matrix = [[1.224_94, -0.224_94, 0.0], [-0.042_06, 1.042_06, 0.0], [-0.019_64, -0.078_64, 1.098_27]];
    matrix.map(|row: [f64; 3]| {
        let value = (row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]).clamp(0.0, 1.0);
        let value = if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    })
}

#[test]
fn wide_colours_become_the_right_srgb_in_every_format() {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    for colour in [[200, 100, 50], [90, 180, 70], [30, 60, 200], [255, 0, 0], [128, 128, 128]] {
        let wanted = from_display_p3(colour);
        let picture = one_colour(colour);
        assert_near(&decode(&with_chunks(&png(&picture), &[profile_chunk(&profile)])), wanted, 2);
        let bytes = with_riff_chunks(&webp(&picture), picture.size(), &[(*b"ICCP", &profile)], &[]);
        assert_near(&decode(&bytes), wanted, 2);
        assert_near(&decode(&with_segments(&jpeg(&picture), &profile_segments(&profile))), wanted, 5);
        let deep: Vec<u8> = colour.iter().flat_map(|sample| (u16::from(*sample) * 257).to_be_bytes()).collect();
        let native: Vec<u8> =
            deep.chunks(2).flat_map(|two| u16::from_be_bytes([two[0], two[1]]).to_ne_bytes()).collect();
        let deep = png_of(&native.repeat(256), 16, 16, ExtendedColorType::Rgb16);
        assert_near(&decode(&with_chunks(&deep, &[profile_chunk(&profile)])), wanted, 2);
        // Without the profile the numbers stay.
        assert_near(&decode(&png(&picture)), colour, 0);
    }
}

#[test]
fn grey_pictures_follow_their_profile_too() {
    let profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let grey = png_of(&[55; 256], 16, 16, ExtendedColorType::L8);
    assert_near(&decode(&grey), [55; 3], 0);
    // 55/255 of the light is 128 in sRGB.
    assert_near(&decode(&with_chunks(&grey, &[profile_chunk(&profile)])), [128; 3], 2);
}

#[test]
fn a_profile_that_is_broken_or_for_other_channels_is_passed_over() {
    let picture = one_colour([10, 200, 90]);
    let grey = ColorProfile::new_gray_with_gamma(2.2).encode().unwrap();
    let mut cut = ColorProfile::new_display_p3().encode().unwrap();
    cut.truncate(150);
    for profile in [&b""[..], b"no profile", &grey, &cut] {
        assert_near(&decode(&with_chunks(&png(&picture), &[profile_chunk(profile)])), [10, 200, 90], 0);
    }
}

#[test]
fn sixteen_bits_and_grey_with_alpha_are_read() {
    let samples: Vec<u8> = [0x8000u16, 0x4000].iter().flat_map(|sample| sample.to_ne_bytes()).collect();
    let picture = decode(&png_of(&samples.repeat(64), 8, 8, ExtendedColorType::La16));
    assert_eq!(picture.channels(), 4);
    assert_near(&picture, [128; 3], 1);
    assert_eq!(decode(&png_of(&[77; 64], 8, 8, ExtendedColorType::L8)).channels(), 3);
}

#[test]
fn the_inks_of_print_become_light() {
    use jpeg_encoder::{ColorType, Encoder};
    // Cyan, magenta, yellow, black; 255 is the most ink. What comes out without a profile.
    let cases = [
        ([255, 0, 0, 0], [0, 255, 255]),
        ([0, 255, 0, 0], [255, 0, 255]),
        ([0, 0, 0, 128], [127, 127, 127]),
        ([64, 128, 0, 64], [143, 95, 191]),
    ];
    for (inks, light) in cases {
        for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
            let mut bytes = Vec::new();
            Encoder::new(&mut bytes, 100).encode(&inks.repeat(256), 16, 16, kind).unwrap();
            assert_near(&decode(&bytes), light, 4);
        }
    }
}

#[test]
fn a_jpeg_that_stores_red_green_and_blue_says_so_through_adobe() {
    // Three components that are not luma and chroma: encoded as if they were, and announced as they are.
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 100);
    encoder.encode(&[200, 60, 120].repeat(256), 16, 16, jpeg_encoder::ColorType::Ycbcr).unwrap();
    let adobe = b"Adobe\0\x64\0\0\0\0\0".to_vec();
    assert_near(&decode(&with_segments(&bytes, &[(0xee, adobe)])), [200, 60, 120], 3);
}
