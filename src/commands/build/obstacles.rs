//! Shows the findings that stop a build, without quoting text that nobody approved: the log of a build is often public.

use crate::checks::{Cleared, clear, withheld};
use crate::commands::tally::rules;
use crate::diagnostics::{Diagnosed, Diagnostic, Phrase, Severity, Summary, Text, say};
use crate::reading::Reading;
use crate::register::Register;
use crate::terminal::Terminal;

/// So many findings are shown before the others are only counted; more than that nobody mends in one go.
const MOST: usize = 10;

/// The register once it was cleared; else its errors are said, with what was not done, and there is none.
///
/// # Errors
/// When something cannot be read.
pub(crate) fn cleared(reading: &Reading, nothing: Phrase, terminal: &mut Terminal) -> anyhow::Result<Option<Cleared>> {
    let examined = match clear(reading.register(&reading.content)?, &reading.context(None)) {
        Ok(cleared) => return Ok(Some(cleared)),
        Err(examined) => examined,
    };
    errors(&examined, false, reading, terminal);
    terminal.say(&say!(
        id = "{nothing}: perbaiki kesalahan di atas, lalu ulangi. Semua temuan: `maklumat cek`.",
        en = "{nothing}: mend the errors above, then try again. All findings: `maklumat check`.",
        nothing = nothing.each(),
    ));
    Ok(None)
}

/// The errors of a register that was not cleared; with `everything` the other findings about what is published too, and
/// all of them in full. Committers back what these come to, and how many findings in drafts are in nobody's way.
pub(crate) fn errors(
    examined: &Diagnosed<Register>,
    everything: bool,
    reading: &Reading,
    terminal: &mut Terminal,
) -> (Summary, usize) {
    let register = &examined.value;
    let is_error = |it: &Diagnostic| it.severity == Severity::Error;
    let (unapproved, mut others): (Vec<_>, Vec<_>) =
        examined.diagnostics.iter().cloned().partition(|it| withheld(&it.place.file, register).is_some());
    let (unapproved, in_nobodys_way): (Vec<_>, Vec<_>) = unapproved.into_iter().partition(is_error);
    let found = Summary::of(&[&others[..], &unapproved[..]].concat());
    others.retain(|it| everything || is_error(it));
    let most = if everything { usize::MAX } else { MOST };
    let others_shown = others.len().min(most);
    terminal.findings(others.get(..others_shown).unwrap_or_default(), &reading.content);
    for one in unapproved.iter().take(most - others_shown) {
        terminal.say(&without_words(one, register));
    }
    if others.len() + unapproved.len() > most {
        rest(&[others, unapproved].concat(), terminal);
    }
    (found, in_nobodys_way.len())
}

/// Findings about what is published; only some of them if they are many, unless `everything` is to be shown.
pub(crate) fn warnings(found: &[Diagnostic], everything: bool, reading: &Reading, terminal: &mut Terminal) {
    let most = if everything { found.len() } else { found.len().min(MOST) };
    terminal.findings(found.get(..most).unwrap_or_default(), &reading.content);
    if found.len() > most {
        rest(found, terminal);
    }
}

/// How many findings were not shown, and what all of them come to.
fn rest(all: &[Diagnostic], terminal: &mut Terminal) {
    let rest = all.len() - MOST;
    let table = rules(all, terminal.language);
    terminal.say(&say!(
        id = "… dan {rest} lagi. Semuanya menurut aturan:\n{table}",
        en = "… and {rest} more. All of them by rule:\n{table}",
        rest,
        table,
    ));
}

/// A finding by its file, its rule and what that demands.
fn without_words(one: &Diagnostic, register: &Register) -> Text {
    let demands = one.code.demands;
    let (line, name) = (one.place.spot.line, one.code.name);
    // The name of an attachment can tell as much as its text.
    let file = withheld(&one.place.file, register)
        .filter(|_| !one.place.file.ends_with(".md"))
        .map_or(&one.place.file, |it| &it.path);
    say!(
        id = "{file}:{line}: {name}: {demands} Rinciannya: `maklumat cek`.\n",
        en = "{file}:{line}: {name}: {demands} Details: `maklumat check`.\n",
        file,
        line,
        name,
        demands = demands.each(),
    )
}
