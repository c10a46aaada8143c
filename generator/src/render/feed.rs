//! The newest articles of a locale as Atom (RFC 4287).

use std::fmt::Write;

use anyhow::Result;

use super::Renderer;
use super::html::escape;
use crate::model::Fields;
use crate::model::clinic::Lists;
use crate::sources::LocaleId;

/// How many articles the feed holds.
const ENTRIES: usize = 20;

/// The feed of a locale. Fallbacks are left out: subscribers chose a language.
pub(super) fn atom(renderer: &Renderer<'_>, locale: LocaleId) -> Result<String> {
    let site = renderer.site;
    let tag = site.locales.tag(locale);
    let name = &renderer.chrome(locale).site_name;
    let title = renderer.format(locale, "feed-title", &[("name", i18n::Value::Verbatim(name))])?;
    let home = format!("{}{}", site.origin(), renderer.chrome(locale).home.href);
    let articles = site.list(Lists::Articles, locale).iter().filter(|id| site.entries[**id].edition(locale).is_some());
    let articles: Vec<_> =
        articles.take(ENTRIES).filter_map(|id| Some((site.edition(*id, locale), site.page_of(*id, locale)?))).collect();
    let newest = articles.iter().map(|(edition, _)| edition.common.updated).max().unwrap_or_default();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n\
         <title>{}</title>\n<id>{home}feed.xml</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{home}feed.xml\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{home}\"/>\n<updated>{newest}T00:00:00Z</updated>\n",
        escape(&title),
    );
    for (edition, page) in articles {
        let Fields::Article(article) = &edition.fields else { continue };
        let url = escape(&page.permalink.on(site.origin()));
        let (author, _) = renderer.author(article, locale);
        let summary = edition.head.as_ref().map(|head| head.description.as_str()).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(
            xml,
            "<entry>\n<title>{}</title>\n<id>{url}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n\
             <published>{}T00:00:00Z</published>\n<updated>{}T00:00:00Z</updated>\n<author><name>{}</name></author>\n\
             <summary>{}</summary>\n</entry>\n",
            escape(edition.title()),
            article.published,
            edition.common.updated.max(article.published),
            escape(&author),
            escape(summary),
        );
    }
    xml.push_str("</feed>\n");
    Ok(xml)
}
