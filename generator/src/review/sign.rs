//! The reviewer's act: the day of the review, the day of the next one and the seal, written into the source file.

use std::sync::Arc;

use anyhow::{Context, Result};
use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use crate::build::{Options, decide};
use crate::diagnostic::{Report, Severity, closest, codes};
use crate::front_edit::{set, set_after};
use crate::model::base::follows_in_time;
use crate::model::{Clinical, Fields, Medical, Model};
use crate::progress::Silent;
use crate::site::{Hidden, Site};
use crate::sources::Entry;
use crate::{disk, load};

/// What became of a wish to sign.
#[derive(Debug)]
pub enum Outcome {
    /// The file says so now.
    Signed(Signature),
    /// It is not for a reviewer to sign, and why.
    Refused(Refusal),
    /// There are mistakes to mend first.
    Mistakes(Report),
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The entry.
    pub entry: String,
    /// Its source file, relative to the project.
    pub file: Arc<str>,
    /// The key of the doctor who signed.
    pub reviewer: String,
    /// The day of the review.
    pub day: NaiveDate,
    /// The day of the next one.
    pub due: NaiveDate,
    /// Whether the file had to be changed.
    pub is_new: bool,
}

/// What does not fit, and what would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What does not fit, one line.
    pub message: String,
    /// What would.
    pub help: Option<String>,
}

impl Refusal {
    fn new(message: String, help: impl Into<String>) -> Self {
        Self { message, help: Some(help.into()) }
    }
}

/// Signs the entry `reference` (as in `procedure:tibia`) in the name of its reviewer.
///
/// `day` is the day on which the reviewer read it, today at the clinic when left out. `due` is the day of the next
/// review; when left out it follows as long after this review as it did after the last one.
///
/// # Errors
/// When the disk refuses, or the front matter is written so that it cannot be edited without touching something else.
pub fn sign(
    options: &Options,
    reference: &str,
    day: Option<NaiveDate>,
    due: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    let (site, report) = decide(options, now, &Silent)?;
    let Some(site) = site else { return Ok(Outcome::Mistakes(report)) };
    let entry = match find(&site, reference) {
        Ok(Found::Entry(entry)) => entry,
        Ok(Found::Unreadable(folder)) => return Ok(Outcome::Mistakes(only(report, &folder))),
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let source = entry.source();
    let Some(clinical) = &source.clinical else { return Ok(Outcome::Refused(not_medical(entry))) };
    let mistakes = only(report, &source.file);
    if mistakes.has_errors() {
        return Ok(Outcome::Mistakes(mistakes));
    }
    let day = day.unwrap_or(site.today());
    let due = due.unwrap_or_else(|| next_due(clinical, day));
    if let Err(refusal) = judge(&site, clinical, day, due) {
        return Ok(Outcome::Refused(refusal));
    }
    let path = options.project.join(&*source.file);
    let before = disk::read_text(&path)?;
    let text = sealed(entry.model, &source.file, &before, day, due)
        .with_context(|| format!("cannot write the review into {}", source.file))?;
    let is_new = text != before;
    if is_new {
        disk::write_whole(&path, text.as_bytes())?;
    }
    let reviewer = clinical.reviewed_by.key().to_owned();
    let file = Arc::clone(&source.file);
    Ok(Outcome::Signed(Signature { entry: entry.reference(), file, reviewer, day, due, is_new }))
}

/// The text of a source file with the days of the review and the seal.
fn sealed(model: Model, file: &Arc<str>, text: &str, day: NaiveDate, due: NaiveDate) -> Result<String> {
    let text = set(text, &["last_reviewed"], &day.to_string())?;
    let text = set_after(&text, &["review_due"], &due.to_string(), "last_reviewed")?;
    let seal = load::seal_of(model, file, &text).map_err(|mistake| anyhow::anyhow!(mistake.message))?;
    Ok(set_after(&text, &["review_seal"], &seal, "review_due")?)
}

enum Found<'a> {
    Entry(&'a Entry),
    /// The entry is there, but its file cannot be read; its folder.
    Unreadable(String),
}

fn find<'a>(site: &'a Site, reference: &str) -> Result<Found<'a>, Refusal> {
    let Some((model, key)) = reference.split_once(':') else {
        return Err(Refusal::new(
            format!("`{reference}` names no entry"),
            "write its model and its key, as in `procedure:tibia`",
        ));
    };
    let Some(known) = Model::by_name(model) else {
        let near = closest(model, Model::ALL.iter().map(|model| model.name()));
        let help = near.map(|near| format!("did you mean `{near}:{key}`?"));
        return Err(Refusal { message: format!("there is no model `{model}`"), help });
    };
    if let Some(id) = site.entry(known, key) {
        return Ok(Found::Entry(&site.entries[id]));
    }
    match site.hidden.get(&(known, Arc::from(key))) {
        Some(Hidden::Unreadable) => Ok(Found::Unreadable(format!("content/{}/{key}/", known.folder()))),
        Some(_) => {
            let message = format!("`{reference}` is archived or expired, so nobody needs its review");
            Err(Refusal { message, help: None })
        }
        None => {
            let keys = site.index.get(&known).into_iter().flatten().map(|(key, _)| &**key);
            let near = closest(key, keys).map(|near| format!("did you mean `{}:{near}`?", known.name()));
            let help = near.unwrap_or_else(|| "`hills review status` lists what can be signed".to_owned());
            Err(Refusal::new(format!("there is no `{reference}`"), help))
        }
    }
}

