//! `hills review`: who checked which medical text, and the reviewer's signature.

use anyhow::Result;
use chrono::{NaiveDate, Utc};
use clap::{Args, Subcommand};
use generator::build::decide;
use generator::review::seal::Part;
use generator::review::{Outcome, Refusal, Review, Standing, reviews, sign};
use serde_json::json;

use super::project::Project;
use super::table::table;
use super::terminal::Terminal;
use super::{Exit, Format, Listing, Profile, day};

const EXAMPLES: &str = "\
Examples:
  hills review status                                  every medical text, its reviewer and its seal
  hills review sign procedure:tibia                    I am its reviewer and have read it today
  hills review sign procedure:tibia --date 2026-10-01  I read it that day

A signature says that the doctor named in `reviewed_by` read exactly this English text. Any later
change of it breaks the seal, and production refuses the page until it is read and signed again.";

/// Show and sign the reviews of medical texts
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List every medical text with its reviewer, its dates and its seal
    Status {
        /// How the list is told
        #[arg(long, value_enum, default_value_t = Listing::Human)]
        format: Listing,
    },
    /// Sign a text as its reviewer: writes the dates and the seal into the English file
    Sign {
        /// The entry, as in procedure:tibia
        entry: String,
        /// The day on which the reviewer read it, as in 2026-03-01 [default: today at the clinic]
        #[arg(long, value_name = "DAY", value_parser = day)]
        date: Option<NaiveDate>,
        /// The day of the next review [default: as long after this review as it was after the last one]
        #[arg(long, value_name = "DAY", value_parser = day)]
        due: Option<NaiveDate>,
    },
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    match &arguments.action {
        Action::Status { format } => status(*format, project, terminal),
        Action::Sign { entry, date, due } => signed(entry, *date, *due, project, terminal),
    }
}

fn status(format: Listing, project: &Project, terminal: &Terminal) -> Result<Exit> {
    // The preview has drafts too, which are what reviewers mostly read.
    let options = project.options(Profile::Preview, None);
    let progress = terminal.progress();
    let (site, report) = decide(&options, Utc::now(), &*progress)?;
    progress.done();
    let Some(site) = site else {
        terminal.report(&report, &project.folder, Format::Human)?;
        return Ok(Exit::Mistakes);
    };
    let reviews = reviews(&site);
    match format {
        Listing::Human => terminal.result(&listed(&reviews, site.today()))?,
        Listing::Json => terminal.result(&reviews.iter().map(as_json).collect::<String>())?,
    }
    if report.has_errors() {
        terminal.note("Entries with mistakes may be missing here; `hills check` lists the mistakes.\n")?;
    }
    Ok(Exit::Clean)
}

fn listed(reviews: &[Review], today: NaiveDate) -> String {
    let head = ["entry", "reviewer", "last reviewed", "due", "seal"].map(str::to_owned);
    let row = |review: &Review| {
        let overdue = if review.review_due < today { " overdue" } else { "" };
        let what = parts(&review.standing);
        let seal = if what.is_empty() { String::new() } else { format!(": {}", what.join(", ")) };
        [
            review.entry.clone(),
            review.reviewer.clone(),
            review.last_reviewed.to_string(),
            format!("{}{overdue}", review.review_due),
            format!("{}{seal}", review.standing.as_str()),
        ]
    };
    table(&std::iter::once(head).chain(reviews.iter().map(row)).collect::<Vec<_>>())
}

fn parts(standing: &Standing) -> Vec<String> {
    match standing {
        Standing::Changed(parts) => parts.iter().map(Part::to_string).collect(),
        _ => Vec::new(),
    }
}

fn as_json(review: &Review) -> String {
    let object = json!({
        "entry": review.entry,
        "file": &*review.file,
        "reviewer": review.reviewer,
        "last_reviewed": review.last_reviewed.to_string(),
        "review_due": review.review_due.to_string(),
        "seal": review.standing.as_str(),
        "changed": parts(&review.standing),
    });
    format!("{object}\n")
}

fn signed(
    entry: &str,
    date: Option<NaiveDate>,
    due: Option<NaiveDate>,
    project: &Project,
    terminal: &Terminal,
) -> Result<Exit> {
    let options = project.options(Profile::Preview, None);
    match sign(&options, entry, date, due, Utc::now())? {
        Outcome::Signed(signature) => {
            let (file, reviewer, day, due) = (signature.file, signature.reviewer, signature.day, signature.due);
            let text = match signature.is_new {
                true => format!("{file}: sealed by `{reviewer}` on {day}; next review by {due}\n"),
                false => format!("{file}: was sealed already\n"),
            };
            terminal.result(&text)?;
            terminal.note("Commit the file as it is; any change of the text breaks the seal.\n")?;
            Ok(Exit::Clean)
        }
        Outcome::Refused(Refusal { message, help }) => terminal.refuse(&message, help.as_deref()),
        Outcome::Mistakes(report) => {
            terminal.report(&report, &project.folder, Format::Human)?;
            terminal.refuse("a text with mistakes cannot be signed", Some("mend them first"))?;
            Ok(Exit::Mistakes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_marks_what_is_overdue_and_names_what_changed() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let review = |entry: &str, due: &str, standing| Review {
            entry: entry.to_owned(),
            file: "content/x.md".into(),
            reviewer: "sample".to_owned(),
            last_reviewed: day("2026-01-02"),
            review_due: day(due),
            standing,
        };
        let changed = Standing::Changed(vec![Part::Field("risks"), Part::Section("After".into())]);
        let reviews =
            [review("page:risks", "2026-02-01", Standing::Sealed), review("method:lon", "2027-01-02", changed)];
        assert_eq!(
            listed(&reviews, day("2026-03-01")),
            "entry       reviewer  last reviewed  due                 seal\n\
             page:risks  sample    2026-01-02     2026-02-01 overdue  sealed\n\
             method:lon  sample    2026-01-02     2027-01-02          changed: `risks`, the section “After”\n"
        );
    }
}
