//! `hills schema`: JSON Schema of front matter, the files by which an editor uses it, and the reference for writers.

use anyhow::{Context, Result};
use clap::Args;
use generator::diagnostic::closest;
use generator::disk;
use generator::model::Model;
use generator::schema::editor::{Role, code, file_schema, json_schema};
use generator::schema::scaffold::{Names, Request};
use generator::schema::{MEDIA_TEXT, SIDECAR, reference};
use serde_json::Value;

use super::Exit;
use super::project::{Project, Site};
use super::terminal::Terminal;

/// Where schemas are kept, below the project.
const FOLDER: &str = ".hills/schemas";
/// The reference for writers, below the project.
const REFERENCE: &str = "content/README.md";

const EXAMPLES: &str = "\
Examples:
  hills schema --vscode              let Visual Studio Code help with content files
  hills schema                       write all schemas to .hills/schemas/
  hills schema --model procedure     print one
  hills schema --model procedure --translation
  hills schema --model media         the facts of a picture; its words with --translation
  hills schema --markdown            write the reference for writers to content/README.md
  hills schema --markdown --check    fail when that file is not up to date

In Visual Studio Code, `--vscode` gives you:
  - fields, words and meanings in the files of pictures, which are plain YAML;
  - fields and their words while you write, by Ctrl+Space in the front matter;
  - every mistake at its place, by the task `hills: check` (Terminal > Run Test Task).
Its YAML extension uses the schemas for a content file only while the language of that
file is switched to YAML; it does not look into the front matter of Markdown.
Run it again when models, topics or doctors have changed.";

/// Write JSON Schema for editors, or the reference for writers
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Print the schema of this model, write nothing
    #[arg(long, value_name = "MODEL", conflicts_with = "vscode")]
    model: Option<String>,
    /// With --model: the schema of its translations
    #[arg(long, requires = "model")]
    translation: bool,
    /// Write settings, tasks and snippets for Visual Studio Code too
    #[arg(long)]
    vscode: bool,
    /// Write the reference for writers to content/README.md instead
    #[arg(long, conflicts_with_all = ["model", "vscode"])]
    markdown: bool,
    /// With --markdown: write nothing, fail when the file is not up to date
    #[arg(long, requires = "markdown")]
    check: bool,
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if let Some(name) = &arguments.model {
        return print(name, arguments.translation, project, terminal);
    }
    if !project.is_one() {
        return project.refuse(terminal);
    }
    if arguments.markdown {
        return write_reference(arguments.check, project, terminal);
    }
    let names = project.names()?;
    for model in Model::ALL {
        for role in Role::ALL {
            let path = project.path(FOLDER).join(role.file_name(*model));
            disk::write(&path, pretty(&json_schema(*model, role, &names))?.as_bytes())?;
        }
    }
    for schema in [&*SIDECAR, &*MEDIA_TEXT] {
        let path = project.path(FOLDER).join(schema.schema_name());
        disk::write(&path, pretty(&file_schema(schema, &names))?.as_bytes())?;
    }
    terminal.result(&format!("{FOLDER}/: {} schemas\n", Model::ALL.len() * Role::ALL.len() + 2))?;
    if !arguments.vscode {
        return Ok(Exit::Clean);
    }
    match project.site() {
        Ok(site) => vscode(project, &site, &names, terminal),
        Err(message) => terminal.refuse(&message, Some("mend it first")),
    }
}

fn write_reference(is_check: bool, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let path = project.path(REFERENCE);
    let page = reference::markdown();
    let is_fresh = disk::holds(&path, page.as_bytes(), &mut Vec::new());
    match (is_fresh, is_check) {
        (false, true) => {
            terminal.result(&format!("{REFERENCE} is not up to date: run `hills schema --markdown`\n"))?;
            return Ok(Exit::Mistakes);
        }
        (false, false) => disk::write_whole(&path, page.as_bytes())?,
        (true, _) => {}
    }
    if !terminal.is_quiet() {
        terminal.result(&format!("{REFERENCE}{}\n", if is_fresh { " is up to date" } else { "" }))?;
    }
    Ok(Exit::Clean)
}

fn print(name: &str, translation: bool, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if name == SIDECAR.name {
        let schema = if translation { &*MEDIA_TEXT } else { &*SIDECAR };
        terminal.result(&pretty(&file_schema(schema, &project.names()?))?)?;
        return Ok(Exit::Clean);
    }
    let Some(model) = Model::by_name(name) else {
        let near = closest(name, Model::ALL.iter().map(|model| model.name()).chain([SIDECAR.name]));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        return terminal.refuse(&format!("there is no model `{name}`"), help.as_deref());
    };
    let role = if translation { Role::Translation } else { Role::Source };
    terminal.result(&pretty(&json_schema(model, role, &project.names()?))?)?;
    Ok(Exit::Clean)
}

fn vscode(project: &Project, site: &Site, names: &Names, terminal: &Terminal) -> Result<Exit> {
    // The wrapper of this repository builds `hills` when it has to.
    let wrapper = "scripts/hills";
    let program = if disk::exists(&project.path(wrapper)) {
        format!("${{workspaceFolder}}/{wrapper}")
    } else {
        "hills".to_owned()
    };
    let request = |model: &Model| Request { model: *model, key: "", today: site.today(), names };
    let requests: Vec<_> = Model::ALL.iter().map(request).collect();
    let files = [
        ("settings.json", code::settings(FOLDER, &site.locales)),
        ("extensions.json", code::extensions()),
        ("tasks.json", code::tasks(&program)),
    ];
    let mut exit = Exit::Clean;
    for (name, ours) in files {
        let file = format!(".vscode/{name}");
        match merged(disk::read_text_if_any(&project.path(&file))?.as_deref(), &ours) {
            Some(whole) => {
                disk::write_whole(&project.path(&file), pretty(&whole)?.as_bytes())?;
                terminal.result(&format!("{file}\n"))?;
            }
            None => {
                let message =
                    format!("`{file}` has comments or is no JSON, and writing it would lose them; it was left alone");
                terminal.refuse(&message, Some(&format!("add this by hand:\n{}", pretty(&ours)?)))?;
                exit = Exit::Mistakes;
            }
        }
    }
    // This file is ours alone.
    let file = ".vscode/hills.code-snippets";
    disk::write_whole(&project.path(file), pretty(&code::snippets(&requests, &site.locales))?.as_bytes())?;
    terminal.result(&format!("{file}\n"))?;
    terminal.note("In the front matter of a content file, Ctrl+Space now offers its fields.\nThe task `hills: check` puts mistakes at their places.\n")?;
    Ok(exit)
}

/// What a file holds after our part is added; nothing when it is not plain JSON.
fn merged(before: Option<&str>, ours: &Value) -> Option<Value> {
    match before.map(str::trim) {
        None | Some("") => Some(ours.clone()),
        Some(before) => {
            let before: Value = serde_json::from_str(before).ok()?;
            before.is_object().then(|| code::merge(before, ours.clone()))
        }
    }
}

fn pretty(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value).context("cannot write JSON")? + "\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_file_with_comments_is_left_alone() {
        let ours = json!({ "a": 1 });
        assert_eq!(merged(Some("// mine\n{}"), &ours), None);
        assert_eq!(merged(Some("[1]"), &ours), None);
        assert_eq!(merged(None, &ours), Some(ours.clone()));
        assert_eq!(merged(Some("{ \"b\": 2 }"), &ours), Some(json!({ "b": 2, "a": 1 })));
    }
}
