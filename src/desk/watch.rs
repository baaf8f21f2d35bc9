//! Watches `content/` and `themes/` for changes, or polls them where the system does not tell.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::oneshot;
use walkdir::WalkDir;

use crate::desk::current::Current;
use crate::diagnostics::say;
use crate::source::{Content, Stamp};
use crate::terminal::Terminal;

/// The folders of a register that a site is made from.
const FOLDERS: [&str; 2] = ["content", "themes"];
/// How long the watcher waits at most for the first page, which a person is waiting for, before it sets up its watches.
const GRACE: Duration = Duration::from_secs(2);
/// How often it looks whether the folders themselves are still the same.
const BEAT: Duration = Duration::from_millis(250);
/// How often everything is looked at when the system tells nothing; more rarely where that takes long.
const ROUND: Duration = Duration::from_millis(700);

/// Something may have changed.
#[derive(Debug)]
pub(crate) enum WatchEvent {
    /// These files, by their paths from the register's folder.
    Files(Vec<String>),
    /// The same, written to their end: whoever did so closed them, or gave a file that was written its name.
    Closed(Vec<String>),
    /// Anything.
    All,
    /// Anything, and somebody waits until it was read.
    Awaited(oneshot::Sender<()>),
}

impl WatchEvent {
    /// The reader's own: it goes on with what it left for later.
    pub(crate) const OWN: WatchEvent = WatchEvent::Files(Vec::new());

    /// Whether it tells of nothing outside.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self, WatchEvent::Files(files) if files.is_empty())
    }
}

/// Watches a register for as long as the program runs.
pub(crate) struct Watch {
    content: Content,
    events: Sender<WatchEvent>,
    told: Arc<tokio::sync::watch::Sender<Current>>,
    terminal: Terminal,
    /// Whether the system said that it cannot watch everything.
    overcome: Arc<AtomicBool>,
}

impl Watch {
    /// Of this register.
    pub(crate) fn new(
        content: &Content,
        events: Sender<WatchEvent>,
        told: Arc<tokio::sync::watch::Sender<Current>>,
        terminal: Terminal,
    ) -> Watch {
        Watch { content: content.clone(), events, told, terminal, overcome: Arc::default() }
    }

    /// Goes on until nobody listens any more.
    pub(crate) fn run(mut self, polls: bool) {
        // Setting up the watches takes as long as reading some documents; what changes meanwhile is noticed by the
        // event that follows them.
        let start = Instant::now();
        while self.told.borrow().edition.is_none() && start.elapsed() < GRACE {
            std::thread::sleep(GRACE / 200);
        }
        let root = self.content.root().to_owned();
        let watcher = if polls { None } else { watcher(root, self.events.clone(), Arc::clone(&self.overcome)).ok() };
        if let Some(watcher) = watcher {
            follow(&self.content, watcher, &self.events, &self.overcome);
        }
        self.poll(!polls);
    }

    /// Looks at everything every now and then. `says_so`: that is not what was wanted.
    fn poll(&mut self, says_so: bool) {
        let notice = say!(
            id = "Komputer ini tidak dapat memberi kabar tentang setiap perubahan; folder diperiksa secara berkala, \
                  jadi halaman berubah agak lebih lambat.",
            en = "This computer cannot tell of every change; the folder is looked through every now and then, so \
                  pages follow a little later.",
        );
        if says_so {
            self.terminal.say(&notice);
            Current::change(&self.told, |it| it.notice = Some(notice));
        }
        let mut before = None;
        loop {
            let start = Instant::now();
            let now = survey(&self.content);
            if before.as_ref() != Some(&now) && self.events.send(WatchEvent::All).is_err() {
                return;
            }
            before = Some(now);
            std::thread::sleep(ROUND.max(start.elapsed() * 4));
        }
    }
}

/// Watches both folders, also when they are taken away and come back; ends when the system cannot.
fn follow(content: &Content, mut watcher: RecommendedWatcher, events: &Sender<WatchEvent>, overcome: &AtomicBool) {
    // `None`: not looked at yet. A folder that went away since it was read is news as well.
    let mut known_folders = [None, None];
    loop {
        for (folder, known) in FOLDERS.iter().zip(&mut known_folders) {
            let path = content.path(folder);
            let now = path.is_dir().then(|| Stamp::of(content, folder).is_which());
            if *known == Some(now) {
                continue;
            }
            // What was watched under this name is gone or lies elsewhere.
            drop(watcher.unwatch(&path));
            *known = Some(now);
            if now.is_some() && watcher.watch(&path, RecursiveMode::Recursive).is_err() {
                // It may have gone in this very moment; then the next beat tells.
                *known = None;
                if path.is_dir() {
                    return;
                }
            }
            // What was written before it was watched is noticed by this.
            if events.send(WatchEvent::All).is_err() {
                return;
            }
        }
        if overcome.load(Ordering::Relaxed) {
            return;
        }
        std::thread::sleep(BEAT);
    }
}

/// The system tells of changes, through this. Every one of them is passed on: what was made and taken away at once may
/// have been read in between.
fn watcher(root: PathBuf, events: Sender<WatchEvent>, overcome: Arc<AtomicBool>) -> notify::Result<RecommendedWatcher> {
    // It tells of whole paths, however the folder was named.
    let root = std::path::absolute(&root).unwrap_or(root);
    notify::recommended_watcher(move |event: notify::Result<notify::Event>| match event {
        Ok(event) if event.need_rescan() => drop(events.send(WatchEvent::All)),
        Ok(event) => {
            let files = event.paths.iter().map(|it| relative(it, &root)).collect();
            let event = match event.kind {
                EventKind::Access(AccessKind::Close(AccessMode::Write))
                | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => WatchEvent::Closed(files),
                // Reading a file is an event too: without this, every reading would bring the next.
                EventKind::Access(_) => return,
                _ => WatchEvent::Files(files),
            };
            events.send(event).ok();
        }
        Err(error) => {
            if is_limit(&error) {
                overcome.store(true, Ordering::Relaxed);
            }
            events.send(WatchEvent::All).ok();
        }
    })
}

