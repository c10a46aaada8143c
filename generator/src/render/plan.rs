//! Which files the published folder holds.

use crate::output::{Artifact, Output, OutputPath};
use crate::site::Site;

/// Plans the published folder: what pages point at first, then pages, then what lists pages, last what the host reads.
pub fn plan(site: &Site) -> Output {
    let mut files = Vec::with_capacity(site.pages.len() + 64);
    let mut add = |path: String, artifact| files.push((OutputPath::new(path), artifact));
    for (index, asset) in site.theme.assets.iter().enumerate() {
        add(asset.path.clone(), Artifact::Asset(index));
    }
    for (index, (path, _)) in site.theme.icons.iter().enumerate() {
        add(path.clone(), Artifact::Icon(index));
    }
    for (id, page) in site.pages.iter().enumerate() {
        add(page.permalink.file(), Artifact::Page(id));
    }
    for locale in site.locales.ids() {
        let prefix = site.prefix(locale);
        let below = |name: &str| if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
        add(below("404.html"), Artifact::NotFound(locale));
        add(below("feed.xml"), Artifact::Feed(locale));
        add(format!("sitemap-{}.xml", site.locales.tag(locale)), Artifact::Sitemap(locale));
    }
    add("sitemap.xml".to_owned(), Artifact::SitemapIndex);
    add("robots.txt".to_owned(), Artifact::Robots);
    add("site.webmanifest".to_owned(), Artifact::WebManifest);
    add(".well-known/security.txt".to_owned(), Artifact::SecurityTxt);
    add("_headers".to_owned(), Artifact::Headers);
    add("_redirects".to_owned(), Artifact::Redirects);
    Output { files }
}
