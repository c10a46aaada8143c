//! Directives: typed blocks in Markdown, `:::callout{kind=warning}` … `:::` and `::cta{kind=inquiry}`. Which there are, and
//! what they take; how their lines are read is in [`super::marker`].

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::base::Media;
use crate::model::values::{FaqTopics, Ref, Term, Text};
use crate::model::{Calculator, Doctor, GlossaryTerm, Procedure, RehabTimeline, SuccessStory};

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
