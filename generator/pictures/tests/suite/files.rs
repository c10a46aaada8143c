//! Makes picture files, and puts into them what cameras, editors and attackers put there.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use flate2::Crc;
use flate2::write::ZlibEncoder;
use image::ImageEncoder;
use image::codecs::gif::GifEncoder;
use image::codecs::png::PngEncoder;
use pictures::{Encoding, Picture, Recipe};

/// A picture whose every corner differs, smooth enough for lossy formats.
pub(crate) fn gradient(width: u32, height: u32) -> Picture {
    let samples = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| [(x * 255 / width) as u8, (y * 255 / height) as u8, ((x + y) % 64) as u8 + 60])
        .collect();
    Picture::from_rgb(width, height, samples).unwrap()
}

/// A picture with detail everywhere.
pub(crate) fn noise(width: u32, height: u32, seed: u32) -> Picture {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let samples = (0..width * height * 3)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            (state >> 11) as u8
        })
        .collect();
    Picture::from_rgb(width, height, samples).unwrap()
}

/// All of a picture, in its own size.
pub(crate) fn whole(picture: &Picture, encoding: Encoding) -> Recipe {
    Recipe { blur: Vec::new(), frame: None, width: picture.width(), height: picture.height(), encoding }
}

pub(crate) fn encoded(picture: &Picture, encoding: Encoding) -> Vec<u8> {
    pictures::process(picture, &[whole(picture, encoding)]).remove(0).unwrap()
}

pub(crate) fn jpeg(picture: &Picture) -> Vec<u8> {
    encoded(picture, Encoding::Jpeg { quality: 95 })
}

pub(crate) fn png(picture: &Picture) -> Vec<u8> {
    encoded(picture, Encoding::Png)
}

pub(crate) fn webp(picture: &Picture) -> Vec<u8> {
    encoded(picture, Encoding::WebPLossless)
}

pub(crate) fn gif(picture: &Picture) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.encode(picture.samples(), picture.width(), picture.height(), image::ExtendedColorType::Rgb8).unwrap();
    drop(encoder);
    bytes
}

/// A PNG of any kind of samples.
pub(crate) fn png_of(samples: &[u8], width: u32, height: u32, kind: image::ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(samples, width, height, kind).unwrap();
    bytes
}

/// A JPEG with segments put behind its beginning.
pub(crate) fn with_segments(jpeg: &[u8], segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    for (marker, content) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        bytes.extend(content);
    }
    bytes.extend(&jpeg[2..]);
    bytes
}

/// The segments of a colour profile.
pub(crate) fn profile_segments(profile: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let pieces: Vec<_> = profile.chunks(300).collect();
    let count = u8::try_from(pieces.len()).unwrap();
    let segment = |(index, piece): (usize, &&[u8])| {
        let number = u8::try_from(index + 1).unwrap();
        (0xe2, [b"ICC_PROFILE\0", &[number, count][..], piece].concat())
    };
    // Backwards, because nothing promises an order.
    pieces.iter().enumerate().map(segment).rev().collect()
}

pub(crate) fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut checksum = Crc::new();
    checksum.update(kind);
    checksum.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &checksum.sum().to_be_bytes()].concat()
}

/// A PNG with chunks put behind its header.
pub(crate) fn with_chunks(png: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    [&png[..33], &chunks.concat(), &png[33..]].concat()
}

pub(crate) fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// Zeros, packed; nobody has to hold them.
pub(crate) fn packed_zeros(mebibytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![0; 1 << 20];
    for _ in 0..mebibytes {
        encoder.write_all(&block).unwrap();
    }
    encoder.finish().unwrap()
}

pub(crate) fn profile_chunk(profile: &[u8]) -> Vec<u8> {
    chunk(b"iCCP", &[b"a profile\0\0", &packed(profile)[..]].concat())
}

/// A WebP with chunks before and behind its picture, in the extended form that announces them.
pub(crate) fn with_riff_chunks(
    webp: &[u8],
    size: (u32, u32),
    before: &[([u8; 4], &[u8])],
    behind: &[([u8; 4], &[u8])],
) -> Vec<u8> {
    let announced = before.iter().chain(behind).fold(0, |flags, (kind, _)| match kind {
        b"ICCP" => flags | 0x20,
        b"EXIF" => flags | 0x08,
        b"XMP " => flags | 0x04,
        b"ANIM" => flags | 0x02,
        _ => flags,
    });
    let mut extended = vec![announced, 0, 0, 0];
    extended.extend(&(size.0 - 1).to_le_bytes()[..3]);
    extended.extend(&(size.1 - 1).to_le_bytes()[..3]);
    let mut body = b"WEBP".to_vec();
    body.extend(riff_chunk(b"VP8X", &extended));
    before.iter().for_each(|(kind, content)| body.extend(riff_chunk(kind, content)));
    body.extend(&webp[12..]);
    behind.iter().for_each(|(kind, content)| body.extend(riff_chunk(kind, content)));
    [&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
}

pub(crate) fn riff_chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut chunk = [&kind[..], &u32::try_from(content.len()).unwrap().to_le_bytes(), content].concat();
    if content.len() % 2 == 1 {
        chunk.push(0);
    }
    chunk
}

/// An EXIF block (TIFF, little endian) with orientation, camera, place and a thumbnail.
pub(crate) fn exif(orientation: u16, camera: &str, place: &str, thumbnail: &[u8]) -> Vec<u8> {
    const START: u32 = 8;
    let entries = 5u32;
    let data = START + 2 + entries * 12 + 4;
    let camera = [camera.as_bytes(), &[0]].concat();
    let place = [place.as_bytes(), &[0]].concat();
    let place_at = data + camera.len() as u32;
    let gps_at = place_at + place.len() as u32;
    let second_at = gps_at + 2 + 2 * 12 + 4 + 24;
    let thumbnail_at = second_at + 2 + 2 * 12 + 4;
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    block.extend(u16::try_from(entries).unwrap().to_le_bytes());
    block.extend(entry(0x010e, 2, place.len() as u32, place_at));
    block.extend(entry(0x010f, 2, camera.len() as u32, data));
    block.extend(entry(0x0110, 2, camera.len() as u32, data));
    block.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    block.extend(entry(0x8825, 4, 1, gps_at));
    block.extend(second_at.to_le_bytes());
    block.extend(camera);
    block.extend(place);
    // Latitude 35° 41' 21.4" north.
    block.extend(2u16.to_le_bytes());
    block.extend(entry(1, 2, 2, u32::from(b'N')));
    block.extend(entry(2, 5, 3, gps_at + 2 + 2 * 12 + 4));
    block.extend(0u32.to_le_bytes());
    [35u32, 1, 41, 1, 214, 10].iter().for_each(|number| block.extend(number.to_le_bytes()));
    // The second directory is the thumbnail's.
    block.extend(2u16.to_le_bytes());
    block.extend(entry(0x0201, 4, 1, thumbnail_at));
    block.extend(entry(0x0202, 4, 1, thumbnail.len() as u32));
    block.extend(0u32.to_le_bytes());
    block.extend(thumbnail);
    block
}

/// Whether bytes occur in others.
pub(crate) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    memchr::memmem::find(bytes, wanted).is_some()
}

/// The test picture of the package `rustface`; it is not part of this repository.
pub(crate) fn photograph_of_people() -> Vec<u8> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--offline"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let answer = cargo.output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "rustface").unwrap();
    let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
    std::fs::read(folder.join("test.png")).unwrap()
}
