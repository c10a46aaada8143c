//! The templates of a theme, compiled: a name and a view in, HTML out.
//!
//! Every template is compiled twice. The minified form renders the pages; the form its author wrote is only asked when
//! the first one fails, because only there line and column mean something.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::failure::TemplateError;
use super::located::{located, position, span_start};
use super::plain::plain;
use super::{minify, scan, shown};
use crate::diagnostic::{Diagnostic, Place, Report, codes};
use crate::disk;
use crate::node::Position;
use crate::text_file;

/// One template as its author left it.
#[derive(Debug)]
pub(super) struct Source {
    /// The name other templates and `render` use, as in `components/card.html`.
    pub(super) name: String,
    /// Its file, relative to the theme.
    pub(super) file_in_theme: String,
    /// Its file, as diagnostics name it.
    pub(super) file: Arc<str>,
    /// Its text.
    pub(super) text: String,
}

/// Reads `layouts/*.html`, `templates/*.html` and `components/<name>/template.html` below `folder`; those that cannot be read
/// are in the report.
pub(super) fn read(folder: &Path, project: &Path) -> Result<(Vec<Source>, Report)> {
    let mut found = Vec::new();
    for below in ["layouts", "templates"] {
        let items = disk::list(&folder.join(below))?;
        let pages = items.into_iter().filter(|item| !item.is_folder && item.name.ends_with(".html"));
        found.extend(pages.map(|item| (format!("{below}/{}", item.name), format!("{below}/{}", item.name))));
    }
    for item in disk::list(&folder.join("components"))?.into_iter().filter(|item| item.is_folder) {
        let file = format!("components/{}/template.html", item.name);
        if disk::exists(&folder.join(&file)) {
            found.push((format!("components/{}.html", item.name), file));
        }
    }
    let (mut sources, mut report) = (Vec::with_capacity(found.len()), Report::default());
    for (name, file_in_theme) in found {
        let file = shown(&folder.join(&file_in_theme), project);
        match text_file::read(project, &file, &codes::TEMPLATE)? {
            Ok(text) => sources.push(Source { name, file_in_theme, file, text }),
            Err(diagnostic) => report.push(diagnostic),
        }
    }
    Ok((sources, report))
}

/// The compiled templates of a theme.
pub struct Templates {
    minified: Tera,
    /// The same, as written; what errors are looked up in.
    written: Tera,
    /// The file of each template, by name.
    files: BTreeMap<String, Arc<str>>,
}

impl fmt::Debug for Templates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Templates").field(&self.files.keys()).finish()
    }
}

impl Templates {
    /// No template at all.
    pub(super) fn empty() -> Self {
        Self { minified: engine(), written: engine(), files: BTreeMap::new() }
    }

    /// Compiles the templates, minified; `report` says what could not even be read. Without templates it has errors.
    pub(super) fn compile(sources: Vec<Source>, mut report: Report) -> (Option<Self>, Report) {
        report.append(syntax(&sources));
        let broken: BTreeSet<Arc<str>> = report.iter().map(|found| Arc::clone(&found.place.file)).collect();
        let written = match broken.is_empty() {
            true => references(&sources).map_err(|found| report.extend(found)).ok(),
            false => None,
        };
        let mut minified = Vec::with_capacity(sources.len());
        // The rules ask about tags, which nobody can find in a file whose syntax is broken.
        for source in sources.iter().filter(|source| !broken.contains(&source.file)) {
            match minify(source) {
                Ok(text) => minified.push((source.name.as_str(), text)),
                Err(found) => report.extend(found),
            }
        }
        let Some(written) = written.filter(|_| !report.has_errors()) else { return (None, report) };
        let mut tera = engine();
        if let Err(error) = tera.add_raw_templates(minified) {
            report.extend(located(&error, &sources));
            return (None, report);
        }
        let files = sources.into_iter().map(|source| (source.name, source.file)).collect();
        (Some(Self { minified: tera, written, files }), report)
    }

