//! The published folder over HTTP, as Cloudflare Pages would serve it, and the three addresses that keep pages live.
//!
//! What differs from the host: nothing is kept by browsers, pages carry the script that loads them again, and what
//! demands HTTPS is left out. Files on disk stay as they were built.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use mime_guess::MimeGuess;
use poem::http::{HeaderValue, StatusCode, header};
use poem::web::Data;
use poem::web::sse::{Event, SSE};
use poem::{Endpoint, EndpointExt, IntoResponse, Request, Response, Route, get, handler};
use tera::{Context, Tera};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::address::{self, Found};
use super::live::{State, States};
use super::rules::Rules;
use crate::disk;

const SCRIPT: &str = include_str!("assets/reload.js");
const STYLE: &str = include_str!("assets/overlay.css");
const MISTAKES: &str = include_str!("assets/mistakes.html");

/// What Cloudflare Pages sends unless a rule says otherwise.
const DEFAULTS: [(header::HeaderName, &str); 3] = [
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
];
/// The policy of the page that lists the mistakes of a site that was never built.
const MISTAKES_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
/// How often a silent connection says that it is still there.
const KEEP_ALIVE: Duration = Duration::from_secs(20);
/// How long browsers wait before they connect again, in milliseconds.
const RETRY_MS: u64 = 500;

/// The endpoint for the folder `published`.
pub(super) fn app(published: PathBuf, states: States) -> impl Endpoint {
    Route::new()
        .at("/.hills/reload.js", get(script).head(script))
        .at("/.hills/overlay.css", get(style).head(style))
        .at("/.hills/events", get(events))
        .nest_no_strip("/", get(site).head(site))
        .data(Published(Arc::from(published)))
        .data(states)
}

#[derive(Clone)]
struct Published(Arc<Path>);

#[handler]
fn script() -> Response {
    own("text/javascript; charset=utf-8", SCRIPT)
}

#[handler]
fn style() -> Response {
    own("text/css; charset=utf-8", STYLE)
}

fn own(content_type: &str, text: &'static str) -> Response {
    let response = Response::builder().content_type(content_type).header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    not_stored(response.body(text))
}

/// The present state at once, then every further one.
#[handler]
fn events(Data(states): Data<&States>) -> Response {
    let states = WatchStream::new(states.clone()).filter_map(|state| {
        let kind = if state.mistakes.is_empty() { "reload" } else { "mistakes" };
        Some(Event::message(serde_json::to_string(&*state).ok()?).event_type(kind))
    });
    let stream = tokio_stream::once(Event::retry(RETRY_MS)).chain(states);
    not_stored(SSE::new(stream).keep_alive(KEEP_ALIVE).into_response())
}

