//! Writes the part of a drawing that may stay. Without recursion, so that no nesting exhausts the stack.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use roxmltree::{Document, Node, NodeId};

use super::length::Size;
use super::{Dropped, SVG, XLINK, allowed};

/// A step of a walk through elements and texts, in the order of the file.
pub(super) enum Edge<'a, 'input> {
    /// A node begins.
    Open(Node<'a, 'input>),
    /// A node ends.
    Close(Node<'a, 'input>),
}

/// All steps from the beginning of a node to its end.
pub(super) fn walk<'a, 'input: 'a>(root: Node<'a, 'input>) -> impl Iterator<Item = Edge<'a, 'input>> {
    let mut next = Some(Edge::Open(root));
    std::iter::from_fn(move || {
        let edge = next.take()?;
        next = match &edge {
            Edge::Open(node) => Some(node.first_child().map_or(Edge::Close(*node), Edge::Open)),
            Edge::Close(node) if *node == root => None,
            Edge::Close(node) => node.next_sibling().map(Edge::Open).or_else(|| node.parent().map(Edge::Close)),
        };
        Some(edge)
    })
}

/// Gathers the text of the result and what was dropped on the way.
pub(super) struct Writer<'a, 'input> {
    document: &'a Document<'input>,
    /// The element of each `id`; the first one of a name, as browsers do.
    named: HashMap<&'a str, Node<'a, 'input>>,
    text: String,
    dropped: Vec<Dropped>,
}

impl<'a, 'input> Writer<'a, 'input> {
    pub(super) fn new(document: &'a Document<'input>) -> Self {
        let mut named = HashMap::new();
        for node in document.descendants().filter(Node::is_element) {
            if let Some(id) = node.attribute("id") {
                named.entry(id).or_insert(node);
            }
        }
        Self { document, named, text: String::new(), dropped: Vec::new() }
    }

    pub(super) fn finish(self) -> (String, Vec<Dropped>) {
        (self.text, self.dropped)
    }

    pub(super) fn root(&mut self, root: Node<'a, 'input>, size: &Size) {
        let mut skipped: Option<NodeId> = None;
        let mut silent: HashSet<NodeId> = HashSet::new();
        for edge in walk(root) {
            match edge {
                Edge::Open(_) if skipped.is_some() => {}
                Edge::Open(node) if node.is_text() => self.characters(node),
                Edge::Open(node) if node.is_element() => {
                    if !self.is_kept(node) {
                        skipped = Some(node.id());
                    } else if allowed::has(allowed::UNWRAPPED, node.tag_name().name()) {
                        silent.insert(node.id());
                    } else {
                        let own = (node == root).then_some(size);
                        self.open(node, own);
                    }
                }
                Edge::Open(_) => {}
                Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
                Edge::Close(_) if skipped.is_some() => {}
                Edge::Close(node) if node.is_element() && !silent.contains(&node.id()) && node.has_children() => {
                    // Writing to a string cannot fail.
                    let _ = write!(self.text, "</{}>", node.tag_name().name());
                }
                Edge::Close(_) => {}
            }
        }
        self.text.push('\n');
    }

    /// Whether an element stays (or at least its content); reports it otherwise.
    fn is_kept(&mut self, node: Node<'a, 'input>) -> bool {
        let name = node.tag_name().name();
        if node.tag_name().namespace() != Some(SVG) {
            self.drop(node.range().start, format!("<{name}>"), false);
            return false;
        }
        if allowed::has(allowed::UNWRAPPED, name) {
            self.drop(node.range().start, format!("<{name}>"), false);
            return true;
        }
        if !allowed::has(allowed::ELEMENTS, name) {
            self.drop(node.range().start, format!("<{name}>"), !allowed::has(allowed::UNSEEN, name));
            return false;
        }
        if name == "use" && !self.use_is_simple(node) {
            self.drop(node.range().start, "<use>".to_owned(), true);
            return false;
        }
        true
    }

    /// Whether a `use` refers to an element of this drawing that contains no `use`, so that copies cannot multiply.
    fn use_is_simple(&self, node: Node<'a, 'input>) -> bool {
        let target = reference(node).and_then(|name| self.named.get(name));
        target.is_some_and(|target| !target.descendants().any(|inner| inner.has_tag_name((SVG, "use"))))
    }

