//! E-mail addresses of persons: not those of an office.

use std::sync::LazyLock;

use memchr::{memchr, memchr2_iter};
use regex::Regex;

use crate::inspect::TraceKind;
use crate::inspect::personal::Personal;

/// A name, a mark, and a domain.
static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)([a-z0-9][a-z0-9._%+-]{0,63})\s?(?:@|\[at\]|\(at\)|\[@\])\s?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.|\s?[\[(](?:dot|titik|\.)[\])]\s?))+[a-z]{2,24})(?-u:\b)",
    )
    .ok()
});

/// The same with the marks as words.
static SPOKEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)([a-z0-9][a-z0-9._-]{1,63})\s+at\s+([a-z0-9-]{2,62}(?:\s+(?:dot|titik)\s+[a-z]{2,24})+)(?-u:\b)",
    )
    .ok()
});

/// The same with blanks around the marks.
static SPACED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)([a-z0-9][a-z0-9._%+-]{0,63})\s{0,2}@\s{0,2}([a-z0-9-]{2,62}(?:\s{1,2}\.\s{1,2}(?:com|co|net|org|id|my|web|biz|info|ac|sch|go|desa)(?-u:\b))+)",
    )
    .ok()
});

/// Where persons have their mail.
const PROVIDERS: &str = r"(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton|protonmail)\.";

/// With the word only, at a provider: an address of a site stands behind "at" too.
static AT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let shape =
        format!(r"(?i)(?-u:\b)([a-z0-9][a-z0-9._-]{{1,63}})\s+at\s+({PROVIDERS}(?:com?|id|me)(?:\.id)?)(?-u:\b)");
    Regex::new(&shape).ok()
});

/// What stands behind the mailbox's name in [`SPOKEN`] and [`AT`], as far as tells it from an English sentence.
static BEHIND: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\Aat\s+(?:{PROVIDERS}|[a-z0-9-]{{2,62}}\s+(?:dot|titik)\s)")).ok());

/// A blank, "at" and a blank, in bytes; of a longer blank one byte tells.
const WORD: usize = 4;
/// So many bytes are looked at for it in one go.
const STRETCH: usize = 256;

/// What parts the names of a domain in all of these.
static DOT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\s?[\[(](?:dot|titik|\.)[\])]\s?|\s+(?:dot|titik)\s+|\s*\.\s*").ok());

/// What an address of an office is called: a part of it is one of these, or begins with one of five letters or more.
const OFFICES: [&str; 109] = [
    "ppid",
    "info",
    "informasi",
    "humas",
    "admin",
    "administrasi",
    "administrator",
    "sekretariat",
    "sekretaris",
    "kontak",
    "contact",
    "layanan",
    "pelayanan",
    "pengaduan",
    "lapor",
    "aduan",
    "bantuan",
    "helpdesk",
    "cs",
    "support",
    "webmaster",
    "web",
    "noreply",
    "reply",
    "postmaster",
    "surat",
    "persuratan",
    "umum",
    "kepegawaian",
    "biro",
    "dinas",
    "bagian",
    "setda",
    "kominfo",
    "diskominfo",
    "bappeda",
    "bpkad",
    "bkd",
    "bpbd",
    "rsud",
    "kecamatan",
    "kelurahan",
    "kantor",
    "office",
    "redaksi",
    "press",
    "media",
    "protokol",
    "keuangan",
    "lpse",
    "ulp",
    "inspektorat",
    "badan",
    "subbag",
    "uptd",
    "pemprov",
    "pemkab",
    "pemkot",
    "arsip",
    "perpustakaan",
    "data",
    "satpol",
    "puskesmas",
    "dpmptsp",
    "sekda",
    "adpim",
    "pimpinan",
    "perencanaan",
    "mail",
    "email",
    "hello",
    "dinkes",
    "dinsos",
    "disdik",
    "dishub",
    "dispora",
    "disnaker",
    "disperin",
    "disperindag",
    "dukcapil",
    "disdukcapil",
    "disbudpar",
    "dispar",
    "distan",
    "dishut",
    "diskop",
    "disperkim",
    "perkim",
    "dpupr",
    "bapenda",
    "bkpsdm",
    "bpsdm",
    "brida",
    "kesbangpol",
    "satpolpp",
    "damkar",
    "dprd",
    "setwan",
    "sekwan",
    "ortal",
    "desa",
    "pemdes",
    "kec",
    "kel",
    "kab",
    "bumdes",
    "posyandu",
    "uppd",
    "upt",
];

