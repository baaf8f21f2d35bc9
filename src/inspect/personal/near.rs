//! The words near a number that say what it is, or that it is something else.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// How far a word may stand from its number, in bytes.
const REACH: usize = 64;
/// How far behind its number a word in brackets may end.
const BEHIND: usize = 32;

/// A kind of word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// NPWP.
    Tax,
    /// Passport.
    Passport,
    /// A bank account.
    Bank,
    /// NIK, KTP or KK.
    Identity,
    /// A phone.
    Phone,
}

fn shape(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static TAX: LazyLock<Option<Regex>> = LazyLock::new(|| shape(r"(?i)npwp|nomor pokok wajib pajak"));
static PASSPORT: LazyLock<Option<Regex>> = LazyLock::new(|| shape(r"(?i)paspor|passport"));
static BANK: LazyLock<Option<Regex>> =
    LazyLock::new(|| shape(r"(?i)rekening|\bno(?:mor|\.)?[\s_]*rek\b|\bnorek\b|\brek\.|\baccount (?:no|number)"));
static IDENTITY: LazyLock<Option<Regex>> =
    LazyLock::new(|| shape(r"(?i)(?:\b|_)(?:nik|ktp|kk)(?:\b|_)|kartu keluarga|induk (?:kependudukan|penduduk)"));
static PHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)(?:\b|_)(?:no(?:mor)?)?(?:hp|wa)(?:\b|_)|tele?pon|\bte?lp\b|\btel\b|whats ?app|ponsel|handphone|seluler|genggam|phone|\b(?:kontak|narahubung)\b",
    )
});
/// Such a word with nothing but marks behind it.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)(?:\b(?:nik|ktp|kk)|kartu keluarga|induk (?:kependudukan|penduduk))(?:[ ]*\([^()]*\))?[\s:=.,#*|\[(-]{0,8}$",
    )
});
/// What is counted, behind groups of four digits.
static UNIT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)^\s{1,2}(?:jiwa|orang|penduduk|kepala keluarga|rumah tangga|unit|buah|ekor|ha|hektare?|km|meter|ton|kg|liter|rupiah|persen)\b",
    )
});
/// What is counted, before them.
static COUNTED: LazyLock<Option<Regex>> = LazyLock::new(|| shape(r"(?i)\b(?:penduduk|tahun|jumlah)[ ]{1,2}$"));
/// Phones that an office publishes so that people call them.
static OFFICE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)call ?cent(?:er|re)|contact ?cent(?:er|re)|pusat panggilan|hot ?line|nomor (?:layanan|pengaduan|darurat)|layanan (?:pengaduan|informasi|darurat|whats ?app|aduan)|(?:whats ?app|wa) (?:layanan|pengaduan|center|ppid)|pengaduan masyarakat|help ?desk|customer service|sp4n|\blapor!",
    )
});
/// A number behind such a word at once is what the word says.
static OTHER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)(?:\bbar ?codes?|kode batang|\bean(?:-?13)?|\bimei|\bresi|nomor seri|no\. seri|\bserial|\bbilling|timestamp|stempel waktu|\bepoch|\buuid|\bhash|\bsha-?\d*|\bmd5|\bisbn|\bissn|\bkas (?:umum )?(?:daerah|negara)|\bnib|\bntpn|\bnuptk|lintang|bujur|koordinat)[ \t\u{a0}:=.#(no]*$|\b10\.\d{4,9}/\S*$",
    )
});
/// A number behind such a word at once is a sum.
static AMOUNT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(r"(?i)(?:\brp|\bidr|\bjumlah|\btotal|\bpagu|\banggaran|\brealisasi|\bsaldo)[ \t\u{a0}:=.#(no]*$")
});
/// An account that belongs to nobody: of the treasury, of the budget, of an office, of a meter.
static PUBLIC: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)kode rekening|rekening (?:belanja|kas|giro pemerintah|penerimaan|pengeluaran|bendahara|penampungan|listrik|air|telepon|pendapatan|pembiayaan|anggaran|pdam|pln|pemerintah|pemda|pemprov|pemkab|pemkot|dinas|badan|kantor|kementerian|satuan kerja|satker|instansi|sekretariat|biro|kecamatan|kelurahan|desa|puskesmas|rsud|blud|uptd|sekolah|pajak|retribusi|hibah)\b|\brkud\b|\brkun\b|kas (?:umum )?(?:daerah|negara|desa)\b|bendahara",
    )
});
/// The same in another cell of its row; a treasurer is a person, whose own account may stand there.
static TREASURY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(r"(?i)\brkud\b|\brkun\b|kas (?:umum )?(?:daerah|negara|desa)\b|rekening (?:kas|giro pemerintah|dinas|blud)\b")
});
/// The same behind the number: whose account it is.
static HOLDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    shape(
        r"(?i)^ ?(?:\((?:a\.? ?n\.? ?|atas nama )?|,? ?(?:a\.? ?n\.?|atas nama|milik)[\s:]*)(?:rek(?:ening|\.)? )?(?:kas|bendahara|dinas|badan|pemerintah|pemprov|pemkab|pemkot|rkud|sekretariat|biro|kantor|kecamatan|kelurahan|puskesmas|rsud|uptd|blud)\b",
    )
});

