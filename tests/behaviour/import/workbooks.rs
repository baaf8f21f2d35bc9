//! Workbooks with the defects of real ones, made when the tests run.

use std::io::Write as _;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;

/// Name and bytes of each.
pub(crate) fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("36-merged-cells.xlsx", merged()),
        ("37-several-sheets.xlsx", sheets()),
        ("38-links-formulas-and-days.xlsx", links()),
        ("39-merged-cells-and-links.ods", ods()),
        ("41-nothing-in-it.xlsx", Workbook::new().add_worksheet_and_save()),
        ("42-links-without-a-heading.xlsx", nameless()),
    ]
}

trait Save {
    fn add_worksheet_and_save(self) -> Vec<u8>;
}

impl Save for Workbook {
    fn add_worksheet_and_save(mut self) -> Vec<u8> {
        self.add_worksheet();
        self.save_to_buffer().unwrap()
    }
}

fn write(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (at, cell) in (0u16..).zip(cells).filter(|(_, it)| !it.is_empty()) {
        sheet.write_string(row, at, *cell).unwrap();
    }
}

/// Headings in two rows, sections across, an entry of three rows, one holder for several entries.
fn merged() -> Vec<u8> {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet();
    let mut merge = |from: (u32, u16), to: (u32, u16), text: &str| {
        sheet.merge_range(from.0, from.1, to.0, to.1, text, &plain).unwrap();
    };
    merge((0, 0), (0, 9), "DAFTAR INFORMASI PUBLIK");
    for (at, text) in [
        (0, "No"),
        (1, "Judul Informasi"),
        (2, "Ringkasan Informasi"),
        (3, "Pejabat yang Menguasai Informasi"),
        (4, "Penanggung Jawab"),
        (5, "Waktu dan Tempat"),
        (8, "Jangka Waktu"),
        (9, "Link"),
    ] {
        merge((2, at), (3, at), text);
    }
    merge((2, 6), (2, 7), "Bentuk Informasi yang Tersedia");
    merge((4, 0), (4, 9), "A. INFORMASI WAJIB DIUMUMKAN SECARA BERKALA");
    for (at, text) in [(0, "1"), (1, "Laporan keuangan"), (5, "Kota Contoh, 2024"), (8, "10 tahun")] {
        merge((5, at), (7, at), text);
    }
    merge((5, 3), (8, 3), "Bagian Perencanaan");
    merge((5, 4), (8, 4), "Bendahara");
    merge((9, 0), (9, 9), "B. INFORMASI TERSEDIA SETIAP SAAT");
    write(sheet, 3, &["", "", "", "", "", "", "Hardcopy", "Softcopy"]);
    let link = "https://contoh.example.go.id/";
    write(sheet, 5, &["", "", "Neraca", "", "", "", "√", "√", "", &format!("{link}neraca")]);
    write(sheet, 6, &["", "", "Arus kas", "", "", "", "√", "√", "", &format!("{link}arus")]);
    write(sheet, 7, &["", "", "Catatan", "", "", "", "√", "√", "", &format!("{link}catatan")]);
    write(sheet, 8, &["2", "Anggaran", "Rencana belanja", "", "", "Kota Contoh, 2024", "√", "", "5 tahun"]);
    write(
        sheet,
        10,
        &["1", "Profil", "Alamat", "Bagian Protokol", "Sekretaris", "Kota Contoh, 2024", "√", "", "5 tahun"],
    );
    book.save_to_buffer().unwrap()
}

/// A cover, a sheet for each class, one that nobody sees.
fn sheets() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Sampul").unwrap();
    write(sheet, 3, &["", "DAFTAR INFORMASI PUBLIK", ""]);
    write(sheet, 5, &["", "Dinas Contoh", "2025"]);
    let headings =
        ["No", "Judul Informasi", "Ringkasan", "Penanggung Jawab", "Waktu dan Tempat", "Bentuk", "Jangka Waktu"];
    for (name, title) in [("Berkala", "Profil"), ("Serta Merta", "Banjir"), ("Setiap Saat", "Profil"), ("DIK", "Sandi")]
    {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        write(sheet, 0, &headings);
        write(sheet, 1, &["1", title, "Uraian", "Sekretaris", "Kota Contoh, 2025", "Cetak", "1 tahun"]);
    }
    let sheet = book.add_worksheet().set_name("Lama").unwrap();
    write(sheet, 0, &headings);
    write(sheet, 1, &["1", "Usang", "Uraian", "Sekretaris", "Kota Contoh, 2015", "Cetak", "1 tahun"]);
    sheet.set_hidden(true);
    book.save_to_buffer().unwrap()
}

