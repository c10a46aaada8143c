//! HTTP without the clinic: what every request passes, whatever it is about.
//!
//! These files may use Poem and each other, never a resource.

pub(crate) mod problem;
pub(crate) mod trace;
