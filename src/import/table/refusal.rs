//! Why a file cannot be read as a table, and what its owner can do.

use serde::{Deserialize, Serialize};

use crate::diagnostics::{Each, Text, say};

/// Why a file is no table that can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// Nothing is in it.
    Empty,
    /// A web page, whatever its name says.
    WebPage,
    /// The XML of Excel 2003.
    XmlSpreadsheet,
    /// Another kind of file, by a name that is the same in every language.
    Other(String),
    /// A password is needed.
    Locked,
    /// A workbook whose parts do not lie where Excel puts them.
    Elsewhere,
    /// It cannot be unpacked or understood.
    Damaged,
    /// It needs too much memory or time.
    TooHeavy,
    /// So many columns in a sheet.
    Wide(String, usize),
    /// More rows than a list can have.
    Long(String),
    /// In this row a cell begins with a quote that swallows the rows below it.
    StrayQuote(u32),
}

impl Unreadable {
    /// What is said of the file `name`.
    pub fn text(&self, name: &str) -> Text {
        let save = "buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx";
        let save_en = "open it in Excel or LibreOffice and save it as .xlsx";
        let (id, en) = match self {
            Unreadable::Empty => ("tidak berisi apa-apa".to_owned(), "holds nothing".to_owned()),
            Unreadable::WebPage => (
                format!("sebenarnya halaman web, apa pun nama berkasnya; {save}"),
                format!("is a web page, whatever its name says; {save_en}"),
            ),
            Unreadable::XmlSpreadsheet => (
                format!("ditulis dalam bentuk XML dari Excel 2003; {save}"),
                format!("is in the XML form of Excel 2003; {save_en}"),
            ),
            Unreadable::Other(kind) => (
                format!("bukan lembar kerja, melainkan berkas {kind}; yang dibaca: .xlsx, .xls, .ods, .csv"),
                format!("is no spreadsheet but a {kind} file; read are .xlsx, .xls, .ods, .csv"),
            ),
            Unreadable::Locked => (
                "dikunci dengan kata sandi; buka di Excel, hapus kata sandinya, lalu simpan".to_owned(),
                "is locked with a password; open it in Excel, remove the password and save it".to_owned(),
            ),
            Unreadable::Elsewhere => (
                format!("lembar kerja yang disusun lain daripada oleh Excel, sehingga tidak terbaca; {save}"),
                format!("is a workbook that is put together in another way than by Excel, and cannot be read; {save_en}"),
            ),
            Unreadable::Damaged => (
                format!("rusak atau terpotong; {save}, atau minta salinan baru"),
                format!("is damaged or cut short; {save_en}, or ask for a new copy"),
            ),
            Unreadable::TooHeavy => (
                "terlalu besar untuk sebuah daftar, atau dibuat agar komputer kehabisan memori; simpan lembar daftarnya saja sebagai berkas baru".to_owned(),
                "is too large for a list, or made to use up the memory; save only the sheet with the list as a new file".to_owned(),
            ),
            Unreadable::Wide(sheet, columns) => (
                format!("berisi {columns} kolom{}; sebuah daftar paling banyak 256. Hapus kolom di sebelah kanan daftar, lalu simpan", in_sheet(sheet, "di lembar")),
                format!("holds {columns} columns{}; a list has at most 256. Delete the columns to the right of the list and save it", in_sheet(sheet, "in the sheet")),
            ),
            Unreadable::Long(sheet) => (
                format!("berisi lebih dari 250.000 baris{}; simpan lembar daftarnya saja sebagai berkas baru", in_sheet(sheet, "di lembar")),
                format!("holds more than 250,000 rows{}; save only the sheet with the list as a new file", in_sheet(sheet, "in the sheet")),
            ),
            Unreadable::StrayQuote(row) => (
                format!("mempunyai tanda kutip (\") di awal sebuah sel di baris {row} yang tidak ditutup, sehingga baris-baris di bawahnya ikut menjadi isi sel itu. Hapus tanda kutip itu atau tutup dengan tanda kutip juga, lalu simpan"),
                format!("has a quote (\") at the start of a cell in row {row} that is not closed, so that the rows below it become part of that cell. Delete the quote or close it with another one, and save the file"),
            ),
        };
        say!(id = "{name}: berkas ini {what}", en = "{name}: the file {what}", name, what = Each(&id, &en))
    }
}

/// Which sheet, where sheets have names.
fn in_sheet(sheet: &str, word: &str) -> String {
    if sheet.is_empty() { String::new() } else { format!(" {word} \"{sheet}\"") }
}
