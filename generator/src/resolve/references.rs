//! Everything that one file says about another: references, links, terms, sources.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Report, Severity, codes};
use crate::markdown::anchor::LAYOUT;
use crate::model::base::Evidence;
use crate::model::{Fallback, Fields, Model};
use crate::node::{Mention, Position};
use crate::site::{EntryId, Hidden, NoTarget, Site, Target};
use crate::sources::{Edition, LocaleId, LooseLinks};
use i18n::LocaleTag;

/// Checks every edition and the menus.
pub fn check_all(site: &Site) -> Report {
    let found: Vec<Report> = (0..site.entries.len())
        .into_par_iter()
        .map(|id| {
            let mut report = Report::default();
            for edition in &site.entries[id].editions {
                report.append(check_edition(site, edition));
            }
            report
        })
        .collect();
    let mut report = Report::default();
    found.into_iter().for_each(|found| report.append(found));
    report.append(menus(site));
    report
}

/// Checks what one edition refers to.
pub fn check_edition(site: &Site, edition: &Edition) -> Report {
    let mut report = Report::default();
    for mention in &edition.mentions {
        report.extend(mentioned(site, (&edition.file, edition.locale), mention, || evidence_ids(edition)));
    }
    for (link, at) in &edition.body.links {
        report.extend(linked(site, edition, link, *at));
    }
    report.extend(taken_ids(edition));
    report.extend(uncited(&edition.file, &edition.body.citations, &evidence_ids(edition)));
    let urls = evidence(edition).filter_map(|evidence| evidence.url.as_ref());
    let at = edition.place("evidence");
    // Translations inherit them.
    let is_own = edition.locale == site.locales.source;
    report.extend(urls.filter(|_| is_own).filter_map(|url| disguised(&edition.file, url.as_str(), at)));
    report
}

/// Footnotes that cite none of the `known` sources.
fn uncited(file: &Arc<str>, citations: &[(Box<str>, Position)], known: &[&str]) -> Vec<Diagnostic> {
    let unknown = citations.iter().filter(|(citation, _)| !known.contains(&&**citation));
    let told = unknown.map(|(citation, at)| {
        let message = format!("the footnote `[^{citation}]` cites nothing");
        Diagnostic::error(&codes::FOOTNOTE, file, *at, message)
            .note("footnotes cite an `id` of `evidence` or `sources`")
            .help("add the source there, or take the footnote out")
            .did_you_mean(citation, known.iter().copied())
    });
    told.collect()
}

/// Headings whose id the template or the layout of their page uses already.
fn taken_ids(edition: &Edition) -> Vec<Diagnostic> {
    let of_template: Vec<String> = crate::render::anchors(edition).collect();
    let is_taken = |id: &&str| LAYOUT.contains(id) || of_template.iter().any(|taken| taken == id);
    let taken = edition.body.anchors.lines().filter(is_taken).map(|id| {
        let at = Position::new(edition.body.first_line, 1);
        Diagnostic::error(
            &codes::HEADING_ORDER,
            &edition.file,
            at,
            format!("a heading has the id `{id}`, which the page uses itself"),
        )
        .help("give the heading an id of its own, as in `## Risks of travelling {#travel-risks}`")
    });
    taken.collect()
}

