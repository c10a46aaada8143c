//! What can be asked on the command line, one file per command.
//!
//! A command gets its arguments, the [`Project`] and the [`Terminal`], calls the library and returns an [`Exit`]. What a
//! writer did wrong is a report, what was typed wrong is [`Terminal::refuse`]; only what neither of them can help is an
//! `Err`. Results go to the standard output, everything else to the standard error.

mod build;
mod cache;
mod check;
mod compare;
mod consents;
mod doctor;
mod due;
mod explain;
mod i18n;
mod lock;
mod new;
mod progress;
mod project;
mod review;
mod schema;
mod serve;
mod table;
mod terminal;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use generator::profile;

use project::Project;
use terminal::{Color, Terminal};

const EXAMPLES: &str = "\
Examples:
  hills serve                                 read the site while you write
  hills new article first-weeks               begin an article
  hills new article first-weeks --locale ar   begin its translation
  hills check                                 find every mistake, write nothing
  hills build --profile production            build what patients will read
  hills explain HC0101                        read more about a mistake

Exit codes: 0 clean, 1 mistakes to mend, 2 wrong command, 3 internal failure.";

/// Builds the clinic's website from `content/`, `data/`, `i18n/` and `themes/`.
#[derive(Debug, Parser)]
#[command(name = "hills", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Cli {
    /// The folder of the project [default: the nearest one, from here upwards, that has data/site.yaml]
    #[arg(long, global = true, value_name = "DIR")]
    project: Option<PathBuf>,
    /// Say nothing but mistakes
    #[arg(long, short, global = true)]
    quiet: bool,
    /// When to use colours; `auto` respects NO_COLOR
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    color: Color,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Serve(serve::Arguments),
    New(new::Arguments),
    Lock(lock::Arguments),
    I18n(i18n::Arguments),
    Review(review::Arguments),
    Consents(consents::Arguments),
    Cache(cache::Arguments),
    Due(due::Arguments),
    Schema(schema::Arguments),
    Compare(compare::Arguments),
    Explain(explain::Arguments),
    Doctor(doctor::Arguments),
}

/// What does not fit, and what would.
struct Refusal {
    message: String,
    help: String,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Nothing to mend.
    Clean,
    /// Someone has something to mend.
    Mistakes,
    /// The command does not fit.
    Usage,
    /// Something failed that nobody typed wrong.
    Internal,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Mistakes => 1,
            Exit::Usage => 2,
            Exit::Internal => 3,
        })
    }
}

/// What `build` and `check` are asked for alike.
#[derive(Debug, Args)]
struct Wanted {
    /// For whom
    #[arg(long, value_enum, default_value_t = Profile::Demo)]
    profile: Profile,
    /// As of this day, as in 2026-03-01, seen from its end in the clinic's time zone [default: now]
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<NaiveDate>,
    /// How mistakes are told
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// For whom the site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Profile {
    /// Everyone who looks at the product: production rules, labelled samples admitted
    Demo,
    /// Writers and reviewers: drafts and future pages too, nothing indexable
    Preview,
    /// Patients: no samples, no expired facts, no unsealed medical text
    Production,
}

impl From<Profile> for profile::Profile {
    fn from(profile: Profile) -> Self {
        match profile {
            Profile::Demo => Self::Demo,
            Profile::Preview => Self::Preview,
            Profile::Production => Self::Production,
        }
    }
}

/// How mistakes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, on the standard error
    Human,
    /// One JSON object per line, on the standard output
    Json,
    /// Annotations of a pull request on GitHub, on the standard output
    Github,
}

/// How a list is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Listing {
    /// A table for people
    Human,
    /// One JSON object per line
    Json,
}

fn moment(date: Option<NaiveDate>) -> profile::Moment {
    date.map_or(profile::Moment::Now, profile::Moment::Day)
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "write a day as 2026-03-01".to_owned())
}

/// Does what the command line asks for.
pub(crate) fn run() -> Exit {
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.color, cli.quiet);
    let project = Project::find(cli.project);
    let done = match cli.command {
        Command::Build(arguments) => build::run(&arguments, &project, &terminal),
        Command::Check(arguments) => check::run(&arguments, &project, &terminal),
        Command::Serve(arguments) => serve::run(&arguments, &project, &terminal),
        Command::New(arguments) => new::run(&arguments, &project, &terminal),
        Command::Lock(arguments) => lock::run(&arguments, &project, &terminal),
        Command::I18n(arguments) => i18n::run(&arguments, &project, &terminal),
        Command::Review(arguments) => review::run(&arguments, &project, &terminal),
        Command::Consents(arguments) => consents::run(&arguments, &project, &terminal),
        Command::Cache(arguments) => cache::run(&arguments, &project, &terminal),
        Command::Due(arguments) => due::run(&arguments, &project, &terminal),
        Command::Schema(arguments) => schema::run(&arguments, &project, &terminal),
        Command::Compare(arguments) => compare::run(&arguments, &terminal),
        Command::Explain(arguments) => explain::run(&arguments, &terminal),
        Command::Doctor(arguments) => doctor::run(&arguments, &project, &terminal),
    };
    done.unwrap_or_else(|error| terminal.fail(&error))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_day_is_written_year_first() {
        assert_eq!(day("2026-03-01").unwrap(), NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
        assert!(day("01/03/2026").unwrap_err().contains("2026-03-01"));
    }

    #[test]
    fn options_for_all_commands_may_stand_behind_the_command() {
        let cli = Cli::try_parse_from(["hills", "check", "--quiet", "--color", "never", "--project", "x"]).unwrap();
        assert!(cli.quiet && cli.project.is_some());
        assert_eq!(cli.color, Color::Never);
    }

    #[test]
    fn every_command_explains_itself_and_shows_an_example() {
        for command in Cli::command().get_subcommands_mut() {
            let help = command.render_long_help().to_string();
            assert!(command.get_about().is_some(), "{}", command.get_name());
            assert!(help.contains("Example") || command.get_name() == "doctor", "{help}");
        }
    }

    /// Every file of our own sources, the text of which people may read in a message.
    fn sources() -> Vec<(String, String)> {
        let mut found = Vec::new();
        // Tests are started in the folder of their crate.
        let mut folders = vec![std::path::PathBuf::from("src"), "../data/src".into(), "../i18n/src".into()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap())),
                }
            }
        }
        found
    }

    #[test]
    fn every_command_that_a_message_names_exists_with_its_options() {
        let cli = Cli::command();
        let mut named = 0;
        for (file, text) in sources() {
            for part in text.split("`hills ").skip(1) {
                let line = part.split(['`', '\n', '"']).next().unwrap_or_default();
                let words: Vec<&str> = line.split_whitespace().collect();
                let Some(name) = words.first().filter(|name| name.bytes().all(|byte| byte.is_ascii_lowercase())) else {
                    continue;
                };
                named += 1;
                let mut command = cli.find_subcommand(name).unwrap_or_else(|| panic!("{file}: `hills {line}`"));
                if let Some(inner) = words.get(1).and_then(|word| command.find_subcommand(word)) {
                    command = inner;
                }
                for option in words.iter().filter_map(|word| word.strip_prefix("--")) {
                    let is_known = |command: &clap::Command| {
                        command.get_arguments().any(|argument| argument.get_long() == Some(option))
                    };
                    assert!(is_known(command) || is_known(&cli), "{file}: `hills {line}` has no `--{option}`");
                }
            }
        }
        assert!(named > 20, "{named}");
    }
}
