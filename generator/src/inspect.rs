//! Rules over the finished HTML. Content is held against its rules long before; but a template can break a heading order,
//! lose a label or lead nowhere too, and only the finished page shows it.
//!
//! ```text
//! Site ──render──▶ bytes ──page::examine──▶ findings, ids, links ──gathered──▶ links::check ──▶ Report
//!                 (every page, in parallel, none kept)
//! ```
//!
//! A mistake of a template stands on every page it makes, so findings are gathered by what they are and where they come
//! from: each is told once, with the number of pages and the first of them. The place is the layout, the template or,
//! when only one entry has it, the content file: as near as a finished page lets us say.
//!
//! While sources have mistakes, only pages of entries without any are looked at, and only what a page says by itself is
//! judged: a link may lead to what could not be read ([`Scope`]).
//!
//! Nothing is written. `hills check` asks for this; a build does not, because it would cost as much again as rendering.
//! The parser is `html5ever` (through `scraper`): the algorithm of the HTML Living Standard, so that the tree is the one
//! browsers see, with whatever a missing end tag does to it.

mod labels;
mod links;
mod page;
mod rules;
mod weight;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Error, Result};
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Report, codes};
use crate::node::Position;
use crate::output::Artifact;
use crate::progress::Progress;
use crate::render::{Renderer, plan};
use crate::site::{EntryId, Site};
use crate::sources::LocaleId;
use crate::theme::TemplateError;

/// The part of a page in which something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Region {
    /// What the layout writes: head, header, navigation.
    Layout,
    /// The footer of the site.
    Footer,
    /// What the template of the page writes.
    Main,
}

/// Something wrong with a page, in words that are the same on all pages that have it from the same source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    code: &'static Code,
    region: Region,
    message: String,
}

/// The pages on which something was seen, in the order of the plan.
#[derive(Debug, Clone)]
struct Seen {
    first: usize,
    count: usize,
    /// Why or where exactly, as on the first page.
    note: Option<String>,
    /// The entry whose pages these are; nothing when they show several.
    entry: Option<EntryId>,
}

/// Where a finding comes from: two templates may break the same rule.
type Source = (Finding, Box<str>);

/// What all pages gave.
#[derive(Default)]
struct Gathered {
    findings: BTreeMap<Source, Seen>,
    /// Links that lead to other files, by where they stand.
    links: HashMap<(Box<str>, Region, Box<str>), Seen>,
    /// Ids of every page, by path from the root.
    ids: HashMap<Box<str>, Vec<Box<str>>>,
    failures: Vec<(usize, Error)>,
}

/// Which pages are looked at.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// All of a site without mistakes.
    Whole,
    /// Those to which none of these files belongs; pages that cannot be rendered are left for the next run, when the
    /// mistakes that may be the reason are gone.
    Without(&'a BTreeSet<&'a str>),
}

/// Renders pages, writes none, and tells what is wrong with the HTML.
///
/// # Errors
/// When a body cannot be read again. Templates that fail are in the report.
pub fn inspect(site: &Site, project: &Path, scope: Scope<'_>, progress: &dyn Progress) -> Result<Report> {
    let files = plan(site).files;
    let pages: Vec<(Box<str>, Artifact)> = files
        .iter()
        .filter(|(_, artifact)| scope.covers(site, *artifact))
        .map(|(path, artifact)| (address(path.as_str()), *artifact))
        .collect();
    let is_whole = matches!(scope, Scope::Whole);
    let renderer = match Renderer::new(site, project) {
        Ok(renderer) => renderer,
        Err(_) if !is_whole => return Ok(Report::default()),
        Err(error) => return failed(vec![(0, error)]),
    };
    let scales = weight::Scales::new(site);
    progress.stage("inspecting pages", Some(pages.len() as u64));
    let gathered = pages.par_iter().enumerate().fold(Gathered::default, |mut gathered, (number, (path, artifact))| {
        gathered.page(&renderer, &scales, (number, path, *artifact));
        progress.step(1);
        gathered
    });
    let mut gathered = gathered.reduce(Gathered::default, Gathered::merge);
    progress.done();
    if is_whole {
        if !gathered.failures.is_empty() {
            return failed(gathered.failures);
        }
        links::check(site, &files, &mut gathered);
    }
    let address = |number: usize| &*pages[number].0;
    // Facts that could not be read leave their places on pages empty.
    let needs_words =
        |code: &'static Code| !site.unread.is_empty() && [&codes::PAGE_NAME, &codes::PAGE_TITLE].contains(&code);
    gathered.findings.retain(|(finding, _), _| !needs_words(finding.code));
    let told = gathered.findings.into_iter().map(|((finding, template), seen)| {
        let locale = locale_of(site, pages[seen.first].1);
        tell(site, finding, &template, &seen, locale, address(seen.first))
    });
    Ok(told.chain(weight::unknown_templates(site)).collect::<Vec<_>>().into())
}

