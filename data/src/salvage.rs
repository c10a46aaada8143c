//! What can be saved of a file with mistakes, so that one of them does not hide the others.
//!
//! The YAML reader stops at its first mistake. So the mistake is told, the part it is about is replaced by one that says as
//! little as possible ([`crate::stand_in::example`]) or left out, and the file is read again, until it can be read as a whole.
//! What was replaced is remembered as [`Gaps`]: nothing that is found wrong with it is the writer's mistake. Nothing is ever
//! built from the result.

mod patch;
mod syntax;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use i18n::problem::closest;
use i18n::{LocaleTag, Problem};
use serde_yaml::Error;

use self::patch::Origin;
pub(crate) use self::patch::Patched;
use crate::located::{self, Place};
use crate::outline::{Entry, Kind, Outline, Style};
use crate::read::DataFile;
use crate::refused::refused;
use crate::stand_in::{emptied, example};

/// More mistakes than anyone makes in one file.
const STEPS: usize = 300;

/// What is left of a file.
pub(crate) struct Salvaged<T> {
    /// Nothing when its mistakes cannot be put down to its parts.
    pub(crate) value: Option<T>,
    /// Every mistake, once.
    pub(crate) problems: Vec<Problem>,
    /// Where parts of the value are not the writer's.
    pub(crate) gaps: Gaps,
}

/// Parts of a file that were replaced or left out.
#[derive(Default)]
pub(crate) struct Gaps {
    places: BTreeSet<Place>,
    /// First and last place of every group that is not whole.
    groups: Vec<(Place, Place)>,
}

impl Gaps {
    /// Whether what is said of a place, or of the group around it, is said of what the writer wrote.
    pub(crate) fn are_beside(&self, place: Place, is_about_group: bool) -> bool {
        let is_gap = self.places.contains(&place);
        let within = self.groups.iter().any(|(first, last)| (*first..=*last).contains(&place));
        let is_whole = self.places.is_empty() || place != Place::UNKNOWN;
        is_whole && !is_gap && !(is_about_group && within)
    }
}

/// Saves what can be saved of the file `name`, which cannot be read as its type.
pub(crate) fn salvage<T: DataFile>(name: &str, path: &Path, text: &str) -> Salvaged<T> {
    let nothing = |problems| Salvaged { value: None, problems, gaps: Gaps::default() };
    let Some(sound) = syntax::without_broken_parts(path, text) else {
        return nothing(
            serde_yaml::from_str::<T>(text).err().map(|error| refused(path, text, &error)).into_iter().collect(),
        );
    };
    let Some(root) = Outline::of(&sound.text) else { return nothing(sound.problems) };
    let examples = example(name);
    let example = Outline::of(examples);
    let mut mending = Mending {
        path,
        root: &root,
        examples: (examples, example.as_ref()),
        broken: sound.broken,
        patched: Patched::new(sound.text.clone()),
        problems: sound.problems,
        gaps: HashSet::new(),
        removed: HashSet::new(),
        inserted: HashMap::new(),
        replaced: HashSet::new(),
    };
    for _ in 0..STEPS {
        let patched = mending.patched.clone();
        let text = patched.text();
        match located::with_places_of(patched, || serde_yaml::from_str::<T>(&text)) {
            Ok(value) => return Salvaged { value: Some(value), gaps: mending.gaps(), problems: mending.problems },
            Err(error) if mending.mend(&error, &text).is_some() => {}
            Err(_) => break,
        }
    }
    nothing(mending.problems)
}

/// The languages that a `site.yaml` names, even if the list of them cannot be read as one.
pub(crate) fn languages(text: &str) -> Vec<LocaleTag> {
    let mut found: Vec<LocaleTag> = Vec::new();
    for chunk in syntax::chunks(text).iter().filter(|chunk| chunk.name == "locales") {
        let listed = text[chunk.lines.clone()].lines().map(|line| line.split('#').next().unwrap_or_default());
        let listed = listed.map(|line| line.strip_prefix("locales:").unwrap_or(line));
        let words = listed.flat_map(|line| line.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-'));
        for tag in words.filter(|word| word.len() >= 2).filter_map(|word| word.parse().ok()) {
            if !found.contains(&tag) {
                found.push(tag);
            }
        }
    }
    found
}

/// A value on the way from the root of a file to one inside of it.
#[derive(Clone, Copy)]
struct Step<'o> {
    node: &'o Outline,
    /// The entry whose value it is; nothing for the root and in lists.
    entry: Option<&'o Entry>,
}

