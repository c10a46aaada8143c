//! Reports for programs.

use std::borrow::Cow;

use serde::Serialize;

use super::visible;
use crate::diagnostic::{Diagnostic, Report, Severity};

/// One line of [`json`]. Names and types of these fields are a promise to other programs.
#[derive(Serialize)]
struct Line<'a> {
    code: &'static str,
    severity: &'static str,
    file: Cow<'a, str>,
    line: Option<u32>,
    column: Option<u32>,
    message: Cow<'a, str>,
    notes: Vec<Cow<'a, str>>,
    help: Option<Cow<'a, str>>,
    explain: &'static str,
}

/// One JSON object per line and diagnostic; nothing for an empty report.
///
/// Fields: `code`, `severity` (`error` or `warning`), `file` (relative to the project), `line` and `column` (from 1,
/// columns in characters, `null` where unknown), `message`, `notes`, `help` (or `null`), `explain` (the long text of the
/// code).
pub fn json(report: &Report) -> String {
    let mut text = String::new();
    for diagnostic in report.iter() {
        let line = Line {
            code: diagnostic.code.id,
            severity: severity(diagnostic.severity),
            file: visible(&diagnostic.place.file),
            line: known(diagnostic.place.at.line),
            column: known(diagnostic.place.at.column),
            message: visible(&diagnostic.message),
            notes: diagnostic.notes.iter().map(|note| visible(note)).collect(),
            help: diagnostic.help.as_deref().map(visible),
            explain: diagnostic.code.text,
        };
        text.push_str(&serde_json::to_string(&line).expect("strings and numbers always become JSON"));
        text.push('\n');
    }
    text
}

/// One annotation per line and diagnostic, in the words of a workflow on GitHub.
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of `actions/toolkit`.
pub fn github(report: &Report) -> String {
    report.iter().map(annotation).collect()
}

fn annotation(diagnostic: &Diagnostic) -> String {
    let mut text = format!("::{} file={}", severity(diagnostic.severity), property(&visible(&diagnostic.place.file)));
    for (name, value) in [("line", diagnostic.place.at.line), ("col", diagnostic.place.at.column)] {
        if let Some(value) = known(value) {
            text.push_str(&format!(",{name}={value}"));
        }
    }
    let title = format!("{}: {}", diagnostic.code.id, diagnostic.code.title);
    let notes = diagnostic.notes.iter().map(|note| format!("\nnote: {note}"));
    let help = diagnostic.help.iter().map(|help| format!("\nhelp: {help}"));
    let message: String = std::iter::once(diagnostic.message.clone()).chain(notes).chain(help).collect();
    text.push_str(&format!(",title={}::{}\n", property(&title), data(&visible(&message))));
    text
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Lines and columns count from 1; 0 means unknown.
fn known(number: u32) -> Option<u32> {
    (number > 0).then_some(number)
}

/// Escapes the text of a workflow command.
fn data(text: &str) -> String {
    escaped(text, |char| match char {
        '%' => Some("%25"),
        '\r' => Some("%0D"),
        '\n' => Some("%0A"),
        _ => None,
    })
}

/// Escapes a property of a workflow command; `:` and `,` would end it.
fn property(text: &str) -> String {
    escaped(text, |char| match char {
        '%' => Some("%25"),
        '\r' => Some("%0D"),
        '\n' => Some("%0A"),
        ':' => Some("%3A"),
        ',' => Some("%2C"),
        _ => None,
    })
}

fn escaped(text: &str, escape: impl Fn(char) -> Option<&'static str>) -> String {
    let piece = |char: char| escape(char).map_or_else(|| Cow::from(char.to_string()), Cow::from);
    text.chars().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::print::sample;

    #[test]
    fn every_diagnostic_is_one_json_object_on_one_line() {
        let text = json(&sample::report());
        let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["code"], "HC0101");
        assert_eq!(lines[0]["severity"], "error");
        assert_eq!(lines[0]["line"], 2);
        assert_eq!(lines[0]["notes"][0], "a doctor's name is shown to readers");
        assert_eq!(lines[1]["line"], serde_json::Value::Null);
        assert_eq!(lines[1]["help"], serde_json::Value::Null);
        assert_eq!(lines[1]["message"], "100%: this, too\nis odd");
        assert!(lines[1]["explain"].as_str().unwrap().contains("content/"));
        let keys: Vec<_> = lines[0].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["code", "severity", "file", "line", "column", "message", "notes", "help", "explain"]);
    }

    #[test]
    fn annotations_escape_what_would_end_them() {
        let text = github(&sample::report());
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "::error file=content/procedures/tibia/index.en.md,line=2,col=1,title=HC0101%3A unknown field::unknown field \
                 `reveiwed_by`%0Anote: a doctor's name is shown to readers%0Ahelp: did you mean `reviewed_by`?",
                "::warning file=data/menus.yaml,title=HC0116%3A file in the wrong place::100%25: this, too%0Ais odd",
            ]
        );
    }

    #[test]
    fn an_empty_report_is_an_empty_text() {
        assert_eq!(json(&Report::default()), "");
        assert_eq!(github(&Report::default()), "");
    }
}
