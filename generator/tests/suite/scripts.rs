//! Arabic and Persian as their readers see them: numbers and Latin words isolated, joiners kept, letters in their order.

use scraper::{ElementRef, Html, Selector};

use crate::project::{Project, built_demo, tree};

const ZWNJ: char = '\u{200C}';

/// The pages below a locale's prefix, parsed.
fn pages(locale: &str) -> Vec<(String, Html)> {
    let files = tree(&built_demo().dist().join(locale));
    let pages = files.into_iter().filter(|(name, _)| name.ends_with(".html"));
    pages.map(|(name, bytes)| (name, Html::parse_document(std::str::from_utf8(&bytes).unwrap()))).collect()
}

/// Text that stands in the flow of right-to-left text, with what is isolated taken out.
fn flowing(page: &Html, locale: &str) -> Vec<String> {
    let body = page.select(&Selector::parse("body").unwrap()).next().unwrap();
    let mut found = Vec::new();
    for node in body.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        let above: Vec<_> = node.ancestors().filter_map(ElementRef::wrap).collect();
        let is_isolated = above.iter().any(|element| {
            let name = element.value().name();
            let has_own_direction = element.attr("dir").is_some() && !matches!(name, "html" | "main");
            name == "bdi" || has_own_direction || matches!(name, "script" | "style")
        });
        let is_foreign = above.iter().find_map(|element| element.attr("lang")).is_some_and(|lang| lang != locale);
        if !is_isolated && !is_foreign {
            found.push(without_isolates(text));
        }
    }
    found
}

