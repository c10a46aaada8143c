//! Pictures in texts: what of them reaches the HTML of a page.
//!
//! The texts hand over *what* is shown ([`Shown`]); [`show`] alone says how it looks.

use anyhow::Result;
use serde::Serialize;

use super::{Surroundings, escape};
use crate::markdown::{Directive, Picture, Slot};
use crate::model::base::Media;
use crate::model::media::Role;
use crate::model::values::Ref;
use crate::variants::OfferedFormat;

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

/// The HTML of pictures at one place; nothing of those that the consent ledger does not admit.
///
/// # Errors
/// When a template fails.
pub(in crate::render) fn show(shown: &Shown<'_>, surroundings: Surroundings<'_>) -> Result<String> {
    match shown {
        Shown::Within(picture) => match view(picture, surroundings) {
            Some(picture) => {
                surroundings.renderer.template("components/picture.html", surroundings.text_locale, &Within { picture })
            }
            None => Ok(String::new()),
        },
        Shown::Alone(picture) => figure(picture, None, surroundings),
        Shown::Figure(picture, caption) => figure(picture, *caption, surroundings),
        Shown::Gallery(pictures) => {
            let figures = pictures.iter().map(|picture| figure(picture, None, surroundings));
            let mut figures = figures.collect::<Result<Vec<_>>>()?;
            figures.retain(|html| !html.is_empty());
            if figures.is_empty() {
                return Ok(String::new());
            }
            surroundings.renderer.template(
                "components/gallery.html",
                surroundings.text_locale,
                &GalleryView { figures },
            )
        }
        Shown::Pair(picture, caption) => pair(picture, *caption, surroundings),
    }
}

/// A picture by itself, in every format and width.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct PictureView {
    slot: &'static str,
    /// Language of the text alternative.
    lang: String,
    alt: String,
    width: u32,
    height: u32,
    sizes: String,
    src: String,
    srcset: String,
    sources: Vec<SourceView>,
    placeholder: Option<PlaceholderView>,
    /// What readers are told of how it came into being.
    label: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct SourceView {
    media_type: &'static str,
    srcset: String,
}

/// Colours that are shown until the picture is there.
#[derive(Debug, Clone, Serialize)]
struct PlaceholderView {
    columns: u32,
    rows: u32,
    cells: Vec<(u32, u32, String)>,
}

#[derive(Serialize)]
struct Within {
    picture: PictureView,
}

#[derive(Serialize)]
struct FigureView<'a> {
    picture: PictureView,
    /// Trusted HTML.
    caption: Option<String>,
    credit: Option<String>,
    long_description: Option<&'a str>,
}

#[derive(Serialize)]
struct GalleryView {
    figures: Vec<String>,
}

#[derive(Serialize)]
struct PairView {
    before: String,
    after: String,
    interval: Option<String>,
    conditions: String,
    /// Trusted HTML.
    caption: Option<String>,
}

/// A picture without caption; nothing when it must not be shown.
pub(in crate::render) fn view(picture: &Picture, surroundings: Surroundings<'_>) -> Option<PictureView> {
    let Surroundings { renderer, locale, text_locale, .. } = surroundings;
    let site = renderer.site;
    let offer = site.variants.offer(&picture.id, picture.slot, [locale, text_locale])?;
    let sidecar = site.media.get(&*picture.id)?.sidecar.as_ref()?;
    let (fallback, better) = offer.formats.split_last()?;
    let (alt, alt_locale) = site.alt(picture, text_locale).unwrap_or(("", text_locale));
    let placeholder = site.variants.placeholder(&picture.id, picture.slot).map(|colours| PlaceholderView {
        columns: colours.columns(),
        rows: colours.rows(),
        cells: colours.cells().collect(),
    });
    let label = match (sidecar.generated_by_ai, sidecar.is_sample) {
        (true, _) => Some("picture-generated"),
        (false, true) => Some("picture-sample"),
        (false, false) => None,
    };
    let source = |format: &OfferedFormat| SourceView { media_type: format.media_type, srcset: srcset(format) };
    Some(PictureView {
        slot: picture.slot.as_str(),
        lang: site.locales.tag(alt_locale).to_string(),
        alt: alt.to_owned(),
        width: offer.width,
        height: offer.height,
        sizes: site.theme.slots.of(picture.slot).sizes.clone(),
        src: middle(fallback).to_owned(),
        srcset: srcset(fallback),
        sources: better.iter().map(source).collect(),
        placeholder,
        label: label.map(|key| renderer.message(text_locale, key)),
    })
}

