//! `Kept`: messages that nothing shows yet and that are kept on purpose, each with its reason.
//!
//! They stand in `kept.yaml` beside the locales, as keys or as beginnings of keys followed by `*`. Whether a message is
//! shown is not known here: whoever looks for unused messages asks.

use std::path::Path;

use serde::Deserialize;
use serde_yaml::Spanned;

use crate::problem::Problem;

/// The file, beside the folders of the locales.
pub(crate) const FILE: &str = "kept.yaml";

/// One key or beginning of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// A key, or the beginning of keys followed by `*`.
    pub pattern: String,
    /// Line and column, both from 1.
    pub place: (u32, u32),
}

impl Kept {
    /// Whether it speaks of this message.
    pub fn is_about(&self, key: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(beginning) => key.starts_with(beginning),
            None => key == self.pattern,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    why: Spanned<String>,
    keys: Vec<Spanned<String>>,
}

/// Reads the text of a `kept.yaml`.
///
/// # Errors
/// When it is not a list of groups, a group gives no reason, or a pattern would keep everything.
pub(crate) fn read(file: &Path, text: &str) -> Result<Vec<Kept>, Vec<Problem>> {
    let groups: Vec<Group> = match serde_yaml::from_str(text) {
        Ok(groups) => groups,
        Err(error) => return Err(vec![Problem::from_yaml(file, text, &error)]),
    };
    let mut problems = Vec::new();
    let mut kept = Vec::new();
    for Group { why, keys } in groups {
        if why.value.trim().is_empty() {
            problems.push(Problem::at(file, place(&why), "say why these messages are kept"));
        }
        for pattern in keys {
            let place = place(&pattern);
            if pattern.value.trim_end_matches('*').is_empty() {
                problems.push(Problem::at(file, place, "this would keep every message"));
            }
            kept.push(Kept { pattern: pattern.value, place });
        }
    }
    if problems.is_empty() { Ok(kept) } else { Err(problems) }
}

fn place(spanned: &Spanned<String>) -> (u32, u32) {
    let number = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    (number(spanned.referenced.line()), number(spanned.referenced.column()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::told;

    #[test]
    fn keys_and_beginnings_are_kept_with_a_reason() {
        let kept = read(Path::new(FILE), "- why: later\n  keys: [search-*, print-page]\n").expect("a good file");
        let is_kept = |key| kept.iter().any(|kept| kept.is_about(key));
        assert!(is_kept("search-heading") && is_kept("print-page"));
        assert!(!is_kept("print-page-now") && !is_kept("research"));
        assert_eq!(kept[1].place, (2, 20));
    }

    #[test]
    fn a_missing_reason_and_a_pattern_for_everything_are_refused() {
        let found = read(Path::new(FILE), "- why: ''\n  keys: ['*']\n").expect_err("two mistakes");
        assert_eq!(
            told(&found),
            "kept.yaml:1:8: say why these messages are kept\nkept.yaml:2:10: this would keep every message"
        );
        assert!(read(Path::new(FILE), "search: x\n").is_err());
        let found = read(Path::new(FILE), "- wyh: later\n  keys: [a]\n").expect_err("a misspelt field");
        assert_eq!(told(&found), "kept.yaml:1:3: unknown field `wyh`\n  help: did you mean `why`?");
    }
}
