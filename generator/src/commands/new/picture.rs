//! `hills new media`: the folder of a new picture, or its words in another language.

use anyhow::Result;
use generator::disk;
use generator::node::{Node, parse};
use generator::schema::{MEDIA_TEXT, SIDECAR, scaffold};

use super::{Arguments, Refusal, good_key, locale};
use crate::commands::Exit;
use crate::commands::project::{Project, Site};
use crate::commands::terminal::Terminal;

/// How pictures are called on the command line.
pub(super) const MODEL: &str = "media";

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let begun = match project.site() {
        Ok(site) => files(arguments, &site, project)?,
        Err(message) => Err(Refusal { message, help: "mend it first".to_owned() }),
    };
    let files = match begun {
        Ok(files) => files,
        Err(Refusal { message, help }) => return terminal.refuse(&message, Some(&help)),
    };
    for (file, text) in &files {
        disk::write(&project.path(file), text.as_bytes())?;
        terminal.result(&format!("{}\n", project.path(file).display()))?;
    }
    terminal.note(match files.len() {
        1 => "Fill it in; `hills check` finds what is missing.\n",
        _ => "Fill them in and put the picture beside them, as `picture.jpg`, `.png`, `.webp`, `.gif` or `.svg`.\n",
    })?;
    Ok(Exit::Clean)
}

/// The files to write, with their texts.
fn files(arguments: &Arguments, site: &Site, project: &Project) -> Result<Result<Vec<(String, String)>, Refusal>> {
    let named = good_key(arguments.key.as_deref(), MODEL).and_then(|key| Ok((key, locale(arguments, site)?)));
    let (key, locale) = match named {
        Ok(named) => named,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let folder = format!("content/media/{key}");
    let source = &site.locales.source;
    let words = |locale: &str| format!("{folder}/media.{locale}.yaml");
    let files = if locale == *source {
        let sidecar = scaffold::file(&SIDECAR, &["credit"], &key, site.today(), &project.names()?);
        let text = scaffold::file(&MEDIA_TEXT, &["alt"], &key, site.today(), &project.names()?);
        vec![(format!("{folder}/media.yaml"), sidecar), (words(source), text)]
    } else {
        let file = words(source);
        let Some(node) = source_words(project, &file)? else {
            let message = format!("there is nothing to translate: `{file}` does not exist or cannot be read");
            return Ok(Err(Refusal { message, help: format!("begin with `hills new media {key}`") }));
        };
        vec![(words(&locale), scaffold::words(&MEDIA_TEXT, (source, &locale), site.today(), &node))]
    };
    if let Some((file, _)) = files.iter().find(|(file, _)| disk::exists(&project.path(file))) {
        let message = format!("`{file}` exists already");
        return Ok(Err(Refusal { message, help: "open it, or choose another key".to_owned() }));
    }
    Ok(Ok(files))
}

fn source_words(project: &Project, file: &str) -> Result<Option<Node>> {
    let text = disk::read_text_if_any(&project.path(file))?;
    Ok(text.and_then(|text| parse(&text).ok()))
}
