//! Entries of the list of excluded information (DIK): what is excluded, why, until when. Never the thing itself.

use crate::diagnostics::Located;
use crate::register::Date;

/// A ground of UU 14/2008 article 17, by its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ground(pub char);

impl Ground {
    /// All letters, for messages.
    pub const KEYS: [&'static str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    /// Reads one letter from a to j.
    pub fn of(text: &str) -> Option<Ground> {
        let mut letters = text.chars();
        let letter = letters.next().filter(|it| ('a'..='j').contains(it))?;
        letters.next().is_none().then_some(Ground(letter))
    }

    /// How many years it may last at most, where the law says so: law enforcement (a) thirty.
    pub fn most_years(self) -> Option<i16> {
        (self.0 == 'a').then_some(30)
    }

    /// Whether the exclusion may end with an event instead of a day.
    pub fn may_end_with_event(self) -> bool {
        ('g'..='j').contains(&self.0)
    }
}

/// `uji_konsekuensi`: the test that weighs the public interest.
#[derive(Debug, Clone)]
pub struct ConsequenceTest {
    /// Its number.
    pub number: String,
    /// Its day.
    pub date: Located<Date>,
    /// The position that signed it.
    pub signatory: String,
}

/// When an exclusion ends.
#[derive(Debug, Clone)]
pub enum End {
    /// On a day.
    Day(Date),
    /// With an event.
    Event(String),
}

/// What only an entry of the DIK has.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// The ground.
    pub ground: Ground,
    /// The Act it rests on.
    pub basis: Located<String>,
    /// What would follow if it were opened.
    pub consequence: String,
    /// The test.
    pub test: ConsequenceTest,
    /// The first day.
    pub from: Date,
    /// The end.
    pub until: Located<End>,
}
