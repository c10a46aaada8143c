//! Opaque names: what stands in the ledger can say nothing about a person, because nothing else fits these types.

use crate::values::parsed_text;

parsed_text! {
    /// The name of a consent: `C-` and 8 to 32 hexadecimal digits, drawn by lot by the service. Letters beyond `f` are
    /// refused, so that it cannot hold a person's name.
    ConsentId, "a consent as `C-` and 8 to 32 of the characters 0-9 and a-f", "C-0123abcd", |text| is_opaque(text, "C-")
}

parsed_text! {
    /// The name of a picture on the media host: `A-` and 8 to 32 hexadecimal digits, drawn by lot by the service.
    AssetId, "a picture as `A-` and 8 to 32 of the characters 0-9 and a-f", "A-0123abcd", |text| is_opaque(text, "A-")
}

parsed_text! {
    /// A SHA-256 (FIPS 180-4) in small hexadecimal digits.
    Sha256, "a SHA-256 as 64 of the characters 0-9 and a-f",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", |text| text.len() == 64 && text.bytes().all(is_hex)
}

parsed_text! {
    /// The path of a file on the media host: `/`, then folders and a name of hexadecimal digits and hyphens (or the
    /// [`AssetId`]), then the ending of a picture. As opaque as the names above.
    MediaPath, "a path on the media host, ending in .avif, .webp or .jpg", "/A-0123abcd/0123abcd.avif", is_media_path
}

fn is_hex(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

fn is_opaque(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(|rest| (8..=32).contains(&rest.len()) && rest.bytes().all(is_hex))
}

fn is_media_path(text: &str) -> bool {
    let bare = [".avif", ".webp", ".jpg"].iter().find_map(|ending| text.strip_suffix(ending));
    let is_part = |part: &str| {
        let part = part.strip_prefix("A-").unwrap_or(part);
        !part.is_empty() && part.split('-').all(|word| !word.is_empty() && word.bytes().all(is_hex))
    };
    text.len() <= 200 && bare.and_then(|bare| bare.strip_prefix('/')).is_some_and(|bare| bare.split('/').all(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_person_fits_an_opaque_name() {
        for good in ["C-7d41f0a2", "C-00000000000000000000000000000001"] {
            assert!(ConsentId::parse(good).is_ok(), "{good}");
        }
        for bad in
            ["C-maryam-a", "C-Mohammed", "C-0042", "A-7d41f0a2", "c-7d41f0a2", "C-7D41F0A2", "7d41f0a2", "C-", ""]
        {
            assert!(ConsentId::parse(bad).is_err(), "{bad}");
        }
        assert!(AssetId::parse("A-7d41f0a2").is_ok() && AssetId::parse("C-7d41f0a2").is_err());
    }

    #[test]
    fn a_path_on_the_media_host_stays_there_and_says_nothing() {
        for good in ["/A-7d41f0a2/0123-400.avif", "/00ff.jpg", "/0-1/2.webp"] {
            assert!(MediaPath::parse(good).is_ok(), "{good}");
        }
        let bad = [
            "",
            "/",
            "/.jpg",
            "//0.jpg",
            "/../0.jpg",
            "0.jpg",
            "/maryam.jpg",
            "/0.jpg?x",
            "/0.svg",
            "/0.JPG",
            "/-.jpg",
            "/0/.jpg",
        ];
        for bad in bad {
            assert!(MediaPath::parse(bad).is_err(), "{bad}");
        }
    }
}
