//! What waits for an officer, and what can be done with a document.

use serde::Serialize;

use crate::commands::recording::subject::title_of;
use crate::commands::serve::officer::decision::recorded::office;
use crate::commands::status::{DocumentReport, report};
use crate::diagnostics::Language;
use crate::register::{Class, Decree, Document, Officer, Outcome, Register, Revision, Role, Status, When, Withdrawal};

/// A document, as far as work on it goes.
#[derive(Debug, Clone, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a mark each")]
pub(crate) struct Row {
    /// `content/<unit>/<name>`.
    pub(crate) path: String,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) unit: String,
    pub(crate) status: &'static str,
    /// What is next, as `status` says it.
    pub(crate) next: Option<&'static str>,
    /// Who can do it.
    pub(crate) officers: Vec<String>,
    pub(crate) late: bool,
    /// Whether it may still be changed: nobody approved or announced it.
    pub(crate) is_open: bool,
    pub(crate) is_excluded: bool,
    /// Whether it is a decree, and no document.
    pub(crate) is_decree: bool,
    /// Whether what is in force is looked at again every so often.
    pub(crate) is_periodic: bool,
    /// When what is in force was last found unchanged.
    pub(crate) renewed: Option<String>,
    /// Whether it is handed in and may be announced before its approval, by who has the authority.
    pub(crate) is_urgent: bool,
    /// The revision that is published now, as a path: `content/<unit>/<name>` or with `/rN`.
    pub(crate) published: Option<String>,
    /// What one officer proposed, to withdraw that, and nobody agreed to yet.
    pub(crate) proposal: Option<Proposal>,
    /// What the last round of review asked for.
    pub(crate) asked: Option<String>,
    pub(crate) files: Vec<(String, u64)>,
}

/// A proposal to withdraw, which changes nothing by itself.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Proposal {
    /// The officer, and the person.
    pub(crate) by: String,
    pub(crate) person: String,
    pub(crate) office: String,
    pub(crate) on: String,
    pub(crate) reason: String,
    pub(crate) successor: Option<String>,
    pub(crate) report: Option<String>,
}

/// What an officer can do with a document; the gate decides whether it is done.
#[derive(Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a button each")]
pub(crate) struct Acts {
    pub(crate) edit: bool,
    pub(crate) submit: bool,
    pub(crate) review: bool,
    pub(crate) approve: bool,
    pub(crate) withdraw: bool,
    pub(crate) agree: bool,
    pub(crate) revise: bool,
    pub(crate) renew: bool,
    /// Approves what a decree lists.
    pub(crate) apply: bool,
}

/// Every document with what is next.
pub(crate) fn rows(register: &Register, now: When, language: Language) -> Vec<Row> {
    let units = report(register, &[], now, language).units;
    let mut reports: std::collections::BTreeMap<String, DocumentReport> =
        units.into_iter().flat_map(|it| it.documents).map(|it| (it.path.clone(), it)).collect();
    let row = |document: &Document| Some(row(register, document, reports.remove(&*document.path)?));
    let decrees = register.decrees.iter().filter_map(|it| decree_row(register, it, now, language));
    decrees.chain(register.documents.iter().filter_map(row)).collect()
}

/// A decree: the superior agrees to it, and then what it lists is approved by it.
fn decree_row(register: &Register, decree: &Decree, now: When, language: Language) -> Option<Row> {
    let revision = decree.revision()?;
    let waits = |it: &Document| {
        let present = it.present().filter(|it| it.status() == Status::Reviewed);
        let named = present.and_then(|it| Some((it.id.as_ref()?, it.number.as_ref()?)));
        named.is_some_and(|(id, number)| decree.entry(&id.value, number.value).is_some())
    };
    let (next, role) = if decree.claims_agreement() {
        (register.documents.iter().any(waits).then_some("apply"), Role::Ppid)
    } else {
        (Some("approve"), Role::Superior)
    };
    let officers = register.settings.officers.iter();
    let officers = officers.filter(|it| it.role == role && it.in_office(now.day)).map(|it| it.id.value.clone());
    Some(Row {
        path: decree.document.path.to_string(),
        id: decree.id.clone(),
        title: title_of(decree).get(language).to_owned(),
        unit: decree.document.unit.clone(),
        status: if decree.claims_agreement() { "disetujui" } else { "diajukan" },
        next,
        officers: officers.collect(),
        late: false,
        is_open: false,
        is_excluded: false,
        is_decree: true,
        is_periodic: false,
        renewed: None,
        is_urgent: false,
        published: None,
        proposal: None,
        asked: None,
        files: revision.attachments.iter().map(|it| (it.name.clone(), it.size)).collect(),
    })
}

