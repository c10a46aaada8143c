//! The site, decided: which pages there are, where, in which languages, and who lists whom.
//!
//! A [`PageSet`] is the same page in all its languages, a [`Page`] one of them. Stages after `resolve` only look things
//! up here; every look-up is a map or an index.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use data::Facts;
use data::consents::Consents;
use i18n::{Catalog, Locale};

use crate::consents::Withdrawn;
use crate::load::Locales;
use crate::markdown::Picture;
use crate::model::clinic::Lists;
use crate::model::{Address, Fields, Model};
use crate::node::Position;
use crate::permalink::{Permalink, escape};
use crate::profile::{AsOf, Profile};
use crate::sources::{Edition, Entry, LocaleId, Media};
use crate::theme::Theme;
use crate::variants::Variants;

/// Place of an entry in [`Site::entries`].
pub type EntryId = usize;
/// Place of a page in [`Site::pages`].
pub type PageId = usize;
/// Place of a set in [`Site::sets`].
pub type SetId = usize;

/// The site, decided.
pub struct Site {
    /// `data/`.
    pub facts: Facts,
    /// The consent ledger with the judgement of its signature: the only thing that admits what patients told or show.
    pub consents: Consents,
    /// Entries that are left out because their consent ended or was revoked.
    pub withdrawn: Vec<Withdrawn>,
    /// Files of `data/` that could not be read. A site with any is looked at for more mistakes and never rendered.
    pub unread: BTreeSet<String>,
    /// `i18n/`.
    pub catalog: Catalog,
    /// The theme.
    pub theme: Theme,
    /// The languages.
    pub locales: Locales,
    /// For whom.
    pub profile: Profile,
    /// As of when.
    pub as_of: AsOf,
    /// Entries that readers may see.
    pub entries: Vec<Entry>,
    /// Entries by model and key.
    pub index: HashMap<Model, HashMap<Arc<str>, EntryId>>,
    /// Entries that exist but are not visible, with the reason; for messages about links to them.
    pub hidden: HashMap<(Model, Arc<str>), Hidden>,
    /// `content/media/`, by id.
    pub media: Media,
    /// Where each picture is used.
    pub media_uses: MediaUses,
    /// How pages offer pictures; empty until [`crate::variants::plan::plan`] has been asked.
    pub variants: Variants,
    /// Pages in all their languages.
    pub sets: Vec<PageSet>,
    /// The set of each entry, by place.
    pub set_of_entry: Vec<Option<SetId>>,
    /// All pages.
    pub pages: Vec<Page>,
    /// Entries of each list and locale, in their order.
    pub lists: HashMap<(Lists, LocaleId), Vec<EntryId>>,
    /// Articles by tag, newest first, by [`LocaleId`].
    pub tags: Vec<BTreeMap<Arc<str>, Vec<EntryId>>>,
    /// Sets of generated pages: tag lists and question topics, by key.
    pub generated: HashMap<SetKind, SetId>,
    /// The section that shows each kind of list.
    pub sections: HashMap<Lists, EntryId>,
    /// Where references to expired entries lead instead, for those that name a successor.
    pub successors: HashMap<(Model, Arc<str>), String>,
    /// Old addresses and where they lead.
    pub redirects: BTreeMap<String, Redirect>,
    /// When the set of visible entries changes next.
    pub next_change: Option<DateTime<Utc>>,
}

/// Uses of pictures by their id, in the order of entries, languages and places. Ids that do not exist are among them.
pub type MediaUses = BTreeMap<Arc<str>, Vec<MediaUse>>;

/// One place where a picture is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaUse {
    /// By which entry.
    pub entry: EntryId,
    /// In which of its languages.
    pub locale: LocaleId,
    /// The file that names the picture: for inherited fields, that of the source language.
    pub file: Arc<str>,
    /// Where in it.
    pub at: Position,
    /// How it is shown there.
    pub picture: Picture,
}

/// Why an entry is not visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Draft, in review or archived.
    Unpublished,
    /// Its time has not come.
    Scheduled,
    /// Its time is over.
    Expired,
    /// No consent admits it, or none does any more.
    Withdrawn,
    /// Its source file has mistakes, which are told there.
    Unreadable,
}

impl Hidden {
    /// The reason, continuing a sentence that began with the name of the entry.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unpublished => "is not published",
            Self::Scheduled => "will be published later",
            Self::Expired => "has expired",
            Self::Withdrawn => "has no valid consent",
            Self::Unreadable => "has mistakes",
        }
    }

    /// Whether readers could see it once: what refers to it does without, and the build goes on.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Expired | Self::Withdrawn)
    }
}

