//! `disclaimers.yaml`: what has to be said beside medical content, in one wording for all pages.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::localized::Localized;
use crate::read::DataFile;
use crate::values::Key;

/// All disclaimers by name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Disclaimers(BTreeMap<Key, Localized>);

impl Disclaimers {
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
        self.0.keys().map(Key::as_str)
    }
}

impl DataFile for Disclaimers {
    fn texts(&self) -> Vec<&Localized> {
        self.0.values().collect()
    }
}
