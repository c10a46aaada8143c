//! Earlier states of a file, from the history of the repository.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use generator::model::Model;
use generator::translation::{Block, Record, blocks_of_file};

/// The blocks of the state of `file` (below `project`) whose record is `of`. Nothing when this clone does not know it.
pub(super) fn blocks_then(
    project: &Path,
    file: &Arc<str>,
    (model, overrides): (Model, &[String]),
    of: &str,
) -> Option<Vec<Block>> {
    let revisions = git(project, &["log", "--format=%H", "--", file])?;
    revisions.lines().find_map(|revision| {
        let text = git(project, &["show", &format!("{revision}:./{file}")])?;
        let blocks = blocks_of_file(model, &text, file, overrides).ok()?;
        (Record::of(&blocks).of == of).then_some(blocks)
    })
}

/// The texts of blocks by their short hashes.
pub(super) fn by_mark(blocks: &[Block]) -> HashMap<String, &str> {
    blocks.iter().map(|block| (block.mark(), block.text.as_str())).collect()
}

fn git(project: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").arg("-C").arg(project).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok()).flatten()
}
