//! `forms/*.yaml`: the forms of the site and what the service expects of them.
//!
//! One description for both: the site draws the fields, the service checks them. Texts are the
//! keys of messages in `i18n`. The words of consents are content and stand in the form's page;
//! their names and whether they are required stand here.

use serde::Deserialize;

use crate::located::Located;
use crate::read::{DataFile, Findings};
use crate::values::{Key, UrlPath, parsed_text};

parsed_text! {
    /// The name of a field as it is sent: lower-case words joined by `_`.
    FieldName, "a field name of lower-case letters, digits and single underscores", |text| {
        crate::values::is_key(&text.replace('-', " ").replace('_', "-"))
    }
}

parsed_text! {
    /// What a browser may fill in: a token of the HTML Living Standard, section "Autofill".
    AutocompleteToken, "an autofill token such as `name`, `email`, `tel`, `bday` or `off`", |text| {
        AUTOFILL.contains(&text)
    }
}

/// Source: HTML Living Standard, "Autofill", the part a clinic's forms may need.
const AUTOFILL: [&str; 20] = [
    "off",
    "name",
    "given-name",
    "family-name",
    "nickname",
    "email",
    "tel",
    "bday",
    "bday-year",
    "sex",
    "language",
    "country",
    "country-name",
    "address-level1",
    "address-level2",
    "street-address",
    "postal-code",
    "organization",
    "impp",
    "url",
];

/// One form.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The path on the service's origin that the form is posted to.
    pub action: UrlPath,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// Its consents, in order; none is ticked beforehand.
    #[serde(default)]
    pub consents: Vec<ConsentBox>,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The name under which it is sent.
    pub name: Located<FieldName>,
    /// What kind of field it is.
    pub kind: FieldKind,
    /// The message that labels it; absent only for hidden fields.
    pub label: Option<Located<Key>>,
    /// The message below the label.
    pub hint: Option<Located<Key>>,
    /// Whether the form is refused without it.
    #[serde(default)]
    pub required: bool,
    /// What a browser may fill in.
    pub autocomplete: Option<AutocompleteToken>,
    /// The keyboard a telephone shows.
    pub inputmode: Option<InputMode>,
    /// The longest text accepted, in Unicode characters.
    pub max_length: Option<u32>,
    /// The choices of a `select`.
    #[serde(default)]
    pub options: Vec<FieldOption>,
    /// Where the choices of a `select` come from if not from `options`.
    pub options_from: Option<OptionSource>,
    /// What a hidden field holds.
    pub value_from: Option<ValueSource>,
}

/// The kinds of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Tel,
    /// Several lines of text.
    Textarea,
    /// One of several choices.
    Select,
    /// A day.
    Date,
    /// Yes or no.
    Checkbox,
    /// Filled in by the page.
    Hidden,
    /// A field people neither see nor hear; whoever fills it in is a program.
    Honeypot,
}

/// The keyboard a telephone shows (HTML Living Standard, `inputmode`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InputMode {
    /// Letters.
    Text,
    /// A telephone's keys.
    Tel,
    /// Letters with `@` at hand.
    Email,
    /// Digits.
    Numeric,
    /// Digits and a decimal separator.
    Decimal,
    /// Letters with `/` at hand.
    Url,
}

impl InputMode {
    /// The value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Tel => "tel",
            Self::Email => "email",
            Self::Numeric => "numeric",
            Self::Decimal => "decimal",
            Self::Url => "url",
        }
    }
}

/// One choice of a `select`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldOption {
    /// What is sent.
    pub value: Located<Key>,
    /// The message that labels it.
    pub label: Located<Key>,
}

/// Where choices come from that are kept elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OptionSource {
    /// The locales of the site, each by its own name.
    Locales,
    /// The services of `services.yaml`, by key and name.
    Services,
}

/// What the page writes into a hidden field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValueSource {
    /// The locale of the page, as a BCP 47 tag.
    PageLocale,
    /// The path of the page.
    PagePath,
}

/// A box a person ticks to agree to something.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentBox {
    /// The name under which it is sent; the form's page gives the words under the same key.
    pub key: Located<Key>,
    /// Whether the form is refused without it.
    pub required: bool,
}

