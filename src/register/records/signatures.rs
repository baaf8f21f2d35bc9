//! The records of a revision that officers can sign, and the signatures that stand.

use crate::diagnostics::Located;
use crate::register::{Approval, Decree, RecordText, Revision, STATEMENT_NAMESPACE, Signed, Statement, Step};
use crate::source::{Digest, SshSignature};

/// A record that names a digest.
#[derive(Debug, Clone, Copy)]
pub struct Sealed<'a> {
    /// Which record it is.
    pub step: Step,
    /// Who and when, with the signature.
    pub signed: &'a Signed,
    /// What it names.
    pub digest: Option<&'a Located<Digest>>,
    /// Whether it is the one that counts: not an earlier round of review, whose text is gone.
    pub is_last: bool,
}

/// A signature that was made over the statement of its record, as everything stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingSignature {
    /// Which kind of record bears it.
    pub step: Step,
    /// The record that bears it.
    pub record: RecordText,
    /// What was signed.
    pub statement: Statement,
    /// The signature.
    pub signature: SshSignature,
}

impl Revision {
    /// Its own records that name a digest, in the order in which they are made: not the agreement to the decree by
    /// which it was approved.
    pub fn sealed(&self) -> Vec<Sealed<'_>> {
        let one = |step, signed, digest| Sealed { step, signed, digest, is_last: true };
        let last = self.reviews.len().saturating_sub(1);
        let reviews = self.reviews.iter().enumerate();
        let reviews = reviews.map(|(at, it)| Sealed {
            is_last: at == last && self.review_stands,
            ..one(Step::Review, &it.signed, it.digest.as_ref())
        });
        let announced = self.announcement.iter().map(|it| one(Step::Announcement, &it.signed, it.digest.as_ref()));
        let own = self.approval.iter().filter(|_| self.decree.is_none()).map(Sealed::approval);
        let renewed = self.renewals.iter().map(|it| one(Step::Renewal, &it.signed, it.digest.as_ref()));
        let withdrawal = self.withdrawal.iter();
        let withdrawn = withdrawal.flat_map(|it| {
            let proposed = it.proposed.iter().map(|signed| one(Step::Proposal, signed, it.proposal.as_ref()));
            proposed.chain(it.agreed.iter().map(|signed| one(Step::Agreement, signed, it.agreement.as_ref())))
        });
        announced.chain(reviews).chain(own).chain(renewed).chain(withdrawn).collect()
    }

    /// The statement of one of its records as everything stands; none of an earlier round of review.
    pub fn statement_of_sealed(&self, register: &str, unit: &str, it: &Sealed<'_>) -> Option<Statement> {
        match it.step {
            Step::Proposal | Step::Agreement => self.statement(register, unit, it.step),
            step => it.is_last.then(|| self.statement_of(register, unit, step, &it.signed.text)),
        }
    }

    /// The signatures of its records that stand.
    pub fn standing_signatures(&self, register: &str, unit: &str) -> Vec<StandingSignature> {
        let signed = self.sealed().into_iter().filter(|it| it.signed.signature.is_some());
        signed.filter_map(|it| it.standing_signature(self.statement_of_sealed(register, unit, &it)?)).collect()
    }
}

impl Decree {
    /// The agreement to it.
    pub fn sealed(&self) -> Option<Sealed<'_>> {
        self.agreement().map(Sealed::approval)
    }
}

impl<'a> Sealed<'a> {
    fn approval(it: &'a Approval) -> Sealed<'a> {
        Sealed { step: Step::Approval, signed: &it.signed, digest: it.digest.as_ref(), is_last: true }
    }

    /// Its signature, if it was made over this statement.
    pub fn standing_signature(&self, statement: Statement) -> Option<StandingSignature> {
        let signature = &self.signed.signature.as_ref()?.value;
        signature.verify(STATEMENT_NAMESPACE, statement.text().as_bytes()).ok()?;
        let record = self.signed.text.clone();
        Some(StandingSignature { step: self.step, record, statement, signature: signature.clone() })
    }
}
