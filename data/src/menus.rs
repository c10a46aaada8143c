//! `menus.yaml`: what the header and the footer of every page lead to.
//!
//! An entry names its target by reference; its label is the target's short title in the reader's
//! locale unless the file gives another. Whether the target exists is the generator's to say.

use serde::Deserialize;

use crate::localized::Localized;
use crate::located::{Located, Place};
use crate::read::{DataFile, Findings};
use crate::reference::Reference;

/// More entries than this do not fit beside each other on a small laptop, nor in a head.
pub const HEADER_LIMIT: usize = 7;

/// The menus of the site.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Menus {
    /// The header of every page.
    pub header: Header,
    /// The footer of every page: groups of entries.
    pub footer: Vec<MenuGroup>,
}

/// The header: entries beside each other, and one call to action.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// At most [`HEADER_LIMIT`] entries.
    pub items: Vec<MenuItem>,
    /// The one thing a visitor is asked to do, shown as a button.
    pub call_to_action: MenuItem,
}

/// Entries under a title.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuGroup {
    /// The title of the group.
    pub title: Localized,
    /// Its entries.
    pub items: Vec<MenuItem>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuItem {
    /// The page it leads to.
    #[serde(rename = "ref")]
    pub target: Located<Reference>,
    /// A label other than the target's short title.
    pub label: Option<Localized>,
}

impl Menus {
    /// All entries, the header's first, so that a caller can check their targets.
    pub fn items(&self) -> impl Iterator<Item = &MenuItem> {
        self.header
            .items
            .iter()
            .chain([&self.header.call_to_action])
            .chain(self.footer.iter().flat_map(|group| &group.items))
    }
}

impl DataFile for Menus {
    fn texts(&self) -> Vec<&Localized> {
        let titles = self.footer.iter().map(|group| &group.title);
        titles.chain(self.items().filter_map(|item| item.label.as_ref())).collect()
    }

    fn check(&self, findings: &mut Findings) {
        let header = &self.header.items;
        if header.len() > HEADER_LIMIT {
            findings.add(
                header.last().map_or(Place::UNKNOWN, |item| item.target.place()),
                format!("the header has more than {HEADER_LIMIT} entries: {}", header.len()),
            );
        }
        findings.refuse_duplicates("the header entry", header.iter().map(|item| &item.target));
        let footer = self.footer.iter().flat_map(|group| &group.items);
        findings.refuse_duplicates("the footer entry", footer.map(|item| &item.target));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    fn file(header: &str) -> String {
        format!("header:\n  items: [{header}]\n  call_to_action: {{ref: form_page:inquiry}}\nfooter: []\n")
    }

    #[test]
    fn an_entry_is_a_reference_and_appears_once() {
        let problems = |header: &str| problems_of::<Menus>(&file(header));
        assert_eq!(problems("{ref: \"cost:\"}, {ref: page:risks}"), Vec::<String>::new());
        assert_eq!(
            problems("{ref: page:risks}, {ref: page:risks}"),
            ["2: the header entry appears twice: `page:risks`"]
        );
        assert!(problems("{ref: /risks/}")[0].contains("`/risks/`"));
    }

    #[test]
    fn the_header_stays_short() {
        let entries: Vec<_> = (1..=8).map(|n| format!("{{ref: page:p{n}}}")).collect();
        assert_eq!(problems_of::<Menus>(&file(&entries.join(", "))), ["2: the header has more than 7 entries: 8"]);
    }
}
