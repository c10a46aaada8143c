//! What is made once is kept, and what is kept is right.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use generator::build::{Options, build};
use generator::progress::Silent;
use generator::variants::make::{Want, prepare};

use super::fixtures::files::{jpeg, noise, png};
use super::fixtures::{DIAGRAM, PHOTO, Stages, add, built, decided, own_cache, publish, show, tiny};
use crate::project::{Project, assert_same_tree, tree};

/// How many sources a build with these options decodes.
fn decoded(options: &Options) -> usize {
    prepare(&mut decided(options), &options.project, Want::Variants, &Silent).unwrap().made.decoded
}

/// How many variants a build with these options encodes; it is made to look at everything anew.
fn encoded(options: &Options) -> u64 {
    let stages = Stages::default();
    let outcome = build(&Options { fresh: true, ..options.clone() }, &stages).unwrap();
    assert!(outcome.summary.is_some());
    stages.encoded()
}

/// When each entry was last written, and as which file.
fn written(cache: &Path) -> BTreeMap<String, (i64, i64, u64)> {
    let of = |name: String| {
        let data = fs::metadata(cache.join(&name)).unwrap();
        (name, (data.mtime(), data.mtime_nsec(), data.ino()))
    };
    tree(cache).into_keys().map(of).collect()
}

fn with_one_more(project: &Project, id: &str) {
    add(project, id, PHOTO, "jpg", &jpeg(&noise(48, 48, 900)));
    show(project, &format!("shows-{id}"), &[id]);
}

#[test]
fn a_warm_build_decodes_nothing_and_one_more_picture_costs_one() {
    let project = tiny();
    let options = publish(&project);
    assert!(decoded(&options) > 20);
    let cache = written(&options.picture_cache);
    assert!(encoded(&options) == 0 && decoded(&options) == 0);
    // Not by looking at the last build: another folder is built from the same cache.
    let elsewhere = Options { published: project.path().join("elsewhere"), ..options.clone() };
    assert_eq!(encoded(&elsewhere), 0);
    assert_same_tree(&project.dist(), &elsewhere.published);
    assert_eq!(written(&options.picture_cache), cache);
    with_one_more(&project, "another");
    assert_eq!(decoded(&options), 1);
    let after = written(&options.picture_cache);
    assert!(cache.iter().all(|(name, times)| after.get(name) == Some(times)), "older entries were written again");
    assert!(after.len() > cache.len() && decoded(&options) == 0);
    // Words are not pixels.
    project.write("content/media/another/media.en.yaml", "alt: Other words\n");
    project.replace("content/media/another/media.yaml", "credit: Clinic", "credit: Somebody");
    assert_eq!(decoded(&options), 0);
}

#[test]
fn another_region_or_focal_point_costs_that_picture_alone() {
    let project = tiny();
    with_one_more(&project, "another");
    let options = publish(&project);
    decoded(&options);
    project.write("content/media/another/media.yaml", &format!("{PHOTO}focal: [0.1, 0.1]\n"));
    assert_eq!(decoded(&options), 1);
    let blurred =
        PHOTO.replace("faces: none", "faces: blurred\nblur: [{shape: box, x: 0, y: 0, width: 0.2, height: 0.2}]");
    project.write("content/media/another/media.yaml", &blurred);
    assert_eq!(decoded(&options), 1);
}

#[test]
fn checking_looks_at_pictures_without_encoding_them() {
    let project = tiny();
    let options = publish(&project);
    let facts = prepare(&mut decided(&options), project.path(), Want::Facts, &Silent).unwrap();
    assert!(facts.made.decoded > 20);
    let of = |ending: &str| tree(&options.picture_cache).into_keys().filter(|name| name.ends_with(ending)).count();
    assert_eq!(of(".avif") + of(".webp") + of(".jpg") + of(".png"), 0);
    let again = prepare(&mut decided(&options), project.path(), Want::Facts, &Silent).unwrap();
    assert_eq!(again.made.decoded, 0);
}

