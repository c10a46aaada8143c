//! Faces that nobody declared, on the photograph that the detector's own package brings for trying it out.

use generator::build::check;
use generator::progress::Silent;
use pictures::{Face, Limits, faces, read};

use super::fixtures::files::photograph_of_people;
use super::fixtures::{PHOTO, add, show, tiny};
use crate::project::Project;

/// Every `HC0513` with its line, message, notes and help.
fn told(project: &Project) -> Vec<(u32, String, Vec<String>, String)> {
    let (report, _) = check(&project.options(), &Silent).unwrap();
    let found = report.iter().filter(|found| found.code.id == "HC0513");
    let parts = |found: &generator::diagnostic::Diagnostic| {
        assert_eq!(*found.place.file, *"content/media/people/media.yaml");
        (found.place.at.line, found.message.clone(), found.notes.clone(), found.help.clone().unwrap_or_default())
    };
    found.map(parts).collect()
}

#[test]
fn undeclared_faces_stop_a_build_until_each_is_blurred_or_called_a_false_alarm() {
    let photograph = photograph_of_people();
    let seen = faces(&read::decode(&photograph, &Limits::default()).unwrap());
    assert!(seen.len() >= 15);
    let project = tiny();
    add(&project, "people", PHOTO, "png", &photograph);
    show(&project, "shows", &["people"]);
    let found = told(&project);
    assert_eq!(found.len(), 1, "{found:?}");
    let (line, message, notes, help) = &found[0];
    assert_eq!(
        (*line, message.as_str()),
        (5, format!("{} faces found, sidecar says `faces: none`", seen.len()).as_str())
    );
    let places: Vec<_> = notes.iter().filter(|note| note.starts_with("at x ")).collect();
    assert_eq!(places.len(), seen.len(), "{notes:?}");
    let (x, y) = seen[0].middle();
    assert!(help.contains(&format!("not_a_face: [[{x:.2}, {y:.2}]]")), "{help}");
    // The same from the cache, and a build publishes nothing.
    assert_eq!(told(&project), found);
    assert!(project.try_build().summary.is_none() && !project.dist().exists());
    // All but two are blurred, then one of these is called a false alarm.
    let region = |face: &Face| {
        format!("{{shape: ellipse, x: {}, y: {}, width: {}, height: {}}}", face.x, face.y, face.width, face.height)
    };
    let regions: Vec<_> = seen[2..].iter().map(region).collect();
    let blurred =
        |extra: &str| PHOTO.replace("faces: none", &format!("faces: blurred\nblur: [{}]{extra}", regions.join(", ")));
    let describe = |sidecar: &str| project.write("content/media/people/media.yaml", sidecar);
    describe(&blurred(""));
    assert_eq!(told(&project)[0].1, "2 faces found, `blur` does not cover them");
    describe(&blurred(&format!("\nnot_a_face: [[{x}, {y}]]")));
    assert_eq!(told(&project)[0].1, "1 face found, `blur` does not cover it");
    let (other_x, other_y) = seen[1].middle();
    describe(&blurred(&format!("\nnot_a_face: [[{x}, {y}], [{other_x}, {other_y}]]")));
    assert_eq!(told(&project), []);
    project.build();
}
