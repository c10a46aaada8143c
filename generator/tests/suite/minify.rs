//! Pages leave the generator minified although only templates and fragments are.

use crate::project::{built_demo, tree};

fn configuration() -> minify_html::Cfg {
    let mut cfg = minify_html::Cfg::new();
    cfg.keep_closing_tags = true;
    cfg.keep_html_and_head_opening_tags = true;
    cfg
}

#[test]
fn minifying_a_finished_page_gains_next_to_nothing() {
    let files = tree(&built_demo().dist());
    let (mut before, mut after) = (0, 0);
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let minified = minify_html::minify(bytes, &configuration());
        assert!(!minified.is_empty(), "{name}");
        before += bytes.len();
        after += minified.len();
    }
    let gain = (before - after) as f64 / before as f64;
    assert!(gain < 0.03, "minifying whole pages would still save {:.1} %", gain * 100.0);
}
