//! Reads a template as HTML with Tera in it and says where it breaks the rules that make minifying it once safe.
//!
//! [`scan`] walks the text in one pass and returns its tags and its Tera constructs in order, with the mistakes on the
//! way. The rules: every element is closed in the file, and in the branch, that opened it; `{% … %}` stays out of
//! tags; `{{ … }}` in a tag stays inside a quoted value and has spaces inside its braces; no inline script or style,
//! which the content security policy of the site would refuse.
//!
//! It knows HTML's syntax, not its vocabulary; whether a page is valid HTML is tested on the finished page.

mod attributes;

use std::ops::Range;

/// A Tera construct, `{{ … }}`, `{% … %}` or `{# … #}`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Construct {
    /// Its bytes in the source, braces included.
    pub(super) range: Range<usize>,
    /// Whether it stands in the value of an attribute.
    pub(super) in_attribute: bool,
}

/// A breach of a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    /// Where, as a byte offset.
    pub(super) at: usize,
    /// What is wrong.
    pub(super) message: String,
    /// What to do.
    pub(super) help: &'static str,
}

/// What [`scan`] found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// All Tera constructs, in order.
    pub(super) constructs: Vec<Construct>,
    /// All tags in order, as `name` or `/name`, in lower case.
    pub(super) tags: Vec<String>,
    /// All breaches, in order.
    pub(super) mistakes: Vec<Mistake>,
}

/// Elements that have no content and no closing tag. Source: HTML Living Standard, 13.1.2.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Elements whose content is text, not tags.
const TEXT_ONLY: [&str; 4] = ["script", "style", "textarea", "title"];

/// Statements that have a body, and what ends it.
const BODIES: [(&str, &str); 7] = [
    ("block", "endblock"),
    ("component", "endcomponent"),
    ("filter", "endfilter"),
    ("for", "endfor"),
    ("if", "endif"),
    ("set", "endset"),
    ("set_global", "endset"),
];

/// Reads `source`, which Tera must have accepted already.
pub(super) fn scan(source: &str) -> Scan {
    let mut scanner = Scanner { source, at: 0, open: Vec::new(), found: Scan::default() };
    scanner.content();
    scanner.found
}

/// Something opened and not yet closed.
enum Open {
    Element { name: String, at: usize },
    Body { end: &'static str },
}

struct Scanner<'a> {
    source: &'a str,
    at: usize,
    open: Vec<Open>,
    found: Scan,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn mistake(&mut self, at: usize, message: impl Into<String>, help: &'static str) {
        self.found.mistakes.push(Mistake { at, message: message.into(), help });
    }

    /// Text, tags and constructs up to the end.
    fn content(&mut self) {
        while let Some(next) = self.rest().find(['<', '{']) {
            self.at += next;
            let rest = self.rest();
            if let Some(end) = construct_end(rest) {
                self.construct(end, false);
            } else if rest.starts_with("<!--") {
                self.comment();
            } else if rest.starts_with("<!") {
                self.at += rest.find('>').map_or(rest.len(), |end| end + 1);
            } else if rest.strip_prefix("</").is_some_and(starts_name) {
                self.closing_tag();
            } else if rest.strip_prefix('<').is_some_and(starts_name) {
                self.opening_tag();
            } else {
                if rest.starts_with('<') {
                    self.mistake(self.at, "`<` that opens no tag", "write `&lt;`");
                }
                self.at += 1;
            }
        }
        self.close_until("is not closed in this template");
    }

    /// Takes the construct of `len` bytes that starts here.
    fn construct(&mut self, len: usize, in_attribute: bool) {
        let (start, text) = (self.at, &self.rest()[..len]);
        self.at += len;
        self.found.constructs.push(Construct { range: start..self.at, in_attribute });
        let inner = text[2..].strip_suffix(['}']).and_then(|inner| inner.get(..inner.len() - 1)).unwrap_or("");
        let inner = inner.strip_prefix('-').unwrap_or(inner);
        let inner = inner.strip_suffix('-').unwrap_or(inner);
        if text.starts_with("{{") {
            let spaced = inner.starts_with(char::is_whitespace) && inner.ends_with(char::is_whitespace);
            if !spaced && !inner.starts_with('<') {
                self.mistake(start, format!("no spaces inside the braces: `{text}`"), "write `{{ name }}`");
            }
        } else if text.starts_with("{%") {
            self.statement(inner.trim());
        }
    }

