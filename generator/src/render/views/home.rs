//! The home page.

use anyhow::Result;
use serde::Serialize;

use super::Main;
use super::common::{Document, PageView};
use crate::markdown::Slot;
use crate::model::Home;
use crate::model::clinic::CallToAction;
use crate::render::Renderer;
use crate::render::html::Surroundings;
use crate::render::html::picture::{self, PictureView};
use crate::render::link::{Card, Link};
use crate::site::{EntryId, Page};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct HomeView {
    hero_title: String,
    hero_text: String,
    hero: Option<PictureView>,
    primary: Option<Link>,
    secondary: Option<Link>,
    procedures: Vec<Card>,
    articles: Vec<Card>,
    facts: Vec<FactView>,
}

#[derive(Serialize)]
struct FactView {
    label: String,
    value: String,
    source: String,
}

pub(super) fn home(renderer: &Renderer<'_>, page: &Page, entry: EntryId, home: &Home) -> Result<Main> {
    let locale = page.locale;
    let language = renderer.site.language(locale);
    let cards = |model, keys: Vec<&str>| -> Vec<Card> {
        let entries = keys.into_iter().filter_map(|key| renderer.site.entry(model, key));
        entries.filter_map(|entry| renderer.card(entry, locale)).collect()
    };
    let own = HomeView {
        hero_title: home.hero_title.to_string(),
        hero_text: home.hero_text.to_string(),
        hero: picture::of_field(
            home.hero_media.as_ref(),
            Slot::Hero,
            Surroundings { renderer, locale, text_locale: page.text_locale, sources: &[] },
        ),
        primary: invitation(renderer, &home.primary_cta, locale),
        secondary: invitation(renderer, &home.secondary_cta, locale),
        procedures: cards(
            crate::model::Model::Procedure,
            home.featured_procedures.iter().map(|key| key.key()).collect(),
        ),
        articles: cards(crate::model::Model::Article, home.featured_articles.iter().map(|key| key.key()).collect()),
        facts: home
            .facts
            .iter()
            .map(|fact| FactView {
                label: fact.label.to_string(),
                value: language.number(fact.value, 1),
                source: fact.source.to_string(),
            })
            .collect(),
    };
    let set = renderer.site.sets[page.set].pages[locale.index()].unwrap_or_default();
    let view = Document { page: PageView::of(renderer, page, entry, set, &[])?, own };
    Main::of(renderer, page, "home", view)
}

fn invitation(renderer: &Renderer<'_>, invitation: &CallToAction, locale: LocaleId) -> Option<Link> {
    let link = renderer.reference_link(invitation.to.as_str(), locale)?;
    Some(Link { title: invitation.label.to_string(), ..link })
}