/// What a set of pages shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SetKind {
    /// An entry.
    Entry(EntryId),
    /// Page `number` (from 2) of the list of a section.
    ListPage(EntryId, usize),
    /// Page `number` (from 1) of the articles with a tag.
    Tag(Arc<str>, usize),
    /// Questions of one topic.
    FaqTopic(Arc<str>),
    /// What is shown after a form was sent.
    FormResult(EntryId, FormOutcome),
}

/// How sending a form ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormOutcome {
    /// It arrived.
    Sent,
    /// It did not.
    Failed,
}

impl FormOutcome {
    /// The last part of the address of the page that says so.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

/// The same page in all its languages.
#[derive(Debug, Clone)]
pub struct PageSet {
    /// What it shows.
    pub kind: SetKind,
    /// Its page in each locale, by [`LocaleId`].
    pub pages: Vec<Option<PageId>>,
}

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The set it belongs to.
    pub set: SetId,
    /// The locale under whose address it lives.
    pub locale: LocaleId,
    /// The locale its text is written in; another one when it is a fallback.
    pub text_locale: LocaleId,
    /// Its address.
    pub permalink: Permalink,
    /// Whether search engines may list it.
    pub is_indexable: bool,
}

impl Page {
    /// Whether readers get the source text because their language lacks it.
    pub fn is_fallback(&self) -> bool {
        self.locale != self.text_locale
    }
}

/// Where an old address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The new address: a path on this site, or a web address.
    pub to: String,
    /// The status code.
    pub status: u16,
}

/// Where a reference leads in one locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The address, from the root of the site.
    pub href: String,
    /// The language of the page there.
    pub locale: LocaleId,
    /// The entry, to name it.
    pub entry: EntryId,
}

/// Why a reference leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTarget {
    /// It is no reference: `model:key`.
    Malformed,
    /// No such model.
    UnknownModel(String),
    /// No such entry.
    UnknownKey(Model, String),
    /// The entry is not visible.
    Hidden(Model, String, Hidden),
    /// The entry does not exist in this locale and has no fallback.
    NotInLocale(EntryId),
    /// The entry has no address.
    NoAddress(EntryId),
    /// The page has no such heading.
    NoAnchor(EntryId, String),
}

impl Site {
    /// Whether a file of `data/` could not be read, so that nothing can be said against what refers to it.
    pub fn is_unread(&self, file: &str) -> bool {
        self.unread.contains(file)
    }

    /// Messages and formats of a locale.
    pub fn language(&self, locale: LocaleId) -> &Locale {
        self.catalog.locale(self.locales.tag(locale)).unwrap_or_else(|| self.catalog.source())
    }

    /// The path prefix of a locale: empty for the source locale.
    pub fn prefix(&self, locale: LocaleId) -> &str {
        if locale == self.locales.source { "" } else { self.locales.tag(locale).as_str() }
    }

    /// The origin of the site, without a slash at its end.
    pub fn origin(&self) -> &str {
        self.facts.site.origin.as_str()
    }

    /// The entry of that model and key.
    pub fn entry(&self, model: Model, key: &str) -> Option<EntryId> {
        self.index.get(&model)?.get(key).copied()
    }

    /// The page of an entry in a locale, fallback included.
    pub fn page_of(&self, entry: EntryId, locale: LocaleId) -> Option<&Page> {
        let set = self.set_of_entry[entry]?;
        self.sets[set].pages[locale.index()].map(|page| &self.pages[page])
    }

