//! Rows of words in columns.

use textwrap::core::display_width;

/// Rows with their columns aligned, two spaces between them, each row ended. The last column is not padded.
pub(super) fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(display_width(cell));
        }
    }
    let line = |row: &[String; N]| {
        let cells =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - display_width(cell))));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let rows = [["سلام", "1", "x"], ["pages", "100", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(table(&rows), "سلام   1    x\npages  100\n");
    }
}
