//! The words of pictures: whether there are any where they are needed, whether they help, and whether they are up to date.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Report, Severity, codes};
use crate::node::Position;
use crate::site::{MediaUse, Site};
use crate::sources::media::{MediaWords, PictureFormat};
use crate::sources::{LocaleId, MediaEntry};
use crate::translation::Freshness;

/// The longest text alternative, in characters: it is read out in one go, without a way back.
const LONGEST: usize = 180;
/// What a text alternative need not begin with, in English, Arabic and Persian: that it is a picture is said anyway. X-rays
/// and drawings are named as such, so the words alone are not refused.
const BEGINS: [&str; 22] = [
    "image of",
    "an image of",
    "the image shows",
    "picture of",
    "a picture of",
    "the picture shows",
    "photo of",
    "a photo of",
    "photograph of",
    "a photograph of",
    "graphic of",
    "صورة ل",
    "صورة من",
    "صورة توضح",
    "صورة تظهر",
    "صورة تبين",
    "تصویری از",
    "تصویر از",
    "عکسی از",
    "عکس از",
    "تصویر یک",
    "عکس یک",
];
/// Endings of files that nobody publishes from here, but that cameras and telephones write.
const ENDINGS: [&str; 5] = ["heic", "avif", "tif", "tiff", "bmp"];

/// Checks the words of one picture and of all its uses.
pub(super) fn check(site: &Site, id: &str, entry: &MediaEntry) -> Report {
    let mut report = Report::default();
    let source = site.locales.source;
    let uses = site.media_uses.get(id).map_or(&[][..], Vec::as_slice);
    for words in &entry.texts {
        report.extend(own(site, id, entry, words));
        report.extend(behind(site, id, words));
    }
    if entry.alt(source).is_none() && !entry.unreadable.contains(&source) {
        report.push(unsaid_in_source(site, id, entry));
    } else {
        let others = site.locales.ids().filter(|locale| *locale != source);
        report.extend(others.filter_map(|locale| unsaid(site, id, entry, locale, uses)));
    }
    for one in uses {
        if let Some(alt) = &one.picture.alt {
            let caption = entry.caption(one.locale);
            let found = poor(alt, id, caption).map(|fault| fault.told(&one.file, one.at));
            report.extend(found);
        }
    }
    report
}

fn unsaid_in_source(site: &Site, id: &str, entry: &MediaEntry) -> Diagnostic {
    let tag = site.locales.tag(site.locales.source);
    let (file, at) = match entry.words(site.locales.source) {
        Some(words) => (&words.file, Position::new(1, 1)),
        None => (&entry.file, Position::default()),
    };
    Diagnostic::error(&codes::NO_ALT, file, at, format!("the picture `{id}` has no text alternative"))
        .note("whoever cannot see it is told nothing")
        .help(format!("write `alt: …` into `media.{tag}.yaml`: what matters in it for the reader"))
}

/// Uses in a language that lack a text alternative; told once, at the first.
fn unsaid(site: &Site, id: &str, entry: &MediaEntry, locale: LocaleId, uses: &[MediaUse]) -> Option<Diagnostic> {
    if entry.alt(locale).is_some() || entry.unreadable.contains(&locale) {
        return None;
    }
    let needs = |one: &&MediaUse| one.locale == locale && one.picture.alt.is_none() && !one.picture.is_decorative;
    let mut lacking = uses.iter().filter(needs);
    let first = lacking.next()?;
    let tag = site.locales.tag(locale);
    let language = site.language(locale).english_name();
    let message = format!("the picture `{id}` has no text alternative in {language}");
    // Until it has one, readers are given that of the source language, marked as such.
    let mut diagnostic = Diagnostic::warning(&codes::NO_ALT, &first.file, first.at, message);
    let also: Vec<String> = lacking.map(|one| site.entries[one.entry].reference()).collect();
    if !also.is_empty() {
        diagnostic = diagnostic.note(format!("it is also shown by {}", also.join(", ")));
    }
    let help = match entry.words(locale) {
        Some(words) => format!("write `alt: …` into `{}`", words.file),
        None => format!("begin its words with `hills new media {id} --locale {tag}`"),
    };
    Some(diagnostic.help(help))
}