    fn open(&mut self, node: Node<'a, 'input>, size: Option<&Size>) {
        let name = node.tag_name().name();
        let mut attributes: BTreeMap<&str, String> = BTreeMap::new();
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            let at = attribute.range().start;
            match attribute.namespace() {
                None if key == "style" => self.style(at, value, &mut attributes),
                None if key == "href" => self.href(node, at, &mut attributes),
                Some(XLINK) if key == "href" => self.href(node, at, &mut attributes),
                None if !allowed::has(allowed::ATTRIBUTES, key) && !allowed::has(allowed::PRESENTATION, key) => {
                    // `class` alone does nothing; the style sheet it belongs to is reported as an element.
                    let visible = !key.starts_with("on") && !key.starts_with("data-") && !UNSEEN.contains(&key);
                    self.drop(at, key.to_owned(), visible);
                }
                None if !allowed::is_harmless(value) => self.drop(at, key.to_owned(), true),
                // A declaration in `style` wins over the attribute of the same name.
                None => {
                    attributes.entry(key).or_insert_with(|| value.to_owned());
                }
                Some(namespace) => {
                    if namespace != "http://www.w3.org/XML/1998/namespace" || key != "space" {
                        self.drop(at, key.to_owned(), false);
                    }
                }
            }
        }
        self.text.push('<');
        self.text.push_str(name);
        if let Some(size) = size {
            // Writing to a string cannot fail.
            let _ = write!(self.text, " xmlns=\"{SVG}\"");
            attributes.insert("width", size.width.to_string());
            attributes.insert("height", size.height.to_string());
            attributes.insert("viewBox", size.view_box.clone());
        }
        for (key, value) in &attributes {
            let _ = write!(self.text, " {key}=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
        self.text.push_str(if node.has_children() { ">" } else { "/>" });
    }

    fn href(&mut self, node: Node<'a, 'input>, at: usize, attributes: &mut BTreeMap<&'a str, String>) {
        let name = node.tag_name().name();
        match reference(node) {
            Some(target) if allowed::has(allowed::REFERRING, name) && self.named.contains_key(target) => {
                attributes.insert("href", format!("#{target}"));
            }
            _ => self.drop(at, "href".to_owned(), true),
        }
    }

    /// The allowed declarations of a `style` attribute, as attributes.
    fn style(&mut self, at: usize, style: &'a str, attributes: &mut BTreeMap<&'a str, String>) {
        for declaration in style.split(';').map(str::trim).filter(|declaration| !declaration.is_empty()) {
            let (property, value) = declaration.split_once(':').unwrap_or((declaration, ""));
            let (property, value) = (property.trim(), value.trim());
            let value = value.strip_suffix("!important").unwrap_or(value).trim();
            if allowed::has(allowed::PRESENTATION, property) && !value.is_empty() && allowed::is_harmless(value) {
                attributes.insert(property, value.to_owned());
            } else {
                let visible = !property.starts_with('-');
                self.drop(at, format!("style: {property}"), visible);
            }
        }
    }

    /// Text where text is shown; elsewhere it is only the source's indentation.
    fn characters(&mut self, node: Node<'a, 'input>) {
        let shown =
            node.ancestors().any(|above| ["text", "title", "desc"].iter().any(|name| above.has_tag_name((SVG, *name))));
        if shown {
            escape(node.text().unwrap_or_default(), &mut self.text);
        }
    }

    fn drop(&mut self, at: usize, what: String, visible: bool) {
        let place = self.document.text_pos_at(at);
        self.dropped.push(Dropped { line: place.row, column: place.col, what, visible });
    }
}

/// Attributes whose loss nobody sees.
const UNSEEN: [&str; 5] = ["baseProfile", "class", "enable-background", "version", "xml:space"];

/// The name in `href="#name"`, also in its older spelling.
fn reference<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let value = node.attribute("href").or_else(|| node.attribute((XLINK, "href")))?;
    value.trim().strip_prefix('#').filter(|name| !name.is_empty())
}

fn escape(text: &str, into: &mut String) {
    for character in text.chars() {
        match character {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\t' | '\n' | '\r' => into.push(' '),
            other => into.push(other),
        }
    }
}
