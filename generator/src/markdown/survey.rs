//! What a body holds, gathered in one pass without writing HTML: headings, links, citations, size, mistakes.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::anchor::{self, Anchors};
use super::picture::{Gather, Picture, Slot, Step};
use super::{Directive, Marker, Places, Prepared};
use crate::diagnostic::{Code, codes};
use crate::node::{Mention, Position};

/// The survey of one body.
#[derive(Debug, Default)]
pub struct Survey {
    /// Ids of all headings, each followed by a line feed.
    pub anchors: String,
    /// Number of words.
    pub words: u32,
    /// Links as written, with their places.
    pub links: Vec<(Box<str>, Position)>,
    /// Ids of footnotes cited, with their places.
    pub citations: Vec<(Box<str>, Position)>,
    /// Pictures shown, with their places.
    pub pictures: Vec<(Picture, Position)>,
    /// What directives and pictures mention.
    pub mentions: Vec<Mention>,
    /// Mistakes that need no knowledge of the site.
    pub mistakes: Vec<(&'static Code, Position, String)>,
}

/// Explicit embeddings and overrides of direction (UAX #9).
const TURNS_AROUND: [char; 5] = ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}'];

/// Surveys a prepared `body` whose first line is line `first_line` of its file.
pub fn survey(prepared: &Prepared<'_>, body: &str, first_line: u32) -> Survey {
    let mut survey = Survey::default();
    let mut places = Places::new(body, first_line);
    let mut place = |offset: usize| places.at(offset);
    for (offset, message) in &prepared.mistakes {
        survey.mistakes.push((&codes::DIRECTIVE, place(*offset), message.clone()));
    }
    for (offset, marker) in &prepared.markers {
        if let Marker::Open(_, mentions) | Marker::Leaf(_, mentions) = marker {
            let at = place(*offset);
            survey.mentions.extend(mentions.iter().map(|mention| Mention { at, ..mention.clone() }));
        }
        if let Marker::Open(directive, _) | Marker::Leaf(directive, _) = marker {
            survey.pictures.extend(Picture::of(directive).map(|picture| (picture, place(*offset))));
        }
    }
    let mut gather = Gather::default();
    let mut blocks = Blocks::default();
    let mut anchors = Anchors::default();
    let mut heading: Option<(Option<String>, String)> = None;
    let mut last_level = 1;
    let mut in_code = false;
    for (event, range) in prepared.events() {
        let event = match gather.step(event, &range, body, blocks.slot()) {
            Step::Other(event) => event,
            Step::Taken => continue,
            Step::Picture(found) => {
                let at = place(found.start);
                if let Some(message) = found.mistake {
                    survey.mistakes.push((&codes::NO_PICTURE, at, message));
                }
                if let Some(message) = blocks.picture() {
                    survey.mistakes.push((&codes::DIRECTIVE, at, message.to_owned()));
                }
                if let Some(picture) = found.picture {
                    survey.mentions.push(Mention { kind: "ref:media", name: picture.id.to_string(), at });
                    survey.pictures.push((picture, at));
                }
                continue;
            }
        };
        if let Some((offset, message)) = blocks.event(&event, range.start, prepared) {
            survey.mistakes.push((&codes::DIRECTIVE, place(offset), message.to_owned()));
        }
        match event {
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                let is_fit = id.as_deref().is_none_or(|id| id == anchor::slug(id));
                if !is_fit || !classes.is_empty() || !attrs.is_empty() {
                    let message =
                        "a heading takes one id of small letters, digits and hyphens, as in `{#when-to-call}`"
                            .to_owned();
                    survey.mistakes.push((&codes::RAW_HTML, place(range.start), message));
                }
                let level = level_number(level);
                if level == 1 || level > last_level + 1 {
                    let message = match level {
                        1 => "a text has no heading of the first level".to_owned(),
                        _ => format!("a heading of level {level} follows one of level {last_level}"),
                    };
                    survey.mistakes.push((&codes::HEADING_ORDER, place(range.start), message));
                }
                last_level = level.max(2);
                heading = Some((id.map(|id| id.into_string()), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((own, text)) = heading.take() {
                    survey.anchors.push_str(&anchors.take(own.as_deref(), &text));
                    survey.anchors.push('\n');
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                survey.links.push((dest_url.as_ref().into(), place(range.start)));
            }
            Event::Html(html) | Event::InlineHtml(html)
                if prepared.marker(range.start).is_none() && !html.trim().is_empty() =>
            {
                let message =
                    format!("raw HTML is not allowed in texts: `{}`", html.trim().chars().take(40).collect::<String>());
                survey.mistakes.push((&codes::RAW_HTML, place(range.start), message));
            }
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => {
                in_code = false;
                if range.end >= body.trim_end().len() && !is_closed_code(&body[range.start..]) {
                    let message = "this block of code is never closed".to_owned();
                    survey.mistakes.push((&codes::DIRECTIVE, place(range.start), message));
                }
            }
            Event::Text(text) | Event::Code(text) => {
                // Written as an entity (`&#x202e;`) it is not found in the text of the file. Nearly all text stands there as
                // it is and need not be searched.
                let written = body.get(range.clone()).unwrap_or_default();
                if *text != *written && text.contains(TURNS_AROUND) && !written.contains(TURNS_AROUND) {
                    let message = "a hidden character changes the direction of the text here".to_owned();
                    survey.mistakes.push((&codes::HIDDEN_DIRECTION, place(range.start), message));
                }
                if !in_code && looks_like_a_directive(&text) {
                    let message = "a block starts at the beginning of its line, outside lists and quotes".to_owned();
                    survey.mistakes.push((&codes::DIRECTIVE, place(range.start), message));
                }
                if let Some((_, heading)) = &mut heading {
                    heading.push_str(&text);
                }
                survey.words += u32::try_from(text.split_ascii_whitespace().count()).unwrap_or(u32::MAX);
            }
            _ => {}
        }
    }
    if body.contains("[^") {
        survey.citations.extend(citations(body).map(|(offset, id)| (id.into(), place(offset))));
    }
    survey
}

/// The blocks around the place that a survey has reached, as far as they care for pictures.
#[derive(Default)]
struct Blocks {
    open: Vec<Block>,
}

enum Block {
    /// A list of pictures, where it begins, how many it has, and whether it was told that something else is in it.
    Gallery { start: usize, pictures: usize, is_told: bool },
    /// The caption of a picture.
    Caption,
    /// Any other block.
    Other,
}

impl Blocks {
    fn slot(&self) -> Slot {
        match self.open.last() {
            Some(Block::Gallery { .. }) => Slot::Gallery,
            _ => Slot::Inline,
        }
    }

    /// Takes a picture; says what is wrong with having it here.
    fn picture(&mut self) -> Option<&'static str> {
        match self.open.last_mut() {
            Some(Block::Gallery { pictures, .. }) => *pictures += 1,
            Some(Block::Caption) => return Some("a caption holds no picture"),
            _ => {}
        }
        None
    }

    /// Takes any other event; says where something is wrong with it.
    fn event(&mut self, event: &Event<'_>, offset: usize, prepared: &Prepared<'_>) -> Option<(usize, &'static str)> {
        match (event, prepared.marker(offset)) {
            (Event::Html(_) | Event::InlineHtml(_), Some(Marker::Open(directive, _))) => {
                self.open.push(match directive {
                    Directive::Gallery {} => Block::Gallery { start: offset, pictures: 0, is_told: false },
                    Directive::Figure { .. } | Directive::BeforeAfter { .. } => Block::Caption,
                    _ => Block::Other,
                });
            }
            (Event::Html(_) | Event::InlineHtml(_), Some(Marker::Close(_))) => {
                if let Some(Block::Gallery { start, pictures: 0, is_told: false }) = self.open.pop() {
                    return Some((start, "this gallery holds no picture"));
                }
            }
            (
                Event::Start(Tag::HtmlBlock | Tag::List(_) | Tag::Item | Tag::Paragraph)
                | Event::End(_)
                | Event::SoftBreak,
                _,
            ) => {}
            _ => {
                if let Some(Block::Gallery { is_told: is_told @ false, .. }) = self.open.last_mut() {
                    *is_told = true;
                    return Some((offset, "a gallery holds only pictures"));
                }
            }
        }
        None
    }
}

/// A heading's level as a number.
pub fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// Whether text that is no marker was meant as one.
fn looks_like_a_directive(text: &str) -> bool {
    let rest = text.trim_start_matches(':');
    matches!(text.len() - rest.len(), 2 | 3) && rest.starts_with(|character: char| character.is_ascii_lowercase())
}

/// Whether a fenced block of code that reaches the end of the text ends with its fence; indented code has none.
fn is_closed_code(code: &str) -> bool {
    let code = code.trim_end();
    let fence: String = code.chars().take_while(|character| matches!(character, '`' | '~')).collect();
    fence.len() < 3 || code.lines().skip(1).last().is_some_and(|line| line.trim().starts_with(&fence))
}

/// Every `[^id]`, whether or not something defines `id`.
fn citations(body: &str) -> impl Iterator<Item = (usize, &str)> {
    body.match_indices("[^").filter_map(|(offset, mark)| {
        let rest = &body[offset + mark.len()..];
        rest.split_once(']').map(|(id, _)| (offset, id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::prepare;

    fn of(body: &str) -> Survey {
        survey(&prepare(body, ["known"].into_iter()), body, 5)
    }

    #[test]
    fn headings_links_and_citations_are_found_with_their_places() {
        let survey = of("## One {#own}\n\nText [a](article:x) and[^known].\n\n### دو\n");
        assert_eq!(survey.anchors, "own\nدو\n");
        assert_eq!(survey.links[0], ("article:x".into(), Position::new(7, 6)));
        assert_eq!(survey.citations[0].0.as_ref(), "known");
        assert_eq!(survey.mistakes, []);
    }

    #[test]
    fn html_pictures_and_jumps_are_mistakes() {
        let codes: Vec<_> =
            of("# No\n\n<b>x</b> ![a](b.jpg)\n\n#### Jump").mistakes.iter().map(|(code, ..)| code.id).collect();
        assert_eq!(codes, ["HC0305", "HC0303", "HC0303", "HC0310", "HC0305"]);
    }

    #[test]
    fn pictures_are_found_with_their_places_and_mentioned_by_their_id() {
        let body = "See ![](media:a).\n\n:::gallery\n- ![One](media:b)\n- ![](media:c)\n:::\n\n::before-after{pair=d}\n\n\
                    :::figure{media=e}\nWords.\n:::\n";
        let survey = of(body);
        assert_eq!(survey.mistakes, []);
        let mut found: Vec<_> = survey
            .pictures
            .iter()
            .map(|(picture, at)| (&*picture.id, picture.slot.as_str(), at.line, at.column))
            .collect();
        found.sort_unstable();
        let expected = [
            ("a", "inline", 5, 5),
            ("b", "gallery", 8, 3),
            ("c", "gallery", 9, 3),
            ("d", "pair", 12, 1),
            ("e", "inline", 14, 1),
        ];
        assert_eq!(found, expected);
        assert_eq!(survey.mentions.iter().filter(|mention| mention.kind == "ref:media").count(), 5);
    }

    #[test]
    fn galleries_hold_pictures_only_and_captions_none() {
        let messages = |body: &str| of(body).mistakes.into_iter().map(|(.., message)| message).collect::<Vec<_>>();
        assert_eq!(messages(":::gallery\n- ![](media:a) and words\n- more\n:::\n"), ["a gallery holds only pictures"]);
        assert_eq!(messages(":::gallery\n:::\n"), ["this gallery holds no picture"]);
        assert_eq!(messages(":::figure{media=a}\n![](media:b)\n:::\n"), ["a caption holds no picture"]);
    }

    #[test]
    fn a_direction_written_as_an_entity_is_found() {
        let survey = of("Text &#x202E;reversed.");
        assert_eq!(survey.mistakes.len(), 1);
        assert_eq!(survey.mistakes[0].0.id, "HC0308");
    }

    #[test]
    fn words_are_what_stands_between_spaces() {
        for (text, words) in [("", 0), (" \n", 0), ("one", 1), (" one  two\nthree ", 3), ("گام نخست", 2)] {
            assert_eq!(of(text).words, words, "{text:?}");
        }
    }

    #[test]
    fn a_citation_without_source_is_still_a_citation() {
        let survey = of("Text[^nobody].");
        assert_eq!(survey.citations[0].0.as_ref(), "nobody");
    }
}
