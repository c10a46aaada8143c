//! One file of an entry to an [`Edition`]: overlay, check, types, survey.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::front_matter::Parts;
use super::original::Original;
use crate::diagnostic::{Diagnostic, Report, codes};
use crate::markdown::survey::{Survey, survey};
use crate::markdown::{self, Mistake};
use crate::model::base::Translation;
use crate::model::values::is_kebab;
use crate::model::{Clinical, Common, Fields, Head, Medical, Model};
use crate::node::{Field, Mention, Mismatch, Node, Position, Value, typed};
use crate::review;
use crate::schema::overlay::{Gap, Overlaid, overlay};
use crate::schema::{FieldSchema, Group, ModelSchema, check};
use crate::sources::{Body, Edition, LocaleId, LooseLinks};
use crate::translation::Freshness;
use xxhash_rust::xxh3::xxh3_64;

/// Turns a file into an edition, or what is left of it when it has mistakes. `source` is the source file when this is a
/// translation.
pub(super) fn read(
    model: Model,
    locale: LocaleId,
    file: &Arc<str>,
    parts: &Parts<'_>,
    source: Option<&Original<'_>>,
) -> (Result<Edition, LooseLinks>, Report) {
    let schema = ModelSchema::of(model);
    let mut report = Report::default();
    let mut gaps = Vec::new();
    let merged = source.map(|source| {
        let Overlaid { front, report: found, gaps: open } = overlay(schema, source.front(), &parts.front, file);
        report.append(found);
        gaps = left_by_the_source(open, source, &parts.front, &mut report);
        front
    });
    if source.is_none() {
        report.extend(only_in_translations(&parts.front, file));
    }
    let front = merged.as_ref().unwrap_or(&parts.front);
    report.append(check::check(schema, front, file, source.is_some()));
    if report.has_errors() {
        return (Err(mistakes_in_text((schema, front), locale, file, parts, &mut report)), report);
    }
    let mentions = RefCell::new(Vec::new());
    // What is inherited has no place here; a mistake in it is told in the source file.
    let at = if source.is_some() { Position::default() } else { front.at };
    match Typed::read(schema, front, at, &mentions) {
        Ok(typed) => {
            let standing = typed
                .clinical
                .as_ref()
                .filter(|_| source.is_none())
                .map(|clinical| review::seal::standing(clinical.review_seal.as_deref(), schema, front, parts.body));
            let mut edition = assemble(typed, locale, file, parts, schema, front, mentions.into_inner(), &mut report);
            if let Some(source) = source {
                let record = edition.common.translation.as_ref();
                edition.freshness = source.freshness(record, &edition.common.overrides);
                // An amount that cannot be read is told as such, and not as missing.
                if !report.iter().any(|found| found.code == &codes::DIRECTIVE) {
                    edition.differences = source.differences(parts, &edition.freshness, record);
                }
            }
            (Ok(Edition { standing, gaps, ..edition }), report)
        }
        Err(mismatch) if source.is_some_and(|source| mismatch.at.line == 0 || !source.is_sound) => {
            (Err(mistakes_in_text((schema, front), locale, file, parts, &mut report)), report)
        }
        Err(mismatch) => {
            let links = mistakes_in_text((schema, front), locale, file, parts, &mut report);
            let at = if mismatch.at.line == 0 { Position::new(1, 1) } else { mismatch.at };
            let diagnostic = Diagnostic::error(&codes::WRONG_KIND, file, at, mismatch.message);
            report.push(Diagnostic { help: mismatch.help, ..diagnostic });
            (Err(links), report)
        }
    }
}

/// Gaps that are there because the source changed since: the translation is behind, not wrong. The others are told.
fn left_by_the_source(
    open: Vec<(Gap, Diagnostic)>,
    source: &Original<'_>,
    front: &Node,
    report: &mut Report,
) -> Vec<Gap> {
    if open.is_empty() {
        return Vec::new();
    }
    let record = front.get("translation");
    let record = record.and_then(|node| typed::<Translation>(node.at, node.fields().iter(), &RefCell::default()).ok());
    let mut gaps = Vec::new();
    for (gap, told) in open {
        match &record {
            _ if !source.is_sound => {}
            Some(record) if source.explains(&gap, record) => gaps.push(gap),
            _ => report.push(told),
        }
    }
    gaps
}

