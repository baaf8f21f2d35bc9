//! `build`: check, then the whole site and its manifests, or nothing.

pub(crate) mod arguments;
pub(crate) mod ending;
mod interrupt;
pub(crate) mod obstacles;
mod progress;

use std::path::Path;

use crate::checks::{Edition as _, clear};
use crate::commands::Outcome;
use crate::commands::build::arguments::Build;
use crate::commands::build::interrupt::{Interrupt, Interrupted};
use crate::commands::build::progress::Progress;
use crate::commands::check::outcome;
use crate::commands::init::publishes;
use crate::diagnostics::{Summary, Text, phrase, say};
use crate::output::{Budget, Step, Target, TooHeavy, publish, steps};
use crate::reading::Reading;
use crate::register::Published;
use crate::seal;
use crate::site::{Theme, plan};
use crate::source::read_named;
use crate::terminal::Terminal;
use anyhow::Context as _;

/// # Errors
/// When something cannot be read or written, a theme does not parse, or another build holds the output. The old
/// site stays.
pub(crate) fn run(options: &Build, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let since = options.since.as_deref().map(published).transpose()?;
    let output = options.output.clone().unwrap_or_else(|| reading.content.path("public"));
    let old = ending::old_site(&output);
    let interrupt = Interrupt::listen(&old, terminal)?;
    let progress = Progress::new(terminal);
    let reads = |count| progress.steps(phrase!(id = "Membaca isi", en = "Reading content"), count);
    let read = reading.register_telling(&reading.content, &reads, &|| progress.step())?;
    progress.phase(phrase!(id = "Memeriksa", en = "Checking"));
    let context = reading.context(since.as_ref());
    let cleared = match clear(read, &context) {
        Ok(cleared) => cleared,
        Err(examined) => {
            progress.end();
            let (found, withheld) = obstacles::errors(&examined, options.findings, reading, terminal);
            ending::refused(found, withheld, options, &old, terminal);
            return Ok(Outcome::Refused);
        }
    };
    let found = Summary::of(cleared.diagnostics());
    if outcome(found, options.strict) == Outcome::Refused {
        progress.end();
        obstacles::warnings(cleared.diagnostics(), options.findings, reading, terminal);
        ending::refused(found, cleared.withheld(), options, &old, terminal);
        return Ok(Outcome::Refused);
    }
    if options.findings {
        progress.end();
        terminal.findings(cleared.diagnostics(), &reading.content);
    }
    progress.phase(phrase!(id = "Merencanakan situs", en = "Planning the site"));
    let settings = &cleared.contents().settings;
    let theme = Theme::new(reading.theme_files()?, &settings.language)
        .with_context(|| say!(id = "tema situs tidak dapat dipakai", en = "the theme cannot be used"))?;
    let address = options.base_url.as_deref().unwrap_or(&settings.address);
    let plan = plan(&cleared, &theme, address)?;
    // The target holds a lock, whose file is the first that is written.
    interrupt.writing()?;
    let target = Target::at(&output, &reading.content)?;
    progress.steps(phrase!(id = "Menulis situs", en = "Writing the site"), steps(&plan));
    let step = |step| match step {
        Step::Written => {
            progress.step();
            interrupt.writing()
        }
        Step::Whole => interrupt.publishing(),
    };
    let budget = options.strict.then_some(Budget::PAGE);
    let texts = |attachment| reading.texts.text(attachment);
    let published = publish(&plan, &reading.content, &texts, target, budget, &step, &|seal, written, out| {
        seal::write(seal, &plan, written, out)
    });
    progress.end();
    let written = match published {
        Ok(written) => written,
        Err(error) if error.is::<Interrupted>() => {
            terminal.say(&interrupt::ended(&old));
            return Ok(Outcome::Interrupted);
        }
        Err(error) => {
            let Some(TooHeavy(pages)) = error.downcast_ref() else { return Err(error) };
            ending::too_heavy(pages, &old, terminal);
            return Ok(Outcome::Refused);
        }
    };
    ending::built(&cleared, written.len(), &output, options, terminal);
    terminal.say_next(&ending::next(&output, options, publishes(reading)?));
    Ok(Outcome::Done)
}

/// What an earlier manifest says was published.
fn published(manifest: &Path) -> anyhow::Result<Published> {
    let shown = manifest.display();
    let bytes = read_named(manifest, seal::LARGEST_MANIFEST)?;
    let text = String::from_utf8_lossy(&bytes);
    seal::read_published(&text).map_err(|error| {
        let what = say!(
            id = "{shown} bukan bukti/manifest.json yang utuh dari penerbitan yang lalu",
            en = "{shown} is no whole bukti/manifest.json of an earlier publication",
            shown,
        );
        // What a parser says of it tells nobody more.
        match error.root_cause().downcast_ref::<Text>() {
            Some(why) => anyhow::Error::new(why.clone()).context(what),
            None => anyhow::Error::new(what),
        }
    })
}
