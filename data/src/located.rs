//! A value that remembers where in its file it stood.
//!
//! The rules that need more than one value (duplicate keys, a day that ends before it begins)
//! are checked after reading, when the reader's own position is gone; a [`Located`] lets them
//! still name a line. It compares, orders and prints as its value: the place is a help to
//! writers, not part of the fact.

use std::cell::RefCell;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::salvage::Patched;

thread_local! {
    /// The text as it was written, while one is read of which parts are replaced.
    static WRITTEN: RefCell<Option<Patched>> = const { RefCell::new(None) };
}

/// Reads a patched text; its values remember their places in the text as it was.
pub(crate) fn with_places_of<T>(written: Patched, read: impl FnOnce() -> T) -> T {
    WRITTEN.set(Some(written));
    let value = read();
    WRITTEN.set(None);
    value
}

/// A line and a column in a YAML file, both counted from 1; 0 where the place is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

impl Place {
    /// No particular place: the file as a whole.
    pub const UNKNOWN: Self = Self { line: 0, column: 0 };

    pub(crate) fn of(location: &serde_yaml::Location) -> Self {
        let offset = location.span().byte_offset().and_then(|offset| usize::try_from(offset).ok());
        let written = |offset| WRITTEN.with_borrow(|written| written.as_ref().map(|written| written.place(offset)));
        if let Some(place) = offset.and_then(written) {
            return place;
        }
        let number = |n: u64| u32::try_from(n).unwrap_or(0);
        Self { line: number(location.line()), column: number(location.column()) }
    }
}

/// A value with its place in the file it was read from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Located<T> {
    value: T,
    place: Place,
}

impl<T> Located<T> {
    /// Wraps a value that was not read from a file.
    pub fn nowhere(value: T) -> Self {
        Self { value, place: Place::UNKNOWN }
    }

    /// Where the value stands.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The value, to be changed where it stands.
    pub fn value_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// Another value at the same place.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), place: self.place }
    }

    /// The value alone.
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_yaml::Spanned::<T>::deserialize(deserializer)?;
        Ok(Self {
            // A value reached through a YAML alias is mended where it is written.
            place: Place::of(&spanned.defined),
            value: spanned.value,
        })
    }
}

impl<T: Serialize> Serialize for Located<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}
