//! Comparisons: both halves are there, belong together, and can be compared honestly.

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::model::Sidecar;
use crate::model::media::{Crops, Pair};
use crate::site::Site;
use crate::sources::MediaEntry;

/// How much two sides of equal length may differ by rounding.
const ROUNDING: f64 = 1e-3;

/// Checks the half `id`. What is wrong with the two together is told once, at the half whose id comes first.
pub(super) fn check(site: &Site, id: &str, entry: &MediaEntry) -> Report {
    let mut report = Report::default();
    let Some((sidecar, pair)) = half(entry) else { return report };
    let other_id = pair.other.key();
    let say = |path: &str, message: String, help: String| {
        Diagnostic::error(&codes::MEDIA_PAIR, &entry.file, entry.places.at(path), message).help(help)
    };
    if pair.interval_months.is_none() {
        let message = "readers are not told how much time lies between the two pictures".to_owned();
        report.push(say("pair", message, "add `interval_months` to both halves".to_owned()));
    }
    if !sidecar.is_sample && sidecar.consent.is_none() {
        let message = "half of a comparison is neither a sample nor consented to".to_owned();
        report.push(say(
            "pair",
            message,
            "name its `consent`, or say `is_sample: true` when it shows nobody".to_owned(),
        ));
    }
    let Some(other) = site.media.get(other_id) else {
        let message = format!("the other half is missing: there is no picture `{other_id}`");
        let known = site.media.keys().map(AsRef::as_ref).filter(|known| *known != id);
        let found = say("pair.with", message, format!("begin it with `hills new media {other_id}`"));
        report.push(found.did_you_mean(other_id, known));
        return report;
    };
    if other_id == id {
        let help = "name the picture that it is compared with".to_owned();
        report.push(say("pair.with", "a picture is compared with itself".to_owned(), help));
        return report;
    }
    // A half with mistakes of its own is told there.
    let Some(known) = &other.sidecar else { return report };
    match &known.pair {
        Some(back) if back.other.key() == id => {
            if id < other_id {
                report
                    .extend(together(sidecar, pair, known, back).map(|(path, message, help)| say(path, message, help)));
            }
        }
        Some(back) => {
            let message = format!("`{other_id}` is compared with `{}`, not with this picture", back.other.key());
            report.push(say("pair.with", message, "each half names the other one under `with`".to_owned()));
        }
        None => {
            let message = format!("`{other_id}` does not say that it is half of a comparison");
            report.push(say("pair.with", message, format!("add `pair: {{with: {id}, …}}` to its `media.yaml`")));
        }
    }
    report
}

fn half(entry: &MediaEntry) -> Option<(&Sidecar, &Pair)> {
    let sidecar = entry.sidecar.as_ref()?;
    Some((sidecar, sidecar.pair.as_ref()?))
}

/// What is wrong with two halves that name each other: the field, the sentence and the way out.
fn together<'a>(
    one: &Sidecar,
    pair: &Pair,
    other: &Sidecar,
    back: &Pair,
) -> impl Iterator<Item = (&'a str, String, String)> + use<'a> {
    let other_id = pair.other.key();
    let mut found = Vec::new();
    if pair.role == back.role {
        let message = format!("both halves say that they show the same time: see `{other_id}`");
        found.push(("pair.role", message, "one is `before`, the other `after`".to_owned()));
    }
    if let (Some(one), Some(other)) = (pair.interval_months, back.interval_months)
        && one != other
    {
        let message = format!("this half says {one} months, `{other_id}` says {other}");
        found.push(("pair.interval_months", message, "write the same number in both".to_owned()));
    }
    if one.is_sample != other.is_sample {
        let message = format!("one half is a sample, the other is not: see `{other_id}`");
        found.push((
            "is_sample",
            message,
            "compare a patient with the same patient, or a sample with a sample".to_owned(),
        ));
    }
    if !same_size(&one.crops, &other.crops) {
        let message = format!("the crops are not as large as those of `{other_id}`");
        let help =
            "name the same crops in both, as wide and as high; a closer view looks like a better result".to_owned();
        found.push(("crops", message, help));
    }
    found.into_iter()
}

/// Whether both name the same crops, equally large.
fn same_size(one: &Crops, other: &Crops) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= ROUNDING;
    let (mut one, mut other) = (one.given(), other.given());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some((name, a)), Some((twin, b)))
                if name == twin && near(a.width, b.width) && near(a.height, b.height) => {}
            _ => return false,
        }
    }
}
