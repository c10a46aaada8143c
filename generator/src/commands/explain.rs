//! `hills explain`: the long text of a code, and an example.

use anyhow::Result;
use clap::Args;
use generator::diagnostic::examples::{self, Example};
use generator::diagnostic::{closest, codes};
use textwrap::{Options, WordSplitter, fill};

use super::Exit;
use super::table::table;
use super::terminal::Terminal;

/// Texts are wrapped at this column, which is comfortable to read.
const WIDTH: usize = 80;

const EXAMPLES: &str = "\
Examples:
  hills explain           every code with its title
  hills explain HC0101    what it means and how to mend it";

/// Say what the code of a mistake means
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The code, as in HC0101; without one, all of them are listed
    code: Option<String>,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Exit> {
    let Some(id) = &arguments.code else {
        let rows: Vec<_> = codes::ALL.iter().map(|code| [code.id.to_owned(), code.title.to_owned()]).collect();
        terminal.result(&table(&rows))?;
        return Ok(Exit::Clean);
    };
    // `0301` and `301` are what people remember of HC0301.
    let code = codes::by_id(id).or_else(|| codes::by_id(&format!("HC{id:0>4}")));
    match code {
        Some(code) => {
            // Keys and options stay in one piece.
            let options = Options::new(WIDTH).word_splitter(WordSplitter::NoHyphenation);
            let example = examples::of(code).map(shown).unwrap_or_default();
            let text = fill(code.text, options);
            terminal.result(&format!("{}: {}\n\n{text}\n{example}", code.id, code.title))?;
            Ok(Exit::Clean)
        }
        None => {
            let near = closest(&id.to_ascii_uppercase(), codes::ALL.iter().map(|code| code.id));
            let help = match near {
                Some(near) => format!("did you mean `{near}`? `hills explain` lists all codes"),
                None => "`hills explain` lists all codes".to_owned(),
            };
            terminal.refuse(&format!("there is no code `{id}`"), Some(&help))
        }
    }
}

/// An example, indented so that it stands apart from the text.
fn shown(example: &Example) -> String {
    format!("\nWrong:\n{}\nRight:\n{}", indent(example.wrong, "    "), indent(example.right, "    "))
}

/// Indents every line and ends the last.
fn indent(text: &str, with: &str) -> String {
    text.lines().map(|line| format!("{with}{line}").trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_stands_below_the_text() {
        let example = examples::of(&codes::BROKEN_YAML).map(shown).unwrap_or_default();
        assert_eq!(example, "\nWrong:\n    title: Pain: what helps\n\nRight:\n    title: \"Pain: what helps\"\n");
    }
}
