//! The lines of directives: found, read as types, and hidden from the Markdown parser.
//!
//! The notation is that of the generic directives proposal for CommonMark: three colons around content, two for a block
//! without content, arguments in braces.

use std::borrow::Cow;
use std::cell::RefCell;

use serde::Deserialize;

use super::Mistake;
use super::directive::{Content, Directive, NAMES};
use crate::diagnostic::closest;
use crate::node::{Field, Mention, Node, Position, Value, typed};

/// A marker line. Places of mentions are bytes from the begin of the line, counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Marker {
    /// A block without content.
    Leaf(Directive, Vec<Mention>),
    /// The begin of a block with content.
    Open(Directive, Vec<Mention>),
    /// The end of the block that was opened last.
    Close(Directive),
    /// A line that could not be read, or the end of a block whose begin could not; the mistake is reported once.
    Broken,
}

/// A text without its marker lines, those lines by byte offset, and what is wrong with them.
pub(super) type Markers<'a> = (Cow<'a, str>, Vec<(usize, Marker)>, Vec<Mistake>);

/// Replaces every marker line of `body` by a processing instruction of the same length. Lines in fenced code are left alone.
pub(super) fn take_markers(body: &str) -> Markers<'_> {
    if !body.starts_with("::") && !body.contains("\n::") {
        return (Cow::Borrowed(body), Vec::new(), Vec::new());
    }
    let mut text = body.to_owned();
    let (mut markers, mut open) = (Vec::new(), Open::default());
    let mut fence: Option<&str> = None;
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let offset = start;
        start += line.len();
        let line = line.trim_end();
        fence = within_fence(fence, line);
        if fence.is_some() || !line.starts_with("::") {
            continue;
        }
        markers.push((offset, open.take(line, offset)));
        let instruction = match line.len() {
            2 => "  ".to_owned(),
            3 => "<?>".to_owned(),
            len => format!("{:<1$}?>", "<?", len - 2),
        };
        text.replace_range(offset..offset + line.len(), &instruction);
    }
    (Cow::Owned(text), markers, open.end())
}

/// The blocks that are open, and what is wrong until here.
#[derive(Default)]
struct Open {
    /// Where each begins, and what it is; nothing when its first line could not be read.
    blocks: Vec<(usize, Option<Directive>)>,
    /// How many `:::` may yet come that only follow from a line with the wrong number of colons.
    spare: usize,
    mistakes: Vec<Mistake>,
}

impl Open {
    fn take(&mut self, line: &str, offset: usize) -> Marker {
        match read(line) {
            Ok(Line::Close) => match self.blocks.pop() {
                Some((_, Some(directive))) => return Marker::Close(directive),
                Some((_, None)) => {}
                None if self.spare > 0 => self.spare -= 1,
                None => self.mistakes.push(Mistake::directive(offset, "this `:::` closes nothing")),
            },
            Ok(Line::Open(directive, mentions)) => {
                self.blocks.push((offset, Some(directive.clone())));
                return Marker::Open(directive, mentions);
            }
            Ok(Line::Leaf(directive, mentions)) => return Marker::Leaf(directive, mentions),
            Err(mistake) => {
                self.mistakes.push(mistake.further(offset));
                match meant(line) {
                    Meant::Open => self.blocks.push((offset, None)),
                    Meant::Close => drop(self.blocks.pop()),
                    Meant::Either => self.spare += 1,
                    Meant::Leaf => {}
                }
            }
        }
        Marker::Broken
    }

    /// What is wrong at the end of the text.
    fn end(mut self) -> Vec<Mistake> {
        let never = |offset| Mistake::directive(offset, "this block is never closed with `:::`");
        self.mistakes.extend(self.blocks.iter().filter(|(_, block)| block.is_some()).map(|(offset, _)| never(*offset)));
        self.mistakes
    }
}

