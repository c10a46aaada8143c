//! `hills i18n status`: how every translation stands to its source.

use std::sync::Arc;

use anyhow::Result;
use clap::{Args, ValueEnum};
use generator::load::Locales;
use generator::sources::{Entry, LocaleId, MediaEntry, Sources};
use generator::translation::State;
use serde_json::json;

use super::{Refusal, is_named, texts, unknown};
use crate::commands::Exit;
use crate::commands::project::Project;
use crate::commands::table::columns;
use crate::commands::terminal::Terminal;

/// Say how every translation stands to its source
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this entry, as in procedure:tibia or media:frame-leg, or `data` for the texts in data/ [default: all]
    entry: Option<String>,
    /// Leave out what needs nothing
    #[arg(long)]
    open: bool,
    /// How it is told
    #[arg(long, value_enum, default_value_t = Shape::Human)]
    format: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// A table
    Human,
    /// One JSON object per entry and line
    Json,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let Some(sources) = super::sources(project, terminal)? else { return Ok(Exit::Mistakes) };
    let locales = Locales::of(&sources.facts);
    let wanted: Vec<LocaleId> = locales.ids().filter(|locale| *locale != locales.source).collect();
    let mut rows = rows(&sources, &locales, &wanted);
    if let Some(name) = arguments.entry.as_deref().filter(|name| *name != texts::NAME)
        && !rows.iter().any(|(entry, _)| is_named(entry, name))
    {
        let Refusal { message, help } = unknown(name, rows.iter().map(|(entry, _)| entry.as_str()));
        return terminal.refuse(&message, Some(&help));
    }
    rows.retain(|(entry, _)| arguments.entry.as_deref().is_none_or(|name| is_named(entry, name)));
    let shown =
        || rows.iter().filter(|(_, states)| !arguments.open || states.iter().any(|state| *state > State::Fresh));
    let tags: Vec<String> = wanted.iter().map(|locale| locales.tag(*locale).to_string()).collect();
    match arguments.format {
        Shape::Json => {
            let line = |(entry, states): &(String, Vec<State>)| {
                let states: serde_json::Map<_, _> =
                    tags.iter().zip(states).map(|(tag, state)| (tag.clone(), json!(state.word()))).collect();
                format!("{}\n", json!({ "entry": entry, "translations": states }))
            };
            terminal.result(&shown().map(line).collect::<String>())?;
        }
        Shape::Human => {
            let head = std::iter::once("entry".to_owned()).chain(tags.iter().cloned()).collect();
            let row = |(entry, states): &(String, Vec<State>)| {
                std::iter::once(entry.clone()).chain(states.iter().map(|state| state.word().to_owned())).collect()
            };
            let table: Vec<Vec<String>> = std::iter::once(head).chain(shown().map(row)).collect();
            let texts = || wanted.iter().map(|locale| texts::summary(&sources.facts, locales.tag(*locale)));
            terminal.result(&match arguments.entry.as_deref() {
                None => format!("{}\n{}{}", columns(&table), summary(&rows, &tags), texts().collect::<String>()),
                Some(texts::NAME) => texts().collect(),
                Some(_) => columns(&table),
            })?;
            if arguments.entry.is_none() && !sources.unreadable.is_empty() {
                let count = sources.unreadable.len();
                terminal.note(&format!("{count} more cannot be read; `hills check` says why.\n"))?;
            }
        }
    }
    Ok(Exit::Clean)
}

fn rows(sources: &Sources, locales: &Locales, wanted: &[LocaleId]) -> Vec<(String, Vec<State>)> {
    let row = |entry: &Entry| {
        let states = wanted.iter().map(|locale| State::of(entry, *locale, locales.tag(*locale).as_str()));
        (entry.reference(), states.collect())
    };
    let words = |(id, entry): (&Arc<str>, &MediaEntry)| {
        (format!("media:{id}"), wanted.iter().map(|locale| State::of_words(entry, *locale)).collect())
    };
    sources.entries.iter().map(row).chain(sources.media.iter().map(words)).collect()
}

/// How many of each kind there are, by language.
fn summary(rows: &[(String, Vec<State>)], tags: &[String]) -> String {
    let line = |(index, tag): (usize, &String)| {
        let count = |state: State| rows.iter().filter(|(_, states)| states[index] == state).count();
        let parts = State::ALL.map(|state| (count(state), state.word())).into_iter().filter(|(count, _)| *count > 0);
        format!("{tag}: {}\n", parts.map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", "))
    };
    tags.iter().enumerate().map(line).collect()
}
