//! Every edit touches its own lines and nothing else.

use super::*;

const FILE: &str = "---\ntitle: A title: no, \"two\"\n";

fn check(front: &str, path: &[&str], value: &str, expected: &str) {
    let file = |front: &str| format!("---\n{front}---\n\nText with\n---\nlines: x\n");
    assert_eq!(set(&file(front), path, value).unwrap(), file(expected));
}

fn refused(front: &str, path: &[&str]) -> &'static str {
    set(&format!("---\n{front}---\n"), path, "new").unwrap_err().reason
}

#[test]
fn a_value_is_replaced_where_it_stands_with_its_comment() {
    check(
        "a: 1\nday: 2026-01-02   # the review\nb: 2\n",
        &["day"],
        "2026-03-04",
        "a: 1\nday: 2026-03-04   # the review\nb: 2\n",
    );
    check("day: \"a # b\" # c\n", &["day"], "x", "day: x # c\n");
    check("day: 'it''s'\nb: 1\n", &["day"], "x", "day: x\nb: 1\n");
    check("\"day\": old\n", &["day"], "x", "\"day\": x\n");
    check("day: # nothing yet\n", &["day"], "x", "day: x # nothing yet\n");
}

#[test]
fn a_value_over_several_lines_is_replaced_as_a_whole() {
    check("a: |\n  one\n\n  # text\n\n# kept\nb: 2\n", &["a"], "x", "a: x\n\n# kept\nb: 2\n");
    check("a: one\n  two\n  # kept\nb: 2\n", &["a"], "x", "a: x\n  # kept\nb: 2\n");
}

#[test]
fn a_new_value_comes_last_or_after_its_neighbour() {
    check("a: 1\n# about b\nb: 2\n\n", &["c"], "x", "a: 1\n# about b\nb: 2\nc: x\n\n");
    check("", &["c"], "x", "c: x\n");
    let text = set_after("---\na:\n- 1\n- 2\n\nb: 2\n---\n", &["c"], "x", "a").unwrap();
    assert_eq!(text, "---\na:\n- 1\n- 2\nc: x\n\nb: 2\n---\n");
    assert_eq!(set_after("---\nb: 2\n---\n", &["c"], "x", "a").unwrap(), "---\nb: 2\nc: x\n---\n");
}

#[test]
fn values_in_groups_are_found_and_groups_are_begun() {
    check(
        "t:\n    kind: human\n    of: old # hash\nb: 2\n",
        &["t", "of"],
        "x",
        "t:\n    kind: human\n    of: x # hash\nb: 2\n",
    );
    check("t:\n  kind: human\n\nof: y\n", &["t", "of"], "x", "t:\n  kind: human\n  of: x\n\nof: y\n");
    check("a: 1\n", &["t", "of"], "x", "a: 1\nt:\n  of: x\n");
    check("t:\nb: 1\n", &["t", "of"], "x", "t:\n  of: x\nb: 1\n");
    check("t: {kind: human, n: 2} # c\n", &["t", "of"], "x: y", "t: {kind: human, n: 2, of: \"x: y\"} # c\n");
    check("t: {kind: human, of: 'a'}\n", &["t", "of"], "x", "t: {kind: human, of: x}\n");
}

#[test]
fn a_value_is_taken_out_with_its_lines() {
    let text = "---\na: 1\nt:\n  of: x # gone too\n  kind: human\n---\n";
    assert_eq!(remove(text, &["t", "of"]).unwrap(), "---\na: 1\nt:\n  kind: human\n---\n");
    assert_eq!(remove(text, &["t"]).unwrap(), "---\na: 1\n---\n");
    assert_eq!(remove(text, &["nothing"]).unwrap(), text);
    assert_eq!(remove("---\nt: {of: x, b: 1}\n---\n", &["t", "of"]).unwrap(), "---\nt: {b: 1}\n---\n");
}

#[test]
fn the_same_key_elsewhere_is_left_alone() {
    check(
        "list:\n  - of: 1\n    kind: a\ntext: |\n  of: 3\nof: 2\n",
        &["of"],
        "x",
        "list:\n  - of: 1\n    kind: a\ntext: |\n  of: 3\nof: x\n",
    );
}

