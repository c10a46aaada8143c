//! Rules between fields: medical, honest, plausible. One function per model.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Report, codes};
use crate::model::base::Clinical;
use crate::model::clinic::{InternationalCenter, Legal};
use crate::model::people::{Doctor, Registration};
use crate::model::treatment::{Approach, Method, RehabTimeline};
use crate::model::{Faq, Fields, Model, SuccessStory};
use crate::profile::Profile;
use crate::review::Standing;
use crate::review::seal::Part;
use crate::site::Site;
use crate::sources::{Edition, Entry, LocaleId};

/// The disclaimer that all medical text carries.
const GENERAL: &str = "medical-general";
/// The disclaimer of whatever names a result.
const RESULTS_VARY: &str = "results-vary";
/// What to do about words of a real person without a consent.
const CONSENT_HELP: &str = "name the consent by its id, or say `is_sample: true` when the person is invented";
/// Words in which a role promises more than it says.
const BOASTS: [&str; 16] = [
    "leading",
    "best",
    "top",
    "renowned",
    "famous",
    "foremost",
    "world-class",
    "world-renowned",
    "number-one",
    "رائد",
    "الرائد",
    "أفضل",
    "الأفضل",
    "برترین",
    "بهترین",
    "برجسته",
];
/// The longest answer to a question, in words.
const ANSWER_WORDS: u32 = 150;

/// Checks every entry and the facts.
pub(super) fn check(site: &Site) -> Report {
    let mut report = Report::default();
    for entry in &site.entries {
        report.append(check_entry(site, entry));
    }
    report.append(super::facts::check(site));
    report.append(titles(site));
    report
}

/// Pages that stand in one list must be told apart by their titles.
fn titles(site: &Site) -> Report {
    let mut report = Report::default();
    let mut seen: HashMap<(Model, LocaleId, &str), &Entry> = HashMap::new();
    let editions = site.entries.iter().flat_map(|entry| entry.editions.iter().map(move |edition| (entry, edition)));
    for (entry, edition) in editions.filter(|(_, edition)| edition.head.is_some()) {
        let first = *seen.entry((entry.model, edition.locale, edition.title())).or_insert(entry);
        if !std::ptr::eq(first, entry) {
            let message = format!("`{}` has the same title", first.reference());
            let at = edition.place("title");
            let diagnostic = Diagnostic::error(&codes::RULE, &edition.file, at, message);
            let diagnostic = diagnostic.note("lists and search results show both, and readers cannot tell them apart");
            report.push(diagnostic.help("say in the title what is different here"));
        }
    }
    report
}

/// Checks when entries appear and vanish; for those whose time is over, which nobody would look for otherwise.
pub(super) fn check_times(site: &Site, expired: &[Entry]) -> Report {
    let mut report = Report::default();
    for entry in expired {
        Rules { site, edition: entry.source(), report: &mut report }.times();
    }
    report
}

/// Checks what the fields of one entry demand of each other.
pub fn check_entry(site: &Site, entry: &Entry) -> Report {
    let mut report = Report::default();
    let mut rules = Rules { site, edition: entry.source(), report: &mut report };
    rules.times();
    rules.samples(entry);
    if let Some(clinical) = &entry.source().clinical {
        rules.clinical(clinical, entry);
    }
    match &entry.source().fields {
        Fields::Procedure(procedure) => {
            if let Some(gain) = &procedure.gain_cm {
                rules.need_disclaimer(RESULTS_VARY, "this page names how much length is gained");
                if gain.upper < gain.typical.high {
                    rules.say(
                        &codes::RULE,
                        "gain_cm",
                        "the upper gain is below the typical one",
                        "`upper` is the most that is possible",
                    );
                }
            }
        }
        Fields::Method(method) => rules.method(method),
        Fields::RehabTimeline(timeline) => rules.timeline(timeline),
        Fields::InternationalCenter(center) => rules.center(center),
        Fields::SuccessStory(story) => rules.story(story),
        Fields::Testimonial(testimonial) if !testimonial.is_sample && testimonial.consent.is_none() => {
            rules.say(&codes::NO_CONSENT, "quote", "a real testimonial needs `consent`", CONSENT_HELP);
        }
        Fields::Legal(legal) => rules.legal(legal),
        Fields::Doctor(doctor) => rules.doctor(doctor, entry),
        Fields::Article(article)
            if !matches!(article.author.as_str().split_once(':'), Some(("doctor" | "staff", _))) =>
        {
            let message = "`author` must be a doctor or one of the staff";
            rules.say(&codes::BROKEN_LINK, "author", message, "write `doctor:KEY` or `staff:KEY`");
        }
        Fields::Faq(faq) => rules.question(faq, entry),
        _ => {}
    }
    report
}

