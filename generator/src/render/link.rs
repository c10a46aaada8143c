//! Links as views show them.

use serde::Serialize;

use super::Renderer;
use super::html::Surroundings;
use super::html::picture::{self, PictureView};
use crate::markdown::Slot;
use crate::site::{EntryId, Target};
use crate::sources::LocaleId;

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    /// The address.
    pub(super) href: String,
    /// What it says.
    pub(super) title: String,
    /// The language of the page there, when it is not that of the page it stands on.
    pub(super) lang: Option<String>,
}

/// A text and the language it is written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Worded {
    /// The text.
    pub(super) text: String,
    /// Its language.
    pub(super) lang: String,
    /// The direction of that language.
    pub(super) dir: &'static str,
}

/// An entry in a list: its link with a sentence or two.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Card {
    /// Where it leads.
    pub(super) link: Link,
    /// What it is about.
    pub(super) text: String,
    /// Small facts: date, place, kind.
    pub(super) meta: Vec<String>,
    /// Whether it shows invented people.
    pub(super) is_sample: bool,
    /// Its picture.
    pub(super) picture: Option<PictureView>,
}

impl Renderer<'_> {
    /// A link to an entry under its short title (menus, breadcrumbs) or its full one.
    pub(super) fn link_to(&self, target: &Target, locale: LocaleId, short: bool) -> Link {
        let edition = self.site.edition(target.entry, locale);
        let head = edition.head.as_ref();
        let nav_title = head.filter(|_| short).and_then(|head| head.nav_title.as_ref());
        let title = nav_title.map_or_else(|| edition.title(), |title| title.as_str()).to_owned();
        let lang = (target.locale != locale).then(|| self.site.locales.tag(target.locale).to_string());
        Link { href: target.href.clone(), title, lang }
    }

    /// A link to an entry, when it has an address for readers of `locale`.
    pub(super) fn entry_link(&self, entry: EntryId, locale: LocaleId) -> Option<Link> {
        let target = self.site.target_of(entry, locale).ok()?;
        Some(self.link_to(&target, locale, false))
    }

    /// A link to what a reference names, when it has an address for readers of `locale`.
    pub(super) fn reference_link(&self, reference: &str, locale: LocaleId) -> Option<Link> {
        let target = self.site.target(reference, locale).ok()?;
        Some(self.link_to(&target, locale, false))
    }

    /// The card of an entry.
    pub(super) fn card(&self, entry: EntryId, locale: LocaleId) -> Option<Card> {
        let link = self.entry_link(entry, locale)?;
        let edition = self.site.edition(entry, locale);
        let text = edition.head.as_ref().map(|head| head.description.as_str().to_owned()).unwrap_or_default();
        let image = edition.head.as_ref().and_then(|head| head.image.as_ref());
        let surroundings = Surroundings { renderer: self, locale, text_locale: edition.locale, sources: &[] };
        let picture = picture::of_field(image, Slot::Card, surroundings);
        Some(Card { link, text, meta: Vec::new(), is_sample: edition.is_sample(), picture })
    }
}
