//! Searches what is inside attachments in a child process, so that a hostile file can crash only the child; what the
//! cache holds is not searched again.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::inspect::examination::MOST_KEPT;
use crate::inspect::{Report, Trouble, read_inside};
use crate::reading::attachment_cache::AttachmentCache;
use crate::reading::child_limits::{child, limit};
use crate::source::{Digest, Hashed, InsideReader};

/// The hidden command that the child is started with.
pub(crate) const NAME: &str = "__inside";
/// How long a child may take by the clock; a scan of two hundred pages takes some seconds.
const LONGEST: Duration = Duration::from_secs(40);
/// How long it may compute.
const MOST_SECONDS: u64 = 30;
/// How much memory it may ask for.
const MOST_MEMORY: u64 = 1 << 30;
/// Files larger than this are not given to it.
const LARGEST: u64 = 400 << 20;
/// What it says is short but for the texts, whose letters take six bytes at most; a child that says more is not
/// believed.
pub(crate) const MOST_SAID: u64 = (2 << 20) + 6 * MOST_KEPT as u64;
/// A deep tree of pages needs a deep stack.
const STACK: usize = 64 << 20;

/// Starts this program once more for every PDF and office file.
#[derive(Debug)]
pub(crate) struct InsideChild {
    /// This program; none if the system does not tell.
    pub(crate) program: Option<PathBuf>,
    /// What earlier runs read; none: every file is read.
    pub(crate) cache: Option<AttachmentCache>,
}

impl InsideReader for InsideChild {
    fn read(&self, attachment: &Hashed<'_>) -> (Report, bool) {
        let digest = attachment.digest;
        if let Some(kept) = self.cache.as_ref().and_then(|it| it.get(digest)) {
            return (kept.searched_again(), true);
        }
        let said = self.ask(attachment.file).unwrap_or_default();
        let mut lines = said.lines();
        // What a child read while the file was written is no answer about the file that was hashed.
        let is_sure = lines.next().and_then(Digest::from_hex) == Some(digest);
        let mut last = Report::default();
        for report in lines.filter_map(|it| serde_json::from_str(it).ok()) {
            last = last.then(report);
        }
        if !last.is_complete {
            last.facts.trouble = Some(Trouble::TooHeavy);
        } else if let Some(cache) = self.cache.as_ref().filter(|_| is_sure) {
            cache.put(digest, &last);
        }
        (last, is_sure)
    }
}

impl InsideChild {
    /// All that a child says until it ends or its time is over; none if there could be no child.
    fn ask(&self, file: &File) -> Option<String> {
        if file.metadata().ok()?.len() > LARGEST {
            return None;
        }
        let mut input = file.try_clone().ok()?;
        input.seek(SeekFrom::Start(0)).ok()?;
        let mut child = child(self.program.as_ref()?, NAME)
            .stdin(Stdio::from(input))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let said = listen(&mut child);
        // It has nothing to say any more, whether it ended or not.
        drop(child.kill());
        drop(child.wait());
        said
    }
}

fn listen(child: &mut Child) -> Option<String> {
    let output = child.stdout.take()?;
    let (sender, receiver) = mpsc::channel::<Vec<u8>>();
    std::thread::spawn(move || {
        let mut output = output.take(MOST_SAID);
        let mut piece = vec![0; 64 << 10];
        while let Ok(read @ 1..) = output.read(&mut piece) {
            if sender.send(piece.get(..read).unwrap_or_default().to_vec()).is_err() {
                break;
            }
        }
    });
    // What was said before the time was over counts. This is no date: it only measures.
    let end = Instant::now() + LONGEST;
    let mut said = Vec::new();
    while let Ok(piece) = receiver.recv_timeout(end.saturating_duration_since(Instant::now())) {
        said.extend(piece);
    }
    Some(String::from_utf8_lossy(&said).into_owned())
}

/// What the child does: reads a file from standard input, tells its digest and then what it finds, a line each time it
/// knows more. Whether it came to the end.
///
/// # Errors
/// When standard input cannot be read.
pub(crate) fn run() -> anyhow::Result<bool> {
    limit(MOST_MEMORY, MOST_SECONDS)?;
    std::panic::set_hook(Box::new(|_| {}));
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
    writeln!(std::io::stdout().lock(), "{}", Digest::of(&bytes)).context("standard output")?;
    let reader = move || {
        read_inside(&bytes, &mut |report| {
            let line = serde_json::to_string(report).unwrap_or_default();
            let mut output = std::io::stdout().lock();
            drop(writeln!(output, "{line}").and_then(|()| output.flush()));
        });
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(reader)?;
    Ok(thread.join().is_ok())
}
