//! Words whose letters are of several scripts: one may look like another word.
//!
//! Source: Unicode TS39, 5.1 (mixed-script detection). What Japanese, Korean and Chinese write together counts as one.

use icu::properties::CodePointMapData;
use icu::properties::props::Script;

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
