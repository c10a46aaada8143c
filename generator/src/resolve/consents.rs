//! Whether the consent ledger is believed, and what it says of each use.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use data::Facts;
use data::consents::{Consents, KEYS_FILE, LEDGER_FILE, Purpose, Reason};

use crate::consents::{Withdrawn, distrusted};
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::profile::Profile;
use crate::site::Site;

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

/// Says that an entry is left out, and why.
pub(super) fn left_out(site: &Site, withdrawn: &Withdrawn) -> Diagnostic {
    let Withdrawn { entry, consent, reason, place, .. } = withdrawn;
    let message = format!("`{entry}` is left out: the consent `{consent}` {reason}");
    let found = Diagnostic::warning(&codes::NO_CONSENT, &Arc::clone(&place.file), place.at, message)
        .note("its addresses answer that it is gone, and whatever refers to it does without");
    let known = site.consents.ledger().consents.iter().map(|consent| consent.id.as_str());
    match reason {
        Reason::UnknownConsent => found
            .did_you_mean(consent, known)
            .help("name a consent of `data/consents.yaml`; `hills consents status` lists them"),
        Reason::Locale(..) => found.help(
            "name the languages of the consent under `locales:`, or have it renewed in the portal; it cannot be overridden here",
        ),
        _ => found.help(
            "archive it with `status: archived`, or have the consent renewed in the portal; it cannot be overridden here",
        ),
    }
}
