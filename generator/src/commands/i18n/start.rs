//! `hills i18n start`: the file of a new translation.

use anyhow::Result;
use clap::Args;

use super::Wanted;
use crate::commands::project::Project;
use crate::commands::terminal::Terminal;
use crate::commands::{Exit, new};

/// Begin a translation: only what is said in one language, each part below the words of the source
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let Wanted { entry, locale } = &arguments.wanted;
    let (model, key) = entry.split_once(':').unwrap_or((entry, ""));
    let key = (!key.is_empty()).then(|| key.to_owned());
    new::run(&new::Arguments::of(model.to_owned(), key, Some(locale.clone())), project, terminal)
}