    /// Keeps track of branches: what is opened in one must be closed in it.
    fn statement(&mut self, text: &str) {
        let word = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
        if text.starts_with("</") {
            self.leave("</");
        } else if text.starts_with('<') {
            self.open.push(Open::Body { end: "</" });
        } else if matches!(word, "else" | "elif") {
            self.close_until("is not closed in the branch that opened it");
        } else if let Some((_, end)) = BODIES.iter().find(|(start, _)| *start == word) {
            // `{% set x = 1 %}` has no body, `{% set x %}…{% endset %}` has one.
            if *end != "endset" || !text.contains('=') {
                self.open.push(Open::Body { end });
            }
        } else if let Some((_, end)) = BODIES.iter().find(|(_, end)| *end == word) {
            self.leave(end);
        }
    }

    fn leave(&mut self, end: &str) {
        self.close_until("is not closed in the branch that opened it");
        if matches!(self.open.last(), Some(Open::Body { end: expected }) if *expected == end) {
            self.open.pop();
        }
    }

    /// Where the innermost statement with a body begins among what is open.
    fn innermost(&self) -> usize {
        self.open.iter().rposition(|open| matches!(open, Open::Body { .. })).map_or(0, |body| body + 1)
    }

    /// Reports the elements that were opened since the innermost statement with a body.
    fn close_until(&mut self, what: &str) {
        let unclosed = self.open.split_off(self.innermost());
        self.unclosed(unclosed, what);
    }

    fn unclosed(&mut self, open: impl IntoIterator<Item = Open>, what: &str) {
        for open in open {
            if let Open::Element { name, at } = open {
                self.mistake(
                    at,
                    format!("`<{name}>` {what}"),
                    "close it in the same file, on the same level of `{% … %}`",
                );
            }
        }
    }

    fn comment(&mut self) {
        let start = self.at;
        let len = self.rest().find("-->").map_or(self.rest().len(), |end| end + 3);
        let text = &self.rest()[..len];
        if text.contains("{{") || text.contains("{%") {
            self.mistake(start, "Tera inside an HTML comment", "comment it out with `{# … #}`");
        }
        self.at += len;
    }

    fn closing_tag(&mut self) {
        let start = self.at;
        self.at += 2;
        let name = self.name();
        self.at += self.rest().find('>').map_or(self.rest().len(), |end| end + 1);
        self.found.tags.push(format!("/{name}"));
        match self.open.last() {
            Some(Open::Element { name: expected, .. }) if *expected == name => {
                self.open.pop();
            }
            _ if VOID.contains(&name.as_str()) => {
                self.mistake(start, format!("`<{name}>` has no closing tag"), "remove it");
            }
            _ => self.crossed(&name, start),
        }
    }

    /// A closing tag that does not match what was opened last: says which of the two is to blame.
    fn crossed(&mut self, name: &str, start: usize) {
        let opened = |open: &Open| matches!(open, Open::Element { name: other, .. } if other == name);
        let index = self.open.iter().rposition(opened);
        if let Some(index) = index.filter(|index| *index >= self.innermost()) {
            let unclosed = self.open.split_off(index);
            self.unclosed(unclosed.into_iter().skip(1), &format!("is not closed before `</{name}>`"));
            return;
        }
        let help = "open and close an element in the same file, on the same level of `{% … %}`";
        self.mistake(start, format!("`</{name}>` closes nothing that is open here"), help);
        // What was opened on another level is told once, here, and not again at the end.
        if let Some(index) = index {
            self.open.remove(index);
        }
    }

    fn opening_tag(&mut self) {
        let start = self.at;
        self.at += 1;
        let name = self.name();
        self.found.tags.push(name.clone());
        let tag = self.attributes(start, &name);
        if name == "style" || (name == "script" && !tag.has_source && !tag.is_data) {
            self.mistake(start, format!("inline `<{name}>`"), "the content security policy refuses it: use a file");
        }
        let in_svg =
            name == "svg" || self.open.iter().any(|open| matches!(open, Open::Element { name, .. } if name == "svg"));
        if VOID.contains(&name.as_str()) || (tag.self_closing && in_svg) {
            return;
        }
        self.open.push(Open::Element { name: name.clone(), at: start });
        if TEXT_ONLY.contains(&name.as_str()) {
            self.text_only(&name);
        }
    }

    fn name(&mut self) -> String {
        let len = self.rest().find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(self.rest().len());
        let name = self.rest()[..len].to_ascii_lowercase();
        self.at += len;
        name
    }

    /// Content of an element that holds text: only constructs and the closing tag count.
    fn text_only(&mut self, name: &str) {
        while let Some(next) = self.rest().find(['<', '{']) {
            self.at += next;
            if let Some(end) = construct_end(self.rest()) {
                self.construct(end, false);
            } else if self.rest().strip_prefix("</").is_some_and(|rest| starts_with_ignoring_case(rest, name)) {
                return self.closing_tag();
            } else {
                self.at += 1;
            }
        }
        self.at = self.source.len();
    }
}

