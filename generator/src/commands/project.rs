//! The project on the disk, as far as commands need it before or without a build.
//!
//! `data/site.yaml` and the folders are read loosely here: `new`, `schema` and `doctor` have to work in a project that has
//! mistakes. Whoever builds reads everything through crate `data`.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::{NaiveDate, Utc};
use chrono_tz::Tz;
use generator::build::Options;
use generator::disk;
use generator::model::Model;
use generator::node::{Node, Value, parse};
use generator::schema::editor::code::Locales;
use generator::schema::scaffold::Names;
use generator::variants::plan::Effort;

use super::Exit;
use super::terminal::Terminal;

/// The file by which a project is known.
const MARK: &str = "data/site.yaml";

/// The folder that holds `content/`, `data/`, `i18n/` and `themes/`.
#[derive(Debug, Clone)]
pub(super) struct Project {
    /// The folder.
    pub(super) folder: PathBuf,
}

/// What `data/site.yaml` says of the site as a whole.
#[derive(Debug)]
pub(super) struct Site {
    /// Its locales.
    pub(super) locales: Locales,
    /// The folder of its theme.
    pub(super) theme: Option<String>,
    zone: Tz,
}

impl Site {
    /// The day at the clinic.
    pub(super) fn today(&self) -> NaiveDate {
        Utc::now().with_timezone(&self.zone).date_naive()
    }

    /// All locales, the source first.
    pub(super) fn all_locales(&self) -> impl Iterator<Item = &str> {
        self.locales.all()
    }
}

impl Project {
    /// The folder that was named, else the nearest one upwards that is a project, else this one.
    pub(super) fn find(named: Option<PathBuf>) -> Self {
        let nearest = || {
            let here = std::env::current_dir().ok()?;
            let above = here.ancestors().find(|folder| disk::exists(&folder.join(MARK)))?;
            // The shortest way to write it reads best in messages.
            Some(if above == here { PathBuf::from(".") } else { above.to_owned() })
        };
        Self { folder: named.or_else(nearest).unwrap_or_else(|| PathBuf::from(".")) }
    }

    /// Whether the folder is a project.
    pub(super) fn is_one(&self) -> bool {
        disk::exists(&self.folder.join(MARK))
    }

    /// Says that the folder is no project.
    pub(super) fn refuse(&self, terminal: &Terminal) -> Result<Exit> {
        let message = format!("there is no project here: `{}` does not exist", self.path(MARK).display());
        terminal.refuse(&message, Some("go into the folder of the website, or name it with `--project`"))
    }

    /// A path below the folder, as people would write it.
    pub(super) fn path(&self, below: &str) -> PathBuf {
        if self.folder == Path::new(".") { PathBuf::from(below) } else { self.folder.join(below) }
    }

    /// What to build of it, into its usual folder.
    pub(super) fn options(&self, profile: super::Profile, date: Option<NaiveDate>) -> Options {
        Options {
            project: self.folder.clone(),
            published: self.path("dist"),
            profile: profile.into(),
            moment: super::moment(date),
            fresh: false,
            picture_cache: self.picture_cache(),
            effort: Effort::Publish,
        }
    }

    /// Where variants of pictures are kept: in the project, or where continuous integration says so.
    fn picture_cache(&self) -> PathBuf {
        match std::env::var_os("HILLS_PICTURE_CACHE").filter(|folder| !folder.is_empty()) {
            Some(folder) => folder.into(),
            None => self.path(".hills/pictures"),
        }
    }

