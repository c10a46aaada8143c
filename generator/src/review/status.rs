//! Who checked which medical text, when, and whether the text is still the one that was checked.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Standing;
use crate::site::Site;

/// The review of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The entry, as in `procedure:femur`.
    pub entry: String,
    /// Its source file, relative to the project.
    pub file: Arc<str>,
    /// The key of the doctor who checked it.
    pub reviewer: String,
    /// The day of the check.
    pub last_reviewed: NaiveDate,
    /// The day of the next one.
    pub review_due: NaiveDate,
    /// Whether the seal holds.
    pub standing: Standing,
}

/// The reviews of all medical entries of a site, by model and key.
pub fn reviews(site: &Site) -> Vec<Review> {
    let medical = site.entries.iter().filter_map(|entry| {
        let source = entry.source();
        let clinical = source.clinical.as_ref()?;
        Some(Review {
            entry: entry.reference(),
            file: Arc::clone(&source.file),
            reviewer: clinical.reviewed_by.key().to_owned(),
            last_reviewed: clinical.last_reviewed,
            review_due: clinical.review_due,
            standing: source.standing.clone().unwrap_or(Standing::None),
        })
    });
    medical.collect()
}