fn row(register: &Register, document: &Document, report: DocumentReport) -> Row {
    let present = document.present();
    let published = document.revisions.iter().rfind(|it| it.claims_publication());
    let published = published.filter(|it| !it.is_withdrawn());
    let class = |it: &Revision| it.class.as_ref().map(|it| it.value);
    let proposal = published.and_then(|it| it.proposed_withdrawal());
    let last = present.and_then(|it| it.reviews.last()).filter(|it| it.outcome == Outcome::NeedsCorrection);
    Row {
        id: report.id.unwrap_or_default(),
        title: report.title.unwrap_or_default(),
        unit: document.unit.clone(),
        status: report.status,
        next: report.next,
        officers: report.officers,
        late: report.late,
        is_open: present.is_some_and(|it| !it.claims_publication()),
        is_excluded: present.is_some_and(Revision::is_excluded),
        is_decree: false,
        is_periodic: published.is_some_and(|it| class(it) == Some(Class::Periodic)),
        renewed: published.and_then(|it| it.renewed_on()).map(|it| it.to_string()),
        is_urgent: present.is_some_and(|it| {
            let waits = matches!(it.status(), Status::Submitted | Status::Reviewed);
            class(it) == Some(Class::Immediate) && waits && it.announcement.is_none()
        }),
        published: published.map(|it| match it.folder {
            Some(folder) => format!("{}/r{folder}", document.path),
            None => document.path.to_string(),
        }),
        proposal: proposal.and_then(|it| proposal_of(register, it)),
        asked: last.and_then(|it| it.note.clone()),
        files: present
            .map(|it| it.attachments.iter().map(|it| (it.name.clone(), it.size)).collect())
            .unwrap_or_default(),
        path: report.path,
    }
}

fn proposal_of(register: &Register, withdrawal: &Withdrawal) -> Option<Proposal> {
    let proposed = withdrawal.proposed.as_ref()?;
    let by = proposed.by.value.clone();
    Some(Proposal {
        person: register.officer(&by).map_or_else(|| by.clone(), |it| it.person().to_owned()),
        office: office(&register.settings, &by),
        by,
        on: proposed.on.value.to_string(),
        reason: withdrawal.reason.clone(),
        successor: withdrawal.successor.as_ref().map(|it| it.value.clone()),
        report: withdrawal.official_report.clone(),
    })
}

impl Row {
    /// Whether this officer is the next.
    pub(crate) fn waits_for(&self, officer: &Officer) -> bool {
        let agrees = self.is_for_second(officer) && officer.role != Role::Staff;
        let acts = !matches!(self.next, None | Some("publish")) && self.officers.contains(&officer.id.value);
        acts || agrees
    }

    /// Whether another person proposed to withdraw it.
    fn is_for_second(&self, officer: &Officer) -> bool {
        self.proposal.as_ref().is_some_and(|it| it.person != officer.person())
    }

    /// What this officer can do.
    pub(crate) fn acts(&self, officer: &Officer) -> Acts {
        let (covers, prepares) = (officer.covers(&self.unit), officer.prepares(&self.unit));
        let able = self.officers.contains(&officer.id.value);
        let proposed = self.proposal.is_some();
        Acts {
            edit: prepares && self.is_open,
            submit: prepares && self.is_open && self.next != Some("approve"),
            review: able && self.next == Some("review"),
            approve: able && self.next == Some("approve"),
            withdraw: covers && self.published.is_some() && !proposed,
            agree: covers && self.is_for_second(officer) && officer.role != Role::Staff,
            revise: prepares && !self.is_open && self.published.is_some(),
            renew: prepares && self.is_periodic,
            apply: able && self.next == Some("apply"),
        }
    }
}
