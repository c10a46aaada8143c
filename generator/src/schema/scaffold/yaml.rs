//! YAML with comments, which no serialiser writes: lines with help above them, lines that are not used yet.

use textwrap::{Options, WordSplitter};

/// Help is wrapped at this column.
const WIDTH: usize = 100;

/// One key with its value, and what a writer should know about it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Paragraphs above the key.
    help: Vec<String>,
    key: String,
    value: Sample,
    /// Whether it is commented out until a writer wants it.
    unused: bool,
}

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Sample {
    /// Nothing yet.
    Empty,
    /// A scalar as it stands in the file, see [`text`].
    Scalar(String),
    /// Scalars in brackets.
    Flow(Vec<String>),
    /// One entry per line, each with help above it.
    List(Vec<(Vec<String>, Sample)>),
    /// Keys with values.
    Group(Vec<Line>),
}

impl Line {
    /// A key with its value.
    pub(super) fn new(key: &str, value: Sample) -> Self {
        Self { help: Vec::new(), key: key.to_owned(), value, unused: false }
    }

    /// Help between an empty line and an empty line, of no key.
    pub(super) fn heading(help: &str) -> Self {
        Self { help: vec![help.to_owned()], key: String::new(), value: Sample::Empty, unused: false }
    }

    /// Adds help above the key; empty help is left out.
    pub(super) fn help(mut self, help: impl IntoIterator<Item = String>) -> Self {
        self.help.extend(help.into_iter().filter(|help| !help.is_empty()));
        self
    }

    /// Comments the key out.
    pub(super) fn unused(mut self) -> Self {
        self.unused = true;
        self
    }

    /// Without help and comments, here and below; keys that are not used below are left out.
    pub(super) fn bare(self) -> Self {
        Self { help: Vec::new(), key: self.key, value: self.value.bare(), unused: false }
    }
}

impl Sample {
    fn bare(self) -> Self {
        match self {
            Self::Group(lines) => Self::Group(lines.into_iter().filter(|line| !line.unused).map(Line::bare).collect()),
            Self::List(items) => Self::List(items.into_iter().map(|(_, item)| (Vec::new(), item.bare())).collect()),
            other => other,
        }
    }
}

/// The lines of a front matter, each ended.
pub(super) fn document(lines: &[Line]) -> String {
    let mut out = Vec::new();
    write(lines, 0, &mut out);
    out.into_iter().map(|line| line + "\n").collect()
}

/// A text as a YAML scalar: plain when that is safe, else in double quotes.
///
/// Source: YAML 1.2.2, 7.3.3; every JSON string is a double-quoted YAML scalar (7.3.1).
pub(super) fn text(text: &str) -> String {
    let is_plain = text.starts_with(char::is_alphabetic)
        && !text.ends_with([' ', ':'])
        && !text.contains([',', '[', ']', '{', '}', '"', '\\', '\n', '\t'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !matches!(
            text.to_ascii_lowercase().as_str(),
            "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n"
        );
    if is_plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// Paragraphs as comments at an indentation. One space follows the `#`, by which help differs from what is not used yet.
pub(super) fn comment(help: &[String], indent: usize, out: &mut Vec<String>) {
    let start = format!("{}# ", " ".repeat(indent));
    for paragraph in help {
        let options = Options::new(WIDTH).initial_indent(&start).subsequent_indent(&start).break_words(false);
        // A key such as `internal-nail` stays in one piece.
        let options = options.word_splitter(WordSplitter::NoHyphenation);
        out.extend(textwrap::wrap(paragraph, options).into_iter().map(|line| line.trim_end().to_owned()));
    }
}

fn write(lines: &[Line], indent: usize, out: &mut Vec<String>) {
    for line in lines {
        if line.key.is_empty() {
            if !out.is_empty() {
                out.push(String::new());
            }
            comment(&line.help, indent, out);
            out.push(String::new());
            continue;
        }
        comment(&line.help, indent, out);
        if line.unused {
            let mut used = Vec::new();
            pair(line, indent, &mut used);
            let space = " ".repeat(indent);
            out.extend(used.into_iter().map(|used| format!("{space}#{}", used.get(indent..).unwrap_or_default())));
        } else {
            pair(line, indent, out);
        }
    }
}

fn pair(line: &Line, indent: usize, out: &mut Vec<String>) {
    let key = format!("{}{}:", " ".repeat(indent), line.key);
    match &line.value {
        Sample::Empty => out.push(key),
        Sample::Scalar(scalar) => out.push(format!("{key} {scalar}")),
        Sample::Flow(scalars) => out.push(format!("{key} [{}]", scalars.join(", "))),
        Sample::List(items) if items.is_empty() => out.push(format!("{key} []")),
        Sample::List(items) => {
            out.push(key);
            items.iter().for_each(|(help, item)| entry(help, item, indent + 2, out));
        }
        Sample::Group(lines) if lines.is_empty() => out.push(format!("{key} {{}}")),
        Sample::Group(lines) => {
            out.push(key);
            write(lines, indent + 2, out);
        }
    }
}

/// One entry of a list. Help of the first key of a group stands above the dash.
fn entry(help: &[String], item: &Sample, indent: usize, out: &mut Vec<String>) {
    comment(help, indent, out);
    let dash = format!("{}-", " ".repeat(indent));
    match item {
        Sample::Group(lines) if !lines.is_empty() => {
            // A dash needs a key that is used.
            let (mut used, unused): (Vec<Line>, Vec<Line>) = lines.iter().cloned().partition(|line| !line.unused);
            used.extend(unused);
            used[0].unused = false;
            comment(&used[0].help, indent, out);
            used[0].help.clear();
            let start = out.len();
            write(&used, indent + 2, out);
            out[start].replace_range(..indent + 2, &format!("{dash} "));
        }
        Sample::Scalar(scalar) => out.push(format!("{dash} {scalar}")),
        Sample::Flow(scalars) => out.push(format!("{dash} [{}]", scalars.join(", "))),
        Sample::Empty | Sample::Group(_) | Sample::List(_) => out.push(dash),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(plain: &str, expected: &str) {
        assert_eq!(text(plain), expected);
        let node = crate::node::parse(&format!("key: {expected}\n")).unwrap();
        assert_eq!(node.get("key").and_then(crate::node::Node::text), Some(plain));
    }

    #[test]
    fn a_text_is_quoted_where_yaml_would_read_something_else() {
        check("To be written", "To be written");
        check("سلام دنیا", "سلام دنیا");
        check("Part 2: knees", "\"Part 2: knees\"");
        check("no", "\"no\"");
        check("1.0", "\"1.0\"");
        check("a #b", "\"a #b\"");
        check("say \"yes\"", "\"say \\\"yes\\\"\"");
    }

    #[test]
    fn lists_of_groups_put_help_above_the_dash_and_hash_unused_keys() {
        let first = Line::new("key", Sample::Scalar("a".into())).help(["Short.".into()]);
        let second = Line::new("url", Sample::Scalar("b".into())).help(["Long.".into()]).unused();
        let list = Sample::List(vec![(Vec::new(), Sample::Group(vec![first, second]))]);
        let expected = "list:\n  # Short.\n  - key: a\n    # Long.\n    #url: b\n";
        assert_eq!(document(&[Line::new("list", list)]), expected);
    }

    #[test]
    fn an_unused_list_is_hashed_as_a_whole() {
        let list = Sample::List(vec![(Vec::new(), Sample::Scalar("a".into()))]);
        assert_eq!(document(&[Line::new("list", list).unused()]), "#list:\n#  - a\n");
    }
}