fn starts_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// The length of the Tera construct at the start of `text`, when there is one. Strings in it may hold its end mark.
fn construct_end(text: &str) -> Option<usize> {
    let end = match text.as_bytes() {
        [b'{', b'{', ..] => "}}",
        [b'{', b'%', ..] => "%}",
        [b'{', b'#', ..] => return Some(text.find("#}").map_or(text.len(), |at| at + 2)),
        _ => return None,
    };
    let bytes = text.as_bytes();
    let (mut at, mut quote) = (2, None);
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (Some(_), b'\\') => at += 1,
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, byte @ (b'"' | b'\'' | b'`')) => quote = Some(byte),
            (None, _) if bytes[at..].starts_with(end.as_bytes()) => return Some(at + 2),
            _ => {}
        }
        at += 1;
    }
    Some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(source: &str, at: usize, message: &str) {
        let found = scan(source).mistakes;
        let [mistake] = &found[..] else { panic!("one mistake in {source}: {found:?}") };
        assert_eq!((mistake.at, mistake.message.as_str()), (at, message), "{source}");
    }

    #[track_caller]
    fn fine(source: &str) {
        assert_eq!(scan(source).mistakes, [], "{source}");
    }

    #[test]
    fn elements_are_closed_where_they_were_opened() {
        fine("<header><p>a<br>b</p></header>");
        refused("<main><p>a</main>", 6, "`<p>` is not closed before `</main>`");
        refused("a</header>", 1, "`</header>` closes nothing that is open here");
        refused("<p>a<br></br></p>", 8, "`<br>` has no closing tag");
        refused("<div/>", 0, "`<div>` is not closed in this template");
        fine("<svg><path d=\"M0 0\"/></svg>");
    }

    #[test]
    fn elements_are_closed_in_the_branch_that_opened_them() {
        fine("{% if a %}<p>a</p>{% elif b %}<p>b</p>{% else %}<p>c</p>{% endif %}");
        let what = "`<b>` is not closed in the branch that opened it";
        refused("{% if a %}<b>{% else %}c{% endif %}", 10, what);
        refused("{% for a in b %}<b>{% endfor %}", 16, what);
        refused("{% block a %}<b>{% endblock a %}", 13, what);
        refused("{% <card> %}<b>{% </card> %}", 12, what);
        refused("<p>{% if a %}</p>{% endif %}", 13, "`</p>` closes nothing that is open here");
        fine("{% set a = 1 %}<p>{% set b %}<b>c</b>{% endset %}</p>");
    }

    #[test]
    fn statements_stay_out_of_tags() {
        refused("<a {% include \"b\" %}>c</a>", 3, "`{% include \"b\" %}` inside a tag");
        refused("<a class=\"b{% if a %}\">c</a>", 11, "`{% if a %}` inside a tag");
    }

    #[test]
    fn values_in_a_tag_stand_in_quotes() {
        refused("<a {{ b }}>c</a>", 3, "`{{ b }}` inside a tag");
        refused("<a href={{ b }}>c</a>", 8, "`{{ b }}` inside a tag");
        fine("<a href=\"{{ url(\"b\") }}\" class='c {{ d }}'>e</a>");
    }

    #[test]
    fn braces_have_spaces_inside() {
        refused("<a href=\"{{b}}\">c</a>", 9, "no spaces inside the braces: `{{b}}`");
        refused("{{ b}}", 0, "no spaces inside the braces: `{{ b}}`");
        fine("{{- b -}}{{<card title=\"}}\" />}}");
    }

    #[test]
    fn nothing_is_inline_but_data() {
        refused("<p style=\"color: red\">a</p>", 3, "inline `style=`");
        refused("<button onclick=\"a()\">b</button>", 8, "inline `onclick=`");
        refused("<style>a{}</style>", 0, "inline `<style>`");
        refused("<script>a()</script>", 0, "inline `<script>`");
        fine("<script src=\"{{ a }}\"></script><script type=\"application/ld+json\">{{ b | safe }}</script>");
    }

    #[test]
    fn tera_is_not_hidden_in_comments_and_chevrons_open_tags() {
        refused("<!-- {{ a }} -->", 0, "Tera inside an HTML comment");
        refused("<p>1 < 2</p>", 5, "`<` that opens no tag");
    }

    #[test]
    fn text_only_elements_hold_no_tags() {
        fine("<title>{% if a %}{{ a }} < {% endif %}b</title>");
        assert_eq!(scan("<title><b></TITLE>").tags, ["title", "/title"]);
    }
}
