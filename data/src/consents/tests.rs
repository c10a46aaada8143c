//! The ledger as a whole: what may be shown, what is refused, and that no signature survives a change.

use chrono::NaiveDate;
use i18n::LocaleTag;
use proptest::prelude::*;

use super::*;
use crate::read::tests::problems_of;
use crate::values::Key;

const LEDGER: &str = "\
format: 1
epoch: 3
issued: 2026-11-20T08:00:00Z
media_origin: https://media.a.example
consents:
  - {id: C-00000001, scopes: [story, photos], channels: [web], locales: [en, ar], granted: 2026-01-01, expires: 2026-12-31, status: active, identifiable: false}
  - {id: C-00000002, scopes: [xrays], channels: [web], locales: [en], granted: 2026-01-01, expires: 2026-12-31, status: revoked, identifiable: true}
assets:
  - {id: A-00000001, consent: C-00000001, kind: photo, faces: blurred, width: 1200, height: 1600, sha256: HASH, variants: [
      {width: 400, height: 533, format: jpeg, sha256: HASH, path: /A-00000001/1.jpg},
      {width: 400, height: 533, format: avif, sha256: HASH, path: /A-00000001/1.avif}],
     crops: {card: [{width: 400, height: 300, format: jpeg, sha256: HASH, path: /A-00000001/2.jpg}]}}
  - {id: A-00000002, consent: C-00000001, kind: xray, faces: none, width: 400, height: 400, sha256: HASH, variants: [
      {width: 400, height: 400, format: jpeg, sha256: HASH, path: /A-00000002/1.jpg}]}
";

fn text() -> String {
    LEDGER.replace("HASH", &"0123456789abcdef".repeat(4))
}

fn ledger(text: &str) -> Ledger {
    serde_yaml::from_str(text).expect("a good ledger")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a good day")
}

/// Keys `dev` and `real`, valid in 2026 and 2027; the seed of `real` is all sevens.
fn keys() -> Keys {
    let entry = |id: &str, signer: &Signer, purpose: &str| {
        let key = signer.public_key();
        format!(
            "  - {{id: {id}, public_key: {key}, purpose: {purpose}, valid_from: 2026-01-01, valid_until: 2027-12-31}}\n"
        )
    };
    let dev = entry("dev", &Signer::development(), "development");
    let real = entry("real", &Signer::from_seed(&[7; 32]), "production");
    serde_yaml::from_str(&format!("keys:\n{dev}{real}")).expect("good keys")
}

fn signed(mut ledger: Ledger, key: &str) -> Ledger {
    let signer = if key == "real" { Signer::from_seed(&[7; 32]) } else { Signer::development() };
    ledger.signature = Some(ledger.signature_by(Key::parse(key).expect("a good key"), &signer));
    ledger
}

fn believed(text: &str) -> Consents {
    Consents::judged(signed(ledger(text), "dev"), &keys(), Purpose::Development, day("2026-11-22"))
}

fn reason(consents: &Consents, id: &str, scope: Scope, place: (Channel, &str, &str)) -> Option<String> {
    let (channel, locale, on) = place;
    let locale = LocaleTag::parse(locale).expect("a good tag");
    let showing = Showing { channel, locale: &locale, day: day(on) };
    let found = match id.starts_with("A-") {
        true => consents.admits_asset(id, showing).err(),
        false => consents.admits(id, scope, showing).err(),
    };
    found.map(|reason| reason.to_string())
}

#[test]
fn a_consent_admits_what_where_and_when_it_says_and_the_refusal_says_why() {
    let consents = believed(&text());
    let web = Channel::Web;
    let check = |id: &str, scope, place, expected: Option<&str>| {
        assert_eq!(reason(&consents, id, scope, place).as_deref(), expected, "{id} {scope} {place:?}");
    };
    for on in ["2026-01-01", "2026-12-31"] {
        check("C-00000001", Scope::Story, (web, "ar", on), None);
        check("A-00000001", Scope::Photos, (web, "ar", on), None);
    }
    let good = (web, "en", "2026-06-01");
    check("C-00000001", Scope::Xrays, good, Some("does not cover `xrays`, only `story`, `photos`"));
    check("A-00000002", Scope::Xrays, good, Some("does not cover `xrays`, only `story`, `photos`"));
    check(
        "C-00000001",
        Scope::Story,
        (Channel::Ads, "en", "2026-06-01"),
        Some("was not given for `ads`, only for `web`"),
    );
    let locale = "was not given for the language `fa`, only for `en`, `ar`";
    check("C-00000001", Scope::Story, (web, "fa", "2026-06-01"), Some(locale));
    check("C-00000001", Scope::Story, (web, "en", "2027-01-01"), Some("has expired, its last day was 2026-12-31"));
    check("C-00000001", Scope::Story, (web, "en", "2025-12-31"), Some("holds only from 2026-01-01"));
    check("C-00000002", Scope::Xrays, good, Some("was revoked"));
    check("C-00000009", Scope::Story, good, Some("does not stand in the ledger"));
    check("A-00000009", Scope::Photos, good, Some("is no picture of the ledger"));
}