fn evidence(edition: &Edition) -> impl Iterator<Item = &Evidence> {
    let clinical = edition.clinical.iter().flat_map(|clinical| &clinical.evidence);
    let own = match &edition.fields {
        Fields::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    clinical.chain(own)
}

fn evidence_ids(edition: &Edition) -> Vec<&str> {
    evidence(edition).map(|evidence| evidence.id.as_str()).collect()
}

/// What is wrong with a name in a file and language; `sources` are the ids that evidence has there.
fn mentioned<'s>(
    site: &Site,
    within: (&Arc<str>, LocaleId),
    mention: &Mention,
    sources: impl FnOnce() -> Vec<&'s str>,
) -> Option<Diagnostic> {
    let (file, _) = within;
    let name = mention.name.as_str();
    let facts = &site.facts;
    if named_in(mention.kind, name).is_some_and(|file| site.is_unread(&file)) {
        return None;
    }
    let unknown = |what: &str, known: Vec<&str>| {
        (!known.contains(&name)).then(|| {
            let message = format!("there is no {what} `{name}`");
            // A term that stands twice in its file is told there.
            let mut listed = HashSet::new();
            let known: Vec<&str> = known.into_iter().filter(|word| listed.insert(*word)).collect();
            let list = known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
            let code = if what == "evidence" { &codes::NO_EVIDENCE } else { &codes::UNKNOWN_WORD };
            let diagnostic = Diagnostic::error(code, file, mention.at, message);
            let diagnostic = if known.is_empty() { diagnostic } else { diagnostic.note(format!("known: {list}")) };
            diagnostic.did_you_mean(name, known.iter().copied())
        })
    };
    let terms =
        |taxonomy: &data::Taxonomy| taxonomy.terms.iter().map(|term| term.key.as_str().to_owned()).collect::<Vec<_>>();
    match mention.kind {
        "ref" => refer(site, within, name, mention.at),
        "ref:media" => picture(site, file, mention),
        "evidence" => unknown("evidence", sources()),
        "locale" => unknown("language", site.locales.tags.iter().map(i18n::LocaleTag::as_str).collect()),
        "disclaimer" => unknown("disclaimer", facts.disclaimers.keys().map(AsRef::as_ref).collect()),
        "package" => unknown("package", facts.prices.packages.iter().map(|package| package.key.as_str()).collect()),
        "form" => unknown("form", facts.forms.keys().map(data::Key::as_str).collect()),
        // Asked for by entry, in every language: translations inherit it.
        "consent" => None,
        kind => match kind.split_once(':') {
            Some(("ref", model)) => refer(site, within, &format!("{model}:{name}"), mention.at),
            Some(("term", vocabulary)) => {
                let taxonomy = match vocabulary {
                    "topics" => &facts.taxonomies.topics,
                    "tags" => &facts.taxonomies.tags,
                    "article_categories" => &facts.taxonomies.article_categories,
                    _ => &facts.taxonomies.faq_topics,
                };
                let known = terms(taxonomy);
                unknown("term", known.iter().map(String::as_str).collect())
            }
            _ => None,
        },
    }
}

/// The file of `data/` in which a name of this kind stands.
fn named_in(kind: &str, name: &str) -> Option<String> {
    Some(match kind {
        "disclaimer" => "disclaimers.yaml".to_owned(),
        "package" => "prices.yaml".to_owned(),
        "form" => format!("forms/{name}.yaml"),
        _ => format!("taxonomies/{}.yaml", kind.strip_prefix("term:")?),
    })
}

fn picture(site: &Site, file: &Arc<str>, mention: &Mention) -> Option<Diagnostic> {
    let id = mention.name.as_str();
    (!site.media.contains_key(id)).then(|| {
        let message = format!("there is no picture `{id}`");
        Diagnostic::error(&codes::BROKEN_LINK, file, mention.at, message)
            .note("pictures are the folders of `content/media/`")
            .help(format!("begin it with `hills new media {id}`"))
            .did_you_mean(id, site.media.keys().map(AsRef::as_ref))
    })
}

/// A reference by name: the entry must exist and be visible, whether or not it has a page.
pub(super) fn refer(
    site: &Site,
    (file, locale): (&Arc<str>, LocaleId),
    reference: &str,
    at: Position,
) -> Option<Diagnostic> {
    match site.target(reference, locale) {
        Ok(_) | Err(NoTarget::NoAddress(_) | NoTarget::NotInLocale(_)) => None,
        Err(why) if is_told_elsewhere(site, &why, locale) => None,
        Err(NoTarget::Hidden(model, key, why)) if why.is_over() => Some(over(file, at, model, &key, why)),
        Err(why) => Some(broken(site, file, locale, reference, at, &why)),
    }
}

/// A reference to an entry whose time is over: it is left out, and the build goes on, so that expiry works by itself.
fn over(file: &Arc<str>, at: Position, model: Model, key: &str, why: Hidden) -> Diagnostic {
    let message = format!("`{}:{key}` {} and is left out here", model.name(), why.as_str());
    Diagnostic::warning(&codes::BROKEN_LINK, file, at, message)
        .help("remove the reference, or name a successor: `on_expire: {redirect: …}`")
}

fn linked(site: &Site, edition: &Edition, link: &str, at: Position) -> Option<Diagnostic> {
    if let Some(anchor) = link.strip_prefix('#') {
        let exists = edition.body.has_anchor(anchor) || crate::render::anchors(edition).any(|known| known == anchor);
        return (!exists).then(|| {
            let message = format!("this page has no heading `{anchor}`");
            with_headings(Diagnostic::error(&codes::BROKEN_LINK, &edition.file, at, message), edition, anchor)
        });
    }
    elsewhere(site, (&edition.file, edition.locale), link, at)
}

