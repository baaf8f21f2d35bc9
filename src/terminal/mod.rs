//! The only place that prints: findings and progress to standard error, results to standard output.

pub(crate) mod asking;
pub(crate) mod browser;
pub(crate) mod environment;
mod findings;

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;

use crate::diagnostics::shell::for_register;
use crate::diagnostics::trouble::trouble;
use crate::diagnostics::{Diagnostic, Language, Screen, Text, plain_lines, say};
use crate::source::Content;
use crate::terminal::browser::Browser;
use crate::terminal::environment::Environment;

/// Where the program speaks, in which language, and whether anybody watches.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "a fact each")]
pub(crate) struct Terminal {
    pub(crate) language: Language,
    colour: bool,
    pub(crate) is_watched: bool,
    /// Whether a server runs this, which goes on by itself.
    is_job: bool,
    /// Whether the command line itself says yes to everything.
    asks_nothing: bool,
    browser: Browser,
    /// The register's folder, where the command line names it: the next commands are for the same one.
    pub(crate) register: Option<PathBuf>,
}

#[expect(clippy::unused_self, reason = "who speaks must have been handed the terminal")]
impl Terminal {
    pub(crate) fn new(language: Language, asks_nothing: bool, environment: &Environment) -> Terminal {
        Terminal {
            language,
            colour: environment.colour,
            is_watched: environment.is_watched,
            is_job: environment.server.is_some(),
            asks_nothing,
            browser: environment.browser.clone(),
            register: None,
        }
    }

    /// What was asked for, for a person to read; the commands it names are for the same register.
    ///
    /// # Errors
    /// When standard output does not take it.
    pub(crate) fn print(&mut self, text: &str) -> anyhow::Result<()> {
        self.print_exactly(&shown(&self.for_register(text)))
    }

    /// What was asked for, byte by byte: for a program, or to be hashed.
    ///
    /// # Errors
    /// When standard output does not take it.
    pub(crate) fn print_exactly(&mut self, text: &str) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            // Whoever reads may stop reading.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            done => done.with_context(|| {
                say!(id = "keluaran perintah tidak dapat ditulis", en = "what was asked for cannot be written",)
            }),
        }
    }

    /// A sentence to the person at the terminal.
    pub(crate) fn say(&mut self, text: &Text) {
        self.tell(&format!("{}\n", self.for_register(text.get(self.language))));
    }

    fn for_register(&self, text: &str) -> String {
        for_register(text, self.register.as_deref(), self.language)
    }

    /// Sentences, each no wider than the terminal on which they are read; in a file or a pipe they are one line each.
    fn tell(&self, sentences: &str) {
        if !self.is_watched {
            return tell(sentences);
        }
        let width = terminal_size::terminal_size_of(std::io::stderr()).map_or(80, |(it, _)| usize::from(it.0));
        let lines = sentences.split_inclusive('\n').map(|it| wrapped(it, width.max(20)));
        tell(&lines.collect::<String>());
    }

    /// What the person does next; nothing where a server runs this.
    pub(crate) fn say_next(&mut self, text: &Text) {
        if !self.is_job {
            self.say(text);
        }
    }

    /// Why something is not done.
    pub(crate) fn refuse(&mut self, why: &Text) {
        self.say(&say!(id = "ditolak: {why}", en = "refused: {why}", why = why.each()));
    }

    /// Whether somebody sits there who sees a question and can answer it.
    pub(crate) fn is_attended(&self) -> bool {
        std::io::stdin().is_terminal() && self.is_watched
    }

    /// Whether somebody sits there to be asked.
    pub(crate) fn can_ask(&self) -> bool {
        !self.asks_nothing && self.is_attended()
    }

    /// Shows a page or a file in the browser; where nobody can see it, says where it is.
    ///
    /// # Errors
    /// When the browser cannot be started.
    pub(crate) fn show(&mut self, what: &str) -> anyhow::Result<()> {
        self.say(&if self.browser.show(what)? {
            say!(id = "Dibuka di peramban: {what}", en = "Opened in the browser: {what}", what)
        } else {
            say!(id = "Buka di peramban: {what}", en = "Open in a browser: {what}", what)
        });
        Ok(())
    }

    /// Whether the person sees what is shown in a browser.
    pub(crate) fn can_show(&self) -> bool {
        self.browser != Browser::None
    }

    /// Asks a person for a yes, unless the command line said it already.
    ///
    /// # Errors
    /// Where nobody sees the question or can answer it: then the command line itself must say yes.
    pub(crate) fn confirm(&mut self, question: &Text) -> anyhow::Result<bool> {
        if self.asks_nothing {
            return Ok(true);
        }
        if !self.is_attended() {
            return Err(anyhow::Error::msg(say!(
                id = "tidak ada yang ditulis: di sini tidak ada yang dapat ditanya; tambahkan --ya untuk mencatat \
                      tanpa pertanyaan",
                en = "nothing was written: there is nobody to ask here; add --yes to record it without a question",
            )));
        }
        let choices = if self.language == Language::Indonesian { "[y = ya, t = tidak]" } else { "[y/n]" };
        tell(&format!("{} {choices} ", question.get(self.language)));
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer)?;
        Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "ya" | "yes"))
    }

    /// What went wrong with the machine, in one line.
    pub(crate) fn trouble(&mut self, error: &anyhow::Error) {
        let word = match self.language {
            Language::Indonesian => "gagal",
            Language::English => "failed",
        };
        self.tell(&format!("{word}: {}\n", self.for_register(&trouble(error, self.language))));
    }

    /// Every finding with the line it is about: what stops a document first, and before mere warnings what will stop a
    /// draft once it claims approval.
    pub(crate) fn findings(&mut self, diagnostics: &[Diagnostic], content: &Content) {
        let style = Screen { language: self.language, colour: self.colour };
        findings::each(diagnostics, content, style, &|text| self.for_register(text), to_stderr);
    }
}