/// Which value, as long as the outline lives.
type Id = (usize, usize);

fn id(node: &Outline) -> Id {
    (node.span.start, node.span.end)
}

struct Mending<'o> {
    path: &'o Path,
    root: &'o Outline,
    /// The text of the example and what stands in it.
    examples: (&'static str, Option<&'o Outline>),
    /// Fields that were broken from the start, which was told.
    broken: Vec<String>,
    patched: Patched,
    problems: Vec<Problem>,
    /// Values that were replaced, and groups and lists that lack something.
    gaps: HashSet<Id>,
    /// Names taken out of a group.
    removed: HashSet<(Id, String)>,
    /// Names put into a group, with their place.
    inserted: HashMap<(Id, &'static str), usize>,
    replaced: HashSet<Id>,
}

impl<'o> Mending<'o> {
    /// Tells a mistake, unless it only follows from another, and takes its cause out of the way; nothing when that is impossible.
    fn mend(&mut self, error: &Error, text: &str) -> Option<()> {
        let offset = usize::try_from(error.location()?.span().byte_offset()?).ok()?;
        let place = self.patched.place(offset);
        let problem = Problem { line: place.line, column: place.column, ..refused(self.path, text, error) };
        let origin = self.patched.origin(offset);
        let trail = self.trail(origin.offset());
        let around = trail.last()?.node;
        let key = around.entries().iter().find(|entry| entry.key.start == origin.offset());
        match (error.without_snippet(), key) {
            // What stands there instead does not fit either.
            (cause, _) if matches!(origin, Origin::Patch(_)) && !matches!(cause, Error::SerdeMissingField { .. }) => {
                self.give_up(&trail)
            }
            (Error::SerdeUnknownField { .. } | Error::DuplicateMappingKey { .. }, Some(entry)) => {
                self.tell(problem);
                self.remove_entry(around, entry);
                Some(())
            }
            (Error::SerdeMissingField { field, .. }, _) => self.missing(&trail, field, problem),
            // The name itself is no name.
            (_, Some(entry)) if problem.message.contains(&format!("`{}`", entry.name)) => {
                self.tell(problem);
                self.remove_entry(around, entry);
                Some(())
            }
            _ => {
                let field = trail.last()?.entry.filter(|_| trail.len() == 2);
                let is_broken = field.is_some_and(|field| self.broken.contains(&field.name));
                if !self.gaps.contains(&id(around)) && !is_broken {
                    self.tell(problem);
                }
                self.give_up(&trail)
            }
        }
    }