/// Links behind words, formulas with and without results, days as days, numbers as numbers, errors.
fn links() -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd mmmm yyyy");
    let sheet = book.add_worksheet();
    write(
        sheet,
        0,
        &[
            "No",
            "Judul Informasi",
            "Ringkasan",
            "Kategori",
            "Penanggung Jawab",
            "Tanggal Pembuatan",
            "Bentuk",
            "Retensi",
            "File",
        ],
    );
    for (row, title) in [(1, "Peraturan"), (2, "Keputusan"), (3, "Edaran"), (4, "Naskah")] {
        write(sheet, row, &["", title, "Uraian", "Berkala", "Sekretaris", "", "Softcopy", "1 tahun"]);
        sheet.write_number(row, 0, f64::from(row)).unwrap();
        let date = ExcelDateTime::from_ymd(2025, 2, u8::try_from(row).unwrap()).unwrap();
        sheet.write_datetime_with_format(row, 5, &date, &day).unwrap();
    }
    sheet.write_url_with_text(1, 8, "https://contoh.example.go.id/perwal.pdf", "Lihat").unwrap();
    let formula = "=HYPERLINK(\"https://contoh.example.go.id/sk.pdf\",\"SK Kepala Dinas\")";
    sheet.write_formula(2, 8, Formula::new(formula).set_result("SK Kepala Dinas")).unwrap();
    sheet.write_formula(3, 4, Formula::new("=Lain!A1").set_result("#REF!")).unwrap();
    sheet.write_string(3, 8, "Lihat").unwrap();
    sheet.write_url_with_text(4, 8, "file:///D:/arsip/naskah.docx", "naskah").unwrap();
    book.save_to_buffer().unwrap()
}

/// A last column of links that nobody named.
fn nameless() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, 0, &["No", "Nama Informasi", "Uraian", "Jenis Informasi"]);
    write(sheet, 1, &["1", "Profil", "Alamat", "Berkala", "https://contoh.example.go.id/profil", "ok"]);
    book.save_to_buffer().unwrap()
}

/// A workbook of `LibreOffice`: merged cells, a link in a cell, a comment, a day, a hidden sheet.
fn ods() -> Vec<u8> {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let headings: String =
        ["No", "Judul Informasi", "Ringkasan", "Penanggung Jawab", "Tanggal", "Bentuk", "Retensi", "Tautan"]
            .map(cell)
            .concat();
    let section = "<table:table-cell table:number-columns-spanned=\"8\"><text:p>B. Informasi Serta Merta</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"7\"/>";
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-04\"><text:p>4 Mar 25</text:p></table:table-cell>";
    let link = |address: &str| {
        format!("<table:table-cell><text:p><text:a xlink:href=\"{address}\">unduh</text:a></text:p></table:table-cell>")
    };
    let tall = |text: &str| {
        format!(
            "<table:table-cell table:number-rows-spanned=\"2\"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let first = [
        tall("1"),
        tall("Gempa &amp; tsunami"),
        cell("Peringatan<text:s text:c=\"2\"/>dini"),
        cell("Sekretaris"),
        day.to_owned(),
        cell("Daring"),
        cell("1 tahun"),
        link("https://contoh.example.go.id/a?x=1&amp;y=2"),
    ]
    .concat();
    let second = format!(
        "<table:covered-table-cell table:number-columns-repeated=\"2\"/>{}<table:table-cell table:number-columns-repeated=\"4\"/>{}",
        cell("Jalur evakuasi"),
        link("https://contoh.example.go.id/b")
    );
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let sheet = |name: &str, style: &str, rows: String| {
        format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}{empty}</table:table>")
    };
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:xlink=\"l\" xmlns:style=\"s\"><office:automatic-styles><style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style><style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{}{}</office:spreadsheet></office:body></office:document-content>",
        sheet("Daftar", "ta1", [row(headings.clone()), row(section.to_owned()), row(first), row(second)].concat()),
        sheet("Lama", "ta2", row(headings)),
    );
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A ZIP with these parts.
pub(crate) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
