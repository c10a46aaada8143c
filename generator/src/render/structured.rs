//! Structured data (schema.org) as one JSON-LD graph per page, from typed fields.
//!
//! Stable `@id`s tie the pages together. Samples emit nothing about themselves.

use serde_json::{Value, json};

use super::Renderer;
use super::views::Main;
use crate::model::{Clinical, Fields, Model};
use crate::site::{Page, SetKind};
use crate::sources::LocaleId;

/// The graph of a page, safe to stand in a script element.
pub(super) fn graph(renderer: &Renderer<'_>, page: &Page, main: &Main) -> String {
    let site = renderer.site;
    let mut nodes = Vec::new();
    if main.breadcrumb.len() > 1 {
        nodes.push(breadcrumb(renderer, main));
    }
    if let SetKind::Entry(entry) = site.sets[page.set].kind {
        nodes.extend(subject(renderer, page, main, entry));
    } else if !main.questions.is_empty() {
        nodes.push(questions(main, &page.permalink.on(site.origin()), site.locales.tag(page.locale).as_str()));
    }
    let mut graph =
        format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{}", renderer.chrome(page.locale).clinic);
    for node in nodes {
        graph.push(',');
        graph.push_str(&node.to_string());
    }
    graph.push_str("]}");
    // No `<` may reach the parser of the page: `</script>` would end the element, `<!--` would change what ends it.
    if graph.contains('<') { graph.replace('<', "\\u003c") } else { graph }
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

fn breadcrumb(renderer: &Renderer<'_>, main: &Main) -> Value {
    let items = main.breadcrumb.iter().enumerate().map(|(index, link)| {
        json!({
            "@type": "ListItem",
            "position": index + 1,
            "name": link.title,
            "item": format!("{}{}", renderer.site.origin(), link.href),
        })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// What the page of an entry is about.
fn subject(renderer: &Renderer<'_>, page: &Page, main: &Main, entry: usize) -> Vec<Value> {
    let site = renderer.site;
    let edition = site.edition(entry, page.locale);
    if edition.is_sample() {
        return Vec::new();
    }
    let url = page.permalink.on(site.origin());
    let lang = site.locales.tag(page.locale).as_str();
    let mut web_page = json!({
        "@type": "WebPage",
        "@id": format!("{url}#page"),
        "url": url,
        "name": main.title,
        "description": main.description,
        "inLanguage": lang,
        "dateModified": edition.common.updated.to_string(),
        "publisher": { "@id": clinic_id(renderer) },
    });
    if let Some(clinical) = &edition.clinical {
        medical(renderer, page.locale, clinical, &mut web_page);
    }
    let mut nodes = Vec::new();
    match &edition.fields {
        Fields::Home(_) => nodes.push(json!({
            "@type": "WebSite",
            "@id": format!("{}/#website", site.origin()),
            "url": url,
            "name": renderer.chrome(page.locale).site_name,
            "inLanguage": lang,
        })),
        Fields::Procedure(procedure) => {
            let bones: Vec<_> = procedure
                .bones
                .iter()
                .map(|bone| renderer.message(page.locale, &format!("bone-{}", bone.as_str())))
                .collect();
            web_page["mainEntity"] = json!({ "@id": format!("{url}#procedure") });
            nodes.push(json!({
                "@type": "MedicalProcedure",
                "@id": format!("{url}#procedure"),
                "procedureType": "https://schema.org/SurgicalProcedure",
                "name": main.title,
                "description": main.description,
                "bodyLocation": bones.join(", "),
                "howPerformed": procedure.how_performed.as_str(),
                "preparation": procedure.preparation.as_str(),
                "followup": procedure.followup.as_str(),
            }));
        }
        Fields::Method(_) => {
            web_page["about"] = json!({ "@id": format!("{url}#procedure") });
            nodes.push(json!({
                "@type": "MedicalProcedure",
                "@id": format!("{url}#procedure"),
                "name": main.title,
                "description": main.description,
            }));
        }
        Fields::Article(article) => {
            let (author, link) = renderer.author(article, page.locale);
            let mut person = json!({ "@type": if link.is_some() { "Person" } else { "Organization" }, "name": author });
            if let Some(link) = link {
                person["url"] = json!(format!("{}{}", site.origin(), link.href));
            }
            nodes.push(json!({
                "@type": "Article",
                "@id": format!("{url}#article"),
                "headline": main.title,
                "description": main.description,
                "author": person,
                "datePublished": article.published.to_string(),
                "dateModified": edition.common.updated.to_string(),
                "inLanguage": lang,
                "mainEntityOfPage": { "@id": format!("{url}#page") },
                "publisher": { "@id": clinic_id(renderer) },
            }));
        }
        Fields::Contact(_) => web_page["@type"] = json!("ContactPage"),
        _ => {}
    }
    nodes.push(web_page);
    if !main.questions.is_empty() {
        nodes.push(questions(main, &url, lang));
    }
    nodes
}

fn medical(renderer: &Renderer<'_>, locale: LocaleId, clinical: &Clinical, web_page: &mut Value) {
    web_page["@type"] = json!("MedicalWebPage");
    web_page["lastReviewed"] = json!(clinical.last_reviewed.to_string());
    web_page["medicalAudience"] = json!({ "@type": "MedicalAudience", "audienceType": "Patient" });
    let reviewer = renderer.site.entry(Model::Doctor, clinical.reviewed_by.key());
    if let Some(reviewer) = reviewer.filter(|doctor| !renderer.site.entries[*doctor].source().is_sample()) {
        web_page["reviewedBy"] = json!({ "@type": "Person", "name": renderer.site.edition(reviewer, locale).title() });
    }
}

fn questions(main: &Main, url: &str, lang: &str) -> Value {
    let items = main.questions.iter().map(|(question, answer)| {
        json!({ "@type": "Question", "name": question, "acceptedAnswer": { "@type": "Answer", "text": answer } })
    });
    json!({ "@type": "FAQPage", "@id": format!("{url}#faq"), "inLanguage": lang, "mainEntity": items.collect::<Vec<_>>() })
}
