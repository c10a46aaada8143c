//! The first stage: turns the files of a project into typed [`Sources`] and judges nothing beyond their own shape.
//!
//! Files are read in parallel and dropped again; what stays in memory is what other pages need to know. The text of a
//! page is read a second time when it is rendered.

mod content;
mod edition;
mod front_matter;
mod media;
mod messages;
mod original;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use i18n::Problem;
use i18n::problem::Kind;

pub use content::{Locales, ReadEntry, read_entry};
pub use front_matter::{body_of, cut_file};
pub(crate) use media::refused as refused_picture;

use crate::diagnostic::{Code, Diagnostic, Report, codes};
use crate::disk;
use crate::model::Model;
use crate::node::Position;
use crate::profile::Profile;
use crate::progress::Progress;
use crate::review;
use crate::schema::ModelSchema;
use crate::sources::Sources;
use crate::theme::Theme;

/// Reads the whole project. With mistakes in data, messages or theme there still are sources, with gaps, so that the
/// next stage can find the mistakes in everything else; only an unreadable `data/site.yaml` or source locale leaves none.
///
/// # Errors
/// When the disk refuses; what writers did wrong is in the report.
pub fn load(project: &Path, profile: Profile, progress: &dyn Progress) -> Result<(Option<Sources>, Report)> {
    let mut report = Report::default();
    let loaded = data::Facts::load(&project.join("data"));
    report.extend(problems(project, &codes::DATA, loaded.errors));
    report.extend(problems(project, &codes::MISSING_TRANSLATION, loaded.missing_translations).map(as_warning));
    let (mut facts, unread) = match (loaded.facts, loaded.partial) {
        (Some(facts), _) => (facts, BTreeSet::new()),
        (None, Some(partial)) => (partial.facts, partial.unread),
        (None, None) => return Ok((None, report)),
    };
    if profile == Profile::Production {
        facts.site.drop_unreleased();
    }
    let locales = Locales::of(&facts);
    let no_theme = no_theme(project, &facts)?;
    let theme_folder = project.join("themes").join(facts.site.theme.as_str());
    // Neither a theme nor messages keep more than one thread busy, and content fills the others.
    let (theme, (messages, content)) = rayon::join(
        || no_theme.is_none().then(|| Theme::load(&theme_folder, project)),
        || {
            let messages = || i18n::Catalog::read(&project.join("i18n"), &facts.site.source_locale);
            rayon::join(messages, || content::read_all(project, &locales, progress))
        },
    );
    report.extend(problems(project, &codes::MESSAGES, messages.problems));
    report.extend(no_theme);
    let theme = match theme {
        Some(theme) => {
            let (theme, found) = theme?;
            report.append(found);
            theme
        }
        None => None,
    };
    let shown = theme.as_ref().map(|theme| theme.messages.as_slice());
    if let Some(catalog) =
        messages.catalog.as_ref().filter(|_| !messages.incomplete.contains(&*facts.site.source_locale))
    {
        report.append(messages::check(project, &facts, catalog, &messages.incomplete, shown));
    }
    let (media, found) = media::read_all(project, &locales)?;
    report.append(found);
    let content::Content { entries, unreadable, loose, report: found } = content?;
    report.append(found);
    let Some(catalog) = messages.catalog else { return Ok((None, report)) };
    let theme = theme.unwrap_or_else(Theme::empty);
    Ok((Some(Sources { facts, unread, catalog, entries, unreadable, loose, media, theme }), report))
}

/// What to say when `data/site.yaml` names a theme that is not there.
fn no_theme(project: &Path, facts: &data::Facts) -> Result<Option<Diagnostic>> {
    let (name, place) = (facts.site.theme.as_str(), facts.site.theme.place());
    let folders = disk::list(&project.join("themes"))?.into_iter().filter(|item| item.is_folder);
    let known: Vec<String> = folders.map(|item| item.name).collect();
    if known.iter().any(|known| known == name) {
        return Ok(None);
    }
    let at = Position::new(place.line, place.column);
    let message = format!("there is no theme `{name}`");
    let diagnostic = Diagnostic::error(&codes::DATA, &"data/site.yaml".into(), at, message);
    let note = "themes are the folders of `themes/`";
    Ok(Some(diagnostic.note(note).did_you_mean(name, known.iter().map(String::as_str))))
}

/// The seal that a reviewer would set on the text of a source file.
///
/// # Errors
/// When its front matter cannot be read.
pub fn seal_of(model: Model, file: &Arc<str>, text: &str) -> Result<String, Diagnostic> {
    let text = front_matter::normalised(text);
    let parts = front_matter::cut(&text, file)?;
    Ok(review::seal::seal(ModelSchema::of(model), &parts.front, parts.body))
}

pub(crate) fn problems(project: &Path, code: &'static Code, found: Vec<Problem>) -> impl Iterator<Item = Diagnostic> {
    found.into_iter().map(move |problem| {
        let file = relative(project, &problem.file);
        let code = match problem.kind {
            Kind::Declaration => code,
            Kind::HiddenDirection => &codes::HIDDEN_DIRECTION,
        };
        let diagnostic = Diagnostic::error(code, &file, Position::new(problem.line, problem.column), problem.message);
        match problem.help {
            Some(help) => diagnostic.help(help),
            // What is expected stands in the message.
            None => diagnostic,
        }
    })
}

fn as_warning(diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic { severity: crate::diagnostic::Severity::Warning, ..diagnostic }
        .note("readers of that language see the text of the source language")
}

/// The path of a file below the project, with `/`.
pub fn relative(project: &Path, file: &Path) -> Arc<str> {
    let path = file.strip_prefix(project).unwrap_or(file);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").into()
}
