//! The addresses that a style sheet loads something from, `url(…)`.

use cssparser::{ParseError, Parser, ParserInput, Token};

use crate::node::Position;

/// Every address of a style sheet with its place; those of `@import`, which name other style sheets, are left out.
pub(super) fn find(css: &str) -> Vec<(Position, String)> {
    let mut input = ParserInput::new(css);
    let mut found = Vec::new();
    block(&mut Parser::new(&mut input), &mut found);
    found
}

fn block(parser: &mut Parser<'_, '_>, found: &mut Vec<(Position, String)>) {
    let mut is_import = false;
    loop {
        parser.skip_whitespace();
        let at = parser.current_source_location();
        let at = Position::new(at.line + 1, at.column);
        let Ok(token) = parser.next().cloned() else { return };
        match token {
            Token::AtKeyword(name) => is_import = name.eq_ignore_ascii_case("import"),
            Token::Semicolon => is_import = false,
            Token::UnquotedUrl(address) if !is_import => found.push((at, address.to_string())),
            Token::Function(name) if name.eq_ignore_ascii_case("url") => {
                let address = parser.parse_nested_block(|inner| {
                    Ok::<_, ParseError<'_, ()>>(inner.expect_string().ok().map(ToString::to_string))
                });
                let address = address.ok().flatten().filter(|_| !is_import);
                found.extend(address.map(|address| (at, address)));
            }
            Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                let inner = parser.parse_nested_block(|inner| {
                    block(inner, found);
                    Ok::<_, ParseError<'_, ()>>(())
                });
                debug_assert!(inner.is_ok(), "a block is read to its end");
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_wherever_they_stand_but_not_those_of_imports() {
        let css = "@import url('a.css');\na { b: url(\"c.png\"), url(d.png) }\n@media x { e { f: g(url('h')) } }";
        let found: Vec<_> = find(css).into_iter().map(|(at, address)| (at.line, at.column, address)).collect();
        let expected = [(2, 8, "c.png"), (2, 22, "d.png"), (3, 21, "h")];
        assert_eq!(found, expected.map(|(line, column, address)| (line, column, address.to_owned())));
    }
}
