//! Files that are broken or mean harm are told, all in one run, and harm nothing.

use std::fs;
use std::process::Stdio;

use generator::build::check;
use generator::diagnostic::Severity;
use generator::progress::Silent;

use super::caching::hills;
use super::fixtures::files::{
    chunk, gif, gradient, jpeg, noise, packed, packed_zeros, png, riff_chunk, webp, with_chunks,
};
use super::fixtures::{PHOTO, add, own_cache, put, show, tiny};
use crate::project::{Project, listed};

/// A PNG that claims a size and holds other pixels.
fn claiming(width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", pixels), &chunk(b"IEND", &[])].concat()
}

/// A JPEG whose frame header claims 65,535 × 65,535.
fn giant_jpeg() -> Vec<u8> {
    let mut bytes = jpeg(&gradient(16, 16));
    let at = bytes.windows(2).position(|two| two[0] == 0xff && (0xc0..=0xc2).contains(&two[1])).unwrap();
    bytes[at + 5..at + 9].fill(0xff);
    bytes
}

fn truncated(bytes: &[u8], keep: usize) -> Vec<u8> {
    bytes[..bytes.len() * keep / 100].to_vec()
}

/// A GIF of two frames.
fn film() -> Vec<u8> {
    let [one, other] = [gradient(24, 16), noise(24, 16, 4)].map(|picture| gif(&picture));
    let frame = other.windows(3).position(|three| three == [0x21, 0xf9, 0x04]).unwrap();
    [&one[..one.len() - 1], &other[frame..]].concat()
}

/// A WebP of one frame that says it moves.
fn moving_webp() -> Vec<u8> {
    let still = webp(&gradient(24, 16));
    let extended = [2, 0, 0, 0, 23, 0, 0, 15, 0, 0];
    let frame = [&[0; 6][..], &[23, 0, 0, 15, 0, 0, 100, 0, 0, 0], &still[12..]].concat();
    let chunks = [riff_chunk(b"VP8X", &extended), riff_chunk(b"ANIM", &[0; 6]), riff_chunk(b"ANMF", &frame)].concat();
    let body = [&b"WEBP"[..], &chunks].concat();
    [&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
}

/// Groups that use the group before ten times each: a billion paths, if somebody unfolds them.
fn laughs() -> String {
    let group = |n: usize| format!("<g id=\"g{n}\">{}</g>", format!("<use href=\"#g{}\"/>", n - 1).repeat(10));
    format!("<g id=\"g0\"><path d=\"M0 0h1v1z\"/></g>{}", (1..10).map(group).collect::<String>())
}

/// Files by id and ending, with the code that tells it and a part of what is told; sorted by id.
fn corpus() -> Vec<(&'static str, &'static str, Vec<u8>, &'static str, &'static str)> {
    let picture = gradient(64, 48);
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}<path d=\"M0 0h9v9z\"/></svg>")
    };
    let levels = (1..12).map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)));
    let bomb =
        format!("<!DOCTYPE svg [<!ENTITY a0 \"laugh\">{}]>{}", levels.collect::<String>(), svg("<text>&a11;</text>"));
    let foreign = format!("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{}", svg("<text>&x;</text>"));
    let unreadable = "HC0504";
    let mut files = vec![
        ("animated-gif", "gif", film(), unreadable, "only the first frame of this GIF animation is shown"),
        ("drawing-laughs", "svg", svg(&laughs()).into_bytes(), "HC0509", "is taken out of the drawing"),
        (
            "drawing-many",
            "svg",
            svg(&"<path d=\"M0 0h1\"/>".repeat(60_000)).into_bytes(),
            unreadable,
            "more than 50,000 nodes",
        ),
        (
            "drawing-endless",
            "svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e99\" height=\"1e99\"/>".to_vec(),
            unreadable,
            "",
        ),
        ("animated-webp", "webp", moving_webp(), unreadable, "only the first frame of this WebP animation is shown"),
        ("bomb-giant", "png", claiming(60_000, 60_000, &packed(&[0; 99])), unreadable, "60000 x 60000 pixels are too"),
        (
            "bomb-thin",
            "png",
            claiming(2_000_000_000, 1, &packed(&[0; 99])),
            unreadable,
            "2000000000 x 1 pixels are too long",
        ),
        ("bomb-header-allowed", "png", claiming(5_000, 4_000, &packed(&[0; 99])), unreadable, ""),
        ("cut-jpeg", "jpg", truncated(&jpeg(&picture), 60), unreadable, "ends before the picture does"),
        ("cut-jpeg-header", "jpg", jpeg(&picture)[..12].to_vec(), unreadable, ""),
        ("cut-png", "png", truncated(&png(&picture), 60), unreadable, ""),
        ("cut-webp", "webp", truncated(&webp(&picture), 60), unreadable, ""),
        ("cut-gif", "gif", truncated(&gif(&picture), 60), unreadable, ""),
        ("drawing-bomb", "svg", bomb.into_bytes(), unreadable, "declares a document type"),
        ("drawing-foreign", "svg", foreign.into_bytes(), unreadable, "declares a document type"),
        ("drawing-open", "svg", svg("<g>").into_bytes(), unreadable, "no well-formed XML at 1:"),
        (
            "drawing-deep",
            "svg",
            svg(&format!("{}{}", "<g>".repeat(9_000), "</g>".repeat(9_000))).into_bytes(),
            unreadable,
            "too complex",
        ),
        (
            "drawing-script",
            "svg",
            svg("<script>alert(1)</script><image href=\"http://x.example/1.png\"/>").into_bytes(),
            "HC0509",
            "is taken out of the drawing",
        ),
        ("empty", "jpg", Vec::new(), unreadable, "the file is empty"),
        ("giant-jpeg", "jpg", giant_jpeg(), unreadable, "65535 x 65535 pixels are too"),
        ("named-jpg-is-gif", "jpg", gif(&picture), unreadable, "it holds a GIF picture"),
        ("named-jpg-is-html", "jpg", b"<!doctype html><script>alert(1)</script>".to_vec(), unreadable, ""),
        ("named-jpg-is-png", "jpg", png(&picture), unreadable, "it holds a PNG picture"),
        ("named-png-is-svg", "png", svg("").into_bytes(), unreadable, "it holds an SVG drawing"),
        ("named-svg-is-png", "svg", png(&picture), unreadable, "it holds no drawing"),
        ("zero-side", "png", claiming(0, 10, &packed(&[])), unreadable, ""),
    ];
    files.sort_by_key(|(id, ..)| *id);
    files
}

