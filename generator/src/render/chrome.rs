//! What surrounds the text of every page and does not vary by page: rendered once per locale.

use anyhow::Result;
use serde::Serialize;
use tera::Value;

use super::link::{Link, Worded};
use super::{Renderer, structured};
use crate::sources::LocaleId;

/// The fixed surroundings of one locale.
pub(super) struct Chrome {
    /// The menu, once for each entry that can be the current one, and once for none (last).
    menus: Vec<Value>,
    /// Addresses of the menu's entries, by which the current one is found.
    menu_paths: Vec<String>,
    /// The footer.
    pub(super) footer: Value,
    /// The fixed part of the head.
    pub(super) head: Value,
    /// The clinic as structured data.
    pub(super) clinic: String,
    /// The name of the site.
    pub(super) site_name: String,
    /// The home page.
    pub(super) home: Link,
}

#[derive(Serialize)]
struct MenuView {
    items: Vec<MenuItem>,
    call_to_action: Link,
}

#[derive(Serialize)]
struct MenuItem {
    link: Link,
    is_current: bool,
}

#[derive(Serialize)]
struct FooterView {
    name: String,
    tagline: String,
    groups: Vec<FooterGroup>,
    phones: Vec<PhoneView>,
    email: String,
    address: Vec<String>,
    emergency: Worded,
    sample: Option<Worded>,
    feed: String,
}

#[derive(Serialize)]
struct FooterGroup {
    title: String,
    links: Vec<Link>,
}

/// A telephone number and what it is for.
#[derive(Serialize)]
pub(super) struct PhoneView {
    pub(super) label: String,
    pub(super) number: String,
    pub(super) href: String,
}

#[derive(Serialize)]
struct HeadView<'a> {
    stylesheets: Vec<HeadAsset<'a>>,
    theme_color: &'a str,
    feed: String,
    feed_title: String,
}

#[derive(Serialize)]
struct HeadAsset<'a> {
    href: String,
    integrity: &'a str,
}

impl Chrome {
    pub(super) fn new(renderer: &Renderer<'_>, locale: LocaleId) -> Result<Self> {
        let site = renderer.site;
        let header = &site.facts.menus.header;
        let links: Vec<Link> = header.items.iter().filter_map(|item| menu_link(renderer, item, locale)).collect();
        let menu_paths = links.iter().map(|link| link.href.clone()).collect();
        let call_to_action = menu_link(renderer, &header.call_to_action, locale);
        let menus = (0..=links.len())
            .map(|current| {
                let items = links.iter().enumerate();
                let items = items.map(|(index, link)| MenuItem { link: link.clone(), is_current: index == current });
                let Some(call_to_action) = call_to_action.clone() else { anyhow::bail!("the menu invites to nothing") };
                let view = MenuView { items: items.collect(), call_to_action };
                renderer.template("layouts/menu.html", locale, &view).map(|html| Value::safe_string(&html))
            })
            .collect::<Result<_>>()?;
        let site_name = renderer.localized(&site.facts.site.name, locale);
        let home_path = crate::permalink::Permalink::new(site.prefix(locale), &[]);
        let home = Link { href: home_path.as_str().to_owned(), title: site_name.clone(), lang: None };
        let footer = Value::safe_string(&footer(renderer, locale)?);
        let head = Value::safe_string(&head(renderer, locale)?);
        let clinic = structured::clinic(renderer, locale, &home.href).to_string();
        Ok(Self { menus, menu_paths, footer, head, clinic, site_name, home })
    }

    /// The menu as it stands on a page with this address.
    pub(super) fn menu(&self, path: &str) -> &Value {
        let current = self.menu_paths.iter().position(|entry| path.starts_with(entry.as_str()));
        &self.menus[current.unwrap_or(self.menus.len() - 1)]
    }
}

fn menu_link(renderer: &Renderer<'_>, item: &data::MenuItem, locale: LocaleId) -> Option<Link> {
    let target = renderer.site.target(&item.target.to_string(), locale).ok()?;
    let link = renderer.link_to(&target, locale, true);
    let title = item.label.as_ref().map_or(link.title, |label| renderer.localized(label, locale));
    Some(Link { title, ..link })
}

