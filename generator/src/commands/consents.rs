//! `hills consents`: what patients agreed to, who uses it, and whether the ledger is believed.

use anyhow::Result;
use chrono::{NaiveDate, Utc};
use clap::{Args, Subcommand};
use data::consents::{Consent, Ledger, Purpose, Status};
use generator::build::decide;
use generator::consents::{FILE, Outcome, Uses, sign, uses, verify};
use serde_json::json;

use super::project::Project;
use super::table::table;
use super::terminal::Terminal;
use super::{Exit, Format, Listing, Profile, day};

const EXAMPLES: &str = "\
Examples:
  hills consents status                        every consent, until when it holds, and what uses it
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
    /// List every consent with what it covers, until when, and what uses it
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
        Action::Status { date, format } => status(*date, *format, project, terminal),
        Action::Verify { profile, date, format } => verified((*profile, *date, *format), project, terminal),
        Action::Sign => signed(project, terminal),
    }
}

fn status(date: Option<NaiveDate>, format: Listing, project: &Project, terminal: &Terminal) -> Result<Exit> {
    // The preview has drafts too, which may name a consent.
    let options = project.options(Profile::Preview, date);
    let progress = terminal.progress();
    let (site, report) = decide(&options, Utc::now(), &*progress)?;
    progress.done();
    let Some(site) = site else {
        terminal.report(&report, &project.folder, Format::Human)?;
        return Ok(Exit::Mistakes);
    };
    let (ledger, uses, today) = (site.consents.ledger(), uses(&site), site.today());
    match format {
        Listing::Json => {
            terminal
                .result(&ledger.consents.iter().map(|one| as_json(one, ledger, &uses, today)).collect::<String>())?;
        }
        Listing::Human if ledger.consents.is_empty() => terminal.result("The ledger holds no consent.\n")?,
        Listing::Human => terminal.result(&listed(ledger, &uses, today))?,
    }
    if report.has_errors() {
        terminal.note("The project has mistakes, so uses may be missing here; `hills check` lists them.\n")?;
    }
    Ok(Exit::Clean)
}

/// What holds of a consent on a day, in a word.
fn state(consent: &Consent, today: NaiveDate) -> &'static str {
    match consent.status {
        Status::Active if consent.expires < today => Status::Expired.as_str(),
        Status::Active if today < consent.granted => "not yet",
        status => status.as_str(),
    }
}

fn listed(ledger: &Ledger, uses: &Uses, today: NaiveDate) -> String {
    let head = ["consent", "status", "last day", "covers", "faces", "channels", "locales", "pictures", "used by"];
    let row = |consent: &Consent| {
        let users = uses.get(consent.id.as_str()).into_iter().flatten();
        let users: Vec<_> = users
            .map(|(entry, locales)| {
                format!("{entry} [{}]", locales.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
            })
            .collect();
        [
            consent.id.to_string(),
            state(consent, today).to_owned(),
            consent.expires.to_string(),
            joined(&consent.scopes),
            if consent.identifiable { "yes" } else { "no" }.to_owned(),
            joined(&consent.channels),
            joined(&consent.locales),
            pictures(consent, ledger).count().to_string(),
            if users.is_empty() { "–".to_owned() } else { users.join(", ") },
        ]
    };
    let rows = std::iter::once(head.map(str::to_owned)).chain(ledger.consents.iter().map(row));
    format!("{}Epoch {}, exported on {}.\n", table(&rows.collect::<Vec<_>>()), ledger.epoch, ledger.issued.date_naive())
}

fn joined<T: ToString>(words: &[T]) -> String {
    words.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

fn pictures<'a>(consent: &Consent, ledger: &'a Ledger) -> impl Iterator<Item = &'a str> {
    let id = consent.id.to_string();
    ledger.assets.iter().filter(move |asset| asset.consent.as_str() == id).map(|asset| asset.id.as_str())
}

fn as_json(consent: &Consent, ledger: &Ledger, uses: &Uses, today: NaiveDate) -> String {
    let object = json!({
        "consent": consent.id.as_str(),
        "status": state(consent, today),
        "granted": consent.granted.to_string(),
        "expires": consent.expires.to_string(),
        "scopes": consent.scopes,
        "identifiable": consent.identifiable,
        "channels": consent.channels,
        "locales": consent.locales,
        "pictures": pictures(consent, ledger).collect::<Vec<_>>(),
        "uses": uses.get(consent.id.as_str()).cloned().unwrap_or_default(),
    });
    format!("{object}\n")
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_list_says_what_holds_on_the_day_and_who_uses_it() {
        let text = "{format: 1, epoch: 2, issued: 2026-11-20T08:00:00Z, media_origin: https://m.example, assets: [], consents: [
            {id: C-00000001, scopes: [story, photos], channels: [web], locales: [en, ar], granted: 2026-01-01, expires: 2026-12-31, status: active, identifiable: true},
            {id: C-00000002, scopes: [xrays], channels: [web], locales: [en], granted: 2026-01-01, expires: 2027-12-31, status: revoked, identifiable: false}]}";
        let ledger = Ledger::parse(Path::new("x.yaml"), text).unwrap();
        let locales = ["en", "ar"].map(str::to_owned).into();
        let uses = Uses::from([("C-00000001".to_owned(), [("success_story:knee".to_owned(), locales)].into())]);
        assert_eq!(
            listed(&ledger, &uses, "2027-01-01".parse().unwrap()),
            "consent     status   last day    covers         faces  channels  locales  pictures  used by\n\
             C-00000001  expired  2026-12-31  story, photos  yes    web       en, ar   0         success_story:knee [ar, en]\n\
             C-00000002  revoked  2027-12-31  xrays          no     web       en       0         –\n\
             Epoch 2, exported on 2026-11-20.\n"
        );
    }
}
