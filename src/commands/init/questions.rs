//! Asks what `init` must know: five answers, and what follows from them.

use std::path::Path;

use crate::commands::init::answers::Answers;
use crate::commands::init::arguments::Init;
use crate::commands::init::judging;
use crate::commands::init::summary::{summary, zone_word};
use crate::diagnostics::{Text, say};
use crate::reading::absolute;
use crate::register::{ApprovalProof, Date};
use crate::source::tidy;
use crate::terminal::Terminal;
use crate::terminal::asking::ask;

/// What a question is about: how it is asked, and the option that answers it.
struct Question {
    words: Text,
    option: Text,
}

/// From the command line, and for what it leaves open from the person, if one can be asked. Whoever is asked can go
/// back at every question; the last one shows what will be permanent and wants a yes.
///
/// # Errors
/// When something on the command line will not do, or the answers end.
pub(crate) fn gather(
    options: &Init,
    root: &Path,
    day: Date,
    asks: bool,
    terminal: &mut Terminal,
) -> anyhow::Result<Answers> {
    let units = (!options.units.is_empty()).then(|| options.units.join(","));
    let given = [
        options.name.as_deref(),
        units.as_deref(),
        options.address.as_deref(),
        options.zone.as_deref(),
        options.approval_proof.as_deref(),
    ];
    options.register_name.as_deref().map(own_name).transpose()?;
    let least = ApprovalProof::default().key();
    let usual = ["Badan Publik Contoh", "Bagian Umum", "https://dip.example.go.id/", "WIB", least];
    let mut steps: Vec<Step> = Vec::new();
    for ((question, given), usual) in questions().into_iter().zip(given).zip(usual) {
        let answer = match given {
            Some(given) => fit(steps.len(), &tidy(given), options).map_err(|why| at_option(&question.option, &why))?,
            None => usual.to_owned(),
        };
        steps.push(Step { question, answer, is_open: given.is_none() });
    }
    if asks {
        terminal.say(&opening(&absolute(root)?.display().to_string()));
    } else if given.contains(&None) {
        terminal.say(&say!(
            id = "Tanpa terminal tidak ada yang ditanya: untuk yang tidak disebut dipakai jawaban contoh.",
            en = "Without a terminal nobody is asked: the example answers were taken for what was not named.",
        ));
    }
    let mut at = 0;
    loop {
        let to = at;
        match steps.get_mut(at) {
            Some(step) if asks && step.is_open => match step.ask(to, options, terminal)? {
                Some(answer) => step.answer = answer,
                None => at = back(&mut steps, to),
            },
            Some(_) => {}
            None => {
                let answers = answers(options, day, &steps)?;
                terminal.say(&summary(&answers));
                if !asks || is_agreed(terminal)? {
                    return Ok(answers);
                }
                at = back(&mut steps, to);
            }
        }
        if at == to {
            at += 1;
        }
    }
}

/// What the answers come to.
fn answers(options: &Init, day: Date, steps: &[Step]) -> anyhow::Result<Answers> {
    let said = |at: usize| steps.get(at).map_or("", |it| it.answer.as_str());
    let read = || -> Result<_, Text> {
        let address = judging::address(said(2), takes_local(options))?;
        let zone = judging::zone(said(3))?;
        Ok((judging::body(said(0))?, judging::units(said(1))?, address, zone, judging::approval_proof(said(4))?))
    };
    let (name, units, address, zone, proof) = read().map_err(anyhow::Error::msg)?;
    let register = match &options.register_name {
        None => judging::named_after(&address).map_err(anyhow::Error::msg)?,
        Some(name) => own_name(name)?,
    };
    Ok(Answers { name, units, address, zone, proof, register, day })
}

/// One question with the answer that is proposed, and in the end taken.
struct Step {
    question: Question,
    answer: String,
    /// Whether it is asked: what the command line says is not, until the person goes back to it.
    is_open: bool,
}

