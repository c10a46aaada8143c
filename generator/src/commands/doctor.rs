//! `hills doctor`: whether everything is there that the other commands need, and what to do when it is not.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use clap::Args;
use generator::disk;

use super::Exit;
use super::project::{Project, Site};
use super::table::table;
use super::terminal::Terminal;

/// Look whether everything is there that building needs, and say how to mend what is not
#[derive(Debug, Args)]
pub(super) struct Arguments {}

/// What was looked at.
#[derive(Debug)]
struct Finding {
    what: String,
    state: State,
    /// What was seen, or how to mend it.
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Good,
    /// Building works; something else does not.
    Note,
    /// Building does not work.
    Mend,
}

impl Finding {
    fn new(what: impl Into<String>, state: State, text: impl Into<String>) -> Self {
        Self { what: what.into(), state, text: text.into() }
    }

    fn good(what: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(what, State::Good, text)
    }

    fn mend(what: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(what, State::Mend, text)
    }
}

pub(super) fn run(_: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let findings = examine(project);
    let row = |finding: &Finding| {
        let state = match finding.state {
            State::Good => "ok",
            State::Note => "note",
            State::Mend => "MEND",
        };
        [state.to_owned(), finding.what.clone(), finding.text.clone()]
    };
    terminal.result(&table(&findings.iter().map(row).collect::<Vec<_>>()))?;
    let to_mend = findings.iter().filter(|finding| finding.state == State::Mend).count();
    match to_mend {
        0 => terminal.note("Everything is there. `hills check` looks at the content itself.\n")?,
        _ => terminal.note(&format!("{to_mend} to mend.\n"))?,
    }
    Ok(if to_mend == 0 { Exit::Clean } else { Exit::Mistakes })
}

fn examine(project: &Project) -> Vec<Finding> {
    let mut findings = vec![Finding::good("hills", format!("version {}", env!("CARGO_PKG_VERSION")))];
    if !project.is_one() {
        let text = "has no data/site.yaml: go into the folder of the website, or name it with --project";
        findings.push(Finding::mend(format!("project {}", project.folder.display()), text));
        return findings;
    }
    let purposes = [
        ("content", "one folder per model, written in Markdown"),
        ("data", "facts: clinic, prices, menus"),
        ("i18n", "messages of every language"),
        ("themes", "templates and styles"),
    ];
    for (name, purpose) in purposes {
        findings.push(match disk::exists(&project.path(name)) {
            true => Finding::good(format!("{name}/"), purpose),
            false => Finding::mend(
                format!("{name}/"),
                format!("is missing ({purpose}): restore it with `git checkout {name}`"),
            ),
        });
    }
    match project.site() {
        Ok(site) => findings.extend(of_the_site(project, &site)),
        Err(message) => findings.push(Finding::mend("data/site.yaml", message)),
    }
    findings.push(writable(&project.path(".hills"), ".hills/"));
    findings.push(git(&project.folder));
    findings.extend(node(project));
    findings
}

/// Locales and theme, as far as they have files.
fn of_the_site(project: &Project, site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    for locale in site.all_locales() {
        let file = format!("i18n/{locale}/locale.yaml");
        findings.push(match disk::exists(&project.path(&file)) {
            true if locale == site.locales.source => Finding::good(format!("language {locale}"), "the source"),
            true => Finding::good(format!("language {locale}"), ""),
            false => Finding::mend(
                format!("language {locale}"),
                format!("has no `{file}`: add it, or take `{locale}` out of data/site.yaml"),
            ),
        });
    }
    let theme = site.theme.as_deref().unwrap_or_default();
    let folder = format!("themes/{theme}/");
    let is_there = !theme.is_empty() && disk::exists(&project.path(&folder));
    findings.push(match is_there {
        true => Finding::good(folder, "the theme"),
        false => Finding::mend(format!("theme {theme}"), "data/site.yaml names a theme that themes/ does not have"),
    });
    findings
}

/// Whether a folder can be written to. It is tried, because permissions alone do not tell (full or read-only disks).
fn writable(folder: &Path, name: &str) -> Finding {
    let trial = folder.join(".doctor");
    let existed = disk::exists(folder);
    let tried = disk::write(&trial, b"").and_then(|()| disk::remove(&trial));
    if !existed && let Some(above) = folder.parent() {
        disk::remove_empty_folders(folder, above);
    }
    match tried {
        Ok(()) => Finding::good(name, "can be written"),
        Err(error) => {
            Finding::mend(name, format!("cannot be written ({error:#}): look at its owner and at the free space"))
        }
    }
}

fn git(folder: &Path) -> Finding {
    let inside = |git: &mut Command| git.current_dir(folder).args(["rev-parse", "--short", "HEAD"]).output();
    match first_line(Command::new("git").arg("--version").output()) {
        None => Finding::new("git", State::Note, "is not installed; builds do not know their commit"),
        Some(version) => match first_line(inside(&mut Command::new("git"))) {
            Some(commit) => Finding::good("git", format!("{version}, at {commit}")),
            None => Finding::new(
                "git",
                State::Note,
                format!("{version}, but this folder has no commit; builds cannot name one"),
            ),
        },
    }
}

/// Node and the theme's packages, when the theme has any.
fn node(project: &Project) -> Vec<Finding> {
    if !disk::exists(&project.path("themes/package.json")) {
        return Vec::new();
    }
    let mut findings = vec![match first_line(Command::new("node").arg("--version").output()) {
        Some(version) => Finding::good("node", version),
        None => {
            Finding::mend("node", "is not installed, but themes/package.json needs it: install the package `nodejs`")
        }
    }];
    findings.push(match disk::exists(&project.path("themes/node_modules")) {
        true => Finding::good("themes/node_modules/", "installed"),
        false => Finding::mend("themes/node_modules/", "is missing: run `npm ci --prefix themes`"),
    });
    findings
}

/// The first line of what a program says, when it ends well.
fn first_line(output: std::io::Result<std::process::Output>) -> Option<String> {
    let output = output.ok().filter(|output| output.status.success())?;
    String::from_utf8_lossy(&output.stdout).lines().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states(findings: &[Finding], state: State) -> Vec<&str> {
        findings.iter().filter(|finding| finding.state == state).map(|finding| finding.what.as_str()).collect()
    }

    #[test]
    fn a_folder_that_is_no_project_is_told_so_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let findings = examine(&Project { folder: folder.path().to_owned() });
        assert_eq!(states(&findings, State::Mend).len(), 1, "{findings:?}");
    }

    #[test]
    fn every_missing_part_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| disk::write(&folder.path().join(file), text.as_bytes()).unwrap();
        write("data/site.yaml", "source_locale: en\nlocales: [en, ar]\ntheme: hills\n");
        write("i18n/en/locale.yaml", "");
        write("themes/package.json", "{}");
        let findings = examine(&Project { folder: folder.path().to_owned() });
        let mend = states(&findings, State::Mend);
        for missing in ["content/", "language ar", "theme hills", "themes/node_modules/"] {
            assert!(mend.contains(&missing), "{missing} in {findings:?}");
        }
        assert!(states(&findings, State::Good).contains(&".hills/"));
        assert!(!folder.path().join(".hills").exists(), "looking leaves nothing behind");
    }
}
