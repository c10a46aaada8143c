//! `hills i18n diff`: what changed in the source since a translation was made, block by block.

use std::collections::HashMap;
use std::fmt::Write;

use anyhow::{Result, bail};
use clap::Args;
use generator::disk;
use generator::load::Locales;
use generator::sources::media::MediaWords;
use generator::translation::{Block, Freshness, blocks_of_file, blocks_of_words, followed, lines};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use textwrap::Options;

use super::{Refusal, Wanted, history, texts};
use crate::commands::Exit;
use crate::commands::project::Project;
use crate::commands::terminal::Terminal;

/// Texts are wrapped at this column.
const WIDTH: usize = 100;

/// Show what changed in the source since a translation was made
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let Some(sources) = super::sources(project, terminal)? else { return Ok(Exit::Mistakes) };
    let locales = Locales::of(&sources.facts);
    if arguments.wanted.entry == texts::NAME {
        return match super::language(&locales, &arguments.wanted.locale) {
            Ok(locale) => texts::diff(&sources.facts, locales.tag(locale).as_str(), terminal),
            Err(Refusal { message, help }) => terminal.refuse(&message, Some(&help)),
        };
    }
    if let Some(id) = arguments.wanted.entry.strip_prefix("media:") {
        return match super::words(&sources, &locales, id, &arguments.wanted.locale) {
            Ok((source, own)) => words(&arguments.wanted, source, own, project, terminal),
            Err(Refusal { message, help }) => terminal.refuse(&message, Some(&help)),
        };
    }
    let (entry, locale) = match super::find(&sources, &locales, &arguments.wanted) {
        Ok(found) => found,
        Err(Refusal { message, help }) => return terminal.refuse(&message, Some(&help)),
    };
    let tag = &arguments.wanted.locale;
    let Some(edition) = entry.written(locale) else { return super::not_begun(entry, tag, terminal) };
    let reference = entry.reference();
    let Some(record) = edition.common.translation.as_ref().filter(|record| record.of.is_some()) else {
        let message = format!("nobody recorded which text `{}` was made from", edition.file);
        return terminal.refuse(&message, Some(&format!("compare them, then `hills i18n mark {reference} {tag}`")));
    };
    match edition.freshness {
        Freshness::Behind(_) => {}
        Freshness::Minor => {
            terminal.result("The source changed, and it was decided that this translation need not follow.\n")?;
            return Ok(Exit::Clean);
        }
        _ => {
            terminal.result("The source says what it said when this translation was made.\n")?;
            return Ok(Exit::Clean);
        }
    }
    let source = &entry.source().file;
    let text = disk::read_text(&project.folder.join(&**source))?;
    let followed = followed(entry.model, record);
    let Ok(now) = blocks_of_file(entry.model, &text, source, &followed) else {
        bail!("`{source}` changed while it was read")
    };
    let of = record.of.as_deref().unwrap_or_default();
    let then = history::blocks_then(&project.folder, source, (entry.model, &followed), of);
    let known = then.is_some();
    let mut told = format!("{source}\n  against the text that {} was made from\n", edition.file);
    told.push_str(&changes(&record.blocks, &now, &history::by_mark(then.as_deref().unwrap_or_default())));
    let gaps: String = edition.gaps.iter().map(|gap| format!("  {gap}\n")).collect();
    if !gaps.is_empty() {
        let _ = write!(told, "\nIn {}:\n{gaps}", edition.file);
    }
    if !known {
        told.push_str(
            "\nThe history of this clone does not hold the earlier text: it was never committed, or the clone is shallow\n(then `git fetch --unshallow` brings it).\n",
        );
    }
    let _ = write!(told, "\nWhen the translation follows: hills i18n mark {reference} {tag}\n");
    terminal.result(&told)?;
    Ok(Exit::Clean)
}

