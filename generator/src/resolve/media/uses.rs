//! Where each picture is used: in texts, and in fields that name one.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::markdown::{Picture, Slot};
use crate::model::Fields;
use crate::node::Position;
use crate::site::{MediaUse, MediaUses};
use crate::sources::{Edition, Entry, LooseLinks, Media};

/// Every id that any file may name, whether or not there is such a picture and whether or not the file is sound; nothing
/// when there is a file of which not a word could be read.
pub(in crate::resolve) fn named(entries: &[Entry], loose: &[LooseLinks]) -> Option<BTreeSet<Box<str>>> {
    if loose.iter().any(|loose| loose.words.is_empty()) {
        return None;
    }
    let editions = entries.iter().flat_map(|entry| &entry.editions);
    let mentions = editions.flat_map(|edition| &edition.mentions).filter(|mention| mention.kind == "ref:media");
    let mut named: BTreeSet<Box<str>> = mentions.map(|mention| mention.name.as_str().into()).collect();
    named.extend(loose.iter().flat_map(|loose| loose.words.iter().cloned()));
    Some(named)
}

/// Where each picture is used, in the order of entries, languages and places. Both halves of a comparison count as used where
/// one of them is named.
pub(in crate::resolve) fn uses(entries: &[Entry], media: &Media) -> MediaUses {
    let mut uses = MediaUses::new();
    for (id, entry) in entries.iter().enumerate() {
        for edition in &entry.editions {
            let fields = in_fields(edition).map(|(key, slot, field)| {
                let (file, at) = place_in_fields(entry, edition, key, field);
                let picture = Picture { id: key.into(), alt: None, is_decorative: false, slot };
                (picture, file, at)
            });
            let texts = edition.body.pictures.iter();
            let texts = texts.map(|(picture, at)| (picture.clone(), Arc::clone(&edition.file), *at));
            for (picture, file, at) in fields.chain(texts) {
                let one = MediaUse { entry: id, locale: edition.locale, file, at, picture };
                let twin = other_half(&one.picture, media).map(|id| {
                    let picture = Picture { id, ..one.picture.clone() };
                    MediaUse { picture, ..one.clone() }
                });
                for one in std::iter::once(one).chain(twin) {
                    uses.entry(one.picture.id.as_ref().into()).or_default().push(one);
                }
            }
        }
    }
    uses
}

fn other_half(picture: &Picture, media: &Media) -> Option<Box<str>> {
    let pair = media.get(&*picture.id)?.sidecar.as_ref()?.pair.as_ref()?;
    (picture.slot == Slot::Pair).then(|| pair.other.key().into())
}

/// The pictures that fields of an edition name, inherited ones too, each with its field.
fn in_fields(edition: &Edition) -> impl Iterator<Item = (&str, Slot, &'static str)> {
    let image = edition.head.as_ref().and_then(|head| head.image.as_ref());
    let card = image.map(|image| (image.key(), Slot::Card, "image"));
    let (many, one) = match &edition.fields {
        Fields::Home(home) => (&[][..], home.hero_media.as_ref().map(|key| (key.key(), Slot::Hero, "hero_media"))),
        Fields::Doctor(doctor) => (&[][..], doctor.photo.as_ref().map(|key| (key.key(), Slot::Portrait, "photo"))),
        Fields::Contact(contact) => {
            (&[][..], contact.map_poster.as_ref().map(|key| (key.key(), Slot::Inline, "map_poster")))
        }
        Fields::SuccessStory(story) => (story.media.as_slice(), None),
        _ => (&[][..], None),
    };
    card.into_iter().chain(one).chain(many.iter().map(|key| (key.key(), Slot::Gallery, "media")))
}

/// Where a field names a picture: in the edition's own file, or in the source file that it inherits from.
fn place_in_fields(entry: &Entry, edition: &Edition, key: &str, field: &str) -> (Arc<str>, Position) {
    let is_own = edition.places.iter().any(|(name, _)| *name == field);
    let writer = if is_own { edition } else { entry.source() };
    let mut mentions = writer.mentions.iter();
    let exact = mentions
        .find(|mention| mention.kind == "ref:media" && mention.name == key && mention.at.line < writer.body.first_line);
    (Arc::clone(&writer.file), exact.map_or_else(|| writer.place(field), |mention| mention.at))
}
