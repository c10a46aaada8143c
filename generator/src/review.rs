//! The seal over reviewed text: a hash of everything readers see of a medical entry.

use sha2::{Digest, Sha256};

use crate::sources::Entry;

/// The seal of an entry: changes with every word of its source text and its synchronised fields, not with white space.
///
/// It covers the typed front matter (the seal itself left out) and the structure of the body; 16 hexadecimal digits.
pub fn seal(entry: &Entry) -> String {
    let edition = entry.source();
    let mut hash = Sha256::new();
    hash.update(entry.reference());
    hash.update(format!("{:?}", edition.fields));
    hash.update(edition.body.hash.to_le_bytes());
    if let Some(clinical) = &edition.clinical {
        hash.update(format!("{:?}{:?}", clinical.evidence, clinical.disclaimers));
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