    /// What is read out in place of a picture, and the language of those words: the words of this place, else the picture's own,
    /// else those of the source language. Empty for decoration; nothing when there is no such picture or it has no words.
    pub fn alt<'a>(&'a self, picture: &'a Picture, locale: LocaleId) -> Option<(&'a str, LocaleId)> {
        if picture.is_decorative {
            return Some(("", locale));
        }
        if let Some(alt) = &picture.alt {
            return Some((alt, locale));
        }
        let entry = self.media.get(&*picture.id)?;
        [locale, self.locales.source].into_iter().find_map(|locale| Some((entry.alt(locale)?, locale)))
    }

    /// The edition of an entry that readers of `locale` get: their own or the source.
    pub fn edition(&self, entry: EntryId, locale: LocaleId) -> &Edition {
        let entry = &self.entries[entry];
        entry.edition(locale).unwrap_or_else(|| entry.source())
    }

    /// The entry a page shows, when it shows one.
    pub fn entry_of(&self, page: &Page) -> Option<EntryId> {
        match self.sets[page.set].kind {
            SetKind::Entry(entry) | SetKind::ListPage(entry, _) | SetKind::FormResult(entry, _) => Some(entry),
            SetKind::Tag(..) => self.sections.get(&Lists::Articles).copied(),
            SetKind::FaqTopic(_) => self.sections.get(&Lists::Faq).copied(),
        }
    }

    /// The pages of the same set that are written in their own language and open to search engines.
    pub fn alternates<'a>(&'a self, page: &Page) -> impl Iterator<Item = &'a Page> + use<'a> {
        let pages = self.sets[page.set].pages.iter().flatten().map(|page| &self.pages[*page]);
        pages.filter(|page| !page.is_fallback() && page.is_indexable)
    }

    /// Resolves `model:key#anchor` for readers of `locale`.
    ///
    /// # Errors
    /// When it leads nowhere: why.
    pub fn target(&self, reference: &str, locale: LocaleId) -> Result<Target, NoTarget> {
        let (path, anchor) = match reference.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (reference, None),
        };
        let (model, key) = path.split_once(':').ok_or(NoTarget::Malformed)?;
        let model = Model::by_name(model).ok_or_else(|| NoTarget::UnknownModel(model.to_owned()))?;
        let key = if model.is_singleton() && key == model.name() { "" } else { key };
        let Some(entry) = self.entry(model, key) else {
            if let Some(successor) = self.successors.get(&(model, Arc::from(key))) {
                return self.target(successor, locale);
            }
            return Err(match self.hidden.get(&(model, Arc::from(key))) {
                Some(hidden) => NoTarget::Hidden(model, key.to_owned(), *hidden),
                None => NoTarget::UnknownKey(model, key.to_owned()),
            });
        };
        let target = self.target_of(entry, locale)?;
        match anchor {
            None => Ok(target),
            Some(anchor) if self.has_anchor(entry, locale, anchor) => {
                let page = target.href.split('#').next().unwrap_or_default();
                Ok(Target { href: format!("{page}#{}", escape(anchor)), ..target })
            }
            // The heading is in the translation, whose readers get the source text for now.
            Some(_) if self.entries[entry].is_withdrawn(locale) => Ok(target),
            Some(anchor) => Err(NoTarget::NoAnchor(entry, anchor.to_owned())),
        }
    }

    /// The address of an entry for readers of `locale`.
    ///
    /// # Errors
    /// When it has none there.
    pub fn target_of(&self, entry: EntryId, locale: LocaleId) -> Result<Target, NoTarget> {
        let Entry { model, key, .. } = &self.entries[entry];
        let found = |page: &Page, href: String| Target { href, locale: page.text_locale, entry };
        if let Some(page) = self.page_of(entry, locale) {
            return Ok(found(page, page.permalink.as_str().to_owned()));
        }
        let lister = match (model.address(), &self.entries[entry].source().fields) {
            (Address::On(lists), _) => self.sections.get(&lists).and_then(|section| self.page_of(*section, locale)),
            (_, Fields::Faq(faq)) => {
                let set = self.generated.get(&SetKind::FaqTopic(faq.faq_topic.key().into()));
                set.and_then(|set| self.sets[*set].pages[locale.index()]).map(|page| &self.pages[page])
            }
            (Address::None, _) => return Err(NoTarget::NoAddress(entry)),
            _ => None,
        };
        let page = lister.ok_or(NoTarget::NotInLocale(entry))?;
        if self.entries[entry].edition(locale).is_none() {
            return Err(NoTarget::NotInLocale(entry));
        }
        Ok(found(page, format!("{}#{key}", page.permalink)))
    }

    /// Whether the page of `entry` has a heading or template section of that id.
    pub fn has_anchor(&self, entry: EntryId, locale: LocaleId, anchor: &str) -> bool {
        let edition = self.edition(entry, locale);
        edition.body.has_anchor(anchor) || crate::render::anchors(edition).any(|known| known == anchor)
    }

    /// The entries of a list, in the order of a locale.
    pub fn list(&self, lists: Lists, locale: LocaleId) -> &[EntryId] {
        self.lists.get(&(lists, locale)).map_or(&[], Vec::as_slice)
    }

    /// The articles with a tag, newest first.
    pub fn tagged(&self, tag: &str, locale: LocaleId) -> &[EntryId] {
        self.tags[locale.index()].get(tag).map_or(&[], Vec::as_slice)
    }

    /// The day as of which the site is built.
    pub const fn today(&self) -> NaiveDate {
        self.as_of.today
    }
}