struct Rules<'a> {
    site: &'a Site,
    edition: &'a Edition,
    report: &'a mut Report,
}

impl Rules<'_> {
    fn say(&mut self, code: &'static Code, field: &str, message: impl Into<String>, help: &str) {
        let diagnostic = Diagnostic::error(code, &self.edition.file, self.edition.place(field), message);
        self.report.push(diagnostic.help(help));
    }

    fn times(&mut self) {
        let common = &self.edition.common;
        if let (Some(from), Some(until)) = (common.publish_at, common.expire_at)
            && until <= from
        {
            self.say(
                &codes::RULE,
                "expire_at",
                "`expire_at` is not after `publish_at`",
                "readers would never see the page: end it later, or remove one of the two",
            );
        }
        if common.expire_at.is_some() && common.on_expire.is_none() {
            self.say(
                &codes::RULE,
                "expire_at",
                "`expire_at` needs `on_expire`",
                "say what its old readers find: `on_expire: gone` or `on_expire: {redirect: 'model:key'}`",
            );
        }
    }

    fn samples(&mut self, entry: &Entry) {
        if entry.source().is_sample() && self.site.profile == Profile::Production {
            self.say(
                &codes::SAMPLE,
                "is_sample",
                format!("`{}` is a sample, which production refuses", entry.reference()),
                "archive it with `status: archived`, or put a real one in its place",
            );
        }
    }

    fn clinical(&mut self, clinical: &Clinical, entry: &Entry) {
        let today = self.site.today();
        if clinical.last_reviewed > today {
            self.say(
                &codes::FUTURE_REVIEW,
                "last_reviewed",
                format!("`last_reviewed` is in the future, today is {today}"),
                "readers are shown this day: write the one on which the doctor read the text",
            );
        }
        if !clinical.is_due_in_time() {
            let message = "`review_due` must follow `last_reviewed` within 24 months";
            self.say(&codes::FUTURE_REVIEW, "review_due", message, "a year after `last_reviewed` is usual");
        } else if clinical.review_due < today {
            let message = format!("the review was due on {}", clinical.review_due);
            let at = self.edition.place("review_due");
            self.report.push(
                Diagnostic::warning(&codes::PAST_REVIEW, &self.edition.file, at, message)
                    .note("readers are told that the review is overdue")
                    .help("have the text read by its reviewer, then write both dates anew"),
            );
        }
        self.need_disclaimer(GENERAL, "medical pages carry it always");
        self.reviewer(clinical);
        self.seal(clinical, entry);
    }

    /// A seal that no longer holds is told everywhere, one that was never set only where it keeps the text from readers.
    fn seal(&mut self, clinical: &Clinical, entry: &Entry) {
        let (name, reviewer, day) = (entry.reference(), clinical.reviewed_by.key(), clinical.last_reviewed);
        let place = |field: &str| self.edition.place(field);
        let (at, message, note) = match &self.edition.standing {
            Some(Standing::Changed(parts)) => {
                let parts: Vec<_> = parts.iter().map(Part::to_string).collect();
                let what = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
                let message = format!("`{name}` changed after its review{what}");
                (place("review_seal"), message, format!("`{reviewer}` sealed another text on {day}"))
            }
            Some(Standing::None) if self.site.profile == Profile::Production => {
                let message = format!("`{name}` is not sealed by its reviewer");
                (place("reviewed_by"), message, format!("nobody knows whether `{reviewer}` read exactly this text"))
            }
            _ => return,
        };
        let diagnostic = Diagnostic::warning(&codes::NOT_SEALED, &self.edition.file, at, message).note(note);
        self.report.push(diagnostic.help(format!("ask `{reviewer}` to read it and to run `hills review sign {name}`")));
    }

    fn reviewer(&mut self, clinical: &Clinical) {
        let Some(id) = self.site.entry(Model::Doctor, clinical.reviewed_by.key()) else { return };
        let Fields::Doctor(doctor) = &self.site.entries[id].source().fields else { return };
        let day = clinical.last_reviewed;
        if !doctor.may_review_on(day) {
            let message = format!("`{}` was not active and registered on {day}", clinical.reviewed_by.key());
            let help = "name a doctor who was, or have the text read again and write `last_reviewed` anew";
            self.say(&codes::REVIEWER, "reviewed_by", message, help);
        }
    }

    fn need_disclaimer(&mut self, key: &str, why: &str) {
        let clinical = self.edition.clinical.iter().flat_map(|clinical| &clinical.disclaimers);
        let own = match &self.edition.fields {
            Fields::SuccessStory(story) => story.disclaimers.as_slice(),
            _ => &[],
        };
        if !clinical.chain(own).any(|disclaimer| disclaimer.as_str() == key) {
            let message = format!("missing disclaimer `{key}`");
            let at = self.edition.place("disclaimers");
            let diagnostic = Diagnostic::error(&codes::DISCLAIMER, &self.edition.file, at, message).note(why);
            self.report.push(diagnostic.help(format!("add `{key}` to `disclaimers`")));
        }
    }

    fn method(&mut self, method: &Method) {
        if method.drawbacks.len() < method.advantages.len() {
            let message =
                format!("{} advantages but only {} drawbacks", method.advantages.len(), method.drawbacks.len());
            let help = "readers choose between methods: name at least as many drawbacks as advantages";
            self.say(&codes::RULE, "drawbacks", message, help);
        }
        if method.approach == Approach::Internal && method.device.is_none() {
            let message = "a device inside the body must be named";
            self.say(&codes::RULE, "approach", message, "add `device` with its name, maker, class and approvals");
        }
    }

    fn timeline(&mut self, timeline: &RehabTimeline) {
        let mut next = None;
        for phase in &timeline.phases {
            if phase.to_week < phase.from_week {
                let message = format!("phase `{}` ends before it begins", phase.key);
                self.say(&codes::RULE, "phases", message, "`to_week` is the last week of the phase");
            }
            if next.is_some_and(|next| next != phase.from_week) {
                let message = format!(
                    "phase `{}` begins in week {}, not where the one before it ends",
                    phase.key, phase.from_week
                );
                self.say(&codes::RULE, "phases", message, "each phase begins in the week after the one before it");
            }
            next = Some(phase.to_week + 1);
        }
    }

    fn center(&mut self, center: &InternationalCenter) {
        if center.steps.first().is_none_or(|step| step.key.as_str() != "consultation") {
            self.say(
                &codes::RULE,
                "steps",
                "the first step must be the remote `consultation`",
                "put the step with `key: consultation` first: decisions come after it",
            );
        }
    }

    fn story(&mut self, story: &SuccessStory) {
        if !story.is_sample && story.consent.is_none() {
            self.say(&codes::NO_CONSENT, "is_sample", "a real story needs `consent`", CONSENT_HELP);
        }
        self.need_disclaimer(RESULTS_VARY, "stories name results");
        let (procedure, method) = (story.procedure.key(), story.method.key());
        let Some(id) = self.site.entry(Model::Procedure, procedure) else { return };
        let Fields::Procedure(known) = &self.site.entries[id].source().fields else { return };
        let is_known = self.site.entry(Model::Method, method).is_some();
        if is_known && !known.methods.iter().any(|listed| listed.key() == method) {
            let message = format!("`procedure:{procedure}` does not list the method `{method}`");
            let help = format!("name one of its methods, or add `{method}` to `methods` of the procedure");
            self.say(&codes::RULE, "method", message, &help);
        }
    }

    /// Registrations that ended, and titles that promise.
    fn doctor(&mut self, doctor: &Doctor, entry: &Entry) {
        let today = self.site.today();
        let is_active = doctor.active_until.is_none_or(|until| today <= until);
        for registration in doctor.registrations.iter().filter(|_| is_active) {
            let is_renewed =
                |other: &Registration| other.authority == registration.authority && other.valid_until >= today;
            if registration.valid_until < today && !doctor.registrations.iter().any(is_renewed) {
                let (authority, until) = (&registration.authority, registration.valid_until);
                let message = format!("the registration with {authority} was valid until {until}");
                let at = self.edition.place("registrations");
                let diagnostic = Diagnostic::warning(&codes::PRICE_EXPIRED, &self.edition.file, at, message);
                let diagnostic = diagnostic.note("the page of the doctor leaves it out");
                self.report
                    .push(diagnostic.help("write the new `valid_until`, or end the doctor's time with `active_until`"));
            }
        }
        for edition in &entry.editions {
            let Fields::Doctor(doctor) = &edition.fields else { continue };
            for (field, text) in [("role", doctor.role.as_str()), ("name", doctor.name.as_str())] {
                let text = text.to_lowercase();
                let Some(boast) = BOASTS.iter().find(|boast| text.split_whitespace().any(|word| word == **boast))
                else {
                    continue;
                };
                let message = format!("`{field}` boasts: `{boast}`");
                let at = edition.place(field);
                let diagnostic = Diagnostic::error(&codes::RULE, &edition.file, at, message);
                let diagnostic = diagnostic.note("readers cannot check it, and rules of the profession forbid it");
                self.report.push(diagnostic.help("say what the doctor does here, as in `Surgeon`"));
            }
        }
    }

    fn legal(&mut self, legal: &Legal) {
        if legal.version.as_str() != "1.0.0" && legal.changes.is_none() {
            self.say(&codes::RULE, "version", "a version after 1.0.0 says what changed", "add `changes`");
        }
    }

    fn question(&mut self, faq: &Faq, entry: &Entry) {
        if faq.clinical && (faq.reviewed_by.is_none() || faq.last_reviewed.is_none()) {
            let message = "a medical answer needs `reviewed_by` and `last_reviewed`";
            self.say(&codes::RULE, "clinical", message, "have a doctor read it and add both, or say `clinical: false`");
        }
        for edition in &entry.editions {
            let body = edition.body.first_line;
            let lists =
                edition.mentions.iter().find(|mention| mention.kind == "term:faq_topics" && mention.at.line >= body);
            if let Some(mention) = lists {
                let message = "an answer cannot hold `::faq`: it would list itself";
                let diagnostic = Diagnostic::error(&codes::DIRECTIVE, &edition.file, mention.at, message);
                self.report.push(diagnostic.help("link to the questions instead, as in `[text](section:faq)`"));
            }
            let words = edition.body.words;
            if edition.body.is_empty || words > ANSWER_WORDS {
                let message = format!("the answer has {words} words; it needs 1 to {ANSWER_WORDS}");
                let at = edition.place("question");
                let diagnostic = Diagnostic::error(&codes::OUT_OF_BOUNDS, &edition.file, at, message);
                self.report.push(diagnostic.help("say the rest in an article, and link to it from the answer"));
            }
        }
    }
}
