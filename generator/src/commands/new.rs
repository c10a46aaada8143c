//! `hills new`: a content file to begin with.

mod picture;

use anyhow::Result;
use clap::Args;
use generator::diagnostic::closest;
use generator::disk;
use generator::model::Model;
use generator::model::values::is_kebab;
use generator::node::parse;
use generator::schema::scaffold::{self, Names, Request};

use super::project::{Project, Site};
use super::terminal::Terminal;
use super::{Exit, Refusal};

const EXAMPLES: &str = "\
Examples:
  hills new article first-weeks                begin content/articles/first-weeks/index.en.md
  hills new article first-weeks --locale fa    begin its Persian translation
  hills new home                               pages that exist once need no key
  hills new media frame-leg                    begin a picture: content/media/frame-leg/media.yaml and its words

The new file is a draft that says what every field means. `hills serve` shows it.";

/// Begin a content file with every field explained
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// What it is: article, procedure, faq, …
    model: String,
    /// Its key, which names the folder and the address: small letters, digits and hyphens
    key: Option<String>,
    /// The language, as in ar [default: the source language]
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
}

impl Arguments {
    /// What would be typed for the file of an entry in a language.
    pub(super) fn of(model: String, key: Option<String>, locale: Option<String>) -> Self {
        Self { model, key, locale }
    }
}

/// A file that may be begun.
struct Target {
    model: Model,
    key: String,
    locale: String,
    folder: String,
}

impl Target {
    fn file(&self, locale: &str) -> String {
        format!("{}/index.{locale}.md", self.folder)
    }
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    if !project.is_one() {
        return project.refuse(terminal);
    }
    if arguments.model == picture::MODEL {
        return picture::run(arguments, project, terminal);
    }
    let begun = match project.site() {
        Ok(site) => target(arguments, &site).map(|target| (target, site)),
        Err(message) => Err(Refusal { message, help: "mend it first".to_owned() }),
    };
    let (target, site) = match begun {
        Ok(begun) => begun,
        Err(Refusal { message, help }) => return terminal.refuse(&message, Some(&help)),
    };
    let file = target.file(&target.locale);
    let path = project.path(&file);
    if disk::exists(&path) {
        return terminal.refuse(
            &format!("`{file}` exists already"),
            Some(if target.locale == site.locales.source { "open it, or choose another key" } else { "open it" }),
        );
    }
    let names = project.names()?;
    let text = match text(&target, &site, project, &names)? {
        Ok(text) => text,
        Err(Refusal { message, help }) => return terminal.refuse(&message, Some(&help)),
    };
    disk::write(&path, text.as_bytes())?;
    terminal.result(&format!("{}\n", path.display()))?;
    terminal.note("Fill it in; `hills serve` shows it, `hills check` finds what is missing.\n")?;
    Ok(Exit::Clean)
}

fn target(arguments: &Arguments, site: &Site) -> Result<Target, Refusal> {
    let model = model(&arguments.model)?;
    let locale = locale(arguments, site)?;
    let name = model.name();
    let key = match (&arguments.key, model.is_singleton()) {
        (None, true) => String::new(),
        (key, false) => good_key(key.as_deref(), name)?,
        (Some(_), true) => {
            let message = format!("there is only one `{name}`, so it has no key");
            return Err(Refusal { message, help: format!("write `hills new {name}`") });
        }
    };
    let folder = match key.as_str() {
        "" => format!("content/{}", model.folder()),
        key => format!("content/{}/{key}", model.folder()),
    };
    Ok(Target { model, key, locale, folder })
}

/// The language that was asked for, else the source language.
fn locale(arguments: &Arguments, site: &Site) -> Result<String, Refusal> {
    let locale = arguments.locale.clone().unwrap_or_else(|| site.locales.source.clone());
    if site.all_locales().any(|known| known == locale) {
        return Ok(locale);
    }
    let known: Vec<_> = site.all_locales().map(|known| format!("`{known}`")).collect();
    let message = format!("this site is not written in `{locale}`");
    Err(Refusal { message, help: format!("it is written in {}, as `data/site.yaml` says", known.join(", ")) })
}

/// The key of something that there are many of; `name` is what it is.
fn good_key(key: Option<&str>, name: &str) -> Result<String, Refusal> {
    match key {
        Some(key) if is_kebab(key) => Ok(key.to_owned()),
        Some(key) => {
            let message = format!("`{key}` is no key");
            Err(Refusal { message, help: "use small letters a to z, digits and single hyphens".to_owned() })
        }
        None => {
            let message = format!("every `{name}` needs a key");
            Err(Refusal { message, help: format!("add one, as in `hills new {name} my-first`") })
        }
    }
}

/// The model of that name, or of that folder, which is what people see.
fn model(name: &str) -> Result<Model, Refusal> {
    Model::by_name(name).or_else(|| Model::by_folder(name)).ok_or_else(|| {
        let known = || Model::ALL.iter().map(|model| model.name()).chain([picture::MODEL]);
        let list = known().collect::<Vec<_>>().join(", ");
        let help = match closest(name, known()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are {list}"),
        };
        Refusal { message: format!("there is no model `{name}`"), help }
    })
}

