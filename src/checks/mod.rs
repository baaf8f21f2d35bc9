//! The rules that must hold before anything is published, and the gate that applies them.

mod acts;
mod cleared;
mod decreed;
mod facts;
mod committers;
mod kinds;
mod offered;
mod personal;
mod published_before;
mod recording;
mod released;
mod rule;
mod rules;
mod samples;
mod shown;
mod shown_decree;
mod signing;
mod changed_content;
mod published_now;

pub(crate) use crate::checks::acts::{agreeing_to_withdraw, may_agree_to_withdraw, roles};
pub(crate) use crate::checks::cleared::previewed;
pub use crate::checks::cleared::{Cleared, Contents, Edition, LeftOut, Preview, clear, preview, preview_saved};
pub use crate::checks::facts::{Download, RevisionFacts};
pub(crate) use crate::checks::kinds::{TakenIn, kind as attachment_kind};
pub(crate) use crate::checks::offered::offered;
pub use crate::checks::personal::EXEMPTABLE;
pub use crate::checks::released::{Agreed, Released};
pub use crate::checks::rule::{Check, Context, Family, Findings, History, Rule, SiteAddresses, Subject};
pub use crate::checks::rules::{FAMILIES, RULES};
pub use crate::checks::shown::{Shown, ShownRevision};
pub use crate::checks::shown_decree::ShownDecree;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::checks::published_now::published_now;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Severity, sort};
use crate::register::{Document, Register};
use crate::source::{DECREES, document_path};

/// So many documents are looked at by one rule after the other: few enough to stay in the processor's cache meanwhile.
const NEAR: usize = 64;

/// Everything that can be found, reading included, sorted by name.
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<_> = FAMILIES.iter().flat_map(|it| it.codes()).collect();
    codes.sort_by_key(|it| it.name);
    codes
}

/// The family to which a code belongs; none where there is no such code.
pub fn family_of(code: &str) -> Option<&'static Family> {
    FAMILIES.iter().copied().find(|family| family.codes().iter().any(|it| it.name == code))
}

/// Every rule over everything; never stops at the first finding. The findings come graded and sorted.
pub fn examine(read: Diagnosed<Register>, context: &Context<'_>) -> Diagnosed<Register> {
    let Diagnosed { value: register, mut diagnostics } = read;
    diagnostics.extend(found(&register, context, None));
    graded(register, diagnostics)
}

fn graded(register: Register, mut diagnostics: Vec<Diagnostic>) -> Diagnosed<Register> {
    for diagnostic in &mut diagnostics {
        grade(diagnostic, &register);
    }
    sort(&mut diagnostics);
    Diagnosed { value: register, diagnostics }
}

/// Like [`examine`], where only these documents were `saved` since all this was found `before`: what the rules say of
/// other documents and of the register as a whole is taken from there.
pub(crate) fn examine_saved(
    read: Diagnosed<Register>,
    context: &Context<'_>,
    before: &[Diagnostic],
    saved: &BTreeSet<String>,
) -> Diagnosed<Register> {
    let Diagnosed { value: register, mut diagnostics } = read;
    let stays = |found: &&Diagnostic| {
        let rule = RULES.iter().find(|rule| rule.code.name == found.code.name);
        let is_saved = || saved.contains(document_path(&found.place.file));
        rule.is_some_and(|rule| matches!(rule.check, Check::Register(_)) || !is_saved())
    };
    diagnostics.extend(before.par_iter().filter(stays).cloned().collect::<Vec<_>>());
    diagnostics.extend(found(&register, context, Some(saved)));
    graded(register, diagnostics)
}

/// What the rules find in these documents; without `which` in all of them, in the decrees and in the register as a
/// whole.
fn found(register: &Register, context: &Context<'_>, which: Option<&BTreeSet<String>>) -> Vec<Diagnostic> {
    // Without its settings every officer is unknown and every unit too: that would only bury the cause.
    if !register.settings.readable {
        return Vec::new();
    }
    let published_ids = published_now(register).into_keys().map(|(id, _)| id).collect();
    let subject = |document, decree| Subject { document, decree, register, context, published_ids: &published_ids };
    let documents: Vec<&Document> =
        register.documents().filter(|it| which.is_none_or(|which| which.contains(&*it.path))).collect();
    let of_documents = || -> Vec<Diagnostic> {
        let found = documents.par_chunks(NEAR).flat_map_iter(|some| {
            RULES.iter().flat_map(move |rule| {
                by(rule, |findings| some.iter().for_each(|it| rule.check.document(&subject(it, None), findings)))
            })
        });
        found.collect()
    };
    let of_the_rest = |rule: &&'static Rule| {
        by(rule, |findings| match rule.check {
            Check::Register(check) => check(register, context, findings),
            _ => {
                for decree in &register.decrees {
                    rule.check.decree(decree, &subject(&decree.document, Some(decree)), findings);
                }
            }
        })
    };
    let of_all = || -> Vec<Diagnostic> {
        if which.is_some() { Vec::new() } else { RULES.par_iter().flat_map_iter(of_the_rest).collect() }
    };
    let (mut found, of_all) = rayon::join(of_documents, of_all);
    found.extend(of_all);
    found
}

/// What a check finds by this rule.
fn by(rule: &'static Rule, check: impl FnOnce(&mut Findings<'_>)) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    check(&mut Findings::of(&rule.code, &mut found));
    found
}

/// In a document that does not claim to be published an error is only a warning: it is left out anyhow. What may
/// not be in the repository at all, or hides what a document claims, stays an error.
fn grade(diagnostic: &mut Diagnostic, register: &Register) {
    let gradable = diagnostic.severity == Severity::Error && !diagnostic.code.even_in_drafts;
    if gradable && is_unpublished(&diagnostic.place.file, register) {
        diagnostic.severity = Severity::Warning;
    }
}

/// Whether a file belongs to a revision, or to a decree, that does not claim to be published.
pub fn is_unpublished(file: &str, register: &Register) -> bool {
    let document = document_of(file, register);
    document.and_then(Document::present).is_some_and(|it| !it.claims_publication())
}

/// The document or decree whose present revision a file belongs to, if nothing of it may be told to the public: it
/// does not claim to be published, or nobody can read what it claims.
pub fn withheld<'a>(file: &str, register: &'a Register) -> Option<&'a Document> {
    document_of(file, register)
        .filter(|document| document.present().is_none_or(|revision| !revision.claims_publication()))
}

/// The document or decree whose present revision a file belongs to. Documents are sorted by path.
fn document_of<'a>(file: &str, register: &'a Register) -> Option<&'a Document> {
    let mut steps = file.splitn(4, '/').skip(1);
    let (unit, name, rest) = (steps.next()?, steps.next()?, steps.next());
    let path = format!("content/{unit}/{}", if rest.is_none() { name.trim_end_matches(".md") } else { name });
    if unit == DECREES {
        return register.decrees.iter().map(|decree| &decree.document).find(|it| *it.path == *path);
    }
    let at = register.documents.binary_search_by(|it| (*it.path).cmp(&path)).ok()?;
    let document = register.documents.get(at).map(Arc::as_ref);
    document.filter(|document| !rest.is_some_and(|it| document.earlier_folder(it)))
}
