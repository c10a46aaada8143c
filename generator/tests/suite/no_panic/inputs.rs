//! Inputs: real files with changed bytes, and soup.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::project::{repository, tree};

/// Names and bytes of files.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// What means something in YAML, to our schemas and to our types.
pub(super) const FRONT_MATTER_WORDS: &[&str] = &[
    "\n",
    "\n  ",
    "\n- ",
    "\n    ",
    ": ",
    ":",
    "- ",
    "? ",
    "| ",
    ">-\n  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "#",
    " # ",
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "\"",
    "'",
    "\\",
    "---\n",
    "...\n",
    "\t",
    "~",
    "null",
    "true",
    "yes",
    "0x1f",
    "1e400",
    "-9223372036854775809",
    ".nan",
    "2026-04-03",
    "2026-13-99",
    "03/04/2026",
    "title",
    "title: x\n",
    "description: ",
    "status: published\n",
    "updated: ",
    "risks:\n  - key: ",
    "evidence:\n  - id: ",
    "how_often: {per_100: {range: 5-3",
    "gain_cm: 5-8\n",
    "weeks: 1e9\n",
    "slug: ",
    "aliases: [/a/]\n",
    "locales: [en]\n",
    "overrides: [updated]\n",
    "expire_at: 2026-10-01T09:00:00+04:00\n",
    "%YAML 1.2\n",
    "سلام",
    "ی\u{200c}ک",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "é",
    "😀",
    "\r\n",
    "\r",
];

/// What means something in Markdown and to our directives.
pub(super) const MARKDOWN_WORDS: &[&str] = &[
    "\n",
    "\n\n",
    "# ",
    "## ",
    "#### ",
    " {#id}",
    " {#id .c a=b}",
    "[",
    "](",
    ")",
    "![",
    "](procedure:femur#risks)",
    "](#x)",
    "](article:first-weeks)",
    "[^",
    "[^known]",
    "]: ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "~~~",
    "> ",
    "- ",
    "1. ",
    "    ",
    "| a | b |\n|---|---|\n",
    "|",
    "<",
    "<b>",
    "</b>",
    "<!--",
    "<?",
    "?>",
    "&amp;",
    "&#0;",
    "\n::cta{kind=inquiry}\n",
    "\n:::callout{kind=info title=\"x",
    "\"}\n",
    "\n:::\n",
    "\n::",
    "\n:::steps\n",
    "\n::definition{of=callus}\n",
    "\n:::gallery\n",
    "\n::figure{media=x}\n",
    "\n:::before-after{pair=x}\n",
    "![a](media:x)",
    "![](media:x){decorative}",
    "![",
    "](media:",
    "\n::risk-table{of=femur}\n",
    "\n::faq{topic=before}\n",
    "\n::cost-table\n",
    "\n::compare-table\n",
    "\n::",
    ":ltr[",
    ":rtl[",
    "{cm:5}",
    "{cm:5-",
    "{mm-per-day:1}",
    "{usd:",
    "{",
    "}",
    "\\",
    "سلام",
    "۱۲",
    "\u{200c}",
    "\u{202e}",
    "\u{2068}",
    "\u{e000}main\u{e000}",
    "\u{e000}body\u{e000}",
    "\u{0}",
    "😀",
    "\r\n",
    "\r",
    "\t",
    "{{ x }}",
    "{% x %}",
    "https://a.example",
];

/// What means something in Fluent.
pub(super) const MESSAGE_WORDS: &[&str] = &[
    "\n",
    "\n    ",
    "a",
    "b",
    "-term",
    " = ",
    "=",
    "{",
    "}",
    "{ ",
    " }",
    "$n",
    "$name",
    " ->",
    "\n   *[other] ",
    "\n    [one] ",
    "[few]",
    "*[x]",
    ".attr = ",
    "{ a }",
    "{ -term }",
    "{ a.attr }",
    "\"",
    "\"\\u202E\"",
    "\"\\uD800\"",
    "\"\\U01F602\"",
    "{ NUMBER($n, a: 1) }",
    "{ DATETIME($n) }",
    "(",
    ")",
    ",",
    ":",
    "0",
    "-1.5",
    "1e9",
    "# ",
    "## ",
    "### ",
    "skip-link = x\n",
    "nav-open = { nav-open }\n",
    "unit-weeks = { $amount }\n",
    "a = { b }\nb = { a }\n",
    "سلام",
    "\u{200c}",
    "\u{202e}",
    "\u{2068}",
    "\u{0}",
    "\r\n",
    "\r",
    "\t",
    "😀",
];

