//! Addresses on this site. The only place that joins, prefixes, escapes and ends them with a slash.

use std::fmt;
use std::sync::Arc;

/// The path of a page from the root of the site, as browsers ask for it: `/ar/methods/lon/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Permalink(Arc<str>);

impl Permalink {
    /// The address below the prefix of a locale (empty for the source locale) from the parts of its path.
    pub fn new(prefix: &str, parts: &[&str]) -> Self {
        let mut path = String::from("/");
        for part in std::iter::once(&prefix).chain(parts).filter(|part| !part.is_empty()) {
            path.push_str(part);
            path.push('/');
        }
        Self(path.into())
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The absolute address on `origin`, which has no slash at its end.
    pub fn on(&self, origin: &str) -> String {
        format!("{origin}{}", self.0)
    }

    /// The file in the published folder that answers this address.
    pub fn file(&self) -> String {
        format!("{}index.html", &self.0[1..])
    }

    /// The address of page `number` of a list that starts here.
    #[must_use]
    pub fn page(&self, number: usize) -> Self {
        if number <= 1 { self.clone() } else { Self(format!("{}page/{number}/", self.0).into()) }
    }

    /// An address below this one.
    #[must_use]
    pub fn below(&self, part: &str) -> Self {
        Self(format!("{}{part}/", self.0).into())
    }
}

impl fmt::Display for Permalink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Escapes what may not stand in a path or fragment of an address (RFC 3986), leaving letters of all scripts to
/// percent-encoding as browsers do.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_joined_with_slashes_and_empty_ones_left_out() {
        assert_eq!(Permalink::new("", &[]).as_str(), "/");
        assert_eq!(Permalink::new("ar", &["methods", "lon"]).as_str(), "/ar/methods/lon/");
        assert_eq!(Permalink::new("", &["", "about"]).file(), "about/index.html");
        assert_eq!(Permalink::new("fa", &["articles"]).page(2).as_str(), "/fa/articles/page/2/");
    }

    #[test]
    fn letters_outside_ascii_are_percent_encoded() {
        assert_eq!(escape("درد-1"), "%D8%AF%D8%B1%D8%AF-1");
    }
}
