//! The bytes that are signed, signing them, and believing a signature or not.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use ed25519_dalek::Signer as _;
use serde::Deserialize;

use super::keys::{Keys, Purpose, Signer};
use super::ledger::Ledger;
use crate::located::Located;
use crate::values::{Key, Malformed};

/// What stands before the canonical JSON in the signed bytes.
pub const SIGNED_PREFIX: &str = "hills consent ledger, format 1\n";

/// The signature under a ledger.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The name of the key in `consent_keys.yaml`.
    pub key: Located<Key>,
    /// The signature itself.
    pub value: SignatureValue,
}

/// An Ed25519 signature (RFC 8032): 64 bytes, in standard Base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct SignatureValue([u8; 64]);

impl TryFrom<String> for SignatureValue {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let bytes = BASE64.decode(&text).ok().and_then(|bytes| <[u8; 64]>::try_from(bytes).ok());
        bytes.map(Self).ok_or_else(|| Malformed::new("a signature, 64 bytes in Base64", text))
    }
}

impl fmt::Display for SignatureValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64.encode(self.0))
    }
}

/// Why a ledger is not believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Distrust {
    /// Nobody signed it.
    Unsigned,
    /// Nobody knows the key.
    UnknownKey(Key),
    /// The key is for development, the ledger is wanted for production.
    DevelopmentKey(Key),
    /// The ledger was issued before the key was valid, or after.
    IssuedOutside(Key, NaiveDate),
    /// The last day of the key is over.
    KeyEnded(Key, NaiveDate),
    /// The signature is not that of this ledger.
    WrongSignature(Key),
}

impl fmt::Display for Distrust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsigned => f.write_str("the ledger is not signed"),
            Self::UnknownKey(key) => write!(f, "the ledger is signed with an unknown key: `{key}`"),
            Self::DevelopmentKey(key) => {
                write!(f, "the ledger is signed with a key for development, which everyone has: `{key}`")
            }
            Self::IssuedOutside(key, day) => {
                write!(f, "the ledger was issued on {day}, when its key was not valid: `{key}`")
            }
            Self::KeyEnded(key, day) => write!(f, "the key of the ledger was valid until {day}: `{key}`"),
            Self::WrongSignature(key) => {
                write!(f, "the signature is not that of this ledger: `{key}` signed another one")
            }
        }
    }
}

impl Ledger {
    /// The bytes that are signed, as the text above [`super`] defines them.
    pub fn signed_bytes(&self) -> Vec<u8> {
        let json = serde_json_canonicalizer::to_vec(self);
        let json = json.expect("the ledger is made of texts, whole numbers and maps named by texts");
        [SIGNED_PREFIX.as_bytes(), &json].concat()
    }

    /// The signature of a key, under the name by which `consent_keys.yaml` knows it.
    pub fn signature_by(&self, key: Key, signer: &Signer) -> Signature {
        let value = SignatureValue(signer.signing().sign(&self.signed_bytes()).to_bytes());
        Signature { key: Located::nowhere(key), value }
    }

    /// Whether the ledger may be believed on a day, for a purpose.
    ///
    /// Its key must have been valid on the day the ledger was issued, and may not have ended by now: whoever finds an old
    /// key could otherwise sign with an old date.
    ///
    /// # Errors
    ///
    /// If it may not: why.
    pub fn verify(&self, keys: &Keys, purpose: Purpose, today: NaiveDate) -> Result<(), Distrust> {
        let signature = self.signature.as_ref().ok_or(Distrust::Unsigned)?;
        let id = || Key::clone(&signature.key);
        let key = keys.get(signature.key.as_str()).ok_or_else(|| Distrust::UnknownKey(id()))?;
        let value = ed25519_dalek::Signature::from_bytes(&signature.value.0);
        if key.public_key.verifying().verify_strict(&self.signed_bytes(), &value).is_err() {
            return Err(Distrust::WrongSignature(id()));
        }
        let issued = self.issued.date_naive();
        if purpose == Purpose::Production && key.purpose == Purpose::Development {
            Err(Distrust::DevelopmentKey(id()))
        } else if !(key.valid_from..=key.valid_until).contains(&issued) {
            Err(Distrust::IssuedOutside(id(), issued))
        } else if key.valid_until < today {
            Err(Distrust::KeyEnded(id(), key.valid_until))
        } else {
            Ok(())
        }
    }
}
