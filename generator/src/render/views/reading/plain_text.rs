//! The words of rendered HTML, for machines that want text: no tags, no references, one line per block.

/// Elements inside a sentence; begin and end of any other one end the line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// The words of trusted HTML as the generator writes it: well-formed tags, no comments, scripts or styles.
pub(super) fn plain_text(html: &str) -> String {
    let mut lines = vec![String::new()];
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        add(&rest[..open], &mut lines);
        let tag = &rest[open + 1..];
        let end = end_of(tag);
        if !INLINE.contains(&name_of(&tag[..end])) {
            lines.push(String::new());
        }
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    add(rest, &mut lines);
    // Only ASCII blanks are folded: those of other kinds hold an amount and its unit together.
    let lines = lines.iter().map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Adds escaped text to the last line.
fn add(escaped: &str, lines: &mut [String]) {
    if let Some(line) = lines.last_mut() {
        decode(escaped, line);
    }
}

/// Where a tag ends: at its `>`, those inside quoted values left out.
fn end_of(tag: &str) -> usize {
    let mut quote = None;
    let end = tag.find(|character| match (quote, character) {
        (None, '>') => true,
        (None, '"' | '\'') => {
            quote = Some(character);
            false
        }
        (Some(open), _) if open == character => {
            quote = None;
            false
        }
        _ => false,
    });
    end.unwrap_or(tag.len())
}

/// The element's name, of a start or an end tag.
fn name_of(tag: &str) -> &str {
    let tag = tag.trim_start_matches('/');
    tag.split(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Appends `escaped` with its character references resolved; what is none stays as it is.
fn decode(escaped: &str, text: &mut String) {
    let mut rest = escaped;
    while let Some(start) = rest.find('&') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let reference = rest.find(';').and_then(|end| Some((end, character(&rest[1..end])?)));
        match reference {
            Some((end, character)) => {
                text.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
}

/// The character a reference means: the names that HTML writers use for escaping, and numbers.
fn character(reference: &str) -> Option<char> {
    let number = match reference {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        "nbsp" => return Some('\u{a0}'),
        numeric => numeric.strip_prefix('#')?,
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::html::escape;

    fn check(html: &str, expected: &str) {
        assert_eq!(plain_text(html), expected, "{html}");
    }

    #[test]
    fn blocks_are_separated_and_inline_elements_are_not() {
        check("<p>Bone <em>grow</em>s.</p><ul><li>one</li><li>two</li></ul>", "Bone grows.\none\ntwo");
        check("<p>5<bdi dir=\"ltr\">&nbsp;cm</bdi><br>a\n day</p>", "5\u{a0}cm\na day");
        check("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb");
    }

    #[test]
    fn attributes_leave_nothing_behind() {
        check("<a href=\"/x/?a=1&amp;b=2\" title=\"a > b\">link</a>.", "link.");
        check("<a title='say \"a > b\"'>link</a>", "link");
    }

    #[test]
    fn references_become_characters_and_are_resolved_once() {
        check("a &lt; b &amp; c &quot;d&quot; &#39;e&#x27; &amp;lt;", "a < b & c \"d\" 'e' &lt;");
        check("R&D; &unknown; 1 & 2 &#xD800; &", "R&D; &unknown; 1 & 2 &#xD800; &");
    }

    #[test]
    fn escaped_text_comes_back_as_it_was() {
        let text = "Is 5 < 6 & \"7\" > 'x'? &amp; می‌شود؟";
        assert_eq!(plain_text(&escape(text)), text);
    }

    #[test]
    fn unfinished_tags_end_with_the_text() {
        check("a <b", "a");
        check("", "");
    }
}
