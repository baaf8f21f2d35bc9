//! Everything there is to say about one rule, except how it is checked.

use crate::diagnostics::{Language, Phrase, phrase};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// Published, but somebody should look.
    Warning,
    /// Could be better.
    Advice,
}

impl Severity {
    /// The word that people read.
    pub const fn word(self) -> Phrase {
        match self {
            Severity::Error => phrase!(id = "kesalahan", en = "error"),
            Severity::Warning => phrase!(id = "peringatan", en = "warning"),
            Severity::Advice => phrase!(id = "saran", en = "advice"),
        }
    }

    /// The word of the machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        }
    }
}

/// One rule: its name and what it demands. `explain` and the published page of rules print these fields,
/// and one test runs the examples of every rule, so the text cannot drift from the check.
#[derive(Debug)]
pub struct Code {
    /// Kebab case, the fault and not the remedy; also the name of the file of a rule that is alone in it.
    pub name: &'static str,
    /// How much it matters in what claims to be approved.
    pub severity: Severity,
    /// Stays an error in a draft, where other errors are only warnings.
    pub even_in_drafts: bool,
    /// What must hold, one sentence.
    pub demands: Phrase,
    /// Why, one or two sentences.
    pub because: Phrase,
    /// The article or standard it follows from, where its text was read.
    pub source: Option<&'static str>,
    /// Breaks this rule and no other.
    pub bad: Example,
    /// The same, put right.
    pub good: Example,
}

impl Code {
    /// What an error says where it says nothing else: it follows from no source that was read, is only a warning in a
    /// draft, and is put right in the sound register itself. Its name, its texts and its bad example are its own.
    pub const ERROR: Code = Code {
        name: "",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: phrase!(id = "", en = ""),
        because: phrase!(id = "", en = ""),
        source: None,
        bad: Example::APPROVED,
        good: Example::APPROVED,
    };

    /// The same of a warning.
    pub const WARNING: Code = Code { severity: Severity::Warning, ..Code::ERROR };

    /// The same of an advice.
    pub const ADVICE: Code = Code { severity: Severity::Advice, ..Code::ERROR };
}

/// What an example starts from: a small sound register, of which it then changes a little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// A document without records.
    Draft,
    /// Handed in by the officer.
    Submitted,
    /// Found fit by the PPID.
    Reviewed,
    /// Handed in and announced at once by an authorised officer, on Friday 20 November 2026; not approved yet.
    Announced,
    /// Approved.
    Approved,
    /// Revision 2 approved, with revision 1 beside it in `r1/`.
    Revised,
    /// Approved, then withdrawn by two officers.
    Withdrawn,
    /// An entry of the list of excluded information, approved.
    Excluded,
    /// Approved by a decree that lists it.
    Decreed,
    /// Approved by itself, and listed in a decree.
    Listed,
}

/// A change to a sound register that shows a rule at work.
///
/// Digests in the records are computed after the change, unless the change itself writes them.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// What is changed.
    pub start: Start,
    /// Fields as they are written here instead, one top-level key after the other.
    pub front: &'static str,
    /// Top-level fields that are left out.
    pub without: &'static [&'static str],
    /// The text, if it is another one.
    pub body: Option<&'static str>,
    /// How many times that text stands there.
    pub repeated: usize,
    /// Text added after the approval was recorded.
    pub afterwards: &'static str,
    /// The whole file, byte for byte, for what can only be shown so.
    pub raw: Option<&'static [u8]>,
    /// Further files: the path in the document's folder, or from `content/` with a leading `/`.
    pub files: &'static [(&'static str, &'static [u8])],
    /// Top-level lines of `content/maklumat.yml` that are written so instead.
    pub settings: &'static str,
    /// Keys of the settings that are left out.
    pub settings_without: &'static [&'static str],
    /// What an earlier manifest says was published: lines of `id revision state digest`.
    pub published: &'static str,
    /// E-mail addresses of those who committed it to git: the first all but the approval, the last the approval; one
    /// address did both in one commit. Without any there is no git.
    pub committed: &'static [&'static str],
    /// Files that git once kept and that are gone, named as the further files are.
    pub kept: &'static [(&'static str, &'static [u8])],
    /// Fields of the decree as they are written here instead, where the example has one.
    pub decree: &'static str,
    /// Fields of the decree that are left out.
    pub decree_without: &'static [&'static str],
    /// The lines of the decree, if they are others; LISTED stands for the digest of that revision.
    pub listed: Option<&'static str>,
}

