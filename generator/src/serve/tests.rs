//! The whole door in process: a small published folder, asked as a browser would.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use poem::Endpoint;
use poem::http::{Method, StatusCode};
use poem::test::{TestClient, TestResponse};
use tokio::sync::watch as state;
use tokio_stream::StreamExt;

use super::live::State;
use super::{claim, counted, homes, http, open, sentence};
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::disk;
use crate::node::Position;
use crate::workshop::Round;

const HEADERS: &str = "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; upgrade-insecure-requests\n  \
    Strict-Transport-Security: max-age=63072000\n  ! Access-Control-Allow-Origin\n/assets/*\n  \
    Cache-Control: public, immutable\n/feed.xml\n  ! Content-Type\n  Content-Type: application/atom+xml; charset=utf-8\n";

fn round(rebuilt: usize, mistakes: &[&str]) -> anyhow::Result<Round> {
    let file = Arc::from("content/about/index.en.md");
    let error = |message: &&str| Diagnostic::error(&codes::BROKEN_LINK, &file, Position::new(3, 1), *message);
    let report = Report::from(mistakes.iter().map(error).collect::<Vec<_>>());
    let took = Duration::from_micros(620);
    Ok(Round { report, rebuilt, took, subject: "page:about".into(), is_published: mistakes.is_empty() })
}

/// A served folder, and what its worker would say.
struct Served {
    folder: tempfile::TempDir,
    states: state::Sender<Arc<State>>,
}

impl Served {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (file, text) in [
            ("index.html", "<!doctype html><html><head><title>Home</title></head><body>Home</body></html>"),
            ("404.html", "<head></head>Nothing here"),
            ("ar/index.html", "<head></head>البداية"),
            ("ar/404.html", "<head></head>لا شيء"),
            ("assets/site.css", "p{}"),
            ("feed.xml", "<feed/>"),
            ("_headers", HEADERS),
            ("_redirects", "/old/ / 301\n"),
            ("build.json", r#"{"pages": {"ar": 1, "en": 1}}"#),
        ] {
            disk::write(&folder.path().join(file), text.as_bytes()).unwrap();
        }
        Self { folder, states: state::channel(Arc::new(State::new(7))).0 }
    }

    fn published(self) -> Self {
        self.play(&round(9, &[]));
        self
    }

    fn play(&self, round: &anyhow::Result<Round>) {
        self.states.send_modify(|state| *state = Arc::new(state.after(round)));
    }

    fn client(&self) -> TestClient<impl Endpoint> {
        TestClient::new(http::app(self.path().to_owned(), self.states.subscribe()))
    }

    async fn get(&self, path: &str) -> TestResponse {
        self.client().get(path).send().await
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }
}

async fn text(response: TestResponse) -> String {
    response.0.into_body().into_string().await.unwrap()
}

