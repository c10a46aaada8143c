//! Rows of words in columns.

use textwrap::core::display_width;

/// Rows with their columns aligned, two spaces between them, each row ended. The last column is not padded.
pub(super) fn table<const N: usize>(rows: &[[String; N]]) -> String {
    columns(rows)
}

/// The same for rows whose length is known only when they are made.
pub(super) fn columns<R: AsRef<[String]>>(rows: &[R]) -> String {
    let mut widths = Vec::new();
    for row in rows {
        for (column, cell) in row.as_ref().iter().enumerate() {
            if column == widths.len() {
                widths.push(0);
            }
            widths[column] = display_width(cell).max(widths[column]);
        }
    }
    let line = |row: &R| {
        let cells = row.as_ref().iter().zip(&widths);
        let cells = cells.map(|(cell, width)| format!("{cell}{}", " ".repeat(width - display_width(cell))));
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
