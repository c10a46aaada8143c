//! Reads `content/media/`: of each picture its sidecar, its words by language, and the file's size and hash.
//!
//! A picture that is broken in whatever way still has an entry, so that its uses are not called unknown.

mod look;

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;
use serde::de::DeserializeOwned;

pub(crate) use look::refused;

use super::content::{Locales, locale_of, read_utf8};
use super::edition::only_in_translations;
use super::front_matter::{hidden_directions_in_yaml, normalised};
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::disk;
use crate::model::media::Origin;
use crate::model::values::is_kebab;
use crate::node::{Node, Position, parse, typed};
use crate::schema::check::check_file;
use crate::schema::{FileSchema, MEDIA_TEXT, SIDECAR};
use crate::sources::LocaleId;
use crate::sources::media::{Media, MediaEntry, MediaWords, PictureFile, PictureFormat, Places};
use crate::translation::{Freshness, Record, blocks, freshness};

/// The folder of all pictures.
const FOLDER: &str = "content/media";

/// Reads all pictures.
pub(super) fn read_all(project: &Path, locales: &Locales) -> Result<(Media, Report)> {
    let (mut ids, mut report) = (Vec::new(), Report::default());
    for item in disk::list(&project.join(FOLDER))? {
        let path: Arc<str> = format!("{FOLDER}/{}", item.name).into();
        if !item.is_folder {
            report.push(stray(&path));
        } else if !is_kebab(&item.name) {
            let message = format!("`{}` is no key: use small letters a to z, digits and single hyphens", item.name);
            let diagnostic = Diagnostic::error(&codes::STRAY_FILE, &path, Position::default(), message);
            report.push(diagnostic.help("rename the folder; its name is the id by which texts show the picture"));
        } else {
            ids.push(item.name);
        }
    }
    let read = ids.par_iter().map(|id| read_one(project, id, locales)).collect::<Result<Vec<_>>>()?;
    let mut media = Media::new();
    for (id, (entry, found)) in ids.into_iter().zip(read) {
        report.append(found);
        media.insert(id.into(), entry);
    }
    Ok((media, report))
}

/// The files of one folder, by what they are.
#[derive(Default)]
struct Files {
    has_sidecar: bool,
    texts: Vec<(Arc<str>, LocaleId)>,
    pictures: Vec<(Arc<str>, PictureFormat)>,
}

fn read_one(project: &Path, id: &str, locales: &Locales) -> Result<(MediaEntry, Report)> {
    let folder = format!("{FOLDER}/{id}");
    let mut report = Report::default();
    let files = files(project, &folder, locales, &mut report)?;
    let file: Arc<str> = format!("{folder}/media.yaml").into();
    let mut entry = MediaEntry {
        file: Arc::clone(&file),
        sidecar: None,
        places: Places::default(),
        texts: Vec::new(),
        unreadable: Vec::new(),
        picture: None,
    };
    match read::<crate::model::Sidecar>(project, &file, &SIDECAR, files.has_sidecar, &mut report)? {
        Some((sidecar, node)) => (entry.sidecar, entry.places) = (Some(sidecar), Places::of(&node)),
        None if files.has_sidecar => {}
        None => {
            let diagnostic = Diagnostic::error(
                &codes::MEDIA_FILE,
                &folder.as_str().into(),
                Position::default(),
                "there is no `media.yaml`",
            );
            let note = "it says what the picture shows and whether it may be shown";
            report.push(diagnostic.note(note).help(format!("begin it with `hills new media {id}`")));
        }
    }
    if let Some(sidecar) = &entry.sidecar {
        entry.picture = picture(project, &entry, &sidecar.origin, &files.pictures, &mut report)?;
    }
    texts(project, &files.texts, locales, &mut entry, &mut report)?;
    Ok((entry, report))
}

fn files(project: &Path, folder: &str, locales: &Locales, report: &mut Report) -> Result<Files> {
    let mut files = Files::default();
    for item in disk::list(&project.join(folder))? {
        let file: Arc<str> = format!("{folder}/{}", item.name).into();
        let tag = item.name.strip_prefix("media.").and_then(|rest| rest.strip_suffix(".yaml"));
        let format = item.name.strip_prefix("picture.").and_then(PictureFormat::by_ending);
        match (item.is_folder, item.name.as_str(), tag, format) {
            (false, "media.yaml", ..) => files.has_sidecar = true,
            (false, _, Some(tag), _) => {
                if let Some(locale) = locale_of(tag, &file, locales, report) {
                    files.texts.push((file, locale));
                }
            }
            (false, _, _, Some(format)) => files.pictures.push((file, format)),
            _ => report.push(stray(&file)),
        }
    }
    // The source first: translations are compared with it.
    files.texts.sort_by_key(|(_, locale)| (*locale != locales.source, *locale));
    Ok(files)
}

