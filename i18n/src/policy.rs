//! `Policy`: what `i18n/<locale>/locale.yaml` decides about a locale.
//!
//! Names, direction, digits and calendars are choices of the clinic, so they are data. The file is
//! read into spanned pairs first and judged afterwards, which is how all of its mistakes are told
//! at once. What the choices look like on a page is no business of this file.

use std::fmt;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_yaml::Spanned;

use crate::problem::Problem;
use crate::tag::{Direction, LocaleTag};

/// The choices of one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Policy {
    /// The name of the language in that language.
    pub(crate) name: String,
    /// The name of the language in English, for logs and editors.
    pub(crate) english_name: String,
    pub(crate) direction: Direction,
    /// The value of `og:locale`, such as `fa_IR`.
    pub(crate) og_locale: String,
    pub(crate) digits: Digits,
    pub(crate) calendar: Calendar,
    /// The calendar shown beside the first one.
    pub(crate) secondary_calendar: Option<Calendar>,
    /// The tag whose customs of dates and times are followed, where a region must be chosen.
    pub(crate) formatting: Option<LocaleTag>,
}

/// The digits numbers are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// 0–9.
    Latin,
    /// ٠–٩, U+0660 to U+0669.
    Arabic,
    /// ۰–۹, U+06F0 to U+06F9, as in Persian.
    Eastern,
}

impl Digits {
    const WORDS: [(&str, Self); 3] = [("latin", Self::Latin), ("arabic", Self::Arabic), ("eastern", Self::Eastern)];

    /// Returns the Unicode numbering system (UTS #35, key `nu`).
    pub(crate) fn numbering_system(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::Arabic => "arab",
            Self::Eastern => "arabext",
        }
    }

    /// Returns the first of the ten digits; the others follow it in Unicode.
    pub(crate) fn zero(self) -> char {
        match self {
            Self::Latin => '0',
            Self::Arabic => '\u{660}',
            Self::Eastern => '\u{6F0}',
        }
    }
}

/// A calendar in which dates are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// The Gregorian calendar.
    Gregorian,
    /// The Solar Hijri calendar of Iran.
    Persian,
    /// The lunar Hijri calendar of Umm al-Qura.
    Islamic,
    /// The Thai solar calendar.
    Buddhist,
}

impl Calendar {
    const WORDS: [(&str, Self); 4] = [
        ("gregorian", Self::Gregorian),
        ("persian", Self::Persian),
        ("islamic", Self::Islamic),
        ("buddhist", Self::Buddhist),
    ];

    /// Returns the Unicode calendar identifier (UTS #35, key `ca`).
    pub(crate) fn identifier(self) -> &'static str {
        match self {
            Self::Gregorian => "gregory",
            Self::Persian => "persian",
            Self::Islamic => "islamic-umalqura",
            Self::Buddhist => "buddhist",
        }
    }
}

const DIRECTIONS: [(&str, Direction); 2] = [("ltr", Direction::Ltr), ("rtl", Direction::Rtl)];

const KEYS: [&str; 8] =
    ["name", "english_name", "direction", "og_locale", "digits", "calendar", "secondary_calendar", "formatting"];

impl Policy {
    /// Reads the text of a `locale.yaml`.
    ///
    /// # Errors
    /// All that is wrong with the file: not YAML, unknown, repeated or missing keys, wrong values.
    pub(crate) fn read(file: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let pairs = match serde_yaml::from_str::<Pairs>(text) {
            Ok(pairs) => pairs.0,
            Err(error) => return Err(vec![Problem::from_yaml(file, &error)]),
        };
        let mut reader = Reader { file, pairs: &pairs, problems: Vec::new() };
        reader.refuse_unknown_keys();
        let policy = reader.policy();
        match policy {
            Some(policy) if reader.problems.is_empty() => Ok(policy),
            _ => Err(reader.problems),
        }
    }
}

