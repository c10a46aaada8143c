//! The comparison of methods: the same rows in the same order for each, and no winner.

use anyhow::Result;
use serde::Serialize;

use super::facts::{Citation, Language, Subject};
use super::method::approach;
use crate::model::quantity::{Sourced, Unit};
use crate::model::values::Text;
use crate::model::{Fields, Lists, Method};
use crate::render::Renderer;
use crate::render::html::Surroundings;
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::site::{EntryId, Page, PageId};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct ComparePageView {
    /// Trusted HTML.
    table_html: String,
}

#[derive(Serialize)]
struct CompareView {
    caption: String,
    methods: Vec<ColumnView>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct ColumnView {
    title: String,
    link: Option<Link>,
    language: Language,
}

#[derive(Serialize)]
struct RowView {
    label: String,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    /// The language of the text, where it is not that of the table.
    language: Option<Language>,
    citations: Vec<Citation>,
}

/// What stands in the row of a method.
type Answer = fn(&Column<'_>) -> Result<Cell>;

/// The rows: the message of each name, and what stands there.
const ROWS: &[(&str, Answer)] = &[
    ("compare-approach", |column| Ok(column.said(approach(&column.subject, column.method)?))),
    ("compare-device", |column| Ok(column.device())),
    ("compare-hardware-time", |column| column.sourced(&column.method.hardware_time)),
    ("compare-rate", |column| column.sourced(&column.method.rate_mm_per_day)),
    ("compare-weight-bearing", |column| Ok(column.text(&column.method.weight_bearing))),
    ("compare-infection-care", |column| Ok(column.text(&column.method.infection_care))),
    ("compare-scars", |column| Ok(column.text(&column.method.scars))),
    ("compare-removal", |column| Ok(column.text(&column.method.removal))),
    ("compare-mri", |column| {
        Ok(column.said(column.subject.word(&format!("mri-safe-{}", column.method.mri_safe.as_str()))))
    }),
    ("compare-pain", |column| Ok(column.text(&column.method.compare.pain))),
    ("compare-daily-life", |column| Ok(column.text(&column.method.compare.daily_life))),
    ("compare-follow-up-visits", |column| Ok(column.text(&column.method.compare.follow_up))),
    ("compare-further-surgery", |column| Ok(column.text(&column.method.compare.further_surgery))),
    ("compare-less-suitable", |column| Ok(column.text(&column.method.compare.less_suitable))),
];

/// One method of the table.
struct Column<'a> {
    entry: EntryId,
    subject: Subject<'a>,
    method: &'a Method,
    /// Whether the method is written in another language than the table.
    is_foreign: bool,
}

impl Column<'_> {
    /// Its head, under the short title: several stand side by side.
    fn head(&self, locale: LocaleId) -> ColumnView {
        let Subject { renderer, edition, .. } = &self.subject;
        let target = renderer.site.target_of(self.entry, locale).ok();
        let short = edition.head.as_ref().and_then(|head| head.nav_title.as_ref());
        ColumnView {
            title: short.map_or_else(|| edition.title(), Text::as_str).to_owned(),
            link: target.map(|target| renderer.link_to(&target, locale, true)),
            language: self.subject.language(),
        }
    }

    fn said(&self, text: String) -> Cell {
        Cell { text, language: self.is_foreign.then(|| self.subject.language()), citations: Vec::new() }
    }

    fn text(&self, text: &Text) -> Cell {
        self.said(text.to_string())
    }

    fn sourced<U: Unit>(&self, value: &Sourced<U>) -> Result<Cell> {
        let citations = self.subject.citations(&value.evidence);
        Ok(Cell { citations, ..self.said(self.subject.quantity(value.range)?) })
    }

    fn device(&self) -> Cell {
        match &self.method.device {
            // Names of devices are English in every language.
            Some(device) => {
                let language = Some(Language { lang: "en".to_owned(), dir: "ltr" });
                Cell { text: device.name.clone(), language, citations: Vec::new() }
            }
            None => self.said(self.subject.word("compare-no-device")),
        }
    }
}

/// The comparison of all methods: the page of that section.
pub(in crate::render::views) fn compare(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    id: PageId,
) -> Result<Main> {
    let surroundings = Surroundings { renderer, locale: page.locale, text_locale: page.text_locale, sources: &[] };
    let own = ComparePageView { table_html: compare_table(surroundings)? };
    let view = Document { page: PageView::of(renderer, page, section, id, &[])?, own };
    Main::of(renderer, page, "compare", view)
}

/// The directive `::compare-table`.
pub(in crate::render::views) fn compare_table(surroundings: Surroundings<'_>) -> Result<String> {
    let Surroundings { renderer, locale, text_locale, .. } = surroundings;
    let site = renderer.site;
    let columns = site.list(Lists::Methods, locale).iter().filter_map(|entry| {
        let Fields::Method(method) = &site.edition(*entry, text_locale).fields else { return None };
        let subject = Subject::elsewhere(*entry, surroundings);
        let is_foreign = subject.edition.locale != text_locale;
        Some(Column { entry: *entry, subject, method, is_foreign })
    });
    let columns: Vec<Column<'_>> = columns.collect();
    let heads: Vec<ColumnView> = columns.iter().map(|column| column.head(locale)).collect();
    // A name may be one of another script, as an untranslated method's is.
    let names: Vec<String> = heads.iter().map(|head| format!("\u{2068}{}\u{2069}", head.title)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let list = site.language(text_locale).list(&names);
    let rows = ROWS.iter().map(|(key, answer)| {
        let cells = columns.iter().map(answer).collect::<Result<_>>()?;
        Ok(RowView { label: renderer.message(text_locale, key), cells })
    });
    let caption = renderer.format(text_locale, "compare-caption", &[("methods", i18n::Value::Verbatim(&list))])?;
    let view = CompareView { caption, methods: heads, rows: rows.collect::<Result<_>>()? };
    renderer.template("components/compare-table.html", text_locale, &view)
}