/// Checks the links and names of files that have mistakes, except those of their own headings and sources.
pub(super) fn check_loose(site: &Site, loose: &[LooseLinks]) -> Report {
    let mut report = Report::default();
    for LooseLinks { file, locale, links, mentions, citations, sources, .. } in loose {
        let sources = sources.as_ref().map(|ids| ids.iter().map(AsRef::as_ref).collect::<Vec<_>>());
        let known = |mention: &&Mention| mention.kind != "evidence" || sources.is_some();
        let cited = || sources.clone().unwrap_or_default();
        let mentions = mentions.iter().filter(known);
        report.extend(mentions.filter_map(|mention| mentioned(site, (file, *locale), mention, cited)));
        report.extend(sources.iter().flat_map(|known| uncited(file, citations, known)));
        let links = links.iter().filter(|(link, _)| !link.starts_with('#'));
        report.extend(links.filter_map(|(link, at)| elsewhere(site, (file, *locale), link, *at)));
    }
    report
}

/// A link in a file and language that leads to another page.
fn elsewhere(site: &Site, (file, locale): (&Arc<str>, LocaleId), link: &str, at: Position) -> Option<Diagnostic> {
    let scheme = link.split_once(':').map(|(scheme, _)| scheme);
    match scheme {
        Some("https") => disguised(file, link, at),
        Some("mailto" | "tel") => None,
        Some("http") => Some(
            Diagnostic::error(&codes::BROKEN_LINK, file, at, format!("`{link}` is not encrypted"))
                .help("link to the `https://` address"),
        ),
        None if link.is_empty() => {
            let diagnostic = Diagnostic::error(&codes::BROKEN_LINK, file, at, "this link has no target");
            Some(diagnostic.help("write where it leads, as in `[text](procedure:femur)`"))
        }
        None => {
            let message = format!("`{link}` is a path");
            let help = "name the page by model and key, as in `[text](procedure:femur)`";
            Some(Diagnostic::error(&codes::RAW_PATH, file, at, message).help(help))
        }
        Some(_) => match site.target(link, locale) {
            Ok(target)
                if target.locale != locale
                    && !is_fallback_told(site, &target, locale)
                    && !site.entries[target.entry].is_withdrawn(locale) =>
            {
                let message = format!("`{link}` exists only in {}", site.language(target.locale).english_name());
                let note = "readers are told beside the link that the page is in another language";
                let target = &site.entries[target.entry];
                let help = begin_translation(target.model, &target.key, site.locales.tag(locale));
                Some(Diagnostic::warning(&codes::OTHER_LANGUAGE, file, at, message).note(note).help(help))
            }
            Ok(_) => None,
            Err(NoTarget::Hidden(model, key, why)) if why.is_over() => Some(over(file, at, model, &key, why)),
            Err(why) if is_told_elsewhere(site, &why, locale) => None,
            Err(why) => Some(broken(site, file, locale, link, at, &why)),
        },
    }
}

/// A link to a host whose name mixes scripts, by which one address can look like another.
fn disguised(file: &Arc<str>, link: &str, at: Position) -> Option<Diagnostic> {
    let host = link.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
    let (one, other) = host.split('.').find_map(i18n::script::mixed)?;
    let message =
        format!("the address mixes two scripts: `{one}` (U+{:04X}) and `{other}` (U+{:04X})", one as u32, other as u32);
    let note = "letters that look alike lead readers to another site than they see";
    Some(Diagnostic::error(&codes::BROKEN_LINK, file, at, message).note(note).help("type the address anew"))
}

/// Whether it is told elsewhere that the target is not there in this language: by its own mistakes, or because it must be.
fn is_fallback_told(site: &Site, target: &Target, locale: LocaleId) -> bool {
    let entry = &site.entries[target.entry];
    entry.unreadable.contains(&locale) || entry.model.fallback() == Fallback::Block
}

/// Whether a reference leads nowhere only because the file it leads to has mistakes: one cause, one message.
fn is_told_elsewhere(site: &Site, why: &NoTarget, locale: LocaleId) -> bool {
    match why {
        NoTarget::Hidden(_, _, hidden) => *hidden == Hidden::Unreadable,
        // What a section lists has no address while the section cannot be read.
        NoTarget::NotInLocale(entry) | NoTarget::NoAnchor(entry, _) => {
            let entry = &site.entries[*entry];
            entry.unreadable.contains(&locale)
                || entry.is_withdrawn(locale)
                || site.hidden.iter().any(|((model, _), why)| *model == Model::Section && *why == Hidden::Unreadable)
        }
        _ => false,
    }
}

