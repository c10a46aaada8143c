//! One page: its main part by the template of what it shows, wrapped by the layout.

use anyhow::{Context as _, Result};
use memchr::memmem;
use serde::Serialize;
use tera::{Context, Value};

use super::link::Link;
use super::views::{self, BODY, Main};
use super::{Renderer, structured};
use crate::site::{Page, PageId, SetKind};
use crate::sources::LocaleId;

/// What the layout shows around the main part.
#[derive(Serialize)]
struct ShellView<'a> {
    lang: &'a str,
    dir: &'static str,
    title: String,
    description: &'a str,
    robots: Option<&'static str>,
    canonical: String,
    alternates: Vec<Alternate>,
    og: OpenGraph<'a>,
    json_ld: Option<String>,
    site_name: &'a str,
    home: &'a Link,
    languages: Vec<Language>,
    breadcrumb: &'a [Link],
    template: &'static str,
    main: &'static str,
    main_lang: &'a str,
    main_dir: &'static str,
}

#[derive(Serialize)]
struct Alternate {
    lang: String,
    href: String,
}

#[derive(Serialize)]
struct OpenGraph<'a> {
    title: &'a str,
    kind: &'static str,
    url: String,
    locale: &'a str,
    other_locales: Vec<&'a str>,
    image: String,
}

/// An entry of the language switcher.
#[derive(Serialize)]
struct Language {
    tag: String,
    dir: &'static str,
    name: String,
    href: String,
    is_current: bool,
}

/// Renders a page.
pub(super) fn render(renderer: &Renderer<'_>, id: PageId) -> Result<Vec<u8>> {
    let site = renderer.site;
    let page = &site.pages[id];
    let main = match &site.sets[page.set].kind {
        SetKind::Entry(entry) => views::entry(renderer, page, *entry, id)?,
        SetKind::ListPage(section, number) => views::section(renderer, page, *section, *number)?,
        SetKind::Tag(tag, number) => views::tag(renderer, page, tag, *number)?,
        SetKind::FaqTopic(topic) => views::faq_topic(renderer, page, topic)?,
        SetKind::FormResult(form, outcome) => views::form_result(renderer, page, *form, id, *outcome)?,
    };
    shell(renderer, page, &main)
}

fn shell(renderer: &Renderer<'_>, page: &Page, main: &Main) -> Result<Vec<u8>> {
    let site = renderer.site;
    let base = ShellView::of(renderer, main, page.locale, page.text_locale, page.permalink.on(site.origin()));
    let others = site.alternates(page).filter(|other| other.locale != page.locale);
    let view = ShellView {
        robots: (!page.is_indexable).then_some("noindex"),
        canonical: canonical(renderer, page),
        alternates: alternates(renderer, page),
        og: OpenGraph {
            image: share_image(renderer, Some(page)),
            other_locales: others.map(|other| site.language(other.locale).og_locale()).collect(),
            ..base.og
        },
        json_ld: page.is_indexable.then(|| structured::graph(renderer, page, main)).transpose()?,
        languages: languages(renderer, page),
        breadcrumb: &main.breadcrumb,
        ..base
    };
    let menu = renderer.chrome(page.locale).menu(page.permalink.as_str());
    finish(renderer, page.locale, menu, &view, main)
}

impl<'a> ShellView<'a> {
    /// What every page shows. It stands alone, and search engines leave it out, until its caller says otherwise.
    fn of(renderer: &'a Renderer<'_>, main: &'a Main, locale: LocaleId, text_locale: LocaleId, url: String) -> Self {
        let site = renderer.site;
        let chrome = renderer.chrome(locale);
        let language = site.language(locale);
        Self {
            lang: site.locales.tag(locale).as_str(),
            dir: language.direction().as_str(),
            title: full_title(&main.seo_title, &chrome.site_name),
            description: &main.description,
            robots: Some("noindex"),
            canonical: url.clone(),
            alternates: Vec::new(),
            og: OpenGraph {
                title: &main.title,
                kind: main.og_kind,
                url,
                locale: language.og_locale(),
                other_locales: Vec::new(),
                image: share_image(renderer, None),
            },
            json_ld: None,
            site_name: &chrome.site_name,
            home: &chrome.home,
            languages: Vec::new(),
            breadcrumb: &[],
            template: main.template,
            main: MAIN,
            main_lang: site.locales.tag(text_locale).as_str(),
            main_dir: site.language(text_locale).direction().as_str(),
        }
    }
}

/// What the layout writes where the main part belongs. It is long, so it is put there afterwards, copied once.
const MAIN: &str = "\u{e000}main\u{e000}";

/// Renders the layout and puts the main part and its text in their places.
fn finish(
    renderer: &Renderer<'_>,
    locale: LocaleId,
    menu: &Value,
    view: &ShellView<'_>,
    main: &Main,
) -> Result<Vec<u8>> {
    let chrome = renderer.chrome(locale);
    let mut context = Context::from_serialize(view)?;
    context.insert_value("head", chrome.head.clone());
    context.insert_value("menu", menu.clone());
    context.insert_value("footer", chrome.footer.clone());
    let shell = renderer.render("layouts/base.html", locale, context)?;
    let (before, after) = cut(&shell, MAIN).context("layouts/base.html does not show `main`")?;
    let html = main.html.as_bytes();
    let (opening, closing) = cut(html, BODY).unwrap_or((html, b""));
    Ok(first_picture_first([before, opening, main.body.as_bytes(), closing, after].concat()))
}