impl Scope<'_> {
    fn covers(self, site: &Site, artifact: Artifact) -> bool {
        match (artifact, self) {
            (Artifact::Page(_) | Artifact::NotFound(_), Self::Whole) | (Artifact::NotFound(_), Self::Without(_)) => {
                true
            }
            (Artifact::Page(page), Self::Without(broken)) => site
                .entry_of(&site.pages[page])
                .is_none_or(|entry| !site.entries[entry].editions.iter().any(|one| broken.contains(&*one.file))),
            _ => false,
        }
    }
}

/// The address under which a file of the published folder answers.
fn address(file: &str) -> Box<str> {
    format!("/{}", file.strip_suffix("index.html").unwrap_or(file)).into()
}

/// Templates that failed, each place once; or what the machine did.
fn failed(mut failures: Vec<(usize, Error)>) -> Result<Report> {
    failures.sort_by_key(|(number, _)| *number);
    let mut report = Report::default();
    for (_, error) in failures {
        report.push(error.downcast::<TemplateError>()?.into());
    }
    Ok(report.sorted())
}

fn locale_of(site: &Site, artifact: Artifact) -> LocaleId {
    match artifact {
        Artifact::Page(page) => site.pages[page].locale,
        Artifact::NotFound(locale) => locale,
        _ => site.locales.source,
    }
}

impl Gathered {
    fn page(
        &mut self,
        renderer: &Renderer<'_>,
        scales: &weight::Scales<'_>,
        (number, path, artifact): (usize, &str, Artifact),
    ) {
        let html = match renderer.bytes(artifact) {
            Ok(bytes) => bytes,
            Err(error) => return self.failures.push((number, error)),
        };
        let site = renderer.site;
        let (entry, text_locale) = match artifact {
            Artifact::Page(page) => (site.entry_of(&site.pages[page]), site.pages[page].text_locale),
            _ => (None, locale_of(site, artifact)),
        };
        let speaks = |locale: LocaleId| (site.locales.tag(locale).as_str(), site.language(locale).direction().as_str());
        let expected = page::Expected { page: speaks(locale_of(site, artifact)), text: speaks(text_locale) };
        let page::Examined { template, ids, links, mut findings } =
            page::examine(&String::from_utf8_lossy(&html), &expected);
        findings.extend(scales.weigh(&html, &template, &links));
        let seen = |note: Option<String>| Seen { first: number, count: 1, note, entry };
        for (finding, note) in findings {
            let template = if finding.region == Region::Main { template.clone() } else { Box::default() };
            add(self.findings.entry((finding, template)), seen(note));
        }
        for (href, region) in links {
            let template = if region == Region::Main { template.clone() } else { Box::default() };
            match self.links.get_mut(&(href.clone(), region, template.clone())) {
                Some(known) => known.merge(seen(None)),
                None => drop(self.links.insert((href, region, template), seen(None))),
            }
        }
        self.ids.insert(path.into(), ids);
    }

    fn merge(mut self, other: Self) -> Self {
        for (source, seen) in other.findings {
            add(self.findings.entry(source), seen);
        }
        for (link, seen) in other.links {
            match self.links.get_mut(&link) {
                Some(known) => known.merge(seen),
                None => drop(self.links.insert(link, seen)),
            }
        }
        self.ids.extend(other.ids);
        self.failures.extend(other.failures);
        self
    }
}

fn add(entry: std::collections::btree_map::Entry<'_, Source, Seen>, seen: Seen) {
    entry.and_modify(|known| known.merge(seen.clone())).or_insert(seen);
}

impl Seen {
    fn merge(&mut self, other: Self) {
        let entry = self.entry.filter(|entry| other.entry == Some(*entry));
        let (count, is_earlier) = (self.count + other.count, other.first < self.first);
        if is_earlier {
            *self = other;
        }
        (self.count, self.entry) = (count, entry);
    }
}

fn tell(site: &Site, finding: Finding, template: &str, seen: &Seen, locale: LocaleId, address: &str) -> Diagnostic {
    let Finding { code, region, message } = finding;
    let templates = &site.theme.templates;
    let file_of = |name: &str| templates.file(name).map_or_else(|| Arc::from(name), Arc::clone);
    let made_by = match region {
        Region::Layout => file_of("layouts/base.html"),
        Region::Footer => file_of("layouts/footer.html"),
        Region::Main => file_of(&format!("templates/{template}.html")),
    };
    let content =
        seen.entry.filter(|_| region == Region::Main).map(|entry| Arc::clone(&site.edition(entry, locale).file));
    let (file, note) = match content {
        Some(content) => (content, Some(format!("the page is made by `{made_by}`"))),
        None => (made_by, None),
    };
    let on = match seen.count {
        1 => format!("on {address}: "),
        count => format!("on {count} pages, first on {address}: "),
    };
    let mut diagnostic = Diagnostic::error(code, &file, Position::default(), format!("{on}{message}"));
    diagnostic.notes.extend(seen.note.iter().cloned().chain(note));
    diagnostic.help(rules::help(code))
}