#[handler]
async fn site(request: &Request, Data(published): Data<&Published>, Data(states): Data<&States>) -> Response {
    // Asked before the file is read: a page that is made meanwhile then counts as older, never as newer, than it is.
    let state = Arc::clone(&states.borrow());
    let (published, uri) = (Arc::clone(&published.0), request.uri().clone());
    let work = move || answer(&published, &state, uri.path(), uri.query());
    let response = match tokio::task::spawn_blocking(work).await {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => plain(StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}\n")),
        Err(error) => plain(StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")),
    };
    not_stored(response)
}

/// Tells browsers to keep nothing, whatever the host would tell them.
fn not_stored(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn plain(status: StatusCode, text: impl Into<String>) -> Response {
    Response::builder().status(status).content_type("text/plain; charset=utf-8").body(text.into())
}

fn answer(published: &Path, state: &State, path: &str, query: Option<&str>) -> Result<Response> {
    if !state.is_published {
        return mistakes_page(state);
    }
    let rules = Rules::read(published)?;
    let decoded = address::decoded(path);
    if let Some((status, to)) = decoded.as_deref().and_then(|path| rules.moved(path)) {
        return Ok(redirect(status, &to, query));
    }
    let (status, file) = match address::find(published, path) {
        Found::Elsewhere(to) => return Ok(redirect(StatusCode::PERMANENT_REDIRECT, &to, query)),
        Found::File(file) => (StatusCode::OK, file),
        Found::Missing(Some(file)) => (StatusCode::NOT_FOUND, file),
        Found::Missing(None) => return Ok(plain(StatusCode::NOT_FOUND, "nothing here\n")),
    };
    let content_type = content_type(&file);
    let bytes = disk::read_bytes(&file)?;
    let bytes = if content_type.starts_with("text/html") { inject(bytes, &state.page) } else { bytes };
    let mut response = Response::builder().status(status).content_type(content_type).body(bytes);
    let headers = response.headers_mut();
    for (name, value) in DEFAULTS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    rules.apply(decoded.as_deref().unwrap_or(path), headers);
    headers.remove(header::STRICT_TRANSPORT_SECURITY);
    if let Some(policy) = headers.get(header::CONTENT_SECURITY_POLICY).and_then(without_upgrade) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// Sends a browser elsewhere; what it asked for after `?` goes along unless `to` has something there itself.
fn redirect(status: StatusCode, to: &str, query: Option<&str>) -> Response {
    let (address, fragment) = to.split_once('#').map_or((to, None), |(address, fragment)| (address, Some(fragment)));
    let mut location = address.to_owned();
    if let Some(query) = query.filter(|_| !address.contains('?')) {
        location.push('?');
        location.push_str(query);
    }
    if let Some(fragment) = fragment {
        location.push('#');
        location.push_str(fragment);
    }
    Response::builder().status(status).header(header::LOCATION, location).finish()
}

/// The type of a file by its name; text says that it is UTF-8.
fn content_type(file: &Path) -> String {
    let guess = MimeGuess::from_path(file).first_or_octet_stream();
    let is_text = guess.type_() == "text"
        || ["json", "javascript", "xml"].iter().any(|kind| guess.subtype() == *kind)
        || guess.suffix().is_some_and(|suffix| suffix == "json" || suffix == "xml");
    if is_text { format!("{}; charset=utf-8", guess.essence_str()) } else { guess.essence_str().to_owned() }
}

/// Adds the script and the style of the overlay to a page that shows the state `page`.
fn inject(html: Vec<u8>, page: &str) -> Vec<u8> {
    let Ok(text) = str::from_utf8(&html) else { return html };
    let tags = format!(
        "<script src=\"/.hills/reload.js\" data-page=\"{page}\" defer></script>\
         <link rel=\"stylesheet\" href=\"/.hills/overlay.css\">"
    );
    let at = text.find("</head>").or_else(|| text.rfind("</body>")).unwrap_or(text.len());
    [&text[..at], &tags, &text[at..]].concat().into_bytes()
}

/// The policy for plain HTTP; nothing when there is nothing to leave out.
fn without_upgrade(policy: &HeaderValue) -> Option<HeaderValue> {
    let directives = policy.to_str().ok()?.split(';').map(str::trim);
    let kept: Vec<&str> =
        directives.filter(|directive| !directive.eq_ignore_ascii_case("upgrade-insecure-requests")).collect();
    HeaderValue::from_str(&kept.join("; ")).ok()
}

/// What every address shows while there is no site.
fn mistakes_page(state: &State) -> Result<Response> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.add_raw_template("mistakes.html", MISTAKES)?;
    let page = tera.render("mistakes.html", &Context::from_serialize(state)?)?;
    let response = Response::builder().status(StatusCode::SERVICE_UNAVAILABLE).content_type("text/html; charset=utf-8");
    Ok(response.header(header::CONTENT_SECURITY_POLICY, MISTAKES_POLICY).body(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_goes_to_the_end_of_the_head_or_of_the_page() {
        let check = |html: &str, before: &str, after: &str| {
            let page = String::from_utf8(inject(html.as_bytes().to_vec(), "7-1")).unwrap();
            assert!(
                page.starts_with(&format!("{before}<script src=\"/.hills/reload.js\" data-page=\"7-1\" defer>")),
                "{page}"
            );
            assert!(
                page.ends_with(&format!("<link rel=\"stylesheet\" href=\"/.hills/overlay.css\">{after}")),
                "{page}"
            );
        };
        check("<head><title>x</title></head><body>&lt;</body>", "<head><title>x</title>", "</head><body>&lt;</body>");
        check("<body>x</body></html>", "<body>x", "</body></html>");
        check("<p>x", "<p>x", "");
        assert_eq!(inject(vec![0xff], "7-1"), [0xff]);
    }

    #[test]
    fn files_are_sent_with_the_type_of_their_name() {
        let check = |name: &str, expected: &str| assert_eq!(content_type(Path::new(name)), expected);
        check("index.html", "text/html; charset=utf-8");
        check("site.css", "text/css; charset=utf-8");
        check("menu.js", "text/javascript; charset=utf-8");
        check("robots.txt", "text/plain; charset=utf-8");
        check("sitemap.xml", "text/xml; charset=utf-8");
        check("icon.svg", "image/svg+xml; charset=utf-8");
        check("build.json", "application/json; charset=utf-8");
        check("site.webmanifest", "application/manifest+json; charset=utf-8");
        check("a.avif", "image/avif");
        check("a.webp", "image/webp");
        check("a.jpg", "image/jpeg");
        check("favicon.ico", "image/x-icon");
        check("text.woff2", "font/woff2");
        check("none", "application/octet-stream");
    }

    #[test]
    fn the_query_goes_along_unless_the_target_has_its_own() {
        let check = |to: &str, query, expected: &str| {
            let response = redirect(StatusCode::FOUND, to, query);
            assert_eq!(response.headers()[header::LOCATION], expected);
        };
        check("/a/", None, "/a/");
        check("/a/", Some("b=1"), "/a/?b=1");
        check("/a/#c", Some("b=1"), "/a/?b=1#c");
        check("/a/?d=2", Some("b=1"), "/a/?d=2");
    }

    #[test]
    fn a_policy_for_plain_http_does_not_ask_for_https() {
        let check = |policy: &'static str, expected: &str| {
            assert_eq!(without_upgrade(&HeaderValue::from_static(policy)).unwrap(), expected);
        };
        check(
            "default-src 'none'; script-src 'self'; upgrade-insecure-requests",
            "default-src 'none'; script-src 'self'",
        );
        check("default-src 'none'", "default-src 'none'");
    }
}
