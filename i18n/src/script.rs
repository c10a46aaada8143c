//! What is known of scripts: words whose letters are of several, by which one may look like another word, and the direction
//! of the script that a language is written in.
//!
//! Source: Unicode TS39, 5.1 (mixed-script detection). What Japanese, Korean and Chinese write together counts as one.

use icu::locale::{Locale, LocaleDirectionality};
use icu::properties::CodePointMapData;
use icu::properties::props::Script;

use crate::tag::{Direction, LocaleTag};

/// The direction of the script that a language is most likely written in; nothing when that is not known.
pub(crate) fn direction(tag: &LocaleTag) -> Option<Direction> {
    let locale: Locale = tag.as_str().parse().ok()?;
    match LocaleDirectionality::new_extended().get(&locale.id)? {
        icu::locale::Direction::LeftToRight => Some(Direction::Ltr),
        icu::locale::Direction::RightToLeft => Some(Direction::Rtl),
        _ => None,
    }
}

/// Two letters of a word that belong to different scripts.
pub fn mixed(word: &str) -> Option<(char, char)> {
    let scripts = CodePointMapData::<Script>::new();
    let of = |letter: char| match scripts.get(letter) {
        Script::Common | Script::Inherited => None,
        Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => Some(Script::Han),
        script => Some(script),
    };
    let mut letters = word.chars().filter_map(|letter| Some((letter, of(letter)?)));
    let (first, script) = letters.next()?;
    letters.find(|(_, other)| *other != script).map(|(other, _)| (first, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_script_pass_and_disguised_ones_do_not() {
        assert_eq!(mixed("hills-clinic24"), None);
        assert_eq!(mixed("\u{645}\u{648}\u{642}\u{639}-1"), None);
        assert_eq!(mixed("h\u{456}lls"), Some(('h', '\u{456}')));
    }
}
