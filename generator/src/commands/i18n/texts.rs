//! The translated texts of `data/`: what they were made from is recorded in `data/translations.lock`.

use anyhow::Result;
use data::{Facts, TextState, TranslationsLock};
use generator::disk;
use i18n::LocaleTag;

use crate::commands::Exit;
use crate::commands::project::Project;
use crate::commands::terminal::Terminal;

/// How these texts are named among entries.
pub(super) const NAME: &str = "data";

/// Shows the texts whose source says something else now.
pub(super) fn diff(facts: &Facts, locale: &str, terminal: &Terminal) -> Result<Exit> {
    let lagging: Vec<_> = facts.lagging().into_iter().filter(|text| text.locale.as_str() == locale).collect();
    if lagging.is_empty() {
        terminal.result("The source says what it said when these translations were made.\n")?;
        return Ok(Exit::Clean);
    }
    let told = lagging.iter().map(|text| {
        let weight = if text.is_critical { "!" } else { " " };
        let place = format!("data/{}:{}:{}", text.file, text.place.line, text.place.column);
        let known = if text.is_recorded { "" } else { "   (nobody recorded what the translation was made from)\n" };
        format!("{place}\n{known}+{weight} {}\n   {locale}: {}\n\n", text.source.trim(), text.text.trim())
    });
    let told: String = told.collect();
    terminal.result(&format!("{told}When the translations follow: hills i18n mark data {locale}\n"))?;
    Ok(Exit::Clean)
}

/// Records what the texts of a language were made from. Those that lag behind are only recorded when that is said to be
/// harmless, and those that carry safety when that is said twice; returns how many were recorded and how many still lag.
pub(super) fn mark(
    facts: &mut Facts,
    locale: &LocaleTag,
    (is_minor, is_forced): (bool, bool),
    project: &Project,
) -> Result<(usize, usize)> {
    let mut lock = facts.translations_lock.clone();
    let source = &*facts.site.source_locale;
    let texts = || facts.texts().into_iter().flat_map(|(_, texts)| texts);
    lock.keep(texts(), locale);
    let lagging = facts.lagging();
    let critical: Vec<_> = lagging.iter().filter(|text| text.is_critical).map(|text| text.place).collect();
    let (mut recorded, mut behind) = (0, 0);
    for text in texts() {
        match lock.state(text, locale, source) {
            TextState::Missing | TextState::Fresh => {}
            TextState::Behind if !is_minor || (critical.contains(&text.place()) && !is_forced) => behind += 1,
            TextState::Behind | TextState::Unrecorded => {
                lock.record(text, locale, source);
                recorded += 1;
            }
        }
    }
    write(&lock, project)?;
    facts.translations_lock = lock;
    Ok((recorded, behind))
}

fn write(lock: &TranslationsLock, project: &Project) -> Result<()> {
    disk::write_whole(&project.folder.join("data/translations.lock"), lock.to_string().as_bytes())
}

/// How the texts of a language stand: how many in each state.
pub(super) fn summary(facts: &Facts, locale: &LocaleTag) -> String {
    let source = &*facts.site.source_locale;
    let states: Vec<TextState> = facts
        .texts()
        .into_iter()
        .flat_map(|(_, texts)| texts)
        .map(|text| facts.translations_lock.state(text, locale, source))
        .collect();
    let words = [
        (TextState::Behind, "stale"),
        (TextState::Missing, "missing"),
        (TextState::Unrecorded, "unrecorded"),
        (TextState::Fresh, "fresh"),
    ];
    let counts = words.map(|(state, word)| (states.iter().filter(|known| **known == state).count(), word));
    let told: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    format!("{locale}, texts of data/: {}\n", told.join(", "))
}