/// Fields that say how a translation stands to its source, in the source itself.
pub(super) fn only_in_translations(front: &Node, file: &Arc<str>) -> impl Iterator<Item = Diagnostic> {
    let fields = front.fields().iter().filter(|field| ["translation", "overrides"].contains(&field.key.as_str()));
    fields.map(|field| {
        let message = format!("`{}` stands in translations only", field.key);
        Diagnostic::error(&codes::UNKNOWN_FIELD, file, field.key_at, message)
            .note("it says how a translation stands to this file")
            .help("remove it here")
    })
}

/// Tells what is wrong with the text of a file whose front matter has mistakes, as far as it can be said without that; returns
/// what it refers to, which the next stage checks. `front` is the front matter that the file amounts to.
fn mistakes_in_text(
    (schema, front): (&'static ModelSchema, &Node),
    locale: LocaleId,
    file: &Arc<str>,
    parts: &Parts<'_>,
    report: &mut Report,
) -> LooseLinks {
    let sources = source_ids(front);
    let known: Vec<&str> = sources.iter().flatten().map(AsRef::as_ref).collect();
    let prepared = markdown::prepare(parts.body, known.iter().copied());
    let mut surveyed = survey(&prepared, parts.body, parts.first_line);
    let mentions = take_fields(&mut surveyed, schema.mentions(&parts.front), &known);
    let Survey { mistakes, links, citations, .. } = surveyed;
    report.extend(mistakes.into_iter().map(|(at, mistake)| in_text(file, at, mistake)));
    LooseLinks { file: Arc::clone(file), locale, links, mentions, citations, sources, words: words(parts.whole) }
}

/// What is left of a file that cannot even be cut into its parts.
pub(super) fn unread(locale: LocaleId, file: &Arc<str>, text: &str) -> LooseLinks {
    let (links, mentions, citations) = (Vec::new(), Vec::new(), Vec::new());
    LooseLinks { file: Arc::clone(file), locale, links, mentions, citations, sources: None, words: words(text) }
}

/// Ids of the sources in a front matter with mistakes; nothing when one of them cannot be read.
fn source_ids(front: &Node) -> Option<Vec<Box<str>>> {
    let mut ids = Vec::new();
    for list in ["evidence", "sources"].iter().filter_map(|name| front.get(name)) {
        let Value::List(entries) = &list.value else { return None };
        for entry in entries {
            ids.push(entry.get("id")?.text()?.into());
        }
    }
    Some(ids)
}

/// The words of a file that could be ids of pictures.
fn words(text: &str) -> BTreeSet<Box<str>> {
    let words = text.split(|character: char| !character.is_ascii_alphanumeric() && character != '-');
    words.filter(|word| is_kebab(word)).map(Into::into).collect()
}

/// A mistake in a text, with what to do about mistakes of its kind.
fn in_text(file: &Arc<str>, at: Position, mistake: Mistake) -> Diagnostic {
    let Mistake { code, message, help, .. } = mistake;
    let of_kind = match code.id {
        "HC0303" => "write it in Markdown, or as one of the typed blocks, as in `:::callout{kind=info}`",
        "HC0305" => {
            "headings of a text start at `##`, because the title of the page is the first level, and skip no level"
        }
        "HC0306" => {
            "a block is `::cta{kind=inquiry}`, or `:::callout{kind=info}` with its content and `:::` below it, \
             each at the beginning of a line"
        }
        "HC0310" => {
            "a picture is a folder of `content/media/`, written `![what it shows](media:KEY)`, `![](media:KEY)` with the words of \
             its folder, or `![](media:KEY){decorative}`; `hills new media KEY` begins one"
        }
        "HC0308" => "delete it; write `:ltr[…]` or `:rtl[…]` around words that need their own direction",
        _ => "leave it out for now",
    };
    Diagnostic::error(code, file, at, message).help(help.unwrap_or_else(|| of_kind.to_owned()))
}

/// The typed groups of one front matter.
struct Typed {
    common: Common,
    head: Option<Head>,
    clinical: Option<Box<Clinical>>,
    fields: Fields,
}

impl Typed {
    fn read<'a>(
        schema: &ModelSchema,
        front: &'a Node,
        at: Position,
        mentions: &'a RefCell<Vec<Mention>>,
    ) -> Result<Self, Mismatch> {
        let groups: Vec<(Option<Group>, &Field)> =
            front.fields().iter().map(|field| (schema.field(&field.key).map(|known| known.group), field)).collect();
        let of = |group: Group| groups.iter().filter(move |(own, _)| *own == Some(group)).map(|(_, field)| *field);
        let model = schema.model;
        let is_medical = match model.medical() {
            Medical::Always => true,
            Medical::Optional => of(Group::Clinical).next().is_some(),
            Medical::Never => false,
        };
        Ok(Self {
            common: typed(at, of(Group::Common), mentions)?,
            head: model.has_head().then(|| typed(at, of(Group::Head), mentions)).transpose()?,
            clinical: is_medical.then(|| typed(at, of(Group::Clinical), mentions)).transpose()?.map(Box::new),
            fields: model.read(at, of(Group::Own), mentions)?,
        })
    }
}

