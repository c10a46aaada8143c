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

/// Hebrew, which nothing in the code or in the repository's data knows: only files are added.
fn with_hebrew() -> Project {
    let project = Project::demo();
    project.write(
        "i18n/he/locale.yaml",
        "name: עברית\nenglish_name: Hebrew\ndirection: rtl\nog_locale: he_IL\ndigits: latin\ncalendar: gregorian\n",
    );
    project.write(
        "i18n/he/site.ftl",
        "skip-link = דילוג לתוכן\nnav-home = דף הבית\nupdated = עודכן\n\
         fallback-notice = הדף אינו זמין ב{ $language }. הטקסט כתוב ב{ $source }.\nlanguage-name-en = אנגלית\n\
         reading-time =\n    { $minutes ->\n        [one] דקת קריאה אחת\n        [two] שתי דקות קריאה\n       *[other] { $minutes } דקות קריאה\n    }\n",
    );
    project.replace("data/site.yaml", "locales: [en, ar, fa]", "locales: [en, ar, fa, he]");
    project.replace("data/site.yaml", "unreleased: []", "unreleased: [he]");
    let hebrew = "---\ntitle: השבועות הראשונים לאחר ניתוח הארכת גפיים\n\
                  description: מה קורה בשבועות הראשונים אחרי הניתוח, מה כואב, מתי מתחילים לזוז, ומתי צריך להתקשר אלינו מיד.\n\
                  key_points: [אחת, שתיים, שלוש]\n---\n\nטקסט קצר עם {weeks:2-3} ו-{weeks:2}.\n";
    project.write("content/articles/first-weeks/index.he.md", hebrew);
    project
}

#[test]
fn a_fourth_language_is_data_only() {
    let project = with_hebrew();
    let outcome = project.build();
    let told: BTreeSet<_> = outcome.report.iter().map(|found| (found.code.id, &*found.place.file)).collect();
    assert!(told.contains(&("HC0808", "data/site.yaml")), "{told:?}");
    let is_expected = |code| matches!(code, "HC0301" | "HC0402" | "HC0406" | "HC0501" | "HC0808");
    assert!(told.iter().all(|(code, _)| is_expected(*code)), "{told:?}");

    let page = Html::parse_document(&project.published("he/articles/first-weeks/index.html").unwrap());
    let text = |selector: &str| -> String {
        page.select(&Selector::parse(selector).unwrap())
            .next()
            .unwrap_or_else(|| panic!("no {selector}"))
            .text()
            .collect()
    };
    let root = page.root_element();
    assert_eq!((root.attr("lang"), root.attr("dir")), (Some("he"), Some("rtl")));
    assert_eq!(text(".skip-link"), "דילוג לתוכן");
    let main = text("main");
    assert!(main.contains("18 ביוני 2026"), "dates: {main}");
    assert!(main.contains("דקת קריאה אחת"), "plural forms: {main}");
    // What has no Hebrew message is said in English, number and all.
    assert!(main.contains("2–3 weeks") && main.contains("2 weeks"), "{main}");
    assert_eq!(text("a[lang=he][aria-current=true]"), "עברית", "the switcher calls a language by its own name");

    let links = &alternates(&project)["https://www.hills-clinic.example/he/articles/first-weeks/"];
    assert_eq!(links.keys().map(String::as_str).collect::<Vec<_>>(), ["ar", "en", "fa", "he", "x-default"]);
    assert!(project.published("sitemap-he.xml").is_some() && project.published("he/feed.xml").is_some());
}

#[test]
fn pages_without_a_hebrew_text_follow_their_fallback_policy() {
    let project = with_hebrew();
    project.build();
    let page = Html::parse_document(&project.published("he/procedures/tibia/index.html").unwrap());
    let one = |selector: &str| page.select(&Selector::parse(selector).unwrap()).next();
    assert_eq!(page.root_element().attr("dir"), Some("rtl"));
    assert_eq!(one("main").unwrap().attr("lang"), Some("en"));
    // Hebrew has a word for English and none for itself here, so it is called by its own name.
    let notice: String = one(".notice--fallback").unwrap().text().collect();
    assert_eq!(notice, "הדף אינו זמין ב\u{2068}עברית\u{2069}. הטקסט כתוב ב\u{2068}אנגלית\u{2069}.");
    assert_eq!(one("meta[name=robots]").unwrap().attr("content"), Some("noindex"));
    // A question of the kind that hides is not shown; a legal text, which would block, is shown in English meanwhile.
    assert!(!project.published("he/faq/recovery/index.html").unwrap_or_default().contains("sport-again"));
    assert!(project.published("he/legal/terms/index.html").unwrap().contains("notice--fallback"));
}

#[test]
fn production_leaves_out_a_language_that_is_not_released() {
    let mut project = with_hebrew();
    project.profile = generator::profile::Profile::Production;
    let about_hebrew = |project: &Project| {
        let outcome = project.try_build();
        let about = |found: &&generator::diagnostic::Diagnostic| {
            found.message.contains("Hebrew") || found.message.contains("`he`") || found.place.file.contains(".he.")
        };
        outcome
            .report
            .iter()
            .filter(about)
            .map(|found| format!("{} {}", found.code.id, found.message))
            .collect::<Vec<_>>()
    };
    assert_eq!(about_hebrew(&project), [""; 0]);
    project.replace("data/site.yaml", "unreleased: [he]", "unreleased: []");
    let released = about_hebrew(&project);
    assert!(
        released.iter().any(|found| found.starts_with("HC0808 the message `toc-heading` is not translated into `he`"))
    );
    assert!(released.iter().any(|found| found.starts_with("HC0402 `legal:terms` has no Hebrew version")));
}
