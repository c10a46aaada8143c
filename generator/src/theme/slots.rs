//! The places that a theme gives to pictures: `pictures.yaml` of the theme. From them follows in which widths a picture is
//! offered, and what browsers are told of its size before they know the style sheet.

use std::path::Path;

use anyhow::Result;
use pictures::widths;
use serde::Deserialize;

use super::shown;
use crate::diagnostic::{Diagnostic, codes};
use crate::disk;
use crate::markdown::Slot;
use crate::node::Position;
use crate::text_file;

/// The file, relative to the theme.
pub(super) const FILE: &str = "pictures.yaml";

/// How wide pictures are shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slots {
    inline: Place,
    hero: Place,
    card: Place,
    portrait: Place,
    gallery: Place,
    pair: Place,
}

/// One place.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// CSS pixels it is wide on the smallest screen.
    pub narrowest: u32,
    /// CSS pixels it is wide at most.
    pub widest: u32,
    /// Its width as the `sizes` attribute says it.
    ///
    /// Source: HTML Living Standard, "Sizes attributes".
    pub sizes: String,
}

impl Slots {
    /// The place of a slot.
    pub const fn of(&self, slot: Slot) -> &Place {
        match slot {
            Slot::Inline => &self.inline,
            Slot::Hero => &self.hero,
            Slot::Card => &self.card,
            Slot::Portrait => &self.portrait,
            Slot::Gallery => &self.gallery,
            Slot::Pair => &self.pair,
        }
    }

    /// What stands for those of a theme with mistakes.
    pub(super) fn none() -> Self {
        let place = Place { narrowest: 320, widest: 640, sizes: "100vw".to_owned() };
        Self {
            inline: place.clone(),
            hero: place.clone(),
            card: place.clone(),
            portrait: place.clone(),
            gallery: place.clone(),
            pair: place,
        }
    }
}

impl Place {
    /// The same for planning widths.
    pub const fn width(&self) -> widths::Slot {
        widths::Slot { narrowest: self.narrowest, widest: self.widest }
    }
}

/// Reads the places of the theme in `folder`.
///
/// # Errors
/// When the disk refuses; what theme authors did wrong is the inner error.
pub(super) fn read(folder: &Path, project: &Path) -> Result<Result<Slots, Diagnostic>> {
    let path = folder.join(FILE);
    let file = shown(&path, project);
    let refuse = |at, message: String| {
        Diagnostic::error(&codes::TEMPLATE_RULE, &file, at, message).help(
            "it names `inline`, `hero`, `card`, `portrait`, `gallery` and `pair`, each with `narrowest`, `widest` and `sizes`",
        )
    };
    if !disk::exists(&path) {
        return Ok(Err(refuse(Position::default(), "the theme does not say how wide it shows pictures".to_owned())));
    }
    let text = match text_file::read(project, &file, &codes::TEMPLATE_RULE)? {
        Ok(text) => text,
        Err(diagnostic) => return Ok(Err(diagnostic)),
    };
    Ok(serde_yaml::from_str(&text).map_err(|error| {
        let problem = i18n::Problem::from_yaml(&path, &text, &error);
        refuse(Position::new(problem.line, problem.column), problem.message)
    }))
}
