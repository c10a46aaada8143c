//! A build that is killed while it encodes loses what it was about to make, and nothing else.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::caching::{hills, left_by_one_that_died};
use super::fixtures::files::{jpeg, noise};
use super::fixtures::{built, own_cache, publish, put, tiny};
use crate::project::{Project, assert_same_tree, tree};

/// Pictures that take a while, so that there is a middle.
fn slow() -> Project {
    let project = tiny();
    for (seed, id) in ["home-hills", "clinic-building", "story-shop", "travel-hall"].iter().enumerate() {
        let picture = noise(420, 315, 40 + u32::try_from(seed).unwrap());
        put(&project, &format!("content/media/{id}/picture.jpg"), &jpeg(&picture));
    }
    project
}

fn entries(cache: &Path) -> usize {
    generator::disk::walk(cache).map_or(0, |files| files.len())
}

#[test]
fn a_build_killed_in_mid_encode_leaves_a_cache_that_the_next_one_completes() {
    let (killed, fresh) = (slow(), slow());
    built(&publish(&fresh));
    let whole = tree(&own_cache(&fresh));
    let cache = own_cache(&killed);
    // Later each time: after a few entries, in the middle, near the end.
    for wanted in [1, whole.len() / 4, whole.len() / 2, whole.len() * 3 / 4] {
        let mut command = hills(&killed, &cache, &["build", "--date", "2026-11-22"]);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let began = Instant::now();
        while entries(&cache) < wanted && child.try_wait().unwrap().is_none() {
            assert!(began.elapsed() < Duration::from_secs(120), "the build hangs");
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!killed.dist().exists(), "pages were written before their pictures were there");
        // Whatever has its final name is whole.
        let left = tree(&cache);
        let finished = left.iter().filter(|(name, _)| !name.ends_with(".part"));
        for (name, bytes) in finished {
            assert!(whole.get(name) == Some(bytes), "{name} is not what a whole build makes");
        }
        assert!(left.len() < whole.len(), "the build was not caught in the act");
    }
    built(&publish(&killed));
    assert_same_tree(&killed.dist(), &fresh.dist());
    let completed = tree(&cache);
    assert!(whole.iter().all(|(name, bytes)| completed.get(name) == Some(bytes)));
    // What the killed builds left half-done goes with the next pruning, once nobody can be writing it any more.
    tree(&cache)
        .keys()
        .filter(|name| name.ends_with(".part"))
        .for_each(|name| left_by_one_that_died(&cache.join(name)));
    left_by_one_that_died(&cache.join("0000.77-1.part"));
    assert!(hills(&killed, &cache, &["cache", "prune"]).status().unwrap().success());
    assert!(tree(&cache).keys().all(|name| !name.ends_with(".part")));
}