/// What a line that cannot be read was probably meant to be.
enum Meant {
    Open,
    Close,
    Leaf,
    /// The number of its colons does not fit its name: a `:::` may or may not belong to it.
    Either,
}

fn meant(line: &str) -> Meant {
    let rest = line.trim_start_matches(':');
    let has_three = line.len() - rest.len() >= 3;
    let name = rest.trim_start();
    let name = &name[..name.find(ends_name).unwrap_or(name.len())];
    if name.is_empty() {
        return if has_three { Meant::Close } else { Meant::Leaf };
    }
    match closest(name, NAMES.iter().copied()).map(Content::of) {
        Some(Content::None) if has_three => Meant::Either,
        _ if has_three => Meant::Open,
        Some(Content::Required) => Meant::Either,
        _ => Meant::Leaf,
    }
}

/// The fence of the code that the next line stands in. A fence is closed by one of its kind that is at least as long
/// (CommonMark, fenced code blocks).
fn within_fence<'a>(open: Option<&'a str>, line: &'a str) -> Option<&'a str> {
    let line = line.trim_start();
    let length = line.bytes().take_while(|byte| matches!(byte, b'`' | b'~')).count();
    let mark = &line[..length];
    match open {
        Some(open) if line.starts_with(open) && mark.len() == line.len() => None,
        Some(open) => Some(open),
        None => (mark.starts_with("```") || mark.starts_with("~~~")).then_some(mark),
    }
}

enum Line {
    Open(Directive, Vec<Mention>),
    Leaf(Directive, Vec<Mention>),
    Close,
}

fn ends_name(character: char) -> bool {
    character == '{' || character.is_whitespace()
}

fn read(line: &str) -> Result<Line, Mistake> {
    let rest = line.trim_start_matches(':');
    let colons = line.len() - rest.len();
    let (name, behind) = rest.split_at(rest.find(ends_name).unwrap_or(rest.len()));
    match (rest.is_empty(), colons) {
        (true, 3) => return Ok(Line::Close),
        (true, _) => return Err(Mistake::directive(0, "a block is closed with three colons, `:::`")),
        (false, 4..) => return Err(Mistake::directive(0, "a block begins with two or three colons")),
        _ if name.is_empty() => return Err(Mistake::directive(colons, "no space stands between colons and name")),
        _ => {}
    }
    if !NAMES.contains(&name) {
        let mistake = Mistake::directive(colons, format!("there is no block `{name}`"));
        let write = |name: &str| format!("{}{name}", Content::of(name).colons());
        return Err(mistake.did_you_mean(name, NAMES, write));
    }
    let node = Node { at: in_line(colons), value: Value::Map(arguments(behind, colons + name.len())?) };
    let tagged = Field { key: name.to_owned(), key_at: node.at, value: node };
    let mentions = RefCell::new(Vec::new());
    let directive: OneDirective =
        typed(in_line(colons), [Field::wrap(tagged)].iter(), &mentions).map_err(|error| Mistake {
            help: error.help,
            ..Mistake::directive(
                error.at.column as usize - 1,
                format!("the arguments of `{name}` do not fit: {}", error.message),
            )
        })?;
    let directive = directive.directive;
    match (colons == 3, Content::of(name)) {
        (true, Content::Required | Content::Optional) => Ok(Line::Open(directive, mentions.into_inner())),
        (false, Content::None | Content::Optional) => Ok(Line::Leaf(directive, mentions.into_inner())),
        (true, Content::None) => Err(Mistake::directive(0, format!("`{name}` has no content, so it has two colons"))
            .help(format!("write `::{name}` without a `:::` below it"))),
        (false, Content::Required) => {
            Err(Mistake::directive(0, format!("`{name}` has content, so it has three colons"))
                .help(format!("write `:::{name}`, its content, and `:::` below it")))
        }
    }
}

/// Lets the enum be read through the same door as front matter.
#[derive(Deserialize)]
struct OneDirective {
    directive: Directive,
}