#[test]
fn faces_are_shown_only_if_the_consent_allows_that() {
    let check = |text: &str, expected: Option<&str>| {
        let found = reason(&believed(text), "A-00000001", Scope::Photos, (Channel::Web, "en", "2026-06-01"));
        assert_eq!(found.as_deref(), expected);
    };
    let shown = text().replace("faces: blurred", "faces: shown");
    check(&text(), None);
    check(&shown, Some("does not allow faces that can be recognised"));
    check(&shown.replacen("identifiable: false", "identifiable: true", 1), None);
}

#[test]
fn a_ledger_that_is_not_believed_admits_nothing() {
    let good = signed(ledger(&text()), "dev");
    let check = |ledger: Ledger, purpose, today: &str, expected: Option<&str>| {
        let consents = Consents::judged(ledger, &keys(), purpose, day(today));
        assert_eq!(consents.distrust().map(ToString::to_string).as_deref(), expected);
        let found = reason(&consents, "C-00000001", Scope::Story, (Channel::Web, "en", "2026-06-01"));
        let expected = expected.map(|why| format!("counts for nothing: {why}"));
        assert_eq!(found, expected);
        assert_eq!(
            reason(&consents, "A-00000001", Scope::Photos, (Channel::Web, "en", "2026-06-01")).is_some(),
            expected.is_some()
        );
    };
    let (development, production) = (Purpose::Development, Purpose::Production);
    check(good.clone(), development, "2026-11-22", None);
    check(signed(good.clone(), "real"), production, "2026-11-22", None);
    check(signed(good.clone(), "real"), development, "2026-11-22", None);
    check(ledger(&text()), development, "2026-11-22", Some("the ledger is not signed"));
    let everyone = "the ledger is signed with a key for development, which everyone has: `dev`";
    check(good.clone(), production, "2026-11-22", Some(everyone));
    check(
        signed(good.clone(), "who"),
        development,
        "2026-11-22",
        Some("the ledger is signed with an unknown key: `who`"),
    );
    let ended = "the key of the ledger was valid until 2027-12-31: `dev`";
    check(good.clone(), development, "2028-01-01", Some(ended));
    let old = signed(ledger(&text().replace("2026-11-20T", "2025-11-20T")), "dev");
    let early = "the ledger was issued on 2025-11-20, when its key was not valid: `dev`";
    check(old, development, "2026-11-22", Some(early));
    let wrong = "the signature is not that of this ledger: `dev` signed another one";
    check(Ledger { epoch: 4, ..good }, development, "2026-11-22", Some(wrong));
}

#[test]
fn an_empty_ledger_needs_no_signature_and_admits_nothing() {
    let empty = "{format: 1, epoch: 0, issued: 2026-11-20T08:00:00Z, media_origin: https://a.example, consents: [], assets: []}";
    let consents = Consents::judged(ledger(empty), &keys(), Purpose::Production, day("2026-11-22"));
    assert_eq!(consents.distrust(), None);
    let found = reason(&consents, "C-00000001", Scope::Story, (Channel::Web, "en", "2026-11-22"));
    assert_eq!(found.as_deref(), Some("does not stand in the ledger"));
}

#[test]
fn what_does_not_fit_together_is_told_at_once_with_its_line() {
    assert_eq!(problems_of::<Ledger>(&text()), [""; 0]);
    let broken = text()
        .replacen("expires: 2026-12-31", "expires: 2025-12-31", 1)
        .replace("scopes: [xrays]", "scopes: []")
        .replace("C-00000002", "C-00000001")
        .replace("A-00000002, consent: C-00000001", "A-00000002, consent: C-00000009")
        .replace("height: 533, format: avif", "height: 500, format: webp")
        .replace("card: [{width: 400", "card: [{width: 1600")
        .replace("/A-00000002/1.jpg", "/A-00000001/1.jpg");
    assert_eq!(
        problems_of::<Ledger>(&broken),
        [
            "7: the consent appears twice: `C-00000001`",
            "6: the consent `C-00000001` expires before it was granted",
            "7: the consent `C-00000001` covers nothing: it needs `scopes`, `channels` and `locales`",
            "11: the path of a file of the type image/webp ends in `.webp`",
            "11: 400 × 500 has not the proportion 1200:1600 of the whole",
            "12: 1600 × 300 is nothing, or larger than the picture: 1200 × 1600",
            "13: there is no consent `C-00000009`",
            "14: the path appears twice: `/A-00000001/1.jpg`",
        ]
    );
}

