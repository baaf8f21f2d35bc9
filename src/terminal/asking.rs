//! Questions to a person at the terminal, one line each.

use std::io::BufRead as _;

use crate::diagnostics::{Text, say};
use crate::source::tidy;
use crate::terminal::{Terminal, tell};

/// Asks until the answer will do: `fit` says what it means, or why it will not. An empty answer is the proposed one.
///
/// # Errors
/// When the answers end.
pub(crate) fn ask<T>(
    terminal: &Terminal,
    question: &Text,
    proposed: &str,
    fit: impl Fn(&str) -> Result<T, Text>,
) -> anyhow::Result<T> {
    loop {
        let shown = if proposed.is_empty() { String::new() } else { format!(" [{proposed}]") };
        tell(&format!("{}{shown}: ", question.get(terminal.language)));
        let mut line = String::new();
        if std::io::stdin().lock().read_line(&mut line)? == 0 {
            tell("\n");
            return Err(anyhow::Error::msg(say!(
                id = "jawaban berhenti di sini; tidak ada yang ditulis",
                en = "the answers end here; nothing was written",
            )));
        }
        let answer = tidy(&line);
        match fit(if answer.is_empty() { proposed } else { &answer }) {
            Ok(it) => return Ok(it),
            Err(why) => tell(&format!("  {}\n", why.get(terminal.language))),
        }
    }
}
