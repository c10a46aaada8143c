//! Lists joined by commas and "and", and the order in which a locale sorts words.

use std::cmp::Ordering;

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::Locale;

use super::NoData;

/// The list formatter and the collator of one locale.
pub(crate) struct Lists {
    and: ListFormatter,
    collator: CollatorBorrowed<'static>,
}

impl Lists {
    pub(crate) fn new(locale: &Locale) -> Result<Self, NoData> {
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        Ok(Self {
            and: ListFormatter::try_new_and(locale.into(), wide).map_err(NoData::because)?,
            collator: CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).map_err(NoData::because)?,
        })
    }

    pub(crate) fn and(&self, items: &[&str]) -> String {
        self.and.format_to_string(items.iter().copied())
    }

    pub(crate) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::locale;

    #[test]
    fn lists_end_with_and() {
        assert_eq!(locale("en").list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(locale("ar").list(&["أ", "ب", "ج"]), "أ وب وج");
        assert_eq!(locale("fa").list(&["الف", "ب", "پ"]), "الف،\u{200F} ب، و پ");
        assert_eq!(locale("en").list(&["a"]), "a");
        assert_eq!(locale("en").list(&[]), "");
    }

    #[test]
    fn persian_letters_sort_in_the_persian_order() {
        let mut words = ["گوش", "پا", "کمر", "بازو", "چشم"];
        words.sort_by(|left, right| locale("fa").compare(left, right));
        assert_eq!(words, ["بازو", "پا", "چشم", "کمر", "گوش"]);
    }
}