#[test]
fn a_text_that_yaml_would_read_as_something_else_is_quoted() {
    for (value, written) in [
        ("2026-01-02", "2026-01-02"),
        ("s1-12", "s1-12"),
        ("1234567890123456", "\"1234567890123456\""),
        ("12345e678901234", "\"12345e678901234\""),
        ("true", "\"true\""),
        ("a: b", "\"a: b\""),
        ("", "\"\""),
        ("two\nlines", "\"two\\nlines\""),
        ("سلام", "سلام"),
    ] {
        check("a: 1\n", &["c"], value, &format!("a: 1\nc: {written}\n"));
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_stay() {
    let text = "\u{feff}---\r\na: 1\r\nday: x # c\r\n---\r\nBody\r\n";
    let text = set(text, &["day"], "y").unwrap();
    assert_eq!(text, "\u{feff}---\r\na: 1\r\nday: y # c\r\n---\r\nBody\r\n");
    assert_eq!(set(&text, &["b"], "z").unwrap(), "\u{feff}---\r\na: 1\r\nday: y # c\r\nb: z\r\n---\r\nBody\r\n");
}

#[test]
fn a_value_that_is_there_already_changes_nothing() {
    let text = "---\nday:   'x'   # odd\n---\n";
    assert_eq!(set(text, &["day"], "x").unwrap(), text);
}

#[test]
fn what_a_machine_should_not_touch_is_refused() {
    assert!(refused("a: [1, 2]\n", &["a"]).contains("list"));
    assert!(refused("a: {b: 1}\n", &["a"]).contains("list or a group"));
    assert!(refused("a: &x 1\nb: *x\n", &["a"]).contains("anchor"));
    assert!(refused("a: text\n", &["a", "b"]).contains("list or a text"));
    assert!(refused("a: {b: 1,\n  c: 2}\n", &["a", "b"]).contains("braces"));
    assert!(refused("a: [\n", &["a"]).contains("cannot be read"));
    assert_eq!(set("# no front matter\n", &["a"], "x").unwrap_err().reason, "the file has no front matter");
    assert_eq!(set(FILE, &["a"], "x").unwrap_err().reason, "the file has no front matter");
}

/// A generator of test data (SplitMix64): the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        choices[usize::try_from(mixed >> 33).unwrap() % choices.len()]
    }
}

#[test]
fn whatever_a_file_looks_like_an_edit_does_what_was_asked_or_refuses() {
    let pieces = [
        "a:", "b:", "c:", "a: ", "  b: ", "    c: x", "- ", "- c: 1", "  ", "\n", "\n", "\n", "#", " # x", "'", "\"",
        "{", "}", "{b: 1}", "[", "]", ",", "|", ">-", "&x ", "*x", "!!str ", "1", "text", "سلام", "\r\n", "\t", ": ",
        "? ", "---\n", "~",
    ];
    let values = [
        "x",
        "a: b",
        "#",
        "'",
        "\"",
        "- x",
        "1",
        "null",
        "",
        "س\u{200c}ل",
        "{",
        "two\nlines",
        "\\",
        "2026-01-02",
        "*x",
        "---",
    ];
    let mut dice = Dice(8);
    let mut done = 0;
    for _ in 0..60_000 {
        let front: String = (0..9).map(|_| dice.one_of(&pieces)).collect();
        let text = format!("---\n{front}\n---\nbody\n");
        let value = dice.one_of(&values);
        for path in [["a", "b"].as_slice(), &["c"]] {
            let Ok(edited) = set(&text, path, value) else { continue };
            let node = parse(Front::find(&edited).unwrap().yaml()).unwrap();
            let found = path.iter().try_fold(&node, |node, key| node.get(key));
            assert_eq!(found.and_then(Node::text), Some(value), "{text:?} became {edited:?}");
            assert!(edited.ends_with("---\nbody\n"));
            done += 1;
        }
    }
    assert!(done > 10_000, "only {done} edits were possible");
}
