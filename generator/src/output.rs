//! The plan of the published folder: which file is made of what. Bytes come into being on the way to the disk.

use crate::site::PageId;
use crate::sources::LocaleId;

/// The place of a file in the published folder, relative, with `/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OutputPath(Box<str>);

impl OutputPath {
    /// A place from its parts; a leading slash is dropped.
    pub fn new(path: impl Into<Box<str>>) -> Self {
        let path: Box<str> = path.into();
        match path.strip_prefix('/') {
            Some(path) => Self(path.into()),
            None => Self(path),
        }
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a file is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Artifact {
    /// A style sheet or script of the theme, by its place in [`crate::theme::Theme::assets`].
    Asset(usize),
    /// An icon or share picture of the theme, by its place in [`crate::theme::Theme::icons`].
    Icon(usize),
    /// A variant of a picture, by its place in [`crate::variants::Variants::files`].
    Variant(usize),
    /// A page.
    Page(PageId),
    /// The page for addresses without one.
    NotFound(LocaleId),
    /// The newest articles as Atom.
    Feed(LocaleId),
    /// The addresses of a locale for search engines.
    Sitemap(LocaleId),
    /// The list of all sitemaps.
    SitemapIndex,
    /// Rules for crawlers.
    Robots,
    /// Headers by path, for the host.
    Headers,
    /// Redirects, for the host.
    Redirects,
    /// The site as an application, for browsers.
    WebManifest,
    /// How to report a vulnerability (RFC 9116).
    SecurityTxt,
}

/// The plan: files in the order in which they are written, what pages point at before the pages.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// Place and content of each file.
    pub files: Vec<(OutputPath, Artifact)>,
}
