//! One theme: its templates compiled, its style sheets bundled, its pictures made, all of it once at load.
//!
//! [`Theme::load`] reads `themes/<name>` and returns plain values: [`Templates`] that turn a view into HTML, and
//! [`Asset`]s with their published names and bytes. What theme authors did wrong is in the report, all of it at once;
//! with an error in it there is no theme.
//!
//! ```text
//! layouts/*.html  templates/*.html  components/<name>/template.html ──rules──▶ minify ──▶ Templates
//! styles/site.css ─@import─▶ styles/*.css, components/<name>/style.css ──lint──▶ bundle ─▶ site.css
//! assets/icon.svg, share.svg ──▶ icons, share.png        other assets/* ──▶ published under a hashed name
//! ```
//!
//! It knows no page, no locale and no view: what a template may see is decided in `render`.

mod addresses;
#[cfg(test)]
mod contrast;
mod failure;
mod hidden;
mod icons;
mod located;
mod messages;
mod minify;
mod nesting;
mod physical;
mod plain;
mod scan;
mod slots;
mod styles;
mod templates;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::disk;
use crate::node::Position;
pub use failure::TemplateError;
pub use messages::MessageUse;
pub use slots::{Place, Slots};
pub use templates::Templates;

/// One theme, read once and ready to render.
#[derive(Debug)]
pub struct Theme {
    /// The compiled templates.
    pub templates: Templates,
    /// What is published below `assets/` under a hashed name: the style sheet and drawings.
    pub assets: Vec<Asset>,
    /// Icons and the share picture, which browsers and others look for under fixed names: published path and bytes.
    pub icons: Vec<(String, Arc<[u8]>)>,
    /// The messages that templates show.
    pub messages: Vec<MessageUse>,
    /// The places it gives to pictures.
    pub slots: Slots,
    /// Every file that was read, for `serve` to watch and for deciding whether anything changed.
    pub files: Vec<PathBuf>,
}

/// A published file whose name changes with its content, so that it may be cached for ever.
#[derive(Clone)]
pub struct Asset {
    /// The name templates and code ask for, as in `site.css`.
    pub logical: String,
    /// Where it is published, relative to the published folder, as in `assets/site.1a2b3c4d.css`.
    pub path: String,
    /// The content.
    pub bytes: Arc<[u8]>,
    /// The `integrity` attribute: `sha384-` and the digest in base64.
    ///
    /// Source: W3C Subresource Integrity.
    pub integrity: String,
}

impl Asset {
    /// Names `bytes` after `logical` and their content.
    pub fn new(logical: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let hash = short_hash(&bytes);
        let name = match logical.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
            None => format!("{logical}.{hash}"),
        };
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&bytes)));
        Self { logical: logical.to_owned(), path: format!("assets/{name}"), bytes, integrity }
    }
}

impl fmt::Debug for Asset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asset").field("path", &self.path).field("size", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// The first eight hexadecimal digits of the SHA-256 of `bytes`.
fn short_hash(bytes: &[u8]) -> String {
    hash(bytes)[..8].to_owned()
}

