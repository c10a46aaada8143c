//! What the host and other machines read: headers, redirects, rules for crawlers, the application manifest.
//!
//! Cloudflare Pages joins equal headers of all matching rules with a comma, so every header is set by one rule only.

use std::fmt::Write;
use std::sync::Arc;

use serde_json::json;

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::node::Position;
use crate::profile::Profile;
use crate::site::Site;

/// Files a deployment may hold, and from how many on we speak of it.
const FILES_AT_MOST: usize = 20_000;
const FILES_TO_WARN: usize = 15_000;
/// Static redirects a deployment may hold, and characters of one.
const REDIRECTS_AT_MOST: usize = 2_000;
const REDIRECT_LENGTH: usize = 1_000;
/// Characters of a line in `_headers`.
const HEADER_LENGTH: usize = 2_000;

/// `_headers`: one policy for all pages, caching by path.
pub(super) fn headers(site: &Site) -> String {
    let api = site.facts.site.api_origin.as_str();
    let media = site.facts.site.media_origin.as_str();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' {media}; font-src 'self'; \
         connect-src 'self' {api}; form-action 'self' {api}; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
         object-src 'none'; upgrade-insecure-requests"
    );
    let mut all = vec![
        ("Content-Security-Policy", policy.as_str()),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];
    if site.profile == Profile::Preview {
        all.push(("X-Robots-Tag", "noindex"));
    }
    let mut text = String::from("/*\n  ! Access-Control-Allow-Origin\n");
    for (name, value) in &all {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {name}: {value}");
    }
    // Readers of the file disagree on whether `*` may stand for nothing. Taking a header back before it is set keeps
    // it single on the home page either way.
    text.push_str("/\n  ! Access-Control-Allow-Origin\n");
    for (name, value) in &all {
        let _ = writeln!(text, "  ! {name}\n  {name}: {value}");
    }
    text.push_str("/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n");
    for (prefix, font) in
        site.theme.assets.iter().filter(|asset| asset.path.ends_with(".woff2")).map(|font| ("/*", font))
    {
        // Fonts are asked for early, before the style sheet that names them has come.
        let _ =
            write!(text, "{prefix}\n  Link: </{}>; rel=preload; as=font; type=font/woff2; crossorigin\n", font.path);
    }
    text.push_str("/feed.xml\n  ! Content-Type\n  Content-Type: application/atom+xml; charset=utf-8\n");
    for locale in site.locales.ids().filter(|locale| !site.prefix(*locale).is_empty()) {
        let prefix = site.prefix(locale);
        let _ =
            write!(text, "/{prefix}/feed.xml\n  ! Content-Type\n  Content-Type: application/atom+xml; charset=utf-8\n");
    }
    text.push_str("https://:project.pages.dev/*\n  X-Robots-Tag: noindex\n");
    text
}

/// `_redirects`: old addresses, straight to the new ones.
pub(super) fn redirects(site: &Site) -> String {
    let mut text = String::new();
    for (from, redirect) in &site.redirects {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{from} {} {}", redirect.to, redirect.status);
    }
    text
}

/// `robots.txt`. Pages that must not be listed say so themselves; crawlers have to be able to read that.
pub(super) fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}/sitemap.xml\n", site.origin())
}

/// `site.webmanifest` (W3C Web Application Manifest).
pub(super) fn web_manifest(site: &Site) -> String {
    let source = site.locales.tag(site.locales.source);
    let name = site.facts.site.name.in_locale(source, source).0;
    let icon = |size: u32| json!({ "src": format!("/icon-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png" });
    let manifest = json!({
        "name": name,
        "short_name": name,
        "lang": source.as_str(),
        "start_url": "/",
        "display": "browser",
        "theme_color": site.facts.site.theme_color.as_str(),
        "background_color": "#ffffff",
        "icons": [icon(192), icon(512)],
    });
    format!("{manifest}\n")
}

/// `.well-known/security.txt` (RFC 9116).
pub(super) fn security_txt(site: &Site) -> String {
    let security = &site.facts.site.security;
    let languages: Vec<&str> = site.locales.tags.iter().map(i18n::LocaleTag::as_str).collect();
    let mut text = format!(
        "Contact: mailto:{}\nExpires: {}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        security.contact,
        security.expires,
        languages.join(", "),
        site.origin()
    );
    if let Some(policy) = &security.policy {
        let _ = writeln!(text, "Policy: {policy}");
    }
    text
}

/// Limits of Cloudflare Pages that the site exceeds or comes close to.
pub fn limits(site: &Site) -> Report {
    let mut report = Report::default();
    let file: Arc<str> = "dist".into();
    let mut tell = |message: String| {
        let make = if site.profile == Profile::Production { Diagnostic::error } else { Diagnostic::warning };
        let diagnostic = make(&codes::HOST_LIMIT, &file, Position::default(), message);
        report.push(diagnostic.note("Cloudflare Pages refuses a folder beyond its limits"));
    };
    // With the manifest.
    let files = site.pages.len() + super::besides_pages(site).count() + 1;
    if files > FILES_AT_MOST {
        tell(format!("{files} files; the host takes {FILES_AT_MOST}"));
    }
    if site.redirects.len() > REDIRECTS_AT_MOST {
        tell(format!("{} redirects; the host takes {REDIRECTS_AT_MOST}", site.redirects.len()));
    }
    for (from, redirect) in &site.redirects {
        if from.len() + redirect.to.len() + 5 > REDIRECT_LENGTH {
            tell(format!("the redirect of `{from}` is longer than {REDIRECT_LENGTH} characters"));
        }
    }
    for line in headers(site).lines().filter(|line| line.len() > HEADER_LENGTH) {
        let start: String = line.chars().take(40).collect();
        tell(format!("a header line is longer than {HEADER_LENGTH} characters: {start}"));
    }
    if (FILES_TO_WARN..=FILES_AT_MOST).contains(&files) {
        let message = format!("{files} files; the host takes {FILES_AT_MOST}");
        report.push(Diagnostic::warning(&codes::HOST_LIMIT, &file, Position::default(), message));
    }
    report
}
