//! What a page weighs on its first visit, held against `data/budgets.yaml`. Pictures are not counted.
//!
//! A style sheet, script or font is weighed once, however many pages ask for it. Text is weighed as sent, compressed with
//! gzip; fonts are compressed already. Which font a browser will ask for depends on the letters of the page, so all fonts
//! count that the page or its style sheets name.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

use data::Budget;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Finding, Region};
use crate::diagnostic::{Diagnostic, codes};
use crate::node::Position;
use crate::site::Site;

/// Everything pages may ask for, weighed.
pub(super) struct Scales<'a> {
    budgets: &'a data::Budgets,
    assets: HashMap<String, Load<'a>>,
}

/// One file that pages ask for.
struct Load<'a> {
    part: Part,
    bytes: usize,
    /// Fonts it names in turn.
    fonts: Vec<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Html,
    Styles,
    Scripts,
    Fonts,
}

const PARTS: [Part; 4] = [Part::Html, Part::Styles, Part::Scripts, Part::Fonts];

impl<'a> Scales<'a> {
    /// Weighs the files of the theme.
    pub(super) fn new(site: &'a Site) -> Self {
        let theme = &site.theme.assets;
        let fonts: Vec<&str> = theme.iter().map(|asset| asset.path.as_str()).filter(|path| is_font(path)).collect();
        let weighed = theme.iter().filter_map(|asset| {
            let part = Part::of(&asset.path)?;
            let text = String::from_utf8_lossy(&asset.bytes);
            let names = |font: &&str| part == Part::Styles && text.contains(file_name(font));
            let load = Load {
                part,
                bytes: if part == Part::Fonts { asset.bytes.len() } else { sent(&asset.bytes) },
                fonts: fonts.iter().copied().filter(names).collect(),
            };
            Some((format!("/{}", asset.path), load))
        });
        Self { budgets: &site.facts.budgets, assets: weighed.collect() }
    }

    /// What is too heavy about a page, given the addresses it names.
    pub(super) fn weigh(
        &self,
        html: &[u8],
        template: &str,
        links: &[(Box<str>, Region)],
    ) -> Vec<(Finding, Option<String>)> {
        let budget = self.budgets.of(template);
        let mut loads: Vec<(&str, &Load<'_>)> =
            links.iter().filter_map(|(href, _)| Some((&**href, self.assets.get(&**href)?))).collect();
        let fonts: Vec<String> =
            loads.iter().flat_map(|(_, load)| &load.fonts).map(|font| format!("/{font}")).collect();
        loads.extend(fonts.iter().filter_map(|font| Some((font.as_str(), self.assets.get(font)?))));
        loads.sort_by_key(|(href, _)| *href);
        loads.dedup_by_key(|(href, _)| *href);
        let weight = |part: Part| match part {
            // What is light enough as it is need not be compressed to be weighed.
            Part::Html if html.len() <= kilobytes(budget.html) => html.len(),
            Part::Html => sent(html),
            _ => loads.iter().filter(|(_, load)| load.part == part).map(|(_, load)| load.bytes).sum(),
        };
        let too_heavy = |part: &Part| {
            let (bytes, most) = (weight(*part), part.most(&budget));
            (bytes > kilobytes(most)).then_some((*part, bytes, most))
        };
        let mut found: Vec<_> = PARTS
            .iter()
            .filter_map(too_heavy)
            .map(|(part, bytes, most)| {
                let region = if part == Part::Html { Region::Main } else { Region::Layout };
                let message = format!("the page is too heavy: more than {most} kB of {}", part.name());
                let size = bytes as f64 / 1000.0;
                (Finding { code: &codes::HEAVY_PAGE, region, message }, Some(format!("{size:.1} kB as sent")))
            })
            .collect();
        let requests = 1 + loads.len();
        if requests > budget.requests as usize {
            let message = format!("the page is too heavy: more than {} requests", budget.requests);
            let names: Vec<&str> = loads.iter().map(|(href, _)| *href).collect();
            let note = format!("itself and {}", names.join(", "));
            found.push((Finding { code: &codes::HEAVY_PAGE, region: Region::Layout, message }, Some(note)));
        }
        found
    }
}

impl Part {
    fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "css" => Some(Self::Styles),
            "js" | "mjs" => Some(Self::Scripts),
            _ if is_font(path) => Some(Self::Fonts),
            _ => None,
        }
    }

    const fn most(self, budget: &Budget) -> u32 {
        match self {
            Self::Html => budget.html,
            Self::Styles => budget.styles,
            Self::Scripts => budget.scripts,
            Self::Fonts => budget.fonts,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Styles => "style sheets",
            Self::Scripts => "scripts",
            Self::Fonts => "fonts",
        }
    }
}

/// Templates with a budget of their own that the theme does not have.
pub(super) fn unknown_templates(site: &Site) -> impl Iterator<Item = Diagnostic> {
    let file: Arc<str> = "data/budgets.yaml".into();
    let has = |name: &str| site.theme.templates.file(&format!("templates/{name}.html")).is_some();
    let unknown = site.facts.budgets.templates.iter().filter(move |(name, _)| !has(name.as_str()));
    unknown.map(move |(name, own)| {
        let at = Position::new(own.place().line, own.place().column);
        Diagnostic::error(&codes::DATA, &file, at, format!("the theme has no template `{name}`"))
            .help("name a file of its folder `templates/`, without `.html`")
    })
}

const fn kilobytes(count: u32) -> usize {
    count as usize * 1000
}

fn is_font(path: &str) -> bool {
    path.ends_with(".woff2") || path.ends_with(".woff")
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Size with gzip, about as an edge sends it.
fn sent(bytes: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Counter(0), Compression::default());
    // Counting cannot fail.
    let _ = gzip.write_all(bytes);
    gzip.finish().map_or(bytes.len(), |counter| counter.0)
}

/// Counts bytes and keeps none.
struct Counter(usize);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
