//! The crate as its users see it. Every file that is read here is made here.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod blurring;
mod colours;
mod detecting;
mod files;
mod hostile;
mod metadata;
mod upright;
mod variants;
