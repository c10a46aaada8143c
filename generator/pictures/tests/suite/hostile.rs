//! Files made to break their reader, or broken on the way. Each is refused in words, or read; nothing panics.

use std::time::{Duration, Instant};

use pictures::{Encoding, Format, Limits, Refusal, read};

use crate::files::{
    chunk, encoded, gif, gradient, jpeg, packed_zeros, png, riff_chunk, webp, with_chunks, with_riff_chunks,
    with_segments,
};

fn limits() -> Limits {
    Limits::default()
}

fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let picture = gradient(24, 16);
    let extended = with_riff_chunks(&encoded(&picture, Encoding::WEBP), (24, 16), &[(*b"ICCP", b"x")], &[]);
    vec![
        ("jpeg", jpeg(&picture)),
        ("png", png(&picture)),
        ("lossless webp", webp(&picture)),
        ("lossy webp", encoded(&picture, Encoding::WEBP)),
        ("extended webp", extended),
        ("gif", gif(&picture)),
    ]
}

#[test]
fn a_file_that_ends_early_is_refused_wherever_it_ends() {
    for (name, bytes) in samples() {
        // A GIF's last byte only says that nothing follows.
        let needed = if name == "gif" { bytes.len() - 1 } else { bytes.len() };
        for length in 0..needed {
            let refusal = read::decode(&bytes[..length], &limits()).err();
            let refusal = refusal.unwrap_or_else(|| panic!("{name} of {length} bytes was read"));
            let expected = matches!(refusal, Refusal::Empty | Refusal::Truncated | Refusal::NotAPicture);
            assert!(expected, "{name} of {length} bytes: {refusal:?}");
        }
        assert!(read::decode(&bytes, &limits()).is_ok(), "{name}");
    }
}

#[test]
fn no_wrong_byte_makes_the_reader_panic() {
    for (name, bytes) in samples() {
        for at in 0..bytes.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut wrong = bytes.clone();
                wrong[at] ^= flip;
                if let Ok(picture) = read::decode(&wrong, &limits()) {
                    let header = read::header(&wrong, &limits()).unwrap();
                    assert_eq!((header.width, header.height), picture.size(), "{name}, byte {at}");
                }
            }
        }
    }
}

#[test]
fn no_mixture_of_files_makes_the_reader_panic() {
    let samples = samples();
    let mut state = 1u32;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..3000 {
        let (_, one) = &samples[random(samples.len())];
        let (_, other) = &samples[random(samples.len())];
        let (from, to) = (random(one.len()), random(other.len()));
        let mut mixed = [&one[..from], &other[to..]].concat();
        for _ in 0..random(6) {
            let at = random(mixed.len().max(1));
            if let Some(byte) = mixed.get_mut(at) {
                *byte = random(256) as u8;
            }
        }
        let _ = read::decode(&mixed, &limits());
    }
}

#[test]
fn a_header_that_claims_a_giant_is_refused_before_anything_is_decoded() {
    let picture = gradient(24, 16);
    let mut large_png = png(&picture);
    large_png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let mut large_jpeg = jpeg(&picture);
    let frame = large_jpeg.windows(2).position(|two| two == [0xff, 0xc2]).unwrap();
    large_jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    let mut large_gif = gif(&picture);
    large_gif[6..10].copy_from_slice(&[0xff; 4]);
    let mut large_webp = webp(&picture);
    large_webp[21..25].copy_from_slice(&[0xff, 0xff, 0xff, 0x0f]);
    for (name, bytes) in [("png", large_png), ("jpeg", large_jpeg), ("gif", large_gif), ("webp", large_webp)] {
        let began = Instant::now();
        let refusal = read::decode(&bytes, &limits()).unwrap_err();
        let expected = matches!(refusal, Refusal::TooLong { .. } | Refusal::TooManyPixels { .. });
        assert!(expected, "{name}: {refusal:?}");
        assert!(began.elapsed() < Duration::from_secs(1), "{name}");
    }
}

