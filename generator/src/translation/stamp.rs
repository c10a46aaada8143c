//! Writes the `translation` field of a file, and leaves every other byte as it is.

use std::fmt::Write;

use chrono::NaiveDate;

use super::{Record, lines};
use crate::front_edit::{self, Refusal};
use crate::model::base::{Translation, TranslationKind};

/// What `hills i18n mark` writes.
#[derive(Debug, Clone)]
pub struct Stamp<'a> {
    /// What the translation was made from.
    pub source: &'a Record,
    /// What the translation itself says.
    pub own: &'a Record,
    /// What was recorded before; who translated is kept.
    pub before: Option<&'a Translation>,
    /// Who translated, when that is said now.
    pub kind: Option<TranslationKind>,
    /// Who that was, when that is said now.
    pub by: Option<&'a str>,
    /// Who checked it, when that is said now.
    pub reviewed_by: Option<&'a str>,
    /// The day.
    pub date: NaiveDate,
    /// Whether the source only changed in ways that make no difference: then what it was made from stays.
    pub is_minor: bool,
}

/// The file with its `translation` field written anew, at the end of the front matter.
///
/// # Errors
/// When the file has no front matter, or the field that is there cannot be taken out without touching something else.
pub fn stamped(text: &str, stamp: &Stamp<'_>) -> Result<String, Refusal> {
    let text = front_edit::remove(text, &["translation"])?;
    let place = front_edit::end(&text)
        .ok_or(Refusal { field: "translation".to_owned(), reason: "the file has no front matter" })?;
    let field = field(stamp);
    let field = if text[..place].ends_with("\r\n") { field.replace('\n', "\r\n") } else { field };
    let written = [&text[..place], &field, &text[place..]].concat();
    match front_edit::differs_only_in(&text, &written, "translation") {
        true => Ok(written),
        false => Err(Refusal {
            field: "translation".to_owned(),
            reason: "the front matter is not written as plain lines that begin at the margin",
        }),
    }
}

/// The same for a file that is all YAML.
///
/// # Errors
/// When the file has `---` lines, or the field cannot be written without touching something else.
pub fn stamped_yaml(text: &str, stamp: &Stamp<'_>) -> Result<String, Refusal> {
    let refused = || Refusal { field: "translation".to_owned(), reason: "the file has lines of `---`" };
    let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    if text.lines().any(|line| line.trim_end() == "---") {
        return Err(refused());
    }
    let written = stamped(&format!("---\n{text}{line_end}---\n"), stamp)?;
    let inner = written.strip_prefix("---\n").and_then(|rest| rest.strip_suffix("---\n"));
    inner.map(str::to_owned).ok_or_else(refused)
}

fn field(stamp: &Stamp<'_>) -> String {
    let before = stamp.before;
    let kept = before.filter(|_| stamp.is_minor);
    let kind = stamp.kind.or(before.map(|before| before.kind)).unwrap_or(TranslationKind::Human);
    let mut text = format!("translation:\n  kind: {}\n", kind.as_str());
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {name}: {}", serde_json::Value::from(value));
        }
    };
    line("by", stamp.by.or(before.and_then(|before| before.by.as_deref())));
    line("reviewed_by", stamp.reviewed_by.or(before.and_then(|before| before.reviewed_by.as_deref())));
    line("of", Some(kept.and_then(|kept| kept.of.as_deref()).unwrap_or(&stamp.source.of)));
    line("minor_ok", stamp.is_minor.then_some(&stamp.source.of));
    line("text", Some(&stamp.own.of));
    let _ = writeln!(text, "  date: {}", kept.and_then(|kept| kept.date).unwrap_or(stamp.date));
    let blocks = kept.map_or(&stamp.source.blocks, |kept| &kept.blocks);
    if !blocks.is_empty() {
        text.push_str("  blocks:\n");
    }
    for line in lines(blocks) {
        let own = stamp.own.of_field(line.field).map(|own| format!(" ~ {own}")).unwrap_or_default();
        let _ = writeln!(text, "    - {} {}{own}", line.field, line.marks.join(" "));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static OWN: LazyLock<Record> =
        LazyLock::new(|| Record { of: "eeee".to_owned(), blocks: vec!["title 99999999".to_owned()] });

    fn record() -> Record {
        Record {
            of: "0123456789abcdef".to_owned(),
            blocks: vec!["title 11111111".to_owned(), "risks 22222222!".to_owned()],
        }
    }

    fn stamp(record: &Record) -> Stamp<'_> {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Stamp {
            source: record,
            own: &OWN,
            before: None,
            kind: None,
            by: None,
            reviewed_by: None,
            date,
            is_minor: false,
        }
    }

    #[test]
    fn the_field_is_written_at_the_end_and_replaced_the_next_time() {
        let record = record();
        let once = stamped("---\ntitle: واحد\n---\n\nText\n", &stamp(&record)).unwrap();
        let own = OWN.of_field("title").unwrap();
        let expected = format!(
            "---\ntitle: واحد\ntranslation:\n  kind: human\n  of: \"0123456789abcdef\"\n  text: \"eeee\"\n  \
             date: 2026-11-22\n  blocks:\n    - title 11111111 ~ {own}\n    - risks 22222222!\n---\n\nText\n"
        );
        assert_eq!(once, expected);
        assert_eq!(stamped(&once, &stamp(&record)).unwrap(), once);
    }

    #[test]
    fn a_minor_change_keeps_what_the_translation_was_made_from() {
        let old = record();
        let first = stamped("---\ntitle: x\n---\n", &stamp(&old)).unwrap();
        let new = Record { of: "ffff".to_owned(), blocks: vec!["title 33333333".to_owned()] };
        let before = Translation {
            of: Some(old.of.clone()),
            blocks: old.blocks.clone(),
            text: Some("aaaa".to_owned()),
            kind: TranslationKind::MachineReviewed,
            by: Some("ab".to_owned()),
            reviewed_by: None,
            date: None,
            minor_ok: None,
        };
        let minor = stamped(&first, &Stamp { before: Some(&before), is_minor: true, ..stamp(&new) }).unwrap();
        assert!(
            minor
                .contains("  kind: machine_reviewed\n  by: \"ab\"\n  of: \"0123456789abcdef\"\n  minor_ok: \"ffff\"\n"),
            "{minor}"
        );
        assert!(minor.contains("    - risks 22222222!\n") && !minor.contains("33333333"), "{minor}");
    }

    #[test]
    fn front_matter_in_braces_or_indented_is_refused_unharmed() {
        for text in ["---\n{title: x}\n---\n", "---\n  title: x\n  lists: faq\n---\n"] {
            assert!(stamped(text, &stamp(&record())).is_err(), "{text}");
        }
    }

    #[test]
    fn a_file_that_is_all_yaml_is_stamped_at_its_end() {
        let once = stamped_yaml("alt: واحد", &stamp(&record())).unwrap();
        assert!(once.starts_with("alt: واحد\ntranslation:\n  kind: human\n"), "{once}");
        assert!(once.ends_with("    - risks 22222222!\n"), "{once}");
        assert_eq!(stamped_yaml(&once, &stamp(&record())).unwrap(), once);
        assert!(stamped_yaml("---\nalt: x\n", &stamp(&record())).is_err());
    }

    #[test]
    fn a_file_without_front_matter_is_left_alone() {
        assert!(stamped("# Heading\n", &stamp(&record())).is_err());
        assert!(stamped("---\n---\nText\n", &stamp(&record())).unwrap().ends_with("risks 22222222!\n---\nText\n"));
    }
}
