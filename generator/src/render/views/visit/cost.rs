//! What treatment costs: the page, and the tables of packages that also stand in other texts.
//!
//! A price is shown only while it holds; afterwards, and before, readers are asked to request a quote. What all packages
//! of a table have in common is said once below it, so that their differences can be seen.

use anyhow::Result;
use data::{Financing, Package};
use serde::Serialize;

use super::{Headings, headings, opening, within};
use crate::model::{Cost, Model};
use crate::render::html::Surroundings;
use crate::render::link::{Link, Worded};
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};
use crate::sources::LocaleId;

/// What the parts of a financing offer are called.
const FINANCING_WORDS: [&str; 3] = ["cost-financing-apr", "cost-financing-term", "cost-financing-example"];

#[derive(Serialize)]
struct CostView {
    headings: Headings,
    /// Words by message key.
    words: Headings,
    /// Trusted HTML, this and the next.
    opening_html: String,
    packages_html: String,
    not_included: Vec<String>,
    if_complications: String,
    payment: String,
    financing: Vec<FinancingView>,
    refund: Option<Link>,
}

/// A way of paying by instalments, with all that has to be disclosed.
#[derive(Serialize)]
struct FinancingView {
    provider: String,
    rate: String,
    term: String,
    example: String,
    disclosure: String,
}

pub(in crate::render::views) fn cost(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    own: &Cost,
) -> Result<Main> {
    let prices = &renderer.site.facts.prices;
    let is_shown = |id: &str| match id {
        "packages" => !prices.packages.is_empty(),
        "financing" => !prices.financing.is_empty(),
        _ => true,
    };
    let sections: Vec<_> = anchors::COST.iter().filter(|(id, _)| is_shown(id)).collect();
    let mut view = PageView::of(renderer, page, entry, id, &sections)?;
    let financing = prices.financing.iter().map(|offer| financing(renderer, offer, page.text_locale));
    let terms = renderer.site.entry(Model::Legal, own.refund.key());
    let terms = terms.and_then(|terms| renderer.entry_link(terms, page.locale));
    let own = CostView {
        headings: headings(renderer, &sections, page.text_locale),
        words: FINANCING_WORDS.map(|key| (key, renderer.message(page.text_locale, key))).into(),
        opening_html: opening(&mut view),
        packages_html: table(renderer, &prices.packages.iter().collect::<Vec<_>>(), page.locale, page.text_locale)?,
        not_included: own.not_included.iter().map(ToString::to_string).collect(),
        if_complications: own.if_complications.to_string(),
        payment: own.payment.to_string(),
        financing: financing.collect::<Result<_>>()?,
        refund: terms.map(|link| within(renderer, page, link)),
    };
    Main::of(renderer, page, "cost", Document { page: view, own })
}

fn financing(renderer: &Renderer<'_>, offer: &Financing, locale: LocaleId) -> Result<FinancingView> {
    let language = renderer.site.language(locale);
    let rate = f64::from(offer.apr.hundredths()) / 100.0;
    let months = f64::from(offer.term_months);
    Ok(FinancingView {
        provider: offer.provider.to_string(),
        rate: language.quantity("percent", rate, rate)?,
        term: language.quantity("months", months, months)?,
        example: renderer.localized(&offer.representative_example, locale),
        disclosure: renderer.localized(&offer.disclosure, locale),
    })
}

/// The directive `::cost-table`: packages of one procedure (by key) or of all.
pub(in crate::render::views) fn cost_table(procedure: Option<&str>, surroundings: Surroundings<'_>) -> Result<String> {
    let Surroundings { renderer, locale, text_locale, .. } = surroundings;
    let packages = renderer.site.facts.prices.packages.iter();
    let wanted = packages.filter(|package| procedure.is_none_or(|key| package.procedure.as_str() == key));
    table(renderer, &wanted.collect::<Vec<_>>(), locale, text_locale)
}

/// The tables of some packages.
#[derive(Serialize)]
struct TablesView {
    estimate: Option<Worded>,
    groups: Vec<GroupView>,
    /// What all packages here have in common.
    common: Vec<NoteView>,
    /// The form to ask for a quote.
    inquiry: Option<Link>,
}

/// The packages of one procedure.
#[derive(Serialize)]
struct GroupView {
    caption: String,
    /// Whether any package differs from the others in what it covers.
    has_differences: bool,
    packages: Vec<PackageView>,
}

#[derive(Serialize)]
struct PackageView {
    name: Worded,
    /// What it covers besides what all do.
    includes: Vec<Worded>,
    excludes: Vec<Worded>,
    /// Absent when no price holds today.
    price: Option<String>,
    /// Validity and conditions, where they are not those of all.
    notes: Vec<Worded>,
}

/// What holds for all packages: a list, or a single text.
#[derive(Serialize)]
struct NoteView {
    label: String,
    items: Vec<Worded>,
}

/// A package in the words of a locale.
struct Told {
    includes: Vec<Worded>,
    excludes: Vec<Worded>,
    notes: Vec<Worded>,
}

