//! `hills consents status`: every consent, until when it holds, and which entries and pictures use it where.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use chrono::{NaiveDate, Utc};
use data::consents::{Consent, Ledger, Status};
use generator::build::decide;
use generator::consents::{PictureUse, Uses, pictures, uses};
use serde_json::json;

use crate::commands::project::Project;
use crate::commands::table::table;
use crate::commands::terminal::Terminal;
use crate::commands::{Exit, Format, Listing, Profile};

/// What holds of a consent that is named, but does not stand in the ledger.
const UNKNOWN: &str = "unknown";
/// What stands where there is nothing to say.
const NONE: &str = "–";

pub(super) fn run(date: Option<NaiveDate>, format: Listing, project: &Project, terminal: &Terminal) -> Result<Exit> {
    // The preview has drafts too, which may name a consent.
    let options = project.options(Profile::Preview, date);
    let progress = terminal.progress();
    let (site, report) = decide(&options, Utc::now(), &*progress)?;
    progress.done();
    let Some(site) = site else {
        terminal.report(&report, &project.folder, Format::Human)?;
        return Ok(Exit::Mistakes);
    };
    let users = Users { uses: uses(&site), pictures: pictures(&site) };
    let (ledger, today) = (site.consents.ledger(), site.today());
    match format {
        Listing::Json => terminal.result(&as_json(ledger, &users, today))?,
        Listing::Human => terminal.result(&listed(ledger, &users, today))?,
    }
    if report.has_errors() {
        terminal.note("The project has mistakes, so uses may be missing here; `hills check` lists them.\n")?;
    }
    Ok(Exit::Clean)
}

/// Who uses the consents of a site.
struct Users {
    uses: Uses,
    pictures: Vec<PictureUse>,
}

impl Users {
    /// The consents that are named, but do not stand in the ledger.
    fn unknown<'a>(&'a self, ledger: &Ledger) -> BTreeSet<&'a str> {
        let named = self.uses.keys().map(String::as_str);
        let named = named.chain(self.pictures.iter().filter_map(|picture| picture.consent.as_deref()));
        named.filter(|consent| ledger.consent(consent).is_none()).collect()
    }

    /// The pictures whose sidecar names a consent.
    fn shown<'a>(&'a self, consent: &'a str) -> impl Iterator<Item = &'a PictureUse> {
        self.pictures.iter().filter(move |picture| picture.consent.as_deref() == Some(consent))
    }
}

/// What holds of a consent on a day, in a word.
fn state(consent: Option<&Consent>, today: NaiveDate) -> &'static str {
    let Some(consent) = consent else { return UNKNOWN };
    match consent.status {
        Status::Active if consent.expires < today => Status::Expired.as_str(),
        Status::Active if today < consent.granted => "not yet",
        status => status.as_str(),
    }
}

fn listed(ledger: &Ledger, users: &Users, today: NaiveDate) -> String {
    let head = ["consent", "status", "last day", "covers", "faces", "channels", "locales", "pictures", "used by"];
    let row = |consent: &Consent| {
        [
            consent.id.to_string(),
            state(Some(consent), today).to_owned(),
            consent.expires.to_string(),
            joined(&consent.scopes),
            if consent.identifiable { "yes" } else { "no" }.to_owned(),
            joined(&consent.channels),
            joined(&consent.locales),
            kept(consent, ledger).count().to_string(),
            places(users.uses.get(consent.id.as_str())),
        ]
    };
    let unknown = |consent: &str| {
        let uses = places(users.uses.get(consent));
        [consent, UNKNOWN, NONE, NONE, NONE, NONE, NONE, NONE, &uses].map(str::to_owned)
    };
    let rows: Vec<_> = ledger.consents.iter().map(row).chain(users.unknown(ledger).into_iter().map(unknown)).collect();
    let mut text = match rows.is_empty() {
        true => "The ledger holds no consent.\n".to_owned(),
        false => table(&[vec![head.map(str::to_owned)], rows].concat()),
    };
    if !users.pictures.is_empty() {
        text += &format!("\n{}\n", listed_pictures(ledger, users, today));
    }
    if !ledger.consents.is_empty() {
        text += &format!("Epoch {}, exported on {}.\n", ledger.epoch, ledger.issued.date_naive());
    }
    text
}

