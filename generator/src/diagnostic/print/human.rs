//! Reports for people, in the manner of rustc: what, where, the line itself, why, and the way out.

use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Message, Origin, Renderer, Snippet};

use super::excerpt::{Excerpt, finish, isolate};
use super::visible;
use crate::diagnostic::{Diagnostic, Report, Severity};

/// Shows every diagnostic with the line it is about, and how many there are; nothing for an empty report.
///
/// `read` gives the text of a file by its path in the project; a file it does not give is shown without its line. With
/// `color` the text carries ANSI escapes.
pub fn human(report: &Report, read: impl Fn(&str) -> Option<String>, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    let mut open: Option<(Arc<str>, Option<String>)> = None;
    for diagnostic in report.iter() {
        // Reports are sorted by file, so that one file in memory is enough.
        let file = &diagnostic.place.file;
        if open.as_ref().is_none_or(|(name, _)| name != file) {
            open = Some((Arc::clone(file), read(file)));
        }
        let content = open.as_ref().and_then(|(_, content)| content.as_deref());
        let excerpt = content.and_then(|content| Excerpt::find(content, diagnostic.place.at));
        text.push_str(&finish(&one(diagnostic, excerpt, &renderer)));
        text.push_str("\n\n");
    }
    if let Some(closing) = closing(report) {
        let level = if report.has_errors() { Level::ERROR } else { Level::WARNING };
        text.push_str(&renderer.render(&[Group::with_title(level.primary_title(closing))]));
        text.push('\n');
    }
    text
}

fn one(diagnostic: &Diagnostic, excerpt: Option<Excerpt>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(isolate(&visible(&diagnostic.message))).id(diagnostic.code.id);
    let notes = diagnostic.notes.iter().map(|note| Level::NOTE.message(isolate(&visible(note))));
    let help = diagnostic.help.iter().map(|help| Level::HELP.message(isolate(&visible(help))));
    let messages = notes.chain(help).map(Message::into);
    let group = match excerpt {
        Some(excerpt) => title.element(snippet(diagnostic, excerpt)),
        None => title.element(Origin::path(visible(&diagnostic.place.to_string()).into_owned())),
    };
    let below: Vec<Element<'_>> = messages.collect();
    renderer.render(&[group.elements(below)])
}

/// The line and its underlining. Without one the renderer does not know the column, so it is told.
fn snippet(diagnostic: &Diagnostic, excerpt: Excerpt) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let Excerpt { line, mark } = excerpt;
    let whole = 0..line.len();
    let snippet = Snippet::source(line).line_start(diagnostic.place.at.line as usize);
    match mark {
        Some(mark) => snippet.path(&*diagnostic.place.file).annotation(AnnotationKind::Primary.span(mark)),
        None => snippet.path(diagnostic.place.to_string()).annotation(AnnotationKind::Visible.span(whole)),
    }
}

/// How many there are, in how many files.
fn closing(report: &Report) -> Option<String> {
    let count = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    };
    let mut files: Vec<&str> = report.iter().map(|diagnostic| &*diagnostic.place.file).collect();
    files.sort_unstable();
    files.dedup();
    let found = match report.counts() {
        (0, 0) => return None,
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{} and {}", count(errors, "error"), count(warnings, "warning")),
    };
    Some(format!("{found} in {}", count(files.len(), "file")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::codes;
    use crate::diagnostic::print::sample;
    use crate::node::Position;

    fn shown(diagnostic: Diagnostic, text: &str) -> String {
        human(&Report::from(vec![diagnostic]), |_| Some(text.to_owned()), false)
    }

    #[test]
    fn a_diagnostic_shows_its_line_and_what_to_do() {
        let text = human(&sample::report(), |_| Some("---\nreveiwed_by: dr-sample\n---\n".to_owned()), false);
        let expected = [
            "error[HC0101]: unknown field `reveiwed_by`",
            " --> content/procedures/tibia/index.en.md:2:1",
            "  |",
            "2 | reveiwed_by: dr-sample",
            "  | ^^^^^^^^^^^",
            "  |",
            "  = note: a doctor's name is shown to readers",
            "  = help: did you mean `reviewed_by`?",
            "",
            "warning[HC0116]: 100%: this, too",
            "                 is odd",
            "--> data/menus.yaml",
            "",
            "error: 1 error and 1 warning in 2 files",
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named_without_its_line() {
        let text = human(&sample::report(), |_| None, false);
        assert!(text.contains("--> content/procedures/tibia/index.en.md:2:1"), "{text}");
        assert!(!text.contains("dr-sample"));
    }

    #[test]
    fn an_arabic_line_is_isolated_and_keeps_its_column() {
        let file = "content/faqs/a/index.ar.md".into();
        let diagnostic = Diagnostic::error(&codes::WRONG_DATE, &file, Position::new(2, 6), "`سلام` is not a date");
        let text = shown(diagnostic, "a: 1\nسؤال [x](y)\n");
        assert!(text.starts_with("error[HC0110]: `\u{2068}سلام\u{2069}` is not a date\n"), "{text}");
        assert!(text.contains("index.ar.md:2:6\n"), "{text}");
        assert!(text.contains("2 | \u{2068}سؤال [x](y)\u{2069}\n"), "{text}");
        assert!(!text.contains('^'), "{text}");
    }

    #[test]
    fn a_latin_key_before_an_arabic_value_is_underlined() {
        let file = "content/faqs/a/index.ar.md".into();
        let diagnostic =
            Diagnostic::warning(&codes::UNKNOWN_FIELD, &file, Position::new(1, 1), "unknown field `titel`");
        let text = shown(diagnostic, "titel: سلام دنیا\n");
        assert!(text.contains("1 | titel: \u{2068}سلام دنیا\u{2069}\n  | ^^^^^\n"), "{text}");
    }

    #[test]
    fn colours_are_only_there_when_they_are_wanted() {
        assert!(human(&sample::report(), |_| None, true).contains('\u{1b}'));
        assert!(!human(&sample::report(), |_| None, false).contains('\u{1b}'));
    }

    #[test]
    fn an_empty_report_says_nothing() {
        assert_eq!(human(&Report::default(), |_| None, false), "");
    }
}
