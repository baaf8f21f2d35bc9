//! The address of a document as a QR code, for paper: a drawing that is the same every time.

use anyhow::Context as _;
use qrcode::{Color, EcLevel, QrCode};

/// White around the code, in modules; readers need so much.
const MARGIN: usize = 4;

/// An SVG of the code, a module to a unit.
pub(crate) fn svg(text: &str) -> anyhow::Result<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .with_context(|| format!("no QR code can hold {text}"))?;
    let (width, modules) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        // One stroke for every run of dark modules.
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (x + MARGIN, y + MARGIN, run.len());
                path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
            }
            x += run.len();
        }
    }
    let size = width + 2 * MARGIN;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>\n"
    ))
}
