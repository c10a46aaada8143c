//! Addresses for search engines: one sitemap per locale and an index of them (sitemaps.org protocol 0.9).

use std::fmt::Write;

use crate::render::html::escape;
use crate::site::{Page, SetKind, Site};
use crate::sources::LocaleId;

const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The sitemap of a locale: its indexable pages, each with all its languages.
pub(super) fn sitemap(site: &Site, locale: LocaleId) -> String {
    let pages = site.pages.iter().filter(|page| page.locale == locale && page.is_indexable);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{SCHEMA}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for page in pages {
        xml.push_str("<url><loc>");
        xml.push_str(&escape(&page.permalink.on(site.origin())));
        xml.push_str("</loc>");
        if let Some(updated) = updated(site, page) {
            // Writing to a string cannot fail.
            let _ = write!(xml, "<lastmod>{updated}</lastmod>");
        }
        let mut link = |lang: &str, page: &Page| {
            let href = escape(&page.permalink.on(site.origin()));
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>");
        };
        for other in site.alternates(page) {
            link(site.locales.tag(other.locale).as_str(), other);
        }
        let default =
            site.alternates(page).find(|other| other.locale == site.locales.source).or(site.alternates(page).next());
        if let Some(default) = default {
            link("x-default", default);
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The day of the last meaningful change of a page that shows one entry; lists change with their members and say nothing.
fn updated(site: &Site, page: &Page) -> Option<chrono::NaiveDate> {
    match site.sets[page.set].kind {
        SetKind::Entry(entry) => Some(site.edition(entry, page.locale).common.updated),
        _ => None,
    }
}

/// The index of all sitemaps.
pub(super) fn index(site: &Site) -> String {
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{SCHEMA}\">\n");
    for locale in site.locales.ids() {
        let _ =
            writeln!(xml, "<sitemap><loc>{}/sitemap-{}.xml</loc></sitemap>", site.origin(), site.locales.tag(locale));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}
