//! The detector, on the photograph that its own package brings for trying it out.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use pictures::{Limits, Picture, Region, Shape, faces, read};

use crate::files::noise;

/// The test picture of the package `rustface`; it is not part of this repository.
fn photograph() -> Picture {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--offline"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let answer = cargo.output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "rustface").unwrap();
    let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
    read::decode(&std::fs::read(folder.join("test.png")).unwrap(), &Limits::default()).unwrap()
}

#[test]
fn faces_are_found_and_gone_after_the_blur() {
    let photograph = photograph();
    let found = faces(&photograph);
    assert!(found.len() >= 15, "{found:?}");
    for face in &found {
        assert!(face.x >= 0.0 && face.x + face.width <= 1.0 && face.y >= 0.0 && face.y + face.height <= 1.0);
        assert!(face.confidence >= 2.8);
    }
    let regions: Vec<Region> = found
        .iter()
        .map(|face| Region::new(Shape::Ellipse, face.x, face.y, face.width, face.height).unwrap())
        .collect();
    let blurred = pictures::blur::blurred(&photograph, &regions);
    let left: Vec<_> = faces(&blurred)
        .into_iter()
        .filter(|face| regions.iter().any(|region| region.contains(face.middle().0, face.middle().1)))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn nothing_is_seen_in_noise_and_the_time_is_bounded() {
    let began = Instant::now();
    assert!(faces(&noise(5000, 4000, 3)).is_empty());
    assert!(faces(&noise(10, 10, 3)).is_empty());
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}
