//! What a translation that lags behind its source means for its readers.
//!
//! When something changed that carries safety, the translation is *withdrawn*: readers get the source text and are told why.
//! Other changes cost them a quiet notice. Whoever may not fall back (`Fallback::Block`) stops production instead.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::load::Locales;
use crate::model::base::TranslationKind;
use crate::model::{Address, Fallback, Fields, Model};
use crate::node::Position;
use crate::profile::Profile;
use crate::schema::overlay::Gap;
use crate::sources::{Edition, Entry};
use crate::translation::{Aspect, Change, Difference, Freshness};

/// Judges the translations of one entry and withdraws those that could harm.
pub fn judge(entry: &mut Entry, locales: &Locales, profile: Profile) -> Report {
    let mut report = Report::default();
    let (model, reference, is_clinical) = (entry.model, entry.reference(), is_clinical(entry.source()));
    let Some((_, translations)) = entry.editions.split_first_mut() else { return report };
    for edition in translations {
        let locale = locales.tag(edition.locale).as_str();
        edition.is_withdrawn = edition.freshness.is_critical();
        if let Freshness::Behind(changes) = &edition.freshness {
            let what = Lag {
                model,
                edition,
                changes,
                reference: &reference,
                locale,
                source: locales.tag(locales.source).as_str(),
            };
            report.push(if edition.is_withdrawn { what.critical(profile) } else { what.quiet() });
        }
        let is_grave = is_clinical || model.fallback() == Fallback::Block;
        if is_grave {
            report.extend(untrusted(edition, &reference, locale, profile));
        }
        report.extend(edition.differences.iter().map(|difference| differs(edition, difference, is_grave)));
    }
    report
}

/// Judges the translated texts of `data/` and withdraws those of prices and disclaimers that lag behind.
pub(super) fn judge_facts(facts: &mut data::Facts, profile: Profile) -> Report {
    let mut report = Report::default();
    for lagging in facts.lagging() {
        let (file, locale): (Arc<str>, _) = (format!("data/{}", lagging.file).into(), &lagging.locale);
        let at = Position::new(lagging.place.line, lagging.place.column);
        let help = format!("`hills i18n diff data {locale}`, then `hills i18n mark data {locale}`");
        report.push(match (lagging.is_critical, lagging.is_recorded) {
            (_, false) => {
                let make = if profile == Profile::Production { Diagnostic::error } else { Diagnostic::warning };
                let message = format!("nobody recorded what the `{locale}` text was made from");
                let help = format!("compare it with the source, then `hills i18n mark data {locale}`");
                make(&codes::TRANSLATION_UNKNOWN, &file, at, message).help(help)
            }
            (true, true) => {
                let make = if profile == Profile::Production { Diagnostic::error } else { Diagnostic::warning };
                let message = format!("the `{locale}` text is out of date where it matters");
                let note = "its readers get the source text until this is done";
                make(&codes::TRANSLATION_CRITICAL, &file, at, message).note(note).help(help)
            }
            (false, true) => {
                let message = format!("the `{locale}` text is behind its source");
                Diagnostic::warning(&codes::TRANSLATION_BEHIND, &file, at, message).help(help)
            }
        });
    }
    facts.withdraw_lagging();
    report
}

struct Lag<'a> {
    model: Model,
    edition: &'a Edition,
    changes: &'a [Change],
    reference: &'a str,
    locale: &'a str,
    source: &'a str,
}

