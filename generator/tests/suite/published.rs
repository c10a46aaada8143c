//! The published folder as browsers, crawlers and the host see it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use scraper::{Html, Selector};

use crate::project::{built_demo, tree};

/// Every page of the demonstration site, parsed, by its address.
fn pages() -> BTreeMap<String, Html> {
    let files = tree(&built_demo().dist());
    let html = files.iter().filter(|(name, _)| name.ends_with(".html"));
    html.map(|(name, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        let address = name.strip_suffix("index.html").map_or_else(|| format!("/{name}"), |path| format!("/{path}"));
        (address, Html::parse_document(text))
    })
    .collect()
}

fn select(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    page.select(&select(selector)).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex: Vec<u8> = rest.by_ref().take(2).collect();
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_real_content_builds_without_a_diagnostic() {
    let outcome = crate::project::Project::demo().build();
    assert!(outcome.report.is_empty(), "{}", crate::project::listed(&outcome.report));
}

#[test]
fn every_link_leads_to_a_page_and_a_heading_that_exist() {
    let files: BTreeSet<String> = tree(&built_demo().dist()).into_keys().collect();
    let pages = pages();
    let ids: HashMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|(address, page)| (address.as_str(), attributes(page, "[id]", "id").into_iter().collect()))
        .collect();
    let mut broken = Vec::new();
    let mut checked = 0;
    for (address, page) in &pages {
        let mut links = attributes(page, "a[href], link[href]", "href");
        links.extend(attributes(page, "script[src], img[src]", "src"));
        for link in links.iter().filter(|link| link.starts_with(['/', '#'])) {
            checked += 1;
            let (path, anchor) =
                link.split_once('#').map_or((link.as_str(), None), |(path, anchor)| (path, Some(anchor)));
            let path = if path.is_empty() { address.as_str() } else { path };
            let file = if path.ends_with('/') { format!("{}index.html", &path[1..]) } else { path[1..].to_owned() };
            let has_anchor =
                anchor.is_none_or(|anchor| ids.get(path).is_some_and(|ids| ids.contains(&decoded(anchor))));
            if !files.contains(&file) || !has_anchor {
                broken.push(format!("{address} -> {link}"));
            }
        }
    }
    assert!(checked > 1_000, "only {checked} links were looked at");
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_page_has_language_title_description_one_heading_and_a_main_part() {
    for (address, page) in &pages() {
        let root = page.root_element();
        let lang = root.attr("lang").unwrap();
        assert_eq!(root.attr("dir"), Some(if lang == "en" { "ltr" } else { "rtl" }), "{address}");
        let prefix = address.split('/').nth(1).unwrap();
        assert_eq!(lang, if ["ar", "fa"].contains(&prefix) { prefix } else { "en" }, "{address}");
        for (selector, count) in
            [("title", 1), ("meta[name=description]", 1), ("h1", 1), ("main", 1), ("link[rel=canonical]", 1)]
        {
            assert_eq!(page.select(&select(selector)).count(), count, "{selector} of {address}");
        }
        let skip = attributes(page, "a.skip-link", "href");
        assert_eq!(skip, ["#main"], "{address}");
    }
}

#[test]
fn headings_skip_no_level_and_ids_are_unique() {
    for (address, page) in &pages() {
        let mut last = 0;
        for heading in page.select(&select("h1, h2, h3, h4, h5, h6")) {
            let level = heading.value().name()[1..].parse::<u8>().unwrap();
            assert!(level <= last + 1 || last == 0, "{address}: h{level} after h{last}");
            last = level;
        }
        let ids = attributes(page, "[id]", "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{address}: {ids:?}");
    }
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    for (address, page) in &pages() {
        let all = select("*");
        for element in page.select(&all) {
            let name = element.value().name();
            let is_data = name == "script" && element.attr("type") == Some("application/ld+json");
            assert!(name != "style" && element.attr("style").is_none(), "{address}: inline style in <{name}>");
            assert!(name != "script" || is_data || element.attr("src").is_some(), "{address}: inline script");
            assert!(
                !element.value().attrs().any(|(attribute, _)| attribute.starts_with("on")),
                "{address}: handler in <{name}>"
            );
            let loaded = match name {
                "script" | "img" | "iframe" | "source" => element.attr("src"),
                "link" if matches!(element.attr("rel"), Some("stylesheet" | "icon" | "manifest" | "preload")) => {
                    element.attr("href")
                }
                _ => None,
            };
            assert!(loaded.is_none_or(|url| url.starts_with('/')), "{address} loads {loaded:?}");
        }
    }
}

#[test]
fn style_sheets_and_scripts_carry_the_hash_of_their_bytes() {
    use base64::Engine;
    use sha2::{Digest, Sha384};
    let home = &pages()["/"];
    let sheets = home.select(&select("link[rel=stylesheet], script[src]")).collect::<Vec<_>>();
    assert!(!sheets.is_empty());
    for sheet in sheets {
        let path = sheet.attr("href").or(sheet.attr("src")).unwrap();
        let bytes = std::fs::read(built_demo().dist().join(&path[1..])).unwrap();
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(&bytes));
        assert_eq!(sheet.attr("integrity").unwrap(), format!("sha384-{hash}"), "{path}");
    }
}