    /// The templates below `folder` as their authors wrote them, not minified and not held to the rules; for tests that
    /// compare both forms.
    ///
    /// # Errors
    /// When a file cannot be read or compiled.
    pub fn load_unminified(folder: &Path) -> Result<Self> {
        let (sources, _) = read(folder, folder)?;
        let mut written = engine();
        written.add_raw_templates(sources.iter().map(|source| (&source.name, &source.text)))?;
        let files = sources.into_iter().map(|source| (source.name, source.file)).collect();
        Ok(Self { minified: written.clone(), written, files })
    }

    /// The names of all templates, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The file of a template, as diagnostics name it.
    pub fn file(&self, name: &str) -> Option<&Arc<str>> {
        self.files.get(name)
    }

    /// Renders a template with everything `view` has.
    ///
    /// # Errors
    /// When there is no such template, it asks for what the view does not have, or the view is not a group of fields.
    pub fn render<V: Serialize + ?Sized>(&self, name: &str, view: &V) -> Result<String, TemplateError> {
        let context = Context::from_serialize(view).map_err(|error| self.error(name, &error))?;
        self.minified.render(name, &context).map_err(|error| self.explain(name, &context, &error))
    }

    /// Renders a template with `context` into `out`, for callers that keep both between pages.
    ///
    /// # Errors
    /// When there is no such template, it asks for what the context does not have, or `out` refuses. What was written
    /// until then stays written.
    pub fn render_to(&self, name: &str, context: &Context, out: &mut impl Write) -> Result<(), TemplateError> {
        self.minified.render_to(name, context, out).map_err(|error| self.explain(name, context, &error))
    }

    /// The error of a failed rendering, with its place in the template as written.
    fn explain(&self, name: &str, context: &Context, error: &tera::Error) -> TemplateError {
        match self.written.render(name, context) {
            Err(error) => self.error(name, &error),
            Ok(_) => self.error(name, error),
        }
    }

    fn error(&self, name: &str, error: &tera::Error) -> TemplateError {
        let (name, at, message) = match error.kind() {
            ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                (report.filename(), span_start(report), report.message().to_owned())
            }
            _ => (name, Position::default(), error.to_string()),
        };
        let file = self.files.get(name).map_or_else(|| Arc::from(name), Arc::clone);
        let (message, help) = plain(&message);
        TemplateError { place: Place { file, at }, message, help }
    }
}

/// Tera as our templates may rely on it: values are escaped everywhere but after `| safe`.
fn engine() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera
}

/// The minified form of a template, or everything in it that breaks a rule.
fn minify(source: &Source) -> Result<String, Vec<Diagnostic>> {
    let scan = scan::scan(&source.text);
    let refuse = |at, message: &str| Diagnostic::error(&codes::TEMPLATE_RULE, &source.file, at, message);
    if scan.mistakes.is_empty() {
        return minify::template(&source.text, &scan).map_err(|why| vec![refuse(Position::default(), &why)]);
    }
    let told =
        scan.mistakes.iter().map(|found| refuse(position(&source.text, found.at), &found.message).help(found.help));
    Err(told.collect())
}

/// Every template by itself: what cannot be read.
fn syntax(sources: &[Source]) -> Report {
    let mut report = Report::default();
    for source in sources {
        if let Err(error) = engine().add_raw_template(&source.name, &source.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report.extend(located(&error, sources));
        }
    }
    report
}

