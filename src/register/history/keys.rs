//! Whose key holds at which line of the history, and the same as OpenSSH reads it.

use jiff::Timestamp;

use crate::register::history::event::{Event, PUBLISHER};
use crate::register::history::publication_history::{HEAD_NAMESPACE, PublicationHistory};
use crate::register::{ApprovalProof, Officer, Role, STATEMENT_NAMESPACE, Settings, Step};
use crate::source::SshPublicKey;

/// What the history says of a key of an officer for an act that is recorded in some place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyTime {
    /// No line brings this key of this officer.
    Unknown,
    /// The act was recorded before the key was.
    Early,
    /// The key holds.
    Holds,
    /// The key had ended before the act was recorded.
    Late,
}

impl PublicationHistory {
    /// What it says of a key of an officer for an act in this place; behind the last line: for one that comes next.
    pub fn key_time(&self, officer: &str, key: &SshPublicKey, place: usize) -> KeyTime {
        let (officer, key) = (officer.to_owned(), key.clone());
        let begun = self.moment_of(&Event::OfficerKey { officer: officer.clone(), key: key.clone() });
        let ended = self.place_of(&Event::OfficerKeyEnded { officer, key });
        // One run records what is published, and then the keys that sign from there on.
        let is_early = |begun| self.moment_at(place).is_some_and(|it| it < begun);
        match begun {
            _ if ended.is_some_and(|ended| place > ended) => KeyTime::Late,
            None => KeyTime::Unknown,
            Some(begun) if is_early(begun) => KeyTime::Early,
            Some(_) => KeyTime::Holds,
        }
    }

    /// The place of the line that brings the key for which an act of this officer, not recorded yet, is signed: a key
    /// of the same person, under whatever id; where approvals are proved by key, for a review or an approval also one
    /// of another officer in that role. None where no line does.
    pub fn signature_due_from(&self, settings: &Settings, officer: &Officer, step: Step) -> Option<usize> {
        let role = match step {
            _ if settings.approval_proof != ApprovalProof::Key => None,
            Step::Review => Some(Role::Ppid),
            Step::Approval => Some(Role::Superior),
            _ => None,
        };
        // An officer of the past, who has no key, could be named in place of the one who has.
        let in_role = |it: &Officer| role.is_some_and(|role| it.role == role || it.role == officer.role);
        let others = settings.officers.iter().filter(|it| it.person() == officer.person() || in_role(it));
        others.filter_map(|it| self.signs_from(&it.id.value)).min()
    }

    /// Who signs what, with which key and when, by its lines alone, in the form in which OpenSSH looks for it
    /// (`allowed_signers`); none where nobody does.
    pub fn allowed_signers(&self) -> Option<String> {
        let officers = self.lines.iter().filter_map(|it| match &it.event {
            Event::OfficerKey { officer, key } => {
                let ended = Event::OfficerKeyEnded { officer: officer.clone(), key: key.clone() };
                let days = (it.recorded, self.moment_of(&ended));
                Some(allowed_signer(officer, STATEMENT_NAMESPACE, days, &key.line()))
            }
            _ => None,
        });
        let all: String = self.publisher_signers().into_iter().chain(officers).collect();
        (!all.is_empty()).then_some(all)
    }

    /// The lines of the publisher's keys among them, each until the next one: an earlier head is verified for the
    /// moment of its last line.
    pub(crate) fn publisher_signers(&self) -> Vec<String> {
        let keys: Vec<(&str, Timestamp)> = self.publisher_keys().collect();
        let until = keys.iter().skip(1).map(|(_, from)| Some(*from)).chain([None]);
        let line = |((key, from), until): (&(&str, Timestamp), Option<Timestamp>)| {
            allowed_signer(PUBLISHER, HEAD_NAMESPACE, (*from, until), &format!("ssh-ed25519 {key}"))
        };
        keys.iter().zip(until).map(line).collect()
    }
}

/// A line of `allowed_signers`: whose key signs what, from when and until when. The moments are in UTC: a day alone
/// would be that of whoever verifies.
pub(crate) fn allowed_signer(
    who: &str,
    namespace: &str,
    (from, until): (Timestamp, Option<Timestamp>),
    key: &str,
) -> String {
    let moment = |it: Timestamp| it.strftime("%Y%m%d%H%M%SZ").to_string();
    let until = until.map(|it| format!(",valid-before=\"{}\"", moment(it))).unwrap_or_default();
    format!("{who} namespaces=\"{namespace}\",valid-after=\"{}\"{until} {key}\n", moment(from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::HistoryLine;
    use crate::register::KeyTime::{Early, Holds, Late, Unknown};

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM";

    #[test]
    fn a_key_holds_between_its_lines_and_in_the_run_that_brings_it() {
        let key = SshPublicKey::from_line(KEY).unwrap();
        let officer = || "ppid".to_owned();
        let line =
            |hour: u8, event| HistoryLine { recorded: format!("2026-12-01T{hour:02}:00:00Z").parse().unwrap(), event };
        let other = |id: &str| Event::Decreed { id: id.to_owned(), digest: crate::source::Digest::of(b"x") };
        let lines = vec![
            line(1, Event::Opened("a.go.id".into())),
            line(2, other("2025")),
            line(2, Event::OfficerKey { officer: officer(), key: key.clone() }),
            line(3, other("2026")),
            line(4, Event::OfficerKeyEnded { officer: officer(), key: key.clone() }),
            line(4, other("2027")),
        ];
        let history = PublicationHistory::default().with(lines, "a.go.id");
        let at = |place| history.key_time("ppid", &key, place);
        assert_eq!([0, 1, 3, 4, 5, 6].map(at), [Early, Holds, Holds, Holds, Late, Late]);
        assert_eq!(history.key_time("lain", &key, 3), Unknown);
        let expected = format!(
            "ppid namespaces=\"maklumat-sidik/v2\",valid-after=\"20261201020000Z\",valid-before=\"20261201040000Z\" {KEY}\n"
        );
        assert_eq!(history.allowed_signers().unwrap(), expected);
        assert_eq!(PublicationHistory::default().allowed_signers(), None);
    }
}
