//! Structured data (schema.org) as one JSON-LD graph per page, from typed fields.
//!
//! Stable `@id`s tie the pages together. Samples emit nothing about themselves.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Renderer;
use super::views::Main;
use crate::model::{Clinical, Fields, Model};
use crate::site::{Page, SetKind};
use crate::sources::LocaleId;

/// The graph of a page as it grows: JSON without its end.
struct Graph(String);

impl Graph {
    fn push(&mut self, node: &impl Serialize) -> Result<()> {
        self.0.push(',');
        self.0.push_str(&serde_json::to_string(node)?);
        Ok(())
    }
}

/// The graph of a page, safe to stand in a script element.
///
/// # Errors
/// When a node cannot be written as JSON.
pub(super) fn graph(renderer: &Renderer<'_>, page: &Page, main: &Main) -> Result<String> {
    let site = renderer.site;
    let clinic = &renderer.chrome(page.locale).clinic;
    let mut graph = Graph(format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{clinic}"));
    if main.breadcrumb.len() > 1 {
        graph.push(&breadcrumb(renderer, main))?;
    }
    if let SetKind::Entry(entry) = site.sets[page.set].kind {
        subject(renderer, page, main, entry, &mut graph)?;
    } else if !main.questions.is_empty() {
        let url = page.permalink.on(site.origin());
        graph.push(&questions(main, &url, site.locales.tag(page.locale).as_str()))?;
    }
    let Graph(mut graph) = graph;
    graph.push_str("]}");
    // No `<` may reach the parser of the page: `</script>` would end the element, `<!--` would change what ends it.
    Ok(if graph.contains('<') { graph.replace('<', "\\u003c") } else { graph })
}

/// A node that stands elsewhere.
#[derive(Serialize)]
struct Id {
    #[serde(rename = "@id")]
    id: String,
}

// The nodes that most pages have are types: they are written without a tree of values in between.

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item_list_element: Vec<ListItem<'a>>,
}

#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: &'a str,
    name: &'a str,
    description: &'a str,
    in_language: &'a str,
    date_modified: NaiveDate,
    publisher: Id,
    /// What only some kinds of pages say.
    #[serde(flatten)]
    more: Map<String, Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    headline: &'a str,
    description: &'a str,
    author: Author,
    date_published: NaiveDate,
    date_modified: NaiveDate,
    in_language: &'a str,
    main_entity_of_page: Id,
    publisher: Id,
}

#[derive(Serialize)]
struct Author {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

fn clinic_id(renderer: &Renderer<'_>) -> String {
    format!("{}/#clinic", renderer.site.origin())
}

/// The clinic, for every page of a locale whose home page is at `home`.
pub(super) fn clinic(renderer: &Renderer<'_>, locale: LocaleId, home: &str) -> Value {
    let site = renderer.site;
    let clinic = &site.facts.clinic;
    let address = &clinic.address;
    let hours = site.facts.hours.period_on(site.today()).map(|period| {
        let days = period
            .weekly
            .days()
            .into_iter()
            .flat_map(|(day, openings)| openings.iter().map(move |opening| (day, opening)));
        let days = days.map(|(day, opening)| {
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": format!("https://schema.org/{}", day_name(day)),
                "opens": opening.opens.format("%H:%M").to_string(),
                "closes": opening.closes.format("%H:%M").to_string(),
            })
        });
        days.collect::<Vec<_>>()
    });
    let mut node = json!({
        "@type": "MedicalClinic",
        "@id": clinic_id(renderer),
        "name": renderer.localized(&clinic.name, locale),
        "url": format!("{}{home}", site.origin()),
        "telephone": clinic.phones.first().map(|phone| phone.number.as_str()),
        "email": clinic.email.as_str(),
        "address": {
            "@type": "PostalAddress",
            "streetAddress": renderer.localized(&address.street, locale),
            "addressLocality": renderer.localized(&address.locality, locale),
            "addressCountry": address.country.as_str(),
        },
        "openingHoursSpecification": hours,
        "medicalSpecialty": clinic.specialty.schema_name(),
    });
    if let Some(geo) = &clinic.geo {
        node["geo"] = json!({ "@type": "GeoCoordinates", "latitude": geo.latitude, "longitude": geo.longitude });
    }
    node
}

fn day_name(day: chrono::Weekday) -> &'static str {
    match day {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}

fn breadcrumb<'a>(renderer: &Renderer<'_>, main: &'a Main) -> BreadcrumbList<'a> {
    let items = main.breadcrumb.iter().enumerate().map(|(index, link)| ListItem {
        kind: "ListItem",
        position: index + 1,
        name: &link.title,
        item: format!("{}{}", renderer.site.origin(), link.href),
    });
    BreadcrumbList { kind: "BreadcrumbList", item_list_element: items.collect() }
}

