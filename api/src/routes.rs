//! Every URL of the service, on one screen.
//!
//! A path leads to the methods it answers; a path that is not here is 404, a method that is not here is 405
//! with the methods that are. What every route shares (logging, problem details) is put around this map by
//! [`app`](crate::app). This file knows doors, never what lies behind them.

use poem::error::MethodNotAllowedError;
use poem::http::header::CACHE_CONTROL;
use poem::web::Json;
use poem::{Endpoint, EndpointExt, IntoEndpoint, IntoResponse, Response, Route, get, handler};
use serde::Serialize;

use crate::web::problem;

/// Returns the map of the service.
pub(crate) fn routes() -> Route {
    Route::new().at("/livez", reading(livez))
}

/// Answers `GET` and `HEAD` through `door`, and any other method with 405 and the list of these two, which
/// a 405 must carry.
///
/// Source: RFC 9110, 15.5.6 and 10.2.1.
fn reading<D>(door: D) -> impl Endpoint<Output = Response> + 'static
where
    D: IntoEndpoint,
    D::Endpoint: 'static,
{
    get(door).catch_error(|_: MethodNotAllowedError| async { problem::method_not_allowed("GET, HEAD") })
}

/// Says that the process is alive and able to answer. It asks nothing of a database or another machine, so
/// that a supervisor restarts the service only when the service itself is stuck.
#[handler]
fn livez() -> Response {
    Json(Liveness { status: "ok" }).with_header(CACHE_CONTROL, "no-store").into_response()
}

/// The body of `GET /livez`.
#[derive(Serialize)]
struct Liveness {
    status: &'static str,
}
