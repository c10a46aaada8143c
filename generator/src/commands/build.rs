//! `hills build`: the whole site into a folder.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::Args;
use generator::build::{Options, Summary, build};
use generator::profile::Profile;
use generator::variants::Made;
use generator::variants::plan::Effort;
use indicatif::{DecimalBytes, HumanCount};

use super::project::Project;
use super::table::table;
use super::terminal::Terminal;
use super::{Exit, Format, Wanted};

const EXAMPLES: &str = "\
Examples:
  hills build                             the demo, into dist/
  hills build --date 2026-03-01           the site as of a day
  hills build --profile preview --out preview
  hills build --format github             mistakes as annotations of a pull request

Nothing is written while there is a mistake.";

/// Build the site into a folder
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The folder to publish; what does not belong to the site is removed from it [default: dist in the project]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    wanted: Wanted,
    /// Make one cheap format of each picture only, to look at a build sooner
    #[arg(long)]
    quick_pictures: bool,
    /// Forget what the last build left and compare every file
    #[arg(long)]
    fresh: bool,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    let Wanted { profile, date, format } = arguments.wanted;
    let options = project.options(profile, date);
    let effort = if arguments.quick_pictures { Effort::Quick } else { Effort::Publish };
    let options = Options {
        published: arguments.out.clone().unwrap_or(options.published),
        fresh: arguments.fresh,
        effort,
        ..options
    };
    let began = Instant::now();
    let progress = terminal.progress();
    let outcome = build(&options, &*progress)?;
    progress.done();
    terminal.report(&outcome.report, &project.folder, format)?;
    let Some(summary) = outcome.summary else {
        terminal.note("Nothing was written.\n")?;
        return Ok(Exit::Mistakes);
    };
    let text = tell(&summary, options.profile, began.elapsed(), &options.published);
    match format {
        Format::Human if terminal.is_quiet() => {}
        Format::Human => terminal.result(&text)?,
        // There the result is the report.
        Format::Json | Format::Github => terminal.note(&text)?,
    }
    Ok(if outcome.report.has_errors() { Exit::Mistakes } else { Exit::Clean })
}

fn tell(summary: &Summary, profile: Profile, took: Duration, published: &Path) -> String {
    let seconds = took.as_secs_f64();
    let (profile, published) = (profile.as_str(), published.display());
    let count = |number: usize| HumanCount(number as u64).to_string();
    let headline = match summary.nothing_changed {
        true => format!("Nothing changed since the last build; `{published}` is complete ({profile}, {seconds:.2} s)."),
        false => format!("Built `{published}` ({profile}, {seconds:.2} s)."),
    };
    let by_locale = summary.pages_by_locale.iter().map(|(locale, pages)| format!("{locale} {}", count(*pages)));
    let changes = [(summary.written, "written"), (summary.unchanged, "unchanged"), (summary.removed, "removed")];
    let changes = changes.map(|(number, what)| format!("{} {what}", count(number)));
    let Made { decoded, encoded, kept } = summary.pictures;
    let sources = if decoded == 1 { "source" } else { "sources" };
    let pictures = format!("{} encoded from {} {sources}, {} kept", count(encoded), count(decoded), count(kept));
    let rows = [
        ["  pages".to_owned(), count(summary.pages), by_locale.collect::<Vec<_>>().join(", ")],
        ["  files".to_owned(), count(summary.files), changes.join(", ")],
        ["  pictures".to_owned(), count(encoded + kept), pictures],
        ["  size".to_owned(), DecimalBytes(summary.bytes).to_string(), String::new()],
    ];
    format!("{headline}\n{}", table(&rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary() -> Summary {
        Summary {
            pages: 1260,
            files: 3100,
            written: 12,
            unchanged: 3088,
            removed: 0,
            bytes: 3_400_000,
            pictures: Made { decoded: 2, encoded: 36, kept: 600 },
            pages_by_locale: vec![("en".to_owned(), 420), ("ar".to_owned(), 840)],
            nothing_changed: false,
        }
    }

    #[test]
    fn a_build_is_summed_up_in_a_table() {
        let text = tell(&summary(), Profile::Demo, Duration::from_millis(1234), Path::new("dist"));
        assert_eq!(
            text,
            "Built `dist` (demo, 1.23 s).\n  \
             pages     1,260    en 420, ar 840\n  \
             files     3,100    12 written, 3,088 unchanged, 0 removed\n  \
             pictures  636      36 encoded from 2 sources, 600 kept\n  \
             size      3.40 MB\n"
        );
    }

    #[test]
    fn a_build_without_a_change_says_so() {
        let summary = Summary { nothing_changed: true, ..summary() };
        let text = tell(&summary, Profile::Preview, Duration::from_millis(5), Path::new("dist"));
        assert!(text.starts_with("Nothing changed"), "{text}");
    }
}
