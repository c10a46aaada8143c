//! The facts of the clinic: typed readers of the YAML files in this folder.
//!
//! What more than one page needs, or what site and service must not disagree on (the clinic, its
//! prices, services and hours, menus, vocabularies, disclaimers, forms, old addresses, consents),
//! stands once in `data/*.yaml` and is read through this crate by both programs.
//!
//! # Map
//!
//! ```text
//! facts.rs        `Facts::load`: all files together, and what reading them gave.
//! stand_in.rs     What takes the place of a file that cannot be read, while mistakes are looked for.
//! salvage.rs      Reads a file with mistakes part by part, so that all of them are told.
//! outline.rs      Where what stands in a YAML text, without a type.
//! read.rs         The one place that reads YAML and gathers `Problem`s.
//! refused.rs      What to say of a text that the YAML reader refuses.
//!   one file each
//! site.rs         Origins, names, locales, theme, a few numbers.
//! clinic.rs       The clinic: address, telephones, licences.
//! prices.rs       Packages with prices that end, financing.
//! services.rs     What can be booked.
//! hours.rs        Opening hours, holidays; what holds on a given day.
//! menus.rs        Header and footer.
//! taxonomies.rs   Closed vocabularies.
//! disclaimers.rs  What must be said beside medical content.
//! redirects.rs    Old addresses that lead elsewhere or are gone.
//! origins.rs      Foreign origins pages may load from.
//! budgets.rs      What a page may weigh.
//! consents.rs     The consent ledger, its signature, and what it admits: a room of its own.
//! forms.rs        Forms and their fields.
//! urls_lock.rs    Every address ever published.
//! translations_lock.rs  Which text each translation was made from.
//! lagging.rs      Translations that lag behind their source.
//!   the values
//! localized.rs    `Localized`: a text in every locale.
//! located.rs      `Located`: a value that remembers its line.
//! reference.rs    `Reference`: how one entry names another.
//! money.rs        `Money`, `Currency`, `Percent`.
//! values.rs       `Key`, `E164`, `EmailAddress`, addresses, colours, times of day.
//! dates.rs        What a date that is written in another way may mean.
//! ```
//!
//! # Invariants
//!
//! - A value is parsed once and right ever after: no `EmailAddress` is not one.
//! - Unknown and duplicate keys are refused in every file.
//! - [`Loaded::facts`] exists only if no file has a mistake; all mistakes of all files are told at once.
//! - [`Partial`] facts serve to find more mistakes, never to build.
//! - A missing translation is not a mistake but told apart: a draft may be built with it.
//! - There is no clock: whatever depends on today takes a day as an argument.
//!
//! # What this crate does not know
//!
//! Images, HTTP, databases, templates, which pages exist. A [`Reference`] in a menu is known to be
//! well formed; that it leads somewhere is shown by the generator.
//!
//! # A walk: one wrong date
//!
//! A writer ends a price after two years. [`Facts::load`] reads `site.yaml` first, because it says
//! which locales there are, then the others. `prices.yaml` parses, since each date is a date; its
//! rule for periods then finds that one is longer than a year and, through [`Located`], still
//! knows the line. The remaining files are read all the same, and the caller gets one list.

mod budgets;
mod clinic;
pub mod consents;
pub mod dates;
mod disclaimers;
mod facts;
mod forms;
mod hours;
mod lagging;
mod localized;
mod located;
mod menus;
mod money;
mod origins;
mod outline;
mod prices;
mod read;
mod redirects;
mod reference;
mod refused;
mod salvage;
mod services;
mod site;
mod stand_in;
mod taxonomies;
mod translations_lock;
mod urls_lock;
mod values;

pub use chrono::{NaiveDate, NaiveTime, Weekday};
pub use chrono_tz::Tz;

pub use budgets::{Budget, Budgets, Exceptions};
pub use clinic::{Accreditation, Address, Clinic, Geo, Licence, Phone, PhonePurpose, Specialty};
pub use disclaimers::Disclaimers;
pub use facts::{Facts, Loaded, Partial};
pub use forms::{
    AutocompleteToken, ConsentBox, Field, FieldKind, FieldName, FieldOption, Form, InputMode, OptionSource, ValueSource,
};
pub use hours::{EmergencyLine, Exception, Hours, Opening, Period, Weekly};
pub use lagging::Lagging;
pub use localized::Localized;
pub use located::{Located, Place};
pub use menus::{HEADER_LIMIT, Header, MenuGroup, MenuItem, Menus};
pub use money::{Currency, Money, MoneyError, Percent};
pub use origins::{ForeignOrigin, Load, Origins};
pub use prices::{Financing, Package, Prices};
pub use redirects::{Gone, Redirect, RedirectStatus, RedirectTarget, Redirects};
pub use reference::Reference;
pub use services::{GRAIN_MIN, Mode, Service, Services, StaffRole};
pub use site::{Analytics, Security, Site};
pub use taxonomies::{Taxonomies, Taxonomy, Term};
pub use translations_lock::{TextState, TranslationsLock};
pub use urls_lock::UrlsLock;
pub use values::{CountryCode, E164, EmailAddress, HexColor, HttpsUrl, Key, Malformed, Origin, UrlPath};
