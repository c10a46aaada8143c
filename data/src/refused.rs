//! What to say of a text that the YAML reader refuses.

use std::path::Path;

use chrono::NaiveDate;
use i18n::Problem;

use crate::dates;

/// The YAML reader's complaint about `text`, with the nearest known word where an unknown one was written, else all of them.
pub(crate) fn refused(path: &Path, text: &str, error: &serde_yaml::Error) -> Problem {
    let problem = Problem::from_yaml(path, error);
    let (message, written, known) = match error.without_snippet() {
        serde_yaml::Error::SerdeUnknownField { field, expected, .. } => {
            (format!("unknown field `{field}`"), field, expected)
        }
        serde_yaml::Error::SerdeUnknownVariant { variant, expected, .. } => {
            (format!("unknown word `{variant}`"), variant, expected)
        }
        serde_yaml::Error::SerdeMissingField { field, .. } => {
            return Problem { message: format!("missing field `{field}`"), ..problem }
                .with_help("add it to this group");
        }
        _ => {
            return dated(text, error)
                .map_or(problem.clone(), |(message, help)| Problem { message, ..problem }.with_help(help));
        }
    };
    let all: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
    let problem = Problem { message, ..problem }.with_help(format!("it takes one of {}", all.join(", ")));
    problem.with_suggestion(written, known.iter().copied())
}

/// What to say where a date is expected and something else written: the YAML reader says what chrono says of that very text.
fn dated(text: &str, error: &serde_yaml::Error) -> Option<(String, String)> {
    let span = error.location()?.span();
    let index = |number: Option<u64>| usize::try_from(number?).ok();
    let written = text.get(index(span.byte_offset())?..)?.get(..index(span.byte_len())?)?;
    let written = written.trim().trim_matches(['"', '\'']);
    let refused = written.parse::<NaiveDate>().err()?.to_string();
    let told = error.without_snippet().to_string();
    if !told.contains(&refused) {
        return None;
    }
    let (note, help) = dates::explain(written, "");
    let note = note.map(|note| format!(": {note}")).unwrap_or_default();
    Some((format!("this is not a date: `{written}`{note}"), help))
}
