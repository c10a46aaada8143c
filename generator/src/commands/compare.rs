//! `hills compare`: what two builds differ in.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use generator::compare::compare;
use generator::compare::report::{Style, report};
use generator::disk;
use generator::write::Manifest;

use super::Exit;
use super::terminal::Terminal;

/// The largest manifest that is read, in bytes: several times that of the largest site a host takes.
const LARGEST: u64 = 64 << 20;
/// The longest origin, in characters.
const LONGEST_ORIGIN: usize = 100;

const EXAMPLES: &str = "\
Examples:
  hills compare live/build.json dist/build.json
  hills compare old/build.json new/build.json --format markdown --origin https://pr-7.example.pages.dev

Only the two files are read, and neither is trusted: they may come from a stranger's pull request.";

/// Tell which pages two builds differ in, from their build.json
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The build.json before
    before: PathBuf,
    /// The build.json now
    now: PathBuf,
    /// How the differences are told
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
    /// Where the new build can be seen, as in `https://pr-7.example.pages.dev`; for links in Markdown
    #[arg(long, value_name = "URL", value_parser = origin)]
    origin: Option<String>,
}

/// How differences are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Plain lines
    Human,
    /// Markdown for a comment on GitHub, never too long for one
    Markdown,
    /// One JSON object, complete
    Json,
}

fn origin(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").map(|rest| rest.trim_end_matches('/')).unwrap_or_default();
    let is_host = |char: char| char.is_ascii_alphanumeric() || matches!(char, '.' | '-');
    match !host.is_empty() && host.len() <= LONGEST_ORIGIN && host.chars().all(is_host) {
        true => Ok(format!("https://{host}")),
        false => Err("write an origin as https://pr-7.example.pages.dev, without a path".to_owned()),
    }
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Exit> {
    let comparison = compare(&read(&arguments.before)?, &read(&arguments.now)?);
    let text = match arguments.format {
        Form::Human => report(&comparison, Style::Plain),
        Form::Markdown => report(&comparison, Style::Markdown(arguments.origin.as_deref())),
        Form::Json => serde_json::to_string(&comparison).context("cannot write JSON")? + "\n",
    };
    terminal.result(&text)?;
    Ok(Exit::Clean)
}

fn read(path: &Path) -> Result<Manifest> {
    let Some(stamp) = disk::stamp(path)? else { bail!("{} does not exist", path.display()) };
    if stamp.size > LARGEST {
        bail!("{} is too large to be the manifest of a site", path.display());
    }
    let text = disk::read_text(path)?;
    Manifest::parse(&text).with_context(|| format!("{} is no build.json of this program", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_host_and_nothing_else() {
        assert_eq!(origin("https://pr-7.example.dev/").unwrap(), "https://pr-7.example.dev");
        for text in ["http://a.dev", "https://", "https://a.dev/x", "https://a.dev)", "https://a b", "javascript:x"] {
            assert!(origin(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_file_that_is_no_manifest_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("build.json");
        assert!(read(&path).is_err());
        for text in ["", "[]", "{}", "{\"files\": {\"a\": 1}}", &"[".repeat(100_000)] {
            disk::write(&path, text.as_bytes()).unwrap();
            assert!(read(&path).is_err(), "{}", text.len());
        }
    }
}
