//! Makes what is planned: decodes each source at most once, looks at it, encodes what the cache does not hold.
//!
//! One source is worked on at a time, so memory is bounded by the largest picture; its sizes and formats are made side by
//! side. With a full cache nothing is decoded at all.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, anyhow};
use pictures::{Encoding, Frame, Limits, Picture, Placeholder, Recipe, SourceHash, process_each, read};

use super::cache::Cache;
use super::faces::{Seen, undeclared};
use super::{Made, Making, crops};
use crate::diagnostic::{Diagnostic, Report};
use crate::disk;
use crate::load::refused_picture;
use crate::markdown::Slot;
use crate::model::Sidecar;
use crate::model::media::Origin;
use crate::progress::Progress;
use crate::site::Site;
use crate::sources::{MediaEntry, PictureContent, PictureFile};

/// What is wanted of the pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// What is seen in them: faces, colours.
    Facts,
    /// All variants too.
    Variants,
}

/// What preparing gave.
#[derive(Debug, Default)]
pub struct Prepared {
    /// What cannot be decoded, and faces nobody declared.
    pub report: Report,
    /// What there was to do; nothing when the cache held all that was wanted.
    pub made: Made,
}

/// Prepares the pictures of a site: afterwards the cache holds what was wanted and the site knows their colours.
///
/// # Errors
/// When the disk or an encoder refuses.
pub fn prepare(site: &mut Site, project: &Path, want: Want, progress: &dyn Progress) -> Result<Prepared> {
    let works = works(site, want);
    let missing: usize = works.iter().map(|work| work.missing.len()).sum();
    let kept = if want == Want::Variants { site.variants.encoded().count() - missing } else { 0 };
    let (mut report, mut made) = (Report::default(), Made { decoded: 0, encoded: missing, kept });
    if missing > 0 {
        progress.stage("encoding pictures", Some(missing as u64));
    }
    let mut placeholders = BTreeMap::new();
    for work in &works {
        let known = work.known(&site.variants.cache).filter(|_| work.missing.is_empty());
        made.decoded += usize::from(known.is_none());
        let facts = match known {
            Some(facts) => Ok(facts),
            None => work.run(&site.variants.cache, project, progress)?,
        };
        match facts {
            Ok(facts) => {
                report.extend(undeclared(work.entry, work.sidecar, &facts.faces));
                let colours = work.frames.iter().zip(facts.placeholders);
                let colours = colours.filter_map(|((slot, _), colours)| Some(((Arc::clone(work.id), *slot), colours?)));
                placeholders.extend(colours);
            }
            Err(diagnostic) => report.push(diagnostic),
        }
    }
    progress.done();
    site.variants.placeholders = placeholders;
    Ok(Prepared { report: report.sorted(), made })
}

/// All that is to be done with one source.
struct Work<'a> {
    id: &'a Arc<str>,
    entry: &'a MediaEntry,
    sidecar: &'a Sidecar,
    file: &'a PictureFile,
    frames: Vec<(Slot, Option<Frame>)>,
    /// Recipes without an entry in the cache, and the names of these.
    missing: Vec<(Recipe, String)>,
}

/// What is known of the pixels of a source.
struct Facts {
    faces: Vec<Seen>,
    /// In the order of the frames.
    placeholders: Vec<Option<Placeholder>>,
}

fn works<'a>(site: &'a Site, want: Want) -> Vec<Work<'a>> {
    let mut missing: BTreeMap<&str, Vec<(Recipe, String)>> = BTreeMap::new();
    for file in site.variants.files.iter().filter(|_| want == Want::Variants) {
        if let (Making::Encoded(recipe, _), Some(name)) = (&file.making, file.entry())
            && !site.variants.cache.holds(&name)
        {
            missing.entry(&file.media).or_default().push((recipe.clone(), name));
        }
    }
    let work = |(id, entry): (&'a Arc<str>, &'a MediaEntry)| {
        let (sidecar, file) = (entry.sidecar.as_ref()?, entry.picture.as_ref()?);
        let PictureContent::Pixels { .. } = file.content else { return None };
        if !matches!(sidecar.origin, Origin::Repo) {
            return None;
        }
        let slots = site.variants.offers.keys().filter(|(of, _)| of == id).map(|(_, slot)| *slot);
        let frames: Vec<_> =
            slots.filter_map(|slot| Some((slot, crops::frame(sidecar, slot, file.content.size()).ok()?))).collect();
        // A picture that no page shows is looked at when one does.
        (!frames.is_empty()).then(|| {
            let missing = missing.remove(&**id).unwrap_or_default();
            Work { id, entry, sidecar, file, frames, missing }
        })
    };
    site.media.iter().filter_map(work).collect()
}

