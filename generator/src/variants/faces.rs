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
