//! Procedures, methods, rehabilitation, and the comparison of methods.
//!
//! One file per template, and [`facts`] and [`risks`] for what they share. The tables of risks, the timeline of phases and
//! the comparison also stand in other texts, by directive; there they are built from the same parts, in the language their
//! entry is written in, and cite the sources on the entry's own page.

mod compare;
mod facts;
mod method;
mod procedure;
mod rehab;
mod risks;

pub(super) use compare::{compare, compare_table};
pub(super) use method::method;
pub(super) use procedure::procedure;
pub(super) use rehab::{phase_timeline, rehab};
pub(super) use risks::{all_risks, risk_table};
