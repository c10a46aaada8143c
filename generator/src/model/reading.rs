//! What people read to understand: articles, questions and the glossary.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::base::Evidence;
use super::people::Doctor;
use super::values::{AnyRef, ArticleCategories, DisclaimerKey, FaqTopics, Ref, Term, Text};

/// An article. Medical ones carry the clinical fields too.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Who wrote it: `doctor:<key>` or `staff:<key>`.
    pub author: AnyRef,
    /// The day it was published first.
    pub published: NaiveDate,
    /// One term of `data/taxonomies/article_categories.yaml`.
    pub category: Term<ArticleCategories>,
    /// What to take away, three to five sentences.
    #[schemars(length(min = 3, max = 5))]
    pub key_points: Vec<Text>,
    /// Whether someone paid for it; labelled.
    pub sponsored: bool,
    /// Sources of an article without clinical fields; footnotes cite them as `[^id]`.
    #[serde(default)]
    pub sources: Vec<Evidence>,
}

/// A question and its answer. The answer is the body, at most 150 words. Shown on topic pages and wherever it is referred to.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Faq {
    /// The question as people ask it, at most 120 characters.
    #[schemars(length(max = 120))]
    pub question: Text,
    /// One term of `data/taxonomies/faq_topics.yaml`.
    pub faq_topic: Term<FaqTopics>,
    /// Whether the answer is medical; then `reviewed_by` and `last_reviewed` are required.
    pub clinical: bool,
    /// The doctor who checked a clinical answer.
    pub reviewed_by: Option<Ref<Doctor>>,
    /// The day of that check.
    pub last_reviewed: Option<NaiveDate>,
    /// Keys of `data/disclaimers.yaml`.
    #[serde(default)]
    pub disclaimers: Vec<DisclaimerKey>,
    /// Where to read on.
    #[serde(default)]
    pub see_also: Vec<AnyRef>,
}

/// A word and what it means. All terms share the glossary page; a longer explanation may stand in the body.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    /// The word.
    pub term: Text,
    /// Other words for the same.
    #[serde(default)]
    pub aka: Vec<Text>,
    /// The meaning in at most 200 characters.
    #[schemars(length(max = 200))]
    pub short: Text,
}