impl Field {
    fn wrap(tagged: Self) -> Self {
        let at = tagged.key_at;
        Self { key: "directive".to_owned(), key_at: at, value: Node { at, value: Value::Map(vec![tagged]) } }
    }
}

/// The place of a byte of the line; characters are counted when the place in the file is known.
fn in_line(offset: usize) -> Position {
    Position::new(1, u32::try_from(offset + 1).unwrap_or(u32::MAX))
}

/// Reads what stands behind a name, `{key=value key="two words"}` or nothing, as fields; `start` is where in the line.
pub(crate) fn arguments(behind: &str, start: usize) -> Result<Vec<Field>, Mistake> {
    let (text, end) = match behind.strip_prefix('{') {
        Some(inner) => {
            let Some(end) = closing(inner) else {
                return Err(match inner.rfind('"').filter(|_| inner.matches('"').count() % 2 == 1) {
                    Some(quote) => Mistake::directive(start + 1 + quote, "this quote is not closed with `\"`"),
                    None => Mistake::directive(start, "the arguments are not closed with `}`"),
                });
            };
            (&inner[..end], end + 2)
        }
        None => ("", 0),
    };
    let surplus = behind[end..].trim_start();
    if !surplus.is_empty() {
        let mistake =
            Mistake::directive(start + behind.len() - surplus.len(), "nothing else stands on the line of a block");
        let is_argument = end == 0 && surplus.contains('=');
        return Err(if is_argument {
            mistake.help("arguments stand in braces, as in `::cta{kind=inquiry}`")
        } else {
            mistake
        });
    }
    let (mut fields, mut at) = (Vec::new(), 0);
    while let Some(blank) = text[at..].find(|next: char| !next.is_whitespace()) {
        at += blank;
        let key = &text[at..];
        let key = &key[..key.find(|next: char| next == '=' || next.is_whitespace()).unwrap_or(key.len())];
        let key_at = start + 1 + at;
        let Some(value) = text[at + key.len()..].strip_prefix('=') else {
            let mistake = Mistake::directive(key_at, format!("`{key}` has no value"));
            return Err(mistake.help(format!("write `{key}=value`, without spaces around `=`")));
        };
        let value_at = key_at + key.len() + 1;
        let (value, len) = match value.strip_prefix('"').and_then(|quoted| quoted.split_once('"')) {
            Some((quoted, _)) => (quoted, quoted.len() + 2),
            None => {
                let word = &value[..value.find(char::is_whitespace).unwrap_or(value.len())];
                if let Some(comma) = word.find(',') {
                    let mistake = Mistake::directive(value_at + comma, "a space parts arguments, no comma");
                    return Err(mistake.help("put a value that holds a comma in quotes"));
                }
                (word, word.len())
            }
        };
        at += key.len() + 1 + len;
        let value = Node { at: in_line(value_at), value: Value::Text(value.to_owned()) };
        fields.push(Field { key: key.to_owned(), key_at: in_line(key_at), value });
    }
    Ok(fields)
}

