//! Whatever bytes a file holds, it is told what is wrong with it: nothing panics, and nothing overflows the stack.
//!
//! Two kinds of input: real files of the project with some bytes changed, and soup of the words and signs that mean
//! something to the parsers. The normal run tries some hundred; `HILLS_FUZZ_CASES=100000` tries that many of each kind.
//! Every report is printed for people as well, because excerpts count columns in whatever the file holds.

mod inputs;

use std::path::Path;
use std::sync::OnceLock;

use chrono::Utc;
use generator::build::decide;
use generator::diagnostic::Report;
use generator::diagnostic::print::{github, human, json};
use generator::load::read_entry;
use generator::markdown::{prepare, survey::survey};
use generator::model::Model;
use generator::node::parse;
use generator::progress::Silent;
use generator::render::Renderer;
use generator::render::html::{Surroundings, render};
use generator::schema::{ModelSchema, check::check};
use generator::site::Site;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};

use crate::project::Project;
use inputs::{mutated, soup};

/// How many inputs of each kind are tried.
fn cases() -> u32 {
    std::env::var("HILLS_FUZZ_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(64)
}

/// Tries `cases` inputs and says how many.
#[expect(clippy::print_stdout, reason = "how many were tried is the result of a long run")]
fn try_all<S: Strategy>(name: &str, cases: u32, inputs: &S, test: impl Fn(&S::Value)) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 2000, ..Config::default() };
    let tried = std::cell::Cell::new(0_u64);
    let result = TestRunner::new(config).run(inputs, |input| {
        tried.set(tried.get() + 1);
        test(&input);
        Ok(())
    });
    println!("{name}: {} inputs tried", tried.get());
    if let Err(error) = result {
        panic!("{name}: {error}");
    }
}

/// The demonstration site, decided.
fn site() -> &'static (Project, Site) {
    static SITE: OnceLock<(Project, Site)> = OnceLock::new();
    SITE.get_or_init(|| {
        let project = Project::demo();
        let (site, _) = decide(&project.options(), Utc::now(), &Silent).unwrap();
        (project, site.unwrap())
    })
}

fn show(report: &Report, folder: &Path) {
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).ok();
    assert_eq!(human(report, read, false).is_empty(), report.is_empty());
    let _ = (json(report), github(report));
}

/// Reads `bytes` as the only file of an entry of a model.
fn as_entry(model: Model, bytes: &[u8]) {
    let (_, site) = site();
    let folder = tempfile::tempdir().unwrap();
    let below = "content/any/one";
    std::fs::create_dir_all(folder.path().join(below)).unwrap();
    for name in ["index.en.md", "index.fa.md"] {
        std::fs::write(folder.path().join(below).join(name), bytes).unwrap();
    }
    let report = read_entry(folder.path(), model, "one", below, &site.locales).unwrap().report;
    show(&report, folder.path());
}

fn as_front_matter(text: &str) {
    let Ok(node) = parse(text) else { return };
    for model in [Model::Procedure, Model::FormPage, Model::Article] {
        let report = check(ModelSchema::of(model), &node, &"x.md".into(), false);
        assert_eq!(human(&report, |_| Some(text.to_owned()), false).is_empty(), report.is_empty());
    }
}

fn as_markdown(text: &str) {
    let (project, site) = site();
    let prepared = prepare(text, ["known"].into_iter());
    let found = survey(&prepared, text, 5);
    assert!(found.mistakes.iter().all(|(at, _)| at.line >= 5));
    static RENDERER: OnceLock<std::sync::Arc<generator::render::Fixed>> = OnceLock::new();
    let fixed = RENDERER.get_or_init(|| Renderer::new(site, project.path()).unwrap().fixed());
    let renderer = Renderer::again(site, project.path(), std::sync::Arc::clone(fixed));
    for locale in site.locales.ids() {
        let surroundings = Surroundings { renderer: &renderer, locale, text_locale: locale, sources: &["known"] };
        // What a text with mistakes looks like does not matter; that it ends does.
        let _ = render(text, surroundings);
    }
}

fn as_data(name: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    inputs::copy_data(folder.path());
    std::fs::write(folder.path().join(name), bytes).unwrap();
    let loaded = data::Facts::load(folder.path());
    assert_eq!(loaded.facts.is_some(), loaded.errors.is_empty());
}