#[test]
fn every_hostile_file_is_told_in_one_run_at_its_place_with_a_way_out() {
    let project = tiny();
    let corpus = corpus();
    for (id, ending, bytes, ..) in &corpus {
        add(&project, id, PHOTO, ending, bytes);
        show(&project, &format!("shows-{id}"), &[id]);
    }
    let (report, _) = check(&project.options(), &Silent).unwrap();
    for (id, ending, _, code, message) in &corpus {
        let file = format!("content/media/{id}/picture.{ending}");
        let found: Vec<_> = report.iter().filter(|found| *found.place.file == *file).collect();
        assert!(!found.is_empty(), "nothing is said of {id}\n{}", listed(&report));
        for found in &found {
            assert!(
                found.code.id == *code && found.message.contains(message),
                "{id}: {} {}",
                found.code.id,
                found.message
            );
            assert!(found.help.is_some(), "{id}: no way out");
            assert!(
                !found.message.contains("alert(1)") && found.message.chars().count() < 300,
                "{id}: {}",
                found.message
            );
        }
    }
    // Nothing else is wrong: pages that show them are not called broken too.
    let others = report.errors().filter(|found| !found.place.file.starts_with("content/media/"));
    assert_eq!(others.map(|found| found.message.clone()).collect::<Vec<_>>(), [""; 0]);
    assert!(project.try_build().summary.is_none() && !project.dist().exists());
}

#[test]
fn what_only_decoding_shows_stops_a_build_before_anything_is_published() {
    let project = tiny();
    add(&project, "cut", PHOTO, "jpg", &truncated(&jpeg(&gradient(64, 48)), 60));
    show(&project, "shows", &["cut"]);
    assert_eq!(project.mistakes(), ["HC0504 content/media/cut/picture.jpg:0"]);
    assert!(!project.dist().exists());
    // Mended, it is looked at anew.
    put(&project, "content/media/cut/picture.jpg", &jpeg(&gradient(64, 48)));
    project.build();
}

