//! `hills consents`: what patients agreed to, who uses it, and whether the ledger is believed.

mod status;

use anyhow::Result;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use data::consents::Purpose;
use generator::consents::{FILE, Outcome, sign, verify};

use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, Format, Listing, Profile, day};

const EXAMPLES: &str = "\
Examples:
  hills consents status                        every consent, until when it holds, and which stories and pictures use it
  hills consents verify --profile production   whether patients' pages may be built from this ledger
  hills consents sign                          after a change of the sample ledger

`data/consents.yaml` is an export of the service; it names no person. What it does not admit is not shown.";

/// Show, verify and (for development) sign the consent ledger
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List every consent with what it covers, until when, and which stories and pictures use it where
    Status {
        /// As of this day, as in 2026-03-01 [default: today at the clinic]
        #[arg(long, value_name = "DAY", value_parser = day)]
        date: Option<NaiveDate>,
        /// How the list is told
        #[arg(long, value_enum, default_value_t = Listing::Human)]
        format: Listing,
    },
    /// Say whether the signature of the ledger is believed
    Verify {
        /// For whom the site would be built
        #[arg(long, value_enum, default_value_t = Profile::Demo)]
        profile: Profile,
        /// As of this day, as in 2026-03-01 [default: today at the clinic]
        #[arg(long, value_name = "DAY", value_parser = day)]
        date: Option<NaiveDate>,
        /// How mistakes are told
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Sign the sample ledger with the development key, which everyone has and production refuses
    Sign,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    match &arguments.action {
        Action::Status { date, format } => status::run(*date, *format, project, terminal),
        Action::Verify { profile, date, format } => verified((*profile, *date, *format), project, terminal),
        Action::Sign => signed(project, terminal),
    }
}

fn verified(
    (profile, date, format): (Profile, Option<NaiveDate>, Format),
    project: &Project,
    terminal: &Terminal,
) -> Result<Exit> {
    let purpose = if profile == Profile::Production { Purpose::Production } else { Purpose::Development };
    let today = match date.map_or_else(|| project.site().map(|site| site.today()), Ok) {
        Ok(today) => today,
        Err(message) => return terminal.refuse(&message, None),
    };
    let (ledger, keys) = match verify(&project.folder, purpose, today) {
        Ok(both) => both,
        Err(report) => {
            terminal.report(&report, &project.folder, format)?;
            return Ok(Exit::Mistakes);
        }
    };
    let Some(key) = ledger.signature.as_ref().and_then(|signature| keys.get(signature.key.as_str())) else {
        terminal.result(&format!("{FILE}: empty, so it needs no signature\n"))?;
        return Ok(Exit::Clean);
    };
    terminal.result(&format!(
        "{FILE}: signed with `{}`, a key for {}; exported on {}, epoch {}, {} consents, {} pictures\n",
        *key.id,
        key.purpose.as_str(),
        ledger.issued.date_naive(),
        ledger.epoch,
        ledger.consents.len(),
        ledger.assets.len(),
    ))?;
    Ok(Exit::Clean)
}

fn signed(project: &Project, terminal: &Terminal) -> Result<Exit> {
    match sign(&project.folder)? {
        Outcome::Signed { key, is_new } => {
            let text = match is_new {
                true => format!("{FILE}: signed with `{key}`\n"),
                false => format!("{FILE}: was signed already with `{key}`\n"),
            };
            terminal.result(&text)?;
            terminal
                .note("This is for development: everyone has that key, and `--profile production` refuses it.\n")?;
            Ok(Exit::Clean)
        }
        Outcome::Refused(message, help) => terminal.refuse(&message, Some(&help)),
        Outcome::Mistakes(report) => {
            terminal.report(&report, &project.folder, Format::Human)?;
            Ok(Exit::Mistakes)
        }
    }
}
