//! The graph of languages: symmetric, absolute, every target there; fallbacks and switchers.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};

use crate::project::{Project, built_demo, tree};

const ORIGIN: &str = "https://www.hills-clinic.example";

/// The alternates of every indexable page: address, then language to address.
fn alternates(project: &Project) -> BTreeMap<String, BTreeMap<String, String>> {
    let selector = Selector::parse("link[rel=alternate][hreflang]").unwrap();
    let robots = Selector::parse("meta[name=robots]").unwrap();
    let mut graph = BTreeMap::new();
    for (name, bytes) in tree(&project.dist()).iter().filter(|(name, _)| name.ends_with("index.html")) {
        let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        let links = page
            .select(&selector)
            .map(|link| (link.attr("hreflang").unwrap().to_owned(), link.attr("href").unwrap().to_owned()));
        let links: BTreeMap<_, _> = links.collect();
        let address = format!("{ORIGIN}/{}", name.strip_suffix("index.html").unwrap());
        if page.select(&robots).next().is_some() {
            assert!(links.is_empty(), "{address} is not indexable and names alternates");
        } else {
            graph.insert(address, links);
        }
    }
    graph
}

#[test]
fn alternates_are_symmetric_absolute_and_all_there() {
    let graph = alternates(built_demo());
    assert!(graph.len() > 100, "only {} pages", graph.len());
    for (address, links) in &graph {
        let lang = match &address[ORIGIN.len()..] {
            path if path.starts_with("/ar/") => "ar",
            path if path.starts_with("/fa/") => "fa",
            _ => "en",
        };
        assert_eq!(links.get(lang), Some(address), "{address} does not name itself");
        assert_eq!(links.get("x-default"), links.get("en").or(links.get(lang)), "{address}");
        for (other, target) in links {
            assert!(target.starts_with(ORIGIN), "{address} names {target}");
            let back =
                graph.get(target).unwrap_or_else(|| panic!("{address} names {target}, which is no indexable page"));
            assert_eq!(back, links, "{target} does not name the same pages as {address} ({other})");
        }
    }
}

#[test]
fn sitemaps_name_the_same_alternates_as_the_pages() {
    let project = built_demo();
    let mut listed = BTreeMap::new();
    for locale in ["en", "ar", "fa"] {
        let text = project.published(&format!("sitemap-{locale}.xml")).unwrap();
        let xml = roxmltree::Document::parse(&text).unwrap();
        for url in
            xml.descendants().filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "url")))
        {
            let loc = url.children().find(|node| node.tag_name().name() == "loc").and_then(|node| node.text()).unwrap();
            let links = url.children().filter(|node| node.tag_name().name() == "link");
            let links = links.map(|node| {
                (node.attribute("hreflang").unwrap().to_owned(), node.attribute("href").unwrap().to_owned())
            });
            assert!(
                listed.insert(loc.to_owned(), links.collect::<BTreeMap<_, _>>()).is_none(),
                "{loc} is listed twice"
            );
        }
    }
    assert_eq!(listed, alternates(project));
}

#[test]
fn a_page_without_translation_falls_back_with_a_notice_and_stays_out_of_search_engines() {
    let project = Project::demo();
    project.remove("content/articles/first-weeks/index.ar.md");
    project.build();
    let page = Html::parse_document(&project.published("ar/articles/first-weeks/index.html").unwrap());
    let one = |selector: &str| page.select(&Selector::parse(selector).unwrap()).next();
    assert_eq!(page.root_element().attr("lang"), Some("ar"));
    assert_eq!(
        one("h1").unwrap().ancestors().filter_map(scraper::ElementRef::wrap).find_map(|element| element.attr("lang")),
        Some("en")
    );
    assert!(one(".notice--fallback").is_some());
    assert_eq!(one("meta[name=robots]").and_then(|meta| meta.attr("content")), Some("noindex"));
    assert_eq!(
        one("link[rel=canonical]").and_then(|link| link.attr("href")),
        Some("https://www.hills-clinic.example/articles/first-weeks/")
    );
    let english = project.published("articles/first-weeks/index.html").unwrap();
    assert!(!english.contains("hreflang=ar href=\"https://www.hills-clinic.example/ar/articles/first-weeks/\""));
    let graph = alternates(&project);
    let languages: BTreeSet<_> =
        graph["https://www.hills-clinic.example/articles/first-weeks/"].keys().cloned().collect();
    assert_eq!(languages, BTreeSet::from(["en".to_owned(), "fa".to_owned(), "x-default".to_owned()]));
}

#[test]
fn an_entry_that_hides_and_one_that_blocks_do_so() {
    let project = Project::demo();
    project.remove("content/faqs/sport-again/index.fa.md");
    project.build();
    assert!(!project.published("fa/faq/recovery/index.html").unwrap().contains("sport-again"));
    assert!(project.published("ar/faq/recovery/index.html").unwrap().contains("sport-again"));
    project.remove("content/legal/terms/index.fa.md");
    assert!(
        project.mistakes().iter().any(|mistake| mistake.starts_with("HC0402 content/legal/terms/")),
        "{:?}",
        project.mistakes()
    );
}

#[test]
fn a_further_language_is_data_only() {
    let project = Project::demo();
    for (file, text) in crate::project::tree(&project.path().join("i18n/en")) {
        project.write(&format!("i18n/tr/{file}"), std::str::from_utf8(&text).unwrap());
    }
    let policy = project.read("i18n/en/locale.yaml");
    let policy = policy.replace("en_US", "tr_TR").replace("name: English", "name: Türkçe");
    let policy: String =
        policy.lines().filter(|line| !line.starts_with("formatting")).map(|line| format!("{line}\n")).collect();
    project.write("i18n/tr/locale.yaml", &policy);
    project.replace("data/site.yaml", "fa]", "fa, tr]");
    let outcome = project.try_build();
    // Content that must exist in every language, and menus that name it, are all that stands in the way.
    let is_missing_content = |code: &str| matches!(code, "HC0402" | "HC0301");
    assert!(
        outcome.report.iter().all(|found| is_missing_content(found.code.id)),
        "{}",
        crate::project::listed(&outcome.report)
    );
}
