//! The settings of a register: the body, its officers, its procedure, its service, its look.

pub(crate) mod approval_proof;
pub(crate) mod look;
pub(crate) mod officer;
pub(crate) mod policy;
pub(crate) mod procedure;
pub(crate) mod public_body;
pub(crate) mod read_look;
pub(crate) mod read_procedure;
pub(crate) mod read_service;
pub(crate) mod reader;
pub(crate) mod service;
pub(crate) mod shown_settings;

/// Settings with what every register must say and with this text, and the names of what was found in them.
#[cfg(test)]
fn read_with_required(text: &str) -> (crate::register::Settings, Vec<&'static str>) {
    let required = "nama_register: a.go.id\nalamat_situs: https://a.go.id/\nbadan_publik: { nama: A }\nunit: { u: { nama: U } }\npejabat: []\n";
    let read = crate::register::settings("content/maklumat.yml", Some(format!("{required}{text}").as_bytes()));
    (read.value, read.diagnostics.iter().map(|it| it.code.name).collect())
}
