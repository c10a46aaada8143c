//! What takes the place of a file that could not be read, so that the rest of the site can be looked at all the same.
//!
//! A stand-in says as little as its type allows: no package, no term, no redirect. Nothing is ever built from one.

use serde::de::DeserializeOwned;

/// Reads the stand-in of a file.
pub(crate) fn stand_in<T: DeserializeOwned>(name: &str) -> T {
    serde_yaml::from_str(text(name)).expect("the stand-ins below fit their types, a test sees to that")
}

fn text(name: &str) -> &'static str {
    match name {
        "clinic.yaml" => CLINIC,
        "prices.yaml" => PRICES,
        "services.yaml" => "services: []",
        "hours.yaml" => "{emergency_line: opening-hours, periods: []}",
        "menus.yaml" => "{header: {items: [], call_to_action: {ref: 'home:'}}, footer: []}",
        "redirects.yaml" => "{redirects: [], gone: []}",
        "origins.yaml" => "origins: []",
        "budgets.yaml" => "every_page: {html: 1000, styles: 1000, scripts: 1000, fonts: 1000, requests: 1000}",
        "consents.yaml" => CONSENTS,
        "consent_keys.yaml" => "keys: []",
        "disclaimers.yaml" => "{}",
        "site.yaml" => SITE,
        _ => "terms: []",
    }
}

/// The fields of `site.yaml` that have to be there, but for the languages: those cannot be guessed.
pub(crate) const SITE: &str = "\
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
phones: []
email: nobody@hills-clinic.example
languages: []
specialty: musculoskeletal
licences: []
emergency_note: {}
";

const PRICES: &str = "\
every_package: {includes: [], excludes: [], conditions: {}, valid_from: 2026-01-01, valid_until: 2026-12-31}
packages: []
financing: []
";

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
    }
}
