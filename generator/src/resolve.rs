//! The second stage: decides everything. All mistakes that need more than one file are found here.
//!
//! Nothing is read or written. The order of decisions, one line each, is the body of [`resolve`].

mod addresses;
mod lists;
mod redirects;
mod references;
mod rules;
mod visibility;

use std::collections::{BTreeMap, HashMap};

pub use lists::{list_of, related};
pub use redirects::to_keep;
pub use references::{check_all, check_edition};

use crate::diagnostic::{Diagnostic, Report, Severity, codes};
use crate::load::Locales;
use crate::profile::{AsOf, Profile};
use crate::site::{Hidden, Site};
use crate::sources::Sources;

/// Decides the site.
pub fn resolve(sources: Sources, profile: Profile, as_of: AsOf) -> (Site, Report) {
    let mut report = Report::default();
    let Sources { facts, catalog, entries, unreadable, media, theme } = sources;
    let locales = Locales::of(&facts);
    let visible = visibility::divide(entries, profile, as_of, &locales);
    let mut hidden: HashMap<_, _> = visible.hidden.into_iter().collect();
    hidden.extend(unreadable.into_iter().map(|name| (name, Hidden::Unreadable)));
    let mut site = Site {
        facts,
        catalog,
        theme,
        locales,
        profile,
        as_of,
        index: index(&visible.entries),
        set_of_entry: vec![None; visible.entries.len()],
        entries: visible.entries,
        hidden,
        sets: Vec::new(),
        pages: Vec::new(),
        lists: HashMap::new(),
        tags: BTreeMap::new(),
        generated: HashMap::new(),
        sections: HashMap::new(),
        redirects: BTreeMap::new(),
        next_change: visible.next_change,
    };
    lists::fill(&mut site);
    report.append(addresses::assign(&mut site));
    report.append(redirects::gather(&mut site, &visible.expired));
    report.append(references::check_all(&site, &media));
    report.append(rules::check(&site));
    (site, by_profile(report, profile))
}

fn index(entries: &[crate::sources::Entry]) -> HashMap<crate::model::Model, HashMap<std::sync::Arc<str>, usize>> {
    let mut index: HashMap<_, HashMap<_, _>> = HashMap::new();
    for (id, entry) in entries.iter().enumerate() {
        index.entry(entry.model).or_default().insert(std::sync::Arc::clone(&entry.key), id);
    }
    index
}

/// What only production insists on is a warning elsewhere.
fn by_profile(report: Report, profile: Profile) -> Report {
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
        &codes::MESSAGES,
        &codes::PRICE_EXPIRED,
        &codes::PAST_REVIEW,
        &codes::SAMPLE,
        &codes::NOT_SEALED,
        &codes::HOST_LIMIT,
    ];
    strict.iter().any(|code| code.id == diagnostic.code.id)
}