/// `locale` decides where links lead, `text_locale` the words.
fn table(renderer: &Renderer<'_>, packages: &[&Package], locale: LocaleId, text_locale: LocaleId) -> Result<String> {
    if packages.is_empty() {
        return Ok(String::new());
    }
    let told: Vec<Told> = packages.iter().map(|package| tell(renderer, package, text_locale)).collect::<Result<_>>()?;
    let includes = shared(told.iter().map(|told| told.includes.as_slice()));
    let excludes = shared(told.iter().map(|told| told.excludes.as_slice()));
    let notes = shared(told.iter().map(|told| told.notes.as_slice()));
    let mut groups: Vec<(&str, GroupView)> = Vec::new();
    for (package, told) in packages.iter().zip(&told) {
        let view = PackageView {
            name: renderer.worded(&package.name, text_locale),
            includes: without(&told.includes, &includes),
            excludes: without(&told.excludes, &excludes),
            price: price(renderer, package, text_locale),
            notes: without(&told.notes, &notes),
        };
        let procedure = package.procedure.as_str();
        let differs = !(view.includes.is_empty() && view.excludes.is_empty());
        match groups.iter_mut().find(|(key, _)| *key == procedure) {
            Some((_, group)) => {
                group.has_differences |= differs;
                group.packages.push(view);
            }
            None => {
                let caption = caption(renderer, procedure, text_locale)?;
                groups.push((procedure, GroupView { caption, has_differences: differs, packages: vec![view] }));
            }
        }
    }
    let is_single = packages.len() == 1;
    let word = |single: &str, several: &str| renderer.message(text_locale, if is_single { single } else { several });
    let common = [
        NoteView { label: word("cost-includes", "cost-every-includes"), items: includes },
        NoteView { label: word("cost-excludes", "cost-every-excludes"), items: excludes },
        NoteView { label: renderer.message(text_locale, "cost-conditions"), items: notes },
    ];
    let view = TablesView {
        estimate: renderer.disclaimer("price-estimate", text_locale),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        common: common.into_iter().filter(|note| !note.items.is_empty()).collect(),
        inquiry: renderer.reference_link("form_page:inquiry", locale),
    };
    renderer.template("components/cost-table.html", text_locale, &view)
}

fn tell(renderer: &Renderer<'_>, package: &Package, locale: LocaleId) -> Result<Told> {
    let texts = |list: &[data::Localized]| list.iter().map(|text| renderer.worded(text, locale)).collect();
    let mut notes = vec![renderer.worded(&package.conditions, locale)];
    if package.price_on(renderer.site.today()).is_some() {
        let until = renderer.date(*package.valid_until, locale).text;
        let text = renderer.format(locale, "cost-valid-until", &[("date", i18n::Value::Verbatim(&until))])?;
        notes.push(renderer.own_words(text, locale));
    }
    Ok(Told { includes: texts(&package.includes), excludes: texts(&package.excludes), notes })
}

fn price(renderer: &Renderer<'_>, package: &Package, locale: LocaleId) -> Option<String> {
    let price = package.price_on(renderer.site.today())?;
    let (low, high) = (f64::from(price.low()), f64::from(price.high()));
    Some(renderer.site.language(locale).money_range(low, high, price.currency().as_str()))
}

fn caption(renderer: &Renderer<'_>, procedure: &str, locale: LocaleId) -> Result<String> {
    let Some(entry) = renderer.site.entry(Model::Procedure, procedure) else {
        return Ok(renderer.message(locale, "cost-caption-all"));
    };
    let name = renderer.site.edition(entry, locale).title();
    renderer.format(locale, "cost-table-caption", &[("name", i18n::Value::Text(name))])
}

/// What stands in every one of the lists, in the order of the first.
fn shared<'l>(mut lists: impl Iterator<Item = &'l [Worded]>) -> Vec<Worded> {
    let first = lists.next().map(<[Worded]>::to_vec).unwrap_or_default();
    lists.fold(first, |mut kept, list| {
        kept.retain(|item| list.contains(item));
        kept
    })
}

fn without(list: &[Worded], shared: &[Worded]) -> Vec<Worded> {
    list.iter().filter(|item| !shared.contains(item)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(items: &str) -> Vec<Worded> {
        let worded = |text: &str| Worded { text: text.to_owned(), lang: "en".to_owned(), dir: "ltr" };
        items.split_ascii_whitespace().map(worded).collect()
    }

    #[test]
    fn what_all_packages_have_is_said_once() {
        let lists = [list("a b c"), list("c d a"), list("a x c")];
        let common = shared(lists.iter().map(Vec::as_slice));
        assert_eq!(common, list("a c"));
        assert_eq!(without(&lists[1], &common), list("d"));
    }

    #[test]
    fn a_single_package_shares_everything_with_itself() {
        let only = list("a b");
        assert_eq!(shared([only.as_slice()].into_iter()), only);
        assert!(shared(std::iter::empty()).is_empty());
    }
}
