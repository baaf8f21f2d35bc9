//! The files under `content/`: finding them, reading them with places, hashing them, and the only writer of them.
#![expect(clippy::disallowed_methods, reason = "this folder reads and writes content/")]

mod again;
mod answer;
mod attachment;
pub mod codes;
mod bulk;
mod content;
mod decode;
mod digest;
mod documents;
mod edit;
mod facts;
mod front_matter;
mod git;
mod git_command;
mod git_silence;
pub mod inside;
mod keeping;
mod litter;
mod names;
mod opened;
mod past;
mod program;
mod put;
mod replace;
mod signature;
mod spaces;
mod staged;
pub mod table;
mod trouble;
mod tree;
mod unexpected;
mod walk;
mod yaml;
mod yaml_findings;

pub use crate::source::again::{Remembered, Stamp};
pub use crate::source::attachment::AttachmentSource;
pub use crate::source::bulk::{Writing, write_all};
pub use crate::source::content::Content;
pub use crate::source::decode::{decode, forbidden};
pub use crate::source::digest::{Digest, hex};
pub use crate::source::documents::{DocumentSource, RevisionSource, read_each};
pub use crate::source::edit::{Edit, edit, is_read_otherwise, quoted};
pub use crate::source::facts::{
    AttachmentFacts, Examiner, Part, PdfFacts, SignatureFacts, SignedState, Trace, TraceKind, Trouble, Unexamined,
};
pub use crate::source::front_matter::{SourceText, split};
pub use crate::source::git::{Git, PastText};
pub use crate::source::git_silence::git_silence;
pub use crate::source::keeping::Needed;
pub use crate::source::litter::is_litter;
pub use crate::source::names::{is_portable, look, look_alike};
pub(crate) use crate::source::opened::options_without_links;
pub use crate::source::opened::{open_named, read_at_most};
pub use crate::source::past::{Change, Past};
pub use crate::source::program::{find_program, isolated, search_path};
pub use crate::source::put::put;
pub use crate::source::replace::{STAGED, create, remove, replace};
pub use crate::source::signature::{OpenDocument, Signature};
pub use crate::source::tree::{Map, Node, Value};
pub use crate::source::walk::{DECREES, DocumentFiles, Layout, walk};
pub use crate::source::yaml::{is_plain, parse};
