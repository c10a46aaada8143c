//! Finds what in a style sheet means the left or the right side of the screen.
//!
//! One style sheet serves both directions, so sides are named by the flow of the text: `inline-start`, `inline-end`. Where
//! a side is really meant (an anatomical drawing), `/* physical: reason */` on the same line or the one above says so.
//!
//! It reads tokens, not meanings: offsets of shadows and `translate()` also depend on the side and are not found.

use cssparser::{BasicParseErrorKind, Delimiter, ParseError, Parser, ParserInput, SourceLocation, Token};

use crate::node::Position;

/// A declaration that depends on the side.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Physical {
    pub(super) at: Position,
    pub(super) message: String,
    /// The same by the flow of the text, as Markdown code.
    pub(super) instead: Option<String>,
}

/// All declarations of `css` that depend on the side and have no reason beside them.
pub(super) fn find(css: &str) -> Vec<Physical> {
    let mut input = ParserInput::new(css);
    let mut found = Vec::new();
    block(&mut Parser::new(&mut input), &mut found);
    let lines: Vec<&str> = css.lines().collect();
    let allowed = |line: usize| lines.get(line).is_some_and(|line| has_reason(line));
    found.retain(|physical| {
        let line = physical.at.line as usize - 1;
        !allowed(line) && !line.checked_sub(1).is_some_and(allowed)
    });
    found
}

fn has_reason(line: &str) -> bool {
    let reason = line.split_once("/* physical:").and_then(|(_, rest)| rest.split_once("*/"));
    reason.is_some_and(|(reason, _)| !reason.trim().is_empty())
}

/// One component of a value at its top level: its text, and all words in it, those in functions too.
struct Part<'i> {
    text: &'i str,
    words: Vec<(String, SourceLocation)>,
}

/// Declarations and rules up to the end of the block.
fn block<'i>(parser: &mut Parser<'i, '_>, found: &mut Vec<Physical>) {
    while !parser.is_exhausted() {
        parser.skip_whitespace();
        let at = parser.current_source_location();
        let head = parser.parse_until_before(Delimiter::Semicolon | Delimiter::CurlyBracketBlock, |parser| {
            Ok::<_, ParseError<'i, ()>>(head(parser))
        });
        match parser.next() {
            Ok(Token::CurlyBracketBlock) => {
                let nested = parser.parse_nested_block(|parser| {
                    block(parser, found);
                    Ok::<_, ParseError<'i, ()>>(())
                });
                debug_assert!(nested.is_ok(), "a block of declarations is read to its end");
            }
            _ => {
                if let Ok(Some((name, value))) = head {
                    declaration(&name, &value, at, found);
                }
            }
        }
    }
}

/// A property and its value, when that is what stands here.
fn head<'i>(parser: &mut Parser<'i, '_>) -> Option<(String, Vec<Part<'i>>)> {
    let name = parser.try_parse(|parser| {
        let name = parser.expect_ident_cloned()?;
        parser.expect_colon()?;
        Ok::<_, cssparser::BasicParseError<'i>>(name.to_ascii_lowercase())
    });
    let value = parts(parser);
    name.ok().map(|name| (name, value))
}

fn parts<'i>(parser: &mut Parser<'i, '_>) -> Vec<Part<'i>> {
    let mut parts = Vec::new();
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        let mut words = Vec::new();
        let token = parser.next().cloned();
        match token {
            Err(error) if error.kind == BasicParseErrorKind::EndOfInput => return parts,
            Err(_) => return parts,
            Ok(Token::Delim('!')) => {
                while parser.next().is_ok() {}
                return parts;
            }
            Ok(Token::Ident(word)) => words.push((word.to_ascii_lowercase(), parser.current_source_location())),
            Ok(Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock) => {
                let inner = parser.parse_nested_block(|parser| Ok::<_, ParseError<'i, ()>>(self::parts(parser)));
                words.extend(inner.unwrap_or_default().into_iter().flat_map(|part| part.words));
            }
            Ok(_) => {}
        }
        parts.push(Part { text: parser.slice_from(start), words });
    }
}

