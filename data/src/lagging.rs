//! Which translated texts of the folder lag behind their source, and what becomes of those that may harm.

use i18n::LocaleTag;

use crate::facts::Facts;
use crate::located::Place;
use crate::translations_lock::TextState;

/// A translated text whose source says something else than when it was made; of texts that may harm also one of which
/// nobody recorded what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lagging {
    /// The file in this folder.
    pub file: String,
    /// Where the text stands in it.
    pub place: Place,
    /// The language that lags.
    pub locale: LocaleTag,
    /// The translation.
    pub text: String,
    /// What the source says now.
    pub source: String,
    /// Whether readers may be harmed: prices, disclaimers and the note for emergencies.
    pub is_critical: bool,
    /// Whether it is known what the translation was made from.
    pub is_recorded: bool,
}

/// The files whose texts may harm when they are out of date.
const CRITICAL: [&str; 2] = ["disclaimers.yaml", "prices.yaml"];

impl Facts {
    /// Every translated text that lags, as far as `translations.lock` knows.
    pub fn lagging(&self) -> Vec<Lagging> {
        let source = &*self.site.source_locale;
        let mut found = Vec::new();
        for (file, texts) in self.texts() {
            for text in texts {
                for (locale, own) in text.iter().filter(|(locale, _)| *locale != source) {
                    let is_critical =
                        CRITICAL.contains(&file.as_str()) || std::ptr::eq(text, &self.clinic.emergency_note);
                    let is_recorded = match self.translations_lock.state(text, locale, source) {
                        TextState::Behind => true,
                        TextState::Unrecorded if is_critical && !self.translations_lock.has_gaps => false,
                        _ => continue,
                    };
                    let lagging = Lagging {
                        file: file.clone(),
                        place: text.place(),
                        locale: locale.clone(),
                        text: own.to_owned(),
                        source: text.get(source).unwrap_or_default().to_owned(),
                        is_critical,
                        is_recorded,
                    };
                    // What all packages share is one text.
                    if !found.contains(&lagging) {
                        found.push(lagging);
                    }
                }
            }
        }
        found
    }

    /// Takes out every translation that may harm because it lags behind: readers get the source text.
    pub fn withdraw_lagging(&mut self) {
        let Self { site, clinic, prices, disclaimers, translations_lock, .. } = self;
        let source = &*site.source_locale;
        for text in prices.texts_mut().chain(disclaimers.texts_mut()).chain([&mut clinic.emergency_note]) {
            for locale in site.locales.iter().filter(|locale| *locale != source) {
                if translations_lock.state(text, locale, source) == TextState::Behind {
                    text.withdraw(locale);
                }
            }
        }
    }
}
