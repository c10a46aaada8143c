//! Which file answers an address, as Cloudflare Pages decides it: folders end with a slash, pages have no `.html`.
//!
//! Names are decoded and judged before the disk is asked, so no address leads out of the published folder. What is in
//! the files, and what is sent along with them, is not known here.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::permalink::escape;
use crate::write::MARK;

/// The host's rules and the mark of a running build stand in the published folder and are not part of the site.
const NOT_SERVED: [&str; 3] = ["_headers", "_redirects", MARK];
/// What answers when nothing else does.
const NOT_FOUND: &str = "404.html";

/// What the folder has for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A file with the content.
    File(PathBuf),
    /// The address under which the host serves it, escaped, without a query.
    Elsewhere(String),
    /// Nothing; the nearest page that says so, when there is one.
    Missing(Option<PathBuf>),
}

/// Finds what answers `path`, the escaped path of a request, in the folder `published`.
pub(super) fn find(published: &Path, path: &str) -> Found {
    let Some(names) = names(path) else { return Found::Missing(existing(published.join(NOT_FOUND))) };
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let Some((&last, above)) = names.split_last().filter(|_| !NOT_SERVED.contains(&names[0])) else {
        return Found::Missing(existing(published.join(NOT_FOUND)));
    };
    let folder = published.join(above.iter().collect::<PathBuf>());
    let found = if last.is_empty() { in_folder(&folder, above) } else { by_name(&folder, above, last) };
    found.unwrap_or_else(|| Found::Missing(nearest_not_found(published, above)))
}

/// The decoded path, for rules that are written as people read it; nothing when no file can have that name.
pub(super) fn decoded(path: &str) -> Option<String> {
    names(path).map(|names| format!("/{}", names.join("/")))
}

/// What answers `…/`.
fn in_folder(folder: &Path, above: &[&str]) -> Option<Found> {
    if let Some(index) = existing(folder.join("index.html")) {
        return Some(Found::File(index));
    }
    let (last, higher) = above.split_last()?;
    let page = folder.with_file_name(format!("{last}.html"));
    page.is_file().then(|| Found::Elsewhere(address(higher, last)))
}

/// What answers `…/last`.
fn by_name(folder: &Path, above: &[&str], last: &str) -> Option<Found> {
    let file = existing(folder.join(last));
    if file.is_some() && last == "index.html" {
        return Some(Found::Elsewhere(address(above, "")));
    }
    if let (Some(_), Some(stem)) = (&file, last.strip_suffix(".html")) {
        return Some(Found::Elsewhere(address(above, stem)));
    }
    if let Some(file) = file {
        return Some(Found::File(file));
    }
    let page = existing(folder.join(format!("{last}.html")));
    if page.is_some() && last == "index" {
        return Some(Found::Elsewhere(address(above, "")));
    }
    if let Some(page) = page {
        return Some(Found::File(page));
    }
    folder.join(last).join("index.html").is_file().then(|| Found::Elsewhere(format!("{}/", address(above, last))))
}

fn nearest_not_found(published: &Path, above: &[&str]) -> Option<PathBuf> {
    (0..=above.len()).rev().find_map(|depth| {
        let folder = published.join(above[..depth].iter().collect::<PathBuf>());
        existing(folder.join(NOT_FOUND))
    })
}

/// The names between the slashes of a path, decoded; the last is empty when the path ends with a slash.
fn names(path: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    let end = parts.len() - 1;
    let name = |(index, part): (usize, &&str)| {
        let name = percent_decode_str(part).decode_utf8().ok()?.into_owned();
        // An empty name would make an address that begins with two slashes, which browsers take for another host.
        let is_safe =
            !name.contains(['/', '\\', '\0']) && name != "." && name != ".." && (index == end || !name.is_empty());
        is_safe.then_some(name)
    };
    parts.iter().enumerate().map(name).collect()
}

fn address(above: &[&str], last: &str) -> String {
    let mut path = String::from("/");
    for name in above {
        path.push_str(name);
        path.push('/');
    }
    path.push_str(last);
    escape(&path)
}

fn existing(file: PathBuf) -> Option<PathBuf> {
    file.is_file().then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk;

    /// A folder with pages in both forms, translated pages, and what is never served.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in [
            "index.html",
            "404.html",
            "robots.txt",
            "about/index.html",
            "terms.html",
            "ar/index.html",
            "ar/404.html",
            "ar/درد/index.html",
            "assets/site.css",
            ".well-known/security.txt",
            "_headers",
            "_redirects",
            ".building",
        ] {
            disk::write(&folder.path().join(file), b"x").unwrap();
        }
        folder
    }

    /// Expects a file (`about/index.html`), another address (`-> /about/`) or a page that says 404 (`404 ar/404.html`).
    fn check(path: &str, expected: &str) {
        let folder = folder();
        let name = |file: PathBuf| file.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
        let found = match find(folder.path(), path) {
            Found::File(file) => name(file),
            Found::Elsewhere(address) => format!("-> {address}"),
            Found::Missing(file) => format!("404 {}", file.map(name).unwrap_or_default()),
        };
        assert_eq!(found, expected, "{path}");
    }

    #[test]
    fn pages_and_files_answer_at_their_addresses() {
        check("/", "index.html");
        check("/about/", "about/index.html");
        check("/terms", "terms.html");
        check("/robots.txt", "robots.txt");
        check("/.well-known/security.txt", ".well-known/security.txt");
        check("/ar/%D8%AF%D8%B1%D8%AF/", "ar/درد/index.html");
    }

    #[test]
    fn other_forms_lead_to_the_one_address() {
        check("/about", "-> /about/");
        check("/about/index.html", "-> /about/");
        check("/about/index", "-> /about/");
        check("/index.html", "-> /");
        check("/index", "-> /");
        check("/terms.html", "-> /terms");
        check("/terms/", "-> /terms");
        check("/ar", "-> /ar/");
        check("/ar/%D8%AF%D8%B1%D8%AF", "-> /ar/%D8%AF%D8%B1%D8%AF/");
    }

    #[test]
    fn the_nearest_page_says_that_there_is_nothing() {
        check("/nowhere", "404 404.html");
        check("/nowhere/at/all/", "404 404.html");
        check("/ar/nowhere", "404 ar/404.html");
        check("/ar/nowhere/deeper", "404 ar/404.html");
        check("/assets/", "404 404.html");
        check("/assets", "404 404.html");
        assert_eq!(find(tempfile::tempdir().unwrap().path(), "/x"), Found::Missing(None));
    }

    #[test]
    fn no_address_leads_out_of_the_folder_or_to_what_is_not_served() {
        for path in [
            "/../secret",
            "/ar/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/about%00",
            "//evil.example",
            "/about//",
            "/./about/",
            "/%ff",
            "about/",
            "",
            "/_headers",
            "/_redirects",
            "/.building",
            "/%5Fheaders",
        ] {
            check(path, "404 404.html");
        }
    }
}
