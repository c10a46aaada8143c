//! The host's own files in the published folder, `_headers` and `_redirects`, read as Cloudflare Pages reads them.
//!
//! A rule is a path with at most one `*` and any number of `:placeholders`. The first redirect that fits wins. All header
//! rules that fit apply in their order; headers of one name are joined with a comma, as on the host, so that a rule
//! that is wrong there is wrong here too. Redirects that answer with the content of another page (status 200) are left
//! out: `hills build` writes none.

use std::path::Path;

use anyhow::Result;
use poem::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::disk;

/// The rules of a published folder.
#[derive(Debug, Default)]
pub(super) struct Rules {
    redirects: Vec<Redirect>,
    headers: Vec<Headers>,
}

#[derive(Debug)]
struct Redirect {
    from: String,
    to: String,
    status: StatusCode,
}

#[derive(Debug)]
struct Headers {
    path: String,
    changes: Vec<Change>,
}

#[derive(Debug)]
enum Change {
    Set(HeaderName, String),
    Unset(HeaderName),
}

impl Rules {
    /// Reads the rules of a folder; a file that is not there has none.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(super) fn read(published: &Path) -> Result<Self> {
        let text = |name| disk::read_text_if_any(&published.join(name)).map(Option::unwrap_or_default);
        Ok(Self { redirects: redirects(&text("_redirects")?), headers: headers(&text("_headers")?) })
    }

    /// Where the decoded `path` has moved to, and with which status.
    pub(super) fn moved(&self, path: &str) -> Option<(StatusCode, String)> {
        self.redirects.iter().find_map(|redirect| {
            let captured = fit(&redirect.from, path)?;
            // The longest name first, so that `:page` does not cut `:page-number` short.
            let mut captured: Vec<_> = captured.into_iter().collect();
            captured.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
            let fill = |to: String, (name, value): (&str, &str)| to.replace(&format!(":{name}"), value);
            Some((redirect.status, captured.into_iter().fold(redirect.to.clone(), fill)))
        })
    }

    /// Applies every header rule that fits the decoded `path`.
    pub(super) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        let mut set = Vec::new();
        for rule in self.headers.iter().filter(|rule| fit(&rule.path, path).is_some()) {
            for change in &rule.changes {
                match change {
                    Change::Unset(name) => {
                        headers.remove(name);
                    }
                    Change::Set(name, value) => {
                        // What an earlier rule set is joined; what the host sets by itself is replaced.
                        let before = headers.get(name).filter(|_| set.contains(name)).and_then(|it| it.to_str().ok());
                        let joined = before.map_or_else(|| value.clone(), |before| format!("{before}, {value}"));
                        if let Ok(value) = HeaderValue::from_str(&joined) {
                            headers.insert(name, value);
                            set.push(name.clone());
                        }
                    }
                }
            }
        }
    }
}

fn redirects(text: &str) -> Vec<Redirect> {
    let rule = |line: &str| {
        let mut words = line.split_whitespace();
        let (from, to) = (words.next()?.to_owned(), words.next()?.to_owned());
        let status = words.next().map_or(Some(302), |word| word.parse().ok())?;
        let status = StatusCode::from_u16(status).ok().filter(StatusCode::is_redirection)?;
        from.starts_with('/').then_some(Redirect { from, to, status })
    };
    lines(text).filter_map(rule).collect()
}

fn headers(text: &str) -> Vec<Headers> {
    let mut rules: Vec<Headers> = Vec::new();
    for line in lines(text) {
        // A rule for a whole address names a host of Cloudflare's; it is kept, so that its headers go nowhere else.
        if line.starts_with('/') || line.starts_with("https://") {
            rules.push(Headers { path: line.to_owned(), changes: Vec::new() });
        } else if let (Some(rule), Some(change)) = (rules.last_mut(), change(line)) {
            rule.changes.push(change);
        }
    }
    rules
}

fn change(line: &str) -> Option<Change> {
    if let Some(name) = line.strip_prefix('!') {
        return name.trim().parse().ok().map(Change::Unset);
    }
    let (name, value) = line.split_once(':')?;
    Some(Change::Set(name.trim().parse().ok()?, value.trim().to_owned()))
}

