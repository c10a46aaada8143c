//! Markdown to HTML, in one pass over the events: heading ids, table of contents, resolved links, citations, isolated
//! directions, localised quantities, directives.
//!
//! The HTML is written tight (no line feeds between blocks), so that it needs no minifying afterwards.

pub(in crate::render) mod picture;
mod table;
mod tight;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use serde::Serialize;

use super::{Renderer, views};
use crate::markdown::anchor::Anchors;
use crate::markdown::inline::{Piece, pieces};
use crate::markdown::picture::{Found, Gather, Step, is_alone};
use crate::markdown::survey::level_number;
use crate::markdown::{Directive, Marker, Picture, Prepared, Slot, prepare};
use crate::sources::LocaleId;

/// A rendered text.
#[derive(Debug, Default)]
pub struct Rendered {
    /// Trusted HTML.
    pub html: String,
    /// Its headings of level 2 and 3.
    pub toc: Vec<TocEntry>,
}

/// One line of a table of contents.
#[derive(Debug, Clone, Serialize)]
pub struct TocEntry {
    /// The id of the heading.
    pub id: String,
    /// Its text.
    pub title: String,
    /// 2 or 3.
    pub level: u8,
}

/// What a text needs to know of its surroundings.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// Everything that can be looked up.
    pub renderer: &'a Renderer<'a>,
    /// The locale of the readers, which decides where links lead.
    pub locale: LocaleId,
    /// The locale the text is written in, which decides words and digits.
    pub text_locale: LocaleId,
    /// Ids of the sources that footnotes cite, in the order of the list of sources.
    pub sources: &'a [&'a str],
}

/// Renders a body or a Markdown field.
///
/// # Errors
/// When a template of a directive fails.
pub fn render(text: &str, surroundings: Surroundings<'_>) -> anyhow::Result<Rendered> {
    let prepared = prepare(text, surroundings.sources.iter().copied());
    let mut writer = Writer {
        surroundings,
        toc: Vec::new(),
        anchors: Anchors::default(),
        heading: None,
        links: Vec::new(),
        has_isolates: prepared.has_isolates,
        gather: Gather::default(),
        paragraph: None,
        is_figure: false,
    };
    let html = writer.run(&prepared, text)?;
    Ok(Rendered { html, toc: writer.toc })
}

struct Writer<'a> {
    surroundings: Surroundings<'a>,
    toc: Vec<TocEntry>,
    anchors: Anchors,
    heading: Option<Heading>,
    /// What to write at the end of each open link.
    links: Vec<String>,
    has_isolates: bool,
    gather: Gather,
    /// Where the paragraph that is open stands in the text.
    paragraph: Option<Range<usize>>,
    /// Whether that paragraph was nothing but a picture, which stands in its place.
    is_figure: bool,
}

/// A heading whose end has not come yet: its id depends on its text.
struct Heading {
    event: usize,
    level: u8,
    id: Option<String>,
    text: String,
}

/// A run of events: the whole text, or the content of a directive.
struct Frame<'e> {
    directive: Option<Directive>,
    events: Vec<Event<'e>>,
    /// The pictures of a gallery.
    pictures: Vec<Picture>,
}

impl Frame<'_> {
    const fn new(directive: Option<Directive>) -> Self {
        Self { directive, events: Vec::new(), pictures: Vec::new() }
    }

    const fn is_gallery(&self) -> bool {
        matches!(self.directive, Some(Directive::Gallery {}))
    }
}

