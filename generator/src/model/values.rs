//! The small types that front matter is made of. A value is parsed once, here, and nobody asks again.
//!
//! Whether a field is *translatable* is said by its type: [`Text`], [`Markdown`], [`Slug`] and [`Alias`] belong to one
//! language and are written in every translation; everything else is synchronised, lives once in the source file and
//! is inherited. Names of other things ([`Ref`], [`Term`], [`EvidenceId`], [`DisclaimerKey`]) are collected with their
//! place while they are read (`crate::node::Mention`).

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};

/// Schema keyword of translatable values.
pub const TRANSLATABLE: &str = "x-translatable";
/// Schema keyword of fields whose change may harm readers who do not learn of it.
pub const CRITICAL: &str = "x-critical";
/// Schema keyword that names what a value refers to, as in [`crate::node::Mention::kind`].
pub const MENTIONS: &str = "x-mentions";

/// Schema keyword of what a text looks like, in the words of its type.
pub const FORM: &str = "x-form";

/// A string newtype: its schema, and a `Deserialize` that goes through `deserialize_newtype_struct` under `$name`.
macro_rules! string_value {
    ($(#[doc = $doc:literal])* $type:ident, $name:literal, $schema:tt) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        pub struct $type(Box<str>);

        impl $type {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = deserializer.deserialize_newtype_struct($name, Parsed::<Box<str>>::new())?;
                Self::parse(text).map_err(de::Error::custom)
            }
        }

        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($schema);
                schema.insert(FORM.to_owned(), concat!($($doc),*).trim().into());
                schema
            }
        }
    };
}

string_value! {
    /// Plain text in the language of the file.
    Text, "text", { "type": "string", "minLength": 1, "x-translatable": true }
}

string_value! {
    /// Markdown in the language of the file, without headings.
    Markdown, "hills:markdown", { "type": "string", "minLength": 1, "format": "markdown", "x-translatable": true }
}

string_value! {
    /// The last part of a page's address: small ASCII letters, digits and single hyphens.
    Slug, "slug", { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "x-translatable": true }
}

string_value! {
    /// An old address of the page, from the root: `/old/place/`.
    Alias, "alias", { "type": "string", "pattern": "^/[^\\s?#]*$", "x-translatable": true }
}

string_value! {
    /// The `id` of an entry in the page's `evidence`.
    EvidenceId, "hills:evidence", { "type": "string", "x-mentions": "evidence" }
}

string_value! {
    /// A key of `data/disclaimers.yaml`.
    DisclaimerKey, "hills:disclaimer", { "type": "string", "x-mentions": "disclaimer" }
}

string_value! {
    /// A reference to any entry: `procedure:femur`, `article:first-weeks`, `section:faq`.
    AnyRef, "hills:ref", { "type": "string", "pattern": "^[a-z_]+:[a-z0-9-]*$", "x-mentions": "ref" }
}

string_value! {
    /// The key of a bookable package in `data/prices.yaml`.
    PackageKey, "hills:package", { "type": "string", "x-mentions": "package" }
}

string_value! {
    /// The key of a form description in `data/forms/`.
    FormKey, "hills:form", { "type": "string", "x-mentions": "form" }
}

string_value! {
    /// Opaque id of a consent in the ledger `data/consents.yaml`.
    ConsentId, "hills:consent", { "type": "string", "x-mentions": "consent" }
}

string_value! {
    /// Opaque id of a picture in the ledger `data/consents.yaml`.
    AssetId, "hills:asset", { "type": "string", "x-mentions": "asset" }
}

string_value! {
    /// A locale of the site, as in `data/site.yaml`.
    LocaleName, "hills:locale", { "type": "string", "x-mentions": "locale" }
}

string_value! {
    /// A web address that starts with `https://`.
    Link, "link", { "type": "string", "format": "uri", "pattern": "^https://" }
}

string_value! {
    /// A key unique in its list: small letters, digits, hyphens and underscores.
    Key, "key", { "type": "string", "pattern": "^[a-z0-9_-]+$" }
}

string_value! {
    /// A country, ISO 3166-1 alpha-2, in capitals.
    Country, "country", { "type": "string", "pattern": "^[A-Z]{2}$" }
}

string_value! {
    /// A currency, ISO 4217, in capitals.
    CurrencyCode, "currency", { "type": "string", "pattern": "^[A-Z]{3}$" }
}

string_value! {
    /// A version by semantic versioning: `1.0.0`.
    Version, "version", { "type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$" }
}

/// Accepts any non-empty text.
macro_rules! any_text {
    ($($type:ident),*) => {$(
        impl $type {
            fn parse(text: Box<str>) -> Result<Self, String> {
                if text.trim().is_empty() { Err("this text is empty".to_owned()) } else { Ok(Self(text)) }
            }
        }
    )*};
}

any_text!(Text, Markdown, EvidenceId, DisclaimerKey, AnyRef, PackageKey, FormKey, ConsentId, AssetId, LocaleName);

/// Accepts what `$test` accepts, else says `$message`.
macro_rules! tested_text {
    ($($type:ident, $test:expr, $message:literal;)*) => {$(
        impl $type {
            fn parse(text: Box<str>) -> Result<Self, String> {
                let test: fn(&str) -> bool = $test;
                if test(&text) { Ok(Self(text)) } else { Err(format!($message, text)) }
            }
        }
    )*};
}

