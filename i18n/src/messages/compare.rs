//! A locale beside its source: what only one of them says.

use std::collections::BTreeSet;

use super::Messages;
use super::shape::Shape;
use crate::problem::Problem;

/// Finds what a locale says and its source does not, which would never be seen, and values of the source that it leaves
/// out, which readers would miss.
pub(crate) fn compare(locale: &Messages, source: &Messages) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, shape) in &locale.shapes {
        match source.shapes.get(key) {
            Some(original) => {
                let unknown = never_given(key, shape, original);
                // A value under a wrong name is most likely the one that is missing.
                let is_misspelt = !unknown.is_empty();
                problems.extend(unknown);
                problems.extend(left_out(key, shape, original).filter(|_| !is_misspelt));
            }
            // What cannot be read there may be this.
            None if source.may_have(key) => {}
            None => {
                let problem = shape.problem(format!("the source locale has no message `{key}`"));
                let problem = problem.with_help("write it there too, or remove it").with_suggestion(key, source.keys());
                problems.push(problem);
            }
        }
    }
    problems
}

/// Values that nobody hands to a message.
fn never_given(key: &str, shape: &Shape, original: &Shape) -> Vec<Problem> {
    let known =
        values_from_code(key).map_or_else(|| original.variables.iter().map(String::as_str).collect(), BTreeSet::from);
    let unknown = shape.variables.iter().filter(|variable| !known.contains(variable.as_str()));
    let told = unknown.map(|variable| {
        let names: Vec<_> = known.iter().map(|name| format!("`${name}`")).collect();
        let help = match names.as_slice() {
            [] => "write the text without a value".to_owned(),
            names => format!("it is given {}", names.join(", ")),
        };
        let problem = shape.problem(format!("`{key}` is never given a value named `${variable}`"));
        problem.with_help(help).with_suggestion(variable, known.iter().copied())
    });
    told.collect()
}

/// Values that readers of the source are always told and readers of this locale are not; and words by which only the source
/// chooses.
fn left_out(key: &str, shape: &Shape, original: &Shape) -> Option<Problem> {
    let is_left_out = |variable: &&String| match original.always.contains(*variable) {
        true => !shape.always.contains(*variable),
        // Not every language has forms to choose from by number.
        false => !original.counts.contains(*variable) && !shape.variables.contains(*variable),
    };
    let left_out: Vec<&String> = original.variables.iter().filter(is_left_out).collect();
    let all = |names: &[&String], [before, after]: [&str; 2]| {
        names.iter().map(|name| format!("`{before}${name}{after}`")).collect::<Vec<_>>().join(", ")
    };
    let values = if left_out.len() == 1 { "value" } else { "values" };
    let message = format!("`{key}` lacks the {values} {} of the source", all(&left_out, ["", ""]));
    let help = match left_out.iter().all(|variable| shape.variables.contains(*variable)) {
        true => "every form needs it, but for one of a single number, as `[two]` in Arabic".to_owned(),
        false => format!("write {} where readers are told it", all(&left_out, ["{ ", " }"])),
    };
    (!left_out.is_empty()).then(|| shape.problem(message).with_help(help))
}

