//! `Shape`: what a message asks for and refers to, found by walking its syntax tree.
//!
//! Nothing is judged here; `check` does that with the shapes of a whole locale at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Message, Pattern, PatternElement, Term, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::bidi::{Fault, fault_of};
use crate::problem::position;

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
    /// The forms of each choice by number, as in `one` and `other`, with line and column; exact numbers are left out.
    pub(super) plurals: Vec<BTreeMap<String, (u32, u32)>>,
    /// Messages and, with a leading hyphen, terms that are referred to.
    pub(super) references: BTreeSet<String>,
    /// Things our messages do without, each told with the reason.
    pub(super) refused: Vec<String>,
    /// What is wrong with marks that turn text around.
    pub(super) faults: Vec<Fault>,
}

impl Shape {
    /// The shape of a message of `text`.
    pub(super) fn of_message(file: Arc<Path>, text: &str, message: &Message<&str>) -> Self {
        let mut shape = Self::empty(file, place_in(text, message.id.name));
        match &message.value {
            Some(pattern) => shape.walk(text, pattern),
            None => shape.refuse("it has no text of its own"),
        }
        if !message.attributes.is_empty() {
            shape.refuse("attributes are not used here, give each text a key of its own");
        }
        shape
    }

    /// The shape of a term of `text`.
    pub(super) fn of_term(file: Arc<Path>, text: &str, term: &Term<&str>) -> Self {
        let mut shape = Self::empty(file, place_in(text, term.id.name));
        shape.walk(text, &term.value);
        shape
    }

    fn empty(file: Arc<Path>, place: (u32, u32)) -> Self {
        Self {
            file,
            place,
            variables: BTreeSet::new(),
            selectors: BTreeSet::new(),
            plurals: Vec::new(),
            references: BTreeSet::new(),
            refused: Vec::new(),
            faults: Vec::new(),
        }
    }

    fn refuse(&mut self, reason: impl Into<String>) {
        self.refused.push(reason.into());
    }

    fn walk(&mut self, text: &str, pattern: &Pattern<&str>) {
        let mut marks = Isolates::default();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => marks.read(value),
                PatternElement::Placeable { expression } => {
                    if let Expression::Inline(InlineExpression::StringLiteral { value }) = expression {
                        marks.read(&unescape_unicode_to_string(value));
                    }
                    self.walk_expression(text, expression);
                }
            }
        }
        self.faults.extend(marks.fault());
    }

    fn walk_expression(&mut self, text: &str, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.walk_inline(text, inline),
            Expression::Select { selector, variants } => {
                match selector {
                    InlineExpression::VariableReference { id } => {
                        self.selectors.insert(id.name.to_owned());
                        self.variables.insert(id.name.to_owned());
                    }
                    other => self.walk_inline(text, other),
                }
                self.plurals.extend(plural_forms(text, variants));
                for variant in variants {
                    self.walk(text, &variant.value);
                }
            }
        }
    }

    fn walk_inline(&mut self, text: &str, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                self.walk_arguments(text, arguments.as_ref());
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.refuse(format!("the function `{}` does not exist here", id.name));
            }
            // Digits in the text are the translator's choice; here they would stay Latin.
            InlineExpression::NumberLiteral { value } => {
                self.refuse(format!("write the number into the text, without braces: {value}"));
            }
            InlineExpression::StringLiteral { value } => {
                self.faults.extend(unescape_unicode_to_string(value).chars().find_map(fault_of));
            }
            InlineExpression::Placeable { expression } => self.walk_expression(text, expression),
        }
    }

    fn walk_arguments(&mut self, text: &str, arguments: Option<&CallArguments<&str>>) {
        for argument in arguments.into_iter().flat_map(|all| &all.named) {
            self.walk_inline(text, &argument.value);
        }
    }
}

/// The names of the plural forms (UTS #35, `pluralCategory`).
pub(super) const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The forms of a choice by number; nothing when the choice is by words. One form is enough to tell: the others may be
/// misspelt.
fn plural_forms(text: &str, variants: &[Variant<&str>]) -> Option<BTreeMap<String, (u32, u32)>> {
    let mut forms = BTreeMap::new();
    for variant in variants {
        if let VariantKey::Identifier { name } = variant.key {
            forms.insert(name.to_owned(), place_in(text, name));
        }
    }
    let is_by_number = forms.keys().any(|form| PLURAL_FORMS.contains(&form.as_str()));
    is_by_number.then_some(forms)
}

/// Returns line and column of a part of the text; the parser's names are slices of the text it was given.
fn place_in(text: &str, part: &str) -> (u32, u32) {
    position(text, (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize))
}

/// Counts the isolates of one pattern, whose parts are read in order.
#[derive(Default)]
struct Isolates {
    open: usize,
    is_unopened: bool,
}

impl Isolates {
    fn read(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\u{2066}'..='\u{2068}' => self.open += 1,
                '\u{2069}' if self.open == 0 => self.is_unopened = true,
                '\u{2069}' => self.open -= 1,
                _ => {}
            }
        }
    }

    fn fault(&self) -> Option<Fault> {
        if self.is_unopened {
            return Some(Fault::Unopened);
        }
        (self.open > 0).then_some(Fault::Unclosed)
    }
}