/// The file as pairs of texts, in order, each with its place.
struct Pairs(Vec<(Spanned<String>, Spanned<String>)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor;
        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys with one text each")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct Reader<'a> {
    file: &'a Path,
    pairs: &'a [(Spanned<String>, Spanned<String>)],
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn refuse_unknown_keys(&mut self) {
        for (key, _) in self.pairs {
            if !KEYS.contains(&key.value.as_str()) {
                let problem =
                    self.problem(key, format!("unknown key `{}`", key.value)).with_suggestion(&key.value, KEYS);
                self.problems.push(problem);
            }
        }
    }

    /// Asks for every field before judging, so that one mistake does not hide the next.
    fn policy(&mut self) -> Option<Policy> {
        let name = self.text("name");
        let english_name = self.text("english_name");
        let direction = self.required("direction", &DIRECTIONS);
        let og_locale = self.og_locale();
        let digits = self.required("digits", &Digits::WORDS);
        let calendar = self.required("calendar", &Calendar::WORDS);
        let secondary_calendar = self.word("secondary_calendar", &Calendar::WORDS);
        let formatting = self.formatting();
        if calendar.is_some() && calendar == secondary_calendar {
            let message = "`secondary_calendar` is the same as `calendar`";
            self.at("secondary_calendar", message);
        }
        Some(Policy {
            name: name?.to_owned(),
            english_name: english_name?.to_owned(),
            direction: direction?,
            og_locale: og_locale?.to_owned(),
            digits: digits?,
            calendar: calendar?,
            secondary_calendar,
            formatting,
        })
    }

    fn value(&self, key: &str) -> Option<&'a Spanned<String>> {
        let mut pairs = self.pairs.iter();
        pairs.find(|pair| pair.0.value == key).map(|pair| &pair.1)
    }

    fn text(&mut self, key: &str) -> Option<&'a str> {
        match self.value(key) {
            Some(value) if value.value.trim().is_empty() => {
                self.at(key, format!("`{key}` is empty"));
                None
            }
            Some(value) => Some(value.value.trim()),
            None => {
                let message = format!("missing required key `{key}`");
                let help = "compare with `i18n/en/locale.yaml`";
                self.problems.push(Problem::in_file(self.file, message).with_help(help));
                None
            }
        }
    }

    fn required<T: Copy>(&mut self, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        self.text(key)?;
        self.word(key, words)
    }

    fn word<T: Copy>(&mut self, key: &str, words: &[(&'static str, T)]) -> Option<T> {
        let written = self.value(key)?;
        let known = words.iter().find(|(word, _)| *word == written.value);
        if known.is_none() {
            let choices: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let message = format!("unknown value for `{key}`: {}", written.value);
            let help = format!("one of {}", choices.join(", "));
            self.problems.push(self.problem(written, message).with_help(help));
        }
        known.map(|(_, meaning)| *meaning)
    }

    /// Open Graph writes `language_TERRITORY`, both in letters.
    fn og_locale(&mut self) -> Option<&'a str> {
        let written = self.text("og_locale")?;
        let well_formed = written.split_once('_').is_some_and(|(language, territory)| {
            (2..=3).contains(&language.len())
                && language.bytes().all(|byte| byte.is_ascii_lowercase())
                && territory.len() == 2
                && territory.bytes().all(|byte| byte.is_ascii_uppercase())
        });
        if !well_formed {
            self.at("og_locale", format!("`og_locale` is not `language_TERRITORY`: {written}"));
        }
        well_formed.then_some(written)
    }

    fn formatting(&mut self) -> Option<LocaleTag> {
        let written = self.value("formatting")?;
        match LocaleTag::parse(&written.value) {
            Ok(tag) => Some(tag),
            Err(error) => {
                self.at("formatting", error.to_string());
                None
            }
        }
    }

    fn at(&mut self, key: &str, message: impl Into<String>) {
        let problem = match self.value(key) {
            Some(value) => self.problem(value, message),
            None => Problem::in_file(self.file, message),
        };
        self.problems.push(problem);
    }

    fn problem(&self, spanned: &Spanned<String>, message: impl Into<String>) -> Problem {
        let number = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let place = spanned.referenced;
        Problem::at(self.file, (number(place.line()), number(place.column())), message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::told;

    fn check(text: &str, expected: &str) {
        let found = Policy::read(Path::new("locale.yaml"), text).err().unwrap_or_default();
        assert_eq!(told(&found), expected);
    }

    const PERSIAN: &str = "name: فارسی\nenglish_name: Persian\ndirection: rtl\nog_locale: fa_IR\n\
                           digits: eastern\ncalendar: persian\nsecondary_calendar: gregorian\n";

    #[test]
    fn a_good_file_becomes_a_policy() {
        let policy = Policy::read(Path::new("locale.yaml"), PERSIAN).expect("a good file");
        assert_eq!(policy.direction, Direction::Rtl);
        assert_eq!(policy.digits, Digits::Eastern);
        assert_eq!(policy.calendar, Calendar::Persian);
        assert_eq!(policy.secondary_calendar, Some(Calendar::Gregorian));
        assert_eq!(policy.name, "فارسی");
    }

    #[test]
    fn all_mistakes_are_told_at_once_with_their_places() {
        check(
            "name: فارسی\ndirection: left\nog_locale: fa-IR\ndigitts: eastern\ncalendar:  persian\n\
             secondary_calendar: persian\n",
            "locale.yaml:4:1: unknown key `digitts`\n  help: did you mean `digits`?\n\
             locale.yaml: missing required key `english_name`\n  help: compare with `i18n/en/locale.yaml`\n\
             locale.yaml:2:12: unknown value for `direction`: left\n  help: one of `ltr`, `rtl`\n\
             locale.yaml:3:12: `og_locale` is not `language_TERRITORY`: fa-IR\n\
             locale.yaml: missing required key `digits`\n  help: compare with `i18n/en/locale.yaml`\n\
             locale.yaml:6:21: `secondary_calendar` is the same as `calendar`",
        );
    }

    #[test]
    fn a_file_that_is_not_a_table_is_told_with_its_place() {
        let found = Policy::read(Path::new("locale.yaml"), "- name\n").expect_err("a list");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].column), (1, 1));
    }

    #[test]
    fn a_repeated_key_is_refused() {
        let found = Policy::read(Path::new("locale.yaml"), &format!("{PERSIAN}name: Farsi\n")).expect_err("two names");
        assert_eq!(found[0].line, 8, "{}", told(&found));
    }
}
