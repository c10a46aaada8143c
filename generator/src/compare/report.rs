//! A comparison in words: Markdown for a comment on GitHub, or plain lines for a terminal.

use std::fmt::Write;

use super::{Became, Change, Comparison, Locale};

/// Pages listed of all locales together. GitHub takes comments of 65,536 characters; a line here has at most 400.
const MOST_PAGES: usize = 100;
/// Translations listed.
const MOST_TRANSLATIONS: usize = 40;
/// Locales that get a list of their own.
const MOST_LOCALES: usize = 12;

/// How a comparison is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style<'a> {
    /// GitHub's Markdown, with links below this origin when there is one.
    Markdown(Option<&'a str>),
    /// Plain lines.
    Plain,
}

impl Style<'_> {
    fn is_markdown(self) -> bool {
        matches!(self, Self::Markdown(_))
    }

    /// An address, linked when it leads somewhere. What was cut short leads nowhere.
    fn address(self, address: &str, exists: bool) -> String {
        match self {
            Self::Plain => address.to_owned(),
            Self::Markdown(Some(origin)) if exists && !address.contains('…') => {
                format!("[`{address}`]({}{address})", origin.trim_end_matches('/'))
            }
            Self::Markdown(_) => format!("`{address}`"),
        }
    }

    fn code(self, text: &str) -> String {
        if self.is_markdown() { format!("`{text}`") } else { text.to_owned() }
    }
}

/// The comparison as a text that ends in a line feed. It is never longer than a comment on GitHub may be.
pub fn report(comparison: &Comparison, style: Style<'_>) -> String {
    let mut text = String::new();
    if let Some((before, now)) = &comparison.profiles {
        let (before, now) = (style.code(before), style.code(now));
        let _ = writeln!(text, "Built for {before} before and for {now} now, so most pages differ.\n");
    }
    let has_changes = comparison.locales.iter().any(|locale| !locale.changes.is_empty());
    if !has_changes {
        text.push_str("No page differs.\n");
    }
    // What all locales together may list is shared fairly among those that have something to list.
    let lists = comparison.locales.iter().filter(|locale| !locale.changes.is_empty()).count().clamp(1, MOST_LOCALES);
    for locale in comparison.locales.iter().filter(|locale| !locale.changes.is_empty()).take(MOST_LOCALES) {
        pages(&mut text, locale, MOST_PAGES / lists, style);
    }
    translations(&mut text, comparison.translations.as_deref().unwrap_or_default(), style);
    sizes(&mut text, comparison, style);
    text
}

fn pages(text: &mut String, locale: &Locale, most: usize, style: Style<'_>) {
    let count = |wanted: fn(&Change) -> bool| locale.changes.iter().filter(|change| wanted(change)).count();
    let new = count(|change| change.before.is_none());
    let gone = count(|change| change.now.is_none());
    let changed = locale.changes.len() - new - gone;
    let told = [(changed, "changed"), (new, "new"), (gone, "removed")];
    let told = told.iter().filter(|(number, _)| *number > 0).map(|(number, what)| format!("{number} {what}"));
    let tag = if locale.tag.is_empty() { "other pages".to_owned() } else { style.code(&locale.tag) };
    let told = told.collect::<Vec<_>>().join(", ");
    let heading = if style.is_markdown() { "### " } else { "" };
    let _ = writeln!(text, "{heading}{tag}: {told} of {} pages\n", locale.pages.max(gone));
    for change in locale.changes.iter().take(most) {
        let what = match (change.before, change.now) {
            (None, _) => "new, ".to_owned(),
            (_, None) => "removed, ".to_owned(),
            _ => String::new(),
        };
        let address = style.address(&change.address, change.now.is_some());
        let _ = writeln!(text, "- {address} ({what}{} bytes)", signed(change.growth()));
    }
    if locale.changes.len() > most {
        let _ = writeln!(text, "- … and {} more", locale.changes.len() - most);
    }
    text.push('\n');
}

fn translations(text: &mut String, changed: &[Became], style: Style<'_>) {
    let heading = if style.is_markdown() { "### " } else { "" };
    let (behind, caught_up): (Vec<_>, Vec<_>) = changed.iter().partition(|became| became.is_behind());
    if !behind.is_empty() {
        let _ = writeln!(text, "{heading}This makes translations fall behind\n");
        for became in behind.iter().take(MOST_TRANSLATIONS) {
            let (entry, locale) = (style.code(&became.entry), style.code(&became.locale));
            let _ = writeln!(text, "- {entry} in {locale}: {}, was {}", became.now, became.before);
        }
        if behind.len() > MOST_TRANSLATIONS {
            let _ = writeln!(text, "- … and {} more", behind.len() - MOST_TRANSLATIONS);
        }
        text.push('\n');
    }
    if !caught_up.is_empty() {
        let _ = writeln!(text, "Translations that caught up: {}.\n", caught_up.len());
    }
}

fn sizes(text: &mut String, comparison: &Comparison, style: Style<'_>) {
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
    if style.is_markdown() {
        text.push_str("| bytes | before | now | change |\n|---|--:|--:|--:|\n");
    }
    for size in &comparison.sizes {
        let (before, now, change) = (grouped(size.before), grouped(size.now), signed(size.growth()));
        let _ = match style.is_markdown() {
            true => writeln!(text, "| {} | {before} | {now} | {change} |", size.kind),
            false => writeln!(text, "{:<8} {before:>15} {now:>15} {change:>13}", size.kind),
        };
    }
    if comparison.other_files > 0 {
        let _ = writeln!(text, "\nFiles that are no pages and differ: {}.", comparison.other_files);
    }
}

/// A number with its sign, as a change.
fn signed(number: i64) -> String {
    match number {
        0 => "±0".to_owned(),
        1.. => format!("+{}", grouped(number.unsigned_abs())),
        _ => format!("−{}", grouped(number.unsigned_abs())),
    }
}

/// A number with its thousands set apart.
fn grouped(number: u64) -> String {
    indicatif::HumanCount(number).to_string()
}