/// Returns what `Locale` hands to the messages it asks for itself, whether they use it or not.
fn values_from_code(key: &str) -> Option<[&'static str; 2]> {
    match key {
        "range" => Some(["low", "high"]),
        _ if key.starts_with("unit-") => Some(["amount", "count"]),
        _ if key == "money" || key.starts_with("money-") => Some(["amount", "currency"]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{ENGLISH, problems};

    fn check(english: &str, turkish: &str, expected: &str) {
        let told = problems(&[
            ("en/locale.yaml", ENGLISH),
            ("en/site.ftl", english),
            ("tr/locale.yaml", &ENGLISH.replace("English", "Turkish")),
            ("tr/site.ftl", turkish),
        ]);
        assert_eq!(told, expected);
    }

    fn check_arabic(english: &str, arabic: &str, expected: &str) {
        let policy = ENGLISH.replace("English", "Arabic").replace("ltr", "rtl");
        let files = [("en/locale.yaml", ENGLISH), ("en/a.ftl", english), ("ar/locale.yaml", &policy)];
        let told = problems(&[files.as_slice(), &[("ar/a.ftl", arabic)]].concat());
        assert_eq!(told, expected);
    }

    #[test]
    fn a_translation_may_not_say_what_its_source_does_not() {
        check(
            "hello = Hello { $name }\nbye = Bye\n",
            "hello = Merhaba { $nam }\nbyee = Hoşça kal\n",
            "tr/site.ftl:1:1: `hello` is never given a value named `$nam`\n  help: did you mean `name`?\n\
             tr/site.ftl:2:1: the source locale has no message `byee`\n  help: did you mean `bye`?",
        );
    }

    #[test]
    fn a_translation_may_not_leave_out_a_value_of_its_source() {
        check(
            "unit-cm = { $amount } cm\nrisk = About { $n } of { $total }\n-x = X\nboth = { risk } here\n",
            "unit-cm = cm\nrisk = { $total } kişide bir\nboth = Burada\n",
            "tr/site.ftl:1:1: `unit-cm` lacks the value `$amount` of the source\n  help: write `{ $amount }` where readers are told it\n\
             tr/site.ftl:2:1: `risk` lacks the value `$n` of the source\n  help: write `{ $n }` where readers are told it\n\
             tr/site.ftl:3:1: `both` lacks the values `$n`, `$total` of the source\n  \
             help: write `{ $n }`, `{ $total }` where readers are told it",
        );
        check(
            "a = { $n } of { $m }\n",
            "a = { part } / { $n }\npart = { $m }\n",
            "tr/site.ftl:2:1: the source locale has no message `part`\n  help: write it there too, or remove it",
        );
    }

    #[test]
    fn a_choice_by_words_is_kept_and_one_by_number_need_not_be() {
        let english =
            "a = { $kind ->\n    [x] one\n   *[y] two\n }\nb = { $n ->\n    [one] a page\n   *[other] pages\n }\n";
        check(
            english,
            "a = her ikisi\nb = sayfalar\n",
            "tr/site.ftl:1:1: `a` lacks the value `$kind` of the source\n  help: write `{ $kind }` where readers are told it",
        );
    }

    #[test]
    fn only_a_form_of_one_single_number_may_leave_that_number_out() {
        let english = "unit-h = { $amount } h\nunit-h-range = { $amount } h\nof = { $n } of { $total }\n";
        let forms = |two: &str, few: &str, other: &str| {
            format!(
                "{{ $count ->\n [zero] 0\n [one] 1\n [two] {two}\n [few] {few}\n [many] {{ $amount }}\n *[other] {other}\n }}\n"
            )
        };
        let given = "{ $amount }";
        let told = "every form needs it, but for one of a single number, as `[two]` in Arabic";
        check_arabic(english, &format!("unit-h = {}", forms("two", given, given)), "");
        for arabic in [forms("two", "few", given), forms("two", given, "other")] {
            let expected = format!("ar/a.ftl:1:1: `unit-h` lacks the value `$amount` of the source\n  help: {told}");
            check_arabic(english, &format!("unit-h = {arabic}"), &expected);
        }
        // The form of a range follows its upper end: the lower one would be lost.
        let expected = format!("ar/a.ftl:1:1: `unit-h-range` lacks the value `$amount` of the source\n  help: {told}");
        check_arabic(english, &format!("unit-h-range = {}", forms("two", given, given)), &expected);
        check(
            english,
            "of = { $n ->\n [0] yok: { $total }\n [one] bir / { $total }\n *[other] { $n } / { $total }\n }\n",
            "",
        );
    }

    #[test]
    fn a_form_of_several_numbers_shows_which() {
        let persian = ENGLISH.replace("English", "Persian").replace("ltr", "rtl");
        let told = problems(&[
            ("en/locale.yaml", ENGLISH),
            ("en/a.ftl", "a = { $n } pages\n"),
            ("fa/locale.yaml", &persian),
            // In Persian, nought takes the form `one` too.
            ("fa/a.ftl", "a = { $n ->\n [one] one\n *[other] { $n }\n }\n"),
        ]);
        assert!(told.starts_with("fa/a.ftl:1:1: `a` lacks the value `$n` of the source"), "{told}");
    }
}
