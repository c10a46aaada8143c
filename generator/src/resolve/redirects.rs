//! Old addresses: aliases, expired entries, `data/redirects.yaml`, and the promise of `data/urls.lock`.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::unknown::Unknown;
use crate::diagnostic::{Diagnostic, Report, closest, codes};
use crate::model::base::OnExpire;
use crate::node::Position;
use crate::permalink::Permalink;
use crate::profile::Profile;
use crate::render::{artifact_path, besides_pages};
use crate::site::{Hidden, Redirect, SetKind, Site};
use crate::sources::Entry;

/// Gathers the redirects of the site.
pub(super) fn gather(site: &mut Site, expired: &[Entry]) -> Report {
    let mut report = Report::default();
    let addresses: HashSet<&str> = site.pages.iter().map(|page| page.permalink.as_str()).collect();
    let files: HashSet<String> =
        besides_pages(site).map(|artifact| format!("/{}", artifact_path(site, artifact).as_str())).collect();
    // A page is a file too: `index.html` in the folder of its address.
    let is_file = |path: &str| {
        files.contains(path) || path.strip_suffix("index.html").is_some_and(|folder| addresses.contains(folder))
    };
    let unknown = Unknown::of(site);
    let mut all = aliases(site);
    all.extend(after_expiry(site, expired, &mut report));
    all.extend(declared(site));
    // What wrongly redirects from a page is told there, and is no next step of anything.
    let next = |to: &str| all.iter().find(|next| next.from == to && !addresses.contains(with_slash(to).as_str()));
    let last = |first: &Found| {
        let mut seen = HashSet::new();
        let mut step = first;
        while seen.insert(&step.from) {
            match next(on_this_site(site, &step.to)) {
                Some(next) => step = next,
                None => return Some(step.to.clone()),
            }
        }
        None
    };
    for (index, found) in all.iter().enumerate() {
        let Found { from, file, at, .. } = found;
        let to = on_this_site(site, &found.to);
        let mistake = if from == to {
            Some((format!("`{from}` redirects to itself"), "name another address, or remove the redirect".to_owned()))
        } else if addresses.contains(with_slash(from).as_str()) {
            let help = "remove the redirect: readers of this address would never reach the page";
            Some((format!("`{from}` is the address of a page"), help.to_owned()))
        } else if is_file(from) || RESERVED.iter().any(|reserved| from.starts_with(reserved)) {
            let message = format!("`{from}` is the address of a file, which the redirect would hide");
            Some((message, "remove the redirect".to_owned()))
        } else if let Some(next) = next(to) {
            Some(match last(next) {
                Some(last) => {
                    let message = format!("`{from}` redirects to `{to}`, which redirects again");
                    (message, format!("lead straight to `{last}`"))
                }
                None => {
                    let message = format!("`{from}` redirects to `{to}`, and from there in a circle");
                    (message, "lead to the address of a page, or remove the redirect".to_owned())
                }
            })
        } else if to.starts_with('/') && !addresses.contains(to) && !unknown.covers(to) {
            let near = closest(to, addresses.iter().copied());
            let help = near.map_or_else(
                || "name the address of a page, with a `/` at its end".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Some((format!("`{from}` redirects to `{to}`, where there is no page"), help))
        } else if all[..index].iter().any(|other| other.from == *from && other.to != *to) {
            Some((format!("`{from}` redirects to two places"), "keep one of them".to_owned()))
        } else {
            None
        };
        let tell = |(message, help)| Diagnostic::error(&codes::REDIRECT_LOOP, file, *at, message).help(help);
        report.extend(mistake.map(tell));
    }
    let redirects =
        all.into_iter().map(|found| (found.from, Redirect { to: found.to, status: found.status })).collect();
    report.append(gone(site, &addresses));
    if !site.is_unread("redirects.yaml") {
        report.append(promised(site, &addresses, &redirects, expired, &unknown));
    }
    site.redirects = redirects;
    report
}

/// Places of files that are not pages; the host would follow a redirect before it looks for the file.
const RESERVED: [&str; 3] = ["/assets/", "/build.json", "/.well-known/"];

/// The path on this site that an address leads to, without its fragment; other addresses stay as they are.
fn on_this_site<'a>(site: &Site, to: &'a str) -> &'a str {
    let path = to.strip_prefix(site.origin()).filter(|path| path.starts_with('/')).unwrap_or(to);
    path.split('#').next().unwrap_or_default()
}

struct Found {
    from: String,
    to: String,
    status: u16,
    file: Arc<str>,
    at: Position,
}

fn with_slash(path: &str) -> String {
    if path.ends_with('/') { path.to_owned() } else { format!("{path}/") }
}

fn aliases(site: &Site) -> Vec<Found> {
    let mut found = Vec::new();
    for page in &site.pages {
        let SetKind::Entry(entry) = site.sets[page.set].kind else { continue };
        let Some(edition) = site.entries[entry].written(page.locale) else { continue };
        for alias in edition.head.iter().flat_map(|head| &head.aliases) {
            let (from, to) = (alias.as_str().to_owned(), page.permalink.as_str().to_owned());
            found.push(Found { from, to, status: 301, file: Arc::clone(&edition.file), at: edition.place("aliases") });
        }
    }
    found
}

