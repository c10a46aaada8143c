//! `hills i18n mark`: records that a translation says what its source says.

use anyhow::Result;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use generator::load::Locales;
use generator::model::base::{Translation, TranslationKind};
use generator::schema::overlay::Gap;
use generator::sources::media::MediaWords;
use generator::sources::{Edition, Entry};
use generator::translation::{
    Aspect, Block, Difference, Freshness, Record, Stamp, blocks_of_file, blocks_of_words, differences, followed, lines,
    numbers, stamped, stamped_yaml,
};
use generator::{disk, front_edit};

use super::{Refusal, Wanted, texts};
use crate::commands::Exit;
use crate::commands::project::Project;
use crate::commands::terminal::Terminal;

/// Record that a translation says what its source says
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The entry, as in procedure:tibia, or `data` for the texts in data/
    #[arg(required_unless_present = "unrecorded", conflicts_with = "unrecorded", requires = "locale")]
    entry: Option<String>,
    /// The language, as in ar
    locale: Option<String>,
    /// The source changed, but nothing needs to follow
    #[arg(long, requires = "entry")]
    minor: bool,
    /// Although a number differs; with `--minor`, although what changed carries safety, or an amount differs
    #[arg(long, requires = "entry")]
    force: bool,
    /// Record every translation of which nobody recorded what it was made from
    #[arg(long, requires = "kind")]
    unrecorded: bool,
    /// Who translated [default: as recorded before, else human]
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// The translator's initials or team
    #[arg(long)]
    by: Option<String>,
    /// Who checked a machine's translation
    #[arg(long)]
    reviewed_by: Option<String>,
}

/// Who translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A person
    Human,
    /// A machine, and nobody checked it
    Machine,
    /// A machine, checked by a person
    MachineReviewed,
}

impl From<Kind> for TranslationKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Human => Self::Human,
            Kind::Machine => Self::Machine,
            Kind::MachineReviewed => Self::MachineReviewed,
        }
    }
}

/// What came of one translation.
enum Done {
    Recorded,
    Nothing,
    /// These fields changed in the source and say here what they said before.
    NotEdited {
        fields: Vec<String>,
        is_critical: bool,
    },
    NotMinor,
    /// These entries are only in one of the two.
    Gaps(Vec<Gap>),
    /// These amounts or blocks are not those of the source.
    Differs(Vec<Difference>),
}

pub(super) fn run(arguments: &Arguments, project: &Project, terminal: &Terminal) -> Result<Exit> {
    let today = match project.site() {
        Ok(site) => site.today(),
        Err(message) => return terminal.refuse(&message, Some("mend it first")),
    };
    let Some(sources) = super::sources(project, terminal)? else { return Ok(Exit::Mistakes) };
    let marker = Marker { arguments, project, today };
    let locales = Locales::of(&sources.facts);
    let (Some(entry), Some(locale)) = (&arguments.entry, &arguments.locale) else {
        let all =
            sources.entries.iter().flat_map(|entry| entry.editions[1..].iter().map(move |edition| (entry, edition)));
        let (mut count, mut refused) = (0, 0);
        for (entry, edition) in all.filter(|(_, edition)| edition.freshness == Freshness::Unrecorded) {
            match marker.mark(entry, edition)? {
                Done::Recorded => count += 1,
                other => {
                    refused += 1;
                    let tag = locales.tag(edition.locale).as_str();
                    other.tell(&entry.reference(), &edition.file, tag, terminal)?;
                }
            }
        }
        for entry in sources.media.values() {
            let Some((source, others)) = entry.texts.split_first().filter(|(first, _)| first.locale == locales.source)
            else {
                continue;
            };
            for words in others.iter().filter(|words| words.freshness == Freshness::Unrecorded) {
                marker.mark_words(source, words)?;
                count += 1;
            }
        }
        // One language after the other: each takes up what the one before has written.
        let mut facts = sources.facts.clone();
        for locale in locales.ids().filter(|locale| *locale != locales.source) {
            count += texts::mark(&mut facts, locales.tag(locale), (false, false), project)?.0;
        }
        terminal.result(&format!("recorded {count} translations\n"))?;
        return Ok(if refused > 0 { Exit::Mistakes } else { Exit::Clean });
    };
    if entry == texts::NAME {
        let id = match super::language(&locales, locale) {
            Ok(id) => id,
            Err(Refusal { message, help }) => return terminal.refuse(&message, Some(&help)),
        };
        let (recorded, behind) =
            texts::mark(&mut sources.facts.clone(), locales.tag(id), (arguments.minor, arguments.force), project)?;
        terminal.result(&format!("recorded {recorded} texts\n"))?;
        if behind > 0 {
            let message = format!("{behind} texts were not edited since their source changed");
            let help = format!(
                "`hills i18n diff data {locale}` shows them; if nothing needs to follow, add `--minor`, for what carries safety also `--force`"
            );
            terminal.refuse(&message, Some(&help))?;
            return Ok(Exit::Mistakes);
        }
        return Ok(Exit::Clean);
    }
    let wanted = Wanted { entry: entry.clone(), locale: locale.clone() };
    if let Some(id) = entry.strip_prefix("media:") {
        return match super::words(&sources, &locales, id, locale) {
            Ok((source, own)) => marker.mark_words(source, own)?.tell(entry, &own.file, locale, terminal),
            Err(Refusal { message, help }) => terminal.refuse(&message, Some(&help)),
        };
    }
    let (entry, id) = match super::find(&sources, &locales, &wanted) {
        Ok(found) => found,
        Err(Refusal { message, help }) => return terminal.refuse(&message, Some(&help)),
    };
    let Some(edition) = entry.written(id) else { return super::not_begun(entry, locale, terminal) };
    marker.mark(entry, edition)?.tell(&entry.reference(), &edition.file, locale, terminal)
}

