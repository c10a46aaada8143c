//! Calculators: what is asked, which formula answers, and what it assumes.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{EvidenceId, Key, Text};

/// A calculator. Its formula and bounds are data; the result is always a range.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calculator {
    /// The formula by key.
    pub formula: Key,
    /// What is asked.
    #[schemars(length(min = 1))]
    pub inputs: Vec<Input>,
    /// The unit of the result, a message key `unit-…` without its prefix.
    pub output_unit: Key,
    /// What the result assumes.
    #[schemars(length(min = 1))]
    pub assumptions: Vec<Text>,
    /// Ids of entries in `evidence`.
    #[schemars(length(min = 1))]
    pub based_on: Vec<EvidenceId>,
}

/// One question of a calculator.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Short key, the same in every language.
    pub key: Key,
    /// The question.
    pub label: Text,
    /// The unit, a message key `unit-…` without its prefix.
    pub unit: Key,
    /// The lowest answer.
    pub min: f64,
    /// The highest answer.
    pub max: f64,
    /// The step between answers.
    pub step: f64,
}
