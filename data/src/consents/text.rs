//! Writing a signature into the text of a ledger, so that its comments and its layout stay.

use super::signature::Signature;

/// The text with this signature in place of the one it had, or at its end.
///
/// Knows block YAML only, as exports and the sample are written; whoever calls reads the result back and compares.
pub fn with_signature(text: &str, signature: &Signature) -> String {
    let block = format!("signature:\n  key: {}\n  value: {}\n", *signature.key, signature.value);
    let mut out = String::with_capacity(text.len() + block.len());
    let mut lines = text.split_inclusive('\n').peekable();
    let mut is_written = false;
    while let Some(line) = lines.next() {
        if !line.starts_with("signature:") {
            out.push_str(line);
            continue;
        }
        if !is_written {
            out.push_str(&block);
            is_written = true;
        }
        while lines.next_if(|line| line.starts_with([' ', '\t'])).is_some() {}
    }
    if !is_written {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        out.push_str(&block);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_signature_changes_and_comments_stay() {
        let signature: Signature =
            serde_yaml::from_str(&format!("{{key: dev, value: \"{}==\"}}", "A".repeat(86))).expect("a good signature");
        let block = format!("signature:\n  key: dev\n  value: {}==\n", "A".repeat(86));
        let check = |before: &str, after: &str| assert_eq!(with_signature(before, &signature), after);
        check("# a\nepoch: 1", &format!("# a\nepoch: 1\n{block}"));
        check("a: 1\nsignature: {key: x,\n  value: y}\n# end\n", &format!("a: 1\n{block}# end\n"));
        check(&format!("a: 1\n{block}b: 2\n"), &format!("a: 1\n{block}b: 2\n"));
    }
}
