//! `consents.yaml` and `consent_keys.yaml`: what patients agreed to, signed by whoever keeps the agreements.
//!
//! The service exports the *ledger*: which opaque consent covers what, where and until when, and which finished pictures
//! lie on the media host. It names no person; what could name one does not fit the types ([`ids`]). A ledger is worth
//! what its signature is worth, so a parsed [`Ledger`] admits nothing: only [`Consents`], the ledger together with the
//! judgement of its signature, does.
//!
//! ```text
//! consents.yaml ───────▶ Ledger ──┐
//!                                 ├─ Consents::judged(purpose, day) ─▶ admits(…) → a consent, or the Reason why not
//! consent_keys.yaml ───▶ Keys ────┘
//!
//! ledger.rs      The ledger and its consents.
//! asset.rs       Pictures on the media host.
//! ids.rs         Opaque names, hashes, paths.
//! keys.rs        Public keys, and the key pair for development, which is no secret.
//! signature.rs   The bytes that are signed; signing and verifying.
//! admission.rs   Who may see what, and exactly why not.
//! text.rs        Writing a signature into the text of a ledger.
//! ```
//!
//! # The signed bytes
//!
//! The line [`SIGNED_PREFIX`] (so that no signature made for another purpose fits), followed by the ledger without its
//! `signature` as canonical JSON (RFC 8785): names sorted, no white space, every field written out. It is made from the
//! typed value, so comments, quotes, order of keys and JSON in place of YAML do not matter; the order of lists does.
//! Moments are written in UTC with `Z`, days as `2026-11-22`, language tags in their canonical form, numbers are whole and
//! at most 2⁵³ − 1. The signature is plain Ed25519 (RFC 8032), verified strictly, in standard Base64 with padding.
//!
//! # What this room does not know
//!
//! Which pages use what, what a picture looks like, how the ledger travels. There is no clock: the day is an argument.

mod admission;
mod asset;
mod ids;
mod keys;
mod ledger;
mod signature;
mod text;

use std::path::Path;

use i18n::Problem;

use crate::read::{Reader, parse};

pub use admission::{Consents, Reason, Showing};
pub use asset::{Asset, CropName, Faces, Format, Kind, Variant};
pub use ids::{AssetId, ConsentId, MediaPath, Sha256};
pub use keys::{Keys, PublicKey, Purpose, Signer, TrustedKey};
pub use ledger::{Channel, Consent, FormatVersion, Ledger, Scope, Status};
pub use signature::{Distrust, SIGNED_PREFIX, Signature, SignatureValue};
pub use text::with_signature;

/// The name of the ledger's file in the folder of the facts.
pub const LEDGER_FILE: &str = "consents.yaml";
/// The name of the file with the public keys in the folder of the facts.
pub const KEYS_FILE: &str = "consent_keys.yaml";

impl Ledger {
    /// Reads the text of a ledger; `file` is only used to name it in problems.
    ///
    /// # Errors
    ///
    /// If the text is no ledger, or parts of it do not fit together: all mistakes at once.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let hidden = Problem::hidden_directions(file, text);
        let (ledger, problems) = parse::<Self>(file, text).map_err(|problem| vec![problem])?;
        let problems = [hidden, problems].concat();
        if problems.is_empty() { Ok(ledger) } else { Err(problems) }
    }
}

/// Reads the ledger and the keys alone, for whoever needs no other fact.
///
/// # Errors
///
/// If one of the two files has mistakes: all mistakes of both.
pub fn read(folder: &Path) -> Result<(Ledger, Keys), Vec<Problem>> {
    let mut reader = Reader::new(folder);
    let both = (reader.yaml(LEDGER_FILE), reader.yaml(KEYS_FILE));
    match both {
        (Some(ledger), Some(keys)) if reader.errors.is_empty() => Ok((ledger, keys)),
        _ => Err(reader.errors),
    }
}

#[cfg(test)]
mod tests;
