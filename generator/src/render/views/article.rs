//! Articles.

use anyhow::Result;
use serde::Serialize;

use super::Main;
use super::common::{DateView, Document, PageView};
use crate::model::Article;
use crate::render::link::Link;
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

/// How many words a minute people read on a screen, on the careful side.
const WORDS_PER_MINUTE: u32 = 200;

#[derive(Serialize)]
struct ArticleView {
    author: String,
    author_link: Option<Link>,
    published: DateView,
    category: String,
    key_points: Vec<String>,
    is_sponsored: bool,
    reading_time: String,
    tags: Vec<Link>,
}

pub(super) fn article(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    article: &Article,
) -> Result<Main> {
    let site = renderer.site;
    let edition = site.edition(entry, page.locale);
    let sections: Vec<_> = anchors::ARTICLE.iter().filter(|_| !super::common::evidence(edition).is_empty()).collect();
    let minutes = edition.body.words.div_ceil(WORDS_PER_MINUTE).max(1);
    let author = renderer.author(article, page.locale);
    let category = site.facts.taxonomies.article_categories.get(article.category.key());
    let own = ArticleView {
        author: author.0,
        author_link: author.1,
        published: renderer.date(article.published, page.locale),
        category: category.map(|term| renderer.localized(&term.label, page.locale)).unwrap_or_default(),
        key_points: article.key_points.iter().map(ToString::to_string).collect(),
        is_sponsored: article.sponsored,
        reading_time: renderer.format(page.locale, "reading-time", &[("minutes", i18n::Value::from(minutes))])?,
        tags: renderer.tag_links(edition, page.locale),
    };
    let view = Document { page: PageView::of(renderer, page, entry, id, &sections)?, own };
    Ok(Main { og_kind: "article", ..Main::of(renderer, page, "article", view)? })
}

impl Renderer<'_> {
    /// The author of an article: the name, and the page if the author has one.
    pub(in crate::render) fn author(
        &self,
        article: &Article,
        locale: crate::sources::LocaleId,
    ) -> (String, Option<Link>) {
        let (model, key) = article.author.as_str().split_once(':').unwrap_or_default();
        let model = crate::model::Model::by_name(model);
        let Some(entry) = model.and_then(|model| self.site.entry(model, key)) else { return (String::new(), None) };
        (self.site.edition(entry, locale).title().to_owned(), self.entry_link(entry, locale))
    }

    /// Links to the tags of an edition that have pages of their own.
    fn tag_links(&self, edition: &crate::sources::Edition, locale: crate::sources::LocaleId) -> Vec<Link> {
        let site = self.site;
        let links = edition.common.tags.iter().filter_map(|tag| {
            let kind = crate::site::SetKind::Tag(tag.key().into(), 1);
            let page = site.sets[*site.generated.get(&kind)?].pages[locale.index()]?;
            let term = site.facts.taxonomies.tags.get(tag.key())?;
            let href = site.pages[page].permalink.as_str().to_owned();
            Some(Link { href, title: self.localized(&term.label, locale), lang: None })
        });
        links.collect()
    }
}
