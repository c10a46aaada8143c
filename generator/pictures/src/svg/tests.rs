use super::*;

fn drawing(inside: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6">{inside}</svg>"#)
}

fn sanitised(inside: &str) -> (String, Vec<String>) {
    let svg = sanitise(drawing(inside).as_bytes()).unwrap();
    let start = r#"<svg xmlns="http://www.w3.org/2000/svg" height="6" viewBox="0 0 8 6" width="8">"#;
    let body = svg.text.strip_prefix(start).unwrap().strip_suffix("</svg>\n").unwrap().to_owned();
    (body, svg.dropped.into_iter().map(|dropped| dropped.what).collect())
}

#[test]
fn shapes_texts_and_gradients_stay() {
    let inside = concat!(
        r##"<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>"##,
        r##"<g fill="url(#a)"><path d="M0 0h8v6z"/><text x="1" y="2">a &amp; b</text></g>"##,
    );
    assert_eq!(sanitised(inside), (inside.to_owned(), Vec::new()));
}

#[test]
fn whatever_acts_or_loads_goes_and_is_reported() {
    let cases = [
        ("<script>alert(1)</script>", "", "<script>"),
        (r#"<rect onclick="x()" width="1"/>"#, r#"<rect width="1"/>"#, "onclick"),
        ("<foreignObject><p>x</p></foreignObject>", "", "<foreignObject>"),
        (r#"<image href="data:image/png;base64,AA"/>"#, "", "<image>"),
        (r#"<animate attributeName="href" to="javascript:x"/>"#, "", "<animate>"),
        (r#"<set attributeName="onclick" to="x"/>"#, "", "<set>"),
        ("<style>@import 'x'</style>", "", "<style>"),
        (r#"<rect fill="url(https://example.org/a#b)"/>"#, "<rect/>", "fill"),
        (r#"<use href="https://example.org/a#b"/>"#, "", "<use>"),
        (r#"<a href="https://example.org"><rect/></a>"#, "<rect/>", "<a>"),
        (r#"<x:script xmlns:x="http://www.w3.org/1999/xhtml">x</x:script>"#, "", "<script>"),
        ("<metadata><author>someone</author></metadata>", "", "<metadata>"),
        (r#"<filter id="f"><feImage href="x"/></filter>"#, "", "<filter>"),
    ];
    for (inside, kept, what) in cases {
        assert_eq!(sanitised(inside), (kept.to_owned(), vec![what.to_owned()]), "{inside}");
    }
    assert_eq!(sanitised("<!-- someone --><?php x ?><rect/>"), ("<rect/>".to_owned(), Vec::new()));
}

#[test]
fn styles_become_attributes_because_the_policy_forbids_them() {
    let (kept, dropped) = sanitised(r#"<rect fill="red" style="fill: blue; filter:url(#f); stroke:none !important"/>"#);
    assert_eq!(kept, r#"<rect fill="blue" stroke="none"/>"#);
    assert_eq!(dropped, ["style: filter"]);
}

#[test]
fn copies_cannot_multiply() {
    let bomb = concat!(
        r#"<g id="a"><rect/></g>"#,
        r##"<g id="b"><use href="#a"/><use href="#a"/></g>"##,
        r##"<g id="c"><use href="#b"/><use href="#c"/></g>"##,
    );
    let (kept, dropped) = sanitised(bomb);
    assert_eq!(dropped, ["<use>", "<use>"]);
    assert_eq!(kept.matches("<use").count(), 2);
}

#[test]
fn document_types_are_refused() {
    let bomb = r#"<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>"#;
    assert_eq!(sanitise(bomb.as_bytes()), Err(Refusal::Doctype));
}

#[test]
fn too_deep_too_many_and_too_large_are_refused() {
    let deep = drawing(&format!("{}{}", "<g>".repeat(5000), "</g>".repeat(5000)));
    assert!(matches!(sanitise(deep.as_bytes()), Err(Refusal::TooComplex { .. })));
    let many = drawing(&"<g/>".repeat(60_000));
    assert!(matches!(sanitise(many.as_bytes()), Err(Refusal::TooComplex { .. })));
    let large = drawing(&" ".repeat(MOST_BYTES));
    assert!(matches!(sanitise(large.as_bytes()), Err(Refusal::TooManyBytes { .. })));
}

#[test]
fn mistakes_are_told_with_their_place() {
    let error = sanitise(b"<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <g></b></svg>").unwrap_err();
    assert!(matches!(error, Refusal::Markup { line: 2, .. }), "{error:?}");
    assert_eq!(sanitise(b"<html/>"), Err(Refusal::NotAPicture));
    assert_eq!(sanitise(b""), Err(Refusal::Empty));
    let svg = sanitise(drawing("\n <script/>").as_bytes()).unwrap();
    assert_eq!((svg.dropped[0].line, svg.dropped[0].column), (2, 2));
    assert!(!svg.dropped[0].visible);
}

#[test]
fn the_size_comes_from_the_attributes_or_from_the_view_box() {
    let size = |attributes: &str| {
        let text = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>"#);
        sanitise(text.as_bytes()).map(|svg| (svg.width, svg.height))
    };
    assert_eq!(size(r#"width="300" height="20.4px""#), Ok((300, 20)));
    assert_eq!(size(r#"width="100%" viewBox="0,0,40 30""#), Ok((40, 30)));
    assert_eq!(size(r#"width="80" viewBox="0 0 40 30""#), Ok((80, 60)));
    assert_eq!(size(r#"width="1in" height="25.4mm""#), Ok((96, 96)));
    assert_eq!(size(r#"width="1e99" height="1""#), Err(Refusal::NoSize));
    assert_eq!(size(r#"viewBox="0 0 0 30""#), Err(Refusal::NoSize));
    assert_eq!(size(""), Err(Refusal::NoSize));
}

#[test]
fn what_was_sanitised_once_stays_as_it_is() {
    let inside =
        r##"<g id="a" style="fill:red"><rect/></g><use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>"##;
    let once = sanitise(drawing(inside).as_bytes()).unwrap();
    let twice = sanitise(once.text.as_bytes()).unwrap();
    assert_eq!(once.text, twice.text);
    assert!(twice.dropped.is_empty());
}

#[test]
fn a_drawing_is_told_from_other_files() {
    assert!(is_svg(b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- x -->\n<svg/>"));
    assert!(!is_svg(b"\x89PNG\r\n"));
    assert!(!is_svg(b"<html></html>"));
}
