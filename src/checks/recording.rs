//! What the history of publications is to hold of a revision, and whether it is the one that git knew.

use crate::checks::History;
use crate::register::{HEAD_FILE, Head, PublicAct, PublicationHistory, Records};
use crate::source::Digest;

/// What officers did about a revision that citizens can see, with what each record names, in the order of the procedure.
pub(crate) fn acts(records: &Records) -> impl Iterator<Item = (PublicAct, Digest)> {
    let announced = records.announcement.as_ref().and_then(|it| it.digest.as_ref());
    let approved = records.approval.as_ref().and_then(|it| it.digest.as_ref());
    let withdrawn = records.withdrawal.as_ref().filter(|it| it.agreed.is_some());
    let approval = if announced.is_some() { PublicAct::Ratified } else { PublicAct::Published };
    let has_report = withdrawn.is_some_and(|it| it.official_report.is_some());
    let withdrawal = if has_report { PublicAct::Destroyed } else { PublicAct::Withdrawn };
    let all = [
        (PublicAct::Announced, announced),
        (approval, approved),
        (withdrawal, withdrawn.and_then(|it| it.agreement.as_ref())),
    ];
    all.into_iter().filter_map(|(act, digest)| Some((act, digest?.value)))
}

/// A head that git once kept, with its name there, whose lines this history does not begin with; none if it holds for
/// all of them. What git does not know cannot contradict.
pub(crate) fn contradicted_head(
    history: Option<&PublicationHistory>,
    register: &str,
    git: &dyn History,
) -> Option<(String, Head)> {
    let text = history.map_or(&[][..], |it| &it.text);
    let names = git.past()?.versions(HEAD_FILE).collect();
    let mut heads = git.blobs(&names).into_iter().filter_map(|(name, bytes)| Some((name, Head::read(&bytes)?)));
    heads.find(|(_, head)| head.register != register || !head.holds_for(text))
}
