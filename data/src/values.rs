//! The small values of which facts are made: each is parsed once and right ever after.
//!
//! Every type here reads from a YAML string through its `parse`; what does not parse never
//! becomes a value, so nobody downstream checks it again. Money has its own file.

use std::fmt;

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, de};

/// A text that is not what it should be, in words for the person who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    expected: &'static str,
    found: String,
    example: Option<&'static str>,
}

impl Malformed {
    pub(crate) fn new(expected: &'static str, found: impl Into<String>) -> Self {
        Self { expected, found: found.into(), example: None }
    }

    pub(crate) fn with_example(self, example: &'static str) -> Self {
        Self { example: Some(example), ..self }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found: `{}`", self.expected, self.found)?;
        // Whoever tells it takes the example from behind the semicolon: `i18n::yaml`.
        self.example.map_or(Ok(()), |example| write!(f, "; write it as in `{example}`"))
    }
}

impl std::error::Error for Malformed {}

/// Declares a newtype over `String` whose only way in is `parse`.
macro_rules! parsed_text {
    ($(#[$documentation:meta])* $name:ident, $expected:literal, $example:literal, $accepts:expr) => {
        $(#[$documentation])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// Parses the text.
            ///
            /// # Errors
            ///
            /// If the text does not have the form this type stands for.
            pub fn parse(text: &str) -> Result<Self, $crate::values::Malformed> {
                let accepts: fn(&str) -> bool = $accepts;
                if accepts(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err($crate::values::Malformed::new($expected, text).with_example($example))
                }
            }

            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::values::Malformed;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::values::Malformed;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}
pub(crate) use parsed_text;

parsed_text! {
    /// The name of an entry, a term or a message: lower-case ASCII words joined by single hyphens.
    Key, "a key of lower-case letters, digits and single hyphens", "leg-length", is_key
}

parsed_text! {
    /// A telephone number in the international form of ITU-T E.164: `+` and 7 to 15 digits.
    E164, "a telephone number as `+` and 7 to 15 digits without spaces", "+442079460018", |text| {
        text.strip_prefix('+').is_some_and(|digits| {
            (7..=15).contains(&digits.len())
                && digits.bytes().all(|b| b.is_ascii_digit())
                && !digits.starts_with('0')
        })
    }
}

impl E164 {
    /// The number as a `tel:` address (RFC 3966).
    pub fn tel(&self) -> String {
        format!("tel:{}", self.0)
    }

    /// The digits without the `+`, as chat services want them in their addresses.
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }
}

parsed_text! {
    /// An e-mail address as a clinic writes it: an ASCII dot-atom, `@`, a host name with a dot.
    ///
    /// Narrower than RFC 5322 on purpose: quoted local parts and address literals are legal
    /// there, but in these files they are always mistakes.
    EmailAddress, "an e-mail address", "hello@hills-clinic.example", is_email
}

parsed_text! {
    /// An absolute `https` address without spaces or a user name.
    HttpsUrl, "an address that begins with `https://`", "https://hills-clinic.example/page", |text| {
        text.strip_prefix("https://").is_some_and(|rest| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            is_host(host) && rest.chars().all(is_url_character)
        })
    }
}

parsed_text! {
    /// The origin of a web site: `https://`, a host and perhaps a port; no path, no final slash.
    Origin, "an origin: `https://` and a host, without a final slash", "https://hills-clinic.example", |text| {
        text.strip_prefix("https://").is_some_and(is_host)
    }
}

impl Origin {
    /// The host with its port, if one is written.
    pub fn host(&self) -> &str {
        self.0.trim_start_matches("https://")
    }
}

parsed_text! {
    /// The path of an address on our own site, from its first slash; no query, no fragment.
    UrlPath, "a path that begins with one `/`, without `?`, `#`, `//` or spaces", "/methods/lon/", |text| {
        text.starts_with('/')
            && !text.contains("//")
            && !text.contains(['?', '#'])
            && text.chars().all(is_url_character)
            && text.split('/').all(|segment| !matches!(segment, "." | ".."))
    }
}

parsed_text! {
    /// A colour as `#` and six hexadecimal digits.
    HexColor, "a colour as `#` and six hexadecimal digits", "'#0f4c5c'", |text| {
        text.strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
    }
}

parsed_text! {
    /// A country or territory by its two capital letters (ISO 3166-1 alpha-2).
    CountryCode, "a country as two capital letters", "OM", |text| {
        text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
    }
}

/// Whether the text is lower-case ASCII words joined by single hyphens.
pub(crate) fn is_key(text: &str) -> bool {
    text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else {
        return false;
    };
    let is_atom = |atom: &str| {
        !atom.is_empty() && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
    };
    local.len() <= 64
        && text.len() <= 254
        && local.split('.').all(is_atom)
        && host.contains('.')
        && !host.contains(':')
        && is_host(host)
}

/// Whether the text is a host name of letters, digits and inner hyphens, with perhaps a port.
fn is_host(text: &str) -> bool {
    let (name, port) = text.split_once(':').unwrap_or((text, "443"));
    !port.is_empty()
        && port.len() <= 5
        && port.bytes().all(|b| b.is_ascii_digit())
        && name.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

/// Letters of any script are admitted: an Arabic path may be written readably and is escaped later.
fn is_url_character(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

/// Reads a local time of day written as `08:30`.
pub(crate) fn wall_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| de::Error::custom(Malformed::new("a time of day", text).with_example("\"08:30\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T>(parse: fn(&str) -> Result<T, Malformed>, accepted: &[&str], refused: &[&str]) {
        for text in accepted {
            assert!(parse(text).is_ok(), "`{text}` should be accepted");
        }
        for text in refused {
            assert!(parse(text).is_err(), "`{text}` should be refused");
        }
    }

    #[test]
    fn keys_are_kebab_case() {
        check(
            Key::parse,
            &["femur", "leg-length-difference", "x-ray-2"],
            &["", "Femur", "-a", "a-", "a--b", "a_b", "ران", "a b"],
        );
    }

    #[test]
    fn telephone_numbers_have_a_country_code_and_no_spaces() {
        check(
            E164::parse,
            &["+442079460018", "+9681234567"],
            &["", "+", "00442079460018", "+44 20 7946 0018", "+0123456789", "+1234567890123456"],
        );
        let number = E164::parse("+442079460018").expect("a good number");
        assert_eq!(number.tel(), "tel:+442079460018");
        assert_eq!(number.digits(), "442079460018");
    }

    #[test]
    fn addresses_of_mail_are_plain() {
        check(
            EmailAddress::parse,
            &["hello@hills-clinic.example", "a.b+c@x.y.example"],
            &[
                "",
                "hello",
                "@x.example",
                "a@localhost",
                "a..b@x.example",
                "a b@x.example",
                "a@x.example:25",
                "a@-x.example",
                "\"a\"@x.example",
                "a@x.example\nBcc: b@x.example",
            ],
        );
    }

    #[test]
    fn only_https_addresses_are_addresses() {
        check(
            HttpsUrl::parse,
            &["https://a.example", "https://a.example:8443/x?y=1#z"],
            &[
                "http://a.example",
                "https://",
                "https:///x",
                "https://user@a.example/",
                "https://a.example/a b",
                "javascript:alert(1)",
            ],
        );
    }

    #[test]
    fn an_origin_has_no_path() {
        check(
            Origin::parse,
            &["https://a.example", "https://a.example:8443"],
            &["https://a.example/", "http://a.example", "a.example", "https://a.example?x"],
        );
        let origin = Origin::parse("https://a.example").expect("a good origin");
        assert_eq!(origin.host(), "a.example");
    }

    #[test]
    fn a_path_stays_on_the_site() {
        check(
            UrlPath::parse,
            &["/", "/methods/lon/", "/fa/روش/", "/feed.xml", "/a%20b/"],
            &["", "methods/", "//evil.example/", "/a//b/", "/a?b", "/a#b", "/a b/", "/../a", "/a/./"],
        );
    }

    #[test]
    fn colours_and_countries_have_one_spelling() {
        check(HexColor::parse, &["#0f4c5c"], &["0f4c5c", "#0f4", "#0f4c5g"]);
        check(CountryCode::parse, &["OM", "IR"], &["om", "OMN", ""]);
    }

    #[test]
    fn the_refusal_shows_what_was_found() {
        let error = HexColor::parse("red").expect_err("no colour");
        let told = "expected a colour as `#` and six hexadecimal digits, found: `red`; write it as in `'#0f4c5c'`";
        assert_eq!(error.to_string(), told);
    }
}