/// For browsers that know no `srcset`: neither the smallest nor the largest.
fn middle(format: &OfferedFormat) -> &str {
    format.candidates.get(format.candidates.len() / 2).map_or("", |(_, address)| address)
}

/// Source: HTML Living Standard, "Srcset attributes".
fn srcset(format: &OfferedFormat) -> String {
    let candidates = format.candidates.iter().map(|(width, address)| format!("{address} {width}w"));
    candidates.collect::<Vec<_>>().join(", ")
}

/// A picture with its caption; a caption given in its place is trusted HTML.
fn figure(picture: &Picture, caption: Option<&str>, surroundings: Surroundings<'_>) -> Result<String> {
    let Surroundings { renderer, text_locale, .. } = surroundings;
    let Some(shown) = view(picture, surroundings) else { return Ok(String::new()) };
    let entry = renderer.site.media.get(&*picture.id);
    let own = || entry?.caption(text_locale).map(|caption| format!("<p>{}</p>", escape(caption)));
    let words = entry.and_then(|entry| entry.words(text_locale));
    let sidecar = entry.and_then(|entry| entry.sidecar.as_ref());
    let credit = sidecar
        .filter(|_| !picture.is_decorative)
        .map(|sidecar| renderer.format(text_locale, "picture-credit", &[("name", i18n::Value::Text(&sidecar.credit))]));
    let view = FigureView {
        picture: shown,
        caption: caption.map(str::to_owned).or_else(own).filter(|_| !picture.is_decorative),
        credit: credit.transpose()?,
        long_description: words.and_then(|words| words.text.long_description.as_ref()).map(|text| text.as_str()),
    };
    renderer.template("components/figure.html", text_locale, &view)
}

/// Both halves of a comparison, or none: one alone would say what the pair was meant to prove.
fn pair(picture: &Picture, caption: Option<&str>, surroundings: Surroundings<'_>) -> Result<String> {
    let Surroundings { renderer, text_locale, .. } = surroundings;
    let entry = renderer.site.media.get(&*picture.id);
    let Some(pair) = entry.and_then(|entry| entry.sidecar.as_ref()?.pair.as_ref()) else { return Ok(String::new()) };
    let other = Picture { id: pair.other.key().into(), alt: None, ..picture.clone() };
    let (before, after) = if pair.role == Role::Before { (picture, &other) } else { (&other, picture) };
    if view(before, surroundings).is_none() || view(after, surroundings).is_none() {
        return Ok(String::new());
    }
    let interval = pair.interval_months.map(|months| {
        let months = f64::from(months);
        let time = renderer.site.language(text_locale).quantity("months", months, months)?;
        renderer.format(text_locale, "pair-interval", &[("time", i18n::Value::Text(&time))])
    });
    let conditions = if pair.same_conditions { "pair-same-conditions" } else { "pair-other-conditions" };
    let view = PairView {
        before: figure(before, None, surroundings)?,
        after: figure(after, None, surroundings)?,
        interval: interval.transpose()?,
        conditions: renderer.message(text_locale, conditions),
        caption: caption.map(str::to_owned),
    };
    renderer.template("components/before-after.html", text_locale, &view)
}

/// The picture that a field names, by itself; nothing when it names none or it must not be shown.
pub(in crate::render) fn of_field(
    media: Option<&Ref<Media>>,
    slot: Slot,
    surroundings: Surroundings<'_>,
) -> Option<PictureView> {
    view(&named(media?, slot), surroundings)
}

/// The same with its caption, as HTML; empty when there is nothing to show.
///
/// # Errors
/// When a template fails.
pub(in crate::render) fn figure_of_field(
    media: Option<&Ref<Media>>,
    slot: Slot,
    surroundings: Surroundings<'_>,
) -> Result<String> {
    media.map_or_else(|| Ok(String::new()), |media| figure(&named(media, slot), None, surroundings))
}

fn named(media: &Ref<Media>, slot: Slot) -> Picture {
    // On a card the title of the link says what the picture would.
    Picture { id: media.key().into(), alt: None, is_decorative: slot == Slot::Card, slot }
}
