//! The third stage: the plan of the published folder, and each of its files as bytes when asked.
//!
//! A page is rendered in two steps: the template of its model writes what stands in `<main>`, the layout wraps it. What does
//! not vary by page (menus, footer, the fixed part of the head) is rendered once per locale, in [`chrome`].
//! What arrives here is known to be right, so rendering only fails if a template does.

pub mod anchors;
mod chrome;
mod feed;
mod host;
pub mod html;
mod link;
mod page;
mod plan;
mod sitemap;
mod structured;
pub mod views;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, bail};
use i18n::{Locale, LocaleTag};
use serde::Serialize;
use tera::{Context, Value};

pub use anchors::anchors;
pub use host::limits as host_limits;
pub use plan::{artifact_path, besides_pages, plan};

use self::link::Worded;
use crate::disk;
use crate::output::Artifact;
use crate::site::Site;
use crate::sources::{LocaleId, PictureContent};

/// Renders the files of one site.
pub struct Renderer<'a> {
    /// The site.
    pub site: &'a Site,
    /// The folder that holds `content/`: bodies are read again from there.
    pub project: &'a Path,
    fixed: Arc<Fixed>,
    /// Messages that were asked for and are in no language.
    missing: Mutex<BTreeSet<String>>,
}

/// What does not vary by page, by locale.
#[derive(Default)]
pub struct Fixed {
    chromes: Vec<chrome::Chrome>,
    messages: Vec<Value>,
}

impl<'a> Renderer<'a> {
    /// Prepares what does not vary by page.
    ///
    /// # Errors
    /// When a template fails.
    pub fn new(site: &'a Site, project: &'a Path) -> Result<Self> {
        let messages: Vec<Value> =
            site.locales.ids().map(|locale| Value::from_serializable(site.language(locale).messages())).collect();
        let words_only = Fixed { chromes: Vec::new(), messages: messages.clone() };
        let renderer = Self { site, project, fixed: Arc::new(words_only), missing: Mutex::default() };
        let chromes = site.locales.ids().map(|locale| chrome::Chrome::new(&renderer, locale)).collect::<Result<_>>()?;
        Ok(Self { fixed: Arc::new(Fixed { chromes, messages }), ..renderer })
    }

    /// Takes over what an earlier renderer of a site with the same menus, facts and messages prepared.
    pub fn again(site: &'a Site, project: &'a Path, fixed: Arc<Fixed>) -> Self {
        Self { site, project, fixed, missing: Mutex::default() }
    }

    /// What this renderer prepared.
    pub fn fixed(&self) -> Arc<Fixed> {
        Arc::clone(&self.fixed)
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When a template fails, a message is in no language, or a body cannot be read again.
    pub fn bytes(&self, artifact: Artifact) -> Result<Cow<'_, [u8]>> {
        let bytes = self.write(artifact)?;
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = missing.first() {
            let source = self.site.catalog.source().tag();
            bail!("pages show the message `{key}`, which is not in `i18n/{source}`");
        }
        Ok(bytes)
    }

