//! `taxonomies/*.yaml`: closed vocabularies. A page may only use terms that stand here.

use serde::Deserialize;

use crate::localized::Localized;
use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::Key;

/// All vocabularies.
#[derive(Clone, Debug, PartialEq)]
pub struct Taxonomies {
    /// What a page is about; one per page.
    pub topics: Taxonomy,
    /// Finer terms; several per page.
    pub tags: Taxonomy,
    /// The kind of an article.
    pub article_categories: Taxonomy,
    /// The groups in which questions are answered.
    pub faq_topics: Taxonomy,
}

/// One vocabulary.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taxonomy {
    /// Its terms, in the order in which they are shown.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The name pages use; the same in every locale.
    pub key: Located<Key>,
    /// The name people read.
    pub label: Localized,
    /// What falls under it.
    pub description: Option<Localized>,
}

impl Taxonomy {
    /// The term of this name.
    pub fn get(&self, key: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.key.as_str() == key)
    }

    /// The names of all terms, in order; for suggestions when a page uses an unknown one.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| term.key.as_str())
    }
}

impl DataFile for Taxonomy {
    fn texts(&self) -> Vec<&Localized> {
        let mut texts = Vec::new();
        for term in &self.terms {
            texts.push(&term.label);
            texts.extend(&term.description);
        }
        texts
    }

    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the term", self.terms.iter().map(|term| &term.key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    #[test]
    fn a_term_appears_once_and_keeps_its_order() {
        let text = "terms:\n  - {key: b, label: {en: B}}\n  - {key: a, label: {en: A}}\n";
        let taxonomy: Taxonomy = serde_yaml::from_str(text).expect("a good file");
        assert_eq!(taxonomy.keys().collect::<Vec<_>>(), ["b", "a"]);
        assert!(taxonomy.get("a").is_some() && taxonomy.get("c").is_none());
        assert_eq!(problems_of::<Taxonomy>(&text.replace("key: a", "key: b")), ["3: the term appears twice: `b`"]);
    }
}