impl Step {
    /// None: back to the question before.
    fn ask(&self, at: usize, options: &Init, terminal: &Terminal) -> anyhow::Result<Option<String>> {
        ask(terminal, &self.question.words, &self.answer, |answer| match is_back(answer) {
            true if at == 0 => Err(say!(id = "ini pertanyaan pertama", en = "this is the first question")),
            true => Ok(None),
            false => fit(at, answer, options).map(Some),
        })
    }
}

/// The question before this one, which is asked whoever answered it first.
fn back(steps: &mut [Step], at: usize) -> usize {
    let before = at.saturating_sub(1);
    if let Some(it) = steps.get_mut(before) {
        it.is_open = true;
    }
    before
}

fn is_back(answer: &str) -> bool {
    matches!(answer.to_lowercase().as_str(), "kembali" | "back")
}

/// An answer to one of the questions as it will be shown, or why it will not do.
fn fit(at: usize, answer: &str, options: &Init) -> Result<String, Text> {
    match at {
        0 => judging::body(answer),
        1 => judging::units(answer).map(|all| all.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ")),
        2 => {
            let address = judging::address(answer, takes_local(options))?;
            if options.register_name.is_none() {
                judging::named_after(&address)?;
            }
            Ok(address)
        }
        3 => judging::zone(answer).map(|it| zone_word(&it).to_owned()),
        _ => judging::approval_proof(answer).map(|it| it.key().to_owned()),
    }
}

/// Only the option takes the address of this computer: whoever writes it there means it.
fn takes_local(options: &Init) -> bool {
    options.address.is_some()
}

fn opening(folder: &str) -> Text {
    say!(
        id = "Register baru di {folder}. Enter memakai jawaban di dalam [ ]; `kembali` ke pertanyaan sebelumnya.",
        en = "A new register in {folder}. Enter takes the answer in [ ]; `back` returns to the question before.",
        folder,
    )
}

fn questions() -> [Question; 5] {
    let question = |words, option| Question { words, option };
    [
        question(
            say!(id = "1. Nama badan publik", en = "1. Name of the public body"),
            say!(id = "--nama", en = "--name"),
        ),
        question(
            say!(
                id = "2. Unit yang menguasai informasi, dipisah koma",
                en = "2. Units that hold information, separated by commas",
            ),
            say!(id = "--unit", en = "--units"),
        ),
        question(say!(id = "3. Alamat situs", en = "3. Address of the site"), say!(id = "--alamat", en = "--address")),
        question(
            say!(id = "4. Zona waktu: WIB, WITA, atau WIT", en = "4. Time zone: WIB, WITA or WIT"),
            say!(id = "--zona", en = "--zone"),
        ),
        question(
            say!(
                id = "5. Bukti persetujuan Atasan PPID: catatan (hanya di berkas), surat, server (disetujui sendiri di \
                      server git), atau kunci (tanda tangan SSH)",
                en = "5. What proves the superior's approval: `catatan` (only the record in the file), `surat` (a letter), \
                      `server` (given in person on the git server) or `kunci` (an SSH signature)",
            ),
            say!(id = "--bukti-persetujuan", en = "--approval-proof"),
        ),
    ]
}

/// The name that the register is given on the command line.
fn own_name(name: &str) -> anyhow::Result<String> {
    let option = say!(id = "--nama-register", en = "--register-name");
    judging::register_name(name).map_err(|why| at_option(&option, &why))
}

fn at_option(option: &Text, why: &Text) -> anyhow::Error {
    anyhow::Error::msg(say!(id = "{option}: {why}", en = "{option}: {why}", option = option.each(), why = why.each()))
}

/// Whether the person agrees; an empty answer is a yes.
fn is_agreed(terminal: &Terminal) -> anyhow::Result<bool> {
    let question = say!(
        id = "Tulis register ini? y = ya, kembali = ke pertanyaan sebelumnya",
        en = "Write this register? y = yes, back = to the question before",
    );
    ask(terminal, &question, "y", |answer| match answer.to_lowercase().as_str() {
        "y" | "ya" | "yes" => Ok(true),
        "t" | "tidak" | "n" | "no" => Ok(false),
        it if is_back(it) => Ok(false),
        _ => Err(say!(id = "jawab y atau kembali", en = "answer y or back")),
    })
}