    fn write(&self, artifact: Artifact) -> Result<Cow<'_, [u8]>> {
        let text = match artifact {
            Artifact::Asset(index) => return Ok(Cow::Borrowed(&self.site.theme.assets[index].bytes)),
            Artifact::Variant(index) => return variant(self.site, index).map(Cow::Owned),
            Artifact::Icon(index) => return Ok(Cow::Borrowed(&self.site.theme.icons[index].1)),
            Artifact::Page(page) => return page::render(self, page).map(Cow::Owned),
            Artifact::NotFound(locale) => return page::not_found(self, locale).map(Cow::Owned),
            Artifact::Feed(locale) => feed::atom(self, locale)?,
            Artifact::Sitemap(locale) => sitemap::sitemap(self.site, locale),
            Artifact::SitemapIndex => sitemap::index(self.site),
            Artifact::Robots => host::robots(self.site),
            Artifact::Headers => host::headers(self.site),
            Artifact::Redirects => host::redirects(self.site),
            Artifact::WebManifest => host::web_manifest(self.site),
            Artifact::SecurityTxt => host::security_txt(self.site),
        };
        Ok(Cow::Owned(text.into_bytes()))
    }

    /// Renders a template of the theme with its view; the messages of `locale` are `m`.
    fn template<V: Serialize>(&self, name: &str, locale: LocaleId, view: &V) -> Result<String> {
        let context = Context::from_serialize(view).with_context(|| format!("the view of {name}"))?;
        let html = self.render(name, locale, context)?;
        disk::into_text(html).map_err(|_| anyhow::anyhow!("{name} is not UTF-8"))
    }

    /// Renders a template of the theme; the messages of `locale` are `m`.
    fn render(&self, name: &str, locale: LocaleId, mut context: Context) -> Result<Vec<u8>> {
        context.insert_value("m", self.fixed.messages[locale.index()].clone());
        let mut out = Vec::with_capacity(4096);
        self.site.theme.templates.render_to(name, &context, &mut out)?;
        Ok(out)
    }

    /// A message of a locale. One that is in no language ends the run in [`Renderer::bytes`]: `load` sees most of them
    /// before, but not keys that code puts together.
    fn message(&self, locale: LocaleId, key: &str) -> String {
        match self.site.language(locale).message(key) {
            Some(text) => text.to_owned(),
            None => {
                self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
                String::new()
            }
        }
    }

    /// A message with arguments.
    fn format(&self, locale: LocaleId, key: &str, arguments: &[(&str, i18n::Value<'_>)]) -> Result<String> {
        self.site.language(locale).format(key, arguments).map_err(anyhow::Error::new)
    }

    /// The locale in whose words a notice is told: that of its readers, or the source where that has no such message.
    fn tongue(&self, locale: LocaleId, key: &str) -> LocaleId {
        let speaks = self.site.catalog.locale(self.site.locales.tag(locale)).is_some_and(|own| own.has(key));
        if speaks { locale } else { self.site.locales.source }
    }

    /// A text with the language and direction of the locale it is written in.
    fn written_in(&self, locale: LocaleId, text: String) -> Worded {
        let lang = self.site.locales.tag(locale).to_string();
        Worded { text, lang, dir: self.site.language(locale).direction().as_str() }
    }

    /// The name of a language in the language of `locale`; where that has no word for it, as its own readers call it.
    fn language_name(&self, tag: &str, locale: LocaleId) -> String {
        let word = self.site.language(locale).message(&format!("language-name-{}", tag.to_ascii_lowercase()));
        let known = || LocaleTag::parse(tag).ok().and_then(|tag| self.site.catalog.locale(&tag)).map(Locale::name);
        word.or_else(known).unwrap_or(tag).to_owned()
    }

    /// What is written behind a link whose page is in another language, as HTML.
    fn language_mark(&self, target: LocaleId, locale: LocaleId) -> String {
        let name = self.language_name(self.site.locales.tag(target).as_str(), locale);
        let mark = self.format(locale, "link-in-language", &[("language", i18n::Value::Text(&name))]).unwrap_or(name);
        format!(" <span class=\"language-mark\">{}</span>", html::escape(&mark))
    }
}

/// The bytes of a published picture: from the cache, or the sanitised drawing.
fn variant(site: &Site, index: usize) -> Result<Vec<u8>> {
    let file = &site.variants.files[index];
    if let Some(name) = file.entry() {
        return site.variants.cache.get(&name).with_context(|| format!("{name} vanished from the cache of pictures"));
    }
    let picture = site.media.get(&file.media).and_then(|entry| entry.picture.as_ref());
    match picture.map(|picture| &picture.content) {
        Some(PictureContent::Drawing { text, .. }) => Ok(text.as_bytes().to_vec()),
        _ => bail!("`{}` is no drawing", file.media),
    }
}