    /// The site, or why it cannot be told.
    pub(super) fn site(&self) -> Result<Site, String> {
        let node = self.yaml(MARK).ok_or_else(|| format!("`{MARK}` cannot be read; `hills check` says why"))?;
        let text = |key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
        let source = text("source_locale").ok_or_else(|| format!("`{MARK}` does not say `source_locale`"))?;
        let mut others = texts(node.get("locales"));
        others.retain(|locale| *locale != source);
        let zone = text("time_zone").and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC);
        Ok(Site { locales: Locales { source, others }, theme: text("theme"), zone })
    }

    /// What content files may refer to.
    pub(super) fn names(&self) -> Result<Names> {
        let mut names = Names::default();
        for model in Model::ALL {
            let folder = self.path("content").join(model.folder());
            if model.is_singleton() {
                if disk::exists(&folder) {
                    names.add("ref", format!("{}:", model.name()));
                }
                continue;
            }
            for key in folders(&folder)? {
                names.add("ref", format!("{}:{key}", model.name()));
                names.add(&format!("ref:{}", model.name()), key);
            }
        }
        folders(&self.path("content/media"))?.into_iter().for_each(|key| names.add("ref:media", key));
        for vocabulary in ["topics", "tags", "article_categories", "faq_topics"] {
            let terms = self.yaml(&format!("data/taxonomies/{vocabulary}.yaml"));
            keys(terms.as_ref().and_then(|node| node.get("terms")), "key")
                .for_each(|key| names.add(&format!("term:{vocabulary}"), key));
        }
        let packages = self.yaml("data/prices.yaml");
        keys(packages.as_ref().and_then(|node| node.get("packages")), "key").for_each(|key| names.add("package", key));
        let consents = self.yaml("data/consents.yaml");
        keys(consents.as_ref().and_then(|node| node.get("consents")), "id").for_each(|id| names.add("consent", id));
        let disclaimers = self.yaml("data/disclaimers.yaml");
        disclaimers.iter().flat_map(Node::fields).for_each(|field| names.add("disclaimer", field.key.clone()));
        for item in disk::list(&self.path("data/forms"))? {
            if let Some(key) = item.name.strip_suffix(".yaml") {
                names.add("form", key);
            }
        }
        if let Ok(site) = self.site() {
            site.all_locales().for_each(|locale| names.add("locale", locale));
        }
        Ok(names)
    }

    /// A YAML file below the folder; nothing when it does not exist or is broken, which a build reports.
    fn yaml(&self, file: &str) -> Option<Node> {
        let text = disk::read_text_if_any(&self.path(file)).ok().flatten()?;
        parse(&text).ok()
    }
}

fn folders(above: &Path) -> Result<Vec<String>> {
    Ok(disk::list(above)?.into_iter().filter(|item| item.is_folder).map(|item| item.name).collect())
}

fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn texts(node: Option<&Node>) -> Vec<String> {
    items(node).iter().filter_map(Node::text).map(str::to_owned).collect()
}

/// What every entry of a list says under `name`.
fn keys(node: Option<&Node>, name: &str) -> impl Iterator<Item = String> {
    items(node).iter().filter_map(move |item| item.get(name).and_then(Node::text)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| disk::write(&folder.path().join(file), text.as_bytes()).unwrap();
        write(MARK, "source_locale: en\nlocales: [en, ar]\ntime_zone: Asia/Muscat\ntheme: hills\n");
        write("data/taxonomies/topics.yaml", "terms:\n  - key: risks\n  - key: travel\n");
        write("data/disclaimers.yaml", "medical-general:\n  en: x\n");
        write("data/forms/inquiry.yaml", "fields: []\n");
        write("content/doctors/sample/index.en.md", "---\n---\n");
        write("content/cost/index.en.md", "---\n---\n");
        let project = Project { folder: folder.path().to_owned() };
        (folder, project)
    }

    #[test]
    fn names_come_from_content_and_data() {
        let (_folder, project) = project();
        let names = project.names().unwrap();
        assert_eq!(names.of("ref"), ["cost:", "doctor:sample"]);
        assert_eq!(names.of("ref:doctor"), ["sample"]);
        assert_eq!(names.of("term:topics"), ["risks", "travel"]);
        assert_eq!(names.of("disclaimer"), ["medical-general"]);
        assert_eq!(names.of("form"), ["inquiry"]);
        assert_eq!(names.of("locale"), ["en", "ar"]);
    }

    #[test]
    fn the_site_tells_its_locales() {
        let (_folder, project) = project();
        let site = project.site().unwrap();
        assert_eq!(
            (site.locales.source.as_str(), site.locales.others.as_slice()),
            ("en", ["ar".to_owned()].as_slice())
        );
        assert_eq!(site.theme.as_deref(), Some("hills"));
    }

    #[test]
    fn a_folder_without_a_site_is_no_project() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project { folder: folder.path().to_owned() };
        assert!(!project.is_one());
        assert!(project.site().unwrap_err().contains("data/site.yaml"));
    }
}
