//! Numbers of persons are found however they are hidden, and what is none is not accused. The numbers are made up here,
//! without anything of the program that looks for them.

mod containers;
mod innocents;
mod ways;

use crate::hiding::containers::CONTAINERS;
use crate::hiding::ways::WAYS;

/// Numbers that look random and are the same in every run.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    pub(crate) fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.below(to - from + 1)
    }

    pub(crate) fn digits(&mut self, many: usize) -> String {
        (0..many).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap())).collect()
    }

    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }
}

fn many() -> usize {
    if std::env::var_os("MAKLUMAT_LONG").is_some() { 1000 } else { 2 * WAYS.len() }
}

#[test]
fn what_is_hidden_is_found_and_nobody_else_is_accused() {
    let mut chance = Chance(20_260_120);
    let (mut missed, mut accused) = (Vec::new(), Vec::new());
    for at in 0..many() {
        let (way, hide) = WAYS[at % WAYS.len()];
        let (container, holds) = CONTAINERS[(at / WAYS.len() + at) % CONTAINERS.len()];
        let hidden = hide(&mut chance);
        if !holds(&hidden, &mut chance) {
            missed.push(format!("{way} in {container}: {hidden}"));
        }
    }
    for at in 0..many() {
        let (kind, innocent) = innocents::one(at, &mut chance);
        let (container, holds) = CONTAINERS[(at / innocents::KINDS.len() + at) % CONTAINERS.len()];
        if holds(&innocent, &mut chance) {
            accused.push(format!("{kind} in {container}: {innocent}"));
        }
    }
    let many = many();
    let found = many - missed.len();
    println!(
        "{found} of {many} hidden in {} ways were found; {} of {many} others accused",
        WAYS.len(),
        accused.len()
    );
    println!("{missed:#?}\n{accused:#?}");
    assert!(found * 100 >= many * 97, "{missed:#?}");
    assert!(found * 100 >= (found + accused.len()) * 98, "{accused:#?}");
}
