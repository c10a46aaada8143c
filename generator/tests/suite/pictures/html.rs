//! What browsers are told of pictures, on every page of the demonstration.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use pictures::{Limits, read, svg};
use scraper::{ElementRef, Html, Selector};

use super::fixtures::files::{gradient, jpeg};
use super::fixtures::{PHOTO, add, built, publish, published_pictures, show, tiny};
use crate::project::{Project, built_demo, repository, tree};

fn select(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn pages(project: &Project) -> Vec<(String, Html)> {
    let files = tree(&project.dist()).into_iter().filter(|(name, _)| name.ends_with(".html"));
    files.map(|(name, bytes)| (name, Html::parse_document(std::str::from_utf8(&bytes).unwrap()))).collect()
}

/// Width and address of each candidate.
fn candidates(element: ElementRef<'_>) -> Vec<(u32, String)> {
    let srcset = element.attr("srcset").unwrap_or_else(|| panic!("no srcset: {}", element.html()));
    let one = |text: &str| {
        let (address, width) = text.trim().split_once(' ').unwrap();
        (width.strip_suffix('w').unwrap().parse().unwrap(), address.to_owned())
    };
    srcset.split(", ").map(one).collect()
}

/// The upright width of each original of the demonstration, by id.
fn originals() -> BTreeMap<String, u32> {
    let folders = fs::read_dir(repository().join("content/media")).unwrap();
    let width = |folder: std::path::PathBuf| {
        let file = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let bytes = fs::read(file.into_iter().find(|path| path.file_stem().unwrap() == "picture")?).unwrap();
        Some(match svg::is_svg(&bytes) {
            true => svg::sanitise(&bytes).unwrap().width,
            false => read::header(&bytes, &Limits::default()).unwrap().width,
        })
    };
    let id = |folder: &std::path::Path| folder.file_name().unwrap().to_str().unwrap().to_owned();
    folders
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter_map(|path| Some((id(&path), width(path)?)))
        .collect()
}

/// The id in the address of a variant: `/assets/media/<id>-<width>.<hash>.<ending>`, or a drawing without width.
fn id_of(address: &str, width: u32) -> String {
    let name = address.strip_prefix("/assets/media/").unwrap_or_else(|| panic!("{address} lies elsewhere"));
    let stem = name.split('.').next().unwrap();
    stem.strip_suffix(&format!("-{width}")).unwrap_or(stem).to_owned()
}

#[test]
fn every_picture_says_its_size_its_words_and_its_choices_and_none_is_above_the_original() {
    let originals = originals();
    let project = built_demo();
    let files: BTreeSet<String> = tree(&project.dist()).into_keys().map(|name| format!("/{name}")).collect();
    let mut seen = BTreeSet::new();
    for (page, html) in pages(project) {
        for image in html.select(&select("img")) {
            let of = |name: &str| image.attr(name).unwrap_or_else(|| panic!("{page}: no {name}: {}", image.html()));
            let (width, height): (u32, u32) = (of("width").parse().unwrap(), of("height").parse().unwrap());
            assert!(width > 0 && height > 0 && !of("sizes").is_empty(), "{page}: {}", image.html());
            let _ = of("alt");
            let picture = image.parent().and_then(ElementRef::wrap).filter(|parent| parent.value().name() == "picture");
            let picture = picture.unwrap_or_else(|| panic!("{page}: {} stands alone", image.html()));
            for choice in picture.select(&select("source, img")) {
                let choices = candidates(choice);
                assert!(choices.is_sorted_by(|one, other| one.0 < other.0), "{page}: {choices:?}");
                assert_eq!(choices.last().unwrap().0, width, "{page}: the size is that of the largest");
                assert!(!choice.attr("sizes").unwrap_or_default().is_empty(), "{page}: {}", choice.html());
                for (width, address) in &choices {
                    assert!(files.contains(address), "{page} names {address}");
                    let id = id_of(address, *width);
                    assert!(*width <= originals[&id], "{address} is wider than its original, {}", originals[&id]);
                    seen.insert(address.clone());
                }
            }
            assert!(candidates(image).iter().any(|(_, address)| *address == of("src")), "{page}: {}", image.html());
        }
    }
    assert!(seen.len() > 50, "only {} files are shown", seen.len());
    // What is published is shown by a page or given to networks.
    let pages: String = pages_text(project);
    let unused: Vec<_> =
        published_pictures(&project.dist()).into_keys().filter(|name| !pages.contains(name.as_str())).collect();
    assert!(unused.is_empty(), "published for nobody: {unused:?}");
}

fn pages_text(project: &Project) -> String {
    let pages = tree(&project.dist()).into_iter().filter(|(name, _)| name.ends_with(".html"));
    pages.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

#[test]
fn the_first_picture_of_a_page_is_wanted_at_once_and_the_others_later() {
    let mut with_pictures = 0;
    for (page, html) in pages(built_demo()) {
        let images: Vec<ElementRef<'_>> = html.select(&select("img")).collect();
        for (place, image) in images.iter().enumerate() {
            let found = (image.attr("fetchpriority"), image.attr("loading"));
            let wanted = if place == 0 { (Some("high"), None) } else { (None, Some("lazy")) };
            assert_eq!(found, wanted, "{page}: picture {}", place + 1);
        }
        with_pictures += usize::from(!images.is_empty());
    }
    assert!(with_pictures > 30, "only {with_pictures} pages have pictures");
}

#[test]
fn the_colours_that_stand_in_are_attributes_and_nothing_is_styled_in_place() {
    let mut cells = 0;
    for (page, html) in pages(built_demo()) {
        assert_eq!(html.select(&select("[style], picture style, figure style")).count(), 0, "{page}");
        for colours in html.select(&select(".picture__colours")) {
            assert_eq!(colours.attr("aria-hidden"), Some("true"), "{page}");
            for cell in colours.select(&select("rect")) {
                let fill = cell.attr("fill").unwrap();
                assert!(fill.len() == 4 && fill.starts_with('#'), "{page}: {fill}");
                cells += 1;
            }
        }
    }
    assert!(cells > 100, "only {cells} cells");
}

#[test]
fn three_formats_are_published_the_best_first_and_lossless_ones_stay_lossless() {
    let project = tiny();
    add(&project, "photo", PHOTO, "jpg", &jpeg(&gradient(64, 48)));
    add(&project, "exact", &format!("{PHOTO}lossless: true\n"), "jpg", &jpeg(&gradient(64, 48)));
    show(&project, "shows", &["photo", "exact"]);
    built(&publish(&project));
    let page = Html::parse_document(&project.published("articles/shows/index.html").unwrap());
    let mut found = BTreeMap::new();
    for picture in page.select(&select("figure picture")) {
        let image = picture.select(&select("img")).next().unwrap();
        let (width, address) = candidates(image).remove(0);
        let types: Vec<String> =
            picture.select(&select("source")).map(|source| source.attr("type").unwrap().to_owned()).collect();
        let fallback = address.rsplit('.').next().unwrap().to_owned();
        found.insert(id_of(&address, width), (types, fallback));
    }
    let of = |types: &[&str], fallback: &str| {
        (types.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>(), fallback.to_owned())
    };
    let expected = [("exact", of(&["image/webp"], "png")), ("photo", of(&["image/avif", "image/webp"], "jpg"))];
    assert_eq!(found, BTreeMap::from(expected.map(|(id, found)| (id.to_owned(), found))));
}

#[test]
fn decoration_has_an_empty_alternative_and_every_other_picture_words() {
    let project = tiny();
    add(&project, "photo", PHOTO, "jpg", &jpeg(&gradient(64, 48)));
    let file = project.add_article("shows", "");
    project.replace(
        &file,
        "Text.\n",
        "One ![](media:photo){decorative} two ![Other words](media:photo).\n\n![](media:photo)\n",
    );
    project.build();
    let page = Html::parse_document(&project.published("articles/shows/index.html").unwrap());
    let found: Vec<_> =
        page.select(&select("main .picture--inline img")).filter_map(|image| image.attr("alt")).collect();
    assert_eq!(found, ["", "Other words", "What matters of photo"]);
    // In another language the sidecar's words of that language; on a card the title of the link says it.
    for (page, html) in pages(built_demo()) {
        for card in html.select(&select(".picture--card img")) {
            assert_eq!(card.attr("alt"), Some(""), "{page}");
        }
        for image in html.select(&select("figure img")) {
            assert!(!image.attr("alt").unwrap().is_empty(), "{page}: {}", image.html());
        }
    }
}
