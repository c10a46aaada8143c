//! One log line per request.
//!
//! The line holds the method, the *pattern* of the route, the status and the time taken. The path itself is
//! left out on purpose, as are the query, the headers and the address of the caller: any of them may name a
//! person or carry a token. Poem's own `Tracing` middleware logs the address and the full URI, which is why
//! it is not used.

use std::sync::Arc;
use std::time::Instant;

use poem::{Endpoint, IntoResponse, PathPattern, Request, Response, Result};

/// Passes the request on and logs its outcome.
pub(crate) async fn log_request<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    let started = Instant::now();
    let method = known_method(request.method().as_str());
    let outcome = next.call(request).await.map(IntoResponse::into_response);
    let (status, pattern) = match &outcome {
        Ok(response) => (response.status(), response.data::<PathPattern>()),
        Err(error) => (error.status(), error.data::<PathPattern>()),
    };
    tracing::info!(
        method,
        route = pattern.map_or("none", |pattern| &*pattern.0),
        status = status.as_u16(),
        duration_us = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request",
    );
    outcome
}

/// Returns the method if HTTP knows it. A method is free text of the caller's choice, so any other one is
/// not repeated in the log.
///
/// Source: RFC 9110, 9.1; RFC 5789.
fn known_method(method: &str) -> &'static str {
    const KNOWN: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];
    KNOWN.into_iter().find(|known| *known == method).unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_method_is_not_repeated_in_the_log() {
        assert_eq!(known_method("PATCH"), "PATCH");
        assert_eq!(known_method("PATIENT-0042"), "other");
    }
}