fn footer(renderer: &Renderer<'_>, locale: LocaleId) -> Result<String> {
    let site = renderer.site;
    let clinic = &site.facts.clinic;
    let groups = site.facts.menus.footer.iter().map(|group| FooterGroup {
        title: renderer.localized(&group.title, locale),
        links: group.items.iter().filter_map(|item| menu_link(renderer, item, locale)).collect(),
    });
    let view = FooterView {
        name: renderer.localized(&clinic.name, locale),
        tagline: renderer.localized(&site.facts.site.tagline, locale),
        groups: groups.collect(),
        phones: phones(renderer, locale),
        email: clinic.email.to_string(),
        address: address_lines(renderer, locale),
        emergency: renderer.worded(&clinic.emergency_note, locale),
        sample: renderer.disclaimer("sample-content", locale).filter(|_| clinic.is_sample),
        feed: feed_path(renderer, locale),
    };
    renderer.template("layouts/footer.html", locale, &view)
}

/// The clinic's telephone numbers.
pub(super) fn phones(renderer: &Renderer<'_>, locale: LocaleId) -> Vec<PhoneView> {
    let phones = renderer.site.facts.clinic.phones.iter();
    phones
        .map(|phone| PhoneView {
            label: renderer.localized(&phone.label, locale),
            number: phone.number.to_string(),
            href: format!("tel:{}", phone.number.as_str()),
        })
        .collect()
}

/// The clinic's address, line by line.
pub(super) fn address_lines(renderer: &Renderer<'_>, locale: LocaleId) -> Vec<String> {
    let address = &renderer.site.facts.clinic.address;
    let mut lines = vec![renderer.localized(&address.street, locale), renderer.localized(&address.locality, locale)];
    lines.extend(address.region.as_ref().map(|region| renderer.localized(region, locale)));
    lines.push(renderer.localized(&address.country_name, locale));
    lines
}

fn feed_path(renderer: &Renderer<'_>, locale: LocaleId) -> String {
    match renderer.site.prefix(locale) {
        "" => "/feed.xml".to_owned(),
        prefix => format!("/{prefix}/feed.xml"),
    }
}

fn head(renderer: &Renderer<'_>, locale: LocaleId) -> Result<String> {
    let site = renderer.site;
    let stylesheets = site.theme.assets.iter().filter(|asset| asset.path.ends_with(".css"));
    let name = renderer.localized(&site.facts.site.name, locale);
    let view = HeadView {
        stylesheets: stylesheets
            .map(|asset| HeadAsset { href: format!("/{}", asset.path), integrity: &asset.integrity })
            .collect(),
        theme_color: site.facts.site.theme_color.as_str(),
        feed: feed_path(renderer, locale),
        feed_title: renderer.format(locale, "feed-title", &[("name", i18n::Value::Verbatim(&name))])?,
    };
    renderer.template("layouts/head.html", locale, &view)
}

impl Renderer<'_> {
    /// A fact's text for readers of `locale`.
    pub(super) fn localized(&self, text: &data::Localized, locale: LocaleId) -> String {
        let locales = &self.site.locales;
        text.in_locale(locales.tag(locale), locales.tag(locales.source)).0.to_owned()
    }

    /// A fact's text for readers of `locale`, with the language it really is in: a withdrawn translation of a price or a
    /// warning shows the source text.
    pub(super) fn worded(&self, text: &data::Localized, locale: LocaleId) -> Worded {
        let locales = &self.site.locales;
        let (text, tag) = text.in_locale(locales.tag(locale), locales.tag(locales.source));
        let language = locales.id(tag.as_str()).unwrap_or(locales.source);
        let dir = self.site.language(language).direction().as_str();
        Worded { text: text.to_owned(), lang: tag.to_string(), dir }
    }

    /// A text that is in the language of its readers.
    pub(super) fn own_words(&self, text: String, locale: LocaleId) -> Worded {
        let dir = self.site.language(locale).direction().as_str();
        Worded { text, lang: self.site.locales.tag(locale).to_string(), dir }
    }

    /// A disclaimer in the language of its readers, or in the source language.
    pub(super) fn disclaimer(&self, key: &str, locale: LocaleId) -> Option<Worded> {
        self.site.facts.disclaimers.get(key).map(|text| self.worded(text, locale))
    }

    /// The fixed surroundings of a locale.
    pub(super) fn chrome(&self, locale: LocaleId) -> &Chrome {
        &self.fixed.chromes[locale.index()]
    }
}