/// The lines that say something, trimmed.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// What the `*` (under the name `splat`) and the placeholders of `rule` stand for in `path`; nothing when it does not fit.
fn fit<'a>(rule: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    if let Some(rest) = rule.strip_prefix('*') {
        // As much as possible, as a greedy regular expression would.
        let ends = (0..=path.len()).rev().filter(|end| path.is_char_boundary(*end));
        return take(rest, path, "splat", ends);
    }
    let placeholder = rule.strip_prefix(':').filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()));
    if let Some(rest) = placeholder {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let segment = path.find('/').unwrap_or(path.len());
        let ends = (1..=segment).rev().filter(|end| path.is_char_boundary(*end));
        return take(&rest[end..], path, &rest[..end], ends);
    }
    let Some(first) = rule.chars().next() else { return path.is_empty().then(Vec::new) };
    fit(&rule[first.len_utf8()..], path.strip_prefix(first)?)
}

fn take<'a>(
    rest: &'a str,
    path: &'a str,
    name: &'a str,
    mut ends: impl Iterator<Item = usize>,
) -> Option<Vec<(&'a str, &'a str)>> {
    ends.find_map(|end| {
        let mut captured = fit(rest, &path[end..])?;
        captured.push((name, &path[..end]));
        Some(captured)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REDIRECTS: &str = "# moved\n/old/ /new/ 301\n/soon /later/\n/blog/:year/:slug /articles/:slug/ 308\n\
        /files/* /assets/:splat 307\n/old/ /never/ 301\n/copy /new/ 200\nnonsense\n/درد/ /pain/ 301\n";

    fn check_redirect(path: &str, expected: Option<(u16, &str)>) {
        let rules = Rules { redirects: redirects(REDIRECTS), headers: Vec::new() };
        let moved = rules.moved(path);
        assert_eq!(moved.as_ref().map(|(status, to)| (status.as_u16(), to.as_str())), expected, "{path}");
    }

    #[test]
    fn the_first_redirect_that_fits_wins() {
        check_redirect("/old/", Some((301, "/new/")));
        check_redirect("/soon", Some((302, "/later/")));
        check_redirect("/درد/", Some((301, "/pain/")));
        check_redirect("/old", None);
        check_redirect("/copy", None);
        check_redirect("/", None);
    }

    #[test]
    fn placeholders_and_the_star_are_filled_in() {
        check_redirect("/blog/2024/first-weeks", Some((308, "/articles/first-weeks/")));
        check_redirect("/blog/2024/a/b", None);
        check_redirect("/files/a/b.pdf", Some((307, "/assets/a/b.pdf")));
        check_redirect("/files/", Some((307, "/assets/")));
    }

    const HEADERS: &str = "/*\n  X-All: yes\n  Link: </a>\n  ! X-Host\n/*\n  Link: </b>\n/assets/*\n  # far away\n  X-All: too\n  \
        ! X-Gone\n/feed.xml\n  ! Content-Type\n  Content-Type: application/atom+xml\nhttps://:project.pages.dev/*\n  X-Robots-Tag: noindex\n";

    fn check_headers(path: &str, expected: &[(&'static str, &str)]) {
        let rules = Rules { redirects: Vec::new(), headers: headers(HEADERS) };
        let mut found = HeaderMap::new();
        for (name, value) in [("content-type", "text/xml"), ("x-host", "1"), ("x-gone", "1")] {
            found.insert(name, HeaderValue::from_static(value));
        }
        rules.apply(path, &mut found);
        let mut found: Vec<_> = found.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{path}");
    }

    #[test]
    fn header_rules_are_joined_in_order_and_take_headers_away() {
        let (link, text) = (("link", "</a>, </b>"), ("content-type", "text/xml"));
        check_headers("/about/", &[text, link, ("x-all", "yes"), ("x-gone", "1")]);
        check_headers("/assets/site.css", &[text, link, ("x-all", "yes, too")]);
        check_headers(
            "/feed.xml",
            &[("content-type", "application/atom+xml"), link, ("x-all", "yes"), ("x-gone", "1")],
        );
    }
}
