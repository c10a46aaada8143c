//! What a text shows whichever of its forms is chosen.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// Variables as `$name`, and the keys of other messages that the text holds in every form. A form that stands for a single
/// number shows that number by its words.
pub(super) struct Said<'a> {
    /// Plural forms that only one number takes.
    pub(super) exact: &'a [&'static str],
    /// The value that is another writing of `$count`, if the message is given one.
    pub(super) counted: Option<&'static str>,
}

impl Said<'_> {
    /// What the pattern shows in any case.
    pub(super) fn always(&self, pattern: &Pattern<&str>) -> BTreeSet<String> {
        let shown = pattern.elements.iter().filter_map(|element| match element {
            PatternElement::TextElement { .. } => None,
            PatternElement::Placeable { expression } => Some(self.in_expression(expression)),
        });
        shown.flatten().collect()
    }

    fn in_expression(&self, expression: &Expression<&str>) -> BTreeSet<String> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => BTreeSet::from([format!("${}", id.name)]),
            Expression::Inline(InlineExpression::MessageReference { id, .. }) => BTreeSet::from([id.name.to_owned()]),
            Expression::Inline(InlineExpression::Placeable { expression }) => self.in_expression(expression),
            Expression::Inline(_) => BTreeSet::new(),
            Expression::Select { selector, variants } => {
                let forms = variants.iter().map(|variant| {
                    let mut said = self.always(&variant.value);
                    if self.is_single(&variant.key) {
                        said.extend(self.counted_by(selector));
                    }
                    said
                });
                forms.reduce(|all, said| all.intersection(&said).cloned().collect()).unwrap_or_default()
            }
        }
    }

    /// Whether a form is chosen by one number only.
    fn is_single(&self, key: &VariantKey<&str>) -> bool {
        match key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => self.exact.contains(name),
        }
    }

    /// What a choice by this selector counts.
    fn counted_by(&self, selector: &InlineExpression<&str>) -> Vec<String> {
        let InlineExpression::VariableReference { id } = selector else { return Vec::new() };
        let written = self.counted.filter(|_| id.name == "count");
        [Some(id.name), written].into_iter().flatten().map(|name| format!("${name}")).collect()
    }
}