#[test]
fn damaged_entries_are_seen_and_made_again() {
    let project = tiny();
    let options = publish(&project);
    built(&options);
    let (dist, cache) = (tree(&project.dist()), tree(&options.picture_cache));
    type Damage = fn(&[u8]) -> Vec<u8>;
    let kinds: [Damage; 5] = [
        |bytes| bytes[..bytes.len() / 2].to_vec(),
        |bytes| bytes[..bytes.len() - 1].to_vec(),
        |bytes| [&bytes[..bytes.len() - 1], &[bytes[bytes.len() - 1] ^ 1]].concat(),
        |bytes| [&[bytes[0] ^ 0x80], &bytes[1..]].concat(),
        |_| Vec::new(),
    ];
    for (index, name) in cache.keys().enumerate() {
        fs::write(options.picture_cache.join(name), kinds[index % kinds.len()](&cache[name])).unwrap();
    }
    assert_ne!(tree(&options.picture_cache), cache);
    fs::remove_dir_all(project.dist()).unwrap();
    built(&options);
    assert!(tree(&project.dist()) == dist, "what was published differs");
    assert!(tree(&options.picture_cache) == cache, "the cache was not mended");
    // Whole entries in each other's place are damage too.
    let mut of_a_format = cache.keys().filter(|name| name.ends_with(".jpg"));
    let (one, other) = (of_a_format.next().unwrap(), of_a_format.next().unwrap());
    fs::write(options.picture_cache.join(one), &cache[other]).unwrap();
    fs::write(options.picture_cache.join(other), &cache[one]).unwrap();
    fs::remove_dir_all(project.dist()).unwrap();
    built(&options);
    assert!(tree(&project.dist()) == dist && tree(&options.picture_cache) == cache, "one was taken for the other");
    // A single one costs a single picture.
    let damaged = cache.keys().find(|name| name.ends_with(".avif")).unwrap();
    fs::write(options.picture_cache.join(damaged), b"half").unwrap();
    assert_eq!(decoded(&options), 1);
}

#[test]
fn what_stands_in_the_way_of_an_entry_is_told_and_publishes_nothing() {
    let project = tiny();
    fs::create_dir_all(project.path().join(".hills")).unwrap();
    fs::write(own_cache(&project), "no folder").unwrap();
    assert!(build(&publish(&project), &Silent).is_err());
    assert!(!project.dist().exists());
}

#[test]
fn builds_side_by_side_share_a_cache() {
    let (one, other) = (tiny(), tiny());
    let cache = own_cache(&one);
    let shared = |project: &Project| Options { picture_cache: cache.clone(), ..publish(project) };
    // In one process, as in `hills serve`, and in several, as in continuous integration.
    std::thread::scope(|scope| {
        let builds = [&one, &other].map(|project| scope.spawn(|| built(&shared(project))));
        builds.into_iter().for_each(|build| drop(build.join().unwrap()));
    });
    assert_same_tree(&one.dist(), &other.dist());
    let made = tree(&cache);
    fs::remove_dir_all(&cache).unwrap();
    let children = [&one, &other]
        .map(|project| hills(project, &cache, &["build", "--fresh", "--date", "2026-11-22"]).spawn().unwrap());
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_same_tree(&one.dist(), &other.dist());
    assert!(tree(&cache) == made, "the cache differs, or holds what nobody needs");
}

/// The program, with a cache of its own.
pub(super) fn hills(project: &Project, cache: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hills"));
    command.arg("--project").arg(project.path()).arg("--quiet").args(arguments).env("HILLS_PICTURE_CACHE", cache);
    command
}

/// A file that nobody has finished for two days.
pub(super) fn left_by_one_that_died(path: &Path) {
    let file = fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(2 * 24 * 3600)).unwrap();
}

#[test]
fn pruning_keeps_what_is_needed_and_removes_the_rest() {
    let project = tiny();
    with_one_more(&project, "passing");
    let draft = project.add_article("draft", "image: promised\n");
    add(&project, "promised", DIAGRAM, "png", &png(&noise(48, 36, 7)));
    project.replace(&draft, "status: published", "status: draft");
    let options = Options { profile: generator::profile::Profile::Preview, ..publish(&project) };
    built(&options);
    let all = tree(&options.picture_cache);
    project.remove("content/articles/shows-passing");
    project.remove("content/media/passing");
    left_by_one_that_died(&options.picture_cache.join("0000.77-1.part"));
    // Another build is writing this one.
    fs::write(options.picture_cache.join("0001.78-1.part"), b"half").unwrap();
    let pruned = hills(&project, &options.picture_cache, &["cache", "prune"]).output().unwrap();
    assert!(pruned.status.success(), "{}", String::from_utf8_lossy(&pruned.stderr));
    assert!(fs::remove_file(options.picture_cache.join("0001.78-1.part")).is_ok(), "a running build was disturbed");
    let left = tree(&options.picture_cache);
    assert!(left.len() < all.len() && left.keys().all(|name| all.contains_key(name)), "{:?}", left.keys());
    assert_eq!((decoded(&options), decoded(&publish(&project))), (0, 0));
    let again = hills(&project, &options.picture_cache, &["cache", "prune"]).output().unwrap();
    assert!(again.status.success() && tree(&options.picture_cache) == left);
    // With mistakes nobody knows what is needed.
    project.add_article("broken", "colour: red\n");
    let refused = hills(&project, &options.picture_cache, &["cache", "prune"]).output().unwrap();
    assert!(!refused.status.success() && tree(&options.picture_cache) == left);
}
