//! How deep a style sheet is nested, found before a parser sees it: parsers of CSS call themselves for every level, and a file
//! of brackets would end the program.

/// More levels than any style sheet has use for.
pub(super) const DEEPEST: usize = 32;

/// Where something is opened in a style sheet that is never closed, as a byte offset.
pub(super) fn unclosed(css: &str) -> Option<usize> {
    walk(css, usize::MAX).err()
}

/// Where a style sheet is nested deeper than that, as a byte offset.
///
/// Source: CSS Syntax Module, 4 (tokens) and 5.4.8 (simple blocks: only the matching sign closes one).
pub(super) fn too_deep(css: &str) -> Option<usize> {
    walk(css, DEEPEST).unwrap_or_default()
}

/// Where it is nested deeper than `deepest`; an error is where something is opened that is never closed.
fn walk(css: &str, deepest: usize) -> Result<Option<usize>, usize> {
    let bytes = css.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = css[at + 2..].find("*/").map_or(bytes.len(), |end| at + 2 + end + 1);
            }
            b'"' | b'\'' => at = string_end(bytes, at),
            b'\\' => at += 1,
            b'(' if is_bare_address(bytes, at) => at = until(bytes, at + 1, |byte| byte == b')'),
            b'(' | b'[' | b'{' if open.len() == deepest => return Ok(Some(at)),
            b'(' => open.push((b')', at)),
            b'[' => open.push((b']', at)),
            b'{' => open.push((b'}', at)),
            byte if open.last().is_some_and(|(end, _)| *end == byte) => drop(open.pop()),
            _ => {}
        }
        at += 1;
    }
    open.last().map_or(Ok(None), |(_, at)| Err(*at))
}

/// Where a string ends: at its quote, or before the end of its line.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    until(bytes, start + 1, |byte| byte == quote || byte == b'\n')
}

/// Whether a parenthesis begins an address without quotes, in which signs mean nothing.
fn is_bare_address(bytes: &[u8], open: usize) -> bool {
    let is_url = open >= 3 && bytes[open - 3..open].eq_ignore_ascii_case(b"url");
    let first = bytes[open + 1..].iter().find(|byte| !byte.is_ascii_whitespace());
    is_url && !matches!(first, Some(b'"' | b'\''))
}

/// The first byte from `at` on that ends what is read; one behind a backslash does not.
fn until(bytes: &[u8], mut at: usize, ends: impl Fn(u8) -> bool) -> usize {
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            byte if ends(byte) => break,
            _ => {}
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_of_every_kind_is_found() {
        for sign in ["a{", ":not(", "calc(", "[", "(}", "@supports (", "/**/{", "\"\"(", "url(a)("] {
            assert!(too_deep(&sign.repeat(DEEPEST)).is_none(), "{sign}");
            assert!(too_deep(&sign.repeat(DEEPEST + 1)).is_some(), "{sign}");
        }
    }

    #[test]
    fn what_is_opened_and_never_closed_is_found_where_it_is_opened() {
        assert_eq!(unclosed(".a { color: red }\n.b { width: calc(1px"), Some(34));
        assert_eq!(unclosed(".z{color:red"), Some(2));
        assert_eq!(unclosed(".a { content: \"{\" } /* { */"), None);
    }

    #[test]
    fn signs_in_strings_comments_and_addresses_do_not_count() {
        for sign in ["/* { */", "a{}", "\"{\\\"(\"", "'[", "url(a'(b)", "\\{", "([{}])"] {
            assert_eq!(too_deep(&format!("{sign}\n").repeat(100)), None, "{sign}");
        }
    }
}