fn stray(file: &Arc<str>) -> Diagnostic {
    Diagnostic::error(&codes::STRAY_FILE, file, Position::default(), "this is not published from here")
        .note("a picture is a folder `content/media/<id>/` with `media.yaml`, `media.<locale>.yaml` and `picture.<ending>`")
        .help("the endings are `jpg`, `jpeg`, `png`, `webp`, `gif` and `svg`, in small letters")
}

/// A file as its type, and as a tree with places; nothing when it has mistakes, which are told.
fn read<T: DeserializeOwned>(
    project: &Path,
    file: &Arc<str>,
    schema: &FileSchema,
    exists: bool,
    report: &mut Report,
) -> Result<Option<(T, Node)>> {
    if !exists {
        return Ok(None);
    }
    let text = match read_utf8(project, file)? {
        Ok(text) => text,
        Err(diagnostic) => {
            report.push(diagnostic);
            return Ok(None);
        }
    };
    let text = normalised(&text);
    report.append(hidden_directions_in_yaml(&text, file));
    let node = match parse(&text) {
        Ok(node) => Node { at: Position::new(1, 1), ..node },
        Err(error) => {
            let diagnostic = Diagnostic::error(&codes::BROKEN_YAML, file, error.at, "the file is not well-formed YAML");
            report.push(
                diagnostic
                    .note(error.message)
                    .help("put a value that holds `: ` in quotes, and indent with spaces, alike within a group"),
            );
            return Ok(None);
        }
    };
    let found = check_file(schema, &node, file);
    let is_sound = !found.has_errors();
    report.append(found);
    if !is_sound {
        return Ok(None);
    }
    let mentions = RefCell::new(Vec::new());
    let value = typed::<T>(node.at, node.fields().iter(), &mentions);
    match value {
        Ok(value) => Ok(Some((value, node))),
        Err(mismatch) => {
            report.push(Diagnostic::error(&codes::WRONG_KIND, file, mismatch.at, mismatch.message).explained());
            Ok(None)
        }
    }
}

/// The picture beside the sidecar: exactly one when it is kept here.
fn picture(
    project: &Path,
    entry: &MediaEntry,
    origin: &Origin,
    found: &[(Arc<str>, PictureFormat)],
    report: &mut Report,
) -> Result<Option<PictureFile>> {
    let at = entry.places.at("origin");
    match (found, origin) {
        ([(file, format)], _) => {
            return look::at(project, file, *format, report);
        }
        ([], Origin::Repo) => {
            let message = "there is no picture beside this file";
            let help = "put it there as `picture.jpg`, `.png`, `.webp`, `.gif` or `.svg`";
            report.push(Diagnostic::error(&codes::MEDIA_FILE, &entry.file, at, message).help(help));
        }
        ([], Origin::Ledger(_)) => {}
        _ => {
            let names: Vec<_> = found.iter().filter_map(|(file, _)| file.rsplit('/').next()).collect();
            let names = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let message = format!("there are several pictures beside this file: {names}");
            let help = "keep the best one; every size and format is made from it";
            report.push(Diagnostic::error(&codes::MEDIA_FILE, &entry.file, at, message).help(help));
        }
    }
    Ok(None)
}

fn texts(
    project: &Path,
    files: &[(Arc<str>, LocaleId)],
    locales: &Locales,
    entry: &mut MediaEntry,
    report: &mut Report,
) -> Result<()> {
    let mut source = None;
    for (file, locale) in files {
        let Some((text, node)) = read::<crate::model::MediaText>(project, file, &MEDIA_TEXT, true, report)? else {
            entry.unreadable.push(*locale);
            continue;
        };
        let freshness = match (&text.translation, &source) {
            _ if *locale == locales.source => {
                report.extend(only_in_translations(&node, file));
                let blocks = blocks(&MEDIA_TEXT.fields, &node, "", &[]);
                let record = Record::of(&blocks);
                source = Some((blocks, record));
                Freshness::Fresh
            }
            (Some(record), Some((blocks, now))) => freshness(record, blocks, now),
            _ => Freshness::Unrecorded,
        };
        let (file, places) = (Arc::clone(file), Places::of(&node));
        entry.texts.push(MediaWords { locale: *locale, file, text, places, freshness });
    }
    Ok(())
}