/// The text alternative of a sidecar.
fn own(site: &Site, id: &str, entry: &MediaEntry, words: &MediaWords) -> Option<Diagnostic> {
    let alt = words.text.alt.as_ref()?.as_str();
    let source = site.locales.source;
    let fault = poor(alt, id, entry.caption(words.locale)).or_else(|| {
        let same = words.locale != source && entry.alt(source).is_some_and(|source| source.trim() == alt.trim());
        same.then(|| Fault {
            message: format!("the text alternative is the same as in `{}`", site.locales.tag(source)),
            help: "translate it: it is read out by a voice of this language",
            severity: Severity::Warning,
        })
    });
    fault.map(|fault| fault.told(&words.file, words.places.at("alt")))
}

/// A translation whose source changed. Words of pictures carry no safety: the old ones stay.
fn behind(site: &Site, id: &str, words: &MediaWords) -> Option<Diagnostic> {
    let Freshness::Behind(changes) = &words.freshness else { return None };
    let fields: Vec<_> = changes.iter().map(|change| format!("`{}`", change.field)).collect();
    let (source, tag) = (site.locales.tag(site.locales.source), site.locales.tag(words.locale));
    let message = "the words of this picture are behind their source";
    let at = words.places.at("translation");
    let diagnostic = Diagnostic::warning(&codes::TRANSLATION_BEHIND, &words.file, at, message)
        .note(format!("changed in `{source}` since they were made: {}", fields.join(", ")));
    Some(diagnostic.help(format!("`hills i18n diff media:{id} {tag}`, then `hills i18n mark media:{id} {tag}`")))
}

/// Why a text alternative does not help.
struct Fault {
    message: String,
    help: &'static str,
    severity: Severity,
}

impl Fault {
    fn told(self, file: &Arc<str>, at: Position) -> Diagnostic {
        let diagnostic = Diagnostic::error(&codes::POOR_ALT, file, at, self.message).help(self.help);
        Diagnostic { severity: self.severity, ..diagnostic }
    }
}

fn poor(alt: &str, id: &str, caption: Option<&str>) -> Option<Fault> {
    let fault = |message: String, help| Some(Fault { message, help, severity: Severity::Warning });
    let alt = alt.trim();
    let folded = alt.to_lowercase();
    let length = alt.chars().count();
    if is_file_name(alt, id) {
        let help = "say what matters in the picture for the reader";
        return Some(Fault {
            message: format!("`{alt}` is the name of a file, no description"),
            help,
            severity: Severity::Error,
        });
    }
    if let Some(begin) = BEGINS.iter().find(|begin| folded.starts_with(**begin)) {
        let help = "begin with what can be seen; that it is a picture is said anyway";
        return fault(format!("the text alternative begins with `{begin}`"), help);
    }
    if caption.is_some_and(|caption| caption.trim().to_lowercase() == folded) {
        let help = "say in the text alternative what the caption does not: what can be seen";
        return fault("the text alternative is the caption once more, read out twice".to_owned(), help);
    }
    if length > LONGEST {
        let message = format!("the text alternative has {length} characters, at most {LONGEST} are heard out");
        return fault(message, "say the most important thing first and the rest in `long_description`");
    }
    None
}

/// Whether it looks like the name of a file: an ending, the id, or one word of letters and a number.
fn is_file_name(alt: &str, id: &str) -> bool {
    let is_ending = |ending: &str| {
        let ending = ending.to_ascii_lowercase();
        PictureFormat::by_ending(&ending).is_some() || ENDINGS.contains(&ending.as_str())
    };
    let has_ending = alt.rsplit_once('.').is_some_and(|(_, ending)| is_ending(ending));
    let is_numbered = !alt.contains(char::is_whitespace)
        && alt.contains(['_', '-'])
        && alt.ends_with(|character: char| character.is_ascii_digit());
    has_ending || is_numbered || (alt == id && id.contains('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(alt: &str, expected: &str) {
        let message = poor(alt, "frame-leg", Some("A frame in the third week")).map(|fault| fault.message);
        assert!(message.as_deref().unwrap_or_default().contains(expected), "{alt}: {message:?}");
        assert_eq!(message.is_none(), expected.is_empty(), "{alt}: {message:?}");
    }

    #[test]
    fn what_says_nothing_is_told_from_what_describes() {
        check("IMG_2041.HEIC", "name of a file");
        check("DSC-0042", "name of a file");
        check("frame-leg", "name of a file");
        check("Image of a frame", "begins with `image of`");
        check("صورة لجهاز تثبيت", "begins with");
        check("تصویری از قاب", "begins with");
        check("a frame in the third week ", "caption");
        check(&"long ".repeat(40), "at most 180");
        check("Three rings around a shin bone, joined by four rods", "");
        check("صورة شعاعية لعظم الساق", "");
        check("عکس رادیولوژی ساق پا", "");
    }
}
