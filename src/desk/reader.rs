//! Reads the register again whenever something changed, and replaces the edition that answers.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use tokio::sync::watch::Sender;

use crate::checks::{Edition as _, Preview, preview, preview_saved};
use crate::desk::current::Current;
use crate::desk::edition::{Edition, Made};
use crate::desk::kept::Kept;
use crate::desk::officer::rows::rows;
use crate::desk::watch::WatchEvent;
use crate::diagnostics::trouble::both;
use crate::diagnostics::{Text, say};
use crate::reading::again::Memory;
use crate::reading::{Reading, SETTINGS};
use crate::register::{Register, Revision, Settings, When};
use crate::site::Theme;
use crate::source::Digest;

/// A file that is saved in several steps has this long to come to rest.
const REST: Duration = Duration::from_millis(40);
/// Where documents were saved and their files closed, only the next one may still follow.
const SHORT_REST: Duration = Duration::from_millis(5);
/// Where there is no rest, it is read after this all the same.
const LONGEST_REST: Duration = Duration::from_millis(250);
/// What was saved is shown so long before everything is read: browsers load it now.
const PRECEDENCE: Duration = Duration::from_millis(200);
/// After something could not be read, it is tried again: files come and go while others work.
const AGAIN: Duration = Duration::from_millis(120);
/// So often before the person is told.
const PATIENCE: usize = 5;
/// Then more rarely.
const LATER: Duration = Duration::from_secs(1);

/// So many documents, those changed last, are shown at once where reading all of them takes long.
const NEWEST: usize = 200;

/// How much of a register is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing yet.
    Nothing,
    /// The documents changed last.
    Newest,
    /// Everything, without a look inside the attachments, which takes longest.
    Light,
    /// Everything; what was saved last is read, and what it changes elsewhere is not judged yet.
    Saved,
    /// Everything.
    Whole,
}

/// Reads a register again and again.
pub(crate) struct Reader {
    reading: Reading,
    address: String,
    told: Arc<Sender<Current>>,
    kept: Arc<Kept>,
    memory: Memory,
    /// The settings as they last could be read.
    settings: Option<Settings>,
    /// The theme that is shown, and the files it is made from.
    theme: Option<(Look, Arc<Theme>)>,
    /// What the last edition was made from.
    shown: Option<Digest>,
    stage: Stage,
    /// Whether an officer works with it.
    works: bool,
}

/// The language of a site, and its theme's files.
type Look = (String, Vec<(String, Vec<u8>)>);

impl Reader {
    /// For a site at this address.
    pub(crate) fn new(
        reading: Reading,
        address: String,
        told: Arc<Sender<Current>>,
        kept: Arc<Kept>,
        works: bool,
    ) -> Reader {
        let (memory, settings, theme, shown) = (Memory::default(), None, None, None);
        Reader { reading, address, told, kept, memory, settings, theme, shown, stage: Stage::Nothing, works }
    }

    /// Goes on until the program ends.
    pub(crate) fn run(mut self, events: &Receiver<WatchEvent>) {
        let mut failures = 0;
        loop {
            let wait = match failures {
                0 => None,
                1..=PATIENCE => Some(AGAIN),
                _ => Some(LATER),
            };
            let first = match wait {
                // What is still missing comes once there is something to see.
                None if matches!(self.stage, Stage::Newest | Stage::Light) => Ok(WatchEvent::OWN),
                None if self.stage == Stage::Saved => match events.recv_timeout(PRECEDENCE) {
                    Err(RecvTimeoutError::Timeout) => Ok(WatchEvent::OWN),
                    other => other,
                },
                None => events.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(wait) => match events.recv_timeout(wait) {
                    Err(RecvTimeoutError::Timeout) => Ok(WatchEvent::All),
                    other => other,
                },
            };
            let Ok(first) = first else { return };
            let (mut waiting, mut changed, mut is_all) = (Vec::new(), Vec::new(), false);
            for event in rested(first, events, &|it| self.is_saved(it)) {
                match event {
                    WatchEvent::Files(files) | WatchEvent::Closed(files) => changed.extend(files),
                    WatchEvent::Awaited(who) => waiting.push(who),
                    WatchEvent::All => is_all = true,
                }
            }
            self.forget(&changed);
            let is_simple = self.stage == Stage::Whole && !is_all && waiting.is_empty();
            let saved = if is_simple { self.memory.layout.saved(&self.reading.content, &changed) } else { None };
            let read = self.read(saved.as_ref());
            for who in waiting {
                // They may have gone away meanwhile.
                who.send(()).ok();
            }
            match read {
                Ok(()) => failures = 0,
                Err(error) => {
                    failures += 1;
                    if failures >= PATIENCE {
                        self.complain(&error);
                    }
                }
            }
        }
    }

