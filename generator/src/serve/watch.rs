//! What changed in the project: file events without the noise of editors, gathered until they come to rest.
//!
//! Saving is rarely one event: editors truncate and write, or write another file and rename it, and version control touches
//! many files. A round of work begins when nothing has happened for [`QUIET`] and, where the system tells when files
//! are closed, no file is still being written. What the files mean is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};

/// Folders of a project that a build reads.
const FOLDERS: [&str; 4] = ["content", "data", "i18n", "themes"];
/// Silence that ends a burst of events. Longer than editors pause within one save, shorter than people notice.
const QUIET: Duration = Duration::from_millis(12);
/// Silence that ends a burst while a file is open for writing: its writer may have died or be in no hurry.
const OPEN: Duration = Duration::from_millis(250);
/// A burst that does not end is taken in parts.
const LONGEST: Duration = Duration::from_secs(1);

enum Message {
    Happened(notify::Result<Event>),
    End,
}

/// Changed files, one burst after the other.
pub(super) struct Changes {
    project: PathBuf,
    watcher: RecommendedWatcher,
    messages: Receiver<Message>,
}

/// Ends the [`Changes`] when it is dropped.
pub(super) struct Ender(Sender<Message>);

impl Drop for Ender {
    fn drop(&mut self) {
        // Nobody listens any more: then they have ended already.
        let _ = self.0.send(Message::End);
    }
}

/// Begins to watch `project`, an absolute path.
///
/// # Errors
/// When the system refuses, most often because its limit of watched folders is reached.
pub(super) fn start(project: &Path) -> Result<(Changes, Ender)> {
    let (sender, messages) = channel();
    let ender = Ender(sender.clone());
    // Nobody listens any more when the program is about to end.
    let tell = move |event| drop(sender.send(Message::Happened(event)));
    let mut watcher = notify::recommended_watcher(tell).context("cannot watch for changes")?;
    // The folder itself, so that an input that is moved away and back is found again.
    watch(&mut watcher, project, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.map(|folder| project.join(folder)).iter().filter(|folder| folder.is_dir()) {
        watch(&mut watcher, folder, RecursiveMode::Recursive)?;
    }
    Ok((Changes { project: project.to_owned(), watcher, messages }, ender))
}

fn watch(watcher: &mut RecommendedWatcher, folder: &Path, mode: RecursiveMode) -> Result<()> {
    watcher.watch(folder, mode).map_err(|error| {
        let is_limit = matches!(error.kind, ErrorKind::MaxFilesWatch);
        let hint = if is_limit { "; raise `fs.inotify.max_user_watches` with sysctl" } else { "" };
        anyhow::Error::from(error).context(format!("cannot watch {} for changes{hint}", folder.display()))
    })
}

impl Changes {
    /// Waits for the next burst: its files and folders, relative to the project, sorted. Nothing when it is time to end.
    pub(super) fn next(&mut self) -> Option<Vec<PathBuf>> {
        loop {
            let mut burst = Burst::new(RecommendedWatcher::kind() == WatcherKind::Inotify);
            while burst.is_empty() {
                burst.take(self.messages.recv().ok()?, &self.project)?;
            }
            self.gather(&mut burst)?;
            let changed = burst.settled(&self.project);
            for folder in changed.iter().filter(|path| FOLDERS.iter().any(|folder| path.as_os_str() == *folder)) {
                let folder = self.project.join(folder);
                if folder.is_dir() {
                    // A folder that cannot be watched is at least read now.
                    let _ = watch(&mut self.watcher, &folder, RecursiveMode::Recursive);
                }
            }
            if !changed.is_empty() {
                return Some(changed);
            }
        }
    }

    fn gather(&self, burst: &mut Burst) -> Option<()> {
        let began = Instant::now();
        let mut last = began;
        loop {
            let end = (last + burst.patience()).min(began + LONGEST);
            match self.messages.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(message) => {
                    if burst.take(message, &self.project)? {
                        last = Instant::now();
                    }
                }
                Err(RecvTimeoutError::Timeout) => return Some(()),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }
}

/// Events that belong together.
struct Burst {
    /// Whether every write is followed by an event that says the file was closed.
    tells_closing: bool,
    /// What changed, and whether it came into being in this burst.
    changed: BTreeMap<PathBuf, bool>,
    /// What is being written.
    open: BTreeSet<PathBuf>,
}

impl Burst {
    fn new(tells_closing: bool) -> Self {
        Self { tells_closing, changed: BTreeMap::new(), open: BTreeSet::new() }
    }

    fn is_empty(&self) -> bool {
        self.changed.is_empty()
    }

    fn patience(&self) -> Duration {
        if self.open.is_empty() { QUIET } else { OPEN }
    }

    /// Takes up a message; says whether it concerns us. Nothing when it is time to end.
    fn take(&mut self, message: Message, project: &Path) -> Option<bool> {
        match message {
            Message::End => None,
            Message::Happened(Ok(event)) if !event.need_rescan() => Some(self.take_event(&event, project)),
            // Events were lost: anything may have changed.
            Message::Happened(_) => {
                self.changed.extend(FOLDERS.map(|folder| (PathBuf::from(folder), false)));
                Some(true)
            }
        }
    }

    fn take_event(&mut self, event: &Event, project: &Path) -> bool {
        let is_open = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            // Reading a file, or changing who may, does not change it.
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) => return false,
            EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)) => self.tells_closing,
            _ => false,
        };
        let is_new = matches!(event.kind, EventKind::Create(_));
        let mut concerns_us = false;
        for path in event.paths.iter().filter_map(|path| input(project, path)) {
            concerns_us = true;
            if is_open {
                self.open.insert(path.to_owned());
            } else {
                self.open.remove(path);
            }
            self.changed.entry(path.to_owned()).or_insert(is_new);
        }
        concerns_us
    }

    /// What changed in the end: files that came and went in between, as editors use them, are left out.
    fn settled(self, project: &Path) -> Vec<PathBuf> {
        let stays = |(path, is_new): &(PathBuf, bool)| !is_new || project.join(path).exists();
        self.changed.into_iter().filter(stays).map(|(path, _)| path).collect()
    }
}