/// The SHA-256 of `bytes`, in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Theme {
    /// Reads the theme in `folder`; places in the report are relative to `project`, drawn icons are kept in its
    /// `.hills/cache`. Without a theme the report has errors.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn load(folder: &Path, project: &Path) -> Result<(Option<Self>, Report)> {
        let mut files = Vec::new();
        let (sources, unread) = templates::read(folder, project)?;
        files.extend(sources.iter().map(|source| folder.join(&source.file_in_theme)));
        let messages = sources.iter().flat_map(|source| messages::uses(&source.text, &source.file)).collect();
        let hidden: Vec<_> = sources.iter().flat_map(|source| hidden::find(&source.text, &source.file)).collect();
        let (templates, mut report) = Templates::compile(sources, unread);
        report.extend(hidden);

        let (sheets, unread) = styles::read(folder, project)?;
        files.extend(sheets.keys().cloned());
        let (css, found) = styles::bundle(&sheets, &folder.join(styles::ENTRY), project, unread);
        report.append(found);
        report.extend(sheets.iter().flat_map(|(path, text)| hidden::find(text, &shown(path, project))));

        let mut assets: Vec<Asset> = css.map(|css| Asset::new("site.css", css.into_bytes())).into_iter().collect();
        let mut icons = Vec::new();
        let cache = project.join(".hills/cache/icons");
        for item in disk::list(&folder.join("assets"))?.into_iter().filter(|item| !item.is_folder) {
            let path = folder.join("assets").join(&item.name);
            let bytes = disk::read_bytes(&path)?;
            match icons::drawn(&item.name, &bytes, &cache) {
                Ok(Some(drawn)) => icons.extend(drawn),
                Ok(None) => assets.push(Asset::new(&item.name, bytes)),
                Err(error) => {
                    let file = shown(&path, project);
                    let message = "nothing can be drawn from this file";
                    let diagnostic = Diagnostic::error(&codes::THEME_DRAWING, &file, Position::default(), message);
                    report.push(diagnostic.note(format!("{error:#}")));
                }
            }
            files.push(path);
        }
        let published = |address: &str| {
            let path = address.strip_prefix('/').unwrap_or_default();
            assets.iter().any(|asset| asset.path == path) || icons.iter().any(|(name, _)| name == path)
        };
        for (path, text) in sheets.iter().filter(|(_, text)| nesting::too_deep(text).is_none()) {
            let is_within = |address: &str| address.starts_with("data:") || address.starts_with('#');
            let lost = addresses::find(text).into_iter().filter(|(_, to)| !is_within(to) && !published(to));
            report.extend(lost.map(|(at, address)| {
                let message = format!("the theme publishes nothing at `{address}`");
                Diagnostic::error(&codes::STYLE, &shown(path, project), at, message)
                    .help("write the picture into the style sheet, as in `url(\"data:image/svg+xml,…\")`")
            }));
        }
        let slots = slots::read(folder, project)?.map_err(|found| report.push(found));
        files.push(folder.join(slots::FILE));
        let theme = match (templates, slots) {
            (Some(templates), Ok(slots)) if !report.has_errors() => {
                Some(Self { templates, assets, icons, messages, slots, files })
            }
            _ => None,
        };
        let report: Vec<_> = report.into_iter().map(Diagnostic::explained).collect();
        Ok((theme, report.into()))
    }

    /// A theme that has nothing: it stands for one with mistakes while other mistakes are looked for.
    pub fn empty() -> Self {
        Self {
            templates: Templates::empty(),
            assets: Vec::new(),
            icons: Vec::new(),
            messages: Vec::new(),
            slots: Slots::none(),
            files: Vec::new(),
        }
    }

    /// Whether pages can be made with it; [`Theme::empty`] cannot.
    pub fn is_complete(&self) -> bool {
        self.templates.names().next().is_some()
    }

    /// The published form of an asset, by the name it has in the theme.
    pub fn asset(&self, logical: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.logical == logical)
    }
}

/// A path as diagnostics name it: relative to the project, with `/`.
fn shown(path: &Path, project: &Path) -> Arc<str> {
    let path = path.strip_prefix(project).unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_theme_of_this_project_is_sound_and_its_style_sheet_small() {
        let project = disk::absolute(Path::new("..")).unwrap();
        let (theme, report) = Theme::load(&project.join("themes/hills"), &project).unwrap();
        assert_eq!(report, Report::default());
        let theme = theme.unwrap();
        assert!(theme.asset("site.css").unwrap().bytes.len() <= 24_000);
        let names: Vec<&str> = theme.icons.iter().map(|(name, _)| name.as_str()).collect();
        let expected = ["favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon.svg", "share.png"];
        assert_eq!(names, expected);
        assert!(theme.files.iter().any(|file| file.ends_with("styles/tokens.css")));
    }

    #[test]
    fn an_asset_is_named_after_its_content() {
        let asset = Asset::new("site.css", *b"a{}");
        assert_eq!(asset.path, format!("assets/site.{}.css", short_hash(b"a{}")));
        assert_ne!(asset.path, Asset::new("site.css", *b"b{}").path);
        assert!(asset.integrity.starts_with("sha384-") && asset.integrity.len() == 71);
    }
}
