//! Carries out recipes: from one decoded picture to the files of all its variants.
//!
//! Work is shared where recipes agree: what is blurred alike is blurred once, before any resize; what is cropped and
//! sized alike is resized once, and then encoded in each format. Sizes and formats run side by side on rayon's threads,
//! the most work first. The bytes of a file depend on the picture and its recipe alone.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use rayon::prelude::*;

use crate::blur::blurred;
use crate::encode::encode;
use crate::picture::Picture;
use crate::recipe::{Encoding, Recipe};
use crate::region::{Frame, Region};
use crate::resize::resized;

/// Why a variant could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The recipe asks for no pixel at all.
    Empty,
    /// The format has no room for as many pixels on a side.
    TooLarge {
        /// The format.
        encoding: Encoding,
        /// Pixels allowed on a side.
        limit: u32,
    },
    /// The encoder or the resizer gave up; its own words.
    Internal(String),
}

impl Failure {
    pub(crate) fn internal(error: impl fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("the recipe asks for a picture without pixels"),
            Self::TooLarge { encoding, limit } => {
                write!(formatter, "{encoding} holds {limit} pixels on a side at most")
            }
            Self::Internal(what) => formatter.write_str(what),
        }
    }
}

impl Error for Failure {}

/// The files of all recipes, in their order.
#[must_use]
pub fn process(picture: &Picture, recipes: &[Recipe]) -> Vec<Result<Vec<u8>, Failure>> {
    let made = std::sync::Mutex::new(Vec::with_capacity(recipes.len()));
    process_each(picture, recipes, |index, result| {
        made.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((index, result));
    });
    let mut made = made.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    made.sort_unstable_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, result)| result).collect()
}

/// Hands over the file of each recipe as soon as it is made, with the recipe's index; in no certain order, and from
/// several threads. Each recipe is handed over exactly once. The encoded bytes are not kept.
pub fn process_each(
    picture: &Picture,
    recipes: &[Recipe],
    done: impl Fn(usize, Result<Vec<u8>, Failure>) + Send + Sync,
) {
    for (regions, sizes) in plan(recipes) {
        let blurred: Cow<'_, Picture> =
            if regions.is_empty() { Cow::Borrowed(picture) } else { Cow::Owned(blurred(picture, &regions)) };
        sizes.par_iter().with_max_len(1).for_each(|size| {
            let sized = resized(&blurred, size.frame, size.width, size.height);
            size.wanted.par_iter().with_max_len(1).for_each(|(index, encoding)| match &sized {
                Ok(sized) => done(*index, encode(sized, *encoding)),
                Err(failure) => done(*index, Err(failure.clone())),
            });
        });
    }
}

/// One size of one frame, and who wants it in which format.
struct Size {
    frame: Option<Frame>,
    width: u32,
    height: u32,
    wanted: Vec<(usize, Encoding)>,
}

/// The recipes, by what is blurred and then by size; the largest size and the slowest format first.
fn plan(recipes: &[Recipe]) -> Vec<(Vec<Region>, Vec<Size>)> {
    let mut blurs: Vec<(Vec<Region>, Vec<Size>)> = Vec::new();
    for (index, recipe) in recipes.iter().enumerate() {
        let regions = recipe.regions();
        let at = blurs.iter().position(|(known, _)| *known == regions).unwrap_or_else(|| {
            blurs.push((regions, Vec::new()));
            blurs.len() - 1
        });
        let sizes = &mut blurs[at].1;
        let key = (recipe.frame, recipe.width, recipe.height);
        let wanted = (index, recipe.encoding);
        match sizes.iter_mut().find(|size| (size.frame, size.width, size.height) == key) {
            Some(size) => size.wanted.push(wanted),
            None => sizes.push(Size { frame: key.0, width: key.1, height: key.2, wanted: vec![wanted] }),
        }
    }
    for size in blurs.iter_mut().flat_map(|(_, sizes)| sizes) {
        size.wanted.sort_by_key(|(index, encoding)| (!matches!(encoding, Encoding::Avif { .. }), *index));
    }
    for (_, sizes) in &mut blurs {
        sizes.sort_by_key(|size| std::cmp::Reverse(u64::from(size.width) * u64::from(size.height)));
    }
    blurs
}