/// Whether the system has no more watches to give.
fn is_limit(error: &notify::Error) -> bool {
    use notify::ErrorKind;
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        ErrorKind::Io(cause) => cause.kind() == std::io::ErrorKind::StorageFull,
        _ => false,
    }
}

fn relative(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Every file as it lies there.
fn survey(content: &Content) -> Vec<(PathBuf, Stamp)> {
    let mut all = Vec::new();
    for folder in FOLDERS {
        for entry in WalkDir::new(content.path(folder)).sort_by_file_name().into_iter().flatten() {
            let file = relative(entry.path(), content.root());
            all.push((entry.into_path(), Stamp::of(content, &file)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Receiver;

    use super::*;

    #[test]
    fn a_look_around_sees_every_kind_of_change() {
        let folder = tempfile::tempdir().unwrap();
        let content = Content::at(folder.path());
        let path = |it: &str| folder.path().join("content").join(it);
        std::fs::create_dir_all(path("u")).unwrap();
        let mut seen = vec![survey(&content)];
        std::fs::write(path("u/a.md"), "satu").unwrap();
        seen.push(survey(&content));
        std::fs::write(path("u/a.md"), "satu dua").unwrap();
        seen.push(survey(&content));
        std::fs::rename(path("u/a.md"), path("u/b.md")).unwrap();
        seen.push(survey(&content));
        std::fs::remove_dir_all(path("")).unwrap();
        seen.push(survey(&content));
        for pair in seen.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        assert_eq!(survey(&content), seen[4]);
    }

    /// A folder with its path, what watches it, and what that tells.
    fn watched() -> (tempfile::TempDir, PathBuf, RecommendedWatcher, Receiver<WatchEvent>) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let (events, told) = std::sync::mpsc::channel();
        let mut watcher = watcher(root.clone(), events, Arc::default()).unwrap();
        watcher.watch(&root, RecursiveMode::Recursive).unwrap();
        (folder, root, watcher, told)
    }

    #[test]
    fn what_comes_and_goes_at_once_is_told_all_the_same() {
        let (_folder, root, _watcher, told) = watched();
        std::fs::write(root.join("a.md"), "satu").unwrap();
        std::fs::remove_file(root.join("a.md")).unwrap();
        let is_gone = |event: WatchEvent| matches!(event, WatchEvent::Files(files) if files == ["a.md"]);
        let told = std::iter::from_fn(|| told.recv_timeout(Duration::from_secs(2)).ok());
        let told = told.filter(|it| !matches!(it, WatchEvent::Closed(_)));
        // It came, and it went; reading it in between brings no news of its own.
        assert!(told.map(is_gone).take(2).eq([true, true]));
    }

    /// As in a run without `--register`.
    #[cfg(target_os = "linux")]
    #[test]
    fn files_are_named_from_the_folder_however_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let up: PathBuf = std::env::current_dir().unwrap().components().skip(1).map(|_| "..").collect();
        let root = up.join(folder.path().canonicalize().unwrap().strip_prefix("/").unwrap());
        let (events, told) = std::sync::mpsc::channel();
        let mut watcher = watcher(root.clone(), events, Arc::default()).unwrap();
        watcher.watch(&root, RecursiveMode::Recursive).unwrap();
        std::fs::write(root.join("a.md"), "satu").unwrap();
        let first = told.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(first, WatchEvent::Files(files) if files == ["a.md"]));
    }

    /// Elsewhere nobody tells.
    #[cfg(target_os = "linux")]
    #[test]
    fn who_closed_a_file_is_through_with_it() {
        let (_folder, root, _watcher, told) = watched();
        std::fs::write(root.join("a.md"), "satu").unwrap();
        let mut told = std::iter::from_fn(|| told.recv_timeout(Duration::from_secs(20)).ok());
        assert!(told.any(|it| matches!(it, WatchEvent::Closed(files) if files == ["a.md"])));
    }

    /// As editors and officers' forms save. What only went away may come back in a moment.
    #[cfg(target_os = "linux")]
    #[test]
    fn who_gave_a_written_file_its_name_is_through_with_it() {
        let (_folder, root, _watcher, told) = watched();
        std::fs::write(root.join("new"), "satu").unwrap();
        std::fs::rename(root.join("new"), root.join("a.md")).unwrap();
        let mut told = std::iter::from_fn(|| told.recv_timeout(Duration::from_secs(20)).ok());
        assert!(told.any(|it| matches!(it, WatchEvent::Closed(files) if files == ["a.md"])));
        assert!(told.any(|it| matches!(it, WatchEvent::Closed(files) if files == ["new", "a.md"])));
    }

    #[test]
    fn a_folder_that_went_before_it_was_watched_is_news() {
        let folder = tempfile::tempdir().unwrap();
        let content = Content::at(folder.path());
        let (events, told) = std::sync::mpsc::channel();
        let watcher = watcher(folder.path().to_owned(), events.clone(), Arc::default()).unwrap();
        std::thread::spawn(move || follow(&content, watcher, &events, &AtomicBool::new(false)));
        let first = told.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(first, WatchEvent::All));
    }

    #[test]
    fn the_end_of_the_watches_is_known() {
        assert!(is_limit(&notify::Error::new(notify::ErrorKind::MaxFilesWatch)));
        assert!(is_limit(&notify::Error::io(std::io::ErrorKind::StorageFull.into())));
        assert!(!is_limit(&notify::Error::path_not_found()));
    }
}