#[test]
fn structured_data_parses_and_agrees_with_the_page() {
    let mut types = BTreeSet::new();
    for (address, page) in &pages() {
        for script in page.select(&select("script[type='application/ld+json']")) {
            let graph: serde_json::Value = serde_json::from_str(&script.text().collect::<String>()).unwrap();
            for node in graph["@graph"].as_array().unwrap() {
                types.insert(node["@type"].as_str().unwrap().to_owned());
                if let Some(lang) = node["inLanguage"].as_str() {
                    assert_eq!(Some(lang), page.root_element().attr("lang"), "{address}");
                }
            }
        }
    }
    for needed in ["MedicalClinic", "BreadcrumbList", "FAQPage", "Article", "MedicalWebPage", "WebSite"] {
        assert!(types.contains(needed), "no {needed} among {types:?}");
    }
}

#[test]
fn samples_are_labelled_and_kept_out_of_search_engines() {
    let pages = pages();
    let stories: Vec<_> = pages.iter().filter(|(address, _)| address.contains("/stories/sample-")).collect();
    assert_eq!(stories.len(), 9);
    for (address, page) in stories {
        assert_eq!(attributes(page, "meta[name=robots]", "content"), ["noindex"], "{address}");
        assert!(
            page.select(&select("h1")).count() == 1 && page.select(&select(".sample-label")).count() >= 1,
            "{address}"
        );
        let sitemap = built_demo().published("sitemap-en.xml").unwrap();
        assert!(!sitemap.contains(address.as_str()), "{address} is in the sitemap");
    }
}

#[test]
fn feeds_and_sitemaps_are_well_formed_and_name_only_pages_that_exist() {
    let project = built_demo();
    let origin = "https://www.hills-clinic.example";
    for file in
        ["feed.xml", "ar/feed.xml", "fa/feed.xml", "sitemap.xml", "sitemap-en.xml", "sitemap-ar.xml", "sitemap-fa.xml"]
    {
        let text = project.published(file).unwrap_or_else(|| panic!("{file} is missing"));
        let xml = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let locations =
            xml.descendants().filter(|node| matches!(node.tag_name().name(), "loc")).filter_map(|node| node.text());
        for location in locations {
            let path = location.strip_prefix(origin).unwrap_or_else(|| panic!("{location} is not on {origin}"));
            let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            assert!(project.dist().join(&path[1..]).exists(), "{file} names {location}");
        }
    }
}

#[test]
fn what_the_host_and_browsers_ask_for_is_there() {
    let files = tree(&built_demo().dist());
    for file in [
        "_headers",
        "_redirects",
        "404.html",
        "ar/404.html",
        "fa/404.html",
        "robots.txt",
        "site.webmanifest",
        "favicon.ico",
        "icon.svg",
        "apple-touch-icon.png",
        ".well-known/security.txt",
        "build.json",
    ] {
        assert!(files.contains_key(file), "{file} is missing");
    }
    let headers = built_demo().published("_headers").unwrap();
    let policies: BTreeSet<_> =
        headers.lines().filter(|line| line.trim().starts_with("Content-Security-Policy:")).collect();
    assert_eq!(policies.len(), 1, "one policy for the whole site: {policies:?}");
    assert!(!headers.contains("unsafe") && headers.lines().all(|line| line.len() <= 2_000));
    assert!(!files.keys().any(|name| name.ends_with(".md") || name.ends_with(".yaml") || name.contains("_worker")));
}
