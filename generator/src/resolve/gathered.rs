//! A name that many entries use and no file declares: told once, because then the declaration is more likely to be wrong than
//! all of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Report, codes};

/// So many files are hardly ever wrong about the same name.
const MANY: usize = 4;

/// Leaves one diagnostic of those that tell the same unknown name in many files.
pub(super) fn by_name(found: Report) -> Report {
    let mut report = Report::default();
    let mut names: BTreeMap<(String, Vec<String>), Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in found {
        if diagnostic.code.id == codes::UNKNOWN_WORD.id {
            let name = (diagnostic.message.clone(), diagnostic.notes.clone());
            names.entry(name).or_default().push(diagnostic);
        } else {
            report.push(diagnostic);
        }
    }
    for mut same in names.into_values() {
        let files = same.iter().map(|diagnostic| &diagnostic.place.file).collect::<BTreeSet<_>>().len();
        same.sort_by(|a, b| a.place.cmp(&b.place));
        match same.first_mut() {
            Some(first) if files >= MANY => {
                first.message = format!("{}, and {files} files name it", first.message);
                first.help =
                    Some("declare it again in `data/` if it was renamed there, or mend it in all of them".to_owned());
                report.extend(same.into_iter().take(1));
            }
            _ => report.extend(same),
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::Position;

    fn told(files: usize) -> Vec<Diagnostic> {
        let at = Position::new(3, 1);
        let of = |number| {
            Diagnostic::error(&codes::UNKNOWN_WORD, &format!("{number}.md").into(), at, "there is no term `x`")
        };
        let found: Vec<_> = (0..files).map(|number| of(number).did_you_mean("x", ["y"])).collect();
        by_name(found.into()).into_iter().collect()
    }

    #[test]
    fn a_name_that_many_files_use_is_told_once_and_a_slip_where_it_is() {
        assert_eq!(told(3).len(), 3);
        let many = told(7);
        assert_eq!(many.len(), 1);
        assert_eq!(many[0].message, "there is no term `x`, and 7 files name it");
        assert!(many[0].help.as_ref().is_some_and(|help| !help.contains("did you mean")));
    }
}
