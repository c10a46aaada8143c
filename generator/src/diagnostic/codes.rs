//! Every kind of mistake, with its stable code and the long text behind `hills explain`.
//!
//! Numbers by room: 01 front matter, 02 addresses, 03 links and Markdown, 04 translations, 05 pictures and consent,
//! 06 medical and sample rules, 07 limits of the host, 08 data, messages and theme, 09 the finished HTML.

/// A kind of mistake.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// The stable code, as in `HC0101`.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it means and how to mend it.
    pub text: &'static str,
}

macro_rules! codes {
    ($($name:ident = $id:literal, $title:literal, $text:literal;)*) => {
        $(#[doc = $title] pub static $name: Code = Code { id: $id, title: $title, text: $text };)*

        /// All codes, in order.
        pub static ALL: &[&Code] = &[$(&$name),*];
    };
}

codes! {
    UNKNOWN_FIELD = "HC0101", "unknown field",
        "The front matter has a key that this kind of entry does not know. Usually it is a typing mistake; \
         `hills schema --vscode` lets an editor complete the right ones.";
    FORBIDDEN_FIELD = "HC0102", "inherited field repeated",
        "A translation holds only what is said in its own language. Everything else (dates, references, numbers) lives once, in the English file, \
         and is inherited. Remove the line, or name the field under `overrides:` when this language really needs another value.";
    MISSING_FIELD = "HC0103", "missing field",
        "A required field is not there. In a translation, every required text of the English file must be translated.";
    WRONG_KIND = "HC0104", "value of the wrong kind",
        "The field expects another kind of value: text, a number, a list, or one of a few words.";
    OUT_OF_BOUNDS = "HC0105", "too long, too short, too many or too few",
        "Titles, descriptions and lists have limits, so that search results, cards and menus show them whole.";
    DUPLICATE_FIELD = "HC0106", "field given twice",
        "A key may stand only once in its group; the second would silently win.";
    BROKEN_YAML = "HC0107", "front matter cannot be read",
        "The part between the two `---` lines is not well-formed YAML. Most often a value with `: ` in it needs quotes, or a line is indented \
         differently from its neighbours.";
    NO_FRONT_MATTER = "HC0108", "no front matter",
        "A content file starts with `---`, then fields, then `---` again, then text.";
    WRONG_DATE = "HC0110", "this is not a date",
        "Dates are written year-month-day, as in `2026-04-03`; moments with time and zone, as in `2026-04-03T09:00:00+04:00`. Other orders mean \
         different days in different countries.";
    FUTURE_REVIEW = "HC0112", "review date does not fit",
        "`last_reviewed` may not be in the future, and `review_due` must follow it within 24 months.";
    PAST_REVIEW = "HC0113", "review is overdue",
        "The day on which this medical text had to be checked again has passed. Readers are shown that date.";
    UNKNOWN_WORD = "HC0114", "unknown word",
        "The field takes one of a fixed set of words.";
    RULE = "HC0115", "fields do not fit together",
        "Some fields depend on each other: drawbacks are at least as many as advantages, weeks follow each other, an end follows its beginning.";
    STRAY_FILE = "HC0116", "file in the wrong place",
        "Content lives in `content/<models>/<key>/index.<locale>.md`. A file elsewhere is not published.";
    PRICE_EXPIRED = "HC0120", "fact is out of date",
        "A price, licence or registration has passed its `valid_until`. The site then says “ask for a current quote”; production refuses it.";
    ADDRESS_TAKEN = "HC0201", "two pages want the same address",
        "Every address belongs to one page. Give one of them another `slug`, or delete one and name its address under `aliases` of the other.";
    REDIRECT_LOOP = "HC0202", "redirect goes astray",
        "A redirect must lead straight to a page: not to itself, not to another redirect, not over an existing page.";
    ADDRESS_GONE = "HC0204", "an address disappeared",
        "The address was published before (`data/urls.lock`) and people may have saved it. Name it under `aliases` of the page that replaces it, or under \
         `gone:` in `data/redirects.yaml` with the reason.";
    BROKEN_LINK = "HC0301", "link leads nowhere",
        "Links name an entry by key, as in `procedure:femur#risks`, so that they survive moved pages. The entry or the heading does not exist.";
    RAW_PATH = "HC0302", "link by path",
        "Links to this site are written by key (`article:first-weeks`), not by path: paths change, and differ by language.";
    RAW_HTML = "HC0303", "raw HTML in Markdown",
        "Texts are Markdown with a few typed blocks (`:::callout`, `::cta`, …). HTML would escape the checks for accessibility and safety.";
    OTHER_LANGUAGE = "HC0304", "link to a page in another language",
        "The page exists only in the source language; readers are told beside the link.";
    HEADING_ORDER = "HC0305", "heading that does not fit",
        "Headings in a text start at `##` and skip no level: the title of the page is the only first-level heading. An id of its own, \
         `## When to call {#when-to-call}`, is of small letters, digits and hyphens, and stands only once on a page.";
    DIRECTIVE = "HC0306", "block or mark that cannot be read",
        "A `:::block` or `::block` is unknown, unclosed, or has arguments that do not fit; or an amount (`{weeks:2-3}`) or a direction \
         (`:ltr[…]`) in the text is mistyped, and readers would see its signs.";
    FOOTNOTE = "HC0307", "citation has no source",
        "A footnote `[^id]` cites the entry `id` of `evidence` (or `sources`).";
    HIDDEN_DIRECTION = "HC0308", "hidden characters",
        "The characters U+202A to U+202E turn text around invisibly, and so does an isolate (U+2066 to U+2068) that is not closed by U+2069 in its \
         paragraph or line. In texts write `:ltr[…]` or `:rtl[…]`; elsewhere close what is opened. Tag characters (U+E0000 to \
         U+E007F) are never shown at all.";
    NO_PICTURE = "HC0310", "picture that cannot be shown",
        "Pictures are folders of `content/media/` and are shown by their id, so that every size, format, credit and consent is known: \
         `![what it shows](media:KEY)`. Pictures elsewhere, titles, and marks other than `{decorative}` are refused.";
    TRANSLATION_CRITICAL = "HC0401", "translation is out of date where it matters",
        "The source text changed in a place that carries safety (risks, contraindications, warning signs, prices, quantities, warnings). Until the \
         translation follows, its readers get the source text with a notice. `hills i18n diff` shows what changed, `hills i18n mark` records that \
         the translation follows.";
    MISSING_TRANSLATION = "HC0402", "translation is missing",
        "This kind of entry (or a text in `data/`) must exist in every language of the site before it can be published.";
    UNKNOWN_LOCALE = "HC0403", "unknown language",
        "The file name or field names a language that `data/site.yaml` does not list.";
    NO_SOURCE = "HC0404", "translation without its source",
        "Every entry starts with `index.en.md`; a translation inherits dates and references from it.";
    TRANSLATION_BEHIND = "HC0405", "translation is behind its source",
        "The source text changed after this translation was made, in a place that carries no safety. Readers see a quiet notice. `hills i18n diff` \
         shows what changed; `hills i18n mark` records that the translation follows, with `--minor` that nothing needs to follow.";
    TRANSLATION_UNKNOWN = "HC0406", "translation cannot be trusted with safety",
        "Production publishes a translation of medical text only when it is recorded which source text it was made from, and only when a person made \
         or checked it. `hills i18n mark` records that.";
    TRANSLATION_DIFFERS = "HC0407", "translation says something else than its source",
        "Amounts such as `{cm:5}` and blocks such as `:::callout{kind=urgent}` are the same in every language, and a text is not left out. Where a \
         translation that is recorded as following its source has others, one of the two is wrong. In medical and legal texts that is an error.";
    NO_ALT = "HC0501", "picture without a text alternative",
        "Whoever cannot see a picture has its text alternative read out instead. It stands as `alt` in `media.<locale>.yaml` beside the picture, in \
         every language in which a page shows it; a text may give another in its place, `![what matters here](media:KEY)`. A picture that says \
         nothing is marked `![](media:KEY){decorative}`.";
    POOR_ALT = "HC0502", "text alternative that does not help",
        "A name of a file describes nothing; `image of` says what is announced anyway; the caption once more is read twice; more than 180 \
         characters are lost on listeners, who cannot skim; and a text of another language is read out in the wrong voice.";
    MEDIA_FILE = "HC0503", "file of a picture is missing",
        "A picture is a folder `content/media/<id>/` with `media.yaml` and, when it is kept in the repository (`origin: repo`), exactly one \
         `picture.jpg`, `.png`, `.webp`, `.gif` or `.svg`. All sizes and formats that readers get are made from that one.";
    UNREADABLE_PICTURE = "HC0504", "picture that cannot be read",
        "A picture is a JPEG, PNG, WebP or GIF file with at most 50 million pixels and 40 MiB, named after what it holds, or an SVG drawing. Broken files \
         and files that would unfold into far more than they seem are refused before they are decoded.";
    MEDIA_PAIR = "HC0505", "comparison is not complete",
        "A picture before and one after persuade, so they must be comparable: each half names the other one under `pair`, one is `before` and \
         one `after`, both say how many months lie between them, both are samples or both have a consent, and both are cut to the same size.";
    MEDIA_REGION = "HC0506", "region outside the picture",
        "`blur`, `crops`, `focal` and `not_a_face` are fractions of the upright picture, 0 to 1. A region that lies outside covers nothing. The shape \
         of a crop need not fit exactly (16:9, 4:3, 3:4): what is too long is cut off on both sides, within the crop.";
    MEDIA_UNUSED = "HC0507", "picture that nothing shows",
        "No page, no field and no draft names the picture, so it is not published.";
    MEDIA_LICENCE = "HC0508", "licence of a picture ends",
        "After `licence_expires` the picture may not be shown any more. A build warns from 30 days before, `hills due` lists it, and production \
         refuses the picture from the day after.";
    DRAWING = "HC0509", "drawing with more than shapes",
        "Drawings are published without scripts, styles, links, embedded pictures and everything else that could act, load or tell of its author. \
         What readers may miss because of that is told.";
    NO_CONSENT = "HC0510", "no valid consent",
        "What a patient tells or shows may only be published while the consent ledger `data/consents.yaml` says so. What it does \
         not admit, or not any more, is left out by itself and stops no build, so that the site without it can take the place of the one that \
         shows it. `hills consents status` lists every consent and its uses. This cannot be overridden here.";
    LEDGER_DISTRUSTED = "HC0511", "consent ledger is not believed",
        "The consent ledger counts only with the signature of a key that `data/consent_keys.yaml` lists, and for production only of a key that is not \
         for development. Until then it admits nothing. The service signs its exports; the sample ledger is signed by `hills consents sign`.";
    MEDIA_PATIENT = "HC0512", "picture of a patient in the repository",
        "Pictures of patients and X-rays live on the media host of the clinic, which stops showing them the moment a consent is withdrawn. In a \
         repository they would stay in the history and in every copy. A sample that shows nobody is marked `is_sample: true`.";
    FACE = "HC0513", "face in a picture",
        "A detector found what seems to be a face that the sidecar does not declare. It is a second pair of eyes: it misses faces that are turned away, and \
         sees some where there are none. Blur it with a region under `blur`, or declare the false alarm under `not_a_face`.";
    MEDIA_HONEST = "HC0514", "sample or generated picture where none may be",
        "Pictures of results (of patients, X-rays, comparisons) are never generated by a program: readers would take what never happened for what \
         treatment does. Samples are labelled, and production refuses them.";
    DISCLAIMER = "HC0601", "missing disclaimer",
        "Medical pages carry `medical-general`; pages that name a result carry `results-vary`.";
    NO_EVIDENCE = "HC0604", "number without a source",
        "The entry refers to evidence that it does not list.";
    SAMPLE = "HC0605", "sample content",
        "Invented people, stories and facts are labelled as samples and are refused by `--profile production`.";
    NOT_SEALED = "HC0610", "not sealed by its reviewer",
        "Production publishes medical text only with the seal of the doctor who checked exactly this text. The seal covers the English file: title, \
         description, every medical field, sources, dates and the text; not its translations. Any later change breaks it, and the message names what changed. \
         The doctor named in `reviewed_by` reads the text and runs `hills review sign MODEL:KEY`; `hills review status` lists all seals.";
    REVIEWER = "HC0611", "reviewer was not registered then",
        "The doctor named in `reviewed_by` must have been active, with a valid registration, on the day of the review.";
    HEAVY_PAGE = "HC0701", "page is too heavy",
        "`data/budgets.yaml` says what a page may weigh on its first visit, as sent with gzip and without its pictures, and how many requests it may \
         take. Patients read on old phones and slow networks.";
    HOST_LIMIT = "HC0702", "limit of the host",
        "Cloudflare Pages accepts at most 20,000 files of 25 MiB, 100 header rules and 2,100 redirects.";
    DATA = "HC0801", "mistake in a data file",
        "A file in `data/` does not fit its declaration.";
    MESSAGES = "HC0802", "mistake in a message file",
        "A file in `i18n/` does not fit its declaration: a key stands twice, a choice by number lacks a form that the language has, \
         a translation asks for a value that it is never given.";
    TEMPLATE = "HC0803", "mistake in a template",
        "A template of the theme cannot be compiled or asks for something it is not given.";
    STYLE = "HC0804", "mistake in a style sheet",
        "A style sheet of the theme cannot be read, or uses left and right: one stylesheet serves both directions, so write `inline-start` and `inline-end`.";
    TEMPLATE_RULE = "HC0805", "template breaks a rule of the minifier",
        "Templates are minified once, when they are loaded. They must be balanced, write `{{ x }}` with spaces, and keep `{% … %}` out of tags.";
    MESSAGE_UNUSED = "HC0806", "message that nobody shows",
        "No template, no form in `data/forms/` and no page names the message, so translating it is work for nothing. Remove it from every language; \
         when something to come will show it, name it in `i18n/kept.yaml` with the reason.";
    MESSAGE_MISSING = "HC0807", "message that is not there",
        "A template, a form or the program asks for a message that the source language does not have. Every message is written there first.";
    MESSAGE_UNTRANSLATED = "HC0808", "message is not translated",
        "Readers see the text of the source language in the middle of their own. Production refuses that for every language that is released; a \
         language under `unreleased:` in `data/site.yaml` may still be incomplete, and production leaves it out.";
    THEME_DRAWING = "HC0809", "drawing of the theme cannot be used",
        "Icons and the picture for shared links are drawn from `assets/icon.svg` (square) and `assets/share.svg` (1200 by 630). Both are \
         well-formed SVG.";
    PAGE_LINK = "HC0901", "finished page: link leads nowhere",
        "A page names an address of this site where there is no page and no file. Links in texts are checked by key; this one was written \
         by a template. `hills check` looks at every finished page.";
    PAGE_ANCHOR = "HC0902", "finished page: anchor leads nowhere",
        "A link names an id (`#…`) that the page it leads to does not have, so readers land at its top.";
    PAGE_HEADINGS = "HC0903", "finished page: headings out of order",
        "Screen readers list headings as a table of contents: one of the first level, none empty, no level left out.";
    PAGE_DUPLICATE_ID = "HC0904", "finished page: id given twice",
        "Links, labels and descriptions go by id and find only the first element that has it.";
    PAGE_LABEL = "HC0905", "finished page: form control without a label",
        "Whoever cannot see the page hears only “edit text”; whoever can has a smaller target to hit. A placeholder is no label.";
    PAGE_LANDMARK = "HC0906", "finished page: landmark missing",
        "`header`, `nav`, `main` and `footer` let readers jump past what they know. There is one `main`; several `nav` have names.";
    PAGE_LANGUAGE = "HC0907", "finished page: language or direction missing or wrong",
        "`lang` chooses voice, font and hyphenation, `dir` the side on which a line begins. Both must be those of the text.";
    PAGE_ALT = "HC0908", "finished page: picture without a text alternative",
        "`alt` is read in place of the picture. Decoration has an empty one; without any, file names are read aloud.";
    PAGE_NAME = "HC0909", "finished page: link or button without a name",
        "A link or button is announced by its text or `aria-label`. One that shows only a symbol needs the latter.";
    PAGE_ID_REFERENCE = "HC0910", "finished page: reference to an id that does not exist",
        "`for`, `aria-labelledby`, `aria-describedby` and their like name an id of the same page; without it the label or description is lost.";
    PAGE_TITLE = "HC0911", "finished page: no title",
        "The title names the page in tabs, bookmarks, search results and as the first thing a screen reader says.";
}

/// The code of that id, in any capitalisation.
pub fn by_id(id: &str) -> Option<&'static Code> {
    ALL.iter().copied().find(|code| code.id.eq_ignore_ascii_case(id))
}
