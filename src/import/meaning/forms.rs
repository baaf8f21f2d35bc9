//! Reads in which forms information is available, from words or from marks in columns.

use crate::register::Form;

/// The forms a cell names, and whether it says anything else.
pub(crate) fn forms(text: &str) -> (Vec<Form>, bool) {
    let mut found = Vec::new();
    let mut is_clear = true;
    let lower = text.to_lowercase();
    for word in lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        match word {
            "cetak" | "tercetak" | "hard" | "hardcopy" | "hardfile" | "kertas" | "printed" | "buku" => {
                found.push(Form::Printed);
            }
            "rekam" | "terekam" | "rekaman" | "soft" | "softcopy" | "softfile" | "digital" | "elektronik" | "pdf"
            | "recorded" | "excel" | "word" | "video" | "audio" | "foto" => {
                found.push(Form::Recorded);
            }
            "daring" | "online" | "web" | "website" | "situs" | "laman" | "internet" | "medsos" => {
                found.push(Form::Online);
            }
            // Words that stand beside the others and say nothing of their own.
            "copy" | "file" | "dan" | "atau" | "dokumen" | "naskah" | "media" | "sosial" | "on" | "line" | "bentuk"
            | "and" | "salinan" | "arsip" | "dalam" | "resmi" | "berkas" => {}
            _ => is_clear = false,
        }
    }
    if lower.contains("on line") {
        found.push(Form::Online);
    }
    found.sort_unstable();
    found.dedup();
    (found, is_clear)
}

/// Whether a cell in a column of marks is marked; none if nobody can tell.
pub(crate) fn mark(text: &str) -> Option<bool> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        // The last three are what a check mark of Wingdings becomes.
        "√" | "✓" | "✔" | "☑" | "v" | "vv" | "ya" | "ada" | "y" | "yes" | "1" | "•" | "●" | "ü" | "\u{f0fc}" | "þ"
        | "true" | "benar" => Some(true),
        "" | "-" | "–" | "—" | "tidak" | "tidak ada" | "no" | "0" | "false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_read_as_people_write_them() {
        assert_eq!(forms("Hard & Soft File"), (vec![Form::Printed, Form::Recorded], true));
        assert_eq!(forms("Hardcopy/Softcopy, online"), (vec![Form::Printed, Form::Recorded, Form::Online], true));
        assert_eq!(forms("Cetak, Rekam, Daring").0.len(), 3);
        assert_eq!(forms("tersedia"), (vec![], false));
        for yes in ["√", "V", "ü", "ya"] {
            assert_eq!(mark(yes), Some(true));
        }
        assert_eq!((mark("-"), mark("x"), mark("?")), (Some(false), None, None));
    }
}