/// The path relative to the project, when a build reads it.
fn input<'a>(project: &Path, path: &'a Path) -> Option<&'a Path> {
    let path = path.strip_prefix(project).ok()?;
    let names = || path.components().map(Component::as_os_str);
    let is_input = names().next().is_some_and(|first| FOLDERS.iter().any(|folder| first == *folder));
    (is_input && !names().any(|name| is_noise(&name.to_string_lossy()))).then_some(path)
}

/// Whether a file or folder of that name is nobody's content: hidden, a back-up, a swap file, half of a save.
fn is_noise(name: &str) -> bool {
    let is_editors = name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'));
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    is_editors
        || ["bak", "orig", "part", "rej", "swp", "swx", "tmp"].contains(&extension)
        || name.starts_with("___jb_")
        || name == "node_modules"
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::*;

    fn check_input(path: &str, expected: bool) {
        let project = Path::new("/clinic");
        assert_eq!(input(project, &project.join(path)).is_some(), expected, "{path}");
    }

    #[test]
    fn only_what_a_build_reads_is_looked_at() {
        for path in ["content/home/index.en.md", "data/site.yaml", "themes", "i18n/ar/site.ftl"] {
            check_input(path, true);
        }
        for path in [
            "README.md",
            ".hills/serve/index.html",
            "dist/index.html",
            "content/.index.en.md.swp",
            "content/a/index.en.md~",
            "content/a/#index.en.md#",
            "content/a/.#index.en.md",
            "data/site.yaml.bak",
            "data/site.yaml___jb_tmp___.tmp",
            "themes/node_modules/x/y.css",
            "content/.git/HEAD",
        ] {
            check_input(path, false);
        }
        assert_eq!(input(Path::new("/clinic"), Path::new("/elsewhere/content/a.md")), None);
    }

    fn event(kind: EventKind, path: &str) -> Message {
        Message::Happened(Ok(Event::new(kind).add_path(Path::new("/clinic").join(path))))
    }

    #[test]
    fn a_burst_waits_for_files_that_are_being_written() {
        let project = Path::new("/clinic");
        let wrote = || event(EventKind::Modify(ModifyKind::Data(notify::event::DataChange::Any)), "data/site.yaml");
        let closed = event(EventKind::Access(AccessKind::Close(AccessMode::Write)), "data/site.yaml");
        let mut burst = Burst::new(true);
        assert_eq!(burst.take(wrote(), project), Some(true));
        assert_eq!(burst.patience(), OPEN);
        assert_eq!(burst.take(closed, project), Some(true));
        assert_eq!(burst.patience(), QUIET);
        assert_eq!(burst.settled(project), [PathBuf::from("data/site.yaml")]);
        // Other systems never say that a file was closed.
        let mut burst = Burst::new(false);
        assert_eq!(burst.take(wrote(), project), Some(true));
        assert_eq!(burst.patience(), QUIET);
    }

    #[test]
    fn lost_events_concern_every_folder() {
        let mut burst = Burst::new(true);
        let lost = Message::Happened(Ok(Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan)));
        assert_eq!(burst.take(lost, Path::new("/clinic")), Some(true));
        assert_eq!(burst.settled(Path::new("/clinic")), FOLDERS.map(PathBuf::from));
    }

    /// Runs `save` in a watched project with `content/a.md`, and expects one burst with these files.
    fn check_save(save: impl FnOnce(&Path), expected: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let project = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(project.join("content")).unwrap();
        fs::write(project.join("content/a.md"), "one").unwrap();
        let (mut changes, ender) = start(&project).unwrap();
        save(&project);
        let bursts = thread::spawn(move || {
            let first = changes.next();
            (first, changes.next())
        });
        // Longer than any burst, so that a second one would be seen.
        thread::sleep(LONGEST + OPEN);
        drop(ender);
        let (first, second) = bursts.join().unwrap();
        assert_eq!(first.unwrap(), expected.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(second, None);
    }

    #[test]
    fn a_plain_save_is_one_burst() {
        check_save(|project| fs::write(project.join("content/a.md"), "two").unwrap(), &["content/a.md"]);
    }

    #[test]
    fn a_save_by_another_file_and_a_rename_is_one_burst() {
        let save = |project: &Path| {
            let content = project.join("content");
            fs::write(content.join("4913"), "").unwrap();
            fs::remove_file(content.join("4913")).unwrap();
            fs::rename(content.join("a.md"), content.join("a.md~")).unwrap();
            fs::write(content.join("sedX1Y2"), "two").unwrap();
            fs::rename(content.join("sedX1Y2"), content.join("a.md")).unwrap();
            fs::remove_file(content.join("a.md~")).unwrap();
        };
        check_save(save, &["content/a.md"]);
    }

    #[test]
    fn a_folder_that_comes_back_is_watched_again() {
        let folder = tempfile::tempdir().unwrap();
        let project = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(project.join("content")).unwrap();
        let (mut changes, _ender) = start(&project).unwrap();
        fs::rename(project.join("content"), project.join("away")).unwrap();
        assert_eq!(changes.next().unwrap(), [PathBuf::from("content")]);
        fs::rename(project.join("away"), project.join("content")).unwrap();
        assert_eq!(changes.next().unwrap(), [PathBuf::from("content")]);
        fs::write(project.join("content/new.md"), "x").unwrap();
        assert_eq!(changes.next().unwrap(), [PathBuf::from("content/new.md")]);
    }
}
