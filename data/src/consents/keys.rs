//! `consent_keys.yaml`: whose signature under the ledger is believed.
//!
//! Public keys only; the private half of a production key never leaves the service. The private half of the development
//! key is [`Signer::development`], for everyone to read: it shows how signing works and lets anyone change the sample
//! ledger, and it is worth nothing, because production refuses what it signed.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::Deserialize;

use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::{Key, Malformed};

/// The seed of the development key. It is public on purpose and protects nothing.
const DEVELOPMENT_SEED: [u8; 32] = *b"hills: a public development key!";

/// The keys.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
    /// The keys; those that ended stay until no ledger needs them.
    pub keys: Vec<TrustedKey>,
}

/// A key whose signature is believed for a while.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustedKey {
    /// Its name, which signatures give.
    pub id: Located<Key>,
    /// The public key.
    pub public_key: PublicKey,
    /// What it is believed for.
    pub purpose: Purpose,
    /// The first day on which a ledger may have been issued under it.
    pub valid_from: NaiveDate,
    /// The last day on which its signature is believed.
    pub valid_until: NaiveDate,
}

/// What a key is believed for, and what a ledger is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The demonstration and previews.
    Development,
    /// The public site. A key for it serves development too.
    Production,
}

impl Purpose {
    /// Its word in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Production => "production",
        }
    }
}

/// An Ed25519 public key (RFC 8032) in standard Base64.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    const EXPECTED: &'static str = "an Ed25519 public key, 32 bytes in Base64";

    /// Parses a key. Weak ones, under which one signature fits many texts, are refused.
    ///
    /// # Errors
    ///
    /// If the text is no public key.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let malformed = || Malformed::new(Self::EXPECTED, text);
        let bytes =
            BASE64.decode(text).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()).ok_or_else(malformed)?;
        let key = VerifyingKey::from_bytes(&bytes).ok().filter(|key| !key.is_weak()).ok_or_else(malformed)?;
        Ok(Self(key))
    }

    pub(super) fn verifying(&self) -> &VerifyingKey {
        &self.0
    }
}

impl TryFrom<String> for PublicKey {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64.encode(self.0.as_bytes()))
    }
}

/// A private key.
#[derive(Clone)]
pub struct Signer(SigningKey);

impl Signer {
    /// The key for development, whose private half everyone can read here.
    pub fn development() -> Self {
        Self::from_seed(&DEVELOPMENT_SEED)
    }

    /// The key that grows from a seed of 32 random bytes (RFC 8032, 5.1.5).
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Its public half.
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(super) fn signing(&self) -> &SigningKey {
        &self.0
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.public_key())
    }
}

impl Keys {
    /// The key of this name.
    pub fn get(&self, id: &str) -> Option<&TrustedKey> {
        self.keys.iter().find(|key| key.id.as_str() == id)
    }

    /// The development key, if it is listed.
    pub fn development(&self) -> Option<&TrustedKey> {
        let public = Signer::development().public_key();
        self.keys.iter().find(|key| key.public_key == public)
    }
}

impl DataFile for Keys {
    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the key", self.keys.iter().map(|key| &key.id));
        let public = Signer::development().public_key();
        for key in &self.keys {
            if key.valid_until < key.valid_from {
                findings.add(key.id.place(), format!("the key `{}` ends before it begins", *key.id));
            }
            if key.public_key == public && key.purpose == Purpose::Production {
                findings.add_with_help(
                    key.id.place(),
                    format!("everyone can sign with the key `{}`: it is the one for development", *key.id),
                    "ask whoever runs the service for its public key",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    fn entry(id: &str, key: &str, purpose: &str, until: &str) -> String {
        format!(
            "  - {{id: {id}, public_key: \"{key}\", purpose: {purpose}, valid_from: 2026-01-01, valid_until: {until}}}\n"
        )
    }

    #[test]
    fn keys_are_named_once_and_the_public_one_signs_nothing_for_production() {
        let public = Signer::development().public_key().to_string();
        let problems = |entries: &[String]| problems_of::<Keys>(&format!("keys:\n{}", entries.concat()));
        let good = entry("dev", &public, "development", "2026-12-31");
        assert_eq!(problems(std::slice::from_ref(&good)), [""; 0]);
        assert_eq!(problems(&[good.clone(), good]), ["3: the key appears twice: `dev`"]);
        assert_eq!(
            problems(&[entry("dev", &public, "production", "2025-12-31")]),
            [
                "2: the key `dev` ends before it begins",
                "2: everyone can sign with the key `dev`: it is the one for development"
            ]
        );
    }

    #[test]
    fn weak_and_broken_keys_are_refused() {
        // The neutral element: under it, one signature fits every text.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        for bad in ["", "AAAA", "not base64", &BASE64.encode(neutral), &BASE64.encode([0; 33])] {
            assert!(PublicKey::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_private_key_is_never_printed() {
        let signer = Signer::from_seed(&[7; 32]);
        assert_eq!(format!("{signer:?}"), format!("Signer({})", signer.public_key()));
    }
}
