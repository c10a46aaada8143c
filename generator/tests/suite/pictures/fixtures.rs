//! Small pictures in the demonstration, and builds of it that make every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use chrono::Utc;
use generator::build::{Options, Outcome, build, decide};
use generator::progress::{Progress, Silent};
use generator::site::Site;
use generator::variants::Making;
use generator::variants::plan::Effort;
use pictures::{Encoding, Picture, Recipe};

use crate::project::{Project, listed};

/// How picture files are made, shared with the tests of the crate that reads them.
#[allow(dead_code, reason = "each of the two users needs another part of it")]
#[path = "../../../pictures/tests/suite/files.rs"]
pub(super) mod files;

pub(super) const DIAGRAM: &str = "kind: diagram\nsubject: none\nis_sample: true\norigin: repo\nscope_used: [web]\nfaces: none\ncredit: Clinic\n\
                                  licence: own\ngenerated_by_ai: false\n";
pub(super) const PHOTO: &str = "kind: photo\nsubject: building\nis_sample: true\norigin: repo\nfaces: none\ncredit: Clinic\nlicence: own\n\
                                generated_by_ai: false\n";

/// Writes any bytes into a project.
pub(super) fn put(project: &Project, file: &str, bytes: &[u8]) {
    let path = project.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Adds what is said of a picture; its file, if it is here, is put beside by [`put`].
pub(super) fn describe(project: &Project, id: &str, sidecar: &str) {
    project.write(&format!("content/media/{id}/media.yaml"), sidecar);
    for (locale, alt) in [("en", "What matters of"), ("ar", "ما يهم من"), ("fa", "آنچه مهم است از")]
    {
        project.write(&format!("content/media/{id}/media.{locale}.yaml"), &format!("alt: {alt} {id}\n"));
    }
}

/// Adds a picture.
pub(super) fn add(project: &Project, id: &str, sidecar: &str, ending: &str, bytes: &[u8]) {
    describe(project, id, sidecar);
    put(project, &format!("content/media/{id}/picture.{ending}"), bytes);
}

/// Adds an article that shows pictures: in its text, in a figure, side by side, and the first on its cards.
pub(super) fn show(project: &Project, key: &str, ids: &[&str]) {
    let file = project.add_article(key, &format!("image: {}\n", ids[0]));
    let mut text = String::from("Text.\n");
    for id in ids {
        text += &format!("\n![](media:{id})\n\n:::figure{{media={id}}}\nA caption.\n:::\n");
    }
    text += "\n:::gallery\n";
    ids.iter().for_each(|id| text += &format!("- ![](media:{id})\n"));
    project.replace(&file, "Text.\n", &format!("{text}:::\n"));
}

/// The demonstration with pictures so small that every format of them is made at once, each unlike the others.
pub(super) fn tiny() -> Project {
    let project = Project::demo();
    let mut folders: Vec<_> = fs::read_dir(project.path().join("content/media")).unwrap().collect();
    folders.sort_by_key(|entry| entry.as_ref().unwrap().file_name());
    for (seed, entry) in folders.into_iter().enumerate() {
        let folder = entry.unwrap().path();
        let picture = files::noise(40, 30, u32::try_from(seed).unwrap());
        for (name, encode) in [("picture.jpg", files::jpeg as fn(&Picture) -> Vec<u8>), ("picture.png", files::png)] {
            if folder.join(name).exists() {
                fs::write(folder.join(name), encode(&picture)).unwrap();
            }
        }
    }
    project
}

/// A folder for variants that no other test uses.
pub(super) fn own_cache(project: &Project) -> PathBuf {
    project.path().join(".hills/pictures")
}

/// How a project is published, with a cache of its own.
pub(super) fn publish(project: &Project) -> Options {
    Options { picture_cache: own_cache(project), effort: Effort::Publish, ..project.options() }
}

/// Builds what must be free of mistakes.
pub(super) fn built(options: &Options) -> Outcome {
    let outcome = build(options, &Silent).unwrap();
    assert!(outcome.summary.is_some(), "{}", listed(&outcome.report));
    outcome
}

/// The site of these options, which must be free of mistakes.
pub(super) fn decided(options: &Options) -> Site {
    let (site, report) = decide(options, Utc::now(), &Silent).unwrap();
    assert!(!report.has_errors(), "{}", listed(&report));
    site.unwrap()
}

/// Published files of a picture with what they were made by, in the order of the plan.
pub(super) fn variants(site: &Site, id: &str, dist: &Path) -> Vec<(Recipe, String, Vec<u8>)> {
    let of = site.variants.files.iter().filter(|file| &*file.media == id);
    let made = of.filter_map(|file| match &file.making {
        Making::Encoded(recipe, _) => {
            Some((recipe.clone(), file.path.clone(), fs::read(dist.join(&file.path)).unwrap()))
        }
        Making::Drawing => None,
    });
    made.collect()
}

/// Formats of which some have decoders here; there is none for AVIF.
pub(super) fn can_be_read(encoding: Encoding) -> bool {
    !matches!(encoding, Encoding::Avif { .. })
}

/// Files below `assets/media` of a published folder.
pub(super) fn published_pictures(dist: &Path) -> BTreeMap<String, Vec<u8>> {
    let folder = dist.join("assets/media");
    if folder.exists() { crate::project::tree(&folder) } else { BTreeMap::new() }
}

/// Notes which stages a build goes through.
#[derive(Default)]
pub(super) struct Stages(Mutex<Vec<(String, Option<u64>)>>);

impl Stages {
    /// How many variants were announced as missing.
    pub(super) fn encoded(&self) -> u64 {
        let stages = self.0.lock().unwrap();
        stages.iter().filter(|(name, _)| name == "encoding pictures").filter_map(|(_, total)| *total).sum()
    }
}

impl Progress for Stages {
    fn stage(&self, name: &str, total: Option<u64>) {
        self.0.lock().unwrap().push((name.to_owned(), total));
    }
    fn step(&self, _: u64) {}
    fn done(&self) {}
}
