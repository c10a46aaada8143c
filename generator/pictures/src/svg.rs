//! Makes drawings from anywhere safe to publish: keeps shapes, drops what could act, load or tell.
//!
//! A list says what may stay (see `svg/allowed.rs`); everything else goes and is reported with its place. So scripts,
//! event handlers, links, animations, foreign content, embedded pictures (they may hold metadata), filters, references
//! to other files, comments and editors' metadata are gone because nobody allowed them. `style` attributes would be
//! refused by the site's content security policy: their allowed declarations become attributes. Document types are
//! refused as a whole, so no entity ever unfolds; `use` cannot refer to what contains `use`, so nothing else does either.
//!
//! The result is the same for the same input, says how large it is, and is read again by the same rules without loss.

mod allowed;
mod length;
mod writing;

use roxmltree::{Document, Node, ParsingOptions};

use crate::refusal::Refusal;
use writing::Writer;

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";
/// The namespace of `xlink:href`, which SVG 1.1 used.
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Bytes of a drawing.
const MOST_BYTES: usize = 2 << 20;
/// Elements, attributes and texts.
const MOST_NODES: u32 = 50_000;
/// Elements within each other.
const DEEPEST: usize = 64;

/// A drawing that may be published.
#[derive(Debug, Clone, PartialEq)]
pub struct Svg {
    /// The file's text: one `svg` element with `width`, `height` and `viewBox`.
    pub text: String,
    /// CSS pixels it is wide by itself; at least 1.
    pub width: u32,
    /// CSS pixels it is high by itself; at least 1.
    pub height: u32,
    /// What was taken out, in the order of the file.
    pub dropped: Vec<Dropped>,
}

/// Something that was taken out of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Line in the source, from 1.
    pub line: u32,
    /// Column in the source in characters, from 1.
    pub column: u32,
    /// What it was, as it is written: `<script>`, `onclick`, `style: filter`.
    pub what: String,
    /// Whether the drawing may look different without it; `false` for what only editors read.
    pub visible: bool,
}

/// Whether these bytes look like a drawing: XML whose first element is `svg`. A guess, to choose the reader.
#[must_use]
pub fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') && (start.contains("<svg") || start.contains(":svg"))
}

/// Sanitises a drawing.
///
/// # Errors
/// What is no drawing, what declares a document type, what is too large or too deep, what has no size.
pub fn sanitise(bytes: &[u8]) -> Result<Svg, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooManyBytes { bytes: bytes.len(), limit: MOST_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::broken("the drawing is not written in UTF-8"))?;
    let text = text.trim_start_matches('\u{feff}');
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| refused(&error))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(Refusal::NotAPicture);
    }
    let deepest = depth(root);
    if deepest > DEEPEST {
        return Err(Refusal::TooComplex { why: "elements are nested more than 64 deep" });
    }
    let size = length::size(root).ok_or(Refusal::NoSize)?;
    let mut writer = Writer::new(&document);
    writer.root(root, &size);
    let (text, dropped) = writer.finish();
    Ok(Svg { text, width: size.width, height: size.height, dropped })
}

/// The longest way down from an element, without recursion.
fn depth(root: Node<'_, '_>) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    for edge in writing::walk(root) {
        match edge {
            writing::Edge::Open(_) => depth += 1,
            writing::Edge::Close(_) => depth -= 1,
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn refused(error: &roxmltree::Error) -> Refusal {
    match error {
        roxmltree::Error::DtdDetected => Refusal::Doctype,
        roxmltree::Error::NodesLimitReached => Refusal::TooComplex { why: "it has more than 50,000 nodes" },
        _ => {
            let place = error.pos();
            Refusal::Markup { line: place.row, column: place.col, why: error.to_string() }
        }
    }
}

#[cfg(test)]
mod tests;