/// What goes into the file.
fn text(target: &Target, site: &Site, project: &Project, names: &Names) -> Result<Result<String, Refusal>> {
    let request = Request { model: target.model, key: &target.key, today: site.today(), names };
    let from = &site.locales.source;
    if target.locale == *from {
        return Ok(Ok(scaffold::source(&request)));
    }
    let file = target.file(from);
    let Some(text) = disk::read_text_if_any(&project.path(&file))? else {
        let message = format!("there is nothing to translate: `{file}` does not exist");
        let command = format!("hills new {} {}", target.model.name(), target.key);
        return Ok(Err(Refusal { message, help: format!("begin with `{}`", command.trim_end()) }));
    };
    let text = text.replace("\r\n", "\n");
    let parts = parts(&text).and_then(|(front, body)| Some((parse(front).ok()?, body)));
    Ok(match parts {
        Some((front, body)) => Ok(scaffold::translation(&request, (from, &target.locale), &front, body)),
        None => {
            let message = format!("the front matter of `{file}` cannot be read");
            Err(Refusal { message, help: "mend it first; `hills check` says where".to_owned() })
        }
    })
}

/// Front matter and body. A build tells what is wrong with a file; here it is enough that it can be read.
fn parts(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("---\n")?.split_once("\n---\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::terminal::Color;

    fn arguments(model: &str, key: Option<&str>, locale: Option<&str>) -> Arguments {
        Arguments::of(model.to_owned(), key.map(str::to_owned), locale.map(str::to_owned))
    }

    struct Case {
        folder: tempfile::TempDir,
    }

    impl Case {
        fn begin() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let site = b"source_locale: en\nlocales: [en, ar]\ntime_zone: Asia/Muscat\n";
            disk::write(&folder.path().join("data/site.yaml"), site).unwrap();
            Self { folder }
        }

        fn run(&self, model: &str, key: Option<&str>, locale: Option<&str>) -> Exit {
            let project = Project::find(Some(self.folder.path().to_owned()));
            run(&arguments(model, key, locale), &project, &Terminal::new(Color::Never, true)).unwrap()
        }

        fn read(&self, file: &str) -> String {
            disk::read_text(&self.folder.path().join(file)).unwrap()
        }
    }

    #[test]
    fn a_source_comes_first_and_then_its_translation() {
        let case = Case::begin();
        assert_eq!(case.run("faq", Some("how-long"), Some("ar")), Exit::Usage, "there is nothing to translate");
        assert_eq!(case.run("faq", Some("how-long"), None), Exit::Clean);
        assert_eq!(case.run("faq", Some("how-long"), None), Exit::Usage, "nothing is overwritten");
        assert_eq!(case.run("faqs", Some("how-long"), Some("ar")), Exit::Clean);
        assert!(case.read("content/faqs/how-long/index.en.md").contains("\nquestion: To be written\n"));
        assert!(case.read("content/faqs/how-long/index.ar.md").contains("# en: To be written\nquestion:\n"));
    }

    #[test]
    fn what_exists_once_has_no_key_and_all_else_has_a_good_one() {
        let case = Case::begin();
        assert_eq!(case.run("home", None, None), Exit::Clean);
        assert!(case.read("content/home/index.en.md").contains("title: Home"));
        for (model, key, locale) in [
            ("home", Some("x"), None),
            ("article", None, None),
            ("article", Some("Bad_Key"), None),
            ("artcle", Some("x"), None),
            ("article", Some("x"), Some("de")),
        ] {
            assert_eq!(case.run(model, key, locale), Exit::Usage, "{model} {key:?} {locale:?}");
        }
    }

    #[test]
    fn a_picture_begins_with_its_facts_and_words_and_is_translated_by_its_words() {
        let case = Case::begin();
        assert_eq!(case.run("media", Some("frame"), Some("ar")), Exit::Usage, "there is nothing to translate");
        assert_eq!(case.run("media", Some("frame"), None), Exit::Clean);
        assert!(case.read("content/media/frame/media.yaml").contains("\ngenerated_by_ai: false\n"));
        assert!(case.read("content/media/frame/media.en.yaml").contains("\nalt:\n"));
        assert_eq!(case.run("media", Some("frame"), None), Exit::Usage, "nothing is overwritten");
        assert_eq!(case.run("media", Some("frame"), Some("ar")), Exit::Clean);
        assert!(case.read("content/media/frame/media.ar.yaml").contains("\ntranslation:\n"));
        for key in [None, Some("Bad_Key")] {
            assert_eq!(case.run("media", key, None), Exit::Usage, "{key:?}");
        }
    }

    #[test]
    fn a_source_that_cannot_be_read_is_not_translated() {
        let case = Case::begin();
        disk::write(&case.folder.path().join("content/faqs/a/index.en.md"), b"---\nquestion: [\n---\n").unwrap();
        assert_eq!(case.run("faq", Some("a"), Some("ar")), Exit::Usage);
    }
}
