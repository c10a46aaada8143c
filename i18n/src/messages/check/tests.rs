use crate::testing::{ENGLISH, problems};

fn check(english: &str, expected: &str) {
    let files = [("en/locale.yaml", ENGLISH), ("en/site.ftl", english)];
    assert_eq!(problems(&files), expected);
}

#[test]
fn good_messages_bring_no_problem() {
    check("hello = Hello { $name }\n-brand = Hills\ntitle = About { -brand }\n", "");
}

#[test]
fn braces_without_end_are_told_and_do_not_end_the_program() {
    let told = problems(&[("en/locale.yaml", ENGLISH), ("en/site.ftl", &format!("a = {}", "{".repeat(9999)))]);
    assert_eq!(
        told,
        "en/site.ftl:1:37: braces are nested more than 32 levels deep\n  help: close each `{` with `}` on its line"
    );
}

#[test]
fn every_mistake_of_a_file_is_told_with_line_and_column() {
    check(
        "hello = Hello\nbroken\nopen = { $name\nhello = Again\nBadKey = x\nto = { helo }\n\
         loop = { loop }\ncall = { NUMBER($n) }\nfive = { 5 }\nwith = x\n    .title = y\n",
        "en/site.ftl:2:7: this line is no message\n  help: write it as `key = text`\n\
         en/site.ftl:4:1: a brace is not closed\n  help: close each `{` with `}`\n\
         en/site.ftl:4:1: duplicate key `hello`\n  help: it stands first in `site.ftl`, line 1\n\
         en/site.ftl:5:1: keys are lower-case words with hyphens: `BadKey`\n  help: write it as in `menu-open`\n\
         en/site.ftl:6:1: `to` refers to `helo`, which does not exist\n  help: did you mean `hello`?\n\
         en/site.ftl:7:1: `loop` refers to itself\n  help: a text may hold other texts, never itself\n\
         en/site.ftl:8:1: `call`: the function `NUMBER` does not exist here\n\
         en/site.ftl:9:1: `five`: write the number into the text, without braces: 5\n\
         en/site.ftl:10:1: `with`: attributes are not used here, give each text a key of its own",
    );
}

#[test]
fn a_key_in_two_files_is_a_duplicate() {
    let told = problems(&[
        ("en/locale.yaml", ENGLISH),
        ("en/a.ftl", "hello = Hello\n"),
        ("en/b.ftl", "# A greeting\nhello = Hi\n"),
    ]);
    assert!(told.starts_with("en/b.ftl:2:1: duplicate key `hello`"), "{told}");
}

#[test]
fn direction_overrides_are_refused_written_out_and_escaped() {
    check(
        "a = x\u{202E}y\nb = { \"\\u202D\" }z\nc = { \"\\u2066\" }fine{ \"\\u2069\" }\n",
        "en/site.ftl:1:6: embedding and override marks (U+202A to U+202E) hide what a text says, use isolates\n\
         en/site.ftl:2:1: `b`: embedding and override marks (U+202A to U+202E) hide what a text says, use isolates",
    );
}

#[test]
fn isolates_must_be_balanced_in_every_text() {
    check(
        "a = \u{2066}x\nb = x{ \"\\u2069\" }\nc = \u{2068}x{ \"\\u2069\" }\n",
        "en/site.ftl:1:1: `a`: an isolate (U+2066 to U+2068) is opened here and never closed by U+2069\n\
         en/site.ftl:2:1: `b`: this mark (U+2069) closes an isolate that was never opened",
    );
}

#[test]
fn a_choice_by_number_has_the_forms_of_its_language_and_no_others() {
    check(
        "a = { $n ->\n    [few] x\n   *[other] y\n }\nb = { $kind ->\n    [one-leg] x\n   *[both] y\n }\n\
         c = { $n ->\n    [0] none\n    [one] x\n   *[other] y\n }\n",
        "en/site.ftl:1:1: `a` chooses by number and lacks the form `one`\n  help: `en` has the forms `one`, `other`\n\
         en/site.ftl:2:6: `a` has the form `few`, which no number takes in `en`\n  help: `en` has the forms `one`, `other`",
    );
}

#[test]
fn a_misspelt_form_is_told_once_in_its_place() {
    check(
        "a = { $n ->\n    [oen] x\n   *[other] y\n }\nb = { $n ->\n    [one] x\n    [fwe] z\n   *[other] y\n }\n",
        "en/site.ftl:2:6: `a` chooses by number and knows no category `oen`\n  help: did you mean `one`?\n\
         en/site.ftl:7:6: `b` chooses by number and knows no category `fwe`\n  help: `en` has the forms `one`, `other`",
    );
}

#[test]
fn arabic_has_six_forms() {
    let told = problems(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", "a = { $n ->\n    [one] x\n   *[other] y\n }\n"),
        ("ar/locale.yaml", &ENGLISH.replace("English", "Arabic")),
        ("ar/site.ftl", "a = { $n ->\n    [one] x\n    [two] x\n    [few] x\n   *[other] y\n }\n"),
    ]);
    let lacking: Vec<_> = told.lines().filter(|line| line.contains("lacks")).collect();
    assert_eq!(
        lacking,
        [
            "ar/site.ftl:1:1: `a` chooses by number and lacks the form `many`",
            "ar/site.ftl:1:1: `a` chooses by number and lacks the form `zero`",
        ]
    );
}

#[test]
fn a_translation_may_not_say_what_its_source_does_not() {
    let told = problems(&[
        ("en/locale.yaml", ENGLISH),
        ("en/site.ftl", "hello = Hello { $name }\nbye = Bye\n"),
        ("tr/locale.yaml", &ENGLISH.replace("English", "Turkish")),
        ("tr/site.ftl", "hello = Merhaba { $nam }\nbyee = Hoşça kal\n"),
    ]);
    assert_eq!(
        told,
        "tr/site.ftl:1:1: `hello` is never given a value named `$nam`\n  help: did you mean `name`?\n\
         tr/site.ftl:2:1: the source locale has no message `byee`\n  help: did you mean `bye`?"
    );
}