impl Writer<'_> {
    fn run(&mut self, prepared: &Prepared<'_>, text: &str) -> anyhow::Result<String> {
        let len = text.len();
        let mut frames = vec![Frame { events: Vec::with_capacity(len / 16 + 8), ..Frame::new(None) }];
        let mut table = table::Table::default();
        for (event, range) in prepared.events() {
            let top = frames.len() - 1;
            let slot = if frames[top].is_gallery() { Slot::Gallery } else { Slot::Inline };
            let event = match self.gather.step(event, &range, text, slot) {
                Step::Other(event) => event,
                Step::Taken => continue,
                Step::Picture(found) => {
                    self.picture(found, text, &mut frames[top])?;
                    continue;
                }
            };
            let events = &mut frames[top].events;
            match event {
                Event::Html(_) | Event::InlineHtml(_) => match prepared.marker(range.start) {
                    Some(Marker::Open(directive, _)) => {
                        frames.push(Frame::new(Some(directive.clone())));
                    }
                    Some(Marker::Close(_)) if top > 0 => self.close(&mut frames)?,
                    Some(Marker::Leaf(directive, _)) => {
                        let html = match picture::block(directive, None, &[], self.surroundings) {
                            Some(html) => html?,
                            None => views::leaf(directive, self.surroundings)?,
                        };
                        events.push(Event::Html(html.into()));
                    }
                    _ => {}
                },
                Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
                Event::Start(Tag::Paragraph) => {
                    self.paragraph = Some(range);
                    events.push(Event::Start(Tag::Paragraph));
                }
                Event::End(TagEnd::Paragraph) => {
                    self.paragraph = None;
                    if !std::mem::take(&mut self.is_figure) {
                        events.push(Event::End(TagEnd::Paragraph));
                    }
                }
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let id = id.map(CowStr::into_string);
                    self.heading =
                        Some(Heading { event: events.len(), level: level_number(level), id, text: String::new() });
                    events.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
                }
                Event::End(TagEnd::Heading(level)) => {
                    self.end_heading(events);
                    events.push(Event::End(TagEnd::Heading(level)));
                }
                Event::Start(Tag::Link { dest_url, .. }) => events.push(self.start_link(&dest_url)),
                Event::End(TagEnd::Link) => {
                    let end = self.links.pop().unwrap_or_default();
                    events.push(Event::InlineHtml(end.into()));
                }
                Event::FootnoteReference(id) => events.push(self.citation(&id)),
                Event::SoftBreak => self.text(" ".into(), events),
                Event::Text(text) => self.text(text, events),
                Event::Code(code) => {
                    if let Some(heading) = &mut self.heading {
                        heading.text.push_str(&code);
                    }
                    events.push(Event::InlineHtml(format!("<code dir=\"ltr\">{}</code>", escape(&code)).into()));
                }
                other => match table.event(&other, || self.label("table-scroll-label")) {
                    Some(html) => events.push(Event::Html(html.into())),
                    None => events.push(other),
                },
            }
        }
        while frames.len() > 1 {
            self.close(&mut frames)?;
        }
        let whole = frames.pop().map(|frame| frame.events).unwrap_or_default();
        Ok(tight::to_html(whole.into_iter(), len))
    }

    /// Ends a directive with content: its content becomes one piece of HTML in the frame around it.
    fn close(&mut self, frames: &mut Vec<Frame<'_>>) -> anyhow::Result<()> {
        let Some(Frame { directive: Some(directive), events, pictures }) = frames.pop() else { return Ok(()) };
        let content = tight::to_html(events.into_iter(), 256);
        let html = match picture::block(&directive, Some(&content), &pictures, self.surroundings) {
            Some(html) => html?,
            None => views::container(&directive, content, self.surroundings)?,
        };
        if let Some(frame) = frames.last_mut() {
            frame.events.push(Event::Html(html.into()));
        }
        Ok(())
    }

    /// Puts a picture where it stands: in its gallery, in place of a paragraph that holds nothing else, or in the sentence.
    fn picture(&mut self, found: Found, text: &str, frame: &mut Frame<'_>) -> anyhow::Result<()> {
        let is_alone = self.paragraph.as_ref().is_some_and(|paragraph| is_alone(text, paragraph, &found));
        // What is no picture was refused when the text was surveyed.
        let Some(picture) = found.picture else { return Ok(()) };
        if frame.is_gallery() {
            frame.pictures.push(picture);
        } else if is_alone && frame.events.pop_if(|event| matches!(event, Event::Start(Tag::Paragraph))).is_some() {
            self.is_figure = true;
            let html = picture::show(&picture::Shown::Alone(&picture), self.surroundings)?;
            frame.events.push(Event::Html(html.into()));
        } else {
            let html = picture::show(&picture::Shown::Within(&picture), self.surroundings)?;
            frame.events.push(Event::InlineHtml(html.into()));
        }
        Ok(())
    }

    fn label(&self, key: &str) -> &str {
        self.surroundings.renderer.site.language(self.surroundings.text_locale).message(key).unwrap_or_default()
    }

    fn text<'e>(&mut self, text: CowStr<'e>, events: &mut Vec<Event<'e>>) {
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(&text);
        }
        if !self.has_isolates && !text.contains('{') {
            events.push(Event::Text(text));
            return;
        }
        for piece in pieces(&text) {
            events.push(match piece {
                Piece::Plain(plain) => Event::Text(plain.to_owned().into()),
                Piece::Isolate(direction, inner) => {
                    Event::InlineHtml(format!("<bdi dir=\"{direction}\">{}</bdi>", escape(inner)).into())
                }
                Piece::Quantity(unit, low, high) => {
                    let language = self.surroundings.renderer.site.language(self.surroundings.text_locale);
                    let amount = language.quantity(unit, low, high).unwrap_or_default();
                    Event::InlineHtml(format!("<bdi>{}</bdi>", escape(&amount)).into())
                }
            });
        }
    }

    fn end_heading(&mut self, events: &mut [Event<'_>]) {
        let Some(heading) = self.heading.take() else { return };
        let anchor = self.anchors.take(heading.id.as_deref(), &heading.text);
        if let Some(Event::Start(Tag::Heading { id, .. })) = events.get_mut(heading.event) {
            *id = Some(anchor.clone().into());
        }
        if heading.level <= 3 {
            self.toc.push(TocEntry { id: anchor, title: heading.text, level: heading.level });
        }
    }

    fn start_link(&mut self, destination: &str) -> Event<'static> {
        let Surroundings { renderer, locale, .. } = self.surroundings;
        if destination.starts_with("https://") {
            self.links.push("</a>".to_owned());
            return Event::InlineHtml(format!("<a href=\"{}\" rel=\"external noopener\">", escape(destination)).into());
        }
        if destination.starts_with(['#']) || destination.starts_with("tel:") || destination.starts_with("mailto:") {
            self.links.push("</a>".to_owned());
            return Event::InlineHtml(format!("<a href=\"{}\">", escape(destination)).into());
        }
        // Every link was checked in `resolve`; a text without its target would be a mistake there.
        let Ok(target) = renderer.site.target(destination, locale) else {
            self.links.push(String::new());
            return Event::InlineHtml("".into());
        };
        let mut end = "</a>".to_owned();
        let mut language = String::new();
        if target.locale != locale {
            let tag = renderer.site.locales.tag(target.locale);
            language = format!(" hreflang=\"{tag}\"");
            end.push_str(&renderer.language_mark(target.locale, self.surroundings.text_locale));
        }
        self.links.push(end);
        Event::InlineHtml(format!("<a href=\"{}\"{language}>", escape(&target.href)).into())
    }

    fn citation(&self, id: &str) -> Event<'static> {
        let Some(index) = self.surroundings.sources.iter().position(|source| *source == id) else {
            return Event::InlineHtml("".into());
        };
        let language = self.surroundings.renderer.site.language(self.surroundings.text_locale);
        let number = language.integer(i64::try_from(index).unwrap_or_default() + 1);
        let label = self.label("evidence-label");
        let html = format!(
            "<sup class=\"footnote-ref\"><a href=\"#source-{id}\"><span class=\"visually-hidden\">{} </span>{number}</a></sup>",
            escape(label)
        );
        Event::InlineHtml(html.into())
    }
}

/// Escapes text for HTML, in content and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        escaped.push_str(&rest[..at]);
        escaped.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    escaped.push_str(rest);
    escaped
}
