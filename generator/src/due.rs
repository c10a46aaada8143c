//! What runs out or begins on a day: prices, licences, registrations, reviews, consents, licences of pictures, scheduled and
//! expiring pages.
//!
//! A site that nobody touches grows wrong by itself. This list says beforehand what somebody has to renew, and marks what
//! should have been renewed already. It reads a decided [`Site`] (of the profile `preview`, which holds scheduled pages) and
//! knows no clock: the day is the site's.

use std::sync::Arc;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use data::Localized;
use data::consents::Status as ConsentStatus;

use crate::diagnostic::Place;
use crate::model::Fields;
use crate::model::base::Status;
use crate::node::Position;
use crate::site::Site;
use crate::sources::Entry;

/// What happens on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The last day of a price.
    Price,
    /// The last day of a licence of the clinic.
    Licence,
    /// The last day of a certificate of the clinic.
    Accreditation,
    /// The last day of a doctor's entry in a register.
    Registration,
    /// The last day before a medical text must be read again.
    Review,
    /// The last day of a patient's consent.
    Consent,
    /// The last day of the key that signed the consent ledger.
    ConsentKey,
    /// The last day of the licence of a picture.
    PictureLicence,
    /// The last day of the file that says whom to tell about a weakness.
    SecurityContact,
    /// A page appears.
    Appears,
    /// A page disappears.
    Disappears,
    /// A legal text begins to apply.
    Effective,
}

impl Kind {
    /// The kind in a few words, for tables.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Price => "price ends",
            Self::Licence => "licence ends",
            Self::Accreditation => "certificate ends",
            Self::Registration => "registration ends",
            Self::Review => "review due",
            Self::Consent => "consent ends",
            Self::ConsentKey => "key ends",
            Self::PictureLicence => "picture licence",
            Self::SecurityContact => "security.txt ends",
            Self::Appears => "page appears",
            Self::Disappears => "page disappears",
            Self::Effective => "takes effect",
        }
    }

    /// The kind as a word, for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Licence => "licence",
            Self::Accreditation => "accreditation",
            Self::Registration => "registration",
            Self::Review => "review",
            Self::Consent => "consent",
            Self::ConsentKey => "consent_key",
            Self::PictureLicence => "picture_licence",
            Self::SecurityContact => "security_contact",
            Self::Appears => "appears",
            Self::Disappears => "disappears",
            Self::Effective => "effective",
        }
    }
}

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day, at the clinic.
    pub day: NaiveDate,
    /// What happens on it.
    pub kind: Kind,
    /// To what.
    pub what: String,
    /// Where it is written.
    pub place: Place,
}

impl Due {
    /// Whether it should have been seen to before `today`.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.day < today
    }
}

/// Everything that is overdue or comes within `days` of the site's day, in the order of days.
pub fn due(site: &Site, days: u32) -> Vec<Due> {
    let today = site.today();
    let until = today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    let mut gathered = Gathered { site, today, until, list: Vec::new() };
    gathered.prices();
    gathered.clinic();
    gathered.consents();
    gathered.pictures();
    for entry in &site.entries {
        gathered.entry(entry);
    }
    let mut list = gathered.list;
    list.sort_by(|a, b| (a.day, a.kind, &a.what).cmp(&(b.day, b.kind, &b.what)));
    list
}

struct Gathered<'a> {
    site: &'a Site,
    today: NaiveDate,
    until: NaiveDate,
    list: Vec<Due>,
}

