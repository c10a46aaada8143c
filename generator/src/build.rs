//! The stages in their order. The only file that knows all four of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Result, bail};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::diagnostic::Report;
use crate::disk;
use crate::inspect::{Scope, inspect};
use crate::load::load;
use crate::profile::{Moment, Profile};
use crate::progress::Progress;
use crate::render::{Renderer, plan};
use crate::resolve::{by_profile, resolve};
use crate::site::Site;
use crate::variants::cache::Cache;
use crate::variants::make::{Want, prepare};
use crate::variants::plan::Effort;
use crate::variants::{self, Made};
use crate::write::MANIFEST;
use crate::write::manifest_head;
use crate::write::stamp::{self, BuildStamp};
use crate::write::write;

/// What to build.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds `content/`, `data/`, `i18n/` and `themes/`.
    pub project: PathBuf,
    /// The folder to publish.
    pub published: PathBuf,
    /// For whom.
    pub profile: Profile,
    /// As of when.
    pub moment: Moment,
    /// Whether to ignore what the last build left.
    pub fresh: bool,
    /// Where variants of pictures are kept between builds.
    pub picture_cache: PathBuf,
    /// How much is spent on pictures.
    pub effort: Effort,
}

/// What a build did.
#[derive(Debug)]
pub struct Outcome {
    /// What there is to mend.
    pub report: Report,
    /// What was written; nothing when mistakes forbade it.
    pub summary: Option<Summary>,
}

/// Figures of a build.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Number of pages by locale, in the order of `data/site.yaml`.
    pub pages_by_locale: Vec<(String, usize)>,
    /// Number of pages.
    pub pages: usize,
    /// Number of files.
    pub files: usize,
    /// Files that were new or different.
    pub written: usize,
    /// Files that were already right.
    pub unchanged: usize,
    /// Files that no longer belonged.
    pub removed: usize,
    /// Size of the folder in bytes.
    pub bytes: u64,
    /// What was done with pictures.
    pub pictures: Made,
    /// Whether a look was enough to see that there was nothing to do.
    pub nothing_changed: bool,
}

/// What a build tells its user; told again when the next one has nothing to do.
#[derive(Serialize, Deserialize)]
struct Told {
    report: Report,
    summary: Summary,
}

/// Builds the site.
///
/// # Errors
/// When the disk refuses or a template fails; what writers did wrong is in the report.
pub fn build(options: &Options, progress: &dyn Progress) -> Result<Outcome> {
    build_at(options, Utc::now(), progress)
}

/// Builds the site as of `now`.
///
/// # Errors
/// As [`build`].
pub fn build_at(options: &Options, now: DateTime<Utc>, progress: &dyn Progress) -> Result<Outcome> {
    if options.project.starts_with(&options.published) || disk::exists(&options.published.join(".git")) {
        bail!(
            "{} is no place for a published folder: it holds the project or a repository",
            options.published.display()
        );
    }
    let began_ns = stamp::now_ns();
    let inputs = stamp::look_at_inputs(&options.project)?;
    let commit = commit(&options.project);
    let request = request(options, now, commit.as_deref());
    let stamp_path = BuildStamp::path(&options.project, &options.published);
    if !options.fresh
        && let Some(last) = BuildStamp::read(&stamp_path)?
        && last.still_holds(&request, now.timestamp(), inputs, &options.published)?
        && let Ok(last) = serde_json::from_str::<Told>(&last.told)
    {
        let Told { report, summary } = last;
        let Made { encoded, kept, .. } = summary.pictures;
        let pictures = Made { decoded: 0, encoded: 0, kept: encoded + kept };
        let unchanged = summary.files;
        let summary = Summary { written: 0, removed: 0, unchanged, pictures, nothing_changed: true, ..summary };
        return Ok(Outcome { report, summary: Some(summary) });
    }
    let (site, report) = decide(options, now, progress)?;
    let Some(mut site) = site.filter(|_| !report.has_errors()) else { return Ok(Outcome { report, summary: None }) };
    let mut report = report;
    let prepared = prepare(&mut site, &options.project, Want::Variants, progress)?;
    report.append(prepared.report);
    if report.has_errors() {
        return Ok(Outcome { report: report.sorted(), summary: None });
    }
    let output = plan(&site);
    let renderer = Renderer::new(&site, &options.project)?;
    let head = manifest_head(&site, commit);
    let (written, _) = write(&output, &renderer, &options.published, head, progress)?;
    let summary = Summary {
        pages_by_locale: site.pages_by_locale(),
        pages: site.pages.len(),
        files: output.files.len(),
        written: written.written,
        unchanged: written.unchanged,
        removed: written.removed,
        bytes: written.bytes,
        pictures: prepared.made,
        nothing_changed: false,
    };
    // Prices, reviews and consents change with the clinic's day, pages with their own moment.
    let midnight = match options.moment {
        Moment::Now => Moment::Day(site.today()).in_zone(site.facts.site.time_zone, now).instant.timestamp() + 1,
        Moment::Day(_) => i64::MAX,
    };
    let until = site.next_change.map_or(midnight, |at| at.timestamp().min(midnight));
    let files = output.files.iter().map(|(path, _)| path.as_str()).chain([MANIFEST]);
    let outputs: Vec<PathBuf> = files.map(|path| options.published.join(path)).collect();
    // The process ends soon and gives all memory back at once; piece by piece a large site would take longer than its stamp.
    std::mem::forget(site);
    let told = Told { report, summary };
    let text = serde_json::to_string(&told)?;
    match BuildStamp::take(request, Some(until), text, (inputs, began_ns), &outputs)? {
        Some(stamp) => stamp.write(&stamp_path)?,
        None => disk::remove(&stamp_path)?,
    }
    let Told { report, summary } = told;
    Ok(Outcome { report, summary: Some(summary) })
}

