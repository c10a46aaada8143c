//! Pages about the clinic and for people on their way to it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::base::Media;
use super::quantity::{Range, Weeks};
use super::reading::Article;
use super::treatment::{Method, Procedure};
use super::values::{AnyRef, Country, CurrencyCode, FormKey, Key, Link, LocaleName, Ref, Text, Version};

/// The home page.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// The first words a visitor reads.
    pub hero_title: Text,
    /// Two or three sentences below them.
    pub hero_text: Text,
    /// The picture beside them, a folder of `content/media/`.
    pub hero_media: Option<Ref<Media>>,
    /// The main invitation.
    pub primary_cta: CallToAction,
    /// The quieter one.
    pub secondary_cta: CallToAction,
    /// Procedures shown as cards.
    #[serde(default)]
    pub featured_procedures: Vec<Ref<Procedure>>,
    /// Articles shown as cards.
    #[serde(default)]
    pub featured_articles: Vec<Ref<Article>>,
    /// Figures about the clinic, each with a source.
    #[serde(default)]
    pub facts: Vec<Fact>,
}

/// An invitation to act.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallToAction {
    /// The words on the button.
    pub label: Text,
    /// Where it leads.
    pub to: AnyRef,
}

/// A figure with its source.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Short key, the same in every language.
    pub key: Key,
    /// What the figure counts.
    pub label: Text,
    /// The figure.
    pub value: f64,
    /// Where it comes from.
    pub source: Text,
}

/// Everything for patients from abroad.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InternationalCenter {
    /// What the centre does.
    #[schemars(length(min = 1))]
    pub services: Vec<Text>,
    /// Help with visas.
    pub visa_support: Text,
    /// How long to stay, by method.
    #[schemars(length(min = 1))]
    pub stay_weeks: Vec<Stay>,
    /// The way from first contact to aftercare, in order; the first step is a remote consultation.
    #[schemars(length(min = 3))]
    pub steps: Vec<Step>,
    /// Who may come along.
    pub companion: Text,
    /// Languages with interpreters.
    #[schemars(length(min = 1))]
    pub interpreters: Vec<LocaleName>,
    /// When flying is possible.
    #[schemars(extend("x-critical" = true))]
    pub fit_to_fly: Text,
    /// How follow-up works from home.
    pub remote_followup: Text,
    /// Who treats a problem at home.
    pub aftercare_home: Text,
    /// What to do in an emergency.
    #[schemars(extend("x-critical" = true))]
    pub emergency_path: Text,
    /// What insurance does and does not pay.
    pub insurance_note: Text,
    /// How records travel.
    pub records_transfer: Option<Text>,
}

/// How long a stay lasts with one method.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stay {
    /// The method.
    pub method: Ref<Method>,
    /// The stay near the clinic, in weeks.
    pub weeks: Range<Weeks>,
}

/// One step of a way.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Short key, the same in every language; `consultation` must come first.
    pub key: Key,
    /// What the step is called.
    pub name: Text,
    /// What happens in it.
    pub text: Text,
}

/// Useful facts for people from one country.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountryPage {
    /// The country.
    pub country: Country,
    /// Its currency.
    pub currency: CurrencyCode,
    /// How to get here.
    pub travel: Text,
    /// Which papers are needed.
    pub documents: Text,
    /// Who can follow up there.
    pub local_followup: Option<Text>,
    /// Internal note on advertising rules; never published.
    pub advert_rules_note: Option<String>,
}

/// What treatment costs. The packages and financing offers themselves are facts in `data/prices.yaml`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// What no package contains.
    #[schemars(length(min = 1))]
    #[schemars(extend("x-critical" = true))]
    pub not_included: Vec<Text>,
    /// Who pays when something goes wrong.
    #[schemars(extend("x-critical" = true))]
    pub if_complications: Text,
    /// How and when to pay.
    #[schemars(extend("x-critical" = true))]
    pub payment: Text,
    /// The terms of refunds.
    pub refund: Ref<Legal>,
}

