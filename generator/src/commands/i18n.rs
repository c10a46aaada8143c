//! `hills i18n`: what is translated, what lags behind, and the way from one to the other.

mod diff;
mod history;
mod mark;
mod start;
mod status;
mod texts;

use anyhow::Result;
use clap::{Args, Subcommand};
use generator::diagnostic::closest;
use generator::load::{Locales, load};
use generator::model::Model;
use generator::profile::Profile;
use generator::sources::media::MediaWords;
use generator::sources::{Entry, LocaleId, Sources};

use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, Format, Refusal};

const EXAMPLES: &str = "\
Examples:
  hills i18n status                        every page and language
  hills i18n status procedure:tibia        one entry
  hills i18n start procedure:tibia ar      begin a translation
  hills i18n diff procedure:tibia ar       what changed in the source since it was made
  hills i18n mark procedure:tibia ar       it says again what the source says
  hills i18n mark procedure:tibia ar --minor   nothing needs to follow
  hills i18n mark media:frame-leg ar       the same for the words of a picture
  hills i18n mark data ar                  the same for the texts in data/

A translation remembers the text it was made from, block by block, in its field `translation`.";

/// Keep translations in step with their source
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Status(status::Arguments),
    Start(start::Arguments),
    Diff(diff::Arguments),
    Mark(mark::Arguments),
}

/// A translation that is spoken of.
#[derive(Debug, Args)]
struct Wanted {
    /// The entry, as in procedure:tibia or media:frame-leg, or `data` for the texts in data/
    entry: String,
    /// The language, as in ar
    locale: String,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    match &arguments.action {
        Action::Status(arguments) => status::run(arguments, project, terminal),
        Action::Start(arguments) => start::run(arguments, project, terminal),
        Action::Diff(arguments) => diff::run(arguments, project, terminal),
        Action::Mark(arguments) => mark::run(arguments, project, terminal),
    }
}

/// What there is to translate; nothing, and told why, when it cannot be read.
fn sources(project: &Project, terminal: &Terminal) -> Result<Option<Sources>> {
    let progress = terminal.progress();
    let (sources, report) = load(&project.folder, Profile::Demo, &*progress)?;
    progress.done();
    if sources.is_none() {
        terminal.report(&report, &project.folder, Format::Human)?;
    }
    Ok(sources)
}

/// A language that the site is translated into.
fn language(locales: &Locales, tag: &str) -> Result<LocaleId, Refusal> {
    locales.id(tag).filter(|locale| *locale != locales.source).ok_or_else(|| {
        let others = locales.ids().filter(|locale| *locale != locales.source);
        let known: Vec<_> = others.map(|locale| format!("`{}`", locales.tag(locale))).collect();
        let message = format!("`{tag}` is no language that this site is translated into");
        Refusal { message, help: format!("it is translated into {}", known.join(", ")) }
    })
}

/// The entry and the language that `wanted` names.
fn find<'a>(sources: &'a Sources, locales: &Locales, wanted: &Wanted) -> Result<(&'a Entry, LocaleId), Refusal> {
    let locale = language(locales, &wanted.locale)?;
    let found = sources.entries.iter().find(|entry| is_named(&entry.reference(), &wanted.entry));
    let entry = found.ok_or_else(|| {
        let names: Vec<String> = sources.entries.iter().map(Entry::reference).collect();
        unknown(&wanted.entry, names.iter().map(String::as_str))
    })?;
    Ok((entry, locale))
}

/// Whether `name` is the entry `reference`. Entries that exist once are also known by their model alone.
fn is_named(reference: &str, name: &str) -> bool {
    reference == name || reference.strip_suffix(':') == Some(name)
}

/// Says that `name` is none of the entries `known`.
fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Refusal {
    let help = match closest(name, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`hills i18n status` lists all entries".to_owned(),
    };
    let is_known = name.split_once(':').and_then(|(model, _)| Model::by_name(model)).is_some();
    let message = match is_known {
        true => format!("there is no sound entry `{name}`"),
        false => format!("`{name}` names no entry, as `procedure:tibia` would"),
    };
    Refusal { message, help }
}

/// The words of a picture in the source language and in another.
fn words<'a>(
    sources: &'a Sources,
    locales: &Locales,
    id: &str,
    locale: &str,
) -> Result<(&'a MediaWords, &'a MediaWords), Refusal> {
    let tag = language(locales, locale)?;
    let entry = sources.media.get(id).ok_or_else(|| {
        let near = closest(id, sources.media.keys().map(AsRef::as_ref));
        let help =
            near.map_or_else(|| "`hills i18n status` lists all".to_owned(), |near| format!("did you mean `{near}`?"));
        Refusal { message: format!("there is no picture `{id}`"), help }
    })?;
    entry.words(locales.source).zip(entry.words(tag)).ok_or_else(|| Refusal {
        message: format!("`media:{id}` has no sound words in `{locale}` or in the source language"),
        help: format!("begin them with `hills i18n start media:{id} {locale}`, or mend them"),
    })
}

/// Says that there is no such translation yet.
fn not_begun(entry: &Entry, locale: &str, terminal: &Terminal) -> Result<Exit> {
    let reference = entry.reference();
    let message = format!("`{reference}` has no sound translation into `{locale}`");
    terminal.refuse(&message, Some(&format!("begin it with `hills i18n start {reference} {locale}`, or mend it")))
}
