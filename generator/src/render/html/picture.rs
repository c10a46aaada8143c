//! Pictures in texts: what of them reaches the HTML of a page.
//!
//! The texts hand over *what* is shown ([`Shown`]); [`show`] alone says how it looks.

use anyhow::Result;

use super::{Surroundings, escape};
use crate::markdown::{Directive, Picture};

/// What is shown at one place of a text.
#[derive(Debug)]
pub(in crate::render) enum Shown<'a> {
    /// A picture inside a sentence, a link or a list entry: phrasing content, without caption.
    Within(&'a Picture),
    /// A picture that is a paragraph of its own: flow content, with its own caption and credit.
    Alone(&'a Picture),
    /// The same by `figure`; a caption given in its place is trusted HTML.
    Figure(&'a Picture, Option<&'a str>),
    /// Pictures side by side.
    Gallery(&'a [Picture]),
    /// A picture and its other half; a caption is trusted HTML.
    Pair(&'a Picture, Option<&'a str>),
}

/// The HTML of what a directive shows; nothing when it shows no pictures. `content` is trusted HTML.
pub(super) fn block(
    directive: &Directive,
    content: Option<&str>,
    pictures: &[Picture],
    surroundings: Surroundings<'_>,
) -> Option<Result<String>> {
    let picture = Picture::of(directive);
    let shown = match (directive, &picture) {
        (Directive::Gallery {}, _) => Shown::Gallery(pictures),
        (Directive::BeforeAfter { .. }, Some(picture)) => Shown::Pair(picture, content),
        (_, Some(picture)) => Shown::Figure(picture, content),
        (_, None) => return None,
    };
    Some(show(&shown, surroundings))
}

/// The HTML of pictures at one place.
///
/// Until variants of pictures are made, readers get the words in their place: nothing that was meant to be seen is lost
/// unnoticed.
///
/// # Errors
/// When a template fails.
pub(in crate::render) fn show(shown: &Shown<'_>, surroundings: Surroundings<'_>) -> Result<String> {
    let site = surroundings.renderer.site;
    let words = |picture: &Picture| {
        let alt = site.alt(picture, surroundings.text_locale);
        escape(alt.map_or("", |(alt, _)| alt))
    };
    let with_caption = |picture: &Picture, caption: Option<&str>| {
        let own = || site.media.get(&*picture.id)?.caption(surroundings.text_locale).map(escape);
        let caption = caption.map(str::to_owned).or_else(own).unwrap_or_default();
        format!("<p>{}</p>{caption}", words(picture))
    };
    Ok(match shown {
        Shown::Within(picture) => words(picture),
        Shown::Alone(picture) if picture.is_decorative => String::new(),
        Shown::Alone(picture) => with_caption(picture, None),
        Shown::Figure(picture, caption) | Shown::Pair(picture, caption) => with_caption(picture, *caption),
        Shown::Gallery(pictures) => {
            let items = pictures.iter().map(|picture| format!("<li>{}</li>", words(picture)));
            format!("<ul>{}</ul>", items.collect::<String>())
        }
    })
}
