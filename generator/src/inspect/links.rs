//! Every address that a finished page names and that lies on this site leads to a file of the plan, and to an id in it.

use std::collections::HashSet;

use percent_encoding::percent_decode_str;
use scraper::ElementRef;

use super::page::Page;
use super::{Finding, Gathered, Seen};
use crate::diagnostic::codes;
use crate::output::{Artifact, OutputPath};
use crate::site::Site;
use crate::write::MANIFEST;

/// Attributes that hold an address, by element; an empty name stands for every element.
const ADDRESSES: &[(&str, &str)] = &[
    ("a", "href"),
    ("area", "href"),
    ("link", "href"),
    ("use", "href"),
    ("image", "href"),
    ("form", "action"),
    ("", "src"),
    ("video", "poster"),
];

/// Takes note of every address of a page that is not a whole web address of someone else, and checks those that lead to
/// the page itself.
pub(super) fn gather(page: &mut Page<'_>) {
    for element in page.elements {
        for (name, attribute) in ADDRESSES {
            if (name.is_empty() || *name == element.value().name())
                && let Some(address) = element.attr(attribute)
            {
                one(page, *element, address.trim());
            }
        }
        let candidates = element.attr("srcset").into_iter().flat_map(|set| set.split(','));
        for address in candidates.filter_map(|candidate| candidate.split_ascii_whitespace().next()) {
            one(page, *element, address);
        }
    }
}

fn one(page: &mut Page<'_>, element: ElementRef<'_>, address: &str) {
    if let Some(id) = address.strip_prefix('#') {
        let id = decoded(id);
        // The empty fragment and `top` lead to the top of any page (HTML, "Navigating to a fragment").
        if !id.is_empty() && id != "top" && !page.ids.contains(&*id) {
            page.tell(&codes::PAGE_ANCHOR, element, format!("a link leads to `#{id}`, which the page does not have"));
        }
    } else if address.starts_with('/') && !address.starts_with("//") || has_scheme(address) {
        page.link(address, element);
    } else {
        let message = match address {
            "" => "an address is empty".to_owned(),
            _ => format!("the address `{address}` does not start at the root of the site"),
        };
        page.tell(&codes::PAGE_LINK, element, message);
    }
}

/// Whether an address names its scheme (RFC 3986, 3.1).
fn has_scheme(address: &str) -> bool {
    let Some((scheme, _)) = address.split_once(':') else { return false };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Checks the gathered links against the plan and against each other's ids.
pub(super) fn check(site: &Site, files: &[(OutputPath, Artifact)], gathered: &mut Gathered) {
    let planned: HashSet<&str> = files.iter().map(|(path, _)| path.as_str()).chain([MANIFEST]).collect();
    let links = std::mem::take(&mut gathered.links);
    for ((address, region, template), seen) in links {
        let Some(local) = on_this_site(site, &address) else {
            if address.starts_with("javascript:") {
                let message = format!("the address `{address}` is a script");
                add(gathered, Finding { code: &codes::PAGE_LINK, region, message }, template, seen);
            }
            continue;
        };
        let (path, id) = local.split_once('#').map_or((local, ""), |(path, id)| (path, id));
        let path = decoded(path.split('?').next().unwrap_or_default());
        let file = if path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
        let finding = if !planned.contains(&file[1..]) {
            if site.redirects.contains_key(&path) {
                continue;
            }
            let message = format!("a link leads to `{path}`, where there is nothing");
            Finding { code: &codes::PAGE_LINK, region, message }
        } else if let Some(ids) = gathered.ids.get(&*path).filter(|_| !id.is_empty()) {
            let id = decoded(id);
            if ids.iter().any(|known| **known == *id) {
                continue;
            }
            let message = format!("a link leads to `{path}#{id}`; that page has no such id");
            Finding { code: &codes::PAGE_ANCHOR, region, message }
        } else {
            continue;
        };
        add(gathered, finding, template, seen);
    }
}

fn add(gathered: &mut Gathered, finding: Finding, template: Box<str>, seen: Seen) {
    super::add(gathered.findings.entry((finding, template)), seen);
}

/// The part of an address below the root of this site; nothing for addresses elsewhere.
fn on_this_site<'a>(site: &Site, address: &'a str) -> Option<&'a str> {
    if address.starts_with('/') {
        return Some(address);
    }
    match address.strip_prefix(site.origin())? {
        "" => Some("/"),
        rest => rest.starts_with('/').then_some(rest),
    }
}
