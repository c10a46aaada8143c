//! `Messages`: the Fluent messages of one locale, checked and ready to be formatted.
//!
//! Files are parsed one by one; what a message refers to is looked up once all files of the locale
//! are known, and compared with the source locale once all locales are. Messages without arguments
//! are formatted here, once. What a number looks like is not known here: whoever
//! asks for a message also says how numbers are written.
//!
//! Source: Project Fluent, syntax 1.0.

mod check;
mod depth;
mod plurals;
mod shape;
mod syntax;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub(crate) use check::{compare, read};
use shape::Shape;

use crate::tag::LocaleTag;

/// The messages of one locale.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Messages that need no argument, formatted.
    statics: BTreeMap<String, String>,
    /// What each message asks for, and where it stands.
    shapes: BTreeMap<String, Shape>,
}

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text of unknown direction, such as a name: wrapped in U+2068 and U+2069, unless the message
    /// only chooses by it.
    Text(&'a str),
    /// Text of the locale itself, such as a date it formatted: inserted as it is.
    Verbatim(&'a str),
    /// A number: shown in the digits of the locale, and able to choose a plural form.
    Number(f64),
}

/// A message could not be formatted; both variants are mistakes of the code that asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// Neither the locale nor the source locale has the message.
    Missing {
        /// The locale that was asked.
        locale: LocaleTag,
        /// The key that was asked for.
        key: String,
    },
    /// The message asks for an argument that was not given.
    Argument {
        /// The locale that was asked.
        locale: LocaleTag,
        /// The key that was asked for.
        key: String,
        /// What Fluent says about it.
        cause: String,
    },
}

impl Messages {
    /// Returns the messages that need no argument.
    pub(crate) fn statics(&self) -> &BTreeMap<String, String> {
        &self.statics
    }

    /// Returns the keys of all messages, with and without arguments.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.shapes.keys().map(String::as_str)
    }

    /// Returns the file of a message, and line and column of its key.
    pub(crate) fn place(&self, key: &str) -> Option<(&Path, (u32, u32))> {
        self.shapes.get(key).map(|shape| (&*shape.file, shape.place))
    }

    /// Returns the keys that other messages refer to.
    pub(crate) fn referred(&self) -> impl Iterator<Item = &str> {
        self.shapes.values().flat_map(|shape| &shape.references).map(String::as_str)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.shapes.contains_key(key)
    }

    /// Formats a message, or returns nothing when there is none under this key.
    ///
    /// `number` writes a number as the locale does.
    pub(crate) fn format(
        &self,
        key: &str,
        args: &[(&str, Value<'_>)],
        number: impl Fn(f64) -> String,
    ) -> Option<Result<String, String>> {
        let shape = self.shapes.get(key)?;
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Value::Text(text) if shape.selectors.contains(*name) => given.set(*name, *text),
                Value::Text(text) => given.set(*name, format!("\u{2068}{text}\u{2069}")),
                Value::Verbatim(text) => given.set(*name, *text),
                Value::Number(value) => given.set(*name, *value),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut errors);
        Some(match errors.first() {
            None => Ok(write_numbers(text, number)),
            Some(error) => Err(error.to_string()),
        })
    }
}

// Noncharacters, which Unicode sets aside for use inside a program; no file may contain them.
const NUMBER_START: char = '\u{FDD0}';
const NUMBER_END: char = '\u{FDD1}';

/// Marks a number, to be written once the message is complete.
///
/// The formatter of a bundle is a bare function that sees the value and nothing of the locale.
fn mark_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let value = number.value;
            Some(format!("{NUMBER_START}{value}{NUMBER_END}"))
        }
        _ => None,
    }
}

/// Writes the marked numbers of a message as the locale does.
fn write_numbers(text: Cow<'_, str>, number: impl Fn(f64) -> String) -> String {
    if !text.contains(NUMBER_START) {
        return text.into_owned();
    }
    let mut written = String::with_capacity(text.len());
    for part in text.split(NUMBER_START) {
        match part.split_once(NUMBER_END) {
            Some((digits, rest)) => {
                written.push_str(&digits.parse().map_or(digits.to_owned(), &number));
                written.push_str(rest);
            }
            None => written.push_str(part),
        }
    }
    written
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

// Counts of pages and things stay far below 2^53, where an f64 begins to skip integers.
impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { locale, key } => write!(f, "no message `{key}` in `{locale}`"),
            Self::Argument { locale, key, cause } => {
                write!(f, "message `{key}` in `{locale}`: {cause}")
            }
        }
    }
}

impl std::error::Error for MessageError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ENGLISH, load, locale, tag};

    fn check(ftl: &str, args: &[(&str, Value<'_>)], expected: &str) {
        let catalog = load(&[("en/locale.yaml", ENGLISH), ("en/site.ftl", ftl)]).expect("good messages");
        assert_eq!(catalog.source().format("m", args).as_deref(), Ok(expected));
    }

    #[test]
    fn only_texts_are_isolated() {
        check(
            "m = { $name }: { $count } of { $total }\n",
            &[("name", "Sara".into()), ("count", 1200.into()), ("total", Value::Verbatim("many"))],
            "\u{2068}Sara\u{2069}: 1,200 of many",
        );
    }

    #[test]
    fn a_text_can_choose_a_variant() {
        let ftl = "m = { $kind ->\n    [a] first\n   *[b] second\n }\n";
        check(ftl, &[("kind", "a".into())], "first");
        check(ftl, &[("kind", "x".into())], "second");
    }

    #[test]
    fn an_exact_number_goes_before_its_plural_form() {
        let ftl = "m = { $n ->\n    [0] none\n    [one] { $n } page\n   *[other] { $n } pages\n }\n";
        check(ftl, &[("n", 0.into())], "none");
        check(ftl, &[("n", 1.into())], "1 page");
        check(ftl, &[("n", 12_345.into())], "12,345 pages");
    }

    #[test]
    fn messages_may_stand_in_messages() {
        check(
            "-brand = Hills\nhello = Hello { $name }\nm = { -brand }: { hello }\n",
            &[("name", Value::Verbatim("you"))],
            "Hills: Hello you",
        );
    }

    #[test]
    fn a_missing_argument_is_an_error_and_a_spare_one_is_not() {
        let english = locale("en");
        let error = english.format("pagination-page", &[]).expect_err("no page");
        assert!(error.to_string().contains("pagination-page"), "{error}");
        let spare = [("page", Value::Number(3.0)), ("total", Value::Number(9.0))];
        assert_eq!(english.format("pagination-page", &spare).as_deref(), Ok("Page 3"));
    }

    #[test]
    fn an_unknown_key_is_an_error() {
        assert_eq!(
            locale("fa").format("no-such-key", &[]),
            Err(MessageError::Missing { locale: tag("en"), key: "no-such-key".to_owned() })
        );
    }

    #[test]
    fn numbers_in_messages_take_the_digits_of_the_locale() {
        let position = [("page", Value::from(2)), ("total", Value::from(1234))];
        let said = |name: &str| locale(name).format("pagination-position", &position);
        assert_eq!(said("en").as_deref(), Ok("Page 2 of 1,234"));
        assert_eq!(said("ar").as_deref(), Ok("الصفحة 2 من 1,234"));
        assert_eq!(said("fa").as_deref(), Ok("صفحهٔ ۲ از ۱٬۲۳۴"));
    }
}