impl Done {
    /// Says what came of it.
    fn tell(&self, reference: &str, file: &str, locale: &str, terminal: &Terminal) -> Result<Exit> {
        let (message, help) = match self {
            Self::Recorded => {
                terminal.result(&format!("{file}\n"))?;
                return Ok(Exit::Clean);
            }
            Self::Nothing => {
                terminal.note("It is recorded already.\n")?;
                return Ok(Exit::Clean);
            }
            Self::NotMinor => (
                "what changed in the source carries safety, so the translation has to follow".to_owned(),
                format!(
                    "`hills i18n diff {reference} {locale}` shows it; when a doctor agrees that it makes no difference, add `--force`"
                ),
            ),
            Self::Gaps(gaps) => (
                format!("in `{file}` {}", gaps.iter().map(Gap::to_string).collect::<Vec<_>>().join("; ")),
                format!("`hills i18n diff {reference} {locale}` shows the entries of the source; follow them first"),
            ),
            Self::Differs(differences) => {
                let insist = match differences.iter().all(|difference| difference.of == Aspect::Numbers) {
                    true => "; if it says the same in other words, add `--force`",
                    false => ": amounts and blocks are written as in the source",
                };
                let told: Vec<_> = differences.iter().map(Difference::told).collect();
                (format!("in `{file}` {}", told.join("; ")), format!("mend the translation{insist}"))
            }
            Self::NotEdited { fields, is_critical } => {
                let fields: Vec<_> = fields.iter().map(|field| format!("`{field}`")).collect();
                let fields = fields.join(", ");
                let way_out = match is_critical {
                    true => format!(
                        "when a doctor agrees that it makes no difference, `hills i18n mark {reference} {locale} --minor --force`"
                    ),
                    false => format!("if nothing needs to, `hills i18n mark {reference} {locale} --minor`"),
                };
                let help = format!("`hills i18n diff {reference} {locale}` shows what to follow; {way_out}");
                (format!("{fields} changed in the source, and `{file}` still says there what it said before"), help)
            }
        };
        terminal.refuse(&message, Some(&help))?;
        Ok(Exit::Mistakes)
    }
}

struct Marker<'a> {
    arguments: &'a Arguments,
    project: &'a Project,
    today: NaiveDate,
}

