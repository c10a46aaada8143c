//! How large a drawing is by itself.

use roxmltree::Node;

/// CSS pixels on a side that are believed; a drawing scales anyway.
const LONGEST: f64 = 16_384.0;

/// Intrinsic size, and the coordinates it shows.
pub(super) struct Size {
    /// CSS pixels.
    pub(super) width: u32,
    /// CSS pixels.
    pub(super) height: u32,
    /// As the source has it, or `0 0 width height` in the source's own precision.
    pub(super) view_box: String,
}

/// From `width` and `height`; what is missing or relative comes from the `viewBox`.
pub(super) fn size(root: Node<'_, '_>) -> Option<Size> {
    let view = root.attribute("viewBox").and_then(view_box);
    let width = root.attribute("width").and_then(pixels);
    let height = root.attribute("height").and_then(pixels);
    let (across, down) = match (width, height, view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some([_, _, across, down])) => (width, width * down / across),
        (None, Some(height), Some([_, _, across, down])) => (height * across / down, height),
        (None, None, Some([_, _, across, down])) => (across, down),
        _ => return None,
    };
    let view_box = match view {
        Some([x, y, width, height]) => format!("{x} {y} {width} {height}"),
        None => format!("0 0 {across} {down}"),
    };
    Some(Size { width: whole(across), height: whole(down), view_box })
}

fn view_box(text: &str) -> Option<[f64; 4]> {
    let mut numbers = text.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty()).map(number);
    let found = [numbers.next()??, numbers.next()??, numbers.next()??, numbers.next()??];
    (numbers.next().is_none() && found[2] > 0.0 && found[3] > 0.0).then_some(found)
}

/// An absolute length in CSS pixels; `None` for a relative one.
fn pixels(text: &str) -> Option<f64> {
    let text = text.trim();
    let units = [
        ("px", 1.0),
        ("pt", 96.0 / 72.0),
        ("pc", 16.0),
        ("mm", 96.0 / 25.4),
        ("cm", 96.0 / 2.54),
        ("in", 96.0),
        ("", 1.0),
    ];
    let (value, factor) = units.iter().find_map(|(unit, factor)| Some((number(text.strip_suffix(unit)?)?, factor)))?;
    (value > 0.0).then_some(value * factor)
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let numeric = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E'));
    let value: f64 = if numeric { text.parse().ok()? } else { return None };
    (value.is_finite() && value.abs() < 1e9).then_some(value)
}

fn whole(length: f64) -> u32 {
    // Clamped to what fits; rounding leaves a whole number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    {
        length.clamp(1.0, LONGEST).round() as u32
    }
}