impl Work<'_> {
    /// Decodes the source and makes what the cache does not hold.
    fn run(&self, cache: &Cache, project: &Path, progress: &dyn Progress) -> Result<Result<Facts, Diagnostic>> {
        let bytes = disk::read_bytes(&project.join(&*self.file.file))?;
        if SourceHash::of(&bytes) != self.file.hash {
            return Err(anyhow!("{} changed while the site was built", self.file.file));
        }
        let picture = match read::decode(&bytes, &Limits::default()) {
            Ok(picture) => picture,
            Err(refusal) => return Ok(Err(refused_picture(&self.file.file, &refusal))),
        };
        drop(bytes);
        let (facts, encoded) = rayon::join(|| self.look(&picture, cache), || self.encode(&picture, cache, progress));
        encoded?;
        facts.map(Ok)
    }

    /// What an earlier look found.
    fn known(&self, cache: &Cache) -> Option<Facts> {
        let faces = serde_json::from_slice(&cache.get(&self.faces_entry())?).ok()?;
        let placeholders = self.frames.iter().map(|(_, frame)| {
            let text = String::from_utf8(cache.get(&self.placeholder_entry(*frame))?).ok()?;
            Some(if text.is_empty() { None } else { Some(Placeholder::from_text(&text)?) })
        });
        Some(Facts { faces, placeholders: placeholders.collect::<Option<_>>()? })
    }

    fn look(&self, picture: &Picture, cache: &Cache) -> Result<Facts> {
        if let Some(facts) = self.known(cache) {
            return Ok(facts);
        }
        let faces: Vec<Seen> = pictures::faces(picture).into_iter().map(Seen::from).collect();
        cache.put(&self.faces_entry(), &serde_json::to_vec(&faces)?)?;
        let blur = crops::blur(self.sidecar).map_err(|error| anyhow!("{}: {error}", self.entry.file))?;
        let mut placeholders = Vec::with_capacity(self.frames.len());
        for (_, frame) in &self.frames {
            let colours = Placeholder::of(picture, &blur, *frame);
            let text = colours.as_ref().map(Placeholder::text).unwrap_or_default();
            cache.put(&self.placeholder_entry(*frame), text.as_bytes())?;
            placeholders.push(colours);
        }
        Ok(Facts { faces, placeholders })
    }

    fn encode(&self, picture: &Picture, cache: &Cache, progress: &dyn Progress) -> Result<()> {
        let recipes: Vec<Recipe> = self.missing.iter().map(|(recipe, _)| recipe.clone()).collect();
        let failed = Mutex::new(None);
        process_each(picture, &recipes, |index, made| {
            let (recipe, name) = &self.missing[index];
            let kept = made
                .map_err(|failure| anyhow!("cannot make {} of {}: {failure}", recipe.encoding, self.file.file))
                .and_then(|bytes| cache.put(name, &bytes));
            if let Err(error) = kept {
                *failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            }
            progress.step(1);
        });
        failed.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
    }

    /// Facts are named like variants without pixels: by the source and by what is looked at.
    fn faces_entry(&self) -> String {
        self.entry_of(Vec::new(), None, "faces")
    }

    fn placeholder_entry(&self, frame: Option<Frame>) -> String {
        // Without its regions nothing of the picture is planned.
        self.entry_of(crops::blur(self.sidecar).unwrap_or_default(), frame, "colours")
    }

    fn entry_of(&self, blur: Vec<pictures::Region>, frame: Option<Frame>, ending: &str) -> String {
        let looked_at = Recipe { blur, frame, width: 0, height: 0, encoding: Encoding::Png };
        format!("{}.{ending}", looked_at.variant(&self.file.hash))
    }
}

/// The names of all entries of the cache that a site needs.
pub fn needed(site: &Site) -> std::collections::BTreeSet<String> {
    let facts = works(site, Want::Facts);
    let facts = facts.iter().flat_map(|work| {
        let colours = work.frames.iter().map(|(_, frame)| work.placeholder_entry(*frame));
        colours.chain([work.faces_entry()]).collect::<Vec<_>>()
    });
    site.variants.files.iter().filter_map(super::VariantFile::entry).chain(facts).collect()
}
