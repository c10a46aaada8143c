//! A [`Report`](super::Report) as text: [`human`] for people at a terminal, [`json`] for programs, [`github`] for the
//! margin of a pull request.
//!
//! All three are pure functions from a report to a `String`. They keep its order, add nothing and leave nothing out.
//! Where the text goes, and whether a terminal wants colours, is the caller's business; files are only looked into
//! through the function that [`human`] is given.

mod excerpt;
mod human;
mod machine;
mod visible;

pub use human::human;
pub use machine::{github, json};
pub use visible::visible;

#[cfg(test)]
mod sample {
    use crate::diagnostic::{Diagnostic, Report, codes};
    use crate::node::Position;

    /// One error with everything, one warning about a whole file.
    pub(super) fn report() -> Report {
        let procedure = "content/procedures/tibia/index.en.md".into();
        let menus = "data/menus.yaml".into();
        let unknown =
            Diagnostic::error(&codes::UNKNOWN_FIELD, &procedure, Position::new(2, 1), "unknown field `reveiwed_by`")
                .note("a doctor's name is shown to readers")
                .help("did you mean `reviewed_by`?");
        let stray = Diagnostic::warning(&codes::STRAY_FILE, &menus, Position::default(), "100%: this, too\nis odd");
        Report::from(vec![unknown, stray])
    }
}
