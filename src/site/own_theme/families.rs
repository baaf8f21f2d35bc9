//! The font families that a theme's style may name.

/// Families whose letters are the letters; fonts of signs and pictures are not among them.
const FAMILIES: [&str; 29] = [
    "system-ui",
    "ui-monospace",
    "ui-serif",
    "ui-sans-serif",
    "serif",
    "sans-serif",
    "monospace",
    "inherit",
    "-apple-system",
    "iowan old style",
    "palatino",
    "palatino linotype",
    "noto serif",
    "noto sans",
    "georgia",
    "times new roman",
    "times",
    "cambria",
    "segoe ui",
    "roboto",
    "arial",
    "helvetica",
    "helvetica neue",
    "verdana",
    "tahoma",
    "calibri",
    "menlo",
    "consolas",
    "courier new",
];

/// Whether all families of a list are those of letters.
pub(crate) fn families(value: &str) -> bool {
    let plain = |it: &str| it.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    !value.is_empty() && value.split(',').all(|it| FAMILIES.contains(&plain(it).as_str()))
}
