//! The languages of Hills: what a locale is called, which way it runs, what it says, and how it
//! writes numbers, dates, prices and lists.
//!
//! The folder of this crate is also the folder of its data. `<locale>/locale.yaml` holds the
//! choices of the clinic, `<locale>/*.ftl` the messages; a further locale is a further folder.
//!
//! ```text
//! locale.yaml ──policy──▶ Policy ──format──▶ Numbers, Dates, Lists ─┐
//!                                                                   ├──▶ Locale ──▶ Catalog
//! *.ftl ──messages──▶ Messages, compared with the source locale ────┘
//! ```
//!
//! What always holds:
//! - All that can be wrong with the files is found by [`Catalog::load`], all at once, as
//!   [`Problem`]s. Afterwards only code can be wrong: a key or an argument that does not exist.
//! - Everything is prepared once. A [`Locale`] does not change, is shared by all threads, and
//!   builds no formatter when it is asked.
//! - A message that a locale lacks is answered by the source locale, whole.
//! - Words live in message files, customs in ICU, choices in `locale.yaml`; none of them in code.
//!
//! Nothing here knows of HTTP, pictures, databases or templates.
//!
//! One walk: `locale.quantity("weeks", 6.0, 8.0)` writes both numbers with the digits of the
//! locale, joins them by the message `range`, and formats `unit-weeks-range` with the plural form
//! of 8.
//!
//! In reading order:
//! - [`problem`]: a mistake of a person, with its place.
//! - [`bidi`]: marks that turn text around unseen.
//! - [`script`]: words that mix scripts.
//! - `tag`: [`LocaleTag`] and [`Direction`].
//! - `policy`: the choices in `locale.yaml`.
//! - `messages`: Fluent files, checked and formatted.
//! - `format`: what ICU does for us.
//! - `locale`: all of it for one locale.
//! - `kept`: messages that nothing shows yet, kept on purpose.
//! - `catalog`: all locales of a folder.

pub mod bidi;
pub mod problem;
pub mod script;

mod catalog;
mod format;
mod kept;
mod locale;
mod messages;
mod policy;
mod tag;
#[cfg(test)]
mod testing;

pub use catalog::{Catalog, Reading};
pub use format::dates::DateText;
pub use kept::Kept;
pub use locale::Locale;
pub use messages::{MessageError, Value};
pub use policy::{Calendar, Digits};
pub use problem::Problem;
pub use tag::{Direction, LocaleTag, NotALocaleTag};
