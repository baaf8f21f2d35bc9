//! Shows a finding to a person: the sentence, the line it is about, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostics::{Diagnostic, Language, Severity, Spot, plain};

/// How findings are shown.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// The reader's language.
    pub language: Language,
    /// Whether the terminal shows colours.
    pub colour: bool,
}

/// A finding with the line it is about; `line` is the text of that line, where there is one.
pub fn screen(diagnostic: &Diagnostic, line: Option<&str>, screen: Screen) -> String {
    let Screen { language, colour } = screen;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO,
    };
    let level = level.with_name(diagnostic.severity.word().get(language));
    let title = level.primary_title(plain(diagnostic.message.get(language))).id(diagnostic.code.name);
    let spot = diagnostic.place.spot;
    let file = plain(&diagnostic.place.file);
    let group = match line.map(plain) {
        Some(line) if !line.is_empty() => {
            let span = span(&line, spot);
            title.element(
                Snippet::source(line)
                    .line_start(spot.line as usize)
                    .path(file)
                    .annotation(AnnotationKind::Primary.span(span)),
            )
        }
        _ => title.element(Origin::path(file).line(spot.line as usize).char_column(spot.column as usize)),
    };
    let help = diagnostic.help.get(language);
    let group: Group<'_> = if help.is_empty() {
        group
    } else {
        let name = if language == Language::Indonesian { "perbaiki" } else { "help" };
        group.element(Level::HELP.with_name(name).message(plain(help)))
    };
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// The bytes of `line` that the spot covers; at least one character where there is one.
fn span(line: &str, spot: Spot) -> std::ops::Range<usize> {
    let at = |characters: usize| line.char_indices().nth(characters).map_or(line.len(), |(byte, _)| byte);
    let first = (spot.column as usize).saturating_sub(1);
    at(first)..at(first.saturating_add((spot.length as usize).max(1)))
}