/// The first picture of a page is probably seen at once, so browsers need not wait until they know; the others are loaded
/// when readers come near them.
fn first_picture_first(page: Vec<u8>) -> Vec<u8> {
    // Templates are minified, which takes the quotes away where they can go.
    const LATER: [&[u8]; 2] = [b" loading=lazy", b" loading=\"lazy\""];
    const NOW: &[u8] = b" fetchpriority=high";
    let Some(image) = memmem::find(&page, b"<img ") else { return page };
    let later = LATER.into_iter().find_map(|later| Some((image + memmem::find(&page[image..], later)?, later.len())));
    match later {
        Some((at, length)) => [&page[..at], NOW, &page[at + length..]].concat(),
        None => page,
    }
}

/// What stands before and after a mark.
fn cut<'a>(text: &'a [u8], mark: &str) -> Option<(&'a [u8], &'a [u8])> {
    let at = memmem::find(text, mark.as_bytes())?;
    Some((&text[..at], &text[at + mark.len()..]))
}

/// The picture shown where a page is shared: its own, else that of the theme. Networks keep copies, so pictures under
/// consent are never among them: they have no variant for sharing.
fn share_image(renderer: &Renderer<'_>, page: Option<&Page>) -> String {
    let site = renderer.site;
    let entry = page.and_then(|page| site.entry_of(page).map(|entry| site.edition(entry, page.locale)));
    let image = entry.and_then(|edition| edition.head.as_ref()?.image.as_ref());
    match image.and_then(|image| site.variants.share(image.key())) {
        Some(file) => format!("{}/{}", site.origin(), file.path),
        None => format!("{}/share.png", site.origin()),
    }
}

/// The title with the name of the site, as long as both fit into 65 characters.
fn full_title(title: &str, site_name: &str) -> String {
    let both = title.chars().count() + site_name.chars().count() + 3;
    if both > 65 || title.contains(site_name) { title.to_owned() } else { format!("{title} · {site_name}") }
}

/// The page itself, or the source page when this one repeats its text.
fn canonical(renderer: &Renderer<'_>, page: &Page) -> String {
    let site = renderer.site;
    let original = site.sets[page.set].pages[page.text_locale.index()].map(|id| &site.pages[id]);
    original.unwrap_or(page).permalink.on(site.origin())
}

/// The same page in other languages, for search engines: itself and all others, in both directions, and the source
/// locale's page as `x-default`. Pages that are not indexable have none.
fn alternates(renderer: &Renderer<'_>, page: &Page) -> Vec<Alternate> {
    let site = renderer.site;
    if !page.is_indexable {
        return Vec::new();
    }
    let entry = |page: &Page, lang: &str| Alternate { lang: lang.to_owned(), href: page.permalink.on(site.origin()) };
    let mut alternates: Vec<_> =
        site.alternates(page).map(|other| entry(other, site.locales.tag(other.locale).as_str())).collect();
    let default =
        site.alternates(page).find(|other| other.locale == site.locales.source).or(site.alternates(page).next());
    alternates.extend(default.map(|default| entry(default, "x-default")));
    alternates
}

/// The language switcher: the same page in every language, or its home page where there is none.
fn languages(renderer: &Renderer<'_>, page: &Page) -> Vec<Language> {
    let site = renderer.site;
    let address = |locale: LocaleId| match site.sets[page.set].pages[locale.index()] {
        Some(id) => site.pages[id].permalink.as_str(),
        None => renderer.chrome(locale).home.href.as_str(),
    };
    language_list(renderer, page.locale, address)
}

fn language_list<'a>(
    renderer: &Renderer<'_>,
    current: LocaleId,
    address: impl Fn(LocaleId) -> &'a str,
) -> Vec<Language> {
    let site = renderer.site;
    let list = site.locales.ids().map(|locale| {
        let language = site.language(locale);
        Language {
            tag: site.locales.tag(locale).to_string(),
            dir: language.direction().as_str(),
            name: language.name().to_owned(),
            href: address(locale).to_owned(),
            is_current: locale == current,
        }
    });
    list.collect()
}

/// Renders the page for addresses without one. It is served at any depth, so its links start at the root.
pub(super) fn not_found(renderer: &Renderer<'_>, locale: LocaleId) -> Result<Vec<u8>> {
    let main = views::not_found(renderer, locale)?;
    let chrome = renderer.chrome(locale);
    let url = format!("{}{}", renderer.site.origin(), chrome.home.href);
    let home = |locale: LocaleId| renderer.chrome(locale).home.href.as_str();
    let languages = language_list(renderer, locale, home);
    let view = ShellView { languages, ..ShellView::of(renderer, &main, locale, locale, url) };
    finish(renderer, locale, chrome.menu(""), &view, &main)
}
