//! A second pair of eyes: faces that a detector sees and a sidecar does not declare.

use pictures::Face;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, codes};
use crate::model::Sidecar;
use crate::model::media::Faces;
use crate::sources::MediaEntry;

/// A face as it is kept in the cache; fractions of the upright picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Seen {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    confidence: f64,
}

impl From<Face> for Seen {
    fn from(face: Face) -> Self {
        let Face { x, y, width, height, confidence } = face;
        Self { x, y, width, height, confidence }
    }
}

impl Seen {
    fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }

    /// Whether the sidecar answers for this face: blurred, or declared a false alarm.
    fn is_declared(&self, sidecar: &Sidecar) -> bool {
        let (x, y) = self.middle();
        let is_blurred =
            super::crops::blur(sidecar).is_ok_and(|regions| regions.iter().any(|region| region.contains(x, y)));
        is_blurred || sidecar.not_a_face.iter().any(|point| self.holds(point.x(), point.y()))
    }
}

/// The faces nobody declared, as one diagnostic.
pub(super) fn undeclared(entry: &MediaEntry, sidecar: &Sidecar, seen: &[Seen]) -> Option<Diagnostic> {
    if sidecar.faces == Faces::Consented {
        return None;
    }
    let undeclared: Vec<&Seen> = seen.iter().filter(|face| !face.is_declared(sidecar)).collect();
    let first = undeclared.first()?;
    let declared = if sidecar.faces == Faces::Blurred { "`blur` does not cover" } else { "sidecar says `faces: none`" };
    let message = match undeclared.len() {
        1 => format!("1 face found, {declared}{}", if sidecar.faces == Faces::Blurred { " it" } else { "" }),
        count => {
            format!("{count} faces found, {declared}{}", if sidecar.faces == Faces::Blurred { " them" } else { "" })
        }
    };
    let percent = |fraction: f64| (fraction * 100.0).round();
    let places = undeclared.iter().map(|face| {
        let (x, y, width, height) = (percent(face.x), percent(face.y), percent(face.width), percent(face.height));
        format!("at x {x} % y {y} % w {width} % h {height} %, confidence {:.1}", face.confidence)
    });
    let (x, y) = first.middle();
    let help = format!(
        "add a `blur` region, or set `faces: consented` if the consent covers recognisable faces. \
         False alarm? `not_a_face: [[{x:.2}, {y:.2}]]`"
    );
    let mut diagnostic = Diagnostic::error(&codes::FACE, &entry.file, entry.places.at("faces"), message).help(help);
    diagnostic.notes.extend(places);
    Some(diagnostic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::media::Places;

    const FACES: [Seen; 2] = [
        Seen { x: 0.1, y: 0.2, width: 0.1, height: 0.2, confidence: 7.25 },
        Seen { x: 0.6, y: 0.2, width: 0.2, height: 0.2, confidence: 3.0 },
    ];

    /// What is told of the two faces under a sidecar with these lines.
    fn told(lines: &str) -> Option<Diagnostic> {
        let sidecar = format!(
            "kind: photo\nsubject: staff\nis_sample: true\norigin: repo\ncredit: Clinic\nlicence: own\n\
             generated_by_ai: false\n{lines}\n"
        );
        let sidecar: Sidecar = serde_yaml::from_str(&sidecar).unwrap();
        let entry = MediaEntry {
            file: "content/media/staff/media.yaml".into(),
            sidecar: None,
            places: Places::default(),
            texts: Vec::new(),
            unreadable: Vec::new(),
            picture: None,
        };
        undeclared(&entry, &sidecar, &FACES)
    }

    #[test]
    fn undeclared_faces_are_told_together_with_their_places_and_a_way_out() {
        let told = told("faces: none").unwrap();
        assert_eq!((told.code.id, told.message.as_str()), ("HC0513", "2 faces found, sidecar says `faces: none`"));
        let places =
            ["at x 10 % y 20 % w 10 % h 20 %, confidence 7.2", "at x 60 % y 20 % w 20 % h 20 %, confidence 3.0"];
        assert!(places.iter().all(|place| told.notes.iter().any(|note| note == place)), "{:?}", told.notes);
        assert!(told.help.unwrap().contains("not_a_face: [[0.15, 0.30]]"));
    }

    #[test]
    fn a_region_answers_for_a_face_whose_middle_it_covers() {
        let first = "faces: blurred\nblur: [{shape: ellipse, x: 0.1, y: 0.2, width: 0.1, height: 0.2}";
        assert_eq!(told(&format!("{first}]")).unwrap().message, "1 face found, `blur` does not cover it");
        assert!(told(&format!("{first}, {{shape: box, x: 0.5, y: 0, width: 0.5, height: 1}}]")).is_none());
        // Beside a face is not on it.
        let beside = told("faces: blurred\nblur: [{shape: box, x: 0, y: 0, width: 0.14, height: 1}]").unwrap();
        assert_eq!(beside.message, "2 faces found, `blur` does not cover them");
    }

    #[test]
    fn a_false_alarm_is_declared_by_a_point_inside_it_and_consent_ends_the_matter() {
        assert_eq!(
            told("faces: none\nnot_a_face: [[0.61, 0.21]]").unwrap().notes.len(),
            told("faces: none").unwrap().notes.len() - 1
        );
        assert!(told("faces: none\nnot_a_face: [[0.15, 0.3], [0.7, 0.3]]").is_none());
        assert!(told("faces: consented").is_none());
    }
}