/// Names of persons that begin like an office.
const LIKE_OFFICES: [&str; 12] = [
    "adminah", "dinasti", "mediana", "suratih", "suratin", "suratman", "suratmi", "suratmo", "suratna", "suratni",
    "suratno", "suratun",
];

/// Short ones that begin a longer word too, as no name of a person does: `ppidkota`.
const BEGINNINGS: [&str; 8] = ["ppid", "rsud", "bpbd", "uptd", "dprd", "bkad", "lpse", "dpmd"];

/// Schools by their kind, and most by their number, wherever their mailbox is.
static SCHOOL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:paud|sd|smp|sma|smk|mts)n?[0-9]|^(?:tk|mi|ma)(?:n[0-9]|[0-9]{1,2}[a-z])|^(?:sdn|smpn|smkn|mtsn)|^sman(?:[^a-z]|$)",
    )
    .ok()
});

/// What offices of schools and universities are called besides.
const SCHOOLS: [&str; 18] = [
    "tu",
    "tatausaha",
    "rektorat",
    "rektor",
    "dekanat",
    "fakultas",
    "prodi",
    "kampus",
    "akademik",
    "kemahasiswaan",
    "pmb",
    "ppdb",
    "spmb",
    "baak",
    "lppm",
    "sekolah",
    "perpus",
    "alumni",
];

/// Whether there is a mark that stands between name and domain.
fn has_mark(text: &str) -> bool {
    let bytes = text.as_bytes();
    let opens = |at: usize| {
        let behind = bytes.get(at + 1..).and_then(|it| it.split_first_chunk::<3>());
        behind.is_some_and(|([word @ .., close], _)| word.eq_ignore_ascii_case(b"at") && matches!(close, b']' | b')'))
    };
    memchr(b'@', bytes).is_some() || memchr2_iter(b'[', b'(', bytes).any(opens)
}

/// Whether there is the word that stands between name and domain.
///
/// No way leads out of the loop, and its conditions are joined by `&` and `|`: so the compiler looks at many bytes in
/// one go, which is some ten times as quick as a search for a shape.
fn has_word(bytes: &[u8]) -> bool {
    let from = |at: usize| bytes.get(at..).unwrap_or_default();
    // Beyond ASCII there are more blanks.
    let is_blank = |it: u8| (it <= b' ') | !it.is_ascii();
    let is_letter = |it: u8, small: u8| (it == small) | (it == small.to_ascii_uppercase());
    let rows = bytes.iter().zip(from(1)).zip(from(2)).zip(from(3));
    rows.fold(false, |found, (((before, a), t), behind)| {
        found | (is_blank(*before) & is_letter(*a, b'a') & is_letter(*t, b't') & is_blank(*behind))
    })
}

/// Whether that word stands there before what can be a domain. In an English text it stands in every paragraph.
fn has_word_before_domain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let within = |from: usize, length: usize| bytes.get(from..(from + length).min(bytes.len())).unwrap_or_default();
    // The word and what is beside it are in one stretch, or begin in it and end in the next.
    let stretches = (0..bytes.len()).step_by(STRETCH).filter(|from| has_word(within(*from, STRETCH + WORD - 1)));
    let mut words = stretches.flat_map(|from| from..from + STRETCH).filter(|from| has_word(within(*from, WORD)));
    words.any(|from| text.get(from + 1..).is_some_and(|it| BEHIND.as_ref().is_none_or(|behind| behind.is_match(it))))
}

