//! `origins.yaml`: foreign origins that pages may load something from. Links are no loads.
//!
//! The service and the media host stand in `site.yaml`; everything else a visitor's browser would
//! be sent to needs an entry and a reason here, or the build refuses the page.

use serde::Deserialize;

use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::Origin;

/// The admitted origins.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origins {
    /// One entry per origin; empty is the aim.
    pub origins: Vec<ForeignOrigin>,
}

/// An origin that is not ours.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForeignOrigin {
    /// The origin.
    pub origin: Located<Origin>,
    /// What may be loaded from it.
    pub loads: Vec<Load>,
    /// Why visitors are sent there.
    pub reason: String,
}

/// What may be loaded, named like the directives of a content security policy without `-src`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Load {
    /// Requests by script.
    Connect,
    /// Fonts.
    Font,
    /// Frames.
    Frame,
    /// Pictures.
    Img,
    /// Sound and film.
    Media,
    /// Scripts.
    Script,
    /// Stylesheets.
    Style,
}

impl DataFile for Origins {
    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the origin", self.origins.iter().map(|o| &o.origin));
        for foreign in &self.origins {
            if foreign.loads.is_empty() || foreign.reason.trim().is_empty() {
                findings.add(foreign.origin.place(), format!("`{}` needs `loads` and a `reason`", *foreign.origin));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    #[test]
    fn a_foreign_origin_needs_a_reason_and_appears_once() {
        let entry = "{origin: https://a.example, loads: [img], reason: map}";
        let problems = |entries: &str| problems_of::<Origins>(&format!("origins: [{entries}]\n"));
        assert_eq!(problems(entry), Vec::<String>::new());
        assert_eq!(problems(&format!("{entry}, {entry}")), ["1: the origin appears twice: `https://a.example`"]);
        assert_eq!(problems(&entry.replace("[img]", "[]")), ["1: `https://a.example` needs `loads` and a `reason`"]);
    }
}
