//! `prices.yaml`: what the packages cost, for how long that holds, and ways of paying.
//!
//! A price without an end is a promise nobody keeps, so every price has one, at most a year
//! ahead. Whether a price still holds *today* is asked with a day from outside
//! ([`Package::price_on`]): this crate has no clock.

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use crate::localized::Localized;
use crate::located::Located;
use crate::money::{Money, Percent};
use crate::read::{DataFile, Findings};
use crate::values::Key;

/// All packages and ways of financing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "WrittenPrices")]
pub struct Prices {
    /// Packages in the order in which they are shown.
    pub packages: Vec<Package>,
    /// Ways of paying by instalments; empty where none is offered.
    pub financing: Vec<Financing>,
}

/// One operation with what belongs to it, at one price.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The name pages and inquiries refer to.
    pub key: Located<Key>,
    /// The name people read.
    pub name: Localized,
    /// The key of the procedure.
    pub procedure: Located<Key>,
    /// The key of the method.
    pub method: Located<Key>,
    /// What the price covers: what every package covers first, then what is this one's own.
    pub includes: Vec<Localized>,
    /// What it does not cover, in the same order.
    pub excludes: Vec<Localized>,
    /// The price.
    pub price: Money,
    /// The first day of the price.
    pub valid_from: NaiveDate,
    /// The last day of the price, at most a year after the first.
    pub valid_until: Located<NaiveDate>,
    /// On what the price depends.
    pub conditions: Localized,
}

/// A way of paying by instalments. All parts are required: half a disclosure misleads.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Financing {
    /// Who lends.
    pub provider: Located<String>,
    /// The yearly rate with all charges.
    pub apr: Percent,
    /// For how many months.
    pub term_months: u16,
    /// A worked example with the total to be paid back.
    pub representative_example: Localized,
    /// What the law wants said.
    pub disclosure: Localized,
}

impl Prices {
    /// The package of this name.
    pub fn package(&self, key: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.key.as_str() == key)
    }

    /// Every text, to be changed.
    pub(crate) fn texts_mut(&mut self) -> impl Iterator<Item = &mut Localized> {
        let packages = self.packages.iter_mut().flat_map(|package| {
            let lists = package.includes.iter_mut().chain(&mut package.excludes);
            lists.chain([&mut package.name, &mut package.conditions])
        });
        let financing = self.financing.iter_mut();
        packages.chain(financing.flat_map(|offer| [&mut offer.representative_example, &mut offer.disclosure]))
    }

    /// The packages by the end of their price, those together for which it is written once.
    pub fn by_end(&self) -> Vec<Vec<&Package>> {
        let mut groups: Vec<Vec<&Package>> = Vec::new();
        let end = |package: &Package| (*package.valid_until, package.valid_until.place());
        for package in &self.packages {
            match groups.iter_mut().find(|group| end(group[0]) == end(package)) {
                Some(group) => group.push(package),
                None => groups.push(vec![package]),
            }
        }
        groups
    }

    /// The packages of a procedure, in order.
    pub fn of_procedure(&self, procedure: &str) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(move |package| package.procedure.as_str() == procedure)
    }
}

impl Package {
    /// The price if it holds on `day`; `None` means that a current quote has to be asked for.
    pub fn price_on(&self, day: NaiveDate) -> Option<&Money> {
        (self.valid_from..=*self.valid_until).contains(&day).then_some(&self.price)
    }
}

/// The file as it is written: what all packages share is said once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPrices {
    every_package: Shared,
    packages: Vec<WrittenPackage>,
    financing: Vec<Financing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    includes: Vec<Localized>,
    excludes: Vec<Localized>,
    conditions: Localized,
    valid_from: NaiveDate,
    valid_until: Located<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPackage {
    key: Located<Key>,
    name: Localized,
    procedure: Located<Key>,
    method: Located<Key>,
    #[serde(default)]
    includes: Vec<Localized>,
    #[serde(default)]
    excludes: Vec<Localized>,
    price: Money,
    valid_from: Option<NaiveDate>,
    valid_until: Option<Located<NaiveDate>>,
    conditions: Option<Localized>,
}

impl From<WrittenPrices> for Prices {
    fn from(written: WrittenPrices) -> Self {
        let shared = written.every_package;
        let with_shared = |common: &[Localized], own: Vec<Localized>| common.iter().cloned().chain(own).collect();
        let packages = written.packages.into_iter().map(|package| Package {
            includes: with_shared(&shared.includes, package.includes),
            excludes: with_shared(&shared.excludes, package.excludes),
            valid_from: package.valid_from.unwrap_or(shared.valid_from),
            valid_until: package.valid_until.unwrap_or(shared.valid_until),
            conditions: package.conditions.unwrap_or_else(|| shared.conditions.clone()),
            key: package.key,
            name: package.name,
            procedure: package.procedure,
            method: package.method,
            price: package.price,
        });
        Self { packages: packages.collect(), financing: written.financing }
    }
}

