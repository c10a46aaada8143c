//! Addresses of which nothing can be said, because the file that decides them has mistakes: one cause, one message.

use crate::model::{Address, Model};
use crate::site::{Hidden, Site};

/// Addresses that entries with mistakes may have, in the languages in which they have them.
pub(super) struct Unknown {
    /// Path of a locale from the root, such as `/` or `/ar/`, and where below it.
    places: Vec<(String, Below)>,
}

/// A part of a locale's addresses.
#[derive(Clone, Copy)]
enum Below {
    /// The home page.
    Home,
    /// Everything below a folder.
    Folder(&'static str),
    /// Addresses of one part, with what is generated below them.
    Anything,
}

impl Unknown {
    /// The addresses of all entries that could not be read, wholly or in some language.
    pub(super) fn of(site: &Site) -> Self {
        let mut places = Vec::new();
        let hidden = site.hidden.iter().filter(|(_, why)| **why == Hidden::Unreadable).map(|((model, _), _)| *model);
        for model in hidden {
            places.extend(site.locales.ids().filter_map(|locale| Some((root(site.prefix(locale)), below(model)?))));
        }
        for entry in &site.entries {
            let locales = entry.unreadable.iter();
            places.extend(locales.filter_map(|locale| Some((root(site.prefix(*locale)), below(entry.model)?))));
        }
        Self { places }
    }

    /// Whether an address may belong to one of them.
    pub(super) fn covers(&self, path: &str) -> bool {
        self.places.iter().any(|(root, below)| {
            let Some(rest) = path.strip_prefix(root.as_str()) else { return false };
            match below {
                Below::Home => rest.is_empty(),
                Below::Folder(folder) => rest.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')),
                Below::Anything => true,
            }
        })
    }
}

fn root(prefix: &str) -> String {
    if prefix.is_empty() { "/".to_owned() } else { format!("/{prefix}/") }
}

const fn below(model: Model) -> Option<Below> {
    match (model, model.address()) {
        // A section decides the addresses of lists; a question, whether its topic has a page.
        (Model::Section | Model::Faq, _) => Some(Below::Anything),
        (_, Address::Root) => Some(Below::Home),
        (_, Address::Fixed(folder)) => Some(Below::Folder(folder)),
        (_, Address::Below(folder)) => Some(if folder.is_empty() { Below::Anything } else { Below::Folder(folder) }),
        (_, Address::On(_) | Address::None) => None,
    }
}