impl Lag<'_> {
    fn has_page(&self) -> bool {
        !matches!(self.model.address(), Address::On(_) | Address::None)
    }

    fn critical(&self, profile: Profile) -> Diagnostic {
        let stops = self.model.fallback() == Fallback::Block && profile == Profile::Production;
        let make = if stops { Diagnostic::error } else { Diagnostic::warning };
        let message = "this translation is out of date where it matters";
        let diagnostic =
            make(&codes::TRANSLATION_CRITICAL, &self.edition.file, self.edition.place("translation"), message);
        let effect = match (self.has_page(), self.model.fallback()) {
            (true, _) => {
                format!("readers of `{}` get the `{}` text with a notice until this is done", self.locale, self.source)
            }
            (false, Fallback::Hide) => format!("readers of `{}` do not see this entry until this is done", self.locale),
            (false, _) => format!("readers of `{}` get the `{}` text until this is done", self.locale, self.source),
        };
        self.told(diagnostic).note(effect).help(self.way_out(""))
    }

    fn quiet(&self) -> Diagnostic {
        let message = "this translation is behind its source";
        let at = self.edition.place("translation");
        let diagnostic = Diagnostic::warning(&codes::TRANSLATION_BEHIND, &self.edition.file, at, message);
        let effect = match self.has_page() {
            true if self.edition.gaps.iter().any(|gap| gap.lacks.is_some()) => format!(
                "readers of `{}` see a quiet notice, and in place of what is missing the `{}` text, until this is done",
                self.locale, self.source
            ),
            true => format!("readers of `{}` see a quiet notice until this is done", self.locale),
            false => format!("readers of `{}` see the old text, and nothing tells them", self.locale),
        };
        self.told(diagnostic).note(effect).help(self.way_out(" (`--minor` when nothing needs to follow)"))
    }

    fn told(&self, diagnostic: Diagnostic) -> Diagnostic {
        let part = |change: &Change| match change.blocks {
            1 => format!("`{}` (1 block)", change.field),
            blocks => format!("`{}` ({blocks} blocks)", change.field),
        };
        let parts = self.changes.iter().map(part).collect::<Vec<_>>().join(", ");
        let made_from = self.edition.common.translation.as_ref().and_then(|record| record.of.as_deref());
        let made_from: String = made_from.unwrap_or_default().chars().take(7).collect();
        let diagnostic =
            diagnostic.note(format!("changed in `{}` since it was made (from {made_from}): {parts}", self.source));
        match &*self.edition.gaps {
            [] => diagnostic,
            gaps => diagnostic.note(gaps.iter().map(Gap::to_string).collect::<Vec<_>>().join("; ")),
        }
    }

    fn way_out(&self, and: &str) -> String {
        let Self { reference, locale, .. } = self;
        format!("`hills i18n diff {reference} {locale}`, then `hills i18n mark {reference} {locale}`{and}")
    }
}

/// Something that a translation does not say as its source does. Whoever may act on it is not to be told two things.
fn differs(edition: &Edition, difference: &Difference, is_grave: bool) -> Diagnostic {
    let is_lost = difference.of == Aspect::Text;
    let make = if is_grave || is_lost { Diagnostic::error } else { Diagnostic::warning };
    let at = difference.at.unwrap_or_else(|| match difference.is_in_body() {
        true => Position::new(edition.body.first_line, 1),
        false => edition.place(&difference.field),
    });
    let help = match is_lost {
        true => "translate the text of the source file, or remove this file: then readers get the source text",
        false => "write amounts and blocks as the source does, in words of this language around them",
    };
    let note = match is_lost {
        true => "its readers get a page without its text",
        false => {
            "the source says what it said when this was recorded, so readers of one of the two are told something wrong"
        }
    };
    make(&codes::TRANSLATION_DIFFERS, &edition.file, at, difference.told()).note(note).help(help)
}

/// Whether patients may act on what it says.
fn is_clinical(source: &Edition) -> bool {
    source.clinical.is_some() || matches!(&source.fields, Fields::Faq(faq) if faq.clinical)
}

/// Medical and legal text reaches patients in a language only when it is known where it comes from and a person stands
/// behind it; elsewhere that is a warning.
fn untrusted(edition: &Edition, reference: &str, locale: &str, profile: Profile) -> Option<Diagnostic> {
    let record = edition.common.translation.as_ref();
    let checked_by = record.and_then(|record| record.reviewed_by.as_deref());
    let (message, and) = match (&edition.freshness, record.map(|record| record.kind)) {
        (_, Some(TranslationKind::Machine)) => {
            ("a machine translated this text and nobody checked it", " --kind machine-reviewed --reviewed-by NAME")
        }
        (_, Some(TranslationKind::MachineReviewed)) if checked_by.is_none() => {
            ("a machine translated this text, and it does not say who checked it", " --reviewed-by NAME")
        }
        (Freshness::Unrecorded, _) => ("nobody recorded which text this translation was made from", ""),
        _ => return None,
    };
    let at = edition.place("translation");
    let make = if profile == Profile::Production { Diagnostic::error } else { Diagnostic::warning };
    let note = match profile {
        Profile::Production => "medical and legal text is not published in a language before that is known",
        _ => "production does not publish medical or legal text in a language before that is known",
    };
    let diagnostic = make(&codes::TRANSLATION_UNKNOWN, &edition.file, at, message).note(note);
    Some(
        diagnostic.help(format!(
            "have a person compare it with the source, then `hills i18n mark {reference} {locale}{and}`"
        )),
    )
}
