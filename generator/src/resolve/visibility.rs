//! Which entries readers may see, by status, time and consent.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use data::consents::Consents;

use crate::consents::Withdrawn;
use crate::load::Locales;
use crate::model::Model;
use crate::model::base::Status;
use crate::profile::{AsOf, Profile};
use crate::site::Hidden;
use crate::sources::{Entry, LocaleId};

/// Entries, divided.
pub(super) struct Visible {
    pub(super) entries: Vec<Entry>,
    pub(super) hidden: Vec<((Model, Arc<str>), Hidden)>,
    /// Entries whose time is over or that no consent admits; their addresses answer with what they asked for.
    pub(super) expired: Vec<Entry>,
    /// Those of them that no consent admits.
    pub(super) withdrawn: Vec<Withdrawn>,
    pub(super) next_change: Option<DateTime<Utc>>,
}

pub(super) fn divide(
    all: Vec<Entry>,
    profile: Profile,
    as_of: AsOf,
    locales: &Locales,
    consents: Option<&Consents>,
) -> Visible {
    let mut visible = Visible {
        entries: Vec::new(),
        hidden: Vec::new(),
        expired: Vec::new(),
        withdrawn: Vec::new(),
        next_change: None,
    };
    for mut entry in all {
        let common = &entry.source().common;
        let window = [common.publish_at, common.expire_at].into_iter().flatten().map(|at| at.with_timezone(&Utc));
        let next = window.filter(|at| *at > as_of.instant).min();
        visible.next_change = [visible.next_change, next].into_iter().flatten().min();
        let chosen = |locale| is_chosen(&entry, locale, locales);
        let withdrawn = consents.and_then(|consents| Withdrawn::of(&entry, consents, locales, as_of.today, chosen));
        match hidden(&entry, profile, as_of).or_else(|| withdrawn.as_ref().map(|_| Hidden::Withdrawn)) {
            None => {
                keep_chosen_locales(&mut entry, locales);
                visible.entries.push(entry);
            }
            Some(reason) => {
                visible.hidden.push(((entry.model, Arc::clone(&entry.key)), reason));
                if reason == Hidden::Withdrawn {
                    visible.withdrawn.extend(withdrawn);
                }
                if matches!(reason, Hidden::Expired | Hidden::Withdrawn) {
                    visible.expired.push(entry);
                }
            }
        }
    }
    visible
}

fn hidden(entry: &Entry, profile: Profile, as_of: AsOf) -> Option<Hidden> {
    let common = &entry.source().common;
    let is_preview = profile == Profile::Preview;
    match common.status {
        Status::Archived => return Some(Hidden::Unpublished),
        Status::Draft | Status::InReview if !is_preview => return Some(Hidden::Unpublished),
        _ => {}
    }
    if common.expire_at.is_some_and(|at| at <= as_of.instant) {
        return Some(Hidden::Expired);
    }
    let is_early = common.publish_at.is_some_and(|at| at > as_of.instant);
    (is_early && !is_preview).then_some(Hidden::Scheduled)
}

/// An entry may be kept out of some locales; its source edition stays, because others inherit from it.
fn keep_chosen_locales(entry: &mut Entry, locales: &Locales) {
    let chosen: Vec<_> = locales.ids().filter(|locale| is_chosen(entry, *locale, locales)).collect();
    entry.editions.retain(|edition| edition.locale == locales.source || chosen.contains(&edition.locale));
}

/// Whether an entry is meant for a locale; one that names none it could be meant for is meant for all.
pub(super) fn is_chosen(entry: &Entry, locale: LocaleId, locales: &Locales) -> bool {
    let mut chosen = entry.source().common.locales.iter().filter_map(|name| locales.id(name.as_str())).peekable();
    chosen.peek().is_none() || chosen.any(|chosen| chosen == locale)
}
