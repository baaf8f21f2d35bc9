//! Which part of a file a browser asks for: films and long PDFs are read piece by piece.

/// A part of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    /// From one byte to another one, both of them in it.
    Bytes {
        first: u64,
        last: u64,
    },
    /// It lies behind the end.
    Nothing,
}

/// The part that a `Range` names (RFC 9110, 14.2) of a file of this size; all of it, where it names several parts or
/// is not understood.
pub(crate) fn part(range: Option<&str>, size: u64) -> Part {
    let bounds = range.and_then(|it| it.strip_prefix("bytes=")?.split_once('-'));
    let Some((first, last)) = bounds else { return Part::Whole };
    match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first > last => Part::Whole,
        (Ok(first), last) if last.is_ok() || bounds.is_some_and(|it| it.1.is_empty()) => {
            let last = last.unwrap_or(u64::MAX).min(size.saturating_sub(1));
            if first < size { Part::Bytes { first, last } } else { Part::Nothing }
        }
        // So many bytes before the end.
        (Err(_), Ok(count)) if first.is_empty() => {
            let first = size.saturating_sub(count);
            if first < size { Part::Bytes { first, last: size - 1 } } else { Part::Nothing }
        }
        _ => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_lies_within_the_file() {
        let of = |range| part(Some(range), 10);
        let bytes = |first, last| Part::Bytes { first, last };
        assert_eq!(of("bytes=0-"), bytes(0, 9));
        assert_eq!(of("bytes=2-4"), bytes(2, 4));
        assert_eq!(of("bytes=9-99"), bytes(9, 9));
        assert_eq!(of("bytes=-3"), bytes(7, 9));
        assert_eq!(of("bytes=-99"), bytes(0, 9));
        for range in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            assert_eq!(of(range), Part::Nothing, "{range}");
        }
        for range in
            ["", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "rows=0-1", "bytes=a-b", "bytes=1-b"]
        {
            assert_eq!(of(range), Part::Whole, "{range}");
        }
        assert_eq!(part(None, 10), Part::Whole);
        assert_eq!((part(Some("bytes=0-"), 0), part(Some("bytes=-1"), 0)), (Part::Nothing, Part::Nothing));
    }
}
