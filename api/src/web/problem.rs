//! Errors as they leave the service over JSON: problem details.
//!
//! Every error, ours or the framework's, comes by here on its way out. The status and the headers that give
//! it its meaning (`Allow`, `Retry-After`, `WWW-Authenticate`) stay; the body is replaced, so that no cause,
//! path or library's wording reaches the outside. What the service itself did wrong is logged here, once.
//! This file does not know how a person is told in a page; problems are for programs.
//!
//! Source: RFC 9457.

use std::any::Any;

use poem::http::header::{ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG};
use poem::http::{HeaderValue, StatusCode};
use poem::{Error, Response};
use serde_json::json;

/// The media type of problem details in JSON.
const MEDIA_TYPE: &str = "application/problem+json";

/// Turns any error into an answer with problem details, and logs it if the service is to blame.
pub(crate) async fn from_error(error: Error) -> Response {
    let cause = format!("{error:#}");
    let response = error.into_response();
    if response.status().is_server_error() {
        tracing::error!(status = response.status().as_u16(), cause, "a request failed");
    }
    with_details(response)
}

/// Answers 500 for a handler that panicked. What it said is in the log already, by the panic hook, and is
/// not repeated to the outside.
pub(crate) fn from_panic(_said: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!(status = 500, "a handler panicked");
    with_details(StatusCode::INTERNAL_SERVER_ERROR.into())
}

/// Answers 405; `allow` lists the methods that the path does answer, as the header's value.
pub(crate) fn method_not_allowed(allow: &'static str) -> Response {
    let mut response = Response::from(StatusCode::METHOD_NOT_ALLOWED);
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allow));
    with_details(response)
}

/// Replaces the body of an error's response. A response that is no error (Poem has redirects travel as
/// errors, too) is left as it is.
fn with_details(mut response: Response) -> Response {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    // With the type `about:blank`, the title is the phrase of the status (RFC 9457, 4.2.1).
    let body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or("Error"),
        "status": status.as_u16(),
        "detail": detail(status),
    });
    let headers = response.headers_mut();
    for of_the_old_body in [CONTENT_LENGTH, CONTENT_ENCODING, ETAG] {
        headers.remove(of_the_old_body);
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.set_body(body.to_string());
    response
}

/// Returns the sentence for a status, in the words of whoever called.
fn detail(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "There is nothing at this address.",
        StatusCode::METHOD_NOT_ALLOWED => "This address does not answer this method; `Allow` lists those it does.",
        _ if status.is_client_error() => "The request could not be understood as it was sent.",
        _ => "The service could not finish the request. The reason has been logged.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    async fn body_of(response: Response) -> Value {
        let text = response.into_body().into_string().await.unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[tokio::test]
    async fn the_cause_of_a_failure_stays_inside() {
        let cause = std::io::Error::other("password=sample at /var/lib/sample");
        let response = from_error(Error::new(cause, StatusCode::INTERNAL_SERVER_ERROR)).await;
        assert_eq!(response.status(), 500);
        assert_eq!(response.content_type(), Some(MEDIA_TYPE));
        let body = body_of(response).await;
        assert_eq!(body["title"], "Internal Server Error");
        assert!(!body.to_string().contains("sample"), "{body}");
    }

    #[tokio::test]
    async fn headers_that_give_an_error_its_meaning_stay() {
        let busy = Response::builder().status(StatusCode::SERVICE_UNAVAILABLE).header("Retry-After", "5");
        let response = from_error(Error::from_response(busy.body("come back later"))).await;
        assert_eq!(response.header("Retry-After"), Some("5"));
        assert_eq!(body_of(response).await["status"], 503);
    }

    #[tokio::test]
    async fn a_redirect_that_travels_as_an_error_is_left_alone() {
        let elsewhere = Response::builder().status(StatusCode::SEE_OTHER).header("Location", "/livez").finish();
        let response = from_error(Error::from_response(elsewhere)).await;
        assert_eq!((response.status(), response.header("Location")), (StatusCode::SEE_OTHER, Some("/livez")));
        assert_eq!(response.content_type(), None);
    }

    #[tokio::test]
    async fn a_panic_is_an_internal_error_like_any_other() {
        let response = from_panic(Box::new("sample"));
        assert_eq!(response.status(), 500);
        assert!(!body_of(response).await.to_string().contains("sample"));
    }
}
