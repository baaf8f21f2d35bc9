//! The files under `content/`: finding them, reading them with places, hashing them, and the only writer of them; git
//! and OpenSSH.
#![expect(clippy::disallowed_methods, reason = "this folder reads and writes content/")]

mod answer;
pub mod codes;
mod decode;
mod digest;
mod disk;
mod documents;
mod git;
mod layout;
mod program;
mod ssh_keygen;
mod ssh_signature;
mod yaml;

pub use crate::source::decode::{decode, forbidden};
pub use crate::source::digest::{Digest, hex};
pub use crate::source::disk::bulk::{Writing, write_all};
pub use crate::source::disk::content::Content;
pub(crate) use crate::source::disk::opened::options_without_links;
pub use crate::source::disk::opened::{open_named, read_at_most, read_named};
pub use crate::source::disk::replace::{STAGED, create, remove, replace};
pub use crate::source::disk::stamp::Stamp;
pub use crate::source::documents::again::Remembered;
pub use crate::source::documents::attachment::AttachmentSource;
pub use crate::source::documents::examiner::{Examiner, Hashed, Unexamined};
pub use crate::source::documents::inspector::{InsideReader, Inspector, TextKeeper};
pub use crate::source::documents::reading::{DocumentSource, RevisionSource, read_each};
pub use crate::source::git::commit::Needed;
pub use crate::source::git::past::{Change, Past};
pub use crate::source::git::past_text::{Git, PastText, PastVersion};
pub use crate::source::git::signing_key::signing_key;
pub use crate::source::git::unresponsive::git_unresponsive;
pub use crate::source::layout::litter::is_litter;
pub use crate::source::layout::names::{is_portable, look, look_alike};
pub(crate) use crate::source::layout::saved::document_path;
pub use crate::source::layout::walk::{DECREES, DocumentFiles, HISTORY, Layout, NO_UNITS, walk};
pub use crate::source::program::{find_program, isolated, search_path};
pub use crate::source::ssh_keygen::{Asks, is_in_agent, sign, sign_by_agent};
pub use crate::source::ssh_signature::{SshPublicKey, SshSignature};
pub use crate::source::yaml::edit::{Edit, edit, is_read_otherwise, name_value, quoted, scalar};
pub use crate::source::yaml::front_matter::{SourceText, split};
pub use crate::source::yaml::parser::{is_plain, parse};
pub use crate::source::yaml::put::put;
pub use crate::source::yaml::spaces::tidy;
pub use crate::source::yaml::tree::{Map, Node, Value};
