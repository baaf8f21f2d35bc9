//! The address of a document as a QR code, for paper: a drawing that is the same every time.

use anyhow::Context as _;
use fast_qr::{ECL, Module, QRBuilder};

/// White around the code, in modules; readers need so much.
const MARGIN: usize = 4;

/// An SVG of the code, a module to a unit.
pub(crate) fn svg(text: &str) -> anyhow::Result<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().with_context(|| format!("no QR code can hold {text}"))?;
    let width = code.size;
    // Of a thousand numbers none is above the width, so that each is written once.
    let numbers: Vec<String> = (0..=width + MARGIN).map(|it| it.to_string()).collect();
    let number = |it: usize| numbers.get(it).map_or("", String::as_str);
    let mut path = String::new();
    for (y, row) in code.data.chunks(width).take(width).enumerate() {
        let mut x = 0;
        // One stroke for every run of dark modules.
        for run in row.chunk_by(|a, b| a.value() == b.value()) {
            if run.first().is_some_and(|it: &Module| it.value()) {
                let (x, y, length) = (number(x + MARGIN), number(y + MARGIN), number(run.len()));
                path.extend(["M", x, " ", y, "h", length, "v1h-", length, "z"]);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The drawing as a phone sees it: which modules are dark.
    fn grid(svg: &str) -> Vec<Vec<bool>> {
        let size: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let mut grid = vec![vec![false; size]; size];
        let path = svg.rsplit("d=\"").next().unwrap().split('"').next().unwrap();
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let length: usize = rest.split('v').next().unwrap().parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            grid[y][x..x + length].fill(true);
        }
        grid
    }

    #[test]
    fn a_reader_finds_the_address_in_the_drawing() {
        for address in [
            "https://dip.example.go.id/info/dip-2026-0007/",
            &format!("https://dip.example.go.id/{}/info/a-1/", "x".repeat(90)),
        ] {
            let drawn = svg(address).unwrap();
            assert_eq!(drawn, svg(address).unwrap());
            let grid = grid(&drawn);
            // Four points a module.
            let dark = |x: usize, y: usize| if grid[y / 4][x / 4] { 0 } else { 255 };
            let mut picture = rqrr::PreparedImage::prepare_from_greyscale(grid.len() * 4, grid.len() * 4, dark);
            let codes = picture.detect_grids();
            assert_eq!(codes.len(), 1);
            assert_eq!(codes[0].decode().unwrap().1, address);
            assert!(!drawn.contains("<script") && !drawn.contains("style"));
        }
        assert!(svg(&"x".repeat(3000)).is_err());
    }
}
