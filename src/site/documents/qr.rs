//! The address of a document as a QR code, for paper: a drawing that is the same every time.

use std::fmt::Write as _;

use anyhow::Context as _;
use fast_qr::{ECL, Module, QRBuilder};

/// White around the code, in modules; readers need so much.
const MARGIN: usize = 4;

/// An SVG of the code, a module to a unit: a line for each row of modules.
pub(crate) fn svg(text: &str) -> anyhow::Result<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().with_context(|| format!("no QR code can hold {text}"))?;
    let width = code.size;
    let size = width + 2 * MARGIN;
    let mut drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path stroke=\"#000\" d=\""
    );
    for (y, row) in code.data.chunks(width).take(width).enumerate() {
        write!(drawing, "M{MARGIN} {}.5", y + MARGIN)?;
        for run in row.chunk_by(|a, b| a.value() == b.value()) {
            let is_dark = run.first().is_some_and(|it: &Module| it.value());
            let length = run.len();
            if is_dark { write!(drawing, "h{length}") } else { write!(drawing, "m{length} 0") }?;
        }
    }
    drawing.push_str("\"/></svg>\n");
    Ok(drawing)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole number at the start of a text.
    fn number(text: &str) -> usize {
        text.split(|it: char| !it.is_ascii_digit()).next().unwrap().parse().unwrap()
    }

    /// The drawing as a phone sees it: which modules are dark.
    fn grid(svg: &str) -> Vec<Vec<bool>> {
        let size: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let mut grid = vec![vec![false; size]; size];
        let path = svg.rsplit("d=\"").next().unwrap().split('"').next().unwrap();
        for row in path.split('M').skip(1) {
            let (mut x, y) =
                row.split_once(['h', 'm']).unwrap().0.split_once(' ').map(|(x, y)| (number(x), number(y))).unwrap();
            for (at, kind) in row.match_indices(['h', 'm']) {
                let length = number(row.get(at + 1..).unwrap());
                if kind == "h" {
                    grid[y][x..x + length].fill(true);
                }
                x += length;
            }
        }
        grid
    }

    #[test]
    fn a_reader_finds_the_address_in_the_drawing() {
        let numbers = (0..200).map(|it| format!("https://dip.example.go.id/info/dip-{}-{it:04}/", 2000 + it % 30));
        let lengths = (1..90).map(|it| format!("https://dip.example.go.id/{}/info/a-1/", "x".repeat(it)));
        for address in &numbers.chain(lengths).collect::<Vec<_>>() {
            let drawn = svg(address).unwrap();
            assert_eq!(drawn, svg(address).unwrap());
            let grid = grid(&drawn);
            // Four points a module.
            let dark = |x: usize, y: usize| if grid[y / 4][x / 4] { 0 } else { 255 };
            let mut picture = rqrr::PreparedImage::prepare_from_greyscale(grid.len() * 4, grid.len() * 4, dark);
            let codes = picture.detect_grids();
            assert_eq!(codes.len(), 1);
            assert_eq!(codes[0].decode().unwrap().1, *address);
            assert!(!drawn.contains("<script") && !drawn.contains("style"));
        }
        assert!(svg(&"x".repeat(3000)).is_err());
    }
}
