//! What a body holds, gathered in one pass without writing HTML: headings, links, citations, size, mistakes.

use std::ops::Range;

use i18n::bidi::fault_of;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::anchor::{self, Anchors};
use super::blocks::Blocks;
use super::inline::faults;
use super::picture::{Gather, Picture, Step};
use super::{Marker, Mistake, Places, Prepared};
use crate::diagnostic::codes;
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
    /// Mistakes that need no knowledge of the site, with their places.
    pub mistakes: Vec<(Position, Mistake)>,
}

/// Surveys a prepared `body` whose first line is line `first_line` of its file.
pub fn survey(prepared: &Prepared<'_>, body: &str, first_line: u32) -> Survey {
    let mut survey = Survey::default();
    let mut places = Places::new(body, first_line);
    let mut place = |offset: usize| places.at(offset);
    let mut mistakes: Vec<Mistake> = prepared.mistakes.clone();
    for (offset, marker) in &prepared.markers {
        if let Marker::Open(directive, mentions) | Marker::Leaf(directive, mentions) = marker {
            survey.pictures.extend(Picture::of(directive).map(|picture| (picture, place(*offset))));
            survey.mentions.extend(mentions.iter().map(|mention| {
                let at = place(offset + mention.at.column as usize - 1);
                Mention { at, ..mention.clone() }
            }));
        }
    }
    let mut gather = Gather::default();
    let mut blocks = Blocks::default();
    let mut anchors = Anchors::default();
    let mut heading: Option<(Option<String>, String)> = None;
    let mut last_level = 1;
    let mut in_code = false;
    for (event, range) in prepared.events() {
        let written = |range: &Range<usize>| body.get(range.clone()).unwrap_or_default();
        let event = match gather.step(event, &range, body, blocks.slot()) {
            Step::Other(event) => event,
            Step::Taken => continue,
            Step::Picture(found) => {
                mistakes.extend(found.mistake.map(|message| Mistake::new(&codes::NO_PICTURE, found.start, message)));
                mistakes.extend(blocks.picture(found.start));
                if let Some(picture) = found.picture {
                    let at = place(found.start + target(written(&(found.start..found.end))));
                    survey.mentions.push(Mention { kind: "ref:media", name: picture.id.to_string(), at });
                    survey.pictures.push((picture, place(found.start)));
                }
                continue;
            }
        };
        mistakes.extend(blocks.event(&event, range.start, prepared));
        match event {
            Event::Start(tag @ Tag::Heading { .. }) => {
                mistakes.extend(own_id(&tag, written(&range), range.start, &anchors));
                let Tag::Heading { level, id, .. } = tag else { continue };
                let level = level_number(level);
                if level == 1 || level > last_level + 1 {
                    let message = match level {
                        1 => "a text has no heading of the first level".to_owned(),
                        _ => format!("a heading of level {level} follows one of level {last_level}"),
                    };
                    mistakes.push(Mistake::new(&codes::HEADING_ORDER, range.start, message));
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
                let at = place(range.start + target(written(&range)));
                survey.links.push((dest_url.as_ref().into(), at));
            }
            Event::Html(html) | Event::InlineHtml(html)
                if prepared.marker(range.start).is_none() && !html.trim().is_empty() =>
            {
                let message =
                    format!("raw HTML is not allowed in texts: `{}`", html.trim().chars().take(40).collect::<String>());
                mistakes.push(Mistake::new(&codes::RAW_HTML, range.start, message));
            }
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => {
                in_code = false;
                if range.end >= body.trim_end().len() && !is_closed_code(&body[range.start..]) {
                    mistakes.push(Mistake::directive(range.start, "this block of code is never closed"));
                }
            }
            Event::Text(_) | Event::Code(_) => {
                let (text, is_plain) = match &event {
                    Event::Text(text) => (text, !in_code),
                    Event::Code(text) => (text, false),
                    _ => continue,
                };
                mistakes.extend(hidden(text, written(&range), range.start));
                if !in_code && looks_like_a_directive(text) {
                    let message = "a block starts at the beginning of its line, outside lists and quotes";
                    mistakes.push(Mistake::directive(range.start, message));
                } else if is_plain {
                    mistakes.extend(faults(body, gather.rest(&range)));
                }
                if let Some((_, heading)) = &mut heading {
                    heading.push_str(text);
                }
                survey.words += u32::try_from(text.split_ascii_whitespace().count()).unwrap_or(u32::MAX);
            }
            _ => {}
        }
    }
    mistakes.sort_by_key(|mistake| mistake.offset);
    survey.mistakes.extend(mistakes.into_iter().map(|mistake| (place(mistake.offset), mistake)));
    if body.contains("[^") {
        survey.citations.extend(citations(body).map(|(offset, id)| (id.into(), place(offset))));
    }
    survey
}

/// A hidden character that is written as an entity (`&#x202e;`) and so is not found in the text of the file.
fn hidden(text: &str, written: &str, start: usize) -> Option<Mistake> {
    if text == written || written.chars().any(|letter| fault_of(letter).is_some()) {
        return None;
    }
    let fault = text.chars().find_map(fault_of)?;
    Some(Mistake::new(&codes::HIDDEN_DIRECTION, start, fault.message()))
}

/// What is wrong with the id that a writer gives a heading; it stands in braces at the heading's end.
fn own_id(heading: &Tag<'_>, written: &str, start: usize, anchors: &Anchors) -> Option<Mistake> {
    let Tag::Heading { id, classes, attrs, .. } = heading else { return None };
    let offset = start + written.rfind('{').unwrap_or_default();
    if id.as_deref().is_some_and(|id| id != anchor::slug(id)) || !classes.is_empty() || !attrs.is_empty() {
        let message = "a heading takes one id of small letters, digits and hyphens";
        return Some(Mistake::new(&codes::HEADING_ORDER, offset, message).help("write it as `{#when-to-call}`"));
    }
    let id = id.as_deref().filter(|id| anchors.has(id))?;
    let mistake = Mistake::new(&codes::HEADING_ORDER, offset, format!("a heading above has the id `{id}` already"));
    Some(mistake.help("give this one another id, or none"))
}

/// Where the target of `[text](target)` or `![text](target)` begins; its own begin when it is written in another way.
fn target(written: &str) -> usize {
    let Some(open) = written.rfind("](") else { return 0 };
    let inner = &written[open + 2..];
    written.len() - inner.trim_start().trim_start_matches('<').len()
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
        let (id, behind) = body[offset + mark.len()..].split_once(']')?;
        // Its definition is told where it is cited: sources are written in the front matter.
        let begins_line = body[..offset].ends_with('\n') || offset == 0;
        (!(begins_line && behind.starts_with(':'))).then_some((offset, id))
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
        assert_eq!(survey.links[0], ("article:x".into(), Position::new(7, 10)));
        assert_eq!(survey.citations[0].0.as_ref(), "known");
        assert_eq!(survey.mistakes, []);
    }

    #[test]
    fn html_pictures_and_jumps_are_mistakes() {
        let codes: Vec<_> =
            of("# No\n\n<b>x</b> ![a](b.jpg)\n\n#### Jump").mistakes.iter().map(|(_, one)| one.code.id).collect();
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
        let messages = |body: &str| of(body).mistakes.into_iter().map(|(_, one)| one.message).collect::<Vec<_>>();
        assert_eq!(messages(":::gallery\n- ![](media:a) and words\n- more\n:::\n"), ["a gallery holds only pictures"]);
        assert_eq!(messages(":::gallery\n:::\n"), ["this gallery holds no picture"]);
        assert_eq!(messages(":::figure{media=a}\n![](media:b)\n:::\n"), ["a caption holds no picture"]);
    }

    #[test]
    fn a_direction_written_as_an_entity_is_found() {
        let survey = of("Text &#x202E;reversed.");
        assert_eq!(survey.mistakes.len(), 1);
        assert_eq!(survey.mistakes[0].1.code.id, "HC0308");
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
