//! The content models: what may stand in front matter, one Rust type each.
//!
//! A model is declared once, as a struct with doc comments. Validation, JSON Schema for editors, scaffolds and the
//! reference for writers come from that declaration ([`crate::schema`]). [`Model`] is the table of all of them with what the
//! pipeline must know: folder, address, fallback, which shared groups of fields apply.
//!
//! Nothing here reads files or knows of other entries.

pub mod base;
pub mod calculator;
pub mod clinic;
pub mod experience;
pub mod media;
pub mod people;
pub mod quantity;
pub mod reading;
pub mod treatment;
pub mod values;

pub use base::{Clinical, Common, Head};
pub use calculator::Calculator;
pub use clinic::{
    Contact, Cost, CountryPage, ErrorPage, FormPage, Home, InternationalCenter, Legal, Lists, Page, Section,
};
pub use experience::{SuccessStory, Testimonial};
pub use media::{MediaText, Sidecar};
pub use people::{Doctor, Staff};
pub use reading::{Article, Faq, GlossaryTerm};
pub use treatment::{Method, Procedure, RehabTimeline};

use std::cell::RefCell;

use schemars::{Schema, SchemaGenerator};
use values::Target;

use crate::node::{Field, Mention, Mismatch, Position, typed};

/// What happens to readers of a locale in which an entry is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// They get the source text at their address, with a notice, kept out of search engines.
    Notice,
    /// The entry does not exist in their locale.
    Hide,
    /// The site cannot be published without the translation.
    Block,
}

/// Whether a model carries the [`Clinical`] fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medical {
    /// Always.
    Always,
    /// When the writer gives them (then all of them).
    Optional,
    /// Never.
    Never,
}

/// Where entries of a model have their address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// At the root of the locale: the home page.
    Root,
    /// At a fixed path below it.
    Fixed(&'static str),
    /// At `<section>/<slug>/`; an empty section is the root.
    Below(&'static str),
    /// On another page, at `#<key>`: the section page that lists them.
    On(Lists),
    /// Nowhere; the entry is only used by others.
    None,
}

macro_rules! models {
    ($($variant:ident ($name:literal, $folder:literal) $address:expr, $fallback:ident, $medical:ident;)*) => {
        /// A content model.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Model {
            $(#[doc = concat!("Entries of `content/", $folder, "/`.")] $variant,)*
        }

        /// The fields of an entry that only its own model has.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Fields {
            $(#[doc = concat!("Fields of a `", $name, "`.")] $variant(Box<$variant>),)*
        }

        impl Model {
            /// Every model, in the order of the reference for writers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The model's name, as in references: `procedure`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The folder in `content/`.
            pub const fn folder(self) -> &'static str {
                match self { $(Self::$variant => $folder),* }
            }

            /// Where its entries have their address.
            pub const fn address(self) -> Address {
                match self { $(Self::$variant => $address),* }
            }

            /// What happens where a translation is missing.
            pub const fn fallback(self) -> Fallback {
                match self { $(Self::$variant => Fallback::$fallback),* }
            }

            /// Whether it carries the clinical fields.
            pub const fn medical(self) -> Medical {
                match self { $(Self::$variant => Medical::$medical),* }
            }

            /// Reads the fields that only this model has.
            ///
            /// # Errors
            /// The first field that is unknown, missing or of the wrong kind.
            pub fn read<'a>(
                self,
                at: Position,
                fields: impl Iterator<Item = &'a Field>,
                mentions: &'a RefCell<Vec<Mention>>,
            ) -> Result<Fields, Mismatch> {
                match self {
                    $(Self::$variant => typed::<$variant>(at, fields, mentions).map(|own| Fields::$variant(Box::new(own)))),*
                }
            }

            /// The JSON Schema of the fields that only this model has.
            pub fn own_schema(self, generator: &mut SchemaGenerator) -> Schema {
                match self { $(Self::$variant => generator.root_schema_for::<$variant>()),* }
            }
        }

        impl Fields {
            /// The model these fields belong to.
            pub const fn model(&self) -> Model {
                match self { $(Self::$variant(_) => Model::$variant),* }
            }
        }
    };
}

models! {
    Home ("home", "home") Address::Root, Block, Never;
    Procedure ("procedure", "procedures") Address::Below("procedures"), Notice, Always;
    Method ("method", "methods") Address::Below("methods"), Notice, Always;
    RehabTimeline ("rehab", "rehab") Address::Below("rehab"), Notice, Always;
    InternationalCenter ("international_center", "international_center") Address::Fixed("international"), Notice, Never;
    CountryPage ("country_page", "country_pages") Address::Below("international"), Hide, Never;
    Cost ("cost", "cost") Address::Fixed("cost"), Notice, Never;
    SuccessStory ("success_story", "success_stories") Address::Below("stories"), Hide, Never;
    Testimonial ("testimonial", "testimonials") Address::On(Lists::Testimonials), Hide, Never;
    Faq ("faq", "faqs") Address::None, Hide, Never;
    Article ("article", "articles") Address::Below("articles"), Notice, Optional;
    Doctor ("doctor", "doctors") Address::Below("doctors"), Notice, Never;
    Staff ("staff", "staff") Address::None, Notice, Never;
    GlossaryTerm ("glossary_term", "glossary_terms") Address::On(Lists::Glossary), Hide, Never;
    Calculator ("calculator", "calculators") Address::Below("tools"), Hide, Always;
    Contact ("contact", "contact") Address::Fixed("contact"), Block, Never;
    FormPage ("form_page", "form_pages") Address::Below(""), Block, Never;
    Legal ("legal", "legal") Address::Below("legal"), Block, Never;
    Page ("page", "pages") Address::Below(""), Notice, Optional;
    Section ("section", "sections") Address::Below(""), Block, Never;
    ErrorPage ("error_page", "error_pages") Address::None, Block, Never;
}

macro_rules! targets {
    ($($type:ident = $name:literal),*) => {$(
        impl Target for $type {
            const MODEL: &'static str = $name;
            const COLLECTED: &'static str = concat!("hills:ref:", $name);
        }
    )*};
}

targets! {
    Procedure = "procedure", Method = "method", RehabTimeline = "rehab", Faq = "faq", Article = "article",
    Doctor = "doctor", Legal = "legal", Page = "page", GlossaryTerm = "glossary_term", SuccessStory = "success_story",
    Calculator = "calculator"
}

impl Model {
    /// The model of that name; `rehab_timeline` is accepted beside `rehab`.
    pub fn by_name(name: &str) -> Option<Self> {
        if name == "rehab_timeline" {
            return Some(Self::RehabTimeline);
        }
        Self::ALL.iter().copied().find(|model| model.name() == name)
    }

    /// The model whose entries live in that folder of `content/`.
    pub fn by_folder(folder: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|model| model.folder() == folder)
    }

    /// Whether there is exactly one entry, directly in the model's folder.
    pub const fn is_singleton(self) -> bool {
        matches!(self, Self::Home | Self::InternationalCenter | Self::Cost | Self::Contact)
    }

    /// Whether entries carry the [`Head`] fields: those that are pages of their own.
    pub const fn has_head(self) -> bool {
        !matches!(self, Self::Testimonial | Self::Faq | Self::GlossaryTerm | Self::Staff)
    }

    /// Whether a table of contents is shown when the writer does not say.
    pub const fn has_toc(self) -> bool {
        matches!(
            self,
            Self::Procedure
                | Self::Method
                | Self::RehabTimeline
                | Self::Article
                | Self::Legal
                | Self::Page
                | Self::InternationalCenter
        )
    }
}
