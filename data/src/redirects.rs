//! `redirects.yaml`: where old addresses lead, and which are gone for good.
//!
//! Only plain paths, each to one target: patterns would make it impossible to say whether two
//! rules contradict each other. Redirects from a page's `aliases` are the generator's; it also
//! checks that targets exist.

use serde::Deserialize;

use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::{HttpsUrl, Malformed, UrlPath};

/// Old addresses.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirects {
    /// Addresses that lead elsewhere.
    pub redirects: Vec<Redirect>,
    /// Addresses that may vanish without leading anywhere.
    pub gone: Vec<Gone>,
}

/// An address that leads elsewhere.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The old path.
    pub from: Located<UrlPath>,
    /// Where it leads.
    pub to: RedirectTarget,
    /// The answer's status; 301 unless said otherwise.
    #[serde(default)]
    pub status: RedirectStatus,
}

/// An address that is gone for good.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gone {
    /// The old path.
    pub path: Located<UrlPath>,
    /// Why, for whoever wonders later; not published.
    pub reason: String,
}

/// Where an old address leads.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum RedirectTarget {
    /// A path of this site.
    Path(UrlPath),
    /// An address elsewhere.
    Url(HttpsUrl),
}

impl RedirectTarget {
    /// The target as it is written into an answer.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Path(path) => path.as_str(),
            Self::Url(url) => url.as_str(),
        }
    }
}

impl TryFrom<String> for RedirectTarget {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        UrlPath::parse(&text)
            .map(Self::Path)
            .or_else(|_| HttpsUrl::parse(&text).map(Self::Url))
            .map_err(|_| Malformed::new("a path of this site or an `https` address", text))
    }
}

/// The status of a redirect: those of RFC 9110 that the static host knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u16")]
pub enum RedirectStatus {
    /// 301, for good.
    #[default]
    MovedPermanently,
    /// 302, for now.
    Found,
    /// 303, look there instead.
    SeeOther,
    /// 307, for now, with the same method.
    TemporaryRedirect,
    /// 308, for good, with the same method.
    PermanentRedirect,
}

impl RedirectStatus {
    /// The number of the status.
    pub fn code(self) -> u16 {
        match self {
            Self::MovedPermanently => 301,
            Self::Found => 302,
            Self::SeeOther => 303,
            Self::TemporaryRedirect => 307,
            Self::PermanentRedirect => 308,
        }
    }
}

impl TryFrom<u16> for RedirectStatus {
    type Error = Malformed;

    fn try_from(code: u16) -> Result<Self, Malformed> {
        Ok(match code {
            301 => Self::MovedPermanently,
            302 => Self::Found,
            303 => Self::SeeOther,
            307 => Self::TemporaryRedirect,
            308 => Self::PermanentRedirect,
            _ => {
                let expected = "a redirect status: 301, 302, 303, 307 or 308";
                return Err(Malformed::new(expected, code.to_string()));
            }
        })
    }
}

impl DataFile for Redirects {
    fn check(&self, findings: &mut Findings) {
        let sources = self.redirects.iter().map(|redirect| &redirect.from);
        let gone = self.gone.iter().map(|gone| &gone.path);
        findings.refuse_duplicates("the old path", sources.chain(gone));
        for redirect in &self.redirects {
            let RedirectTarget::Path(target) = &redirect.to else {
                continue;
            };
            if *target == *redirect.from {
                findings.add(redirect.from.place(), format!("`{target}` leads to itself"));
            } else if self.redirects.iter().any(|next| *next.from == *target) {
                findings.add_with_help(
                    redirect.from.place(),
                    format!("`{}` leads to an address that leads on: `{target}`", *redirect.from),
                    "name the last address of the chain",
                );
            } else if self.gone.iter().any(|gone| *gone.path == *target) {
                findings.add(
                    redirect.from.place(),
                    format!("`{}` leads to an address that is gone: `{target}`", *redirect.from),
                );
            }
        }
        for gone in self.gone.iter().filter(|gone| gone.reason.trim().is_empty()) {
            findings.add(gone.path.place(), format!("`{}` is gone without a reason", *gone.path));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    fn check(redirects: &str, gone: &str, expected: &[&str]) {
        let text = format!("redirects: [{redirects}]\ngone: [{gone}]\n");
        assert_eq!(problems_of::<Redirects>(&text), expected, "{text}");
    }

    #[test]
    fn an_old_address_leads_to_one_place_in_one_step() {
        check("{from: /a/, to: /b/}, {from: /c/, to: https://d.example}", "", &[]);
        check("{from: /a/, to: /a/}", "", &["1: `/a/` leads to itself"]);
        check("{from: /a/, to: /b/}, {from: /b/, to: /c/}", "", &["1: `/a/` leads to an address that leads on: `/b/`"]);
        check("{from: /a/, to: /b/}, {from: /a/, to: /c/}", "", &["1: the old path appears twice: `/a/`"]);
    }

    #[test]
    fn what_is_gone_has_a_reason_and_no_visitors() {
        check("", "{path: /a/, reason: never used}", &[]);
        check("", "{path: /a/, reason: ''}", &["2: `/a/` is gone without a reason"]);
        check(
            "{from: /a/, to: /b/}",
            "{path: /b/, reason: old}",
            &["1: `/a/` leads to an address that is gone: `/b/`"],
        );
        check("{from: /a/, to: /b/}", "{path: /a/, reason: old}", &["2: the old path appears twice: `/a/`"]);
    }

    #[test]
    fn only_statuses_of_redirects_are_known() {
        let status = |code: u16| RedirectStatus::try_from(code).map(RedirectStatus::code).ok();
        assert_eq!(status(308), Some(308));
        assert_eq!(status(200), None);
        assert_eq!(RedirectStatus::default().code(), 301);
    }
}
