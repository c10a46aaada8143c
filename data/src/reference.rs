//! How one entry names another: `procedure:femur`, `cost:`, `method:lon#risks`.
//!
//! Only the form is known here. Which models there are, which of them are singletons and whether
//! the entry exists is decided by the generator, which alone has read the content.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::values::{Malformed, is_key};

/// The name of an entry: its model, its key, and perhaps a heading inside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Reference {
    /// The model in the singular, in snake case: `procedure`, `country_page`, `section`.
    pub model: String,
    /// The key of the entry, in kebab case; empty for a singleton such as `home:`.
    pub key: String,
    /// The anchor of a heading, without `#`.
    pub anchor: Option<String>,
}

impl Reference {
    /// Parses `<model>:<key>` or `<model>:<key>#<anchor>`; the key of a singleton is empty.
    ///
    /// # Errors
    ///
    /// If the text has another form.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        Self::split(text)
            .ok_or_else(|| Malformed::new("a reference as `model:key`, for example `procedure:femur`", text))
    }

    fn split(text: &str) -> Option<Self> {
        let (entry, anchor) = match text.split_once('#') {
            Some((entry, anchor)) => (entry, Some(anchor)),
            None => (text, None),
        };
        let (model, key) = entry.split_once(':')?;
        let is_model = model.split('_').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
        // Headings may be written in any script, and so may their anchors.
        let is_anchor =
            anchor.is_none_or(|anchor| !anchor.is_empty() && !anchor.contains(|c: char| c.is_whitespace() || c == '#'));
        (is_model && (key.is_empty() || is_key(key)) && is_anchor).then(|| Self {
            model: model.to_owned(),
            key: key.to_owned(),
            anchor: anchor.map(str::to_owned),
        })
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.model, self.key)?;
        match &self.anchor {
            Some(anchor) => write!(f, "#{anchor}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Reference {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Reference {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, &str, Option<&str>)>) {
        let parsed = Reference::parse(text).ok();
        let parts = parsed.as_ref().map(|r| (r.model.as_str(), r.key.as_str(), r.anchor.as_deref()));
        assert_eq!(parts, expected, "{text}");
        if let Some(reference) = parsed {
            assert_eq!(reference.to_string(), text);
        }
    }

    #[test]
    fn a_reference_is_a_model_a_key_and_perhaps_an_anchor() {
        check("procedure:femur", Some(("procedure", "femur", None)));
        check("country_page:iraq", Some(("country_page", "iraq", None)));
        check("home:", Some(("home", "", None)));
        check("method:lon#risks", Some(("method", "lon", Some("risks"))));
        check("method:lon#خطرها", Some(("method", "lon", Some("خطرها"))));
    }

    #[test]
    fn other_forms_are_refused() {
        for text in ["", "femur", ":femur", "/methods/", "method:LON", "method:a#", "method:a#b c"] {
            check(text, None);
        }
        check("https://a.example", None);
        check("method:lon#a#b", None);
        check("_a:b", None);
    }
}
