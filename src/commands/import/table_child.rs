//! Reads spreadsheets in a child process, so that a hostile file can crash only the child.

use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use anyhow::Context as _;

use crate::commands::Outcome;
use crate::diagnostics::say;
use crate::import::table::{LARGEST_TABLE, Table, Unreadable, is_workbook, read_table};
use crate::reading::child_limits::{child, limit};
use crate::source::{open_named, read_at_most};

/// The hidden command that the child is started with.
pub(crate) const NAME: &str = "__read-table";
/// How long a child may take by the clock.
const LONGEST: Duration = Duration::from_mins(4);
/// How long it may compute.
const MOST_SECONDS: u64 = 180;
/// How much memory it may ask for.
const MOST_MEMORY: u64 = 3 << 30;
/// The stack of the thread that reads.
const STACK: usize = 64 << 20;

/// The tables of a file, or why they cannot be read.
///
/// # Errors
/// When the file itself cannot be read.
pub(crate) fn table(file: &Path, program: Option<&Path>) -> anyhow::Result<Result<Table, Unreadable>> {
    let shown = file.display();
    let unreadable = || say!(id = "{shown} tidak dapat dibaca", en = "{shown} cannot be read", shown);
    let opened = open_named(file).with_context(unreadable)?;
    let bytes = match read_at_most(opened, LARGEST_TABLE) {
        Err(error) if error.kind() == ErrorKind::FileTooLarge => return Ok(Err(Unreadable::TooHeavy)),
        read => read.with_context(unreadable)?,
    };
    if !is_workbook(&bytes) {
        return Ok(read_table(&bytes));
    }
    let program = program.context("this program does not know where it lies")?;
    // What the child did not live to tell was too much for it.
    Ok(ask(bytes, program)?.unwrap_or(Err(Unreadable::TooHeavy)))
}

/// What a child says of a workbook; none if it did not come to an end.
fn ask(bytes: Vec<u8>, program: &Path) -> anyhow::Result<Option<Result<Table, Unreadable>>> {
    let mut child = child(program, NAME).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // A child that ends early does not read on.
        std::thread::spawn(move || drop(input.write_all(&bytes)));
    }
    let mut said = None;
    if let Some(mut output) = child.stdout.take() {
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            let mut text = Vec::new();
            drop(output.read_to_end(&mut text));
            drop(sender.send(text));
        });
        said = receiver.recv_timeout(LONGEST).ok();
    }
    drop(child.kill());
    drop(child.wait());
    Ok(said.and_then(|it| serde_json::from_slice(&it).ok()))
}

/// What the child does: reads a workbook from standard input and tells what is in it.
///
/// # Errors
/// When standard input cannot be read, or standard output does not take it.
pub(crate) fn run() -> anyhow::Result<Outcome> {
    limit(MOST_MEMORY, MOST_SECONDS)?;
    std::panic::set_hook(Box::new(|_| {}));
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
    let reader = std::thread::Builder::new().stack_size(STACK).spawn(move || read_table(&bytes))?;
    // The reader of workbooks may panic at a damaged one.
    let read = reader.join().unwrap_or(Err(Unreadable::Damaged));
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut output, &read)?;
    output.flush()?;
    Ok(Outcome::Done)
}
