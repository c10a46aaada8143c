//! One finished page: parsed once, held against every rule that needs no other page.

use std::collections::HashSet;

use scraper::{ElementRef, Html};

use super::{Finding, Region, labels, links, rules};
use crate::diagnostic::Code;

/// Languages and directions that a page must name, as `lang` and `dir`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expected<'a> {
    /// Of the page as a whole.
    pub(super) page: (&'a str, &'a str),
    /// Of its main part, which may be in another language.
    pub(super) text: (&'a str, &'a str),
}

/// What one page gave.
#[derive(Debug, Default)]
pub(super) struct Examined {
    /// The name of the template that wrote the main part.
    pub(super) template: Box<str>,
    /// All ids.
    pub(super) ids: Vec<Box<str>>,
    /// Links to other files of the site, each once for each region.
    pub(super) links: Vec<(Box<str>, Region)>,
    /// What is wrong, and why or where exactly.
    pub(super) findings: Vec<(Finding, Option<String>)>,
}

/// A parsed page and what rules find in it.
pub(super) struct Page<'a> {
    /// Every element, in document order.
    pub(super) elements: &'a [ElementRef<'a>],
    /// All ids.
    pub(super) ids: HashSet<&'a str>,
    found: Examined,
}

impl Page<'_> {
    /// Adds a finding about an element.
    pub(super) fn tell(&mut self, code: &'static Code, element: ElementRef<'_>, message: impl Into<String>) {
        self.tell_with(code, region(element), message, Some(format!("written as `{}`", opening(element))));
    }

    /// Adds a finding about a part of the page.
    pub(super) fn tell_with(
        &mut self,
        code: &'static Code,
        region: Region,
        message: impl Into<String>,
        note: Option<String>,
    ) {
        let finding = Finding { code, region, message: message.into() };
        if !self.found.findings.iter().any(|(known, _)| *known == finding) {
            self.found.findings.push((finding, note));
        }
    }

    /// Adds a link to another file of the site.
    pub(super) fn link(&mut self, href: &str, element: ElementRef<'_>) {
        let link = (href.into(), region(element));
        if !self.found.links.contains(&link) {
            self.found.links.push(link);
        }
    }
}

/// Examines a page.
pub(super) fn examine(html: &str, expected: &Expected<'_>) -> Examined {
    let document = Html::parse_document(html);
    let root = document.root_element();
    let elements: Vec<ElementRef<'_>> = std::iter::once(root).chain(root.descendent_elements()).collect();
    let ids = elements.iter().filter_map(|element| element.attr("id")).collect();
    let mut page = Page { elements: &elements, ids, found: Examined::default() };
    page.found.template = template(&elements);
    page.found.ids = page.ids.iter().map(|id| Box::from(*id)).collect();
    rules::languages(&mut page, expected);
    rules::landmarks(&mut page);
    rules::headings(&mut page);
    rules::ids(&mut page);
    rules::pictures(&mut page);
    labels::check(&mut page);
    links::gather(&mut page);
    page.found
}

/// The body says which template wrote its main part, for the style sheet.
fn template(elements: &[ElementRef<'_>]) -> Box<str> {
    let body = elements.iter().find(|element| element.value().name() == "body");
    let name = body.and_then(|body| body.value().classes().find_map(|class| class.strip_prefix("template-")));
    name.unwrap_or_default().into()
}

/// The part of the page in which an element stands.
pub(super) fn region(element: ElementRef<'_>) -> Region {
    let names = element.ancestors().filter_map(ElementRef::wrap).map(|above| above.value().name());
    let own = std::iter::once(element.value().name());
    let mut region = Region::Layout;
    for name in own.chain(names) {
        match name {
            "main" => return Region::Main,
            "footer" => region = Region::Footer,
            _ => {}
        }
    }
    region
}

/// The start tag of an element, shortened.
pub(super) fn opening(element: ElementRef<'_>) -> String {
    let mut tag = format!("<{}", element.value().name());
    for (name, value) in element.value().attrs() {
        let value: String = value.chars().take(40).collect();
        tag.push_str(&format!(" {name}=\"{value}\""));
    }
    tag + ">"
}

/// Whether an element has text, its own or in a picture's alternative.
pub(super) fn has_text(element: ElementRef<'_>) -> bool {
    element.text().any(|text| !text.trim().is_empty())
        || element.descendent_elements().any(|inner| {
            let is_named = |name| inner.attr(name).is_some_and(|value| !value.trim().is_empty());
            inner.value().name() == "img" && is_named("alt") || is_named("aria-label")
        })
}