fn not_medical(entry: &Entry) -> Refusal {
    let message = format!("`{}` is not medical, so there is nothing to review", entry.reference());
    let help = "if it is medical, give it `reviewed_by`, `last_reviewed`, `review_due`, `evidence` and `disclaimers`";
    Refusal { message, help: (entry.model.medical() != Medical::Never).then(|| help.to_owned()) }
}

/// What is wrong in the files whose path begins so. What the act itself mends is left out.
fn only(report: Report, begin: &str) -> Report {
    let mended = [codes::FUTURE_REVIEW.id, codes::PAST_REVIEW.id, codes::REVIEWER.id, codes::NOT_SEALED.id];
    let errors = report.into_iter().filter(|found| {
        found.severity == Severity::Error && found.place.file.starts_with(begin) && !mended.contains(&found.code.id)
    });
    errors.collect::<Vec<_>>().into()
}

/// Whether that doctor could review on that day.
fn judge(site: &Site, clinical: &Clinical, day: NaiveDate, due: NaiveDate) -> Result<(), Refusal> {
    let today = site.today();
    if day > today {
        return Err(Refusal { message: format!("{day} is in the future, today is {today}"), help: None });
    }
    let reviewer = clinical.reviewed_by.key();
    let doctor = site.entry(Model::Doctor, reviewer).map(|id| &site.entries[id].source().fields);
    if !matches!(doctor, Some(Fields::Doctor(doctor)) if doctor.may_review_on(day)) {
        let message = format!("`{reviewer}` was not active and registered on {day}");
        let help =
            "put the doctor who really read it into `reviewed_by`, or mend the registration in that doctor's file";
        return Err(Refusal::new(message, help));
    }
    if !follows_in_time(day, due) {
        let message = format!(
            "the next review on {due} does not follow the one on {day} within {} months",
            Clinical::LONGEST_MONTHS
        );
        return Err(Refusal::new(message, "name another day with `--due`"));
    }
    Ok(())
}

/// The next review, as long after `day` as it was to follow the last one: in whole months when it was.
fn next_due(clinical: &Clinical, day: NaiveDate) -> NaiveDate {
    let (last, due) = (clinical.last_reviewed, clinical.review_due);
    if !clinical.is_due_in_time() {
        return day.checked_add_months(Months::new(12)).unwrap_or(day);
    }
    let months =
        (1..=Clinical::LONGEST_MONTHS).find(|months| last.checked_add_months(Months::new(*months)) == Some(due));
    let next = match months {
        Some(months) => day.checked_add_months(Months::new(months)),
        None => day.checked_add_days(Days::new(u64::try_from((due - last).num_days()).unwrap_or_default())),
    };
    next.unwrap_or(day)
}
