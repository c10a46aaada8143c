//! `hills due`: what somebody has to renew, and when.

use anyhow::Result;
use chrono::{NaiveDate, Utc};
use clap::Args;
use generator::build::decide;
use generator::due::{Due, due};
use serde_json::json;

use super::project::Project;
use super::table::table;
use super::terminal::Terminal;
use super::{Exit, Format, Listing, Profile, day};

const EXAMPLES: &str = "\
Examples:
  hills due                     what is overdue, and what comes due within 60 days
  hills due --days 14
  hills due --date 2027-08-01   as it will be that day
  hills due --fail-overdue      for a nightly job: exit code 1 while anything is overdue

Listed are prices, licences, certificates, registrations, consents, medical reviews, pages that appear or
disappear, legal texts that take effect, and the end of security.txt.";

/// List what runs out or begins soon: prices, licences, registrations, reviews, pages
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// How many days to look ahead
    #[arg(long, value_name = "N", default_value_t = 60)]
    days: u32,
    /// As of this day, as in 2026-03-01 [default: today at the clinic]
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<NaiveDate>,
    /// How the list is told
    #[arg(long, value_enum, default_value_t = Listing::Human)]
    format: Listing,
    /// End with exit code 1 when something is overdue
    #[arg(long)]
    fail_overdue: bool,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    // The preview knows pages whose time has not come.
    let options = project.options(Profile::Preview, arguments.date);
    let progress = terminal.progress();
    let (site, report) = decide(&options, Utc::now(), &*progress)?;
    progress.done();
    let Some(site) = site else {
        terminal.report(&report, &project.folder, Format::Human)?;
        return Ok(Exit::Mistakes);
    };
    let list = due(&site, arguments.days);
    let overdue = list.iter().filter(|due| due.is_overdue(site.today())).count();
    match arguments.format {
        Listing::Json => terminal.result(&list.iter().map(|due| as_json(due, site.today())).collect::<String>())?,
        Listing::Human if list.is_empty() => {
            terminal.result(&format!("Nothing is overdue, and nothing comes due within {} days.\n", arguments.days))?;
        }
        Listing::Human => terminal.result(&listed(&list, site.today()))?,
    }
    if overdue > 0 {
        terminal.note(&format!("{overdue} overdue.\n"))?;
    }
    Ok(if arguments.fail_overdue && overdue > 0 { Exit::Mistakes } else { Exit::Clean })
}

fn listed(list: &[Due], today: NaiveDate) -> String {
    let row = |due: &Due| {
        let when = match (due.day - today).num_days() {
            days @ ..0 => format!("OVERDUE by {}", counted(-days)),
            0 => "today".to_owned(),
            days => format!("in {}", counted(days)),
        };
        [due.day.to_string(), when, due.kind.title().to_owned(), due.what.clone(), due.place.to_string()]
    };
    table(&list.iter().map(row).collect::<Vec<_>>())
}

fn counted(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

fn as_json(due: &Due, today: NaiveDate) -> String {
    let object = json!({
        "day": due.day.to_string(),
        "days": (due.day - today).num_days(),
        "overdue": due.is_overdue(today),
        "kind": due.kind.as_str(),
        "what": due.what,
        "file": &*due.place.file,
        "line": due.place.at.line,
    });
    format!("{object}\n")
}

#[cfg(test)]
mod tests {
    use generator::diagnostic::Place;
    use generator::due::Kind;
    use generator::node::Position;

    use super::*;

    #[test]
    fn the_list_marks_what_is_overdue() {
        let today: NaiveDate = "2026-03-02".parse().unwrap();
        let due = |day: &str, kind: Kind, what: &str| Due {
            day: day.parse().unwrap(),
            kind,
            what: what.to_owned(),
            place: Place { file: "a.md".into(), at: Position::new(3, 1) },
        };
        let list = [
            due("2026-03-01", Kind::Price, "package `x`"),
            due("2026-03-02", Kind::Review, "method:lon"),
            due("2026-03-12", Kind::Appears, "article:new"),
        ];
        assert_eq!(
            listed(&list, today),
            "2026-03-01  OVERDUE by 1 day  price ends    package `x`  a.md:3:1\n\
             2026-03-02  today             review due    method:lon   a.md:3:1\n\
             2026-03-12  in 10 days        page appears  article:new  a.md:3:1\n"
        );
    }
}