#[test]
fn keys_that_could_hold_personal_data_are_refused() {
    let check = |from: &str, to: &str, expected: &str| {
        let found = problems_of::<Ledger>(&text().replacen(from, to, 1));
        assert!(found.len() == 1 && found[0].contains(expected), "{found:?}");
    };
    check("status: active", "status: active, name: Maryam", "unknown field `name`");
    check("kind: photo", "kind: photo, patient: 7", "unknown field `patient`");
    check("id: C-00000001", "id: maryam", "expected a consent as `C-`");
    check("/A-00000001/2.jpg", "/maryam.jpg", "expected a path on the media host");
    check("format: 1", "format: 2", "expected a ledger of format 1");
    check("epoch: 3", "epoch: 9007199254740992", "expected a number up to");
}

#[test]
fn the_signed_bytes_are_those_that_the_text_above_promises() {
    let small = "{format: 1, epoch: 7, issued: '2026-11-20T12:00:00+04:00', media_origin: https://a.example, assets: [],
        consents: [{id: C-00000001, scopes: [story], channels: [web], locales: [EN], granted: 2026-01-01, expires: 2026-12-31, status: active, identifiable: false}]}";
    let expected = "hills consent ledger, format 1\n\
        {\"assets\":[],\"consents\":[{\"channels\":[\"web\"],\"expires\":\"2026-12-31\",\"granted\":\"2026-01-01\",\
        \"id\":\"C-00000001\",\"identifiable\":false,\"locales\":[\"en\"],\"scopes\":[\"story\"],\"status\":\"active\"}],\
        \"epoch\":7,\"format\":1,\"issued\":\"2026-11-20T08:00:00Z\",\"media_origin\":\"https://a.example\"}";
    let ledger = signed(ledger(small), "dev");
    assert_eq!(String::from_utf8(ledger.signed_bytes()).expect("text"), expected);
    // Made with another program from the same seed and the same bytes.
    let signature = ledger.signature.expect("it was signed").value.to_string();
    assert_eq!(signature, "OWTdAjyQ9wmxkXRhbuGsD/sGiG7AH95k9gVvmKTtfiUOiFcl9hlhJS1xaLKKd+DzTrJsPscEJxMh3SM9NitfDw==");
}

/// The ledger as JSON with its keys in another order: another text of the same value.
fn shuffled(value: serde_json::Value, seed: u64) -> serde_json::Value {
    use serde_json::Value::{Array, Object};
    match value {
        Object(map) => {
            let mut fields: Vec<_> = map.into_iter().map(|(key, value)| (key, shuffled(value, seed))).collect();
            fields.sort_by_key(|(key, _)| {
                key.bytes().fold(seed | 1, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
            });
            Object(fields.into_iter().collect())
        }
        Array(items) => Array(items.into_iter().map(|item| shuffled(item, seed)).collect()),
        other => other,
    }
}

/// The signed sample as YAML.
fn signed_text() -> String {
    let ledger = signed(ledger(&text()), "dev");
    with_signature(&text(), ledger.signature.as_ref().expect("it was signed"))
}

proptest! {
    #[test]
    fn the_signed_bytes_do_not_depend_on_the_order_of_keys_or_the_layout(seed in any::<u64>(), pretty in any::<bool>()) {
        let original = signed(ledger(&text()), "dev");
        let json = serde_json::to_value(&original).expect("JSON");
        let json = shuffled(json, seed);
        let text = if pretty { serde_json::to_string_pretty(&json) } else { serde_json::to_string(&json) };
        let mut again = ledger(&format!("# another layout\n{}", text.expect("JSON")));
        prop_assert_eq!(again.signed_bytes(), original.signed_bytes());
        again.signature.clone_from(&original.signature);
        prop_assert_eq!(again.verify(&keys(), Purpose::Development, day("2026-11-22")), Ok(()));
    }

    #[test]
    fn no_change_of_a_byte_leaves_another_ledger_that_is_believed(at in any::<prop::sample::Index>(), byte in 0x20_u8..0x7f) {
        let original = signed(ledger(&text()), "dev");
        let mut bytes = signed_text().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let changed = String::from_utf8(bytes).expect("ASCII stays ASCII");
        if let Ok(changed) = serde_yaml::from_str::<Ledger>(&changed) {
            let verdict = changed.verify(&keys(), Purpose::Development, day("2026-11-22"));
            // What is still believed says the same: the change touched white space or a quote.
            prop_assert!(verdict.is_err() || changed == original, "{}", changed.epoch);
        }
    }

    #[test]
    fn no_change_of_a_signed_byte_fits_the_signature(at in any::<prop::sample::Index>(), change in 1_u8..) {
        use ed25519_dalek::Signer as _;
        let (signer, mut bytes) = (Signer::development(), ledger(&text()).signed_bytes());
        let signature = signer.signing().sign(&bytes);
        let fits = |bytes: &[u8]| signer.public_key().verifying().verify_strict(bytes, &signature).is_ok();
        prop_assert!(fits(&bytes));
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        prop_assert!(!fits(&bytes));
    }
}