/// Which finished pages a check could look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// All.
    All,
    /// Those whose own sources have no mistakes, each by itself, as far as they can be rendered.
    Sound,
    /// None: the theme has mistakes, and every page is made by it.
    None,
}

/// Finds every mistake without writing anything: those of the sources, and those of the finished pages as far as the
/// former let them be looked at.
///
/// # Errors
/// When the disk refuses.
pub fn check(options: &Options, progress: &dyn Progress) -> Result<(Report, Seen)> {
    let (site, mut report) = decide(options, Utc::now(), progress)?;
    let Some(mut site) = site else { return Ok((report.sorted(), Seen::None)) };
    report.append(prepare(&mut site, &options.project, Want::Facts, progress)?.report);
    if !site.theme.is_complete() {
        return Ok((report.sorted(), Seen::None));
    }
    let broken: Vec<Arc<str>> = report.errors().map(|found| Arc::clone(&found.place.file)).collect();
    let broken: BTreeSet<&str> = broken.iter().map(|file| &**file).collect();
    let (seen, scope) = match broken.is_empty() {
        true => (Seen::All, Scope::Whole),
        false => (Seen::Sound, Scope::Without(&broken)),
    };
    report.append(inspect(&site, &options.project, scope, progress)?);
    Ok((report.without_echo().sorted(), seen))
}

/// Reads and decides the site. While the report has errors the site may have gaps and must not be rendered.
///
/// # Errors
/// When the disk refuses.
pub fn decide(options: &Options, now: DateTime<Utc>, progress: &dyn Progress) -> Result<(Option<Site>, Report)> {
    let (sources, mut report) = load(&options.project, options.profile, progress)?;
    let site = sources.map(|sources| {
        let as_of = options.moment.in_zone(sources.facts.site.time_zone, now);
        let (mut site, found) = resolve(sources, options.profile, as_of);
        report.append(found);
        let cache = Cache::new(&options.picture_cache);
        let (variants, found) = variants::plan::plan(&site, options.effort, cache);
        site.variants = variants;
        report.append(found);
        site
    });
    if let Some(site) = &site {
        report.append(crate::render::host_limits(site));
    }
    Ok((site, by_profile(report.without_echo(), options.profile).sorted()))
}

/// Everything besides files that decides what is built: the program itself, the options, the day, the commit.
fn request(options: &Options, now: DateTime<Utc>, commit: Option<&str>) -> String {
    let program = std::env::current_exe().ok().and_then(|path| disk::stamp(&path).ok().flatten()).unwrap_or_default();
    let day = match options.moment {
        Moment::Day(day) => format!("as of {day}"),
        Moment::Now => format!("on {}", now.date_naive()),
    };
    let commit = commit.unwrap_or("none");
    format!(
        "{} {:?} {day} {commit} {} {} {}",
        options.profile.as_str(),
        options.effort,
        env!("CARGO_PKG_VERSION"),
        program.size,
        program.modified_ns
    )
}

/// The commit of the project, when it is the top of a git work tree or continuous integration names it.
fn commit(project: &Path) -> Option<String> {
    if !disk::exists(&project.join(".git")) {
        return None;
    }
    let output =
        Command::new("git").arg("-C").arg(project).args(["rev-parse", "--verify", "--quiet", "HEAD"]).output().ok()?;
    let commit = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| commit.trim().to_owned())
}

impl Site {
    /// Number of pages of each locale.
    pub fn pages_by_locale(&self) -> Vec<(String, usize)> {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for page in &self.pages {
            *counts.entry(page.locale).or_default() += 1;
        }
        counts.into_iter().map(|(locale, count)| (self.locales.tag(locale).to_string(), count)).collect()
    }
}
