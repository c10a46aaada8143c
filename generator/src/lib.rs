//! Builds the clinic's whole public site from Markdown and YAML. This text is the architecture document of the generator.
//!
//! # Map
//!
//! Four stages, three values. Each stage takes a finished value and returns a finished value; none knows another.
//!
//! ```text
//! content data i18n themes ──load──▶ Sources ──resolve──▶ Site ──render──▶ bytes ──write──▶ the published folder
//!                          (reads)            (pure)       plan: Output           (writes)
//! ```
//!
//! - [`mod@load`] turns files into typed values and judges nothing beyond their own shape. Files are read in parallel; the
//!   text of a page is surveyed (headings, links, citations) and dropped again.
//! - [`mod@resolve`] decides everything: which entries are visible, every address in every language, lists, redirects, every
//!   link's target, and the rules between fields. It reads and writes nothing.
//! - [`render`] first *plans* the published folder ([`output::Output`]: which file is made of what), then turns one artifact
//!   into bytes whenever it is asked. A page's text is read from disk a second time here.
//! - [`variants`] plans the sizes and formats of pictures beside *resolve* and, before anything is written, encodes those that
//!   its cache does not hold. Names follow from sources and operations, so pages are rendered without looking at a pixel.
//! - [`mod@write`] asks for the bytes of each planned file in parallel, compares them with the disk, writes what differs and
//!   removes what is stale. `build.json` comes last and says that the folder is complete.
//!
//! [`mod@build`] puts the stages in order. [`mod@inspect`] asks for the bytes of every page too, writes none and holds them
//! against the rules for finished HTML: `hills check` is a build with that in place of *write*. [`workshop`] keeps a site in memory and makes again only what depends on a change;
//! [`mod@serve`] shows it in a browser. The binary `hills`
//! (`main.rs`, `commands/`) speaks to the terminal; of the library only the server does, one line for each save.
//!
//! The ground under the stages: [`model`] (what may stand in front matter, one Rust type each), [`schema`] (the same as data:
//! checks, inheritance of translations, editor schemas, scaffolds), [`node`] (YAML with places), [`markdown`] (Markdown with
//! typed directives), [`translation`] (what a translation was made from, block by block), [`theme`] (templates and styles,
//! checked and minified when they are loaded), [`diagnostic`] (mistakes), [`permalink`] (addresses), [`profile`] (for whom and
//! as of when), [`consents`] (what the ledger says and who uses it), [`front_edit`] (single values written back into a front matter), [`disk`] (the only user of `std::fs`).
//!
//! # Invariants
//!
//! - Nothing is written while a mistake is known, and all mistakes of a run are told at once: where a file of `data/`, a
//!   language or the theme has mistakes, a stand-in lets the rest be judged, and nothing is said that only follows from it.
//! - Memory does not grow with the published folder: what stays is what *other* pages need to know of a page.
//! - The same files, profile and day give the same bytes, whatever the machine, time zone, locale or order of files. No stage
//!   looks at a clock; the moment is an argument.
//! - Identity is the folder `content/<models>/<key>/`; addresses, languages and links follow from it, never from paths.
//! - A translation holds only what belongs to its language. That is said by the *type* of a field ([`model::values`]).
//! - What varies by page is computed per page, what varies by locale once per locale, and no page is handed a list of all pages.
//! - Templates are minified when they are loaded and the HTML of texts is written tight, so finished pages need no minifier.
//!
//! # Walkthrough: a writer changes a sentence
//!
//! `content/procedures/femur/index.fa.md` is saved. [`load::read_entry`] reads the entry's files: the English front matter
//! becomes a [`node::Node`], the Persian one is laid over it ([`schema::overlay`]), both are checked ([`schema::check`]) and
//! read as [`model::Procedure`]. The body is surveyed ([`markdown::survey`]). [`workshop`] sees that only the text differs,
//! checks its links against the [`site::Site`] in memory, renders the one page and writes it. Had the title changed, menus and
//! cards could show it elsewhere, and the site would be decided anew; files that come out equal are left alone.
//!
//! # Known quirks
//!
//! - A [`node::Node`] copy of every front matter is made on the way to its type, because mistakes need places and translations
//!   need their source as a tree. It costs about as much again as reading YAML directly.

pub mod build;
pub mod compare;
pub mod consents;
pub mod diagnostic;
pub mod disk;
pub mod due;
pub mod front_edit;
pub mod inspect;
pub mod load;
pub mod lock;
pub mod markdown;
pub mod model;
pub mod node;
pub mod output;
pub mod permalink;
pub mod profile;
pub mod progress;
pub mod render;
pub mod resolve;
pub mod review;
pub mod schema;
pub mod serve;
pub mod site;
pub mod sources;
mod text_file;
pub mod theme;
pub mod translation;
pub mod variants;
pub mod workshop;
pub mod write;