/// One of the files with some changes: its place in the list, and its bytes.
pub(super) fn mutated(files: Files) -> impl Strategy<Value = (usize, Vec<u8>)> {
    let number = files.len();
    let changes = proptest::collection::vec(change(), 1..8);
    (0..number, changes).prop_map(move |(at, changes)| {
        let mut bytes = files[at].1.clone();
        for change in &changes {
            change.apply(&mut bytes);
        }
        (at, bytes)
    })
}

/// Words one after the other, as they come.
pub(super) fn soup(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::collection::vec(select(words), 0..60).prop_map(|words| words.concat())
}

/// One change of a file.
#[derive(Debug, Clone)]
enum Change {
    Byte(Index, u8),
    Insert(Index, &'static str),
    Cut(Index, usize),
    Repeat(Index, usize),
    Truncate(Index),
    Move(Index, Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let words: Vec<&'static str> = [FRONT_MATTER_WORDS, MARKDOWN_WORDS, MESSAGE_WORDS].concat();
    let at = any::<Index>;
    prop_oneof![
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        4 => (at(), select(words)).prop_map(|(at, word)| Change::Insert(at, word)),
        2 => (at(), 1..60_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        1 => (at(), 1..200_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
        1 => at().prop_map(Change::Truncate),
        2 => (at(), at(), 1..80_usize).prop_map(|(from, to, length)| Change::Move(from, to, length)),
    ]
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let place = |at: &Index, bytes: &Vec<u8>| at.index(bytes.len() + 1);
        let piece = |from: usize, length: usize, bytes: &Vec<u8>| from..bytes.len().min(from + length);
        match self {
            Self::Byte(at, byte) => {
                let at = place(at, bytes);
                if let Some(old) = bytes.get_mut(at) {
                    *old = *byte;
                }
            }
            Self::Insert(at, word) => {
                let at = place(at, bytes);
                bytes.splice(at..at, word.bytes());
            }
            Self::Cut(at, length) => {
                let range = piece(place(at, bytes), *length, bytes);
                bytes.drain(range);
            }
            Self::Repeat(at, length) => {
                let range = piece(place(at, bytes), *length, bytes);
                let copy = bytes[range.clone()].to_vec();
                bytes.splice(range.start..range.start, copy);
            }
            Self::Truncate(at) => bytes.truncate(place(at, bytes)),
            Self::Move(from, to, length) => {
                let range = piece(place(from, bytes), *length, bytes);
                let moved: Vec<u8> = bytes.drain(range).collect();
                let to = place(to, bytes);
                bytes.splice(to..to, moved);
            }
        }
    }
}

fn files(folder: &str, endings: &[&str]) -> Files {
    let all = tree(&repository().join(folder)).into_iter();
    let is_ours = |name: &str| !name.contains("src/") && !name.contains("tests/") && !name.contains("target/");
    all.filter(|(name, _)| is_ours(name) && endings.iter().any(|ending| name.ends_with(ending))).collect()
}

pub(super) fn content() -> Files {
    files("content", &[".md"])
}

pub(super) fn data() -> Files {
    static DATA: OnceLock<Files> = OnceLock::new();
    DATA.get_or_init(|| files("data", &[".yaml", ".lock"])).clone()
}

pub(super) fn messages() -> Files {
    static MESSAGES: OnceLock<Files> = OnceLock::new();
    MESSAGES.get_or_init(|| files("i18n", &[".yaml", ".ftl"])).clone()
}

pub(super) fn copy_data(folder: &Path) {
    write(folder, &data());
}

pub(super) fn copy_messages(folder: &Path) {
    write(folder, &messages());
}

fn write(folder: &Path, files: &Files) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