impl DataFile for Prices {
    fn texts(&self) -> Vec<&Localized> {
        let mut texts = Vec::new();
        for package in &self.packages {
            texts.extend([&package.name, &package.conditions]);
            texts.extend(package.includes.iter().chain(&package.excludes));
        }
        for financing in &self.financing {
            texts.extend([&financing.representative_example, &financing.disclosure]);
        }
        texts
    }

    fn check(&self, findings: &mut Findings) {
        findings.refuse_duplicates("the package", self.packages.iter().map(|p| &p.key));
        findings.refuse_duplicates("the lender", self.financing.iter().map(|f| &f.provider));
        for packages in self.by_end() {
            check_period(&packages, findings);
        }
    }
}

/// Checks packages whose price ends on a day that is written once.
fn check_period(packages: &[&Package], findings: &mut Findings) {
    let Some(first) = packages.first() else { return };
    let (until, place) = (*first.valid_until, first.valid_until.place());
    let late = |package: &&&Package| {
        package.valid_from.checked_add_months(Months::new(12)).is_some_and(|latest| until > latest)
    };
    if let Some(package) = packages.iter().find(|package| until < package.valid_from) {
        let message = format!("{} ends before it begins: {until}", price_of(packages, package));
        findings.add_of_group(place, message, None);
    } else if let Some(package) = packages.iter().find(late) {
        let from = package.valid_from;
        let message = format!("{} holds for more than 12 months: {from} to {until}", price_of(packages, package));
        let help = "end it within a year and renew it when it has been looked at again";
        findings.add_of_group(place, message, Some(help));
    }
}

/// The price of one of some packages, in words.
fn price_of(packages: &[&Package], one: &Package) -> String {
    match packages.len() {
        1 => format!("the price of `{}`", *one.key),
        all => format!("the price of `{}` and of other packages ({all} in all)", *one.key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tests::problems_of;

    fn file(valid_until: &str, second_key: &str) -> String {
        format!(
            "every_package:
  includes: [{{en: Shared}}]
  excludes: []
  conditions: {{en: As examined}}
  valid_from: 2026-10-01
  valid_until: {valid_until}
packages:
  - {{key: a, name: {{en: A}}, procedure: femur, method: lon, price: {{amount: 9, currency: USD}}, includes: [{{en: Own}}]}}
  - {{key: {second_key}, name: {{en: B}}, procedure: tibia, method: lon, price: {{amount: 8, currency: USD}}}}
financing: []
"
        )
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a good date")
    }

    #[test]
    fn a_price_holds_for_at_most_twelve_months() {
        assert_eq!(problems_of::<Prices>(&file("2027-10-01", "b")), Vec::<String>::new());
        let message = "holds for more than 12 months: 2026-10-01 to 2027-10-02";
        let both = "the price of `a` and of other packages (2 in all)";
        assert_eq!(problems_of::<Prices>(&file("2027-10-02", "b")), [format!("6: {both} {message}")]);
        let problems = problems_of::<Prices>(&file("2026-09-30", "b"));
        assert_eq!(problems, [format!("6: {both} ends before it begins: 2026-09-30")]);
    }

    #[test]
    fn a_package_appears_once() {
        let problems = problems_of::<Prices>(&file("2027-09-30", "a"));
        assert_eq!(problems, ["9: the package appears twice: `a`"]);
    }

    #[test]
    fn a_price_is_shown_only_while_it_holds() {
        let prices: Prices = serde_yaml::from_str(&file("2027-09-30", "b")).expect("a good file");
        let package = prices.package("a").expect("it is in the file");
        for (when, holds) in [("2026-09-30", false), ("2026-10-01", true), ("2027-09-30", true), ("2027-10-01", false)]
        {
            assert_eq!(package.price_on(day(when)).is_some(), holds, "{when}");
        }
    }

    #[test]
    fn what_all_packages_share_comes_before_what_is_their_own() {
        let prices: Prices = serde_yaml::from_str(&file("2027-09-30", "b")).expect("a good file");
        let includes: Vec<_> = prices.packages.iter().map(|p| p.includes.len()).collect();
        assert_eq!(includes, [2, 1]);
        assert_eq!(prices.of_procedure("tibia").count(), 1);
    }

    #[test]
    fn financing_needs_all_its_parts() {
        let whole =
            "{provider: Sample Bank, apr: 7.9, term_months: 24, representative_example: {en: E}, disclosure: {en: D}}";
        let with = |financing: &str| {
            let financing = format!("financing: [{financing}]");
            problems_of::<Prices>(&file("2027-09-30", "b").replace("financing: []", &financing))
        };
        assert_eq!(with(whole), Vec::<String>::new());
        assert!(with(&whole.replace(", disclosure: {en: D}", ""))[0].contains("disclosure"));
    }
}
