//! What the parts of the printed table are, for screen readers: rows and cells, also where one goes over two pages.

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind};

/// The table while it is being printed.
pub(crate) struct TableTags {
    head: Vec<TagGroup>,
    body: TagGroup,
    /// The row that is being printed, and its cells.
    open: Option<(usize, Vec<TagGroup>)>,
}

impl TableTags {
    /// A table without rows.
    pub(crate) fn new() -> TableTags {
        TableTags { head: Vec::new(), body: TagGroup::new(Tag::TBody), open: None }
    }

    /// The next heading of a column.
    pub(crate) fn heading(&mut self, content: Vec<Identifier>) {
        // The law's names stay as they are in a list in another language.
        let law = Some("id".to_owned());
        self.head.push(group(Tag::TH(TableHeaderScope::Column).with_lang(law), content));
    }

    /// More of a cell. Its row goes on until a cell of another one comes.
    pub(crate) fn cell(&mut self, row: usize, column: usize, content: Vec<Identifier>) {
        if self.open.as_ref().is_none_or(|it| it.0 != row) {
            self.close();
            self.open = Some((row, Vec::new()));
        }
        let Some((_, cells)) = &mut self.open else { return };
        while cells.len() <= column {
            // The number of an item is what its row is called by.
            cells.push(match cells.len() {
                0 => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
                _ => TagGroup::new(Tag::TD),
            });
        }
        if let Some(cell) = cells.get_mut(column) {
            cell.children.extend(content.into_iter().map(Node::from));
        }
    }

    fn close(&mut self) {
        if let Some((_, cells)) = self.open.take() {
            self.body.push(row(cells));
        }
    }

    /// The whole table, and what it is in one sentence.
    pub(crate) fn finish(mut self, summary: String) -> TagGroup {
        self.close();
        let mut head = TagGroup::new(Tag::THead);
        head.push(row(self.head));
        let mut table = TagGroup::new(Tag::Table.with_summary(Some(summary)));
        table.push(head);
        table.push(self.body);
        table
    }
}

fn row(cells: Vec<TagGroup>) -> TagGroup {
    TagGroup::with_children(Tag::TR, cells.into_iter().map(Node::from).collect())
}

/// Some content as one thing.
pub(crate) fn group(tag: impl Into<TagKind>, content: Vec<Identifier>) -> TagGroup {
    TagGroup::with_children(tag, content.into_iter().map(Node::from).collect())
}
