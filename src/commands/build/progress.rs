//! What a person at the terminal sees while a site is built: the phase, how much of it is done, and the time left.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostics::{Language, Phrase, phrase};
use crate::terminal::Terminal;

/// How often the line is drawn again, whether or not something is done by then.
const TICK: Duration = Duration::from_millis(200);

/// One line on standard error, where somebody watches; nothing elsewhere.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    language: Language,
}

impl Progress {
    /// Shows nothing until the first phase begins.
    pub(crate) fn new(terminal: &Terminal) -> Progress {
        let target = if terminal.is_watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        Progress { bar, language: terminal.language }
    }

    /// A phase of which nobody knows how long it takes.
    pub(crate) fn phase(&self, name: Phrase) {
        self.begin(name, None);
    }

    /// A phase of so many steps; each is told by [`Progress::step`]. Where there are none, nothing is counted.
    pub(crate) fn steps(&self, name: Phrase, count: usize) {
        self.begin(name, Some(count as u64).filter(|it| *it > 0));
    }

    /// One step more is done.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
    }

    /// Takes the line away.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }

    fn begin(&self, name: Phrase, count: Option<u64>) {
        let left = phrase!(id = "sisa waktu", en = "time left").get(self.language);
        let shape = match count {
            Some(_) => format!("{{spinner}} {{msg}} {{wide_bar}} {{pos}}/{{len}}, {left} {{eta}}"),
            None => "{spinner} {msg} {elapsed}".to_owned(),
        };
        let style = ProgressStyle::with_template(&shape).unwrap_or_else(|_| ProgressStyle::default_bar());
        self.bar.reset();
        match count {
            Some(count) => self.bar.set_length(count),
            None => self.bar.unset_length(),
        }
        self.bar.set_style(style);
        self.bar.set_message(name.get(self.language).to_owned());
        self.bar.tick();
        // Before the first phase has a name there is nothing to show.
        if !self.bar.is_hidden() {
            self.bar.enable_steady_tick(TICK);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_counted_where_there_is_nothing_to_count() {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let progress = Progress { bar, language: Language::Indonesian };
        progress.steps(phrase!(id = "membaca", en = "reading"), 3);
        assert_eq!(progress.bar.length(), Some(3));
        progress.steps(phrase!(id = "membaca", en = "reading"), 0);
        assert_eq!(progress.bar.length(), None);
        progress.phase(phrase!(id = "membaca", en = "reading"));
        assert_eq!(progress.bar.length(), None);
    }
}
