//! What maklumat does, a module per behaviour; one binary, so that it links once.
#![expect(clippy::disallowed_methods, reason = "tests make and read files")]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]
#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a test may fail loudly")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "figures go into the note")]

mod explaining;
mod making;
mod sample;
mod surviving;
mod verifying;
mod workplace;