impl Form {
    /// The keys of all messages the form needs, perhaps some of them twice.
    pub fn message_keys(&self) -> impl Iterator<Item = &Located<Key>> {
        self.fields.iter().flat_map(|field| {
            let options = field.options.iter().map(|option| &option.label);
            field.label.iter().chain(&field.hint).chain(options)
        })
    }
}

impl DataFile for Form {
    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the field", self.fields.iter().map(|field| &field.name));
        let consents = self.consents.iter().map(|consent| &consent.key);
        findings.refuse_duplicates("the consent", consents);
        for field in &self.fields {
            field.check(findings);
        }
    }
}

impl Field {
    fn check(&self, findings: &mut Findings) {
        use FieldKind::{Email, Hidden, Honeypot, Select, Tel, Text, Textarea};
        let mut refuse = |complaint: &str| {
            findings.add_of_group(self.name.place(), format!("the field `{}` {complaint}", *self.name), None);
        };
        let is_select = self.kind == Select;
        let has_choices = !self.options.is_empty();
        if self.label.is_none() && self.kind != Hidden {
            refuse("needs a `label`");
        }
        if (self.kind == Hidden) != self.value_from.is_some() {
            refuse("needs `value_from` exactly if it is hidden");
        }
        if is_select && has_choices == self.options_from.is_some() {
            refuse("needs either `options` or `options_from`");
        }
        if !is_select && (has_choices || self.options_from.is_some()) {
            refuse("has choices but is no `select`");
        }
        if matches!(self.kind, Text | Email | Tel | Textarea | Honeypot) && self.max_length.is_none() {
            refuse("needs a `max_length`: the service accepts no text without an end");
        }
        if self.required && matches!(self.kind, Hidden | Honeypot) {
            refuse("cannot be required: nobody can fill it in");
        }
        findings.refuse_duplicates("the choice", self.options.iter().map(|option| &option.value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    fn check(field: &str, complaint: &str) {
        let problems = problems_of::<Form>(&format!("action: /v1/x\nfields:\n  - {{{field}}}\n"));
        let expected = (!complaint.is_empty()).then(|| format!("3: {complaint}"));
        assert_eq!(problems, Vec::from_iter(expected), "{field}");
    }

    #[test]
    fn every_kind_of_field_has_what_it_needs() {
        check("name: a, kind: text, label: l, max_length: 9", "");
        check("name: a, kind: checkbox, label: l", "");
        check("name: a, kind: select, label: l, options_from: services", "");
        check("name: a, kind: hidden, value_from: page-locale", "");
        check("name: a, kind: date", "the field `a` needs a `label`");
        check(
            "name: a, kind: text, label: l",
            "the field `a` needs a `max_length`: the service accepts no text without an end",
        );
        check("name: a, kind: select, label: l", "the field `a` needs either `options` or `options_from`");
        check("name: a, kind: date, label: l, options_from: services", "the field `a` has choices but is no `select`");
        check("name: a, kind: hidden", "the field `a` needs `value_from` exactly if it is hidden");
        check(
            "name: a, kind: honeypot, label: l, max_length: 9, required: true",
            "the field `a` cannot be required: nobody can fill it in",
        );
        check(
            "name: a, kind: select, label: l, options: [{value: x, label: l}, {value: x, label: m}]",
            "the choice appears twice: `x`",
        );
    }

    #[test]
    fn names_are_sent_once_and_look_alike() {
        let field = "{name: a, kind: hidden, value_from: page-path}";
        let consent = "{key: b, required: true}";
        let text = format!("action: /v1/x\nfields: [{field}, {field}]\nconsents: [{consent}, {consent}]\n");
        assert_eq!(
            problems_of::<Form>(&text),
            ["2: the field appears twice: `a`", "3: the consent appears twice: `b`"]
        );
        for (name, accepted) in [("reply_by", true), ("Reply", false), ("a-b", false), ("a__b", false)] {
            assert_eq!(FieldName::parse(name).is_ok(), accepted, "{name}");
        }
        assert!(AutocompleteToken::parse("full-name").is_err());
    }
}
