//! What maklumat does, a module per behaviour; one binary, so that it links once.
#![expect(clippy::disallowed_methods, reason = "tests make and read files")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a test may fail loudly")]
#![expect(clippy::print_stdout, reason = "figures go into the note")]

mod accepting;
mod acting;
mod advising;
mod announcing;
mod answering;
mod attesting;
mod automating;
mod computing;
mod covering;
mod decreeing;
mod ending;
mod entering;
mod examining;
mod describing;
mod distrusting;
mod drafting;
mod drawing;
mod excluding;
mod explaining;
mod folders;
mod good;
mod guarding;
mod hiding;
mod hosting;
mod importing;
mod informing;
mod interrupting;
mod leaking;
mod links;
mod making;
mod mutating;
mod naming;
mod opening;
mod ordinary;
mod persons;
mod picturing;
mod previewing;
mod proposing;
mod published;
mod qualifying;
mod reading;
mod recognising;
mod recording;
mod reporting;
mod reproducing;
mod sample;
mod searching;
mod speaking;
mod serving;
mod starting;
mod surmising;
mod surviving;
mod tampering;
mod theming;
mod timing;
mod tools;
mod unpacking;
mod verifying;
mod weighing;
mod wording;
mod working;
mod workplace;
