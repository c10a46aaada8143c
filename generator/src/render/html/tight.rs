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
struct Tight {
    out: String,
    in_pre: bool,
}

impl std::fmt::Write for Tight {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        if self.in_pre {
            self.in_pre = !text.contains("</pre>");
            self.out.push_str(if self.in_pre { text } else { text.trim_end_matches('\n') });
            return Ok(());
        }
        self.in_pre = text.contains("<pre");
        if text.contains('\n') && !self.in_pre {
            text.split('\n').for_each(|part| self.out.push_str(part));
        } else {
            self.out.push_str(text);
        }
        Ok(())
    }
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
