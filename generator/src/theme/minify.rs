//! Minifies one template, once, so that no page has to be minified.
//!
//! `minify-html` knows braces only in text and would take `{% if %}` in a tag for attributes or change what stands in
//! a string. So every construct is replaced by a short mark that it keeps as it keeps words, and put back afterwards.
//! The marks make the result of rendering the same as if the finished page had been minified, but for blanks beside
//! constructs, which stay because what a construct will print is not known.

use minify_html::Cfg;

use super::scan::Scan;

/// Opens and closes a mark. Private-use characters, which no template has a reason to hold.
const MARK: [char; 2] = ['\u{e000}', '\u{e001}'];

/// What keeps the edges of a template that is a part of a page: inside it blanks are collapsed and never removed.
const PART: (&str, &str) = ("<span>", "</span>");

/// The settings for pages as well as for templates: those that change no meaning.
pub(super) fn settings() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        minify_css: true,
        minify_js: true,
        // Constructs are hidden from it already; this is the second lock on the same door.
        preserve_brace_template_syntax: true,
        ..Cfg::default()
    }
}

/// Minifies `source`, in which [`scan`](super::scan::scan) found `scan` and no mistakes.
///
/// # Errors
/// A sentence, when the minifier would change more than blanks, comments and attributes that say nothing.
pub(super) fn template(source: &str, scan: &Scan) -> Result<String, String> {
    if source.contains(MARK) {
        return Err("holds a private-use character (U+E000 or U+E001)".to_owned());
    }
    let hidden = hide(source, scan);
    let is_page = scan.tags.first().is_some_and(|tag| tag == "html");
    let minified = if is_page {
        minify(hidden.trim())?
    } else {
        let (open, close) = PART;
        let minified = minify(&format!("{open}{hidden}{close}"))?;
        let inner = minified.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        inner.ok_or("cannot be minified on its own")?.to_owned()
    };
    let shown = show(&minified, source, scan)?;
    let after = super::scan::scan(&shown);
    if let Some(mistake) = after.mistakes.first() {
        return Err(format!("would be broken by the minifier: {}", mistake.message));
    }
    match scan.tags.iter().zip(&after.tags).find(|(before, after)| before != after) {
        Some((before, _)) => Err(format!("the minifier would move or drop `<{before}>`")),
        None if scan.tags.len() != after.tags.len() => Err("the minifier would drop a tag".to_owned()),
        None => Ok(shown),
    }
}

fn minify(text: &str) -> Result<String, String> {
    String::from_utf8(minify_html::minify(text.as_bytes(), &settings())).map_err(|_| "is not text any more".to_owned())
}

/// Puts a mark in the place of every construct. In an attribute it has a blank in it, so that quotes are kept.
fn hide(source: &str, scan: &Scan) -> String {
    let [open, close] = MARK;
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    for (number, construct) in scan.constructs.iter().enumerate() {
        text.push_str(&source[done..construct.range.start]);
        let blank = if construct.in_attribute { " " } else { "" };
        text.push_str(&format!("{open}{number}{blank}{close}"));
        done = construct.range.end;
    }
    text.push_str(&source[done..]);
    text
}

/// Puts the constructs back; each must be there once. Comments of Tera are left out.
fn show(minified: &str, source: &str, scan: &Scan) -> Result<String, String> {
    let [open, close] = MARK;
    let mut text = String::with_capacity(source.len());
    let mut seen = vec![false; scan.constructs.len()];
    let mut parts = minified.split(open);
    text.push_str(parts.next().unwrap_or(""));
    for part in parts {
        let (number, rest) = part.split_once(close).ok_or("is broken by the minifier")?;
        let number: usize = number.trim_end().parse().map_err(|_| "is broken by the minifier")?;
        let construct = scan.constructs.get(number).ok_or("is broken by the minifier")?;
        if std::mem::replace(&mut seen[number], true) {
            return Err("is broken by the minifier".to_owned());
        }
        let construct = &source[construct.range.clone()];
        if !construct.starts_with("{#") {
            text.push_str(construct);
        }
        text.push_str(rest);
    }
    match seen.iter().position(|seen| !seen) {
        Some(lost) => {
            let construct = &source[scan.constructs[lost].range.clone()];
            Err(format!("the minifier drops `{construct}`: this attribute takes no value, or only a fixed one"))
        }
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let scan = scan(source);
        assert_eq!(scan.mistakes, []);
        assert_eq!(template(source, &scan).as_deref(), Ok(expected));
    }

    #[test]
    fn blanks_beside_a_construct_stay() {
        check("<div> <b>a</b>  {{ b }} </div>", "<div><b>a</b> {{ b }}</div>");
        check(
            "<ul>\n{% for a in b %}\n  <li>{{ a }}</li>\n{% endfor %}\n</ul>",
            "<ul>{% for a in b %} <li>{{ a }}</li> {% endfor %}</ul>",
        );
    }

    #[test]
    fn strings_in_a_construct_are_not_html() {
        check(r#"<p>{{ "a  <b> &amp; }}" }}</p>"#, r#"<p>{{ "a  <b> &amp; }}" }}</p>"#);
        check(
            r#"<a href="{{ x["URL"] }}" dir="{{ 'RTL' }}">a</a>"#,
            r#"<a dir="{{ 'RTL' }}" href="{{ x["URL"] }}">a</a>"#,
        );
    }

    #[test]
    fn a_value_with_a_construct_keeps_its_quotes() {
        check("<a href='{{ x }}' id=\"b\">a</a>", "<a href=\"{{ x }}\" id=b>a</a>");
    }

    #[test]
    fn the_edges_of_a_part_keep_their_blanks() {
        check(" <b>a</b> \n <b>b</b> ", " <b>a</b> <b>b</b> ");
    }

    #[test]
    fn components_are_left_alone() {
        let source = "{% component card(title: string) %}<b>{{ title }}</b>{% endcomponent card %}";
        check(source, source);
        check("<p>{{<card title={a.b} />}}</p>", "<p>{{<card title={a.b} />}}</p>");
        check("{% <box kind=\"a\"> %}<b>a</b>{% </box> %}", "{% <box kind=\"a\"> %}<b>a</b>{% </box> %}");
    }

    #[test]
    fn comments_vanish() {
        check("<p>a</p>{# <b> #}<!-- c -->", "<p>a</p>");
    }

    #[test]
    fn an_attribute_that_takes_no_value_is_refused() {
        let source = "<input disabled=\"{{ a }}\">";
        assert!(template(source, &scan(source)).unwrap_err().contains("{{ a }}"));
    }

    #[test]
    fn a_paragraph_around_a_block_is_refused() {
        let source = "<p><div>a</div></p>";
        assert!(template(source, &scan(source)).is_err());
    }
}
