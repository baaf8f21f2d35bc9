//! What is on record of each published revision and decree: who prepared it, and which record made it public.

use crate::checks::{ShownDecree, ShownRevision};
use crate::diagnostics::{Diagnostic, Place, Spot, say};
use crate::register::codes::fields::FIELD_MISSING;
use crate::register::fields::{Kind, document};
use crate::register::{Approval, Class, Date, Decree, Records, Register, Revision, Signed};
use crate::source::Digest;

/// A revision that an officer approved or announced.
#[derive(Debug, Clone, Copy)]
pub struct Released<'a> {
    /// What is shown of it.
    pub shown: ShownRevision<'a>,
    /// The class.
    pub class: Class,
    /// Who handed it in, and when.
    pub preparation: &'a Signed,
    /// What the approval names, until then the announcement.
    pub digest: Digest,
}

/// A decree that the superior agreed to.
#[derive(Debug, Clone, Copy)]
pub struct Agreed<'a> {
    /// What is shown of it.
    pub shown: &'a ShownDecree,
    /// The day it bears.
    pub date: Date,
    /// Who signed it, and when.
    pub signed: &'a Signed,
    /// Who agreed to it, and when.
    pub agreement: &'a Approval,
    /// What the agreement names.
    pub digest: Digest,
}

impl<'a> Released<'a> {
    pub(crate) fn of(shown: ShownRevision<'a>) -> Option<Released<'a>> {
        let (preparation, digest) = release(&shown.facts().records)?;
        Some(Released { shown, class: shown.class?, preparation, digest })
    }
}

fn release(records: &Records) -> Option<(&Signed, Digest)> {
    Some((&records.preparation.as_ref()?.signed, records.released_digest()?))
}

impl<'a> Agreed<'a> {
    pub(crate) fn of(shown: &'a ShownDecree) -> Option<Agreed<'a>> {
        let agreement = shown.agreement.as_ref()?;
        Some(Agreed {
            shown,
            date: shown.date?,
            signed: shown.signed.as_ref()?,
            agreement,
            digest: agreement.digest.as_ref()?.value,
        })
    }
}

/// A finding for each revision and decree that claims to be published and lacks a field that published pages show. The
/// rules have reported it already for what was read from files; here it is certain.
pub(crate) fn lacking(register: &Register) -> Vec<Diagnostic> {
    let revisions = register.revisions().filter(|it| it.claims_publication() && !is_whole(it));
    let decrees = register.decrees.iter().filter(|it| it.claims_agreement() && !is_agreed(it));
    let files = revisions.chain(decrees.filter_map(Decree::revision)).map(|it| &it.file);
    let found = files.map(|file| {
        Diagnostic::new(
            &FIELD_MISSING,
            Place::new(file.clone(), Spot::START),
            say!(id = "yang wajib ada belum lengkap", en = "not everything that must be there is there"),
            say!(
                id = "bandingkan dengan dokumen lain yang sudah terbit",
                en = "compare it with another document that is published",
            ),
        )
    });
    found.collect()
}

fn is_whole(it: &Revision) -> bool {
    let is_excluded = it.is_excluded();
    let required = document::of_class(is_excluded).filter(|it| it.is_required(is_excluded));
    let mut texts = required.filter(|field| matches!(field.kind, Kind::Text));
    let is_described = if is_excluded {
        it.exclusion.is_some() && !it.holders.is_empty()
    } else {
        it.made.is_some() && it.retention.is_some() && !it.forms.is_empty()
    };
    is_described
        && texts.all(|field| it.said(field).is_some())
        && it.number.is_some()
        && it.class.is_some()
        && release(&it.records).is_some()
}

fn is_agreed(it: &Decree) -> bool {
    let names_digest = it.agreement().is_some_and(|it| it.digest.is_some());
    names_digest && it.number.is_some() && it.date.is_some() && it.signed.is_some()
}
