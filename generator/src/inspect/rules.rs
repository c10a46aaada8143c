//! Rules about the page as a whole: language, landmarks, headings, ids, pictures.
//!
//! Sources: WCAG 2.2 (success criteria in brackets below), HTML Living Standard, WAI-ARIA 1.2.

use std::collections::HashMap;

use scraper::ElementRef;

use super::Region;
use super::page::{Expected, Page, has_text, opening, region};
use crate::diagnostic::{Code, codes};

/// What to do about a finding.
pub(super) fn help(code: &Code) -> &'static str {
    match code.id {
        "HC0701" => {
            "make it lighter, or raise the budget in `data/budgets.yaml` if its readers gain more than they wait"
        }
        "HC0901" => "mend the address in the template, or link by key",
        "HC0902" => "give the target this id, or link to one that exists",
        "HC0903" => "one `h1` for the title; below it no level is left out",
        "HC0904" => "write each id once; in a loop, add the key of the entry",
        "HC0905" => "write `<label for=\"…\">` with the id of the control",
        "HC0906" => "a page has `header`, `nav`, `main` and `footer`; several `nav` are told apart by `aria-label`",
        "HC0907" => "write `lang` and `dir` as the view gives them",
        "HC0908" => "write `alt`; it is empty only for decoration",
        "HC0909" => "give it text, or an `aria-label`",
        "HC0910" => "write the id of an element of the same page",
        _ => "write the title of the page into `<title>`",
    }
}

/// The page and its main part say their language and direction (3.1.1, 3.1.2).
pub(super) fn languages(page: &mut Page<'_>, expected: &Expected<'_>) {
    let parts = [("html", expected.page), ("main", expected.text)];
    for (name, (lang, dir)) in parts {
        let Some(element) = find(page, name) else { continue };
        // The main part inherits what it does not say.
        let inherited = if name == "main" { expected.page } else { ("", "") };
        for (attribute, wanted, above) in [("lang", lang, inherited.0), ("dir", dir, inherited.1)] {
            let given = element.attr(attribute).unwrap_or(above);
            if given != wanted {
                let region = if name == "main" { Region::Main } else { Region::Layout };
                let message = format!("`<{name}>` has a wrong or no `{attribute}`");
                let note = format!("it says `{given}`, the page needs `{wanted}`");
                page.tell_with(&codes::PAGE_LANGUAGE, region, message, Some(note));
            }
        }
    }
    let title = find(page, "title");
    if !title.is_some_and(has_text) {
        page.tell_with(&codes::PAGE_TITLE, Region::Layout, "the page has no title", None);
    }
}

/// Readers who cannot see jump from landmark to landmark (1.3.1, 2.4.1).
pub(super) fn landmarks(page: &mut Page<'_>) {
    for name in ["header", "nav", "main", "footer"] {
        // An article has its own `header` too; what counts belongs to the page.
        let is_of_page = |found: ElementRef<'_>| name == "main" || region(found) != Region::Main;
        if !page.elements.iter().any(|found| found.value().name() == name && is_of_page(*found)) {
            page.tell_with(&codes::PAGE_LANDMARK, Region::Layout, format!("the page has no `<{name}>`"), None);
        }
    }
    let all =
        |name: &str| page.elements.iter().copied().filter(|found| found.value().name() == name).collect::<Vec<_>>();
    if let [_, second, ..] = *all("main") {
        page.tell(&codes::PAGE_LANDMARK, second, "the page has a second `<main>`");
    }
    let navigations = all("nav");
    if navigations.len() > 1 {
        for navigation in navigations {
            if !["aria-label", "aria-labelledby"].iter().any(|name| is_given(navigation, name)) {
                page.tell(&codes::PAGE_LANDMARK, navigation, "one of several `<nav>` has no name");
            }
        }
    }
}

/// One heading of the first level, no level left out, none empty (1.3.1, 2.4.6).
pub(super) fn headings(page: &mut Page<'_>) {
    let level = |element: &ElementRef<'_>| match element.value().name().as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    };
    let headings: Vec<_> = page.elements.iter().filter_map(|element| Some((*element, level(element)?))).collect();
    let tops: Vec<_> = headings.iter().filter(|(_, level)| *level == 1).collect();
    match tops.as_slice() {
        [] => page.tell_with(&codes::PAGE_HEADINGS, Region::Main, "the page has no `<h1>`", None),
        [_] => {}
        [_, (second, _), ..] => page.tell(&codes::PAGE_HEADINGS, *second, "the page has a second `<h1>`"),
    }
    let mut last = 0;
    for (element, level) in headings {
        let text: String = element.text().collect();
        let text = text.trim();
        if !has_text(element) {
            page.tell(&codes::PAGE_HEADINGS, element, format!("an `<h{level}>` has no text"));
        }
        if level > last + 1 && last > 0 {
            let message = format!("an `<h{level}>` follows an `<h{last}>`");
            let note = format!("the heading is `{text}`");
            page.tell_with(&codes::PAGE_HEADINGS, region(element), message, Some(note));
        }
        last = level;
    }
}

/// An id stands once, and what names an id leads to one (HTML, "The id attribute"; 1.3.1).
pub(super) fn ids(page: &mut Page<'_>) {
    let mut seen: HashMap<&str, ElementRef<'_>> = HashMap::new();
    for element in page.elements {
        if let Some(first) = element.attr("id").and_then(|id| seen.insert(id, *element)) {
            let message = format!("the id `{}` stands more than once", first.attr("id").unwrap_or_default());
            // What stands on every page comes from the layout, whatever it collides with.
            let region = region(first).min(region(*element));
            let note = format!("written as `{}` and as `{}`", opening(first), opening(*element));
            page.tell_with(&codes::PAGE_DUPLICATE_ID, region, message, Some(note));
        }
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list"] {
            let named: Vec<&str> = element.attr(attribute).into_iter().flat_map(str::split_ascii_whitespace).collect();
            for id in named {
                if !page.ids.contains(id) {
                    let message = format!("`{attribute}` names the id `{id}`, which the page does not have");
                    page.tell(&codes::PAGE_ID_REFERENCE, *element, message);
                }
            }
        }
    }
}

/// Every picture has a text alternative, if only an empty one (1.1.1).
pub(super) fn pictures(page: &mut Page<'_>) {
    for element in page.elements {
        let name = element.value().name();
        let is_picture = name == "img" || name == "area" || name == "input" && element.attr("type") == Some("image");
        if is_picture && element.attr("alt").is_none() {
            page.tell(&codes::PAGE_ALT, *element, format!("`<{name}>` has no `alt`"));
        }
        let is_named = is_given(*element, "aria-label") || is_given(*element, "aria-labelledby") || has_text(*element);
        if name == "svg" && element.attr("role") == Some("img") && !is_named {
            page.tell(&codes::PAGE_ALT, *element, "an `<svg>` shown as a picture has no name");
        }
    }
}

fn find<'a>(page: &Page<'a>, name: &str) -> Option<ElementRef<'a>> {
    page.elements.iter().copied().find(|element| element.value().name() == name)
}

/// Whether an attribute says something.
pub(super) fn is_given(element: ElementRef<'_>, name: &str) -> bool {
    element.attr(name).is_some_and(|value| !value.trim().is_empty())
}
