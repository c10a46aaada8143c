//! A value for every shape that passes the checks and shows what is meant.

use chrono::{Datelike, Months, NaiveDate};

use super::yaml::{Line, Sample, text};
use super::{Names, Request};
use crate::schema::{FieldSchema, Kind, Language, Shape, Word};

/// Stands wherever only a person can know the words.
const PLACEHOLDER: &str = "To be written";
/// The same for texts that must have some length.
const LONG_PLACEHOLDER: &str = "Say in one or two sentences what readers find on this page and for whom it is written.";
/// The id of the example source, cited wherever a source is needed.
const SOURCE: &str = "source-1";
/// Keys of the entries of a list.
const KEYS: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
/// A comment does not list more names than this.
const MOST_NAMES: usize = 12;

/// Makes examples for one new entry.
pub(super) struct Examples<'a> {
    names: &'a Names,
    today: NaiveDate,
    key: &'a str,
    title: String,
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Spot<'a> {
    /// The name of its field.
    name: &'a str,
    /// The field it is nested in, or nothing.
    above: &'a str,
    /// Its place in the list around it.
    index: usize,
}

impl<'a> Examples<'a> {
    pub(super) fn of(request: &Request<'a>) -> Self {
        Self::new(request.model.name(), request.key, request.today, request.names)
    }

    /// Examples for an entry or file of some kind; `key` may be empty.
    pub(super) fn new(kind: &str, key: &'a str, today: NaiveDate, names: &'a Names) -> Self {
        let name = if key.is_empty() { kind } else { key };
        let mut letters = name.replace(['-', '_'], " ").chars().collect::<Vec<_>>();
        if let Some(first) = letters.first_mut() {
            first.make_ascii_uppercase();
        }
        Self { names, today, key, title: letters.into_iter().collect() }
    }

    /// A field of the front matter; commented out unless it is required.
    pub(super) fn line(&self, field: &FieldSchema) -> Line {
        self.field(field, "", 0)
    }

    fn field(&self, field: &FieldSchema, above: &str, index: usize) -> Line {
        let value = self.sample(&field.shape, Spot { name: &field.name, above, index });
        let mut line = Line::new(&field.name, value);
        // In a list, only the first entry explains itself.
        if index == 0 {
            line = line.help([field.doc.clone()]).help(self.choices(&field.shape));
        }
        if matches!(field.name.as_str(), "reviewed_by" | "last_reviewed") {
            line = line.help(["Only an example until a doctor has checked the text.".to_owned()]);
        }
        if field.required { line } else { line.unused() }
    }

    /// What may be chosen, as paragraphs of help.
    fn choices(&self, shape: &Shape) -> Vec<String> {
        match &shape.kind {
            Kind::List(item) => self.choices(item),
            Kind::Words(words) => words.iter().map(choice).collect(),
            // Every entry of the site would be too many.
            _ if shape.mentions.as_deref() == Some("ref") => Vec::new(),
            _ => {
                let names = shape.mentions.as_deref().map_or(&[][..], |kind| self.names.of(kind));
                let shown: Vec<_> = names.iter().take(MOST_NAMES).map(|name| format!("`{name}`")).collect();
                let more = if names.len() > MOST_NAMES { ", …" } else { "" };
                if shown.is_empty() { Vec::new() } else { vec![format!("There is {}{more}.", shown.join(", "))] }
            }
        }
    }

    fn sample(&self, shape: &Shape, spot: Spot<'_>) -> Sample {
        match &shape.kind {
            Kind::List(item) => self.list(item, shape.bound("minItems").unwrap_or(1).max(1), spot),
            Kind::Group(fields) => {
                Sample::Group(fields.iter().map(|field| self.field(field, spot.name, spot.index)).collect())
            }
            Kind::Words(words) => self.word(words, spot),
            _ => Sample::Scalar(self.scalar(shape, spot)),
        }
    }

    fn list(&self, item: &Shape, count: usize, spot: Spot<'_>) -> Sample {
        let each = |index| self.sample(item, Spot { index, ..spot });
        if item.mentions.as_deref() == Some("disclaimer") {
            return Sample::Flow(vec!["medical-general".to_owned(), "results-vary".to_owned()]);
        }
        // Names and words are short and stand side by side; texts stand below each other.
        let is_short = item.language == Language::Synchronised && !matches!(item.kind, Kind::Group(_) | Kind::List(_));
        let samples: Vec<_> = (0..count).map(each).collect();
        let scalars: Option<Vec<_>> = samples.iter().map(scalar_of).collect();
        match scalars {
            Some(scalars) if is_short => Sample::Flow(scalars),
            _ => Sample::List(samples.into_iter().map(|sample| (Vec::new(), sample)).collect()),
        }
    }

