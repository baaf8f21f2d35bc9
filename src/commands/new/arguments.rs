//! The arguments of `new`.

use clap::Args;

use crate::workflow::new_draft::draft::DraftFields;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct New {
    /// Judul, seperti di sampul dokumen
    #[arg(long_help = "The title, as on the cover of the document")]
    #[arg(help_heading = "Judul", value_name = "JUDUL")]
    pub(crate) title: Option<String>,
    /// Unit yang menguasai, menurut maklumat.yml
    #[arg(long_help = "The unit that holds it, by maklumat.yml")]
    #[arg(long, value_name = "UNIT")]
    pub(crate) unit: Option<String>,
    /// berkala, serta-merta, setiap-saat, atau dikecualikan
    #[arg(
        long_help = "berkala (periodic), serta-merta (immediate), setiap-saat (at any time) or dikecualikan (excluded)"
    )]
    #[arg(long, visible_alias = "klasifikasi", value_name = "KELAS")]
    pub(crate) class: Option<String>,
    /// Nama folder dokumen [bila tidak disebut: dari judulnya]
    #[arg(long_help = "The name of the document's folder [if not named: from its title]")]
    #[arg(long, visible_alias = "nama", value_name = "NAMA")]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) given: Given,
}

/// Fields that may be filled in at once.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Isian")]
pub(crate) struct Given {
    /// Satu atau dua kalimat untuk warga
    #[arg(long_help = "One or two sentences for citizens")]
    #[arg(long, visible_alias = "ringkasan", value_name = "TEKS")]
    summary: Option<String>,
    /// Sampai kapan informasi serta-merta berlaku: hari terakhirnya, atau "sampai dicabut"
    #[arg(
        long_help = "Until when immediate information applies: its last day, or \"sampai dicabut\" (until withdrawn)"
    )]
    #[arg(long, visible_alias = "berlaku-sampai", value_name = "HARI")]
    until: Option<String>,
    /// Jabatan yang bertanggung jawab atas pembuatan atau penerbitan
    #[arg(long_help = "The position that is responsible for making or publishing it")]
    #[arg(long, visible_alias = "penanggung-jawab", value_name = "JABATAN")]
    responsible: Option<String>,
    /// Kapan dibuat: 2026-01-20, 2026-01, atau 2026
    #[arg(long_help = "When it was made: 2026-01-20, 2026-01 or 2026")]
    #[arg(long, visible_alias = "dibuat", value_name = "WAKTU")]
    made: Option<String>,
    /// Di mana dibuat
    #[arg(long_help = "Where it was made")]
    #[arg(long, visible_alias = "tempat", value_name = "TEMPAT")]
    place: Option<String>,
    /// Bentuknya, dipisah koma: cetak, rekam, daring
    #[arg(long_help = "Its forms, separated by commas: cetak (paper), rekam (file), daring (online)")]
    #[arg(long, visible_alias = "bentuk", value_name = "BENTUK", value_delimiter = ',')]
    forms: Vec<String>,
    /// Retensi aktif, misalnya "2 tahun"
    #[arg(long_help = "Active retention, for instance \"2 tahun\" (2 years)")]
    #[arg(long, visible_alias = "aktif", value_name = "LAMA")]
    active: Option<String>,
    /// Retensi inaktif
    #[arg(long_help = "Inactive retention")]
    #[arg(long, visible_alias = "inaktif", value_name = "LAMA")]
    inactive: Option<String>,
    /// Nasib akhir: permanen, musnah, atau "dinilai kembali"
    #[arg(
        long_help = "What happens in the end: permanen (kept), musnah (destroyed) or \"dinilai kembali\" (assessed again)"
    )]
    #[arg(long, visible_alias = "nasib-akhir", value_name = "NASIB")]
    fate: Option<String>,
}

impl Given {
    /// The same for the draft.
    pub(crate) fn fields(&self) -> DraftFields {
        DraftFields {
            summary: self.summary.clone(),
            until: self.until.clone(),
            responsible: self.responsible.clone(),
            made: self.made.clone(),
            place: self.place.clone(),
            forms: self.forms.clone(),
            active: self.active.clone(),
            inactive: self.inactive.clone(),
            fate: self.fate.clone(),
        }
    }
}
