//! Measures pages as a server sends them, compressed, against the limit of `--strict`.

use std::io::Write as _;
use std::sync::Mutex;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::OutputPath;

/// The most bytes that the text of a page may have when it is compressed with gzip at its best level (RFC 1952).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget(pub usize);

impl Budget {
    /// What fits into the first round trip of a connection: a server sends about ten packets before it waits for
    /// an answer (RFC 6928).
    pub const PAGE: Budget = Budget(14_000);
}

/// Pages beyond the budget, by path, with their compressed bytes. The old site stands as before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooHeavy(pub Vec<(OutputPath, usize)>);

impl std::fmt::Display for TooHeavy {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} pages weigh too much", self.0.len())
    }
}

impl std::error::Error for TooHeavy {}

/// Weighs the pages as they are made.
#[derive(Debug)]
pub(crate) struct Scales {
    budget: Option<Budget>,
    heavy: Mutex<Vec<(OutputPath, usize)>>,
}

impl Scales {
    /// Without a budget nothing is weighed.
    pub(crate) fn new(budget: Option<Budget>) -> Scales {
        Scales { budget, heavy: Mutex::default() }
    }

    /// Weighs one file if it is a page.
    pub(crate) fn weigh(&self, path: &OutputPath, bytes: &[u8]) -> anyhow::Result<()> {
        let Some(Budget(most)) = self.budget else { return Ok(()) };
        // Compressed it is never much longer than before.
        if !path.as_str().ends_with(".html") || bytes.len() <= most / 2 {
            return Ok(());
        }
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(bytes)?;
        let weight = packed.finish()?.len();
        if weight > most
            && let Ok(mut heavy) = self.heavy.lock()
        {
            heavy.push((path.clone(), weight));
        }
        Ok(())
    }

    /// An error that is a [`TooHeavy`] when a page was beyond the budget.
    pub(crate) fn verdict(self) -> anyhow::Result<()> {
        let mut heavy = self.heavy.into_inner().unwrap_or_default();
        heavy.sort();
        if heavy.is_empty() { Ok(()) } else { Err(TooHeavy(heavy).into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u32;
        let next = |_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        (0..length).map(next).collect()
    }

    #[test]
    fn only_pages_that_stay_heavy_when_compressed_are_named() {
        let path = |it: &str| OutputPath::new(it).unwrap();
        let scales = Scales::new(Some(Budget::PAGE));
        scales.weigh(&path("b/index.html"), &noise(20_000)).unwrap();
        scales.weigh(&path("a/index.html"), &noise(14_500)).unwrap();
        scales.weigh(&path("data.json"), &noise(20_000)).unwrap();
        scales.weigh(&path("c/index.html"), &vec![b' '; 500_000]).unwrap();
        scales.weigh(&path("d/index.html"), &noise(13_000)).unwrap();
        let error = scales.verdict().unwrap_err();
        let TooHeavy(heavy) = error.downcast_ref().unwrap();
        let paths: Vec<_> = heavy.iter().map(|(it, _)| it.as_str()).collect();
        assert_eq!(paths, ["a/index.html", "b/index.html"]);
        let unweighed = Scales::new(None);
        unweighed.weigh(&path("b/index.html"), &noise(20_000)).unwrap();
        assert!(unweighed.verdict().is_ok());
    }
}
