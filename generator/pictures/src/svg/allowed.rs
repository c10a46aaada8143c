//! What may stay in a drawing. All lists are sorted, because they are searched.

/// Elements that are kept.
pub(super) const ELEMENTS: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// Elements that go while what they contain stays: a link is no part of the drawing, its content is.
pub(super) const UNWRAPPED: &[&str] = &["a"];

/// Elements whose loss nobody sees: they act, move, or talk to editors.
pub(super) const UNSEEN: &[&str] = &["metadata", "script", "view"];

/// Presentation attributes: allowed as attributes, and as declarations in a `style` attribute, which become attributes.
pub(super) const PRESENTATION: &[&str] = &[
    "clip-path",
    "clip-rule",
    "color",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "letter-spacing",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "word-spacing",
    "writing-mode",
];

/// The other attributes that are kept. `href` is judged by its value.
pub(super) const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "lengthAdjust",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "offset",
    "orient",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "role",
    "rotate",
    "rx",
    "ry",
    "spreadMethod",
    "startOffset",
    "systemLanguage",
    "textLength",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Elements whose `href` may name an element of the same drawing.
pub(super) const REFERRING: &[&str] = &["linearGradient", "pattern", "radialGradient", "textPath", "use"];

/// Whether a sorted list has a name.
pub(super) fn has(list: &[&str], name: &str) -> bool {
    list.binary_search(&name).is_ok()
}

/// Whether an attribute's value refers to nothing outside the drawing and hides nothing: `url(…)` only as `url(#name)`,
/// no escapes, no expressions.
pub(super) fn is_harmless(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    if lower.contains('\\') || lower.contains("/*") || lower.contains("expression") || lower.contains("javascript:") {
        return false;
    }
    if ["image(", "image-set(", "src(", "attr(", "var(", "env(", "@"].iter().any(|word| lower.contains(word)) {
        return false;
    }
    let mut rest = lower.as_str();
    while let Some(at) = rest.find("url") {
        rest = rest[at + 3..].trim_start();
        let Some(inside) = rest.strip_prefix('(') else { continue };
        let inside = inside.trim_start().trim_start_matches(['"', '\'']);
        let Some(name) = inside.strip_prefix('#') else { return false };
        if name.is_empty() || name.starts_with([')', '"', '\'']) {
            return false;
        }
        rest = inside;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for list in [ELEMENTS, UNWRAPPED, UNSEEN, PRESENTATION, ATTRIBUTES, REFERRING] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn only_references_into_the_drawing_are_harmless() {
        for value in ["url(#a)", "url( '#a' ) red", "none", "curl", "#fff", "url(#a) url(#b)", "M0 0 L1 1"] {
            assert!(is_harmless(value), "{value}");
        }
        for value in [
            "url(a.svg#a)",
            "URL(//a)",
            "url(data:x)",
            "url (http://a)",
            "u\\72l(x)",
            "url(#)",
            "url(#a) url(b)",
            "image-set('x')",
            "javascript:x",
            "url/**/(x)",
        ] {
            assert!(!is_harmless(value), "{value}");
        }
    }
}
