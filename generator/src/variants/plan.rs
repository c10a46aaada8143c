//! Decides which variants there are: pure, from sidecars, uses and the theme's slots.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pictures::widths::{height_for, widths};
use pictures::{Encoding, Frame, OutOfRange, Recipe, Region};

use super::cache::Cache;
use super::{Making, Offer, OfferedFormat, VariantFile, Variants, crops, ledger};
use crate::diagnostic::Report;
use crate::markdown::Slot;
use crate::model::Sidecar;
use crate::model::media::Origin;
use crate::site::Site;
use crate::sources::{PictureContent, PictureFile};

/// Below this folder of the published one; hashed names, cached for ever.
const FOLDER: &str = "assets/media";

/// How much is spent on pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Effort {
    /// Every format, as visitors get them.
    #[default]
    Publish,
    /// One format that is quick to make, for someone who waits at a keyboard.
    Quick,
}

/// Plans the variants of every picture that a page shows.
pub fn plan(site: &Site, effort: Effort, cache: Cache) -> (Variants, Report) {
    let mut planner =
        Planner { site, effort, variants: Variants { cache, ..Variants::default() }, paths: BTreeMap::new() };
    let mut report = Report::default();
    for (id, entry) in &site.media {
        let Some(sidecar) = &entry.sidecar else { continue };
        let uses = site.media_uses.get(id).map_or(&[][..], Vec::as_slice);
        let judged = ledger::judge(site, id, entry, sidecar, uses);
        report.append(judged.report);
        // What nobody may see is not published either: an address can be guessed, or known from before.
        let seen = uses.iter().filter(|one| !judged.withheld.contains(&one.locale));
        let slots: BTreeSet<Slot> = seen.map(|one| one.picture.slot).collect();
        planner.variants.withheld.extend(judged.withheld.into_iter().map(|locale| (Arc::clone(id), locale)));
        if slots.is_empty() {
            continue;
        }
        match (&sidecar.origin, &entry.picture) {
            (Origin::Ledger(asset), _) => {
                for slot in slots {
                    if let Some(offer) = ledger::offer(site, asset, slot) {
                        planner.variants.offers.insert((Arc::clone(id), slot), offer);
                    }
                }
            }
            // What is out of range was told by the rules of sidecars, and nothing is built then.
            (Origin::Repo, Some(file)) => drop(planner.picture(id, sidecar, file, &slots)),
            (Origin::Repo, None) => {}
        }
    }
    (planner.variants, report)
}

struct Planner<'a> {
    site: &'a Site,
    effort: Effort,
    variants: Variants,
    /// Places in the list of files: slots share variants.
    paths: BTreeMap<String, usize>,
}

impl Planner<'_> {
    fn picture(
        &mut self,
        id: &Arc<str>,
        sidecar: &Sidecar,
        file: &PictureFile,
        slots: &BTreeSet<Slot>,
    ) -> Result<(), OutOfRange> {
        let (size, alpha) = match &file.content {
            PictureContent::Pixels { width, height, alpha } => ((*width, *height), *alpha),
            PictureContent::Drawing { width, height, .. } => {
                let path = format!("{FOLDER}/{id}.{}.svg", short(&file.hash.to_string()));
                self.file(path.clone(), id, Making::Drawing);
                let formats =
                    vec![OfferedFormat { media_type: "image/svg+xml", candidates: vec![(*width, format!("/{path}"))] }];
                for slot in slots {
                    let offer = Offer { width: *width, height: *height, formats: formats.clone() };
                    self.variants.offers.insert((Arc::clone(id), *slot), offer);
                }
                return Ok(());
            }
        };
        let blur = crops::blur(sidecar)?;
        let encodings = encodings(self.effort, sidecar.is_lossless(), alpha);
        for slot in slots {
            let frame = crops::frame(sidecar, *slot, size)?;
            let shown = frame.map_or(size, |frame| frame.pixels(size));
            let widths = widths(shown.0, self.site.theme.slots.of(*slot).width());
            let mut formats = Vec::with_capacity(encodings.len());
            for encoding in &encodings {
                let mut candidates = Vec::with_capacity(widths.len());
                for width in &widths {
                    let recipe = recipe(&blur, frame, *width, height_for(*width, shown), *encoding);
                    let index = self.encoded(id, file, recipe);
                    candidates.push((*width, format!("/{}", self.variants.files[index].path)));
                }
                formats.push(OfferedFormat { media_type: encoding.media_type(), candidates });
            }
            let width = widths.last().copied().unwrap_or(shown.0);
            let offer = Offer { width, height: height_for(width, shown), formats };
            self.variants.offers.insert((Arc::clone(id), *slot), offer);
        }
        // Networks keep copies that no revocation reaches.
        if slots.contains(&Slot::Card) && sidecar.consent.is_none() {
            let frame = crops::shared_frame(sidecar, size)?;
            let shown = frame.map_or(size, |frame| frame.pixels(size));
            let width = crops::SHARED.0.min(shown.0);
            // Networks know neither AVIF nor a choice of widths.
            let recipe = recipe(&blur, frame, width, height_for(width, shown), Encoding::JPEG);
            let index = self.encoded(id, file, recipe);
            self.variants.shares.insert(Arc::clone(id), index);
        }
        Ok(())
    }

    /// The place of a variant among the files, new or known.
    fn encoded(&mut self, id: &Arc<str>, file: &PictureFile, recipe: Recipe) -> usize {
        let variant = recipe.variant(&file.hash);
        let (width, ending) = (recipe.width, recipe.encoding.extension());
        let path = format!("{FOLDER}/{id}-{width}.{}.{ending}", short(&variant.to_string()));
        self.file(path, id, Making::Encoded(recipe, variant))
    }

    fn file(&mut self, path: String, media: &Arc<str>, making: Making) -> usize {
        let files = &mut self.variants.files;
        *self.paths.entry(path.clone()).or_insert_with(|| {
            files.push(VariantFile { path, media: Arc::clone(media), making });
            files.len() - 1
        })
    }
}

fn recipe(blur: &[Region], frame: Option<Frame>, width: u32, height: u32, encoding: Encoding) -> Recipe {
    Recipe { blur: blur.to_vec(), frame, width, height, encoding }
}

/// The formats of a picture, the best first, the one that every browser knows last.
fn encodings(effort: Effort, is_lossless: bool, alpha: bool) -> Vec<Encoding> {
    match (effort, is_lossless, alpha) {
        (Effort::Publish, true, _) => vec![Encoding::WebPLossless, Encoding::Png],
        (Effort::Publish, false, true) => vec![Encoding::AVIF, Encoding::WEBP, Encoding::Png],
        (Effort::Publish, false, false) => vec![Encoding::AVIF, Encoding::WEBP, Encoding::JPEG],
        (Effort::Quick, true, _) | (Effort::Quick, _, true) => vec![Encoding::Png],
        (Effort::Quick, false, false) => vec![Encoding::JPEG],
    }
}

/// Enough of a hash to tell two files with otherwise equal names apart.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