fn broken(site: &Site, file: &Arc<str>, locale: LocaleId, reference: &str, at: Position, why: &NoTarget) -> Diagnostic {
    let diagnostic = |message: String| {
        Diagnostic::error(&codes::BROKEN_LINK, file, at, message).note(format!("written as `{reference}`"))
    };
    match why {
        NoTarget::Malformed => {
            diagnostic("this is no reference".to_owned()).help("write `model:key`, as in `procedure:femur`")
        }
        NoTarget::UnknownModel(name) => {
            let known = || Model::ALL.iter().map(|model| model.name());
            let begun = known().find(|known| !name.is_empty() && known.starts_with(name.as_str()));
            let list = known().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let diagnostic = diagnostic(format!("there is no kind of entry `{name}`"));
            let diagnostic = diagnostic.help(format!("write one of {list}")).did_you_mean(name, known());
            match begun {
                Some(known) => diagnostic.help(format!("did you mean `{known}`?")),
                None => diagnostic,
            }
        }
        NoTarget::UnknownKey(model, key) => {
            let known = site.index.get(model).into_iter().flat_map(|keys| keys.keys().map(AsRef::as_ref));
            let diagnostic = diagnostic(format!("there is no `{}` with the key `{key}`", model.name()));
            diagnostic.did_you_mean(key.trim_end_matches(".md"), known)
        }
        NoTarget::Hidden(model, key, hidden) => diagnostic(format!("`{}:{key}` {}", model.name(), hidden.as_str()))
            .help("take the link out until the page can be read, or publish the page"),
        NoTarget::NotInLocale(entry) => {
            let language = site.language(locale).english_name();
            let target = &site.entries[*entry];
            let help = begin_translation(target.model, &target.key, site.locales.tag(locale));
            diagnostic(format!("`{}` does not exist in {language}", target.reference())).help(help)
        }
        NoTarget::NoAddress(entry) => {
            diagnostic(format!("`{}` has no page to link to", site.entries[*entry].reference()))
        }
        NoTarget::NoAnchor(entry, anchor) => {
            let found = diagnostic(format!("the page exists, the heading `{anchor}` does not"));
            with_headings(found, site.edition(*entry, locale), anchor)
        }
    }
}

/// Adds the headings that a page has.
fn with_headings(diagnostic: Diagnostic, page: &Edition, anchor: &str) -> Diagnostic {
    let own = page.body.anchors.lines().map(str::to_owned);
    let known: Vec<String> = own.chain(crate::render::anchors(page)).collect();
    if known.is_empty() {
        return diagnostic.note("the page has no headings").help("link to the page without `#`");
    }
    let list = known.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    diagnostic.note(format!("its headings: {list}")).did_you_mean(anchor, known.iter().map(String::as_str))
}

fn menus(site: &Site) -> Report {
    let mut report = Report::default();
    if site.is_unread("menus.yaml") {
        return report;
    }
    let file: Arc<str> = "data/menus.yaml".into();
    for item in site.facts.menus.items() {
        let place = item.target.place();
        let at = Position::new(place.line, place.column);
        let reference = item.target.to_string();
        for locale in site.locales.ids() {
            if let Err(why) = site.target(&reference, locale) {
                if is_told_elsewhere(site, &why, locale) || matches!(why, NoTarget::Hidden(_, _, why) if why.is_over())
                {
                    break;
                }
                report.push(match &why {
                    NoTarget::NotInLocale(entry) if !site.facts.site.is_released(site.locales.tag(locale)) => {
                        let told = untranslated(site, &file, at, *entry, locale);
                        let told = Diagnostic { severity: Severity::Warning, ..told };
                        report.push(told.note("this menu is shorter there; the language is not released"));
                        continue;
                    }
                    NoTarget::NotInLocale(entry) => untranslated(site, &file, at, *entry, locale),
                    _ => broken(site, &file, locale, &reference, at, &why)
                        .note("the menu stands on every page of the site"),
                });
                break;
            }
        }
    }
    report
}

/// A menu that would lead readers of a language to a page they do not have.
fn untranslated(site: &Site, file: &Arc<str>, at: Position, entry: EntryId, locale: LocaleId) -> Diagnostic {
    let entry = &site.entries[entry];
    let language = site.language(locale).english_name();
    let message = format!("the menu names `{}`, which does not exist in {language}", entry.reference());
    let diagnostic = Diagnostic::error(&codes::MISSING_TRANSLATION, file, at, message);
    let tag = site.locales.tag(locale);
    if !super::lists::is_chosen(site, entry, locale) {
        return diagnostic
            .note(format!("its file says `locales:` without `{tag}`; every language has the same menu"))
            .help(format!("add `{tag}` to its `locales:`, or take it out of the menu"));
    }
    diagnostic
        .note(format!("a `{}` is shown only in languages it is written in", entry.model.name()))
        .help(format!("{}, or take it out of the menu", begin_translation(entry.model, &entry.key, tag)))
}

/// The command that begins a translation.
pub(super) fn begin_translation(model: Model, key: &str, tag: &LocaleTag) -> String {
    format!("begin the translation with `hills i18n start {}:{key} {tag}`", model.name())
}
