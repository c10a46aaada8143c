//! Gathers the message keys that the program names, so that `hills check` can tell which messages nobody shows and which
//! are asked for in vain.
//!
//! Writes `message_keys.rs` to the output folder: one list of string literals that look like keys, one of literals that
//! are begun or ended by a value (`severity-{key}` becomes `severity-*`), and one of keys that stand as an argument of
//! `message(…)`, `format(…)`, `label(…)`, `word(…)` or `tongue(…)`, with file and line. A literal that is no key does no harm in the
//! first two: it names a message that does not exist. Tests are not read.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src");
    let mut found = Found::default();
    read_folder(Path::new("src"), &mut found)?;
    let Found { keys, families, asked } = found;
    let text = format!(
        "pub(super) const KEYS: &[&str] = &{:?};\npub(super) const FAMILIES: &[&str] = &{:?};\n\
         pub(super) const ASKED: &[(&str, &str, u32)] = &{:?};\n",
        keys.into_iter().collect::<Vec<_>>(),
        families.into_iter().collect::<Vec<_>>(),
        asked.into_iter().collect::<Vec<_>>(),
    );
    let out = std::env::var_os("OUT_DIR").ok_or("cargo names no output folder")?;
    fs::write(Path::new(&out).join("message_keys.rs"), text)?;
    Ok(())
}

#[derive(Default)]
struct Found {
    keys: BTreeSet<String>,
    families: BTreeSet<String>,
    /// Key, file below the crate, line.
    asked: BTreeSet<(String, String, u32)>,
}

fn read_folder(folder: &Path, found: &mut Found) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_folder(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let file: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            read_source(&fs::read_to_string(&path)?, &file.join("/"), found);
        }
    }
    Ok(())
}

/// What the reader stands in: how deep in brackets, and the depth of the arguments of the last call that takes a key.
struct Nesting {
    depth: usize,
    call: Option<usize>,
}

fn read_source(source: &str, file: &str, found: &mut Found) {
    let bytes = source.as_bytes();
    let mut nesting = Nesting { depth: 0, call: None };
    let (mut at, mut line) = (0, 1);
    while at < bytes.len() {
        let rest = &source[at..];
        if rest.starts_with("#[cfg(test)]\nmod tests {") {
            return;
        }
        let step = match bytes[at] {
            b'/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            b'/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            b'r' if rest.starts_with("r\"") || rest.starts_with("r#") => raw_string(rest),
            b'"' => {
                let len = string(rest);
                take_literal(&rest[1..len - 1], &nesting, (file, line), found);
                len
            }
            b'\'' => character(rest),
            b'(' | b'[' | b'{' => {
                nesting.depth += 1;
                if bytes[at] == b'(' && takes_a_key(&source[..at]) {
                    nesting.call = Some(nesting.depth);
                }
                1
            }
            b')' | b']' | b'}' => {
                if nesting.call == Some(nesting.depth) {
                    nesting.call = None;
                }
                nesting.depth = nesting.depth.saturating_sub(1);
                1
            }
            _ => 1,
        };
        line += u32::try_from(rest.as_bytes()[..step].iter().filter(|byte| **byte == b'\n').count()).unwrap_or(0);
        at += step;
        while !source.is_char_boundary(at) {
            at += 1;
        }
    }
}

fn take_literal(text: &str, nesting: &Nesting, (file, line): (&str, u32), found: &mut Found) {
    if is_key(text) {
        found.keys.insert(text.to_owned());
        if nesting.call == Some(nesting.depth) {
            found.asked.insert((text.to_owned(), file.to_owned(), line));
        }
    } else if let Some(family) = family(text) {
        found.families.insert(family);
    }
}

/// Whether the name before a bracket is that of a method or function whose argument is a key.
fn takes_a_key(before: &str) -> bool {
    ["message", "format", "label", "word", "tongue"].iter().any(|name| {
        let caller = before.strip_suffix(name);
        caller.is_some_and(|before| !before.ends_with(|last: char| last.is_alphanumeric() || last == '_'))
    })
}

fn is_key(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The literal of a formatted key with `*` for each value; nothing when too little of it is fixed to tell keys apart.
fn family(text: &str) -> Option<String> {
    let mut family = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (_, after) = after.split_once('}')?;
        family.push_str(before);
        family.push('*');
        rest = after;
    }
    family.push_str(rest);
    let letters = family.bytes().filter(u8::is_ascii_lowercase).count();
    let is_family = family.contains('*')
        && family.contains('-')
        && letters > 2
        && family.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'*'));
    is_family.then_some(family)
}

/// The length of a string literal with its quotes.
fn string(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a raw string literal, or of the `r` of a raw identifier.
fn raw_string(rest: &str) -> usize {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    if rest.as_bytes().get(1 + hashes) != Some(&b'"') {
        return 1;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let inner = 2 + hashes;
    rest[inner..].find(&end).map_or(rest.len(), |at| inner + at + end.len())
}

/// The length of a character literal, or of the quote of a lifetime.
fn character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), _) => rest[3..].find('\'').map_or(1, |at| at + 4),
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 1,
    }
}
