//! The reference for writers is as fresh as the declarations it comes from.

use generator::schema::reference::markdown;

use crate::project::repository;

#[test]
fn the_reference_for_writers_says_what_the_declarations_say() {
    let written = std::fs::read_to_string(repository().join("content/README.md")).unwrap_or_default();
    assert!(written == markdown(), "content/README.md is not up to date: run `hills schema --markdown`");
}
