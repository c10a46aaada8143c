//! How deep a message file is nested: its parser goes one call deeper for each brace, and a stack has an end.

/// How deep braces and brackets may be nested; no message for people comes near it.
pub(super) const DEEPEST: usize = 32;

/// The offset at which braces and brackets are nested too deep. Every message begins at none, at the start of a line.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut is_line_start = true;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ if is_line_start && byte.is_ascii_alphabetic() => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(offset);
        }
        is_line_start = byte == b'\n';
    }
    None
}
