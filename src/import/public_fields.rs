//! The fields that only public information has: who answers for it, when it was made, in what forms, how long kept.

use crate::import::columns::column::Column;
use crate::import::entry::Written;
use crate::import::fields::Reader;
use crate::import::gather::Told;
use crate::import::links::links;
use crate::import::meaning::forms::{forms, mark};
use crate::import::meaning::moment::{Moment, moment, until};
use crate::import::meaning::periods::{Kept, fate, kept, period};
use crate::import::task::Why;
use crate::register::fields::document;
use crate::register::{Form, PartialDate};

impl Reader<'_> {
    pub(crate) fn public(&mut self, written: &mut Written) {
        let columns = [Column::Responsible, Column::HolderAndResponsible];
        written.responsible = self.text(document::RESPONSIBLE.key, &columns);
        self.made(written);
        written.forms = self.forms();
        self.kept(written);
        self.until(written);
        self.texts(written, false);
        let words = self.gathered.all(Column::Keywords);
        let words = words.iter().flat_map(|it| it.split([',', ';'])).map(|it| it.trim().to_owned());
        written.keywords = words.filter(|it| !it.is_empty()).collect();
        let (found, tasks) = links(self.gathered, written.title.as_deref());
        written.links = found;
        self.tasks.extend(tasks);
    }

    fn until(&mut self, written: &mut Written) {
        let Told::Text(said) = self.gathered.told(Column::Until) else { return };
        written.until = until(&said);
        match written.until {
            Some(until) => self.read(document::UNTIL.key, &said, &until.to_string()),
            None => self.note(document::UNTIL.key, Why::Unreadable, said),
        }
    }

    fn made(&mut self, written: &mut Written) {
        let columns = [Column::WhenWhere, Column::When, Column::Year];
        let mut found = Moment::default();
        if let Told::Text(said) = self.gathered.first_told(&columns) {
            found = moment(&said).unwrap_or_default();
            self.note_moment(&said, &found);
            if found.date.is_none() {
                self.note(document::MADE.key, Why::Unreadable, said);
            }
        } else {
            self.text(document::MADE.key, &columns);
        }
        written.date = found.date;
        written.place = match self.gathered.told(Column::Where) {
            Told::Text(place) => Some(place),
            _ => found.place,
        };
        if written.date.is_some() && written.place.is_none() {
            let columns = [Column::Where, Column::WhenWhere];
            self.text("dibuat.tempat", &columns);
            // The cell that holds the day is there; it names no place.
            if let Some(last) = self.tasks.last_mut().filter(|it| it.field == "dibuat.tempat") {
                last.why = if last.why == Why::NoColumn { Why::NoColumn } else { Why::Empty };
            } else {
                self.note("dibuat.tempat", Why::Empty, "");
            }
        }
    }

    fn note_moment(&mut self, said: &str, found: &Moment) {
        let date = found.date.map(|it: PartialDate| it.to_string());
        let parts: Vec<String> = date.into_iter().chain(found.place.clone()).collect();
        let turned: Vec<String> = parts.iter().rev().cloned().collect();
        if !parts.is_empty() && said != turned.join(", ") {
            self.read(document::MADE.key, said, &parts.join(", "));
        }
    }

    fn forms(&mut self) -> Vec<Form> {
        let marks =
            [(Column::Printed, Form::Printed), (Column::Recorded, Form::Recorded), (Column::Online, Form::Online)];
        let mut found = Vec::new();
        let mut has_marks = false;
        let before = self.tasks.len();
        for (column, form) in marks {
            match self.gathered.told(column) {
                Told::NoColumn => {}
                Told::Text(said) | Told::Placeholder(said) => {
                    has_marks = true;
                    match mark(&said) {
                        Some(true) => found.push(form),
                        Some(false) => {}
                        None if !forms(&said).0.is_empty() => found.extend(forms(&said).0),
                        None => self.note(document::FORMS.key, Why::Ambiguous, said),
                    }
                }
                Told::Nothing | Told::Formula(_) => has_marks = true,
            }
        }
        for said in self.gathered.all(Column::Forms) {
            let (named, is_clear) = forms(&said);
            if !named.is_empty() {
                let keys: Vec<&str> = named.iter().map(|it| it.key()).collect();
                self.read(document::FORMS.key, &said, &keys.join(", "));
            }
            if !is_clear || named.is_empty() {
                self.note(document::FORMS.key, Why::Unreadable, said);
            }
            found.extend(named);
        }
        found.sort_unstable();
        found.dedup();
        if found.is_empty() && self.tasks.len() == before {
            if has_marks {
                self.note(document::FORMS.key, Why::Empty, "");
            } else {
                self.text(document::FORMS.key, &[Column::Forms]);
            }
        }
        found
    }

    fn kept(&mut self, written: &mut Written) {
        let mut whole = Kept::default();
        let columns = [Column::Retention, Column::Active];
        if let Some(said) = self.text(document::RETENTION.key, &columns) {
            match kept(&said) {
                Some(found) => {
                    self.read(document::RETENTION.key, &said, &spelled(&found));
                    whole = found;
                }
                None => self.note(document::RETENTION.key, Why::Unreadable, said),
            }
        }
        if let Told::Text(said) = self.gathered.told(Column::Inactive) {
            whole.inactive = period(&said);
            match whole.inactive.clone() {
                Some(found) => self.read("retensi.inaktif", &said, &found),
                None => self.note("retensi.inaktif", Why::Unreadable, said),
            }
        }
        if let Told::Text(said) = self.gathered.told(Column::Fate) {
            whole.fate = fate(&said);
            match whole.fate.clone() {
                Some(found) => self.read("retensi.nasib_akhir", &said, &found),
                None => self.note("retensi.nasib_akhir", Why::Unreadable, said),
            }
        }
        self.remarked_fate(&mut whole);
        if whole.active.is_some() {
            for (field, is_there) in
                [("retensi.inaktif", whole.inactive.is_some()), ("retensi.nasib_akhir", whole.fate.is_some())]
            {
                if !is_there && !self.tasks.iter().any(|it| it.field == field) {
                    self.note(field, Why::Empty, "");
                }
            }
        }
        written.kept = whole;
    }

    /// Archive schedules name the final fate among the remarks; its own column counts before them.
    fn remarked_fate(&mut self, whole: &mut Kept) {
        let remarks = self.gathered.all(Column::Remarks);
        let Some((said, found)) = remarks.into_iter().find_map(|it| fate(&it).map(|found| (it, found))) else { return };
        if whole.fate.is_none() {
            self.read("retensi.nasib_akhir", &said, &found);
            whole.fate = Some(found);
        } else if whole.fate != Some(found) {
            self.note("retensi.nasib_akhir", Why::RemarkDiffers, said);
        }
    }
}

/// `retensi` as it is written, on one line.
fn spelled(it: &Kept) -> String {
    if let (Some(active), None, None) = (&it.active, &it.inactive, &it.fate) {
        return active.clone();
    }
    let parts = [("aktif", &it.active), ("inaktif", &it.inactive), ("nasib akhir", &it.fate)];
    let parts = parts.iter().filter_map(|(word, it)| it.as_ref().map(|it| format!("{word} {it}")));
    parts.collect::<Vec<_>>().join("; ")
}