fn before(text: &str, at: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(REACH));
    let near = text.get(from..at).unwrap_or_default();
    // A word two lines above is about something else.
    let mut lines = near.rmatch_indices('\n').map(|(at, _)| at + 1);
    lines.nth(1).and_then(|from| near.get(from..)).unwrap_or(near)
}

/// Whether such a word stands before a number.
pub(crate) fn is_near(word: Word, text: &str, at: usize) -> bool {
    has_word(word, before(text, at))
}

/// Whether such a word stands anywhere in a text.
pub(crate) fn has_word(word: Word, text: &str) -> bool {
    let shape = match word {
        Word::Tax => &TAX,
        Word::Passport => &PASSPORT,
        Word::Bank => &BANK,
        Word::Identity => &IDENTITY,
        Word::Phone => &PHONE,
    };
    shape.as_ref().is_some_and(|it| it.is_match(text))
}

/// Whether the words around an account say that it is one of the state.
pub(crate) fn is_public_account(text: &str, at: &Range<usize>) -> bool {
    PUBLIC.as_ref().is_some_and(|it| it.is_match(before(text, at.start)))
        || HOLDER.as_ref().is_some_and(|it| it.is_match(text.get(at.end..).unwrap_or_default()))
}

/// Whether a row of a table is about an account of the treasury.
pub(crate) fn is_of_the_treasury(row: &str) -> bool {
    TREASURY.as_ref().is_some_and(|it| it.is_match(row))
}

/// Whether the word right before a number says that it is one of identity.
pub(crate) fn is_named_identity(text: &str, at: usize) -> bool {
    NAMED.as_ref().is_some_and(|it| it.is_match(before(text, at)))
}

/// Whether a row of numbers there is a row of counts or years.
pub(crate) fn is_counted(text: &str, at: &Range<usize>) -> bool {
    let behind = text.get(at.end..text.floor_char_boundary(at.end + BEHIND)).unwrap_or_default();
    UNIT.as_ref().is_some_and(|it| it.is_match(behind))
        || COUNTED.as_ref().is_some_and(|it| it.is_match(before(text, at.start)))
}

/// Whether it is called there for everybody to ring up.
pub(crate) fn is_of_an_office(text: &str, at: &Range<usize>) -> bool {
    let behind = text.get(at.end..text.floor_char_boundary(at.end + BEHIND)).unwrap_or_default();
    let behind = behind.lines().next().unwrap_or_default().trim_start();
    let said = behind.strip_prefix('(').and_then(|it| it.split(')').next()).unwrap_or_default();
    OFFICE.as_ref().is_some_and(|it| it.is_match(before(text, at.start)) || it.is_match(said))
}

/// Whether the word right before a number says that it is something else; no sum begins with a zero.
pub(crate) fn is_something_else(text: &str, at: usize) -> bool {
    let near = before(text, at);
    let is_sum = !text.get(at..).unwrap_or_default().starts_with('0');
    OTHER.as_ref().is_some_and(|it| it.is_match(near)) || is_sum && AMOUNT.as_ref().is_some_and(|it| it.is_match(near))
}
