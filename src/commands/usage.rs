//! Says what is wrong with a command line to somebody who has never seen one.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "no language was chosen yet")]

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Prints help or what is wrong, and tells the exit code.
pub(crate) fn report(error: &clap::Error) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // The library has these words in English only.
            print!("{}", error.to_string().replace("[OPTIONS]", "[PILIHAN]").replace("[alias", "[juga"));
            0
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            eprint!("{}", error.to_string().replace("[OPTIONS]", "[PILIHAN]").replace("[alias", "[juga"));
            2
        }
        kind => {
            let (id, en) = sentence(kind, error);
            eprintln!("{id} / {en}\nBantuan / help: maklumat --help");
            2
        }
    }
}

/// What is wrong, in Indonesian and in English.
pub(crate) fn sentence(kind: ErrorKind, error: &clap::Error) -> (String, String) {
    let context = |wanted| {
        let value = error.get(wanted).map(|it| match it {
            ContextValue::Strings(many) => many.join(", "),
            other => other.to_string(),
        });
        value.unwrap_or_default()
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    match kind {
        ErrorKind::UnknownArgument => {
            (format!("pilihan `{argument}` tidak dikenal"), format!("the option `{argument}` is not known"))
        }
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            let near = context(ContextKind::SuggestedSubcommand);
            let (id, en) = if near.is_empty() {
                (String::new(), String::new())
            } else {
                (format!("; mungkin maksud Anda `{near}`"), format!("; perhaps you mean `{near}`"))
            };
            (format!("tidak ada perintah `{name}`{id}"), format!("there is no command `{name}`{en}"))
        }
        ErrorKind::MissingRequiredArgument => {
            (format!("masih diperlukan: {argument}"), format!("still needed: {argument}"))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let choices = context(ContextKind::ValidValue);
            let choices = if choices.is_empty() { "2026-01-20".to_owned() } else { choices };
            (
                format!("`{value}` tidak dapat dipakai untuk {argument}; misalnya: {choices}"),
                format!("`{value}` cannot be used for {argument}; for instance: {choices}"),
            )
        }
        ErrorKind::ArgumentConflict => {
            (format!("{argument} hanya dapat ditulis sekali"), format!("{argument} can be written only once"))
        }
        _ => (
            "perintah ini tidak lengkap atau salah tulis".to_owned(),
            "this command is incomplete or mistyped".to_owned(),
        ),
    }
}
