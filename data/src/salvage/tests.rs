use super::*;
use crate::read::tests::problems_in;
use crate::{Clinic, Form, Hours, Menus, Prices, Redirects, Services, Site};

/// What is wrong with a real file after some changes, as `line:column message`, by line.
fn told<T: DataFile>(name: &str, changes: &[(&str, &str)]) -> Vec<String> {
    let mut text = std::fs::read_to_string(name).expect("the file is there");
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let mut problems = problems_in::<T>(name, &text);
    problems.sort();
    let line = |number: u32| text.lines().nth(number as usize - 1).unwrap_or_default();
    let at = |problem: &Problem| line(problem.line).chars().skip(problem.column as usize - 1).collect::<String>();
    problems.iter().map(|problem| format!("{} | {}", at(problem), problem.message)).collect()
}

#[test]
fn all_mistakes_of_the_site_are_told_at_once_in_their_places() {
    let found = told::<Site>(
        "site.yaml",
        &[
            ("page_size: 24", "page_size: -3"),
            ("theme_color: \"#0f4c5c\"", "theme_color: blue"),
            ("Asia/Muscat", "Asia/Muskat"),
            ("unreleased: []", "unreleased: [de]"),
            ("analytics: none", "analitics: none"),
            ("expires: 2027-10-31", "expires: 31/10/2027"),
        ],
    );
    let expected = [
        "[de] | the unreleased locale is not among `locales`: `de`",
        "Asia/Muskat | expected a time zone such as `Asia/Muscat`, found: `Asia/Muskat`; did you mean `Asia/Muscat`?",
        "blue | expected a colour as `#` and six hexadecimal digits, found: `blue`",
        "analitics: none | unknown field `analitics`",
        "-3 | this is not a whole number from 0 to 65535",
        "31/10/2027 | this is not a date: `31/10/2027`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn all_mistakes_of_lists_are_told_at_once() {
    let found = told::<Prices>(
        "prices.yaml",
        &[
            ("price: {range: [21000, 28000], currency: USD}", "price: {range: [28000, 21000], currency: USD}"),
            ("price: {range: [42000, 55000], currency: USD}", "price: {range: [42000, 55000], currency: DOLLAR}"),
            ("price: {range: [27000, 36000], currency: USD}", "valid_until: 2026-13-01\n    prise: {amount: 1}"),
            ("- key: tibia-lon", "- key: tibia-ilizarov"),
        ],
    );
    let expected = [
        "{range: [28000, 21000], currency: USD} | the price range runs backwards: [28000, 21000]",
        "2026-13-01 | this is not a date: `2026-13-01`",
        "prise: {amount: 1} | unknown field `prise`",
        "tibia-ilizarov | the package appears twice: `tibia-ilizarov`",
        "DOLLAR} | expected a currency by its ISO 4217 code, for example `USD`, found: `DOLLAR`",
    ];
    assert_eq!(
        found.iter().collect::<BTreeSet<_>>(),
        expected.iter().map(|told| (*told).to_owned()).collect::<Vec<_>>().iter().collect()
    );
    let found = told::<Services>(
        "services.yaml",
        &[
            ("duration_min: 20", "duration_min: 21"),
            ("mode: video", "mode: vidoe"),
            ("who: [surgeon]", "who: [surgion]"),
            ("key: clinic-consultation", "key: video-consultation"),
        ],
    );
    let expected = [
        "21 | this is not a multiple of 5 minutes: 21",
        "vidoe | unknown word `vidoe`",
        "surgion] | unknown word `surgion`",
        "video-consultation | the service appears twice: `video-consultation`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_misspelt_field_is_told_once_and_not_missing_besides() {
    let found = told::<Clinic>("clinic.yaml", &[("\nemail:", "\nemial:"), ("\nspecialty:", "\nspeciality:")]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].ends_with("unknown field `emial`") && found[1].ends_with("unknown field `speciality`"));
    let found = told::<Clinic>("clinic.yaml", &[("\nis_sample: true", ""), ("\nemail:", "\n#email:")]);
    assert_eq!(found.iter().filter(|told| told.contains("missing field")).count(), 2, "{found:?}");
}

#[test]
fn mistakes_in_groups_of_groups_are_told_at_once() {
    let found = told::<Clinic>(
        "clinic.yaml",
        &[
            ("\"+442079460018\"", "\"020 7946 0018\""),
            ("latitude: 23.59", "latitude: north"),
            ("email: hello@", "email: hello.at."),
            ("country: OM", "country: Oman"),
            ("languages: [en, ar,", "languages: [en, x_y,"),
        ],
    );
    assert_eq!(found.len(), 5, "{found:?}");
    let found = told::<Hours>(
        "hours.yaml",
        &[
            ("opens: \"14:00\", closes: \"18:00\"", "opens: \"14:00\", closes: \"13:00\""),
            ("from: 2026-12-31", "from: 31.12.2026"),
            ("      friday: []\n", ""),
        ],
    );
    assert_eq!(found.len(), 3, "{found:?}");
    let found = told::<Menus>(
        "menus.yaml",
        &[("- ref: page:about", "- reff: page:about"), ("ref: section:doctors", "ref: /doctors/")],
    );
    assert_eq!(found.len(), 2, "{found:?}");
    let found = told::<Form>(
        "forms/inquiry.yaml",
        &[
            ("kind: email", "kind: emial"),
            ("options_from: locales", "options_from: localez"),
            ("required: true}", "required: ja}"),
        ],
    );
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn mistakes_in_brackets_are_told_at_once() {
    let list = "  - {from: /p-c/, to: about, status: 299}\n  - {from: /p e/, too: /about/}\ngone:\n  - {path: /p-f/, raison: test}\n  -\n  - {path: /p-f/, reason: ''}\n";
    let found = told::<Redirects>("redirects.yaml", &[("gone: []\n", list)]);
    let expected = [
        "about, status: 299} | expected a path of this site or an `https` address, found: `about`",
        "299} | expected a redirect status: 301, 302, 303, 307 or 308, found: `299`",
        "/p e/, too: /about/} | expected a path that begins with one `/`, without `?`, `#`, `//` or spaces, found: `/p e/`",
        "too: /about/} | unknown field `too`",
        "raison: test} | unknown field `raison`",
        "/p-f/, reason: ''} | the old path appears twice: `/p-f/`",
        "/p-f/, reason: ''} | `/p-f/` is gone without a reason",
    ];
    for expected in expected {
        assert!(found.iter().any(|told| told == expected), "{expected}\n{found:#?}");
    }
    assert_eq!(found.len(), 8, "{found:#?}");
}

#[test]
fn what_is_no_yaml_hides_only_itself() {
    let found =
        told::<Site>("site.yaml", &[("analytics: none", "analytics: [none"), ("page_size: 24", "page_size: many")]);
    assert_eq!(found.len(), 2, "{found:?}");
    let found = told::<Services>(
        "services.yaml",
        &[("    mode: video\n", "    mode: video: x\n"), ("who: [surgeon]", "who: [surgion]")],
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

fn saved(change: (&str, &str)) -> Option<Site> {
    let text = std::fs::read_to_string("site.yaml").expect("the file is there");
    assert!(text.contains(change.0), "{}", change.0);
    let text = text.replacen(change.0, change.1, 1);
    let mut site = salvage::<Site>("site.yaml", Path::new("site.yaml"), &text).value?;
    site.name_languages(languages(&text))?;
    Some(site)
}

fn locales(site: &Site) -> Vec<String> {
    site.locales.iter().map(ToString::to_string).collect()
}

#[test]
fn one_wrong_field_costs_only_itself() {
    let cases = [
        ("page_size: 24", "page_size: many"),
        ("page_size: 24", "page_sise: 24"),
        ("time_zone: Asia/Muscat", "time_zone: Asia/Maskat"),
        ("analytics: none", "analytics: [none"),
        ("origin: https", "origin: ftp"),
        ("  en: Hills Clinic", "  en Hills Clinic"),
        ("source_locale: en", "source_locale: en\nsource_locale: en"),
    ];
    for case in cases {
        let site = saved(case).unwrap_or_else(|| panic!("nothing saved of {case:?}"));
        assert_eq!(locales(&site), ["en", "ar", "fa"], "{case:?}");
        assert_eq!(site.theme.as_str(), "hills");
    }
}

#[test]
fn languages_are_found_in_a_list_that_cannot_be_read() {
    for list in ["locales: [en, ar, fa", "locales: [en, ar, !!]\n#", "locales:\n  - en\n  - ar\n  fa\n#"] {
        let site = saved(("locales: [en, ar, fa]", list)).unwrap_or_else(|| panic!("nothing saved of {list}"));
        assert!(locales(&site).starts_with(&["en".to_owned(), "ar".to_owned()]), "{list}: {:?}", locales(&site));
    }
    let site = saved(("source_locale: en", "source_locale: english!")).expect("the languages are there");
    assert_eq!(site.source_locale.to_string(), "en");
}

#[test]
fn nothing_is_saved_of_a_text_that_names_no_language() {
    for text in ["", "just words"] {
        let site = salvage::<Site>("site.yaml", Path::new("site.yaml"), text).value;
        assert_eq!(site.and_then(|mut site| site.name_languages(languages(text))), None);
    }
}