/// Every picture of which the ledger decides, with its consent and the pages that show it.
fn listed_pictures(ledger: &Ledger, users: &Users, today: NaiveDate) -> String {
    let head = ["picture", "kept as", "consent", "status", "last day", "not shown in", "used on"];
    let row = |picture: &PictureUse| {
        let consent = picture.consent.as_deref().and_then(|consent| ledger.consent(consent));
        let last_day = consent.map(|consent| consent.expires.to_string());
        [
            picture.media.clone(),
            picture.asset.clone().unwrap_or_else(|| "file here".to_owned()),
            picture.consent.clone().unwrap_or_else(|| NONE.to_owned()),
            state(consent, today).to_owned(),
            last_day.unwrap_or_else(|| NONE.to_owned()),
            if picture.withheld.is_empty() { NONE.to_owned() } else { joined(&picture.withheld) },
            places((!picture.uses.is_empty()).then_some(&picture.uses)),
        ]
    };
    let rows = std::iter::once(head.map(str::to_owned)).chain(users.pictures.iter().map(row));
    table(&rows.collect::<Vec<_>>())
}

/// `success_story:knee [en, ar], home: [en]`.
fn places(uses: Option<&BTreeMap<String, BTreeSet<String>>>) -> String {
    let one = |(entry, locales): (&String, &BTreeSet<String>)| format!("{entry} [{}]", joined(locales));
    uses.map_or_else(|| NONE.to_owned(), |uses| uses.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn joined<T: ToString>(words: impl IntoIterator<Item = T>) -> String {
    words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(", ")
}

/// The pictures that the media host keeps under a consent.
fn kept<'a>(consent: &'a Consent, ledger: &'a Ledger) -> impl Iterator<Item = &'a str> {
    let of_it = ledger.assets.iter().filter(|asset| asset.consent.as_str() == consent.id.as_str());
    of_it.map(|asset| asset.id.as_str())
}

/// One object a line: the consents of the ledger, then those that are named and do not stand in it.
fn as_json(ledger: &Ledger, users: &Users, today: NaiveDate) -> String {
    let shown = |consent: &str| -> Vec<_> {
        let one = |picture: &PictureUse| {
            json!({
                "media": picture.media,
                "asset": picture.asset,
                "uses": picture.uses,
                "withheld": picture.withheld,
            })
        };
        users.shown(consent).map(one).collect()
    };
    let uses = |consent: &str| users.uses.get(consent).cloned().unwrap_or_default();
    let known = ledger.consents.iter().map(|consent| {
        let id = consent.id.as_str();
        json!({
            "consent": id,
            "status": state(Some(consent), today),
            "granted": consent.granted.to_string(),
            "expires": consent.expires.to_string(),
            "scopes": consent.scopes,
            "identifiable": consent.identifiable,
            "channels": consent.channels,
            "locales": consent.locales,
            "pictures": kept(consent, ledger).collect::<Vec<_>>(),
            "uses": uses(id),
            "shown": shown(id),
        })
    });
    let unknown = users.unknown(ledger).into_iter();
    let unknown = unknown.map(|id| json!({ "consent": id, "status": UNKNOWN, "uses": uses(id), "shown": shown(id) }));
    known.chain(unknown).map(|object| format!("{object}\n")).collect()
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
        let used = |entry: &str| {
            let locales = ["en", "ar"].map(str::to_owned).into();
            BTreeMap::from([(entry.to_owned(), locales)])
        };
        let picture = PictureUse {
            media: "standing".to_owned(),
            consent: Some("C-00000002".to_owned()),
            asset: Some("A-00000001".to_owned()),
            uses: used("article:bones"),
            withheld: ["en", "ar"].map(str::to_owned).into(),
        };
        let here = PictureUse {
            media: "surgeon".to_owned(),
            consent: Some("C-00000003".to_owned()),
            asset: None,
            uses: BTreeMap::new(),
            withheld: BTreeSet::new(),
        };
        let uses = Uses::from([("C-00000001".to_owned(), used("success_story:knee"))]);
        let users = Users { uses, pictures: vec![picture, here] };
        let today = "2027-01-01".parse().unwrap();
        assert_eq!(
            listed(&ledger, &users, today),
            "consent     status   last day    covers         faces  channels  locales  pictures  used by\n\
             C-00000001  expired  2026-12-31  story, photos  yes    web       en, ar   0         success_story:knee [ar, en]\n\
             C-00000002  revoked  2027-12-31  xrays          no     web       en       0         –\n\
             C-00000003  unknown  –           –              –      –         –        –         –\n\
             \n\
             picture   kept as     consent     status   last day    not shown in  used on\n\
             standing  A-00000001  C-00000002  revoked  2027-12-31  ar, en        article:bones [ar, en]\n\
             surgeon   file here   C-00000003  unknown  –           –             –\n\
             \n\
             Epoch 2, exported on 2026-11-20.\n"
        );
        let lines: Vec<serde_json::Value> =
            as_json(&ledger, &users, today).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1]["shown"][0]["uses"]["article:bones"], json!(["ar", "en"]));
        assert_eq!((&lines[2]["status"], &lines[2]["shown"][0]["media"]), (&json!("unknown"), &json!("surgeon")));
    }
}
