//! `LocaleTag` and `Direction`: which language a text is in, and which way it runs.
//!
//! A tag is a BCP 47 language tag in canonical form (`en`, `fa`, `pt-BR`, `zh-Hant`), checked when
//! it is made, so that nobody asks again. Extensions such as `-u-ca-persian` are refused here:
//! calendars and digits are decided in `locale.yaml`, not in the name of a locale.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use unic_langid::LanguageIdentifier;

/// The BCP 47 tag of a locale, in canonical form. Cloning is cheap.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleTag(Arc<str>);

/// The text given is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotALocaleTag(String);

impl LocaleTag {
    /// Parses a tag and brings it into canonical form: `PT-br` becomes `pt-BR`.
    ///
    /// # Errors
    /// When the text is not a language tag, names no language (`und`) or has extensions.
    pub fn parse(text: &str) -> Result<Self, NotALocaleTag> {
        match text.parse::<LanguageIdentifier>() {
            Ok(tag) if !tag.language.is_empty() => Ok(Self(tag.to_string().into())),
            _ => Err(NotALocaleTag(text.to_owned())),
        }
    }

    /// Returns the tag as it stands in `lang` attributes and in URLs.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the language without script and region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    pub(crate) fn language_identifier(&self) -> LanguageIdentifier {
        self.0.parse().expect("a locale tag is checked when it is made")
    }
}

impl FromStr for LocaleTag {
    type Err = NotALocaleTag;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for LocaleTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for LocaleTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LocaleTag({})", self.0)
    }
}

impl AsRef<str> for LocaleTag {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

// Lets maps keyed by tag be asked with a plain string; both compare and hash alike.
impl Borrow<str> for LocaleTag {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for LocaleTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for LocaleTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

impl fmt::Display for NotALocaleTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this is not a language tag: `{}`", self.0)
    }
}

impl std::error::Error for NotALocaleTag {}

/// The direction in which a script runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: Option<&str>) {
        let tag = LocaleTag::parse(written).ok();
        assert_eq!(tag.as_ref().map(LocaleTag::as_str), expected, "{written}");
    }

    #[test]
    fn tags_are_brought_into_canonical_form() {
        check("fa", Some("fa"));
        check("PT-br", Some("pt-BR"));
        check("zh-hant", Some("zh-Hant"));
    }

    #[test]
    fn what_is_not_a_plain_tag_is_refused() {
        check("", None);
        check("und", None);
        check("english language", None);
        check("fa-u-ca-persian", None);
        check("../en", None);
    }

    #[test]
    fn a_tag_knows_its_language_alone() {
        let tag = LocaleTag::parse("pt-BR").expect("a good tag");
        assert_eq!(tag.language(), "pt");
    }

    #[test]
    fn a_tag_survives_yaml() {
        let tags: Vec<LocaleTag> = serde_yaml::from_str("[en, ar]").expect("two good tags");
        assert_eq!(tags[1].as_str(), "ar");
        assert!(serde_yaml::from_str::<LocaleTag>("not a tag").is_err());
    }
}