#[test]
fn limits_are_kept_to_the_pixel_and_to_the_byte() {
    let bytes = png(&gradient(24, 16));
    let exact = Limits { bytes: bytes.len(), pixels: 24 * 16, side: 24 };
    assert!(read::decode(&bytes, &exact).is_ok());
    let refused = |limits: Limits| read::header(&bytes, &limits).unwrap_err();
    assert!(matches!(refused(Limits { bytes: bytes.len() - 1, ..exact }), Refusal::TooManyBytes { .. }));
    assert!(matches!(refused(Limits { pixels: 24 * 16 - 1, ..exact }), Refusal::TooManyPixels { .. }));
    assert!(matches!(refused(Limits { side: 23, ..exact }), Refusal::TooLong { .. }));
}

#[test]
fn a_zero_side_is_refused() {
    let mut bytes = png(&gradient(24, 16));
    bytes[16..20].fill(0);
    assert!(matches!(read::header(&bytes, &limits()), Err(Refusal::Broken { .. })));
}

/// The peak of the memory this process ever held, in MiB; where the system tells it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? / 1024)
}

#[test]
fn chunks_that_unpack_to_a_gibibyte_are_never_unpacked() {
    let bomb = packed_zeros(1024);
    let plain = png(&gradient(24, 16));
    let cases = [
        ("zTXt", chunk(b"zTXt", &[b"Comment\0\0", &bomb[..]].concat())),
        ("iTXt", chunk(b"iTXt", &[b"Comment\0\x01\0\0\0", &bomb[..]].concat())),
        ("iCCP", chunk(b"iCCP", &[b"profile\0\0", &bomb[..]].concat())),
    ];
    for (name, bomb) in cases {
        let bytes = with_chunks(&plain, &[bomb]);
        let before = peak();
        let began = Instant::now();
        assert_eq!(read::decode(&bytes, &limits()).unwrap(), gradient(24, 16), "{name}");
        assert!(began.elapsed() < Duration::from_secs(5), "{name}");
        if let (Some(before), Some(after)) = (before, peak()) {
            // Other tests run at the same time; a gibibyte would show all the same.
            assert!(after - before < 512, "{name}: {} MiB", after - before);
        }
    }
}

#[test]
fn pixels_that_unpack_to_more_than_the_picture_are_not_kept() {
    let plain = png(&gradient(24, 16));
    let data = plain.windows(4).position(|four| four == b"IDAT").unwrap() - 4;
    let bytes = [&plain[..data], &chunk(b"IDAT", &packed_zeros(1024)), &chunk(b"IEND", b"")].concat();
    let (before, began) = (peak(), Instant::now());
    let _ = read::decode(&bytes, &limits());
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    if let (Some(before), Some(after)) = (before, peak()) {
        assert!(after - before < 512, "{} MiB", after - before);
    }
}

#[test]
fn what_is_no_picture_is_told_by_its_name() {
    let cases: [(&[u8], &str); 8] = [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "AVIF"),
        (b"II*\0\x08\0\0\0", "TIFF and camera raw"),
        (b"BM\x9a\0\0\0", "BMP"),
        (b"\xff\x0a\xfa\x1f", "JPEG XL"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\x01\0\x01\0", "ICO"),
    ];
    for (bytes, format) in cases {
        assert_eq!(read::header(bytes, &limits()), Err(Refusal::Unsupported { format }));
    }
    let other: [&[u8]; 4] = [b"<html>", b"MZ\x90\0", b"PK\x03\x04", b"\0\0\0\0\0\0\0\0\0"];
    for bytes in other {
        assert_eq!(read::header(bytes, &limits()), Err(Refusal::NotAPicture));
    }
    assert_eq!(read::header(b"", &limits()), Err(Refusal::Empty));
}

