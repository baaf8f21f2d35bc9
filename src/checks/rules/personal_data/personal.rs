//! No personal data stands in a text, a field or an attachment; one rule for each kind of data.

use crate::checks::personal::report;
use crate::checks::samples::exempted;
use crate::checks::{Check, Rule};
use crate::diagnostics::{Code, Example, phrase};
use crate::inspect::TraceKind;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "personal-bank-account",
            demands: phrase!(
                id = "Nomor rekening orang tidak diterbitkan; rekening kas negara atau daerah boleh.",
                en = "Bank accounts of persons are not published; those of the treasury may be.",
            ),
            because: phrase!(
                id = "Rekening pribadi termasuk informasi yang dikecualikan dan data keuangan pribadi.",
                en = "A private account is excluded information, and personal financial data.",
            ),
            source: Some("UU 14/2008 Pasal 17 huruf h; UU 27/2022 Pasal 4"),
            bad: Example::APPROVED.body("Honor dibayarkan ke rekening 1234567890.\n"),
            good: Example::APPROVED.body("Biaya salinan disetor ke rekening kas umum daerah 1234567890.\n"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| report(TraceKind::BankAccount, revision, subject, findings)),
    },
    Rule {
        code: Code {
            name: "personal-email",
            demands: phrase!(
                id = "Alamat surel perorangan tidak diterbitkan; alamat layanan boleh.",
                en = "E-mail addresses of persons are not published; those of a service may be.",
            ),
            because: phrase!(
                id = "Alamat orang memudahkan penipuan; surat untuk kantor sampai lewat alamat layanan.",
                en = "A person's address helps deceivers; letters to the office arrive at the address of its service.",
            ),
            source: Some("UU 27/2022 Pasal 4"),
            bad: Example::APPROVED.body("Kirim ke nama.pegawai@surel.invalid.\n"),
            good: Example::APPROVED.body("Kirim ke ppid@example.go.id.\n"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| report(TraceKind::Email, revision, subject, findings)),
    },
    Rule {
        code: Code {
            name: "personal-identity-number",
            demands: phrase!(
                id = "NIK dan nomor kartu keluarga tidak diterbitkan.",
                en = "Identity numbers and numbers of family cards are not published.",
            ),
            because: phrase!(
                id = "Dengan NIK orang lain dapat meminjam uang atas nama pemiliknya. Menutup empat angka terakhir \
                      tidak cukup, karena angka itu mudah ditebak.",
                en = "With an identity number others borrow money in its owner's name. Hiding the last four digits is \
                      not enough: they are easily guessed.",
            ),
            source: Some("UU 27/2022 Pasal 4"),
            bad: Example::APPROVED.body("Pemohon dengan NIK 6279993102990001 datang.\n"),
            good: Example::APPROVED.body("Pemohon dengan NIP 198704122010011001 datang.\n"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| {
            report(TraceKind::IdentityNumber, revision, subject, findings);
        }),
    },
    Rule {
        code: Code {
            name: "personal-passport",
            demands: phrase!(id = "Nomor paspor tidak diterbitkan.", en = "Passport numbers are not published."),
            because: phrase!(
                id = "Nomor paspor membuka data perjalanan pemiliknya.",
                en = "The number of a passport opens its owner's travel records.",
            ),
            source: Some("UU 27/2022 Pasal 4"),
            bad: Example::APPROVED.body("Tamu dengan paspor X0000000.\n"),
            good: Example::APPROVED.body("Tamu menunjukkan paspor di pintu 7.\n"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| report(TraceKind::Passport, revision, subject, findings)),
    },
    Rule {
        code: Code {
            name: "personal-phone",
            demands: phrase!(
                id = "Nomor telepon genggam tidak diterbitkan; nomor kantor boleh.",
                en = "Mobile phone numbers are not published; those of the office may be.",
            ),
            because: phrase!(
                id = "Nomor telepon genggam dipakai untuk menipu dan mengganggu pemiliknya.",
                en = "Mobile numbers are used to deceive and to disturb their owners.",
            ),
            source: Some("UU 27/2022 Pasal 4"),
            bad: Example::APPROVED.body("Hubungi 0812-0000-0000.\n"),
            good: Example::APPROVED.body("Hubungi (0536) 0000000 pukul 08.00-16.00.\n"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| report(TraceKind::Phone, revision, subject, findings)),
    },
    Rule {
        code: Code {
            name: "personal-tax-number",
            demands: phrase!(
                id = "NPWP tidak diterbitkan, kecuali hukum memintanya.",
                en = "Tax numbers are not published unless the law asks for them.",
            ),
            because: phrase!(
                id = "NPWP orang pribadi kini sama dengan NIK-nya. NPWP badan dan bendahara, yang diawali 00 sampai \
                      03, tidak dipersoalkan. NPWP penyedia perorangan dalam ringkasan kontrak memang diminta, dan \
                      ditulis sebagai pengecualian.",
                en = "A person's tax number is now the same as their identity number. Those of bodies and treasurers, \
                      which begin with 00 to 03, are not looked for. A person's who provides something is asked for by \
                      law in the summary of the contract, and is listed as an exemption.",
            ),
            source: Some("UU 27/2022 Pasal 4"),
            bad: Example::APPROVED.front("ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345."),
            good: exempted!("2027-12-31"),
            ..Code::ERROR
        },
        check: Check::Files(|revision, subject, findings| report(TraceKind::TaxNumber, revision, subject, findings)),
    },
];
