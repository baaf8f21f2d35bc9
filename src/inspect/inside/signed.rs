//! The electronic signatures in a PDF, as facts: whose name, over which bytes, and whether those are still the same.
//!
//! It is never said that a signature is valid. That takes the chain of certificates, their revocation and the time,
//! which only a full validator weighs.

use std::io::{Read, SeekFrom};
use std::sync::LazyLock;

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc4519, rfc5911, rfc5912};
use der::asn1::OctetString;
use der::{Decode as _, Encode as _, Header, Reader as _, SliceReader};
use memchr::memmem;
use regex::bytes::Regex;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::inspect::inside::Source;
use crate::inspect::inside::hexadecimal::hex_read;
use crate::inspect::{SignatureFacts, SignedState};

/// Files with more signatures are told by their first ones.
const MOST: usize = 32;
/// Behind so many mentions of one no more are sought; most files have none but their signatures.
const MOST_NAMED: usize = 1024;
/// How much of a file is searched at a time.
const PIECE: u64 = 256 << 10;
/// The signature itself, as hexadecimal digits.
const LONGEST: u64 = 4 << 20;
/// `id-ct-TSTInfo`, RFC 3161.
const TIMESTAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// How a PDF names the stretches of it that were signed (ISO 32000-1, 12.8.1).
const NAME: &str = "/ByteRange";
/// The same with the stretches; blanks are those of ISO 32000-1, 7.2.2.
static RANGES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let blank = r"[\x00\s]";
    let numbers = [r"(\d+)"; 4].join(&format!("{blank}+"));
    Regex::new(&format!(r"(?-u){NAME}{blank}*\[{blank}*{numbers}{blank}*\]")).ok()
});
/// How long it is at most with its name, where room was left for longer numbers.
const FARTHEST: usize = 64 << 10;

/// Two stretches of the file, with the signature between them.
#[derive(Debug, Clone, Copy)]
struct Ranges {
    first: u64,
    second: u64,
    length: u64,
}

/// All signatures, in the order they stand in the file. What is no signature after all is passed over.
pub fn signatures(file: &mut dyn Source) -> Vec<SignatureFacts> {
    let Ok(size) = file.seek(SeekFrom::End(0)) else { return Vec::new() };
    let mut named = ranges(file);
    named.retain(|it| may_be_signature(file, size, *it));
    named.into_iter().take(MOST).filter_map(|it| signature(file, size, it)).collect()
}

/// Where the file says which bytes were signed.
fn ranges(file: &mut dyn Source) -> Vec<Ranges> {
    let Some(shape) = &*RANGES else { return Vec::new() };
    let mut found = Vec::new();
    if file.seek(SeekFrom::Start(0)).is_err() {
        return found;
    }
    let mut window = Vec::new();
    while let Ok(1..) = file.take(PIECE).read_to_end(&mut window) {
        let mut done = 0;
        for it in shape.captures_iter(&window) {
            let number = |at| -> Option<u64> { std::str::from_utf8(it.get(at)?.as_bytes()).ok()?.parse().ok() };
            done = done.max(it.get(0).map_or(0, |it| it.end()));
            if let (Some(0), Some(first), Some(second), Some(length)) = (number(1), number(2), number(3), number(4)) {
                found.push(Ranges { first, second, length });
            }
        }
        // The next piece may bring the rest of one that begins here, or of its name.
        let rest = window.get(done..).unwrap_or_default();
        let begins = memmem::rfind(rest, NAME.as_bytes()).filter(|it| rest.len() - it <= FARTHEST);
        done += begins.unwrap_or_else(|| rest.len().saturating_sub(NAME.len()));
        window.drain(..done);
        if found.len() >= MOST_NAMED {
            break;
        }
    }
    found
}

/// Whether hexadecimal digits begin between the stretches, which is soon told; a mention in a text is none.
fn may_be_signature(file: &mut dyn Source, size: u64, Ranges { first, second, .. }: Ranges) -> bool {
    let is_sound = 0 < first && first < second && second - first <= LONGEST && second <= size;
    is_sound && stretch(file, first, 1).is_some_and(|it| it == b"<")
}

fn signature(file: &mut dyn Source, size: u64, at: Ranges) -> Option<SignatureFacts> {
    let Ranges { first, second, length } = at;
    let between = stretch(file, first, second - first)?;
    let (digits, rest) = between.strip_prefix(b"<")?.split_at(between.len().checked_sub(2)?);
    let mut told = SignatureFacts {
        name: None,
        is_timestamp: false,
        covered: first.saturating_add(length),
        is_whole: rest == b">" && second.checked_add(length) == Some(size),
        state: SignedState::Unknown,
    };
    let digits: Vec<u8> = digits.iter().copied().filter(|it| !it.is_ascii_whitespace()).collect();
    let bytes = hex_read(&digits)?;
    // Room that was kept for a signature and never used.
    if bytes.iter().all(|it| *it == 0) {
        return None;
    }
    let Some(signed) = signed_data(&bytes) else { return Some(told) };
    let by = signed.signer_infos.0.iter().next();
    told.name = by.and_then(|it| name(&signed, it));
    told.is_timestamp = signed.encap_content_info.econtent_type == TIMESTAMP;
    if second.checked_add(length).is_none_or(|end| end > size) {
        told.state = SignedState::Changed;
    } else if let Some(is_same) = by.and_then(|it| compare(file, at, &signed, it)) {
        told.state = if is_same { SignedState::Unchanged } else { SignedState::Changed };
    }
    Some(told)
}

