//! Directives: typed blocks in Markdown, `:::callout{kind=warning}` … `:::` and `::cta{kind=inquiry}`.
//!
//! The notation is that of the generic directives proposal for CommonMark: three colons around content, two for a block
//! without content, arguments in braces.

use std::borrow::Cow;
use std::cell::RefCell;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::base::Media;
use crate::model::values::{FaqTopics, Ref, Term, Text};
use crate::model::{Calculator, Doctor, GlossaryTerm, Procedure, RehabTimeline, SuccessStory};
use crate::node::{Field, Mention, Node, Position, Value, typed};

/// A directive with its arguments.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Directive {
    /// A box that stands out.
    Callout {
        /// What kind of box.
        kind: CalloutKind,
        /// Its heading.
        title: Option<Text>,
    },
    /// A way in numbered steps; holds one ordered list.
    Steps {},
    /// Somebody's words.
    Quote {
        /// Whose words.
        by: Option<Text>,
    },
    /// The risks of a procedure.
    RiskTable {
        /// The procedure.
        of: Ref<Procedure>,
    },
    /// The comparison of all methods.
    CompareTable {},
    /// Prices, of all procedures or of one.
    CostTable {
        /// The procedure.
        procedure: Option<Ref<Procedure>>,
    },
    /// The phases of a rehabilitation.
    PhaseTimeline {
        /// The rehabilitation.
        of: Ref<RehabTimeline>,
    },
    /// Questions and answers of one topic.
    Faq {
        /// The topic.
        topic: Term<FaqTopics>,
    },
    /// A word of the glossary and its meaning.
    Definition {
        /// The glossary term.
        of: Ref<GlossaryTerm>,
    },
    /// A doctor's card.
    DoctorCard {
        /// The doctor.
        of: Ref<Doctor>,
    },
    /// A story's card.
    StoryCard {
        /// The story.
        of: Ref<SuccessStory>,
    },
    /// A calculator.
    Calculator {
        /// The calculator.
        of: Ref<Calculator>,
    },
    /// An invitation to act.
    Cta {
        /// To what.
        kind: CtaKind,
    },
    /// The label of sample content.
    SampleLabel {},
    /// A picture with caption and credit. Written with three colons, its content takes the place of the caption.
    Figure {
        /// The picture.
        media: Ref<Media>,
    },
    /// Pictures side by side; holds a list of them, as in `- ![](media:KEY)`.
    Gallery {},
    /// Two pictures that show the same before and after. Written with three colons, its content is their caption.
    BeforeAfter {
        /// One of the two; its sidecar names the other.
        pair: Ref<Media>,
    },
}

/// Kinds of callouts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutKind {
    /// Good to know.
    Info,
    /// To be careful about.
    Warning,
    /// To act on at once.
    Urgent,
    /// About the state of knowledge.
    Evidence,
}

impl CalloutKind {
    /// The suffix of class names and of the message key `callout-…`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Urgent => "urgent",
            Self::Evidence => "evidence",
        }
    }
}

/// What a call to action leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CtaKind {
    /// The inquiry form.
    Inquiry,
    /// The booking page.
    Booking,
    /// A chat.
    Whatsapp,
}

/// Names of all directives, for suggestions.
pub const NAMES: &[&str] = &[
    "callout",
    "steps",
    "quote",
    "risk-table",
    "compare-table",
    "cost-table",
    "phase-timeline",
    "faq",
    "definition",
    "doctor-card",
    "story-card",
    "calculator",
    "cta",
    "sample-label",
    "figure",
    "gallery",
    "before-after",
];

/// Whether a block has content between its markers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Never: two colons.
    None,
    /// Two colons without, three with.
    Optional,
    /// Always: three colons.
    Required,
}

impl Content {
    /// Whether the directive of that name has content.
    pub fn of(name: &str) -> Self {
        match name {
            "callout" | "steps" | "quote" | "gallery" => Self::Required,
            "figure" | "before-after" => Self::Optional,
            _ => Self::None,
        }
    }

    /// The colons that the block is commonly written with.
    pub const fn colons(self) -> &'static str {
        match self {
            Self::None | Self::Optional => "::",
            Self::Required => ":::",
        }
    }
}

/// A marker line.
#[derive(Debug, Clone, PartialEq)]
pub enum Marker {
    /// A block without content.
    Leaf(Directive, Vec<Mention>),
    /// The begin of a block with content.
    Open(Directive, Vec<Mention>),
    /// The end of the block that was opened last.
    Close(Directive),
    /// A line that could not be read; its mistake is reported.
    Broken,
}

type Markers<'a> = (Cow<'a, str>, Vec<(usize, Marker)>, Vec<(usize, String)>);

