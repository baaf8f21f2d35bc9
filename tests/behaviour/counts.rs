//! How often a test repeats itself, and numbers that look random and are the same in every run.

/// Whether tests run at their full count, as `tests/long` asks for.
pub(crate) fn is_full() -> bool {
    std::env::var_os("MAKLUMAT_LONG").is_some()
}

/// So many times, or so many at full count.
pub(crate) fn times<N>(usual: N, full: N) -> N {
    if is_full() { full } else { usual }
}

/// Numbers that look random: the same seed gives the same ones.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// The next number, with 31 random bits.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// A number from 0 to before this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next()).unwrap() % end
    }

    /// A number from one to another, both included.
    pub(crate) fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to - from + 1)
    }

    /// One of these.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// So many digits.
    pub(crate) fn digits(&mut self, many: usize) -> String {
        (0..many).map(|_| char::from(b"0123456789"[self.below(10)])).collect()
    }

    /// A number from one to another, in two digits.
    pub(crate) fn two(&mut self, from: usize, to: usize) -> String {
        format!("{:02}", self.between(from, to))
    }
}
