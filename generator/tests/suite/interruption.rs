//! What a build leaves behind: nothing stale, nothing half-done, nothing touched without need.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::project::{Project, assert_same_tree, hills_build, tree};

fn times(folder: &Path) -> BTreeMap<String, (i64, i64, i64, i64, u64)> {
    let times = |name: String| {
        let data = fs::metadata(folder.join(&name)).unwrap();
        (name, (data.mtime(), data.mtime_nsec(), data.ctime(), data.ctime_nsec(), data.ino()))
    };
    tree(folder).into_keys().map(times).collect()
}

#[test]
fn a_second_build_writes_nothing() {
    let project = Project::demo();
    std::thread::sleep(Duration::from_millis(30));
    project.build();
    let before = times(&project.dist());
    let outcome = project.build();
    let summary = outcome.summary.unwrap();
    assert!(summary.nothing_changed && summary.written == 0, "{summary:?}");
    assert_eq!(times(&project.dist()), before);
}

#[test]
fn without_a_stamp_files_are_compared_and_still_not_written() {
    let project = Project::demo();
    project.build();
    let before = times(&project.dist());
    let options = generator::build::Options { fresh: true, ..project.options() };
    let outcome = generator::build::build(&options, &generator::progress::Silent).unwrap();
    let summary = outcome.summary.unwrap();
    assert!(!summary.nothing_changed && summary.written == 0 && summary.unchanged > 100, "{summary:?}");
    assert_eq!(times(&project.dist()), before);
}

#[test]
fn an_edit_writes_only_what_it_concerns_and_a_tampered_file_is_mended() {
    let project = Project::demo();
    project.build();
    project.replace("content/legal/complaints/index.fa.md", "\n## ", "\nOne more sentence.\n\n## ");
    let summary = project.build().summary.unwrap();
    assert_eq!(summary.written, 1, "{summary:?}");
    fs::write(project.dist().join("robots.txt"), "Disallow: /").unwrap();
    let summary = project.build().summary.unwrap();
    assert_eq!(summary.written, 1, "{summary:?}");
}

#[test]
fn files_that_no_longer_belong_are_removed_with_their_folders() {
    let project = Project::demo();
    project.add_article("passing", "");
    project.build();
    assert!(project.dist().join("articles/passing/index.html").exists());
    project.remove("content/articles/passing");
    project.build();
    assert!(!project.dist().join("articles/passing").exists());
}

#[test]
fn a_folder_with_other_peoples_files_is_not_touched() {
    let project = Project::demo();
    fs::create_dir_all(project.dist()).unwrap();
    fs::write(project.dist().join("thesis.txt"), "years of work").unwrap();
    let result = generator::build::build(&project.options(), &generator::progress::Silent);
    assert!(result.unwrap_err().to_string().contains("holds files that no build put there"));
    assert_eq!(tree(&project.dist()).len(), 1);
}

#[test]
fn nothing_is_written_while_there_are_mistakes() {
    let project = Project::demo();
    project.add_article("broken", "colour: red\n");
    assert_eq!(project.mistakes(), ["HC0101 content/articles/broken/index.en.md:11"]);
    assert!(!project.dist().exists());
}

#[test]
fn a_killed_build_is_noticed_and_completed_byte_for_byte() {
    let (killed, fresh) = (Project::demo(), Project::demo());
    // An older state, so that there is something stale and something to overwrite.
    killed.add_article("stale", "");
    killed.build();
    killed.remove("content/articles/stale");
    let mut was_interrupted = false;
    for attempt in 0..40 {
        // A word on every page, so that each attempt has everything to write.
        for project in [&killed, &fresh] {
            let word = |line: &str| match line.starts_with("skip-link") {
                true => format!("skip-link = Skip {attempt}\n"),
                false => format!("{line}\n"),
            };
            let changed: String = project.read("i18n/en/site.ftl").lines().map(word).collect();
            project.write("i18n/en/site.ftl", &changed);
        }
        let mut child = hills_build(&killed).arg("--fresh").stderr(Stdio::null()).spawn().unwrap();
        let began = Instant::now();
        // Kill as soon as the folder has lost its manifest, a little later each time.
        while killed.dist().join("build.json").exists() && child.try_wait().unwrap().is_none() {
            assert!(began.elapsed() < Duration::from_secs(60), "the build hangs");
        }
        std::thread::sleep(Duration::from_micros(300 * attempt));
        child.kill().unwrap();
        child.wait().unwrap();
        // With the mark and the manifest both there, the folder is complete: not touched yet, or just finished.
        was_interrupted = killed.dist().join(".building").exists() && !killed.dist().join("build.json").exists();
        if was_interrupted {
            break;
        }
    }
    assert!(was_interrupted, "no build was caught in the act");
    killed.build();
    fresh.build();
    assert!(!killed.dist().join(".building").exists());
    assert_same_tree(&killed.dist(), &fresh.dist());
}

#[test]
fn another_programs_build_json_does_not_make_a_folder_ours() {
    let project = Project::demo();
    fs::create_dir_all(project.dist().join(".git")).unwrap();
    fs::write(project.dist().join("build.json"), "{\"name\": \"x\"}").unwrap();
    fs::write(project.dist().join("thesis.txt"), "years of work").unwrap();
    assert!(generator::build::build(&project.options(), &generator::progress::Silent).is_err());
    fs::remove_dir(project.dist().join(".git")).unwrap();
    assert!(generator::build::build(&project.options(), &generator::progress::Silent).is_err());
    assert_eq!(tree(&project.dist()).len(), 2);
}

#[test]
fn a_build_killed_before_its_first_file_can_be_repeated() {
    let project = Project::demo();
    fs::create_dir_all(project.dist()).unwrap();
    fs::write(project.dist().join(".building"), "").unwrap();
    project.build();
    assert!(project.dist().join("build.json").exists());
}
