//! Whatever can be operated has a name that is read aloud: form controls, links, buttons (WCAG 2.2: 1.3.1, 2.4.4, 4.1.2).

use std::collections::HashSet;

use scraper::ElementRef;

use super::page::{Page, has_text};
use super::rules::is_given;
use crate::diagnostic::codes;

/// Finds controls, links and buttons without a name.
pub(super) fn check(page: &mut Page<'_>) {
    let labelled: HashSet<&str> = page
        .elements
        .iter()
        .filter(|element| element.value().name() == "label" && has_text(**element))
        .filter_map(|label| label.attr("for"))
        .collect();
    for element in page.elements {
        let name = element.value().name();
        match name {
            "input" | "select" | "textarea" if is_shown(*element) => {
                let by_id = element.attr("id").is_some_and(|id| labelled.contains(id));
                if !by_id && !within_label(*element) && !has_name(*element) {
                    page.tell(&codes::PAGE_LABEL, *element, format!("`<{name}>` has no label"));
                }
            }
            "a" if element.attr("href").is_some() && !has_name(*element) && !has_text(*element) => {
                page.tell(&codes::PAGE_NAME, *element, "a link has no text");
            }
            "button" | "summary" if !has_name(*element) && !has_text(*element) => {
                page.tell(&codes::PAGE_NAME, *element, format!("a `<{name}>` has no text"));
            }
            _ => {}
        }
    }
}

/// Whether a control is one that people fill in. Buttons made of `input` carry their name as their value.
fn is_shown(element: ElementRef<'_>) -> bool {
    !matches!(element.attr("type"), Some("hidden" | "submit" | "reset" | "button" | "image"))
}

fn has_name(element: ElementRef<'_>) -> bool {
    ["aria-label", "aria-labelledby", "title"].iter().any(|name| is_given(element, name))
}

fn within_label(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|above| above.value().name() == "label" && has_text(above))
}
