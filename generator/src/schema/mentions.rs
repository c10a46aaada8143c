//! What a front matter refers to by name, found by its schema: for files with mistakes, which never become typed values.

use super::{FieldSchema, Kind, ModelSchema, Shape};
use crate::node::{Mention, Node, Value};

impl ModelSchema {
    /// Every name in `front` that refers to something, as far as the values have the kind that is expected of them.
    pub fn mentions(&'static self, front: &Node) -> Vec<Mention> {
        let mut found = Vec::new();
        in_group(&self.fields, front, &mut found);
        found
    }
}

fn in_group(schema: &'static [FieldSchema], group: &Node, found: &mut Vec<Mention>) {
    for field in group.fields() {
        if let Some(known) = schema.iter().find(|known| known.name == field.key) {
            in_value(&known.shape, &field.value, found);
        }
    }
}

fn in_value(shape: &'static Shape, node: &Node, found: &mut Vec<Mention>) {
    match (&shape.kind, &node.value) {
        (Kind::Text, Value::Text(name)) => {
            let kind =
                shape.mentions.as_deref().filter(|_| shape.mistake_in(name).is_none() && !name.trim().is_empty());
            let kind = kind.or_else(|| (shape.json["format"] == "markdown").then_some("markdown"));
            found.extend(kind.map(|kind| Mention { kind, name: name.clone(), at: node.at }));
        }
        (Kind::List(item), Value::List(nodes)) => nodes.iter().for_each(|node| in_value(item, node, found)),
        (Kind::Group(fields), Value::Map(_)) => in_group(fields, node, found),
        (Kind::Words(words), Value::Map(fields)) => {
            for field in fields {
                let below = words.iter().find(|word| word.name == field.key).and_then(|word| word.below.as_ref());
                if let Some(below) = below {
                    in_value(below, &field.value, found);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::node::parse;

    #[test]
    fn names_are_found_in_lists_and_groups_and_not_in_values_of_another_kind() {
        let yaml = "reviewed_by: nobody\nfaqs: [one, 2]\nrisks:\n  - how_often:\n      per_100: {range: x, evidence: [a]}\nmethods: none\n";
        let found = ModelSchema::of(Model::Procedure).mentions(&parse(yaml).unwrap());
        let found: Vec<_> =
            found.iter().map(|mention| (mention.kind, mention.name.as_str(), mention.at.line)).collect();
        assert_eq!(found, [("ref:doctor", "nobody", 1), ("ref:faq", "one", 2), ("evidence", "a", 5)]);
    }
}