/// A signature is followed by zeros up to the room that was kept for it.
fn signed_data(bytes: &[u8]) -> Option<SignedData> {
    let reader = SliceReader::new(bytes).ok()?;
    let header: Header = reader.peek_header().ok()?;
    let length = (header.encoded_len().ok()? + header.length).ok()?;
    let exact = bytes.get(..usize::try_from(length).ok()?)?;
    ContentInfo::from_der(exact).ok()?.content.decode_as::<SignedData>().ok()
}

/// Whether the bytes still have the digest that was signed; none if that cannot be told.
fn compare(file: &mut dyn Source, at: Ranges, signed: &SignedData, by: &SignerInfo) -> Option<bool> {
    if signed.encap_content_info.econtent_type == TIMESTAMP {
        // The digest stands within what the time stamp says; whichever it is, it must be there.
        let content = signed.encap_content_info.econtent.as_ref()?.value();
        let digests = [rfc5912::ID_SHA_256, rfc5912::ID_SHA_384, rfc5912::ID_SHA_512];
        let has = |digest: Vec<u8>| content.windows(digest.len()).any(|it| it == digest);
        let digests = digests.into_iter().filter_map(|it| digest(file, at, it));
        return Some(digests.collect::<Vec<_>>().into_iter().any(has));
    }
    let attributes = by.signed_attrs.as_ref()?;
    let named = attributes.iter().find(|it| it.oid == rfc5911::ID_MESSAGE_DIGEST)?.values.iter().next()?;
    let named = named.decode_as::<OctetString>().ok()?;
    Some(digest(file, at, by.digest_alg.oid)? == named.as_bytes())
}

fn digest(file: &mut dyn Source, at: Ranges, algorithm: ObjectIdentifier) -> Option<Vec<u8>> {
    match algorithm {
        rfc5912::ID_SHA_256 => hash(file, at, Sha256::new()),
        rfc5912::ID_SHA_384 => hash(file, at, Sha384::new()),
        rfc5912::ID_SHA_512 => hash(file, at, Sha512::new()),
        _ => None,
    }
}

fn hash<D: sha2::Digest>(file: &mut dyn Source, at: Ranges, mut hasher: D) -> Option<Vec<u8>> {
    let mut piece = vec![0; 256 << 10];
    for (from, length) in [(0, at.first), (at.second, at.length)] {
        file.seek(SeekFrom::Start(from)).ok()?;
        let mut rest = Read::take(&mut *file, length);
        loop {
            let read = rest.read(&mut piece).ok()?;
            if read == 0 {
                break;
            }
            hasher.update(piece.get(..read)?);
        }
    }
    Some(hasher.finalize().to_vec())
}

/// The name in the certificate of whoever signed.
fn name(signed: &SignedData, by: &SignerInfo) -> Option<String> {
    let certificates = signed.certificates.as_ref()?;
    let mut own = certificates.0.iter().filter_map(|it| match it {
        CertificateChoices::Certificate(it) => Some(it),
        CertificateChoices::Other(_) => None,
    });
    let certificate = match &by.sid {
        SignerIdentifier::IssuerAndSerialNumber(id) => {
            own.find(|it| it.tbs_certificate.serial_number == id.serial_number)
        }
        SignerIdentifier::SubjectKeyIdentifier(_) => own.next(),
    }?;
    let parts = certificate.tbs_certificate.subject.0.iter().flat_map(|it| it.0.iter());
    let name = parts.into_iter().find(|it| it.oid == rfc4519::CN)?;
    let bytes = name.value.value();
    let is_wide = der::Tagged::tag(&name.value) == der::Tag::BmpString;
    let text = if is_wide {
        let units: Vec<u16> =
            bytes.chunks_exact(2).map(|it| it.iter().fold(0, |all, it| all << 8 | u16::from(*it))).collect();
        String::from_utf16_lossy(&units)
    } else {
        String::from_utf8_lossy(bytes).into_owned()
    };
    let text: String = text.chars().filter(|it| !it.is_control()).take(120).collect();
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

fn stretch(file: &mut dyn Source, from: u64, length: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(from)).ok()?;
    Read::take(file, length).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == length).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn what_is_no_signature_is_passed_over() {
        for text in ["", "/ByteRange [0 0 0 0]", "/ByteRange [0 /** /** /**]", "/ByteRange [0 30 40 5] <0000>"] {
            assert_eq!(signatures(&mut Cursor::new(text.as_bytes().to_vec())), [], "{text}");
        }
    }

    #[test]
    fn a_range_across_two_pieces_is_found() {
        let ranges_in = |before: usize, said: &str| {
            let file = [vec![b' '; before].as_slice(), said.as_bytes()].concat();
            ranges(&mut Cursor::new(file)).len()
        };
        let border = 256 << 10;
        let long = format!("/ByteRange\0[0 7{}9 11 ]", "\0 ".repeat(500));
        for said in ["/ByteRange [0 7 9 11]", "/ByteRange[0 0000000000000000007 9\n11]", &long] {
            for before in (0..=said.len() + 2).map(|it| border + 1 - it).chain([0, 2 * border - 5]) {
                assert_eq!(ranges_in(before, said), 1, "{before}");
            }
        }
        let endless = format!("/ByteRange [0 7 9{}11]", " ".repeat(FARTHEST * 6));
        assert_eq!(ranges_in(border - 5, &endless), 0);
    }

    #[test]
    fn names_that_are_no_signatures_hide_none_behind_them() {
        let decoys = "/ByteRange [0 1 9 2] ".repeat(500);
        let from = decoys.len();
        let file = format!("{decoys}<4142>/ByteRange [0 {from} {} 40]", from + 6);
        assert_eq!(signatures(&mut Cursor::new(file.into_bytes())).len(), 1);
    }
}