#[test]
fn every_refusal_says_what_is_wrong_and_what_to_do() {
    let refusals = [
        Refusal::Empty,
        Refusal::NotAPicture,
        Refusal::Unsupported { format: "HEIC" },
        Refusal::TooManyBytes { bytes: 2, limit: 1 },
        Refusal::TooManyPixels { width: 2, height: 2, limit: 1 },
        Refusal::TooLong { width: 2, height: 2, limit: 1 },
        Refusal::Truncated,
        Refusal::Broken { why: "it has no pixels".to_owned() },
        Refusal::Markup { line: 1, column: 2, why: "x".to_owned() },
        Refusal::Doctype,
        Refusal::TooComplex { why: "x" },
        Refusal::NoSize,
    ];
    for refusal in refusals {
        assert!(!refusal.to_string().ends_with('.') && !refusal.help().ends_with('.'), "{refusal}");
        assert!(refusal.help().len() > 10);
    }
}

#[test]
fn a_jpeg_of_countless_scans_or_segments_ends_soon() {
    let plain = jpeg(&gradient(24, 16));
    let scan = plain.windows(2).position(|two| two == [0xff, 0xda]).unwrap();
    let repeated = [&plain[..scan], &plain[scan..plain.len() - 2].repeat(100), &[0xff, 0xd9]].concat();
    assert!(matches!(read::decode(&repeated, &limits()), Err(Refusal::Broken { .. })));
    let comments = with_segments(&plain, &vec![(0xfe, vec![b'x'; 2]); 200_000]);
    assert!(read::decode(&comments, &limits()).is_ok());
    // Tables and comments in turns, so that no two kept parts are neighbours.
    let turn = |index| if index % 2 == 0 { (0xdd, vec![0, 0]) } else { (0xfe, vec![b'x']) };
    let turns: Vec<(u8, Vec<u8>)> = (0..200_000).map(turn).collect();
    assert!(matches!(read::decode(&with_segments(&plain, &turns), &limits()), Err(Refusal::Broken { .. })));
}

#[test]
fn of_an_animation_the_first_frame_is_read() {
    let (first, second) = (gif(&gradient(24, 16)), gif(&crate::files::noise(24, 16, 4)));
    let picture_at = |bytes: &[u8]| bytes.windows(3).position(|three| three == [0x21, 0xf9, 0x04]).unwrap();
    let film = [&first[..first.len() - 1], &second[picture_at(&second)..]].concat();
    let header = read::header(&film, &limits()).unwrap();
    assert!(header.animated && header.format == Format::Gif);
    assert_eq!(read::decode(&film, &limits()).unwrap(), read::decode(&first, &limits()).unwrap());

    let still = webp(&gradient(24, 16));
    let frame = |webp: &[u8]| [&[0; 6], &[23, 0, 0, 15, 0, 0], &[100, 0, 0, 0][..], &webp[12..]].concat();
    let extended = [&[2, 0, 0, 0][..], &[23, 0, 0, 15, 0, 0]].concat();
    let body = [
        b"WEBP".to_vec(),
        riff_chunk(b"VP8X", &extended),
        riff_chunk(b"ANIM", &[0; 6]),
        riff_chunk(b"ANMF", &frame(&still)),
        riff_chunk(b"ANMF", &frame(&webp(&crate::files::noise(24, 16, 5)))),
    ]
    .concat();
    let film = [&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat();
    assert!(read::header(&film, &limits()).unwrap().animated);
    assert_eq!(read::decode(&film, &limits()).unwrap(), gradient(24, 16));
}

#[test]
fn profiles_of_random_bytes_do_not_panic() {
    let picture = gradient(24, 16);
    let good = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let mut state = 7u32;
    for _ in 0..500 {
        let mut profile = good.clone();
        for _ in 0..8 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (state >> 8) as usize % profile.len();
            profile[at] = (state >> 4) as u8;
        }
        let bytes = with_chunks(&png(&picture), &[crate::files::profile_chunk(&profile)]);
        assert_eq!(read::decode(&bytes, &limits()).unwrap().size(), (24, 16));
    }
}