fn declaration(name: &str, value: &[Part<'_>], at: SourceLocation, found: &mut Vec<Physical>) {
    if let Some(logical) = logical(name) {
        let message = format!("`{name}` is a side of the screen");
        found.push(Physical { at: position(at), message, instead: Some(format!("`{logical}`")) });
    }
    if let Some(longhands) = uneven(name, value) {
        let message = format!("`{name}` has different values for left and right");
        found.push(Physical { at: position(at), message, instead: Some(longhands.to_owned()) });
    }
    // In these a word is a name somebody gave, not a side.
    if name.starts_with("--") && name.len() > 2 || name.starts_with("animation") || name.starts_with("grid-") {
        return;
    }
    for (word, _) in value.iter().flat_map(|part| &part.words).filter(|(word, _)| word == "left" || word == "right") {
        let instead = match name {
            "text-align" | "text-align-last" if word == "left" => Some("`start`"),
            "text-align" | "text-align-last" => Some("`end`"),
            "float" | "clear" if word == "left" => Some("`inline-start`"),
            "float" | "clear" => Some("`inline-end`"),
            _ => None,
        };
        let message = format!("`{word}` in `{name}` is a side of the screen");
        found.push(Physical { at: position(at), message, instead: instead.map(str::to_owned) });
    }
}

/// The name by the flow of the text for a name by the side.
fn logical(name: &str) -> Option<String> {
    let corner = name.strip_prefix("border-").and_then(|rest| rest.strip_suffix("-radius"));
    let corner = match corner {
        Some("top-left") => Some("start-start"),
        Some("top-right") => Some("start-end"),
        Some("bottom-left") => Some("end-start"),
        Some("bottom-right") => Some("end-end"),
        _ => None,
    };
    if let Some(corner) = corner {
        return Some(format!("border-{corner}-radius"));
    }
    let sides = [("left", "inline-start"), ("right", "inline-end")];
    let (side, flow) = sides.into_iter().find(|(side, _)| name.split('-').any(|part| part == *side))?;
    let known = ["border", "margin", "padding", "scroll"];
    if name == side {
        return Some(format!("inset-{flow}"));
    }
    known.iter().any(|start| name.starts_with(start)).then(|| name.replacen(side, flow, 1))
}

/// Whether a shorthand gives the sides different values, and what to write instead.
fn uneven(name: &str, value: &[Part<'_>]) -> Option<&'static str> {
    let texts: Vec<&str> = value.iter().map(|part| part.text.trim()).collect();
    match name {
        "margin" | "padding" | "inset" | "scroll-margin" | "scroll-padding" | "border-width" | "border-style"
        | "border-color" => {
            let uneven = matches!(texts[..], [_, right, _, left] if right != left);
            uneven.then_some("the `-block` and `-inline` properties")
        }
        "border-radius" => {
            // Top left, top right, bottom right, bottom left; a missing corner is as the one opposite to it.
            let uneven = |corners: &[&str]| match *corners {
                [a, b] | [a, b, _] => a != b,
                [a, b, c, d] => a != b || c != d,
                _ => false,
            };
            texts.split(|text| *text == "/").any(uneven).then_some("`border-start-start-radius` and its like")
        }
        _ => None,
    }
}

fn position(at: SourceLocation) -> Position {
    Position::new(at.line + 1, at.column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expected: &[&str]) {
        let found = find(css);
        let messages: Vec<&str> = found.iter().map(|physical| physical.message.as_str()).collect();
        assert_eq!(messages, expected, "{css}");
    }

    #[test]
    fn sides_in_names_are_found_with_what_to_write() {
        let names = [
            ("margin-left", "margin-inline-start"),
            ("padding-right", "padding-inline-end"),
            ("left", "inset-inline-start"),
            ("right", "inset-inline-end"),
            ("border-left", "border-inline-start"),
            ("border-right-color", "border-inline-end-color"),
            ("border-top-left-radius", "border-start-start-radius"),
            ("border-bottom-right-radius", "border-end-end-radius"),
            ("scroll-margin-left", "scroll-margin-inline-start"),
        ];
        for (name, instead) in names {
            let found = find(&format!("a {{ {name}: 0 }}"));
            assert_eq!(found.len(), 1, "{name}");
            assert_eq!(found[0].instead.as_deref(), Some(format!("`{instead}`").as_str()));
        }
    }

    #[test]
    fn sides_in_values_are_found() {
        check("a { text-align: left }", &["`left` in `text-align` is a side of the screen"]);
        check("a { float: RIGHT !important }", &["`right` in `float` is a side of the screen"]);
        check("a { clear: left; }", &["`left` in `clear` is a side of the screen"]);
        check("a { background: url(a.svg) right top }", &["`right` in `background` is a side of the screen"]);
        check(
            "a { background: linear-gradient(to left, red, blue) }",
            &["`left` in `background` is a side of the screen"],
        );
        check("a { text-align: start; float: inline-end }", &[]);
    }

    #[test]
    fn uneven_shorthands_are_found() {
        check("a { margin: 0 1px 0 2px }", &["`margin` has different values for left and right"]);
        check("a { inset: 0 auto auto 0 }", &["`inset` has different values for left and right"]);
        check("a { border-radius: 1px 2px }", &["`border-radius` has different values for left and right"]);
        check(
            "a { margin: 0 calc(1px + 2px) 0 calc(1px + 2px); padding: 1px 2px 3px; border-radius: 4px 4px 0 0 }",
            &[],
        );
    }

    #[test]
    fn nested_rules_are_read_and_selectors_are_not() {
        check(
            "left:hover { a:right { color: red } @media print { .left { left: 0 } } }",
            &["`left` is a side of the screen"],
        );
        check("@page :left { margin: 1cm }", &[]);
        check("a { animation-name: left; grid-area: right; --left: left }", &[]);
    }

    #[test]
    fn a_reason_beside_it_allows_a_side() {
        check("a {\n  left: 0; /* physical: follows the drawing */\n}", &[]);
        check("a {\n  /* physical: follows the drawing */\n  left: 0;\n}", &[]);
        check("a {\n  left: 0; /* physical: */\n}", &["`left` is a side of the screen"]);
        check("a {\n  /* physical: follows the drawing */\n\n  left: 0;\n}", &["`left` is a side of the screen"]);
    }

    #[test]
    fn the_place_is_that_of_the_declaration() {
        let found = find("a {\n  color: red;\n  margin-left: 0;\n}");
        assert_eq!(found[0].at, Position::new(3, 3));
    }
}