impl Example {
    /// A sound register, unchanged.
    pub const fn of(start: Start) -> Example {
        Example {
            start,
            front: "",
            without: &[],
            body: None,
            repeated: 1,
            afterwards: "",
            raw: None,
            files: &[],
            settings: "",
            settings_without: &[],
            published: "",
            committed: &[],
            kept: &[],
            decree: "",
            decree_without: &[],
            listed: None,
        }
    }

    /// An approved document, unchanged.
    pub const APPROVED: Example = Example::of(Start::Approved);

    /// Writes these fields instead.
    pub const fn front(mut self, front: &'static str) -> Example {
        self.front = front;
        self
    }

    /// Leaves these fields out.
    pub const fn without(mut self, without: &'static [&'static str]) -> Example {
        self.without = without;
        self
    }

    /// Has this text.
    pub const fn body(mut self, body: &'static str) -> Example {
        self.body = Some(body);
        self
    }

    /// Has this text, so many times over.
    pub const fn long_body(mut self, body: &'static str, repeated: usize) -> Example {
        self.body = Some(body);
        self.repeated = repeated;
        self
    }

    /// Adds this text after the approval was recorded.
    pub const fn afterwards(mut self, text: &'static str) -> Example {
        self.afterwards = text;
        self
    }

    /// Is this file, byte for byte.
    pub const fn raw(mut self, raw: &'static [u8]) -> Example {
        self.raw = Some(raw);
        self
    }

    /// Has these files too.
    pub const fn files(mut self, files: &'static [(&'static str, &'static [u8])]) -> Example {
        self.files = files;
        self
    }

    /// Has these lines in its settings.
    pub const fn settings(mut self, settings: &'static str) -> Example {
        self.settings = settings;
        self
    }

    /// Leaves these keys of the settings out.
    pub const fn settings_without(mut self, without: &'static [&'static str]) -> Example {
        self.settings_without = without;
        self
    }

    /// Was committed to git by these.
    pub const fn committed(mut self, committed: &'static [&'static str]) -> Example {
        self.committed = committed;
        self
    }

    /// Had these files in git before.
    pub const fn kept(mut self, kept: &'static [(&'static str, &'static [u8])]) -> Example {
        self.kept = kept;
        self
    }

    /// Has a decree with these fields instead.
    pub const fn decree(mut self, decree: &'static str) -> Example {
        self.decree = decree;
        self
    }

    /// Has a decree without these fields.
    pub const fn decree_without(mut self, without: &'static [&'static str]) -> Example {
        self.decree_without = without;
        self
    }

    /// Has a decree with these lines.
    pub const fn listed(mut self, listed: &'static str) -> Example {
        self.listed = Some(listed);
        self
    }

    /// Was preceded by this publication.
    pub const fn published(mut self, published: &'static str) -> Example {
        self.published = published;
        self
    }
}

/// An approved document with this file, which it lists before the one that it has.
macro_rules! with_file {
    ($name:literal, $bytes:expr) => {
        $crate::diagnostics::Example::APPROVED.files(&[($name, $bytes)]).front(concat!(
            "lampiran:\n  - { berkas: ",
            $name,
            " }\n  - { berkas: jadwal.csv }"
        ))
    };
}
pub(crate) use with_file;

