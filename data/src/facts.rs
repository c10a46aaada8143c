//! `Facts`: all files of the folder, read together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use i18n::Problem;

use crate::budgets::Budgets;
use crate::clinic::Clinic;
use crate::consents::{KEYS_FILE, Keys, LEDGER_FILE, Ledger};
use crate::disclaimers::Disclaimers;
use crate::forms::Form;
use crate::hours::Hours;
use crate::languages::Languages;
use crate::localized::Localized;
use crate::menus::Menus;
use crate::origins::Origins;
use crate::prices::Prices;
use crate::read::{DataFile, Reader};
use crate::redirects::Redirects;
use crate::services::Services;
use crate::site::Site;
use crate::taxonomies::Taxonomies;
use crate::translations_lock::TranslationsLock;
use crate::urls_lock::UrlsLock;
use crate::values::Key;

/// Everything the folder says.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// `site.yaml`
    pub site: Site,
    /// `clinic.yaml`
    pub clinic: Clinic,
    /// `prices.yaml`
    pub prices: Prices,
    /// `services.yaml`
    pub services: Services,
    /// `hours.yaml`
    pub hours: Hours,
    /// `menus.yaml`
    pub menus: Menus,
    /// `taxonomies/*.yaml`
    pub taxonomies: Taxonomies,
    /// `disclaimers.yaml`
    pub disclaimers: Disclaimers,
    /// `redirects.yaml`
    pub redirects: Redirects,
    /// `origins.yaml`
    pub origins: Origins,
    /// `budgets.yaml`
    pub budgets: Budgets,
    /// `consents.yaml`, which admits nothing before its signature is judged: see [`crate::consents::Consents`]
    pub consents: Ledger,
    /// `consent_keys.yaml`
    pub consent_keys: Keys,
    /// `forms/*.yaml`, by file name without its ending
    pub forms: BTreeMap<Key, Form>,
    /// `urls.lock`; empty if there is no such file yet
    pub urls_lock: UrlsLock,
    /// `translations.lock`; empty if there is no such file yet
    pub translations_lock: TranslationsLock,
}

/// What reading the folder gave.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The facts; there exactly if `errors` is empty.
    pub facts: Option<Facts>,
    /// What could be read in spite of errors, for whoever looks for more of them; there if there are errors and
    /// `site.yaml` at least says which languages there are.
    pub partial: Option<Partial>,
    /// Mistakes, by file; nothing should be built from a folder that has any.
    pub errors: Vec<Problem>,
    /// Texts that are not yet written in every locale; how bad that is, the caller knows.
    pub missing_translations: Vec<Problem>,
    /// Every file that was looked for, for whoever watches them for changes.
    pub files: Vec<PathBuf>,
}

/// Facts of a folder with mistakes. Nothing may be built from them.
#[derive(Clone, Debug)]
pub struct Partial {
    /// What could be read; files that could not, and parts of them, say as little as possible.
    pub facts: Facts,
    /// The files that could not be read as a whole, as named in the folder: `prices.yaml`, `forms/inquiry.yaml`. What they do
    /// not say, their writer may have said.
    pub unread: BTreeSet<String>,
}

impl Facts {
    /// Reads the whole folder. Problems name files as `folder` joined with their name in it.
    pub fn load(folder: &Path) -> Loaded {
        Self::load_beside(folder, &Languages::UNKNOWN)
    }

    /// The same where it is known which languages the site has something in.
    pub fn load_beside(folder: &Path, languages: &Languages<'_>) -> Loaded {
        let mut reader = Reader::new(folder);
        let facts = read_all(&mut reader, languages);
        let (facts, partial) = match reader.errors.is_empty() {
            true => (facts, None),
            false => (None, facts.map(|facts| Partial { facts, unread: reader.unread })),
        };
        Loaded {
            facts,
            partial,
            errors: reader.errors,
            missing_translations: reader.missing_translations,
            files: reader.files,
        }
    }
}

