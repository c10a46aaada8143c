//! Copies the face detector's model out of the package of `rustface`, which contains it but does not offer it.
//!
//! Cargo says where the package lies, be that a registry's cache or a vendored folder. It is asked without the network
//! first, because what is being built was fetched already.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const MODEL: &str = "model/seeta_fd_frontal_v1.0.bin";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no output folder")?);
    let package = rustface(true).or_else(|_| rustface(false))?;
    let model = package.join(MODEL);
    println!("cargo:rerun-if-changed={}", model.display());
    let bytes = fs::read(&model).map_err(|error| format!("{}: {error}", model.display()))?;
    fs::write(out.join("face-model.bin"), bytes)?;
    Ok(())
}

/// The folder of the package `rustface` that this build uses.
fn rustface(offline: bool) -> Result<PathBuf, Box<dyn Error>> {
    let cargo = env::var_os("CARGO").ok_or("cargo does not name itself")?;
    let target = env::var("TARGET")?;
    let mut command = Command::new(cargo);
    // For this target only: packages for other systems need not be there.
    command.args(["metadata", "--format-version=1", "--filter-platform", &target]);
    command.current_dir(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo names no manifest")?);
    if offline {
        command.arg("--offline");
    }
    let answer = command.output()?;
    if !answer.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&answer.stderr)).into());
    }
    let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    let manifest = packages
        .iter()
        .find(|package| package["name"] == "rustface")
        .and_then(|package| package["manifest_path"].as_str())
        .ok_or("rustface is not among the packages")?;
    Ok(Path::new(manifest).parent().ok_or("a manifest without a folder")?.to_path_buf())
}