#[test]
fn a_drawing_keeps_its_shapes_and_loses_what_could_act() {
    let project = tiny();
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload=\"alert(1)\"><script>alert(2)</script>\
                   <style>@import 'http://x.example/3'</style><a href=\"javascript:alert(4)\"><path d=\"M0 0h9v9z\"/></a>\
                   <foreignObject><iframe src=\"http://x.example/5\"/></foreignObject><image href=\"data:image/png;base64,AAAA\"/></svg>";
    add(&project, "drawn", PHOTO, "svg", drawing.as_bytes());
    show(&project, "shows", &["drawn"]);
    let outcome = project.build();
    assert!(outcome.report.iter().all(|found| found.severity == Severity::Warning && found.code.id == "HC0509"));
    let pictures = super::fixtures::published_pictures(&project.dist());
    let (_, bytes) = pictures.iter().find(|(name, _)| name.starts_with("drawn")).unwrap();
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.contains("M0 0h9v9z"), "{text}");
    for harm in ["alert", "script", "import", "x.example", "onload", "foreignObject", "iframe", "data:", "style"] {
        assert!(!text.contains(harm), "{harm} in {text}");
    }
}

/// The most memory that the program held at once while it checked a project, in MiB, and what it told. Beyond the ceiling
/// it is stopped, before it takes all there is.
fn checked(project: &Project, ceiling: u64) -> (u64, String) {
    let told = project.path().join("told.json");
    let mut command = hills(project, &own_cache(project), &["check", "--format", "json", "--date", "2026-11-22"]);
    let mut child = command.stdout(fs::File::create(&told).unwrap()).stderr(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    // The system keeps the highest value, so it is only read too early if it rises in the last moment.
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse().ok());
        peak = peak.max(kibibytes.unwrap_or(0) / 1024);
        if peak >= ceiling {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{peak} MiB are more than {ceiling}");
        }
        std::thread::yield_now();
    }
    // With mistakes it ends with 1; whatever else it ended with, it did not see them through.
    assert_eq!(child.wait().unwrap().code(), Some(1), "{}", fs::read_to_string(&told).unwrap());
    assert!(peak > 0, "the system does not tell");
    (peak, fs::read_to_string(&told).unwrap())
}

#[test]
fn memory_is_bounded_whatever_files_claim() {
    let project = tiny();
    for (id, ending, bytes, ..) in corpus() {
        add(&project, id, PHOTO, ending, &bytes);
        show(&project, &format!("shows-{id}"), &[id]);
    }
    // A mebibyte of zeros for each of 1024, in places that no decoder is led to, and as pixels that do not belong.
    let plain = png(&gradient(24, 16));
    let bomb = packed_zeros(1024);
    let bombs = [
        ("text", with_chunks(&plain, &[chunk(b"zTXt", &[b"Comment\0\0", &bomb[..]].concat())])),
        ("profile", with_chunks(&plain, &[chunk(b"iCCP", &[b"profile\0\0", &bomb[..]].concat())])),
        ("pixels", claiming(24, 16, &bomb)),
        // As large as a file may be, and empty.
        ("lying", claiming(7_000, 7_000, &packed(&[0; 99]))),
    ];
    for (id, bytes) in bombs {
        add(&project, &format!("unpacks-{id}"), PHOTO, "png", &bytes);
        show(&project, &format!("shows-unpacks-{id}"), &[&format!("unpacks-{id}")]);
    }
    let (_, told) = checked(&project, 256);
    assert!(told.contains("unpacks-lying/picture.png") && told.contains("bomb-giant/picture.png"), "{told}");
}

#[test]
fn memory_for_the_largest_picture_that_is_read_is_what_is_promised() {
    let project = tiny();
    // 49 million pixels of 16 bits with transparency: the most that a pixel can take.
    let header = [&7_000_u32.to_be_bytes()[..], &7_000_u32.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
    let start = [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header)].concat();
    let pixels = chunk(b"IDAT", &packed_zeros(7_000 * (7_000 * 8 + 1) / (1 << 20) + 1));
    let file = [start, pixels, chunk(b"IEND", &[])].concat();
    add(&project, "largest", PHOTO, "png", &file);
    show(&project, "shows", &["largest"]);
    project.add_article("broken", "colour: red\n");
    // 16 bytes a pixel, and the project.
    let (peak, _) = checked(&project, 900);
    assert!(peak > 300, "the picture was not read: {peak} MiB");
}
