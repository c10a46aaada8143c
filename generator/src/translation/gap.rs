//! Entries that only one of source and translation has: a change of the source, or a mistake of the translator?

use super::{Block, Record, lines};
use crate::model::base::Translation;
use crate::schema::overlay::Gap;

/// Whether a gap is there because the source changed after the translation was made as `record` says. `source` is what it
/// says today, `now` the record of that.
pub fn follows_from_source(gap: &Gap, record: &Translation, source: &[Block], now: &Record) -> bool {
    let says_otherwise = |known: &Option<String>| known.as_deref() != Some(now.of.as_str());
    if record.of.is_none() || !says_otherwise(&record.of) || !says_otherwise(&record.minor_ok) {
        return false;
    }
    let recorded = lines(&record.blocks);
    let marks = |path: &str| {
        let field = path.split('.').next().unwrap_or_default();
        recorded.iter().filter(|line| line.field == field).flat_map(|line| &line.marks).copied().collect::<Vec<_>>()
    };
    match (&gap.lacks, &gap.has) {
        // None of its texts was there then.
        (Some(path), _) => {
            let then = marks(path);
            !source.iter().filter(|block| is_below(block, path)).any(|block| then.contains(&block.mark().as_str()))
        }
        // Something was there then that is gone. Of that only hashes are left, so it may have been this.
        (None, Some(path)) => {
            let today: Vec<String> = source.iter().map(Block::mark).collect();
            marks(path).iter().any(|mark| !today.iter().any(|known| known == mark))
        }
        (None, None) => false,
    }
}

fn is_below(block: &Block, path: &str) -> bool {
    block.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::base::TranslationKind;

    fn blocks(entries: &[(&str, &str)]) -> Vec<Block> {
        let block = |(key, text): &(&str, &str)| Block {
            field: "risks".to_owned(),
            path: format!("risks.{key}.name"),
            text: (*text).to_owned(),
            is_critical: true,
        };
        entries.iter().map(block).collect()
    }

    fn follows(then: &[(&str, &str)], today: &[(&str, &str)], lacks: Option<&str>, has: Option<&str>) -> bool {
        let Record { of, blocks: lines } = Record::of(&blocks(then));
        let record = Translation {
            of: Some(of),
            blocks: lines,
            text: None,
            kind: TranslationKind::Human,
            by: None,
            reviewed_by: None,
            date: None,
            minor_ok: None,
        };
        let gap = Gap { lacks: lacks.map(|key| format!("risks.{key}")), has: has.map(|key| format!("risks.{key}")) };
        let today = blocks(today);
        follows_from_source(&gap, &record, &today, &Record::of(&today))
    }

    const CLOT: (&str, &str) = ("clot", "Clot");
    const PAIN: (&str, &str) = ("pain", "Pain");

    #[test]
    fn an_entry_that_is_new_in_the_source_is_not_the_fault_of_the_translation() {
        assert!(follows(&[CLOT], &[CLOT, PAIN], Some("pain"), None));
        assert!(!follows(&[CLOT, PAIN], &[CLOT, PAIN], Some("pain"), None));
        assert!(!follows(&[CLOT, PAIN], &[("clot", "Clots"), PAIN], Some("pain"), None), "another one changed");
    }

    #[test]
    fn an_entry_that_the_source_lost_is_not_the_fault_of_the_translation() {
        assert!(follows(&[CLOT, PAIN], &[CLOT], None, Some("pain")));
        assert!(!follows(&[CLOT], &[CLOT], None, Some("pain")));
        assert!(!follows(&[CLOT], &[CLOT, PAIN], None, Some("fever")), "nothing is gone");
    }

    #[test]
    fn a_misspelt_key_stays_one_while_the_source_changes_elsewhere() {
        assert!(!follows(&[CLOT, PAIN], &[("clot", "Clots"), PAIN], Some("pain"), Some("pan")));
        assert!(follows(&[CLOT, ("pan", "Pain")], &[CLOT, PAIN], Some("pain"), Some("pan")), "its key was mended");
    }
}
