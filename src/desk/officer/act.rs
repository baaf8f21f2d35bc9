//! What a button of the officers' pages asks for, and the act that it is.

use std::path::PathBuf;

use crate::diagnostics::{Phrase, Text, phrase, say};
use crate::reading::Reading;
use crate::reading::moment::{day, time};
use crate::source::Asks;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;
use crate::workflow::acts::announce::UrgentAnnouncement;
use crate::workflow::acts::review::ReviewRound;
use crate::workflow::acts::submit::Submission;
use crate::workflow::acts::withdraw::WithdrawalRequest;
use crate::workflow::committing::WhoCommits;
use crate::workflow::ready::{Judgement, Ready};
use crate::workflow::signatures::Signing;
use crate::workflow::signing::Signatory;

// The inputs, by the names of the options that ask for the same.
const MEMO: Phrase = phrase!(id = "--memo <NOMOR>", en = "--memo");
const MEMO_DATE: Phrase = phrase!(id = "--tanggal-memo <HARI>", en = "--memo-date");
const AUTHORITY: Phrase = phrase!(id = "--wewenang <ID>", en = "--authority");
const TIME: Phrase = phrase!(id = "--pukul <JAM>", en = "--time");

/// A button with which something is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Button {
    Submit,
    Fit,
    NeedsCorrection,
    Approve,
    /// Approves what a decree lists.
    ApplyDecree,
    ProposeWithdrawal,
    AgreeToWithdraw,
    RefuseWithdrawal,
    Renew,
    Announce,
    Revise,
}

impl Button {
    const ALL: [Button; 11] = [
        Button::Submit,
        Button::Fit,
        Button::NeedsCorrection,
        Button::Approve,
        Button::ApplyDecree,
        Button::ProposeWithdrawal,
        Button::AgreeToWithdraw,
        Button::RefuseWithdrawal,
        Button::Renew,
        Button::Announce,
        Button::Revise,
    ];

    /// The button that sends this word.
    pub(crate) fn of(word: &str) -> Option<Button> {
        Button::ALL.into_iter().find(|it| it.word() == word)
    }

    /// What the button sends.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Button::Submit => "ajukan",
            Button::Fit => "sesuai",
            Button::NeedsCorrection => "perbaikan",
            Button::Approve => "setujui",
            Button::ApplyDecree => "terapkan",
            Button::ProposeWithdrawal => "tarik",
            Button::AgreeToWithdraw => "setujui-penarikan",
            Button::RefuseWithdrawal => "tolak-penarikan",
            Button::Renew => "mutakhirkan",
            Button::Announce => "umumkan",
            Button::Revise => "revisi",
        }
    }

    /// The form that the button is in.
    pub(crate) fn form(self) -> &'static str {
        match self {
            Button::Fit | Button::NeedsCorrection => "periksa",
            Button::AgreeToWithdraw | Button::RefuseWithdrawal => "usul",
            other => other.word(),
        }
    }
}

/// What a form asks for.
#[derive(Debug)]
pub(crate) struct ActRequest {
    pub(crate) button: Button,
    /// `content/<unit>/<name>`, perhaps with `/rN`.
    pub(crate) path: String,
    /// What was typed, by the names of the inputs.
    pub(crate) fields: Vec<(String, String)>,
}

impl ActRequest {
    /// A field that was filled in.
    fn field(&self, name: &str) -> Option<&str> {
        let value = self.fields.iter().find(|(it, _)| it == name).map(|(_, it)| it.trim());
        value.filter(|it| !it.is_empty())
    }

    fn text(&self, name: &str) -> Option<String> {
        self.field(name).map(str::to_owned)
    }

    /// The act of this officer, or what the form lacks for it.
    fn act(&self, officer: &str) -> Result<Act, Text> {
        let signatory = Signatory { by: officer.to_owned(), order: None };
        Ok(match self.button {
            Button::Submit => Act::Submit(Submission { signatory, started: None }),
            Button::Fit => Act::Review(self.review(signatory, None)?),
            Button::NeedsCorrection => {
                let corrections = self.text("catatan").ok_or_else(uncorrected)?;
                Act::Review(self.review(signatory, Some(corrections))?)
            }
            Button::Approve => Act::Approve(signatory),
            Button::ApplyDecree => Act::ApproveByDecree(self.path.rsplit('/').next().unwrap_or_default().to_owned()),
            Button::ProposeWithdrawal => Act::Withdraw(WithdrawalRequest {
                signatory,
                reason: self.text("alasan"),
                successor: self.text("pengganti"),
                official_report: self.text("berita_acara"),
            }),
            Button::AgreeToWithdraw => {
                Act::Withdraw(WithdrawalRequest { signatory, reason: None, successor: None, official_report: None })
            }
            Button::RefuseWithdrawal => {
                Act::RefuseWithdrawal { signatory, why: self.text("alasan").unwrap_or_default() }
            }
            Button::Renew => Act::Renew(signatory),
            Button::Announce => {
                let time = self.field("pukul").map(|it| time(it).map_err(|example| unusable(it, TIME, &example)));
                let time = time.transpose()?;
                let authority = self.text("wewenang").ok_or_else(|| missing(AUTHORITY))?;
                Act::Announce(UrgentAnnouncement { signatory, authority, time })
            }
            Button::Revise => Act::Revise { note: self.text("catatan") },
        })
    }