    fn word(&self, words: &[Word], spot: Spot<'_>) -> Sample {
        let plain = words.iter().find(|word| word.below.is_none());
        match (plain, words.first()) {
            (Some(word), _) => Sample::Scalar(text(&word.name)),
            (None, Some(Word { name, below: Some(below), .. })) => {
                Sample::Group(vec![Line::new(name, self.sample(below, Spot { name, ..spot }))])
            }
            (None, _) => Sample::Empty,
        }
    }

    fn scalar(&self, shape: &Shape, spot: Spot<'_>) -> String {
        if let Some(kind) = &shape.mentions {
            return self.name(kind, spot);
        }
        match &shape.kind {
            // Invented until someone says otherwise: a real person needs a consent or a register first.
            Kind::Bool => (spot.name == "is_sample").to_string(),
            // Places in a picture are fractions of it.
            Kind::Number if matches!(spot.name, "x" | "y" | "width" | "height") => "0.25".to_owned(),
            Kind::Number if matches!(spot.name, "focal" | "not_a_face") => "0.5".to_owned(),
            Kind::Integer | Kind::Number => {
                let least = shape.json["minimum"].as_f64().unwrap_or_default();
                (self.number(spot) as f64).max(least).to_string()
            }
            Kind::TextOrNumber => "1-2".to_owned(),
            _ => self.words(shape, spot),
        }
    }

    /// A name of something else: one that exists, if any does.
    fn name(&self, kind: &str, spot: Spot<'_>) -> String {
        let names = self.names.of(kind);
        let one_of = |models: &[&str]| names.iter().find(|name| models.iter().any(|model| name.starts_with(model)));
        let wanted = match (kind, spot.name) {
            ("ref", "author") => one_of(&["doctor:", "staff:"]),
            // An invitation to act leads to a form.
            ("ref", "to") => one_of(&["form_page:"]),
            ("ref", _) => one_of(&["page:", "article:", "procedure:"]),
            _ => names.get(spot.index).or(names.first()),
        };
        let fallback = match kind {
            "ref" if spot.name == "author" => "staff:some-team",
            "ref" => "page:some-page",
            "evidence" => SOURCE,
            "locale" => "en",
            _ => "some-name",
        };
        text(wanted.map_or(fallback, String::as_str))
    }

    fn number(&self, spot: Spot<'_>) -> usize {
        match spot.name {
            "year" => usize::try_from(self.today.year()).unwrap_or(2000),
            // Phases touch: three weeks each.
            "from_week" => spot.index * 3,
            "to_week" => spot.index * 3 + 2,
            "max" => 10,
            "upper" => 2,
            "answer" => 404,
            _ => 1,
        }
    }

    fn words(&self, shape: &Shape, spot: Spot<'_>) -> String {
        let day = match spot.name {
            "review_due" | "valid_until" | "expire_at" | "active_until" | "licence_expires" => {
                self.today.checked_add_months(Months::new(12)).unwrap_or(self.today)
            }
            _ => self.today,
        };
        let bound = |key: &str, without: usize| shape.bound(key).unwrap_or(without);
        let fits =
            |text: &str| (bound("minLength", 0)..=bound("maxLength", usize::MAX)).contains(&text.chars().count());
        match (shape.json["format"].as_str(), shape.json["pattern"].as_str()) {
            (Some("date"), _) => day.to_string(),
            (Some("date-time"), _) => format!("{day}T09:00:00Z"),
            (Some("uri"), _) => "https://example.org/".to_owned(),
            (_, Some(pattern)) => self.patterned(pattern, spot).to_owned(),
            _ if spot.above.is_empty() && matches!(spot.name, "title" | "term") && fits(&self.title) => {
                text(&self.title)
            }
            _ if fits(PLACEHOLDER) => text(PLACEHOLDER),
            _ => text(LONG_PLACEHOLDER),
        }
    }

    /// A value for one of the few patterns of [`crate::model::values`]; the tests meet all of them.
    fn patterned(&self, pattern: &str, spot: Spot<'_>) -> &str {
        match pattern {
            _ if spot.name == "slug" && !self.key.is_empty() => self.key,
            "^/[^\\s?#]*$" => "/old/address/",
            "^[A-Z]{2}$" => "OM",
            "^[A-Z]{3}$" => "USD",
            "^[0-9]+\\.[0-9]+\\.[0-9]+$" => "1.0.0",
            _ => match (spot.above, spot.name) {
                ("evidence" | "sources", "id") => SOURCE,
                ("steps", "key") if spot.index == 0 => "consultation",
                _ => KEYS[spot.index % KEYS.len()],
            },
        }
    }
}

fn scalar_of(sample: &Sample) -> Option<String> {
    match sample {
        Sample::Scalar(scalar) => Some(scalar.clone()),
        _ => None,
    }
}

fn choice(word: &Word) -> String {
    let colon = if word.below.is_some() { ":" } else { "" };
    match word.doc.as_str() {
        "" => format!("- `{}{colon}`", word.name),
        doc => format!("- `{}{colon}`: {doc}", word.name),
    }
}
