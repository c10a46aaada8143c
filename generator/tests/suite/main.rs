//! Builds real sites and looks at what was published: one file per topic.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod addresses;
mod consents;
mod dates;
mod deploy_gate;
mod determinism;
mod due;
mod finished_pages;
mod following;
mod hidden_by_none;
mod interruption;
mod languages;
mod messages;
mod minify;
mod mistakes;
mod no_panic;
mod one_cause;
mod pictures;
mod planted;
mod profiles;
mod project;
mod published;
mod reference;
mod reviews;
mod scripts;
mod translations;
mod workshop;
