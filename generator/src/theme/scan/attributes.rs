//! The inside of a tag: attributes and their values.

use super::{Scanner, construct_end, starts_name};

/// What is said in place of a statement or a bare value in a tag.
const CHOOSE: &str = "choose between whole elements, or choose the value: `class=\"{{ 'a' if x else 'b' }}\"`";
const QUOTE: &str = "put it into a quoted value: `href=\"{{ url }}\"`";

/// What matters of the attributes of a tag.
#[derive(Default)]
pub(super) struct Tag {
    /// Whether it ends in `/>`.
    pub(super) self_closing: bool,
    /// Whether it has `src`.
    pub(super) has_source: bool,
    /// A `<script>` that holds data, as JSON-LD does.
    pub(super) is_data: bool,
}

impl<'a> Scanner<'a> {
    /// Everything between the name of a tag and its `>`.
    pub(super) fn attributes(&mut self, start: usize, element: &str) -> Tag {
        let mut tag = Tag::default();
        loop {
            let rest = self.rest();
            let Some(first) = rest.chars().next() else {
                self.mistake(start, format!("`<{element}` has no `>`"), "close the tag");
                return tag;
            };
            if let Some(end) = construct_end(rest) {
                self.misplaced(end, if rest.starts_with("{%") { CHOOSE } else { QUOTE });
            } else if first == '>' {
                self.at += 1;
                return tag;
            } else if first == '/' || first.is_whitespace() {
                tag.self_closing = first == '/';
                self.at += first.len_utf8();
            } else {
                tag.self_closing = false;
                self.attribute(&mut tag);
            }
        }
    }

    /// Refuses the construct of `len` bytes that starts here.
    fn misplaced(&mut self, len: usize, help: &'static str) {
        let text = &self.rest()[..len];
        self.mistake(self.at, format!("`{text}` inside a tag"), help);
        self.at += len;
    }

    fn attribute(&mut self, tag: &mut Tag) {
        let start = self.at;
        let len = self.rest().find(|c: char| c.is_whitespace() || "=/>{".contains(c)).unwrap_or(self.rest().len());
        self.at += len.max(1);
        let name = self.source[start..self.at].to_ascii_lowercase();
        if name == "style" || name.strip_prefix("on").is_some_and(starts_name) {
            let help = "the content security policy refuses it: use a class or a script file";
            self.mistake(start, format!("inline `{name}=`"), help);
        }
        tag.has_source |= name == "src";
        if let Some(value) = self.rest().trim_start().strip_prefix('=') {
            self.at = self.source.len() - value.trim_start().len();
            let value = self.value();
            tag.is_data |= name == "type" && value.contains("json");
        }
    }

    /// The value that starts here.
    fn value(&mut self) -> &'a str {
        let rest = self.rest();
        let Some(quote @ ('"' | '\'')) = rest.chars().next() else {
            // It ends at a blank or `>`; a construct in it is refused where attributes are read.
            let len = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '{').unwrap_or(rest.len());
            self.at += len;
            return &rest[..len];
        };
        self.at += 1;
        let start = self.at;
        while let Some(next) = self.rest().find([quote, '{']) {
            self.at += next;
            match construct_end(self.rest()) {
                Some(end) if self.rest().starts_with("{%") => self.misplaced(end, CHOOSE),
                Some(end) => self.construct(end, true),
                None if self.rest().starts_with('{') => self.at += 1,
                None => {
                    self.at += 1;
                    return &self.source[start..self.at - 1];
                }
            }
        }
        self.at = self.source.len();
        &self.source[start..]
    }
}
