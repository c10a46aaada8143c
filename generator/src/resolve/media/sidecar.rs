//! What the fields of a sidecar demand of each other, of the profile and of the day.

use chrono::Days;

use crate::diagnostic::{Code, Diagnostic, Report, codes};
use crate::model::Sidecar;
use crate::model::media::{Area, Faces, Origin, PictureKind, Point, Subject};
use crate::profile::Profile;
use crate::site::Site;
use crate::sources::{MediaEntry, PictureContent};

/// How long before its end a licence is spoken of, in days.
const NOTICE_DAYS: u64 = 30;
/// How far outside 0 to 1 a sum of two fractions may come by rounding.
const ROUNDING: f64 = 1e-9;

/// Checks one sidecar by itself.
pub(super) fn check(site: &Site, id: &str, entry: &MediaEntry, sidecar: &Sidecar) -> Report {
    let mut rules = Rules { id, entry, sidecar, report: Report::default() };
    rules.patients();
    rules.people();
    rules.honesty(site.profile);
    rules.regions();
    rules.licence(site);
    rules.report
}

struct Rules<'a> {
    id: &'a str,
    entry: &'a MediaEntry,
    sidecar: &'a Sidecar,
    report: Report,
}

impl Rules<'_> {
    fn say(&mut self, code: &'static Code, path: &str, message: impl Into<String>, note: &str, help: &str) {
        let diagnostic = Diagnostic::error(code, &self.entry.file, self.entry.places.at(path), message);
        let diagnostic = if note.is_empty() { diagnostic } else { diagnostic.note(note) };
        self.report.push(diagnostic.help(help));
    }

    /// Pictures of patients are kept where they can be taken back.
    fn patients(&mut self) {
        let sidecar = self.sidecar;
        let note =
            "what is in the repository stays in its history and in every clone, also when the consent is withdrawn";
        let help = "delete it from the history too, upload it in the portal, and write `origin: {ledger: …}` with its id; a picture \
                    of nobody says `is_sample: true`";
        if sidecar.is_of_a_patient() && !sidecar.is_sample && sidecar.origin == Origin::Repo {
            let what = if sidecar.subject == Subject::Patient { "a patient" } else { "an X-ray" };
            self.say(
                &codes::MEDIA_PATIENT,
                "origin",
                format!("a picture of {what} is kept in the repository"),
                note,
                help,
            );
        }
        if let (Origin::Ledger(_), Some(picture)) = (&sidecar.origin, &self.entry.picture) {
            let name = picture.file.rsplit('/').next().unwrap_or_default();
            let message = format!("`{name}` lies beside a picture that only the media host may keep");
            self.say(&codes::MEDIA_PATIENT, "origin", message, note, help);
        }
        if matches!(sidecar.origin, Origin::Ledger(_)) && sidecar.consent.is_none() {
            let help = "name the consent by its id in the portal: `consent: C-…`";
            let message = format!("`{}` comes from the ledger and names no `consent`", self.id);
            self.say(&codes::NO_CONSENT, "origin", message, "", help);
        }
    }

    /// Faces and names in a picture.
    fn people(&mut self) {
        let sidecar = self.sidecar;
        if sidecar.faces == Faces::Blurred && sidecar.blur.is_empty() && sidecar.origin == Origin::Repo {
            let help = "add a box for each: `blur: [{shape: ellipse, x: 0.4, y: 0.1, width: 0.1, height: 0.15}]`";
            self.say(&codes::RULE, "faces", "faces are `blurred`, but `blur` names no region", "", help);
        }
        if sidecar.faces == Faces::Consented && sidecar.consent.is_none() && !sidecar.is_sample {
            let help = "name the consent by its id, or blur the faces";
            self.say(&codes::NO_CONSENT, "faces", "faces are `consented`, but there is no `consent`", "", help);
        }
        if sidecar.kind == PictureKind::Xray && sidecar.xray_labels_removed != Some(true) {
            let note = "names, numbers and dates are often burned into the picture";
            let help = "look at its edges, remove what is there, then write `xray_labels_removed: true`";
            self.say(&codes::RULE, "xray_labels_removed", "nobody says that this X-ray names nobody", note, help);
        }
    }

    /// Results are not invented, and samples do not reach patients.
    fn honesty(&mut self, profile: Profile) {
        let sidecar = self.sidecar;
        if sidecar.generated_by_ai && sidecar.is_result() {
            let message = "a program generated this picture of a result";
            let note = "readers would take what never happened for what treatment does";
            let help = "draw a diagram instead, or show a real picture with consent";
            self.say(&codes::MEDIA_HONEST, "generated_by_ai", message, note, help);
        }
        if sidecar.is_sample && profile == Profile::Production {
            let message = format!("the picture `{}` is a sample, which production refuses", self.id);
            let help = "put a real one in its place, or take it out of the pages that show it and delete it";
            self.say(&codes::MEDIA_HONEST, "is_sample", message, "", help);
        }
    }

    /// Regions and points lie inside the picture.
    fn regions(&mut self) {
        let sidecar = self.sidecar;
        let content = self.entry.picture.as_ref().map(|picture| &picture.content);
        if let (false, Some(PictureContent::Drawing { .. })) = (sidecar.blur.is_empty(), content) {
            let note = "an SVG is published as the shapes it is made of; blurring changes pixels";
            let help = "take what must not be seen out of the drawing, or export it as PNG";
            self.say(&codes::MEDIA_REGION, "blur", "a drawing cannot be blurred", note, help);
        }
        for (index, region) in sidecar.blur.iter().enumerate() {
            self.area(&format!("blur[{index}]"), region.area());
        }
        for (name, area) in sidecar.crops.given() {
            self.area(&format!("crops.{name}"), area);
        }
        for (index, point) in sidecar.not_a_face.iter().enumerate() {
            self.point(&format!("not_a_face[{index}]"), *point);
        }
        if let Some(focal) = sidecar.focal {
            self.point("focal", focal);
        }
    }

    fn area(&mut self, path: &str, area: Area) {
        let sides = [("x", area.x, "width", area.width), ("y", area.y, "height", area.height)];
        for (start_name, start, length_name, length) in sides {
            let (name, message) = if !is_fraction(start) {
                (start_name, format!("`{start_name}` is {start}"))
            } else if !is_fraction(length) || length <= 0.0 {
                (length_name, format!("`{length_name}` is {length}"))
            } else if start + length > 1.0 + ROUNDING {
                (length_name, format!("the region ends at {}, outside the picture", start + length))
            } else {
                continue;
            };
            self.outside(&format!("{path}.{name}"), message);
        }
    }

    fn point(&mut self, path: &str, point: Point) {
        for (index, value) in [point.x(), point.y()].into_iter().enumerate() {
            if !is_fraction(value) {
                let message = format!("the point lies outside the picture: {value}");
                self.outside(&format!("{path}[{index}]"), message);
            }
        }
    }

    fn outside(&mut self, path: &str, message: String) {
        let note = "places are fractions of the upright picture's width and height, from its top left corner";
        let help = "write numbers from 0 to 1: pixels divided by the picture's width or height";
        self.say(&codes::MEDIA_REGION, path, message, note, help);
    }

    fn licence(&mut self, site: &Site) {
        let Some(last) = self.sidecar.licence_expires else { return };
        let today = site.today();
        let at = self.entry.places.at("licence_expires");
        let file = &self.entry.file;
        let diagnostic = if last < today {
            let make = if site.profile == Profile::Production { Diagnostic::error } else { Diagnostic::warning };
            make(&codes::MEDIA_LICENCE, file, at, format!("the licence of `{}` ended on {last}", self.id))
                .note("showing it from then on is a breach of its terms")
        } else if today.checked_add_days(Days::new(NOTICE_DAYS)).is_some_and(|until| last <= until) {
            Diagnostic::warning(&codes::MEDIA_LICENCE, file, at, format!("the licence of `{}` ends on {last}", self.id))
                .note("production refuses the picture from the day after")
        } else {
            return;
        };
        self.report.push(diagnostic.help("renew it and write the new day, or put another picture in its place"));
    }
}

fn is_fraction(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}
