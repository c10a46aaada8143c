//! Builds real sites and looks at what was published: one file per topic.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod addresses;
mod dates;
mod determinism;
mod finished_pages;
mod interruption;
mod languages;
mod minify;
mod mistakes;
mod no_panic;
mod planted;
mod profiles;
mod project;
mod published;
mod workshop;
