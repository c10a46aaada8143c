//! For every code, what is wrong and what is right; shown by `hills explain`.
//!
//! Examples are as short as they can be and stand in the form of the file they belong to. A test sees to it that no code
//! is without one.

use super::Code;

/// How a mistake looks and how it is mended.
#[derive(Debug, PartialEq, Eq)]
pub struct Example {
    /// The id of the code.
    pub code: &'static str,
    /// What is told.
    pub wrong: &'static str,
    /// What is not.
    pub right: &'static str,
}

/// The example of a code.
pub fn of(code: &Code) -> Option<&'static Example> {
    ALL.iter().find(|example| example.code == code.id)
}

macro_rules! examples {
    ($($code:literal: $wrong:literal => $right:literal;)*) => {
        /// All examples, by code.
        pub static ALL: &[Example] = &[$(Example { code: $code, wrong: $wrong, right: $right }),*];
    };
}

examples! {
    "HC0101": "reveiwed_by: sample-surgeon" => "reviewed_by: sample-surgeon";
    "HC0102": "# index.ar.md\nupdated: 2026-04-03" => "# index.ar.md, when this language really has another date\nupdated: 2026-04-03\noverrides: [updated]";
    "HC0103": "title: The first weeks" => "title: The first weeks\ndescription: What happens between the operation and week 6, and when to call us.";
    "HC0104": "noindex: maybe" => "noindex: true";
    "HC0105": "key_points: [Only one]" => "key_points:\n  - Lengthening starts after some days.\n  - Pain is common.\n  - The plan changes with your X-rays.";
    "HC0106": "category: recovery\ncategory: explainer" => "category: recovery";
    "HC0107": "title: Pain: what helps" => "title: \"Pain: what helps\"";
    "HC0108": "# The first weeks" => "---\ntitle: The first weeks\n---\n\nThe first weeks decide much.";
    "HC0110": "published: 03/04/2026" => "published: 2026-04-03";
    "HC0112": "last_reviewed: 2027-01-10   # today is 2026-11-22" => "last_reviewed: 2026-11-20\nreview_due: 2027-11-20";
    "HC0113": "review_due: 2025-09-15" => "last_reviewed: 2026-11-20\nreview_due: 2027-11-20";
    "HC0114": "status: publishd" => "status: published";
    "HC0115": "publish_at: 2026-12-10T09:00:00+04:00\nexpire_at: 2026-12-01T09:00:00+04:00" => "publish_at: 2026-12-01T09:00:00+04:00\nexpire_at: 2026-12-10T09:00:00+04:00\non_expire: gone";
    "HC0116": "content/articles/first-weeks.md" => "content/articles/first-weeks/index.en.md";
    "HC0120": "# data/prices.yaml, on 2026-11-22\nvalid_until: 2026-09-30" => "valid_until: 2027-09-30";
    "HC0201": "# two files in content/articles/\nslug: first-weeks" => "slug: first-weeks-at-home";
    "HC0202": "# data/redirects.yaml\n- {from: /old/, to: /older/}\n- {from: /older/, to: /about/}" => "- {from: /old/, to: /about/}\n- {from: /older/, to: /about/}";
    "HC0204": "# data/urls.lock has /cost/packages/, no page has it" => "# content/cost/index.en.md\naliases: [/cost/packages/]";
    "HC0301": "[the risks](procedure:femur#rsks)" => "[the risks](procedure:femur#risks)";
    "HC0302": "[the first weeks](/articles/first-weeks/)" => "[the first weeks](article:first-weeks)";
    "HC0303": "<b>Call us</b> at once." => "**Call us** at once.";
    "HC0304": "# index.fa.md, while the article is in English only\n[سیگار](article:smoking-and-bone)" => "# content/articles/smoking-and-bone/index.fa.md exists\n[سیگار](article:smoking-and-bone)";
    "HC0305": "# The first weeks\n\n#### At home" => "## The first weeks\n\n### At home";
    "HC0306": ":::callout{kind=warnin}\nCall us." => ":::callout{kind=warning}\nCall us.\n:::";
    "HC0307": "Bone heals slowly.[^nobody]" => "evidence:\n  - id: ilizarov-1989\n    …\n\nBone heals slowly.[^ilizarov-1989]";
    "HC0308": "a number between hidden characters: U+202E +44 20 U+202C" => ":ltr[+44 20 7946 0018]";
    "HC0310": "![A frame on a lower leg](frame.jpg)" => "![A frame on a lower leg](media:frame-leg)";
    "HC0401": "# index.en.md\nrisks:\n  - {key: clot, name: Blood clots, more often than we thought}\n# index.ar.md says what it said before" => "# index.ar.md follows, then `hills i18n mark procedure:tibia ar`";
    "HC0402": "content/legal/terms/index.en.md\ncontent/legal/terms/index.ar.md" => "content/legal/terms/index.en.md\ncontent/legal/terms/index.ar.md\ncontent/legal/terms/index.fa.md";
    "HC0403": "content/articles/first-weeks/index.de.md" => "# data/site.yaml\nlocales: [en, ar, fa, de]";
    "HC0404": "content/articles/first-weeks/index.ar.md" => "content/articles/first-weeks/index.en.md\ncontent/articles/first-weeks/index.ar.md";
    "HC0405": "# index.en.md\nThe first weeks decide very much.\n# index.fa.md says what it said before" => "# index.fa.md follows, or nothing needs to: `hills i18n mark article:first-weeks fa --minor`";
    "HC0406": "translation:\n  kind: machine" => "translation:\n  kind: machine_reviewed\n  reviewed_by: \"Dr Sample\"\n  of: \"a65a46352023cda6\"";
    "HC0407": "# index.en.md\nThe average gain was about {cm:5}.\n# index.fa.md\nمیانگین افزایش حدود {cm:8} بود." => "# index.fa.md\nمیانگین افزایش حدود {cm:5} بود.";
    "HC0501": "# content/media/frame-leg/media.en.yaml\ncaption: The frame in the third week" => "caption: The frame in the third week\nalt: Three rings around a shin bone, joined by four rods";
    "HC0502": "alt: Image of frame_02.jpg" => "alt: Three rings around a shin bone, joined by four rods";
    "HC0503": "content/media/frame-leg/media.yaml\ncontent/media/frame-leg/picture.png\ncontent/media/frame-leg/picture.jpg" => "content/media/frame-leg/media.yaml\ncontent/media/frame-leg/picture.png";
    "HC0504": "content/media/ward/picture.jpg   # a PNG file with another name" => "content/media/ward/picture.png";
    "HC0505": "pair: {with: sample-after, role: before, same_conditions: true}" => "pair: {with: sample-after, role: before, interval_months: 14, same_conditions: true}";
    "HC0506": "focal: [640, 480]" => "focal: [0.5, 0.4]";
    "HC0507": "content/media/old-lobby/   # no file names it" => "![](media:old-lobby)";
    "HC0508": "licence: licensed\nlicence_expires: 2026-10-31   # today is 2026-11-22" => "licence: licensed\nlicence_expires: 2028-10-31";
    "HC0509": "<svg …><style>path { fill: red }</style><path d=\"…\"/></svg>" => "<svg …><path fill=\"red\" d=\"…\"/></svg>";
    "HC0510": "is_sample: false" => "is_sample: false\nconsent: C-5a3c19e07b42d86f";
    "HC0511": "# data/consents.yaml, edited by hand\nexpires: 2035-12-31\nsignature: …" => "# a new export of the service, or for the sample `hills consents sign`\nexpires: 2028-11-30\nsignature: …";
    "HC0512": "subject: patient\nis_sample: false\norigin: repo" => "subject: patient\nis_sample: false\norigin: {ledger: A-7d41f0a2}\nconsent: C-5a3c19e07b42d86f";
    "HC0513": "faces: none   # and somebody looks into the camera" => "faces: blurred\nblur:\n  - {shape: ellipse, x: 0.41, y: 0.18, width: 0.09, height: 0.14}";
    "HC0514": "kind: xray\ngenerated_by_ai: true" => "kind: diagram\ngenerated_by_ai: true";
    "HC0601": "disclaimers: [medical-general]   # the page names a gain" => "disclaimers: [medical-general, results-vary]";
    "HC0604": "how_often:\n  per_100:\n    range: 1-3\n    evidence: [nobody-2003]" => "evidence:\n  - id: nogueira-2003\n    …\nrisks:\n  - how_often:\n      per_100:\n        range: 1-3\n        evidence: [nogueira-2003]";
    "HC0605": "is_sample: true   # with --profile production" => "is_sample: false\nconsent: C-5a3c19e07b42d86f";
    "HC0610": "review_seal: 0123456789abcdef   # the text was changed since" => "# after the doctor has read this very text\nreview_seal: (written by a tool)";
    "HC0611": "reviewed_by: sample-surgeon\nlast_reviewed: 2018-09-15   # the doctor is active from 2019" => "reviewed_by: sample-surgeon\nlast_reviewed: 2026-09-15";
    "HC0701": "an article of 40,000 words on one page" => "four articles that link to each other";
    "HC0702": "# data/redirects.yaml with 2,500 entries" => "# the 2,000 of them that people still use";
    "HC0801": "# data/clinic.yaml\nfax: 1" => "phones:\n  - number: \"+442079460018\"\n    purpose: reception\n    label: {en: Reception, ar: الاستقبال, fa: پذیرش}";
    "HC0802": "nav-open Menu\npages = { $n pages" => "nav-open = Menu\npages = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n }";
    "HC0803": "{{ page.titel }}" => "{{ page.title }}";
    "HC0804": "margin-left: 1rem;\ntext-align: left;" => "margin-inline-start: 1rem;\ntext-align: start;";
    "HC0805": "<a {% if current %}aria-current=\"page\"{% endif %}>{{title}}</a>" => "{% if current %}<a aria-current=\"page\">{{ title }}</a>{% else %}<a>{{ title }}</a>{% endif %}";
    "HC0806": "# i18n/en/site.ftl\nold-button = Ask now" => "# i18n/kept.yaml\n- why: The booking page will show it.\n  keys: [old-button]";
    "HC0807": "<h2>{{ m[\"realted-heading\"] }}</h2>" => "<h2>{{ m[\"related-heading\"] }}</h2>";
    "HC0808": "# i18n/ar/site.ftl lacks what i18n/en/site.ftl has\nskip-link = Skip to content" => "# i18n/ar/site.ftl\nskip-link = تجاوز إلى المحتوى";
    "HC0809": "<svg viewBox=\"0 0 64 32\">   <!-- icon.svg --></svg>" => "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">…</svg>";
    "HC0901": "<a href=\"/artciles/\">" => "<a href=\"{{ link.href }}\">";
    "HC0902": "<a href=\"#risk\">…</a> <h2 id=\"risks\">…</h2>" => "<a href=\"#risks\">…</a> <h2 id=\"risks\">…</h2>";
    "HC0903": "<h1>Cost</h1> <h3>Packages</h3>" => "<h1>Cost</h1> <h2>Packages</h2>";
    "HC0904": "{% for risk in risks %}<li id=\"risk\">…</li>{% endfor %}" => "{% for risk in risks %}<li id=\"risk-{{ risk.key }}\">…</li>{% endfor %}";
    "HC0905": "<input type=\"email\" name=\"email\" placeholder=\"Email\">" => "<label for=\"email\">Email</label> <input type=\"email\" name=\"email\" id=\"email\">";
    "HC0906": "<div class=\"content\">…</div>" => "<main id=\"main\">…</main>";
    "HC0907": "<html lang=\"en\">   on an Arabic page" => "<html lang=\"{{ lang }}\" dir=\"{{ dir }}\">";
    "HC0908": "<img src=\"{{ picture.src }}\">" => "<img src=\"{{ picture.src }}\" alt=\"{{ picture.alt }}\">";
    "HC0909": "<a href=\"{{ next.href }}\">→</a> or <button></button>" => "<a href=\"{{ next.href }}\" aria-label=\"{{ m['next'] }}\">→</a>";
    "HC0910": "<input aria-describedby=\"hint\">" => "<input aria-describedby=\"hint\"> <p id=\"hint\">As in your passport.</p>";
    "HC0911": "<title></title>" => "<title>{{ title }}</title>";
}

#[cfg(test)]
mod tests {
    use super::super::codes;
    use super::*;

    #[test]
    fn every_code_has_one_example_and_every_example_its_code() {
        for code in codes::ALL {
            let examples = ALL.iter().filter(|example| example.code == code.id).count();
            assert_eq!(examples, 1, "{} needs an example", code.id);
        }
        for example in ALL {
            assert!(codes::by_id(example.code).is_some(), "{} is no code", example.code);
            assert!(example.wrong != example.right && !example.right.is_empty(), "{}", example.code);
        }
    }
}
