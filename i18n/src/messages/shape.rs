//! `Shape`: what a message asks for and refers to, found by walking its syntax tree.
//!
//! Nothing is judged here; `check` does that with the shapes of a whole locale at hand.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Message, Pattern, PatternElement, Term};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// What one message or term asks for, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) file: Arc<Path>,
    /// Line and column of the key, from 1.
    pub(super) place: (u32, u32),
    /// The variables of the message, also those only used to choose by.
    pub(super) variables: BTreeSet<String>,
    /// The variables a variant is chosen by.
    pub(super) selectors: BTreeSet<String>,
    /// Messages and, with a leading hyphen, terms that are referred to.
    pub(super) references: BTreeSet<String>,
    /// Things our messages do without, each told with the reason.
    pub(super) refused: Vec<String>,
}

impl Shape {
    pub(super) fn of_message(file: Arc<Path>, place: (u32, u32), message: &Message<&str>) -> Self {
        let mut shape = Self::empty(file, place);
        match &message.value {
            Some(pattern) => shape.walk(pattern),
            None => shape.refuse("it has no text of its own"),
        }
        if !message.attributes.is_empty() {
            shape.refuse("attributes are not used here, give each text a key of its own");
        }
        shape
    }

    pub(super) fn of_term(file: Arc<Path>, place: (u32, u32), term: &Term<&str>) -> Self {
        let mut shape = Self::empty(file, place);
        shape.walk(&term.value);
        shape
    }

    fn empty(file: Arc<Path>, place: (u32, u32)) -> Self {
        Self {
            file,
            place,
            variables: BTreeSet::new(),
            selectors: BTreeSet::new(),
            references: BTreeSet::new(),
            refused: Vec::new(),
        }
    }

    fn refuse(&mut self, reason: impl Into<String>) {
        self.refused.push(reason.into());
    }

    fn walk(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.walk_expression(expression);
            }
        }
    }

    fn walk_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.walk_inline(inline),
            Expression::Select { selector, variants } => {
                match selector {
                    InlineExpression::VariableReference { id } => {
                        self.selectors.insert(id.name.to_owned());
                        self.variables.insert(id.name.to_owned());
                    }
                    other => self.walk_inline(other),
                }
                for variant in variants {
                    self.walk(&variant.value);
                }
            }
        }
    }

    fn walk_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                self.walk_arguments(arguments.as_ref());
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.refuse(format!("the function `{}` does not exist here", id.name));
            }
            // Digits in the text are the translator's choice; here they would stay Latin.
            InlineExpression::NumberLiteral { value } => {
                self.refuse(format!("write the number into the text, without braces: {value}"));
            }
            InlineExpression::StringLiteral { value } => {
                if unescape_unicode_to_string(value).contains(is_direction_override) {
                    self.refuse(DIRECTION_OVERRIDE);
                }
            }
            InlineExpression::Placeable { expression } => self.walk_expression(expression),
        }
    }

    fn walk_arguments(&mut self, arguments: Option<&CallArguments<&str>>) {
        for argument in arguments.into_iter().flat_map(|all| &all.named) {
            self.walk_inline(&argument.value);
        }
    }
}

pub(super) const DIRECTION_OVERRIDE: &str =
    "embedding and override marks (U+202A to U+202E) hide what a text says, use isolates";

/// Tells the marks that reach beyond the text they stand in.
///
/// Source: Unicode TR36 2.5.1 and CVE-2021-42574; isolates (U+2066 to U+2069) are the safe way.
pub(super) fn is_direction_override(character: char) -> bool {
    ('\u{202A}'..='\u{202E}').contains(&character)
}
