//! What the facts of `data/` say about entries and about today.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::model::Model;
use crate::node::Position;
use crate::profile::Profile;
use crate::site::Site;

/// Checks names in `data/`, what runs out, and sample facts in production.
pub(super) fn check(site: &Site) -> Report {
    let mut report = Report::default();
    let today = site.today();
    let prices = &site.facts.prices;
    let file: Arc<str> = "data/prices.yaml".into();
    for packages in prices.by_end() {
        let Some(first) = packages.first().filter(|first| *first.valid_until < today) else { continue };
        let at = place(first.valid_until.place());
        let names: Vec<_> = packages.iter().map(|package| format!("`{}`", package.key.as_str())).collect();
        let message = format!("the price of {} was valid until {}", names.join(", "), *first.valid_until);
        let note = "readers are asked to request a current quote";
        let diagnostic = Diagnostic::warning(&codes::PRICE_EXPIRED, &file, at, message);
        report.push(diagnostic.note(note).help("look at the price again, then set a new `valid_until`"));
    }
    let within = (&file, site.locales.source);
    for package in &prices.packages {
        for (model, key) in [(Model::Procedure, &package.procedure), (Model::Method, &package.method)] {
            let reference = format!("{}:{}", model.name(), key.as_str());
            report.extend(super::references::refer(site, within, &reference, place(key.place())));
        }
    }
    let clinic = &site.facts.clinic;
    if !site.is_unread("clinic.yaml") && clinic.licences_on(today).next().is_none() {
        let message = "no licence of the clinic is valid today";
        let file = "data/clinic.yaml".into();
        let diagnostic = Diagnostic::warning(&codes::PRICE_EXPIRED, &file, Default::default(), message);
        report.push(diagnostic.help("write the `valid_until` of the renewed licence"));
    }
    let security = &site.facts.site.security;
    if !site.is_unread("site.yaml") && security.expires < today {
        let message = format!("`security.txt` was to be trusted until {}", security.expires);
        let file = "data/site.yaml".into();
        let diagnostic = Diagnostic::warning(&codes::PRICE_EXPIRED, &file, Default::default(), message);
        report.push(diagnostic.help("check that the contact still answers, then set a new `expires` within a year"));
    }
    if !site.is_unread("clinic.yaml") && clinic.is_sample && site.profile == Profile::Production {
        let message = "the clinic is a sample, which production refuses";
        let diagnostic = Diagnostic::error(&codes::SAMPLE, &"data/clinic.yaml".into(), Default::default(), message);
        report.push(diagnostic.help("write the facts of the real clinic, then `is_sample: false`"));
    }
    report
}

fn place(place: data::Place) -> Position {
    Position::new(place.line, place.column)
}