/// Whether a text may hold an address.
pub(crate) fn may_be_there(text: &str) -> bool {
    has_mark(text) || has_word_before_domain(text)
}

/// All of them.
pub(crate) fn find(text: &str) -> Vec<Personal> {
    let mut found = Vec::new();
    let (has_mark, has_word) = (has_mark(text), has_word_before_domain(text));
    let marked = ADDRESS.iter().chain(SPACED.iter()).filter(|_| has_mark);
    let shapes = marked.chain(SPOKEN.iter().chain(AT.iter()).filter(|_| has_word));
    for it in shapes.flat_map(|it| it.captures_iter(text)) {
        let (Some(whole), Some(name), Some(domain)) = (it.get(0), it.get(1), it.get(2)) else { continue };
        let domain = plain(domain.as_str());
        if is_office(name.as_str(), &domain) || is_official(&domain) || is_file(&domain) {
            continue;
        }
        let value = format!("{}@{domain}", name.as_str().to_lowercase());
        found.push(Personal { kind: TraceKind::Email, at: whole.range(), value });
    }
    found
}

/// A domain as it is typed into a browser, however it is written.
fn plain(domain: &str) -> String {
    DOT.as_ref().map_or_else(|| domain.into(), |it| it.replace_all(domain, ".")).to_lowercase()
}

/// Whether offices of the state and villages have their addresses there.
fn is_official(domain: &str) -> bool {
    [".go.id", ".desa.id"].iter().any(|it| domain.ends_with(it))
}

fn is_office(name: &str, domain: &str) -> bool {
    let lower = name.to_lowercase();
    let mut parts = lower.split(['.', '_', '-', '+']).map(|it| it.trim_matches(|it: char| it.is_ascii_digit()));
    let is_school = [".sch.id", ".ac.id"].iter().any(|it| domain.ends_with(it));
    let schools = SCHOOLS.iter().filter(|_| is_school);
    let begins = |part: &str, it: &str| {
        (it.len() > 4 || BEGINNINGS.contains(&it))
            && part.starts_with(it)
            && !LIKE_OFFICES.iter().any(|name| part.starts_with(name))
    };
    SCHOOL.as_ref().is_some_and(|it| it.is_match(&lower))
        || parts.any(|part| {
            OFFICES.iter().chain(&BEGINNINGS).chain(schools.clone()).any(|it| part == *it || begins(part, it))
        })
}

/// `foto@2x.png` is the name of a file.
fn is_file(domain: &str) -> bool {
    ["png", "jpg", "jpeg", "webp", "svg", "gif", "pdf"].iter().any(|it| domain.ends_with(&format!(".{it}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_the_same_however_it_is_written() {
        for written in ["contoh.go.id", "CONTOH[DOT]go (titik) Id", "Contoh DOT go\n titik id", "contoh . go . id"] {
            assert_eq!(plain(written), "contoh.go.id", "{written}");
        }
        assert_eq!(plain("titikdot.com"), "titikdot.com");
        assert!(find("BUDI AT CONTOH DOT GO DOT ID, BUDI@CONTOH[DOT]GO[DOT]ID").is_empty());
        assert_eq!(find("budi@titikdot.com").first().map(|it| it.value.as_str()), Some("budi@titikdot.com"));
    }

    #[test]
    fn the_word_between_name_and_domain_is_met_wherever_it_stands() {
        for length in 0..100 {
            let text = "ata bat".repeat(length);
            for word in [" at ", "\tAT\n", "\u{a0}aT\u{3000}"] {
                for domain in ["gmail.com", "contoh dot com", "a-\u{17f} TITIK id"] {
                    let address = format!("budi{word}{domain}");
                    assert!(may_be_there(&format!("{text} {address}")) && may_be_there(&format!("{address} {text}")));
                }
                assert!(has_word(format!("{text}{word}").as_bytes()) && has_word(format!("{word}{text}").as_bytes()));
                assert!(!may_be_there(&format!("{text}{word}gmail {word}contoh.com {word}a dot com")));
            }
            assert!(!has_word(text.as_bytes()));
        }
    }
}
