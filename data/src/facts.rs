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
        let mut reader = Reader::new(folder);
        let facts = read_all(&mut reader);
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
fn read_all(reader: &mut Reader) -> Option<Facts> {
    // Every file is read before the `?`, so that one mistake does not hide another.
    let site = reader.site();
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

fn read_lock<T: Default>(
    reader: &mut Reader,
    name: &str,
    parse: impl FnOnce(&Path, &str) -> Result<T, Vec<Problem>>,
) -> T {
    let Some((path, text)) = reader.optional_text(name) else {
        return T::default();
    };
    parse(&path, &text).unwrap_or_else(|problems| {
        reader.errors.extend(problems);
        reader.unread.insert(name.to_owned());
        T::default()
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn real_folder() -> &'static Path {
        // Tests are started in the folder of their crate.
        Path::new(".")
    }

    fn listing(problems: &[Problem]) -> String {
        problems.iter().map(|problem| format!("{problem}\n")).collect()
    }

    /// A copy of the real folder in which one file has another text.
    fn folder_with(name: &str, change: impl Fn(&str) -> String) -> tempfile::TempDir {
        let copy = tempfile::tempdir().expect("a temporary folder can be made");
        for folder in ["", "forms", "taxonomies"] {
            fs::create_dir_all(copy.path().join(folder)).expect("a folder can be made");
            for entry in fs::read_dir(real_folder().join(folder)).expect("the folder is there") {
                let path = entry.expect("an entry can be read").path();
                if path.extension().is_some_and(|extension| extension == "yaml") {
                    let file = path.strip_prefix(real_folder()).expect("it is below the folder");
                    fs::copy(&path, copy.path().join(file)).expect("a file can be copied");
                }
            }
        }
        let path = copy.path().join(name);
        let text = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, change(&text)).expect("the file can be written");
        copy
    }

    #[test]
    fn the_real_folder_has_no_mistake_and_every_text_in_every_locale() {
        let loaded = Facts::load(real_folder());
        assert_eq!(listing(&loaded.errors), "");
        assert_eq!(listing(&loaded.missing_translations), "");
        let facts = loaded.facts.expect("without errors there are facts");
        assert_eq!(facts.forms.len(), 3);
        assert_eq!(facts.prices.packages.len(), 9);
        assert_eq!(facts.site.locales.len(), 3);
    }

    #[test]
    fn no_text_escapes_the_check_of_its_locales() {
        // Without its Arabic, every text of a file must be reported; the file shows how many.
        for name in [
            "site.yaml",
            "clinic.yaml",
            "prices.yaml",
            "services.yaml",
            "hours.yaml",
            "menus.yaml",
            "disclaimers.yaml",
            "taxonomies/topics.yaml",
        ] {
            let without_arabic = |text: &str| {
                let renamed = text.replace(" ar: ", " tr: ");
                renamed.replace("[en, ar, fa]", "[en, ar, fa, tr]")
            };
            let folder = folder_with(name, without_arabic);
            let written = fs::read_to_string(folder.path().join(name)).expect("it was just written");
            let texts = written.matches(" tr: ").count();
            let loaded = Facts::load(folder.path());
            let reported = loaded
                .missing_translations
                .iter()
                .filter(|problem| problem.file.ends_with(name) && problem.message.contains("`ar`"))
                .count();
            assert!(texts > 0, "{name} has no texts");
            assert_eq!(reported, texts, "{name}");
        }
    }

    #[test]
    fn mistakes_of_several_files_are_told_at_once() {
        let folder = folder_with("clinic.yaml", |text| format!("{text}\nfax: 1\n"));
        fs::write(folder.path().join("origins.yaml"), "origins: nowhere\n").expect("writable");
        fs::remove_file(folder.path().join("hours.yaml")).expect("removable");
        fs::write(folder.path().join("urls.lock"), "/a/ 2026-11-22\n/b/\n").expect("writable");
        let loaded = Facts::load(folder.path());
        assert!(loaded.facts.is_none());
        let files: Vec<_> = loaded.errors.iter().filter_map(|p| p.file.file_name()).collect();
        assert_eq!(files, ["clinic.yaml", "hours.yaml", "origins.yaml", "urls.lock"]);
        let partial = loaded.partial.as_ref().expect("site.yaml can be read");
        assert!(partial.unread.iter().eq(["clinic.yaml", "hours.yaml", "origins.yaml", "urls.lock"]));
        assert_eq!(partial.facts.prices.packages.len(), 9);
        assert_eq!(loaded.into_facts().map_err(|errors| errors.len()), Err(4));
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line_and_a_guess() {
        let folder = folder_with("site.yaml", |text| text.replace("theme_color:", "theme_colour:"));
        let loaded = Facts::load(folder.path());
        let [problem] = loaded.errors.as_slice() else {
            panic!("expected one problem: {}", listing(&loaded.errors));
        };
        assert!(problem.line > 1 && problem.column == 1, "{problem}");
        assert!(problem.message.contains("theme_colour"), "{problem}");
        assert_eq!(problem.help.as_deref(), Some("did you mean `theme_color`?"));
    }

    #[test]
    fn the_ledger_speaks_of_the_media_host_of_the_site() {
        let folder = folder_with("site.yaml", |text| text.replace("https://media.", "https://pictures."));
        let found = Facts::load(folder.path()).errors;
        let [problem] = found.as_slice() else { panic!("expected one problem: {}", listing(&found)) };
        assert!(problem.file.ends_with("consents.yaml") && problem.line > 1, "{problem}");
        assert!(problem.message.contains("https://pictures.hills-clinic.example"), "{problem}");
    }

    #[test]
    fn a_missing_translation_is_no_error_but_a_missing_source_is() {
        let folder = folder_with("disclaimers.yaml", |_| "a:\n  en: A\n  ar: B\nb:\n  ar: C\n  fa: D\n".to_owned());
        let loaded = Facts::load(folder.path());
        let root = folder.path().display();
        assert_eq!(
            listing(&loaded.missing_translations),
            format!("{root}/disclaimers.yaml:2:3: the text is missing in `fa`\n")
        );
        assert_eq!(
            listing(&loaded.errors),
            format!("{root}/disclaimers.yaml:5:3: the text is missing in the source locale `en`\n")
        );
    }

    #[test]
    fn marks_that_turn_text_around_are_refused_written_out_and_escaped() {
        let folder = folder_with("disclaimers.yaml", |text| {
            format!("# \u{202E}\n{text}other: {{en: \"a\\u202Eb\", ar: \"\u{2068}ب\", fa: ب}}\n")
        });
        let found = Facts::load(folder.path()).errors;
        let hidden = found.iter().filter(|problem| problem.kind == i18n::problem::Kind::HiddenDirection);
        let places: Vec<_> = hidden.map(|problem| (problem.line == 1, problem.column)).collect();
        assert_eq!(places, [(true, 3), (false, 30), (false, 15)], "{}", listing(&found));
    }

    #[test]
    fn an_unreleased_locale_may_lack_texts() {
        let folder = folder_with("site.yaml", |text| {
            text.replace("[en, ar, fa]", "[en, ar, fa, he]").replace("unreleased: []", "unreleased: [he]")
        });
        let mut loaded = Facts::load(folder.path());
        assert_eq!(listing(&loaded.errors), "");
        assert_eq!(listing(&loaded.missing_translations), "");
        let site = &mut loaded.facts.as_mut().expect("a folder without mistakes").site;
        assert_eq!((site.locales.len(), site.is_released(&site.locales[3])), (4, false));
        site.drop_unreleased();
        assert_eq!(site.locales.len(), 3);
    }

    #[test]
    fn a_locale_the_site_does_not_have_is_refused() {
        let folder = folder_with("disclaimers.yaml", |_| {
            "a: {en: A, ar: B, fa: C, de: D}\nb: {en: A, ar: B, fa: \" \"}\n".to_owned()
        });
        let messages: Vec<_> = Facts::load(folder.path()).errors.into_iter().map(|problem| problem.message).collect();
        let expected = ["this is no locale of the site: `de`", "the text is empty in `fa`"];
        assert_eq!(messages, expected);
    }
}
