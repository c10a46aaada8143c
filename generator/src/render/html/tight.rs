//! Events to HTML without line feeds between blocks.

use pulldown_cmark::Event;

/// Writes events as HTML. `len` is about how long the text is, in bytes.
pub(super) fn to_html<'e>(events: impl Iterator<Item = Event<'e>>, len: usize) -> String {
    let mut tight = Tight { out: String::with_capacity(len + len / 2), in_pre: false };
    // Writing to a string cannot fail.
    let result = pulldown_cmark::html::write_html_fmt(&mut tight, events);
    debug_assert!(result.is_ok());
    tight.out
}

/// Leaves out the line feeds that the HTML writer puts between blocks; those of preformatted text stay.
///
/// The writer hands over a tag and the line feed beside it in one piece, and text in pieces of its own.
struct Tight {
    out: String,
    in_pre: bool,
}

impl std::fmt::Write for Tight {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        if text.starts_with("<pre") {
            self.in_pre = true;
        }
        let ends_pre = self.in_pre && text.ends_with("</pre>\n");
        let tight = if !self.in_pre || ends_pre { without_line_feeds(text) } else { text };
        self.in_pre &= !ends_pre;
        self.out.push_str(tight);
        Ok(())
    }
}

/// A piece without the line feed before or after its tag.
fn without_line_feeds(text: &str) -> &str {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.strip_prefix('\n').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        to_html(pulldown_cmark::Parser::new(markdown), 64)
    }

    #[test]
    fn blocks_follow_each_other_without_line_feeds() {
        assert_eq!(
            html("a\n\n- b\n- c\n\n> d"),
            "<p>a</p><ul><li>b</li><li>c</li></ul><blockquote><p>d</p></blockquote>"
        );
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_eq!(html("```\na\n\nb\n```\n\nc"), "<pre><code>a\n\nb\n</code></pre><p>c</p>");
    }
}
