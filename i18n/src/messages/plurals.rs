//! Which plural forms a language has, for messages that choose by number.

use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};

use crate::tag::LocaleTag;

/// Returns the cardinal forms of a language, in the order of CLDR.
///
/// There are none when ICU does not know the tag, which is told where its formatters are made.
pub(super) fn forms(tag: &LocaleTag) -> Option<Vec<&'static str>> {
    let locale: Locale = tag.as_str().parse().ok()?;
    let rules = PluralRules::try_new_cardinal((&locale).into()).ok()?;
    let mut categories: Vec<PluralCategory> = rules.categories().collect();
    categories.sort();
    Some(categories.into_iter().map(name).collect())
}

/// The forms that one whole number takes and no other, as `two` in Arabic; `one` is such a form in English and not in Persian.
pub(super) fn single(tag: &LocaleTag) -> Vec<&'static str> {
    let locale: Option<Locale> = tag.as_str().parse().ok();
    let Some(rules) = locale.and_then(|locale| PluralRules::try_new_cardinal((&locale).into()).ok()) else {
        return Vec::new();
    };
    // The rules of CLDR look at a number's last two digits at most; with two hundred numbers, each rule meets its next.
    let of_number: Vec<_> = (0..=200_u32).map(|number| rules.category_for(number)).collect();
    let is_single = |form: &PluralCategory| of_number.iter().filter(|of| *of == form).count() == 1;
    rules.categories().filter(is_single).map(name).collect()
}

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::tag;

    #[test]
    fn a_form_of_one_number_is_known_from_one_of_several() {
        let of = |name| single(&tag(name)).join(" ");
        assert_eq!(of("en"), "one");
        assert_eq!(of("ar"), "zero one two");
        assert_eq!(of("fa"), "");
        assert_eq!(of("ru"), "");
    }

    #[test]
    fn forms_are_those_of_cldr() {
        let of = |name| forms(&tag(name)).expect("a language that ICU knows").join(" ");
        assert_eq!(of("en"), "one other");
        assert_eq!(of("ar"), "zero one two few many other");
        assert_eq!(of("fa"), "one other");
        assert_eq!(of("he"), "one two other");
        assert_eq!(of("ja"), "other");
    }
}