/// A line broken between words; what stands between backticks is a command and stays whole. A line that begins with a
/// space is a command or a table.
fn wrapped(line: &str, width: usize) -> String {
    if line.starts_with(' ') {
        return line.to_owned();
    }
    let (mut text, mut column, mut is_command) = (String::new(), 0, false);
    let mut piece = String::new();
    for part in line.split_inclusive(' ') {
        piece.push_str(part);
        is_command ^= part.matches('`').count() % 2 == 1;
        if is_command && !line.ends_with(part) {
            continue;
        }
        let length = piece.trim_end().chars().count();
        if column > 0 && column + length > width {
            text.truncate(text.trim_end().len());
            text.push('\n');
            column = 0;
        }
        column += piece.chars().count();
        text.push_str(&std::mem::take(&mut piece));
    }
    text + &piece
}

/// Says something to whoever started the program.
pub(crate) fn tell(text: &str) {
    to_stderr(&shown(text));
}

/// Where nobody can be told, the work goes on; the exit code says how it ended.
fn to_stderr(text: &str) {
    let mut out = std::io::stderr().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}

/// A text as a terminal or the log of a job may show it: nothing in it is invisible, and no line is a command to the
/// server that runs the job, as GitHub and Forgejo read them.
fn shown(text: &str) -> String {
    let plain = plain_lines(text).replace("##[", "##\u{fffd}[");
    let line = |it: &str| {
        let indent = it.len() - it.trim_start().len();
        let (space, words) = it.split_at(indent);
        if words.starts_with("::") { format!("{space}\u{fffd}{words}") } else { it.to_owned() }
    };
    plain.split_inclusive('\n').map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_broken_between_words_and_commands_are_not() {
        let line =
            "Berikutnya: PPID membaca dokumen, lalu `maklumat periksa content/a/b.md --oleh ppid` sekali lagi.\n";
        let due =
            "Berikutnya: PPID\nmembaca dokumen,\nlalu\n`maklumat periksa content/a/b.md --oleh ppid`\nsekali lagi.\n";
        assert_eq!(wrapped(line, 20), due);
        assert_eq!(wrapped(line, 200), line);
        for whole in ["  maklumat ajukan content/a/b.md --oleh petugas\n", "satu\n", "\n", "tanpa `akhir dari itu\n"] {
            assert_eq!(wrapped(whole, 12).replace('\n', " ").trim_end(), whole.trim_end(), "{whole}");
        }
        assert_eq!(wrapped("  maklumat ajukan x\n", 5), "  maklumat ajukan x\n");
        assert_eq!(wrapped("empat lima enam", 10), "empat lima\nenam");
    }

    #[test]
    fn no_text_rewrites_the_screen_or_gives_the_server_a_command() {
        let text = "Judul: a\n  ::stop-commands::x\n\u{1b}[2Jb ::c\r::d\n##[group]e\n";
        let due = "Judul: a\n  \u{fffd}::stop-commands::x\n\u{fffd}[2Jb ::c ::d\n##\u{fffd}[group]e\n";
        assert_eq!(shown(text), due);
        assert_eq!(shown("::error::a"), "\u{fffd}::error::a");
    }
}
