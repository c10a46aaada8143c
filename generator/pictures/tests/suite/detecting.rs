//! The detector, on the photograph that its own package brings for trying it out.

use std::time::{Duration, Instant};

use pictures::{Limits, Picture, Region, Shape, faces, read};

use crate::files::{noise, photograph_of_people};

fn photograph() -> Picture {
    read::decode(&photograph_of_people(), &Limits::default()).unwrap()
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