impl Facts {
    /// Every translatable text, by file.
    pub fn texts(&self) -> Vec<(String, Vec<&Localized>)> {
        let Taxonomies { topics, tags, article_categories, faq_topics } = &self.taxonomies;
        let mut files = vec![
            ("site.yaml".to_owned(), self.site.texts()),
            ("clinic.yaml".to_owned(), self.clinic.texts()),
            ("prices.yaml".to_owned(), self.prices.texts()),
            ("services.yaml".to_owned(), self.services.texts()),
            ("hours.yaml".to_owned(), self.hours.texts()),
            ("menus.yaml".to_owned(), self.menus.texts()),
            ("taxonomies/topics.yaml".to_owned(), topics.texts()),
            ("taxonomies/tags.yaml".to_owned(), tags.texts()),
            ("taxonomies/article_categories.yaml".to_owned(), article_categories.texts()),
            ("taxonomies/faq_topics.yaml".to_owned(), faq_topics.texts()),
            ("disclaimers.yaml".to_owned(), self.disclaimers.texts()),
        ];
        files.extend(self.forms.iter().map(|(name, form)| (format!("forms/{name}.yaml"), form.texts())));
        files
    }
}

impl Loaded {
    /// The facts, for callers to whom a missing translation does not matter.
    ///
    /// # Errors
    ///
    /// If any file has a mistake: all mistakes of all files.
    pub fn into_facts(self) -> Result<Facts, Vec<Problem>> {
        self.facts.ok_or(self.errors)
    }
}

/// Everything there is; nothing only when `site.yaml` does not even say which languages there are.
fn read_all(reader: &mut Reader, languages: &Languages<'_>) -> Option<Facts> {
    // Every file is read before the `?`, so that one mistake does not hide another.
    let site = reader.site(languages);
    let clinic = reader.yaml_or_stand_in("clinic.yaml");
    let prices = reader.yaml_or_stand_in("prices.yaml");
    let services = reader.yaml_or_stand_in("services.yaml");
    let hours = reader.yaml_or_stand_in("hours.yaml");
    let menus = reader.yaml_or_stand_in("menus.yaml");
    let taxonomies = Taxonomies {
        topics: reader.yaml_or_stand_in("taxonomies/topics.yaml"),
        tags: reader.yaml_or_stand_in("taxonomies/tags.yaml"),
        article_categories: reader.yaml_or_stand_in("taxonomies/article_categories.yaml"),
        faq_topics: reader.yaml_or_stand_in("taxonomies/faq_topics.yaml"),
    };
    let disclaimers = reader.yaml_or_stand_in("disclaimers.yaml");
    let redirects = reader.yaml_or_stand_in("redirects.yaml");
    let origins = reader.yaml_or_stand_in("origins.yaml");
    let budgets = reader.yaml_or_stand_in("budgets.yaml");
    let consents = reader.sealed_or_stand_in(LEDGER_FILE);
    let consent_keys = reader.sealed_or_stand_in(KEYS_FILE);
    let forms = reader.yaml_folder("forms").into_iter().collect();
    let urls_lock = read_lock(reader, "urls.lock", UrlsLock::parse);
    let translations_lock = read_lock(reader, "translations.lock", TranslationsLock::parse);
    reader.refuse_unknown_files();
    let site = site?;
    reader.compare_media_hosts(&site, &consents);
    Some(Facts {
        site,
        clinic,
        prices,
        services,
        hours,
        menus,
        taxonomies,
        disclaimers,
        redirects,
        origins,
        budgets,
        consents,
        consent_keys,
        forms,
        urls_lock,
        translations_lock,
    })
}

impl Reader {
    /// Pages may load pictures from one foreign host only, and it must be the one the ledger speaks of.
    fn compare_media_hosts(&mut self, site: &Site, ledger: &Ledger) {
        if !self.unread.contains(LEDGER_FILE) && *ledger.media_origin != site.media_origin {
            let (at, message) = (
                ledger.media_origin.place(),
                format!("the media host is another one than in `site.yaml`: `{}`", site.media_origin),
            );
            self.errors.push(Problem::at(&self.file(LEDGER_FILE), (at.line, at.column), message));
        }
    }
}

fn read_lock<T: Default>(reader: &mut Reader, name: &str, parse: impl FnOnce(&Path, &str) -> (T, Vec<Problem>)) -> T {
    let Some((path, text)) = reader.optional_text(name) else {
        return T::default();
    };
    let (lock, problems) = parse(&path, &text);
    if !problems.is_empty() {
        reader.errors.extend(problems);
        reader.unread.insert(name.to_owned());
    }
    lock
}

#[cfg(test)]
mod tests;
