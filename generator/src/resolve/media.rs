//! Pictures: where each is used, and the rules between its fields, its words and its uses.
//!
//! No pixel is looked at here. Whether the consent ledger covers a use is decided elsewhere, from the same uses.

mod pairs;
mod sidecar;
mod uses;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) use uses::{named, uses};

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::node::Position;
use crate::site::Site;

/// Checks every picture. `named` are all ids that any file names, those of drafts and of files with mistakes too, as far as
/// that is known.
pub(super) fn check(site: &Site, named: Option<&BTreeSet<Box<str>>>) -> Report {
    let mut report = Report::default();
    for (id, entry) in &site.media {
        // What is missing or broken was told when it was read.
        let Some(known) = &entry.sidecar else { continue };
        report.append(sidecar::check(site, id, entry, known));
        if known.pair.is_some() {
            report.append(pairs::check(site, id, entry));
        }
        report.append(words::check(site, id, entry));
        if named.is_some_and(|named| !is_named(site, id, named)) {
            report.push(unused(id, &entry.file));
        }
    }
    report
}

/// Whether any file names a picture, or the one that it is compared with.
fn is_named(site: &Site, id: &str, named: &BTreeSet<Box<str>>) -> bool {
    let other = site.media.get(id).and_then(|entry| entry.sidecar.as_ref()?.pair.as_ref());
    named.contains(id) || other.is_some_and(|pair| named.contains(pair.other.key()))
}

fn unused(id: &str, file: &Arc<str>) -> Diagnostic {
    Diagnostic::warning(&codes::MEDIA_UNUSED, file, Position::default(), format!("nothing shows the picture `{id}`"))
        .note("it is not published, and everyone who clones the project carries it along")
        .help(format!("show it with `![](media:{id})`, or delete its folder"))
}