/// The templates as written, put together; or what they ask of each other and do not get.
fn references(sources: &[Source]) -> Result<Tera, Vec<Diagnostic>> {
    let mut tera = engine();
    let added = tera.add_raw_templates(sources.iter().map(|source| (&source.name, &source.text)));
    added.map(|()| tera).map_err(|error| located(&error, sources))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn source(name: &str, text: &str) -> Source {
        let file = format!("themes/t/{name}");
        Source { name: name.to_owned(), file_in_theme: name.to_owned(), file: file.into(), text: text.to_owned() }
    }

    fn compile(files: &[(&str, &str)]) -> (Option<Templates>, Vec<String>) {
        let (templates, report) =
            Templates::compile(files.iter().map(|(name, text)| source(name, text)).collect(), Report::default());
        let lines = report.iter().map(|found| {
            format!("{}:{}:{} {}", found.place.file, found.place.at.line, found.place.at.column, found.message)
        });
        (templates, lines.collect())
    }

    #[track_caller]
    fn refused(files: &[(&str, &str)], expected: &[&str]) {
        let (templates, found) = compile(files);
        assert!(templates.is_none());
        assert_eq!(found, expected);
    }

    /// Minifying the templates once must give what minifying every page would.
    #[track_caller]
    fn same(files: &[(&str, &str)], view: &serde_json::Value) {
        let (templates, found) = compile(files);
        assert_eq!(found, [""; 0]);
        let templates = templates.unwrap();
        let context = Context::from_serialize(view).unwrap();
        let page = |html: String| String::from_utf8(minify_html::minify(html.as_bytes(), &minify::settings())).unwrap();
        for (name, _) in files {
            let written = templates.written.render(name, &context).unwrap();
            let minified = templates.render(name, view).unwrap();
            assert!(minified.len() <= written.len());
            assert_eq!(page(minified), page(written), "{name}");
        }
    }

    #[test]
    fn rendering_the_minified_template_is_minifying_the_rendered_template() {
        let base = r##"<!doctype html>
<html lang="{{ lang }}" dir="{{ dir }}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{% block title %}{{ title }}{% endblock title %}</title>
    <script type="application/ld+json">{{ graph | safe }}</script>
  </head>
  <body class="{{ class }}">
    <!-- a remark -->
    <header> <a href="#main">{{ title }}</a>  <a href="/">b</a> </header>
    <main id="main">
      {% block main %}{% endblock main %}
    </main>
  </body>
</html>
"##;
        let page = r#"{% extends "base.html" %}
{# the list of cards #}
{% block main %}
  <h1> {{ title }} </h1>
  <div><b>one</b>  {{ title }} <i>two</i> </div>
  <ul class="  cards   {{ class }}">
    {% for card in cards %}
      <li>
        {% include "card.html" %}
      </li>
    {% else %}
      <li>none</li>
    {% endfor %}
  </ul>
  {% if cards %} <p>some</p> {% elif title %} a <em>b</em> {% else %} c {% endif %}
  <p> {% include "inline.html" %}, {% include "inline.html" %} </p>
  <textarea name="a" rows="3">
 {{ title }}
 </textarea>
  <input type="text" name="b" value="{{ title }}"> <button type="submit"> go </button>
{% endblock main %}
"#;
        let card = r#"
<article class="card">
  <h2 title='say "{{ card.title }}"'>{{ card.title }}</h2>
  {% if card.text %}
    <p>{{ card.text }} <bdi dir="ltr">{{ card["text"] }}</bdi></p>
  {% endif %}
</article>
"#;
        let inline = "\n<a href=\"{{ link ~ \"?a=1&b\" }}\" aria-current=\"{{ 'page' if here else 'false' }}\">{{ title }}</a> <b>c</b>\n";
        let files = [("base.html", base), ("page.html", page), ("card.html", card), ("inline.html", inline)];
        let full = json!({
            "lang": "ar", "dir": "rtl", "class": "a  b", "title": "It's \"5 < 6\" & more", "graph": "{\"a\": 1}", "here": true,
            "link": "/a/", "card": {"title": "x", "text": "y"},
            "cards": [{"title": "One", "text": " spaced  text "}, {"title": "Two 'quoted'", "text": ""}],
        });
        same(&files, &full);
        let bare = json!({
            "lang": "en", "dir": "ltr", "class": "", "title": "", "graph": "", "here": false, "link": "", "cards": [],
            "card": {"title": "", "text": "t"},
        });
        same(&files, &bare);
    }

    #[test]
    fn components_are_the_same_minified() {
        let card = "{% component card(title: string, wide: bool = false) %}\n<article class=\"{{ 'wide' if wide else 'card' }}\">\n  <h2>{{ title }}</h2>\n</article>\n{% endcomponent card %}";
        let boxed = "{% component boxed() %}<div> {{ body }} </div>{% endcomponent boxed %}";
        let page = "<section>\n {{<card title={title} />}}\n {{ <card title=\"}}\" wide={true} /> }}\n {% <boxed> %} <b>{{ title }}</b> {% </boxed> %}\n</section>";
        same(&[("components/card.html", card), ("components/boxed.html", boxed)], &json!({}));
        same(
            &[("components/card.html", card), ("components/boxed.html", boxed), ("page.html", page)],
            &json!({"title": "a"}),
        );
    }

    #[test]
    fn values_are_escaped() {
        let (templates, _) = compile(&[("a.html", "<p title=\"{{ a }}\">{{ a }}{{ a | safe }}</p>")]);
        let html = templates.unwrap().render("a.html", &json!({"a": "<b>'\""})).unwrap();
        assert_eq!(html, "<p title=\"&lt;b&gt;&#39;&quot;\">&lt;b&gt;&#39;&quot;<b>'\"</p>");
    }

    #[test]
    fn broken_rules_are_told_with_their_places_all_at_once() {
        refused(
            &[("a.html", "<p>\n  <a {% if b %}c{% endif %}>d</a></p>"), ("b.html", "a\n</p>{{b}}")],
            &[
                "themes/t/a.html:2:6 `{% if b %}` inside a tag",
                "themes/t/a.html:2:17 `{% endif %}` inside a tag",
                "themes/t/b.html:2:1 `</p>` closes nothing that is open here",
                "themes/t/b.html:2:5 no spaces inside the braces: `{{b}}`",
            ],
        );
    }

    #[test]
    fn syntax_mistakes_of_all_files_are_told() {
        refused(
            &[("a.html", "<p>\n {{ a b }}</p>"), ("b.html", "{% if a %}"), ("c.html", "fine")],
            &[
                "themes/t/a.html:2:7 a name stands where `}}` belongs",
                "themes/t/b.html:1:11 the template ends inside a tag or a block",
            ],
        );
    }

    #[test]
    fn a_broken_template_does_not_hide_the_broken_rules_of_others() {
        refused(
            &[("a.html", "<p>\n {{ a b }}</p>"), ("b.html", "a\n</p>")],
            &[
                "themes/t/a.html:2:7 a name stands where `}}` belongs",
                "themes/t/b.html:2:1 `</p>` closes nothing that is open here",
            ],
        );
    }

    #[test]
    fn references_that_lead_nowhere_are_told_all_at_once() {
        refused(
            &[("a.html", "<p>\n{{ a | shout }}</p>"), ("b.html", "{{ f() }}{% include \"no.html\" %}{{<nobody />}}")],
            &[
                "themes/t/a.html:2:8 unknown filter `shout`",
                "themes/t/b.html:1:4 unknown function `f`",
                "themes/t/b.html:1:21 unknown template `no.html`",
                "themes/t/b.html:1:35 unknown component `nobody`",
            ],
        );
        refused(
            &[("a.html", "{# b #}\n{% extends \"no.html\" %}")],
            &["themes/t/a.html:2:1 there is no template `no.html` to extend"],
        );
    }

    #[test]
    fn a_failed_rendering_names_the_place_its_author_knows() {
        let (templates, _) = compile(&[("a.html", "<p>\n  a\n  {{ nothing }}\n</p>")]);
        let templates = templates.unwrap();
        let error = templates.render("a.html", &json!({})).unwrap_err();
        assert_eq!((&*error.place.file, error.place.at), ("themes/t/a.html", Position::new(3, 6)));
        let into = templates.render_to("a.html", &Context::new(), &mut Vec::new()).unwrap_err();
        assert_eq!(into, error);
        assert_eq!(templates.render("b.html", &json!({})).unwrap_err().message, "template 'b.html' not found");
    }
}
