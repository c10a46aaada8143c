//! Walks `content/` and reads every entry, in parallel.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use i18n::LocaleTag;
use rayon::prelude::*;

use super::edition;
use super::front_matter::{cut, hidden_directions, normalised};
use super::original::Original;
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::disk;
use crate::model::Model;
use crate::model::values::is_kebab;
use crate::node::Position;
use crate::progress::Progress;
use crate::sources::{Entry, LocaleId, LooseLinks};
use crate::text_file;

/// The locales of the site, the source named.
#[derive(Debug, Clone)]
pub struct Locales {
    /// All of them, in the order of `data/site.yaml`.
    pub tags: Vec<LocaleTag>,
    /// The one that others are translated from.
    pub source: LocaleId,
    /// Those that are not released and therefore no part of this site; their files are left alone.
    left_out: Vec<LocaleTag>,
}

impl Locales {
    /// The locales that `data/site.yaml` lists.
    pub fn of(facts: &data::Facts) -> Self {
        let tags: Vec<LocaleTag> = facts.site.locales.iter().cloned().collect();
        let source = tags.iter().position(|tag| *tag == *facts.site.source_locale).unwrap_or_default();
        let left_out = facts.site.unreleased.iter().filter(|tag| !tags.contains(tag)).cloned().collect();
        Self { tags, source: LocaleId(u8::try_from(source).unwrap_or_default()), left_out }
    }

    /// The locale of that tag.
    pub fn id(&self, tag: &str) -> Option<LocaleId> {
        let index = self.tags.iter().position(|known| known.as_str() == tag)?;
        u8::try_from(index).ok().map(LocaleId)
    }

    /// The tag of a locale.
    pub fn tag(&self, locale: LocaleId) -> &LocaleTag {
        &self.tags[locale.index()]
    }

    /// All locales.
    pub fn ids(&self) -> impl Iterator<Item = LocaleId> + use<> {
        (0..u8::try_from(self.tags.len()).unwrap_or(u8::MAX)).map(LocaleId)
    }
}

/// The folder of one entry.
struct Folder {
    model: Model,
    key: String,
    path: String,
}

/// Everything that `content/` holds.
pub(super) struct Content {
    /// Sound entries, by model and key.
    pub(super) entries: Vec<Entry>,
    /// Entries whose source file has mistakes.
    pub(super) unreadable: Vec<(Model, Arc<str>)>,
    /// Links of files with mistakes.
    pub(super) loose: Vec<LooseLinks>,
    /// What there is to mend.
    pub(super) report: Report,
}

/// Reads all entries. The order is that of model and key, whatever the disk says.
pub(super) fn read_all(project: &Path, locales: &Locales, progress: &dyn Progress) -> Result<Content> {
    let (folders, report) = folders(project)?;
    progress.stage("reading", Some(folders.len() as u64));
    let read_one = |folder: &Folder| {
        let read = read_entry(project, folder.model, &folder.key, &folder.path, locales);
        progress.step(1);
        read
    };
    let read = folders.par_iter().map(read_one).collect::<Result<Vec<_>>>()?;
    progress.done();
    let mut content =
        Content { entries: Vec::with_capacity(read.len()), unreadable: Vec::new(), loose: Vec::new(), report };
    for (ReadEntry { entry, mut loose, report: found }, folder) in read.into_iter().zip(folders) {
        content.loose.append(&mut loose);
        match entry {
            Some(entry) => content.entries.push(entry),
            // Version control leaves empty folders behind; nothing is there and nothing is told.
            None if found.iter().next().is_none() => {}
            None => content.unreadable.push((folder.model, folder.key.into())),
        }
        content.report.append(found);
    }
    Ok(content)
}

fn folders(project: &Path) -> Result<(Vec<Folder>, Report)> {
    let content = project.join("content");
    let mut report = Report::default();
    let mut folders = Vec::new();
    for item in disk::list(&content)? {
        let path = format!("content/{}", item.name);
        if !item.is_folder {
            if item.name.ends_with(".md") && item.name != "README.md" {
                report.push(stray(&path));
            }
            continue;
        }
        match Model::by_folder(&item.name) {
            Some(model) if model.is_singleton() => folders.push(Folder { model, key: String::new(), path }),
            Some(model) => entry_folders(project, model, &path, &mut folders, &mut report)?,
            None if item.name == "media" || disk::list(&project.join(&path))?.is_empty() => {}
            None => {
                let known = Model::ALL.iter().map(|model| model.folder());
                report.push(stray(&path).did_you_mean(&item.name, known));
            }
        }
    }
    Ok((folders, report))
}

fn entry_folders(
    project: &Path,
    model: Model,
    above: &str,
    folders: &mut Vec<Folder>,
    report: &mut Report,
) -> Result<()> {
    for item in disk::list(&project.join(above))? {
        let path = format!("{above}/{}", item.name);
        if !item.is_folder {
            report.push(stray(&path));
        } else if !is_kebab(&item.name) && !disk::list(&project.join(&path))?.is_empty() {
            let file: Arc<str> = path.into();
            let message = format!("`{}` is no key: use small letters a to z, digits and single hyphens", item.name);
            let diagnostic = Diagnostic::error(&codes::STRAY_FILE, &file, Position::default(), message);
            report.push(diagnostic.help("rename the folder; its name is the key by which others refer to it"));
        } else {
            folders.push(Folder { model, key: item.name, path });
        }
    }
    Ok(())
}

