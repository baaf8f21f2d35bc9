//! The records of a revision as the manifest shows them; keys stand in the order of RFC 8785.

use serde::Serialize;

use crate::checks::Released;
use crate::diagnostics::Located;
use crate::register::{Announcement, Letter, Outcome, Review, Settings, ShownAuthority, Signed, Withdrawal};
use crate::source::Digest;

/// Everything that officers did about a revision.
#[derive(Debug, Serialize)]
pub(crate) struct Records<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    announcement: Option<Act<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    approval: Option<Act<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    one_person: bool,
    preparation: Act<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    renewals: Vec<Act<'a>>,
    reviews: Vec<Act<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawal: Option<Withdrawn<'a>>,
}

/// One act of one officer.
#[derive(Debug, Serialize)]
pub(crate) struct Act<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<ShownAuthority>,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    decree: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<Paper<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    memo: Option<Paper<'a>>,
    officer: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    typed_by: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Paper<'a> {
    date: String,
    number: &'a str,
}

#[derive(Debug, Serialize)]
struct Withdrawn<'a> {
    agreed: Act<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    official_report: Option<&'a str>,
    proposed: Act<'a>,
    reason: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    successor: Option<&'a str>,
}

impl<'a> Records<'a> {
    /// Of a revision that is published. A withdrawal that only one officer proposed is not shown: nothing of it is
    /// agreed yet.
    pub(crate) fn of(released: &Released<'a>, settings: &'a Settings) -> Records<'a> {
        let records = &released.shown.facts().records;
        Records {
            announcement: records.announcement.as_ref().map(|it| announced(it, settings)),
            approval: records.approval.as_ref().map(|it| Act {
                decree: records.decree.as_ref().map(|it| it.value.as_str()),
                ..sealed(&it.signed, it.digest.as_ref())
            }),
            one_person: settings.one_person_signed(records),
            preparation: act(released.preparation),
            renewals: records.renewals.iter().map(|it| sealed(&it.signed, it.digest.as_ref())).collect(),
            reviews: records.reviews.iter().map(review).collect(),
            withdrawal: records.withdrawal.as_deref().and_then(withdrawn),
        }
    }
}

fn announced<'a>(it: &'a Announcement, settings: &'a Settings) -> Act<'a> {
    let authority = settings.authority(&it.authority.value).map(ShownAuthority::of);
    Act { authority, ..sealed(&it.signed, it.digest.as_ref()) }
}

/// What every record says.
pub(crate) fn act(signed: &Signed) -> Act<'_> {
    Act {
        authority: None,
        date: signed.on.value.to_string(),
        decree: None,
        digest: None,
        letter: signed.letter.as_ref().map(paper),
        memo: None,
        officer: &signed.by.value,
        outcome: None,
        time: signed.at.map(|it| format!("{:02}:{:02}", it.hour(), it.minute())),
        typed_by: signed.typed_by.as_ref().map(|it| it.value.as_str()),
    }
}

/// The same with the digest that it names.
pub(crate) fn sealed<'a>(signed: &'a Signed, digest: Option<&Located<Digest>>) -> Act<'a> {
    Act { digest: digest.map(|it| it.value.prefixed()), ..act(signed) }
}

fn review(review: &Review) -> Act<'_> {
    Act {
        memo: review.memo.as_ref().map(paper),
        outcome: Some(match review.outcome {
            Outcome::Fit => "sesuai",
            Outcome::NeedsCorrection => "perlu-perbaikan",
        }),
        ..sealed(&review.signed, review.digest.as_ref())
    }
}

fn withdrawn(withdrawal: &Withdrawal) -> Option<Withdrawn<'_>> {
    Some(Withdrawn {
        agreed: sealed(withdrawal.agreed.as_ref()?, withdrawal.agreement.as_ref()),
        official_report: withdrawal.official_report.as_deref(),
        proposed: sealed(withdrawal.proposed.as_ref()?, withdrawal.proposal.as_ref()),
        reason: &withdrawal.reason,
        successor: withdrawal.successor.as_ref().map(|it| it.value.as_str()),
    })
}

fn paper(letter: &Letter) -> Paper<'_> {
    Paper { date: letter.date.value.to_string(), number: &letter.number }
}
