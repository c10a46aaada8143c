//! Reports on disk: what a build told is told again when there was nothing to do.

use serde::{Deserialize, Serialize};

use super::{Diagnostic, Place, Report, Severity, codes};
use crate::node::Position;

/// A diagnostic as it is stored: its code by id.
#[derive(Serialize, Deserialize)]
struct Stored {
    is_error: bool,
    code: String,
    file: String,
    line: u32,
    column: u32,
    message: String,
    notes: Vec<String>,
    help: Option<String>,
}

impl Serialize for Report {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|diagnostic| Stored {
            is_error: diagnostic.severity == Severity::Error,
            code: diagnostic.code.id.to_owned(),
            file: diagnostic.place.file.to_string(),
            line: diagnostic.place.at.line,
            column: diagnostic.place.at.column,
            message: diagnostic.message.clone(),
            notes: diagnostic.notes.clone(),
            help: diagnostic.help.clone(),
        }))
    }
}

impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let stored = Vec::<Stored>::deserialize(deserializer)?;
        let restore = |stored: Stored| {
            let code = codes::by_id(&stored.code).ok_or_else(|| serde::de::Error::custom("an unknown code"))?;
            Ok(Diagnostic {
                severity: if stored.is_error { Severity::Error } else { Severity::Warning },
                code,
                place: Place { file: stored.file.into(), at: Position::new(stored.line, stored.column) },
                message: stored.message,
                notes: stored.notes,
                help: stored.help,
            })
        };
        stored.into_iter().map(restore).collect::<Result<Vec<_>, D::Error>>().map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_comes_back_as_it_was_stored() {
        let diagnostic =
            Diagnostic::warning(&codes::OTHER_LANGUAGE, &"a.md".into(), Position::new(3, 4), "only in English");
        let report: Report = vec![diagnostic.note("told").help("translate it")].into();
        let text = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&text).unwrap(), report);
    }
}
