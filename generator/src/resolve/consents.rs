//! Whether the consent ledger is believed, and what it says of each use.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use data::Facts;
use data::consents::{Channel, Consents, KEYS_FILE, LEDGER_FILE, Purpose, Reason, Scope, Showing};

use crate::consents::{Withdrawn, consent_of, distrusted};
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::profile::Profile;
use crate::site::Site;
use crate::sources::{Edition, Entry};

/// Judges the ledger for those the site is built for. Says so once if it is not believed; nothing is built then.
pub(super) fn judge(
    facts: &Facts,
    unread: &BTreeSet<String>,
    profile: Profile,
    today: NaiveDate,
) -> (Consents, Report) {
    let purpose = if profile == Profile::Production { Purpose::Production } else { Purpose::Development };
    let consents = Consents::judged(facts.consents.clone(), &facts.consent_keys, purpose, today);
    let mut report = Report::default();
    // Without its keys no ledger is believed; the file of the keys is where that is mended.
    if !unread.contains(LEDGER_FILE) && !unread.contains(KEYS_FILE) {
        report.extend(consents.distrust().map(|why| distrusted(consents.ledger(), why)));
    }
    (consents, report)
}

/// What keeps an entry from being shown in the languages it is written in.
///
/// Every edition is asked for, though most inherit their consent: it may not have been given for their language.
pub(super) fn refused(site: &Site, entry: &Entry) -> Vec<Diagnostic> {
    let source = entry.source();
    let mut found: Vec<Diagnostic> = Vec::new();
    for edition in &entry.editions {
        let Some(consent) = consent_of(edition) else { continue };
        let showing = Showing { channel: Channel::Web, locale: site.locales.tag(edition.locale), day: site.today() };
        let Err(reason) = site.consents.admits(consent.as_str(), Scope::Story, showing) else { continue };
        let writer = if consent_of(source) == Some(consent) { source } else { edition };
        found.extend(refusal(site, writer, consent.as_str(), &reason));
    }
    // Most reasons are the same in every language.
    found.dedup();
    found
}

fn refusal(site: &Site, edition: &Edition, consent: &str, reason: &Reason) -> Option<Diagnostic> {
    let message = format!("the consent `{consent}` {reason}");
    let found = Diagnostic::error(&codes::NO_CONSENT, &edition.file, edition.place("consent"), message);
    let known = site.consents.ledger().consents.iter().map(|consent| consent.id.as_str());
    Some(match reason {
        // Told once, where the ledger is mended.
        Reason::Distrusted(_) => return None,
        Reason::UnknownConsent if site.is_unread(LEDGER_FILE) => return None,
        Reason::UnknownConsent => found
            .did_you_mean(consent, known)
            .help("name a consent of `data/consents.yaml`; `hills consents status` lists them"),
        Reason::Locale(..) => found.help(
            "name the languages of the consent under `locales:`, or have it renewed in the portal; it cannot be overridden here",
        ),
        _ => found.help("have it renewed in the portal, or archive this entry; it cannot be overridden here"),
    })
}

/// Says that an entry is left out, and why.
pub(super) fn left_out(withdrawn: &Withdrawn) -> Diagnostic {
    let Withdrawn { entry, consent, reason, place, .. } = withdrawn;
    let message = format!("`{entry}` is left out: the consent `{consent}` {reason}");
    Diagnostic::warning(&codes::NO_CONSENT, &Arc::clone(&place.file), place.at, message)
        .note("its addresses answer that it is gone, and whatever refers to it does without")
        .help("archive it with `status: archived`, or have the consent renewed in the portal; it cannot be overridden here")
}
