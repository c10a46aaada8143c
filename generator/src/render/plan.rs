//! Which files the published folder holds.

use crate::output::{Artifact, Output, OutputPath};
use crate::site::Site;
use crate::sources::LocaleId;

/// Plans the published folder: what pages point at first, then pages, then what lists pages, last what the host reads.
pub fn plan(site: &Site) -> Output {
    let pages = (0..site.pages.len()).map(Artifact::Page);
    let artifacts = before_pages(site).chain(pages).chain(after_pages(site));
    let files = artifacts.map(|artifact| (artifact_path(site, artifact), artifact)).collect();
    Output { files }
}

/// Every file of the plan that is no page.
pub fn besides_pages(site: &Site) -> impl Iterator<Item = Artifact> {
    before_pages(site).chain(after_pages(site))
}

fn before_pages(site: &Site) -> impl Iterator<Item = Artifact> {
    let assets = (0..site.theme.assets.len()).map(Artifact::Asset);
    let icons = (0..site.theme.icons.len()).map(Artifact::Icon);
    assets.chain(icons).chain((0..site.variants.files.len()).map(Artifact::Variant))
}

fn after_pages(site: &Site) -> impl Iterator<Item = Artifact> {
    let locales = || site.locales.ids();
    locales()
        .map(Artifact::NotFound)
        .chain(locales().map(Artifact::Feed))
        .chain(locales().map(Artifact::Sitemap))
        .chain([Artifact::SitemapIndex, Artifact::Robots, Artifact::WebManifest, Artifact::SecurityTxt])
        .chain([Artifact::Headers, Artifact::Redirects])
}

/// Where a file stands in the published folder.
pub fn artifact_path(site: &Site, artifact: Artifact) -> OutputPath {
    let below = |locale: LocaleId, name: &str| match site.prefix(locale) {
        "" => name.to_owned(),
        prefix => format!("{prefix}/{name}"),
    };
    OutputPath::new(match artifact {
        Artifact::Asset(index) => site.theme.assets[index].path.clone(),
        Artifact::Icon(index) => site.theme.icons[index].0.clone(),
        Artifact::Variant(index) => site.variants.files[index].path.clone(),
        Artifact::Page(page) => site.pages[page].permalink.file(),
        Artifact::NotFound(locale) => below(locale, "404.html"),
        Artifact::Feed(locale) => below(locale, "feed.xml"),
        Artifact::Sitemap(locale) => format!("sitemap-{}.xml", site.locales.tag(locale)),
        Artifact::SitemapIndex => "sitemap.xml".to_owned(),
        Artifact::Robots => "robots.txt".to_owned(),
        Artifact::WebManifest => "site.webmanifest".to_owned(),
        Artifact::SecurityTxt => ".well-known/security.txt".to_owned(),
        Artifact::Headers => "_headers".to_owned(),
        Artifact::Redirects => "_redirects".to_owned(),
    })
}
