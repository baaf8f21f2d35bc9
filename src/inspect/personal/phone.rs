//! Mobile phone numbers, in their national and international forms.

use crate::inspect::TraceKind;
use crate::inspect::personal::groups::{Joint, is_part_of_a_code};
use crate::inspect::personal::near::{Word, is_near, is_of_an_office, is_something_else};
use crate::inspect::personal::run::Run;

/// Whether several groups are the number of a person's mobile phone.
pub(crate) fn phone(text: &str, run: &Run<'_>) -> Option<TraceKind> {
    let sizes = run.sizes();
    // Dialled from abroad, 00 stands before the country.
    let dialled = run.digits.strip_prefix("00").unwrap_or(&run.digits);
    let national = match (dialled.strip_prefix("62"), dialled.strip_prefix('0')) {
        (Some(rest), _) => rest.strip_prefix('0').unwrap_or(rest),
        (None, Some(rest)) => rest,
        // A spreadsheet drops the zero in front.
        (None, None) => dialled,
    };
    let is_bare = national.len() == dialled.len();
    let mut digits = national.bytes();
    let is_mobile = digits.next() == Some(b'8') && matches!(digits.next(), Some(b'1'..=b'9'));
    if !is_mobile || !(9..=12).contains(&national.len()) || run.is_one_digit_over_and_over() {
        return None;
    }
    let is_named = is_near(Word::Phone, text, run.at.start);
    if is_bare && !is_named {
        return None;
    }
    let joints: Vec<Joint> = run.joints().collect();
    let is_same = joints.windows(2).all(|it| it.first() == it.last());
    if sizes.len() > 8 {
        let are_boxes = sizes.iter().all(|it| *it == 1) && is_same && !run.goes_on();
        return (are_boxes && is_named).then_some(TraceKind::Phone);
    }
    // What is a number without its next line goes on in no other one.
    let line = joints.iter().position(|it| *it == Joint::Line);
    let is_whole_before = line.is_some_and(|it| sizes.iter().take(it + 1).sum::<usize>() >= 10);
    let joined: Vec<Joint> =
        joints.iter().enumerate().filter(|(at, _)| Some(*at) != line || is_whole_before).map(|(_, it)| *it).collect();
    let is_marked = is_same && joined.iter().all(|it| matches!(it, Joint::Mark | Joint::Slash));
    let is_joined = is_marked || joined.iter().all(|it| matches!(it, Joint::Dot | Joint::Dash | Joint::Space));
    let before = text.get(..run.at.start).unwrap_or_default();
    let is_in_pairs = is_named && is_same && sizes.iter().all(|it| *it == 2) && !run.goes_on();
    let is_grouped = is_in_pairs || has_groups_of_a_phone(run, before.ends_with('+'));
    let is_attached = run.around.iter().flatten().any(|(other, how)| match how {
        Joint::Dot => true,
        Joint::Dash | Joint::Slash => other.digits.len() < 9,
        _ => false,
    });
    let is_decimal = before.ends_with(['.', ',']) && before.chars().rev().nth(1).is_some_and(|it| it.is_ascii_digit());
    let is_sound = is_joined && is_grouped && !is_attached && !is_decimal;
    let mut behind = text.get(run.at.end..).unwrap_or_default().chars();
    let is_letter_number = joints.contains(&Joint::Slash)
        && !is_named
        && behind.next() == Some('/')
        && behind.next().is_some_and(char::is_alphabetic);
    let is_other = is_letter_number
        || is_something_else(text, run.at.start)
        || is_part_of_a_code(text, &run.at)
        || is_of_an_office(text, &run.at);
    (is_sound && !is_other).then_some(TraceKind::Phone)
}

/// Times of day begin with two digits, decimals with one; +62 and (0) are set off from the rest.
fn has_groups_of_a_phone(run: &Run<'_>, is_behind_a_plus: bool) -> bool {
    let mut rest = run.groups.iter().map(|it| it.digits.len());
    let first = match (run.digits.starts_with("62"), rest.next()) {
        // Behind +62 nothing else can follow, however its first three digits are parted.
        (true, Some(2)) if is_behind_a_plus => rest
            .by_ref()
            .scan(0, |sum, it| {
                *sum += it;
                Some(*sum)
            })
            .find(|it| *it >= 3),
        (true, Some(2)) => rest.find(|it| *it > 1),
        (_, first) => first,
    };
    first.is_some_and(|it| it >= 3) && rest.all(|it| (2..=8).contains(&it))
}
