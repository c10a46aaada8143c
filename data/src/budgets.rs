//! `budgets.yaml`: what a page may weigh on its first visit. Patients read on old phones and slow networks; a page that
//! grows a little with every change is slow one day, and nobody did it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::Key;

/// The budgets.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    /// What holds for a page unless its template says otherwise.
    pub every_page: Budget,
    /// Templates, by file name without its ending, that need more of something.
    #[serde(default)]
    pub templates: BTreeMap<Key, Located<Exceptions>>,
}

/// The most that one page may weigh, each part in kB (1,000 bytes) as sent with gzip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// The page itself.
    pub html: u32,
    /// Its style sheets.
    pub styles: u32,
    /// Its scripts.
    pub scripts: u32,
    /// Its fonts.
    pub fonts: u32,
    /// Requests for all of these together, the page included.
    pub requests: u32,
}

/// The parts in which a template differs from every page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Exceptions {
    /// As [`Budget::html`].
    pub html: Option<u32>,
    /// As [`Budget::styles`].
    pub styles: Option<u32>,
    /// As [`Budget::scripts`].
    pub scripts: Option<u32>,
    /// As [`Budget::fonts`].
    pub fonts: Option<u32>,
    /// As [`Budget::requests`].
    pub requests: Option<u32>,
}

impl Budgets {
    /// The budget of pages made by a template.
    pub fn of(&self, template: &str) -> Budget {
        let Budget { html, styles, scripts, fonts, requests } = self.every_page;
        let own = self.templates.iter().find(|(name, _)| name.as_str() == template);
        let own = own.map(|(_, exceptions)| **exceptions).unwrap_or_default();
        Budget {
            html: own.html.unwrap_or(html),
            styles: own.styles.unwrap_or(styles),
            scripts: own.scripts.unwrap_or(scripts),
            fonts: own.fonts.unwrap_or(fonts),
            requests: own.requests.unwrap_or(requests),
        }
    }
}

impl DataFile for Budgets {
    fn check(&self, findings: &mut Findings) {
        for (name, exceptions) in &self.templates {
            if **exceptions == Exceptions::default() {
                findings.add(exceptions.place(), format!("`{name}` says nothing that differs from every page"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    #[test]
    fn a_template_differs_only_in_what_it_says() {
        let text = "every_page: {html: 30, styles: 20, scripts: 10, fonts: 45, requests: 12}\ntemplates:\n  form: {scripts: 45}\n";
        let budgets: Budgets = serde_yaml::from_str(text).expect("the text is well formed");
        assert_eq!(budgets.of("form"), Budget { scripts: 45, ..budgets.every_page });
        assert_eq!(budgets.of("article"), budgets.every_page);
    }

    #[test]
    fn an_exception_excepts_something_and_parts_have_known_names() {
        let every = "every_page: {html: 30, styles: 20, scripts: 10, fonts: 45, requests: 12}\n";
        let empty = problems_of::<Budgets>(&format!("{every}templates: {{form: {{}}}}\n"));
        assert_eq!(empty, ["2: `form` says nothing that differs from every page"]);
        let unknown = problems_of::<Budgets>(&format!("{every}templates: {{form: {{js: 45}}}}\n"));
        assert_eq!(unknown, ["2: unknown field `js`"]);
    }
}