/// Shows what changed in the words of a picture. They are few: what they said before is not looked up in the history.
fn words(
    wanted: &Wanted,
    source: &MediaWords,
    own: &MediaWords,
    project: &Project,
    terminal: &Terminal,
) -> Result<Exit> {
    let Wanted { entry, locale } = wanted;
    let mark = format!("hills i18n mark {entry} {locale}");
    let Some(record) = own.text.translation.as_ref().filter(|record| record.of.is_some()) else {
        let message = format!("nobody recorded which text `{}` was made from", own.file);
        return terminal.refuse(&message, Some(&format!("compare them, then `{mark}`")));
    };
    if !matches!(own.freshness, Freshness::Behind(_)) {
        terminal.result("Nothing changed in the source that these words would have to follow.\n")?;
        return Ok(Exit::Clean);
    }
    let text = disk::read_text(&project.folder.join(&*source.file))?;
    let Ok(now) = blocks_of_words(&text) else { bail!("`{}` changed while it was read", source.file) };
    let told = changes(&record.blocks, &now, &HashMap::new());
    let head = format!("{}\n  against the text that {} was made from\n", source.file, own.file);
    terminal.result(&format!("{head}{told}\nWhen the translation follows: {mark}\n"))?;
    Ok(Exit::Clean)
}

/// What changed, field by field; `texts` are those of the earlier blocks, as far as they are known.
fn changes(then: &[String], now: &[Block], texts: &HashMap<String, &str>) -> String {
    let mut told = String::new();
    let mut fields: Vec<&str> = Vec::new();
    let before = lines(then);
    for field in now.iter().map(|block| block.field.as_str()).chain(before.iter().map(|line| line.field)) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    for field in fields {
        let old = before.iter().find(|line| line.field == field);
        let old: Vec<String> = old.iter().flat_map(|line| &line.marks).map(|mark| (*mark).to_owned()).collect();
        let blocks: Vec<&Block> = now.iter().filter(|block| block.field == field).collect();
        let new: Vec<String> = blocks.iter().map(|block| block.mark()).collect();
        if old == new {
            continue;
        }
        let _ = write!(told, "\n{field}\n");
        for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
            if operation.tag() == DiffTag::Equal {
                continue;
            }
            for index in operation.old_range() {
                let text = texts.get(&old[index]).copied().unwrap_or("(a text that is no longer there)");
                told.push_str(&paragraph('-', index + 1, old[index].ends_with('!'), text));
            }
            for index in operation.new_range() {
                told.push_str(&paragraph('+', index + 1, blocks[index].is_critical, &blocks[index].text));
            }
        }
    }
    told
}

/// One block with its number; `!` marks one that carries safety.
fn paragraph(sign: char, number: usize, is_critical: bool, text: &str) -> String {
    let weight = if is_critical { "!" } else { " " };
    let first = format!("{sign}{weight}{number:>3}  ");
    let rest = " ".repeat(first.chars().count());
    textwrap::fill(text, Options::new(WIDTH).initial_indent(&first).subsequent_indent(&rest)) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use generator::translation::Record;

    fn block(field: &str, text: &str, is_critical: bool) -> Block {
        Block { field: field.to_owned(), path: field.to_owned(), text: text.to_owned(), is_critical }
    }

    #[test]
    fn changed_blocks_are_shown_with_what_they_said() {
        let then = [block("title", "One", false), block("risks", "Clot", true), block("risks", "Pain", true)];
        let now = [block("title", "One", false), block("risks", "Clots", true), block("risks", "Pain", true)];
        let told = changes(&Record::of(&then).blocks, &now, &history::by_mark(&then));
        assert_eq!(told, "\nrisks\n-!  1  Clot\n+!  1  Clots\n");
    }

    #[test]
    fn without_history_the_new_text_is_shown_alone() {
        let then = [block("body", "Old.", false)];
        let now = [block("body", "New.", false)];
        let told = changes(&Record::of(&then).blocks, &now, &HashMap::new());
        assert_eq!(told, "\nbody\n-   1  (a text that is no longer there)\n+   1  New.\n");
    }
}
