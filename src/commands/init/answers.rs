//! What `init` must know: four answers, and what follows from them.

use crate::commands::asking::{ask, tidy};
use crate::commands::init::Init;
use crate::commands::init::judging;
use crate::commands::init::summary::{summary, zone_word};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::register::Date;

/// Everything the files are made from.
#[derive(Debug)]
pub(crate) struct Answers {
    /// The public body.
    pub(crate) name: String,
    /// Its units: folder and name, the first one bears the samples.
    pub(crate) units: Vec<(String, String)>,
    /// Where the site will stand, with the last slash.
    pub(crate) address: String,
    /// The IANA name of the zone.
    pub(crate) zone: String,
    /// The register's name, part of every digest.
    pub(crate) register: String,
    /// The day on which the samples are made and signed.
    pub(crate) day: Date,
}

/// What a question is about: how it is asked, and the option that answers it.
struct Question {
    words: Text,
    option: Text,
}

impl Answers {
    /// From the command line, and for what it leaves open from the person, if one can be asked; then whoever is asked
    /// sees what will be permanent and says yes, or answers once more.
    ///
    /// # Errors
    /// When something on the command line will not do, or the answers end.
    pub(crate) fn gather(
        options: &Init,
        day: Date,
        asks: bool,
        terminal: &mut Terminal,
    ) -> anyhow::Result<Answers> {
        let units = (!options.units.is_empty()).then(|| options.units.join(","));
        let given =
            [options.name.as_deref(), units.as_deref(), options.address.as_deref(), options.zone.as_deref()];
        let usual = ["Badan Publik Contoh", "Bagian Umum", "https://dip.example.go.id/", "WIB"];
        let mut answers = Answers::once(options, day, (asks, terminal), given, usual)?;
        if !asks && given.contains(&None) {
            terminal.say(&Text::new(
                "Tanpa terminal tidak ada yang ditanya: untuk yang tidak disebut dipakai jawaban contoh.",
                "Without a terminal nobody is asked: the example answers were taken for what was not named.",
            ));
        }
        terminal.say(&summary(&answers));
        while asks && !is_agreed(terminal)? {
            let units: Vec<_> = answers.units.iter().map(|(_, name)| name.as_str()).collect();
            let (units, zone) = (units.join(", "), zone_word(&answers.zone).to_owned());
            let before = [answers.name.as_str(), &units, &answers.address, &zone];
            answers = Answers::once(options, day, (asks, terminal), [None; 4], before)?;
            terminal.say(&summary(&answers));
        }
        Ok(answers)
    }

    /// The four answers: as given, else asked for with a proposal, else the proposal.
    fn once(
        options: &Init,
        day: Date,
        asks: (bool, &Terminal),
        given: [Option<&str>; 4],
        proposed: [&str; 4],
    ) -> anyhow::Result<Answers> {
        let [of_name, of_units, of_address, of_zone] = questions();
        let [name_given, units_given, address_given, zone_given] = given;
        let [name, units, address, zone] = proposed;
        // Only the option takes the address of this computer: whoever writes it there means it.
        let takes_local = options.address.is_some();
        let name = one(&of_name, name_given, asks, name, judging::body)?;
        let units = one(&of_units, units_given, asks, units, judging::units)?;
        let own_name = |name: &String| {
            let option = Text::new("--nama-register", "--register-name");
            judging::register_name(name).map_err(|why| at_option(&option, &why))
        };
        let own_name = options.register_name.as_ref().map(own_name).transpose()?;
        let (address, register) = one(&of_address, address_given, asks, address, |it| {
            let address = judging::address(it, takes_local)?;
            let name = own_name.clone().map_or_else(|| judging::named_after(&address), Ok)?;
            Ok((address, name))
        })?;
        let zone = one(&of_zone, zone_given, asks, zone, judging::zone)?;
        Ok(Answers { name, units, address, zone, register, day })
    }

    /// The folder of the first unit.
    pub(crate) fn first_unit(&self) -> &str {
        self.units.first().map_or("umum", |(it, _)| it)
    }
}

fn questions() -> [Question; 4] {
    let question = |words, option| Question { words, option };
    [
        question(
            Text::new("1. Nama badan publik", "1. Name of the public body"),
            Text::new("--nama", "--name"),
        ),
        question(
            Text::new(
                "2. Unit yang menguasai informasi, dipisah koma",
                "2. Units that hold information, separated by commas",
            ),
            Text::new("--unit", "--units"),
        ),
        question(Text::new("3. Alamat situs", "3. Address of the site"), Text::new("--alamat", "--address")),
        question(
            Text::new("4. Zona waktu: WIB, WITA, atau WIT", "4. Time zone: WIB, WITA or WIT"),
            Text::new("--zona", "--zone"),
        ),
    ]
}

fn one<T>(
    question: &Question,
    given: Option<&str>,
    (asks, terminal): (bool, &Terminal),
    proposed: &str,
    fit: impl Fn(&str) -> Result<T, Text>,
) -> anyhow::Result<T> {
    match given {
        Some(given) => fit(&tidy(given)).map_err(|why| at_option(&question.option, &why)),
        None if asks => ask(terminal, &question.words, proposed, fit),
        None => fit(proposed).map_err(anyhow::Error::msg),
    }
}

fn at_option(option: &Text, why: &Text) -> anyhow::Error {
    anyhow::Error::msg(Text::new(format!("{}: {}", option.id, why.id), format!("{}: {}", option.en, why.en)))
}

/// Whether the person agrees; an empty answer is a yes.
fn is_agreed(terminal: &Terminal) -> anyhow::Result<bool> {
    let question = Text::new(
        "Tulis register ini? y = ya, t = kembali ke pertanyaan",
        "Write this register? y = yes, n = back to the questions",
    );
    ask(terminal, &question, "y", |answer| match answer.to_lowercase().as_str() {
        "y" | "ya" | "yes" => Ok(true),
        "t" | "tidak" | "n" | "no" => Ok(false),
        _ => Err(Text::new("jawab y atau t", "answer y or n")),
    })
}
