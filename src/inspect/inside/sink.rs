//! The traits between readers of files and their callers: `Source` is what is read, `Sink` receives what is found.

use std::io::{Read, Seek};

use crate::inspect::{Part, Trouble};

/// Takes what is found.
pub trait Sink {
    /// A text, in pieces of lines.
    fn text(&mut self, part: Part, text: &str);
    /// What every reader of the file sees, for the search: no comments, nothing deleted, nothing hidden.
    fn shown(&mut self, _text: &str) {}
    /// A file lies within the file, so many files deep.
    fn embedded(&mut self, bytes: &[u8], depth: usize);
    /// The file says where it was made.
    fn location(&mut self);
    /// The end of the file is missing, as in a copy that was broken off.
    fn cut(&mut self) {}
    /// The file cannot be looked at, or not wholly.
    fn trouble(&mut self, trouble: Trouble);
}

/// What can be read from and moved about in.
pub trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}
