//! What the records of a revision name, and what they must name as everything stands now.

use crate::diagnostics::Located;
use crate::register::{RecordText, Records, Revision, Statement, Step};
use crate::source::Digest;

impl Records {
    /// The digest that the record of a step names, the last one where there are several.
    pub fn named(&self, step: Step) -> Option<&Located<Digest>> {
        match step {
            Step::Review => self.reviews.last()?.digest.as_ref(),
            Step::Announcement => self.announcement.as_ref()?.digest.as_ref(),
            Step::Approval => self.approval.as_ref()?.digest.as_ref(),
            Step::Renewal => self.renewals.last()?.digest.as_ref(),
            Step::Proposal => self.withdrawal.as_ref()?.proposal.as_ref(),
            Step::Agreement => self.withdrawal.as_ref()?.agreement.as_ref(),
        }
    }
}

impl Revision {
    /// Whether the record of a step, the last one where there are several, names the statement that it must.
    pub fn stands(&self, register: &str, unit: &str, step: Step) -> bool {
        let due = self.statement(register, unit, step).map(|it| it.digest());
        due.is_some() && self.named(step).map(|it| it.value) == due
    }

    /// The statement that the record of a step must name, the last one where there are several; none without one.
    pub fn statement(&self, register: &str, unit: &str, step: Step) -> Option<Statement> {
        let of = |record| Some(self.statement_of(register, unit, step, record));
        match step {
            Step::Review => of(&self.reviews.last()?.signed.text),
            Step::Announcement => of(&self.announcement.as_ref()?.signed.text),
            Step::Approval => of(&self.approval.as_ref()?.signed.text),
            Step::Renewal => of(&self.renewals.last()?.signed.text),
            Step::Proposal | Step::Agreement => {
                let withdrawal = self.withdrawal.as_ref()?;
                let proposed = &withdrawal.proposed.as_ref()?.text;
                let agreed = match step {
                    Step::Agreement => Some(&withdrawal.agreed.as_ref()?.text),
                    _ => None,
                };
                let names = [register, self.id_text(), &self.number_text()];
                Some(Statement::of_withdrawal(names, proposed, agreed, withdrawal.meta))
            }
        }
    }

    /// The statement of this review, announcement, approval or renewal of the content as it stands now.
    pub fn statement_of(&self, register: &str, unit: &str, step: Step, record: &RecordText) -> Statement {
        let names = [register, unit, self.id_text(), &self.number_text()];
        Statement::of_document(names, step, record, &self.parts, &self.files())
    }

    /// The statement of the content as it stands now, without the record that is about it.
    pub fn content_statement(&self, register: &str, unit: &str) -> Statement {
        let names = [register, unit, self.id_text(), &self.number_text()];
        Statement::of_content(names, &self.parts, &self.files())
    }

    /// Name, size and digest of the files beside the text.
    pub(crate) fn files(&self) -> Vec<(String, u64, Digest)> {
        self.attachments.iter().map(|it| (it.name.clone(), it.size, it.digest)).collect()
    }

    fn id_text(&self) -> &str {
        self.id.as_ref().map_or("", |it| &it.value)
    }

    fn number_text(&self) -> String {
        self.number.as_ref().map_or_else(String::new, |it| it.value.to_string())
    }
}