fn stray(path: &str) -> Diagnostic {
    let file: Arc<str> = path.into();
    Diagnostic::error(&codes::STRAY_FILE, &file, Position::default(), "this is not published from here")
        .note("content lives in `content/<models>/<key>/index.<locale>.md`")
}

/// What reading one folder gave.
#[derive(Debug, Default)]
pub struct ReadEntry {
    /// The entry, when its source file is sound.
    pub entry: Option<Entry>,
    /// Links of its files that are not.
    pub loose: Vec<LooseLinks>,
    /// What there is to mend.
    pub report: Report,
}

/// Reads the entry in `folder` (relative to the project). There is an entry exactly when its source file is sound;
/// translations with mistakes are left out of it and reported.
///
/// # Errors
/// When the disk refuses.
pub fn read_entry(project: &Path, model: Model, key: &str, folder: &str, locales: &Locales) -> Result<ReadEntry> {
    let mut report = Report::default();
    let files = edition_files(project, folder, locales, &mut report)?;
    let Some((source_file, _)) = files.iter().find(|(_, locale)| *locale == locales.source) else {
        if disk::list(&project.join(folder))?.is_empty() {
            return Ok(ReadEntry::default());
        }
        let file: Arc<str> = folder.into();
        let name = format!("index.{}.md", locales.tag(locales.source));
        let diagnostic =
            Diagnostic::error(&codes::NO_SOURCE, &file, Position::default(), format!("there is no `{name}`"));
        let space = if key.is_empty() { "" } else { " " };
        let help = format!("begin it with `hills new {}{space}{key}`", model.name());
        report.push(diagnostic.note("every entry starts with it; translations inherit from it").help(help));
        return Ok(ReadEntry { report, ..ReadEntry::default() });
    };
    let text = match read_utf8(project, source_file)? {
        Ok(text) => text,
        Err(diagnostic) => {
            report.push(diagnostic);
            let loose = vec![edition::unread(locales.source, source_file, "")];
            return Ok(ReadEntry { loose, report, ..ReadEntry::default() });
        }
    };
    let text = normalised(&text);
    report.append(hidden_directions(&text, source_file));
    let parts = match cut(&text, source_file) {
        Ok(parts) => parts,
        Err(diagnostic) => {
            report.push(diagnostic);
            let loose = vec![edition::unread(locales.source, source_file, &text)];
            return Ok(ReadEntry { loose, report, ..ReadEntry::default() });
        }
    };
    let (source, found) = edition::read(model, locales.source, source_file, &parts, None);
    report.append(found);
    let (mut editions, mut loose, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
    let original = Original::new(model, &parts, source.is_ok());
    match source {
        Ok(edition) => editions.push(edition),
        Err(links) => loose.push(links),
    }
    for (file, locale) in files.iter().filter(|(_, locale)| *locale != locales.source) {
        let text = match read_utf8(project, file)? {
            Ok(text) => text,
            Err(diagnostic) => {
                report.push(diagnostic);
                loose.push(edition::unread(*locale, file, ""));
                unreadable.push(*locale);
                continue;
            }
        };
        let text = normalised(&text);
        report.append(hidden_directions(&text, file));
        match cut(&text, file) {
            Ok(translation) => {
                let (edition, found) = edition::read(model, *locale, file, &translation, Some(&original));
                report.append(found);
                match edition {
                    Ok(edition) => editions.push(edition),
                    Err(links) => {
                        loose.push(links);
                        unreadable.push(*locale);
                    }
                }
            }
            Err(diagnostic) => {
                report.push(diagnostic);
                loose.push(edition::unread(*locale, file, &text));
                unreadable.push(*locale);
            }
        }
    }
    let is_sound = editions.first().is_some_and(|edition| edition.locale == locales.source);
    let entry = is_sound.then(|| Entry { model, key: key.into(), editions, unreadable });
    Ok(ReadEntry { entry, loose, report })
}

/// The text of a content file, or why there is none.
pub(super) fn read_utf8(project: &Path, file: &Arc<str>) -> Result<Result<String, Diagnostic>> {
    text_file::read(project, file, &codes::BROKEN_YAML)
}

fn listed(locales: &Locales) -> String {
    locales.tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ")
}

/// The language that a file's name says; nothing when the file is not part of this site, which is told unless it is meant so.
pub(super) fn locale_of(tag: &str, file: &Arc<str>, locales: &Locales, report: &mut Report) -> Option<LocaleId> {
    let locale = locales.id(tag);
    if locale.is_none() && !locales.left_out.iter().any(|left_out| left_out.as_str() == tag) {
        let message = format!("`data/site.yaml` lists no language `{tag}`");
        let diagnostic = Diagnostic::error(&codes::UNKNOWN_LOCALE, file, Position::default(), message)
            .note(format!("it lists {}", listed(locales)));
        report.push(diagnostic.did_you_mean(tag, locales.tags.iter().map(LocaleTag::as_str)));
    }
    locale
}

fn edition_files(
    project: &Path,
    folder: &str,
    locales: &Locales,
    report: &mut Report,
) -> Result<Vec<(Arc<str>, LocaleId)>> {
    let mut files = Vec::new();
    for item in disk::list(&project.join(folder))? {
        let file: Arc<str> = format!("{folder}/{}", item.name).into();
        let tag = item.name.strip_prefix("index.").and_then(|rest| rest.strip_suffix(".md"));
        match tag {
            Some(tag) if !item.is_folder => {
                if let Some(locale) = locale_of(tag, &file, locales, report) {
                    files.push((file, locale));
                }
            }
            _ => report.push(stray(&file)),
        }
    }
    Ok(files)
}
