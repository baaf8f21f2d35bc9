//! White text on the site's colour, and links of that colour, can be read.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Each, Example, Place, phrase, say};
use crate::register::{Colour, Register};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "colour-contrast-low",
        demands: phrase!(
            id = "Tulisan putih di atas warna situs, dan tautan berwarna itu di halaman, berkontras paling sedikit \
                  4,5 : 1.",
            en = "White text on the site's colour, and a link of that colour on the page, has a contrast of at least \
                  4.5 : 1.",
        ),
        because: phrase!(
            id = "Warga yang kurang awas, atau yang membaca di bawah matahari, tidak dapat membaca tulisan yang \
                  pudar.",
            en = "Those who see poorly, or read in the sun, cannot read a text that is faint.",
        ),
        source: Some("WCAG 2.2, 1.4.3"),
        bad: Example::APPROVED.settings("tampilan: { warna: \"#e53935\" }"),
        good: Example::APPROVED.settings("tampilan: { warna: \"#b71c1c\" }"),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let Some(colour) = settings.look.colour.as_ref().filter(|it| !it.value.is_readable()) else { return };
    let (value, shade) = (colour.value, colour.value.readable());
    let (white, link) = (ratio(value.contrast(Colour::WHITE)), ratio(value.contrast_of_link()));
    findings.place(
        Place::new(settings.file.clone(), colour.spot),
        say!(
            id = "warna {value} sulit dibaca: tulisan putih di atasnya {on_white} : 1, sebagai tautan {as_link} : 1",
            en = "the colour {value} is hard to read: white on it {on_white} : 1, as a link {as_link} : 1",
            value,
            on_white = Each(white.replace('.', ","), white),
            as_link = Each(link.replace('.', ","), link),
        ),
        say!(
            id = "paling sedikit 4,5 : 1; warna terdekat yang lebih gelap dan terbaca: \"{shade}\"",
            en = "at least 4.5 : 1; the nearest darker shade that can be read: \"{shade}\"",
            shade,
        ),
    );
}

/// Two places, rounded down: 4.497 is not 4.50.
fn ratio(contrast: f64) -> String {
    format!("{:.2}", (contrast * 100.0).floor() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_short_is_not_rounded_up() {
        assert_eq!(ratio(4.497), "4.49");
        assert_eq!(ratio(21.0), "21.00");
    }
}