fn after_expiry(site: &Site, expired: &[Entry], report: &mut Report) -> Vec<Found> {
    let mut found = Vec::new();
    for entry in expired {
        for edition in &entry.editions {
            let Some(OnExpire::Redirect(reference)) = &edition.common.on_expire else { continue };
            match site.target(reference.as_str(), edition.locale) {
                Ok(target) => {
                    let from = super::addresses::of_expired(site, entry, edition.locale).as_str().to_owned();
                    found.push(Found {
                        from,
                        to: target.href,
                        status: 301,
                        file: Arc::clone(&edition.file),
                        at: edition.place("on_expire"),
                    });
                }
                Err(_) => {
                    let message = format!("readers should be sent to `{reference}`, which leads nowhere");
                    report.push(Diagnostic::error(
                        &codes::BROKEN_LINK,
                        &edition.file,
                        edition.place("on_expire"),
                        message,
                    ));
                }
            }
        }
    }
    found
}

fn declared(site: &Site) -> impl Iterator<Item = Found> {
    let file: Arc<str> = "data/redirects.yaml".into();
    site.facts.redirects.redirects.iter().map(move |redirect| {
        let place = redirect.from.place();
        Found {
            from: redirect.from.to_string(),
            to: redirect.to.as_str().to_owned(),
            status: redirect.status.code(),
            file: Arc::clone(&file),
            at: Position::new(place.line, place.column),
        }
    })
}

/// What is said to be gone must have been there, and be there no more. A preview holds pages that were never published.
fn gone(site: &Site, addresses: &HashSet<&str>) -> Report {
    let file: Arc<str> = "data/redirects.yaml".into();
    let lock = &site.facts.urls_lock.first_seen;
    let told = site.facts.redirects.gone.iter().filter_map(|gone| {
        let (path, place) = (gone.path.as_str(), gone.path.place());
        let at = Position::new(place.line, place.column);
        let diagnostic = |message: String| Diagnostic::error(&codes::REDIRECT_LOOP, &file, at, message);
        if addresses.contains(path) {
            let help = "archive the page with `status: archived`, or remove this line";
            return Some(diagnostic(format!("`{path}` is the address of a page")).help(help));
        }
        let was_published = lock.keys().any(|known| known.as_str() == path);
        (!was_published && site.profile != Profile::Preview && !site.is_unread("urls.lock")).then(|| {
            let message = format!("`{path}` was never published");
            let told = Diagnostic::warning(&codes::REDIRECT_LOOP, &file, at, message);
            let told = told.note("`data/urls.lock` lists every address that was").help("remove this line");
            told.did_you_mean(path, lock.keys().map(data::UrlPath::as_str))
        })
    });
    told.collect::<Vec<_>>().into()
}

/// Addresses that were published before must still answer. A preview shows more than was published, so it is not asked.
fn promised(
    site: &Site,
    addresses: &HashSet<&str>,
    redirects: &BTreeMap<String, Redirect>,
    expired: &[Entry],
    unknown: &Unknown,
) -> Report {
    let mut report = Report::default();
    if site.profile == Profile::Preview {
        return report;
    }
    let file: Arc<str> = "data/urls.lock".into();
    let mut gone: HashSet<String> = site.facts.redirects.gone.iter().map(|gone| gone.path.to_string()).collect();
    let is_gone = |entry: &&Entry| match &entry.source().common.on_expire {
        Some(on_expire) => *on_expire == OnExpire::Gone,
        None => site.hidden.get(&(entry.model, Arc::clone(&entry.key))) == Some(&Hidden::Withdrawn),
    };
    for entry in expired.iter().filter(is_gone) {
        gone.extend(site.locales.ids().map(|locale| super::addresses::of_expired(site, entry, locale).to_string()));
    }
    for (number, (path, first_seen)) in site.facts.urls_lock.first_seen.iter().enumerate() {
        let path = path.as_str();
        // As of an earlier day, later addresses are not missing yet.
        let answers = addresses.contains(path) || redirects.contains_key(path) || gone.contains(path);
        if *first_seen > site.today() || answers || unknown.covers(path) {
            continue;
        }
        let at = Position::new(u32::try_from(number).unwrap_or_default() + 1, 1);
        let diagnostic = Diagnostic::error(&codes::ADDRESS_GONE, &file, at, format!("the address {path} disappeared"))
            .note(format!("it was published on {first_seen}"))
            .help("name it under `aliases` of the page that replaces it, or under `gone:` in `data/redirects.yaml` with a reason");
        report.push(diagnostic);
    }
    report
}

/// Every address of the site that deserves to be kept: pages open to search engines.
pub fn to_keep(site: &Site) -> impl Iterator<Item = &Permalink> {
    site.pages.iter().filter(|page| page.is_indexable).map(|page| &page.permalink)
}
