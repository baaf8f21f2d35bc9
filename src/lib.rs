//! A static site generator for a public information register (Daftar Informasi Publik).
//!
//! Officers commit documents with front matter; the build refuses a document whose approval does not stand and leaves
//! out what has none; citizens read the result; and whoever kept a copy can prove what was published, without trusting
//! the server or this program. A digest binds a record to what it is about; an officer who has a key signs it, and a
//! history that only grows says when it was recorded.
//!
//! # The flow is the architecture
//!
//! ```text
//! source -> register -> checks -> site -> output -> seal
//! files     meaning     the gate  pages   bytes     proof
//!
//! reading -> workflow -> terminal -> desk  -> commands
//! for a run  acts        a person    browser  the command line
//! ```
//!
//! A folder uses only the folders before it (`tests/tidy.rs` watches):
//!
//! | folder | holds |
//! |---|---|
//! | [`diagnostics`] | what we tell the person who wrote the content, with its place, in two languages |
//! | [`inspect`] | what a file is and holds, by its bytes alone: its kind, its texts, its signatures, personal data in it |
//! | [`source`] | the files under `content/`: finding, reading with places, hashing, and the only writer of them; what git knows of them |
//! | [`register`] | what they mean: documents, revisions, officers, records, the statement that a digest is of; their schemas |
//! | [`import`] | lists as bodies keep them in spreadsheets: reads tables, understands what they say, and writes drafts |
//! | [`checks`] | what must hold before anything is published; `checks/rules/<family>/` has one file per rule, or per table of rules |
//! | [`site`] | a plan of items, each with its paths and how it is rendered; `site/mod.rs` has the list of them |
//! | [`output`] | the only writer of a site: the whole new one, or the old one stays; reads the built one to be shown |
//! | [`seal`] | the manifests, the archive, and verification against them |
//! | [`reading`] | the register in this folder, read for whoever works with it: settings, documents, history, the day |
//! | [`workflow`] | which act is due and whose it is; judging whether it may be done, and writing it; new drafts |
//! | [`terminal`] | the person who started the program: what is said, asked and shown in a browser |
//! | [`desk`] | the preview server and the pages on which officers work |
//! | [`commands`] | one file or folder per command, with its arguments; the only folder that knows all others |
//!
//! # Four ideas carry it
//!
//! 1. **Findings travel beside the value** ([`diagnostics::Diagnosed`]). Reading never fails because of content, so a
//!    person sees every mistake in one run.
//! 2. **Only a [`checks::Cleared`] register can become a site.** [`checks::clear`] runs the rules itself and is the
//!    only maker of one; [`output::publish`] takes nothing else. Publishing an unexamined register does not compile.
//!    What passed is a type too ([`checks::RevisionFacts`]): the texts that the gate demands are there, and a preview
//!    fills them with words in one place. Who did what and when is asked of [`register::Records`], before the gate and
//!    after.
//! 3. **The site is a plan, not a heap of pages** ([`site::Plan`]): items, each all that is rendered together from one
//!    source, or one page, table or feed, with its paths. A first pass hashes every source and keeps slim rows; a
//!    second one reads each text again, once, and renders and writes what is made from it. A source that changed in
//!    between stops the build.
//! 4. **A rule is one file that holds everything about it.** Its examples are its documentation and its test.
//!
//! # Where to put a new rule
//!
//! Write `src/checks/rules/<family>/<name>.rs` after the pattern of its neighbours, and name it twice in the `mod.rs`
//! beside it: as a module and in the family's list. Where it differs from others only in its words, add a row to their
//! table instead. A code says only in what it differs from [`diagnostics::Code::ERROR`], `WARNING` or `ADVICE`.
//! `explain`, the published page of the family and the test of all examples find it there.
//!
//! # Three kinds of trouble
//!
//! | whose | word | what happens | exit code |
//! |---|---|---|---|
//! | the content's | [`diagnostics::Diagnostic`] | all of them, with file, line and what to do | 1 |
//! | the machine's | `anyhow::Error` | one line with the path and the cause; the old site stays | 2 |
//! | ours | a panic | never an answer | 101 |
//!
//! # Promises
//!
//! 1. Nothing unapproved is ever in the output: not a page, not a byte of an attachment, not a title.
//! 2. Nothing approved can change unnoticed.
//! 3. Nothing published disappears without a trace.
//! 4. The same commit gives the same bytes on the same day, on any machine; on another day only what `berlaku_sampai`
//!    ends differs, and the day that the manifest names.
//! 5. A reader, or a crash at any moment, meets the old site or the new one, whole.
//! 6. Everything can be verified without this program.

// In the order in which data walks through them.
pub mod diagnostics;
pub mod inspect;
pub mod source;
pub mod register;
pub mod import;
pub mod checks;
pub mod site;
pub mod output;
pub mod seal;
pub mod reading;
pub mod workflow;
pub mod terminal;
pub mod desk;
pub mod commands;