/// The brace that closes the arguments; those in quotes do not.
fn closing(inner: &str) -> Option<usize> {
    let mut is_quoted = false;
    let mut signs = inner.match_indices(['"', '}']);
    signs
        .find(|(_, sign)| {
            is_quoted ^= *sign == "\"";
            *sign == "}" && !is_quoted
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::super::directive::{CalloutKind, CtaKind};
    use super::*;

    #[test]
    fn markers_keep_every_offset_and_are_read_as_types() {
        let body = "One\n\n:::callout{kind=warning title=\"Two } words\"}\nText\n:::\n\n::cta{kind=inquiry}\n";
        let (text, markers, mistakes) = take_markers(body);
        assert_eq!(text.len(), body.len());
        assert_eq!(mistakes, []);
        assert!(matches!(
            &markers[0].1,
            Marker::Open(Directive::Callout { kind: CalloutKind::Warning, title: Some(_) }, _)
        ));
        assert!(matches!(&markers[1].1, Marker::Close(_)));
        assert!(matches!(&markers[2].1, Marker::Leaf(Directive::Cta { kind: CtaKind::Inquiry }, _)));
    }

    #[test]
    fn markers_come_back_as_html_blocks_even_inside_lists() {
        let prepared = super::super::prepare("- a\n- b\n\n:::steps\n1. x\n:::\n", std::iter::empty());
        let html: Vec<usize> = prepared
            .events()
            .filter_map(|(event, range)| matches!(event, pulldown_cmark::Event::Html(_)).then_some(range.start))
            .collect();
        let offsets: Vec<usize> = prepared.markers.iter().map(|(offset, _)| *offset).collect();
        assert_eq!(html, offsets);
    }

    /// What is wrong with a text: offset, message and help of each mistake.
    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str, &str)]) {
        let (_, _, found) = take_markers(text);
        let found: Vec<_> =
            found.iter().map(|one| (one.offset, &*one.message, one.help.as_deref().unwrap_or_default())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn wrong_directives_say_what_is_wrong_at_its_place() {
        check("::calout{kind=info}", &[(2, "there is no block `calout`", "did you mean `:::callout`?")]);
        check(
            "::callout{kind=info}\n:::",
            &[(
                0,
                "`callout` has content, so it has three colons",
                "write `:::callout`, its content, and `:::` below it",
            )],
        );
        check(":::callout{kind=info}\nx", &[(0, "this block is never closed with `:::`", "")]);
        check(
            "::cta{kind=wahtsapp}",
            &[(
                11,
                "the arguments of `cta` do not fit: `wahtsapp` is not one of `inquiry`, `booking`, `whatsapp`",
                "did you mean `whatsapp`?",
            )],
        );
        let message = "the arguments of `cta` do not fit: `sise` is unknown here, known is `kind`";
        check("::cta{kind=inquiry sise=3}", &[(19, message, "")]);
        check("::cta", &[(2, "the arguments of `cta` do not fit: `kind` is missing", "")]);
        check("::cta{kind=inquiry} trailing", &[(20, "nothing else stands on the line of a block", "")]);
        check(
            "::cta kind=inquiry",
            &[(
                6,
                "nothing else stands on the line of a block",
                "arguments stand in braces, as in `::cta{kind=inquiry}`",
            )],
        );
        check("::cta{kind=inquiry", &[(5, "the arguments are not closed with `}`", "")]);
        check("::cta{kind=\"inquiry}", &[(11, "this quote is not closed with `\"`", "")]);
        let comma = (18, "a space parts arguments, no comma", "put a value that holds a comma in quotes");
        check("::cta{kind=inquiry,size=3}", &[comma]);
        check("::: steps\n1. x\n:::", &[(3, "no space stands between colons and name", "")]);
    }

    #[test]
    fn the_end_of_a_block_whose_begin_is_wrong_is_not_told_again() {
        for begin in [":::callout{kind=danger}", ":::callout", ":::nosuch", ":::cta{kind=inquiry}", "::::steps"] {
            let (_, markers, mistakes) = take_markers(&format!("{begin}\nText\n:::\n")).to_owned();
            assert_eq!(mistakes.len(), 1, "{begin}: {mistakes:?}");
            assert!(markers.iter().all(|(_, marker)| *marker == Marker::Broken), "{begin}");
        }
        let (_, markers, mistakes) = take_markers(":::steps\n:::callout\nx\n:::\n1. x\n:::\n:::\n");
        assert!(matches!(markers[3].1, Marker::Close(Directive::Steps {})), "{markers:?}");
        let offsets: Vec<usize> = mistakes.iter().map(|mistake| mistake.offset).collect();
        assert_eq!(offsets, [12, 35]);
    }

    #[test]
    fn fenced_code_is_left_alone() {
        assert_eq!(take_markers("```\n::cta\n```\n").1, []);
    }
}
