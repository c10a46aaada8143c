//! Fields that only medical text has, where text need not be medical.

use std::sync::Arc;

use super::{FieldSchema, Group, ModelSchema, scaffold};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::Medical;
use crate::node::Node;

/// Where text need not be medical, one medical field says that it is, and the others must follow.
pub(super) fn half_medical(schema: &ModelSchema, front: &Node, file: &Arc<str>) -> Option<Diagnostic> {
    if schema.model.medical() != Medical::Optional {
        return None;
    }
    let fields = || schema.fields.iter().filter(|field| field.group == Group::Clinical);
    let given = front.fields().iter().find(|given| fields().any(|field| field.name == given.key))?;
    let is_missing = |field: &&FieldSchema| field.required_in_group && front.get(&field.name).is_none();
    let missing: Vec<&FieldSchema> = fields().filter(is_missing).collect();
    let names: Vec<_> = missing.iter().map(|field| format!("`{}`", field.name)).collect();
    let examples: Vec<_> = missing.iter().map(|field| scaffold::example(schema.model.name(), field)).collect();
    let message = match names.as_slice() {
        [] => return None,
        [one] => format!("missing field {one}"),
        several => format!("missing fields {}", several.join(", ")),
    };
    let diagnostic = Diagnostic::error(&codes::MISSING_FIELD, file, given.key_at, message);
    let diagnostic = diagnostic.note(format!("`{}` says that this text is medical", given.key));
    Some(diagnostic.help(format!("add what is missing, for example\n{}", examples.concat().trim_end())))
}