/// A legal text. Old versions keep their address.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Legal {
    /// What kind of text it is.
    pub kind: LegalKind,
    /// Its version.
    pub version: Version,
    /// Since when it applies.
    pub effective_from: NaiveDate,
    /// The version it replaces.
    pub supersedes: Option<Ref<Legal>>,
    /// The language that binds; the others are for information.
    pub authoritative_locale: LocaleName,
    /// Whose law applies.
    pub jurisdiction: String,
    /// Who approved it.
    pub approved_by: String,
    /// What changed since the last version; required after 1.0.0.
    pub changes: Option<Text>,
}

/// Kinds of legal texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LegalKind {
    /// How personal data is treated.
    PrivacyPolicy,
    /// Cookies and similar.
    Cookies,
    /// Terms of treatment and refunds.
    Terms,
    /// Rights of patients.
    PatientRights,
    /// How disputes are settled.
    DisputeResolution,
    /// Pictures and stories of patients.
    MediaConsent,
    /// How to complain.
    Complaints,
    /// Accessibility statement.
    Accessibility,
    /// How texts are made and checked.
    EditorialPolicy,
    /// Who answers for the site.
    Imprint,
}

/// How to reach the clinic.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Ways to make contact, in order.
    #[schemars(length(min = 1))]
    pub channels: Vec<Channel>,
    /// A still picture of the map, a folder of `content/media/`.
    pub map_poster: Option<Ref<Media>>,
    /// The map itself, opened only by a click.
    pub map_url: Option<Link>,
    /// The way to the door.
    pub arrival: Text,
    /// How soon an answer comes.
    pub response_time: Text,
    /// Why not to use this page in an emergency.
    #[schemars(extend("x-critical" = true))]
    pub not_for_emergencies: Text,
}

/// A way to make contact; the numbers and addresses are facts in `data/clinic.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The inquiry form.
    Inquiry,
    /// Telephone.
    Phone,
    /// WhatsApp.
    Whatsapp,
    /// E-mail.
    Email,
    /// Letter or visit.
    Address,
}

/// A page with a form of the service. The fields come from `data/forms/`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormPage {
    /// The form description in `data/forms/`.
    pub form: FormKey,
    /// What the form is for and what happens next.
    pub intro: Text,
    /// The policy that covers the data.
    pub privacy_ref: Ref<Legal>,
    /// Boxes to tick, none of them ticked beforehand.
    #[serde(default)]
    pub consents: Vec<FormConsent>,
    /// Heading and text after sending.
    pub success: Message,
    /// Heading and text when sending failed.
    pub failure: Message,
    /// Another way to reach the clinic.
    pub fallback_channel: Channel,
}

/// A box to tick.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormConsent {
    /// Short key, the same in every language.
    pub key: Key,
    /// What is agreed to.
    pub text: Text,
    /// Whether the form needs it.
    pub required: bool,
}

/// A heading with a text.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The heading.
    pub title: Text,
    /// The text.
    pub text: Text,
}

/// A plain page: about, candidacy, risks, urgent help. Medical ones carry the clinical fields too.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// What the page collects besides its text.
    #[serde(default)]
    pub collects: Collects,
}

/// What a plain page collects from other entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Collects {
    /// Nothing.
    #[default]
    Nothing,
    /// The risks of every procedure.
    Risks,
    /// Name, licences and accreditations of the clinic.
    Clinic,
    /// Emergency numbers.
    Emergency,
}

/// The first page of a section: the list of its entries, under this title.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What the page lists.
    pub lists: Lists,
}

/// What a section page lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lists {
    /// All procedures.
    Procedures,
    /// All methods.
    Methods,
    /// The comparison of methods.
    Compare,
    /// All rehabilitation timelines.
    Rehab,
    /// All stories.
    Stories,
    /// All testimonials, in full.
    Testimonials,
    /// The topics of questions.
    Faq,
    /// All articles, newest first.
    Articles,
    /// All doctors.
    Doctors,
    /// All legal texts.
    Legal,
    /// The glossary, in full.
    Glossary,
    /// The search page.
    Search,
    /// Every page of the site.
    SiteMap,
    /// All calculators.
    Tools,
}

/// What is shown when there is no page at an address.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorPage {
    /// The status code of the answer it belongs to.
    pub answer: u16,
    /// Pages that may help.
    #[serde(default)]
    pub suggestions: Vec<AnyRef>,
}
