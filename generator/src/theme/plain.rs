//! What Tera says, in the words of our diagnostics, with a way out where one is known.

use crate::diagnostic::closest;

/// A sentence and what to do.
pub(super) type Told = (String, Option<String>);

/// One line for people who write templates; sentences that are not known here are passed on as they are.
pub(super) fn plain(message: &str) -> Told {
    let line = message.lines().next().unwrap_or(message).trim_end_matches('.');
    for (start, what) in [("Field `", "field"), ("Variable `", "value")] {
        if let Some((name, rest)) = line.strip_prefix(start).and_then(|rest| rest.split_once('`')) {
            return missing(name, rest, what);
        }
    }
    if let Some((found, expected)) = line.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected ")) {
        return (format!("{} stands where {} belongs", named(found), named(expected)), None);
    }
    let known = match line {
        "Tried to render a variable that is undefined" => Some("this has no value on the page")
            .zip(Some("write a name that the page knows, or ask first: `{% if … %}`")),
        "Cannot index into an undefined value" => Some("what stands before this has no value on the page")
            .zip(Some("write a name that the page knows, or ask first: `{% if … %}`")),
        "unexpected end of input" | "Unexpected end of input" => Some("the template ends inside a tag or a block")
            .zip(Some("close every `{% if %}`, `{% for %}` and `{% block %}`")),
        "Unknown tag" | "unknown tag" => Some("there is no such tag")
            .zip(Some("tags are `if`, `for`, `block`, `extends`, `include`, `set`, `filter` and `component`")),
        "Unexpected character" => Some("this sign means nothing inside braces").zip(Some("put text in quotes")),
        _ => None,
    };
    match known {
        Some((told, help)) => (told.to_owned(), Some(help.to_owned())),
        None => (lower(line), None),
    }
}

/// A name that is not known, and those that are.
fn missing(name: &str, rest: &str, what: &str) -> Told {
    let message = match rest.contains("its value is undefined") {
        true => format!("`{name}` has no value on the page"),
        false => format!("there is no {what} `{name}` here"),
    };
    let known: Vec<&str> = match rest.split_once(": ") {
        Some((_, known)) => known.split(", ").collect(),
        None => Vec::new(),
    };
    let help = match closest(name, known.iter().copied()) {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if known.is_empty() => None,
        None => {
            Some(format!("known are {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")))
        }
    };
    (message, help)
}

/// What Tera calls the parts of a template.
fn named(token: &str) -> String {
    match token {
        "identifier" => "a name".to_owned(),
        "string" => "a text in quotes".to_owned(),
        "content" => "text".to_owned(),
        "integer" | "float" => "a number".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        sign if sign.starts_with('`') || sign.contains(' ') => sign.to_owned(),
        sign => format!("`{sign}`"),
    }
}

fn lower(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(message: &str, expected: &str, help: Option<&str>) {
        assert_eq!(plain(message), (expected.to_owned(), help.map(str::to_owned)));
    }

    #[test]
    fn mistakes_in_templates_are_told_in_plain_words() {
        check("Found identifier but expected }}.", "a name stands where `}}` belongs", None);
        check("Found `</` but expected }}.", "`</` stands where `}}` belongs", None);
        let missing = "Field `titel` is not defined. Available fields: text, title";
        check(missing, "there is no field `titel` here", Some("did you mean `title`?"));
        let missing = "Variable `x` is not defined. Available variables: own, page";
        check(missing, "there is no value `x` here", Some("known are `own`, `page`"));
        let help = "write a name that the page knows, or ask first: `{% if … %}`";
        check("Tried to render a variable that is undefined", "this has no value on the page", Some(help));
        check("Cannot divide by 0\nmore", "cannot divide by 0", None);
    }
}
