//! Numbers of persons: identity, tax, bank account, passport, mobile phone.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use regex::Regex;

use crate::inspect::TraceKind;
use crate::inspect::personal::Personal;
use crate::inspect::personal::groups::{Group, Joint, groups, is_part_of_a_code};
use crate::inspect::personal::near::{
    Word, has_word, is_counted, is_named_identity, is_near, is_public_account, is_something_else,
};
use crate::inspect::personal::phone::phone;
use crate::inspect::personal::run::Run;

static PASSPORT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:[A-Z] ?[0-9]{7}|[A-Z]{2} ?[0-9]{6,7})(?-u:\b)").ok());

/// The provinces, as NIK and KK begin.
pub(crate) const PROVINCES: [u32; 38] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75,
    76, 81, 82, 91, 92, 93, 94, 95, 96,
];

/// So many digits any of these numbers has; of what is shorter or longer nothing is asked.
pub(crate) const DIGITS: RangeInclusive<usize> = 10..=18;

/// The parts in which a number of sixteen digits can be written.
const MOST_GROUPS: usize = 16;

/// Tells whether several groups are a number of this kind.
type Kind = fn(&str, &Run<'_>) -> Option<TraceKind>;

/// All of them, none within another one.
pub(crate) fn find(text: &str) -> Vec<Personal> {
    let groups = groups(text);
    let mut found: Vec<Personal> = Vec::new();
    let mut from = 0;
    while from < groups.len() {
        let boxes = boxes(groups.get(from..).unwrap_or_default());
        if boxes > MOST_GROUPS {
            from += boxes;
            continue;
        }
        let runs = runs(&groups, from);
        // The surest kind first; the longest number first.
        let kinds: [(Kind, usize); 4] = [(identity, MOST_GROUPS), (tax, 8), (bank, 8), (phone, MOST_GROUPS)];
        let known = kinds.into_iter().find_map(|(kind, most)| {
            let mut runs = runs.iter().filter(|it| it.groups.len() <= most);
            runs.find_map(|run| Some((kind(text, run)?, run)))
        });
        match known {
            Some((kind, run)) => {
                from += run.groups.len();
                found.push(Personal { kind, at: run.at.clone(), value: run.digits.clone() });
            }
            None => from += 1,
        }
    }
    let may_be_passport = groups.iter().any(|it| matches!(it.digits.len(), 6 | 7)) && has_word(Word::Passport, text);
    let passports = PASSPORT.iter().filter(|_| may_be_passport);
    for it in passports.flat_map(|it| it.find_iter(text)) {
        if is_near(Word::Passport, text, it.start()) {
            let value = it.as_str().replace(' ', "");
            found.push(Personal { kind: TraceKind::Passport, at: it.range(), value });
        }
    }
    found
}

/// How many single digits stand here side by side in the same way: more than a number has are none, however many.
fn boxes(groups: &[Group<'_>]) -> usize {
    let joint = groups.get(1).map(|it| it.before);
    let is_box = |(at, it): &(usize, &Group)| it.digits.len() == 1 && (*at == 0 || Some(it.before) == joint);
    groups.iter().enumerate().take_while(is_box).count()
}

/// Every way in which one number may be written in the groups from there, the longest first: no kind is parted by
/// commas or slashes.
fn runs<'a>(groups: &'a [Group<'a>], from: usize) -> Vec<Run<'a>> {
    let joined = groups.iter().skip(from).take(MOST_GROUPS).enumerate();
    let joined = joined.take_while(|(at, it)| *at == 0 || it.before != Joint::Other);
    let lengths = joined.scan(0, |length, (at, it)| {
        *length += it.digits.len();
        Some((at + 1, *length))
    });
    let lengths = lengths.take_while(|(_, length)| length <= DIGITS.end());
    let mut runs: Vec<Run<'_>> =
        lengths.filter(|(_, length)| DIGITS.contains(length)).filter_map(|(many, _)| run(groups, from, many)).collect();
    runs.reverse();
    runs
}

fn run<'a>(groups: &'a [Group<'a>], from: usize, many: usize) -> Option<Run<'a>> {
    let run = groups.get(from..from + many)?;
    let (first, last) = (run.first()?, run.last()?);
    let before = from.checked_sub(1).and_then(|it| groups.get(it)).map(|it| (it, first.before));
    let after = groups.get(from + many).map(|it| (it, it.before));
    Some(Run {
        groups: run,
        around: [before, after],
        at: first.at.start..last.at.end,
        digits: run.iter().map(|it| it.digits).collect(),
    })
}

fn identity(text: &str, run: &Run<'_>) -> Option<TraceKind> {
    if run.digits.len() != 16 || !has_structure(text, run) || run.goes_on() {
        return None;
    }
    let is_apart = !is_part_of_a_code(text, &run.at) && !run.is_one_digit_over_and_over();
    let is_named = is_near(Word::Identity, text, run.at.start);
    let is_other = (is_something_else(text, run.at.start) || is_row_of_counts(text, run)) && !is_named;
    let is_mixed = is_named_identity(text, run.at.start) && is_parted_by_marks(run);
    (is_apart && !is_other && (is_mixed || is_written_so(run, is_named))).then_some(TraceKind::IdentityNumber)
}

/// Province, regency, district, day, month; a serial number, unless a spreadsheet rounded it away.
fn has_structure(text: &str, run: &Run<'_>) -> bool {
    let part = |from, to| run.part(from, to).unwrap_or_default();
    PROVINCES.contains(&part(0, 2))
        && (1..=79).contains(&part(2, 4))
        && part(4, 6) > 0
        && matches!(part(6, 8), 1..=31 | 41..=71)
        && (1..=12).contains(&part(8, 10))
        && (part(12, 16) > 0 || is_near(Word::Identity, text, run.at.start))
}

/// However many kinds of marks part it; cells and lines are something else.
fn is_parted_by_marks(run: &Run<'_>) -> bool {
    run.joints().all(|it| !matches!(it, Joint::Cell | Joint::Line)) && run.sizes().iter().any(|it| *it > 1)
}

/// `Penduduk 6271 1203 1001 1020 jiwa`.
fn is_row_of_counts(text: &str, run: &Run<'_>) -> bool {
    run.joints().all(|it| it == Joint::Space) && run.sizes().iter().all(|it| *it == 4) && is_counted(text, &run.at)
}

/// The ways in which people part the sixteen digits.
fn is_written_so(run: &Run<'_>, is_named: bool) -> bool {
    let sizes = run.sizes();
    let joints: Vec<Joint> = run.joints().collect();
    let lines = joints.iter().filter(|it| **it == Joint::Line).count();
    let others: Vec<Joint> = joints.iter().copied().filter(|it| *it != Joint::Line).collect();
    let is_even = sizes.iter().all(|it| it % 2 == 0);
    let are_boxes = sizes.iter().all(|it| *it == 1);
    // A count is not written with zeros in front.
    let has_zeros = sizes.iter().all(|it| *it == 4) && run.groups.iter().any(|it| it.digits.starts_with('0'));
    let is_same = others.windows(2).all(|it| it.first() == it.last());
    match others.first() {
        // Whole, or broken at the end of a line wherever that was.
        None => lines <= 1 && sizes.iter().all(|it| *it > 1) || are_boxes,
        // A row of a table has as many sums side by side.
        Some(Joint::Cell) => {
            let are_alike = sizes.windows(2).all(|it| it.first() == it.last());
            is_same && lines <= 1 && (is_even && (is_named || !are_alike || has_zeros) || are_boxes)
        }
        Some(Joint::Space) => {
            let are_pairs = sizes.iter().all(|it| *it == 2);
            is_same && lines <= 1 && (is_even && (is_named || !are_pairs) || are_boxes)
        }
        Some(Joint::Comma | Joint::Slash) => is_same && lines <= 1 && (is_named && is_even || has_zeros || are_boxes),
        // In a list they are numbers of their own.
        Some(Joint::List) => false,
        Some(Joint::Mark) => is_same && lines <= 1 && (is_even || are_boxes),
        // The sixth group is often set off by another mark than the first ones.
        Some(_) => is_even && lines <= 1 && others.iter().all(|it| matches!(it, Joint::Dot | Joint::Dash)),
    }
}

fn tax(text: &str, run: &Run<'_>) -> Option<TraceKind> {
    if !matches!(run.digits.len(), 15 | 16) || run.is_one_digit_over_and_over() || run.goes_on() {
        return None;
    }
    let joints: Vec<Joint> = run.joints().collect();
    let is_joined = joints.iter().all(|it| matches!(it, Joint::Dot | Joint::Dash | Joint::Space | Joint::Line));
    let marks = joints.iter().filter(|it| matches!(it, Joint::Dot | Joint::Dash)).count();
    // Alone, the old shape says what it is; digits only, the word must.
    let is_old_shape = run.sizes() == [2, 3, 3, 1, 3, 3] && marks >= 4;
    let is_named = is_near(Word::Tax, text, run.at.start);
    let sound = is_joined && !is_part_of_a_code(text, &run.at) && !is_of_a_body(&run.digits);
    (sound && (is_old_shape || is_named)).then_some(TraceKind::TaxNumber)
}

/// An old NPWP begins with the kind of its holder: 00 is a treasurer of the state, 01 to 03 a body; none is a person.
/// In sixteen digits a zero stands before it.
fn is_of_a_body(digits: &str) -> bool {
    let old = if digits.len() == 16 { digits.strip_prefix('0') } else { Some(digits) };
    old.is_some_and(|it| ["00", "01", "02", "03"].iter().any(|kind| it.starts_with(kind)))
}

fn bank(text: &str, run: &Run<'_>) -> Option<TraceKind> {
    if !(10..=16).contains(&run.digits.len()) || run.is_one_digit_over_and_over() || run.goes_on() {
        return None;
    }
    let joints: Vec<Joint> = run.joints().collect();
    let is_joined = joints.iter().all(|it| matches!(it, Joint::Dot | Joint::Dash | Joint::Space));
    // Codes of the budget and amounts are dotted too.
    let is_code = joints.first() == Some(&Joint::Dot) && run.sizes().first() == Some(&1);
    let sizes = run.sizes();
    let is_amount = sizes.len() > 1 && sizes.iter().skip(1).all(|it| *it == 3) && joints.contains(&Joint::Dot);
    let is_sound = is_joined && !is_code && !is_amount && !is_part_of_a_code(text, &run.at);
    let is_other = || is_something_else(text, run.at.start) || is_public_account(text, &run.at);
    (is_sound && is_near(Word::Bank, text, run.at.start) && !is_other()).then_some(TraceKind::BankAccount)
}