impl Gathered<'_> {
    /// Something whose last day may have passed.
    fn ends(&mut self, day: NaiveDate, kind: Kind, what: String, file: &Arc<str>, at: Position) {
        if day <= self.until {
            self.list.push(Due { day, kind, what, place: Place { file: Arc::clone(file), at } });
        }
    }

    /// Something that happens by itself: once it has happened it is no longer due.
    fn happens(&mut self, day: NaiveDate, kind: Kind, entry: &Entry, field: &str) {
        if day >= self.today {
            let source = entry.source();
            self.ends(day, kind, entry.reference(), &source.file, source.place(field));
        }
    }

    fn prices(&mut self) {
        let file = "data/prices.yaml".into();
        for packages in self.site.facts.prices.by_end() {
            let Some(end) = packages.first().map(|first| first.valid_until) else { continue };
            let names: Vec<_> = packages.iter().map(|package| format!("`{}`", package.key.as_str())).collect();
            let what = if names.len() == 1 { "package" } else { "packages" };
            let what = format!("{what} {}", names.join(", "));
            self.ends(*end, Kind::Price, what, &file, position(end.place()));
        }
    }

    fn clinic(&mut self) {
        let file = "data/clinic.yaml".into();
        let facts = &self.site.facts;
        let source = &facts.site.source_locale;
        let text = |text: &Localized| text.get(source).unwrap_or_default().to_owned();
        let licences = &facts.clinic.licences;
        for licence in licences {
            let newer = licences.iter().map(|other| (other.authority == licence.authority, other.valid_until));
            if !self.is_renewed(licence.valid_until, newer) {
                let what = format!("{} {}", text(&licence.authority), licence.number);
                self.ends(licence.valid_until, Kind::Licence, what, &file, position(licence.authority.place()));
            }
        }
        let certificates = &facts.clinic.accreditations;
        for certificate in certificates {
            let newer = certificates.iter().map(|other| (other.body == certificate.body, other.valid_until));
            if !self.is_renewed(certificate.valid_until, newer) {
                let what = format!("{}: {}", text(&certificate.body), text(&certificate.scope));
                self.ends(
                    certificate.valid_until,
                    Kind::Accreditation,
                    what,
                    &file,
                    position(certificate.body.place()),
                );
            }
        }
        let contact = &facts.site.security;
        let what = contact.contact.as_str().to_owned();
        self.ends(contact.expires, Kind::SecurityContact, what, &"data/site.yaml".into(), Position::default());
    }

    /// Whether something that ended on a day was followed by another of the same kind; `others` says of each whether it is
    /// of the same kind, and its last day. The old one may stay in the file.
    fn is_renewed(&self, day: NaiveDate, mut others: impl Iterator<Item = (bool, NaiveDate)>) -> bool {
        others.any(|(is_same, until)| is_same && until > day && until >= self.today)
    }

    fn consents(&mut self) {
        let file = "data/consents.yaml".into();
        let ledger = self.site.consents.ledger();
        for consent in &ledger.consents {
            // What has expired stays in the ledger; a build refuses pages that still use it.
            if consent.status == ConsentStatus::Active && consent.expires >= self.today {
                let what = format!("consent `{}`", consent.id.as_str());
                self.ends(consent.expires, Kind::Consent, what, &file, position(consent.id.place()));
            }
        }
        // An empty ledger needs no key.
        let signature = ledger.signature.as_ref().filter(|_| !ledger.is_empty());
        let keys = &self.site.facts.consent_keys;
        if let Some(key) = signature.and_then(|signature| keys.get(signature.key.as_str())) {
            let (what, at) = (format!("key `{}` of the consent ledger", *key.id), position(key.id.place()));
            self.ends(key.valid_until, Kind::ConsentKey, what, &"data/consent_keys.yaml".into(), at);
        }
    }

    fn pictures(&mut self) {
        for (id, entry) in &self.site.media {
            if let Some(day) = entry.sidecar.as_ref().and_then(|sidecar| sidecar.licence_expires) {
                let at = entry.places.at("licence_expires");
                self.ends(day, Kind::PictureLicence, format!("picture `{id}`"), &entry.file, at);
            }
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let source = entry.source();
        let common = &source.common;
        if common.status != Status::Published {
            return;
        }
        let zone = self.site.facts.site.time_zone;
        let local = |at: DateTime<FixedOffset>| at.with_timezone(&zone).date_naive();
        if let Some(at) = common.publish_at.filter(|at| *at > self.site.as_of.instant) {
            self.happens(local(at), Kind::Appears, entry, "publish_at");
        }
        if let Some(at) = common.expire_at.filter(|at| *at > self.site.as_of.instant) {
            self.happens(local(at), Kind::Disappears, entry, "expire_at");
        }
        if let Some(clinical) = &source.clinical {
            let at = source.place("review_due");
            self.ends(clinical.review_due, Kind::Review, entry.reference(), &source.file, at);
        }
        match &source.fields {
            Fields::Legal(legal) => self.happens(legal.effective_from, Kind::Effective, entry, "effective_from"),
            Fields::Doctor(doctor) if doctor.active_until.is_none_or(|until| self.today <= until) => {
                for registration in &doctor.registrations {
                    let newer = doctor.registrations.iter();
                    let newer = newer.map(|other| (other.authority == registration.authority, other.valid_until));
                    if !self.is_renewed(registration.valid_until, newer) {
                        let what = format!("{}, {}", entry.reference(), registration.authority);
                        let at = source.place("registrations");
                        self.ends(registration.valid_until, Kind::Registration, what, &source.file, at);
                    }
                }
            }
            _ => {}
        }
    }
}

fn position(place: data::Place) -> Position {
    Position::new(place.line, place.column)
}
