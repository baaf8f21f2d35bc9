//! The gate: a site is made only of a register to which no rule objects.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::checks::released::lacking;
use crate::checks::{Agreed, Context, Released, Shown, ShownDecree, examine, examine_saved, is_unpublished};
use crate::diagnostics::{Diagnosed, Diagnostic, Severity};
use crate::register::{Counts, Date, PublicationHistory, Register, Revision, Settings, Status};

/// A register no rule objects to, without what nobody approved: the only kind that can be published.
/// Only [`clear`] makes one.
#[derive(Debug)]
pub struct Cleared {
    contents: Contents,
    counts: Counts,
    left_out: Vec<LeftOut>,
    diagnostics: Vec<Diagnostic>,
    withheld: usize,
}

/// A register as its officers see it before publication: drafts too, and what is wrong with them.
#[derive(Debug)]
pub struct Preview {
    contents: Contents,
    diagnostics: Vec<Diagnostic>,
}

/// What a site shows.
#[derive(Debug)]
pub struct Contents {
    /// Whose register it is.
    pub settings: Settings,
    /// In the order of first publication: the day of the first approval or announcement, then the id.
    pub documents: Vec<Arc<Shown>>,
    /// The decrees, in their order.
    pub decrees: Vec<ShownDecree>,
    /// What was recorded as published; none where nothing was yet.
    pub history: Option<PublicationHistory>,
    /// The day on which it is shown, in the register's time zone: what applied until an earlier one is over.
    pub day: Date,
}

/// A document that is not published because nobody approved or announced it; named by path and status only.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// Its file.
    pub file: Arc<str>,
    /// Where it stands in the procedure.
    pub status: Status,
    /// Whether an earlier revision of it is published.
    pub is_next: bool,
}

/// What can be planned as a site: a [`Cleared`] register, or a [`Preview`].
pub trait Edition {
    /// Whether it shows what nobody approved.
    const PREVIEW: bool;
    /// What it shows.
    fn contents(&self) -> &Contents;
    /// What the rules found, sorted.
    fn diagnostics(&self) -> &[Diagnostic];
}

impl Edition for Cleared {
    const PREVIEW: bool = false;
    fn contents(&self) -> &Contents {
        &self.contents
    }
    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl Edition for Preview {
    const PREVIEW: bool = true;
    fn contents(&self) -> &Contents {
        &self.contents
    }
    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl Cleared {
    /// Every revision that is published, with what let it out.
    pub fn released(&self) -> impl Iterator<Item = Released<'_>> {
        self.contents.documents.iter().flat_map(|it| it.revisions()).filter_map(Released::of)
    }

    /// Every decree, with who agreed to it.
    pub fn agreed(&self) -> impl Iterator<Item = Agreed<'_>> {
        self.contents.decrees.iter().filter_map(Agreed::of)
    }

    /// How many documents of each kind the register has, with what is left out.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// How many findings are about what is left out; what they say could tell of it.
    pub fn withheld(&self) -> usize {
        self.withheld
    }

    /// What is left out, sorted by path.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
}

impl Preview {
    /// The same with nothing said against it: while not all of a register is read, much would be wrong.
    #[must_use]
    pub fn unjudged(self) -> Preview {
        Preview { diagnostics: Vec::new(), ..self }
    }
}

/// Lets a register through, without its drafts, or hands back everything that is wrong with it.
///
/// It runs the rules itself: a register that nobody examined cannot be cleared.
pub fn clear(read: Diagnosed<Register>, context: &Context<'_>) -> Result<Cleared, Box<Diagnosed<Register>>> {
    let mut examined = examine(read, context);
    if !examined.diagnostics.iter().any(|it| it.severity == Severity::Error) {
        examined.diagnostics.extend(lacking(&examined.value));
    }
    if examined.diagnostics.iter().any(|it| it.severity == Severity::Error) {
        return Err(Box::new(examined));
    }
    let (withheld, diagnostics): (Vec<_>, Vec<_>) =
        examined.diagnostics.into_iter().partition(|it| is_unpublished(&it.place.file, &examined.value));
    let counts = examined.value.counts();
    let left_out = left_out(&examined.value);
    let contents = contents(examined.value, context.today, Revision::claims_publication);
    Ok(Cleared { contents, counts, left_out, diagnostics, withheld: withheld.len() })
}

fn left_out(register: &Register) -> Vec<LeftOut> {
    let decrees = register.decrees.iter().map(|it| &it.document);
    let mut all = Vec::new();
    for document in register.documents().chain(decrees) {
        let is_next = document.revisions.iter().any(Revision::claims_publication);
        let open = document.revisions.iter().filter(|it| !it.claims_publication());
        all.extend(open.map(|it| LeftOut { file: it.file.clone(), status: it.status(), is_next }));
    }
    all.sort_by(|a, b| a.file.cmp(&b.file));
    all
}

/// Everything that could be read, with everything that is wrong with it; never fails.
pub fn preview(read: Diagnosed<Register>, context: &Context<'_>) -> Preview {
    previewed(examine(read, context), context.today)
}

/// The same of a register in which only these documents were `saved` since all this was shown and `found`: what they
/// change in others, and in the register as a whole, is as it was.
pub fn preview_saved(
    read: Diagnosed<Register>,
    context: &Context<'_>,
    (shown, found): (&[Arc<Shown>], &[Diagnostic]),
    saved: &BTreeSet<String>,
) -> Preview {
    let Diagnosed { value: mut register, diagnostics } = examine_saved(read, context, found, saved);
    register.documents.retain(|it| saved.contains(&*it.path));
    let mut contents = contents(register, context.today, |_| true);
    contents.documents.extend(shown.iter().filter(|it| !saved.contains(&*it.path)).cloned());
    sort(&mut contents.documents);
    Preview { contents, diagnostics }
}

/// The same of a register that was examined already, as it is shown on this day.
pub(crate) fn previewed(examined: Diagnosed<Register>, day: Date) -> Preview {
    let contents = contents(examined.value, day, |_| true);
    Preview { contents, diagnostics: examined.diagnostics }
}

/// The revisions and decrees that `shown` lets through.
fn contents(register: Register, day: Date, shown: impl Fn(&Revision) -> bool + Sync) -> Contents {
    let name = &register.settings.register_name;
    let document = |it| Shown::of(Arc::unwrap_or_clone(it), name, &shown).map(Arc::new);
    let mut documents: Vec<Arc<Shown>> = register.documents.into_par_iter().filter_map(document).collect();
    sort(&mut documents);
    let decrees = register.decrees.into_iter().filter(|it| it.revision().is_some_and(&shown));
    let decrees = decrees.filter_map(ShownDecree::of).collect();
    Contents { settings: register.settings, documents, decrees, history: register.history, day }
}

/// Into the order of first publication.
fn sort(documents: &mut [Arc<Shown>]) {
    documents.sort_by(|a, b| (a.first_released(), a.id()).cmp(&(b.first_released(), b.id())));
}
