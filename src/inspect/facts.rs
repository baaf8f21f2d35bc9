//! What the rules need to know of what is inside an attachment.

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Phrase, phrase};

/// What was found inside an attachment; its texts are gone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentFacts {
    /// Personal data, masked; each once.
    pub traces: Vec<Trace>,
    /// Whether it says where a picture was taken.
    pub has_location: bool,
    /// Whether a spreadsheet shortened a number of sixteen digits in it: `6,27E+15`.
    #[serde(default)]
    pub has_shortened: bool,
    /// Whether its end is missing, as in a copy that was broken off.
    #[serde(default)]
    pub is_cut: bool,
    /// Why it could not be looked at, or not wholly.
    pub trouble: Option<Trouble>,
    /// What only a PDF has.
    pub pdf: Option<PdfFacts>,
    /// The electronic signatures in a PDF, in the order they stand.
    pub signatures: Vec<SignatureFacts>,
    /// How many bytes of the text that its readers see were kept for the search.
    #[serde(default)]
    pub shown: usize,
}

/// What a reader of a PDF depends on. None: it could not be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PdfFacts {
    /// How many pages.
    pub pages: Option<usize>,
    /// Whether a page has letters, not only a picture of letters.
    pub has_text: Option<bool>,
    /// Whether it says its title.
    pub has_title: Option<bool>,
    /// Whether it says its language.
    pub has_language: Option<bool>,
    /// Whether it runs JavaScript.
    pub has_javascript: bool,
}

/// Personal data somewhere, masked so that a finding does not publish it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// What it is.
    pub kind: TraceKind,
    /// Its first two characters; of an e-mail address the domain too.
    pub shown: String,
    /// How many digits, or characters before the `@`.
    pub length: usize,
    /// Where in the file.
    pub part: Part,
    /// The whole address, only of e-mail: whether it is the body's own is decided later.
    pub address: Option<String>,
}

/// The kinds of personal data that are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TraceKind {
    /// NIK, or the number of a family card, which has the same shape.
    IdentityNumber,
    /// NPWP.
    TaxNumber,
    /// A mobile phone.
    Phone,
    /// An e-mail address of a person.
    Email,
    /// A passport.
    Passport,
    /// A bank account.
    BankAccount,
}

/// Where in a file something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// Where every reader sees it.
    Text,
    /// In the name of the file.
    Name,
    /// In what the file says of itself.
    Metadata,
    /// In a comment or note.
    Comment,
    /// Deleted with tracked changes, and still there.
    Deleted,
    /// On a sheet that is not shown.
    HiddenSheet,
    /// In the copy of data that a pivot table keeps, or in cells that were emptied.
    LeftBehind,
    /// In an earlier state of a PDF, which the file still holds.
    EarlierState,
    /// In a part of a page that is not shown: a layer, a note, a form nobody draws.
    Hidden,
    /// In a file within the file.
    Embedded,
}

impl Part {
    /// As a person is told.
    pub const fn phrase(self) -> Phrase {
        match self {
            Part::Text => phrase!(id = "di teksnya", en = "in its text"),
            Part::Name => phrase!(id = "di nama berkasnya", en = "in its name"),
            Part::Metadata => {
                phrase!(id = "di keterangan tersembunyi berkas (metadata)", en = "in its hidden details (metadata)",)
            }
            Part::Comment => phrase!(id = "di komentar atau catatan", en = "in a comment or note"),
            Part::Deleted => phrase!(
                id = "di tulisan yang sudah dihapus tetapi masih tersimpan (lacak perubahan)",
                en = "in deleted text that is still kept (tracked changes)",
            ),
            Part::HiddenSheet => phrase!(id = "di lembar yang disembunyikan", en = "on a hidden sheet"),
            Part::LeftBehind => phrase!(
                id = "di salinan data yang tidak tampak (tabel pivot atau sel lama)",
                en = "in a copy of data that is not shown (a pivot table or former cells)",
            ),
            Part::EarlierState => phrase!(
                id = "di keadaan PDF sebelumnya, yang masih tersimpan di dalam berkas",
                en = "in an earlier state of the PDF, which the file still holds",
            ),
            Part::Hidden => phrase!(
                id = "di bagian yang tidak tampak (lapisan, isian, atau gambar yang disembunyikan)",
                en = "in a part that is not shown (a hidden layer, field or drawing)",
            ),
            Part::Embedded => phrase!(id = "di berkas yang disisipkan", en = "in a file within the file"),
        }
    }
}

/// Why a file could not be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// It is damaged, or built in a way that nothing here can read.
    Damaged,
    /// Its fonts do not say which letters they draw.
    Unmapped,
    /// It asks for a password.
    Locked,
    /// Looking took longer or needed more memory than is allowed.
    TooHeavy,
    /// It unpacks to far more than it is.
    Bomb,
}

/// An electronic signature in a PDF, as facts: nobody's word that it is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureFacts {
    /// The name written in the certificate.
    pub name: Option<String>,
    /// Whether it is a time stamp and no person's signature.
    pub is_timestamp: bool,
    /// How many bytes it is about.
    pub covered: u64,
    /// Whether it is about the whole file, except itself.
    pub is_whole: bool,
    /// Whether those bytes are still what was signed.
    pub state: SignedState,
}

/// What became of the bytes that were signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignedState {
    /// Their digest is the one in the signature.
    Unchanged,
    /// Their digest is another one.
    Changed,
    /// The signature is written in a way that this program cannot compare.
    Unknown,
}
