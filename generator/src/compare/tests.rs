//! What a reviewer is told, and what a stranger cannot make it say.

use super::report::{Style, report};
use super::*;

/// A manifest with these files (path, hash, size) and these translations.
fn manifest(files: &[(&str, u8, u64)], translations: &str) -> Manifest {
    let files: Vec<_> = files
        .iter()
        .map(|(path, hash, size)| format!("{}: [\"{hash:x}\", {size}]", serde_json::Value::from(*path)))
        .collect();
    let text = format!(
        "{{\"commit\": null, \"profile\": \"preview\", \"consent_epoch\": 0, \"pages\": {{\"en\": 1, \"ar\": 1}},\n\
         \"translations\": {translations}, \"files\": {{{}}}}}",
        files.join(",")
    );
    Manifest::parse(&text).unwrap()
}

fn before() -> Manifest {
    let files =
        [("index.html", 1, 1000), ("faq/index.html", 1, 900), ("ar/index.html", 1, 1100), ("a/main.css", 1, 50)];
    manifest(&files, "{\"faq:a\": {\"ar\": \"minor\"}}")
}

#[test]
fn changed_new_and_removed_pages_are_told_by_locale_with_links_and_bytes() {
    let files =
        [("index.html", 2, 1010), ("new/index.html", 1, 2000), ("ar/index.html", 1, 1100), ("a/main.css", 2, 40)];
    let now = manifest(&files, "{\"procedure:tibia\": {\"ar\": \"critical\"}}");
    let text = report(&compare(&before(), &now), Style::Markdown(Some("https://pr-1.example.dev/")));
    assert_eq!(
        text,
        "### `en`: 1 changed, 1 new, 1 removed of 2 pages\n\n\
         - [`/`](https://pr-1.example.dev/) (+10 bytes)\n\
         - `/faq/` (removed, −900 bytes)\n\
         - [`/new/`](https://pr-1.example.dev/new/) (new, +2,000 bytes)\n\n\
         ### This makes translations fall behind\n\n\
         - `procedure:tibia` in `ar`: critical, was fresh\n\n\
         Translations that caught up: 1.\n\n\
         | bytes | before | now | change |\n|---|--:|--:|--:|\n\
         | pages | 3,000 | 4,110 | +1,110 |\n\
         | styles | 50 | 40 | −10 |\n\
         | all | 3,050 | 4,150 | +1,100 |\n\n\
         Files that are no pages and differ: 1.\n"
    );
}

#[test]
fn two_equal_builds_differ_in_nothing() {
    let comparison = compare(&before(), &before());
    assert!(comparison.locales.iter().all(|locale| locale.changes.is_empty()));
    assert!(report(&comparison, Style::Plain).starts_with("No page differs.\n"));
}

#[test]
fn a_build_that_did_not_look_at_translations_accuses_nobody() {
    let now = manifest(&[], "{\"faq:a\": {\"ar\": \"stale\"}}");
    assert_eq!(compare(&manifest(&[], "null"), &now).translations, None);
}

#[test]
fn pages_that_grew_otherwise_than_all_the_others_come_first() {
    let paths: Vec<String> = (0..200).map(|number| format!("p{number:03}/index.html")).collect();
    let side = |hash: u8, grown: u64| {
        let files: Vec<_> = paths.iter().map(|path| (path.as_str(), hash, 1000 + grown)).collect();
        files
    };
    let mut now = side(2, 8);
    now[150].2 = 5000;
    let comparison = compare(&manifest(&side(1, 0), "null"), &manifest(&now, "null"));
    assert_eq!(comparison.locales[0].changes[0].address, "/p150/");
    let text = report(&comparison, Style::Plain);
    assert!(text.contains("- … and 100 more\n"), "{text}");
}

#[test]
fn nothing_a_stranger_names_reaches_the_comment_as_it_stands() {
    let evil = "x`](https:evil.example) @everyone <img src=x> |\n# #1 [a](b) \u{202e}\u{1b}[31m/index.html";
    let mut now = manifest(
        &[(evil, 1, 5), ("www.evil.example.html", 1, 5)],
        "{\"`@a|<b>\": {\"**x**\": \"stale\", \"ar\": \"<script>\"}}",
    );
    now = Manifest::parse(&now.to_json().replace("\"preview\"", "\"`<b>@x\"")).unwrap();
    for style in [Style::Markdown(Some("https://pr-1.example.dev")), Style::Plain] {
        let text = report(&compare(&before(), &now), style);
        for part in ["evil.example)", "@", "<", "\u{202e}", "\u{1b}", "**", "](b)", "script>"] {
            assert!(!text.contains(part), "{part} in {text}");
        }
    }
    assert!(!shown("a b`|<@#*[]()!\n\u{200f}سلام").contains(|char: char| !char.is_ascii_alphanumeric() && char != '%'));
}

#[test]
fn however_large_two_builds_are_the_comment_fits() {
    let files: Vec<String> = (0..3000).map(|number| format!("ar/{}{number}/index.html", "سلام/".repeat(60))).collect();
    let files: Vec<_> = files.iter().map(|path| (path.as_str(), 1, (1 << 40) - 1)).collect();
    let stale: Vec<_> =
        (0..3000).map(|number| format!("\"{}{number}\": {{\"ar\": \"stale\"}}", "x".repeat(300))).collect();
    let now = manifest(&files, &format!("{{{}}}", stale.join(",")));
    let origin = format!("https://{}.example.dev", "o".repeat(80));
    let text = report(&compare(&before(), &now), Style::Markdown(Some(&origin)));
    assert!(text.chars().count() < 60_000, "{}", text.chars().count());
}
