//! Pictures of the theme, drawn at load.
use crate::diagnostic::Report;
use std::path::Path;
use std::sync::Arc;
pub(super) fn icons(_: &[u8], _: &Path, _: &Path, _: &mut Report) -> Vec<(String, Arc<[u8]>)> {
    Vec::new()
}
pub(super) fn share(_: &[u8], _: &Path, _: &Path, _: &mut Report) -> Option<Vec<u8>> {
    None
}