#[expect(clippy::too_many_arguments, reason = "the one place where all parts of an edition meet")]
fn assemble(
    typed: Typed,
    locale: LocaleId,
    file: &Arc<str>,
    parts: &Parts<'_>,
    schema: &'static ModelSchema,
    front: &Node,
    mentions: Vec<Mention>,
    report: &mut Report,
) -> Edition {
    let sources: Vec<&str> = evidence(&typed).collect();
    let prepared = markdown::prepare(parts.body, sources.iter().copied());
    let mut surveyed = survey(&prepared, parts.body, parts.first_line);
    let kept = take_fields(&mut surveyed, mentions, &sources);
    report.extend(surveyed.mistakes.into_iter().map(|(at, mistake)| in_text(file, at, mistake)));
    let body = Body {
        offset: parts.offset,
        first_line: parts.first_line,
        anchors: surveyed.anchors.into(),
        words: surveyed.words,
        links: surveyed.links,
        citations: surveyed.citations,
        pictures: surveyed.pictures,
        is_empty: parts.body.trim().is_empty(),
        hash: xxh3_64(parts.body.as_bytes()),
    };
    let Typed { common, head, clinical, fields } = typed;
    let places = places(schema, front);
    Edition {
        locale,
        file: Arc::clone(file),
        common,
        head,
        clinical,
        fields,
        body,
        standing: None,
        mentions: kept,
        places,
        freshness: Freshness::Fresh,
        gaps: Vec::new(),
        differences: Vec::new(),
        is_withdrawn: false,
    }
}

/// Ids of the sources that footnotes of this edition may cite.
fn evidence(typed: &Typed) -> impl Iterator<Item = &str> {
    let clinical = typed.clinical.iter().flat_map(|clinical| &clinical.evidence);
    let own = match &typed.fields {
        Fields::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    clinical.chain(own).map(|evidence| evidence.id.as_str())
}

/// Surveys the Markdown fields among `mentions` with the body, and returns all other mentions of both.
fn take_fields(surveyed: &mut Survey, mentions: Vec<Mention>, sources: &[&str]) -> Vec<Mention> {
    let mut kept = Vec::new();
    for mention in mentions.into_iter().filter(|mention| mention.at.line > 0) {
        if mention.kind == "markdown" {
            add_field(surveyed, &mention, sources);
        } else {
            kept.push(mention);
        }
    }
    kept.append(&mut surveyed.mentions);
    kept
}

/// Surveys a Markdown field as if it were part of the body. A block scalar starts on the line after its key.
fn add_field(surveyed: &mut Survey, field: &Mention, sources: &[&str]) {
    let prepared = markdown::prepare(&field.name, sources.iter().copied());
    let first_line = if field.name.contains('\n') { field.at.line + 1 } else { field.at.line };
    let mut own = survey(&prepared, &field.name, first_line);
    surveyed.words += own.words;
    surveyed.links.append(&mut own.links);
    surveyed.citations.append(&mut own.citations);
    surveyed.pictures.append(&mut own.pictures);
    surveyed.mentions.append(&mut own.mentions);
    surveyed.mistakes.append(&mut own.mistakes);
    if !own.anchors.is_empty() {
        let mistake = Mistake::new(&codes::HEADING_ORDER, 0, "a text field cannot have headings");
        surveyed.mistakes.push((field.at, mistake));
    }
}

fn places(schema: &'static ModelSchema, front: &Node) -> Vec<(&'static str, Position)> {
    let known = |field: &Field| -> Option<&'static FieldSchema> { schema.field(&field.key) };
    let own = front.fields().iter().filter(|field| field.key_at.line > 0);
    // A group begins with its first key, which says less than its name.
    let at = |field: &Field| if matches!(field.value.value, Value::Map(_)) { field.key_at } else { field.value.at };
    own.filter_map(|field| known(field).map(|known| (known.name.as_str(), at(field)))).collect()
}