    /// Whether nothing else happened than that documents were saved in their places.
    fn is_saved(&self, events: &[WatchEvent]) -> bool {
        if !are_closed(events) {
            return false;
        }
        let files = |it: &WatchEvent| match it {
            WatchEvent::Files(files) | WatchEvent::Closed(files) => files.clone(),
            WatchEvent::All | WatchEvent::Awaited(_) => Vec::new(),
        };
        let files: Vec<String> = events.iter().flat_map(files).collect();
        self.memory.layout.saved(&self.reading.content, &files).is_some()
    }

    fn forget(&mut self, files: &[String]) {
        for file in files {
            self.memory.documents.forget(file);
            self.memory.decrees.forget(file);
        }
    }

    /// Reads all of it; of documents where only these were `saved`, in their place, nothing but them.
    fn read(&mut self, saved: Option<&BTreeSet<String>>) -> anyhow::Result<()> {
        self.reading = self.reading.again();
        let readable = self.reading.settings.value.readable;
        if readable {
            self.settings = Some(self.reading.settings.value.clone());
        } else if let Some(known) = &self.settings {
            self.reading.settings.value = known.clone();
        }
        let looks_inside = matches!(self.stage, Stage::Light | Stage::Saved | Stage::Whole);
        if self.stage == Stage::Light {
            let has_files = |it: &Revision| !it.attachments.is_empty();
            self.memory.documents.forget_where(|it| it.revisions.iter().any(has_files));
            self.memory.decrees.forget_where(|it| it.revision().is_some_and(has_files));
        }
        let newest = (self.stage == Stage::Nothing).then_some(NEWEST);
        let (read, total) = match saved {
            Some(saved) => self.reading.register_saved(&mut self.memory, saved)?,
            None => self.reading.register_again(&mut self.memory, looks_inside, newest)?,
        };
        let of = (newest.is_some() && total > read.value.documents.len() + NEWEST).then_some(total);
        let mut broken: Vec<String> =
            self.memory.documents.broken().chain(self.memory.decrees.broken()).map(str::to_owned).collect();
        if !readable {
            broken.push(SETTINGS.to_owned());
        }
        let (theme, trouble) = self.theme()?;
        let sources = sources(&read.value);
        let now = When { day: self.reading.moment.day, time: self.reading.moment.time };
        let rows = if self.works { rows(&read.value, now, self.reading.language()) } else { Vec::new() };
        let before = self.told.borrow().edition.clone().filter(|_| saved.is_some());
        let preview = match (saved, &before) {
            (Some(saved), Some(before)) => {
                let before = (&*before.facts.documents, &*before.facts.found);
                preview_saved(read, &self.reading.context(None), before, saved)
            }
            _ => preview(read, &self.reading.context(None)),
        };
        let preview = if of.is_some() { preview.unjudged() } else { preview };
        let made_from = fingerprint(&preview, sources, &theme, &broken);
        self.stage = match (looks_inside, of) {
            (true, _) if saved.is_some() => Stage::Saved,
            (true, _) => Stage::Whole,
            (false, Some(_)) => Stage::Newest,
            (false, None) => Stage::Light,
        };
        if self.shown == Some(made_from) && self.told.borrow().trouble == trouble {
            // Nothing that anybody could see.
            self.told.send_modify(|it| it.is_whole |= looks_inside);
            return Ok(());
        }
        let edition = Edition::begin(Made {
            preview,
            theme,
            language: self.reading.language(),
            address: self.address.clone(),
            content: self.reading.content.clone(),
            kept: Arc::clone(&self.kept),
            broken,
            rows,
        })?;
        self.shown = Some(made_from);
        Current::change(&self.told, |it| {
            it.edition = Some(Arc::new(edition));
            it.is_whole = looks_inside;
            it.of = of;
            it.trouble = trouble;
        });
        Ok(())
    }

