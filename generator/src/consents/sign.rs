//! Signing the sample ledger with the development key.

use std::path::Path;

use anyhow::Result;
use data::consents::{Ledger, Purpose, Signer, with_signature};

use super::{FILE, path, read};
use crate::diagnostic::Report;
use crate::disk;

/// How signing went.
#[derive(Debug)]
pub enum Outcome {
    /// It is signed with the development key of this name; whether the file changed.
    Signed {
        /// The name of the key.
        key: String,
        /// Whether it had another signature before.
        is_new: bool,
    },
    /// It may not be signed here: why, and what to do.
    Refused(String, String),
    /// Ledger or keys have mistakes.
    Mistakes(Report),
}

/// Signs `data/consents.yaml` with the development key, which everyone has; its comments and its layout stay.
///
/// # Errors
/// When the disk refuses.
pub fn sign(project: &Path) -> Result<Outcome> {
    let (ledger, keys) = match read(project) {
        Ok(both) => both,
        Err(report) => return Ok(Outcome::Mistakes(report)),
    };
    let refused = |message: String, help: &str| Ok(Outcome::Refused(message, help.to_owned()));
    let signed_by = ledger.signature.as_ref().and_then(|signature| keys.get(signature.key.as_str()));
    if let Some(key) = signed_by.filter(|key| key.purpose == Purpose::Production) {
        return refused(
            format!("`{FILE}` is an export of the service, signed with `{}`", *key.id),
            "change the consents in the portal; this command signs the sample only",
        );
    }
    let Some(key) = keys.development() else {
        return refused(
            "`data/consent_keys.yaml` does not list the development key".to_owned(),
            "a ledger signed with it would not be believed; take over an export of the service instead",
        );
    };
    let signature = ledger.signature_by((*key.id).clone(), &Signer::development());
    let signed = Outcome::Signed { key: key.id.to_string(), is_new: ledger.signature.as_ref() != Some(&signature) };
    let file = path(project);
    let text = with_signature(&disk::read_text(&file)?, &signature);
    // The text is changed by lines; whether that was right, its own reader knows.
    let expected = Ledger { signature: Some(signature), ..ledger };
    if Ledger::parse(&file, &text).ok().as_ref() != Some(&expected) {
        return refused(
            format!("`{FILE}` is written in a way that a signature cannot be put into"),
            "write it as block YAML, with `signature:` at the beginning of a line",
        );
    }
    disk::write_whole(&file, text.as_bytes())?;
    Ok(signed)
}
