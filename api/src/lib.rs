//! The clinic's service, as a library: what `main` serves and what the tests call.
//!
//! # Map
//!
//! ```text
//! request ──▶ web (street: log line, caught panics, problem details) ──▶ routes (map) ──▶ a resource (house)
//! ```
//!
//! - [`config`] reads the command line and the environment once, into one value.
//! - `web` is HTTP without the clinic: it may use Poem, never a resource.
//! - `routes` holds every URL on one screen.
//! - A *resource* (inquiries, bookings, …) will be a file and a folder of the same name beside these, with
//!   its rules, its store and its doors. None exists yet: so far the service only says that it is alive.
//!
//! # What always holds
//!
//! - [`app`] is the same endpoint for `main` and for the tests; nothing is added on the way to production.
//! - Whatever goes wrong leaves as problem details (RFC 9457), also what the framework itself refuses.
//! - A log line tells the route, the outcome and the time it took: never the address that was asked for, a
//!   header, a body or who asked.
//!
//! # The life of one request: `GET /livez`
//!
//! 1. The street starts the clock for the log line.
//! 2. The map finds `/livez` and its one method; another path or method is an error from here.
//! 3. The handler answers `{"status":"ok"}`, not to be stored by anyone on the way.
//! 4. The street writes the log line; an error becomes problem details, with the cause left in the log.

pub mod config;
mod routes;
mod web;

use poem::middleware::CatchPanic;
use poem::{Endpoint, EndpointExt, Response};

/// Assembles the whole service: every route behind the middleware that all of them share.
pub fn app() -> impl Endpoint<Output = Response> + 'static {
    // From the inside out: a panic becomes an answer before the log line is written, so that it is logged
    // like any other outcome; errors become answers last, so that nothing escapes as plain text.
    routes::routes()
        .with(CatchPanic::new().with_handler(web::problem::from_panic))
        .around(web::trace::log_request)
        .catch_all_error(web::problem::from_error)
}
