//! `build.json`: what a complete folder holds, for the next build, for deployments and for comparisons.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::output::OutputPath;

/// What the manifest says besides the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The commit the site was built from, when there is one.
    pub commit: Option<String>,
    /// For whom.
    pub profile: String,
    /// Epoch of the consent ledger the pages agree with.
    pub consent_epoch: u64,
    /// Number of pages by locale.
    pub pages: BTreeMap<String, usize>,
    /// Translations that are not fresh; nothing when the build did not look.
    #[serde(default)]
    pub translations: Option<Translations>,
}

/// How far translations are behind: entry (`procedure:femur`), then locale, then a word such as `stale`.
pub type Translations = BTreeMap<String, BTreeMap<String, String>>;

/// A size no file has (1 TiB): with it, sums of sizes cannot overflow whatever a manifest says.
const IMPOSSIBLE: u64 = 1 << 40;

/// One file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileRecord {
    /// XXH3 of its bytes, 128 bits.
    pub hash: u128,
    /// Its size in bytes.
    pub size: u64,
}

/// The manifest of a published folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    head: Head,
    files: BTreeMap<String, FileRecord>,
}

impl Manifest {
    /// The manifest of these files; `paths` and `records` go together.
    pub fn new<'a>(head: Head, paths: impl Iterator<Item = &'a OutputPath>, records: Vec<FileRecord>) -> Self {
        Self { head, files: paths.map(|path| path.as_str().to_owned()).zip(records).collect() }
    }

    /// What it says besides the files.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// All files with their records, by path.
    pub fn files(&self) -> &BTreeMap<String, FileRecord> {
        &self.files
    }

    /// Whether the file belongs to the folder.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// All files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Number of files and their size in bytes.
    pub fn totals(&self) -> (usize, u64) {
        (self.files.len(), self.files.values().map(|file| file.size).sum())
    }

    /// One hash over all files: equal exactly when the folders are.
    pub fn hash(&self) -> u128 {
        let mut hash = xxhash_rust::xxh3::Xxh3Default::new();
        for (path, file) in &self.files {
            hash.update(path.as_bytes());
            hash.update(&file.hash.to_le_bytes());
        }
        hash.digest128()
    }

    /// The text of `build.json`: one file a line, so that two builds can be compared with any tool.
    pub fn to_json(&self) -> String {
        let (count, bytes) = self.totals();
        let quoted = |text: &str| Value::from(text).to_string();
        let mut text = String::with_capacity(count * 96 + 512);
        text.push_str("{\n");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  \"commit\": {},", self.head.commit.as_deref().map_or("null".to_owned(), quoted));
        let _ = writeln!(text, "  \"profile\": {},", quoted(&self.head.profile));
        let _ = writeln!(text, "  \"consent_epoch\": {},", self.head.consent_epoch);
        let _ = writeln!(
            text,
            "  \"pages\": {},",
            Value::from_iter(self.head.pages.iter().map(|(locale, count)| (locale.as_str(), *count)))
        );
        if let Some(translations) = &self.head.translations {
            let one = |(locale, state): (&String, &String)| (locale.clone(), Value::from(state.as_str()));
            let all = translations.iter().map(|(entry, by)| (entry.clone(), Value::from_iter(by.iter().map(one))));
            let _ = writeln!(text, "  \"translations\": {},", Value::from_iter(all));
        }
        let _ = writeln!(text, "  \"totals\": {{\"files\": {count}, \"bytes\": {bytes}}},");
        let _ = writeln!(text, "  \"hash\": \"{:032x}\",", self.hash());
        text.push_str("  \"files\": {");
        for (index, (path, file)) in self.files.iter().enumerate() {
            text.push_str(if index == 0 { "\n" } else { ",\n" });
            let _ = write!(text, "    {}: [\"{:032x}\", {}]", quoted(path), file.hash, file.size);
        }
        text.push_str("\n  }\n}\n");
        text
    }

    /// Reads `build.json`; nothing when it is not one of ours. The text may come from a stranger.
    pub fn parse(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Whole {
            #[serde(flatten)]
            head: Head,
            files: BTreeMap<String, (String, u64)>,
        }
        let whole: Whole = serde_json::from_str(text).ok()?;
        let record = |(path, (hash, size)): (String, (String, u64))| {
            let hash = u128::from_str_radix(&hash, 16).ok()?;
            (size < IMPOSSIBLE).then_some((path, FileRecord { hash, size }))
        };
        // What a manifest names may be removed, so it may name nothing outside its folder.
        let is_inside =
            |path: &String| !path.starts_with('/') && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !whole.files.keys().all(is_inside) {
            return None;
        }
        Some(Self { head: whole.head, files: whole.files.into_iter().map(record).collect::<Option<_>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_back_what_it_wrote() {
        let stale = BTreeMap::from([("faq:a\"b".to_owned(), BTreeMap::from([("ar".to_owned(), "stale".to_owned())]))]);
        let head = Head {
            commit: None,
            profile: "demo".into(),
            consent_epoch: 3,
            pages: BTreeMap::from([("en".into(), 2)]),
            translations: Some(stale),
        };
        let paths = [OutputPath::new("/a/index.html"), OutputPath::new("b\"c.txt")];
        let records = vec![FileRecord { hash: 7, size: 1 }, FileRecord { hash: u128::MAX, size: 2 }];
        let manifest = Manifest::new(head, paths.iter(), records);
        assert_eq!(Manifest::parse(&manifest.to_json()), Some(manifest));
    }

    #[test]
    fn a_manifest_with_impossible_sizes_or_paths_is_not_one_of_ours() {
        let text = |path: &str, size: &str| {
            format!(
                "{{\"commit\": null, \"profile\": \"demo\", \"consent_epoch\": 0, \"pages\": {{}}, \"files\": {{\"{path}\": [\"0\", {size}]}}}}"
            )
        };
        assert!(Manifest::parse(&text("a.html", "1")).is_some());
        for (path, size) in
            [("a.html", "18446744073709551615"), ("a.html", "-1"), ("../a", "1"), ("/a", "1"), ("a//b", "1")]
        {
            assert_eq!(Manifest::parse(&text(path, size)), None, "{path} {size}");
        }
    }
}
