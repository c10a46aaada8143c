//! Questions and answers: the page of all topics, one page per topic, and the directive `::faq` that shows a topic inside
//! another text.

use anyhow::{Result, bail};
use chrono::NaiveDate;
use serde::Serialize;

use super::add_toc;
use super::plain_text::plain_text;
use crate::disk;
use crate::load::body_of;
use crate::model::clinic::Lists;
use crate::model::{Faq, Fields, Model};
use crate::render::Renderer;
use crate::render::html::{Surroundings, TocEntry};
use crate::render::link::{Link, Worded};
use crate::render::views::Main;
use crate::render::views::common::{DateView, Document, PageView};
use crate::render::views::list::{describe, section_page};
use crate::site::{EntryId, Page, PageId, SetKind};
use crate::sources::{Edition, LocaleId};

#[derive(Serialize)]
struct TopicsView {
    topics: Vec<TopicView>,
}

#[derive(Serialize)]
struct TopicView {
    id: String,
    link: Link,
    description: Option<String>,
    questions: Vec<Link>,
}

/// The topics of questions: the page of that section.
pub(in crate::render::views) fn faq(
    renderer: &Renderer<'_>,
    page: &Page,
    section: EntryId,
    id: PageId,
) -> Result<Main> {
    let terms = &renderer.site.facts.taxonomies.faq_topics.terms;
    let topics = terms.iter().filter_map(|term| {
        let link = topic_link(renderer, term, page.locale)?;
        let description = term.description.as_ref().map(|text| renderer.localized(text, page.locale));
        let questions = members(renderer, term.key.as_str(), page.locale);
        let questions = questions.filter_map(|(entry, ..)| renderer.entry_link(entry, page.locale)).collect();
        Some(TopicView { id: format!("topic-{}", term.key.as_str()), link, description, questions })
    });
    let topics: Vec<_> = topics.collect();
    let view = Document { page: PageView::of(renderer, page, section, id, &[])?, own: TopicsView { topics } };
    Main::of(renderer, page, "faq", view)
}

/// A link to the page of a topic, when it has questions in `locale`.
pub(super) fn topic_link(renderer: &Renderer<'_>, term: &data::Term, locale: LocaleId) -> Option<Link> {
    let site = renderer.site;
    let set = *site.generated.get(&SetKind::FaqTopic(term.key.as_str().into()))?;
    let page = site.sets[set].pages[locale.index()]?;
    let href = site.pages[page].permalink.as_str().to_owned();
    Some(Link { href, title: renderer.localized(&term.label, locale), lang: None })
}

/// The questions of a topic in the order of `locale`.
fn members<'a>(
    renderer: &'a Renderer<'_>,
    topic: &'a str,
    locale: LocaleId,
) -> impl Iterator<Item = (EntryId, &'a Edition, &'a Faq)> {
    let entries = renderer.site.list(Lists::Faq, locale).iter();
    entries.filter_map(move |entry| {
        let edition = renderer.site.edition(*entry, locale);
        match &edition.fields {
            Fields::Faq(faq) if faq.faq_topic.key() == topic => Some((*entry, edition, &**faq)),
            _ => None,
        }
    })
}

/// A question with its answer.
#[derive(Serialize)]
struct QuestionView {
    id: String,
    question: String,
    answer_html: String,
    see_also: Vec<Link>,
    /// Who checked a medical answer, and when.
    review: Option<AnswerReview>,
}

#[derive(Serialize)]
struct AnswerReview {
    reviewer: Option<Link>,
    reviewed: DateView,
}

fn questions(renderer: &Renderer<'_>, topic: &str, locale: LocaleId) -> Result<Vec<QuestionView>> {
    let questions = members(renderer, topic, locale).map(|(entry, edition, faq)| {
        Ok(QuestionView {
            id: renderer.site.entries[entry].key.to_string(),
            question: faq.question.to_string(),
            answer_html: answer(renderer, edition, locale)?,
            see_also: faq.see_also.iter().filter_map(|to| renderer.reference_link(to.as_str(), locale)).collect(),
            review: faq.last_reviewed.filter(|_| faq.clinical).map(|date| review(renderer, faq, date, locale)),
        })
    });
    questions.collect()
}