    fn tell(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn missing(&mut self, trail: &[Step<'o>], field: &'static str, problem: Problem) -> Option<()> {
        let depth = trail.iter().rposition(|step| matches!(step.node.kind, Kind::Map(..)))?;
        let trail = &trail[..=depth];
        let group = trail.last()?.node;
        let removed = self.removed.iter().filter(|(of, _)| *of == id(group)).map(|(_, name)| name.as_str());
        // A name that was misspelt is missing under its right one.
        let is_told = removed.clone().any(|name| name == field || closest(name, [field]).is_some());
        let is_broken = trail.len() == 1 && self.broken.iter().any(|name| name == field);
        if !is_told && !is_broken && !self.replaced.contains(&id(group)) {
            self.tell(problem);
        }
        if self.is_emptied(group) {
            return self.give_up(trail);
        }
        let Some(example) = self.example(trail).and_then(|example| example.get(field)) else {
            return self.give_up(trail);
        };
        let text = emptied(&self.examples.0[example.span.clone()]);
        let is_block = matches!(group.kind, Kind::Map(Style::Block, _));
        let at = if is_block { group.span.start } else { group.span.start + 1 };
        if self.inserted.insert((id(group), field), at).is_some() {
            return self.give_up(trail);
        }
        self.gaps.insert(id(group));
        let written = if is_block {
            format!("{field}: {text}\n{}", " ".repeat(self.indent(at)))
        } else {
            format!("{field}: {text}, ")
        };
        self.patched.insert(at, &written);
        Some(())
    }

    /// How far a byte is from the beginning of its line, in characters.
    fn indent(&self, at: usize) -> usize {
        let before = &self.patched.original()[..at];
        before.chars().rev().take_while(|character| *character != '\n').count()
    }

    /// Replaces the last value of the trail, or leaves it out, or gives up what it is part of.
    fn give_up(&mut self, trail: &[Step<'o>]) -> Option<()> {
        let (Step { node, entry }, above) = trail.split_last()?;
        let parent = above.last()?.node;
        if !self.replaced.insert(id(node)) {
            return self.give_up(above);
        }
        self.gaps.extend([id(node), id(parent)]);
        match (entry, self.example(trail)) {
            (Some(_), Some(example)) => {
                let space = if node.span.is_empty() { " " } else { "" };
                self.replace(node.span.clone(), format!("{space}{}", emptied(&self.examples.0[example.span.clone()])));
            }
            (Some(entry), None) => self.remove_entry(parent, entry),
            (None, _) => self.replace(self.item(parent, node), String::new()),
        }
        Some(())
    }

    fn remove_entry(&mut self, group: &Outline, entry: &Entry) {
        self.gaps.insert(id(group));
        self.removed.insert((id(group), entry.name.clone()));
        if self.is_emptied(group) {
            self.replace(group.span.clone(), "{}".to_owned());
            return;
        }
        let span = entry.key.start..entry.value.span.end;
        self.replace(self.with_comma(group, span), String::new());
    }

    /// Whether nothing is left of a group that is written by indentation.
    fn is_emptied(&self, group: &Outline) -> bool {
        let is_removed = |entry: &Entry| self.removed.contains(&(id(group), entry.name.clone()));
        matches!(group.kind, Kind::Map(Style::Block, _)) && group.entries().iter().all(is_removed)
    }

    fn replace(&mut self, part: Range<usize>, with: String) {
        self.inserted.retain(|_, at| !(part.start..=part.end).contains(at));
        self.patched.replace(part, with);
    }

    /// The bytes of a list's item with what belongs to it.
    fn item(&self, list: &Outline, item: &Outline) -> Range<usize> {
        if let Kind::List(Style::Block, _) = list.kind {
            let dash = self.patched.original()[..item.span.start].rfind('-').unwrap_or(item.span.start);
            return dash..item.span.end;
        }
        self.with_comma(list, item.span.clone())
    }

    /// In brackets, a part goes with one of its commas.
    fn with_comma(&self, around: &Outline, part: Range<usize>) -> Range<usize> {
        if !matches!(around.kind, Kind::List(Style::Flow, _) | Kind::Map(Style::Flow, _)) {
            return part;
        }
        let text = self.patched.original();
        let after = &text[part.end..];
        match after.trim_start().strip_prefix(',') {
            Some(rest) => part.start..part.end + (after.len() - rest.len()),
            None => part,
        }
    }

    /// The way to the value that is told at a byte, or to the smallest around it.
    fn trail(&self, at: usize) -> Vec<Step<'o>> {
        let mut trail = vec![Step { node: self.root, entry: None }];
        while let Some(Step { node, .. }) = trail.last().copied().filter(|last| last.node.at != at) {
            let entries = node.entries().iter().map(|entry| Step { node: &entry.value, entry: Some(entry) });
            let items = node.children().map(|node| Step { node, entry: None });
            let inside: Vec<_> = if node.entries().is_empty() { items.collect() } else { entries.collect() };
            let told = inside.iter().find(|step| step.node.at == at);
            let Some(next) = told.or_else(|| inside.iter().find(|step| step.node.span.contains(&at))) else { break };
            trail.push(*next);
        }
        trail
    }

    /// The example of the last value of a trail.
    fn example(&self, trail: &[Step<'o>]) -> Option<&'o Outline> {
        trail.iter().skip(1).try_fold(self.examples.1?, |example, step| match step.entry {
            Some(entry) => example.get(&entry.name),
            None => example.children().next(),
        })
    }

    fn gaps(&self) -> Gaps {
        let text = self.patched.original();
        let place = |at: usize| {
            let (line, column) = i18n::problem::position(text, at);
            Place { line, column }
        };
        let mut gaps = Gaps::default();
        let mut open = vec![self.root];
        while let Some(node) = open.pop() {
            if self.gaps.contains(&id(node)) {
                gaps.places.insert(place(node.at));
                if !std::ptr::eq(node, self.root) && matches!(node.kind, Kind::Map(..)) {
                    gaps.groups.push((place(node.span.start), place(node.span.end)));
                }
            }
            open.extend(node.children());
        }
        gaps
    }
}

#[cfg(test)]
mod tests;
