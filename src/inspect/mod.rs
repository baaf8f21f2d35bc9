//! What a file is and holds, told by its bytes alone: its kind, its texts, its signatures, personal data in it.

pub(crate) mod detection;
pub(crate) mod examination;
pub(crate) mod facts;
pub mod inside;
pub mod personal;
pub(crate) mod shown_text;
pub(crate) mod signature;

pub use crate::inspect::examination::{Report, read_inside};
pub use crate::inspect::facts::{
    AttachmentFacts, Part, PdfFacts, SignatureFacts, SignedState, Trace, TraceKind, Trouble,
};
pub use crate::inspect::signature::{OpenDocument, Signature};