fn as_messages(name: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    inputs::copy_messages(folder.path());
    std::fs::write(folder.path().join(name), bytes).unwrap();
    let source = i18n::LocaleTag::parse("en").unwrap();
    let reading = i18n::Catalog::read(folder.path(), &source);
    assert!(reading.catalog.is_some() || !reading.problems.is_empty());
}

#[test]
fn no_content_file_makes_the_reader_panic() {
    let models = [Model::Procedure, Model::Article, Model::Method, Model::FormPage, Model::SuccessStory, Model::Faq];
    let files = inputs::content();
    try_all("content files, changed", cases(), &mutated(files), |(at, bytes)| {
        as_entry(models[at % models.len()], bytes);
    });
    let soup = soup(inputs::FRONT_MATTER_WORDS);
    try_all("front matter, soup", cases() * 2, &soup, |text| {
        as_front_matter(text);
        as_entry(models[text.len() % models.len()], format!("---\n{text}\n---\n{text}").as_bytes());
    });
    let bytes = proptest::collection::vec(proptest::num::u8::ANY, 0..400);
    try_all("content files, bytes", cases(), &bytes, |bytes| as_entry(Model::Procedure, bytes));
}

#[test]
fn no_text_makes_markdown_panic() {
    let files = inputs::content();
    try_all("markdown, changed", cases(), &mutated(files), |(_, bytes)| {
        let text = String::from_utf8_lossy(bytes);
        as_markdown(text.rsplit("\n---\n").next().unwrap_or(&text));
    });
    try_all("markdown, soup", cases() * 2, &soup(inputs::MARKDOWN_WORDS), |text| as_markdown(text));
}

#[test]
fn no_data_file_makes_the_reader_panic() {
    let files = inputs::data();
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    try_all("data files, changed", cases(), &mutated(files), |(at, bytes)| as_data(&names[*at], bytes));
    let soup = soup(inputs::FRONT_MATTER_WORDS);
    try_all("data files, soup", cases() / 2, &soup, |text| as_data(&names[text.len() % names.len()], text.as_bytes()));
}

#[test]
fn no_message_file_makes_the_reader_panic() {
    let files = inputs::messages();
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    try_all("message files, changed", cases() / 2, &mutated(files), |(at, bytes)| as_messages(&names[*at], bytes));
    try_all("message files, soup", cases() / 2, &soup(inputs::MESSAGE_WORDS), |text| {
        as_messages("fa/site.ftl", text.as_bytes());
    });
}

/// Signs that open something, as often as a file of a megabyte can hold them.
#[test]
fn deep_nesting_does_not_overflow_the_stack() {
    const DEPTH: usize = 20_000;
    const CHAIN: usize = 1_000;
    for sign in ["[", "{", "- ", "? ", "{a: ", "[{a: [", "!t ", "&a [", "\"", "a:\n ", "- - "] {
        let text = sign.repeat(DEPTH);
        as_front_matter(&text);
        as_entry(Model::Article, format!("---\n{text}\n---\n").as_bytes());
        as_data("menus.yaml", text.as_bytes());
        as_messages("fa/locale.yaml", text.as_bytes());
    }
    let mut steps = String::new();
    for depth in 0..400 {
        steps.push_str(&format!("{}a:\n", " ".repeat(depth)));
    }
    as_front_matter(&steps);
    for sign in [
        "> ",
        "- ",
        "* ",
        "1. ",
        "[",
        "![",
        "*",
        "_",
        "**a ",
        "<b>",
        "`",
        "[^a]: ",
        "| ",
        "# ",
        ":::steps\n",
        ":ltr[",
        "a[^",
    ] {
        as_markdown(&sign.repeat(DEPTH));
    }
    for sign in
        ["{", "{ ", "a = {", "{ $a ->\n *[b] ", "a = { $a ->\n   *[b] { $a ->\n   *[b] ", "-", "[", "\"", "{ F("]
    {
        as_messages("fa/site.ftl", format!("a = {}", sign.repeat(DEPTH)).as_bytes());
    }
    // Messages that stand in each other, in a long line.
    let chain: String = (0..CHAIN).map(|number| format!("a{number} = {{ a{} }}\n", number + 1)).collect();
    as_messages("fa/site.ftl", format!("{chain}a{CHAIN} = end\n").as_bytes());
}