impl Marker<'_> {
    fn mark(&self, entry: &Entry, edition: &Edition) -> Result<Done> {
        if !edition.gaps.is_empty() {
            return Ok(Done::Gaps(edition.gaps.clone()));
        }
        let read = |edition: &Edition, own: &[String]| -> Result<(String, Vec<Block>)> {
            let text = disk::read_text(&self.project.folder.join(&*edition.file))?;
            let blocks = blocks_of_file(entry.model, &text, &edition.file, own);
            let blocks = blocks.map_err(|mistake| anyhow::anyhow!("{}: {}", edition.file, mistake.message))?;
            Ok((text, blocks))
        };
        let before = edition.common.translation.as_ref();
        // What was recorded stays when nothing needs to follow, and with it the fields that it speaks of.
        let kept = before.filter(|_| self.arguments.minor || edition.freshness == Freshness::Minor);
        let own = kept.map_or_else(|| edition.common.overrides.clone(), |before| followed(entry.model, before));
        let (_, source) = read(entry.source(), &own)?;
        let (text, own) = read(edition, &edition.common.overrides)?;
        self.record(
            &Subject { file: &edition.file, text: &text, before, freshness: &edition.freshness },
            (&source, &own),
            stamped,
        )
    }

    fn mark_words(&self, source: &MediaWords, words: &MediaWords) -> Result<Done> {
        let read = |words: &MediaWords| -> Result<(String, Vec<Block>)> {
            let text = disk::read_text(&self.project.folder.join(&*words.file))?;
            let blocks = blocks_of_words(&text);
            let blocks = blocks.map_err(|mistake| anyhow::anyhow!("{}: {}", words.file, mistake.message))?;
            Ok((text, blocks))
        };
        let ((_, source), (text, own)) = (read(source)?, read(words)?);
        let before = words.text.translation.as_ref();
        self.record(
            &Subject { file: &words.file, text: &text, before, freshness: &words.freshness },
            (&source, &own),
            stamped_yaml,
        )
    }

    /// Records that a file says what its source says, by `stamp`, unless that cannot be.
    fn record(
        &self,
        subject: &Subject<'_>,
        (source_text, own_text): (&[Block], &[Block]),
        stamp: fn(&str, &Stamp<'_>) -> Result<String, front_edit::Refusal>,
    ) -> Result<Done> {
        let Subject { file, text, before, freshness } = *subject;
        let (source, own) = (&Record::of(source_text), &Record::of(own_text));
        let is_same = before.and_then(|before| before.text.as_deref()) == Some(own.of.as_str());
        let is_behind = matches!(freshness, Freshness::Behind(_));
        if let (Freshness::Behind(changes), Some(before), false) = (freshness, before, self.arguments.minor) {
            let recorded = lines(&before.blocks);
            let then = |field: &str| recorded.iter().find(|line| line.field == field).and_then(|line| line.own);
            let is_untouched = |field: &&String| own.of_field(field).as_deref() == then(field);
            let untouched: Vec<_> = changes.iter().map(|change| &change.field).filter(is_untouched).cloned().collect();
            if !untouched.is_empty() {
                return Ok(Done::NotEdited { fields: untouched, is_critical: freshness.is_critical() });
            }
        }
        let Arguments { minor, force, unrecorded, kind, by, reviewed_by, .. } = self.arguments;
        if *minor && freshness.is_critical() && !force {
            return Ok(Done::NotMinor);
        }
        let differing = match (minor, force) {
            (true, true) => Vec::new(),
            (_, true) => differences(source_text, own_text),
            _ => [differences(source_text, own_text), numbers(source_text, own_text)].concat(),
        };
        if !differing.is_empty() {
            return Ok(Done::Differs(differing));
        }
        let says_more = kind.is_some() || by.is_some() || reviewed_by.is_some();
        if is_same && matches!(freshness, Freshness::Fresh | Freshness::Minor) && !says_more {
            return Ok(Done::Nothing);
        }
        let what = Stamp {
            source,
            own,
            before,
            // What stands there about who translated is not overwritten for many files at once.
            kind: kind.filter(|_| !unrecorded || before.is_none()).map(Into::into),
            by: by.as_deref(),
            reviewed_by: reviewed_by.as_deref(),
            date: self.today,
            is_minor: (*minor && is_behind) || (*freshness == Freshness::Minor && is_same),
        };
        let written = stamp(text, &what).map_err(|refusal| anyhow::anyhow!("{file}: {refusal}"))?;
        disk::write_whole(&self.project.folder.join(file), written.as_bytes())?;
        Ok(Done::Recorded)
    }
}

/// A translation that is to be recorded.
#[derive(Clone, Copy)]
struct Subject<'a> {
    file: &'a str,
    text: &'a str,
    before: Option<&'a Translation>,
    freshness: &'a Freshness,
}
