//! What takes the place of a file that could not be read, or of a part of it, so that the rest of the site can be looked at
//! all the same.
//!
//! An example says as little as its type allows; a stand-in is an example without the entries of its lists. Where no example
//! is given of an entry, a name would be one that others could miss. Nothing is ever built from either.

use serde::de::DeserializeOwned;

use crate::outline::{Kind, Outline};

/// Reads the stand-in of a file.
pub(crate) fn stand_in<T: DeserializeOwned>(name: &str) -> T {
    serde_yaml::from_str(&emptied(example(name))).expect("the stand-ins below fit their types, a test sees to that")
}

/// The text with all its lists emptied.
pub(crate) fn emptied(text: &str) -> String {
    let mut lists = Vec::new();
    let mut open: Vec<Outline> = Outline::of(text).into_iter().collect();
    while let Some(node) = open.pop() {
        match node.kind {
            Kind::Scalar => {}
            Kind::List(..) => lists.push(node.span),
            Kind::Map(_, entries) => open.extend(entries.into_iter().map(|entry| entry.value)),
        }
    }
    lists.sort_by_key(|list| std::cmp::Reverse(list.start));
    lists.into_iter().fold(text.to_owned(), |mut text, list| {
        text.replace_range(list, "[]");
        text
    })
}

/// The example of a file; whatever stands below its fields is written in one line.
pub(crate) fn example(name: &str) -> &'static str {
    match name {
        "clinic.yaml" => CLINIC,
        "prices.yaml" => PRICES,
        "services.yaml" => SERVICES,
        "hours.yaml" => HOURS,
        "menus.yaml" => MENUS,
        "redirects.yaml" => "{redirects: [{to: /}], gone: [{reason: unknown}]}",
        "origins.yaml" => "origins: [{loads: [img], reason: unknown}]",
        "budgets.yaml" => "every_page: {html: 1000, styles: 1000, scripts: 1000, fonts: 1000, requests: 1000}",
        "consents.yaml" => CONSENTS,
        "consent_keys.yaml" => "keys: []",
        "disclaimers.yaml" => "{}",
        "site.yaml" => SITE,
        name if name.starts_with("forms/") => FORM,
        _ => "terms: [{label: {}}]",
    }
}

/// The fields of `site.yaml` that have to be there, but for the languages: those cannot be guessed.
const SITE: &str = "\
origin: https://www.hills-clinic.example
api_origin: https://api.hills-clinic.example
media_origin: https://media.hills-clinic.example
name: {}
tagline: {}
source_locale: zxx
locales: []
time_zone: UTC
theme: hills
theme_color: '#000000'
analytics: none
page_size: 24
security: {contact: nobody@hills-clinic.example, expires: 2026-12-31}
";

const CLINIC: &str = "\
is_sample: true
name: {}
legal_name: unknown
address: {street: {}, locality: {}, country: OM, country_name: {}}
geo: {latitude: 0, longitude: 0}
phones: [{purpose: reception, label: {}}]
email: nobody@hills-clinic.example
languages: [en]
specialty: musculoskeletal
licences: [{authority: {}, number: unknown, valid_until: 2999-12-31}]
accreditations: [{body: {}, scope: {}, url: https://unknown.example, valid_until: 2999-12-31}]
emergency_note: {}
";

const PRICES: &str = "\
every_package: {includes: [{}], excludes: [{}], conditions: {}, valid_from: 2999-01-01, valid_until: 2999-12-31}
packages: [{name: {}, price: {amount: 1, currency: USD}}]
financing: [{apr: 1, term_months: 1, representative_example: {}, disclosure: {}}]
";

const SERVICES: &str = "\
services: [{name: {}, description: {}, duration_min: 5, buffer_before_min: 0, buffer_after_min: 0, slot_interval_min: 5, \
minimum_notice_hours: 0, change_until_hours: 0, horizon_days: 365, mode: video, who: [surgeon]}]
";

const HOURS: &str = "\
emergency_line: opening-hours
periods: [{weekly: {monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: []}}]
exceptions: [{name: {}, openings: []}]
";

const MENUS: &str = "\
header: {items: [{ref: 'home:'}], call_to_action: {ref: 'home:'}}
footer: [{title: {}, items: []}]
";

const FORM: &str = "{action: /unknown, fields: [{kind: checkbox}], consents: [{required: true}]}";

const CONSENTS: &str = "\
format: 1
epoch: 0
issued: 1970-01-01T00:00:00Z
media_origin: https://unknown.example
consents: []
assets: []
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stand_in_fits_its_type() {
        stand_in::<crate::Site>("site.yaml");
        stand_in::<crate::Clinic>("clinic.yaml");
        stand_in::<crate::Prices>("prices.yaml");
        stand_in::<crate::Services>("services.yaml");
        stand_in::<crate::Hours>("hours.yaml");
        stand_in::<crate::Menus>("menus.yaml");
        stand_in::<crate::Redirects>("redirects.yaml");
        stand_in::<crate::Origins>("origins.yaml");
        stand_in::<crate::Budgets>("budgets.yaml");
        stand_in::<crate::consents::Ledger>("consents.yaml");
        stand_in::<crate::consents::Keys>("consent_keys.yaml");
        stand_in::<crate::Disclaimers>("disclaimers.yaml");
        stand_in::<crate::Taxonomy>("taxonomies/tags.yaml");
        stand_in::<crate::Form>("forms/inquiry.yaml");
    }
}