tested_text! {
    Slug, is_kebab, "`{}` does not fit an address: use small letters a to z, digits and single hyphens";
    Key, is_key, "`{}` is no key: use small letters a to z, digits, hyphens and underscores";
    Alias, |text| data::UrlPath::parse(text).is_ok(), "`{}` is no address on this site: begin with one `/`, and leave out spaces, `//`, `..`, `?` and `#`";
    Link, |text| text.starts_with("https://") && text.len() > 8, "`{}` is no web address: start with `https://`";
    Country, |text| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()), "`{}` is no country code: two capitals, as in `IQ`";
    CurrencyCode, |text| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()), "`{}` is no currency code: three capitals, as in `USD`";
    Version, |text| text.split('.').count() == 3 && text.split('.').all(|part| part.parse::<u32>().is_ok()), "`{}` is no version: three numbers, as in `1.0.0`";
}

/// What is wrong with a text whose schema has this pattern, in the words of its type; nothing for patterns of ranges, which
/// are read elsewhere.
pub fn mistake_in(pattern: &str, text: &str) -> Option<String> {
    fn of<T>(parsed: Result<T, String>) -> Option<String> {
        parsed.err()
    }
    let text: Box<str> = text.into();
    match pattern {
        "^[a-z0-9]+(-[a-z0-9]+)*$" => of(Slug::parse(text)),
        "^/[^\\s?#]*$" => of(Alias::parse(text)),
        "^https://" => of(Link::parse(text)),
        "^[a-z0-9_-]+$" => of(Key::parse(text)),
        "^[A-Z]{2}$" => of(Country::parse(text)),
        "^[A-Z]{3}$" => of(CurrencyCode::parse(text)),
        "^[0-9]+\\.[0-9]+\\.[0-9]+$" => of(Version::parse(text)),
        RECORD_HASH => (!is_record_hash(&text))
            .then(|| format!("`{text}` is no hash of a text: let `hills i18n mark` write it, and nothing by hand")),
        _ => None,
    }
}

/// Schema pattern of the hashes that `hills i18n mark` writes.
pub const RECORD_HASH: &str = "^[0-9a-f]{16}$";

fn is_record_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether `text` consists of small ASCII letters and digits, joined by single hyphens.
pub fn is_kebab(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
}

/// A model that can be referred to by key alone, because the field says which model is meant.
pub trait Target {
    /// The model's name, as in `procedure`.
    const MODEL: &'static str;
    /// The newtype name under which references are collected: `hills:ref:<model>`.
    const COLLECTED: &'static str;
}

/// The key of an entry of one model: where a `Ref<Doctor>` is expected, `sample-doctor` is enough.
pub struct Ref<T> {
    key: Box<str>,
    target: PhantomData<fn() -> T>,
}

impl<T: Target> Ref<T> {
    /// The key of the entry that is meant.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self { key: self.key.clone(), target: PhantomData }
    }
}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl<T: Target> fmt::Debug for Ref<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", T::MODEL, self.key)
    }
}

impl<'de, T: Target> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = deserializer.deserialize_newtype_struct(T::COLLECTED, Parsed::<Box<str>>::new())?;
        Ok(Self { key, target: PhantomData })
    }
}

impl<T: Target> JsonSchema for Ref<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Ref_{}", T::MODEL).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "x-mentions": format!("ref:{}", T::MODEL) })
    }
}

/// A closed vocabulary in `data/taxonomies/`.
pub trait Vocabulary {
    /// The vocabulary's name, as in `topics`.
    const NAME: &'static str;
    /// The newtype name under which terms are collected: `hills:term:<name>`.
    const COLLECTED: &'static str;
}

macro_rules! vocabularies {
    ($($(#[$doc:meta])* $type:ident = $name:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub enum $type {}

        impl Vocabulary for $type {
            const NAME: &'static str = $name;
            const COLLECTED: &'static str = concat!("hills:term:", $name);
        }
    )*};
}

vocabularies! {
    /// What a page is about, `data/taxonomies/topics.yaml`.
    Topics = "topics";
    /// Finer marks of a page, `data/taxonomies/tags.yaml`.
    Tags = "tags";
    /// Kinds of articles, `data/taxonomies/article_categories.yaml`.
    ArticleCategories = "article_categories";
    /// Groups of questions, `data/taxonomies/faq_topics.yaml`.
    FaqTopics = "faq_topics";
}

/// A term of a closed vocabulary.
pub struct Term<V> {
    key: Box<str>,
    vocabulary: PhantomData<fn() -> V>,
}

impl<V> Term<V> {
    /// The term's key.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl<V> Clone for Term<V> {
    fn clone(&self) -> Self {
        Self { key: self.key.clone(), vocabulary: PhantomData }
    }
}

impl<V> PartialEq for Term<V> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl<V> fmt::Debug for Term<V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.key)
    }
}

impl<'de, V: Vocabulary> Deserialize<'de> for Term<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = deserializer.deserialize_newtype_struct(V::COLLECTED, Parsed::<Box<str>>::new())?;
        Ok(Self { key, vocabulary: PhantomData })
    }
}

impl<V: Vocabulary> JsonSchema for Term<V> {
    fn schema_name() -> Cow<'static, str> {
        format!("Term_{}", V::NAME).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "x-mentions": format!("term:{}", V::NAME) })
    }
}

/// A visitor that accepts one `T`, directly or wrapped as a newtype.
struct Parsed<T>(PhantomData<T>);

impl<T> Parsed<T> {
    const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Parsed<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