fn without_isolates(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|letter| {
            match letter {
                '\u{2066}'..='\u{2068}' => depth += 1,
                '\u{2069}' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

/// Latin words of two letters or more. A word alone in brackets after right-to-left text needs no isolation: the
/// brackets take the direction of the text before them (UAX #9, rule N0).
fn latin_words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| word.len() > 1);
    words.filter(|word| !text.contains(&format!("({word})"))).map(str::to_owned).collect()
}

/// Two numbers with a dash between them, which would change places, and runs of digits as long as a telephone number.
fn unsafe_numbers(text: &str) -> Vec<String> {
    let is_digit = |letter: char| letter.is_numeric();
    let parts: Vec<&str> = text.split_whitespace().collect();
    let ranges = parts.iter().filter(|part| {
        let ends = part.split_once(['–', '-']);
        ends.is_some_and(|(low, high)| low.ends_with(is_digit) && high.starts_with(is_digit))
    });
    let phones = parts.iter().filter(|part| part.starts_with('+') && part.chars().any(is_digit));
    let long = parts.iter().filter(|part| part.chars().filter(|letter| is_digit(*letter)).count() > 6);
    let codes = parts.iter().filter(|part| ["€", "$", "£"].iter().any(|sign| part.contains(sign)));
    ranges.chain(phones).chain(long).chain(codes).map(|part| (*part).to_owned()).collect()
}

#[test]
fn telephones_prices_ranges_and_latin_words_are_isolated() {
    for locale in ["ar", "fa"] {
        let mut looked_at = 0;
        for (name, page) in pages(locale) {
            for text in flowing(&page, locale) {
                looked_at += 1;
                assert_eq!(latin_words(&text), [""; 0], "{locale}/{name}: {text}");
                assert_eq!(unsafe_numbers(&text), [""; 0], "{locale}/{name}: {text}");
            }
        }
        assert!(looked_at > 3000, "{looked_at}");
    }
}

#[test]
fn telephones_are_isolated_from_left_to_right_and_prices_as_a_whole() {
    for locale in ["en", "ar", "fa"] {
        let file = if locale == "en" { "cost/index.html".to_owned() } else { format!("{locale}/cost/index.html") };
        let cost = built_demo().published(&file).unwrap();
        let page = Html::parse_document(&cost);
        let inside = |selector: &str| {
            let selector = Selector::parse(selector).unwrap();
            page.select(&selector).map(|element| element.text().collect::<String>()).collect::<Vec<_>>()
        };
        let phones = inside("a[href^='tel:'] > bdi[dir=ltr]");
        assert_eq!(phones.len(), inside("a[href^='tel:']").len(), "{locale}");
        assert!(phones.iter().all(|phone| phone.starts_with('+')) && !phones.is_empty(), "{phones:?}");
        let prices = inside("td > bdi.price");
        assert!(prices.len() > 3, "{prices:?}");
        if locale == "ar" {
            assert!(prices.iter().all(|price| price.starts_with('\u{2066}') || !price.contains('–')), "{prices:?}");
        }
    }
}

#[test]
fn joiners_are_kept_from_the_text_to_every_place_that_shows_it() {
    let project = Project::demo();
    let file = "content/articles/first-weeks/index.fa.md";
    let title = format!("هفته{ZWNJ}های نخست");
    let text = project.read(file);
    let old = text.lines().find_map(|line| line.strip_prefix("title: ")).unwrap().to_owned();
    let body = text.rfind("\n---\n").unwrap() + "\n---\n".len();
    let heading = format!("می{ZWNJ}شود و نمی{ZWNJ}شود");
    let text = format!("{}## {heading}\n\nاین می{ZWNJ}ماند.\n\n{}", &text[..body], &text[body..]);
    project.write(file, &text.replacen(&format!("title: {old}"), &format!("title: {title}"), 1));
    project.build();
    let html = project.published("fa/articles/first-weeks/index.html").unwrap();
    let page = Html::parse_document(&html);
    let one = |selector: &str| page.select(&Selector::parse(selector).unwrap()).next().unwrap();
    assert!(one("title").text().collect::<String>().starts_with(&title), "<title>");
    assert_eq!(one("h1").text().collect::<String>(), title, "<h1>");
    assert_eq!(one("meta[property='og:title']").attr("content"), Some(title.as_str()), "og:title");
    assert!(html.contains(&format!("این می{ZWNJ}ماند.")), "text");
    let second = one(".prose h2");
    assert_eq!(second.text().collect::<String>(), heading, "<h2>");
    let id = second.attr("id").unwrap();
    assert_eq!(id, heading.replace(' ', "-"), "anchors keep joiners");
    assert!(one("script[type='application/ld+json']").text().collect::<String>().contains(&title), "JSON-LD");
    assert!(project.published("fa/feed.xml").unwrap().contains(&title), "feed");
    assert!(project.published("fa/articles/index.html").unwrap().contains(&title), "cards");
    assert!(project.published("fa/site-map/index.html").unwrap().contains(&title), "site map");
}

#[test]
fn lists_follow_the_alphabet_of_their_readers() {
    let project = Project::demo();
    // Persian letters stand after their neighbours; by code points they would come after all Arabic ones.
    let words = [
        ("fa", ["باز", "پاره", "تازه", "جان", "چاره", "زانو", "ژاله", "کار", "گام", "لب"]),
        ("ar", ["أجر", "بيت", "تاج", "ثوب", "جسم", "حرب", "سور", "شمس", "كتف", "ورم"]),
    ];
    for key in 0..10 {
        // The order of the keys says nothing about the order of the words.
        let at = (key * 7 + 3) % 10;
        let folder = format!("content/glossary_terms/sorted-{key}");
        let text = project.read("content/glossary_terms/callus/index.en.md");
        project.write(&format!("{folder}/index.en.md"), &with_term(&text, &format!("Sorted {key}")));
        for (locale, words) in &words {
            let text = project.read(&format!("content/glossary_terms/callus/index.{locale}.md"));
            project.write(&format!("{folder}/index.{locale}.md"), &with_term(&text, words[at]));
        }
    }
    project.build();
    for (locale, words) in &words {
        let glossary = project.published(&format!("{locale}/glossary/index.html")).unwrap();
        let places: Vec<_> = words.iter().map(|word| glossary.find(&format!(">{word}<")).unwrap()).collect();
        assert!(places.is_sorted(), "{locale}: {places:?}");
        let map = project.published(&format!("{locale}/site-map/index.html")).unwrap();
        let shown: Vec<_> = words.iter().filter_map(|word| map.find(&format!(">{word}<"))).collect();
        assert!(shown.is_sorted(), "{locale}: {shown:?}");
    }
}

fn with_term(text: &str, term: &str) -> String {
    let line = text.lines().find(|line| line.starts_with("term: ")).unwrap();
    text.replacen(line, &format!("term: {term}"), 1)
}
