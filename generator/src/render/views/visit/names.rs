//! Names of languages, countries and currencies by their codes. A code without a name is shown as it is.

use crate::render::Renderer;
use crate::sources::LocaleId;

/// A language by its BCP 47 tag.
pub(super) fn language(renderer: &Renderer<'_>, tag: &str, locale: LocaleId) -> String {
    renderer.language_name(tag, locale)
}

/// A country by its ISO 3166-1 code.
pub(super) fn country(renderer: &Renderer<'_>, code: &str, locale: LocaleId) -> String {
    named(renderer, &format!("country-name-{}", code.to_ascii_lowercase()), code, locale)
}

/// A currency by its ISO 4217 code, the code behind it.
pub(super) fn currency(renderer: &Renderer<'_>, code: &str, locale: LocaleId) -> String {
    match named(renderer, &format!("currency-name-{}", code.to_ascii_lowercase()), code, locale) {
        name if name == code => name,
        name => format!("{name} ({code})"),
    }
}

/// Several languages as one phrase.
pub(super) fn languages<'t>(renderer: &Renderer<'_>, tags: impl Iterator<Item = &'t str>, locale: LocaleId) -> String {
    let names: Vec<String> = tags.map(|tag| language(renderer, tag, locale)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    renderer.site.language(locale).list(&names)
}

fn named(renderer: &Renderer<'_>, key: &str, code: &str, locale: LocaleId) -> String {
    renderer.site.language(locale).message(key).unwrap_or(code).to_owned()
}