#[tokio::test]
async fn a_page_is_sent_with_the_rules_of_the_host_as_far_as_they_hold_on_this_machine() {
    let response = Served::new().published().get("/").await;
    response.assert_status_is_ok();
    response.assert_content_type("text/html; charset=utf-8");
    response.assert_header("content-security-policy", "default-src 'none'; script-src 'self'");
    response.assert_header("cache-control", "no-store");
    response.assert_header("x-content-type-options", "nosniff");
    response.assert_header_is_not_exist("strict-transport-security");
    response.assert_header_is_not_exist("access-control-allow-origin");
    let page = text(response).await;
    assert!(
        page.contains(r#"<title>Home</title><script src="/.hills/reload.js" data-page="7-1" defer></script>"#),
        "{page}"
    );
}

#[tokio::test]
async fn files_keep_their_bytes_and_get_the_type_their_rule_names() {
    let served = Served::new().published();
    let style = served.get("/assets/site.css").await;
    style.assert_header("cache-control", "no-store");
    style.assert_text("p{}").await;
    let feed = served.get("/feed.xml").await;
    feed.assert_content_type("application/atom+xml; charset=utf-8");
    feed.assert_text("<feed/>").await;
    assert!(!disk::read_text(&served.path().join("index.html")).unwrap().contains("reload.js"));
}

#[tokio::test]
async fn old_addresses_and_other_forms_lead_on() {
    let served = Served::new().published();
    for (path, status, to) in [
        ("/old/?from=mail", StatusCode::MOVED_PERMANENTLY, "/?from=mail"),
        ("/ar", StatusCode::PERMANENT_REDIRECT, "/ar/"),
        ("/index.html", StatusCode::PERMANENT_REDIRECT, "/"),
    ] {
        let response = served.get(path).await;
        response.assert_status(status);
        response.assert_header("location", to);
        response.assert_header("cache-control", "no-store");
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_by_the_nearest_page() {
    let served = Served::new().published();
    for (path, expected) in [
        ("/nowhere/", "Nothing here"),
        ("/ar/nowhere/", "لا شيء"),
        ("/_headers", "Nothing here"),
        ("/..%2f..%2fetc/passwd", "Nothing here"),
    ] {
        let response = served.get(path).await;
        response.assert_status(StatusCode::NOT_FOUND);
        let page = text(response).await;
        assert!(page.contains(expected) && page.contains("/.hills/reload.js"), "{path}: {page}");
    }
}

#[tokio::test]
async fn only_reading_is_allowed() {
    let served = Served::new().published();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
        let response = served.client().request(method, "/").send().await;
        response.assert_status(StatusCode::METHOD_NOT_ALLOWED);
    }
    served.client().head("/").send().await.assert_status_is_ok();
}

#[tokio::test]
async fn the_script_and_the_style_are_there() {
    let served = Served::new();
    served.get("/.hills/reload.js").await.assert_content_type("text/javascript; charset=utf-8");
    served.get("/.hills/overlay.css").await.assert_content_type("text/css; charset=utf-8");
}

#[tokio::test]
async fn without_a_site_every_address_shows_the_mistakes() {
    let served = Served::new();
    served.play(&round(0, &["`<b>` leads nowhere"]));
    for path in ["/", "/ar/", "/anything"] {
        let response = served.get(path).await;
        response.assert_status(StatusCode::SERVICE_UNAVAILABLE);
        let page = text(response).await;
        assert!(page.contains("content/about/index.en.md:3:1") && page.contains("&lt;b&gt;"), "{page}");
        assert!(page.contains(r#"data-page="7-1""#), "{page}");
    }
}

#[tokio::test]
async fn a_page_is_told_the_present_state_and_every_further_one() {
    let served = Served::new().published();
    let response = served.get("/.hills/events").await;
    response.assert_header("cache-control", "no-store");
    let mut events = response.sse_stream();
    let mut next = async || loop {
        if let poem::web::sse::Event::Message { event, data, .. } = events.next().await.unwrap() {
            let data: serde_json::Value = serde_json::from_str(&data).unwrap();
            return (event, data);
        }
    };
    let (event, data) = next().await;
    assert_eq!((event.as_str(), data["page"].as_str()), ("reload", Some("7-1")));
    served.play(&round(0, &["this link leads nowhere"]));
    let (event, data) = next().await;
    assert_eq!((event.as_str(), data["page"].as_str()), ("mistakes", Some("7-1")));
    assert_eq!(data["mistakes"][0]["message"], "this link leads nowhere");
    served.play(&round(1, &[]));
    let (event, data) = next().await;
    assert_eq!((event.as_str(), data["page"].as_str()), ("reload", Some("7-2")));
}

#[tokio::test]
async fn a_port_is_not_open_before_it_is_opened_and_not_had_twice() {
    let local = std::net::Ipv4Addr::LOCALHOST;
    let socket = claim((local, 0).into()).unwrap();
    let at = socket.local_addr().unwrap();
    assert!(std::net::TcpStream::connect(at).is_err());
    let _acceptor = open(socket, at).unwrap();
    assert!(std::net::TcpStream::connect(at).is_ok());
    let refusal = claim(at).unwrap_err().to_string();
    assert_eq!(refusal, format!("port {} is taken; choose another with `--port`", at.port()));
}

#[test]
fn the_homes_of_all_locales_are_named_the_source_locale_first() {
    let homes = homes(Served::new().path());
    assert_eq!(homes, [("en".to_owned(), "/".to_owned()), ("ar".to_owned(), "/ar/".to_owned())]);
}

#[test]
fn a_round_is_one_line() {
    assert_eq!(sentence(&round(1, &[])), "rebuilt 1 page in 0.6 ms (page:about)");
    assert_eq!(sentence(&round(2, &[])), "rebuilt 2 pages in 0.6 ms (page:about)");
    let mistakes = sentence(&round(0, &["this link leads nowhere", "and this"]));
    assert_eq!(mistakes, "2 mistakes, see the overlay (content/about/index.en.md:3:1 this link leads nowhere)");
    assert_eq!(sentence(&Err(anyhow::anyhow!("disk full"))), "error: disk full");
    assert_eq!(counted(1, "mistake"), "1 mistake");
}