impl Example {
    /// The change as it is shown to people.
    pub fn shown(&self, language: Language) -> String {
        let word = |id, en| Phrase::new(id, en).get(language);
        if let Some(raw) = self.raw {
            return String::from_utf8_lossy(raw).into_owned();
        }
        let mut lines: Vec<String> = Vec::new();
        if !self.settings.is_empty() {
            lines.push("# content/maklumat.yml".to_owned());
            lines.push(self.settings.to_owned());
        }
        if !self.settings_without.is_empty() {
            lines.push(format!(
                "# content/maklumat.yml, {} {}",
                word("tanpa", "without"),
                self.settings_without.join(", ")
            ));
        }
        lines.extend((!self.front.is_empty()).then(|| self.front.to_owned()));
        lines.extend(self.decree_shown(language));
        lines.extend(self.without.iter().map(|it| format!("# {} {it}", word("tanpa", "without"))));
        let named = |name: &str| {
            let name = name.trim_end_matches(['@', '!', '/']);
            name.strip_prefix('/').map_or_else(|| name.to_owned(), |it| format!("content/{it}"))
        };
        lines.extend(self.files.iter().map(|(it, _)| format!("# {} {}", word("berkas", "file"), named(it))));
        for (name, bytes) in self.kept {
            lines.push(format!("# {} {}", word("dahulu di git:", "once in git:"), named(name)));
            lines.push(String::from_utf8_lossy(bytes).trim_end().to_owned());
        }
        if let Some(body) = self.body {
            let times = if self.repeated > 1 { format!("… × {}", self.repeated) } else { String::new() };
            lines.push(format!("---\n{}{times}", body.trim_end()));
        }
        if !self.afterwards.is_empty() {
            lines.push(format!(
                "# {}\n{}",
                word("sesudah disetujui ditambahkan:", "added after the approval:"),
                self.afterwards.trim_end()
            ));
        }
        for line in self.published.lines() {
            lines.push(format!("# {} {}", word("pernah terbit:", "was published:"), was_published(line, language)));
        }
        for who in self.committed {
            lines.push(format!("# git commit --author={who}"));
        }
        if lines.is_empty() {
            word("(tanpa perubahan itu)", "(without that change)").to_owned()
        } else {
            lines.join("\n")
        }
    }

    /// What is changed in the decree.
    fn decree_shown(&self, language: Language) -> Vec<String> {
        let word = |id, en| Phrase::new(id, en).get(language);
        let mut lines = Vec::new();
        lines.extend((!self.decree.is_empty()).then(|| self.decree.to_owned()));
        lines.extend(self.decree_without.iter().map(|it| format!("# {} {it}", word("tanpa", "without"))));
        if let Some(listed) = self.listed {
            let digest = word("(sidik revisi itu)", "(the digest of that revision)");
            lines.push(format!("---\n{}", listed.trim_end().replace("LISTED", digest)));
        }
        if !lines.is_empty() {
            lines.insert(0, "# content/penetapan/2026.md".to_owned());
        }
        lines
    }
}

/// What an earlier manifest says of a revision, in words; of a decree it says no more than which.
fn was_published(line: &str, language: Language) -> String {
    let mut words = line.split(' ');
    let (Some(id), Some(number), Some(state)) = (words.next(), words.next(), words.next()) else {
        return line.to_owned();
    };
    let word = |id, en| Phrase::new(id, en).get(language);
    let state = match state {
        "berlaku" => word("berlaku", "in force"),
        "digantikan" => word("digantikan", "superseded"),
        _ => word("ditarik", "withdrawn"),
    };
    let digest = words.next().map(|it| {
        let (begin, _) = it.split_at_checked(19).unwrap_or((it, ""));
        format!(", {} {begin}…", word("waktu itu dengan sidik lain:", "with another digest at that time:"))
    });
    format!("{id} {} {number}, {state}{}", word("revisi", "revision"), digest.unwrap_or_default())
}