    /// The theme as it lies, or as it last could be used, with what is wrong with it.
    fn theme(&mut self) -> anyhow::Result<(Arc<Theme>, Option<Text>)> {
        let language = self.reading.settings.value.language.clone();
        let made = self.reading.theme_files().and_then(|files| {
            let look = (language.clone(), files);
            if let Some((known, theme)) = &self.theme
                && *known == look
            {
                return Ok((look, Arc::clone(theme)));
            }
            let theme = Theme::new(look.1.clone(), &look.0)?;
            Ok((look, Arc::new(theme)))
        });
        match (made, &self.theme) {
            (Ok((look, theme)), _) => {
                self.theme = Some((look, Arc::clone(&theme)));
                Ok((theme, None))
            }
            (Err(error), Some((_, theme))) => Ok((Arc::clone(theme), Some(unusable(&error)))),
            (Err(error), None) => {
                let plain = Theme::new(Vec::new(), &language).or_else(|_| Theme::new(Vec::new(), "id"))?;
                Ok((Arc::new(plain), Some(unusable(&error))))
            }
        }
    }

    /// Says why what is shown is not what lies there.
    fn complain(&self, error: &anyhow::Error) {
        let text = both(error);
        if self.told.borrow().trouble.as_ref() != Some(&text) {
            Current::change(&self.told, |it| it.trouble = Some(text));
        }
    }
}

/// An event and those that follow it closely, so that what is saved in several steps has come to rest; sooner where
/// these `are_saved` documents, at once where somebody waits. A new file beside documents may be about to become one
/// of them.
fn rested(
    first: WatchEvent,
    events: &Receiver<WatchEvent>,
    are_saved: &dyn Fn(&[WatchEvent]) -> bool,
) -> Vec<WatchEvent> {
    let start = Instant::now();
    let mut all = vec![first];
    all.extend(events.try_iter());
    let is_awaited = |it: &WatchEvent| matches!(it, WatchEvent::Awaited(_));
    let mut is_ready = all.iter().any(is_awaited) || all.iter().all(WatchEvent::is_own);
    while !is_ready && start.elapsed() < LONGEST_REST {
        let rest = if are_saved(&all) { SHORT_REST } else { REST };
        let Ok(next) = events.recv_timeout(rest) else { break };
        is_ready = is_awaited(&next);
        all.push(next);
    }
    all
}

/// Whether every file of which these tell was closed after what else was told of it.
fn are_closed(events: &[WatchEvent]) -> bool {
    let mut open = BTreeSet::new();
    for event in events {
        match event {
            WatchEvent::Files(files) => open.extend(files),
            WatchEvent::Closed(files) => open.retain(|it| !files.contains(it)),
            WatchEvent::All | WatchEvent::Awaited(_) => return false,
        }
    }
    open.is_empty()
}

fn unusable(error: &anyhow::Error) -> Text {
    let why = format!("{error:#}");
    say!(id = "tema situs tidak dapat dipakai: {why}", en = "the theme cannot be used: {why}", why)
}

/// Of every file that pages are made from.
fn sources(register: &Register) -> Vec<u8> {
    let mut all = Vec::new();
    let decrees = register.decrees.iter().map(|it| &it.document);
    for document in register.documents().chain(decrees) {
        all.extend_from_slice(document.path.as_bytes());
        for revision in &document.revisions {
            all.push(0);
            all.extend_from_slice(&revision.source.0);
            for file in &revision.attachments {
                all.extend_from_slice(file.name.as_bytes());
                all.extend_from_slice(&file.digest.0);
            }
        }
    }
    all
}

/// Of everything that a reader could see.
fn fingerprint(preview: &Preview, mut all: Vec<u8>, theme: &Theme, broken: &[String]) -> Digest {
    all.extend_from_slice(&preview.contents().settings.digest.0);
    all.extend_from_slice(&theme.digest().0);
    let broken: BTreeSet<&String> = broken.iter().collect();
    for it in preview.diagnostics() {
        let (file, spot) = (&it.place.file, it.place.spot);
        all.extend_from_slice(format!("{}{file}{spot:?}{}\n", it.code.name, it.message).as_bytes());
    }
    all.extend_from_slice(format!("{broken:?}").as_bytes());
    Digest::of(&all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_rests_once_it_was_closed_after_all_else() {
        let files = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let (changed, closed) =
            (|it: &[&str]| WatchEvent::Files(files(it)), |it: &[&str]| WatchEvent::Closed(files(it)));
        assert!(are_closed(&[changed(&["a"]), changed(&["a"]), closed(&["a"])]));
        assert!(!are_closed(&[changed(&["a"]), closed(&["a"]), changed(&["a"])]));
        assert!(!are_closed(&[changed(&["a", "b"]), closed(&["a"])]));
        assert!(!are_closed(&[closed(&["a"]), WatchEvent::All]));
    }
}