fn review(renderer: &Renderer<'_>, faq: &Faq, date: NaiveDate, locale: LocaleId) -> AnswerReview {
    let doctor = faq.reviewed_by.as_ref().and_then(|doctor| renderer.site.entry(Model::Doctor, doctor.key()));
    let reviewer = doctor.and_then(|doctor| renderer.entry_link(doctor, locale));
    AnswerReview { reviewer, reviewed: renderer.date(date, locale) }
}

/// The answer as HTML, with links as readers of `locale` follow them.
fn answer(renderer: &Renderer<'_>, edition: &Edition, locale: LocaleId) -> Result<String> {
    let file = disk::read_text(&renderer.project.join(&*edition.file))?;
    let text = body_of(&file, edition.body.offset);
    // A list of questions inside an answer could hold that answer again, without an end.
    if text.lines().any(|line| line.starts_with("::faq")) {
        bail!("{}: an answer cannot list questions", edition.file);
    }
    Ok(renderer.markdown(locale, edition.locale, edition, &text)?.html)
}

#[derive(Serialize)]
struct QuestionsView {
    questions: Vec<QuestionView>,
}

/// The questions of one topic with their answers: a page of its own below the section.
pub(in crate::render) fn topic(renderer: &Renderer<'_>, page: &Page, topic: &str) -> Result<Main> {
    let site = renderer.site;
    let Some(section) = site.sections.get(&Lists::Faq).copied() else { bail!("no section lists questions") };
    let questions = questions(renderer, topic, page.locale)?;
    let mut view = section_page(renderer, page, section)?;
    if let Some(term) = site.facts.taxonomies.faq_topics.get(topic) {
        let label = renderer.localized(&term.label, page.locale);
        let description = term.description.as_ref().map(|text| renderer.localized(text, page.locale));
        view.description = description.unwrap_or_else(|| format!("{label}. {}", view.description));
        describe(renderer, page, &mut view, label);
    }
    view.disclaimers = disclaimers(renderer, topic, page.locale);
    let lines = questions.iter();
    let lines = lines.map(|asked| TocEntry { id: asked.id.clone(), title: asked.question.clone(), level: 2 });
    add_toc(&mut view, site.edition(section, page.locale), lines);
    let plain = questions.iter().map(|asked| (asked.question.clone(), plain_text(&asked.answer_html))).collect();
    let view = Document { page: view, own: QuestionsView { questions } };
    Ok(Main { questions: plain, ..Main::of(renderer, page, "faq_topic", view)? })
}

/// What the answers of a topic ask to be said, each once.
fn disclaimers(renderer: &Renderer<'_>, topic: &str, locale: LocaleId) -> Vec<Worded> {
    let mut keys = Vec::new();
    for key in members(renderer, topic, locale).flat_map(|(_, _, faq)| &faq.disclaimers) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.into_iter().filter_map(|key| renderer.disclaimer(key.as_str(), locale)).collect()
}

#[derive(Serialize)]
struct FaqListView {
    /// The language of the questions: that of the readers, even inside a text they get in the source language.
    lang: String,
    dir: &'static str,
    questions: Vec<QuestionView>,
    all: Option<Link>,
}

/// The directive `::faq`: questions of one topic.
pub(in crate::render::views) fn list(topic: &str, surroundings: Surroundings<'_>) -> Result<String> {
    let Surroundings { renderer, locale, .. } = surroundings;
    let site = renderer.site;
    let term = site.facts.taxonomies.faq_topics.get(topic);
    let view = FaqListView {
        lang: site.locales.tag(locale).to_string(),
        dir: site.language(locale).direction().as_str(),
        questions: questions(renderer, topic, locale)?,
        all: term.and_then(|term| topic_link(renderer, term, locale)),
    };
    renderer.template("components/faq-list.html", locale, &view)
}
