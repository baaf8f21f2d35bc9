//! The kinds of files that the program tells apart by their bytes.

/// What the bytes say, whatever the name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signature {
    /// `%PDF-`.
    Pdf,
    /// A ZIP with Word's parts.
    Word,
    /// A ZIP with Excel's parts.
    Excel,
    /// A ZIP with PowerPoint's parts.
    PowerPoint,
    /// A ZIP of OpenDocument, of this type.
    OpenDocument(OpenDocument),
    /// An office file with macros in it.
    Macros,
    /// An office file that a password locks.
    Locked,
    /// An office file as they were until 2003.
    OldOffice,
    /// Another ZIP.
    Zip,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    Webp,
    /// MPEG audio.
    Mp3,
    /// An MPEG-4 container: audio or video.
    Mpeg4,
    /// Text without a NUL byte.
    Text,
    /// A page or drawing in XML or HTML.
    Markup,
    /// The pointer that Git LFS leaves in place of a file.
    LfsPointer,
    /// A program or script.
    Program,
    /// Nothing at all.
    Empty,
    /// Anything else.
    Unknown,
}

/// The types of OpenDocument that are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenDocument {
    /// `odt`.
    Text,
    /// `ods`.
    Spreadsheet,
    /// `odp`.
    Presentation,
}