    fn review(&self, signatory: Signatory, corrections: Option<String>) -> Result<ReviewRound, Text> {
        let date = self.field("tanggal_memo").map(|it| day(it).map_err(|example| unusable(it, MEMO_DATE, &example)));
        let memo_date = date.transpose()?;
        let memo = self.text("memo").ok_or_else(|| missing(MEMO))?;
        Ok(ReviewRound { signatory, memo, memo_date, corrections })
    }

    /// What would be written, or why not.
    ///
    /// # Errors
    /// When the form lacks something, or a file cannot be read.
    pub(crate) fn judge(&self, officer: &str, reading: &Reading) -> anyhow::Result<Judgement> {
        let act = self.act(officer).map_err(anyhow::Error::msg)?;
        // A decree is applied to everything that it lists.
        let paths: Vec<PathBuf> =
            if self.button == Button::ApplyDecree { Vec::new() } else { vec![reading.content.path(&self.path)] };
        act.judge(&paths, reading)
    }
}

/// Signs and writes what was judged, and keeps it in git if that is wanted.
///
/// # Errors
/// When the officer must sign and cannot, when a file changed meanwhile or cannot be written, or when git does not take
/// it.
pub(crate) fn write(mut ready: Ready, commits: bool, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<()> {
    let who_commits = WhoCommits::of(&ready, commits, reading)?;
    Signing::of(&ready, None, Asks::Window, reading)?.sign(&mut ready)?;
    ready.write(&reading.content, |write| terminal.say(&write.told()))?;
    who_commits.commit(&ready, reading, &mut |it| terminal.say(it))
}

/// What is said of a button that no page of ours has.
pub(crate) fn unknown() -> Text {
    say!(id = "tombol ini tidak dikenal", en = "this button is not known")
}

fn uncorrected() -> Text {
    say!(id = "tuliskan dahulu apa yang perlu diperbaiki", en = "write first what is to be corrected")
}

fn missing(option: Phrase) -> Text {
    say!(id = "masih diperlukan: {option}", en = "still needed: {option}", option = option.each())
}

/// What is said of a value that cannot be read, with one that can.
fn unusable(typed: &str, option: Phrase, example: &str) -> Text {
    say!(
        id = "`{typed}` tidak dapat dipakai untuk {option}; misalnya: {example}",
        en = "`{typed}` cannot be used for {option}; for instance: {example}",
        typed,
        example,
        option = option.each(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_known_by_its_word() {
        for button in Button::ALL {
            assert_eq!(Button::of(button.word()), Some(button));
        }
        assert_eq!(Button::of(""), None);
    }

    #[test]
    fn a_form_that_lacks_something_is_no_act() {
        let lacks = |button, fields: &[(&str, &str)]| {
            let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            let request = ActRequest { button, path: "content/u/a".to_owned(), fields };
            request.act("ppid").err().map(|it| it.en)
        };
        let needed = |it: &str| Some(format!("still needed: {it}"));
        assert_eq!(lacks(Button::Fit, &[("memo", " ")]), needed("--memo"));
        assert_eq!(lacks(Button::Fit, &[("memo", "1"), ("tanggal_memo", "2026-11-18")]), None);
        let kemarin = lacks(Button::Fit, &[("memo", "1"), ("tanggal_memo", "kemarin")]);
        assert_eq!(kemarin.unwrap(), "`kemarin` cannot be used for --memo-date; for instance: 2026-01-20");
        assert!(lacks(Button::NeedsCorrection, &[("memo", "1")]).unwrap().starts_with("write first"));
        assert_eq!(lacks(Button::Announce, &[]), needed("--authority"));
        let late = lacks(Button::Announce, &[("wewenang", "w"), ("pukul", "9")]);
        assert_eq!(late.unwrap(), "`9` cannot be used for --time; for instance: 09:30");
        assert_eq!(lacks(Button::RefuseWithdrawal, &[]), None);
    }
}