/// Replaces every marker line of `body` by a processing instruction of the same length.
///
/// Returns the new text, the markers by byte offset, and what is wrong with them. Lines in fenced code are left alone.
pub(super) fn take_markers(body: &str) -> Markers<'_> {
    if !body.starts_with("::") && !body.contains("\n::") {
        return (Cow::Borrowed(body), Vec::new(), Vec::new());
    }
    let mut text = body.to_owned();
    let (mut markers, mut mistakes, mut open) = (Vec::new(), Vec::new(), Vec::<(usize, Directive)>::new());
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
        let marker = match read(line) {
            Ok(Line::Close) => match open.pop() {
                Some((_, directive)) => Marker::Close(directive),
                None => broken(&mut mistakes, offset, "this `:::` closes nothing"),
            },
            Ok(Line::Open(directive, mentions)) => {
                open.push((offset, directive.clone()));
                Marker::Open(directive, mentions)
            }
            Ok(Line::Leaf(directive, mentions)) => Marker::Leaf(directive, mentions),
            Err(message) => broken(&mut mistakes, offset, message),
        };
        let blank = format!("<?{}>", " ".repeat(line.len().saturating_sub(3)));
        let instruction = if line.len() == 3 { "<?>".to_owned() } else { format!("{}?>", &blank[..line.len() - 2]) };
        text.replace_range(offset..offset + line.len(), &instruction);
        markers.push((offset, marker));
    }
    for (offset, _) in open {
        mistakes.push((offset, "this block is never closed with `:::`".to_owned()));
    }
    (Cow::Owned(text), markers, mistakes)
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

fn broken(mistakes: &mut Vec<(usize, String)>, offset: usize, message: impl Into<String>) -> Marker {
    mistakes.push((offset, message.into()));
    Marker::Broken
}

enum Line {
    Open(Directive, Vec<Mention>),
    Leaf(Directive, Vec<Mention>),
    Close,
}

fn read(line: &str) -> Result<Line, String> {
    if line == ":::" {
        return Ok(Line::Close);
    }
    let (content, rest) = match line.strip_prefix(":::") {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix("::").unwrap_or(line)),
    };
    let (name, arguments) = match rest.split_once('{') {
        Some((name, arguments)) => (name, arguments.strip_suffix('}').ok_or("the arguments are not closed with `}`")?),
        None => (rest, ""),
    };
    if !NAMES.contains(&name) {
        let hint = crate::diagnostic::closest(name, NAMES.iter().copied());
        let hint = hint.map_or_else(String::new, |hint| format!(", did you mean `{hint}`?"));
        return Err(format!("there is no block `{name}`{hint}"));
    }
    let node = Node { at: Position::new(1, 1), value: Value::Map(split_arguments(arguments)?) };
    let tagged = Field { key: name.to_owned(), key_at: Position::new(1, 1), value: node };
    let mentions = RefCell::new(Vec::new());
    let directive: OneDirective = typed(Position::new(1, 1), [Field::wrap(tagged)].iter(), &mentions)
        .map_err(|error| format!("the arguments of `{name}` do not fit: {}", error.message))?;
    let directive = directive.directive;
    match (content, Content::of(name)) {
        (true, Content::Required | Content::Optional) => Ok(Line::Open(directive, mentions.into_inner())),
        (false, Content::None | Content::Optional) => Ok(Line::Leaf(directive, mentions.into_inner())),
        (true, Content::None) => Err(format!("`{name}` has no content: write it with two colons, `::{name}`")),
        (false, Content::Required) => {
            Err(format!("`{name}` has content: write it with three colons and close it with `:::`"))
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

/// Splits `key=value key="two words"` into fields.
pub(crate) fn split_arguments(text: &str) -> Result<Vec<Field>, String> {
    let mut fields = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (key, after) = rest.split_once('=').ok_or_else(|| format!("`{rest}` has no value: write `key=value`"))?;
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or("a quoted value is not closed")?,
            None => after.split_once(' ').unwrap_or((after, "")),
        };
        let at = Position::new(1, 1);
        fields.push(Field {
            key: key.trim().to_owned(),
            key_at: at,
            value: Node { at, value: Value::Text(value.to_owned()) },
        });
        rest = after.trim_start();
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_keep_every_offset_and_are_read_as_types() {
        let body = "One\n\n:::callout{kind=warning title=\"Two words\"}\nText\n:::\n\n::cta{kind=inquiry}\n";
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

    fn mistake(line: &str) -> String {
        take_markers(line).2.into_iter().map(|(_, message)| message).next().unwrap_or_default()
    }

    #[test]
    fn wrong_directives_say_what_is_wrong() {
        assert_eq!(mistake("::calout{kind=info}"), "there is no block `calout`, did you mean `callout`?");
        assert_eq!(
            mistake("::callout{kind=info}"),
            "`callout` has content: write it with three colons and close it with `:::`"
        );
        assert_eq!(mistake(":::callout{kind=info}\nx"), "this block is never closed with `:::`");
        assert!(mistake("::cta{kind=telegram}").contains("telegram"));
        assert!(mistake("::cta{kind=inquiry size=3}").contains("size"));
    }

    #[test]
    fn fenced_code_is_left_alone() {
        assert_eq!(take_markers("```\n::cta\n```\n").1, []);
    }
}
