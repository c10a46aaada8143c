//! The lines of a front matter: where a key stands and how far its value reaches.

use std::ops::Range;

/// The front matter of a file, in lines.
#[derive(Debug)]
pub(super) struct Front<'a> {
    text: &'a str,
    /// Its lines, the `---` left out.
    pub(super) lines: Vec<Line<'a>>,
    /// Byte offset of its first line.
    begin: usize,
    /// Byte offset of the closing `---`.
    pub(super) end: usize,
}

/// One line.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// What it says, without its end.
    content: &'a str,
    /// Its end: a line feed, on Windows with a carriage return before it.
    pub(super) end: &'a str,
    /// Number of spaces it begins with.
    pub(super) indent: usize,
    /// Byte offset of its begin.
    at: usize,
}

impl<'a> Front<'a> {
    /// Finds the front matter of a content file.
    pub(super) fn find(text: &'a str) -> Option<Self> {
        let mut at = 0;
        let mut begin = None;
        let mut lines = Vec::new();
        for (number, whole) in text.split_inclusive('\n').enumerate() {
            let content = whole.trim_end_matches(['\n', '\r']);
            match (number, content.trim_start_matches('\u{feff}')) {
                (0, "---") => begin = Some(at + whole.len()),
                (0, _) => return None,
                (_, "---") => return Some(Self { text, lines, begin: begin?, end: at }),
                _ => {
                    let indent = content.len() - content.trim_start_matches(' ').len();
                    lines.push(Line { content, end: &whole[content.len()..], indent, at });
                }
            }
            at += whole.len();
        }
        None
    }

    /// The YAML between the `---` lines.
    pub(super) fn yaml(&self) -> &'a str {
        &self.text[self.begin..self.end]
    }

    /// How the lines of the file end.
    pub(super) fn line_end(&self) -> &'a str {
        if self.text[..self.begin].ends_with("\r\n") { "\r\n" } else { "\n" }
    }

    /// The line of `key` in the block mapping of these lines.
    pub(super) fn find_key(&self, range: Range<usize>, indent: usize, key: &str) -> Option<usize> {
        let mut range = range;
        range.find(|number| self.lines[*number].indent == indent && self.lines[*number].key() == Some(key))
    }

    /// The lines of the key in line `number` and of its value; comments and empty lines behind it are not among them.
    pub(super) fn extent(&self, number: usize) -> Range<usize> {
        let key = &self.lines[number];
        let belongs = |line: &&Line<'_>| {
            let is_item = line.indent == key.indent
                && (line.content.trim_start().starts_with("- ") || line.content.trim() == "-");
            line.is_empty() || line.indent > key.indent || is_item
        };
        let mut end = number + 1 + self.lines[number + 1..].iter().take_while(belongs).count();
        // In a block of text a line that begins with `#` is text.
        let is_text = key.value().starts_with(['|', '>']);
        while end > number + 1 && (self.lines[end - 1].is_empty() || !is_text && self.lines[end - 1].is_comment()) {
            end -= 1;
        }
        number..end
    }

    /// The place behind the last of these lines that says something.
    pub(super) fn last_used(&self, range: Range<usize>) -> usize {
        let lines = &self.lines[range.clone()];
        lines.iter().rposition(|line| !line.is_empty()).map_or(range.start, |last| range.start + last + 1)
    }

    /// The whole text with `new` before line `number`.
    pub(super) fn insert(&self, number: usize, new: &str) -> String {
        self.replace(number..number, new)
    }

    /// The whole text with `new` in place of some lines.
    pub(super) fn replace(&self, range: Range<usize>, new: &str) -> String {
        let offset = |number: usize| self.lines.get(number).map_or(self.end, |line| line.at);
        let (begin, end) = (offset(range.start), offset(range.end));
        format!("{}{new}{}", &self.text[..begin], &self.text[end..])
    }
}

impl<'a> Line<'a> {
    fn is_empty(&self) -> bool {
        self.content.trim().is_empty()
    }

    fn is_comment(&self) -> bool {
        self.content.trim_start().starts_with('#')
    }

    /// Whether it is neither empty nor a comment.
    pub(super) fn is_content(&self) -> bool {
        !self.is_empty() && !self.is_comment()
    }

    /// Byte offset behind the colon of the key.
    fn colon(&self) -> Option<usize> {
        let inner = &self.content[self.indent..];
        let skipped = match inner.chars().next()? {
            quote @ ('"' | '\'') => inner[1..].find(quote)? + 2,
            '#' | '-' | '{' | '[' | '|' | '>' => return None,
            _ => 0,
        };
        let colon = skipped + inner[skipped..].find(':')?;
        let behind = &inner[colon + 1..];
        (behind.is_empty() || behind.starts_with([' ', '\t'])).then_some(self.indent + colon + 1)
    }

    /// The key that stands in this line.
    fn key(&self) -> Option<&'a str> {
        let colon = self.colon()?;
        Some(self.content[self.indent..colon - 1].trim_end().trim_matches(['"', '\'']))
    }

    /// The line up to the colon of its key, colon included.
    pub(super) fn up_to_colon(&self) -> &'a str {
        &self.content[..self.colon().unwrap_or(self.content.len())]
    }

    /// What stands behind the colon, the comment included.
    pub(super) fn value(&self) -> &'a str {
        self.colon().map_or("", |colon| self.content[colon..].trim_start())
    }

    /// The comment behind a value, with the space before it.
    pub(super) fn comment(&self) -> &'a str {
        let value = self.value();
        let skipped = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => closing(value, quote),
            Some('#') => 0,
            _ => value.find(" #").map_or(value.len(), |at| value[..at].trim_end().len()),
        };
        let rest = &value[skipped..];
        match rest.trim_start().starts_with('#') {
            true if skipped == 0 => &self.content[self.content.len() - value.len() - 1..],
            true => rest,
            false => "",
        }
    }
}

/// Byte offset behind the quote that closes a value; its end when none does.
fn closing(value: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, char) in value.char_indices().skip(1) {
        match char {
            _ if is_escaped => is_escaped = false,
            '\\' if quote == '"' => is_escaped = true,
            _ if char == quote => return at + 1,
            _ => {}
        }
    }
    value.len()
}
