//! `disclaimers.yaml`: what has to be said beside medical content, in one wording for all pages.

use std::collections::BTreeMap;

use i18n::problem::closest;
use serde::Deserialize;

use crate::localized::Localized;
use crate::located::{Located, Place};
use crate::read::{DataFile, Findings};
use crate::values::Key;

/// All disclaimers by name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Disclaimers(BTreeMap<Located<Key>, Localized>);

impl Disclaimers {
    /// The name of the disclaimer that all medical text carries.
    pub const GENERAL: &str = "medical-general";
    /// The name of the disclaimer of whatever names a result.
    pub const RESULTS_VARY: &str = "results-vary";
    /// Those that the rules for medical text ask for by name.
    pub const REQUIRED: [&str; 2] = [Self::GENERAL, Self::RESULTS_VARY];

    /// The disclaimer of this name.
    pub fn get(&self, key: &str) -> Option<&Localized> {
        self.0.get(key)
    }

    /// Every wording, to be changed.
    pub(crate) fn texts_mut(&mut self) -> impl Iterator<Item = &mut Localized> {
        self.0.values_mut()
    }

    /// The names of all disclaimers, in alphabetical order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|key| key.as_str())
    }
}

impl DataFile for Disclaimers {
    fn texts(&self) -> Vec<&Localized> {
        self.0.values().collect()
    }

    fn check(&self, findings: &mut Findings) {
        for name in Self::REQUIRED.into_iter().filter(|name| self.get(name).is_none()) {
            let message = format!("there is no disclaimer `{name}`, which medical pages need");
            let near = closest(name, self.keys().filter(|key| !Self::REQUIRED.contains(key)));
            let near = near.and_then(|near| self.0.keys().find(|key| key.as_str() == near));
            let place = near.map_or(Place::UNKNOWN, Located::place);
            let help = near.map_or("add it".to_owned(), |near| format!("rename `{}`, or add it", **near));
            findings.add_with_help(place, message, help);
        }
    }
}
