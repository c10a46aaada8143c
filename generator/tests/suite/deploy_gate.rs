//! The gate before a deployment: `scripts/check-consent-epoch`.

use std::process::Command;

use crate::project::{built_demo, repository};

/// Exit code of the gate for these two texts.
fn gate(build: &str, ledger: &str) -> i32 {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("build.json"), build).unwrap();
    std::fs::write(folder.path().join("consents.yaml"), ledger).unwrap();
    let mut command = Command::new(repository().join("scripts/check-consent-epoch"));
    // Relative names: they must be understood from where the caller stands.
    let output = command.args(["build.json", "consents.yaml"]).current_dir(&folder).output().unwrap();
    output.status.code().unwrap()
}

#[test]
fn a_build_older_than_the_last_revocation_is_not_deployed() {
    let build =
        |epoch: u64| format!("{{\n  \"commit\": \"x\",\n  \"consent_epoch\": {epoch},\n  \"files\": {{}}\n}}\n");
    for (built, now, expected) in [(3, 3, 0), (4, 3, 0), (2, 3, 1), (9, 10, 1), (0, 0, 0), (10, 9, 0)] {
        let ledger = format!("# a ledger\nformat: 1\nepoch: {now} # revocations\nissued: 2026-11-20T08:00:00Z\n");
        assert_eq!(gate(&build(built), &ledger), expected, "built under {built}, now {now}");
    }
}

#[test]
fn a_build_or_a_ledger_that_does_not_say_its_epoch_once_is_not_deployed() {
    let (build, ledger) = ("{\"consent_epoch\": 3}", "epoch: 3\n");
    assert_eq!(gate(build, ledger), 0);
    for bad in [
        "",
        "{}",
        "{\"consent_epoch\": -1}",
        "{\"consent_epoch\": 3, \"consent_epoch\": 9}",
        "{\"consent_epoch\": \"3\"}",
    ] {
        assert_eq!(gate(bad, ledger), 1, "{bad}");
    }
    for bad in ["", "format: 1\n", "epoch: -1\n", "epoch: 3\nepoch: 1\n", "epoch: x\n", "epoch: 99999999999999999\n"] {
        assert_eq!(gate(build, bad), 1, "{bad}");
    }
}

#[test]
fn what_is_built_from_the_ledger_of_the_project_may_be_deployed() {
    let project = built_demo();
    let build = project.published("build.json").unwrap();
    assert_eq!(gate(&build, &project.read("data/consents.yaml")), 0);
    assert!(build.contains("\"consent_epoch\": 1,"), "the sample ledger tells of one revocation");
}
