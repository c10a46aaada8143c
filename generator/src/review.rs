//! Reviews of medical text: what a reviewer's seal covers, whether it still holds, and the act of setting it.
//!
//! A doctor reads an entry and runs `hills review sign`; [`mod@sign`] writes the day and a [`seal`] into the front matter.
//! From then on a build compares the text with its seal ([`Standing`]): production publishes only what was sealed.
//!
//! The seal covers the source file: title, description and picture, every field of the model, sources and disclaimers, reviewer
//! and dates, and the text. It does not cover translations (they follow their source, and are checked against it), facts
//! in `data/`, or what says where and when the page appears (status, address, lists). It shows *that* a text changed; who
//! may sign is decided by who may commit.

pub mod seal;
pub mod sign;
pub mod status;

pub use seal::Standing;
pub use sign::{Outcome, Refusal, Signature, sign};
pub use status::{Review, reviews};