/// What the page of an entry is about.
fn subject(renderer: &Renderer<'_>, page: &Page, main: &Main, entry: usize, graph: &mut Graph) -> Result<()> {
    let site = renderer.site;
    let edition = site.edition(entry, page.locale);
    if edition.is_sample() {
        return Ok(());
    }
    let url = page.permalink.on(site.origin());
    let lang = site.locales.tag(page.locale).as_str();
    let clinic = || Id { id: clinic_id(renderer) };
    let mut web_page = WebPage {
        kind: "WebPage",
        id: format!("{url}#page"),
        url: &url,
        name: &main.title,
        description: &main.description,
        in_language: lang,
        date_modified: edition.common.updated,
        publisher: clinic(),
        more: Map::new(),
    };
    if let Some(clinical) = &edition.clinical {
        medical(renderer, page.locale, clinical, &mut web_page);
    }
    match &edition.fields {
        Fields::Home(_) => graph.push(&json!({
            "@type": "WebSite",
            "@id": format!("{}/#website", site.origin()),
            "url": url,
            "name": renderer.chrome(page.locale).site_name,
            "inLanguage": lang,
        }))?,
        Fields::Procedure(procedure) => {
            let bones: Vec<_> = procedure
                .bones
                .iter()
                .map(|bone| renderer.message(page.locale, &format!("bone-{}", bone.as_str())))
                .collect();
            web_page.say("mainEntity", json!({ "@id": format!("{url}#procedure") }));
            graph.push(&json!({
                "@type": "MedicalProcedure",
                "@id": format!("{url}#procedure"),
                "procedureType": "https://schema.org/SurgicalProcedure",
                "name": main.title,
                "description": main.description,
                "bodyLocation": bones.join(", "),
                "howPerformed": procedure.how_performed.as_str(),
                "preparation": procedure.preparation.as_str(),
                "followup": procedure.followup.as_str(),
            }))?;
        }
        Fields::Method(_) => {
            web_page.say("about", json!({ "@id": format!("{url}#procedure") }));
            graph.push(&json!({
                "@type": "MedicalProcedure",
                "@id": format!("{url}#procedure"),
                "name": main.title,
                "description": main.description,
            }))?;
        }
        Fields::Article(article) => {
            let (name, link) = renderer.author(article, page.locale);
            graph.push(&Article {
                kind: "Article",
                id: format!("{url}#article"),
                headline: &main.title,
                description: &main.description,
                author: Author {
                    kind: if link.is_some() { "Person" } else { "Organization" },
                    name,
                    url: link.map(|link| format!("{}{}", site.origin(), link.href)),
                },
                date_published: article.published,
                date_modified: edition.common.updated,
                in_language: lang,
                main_entity_of_page: Id { id: format!("{url}#page") },
                publisher: clinic(),
            })?;
        }
        Fields::Contact(_) => web_page.kind = "ContactPage",
        _ => {}
    }
    graph.push(&web_page)?;
    if !main.questions.is_empty() {
        graph.push(&questions(main, &url, lang))?;
    }
    Ok(())
}

impl WebPage<'_> {
    /// Adds what only some kinds of pages say.
    fn say(&mut self, name: &str, value: Value) {
        self.more.insert(name.to_owned(), value);
    }
}

fn medical(renderer: &Renderer<'_>, locale: LocaleId, clinical: &Clinical, web_page: &mut WebPage<'_>) {
    web_page.kind = "MedicalWebPage";
    web_page.say("lastReviewed", json!(clinical.last_reviewed.to_string()));
    web_page.say("medicalAudience", json!({ "@type": "MedicalAudience", "audienceType": "Patient" }));
    let reviewer = renderer.site.entry(Model::Doctor, clinical.reviewed_by.key());
    if let Some(reviewer) = reviewer.filter(|doctor| !renderer.site.entries[*doctor].source().is_sample()) {
        let name = renderer.site.edition(reviewer, locale).title();
        web_page.say("reviewedBy", json!({ "@type": "Person", "name": name }));
    }
}

fn questions(main: &Main, url: &str, lang: &str) -> Value {
    let items = main.questions.iter().map(|(question, answer)| {
        json!({ "@type": "Question", "name": question, "acceptedAnswer": { "@type": "Answer", "text": answer } })
    });
    json!({ "@type": "FAQPage", "@id": format!("{url}#faq"), "inLanguage": lang, "mainEntity": items.collect::<Vec<_>>() })
}
