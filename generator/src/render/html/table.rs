//! Tables of a text: scrollable on narrow screens, with scoped header cells and alignment by class.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::escape;

/// The table that is being written.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Table {
    /// The HTML of a table's event; nothing when the event belongs to no table. `label` names the scrolling region.
    pub(super) fn event<'a>(&mut self, event: &Event<'_>, label: impl FnOnce() -> &'a str) -> Option<String> {
        let html = match event {
            Event::Start(Tag::Table(alignments)) => {
                self.alignments = alignments.clone();
                let label = escape(label());
                format!("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table>")
            }
            Event::End(TagEnd::Table) => "</tbody></table></div>".to_owned(),
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.column) = (true, 0);
                "<thead><tr>".to_owned()
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                "</tr></thead><tbody>".to_owned()
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                "<tr>".to_owned()
            }
            Event::End(TagEnd::TableRow) => "</tr>".to_owned(),
            Event::Start(Tag::TableCell) => self.start_cell(),
            Event::End(TagEnd::TableCell) => (if self.in_head { "</th>" } else { "</td>" }).to_owned(),
            _ => return None,
        };
        Some(html)
    }

    fn start_cell(&mut self) -> String {
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"align-end\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        self.column += 1;
        if self.in_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") }
    }
}
