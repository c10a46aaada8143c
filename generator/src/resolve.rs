//! The second stage: decides everything. All mistakes that need more than one file are found here.
//!
//! Nothing is read or written. The order of decisions, one line each, is the body of [`resolve`].

mod addresses;
mod consents;
mod facts;
mod lists;
mod media;
mod redirects;
mod references;
mod rules;
mod translations;
mod unknown;
mod visibility;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use lists::{list_of, related};
pub use redirects::to_keep;
pub use references::{check_all, check_edition};
pub use rules::check_entry;
pub use translations::judge;

use data::consents::LEDGER_FILE;

use crate::diagnostic::{Diagnostic, Report, Severity, codes};
use crate::load::Locales;
use crate::model::Model;
use crate::model::base::OnExpire;
use crate::profile::{AsOf, Profile};
use crate::site::{Hidden, Site};
use crate::sources::{Entry, Sources};
use crate::variants::Variants;

/// Decides the site.
pub fn resolve(sources: Sources, profile: Profile, as_of: AsOf) -> (Site, Report) {
    let mut report = Report::default();
    let Sources { mut facts, unread, catalog, entries, unreadable, loose, media: pictures, theme } = sources;
    report.append(translations::judge_facts(&mut facts, profile));
    let locales = Locales::of(&facts);
    let (consents, found) = consents::judge(&facts, &unread, profile, as_of.today);
    report.append(found);
    // Of a ledger that cannot be read nothing is known, not even that something does not stand in it.
    let believed = (!unread.contains(LEDGER_FILE)).then_some(&consents);
    let named = media::named(&entries, &loose);
    let mut visible = visibility::divide(entries, profile, as_of, &locales, believed);
    for entry in &mut visible.entries {
        report.append(judge(entry, &locales, profile));
    }
    let mut hidden: HashMap<_, _> = visible.hidden.into_iter().collect();
    hidden.extend(unreadable.into_iter().map(|name| (name, Hidden::Unreadable)));
    let mut site = Site {
        facts,
        consents,
        withdrawn: visible.withdrawn,
        unread,
        catalog,
        theme,
        tags: vec![BTreeMap::new(); locales.ids().count()],
        locales,
        profile,
        as_of,
        index: index(&visible.entries),
        set_of_entry: vec![None; visible.entries.len()],
        media_uses: media::uses(&visible.entries, &pictures),
        variants: Variants::default(),
        media: pictures,
        entries: visible.entries,
        hidden,
        sets: Vec::new(),
        pages: Vec::new(),
        lists: HashMap::new(),
        generated: HashMap::new(),
        sections: HashMap::new(),
        successors: successors(&visible.expired),
        redirects: BTreeMap::new(),
        next_change: visible.next_change,
    };
    lists::fill(&mut site);
    report.append(addresses::assign(&mut site));
    report.append(redirects::gather(&mut site, &visible.expired));
    report.append(references::check_all(&site));
    report.append(references::check_loose(&site, &loose));
    report.extend(site.withdrawn.iter().map(|withdrawn| consents::left_out(&site, withdrawn)));
    report.append(media::check(&site, named.as_ref()));
    report.append(rules::check(&site));
    report.append(rules::check_times(&site, &visible.expired));
    (site, report)
}

/// What takes the place of entries whose time is over.
fn successors(expired: &[Entry]) -> HashMap<(Model, Arc<str>), String> {
    let named = expired.iter().filter_map(|entry| match &entry.source().common.on_expire {
        // A successor that expired too is not followed: it could lead in a circle.
        Some(OnExpire::Redirect(to)) if !expired.iter().any(|other| other.reference() == to.as_str()) => {
            Some(((entry.model, Arc::clone(&entry.key)), to.as_str().to_owned()))
        }
        _ => None,
    });
    named.collect()
}

fn index(entries: &[Entry]) -> HashMap<Model, HashMap<Arc<str>, usize>> {
    let mut index: HashMap<_, HashMap<_, _>> = HashMap::new();
    for (id, entry) in entries.iter().enumerate() {
        index.entry(entry.model).or_default().insert(Arc::clone(&entry.key), id);
    }
    index
}

/// What only production insists on is a warning elsewhere.
pub fn by_profile(report: Report, profile: Profile) -> Report {
    let weigh = |mut diagnostic: Diagnostic| {
        if profile == Profile::Production && strict_in_production(&diagnostic) {
            diagnostic.severity = Severity::Error;
        }
        diagnostic
    };
    report.into_iter().map(weigh).collect::<Vec<_>>().into()
}

fn strict_in_production(diagnostic: &Diagnostic) -> bool {
    let strict = [
        &codes::MISSING_TRANSLATION,
        &codes::MESSAGE_UNTRANSLATED,
        &codes::NO_ALT,
        &codes::PRICE_EXPIRED,
        &codes::PAST_REVIEW,
        &codes::SAMPLE,
        &codes::NOT_SEALED,
    ];
    strict.iter().any(|code| code.id == diagnostic.code.id)
}
