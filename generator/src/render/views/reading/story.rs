//! One patient's way through treatment.

use anyhow::Result;
use serde::Serialize;

use crate::markdown::{Picture, Slot};
use crate::model::base::Media;
use crate::model::values::Ref;
use crate::model::{Model, SuccessStory};
use crate::render::html::Surroundings;
use crate::render::html::picture::{self, Shown};
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct StoryView {
    alias: String,
    age: String,
    origin: Option<String>,
    procedure: Option<Link>,
    method: Option<Link>,
    start_height: Option<String>,
    gain: Option<String>,
    /// From the operation to walking without aids.
    weeks: Option<String>,
    followup: String,
    complications: String,
    is_incentivised: bool,
    /// Whether a real person agreed to the publication.
    has_consent: bool,
    /// Trusted HTML.
    pictures_html: String,
    checked_by: Option<Link>,
}

pub(in crate::render::views) fn story(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    story: &SuccessStory,
) -> Result<Main> {
    let locale = page.locale;
    let language = renderer.site.language(locale);
    let link = |model, key| renderer.site.entry(model, key).and_then(|entry| renderer.entry_link(entry, locale));
    let amount = |unit, value: f64| language.quantity(unit, value, value);
    let own = StoryView {
        alias: story.alias.to_string(),
        age: renderer.message(locale, &format!("age-band-{}", story.age_band.as_str())),
        origin: story.origin.as_ref().map(ToString::to_string),
        procedure: link(Model::Procedure, story.procedure.key()),
        method: link(Model::Method, story.method.key()),
        start_height: story.start_height_cm.map(|height| amount("cm", height)).transpose()?,
        gain: story.gain_cm.map(|gain| amount("cm", gain)).transpose()?,
        weeks: story.weeks.map(|weeks| amount("weeks", weeks.into())).transpose()?,
        followup: amount("months", story.followup_months.into())?,
        complications: story.complications.to_string(),
        is_incentivised: story.incentivised,
        has_consent: !story.is_sample && story.consent.is_some(),
        pictures_html: gallery(
            &story.media,
            Surroundings { renderer, locale: page.locale, text_locale: page.text_locale, sources: &[] },
        )?,
        checked_by: link(Model::Doctor, story.clinician_checked_by.key()),
    };
    let sections: Vec<_> = anchors::STORY.iter().collect();
    let view = Document { page: PageView::of(renderer, page, entry, id, &sections)?, own };
    Ok(Main { og_kind: "article", ..Main::of(renderer, page, "story", view)? })
}

/// The pictures of a story; one stands alone, several side by side.
fn gallery(media: &[Ref<Media>], surroundings: Surroundings<'_>) -> Result<String> {
    let named =
        |media: &Ref<Media>| Picture { id: media.key().into(), alt: None, is_decorative: false, slot: Slot::Gallery };
    let pictures: Vec<Picture> = media.iter().map(named).collect();
    match pictures.as_slice() {
        [] => Ok(String::new()),
        [one] => picture::show(&Shown::Alone(one), surroundings),
        many => picture::show(&Shown::Gallery(many), surroundings),
    }
}
