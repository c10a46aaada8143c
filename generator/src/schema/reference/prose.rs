//! The words between the tables: what no declaration says.

use crate::schema::Group;

/// How a page is written, before the table of models.
pub(super) const BEGIN: &str = "\
<!-- Written by `hills schema --markdown` from the declarations in generator/src/model. Do not edit by hand. -->

# Reference for writers

Everything that may stand in a file of this folder. You need not read it from top to bottom: `hills new MODEL KEY` begins
a file with every field explained, and `hills check` tells what is missing.

## How a page is written

A page is a folder with one file per language. `content/procedures/femur/` holds `index.en.md`, `index.ar.md` and
`index.fa.md`. The folder's name is the page's *key*: other pages refer to it as `procedure:femur`, and it never changes.

A file begins with its *front matter*, fields between two lines of `---`, in YAML. Below it stands the text, in Markdown:

```markdown
---
title: Lengthening the shin bone (tibia)
description: How the shin bone is lengthened, which risks there are and how long healing takes.
status: draft
updated: 2026-10-20
---

Write the text here.

## A heading

A number about outcomes cites its source.[^fragomen-2020]
```

- **English comes first.** A translation holds only what is said in its own language. Dates, references and numbers stand
  once, in the English file, and are inherited.
- **Lists of groups** (risks, steps, …) are matched by `key`: a translation repeats the key and writes the words.
- **A value with `: ` or ` #` in it** needs quotes: `name: \"Nerve injury: numbness\"`. Longer texts go on lines of their own
  after `>-` (one paragraph) or `|` (Markdown).
- **Dates** are written year first: `2026-04-03`.

## What there is to write
";

/// How to read the tables of fields.
pub(super) const TABLES: &str = "
## How to read the tables

- `risks[].name` is the field `name` of each entry in the list `risks`; `translation.of` is the field `of` in the group
  `translation`.
- **required** means that a file without the field is refused. Inside a group it means: once the group is there.
- **translation** says what a translation does with the field: `written` in its own language, `inherited` from the English
  file (it must not be repeated), `in part` (only the words inside it), or `repeated` (keys, so that entries find each other).
- A field that really differs in one language is named there under `overrides`.
";

/// The groups of fields that models share.
pub(super) const SHARED: [(Group, &str, &str); 3] = [
    (Group::Common, "Fields of every entry", "Status and dates, what it is about, and where it is listed."),
    (Group::Head, "Fields of pages", "Every entry that has a page of its own has these."),
    (
        Group::Clinical,
        "Fields of medical text",
        "Medical text names its reviewer and its sources. The reviewer signs with `hills review sign MODEL:KEY`, which writes the \
         two dates and the seal. The seal covers the English file: title, description and picture, every field of the model, \
         sources and disclaimers, reviewer and dates, and the text. It does not cover translations, which are checked against \
         their source. Whatever changes later breaks the seal (HC0610), and production refuses the page until it is signed again.",
    ),
];

/// What is said of the facts of a picture, after its doc comment.
pub(super) const MEDIA: &str = "\
They stand in `content/media/KEY/media.yaml`, plain YAML without a text below it; `hills new media KEY` begins one. The picture itself
lies beside it as `picture.jpg`, `.png`, `.webp`, `.gif` or `.svg`, as large as there is: all sizes and formats are made from it, and what a
camera writes into it (place, time, name) is left out of all of them.

Pictures of patients and X-rays are **never** put into this folder. They are uploaded in the portal, named here by `origin: {ledger: …}`, and
shown only as long as the consent lasts. Only what shows nobody (`is_sample: true`) may lie here, and production refuses it.";

/// What is said of the words of a picture, after its doc comment.
pub(super) const MEDIA_TEXT: &str = "\
They stand in `media.en.yaml`, `media.ar.yaml`, … beside `media.yaml`. A language needs them when one of its pages shows the picture and does
not give words of its own. Say what matters for the reader, not that it is a picture.";

/// How a text is written, before the table of blocks.
pub(super) const TEXTS: &str = "
## Writing the text

Texts are [CommonMark](https://commonmark.org/help/) with tables and footnotes. HTML is refused.

- **Headings** start at `##` and skip no level; the title of the page is its only first-level heading. A heading's address is
  made from its words; `## When to call {#when-to-call}` gives it one that is the same in every language.
- **Links** name an entry, not an address, so that they survive moved pages and lead to the reader's language:
  `[the risks](procedure:femur#risks)`. What exists once is named with nothing after the colon: `[prices](cost:)`. A heading of
  the same page is `[below](#when-to-call)`. Elsewhere: `https://…`, `mailto:…`, `tel:…`.
- **Sources** are cited as `[^id]`, where `id` stands in `evidence` (or in `sources` of an article). The note itself is written
  for you.
- **Pictures** are shown by their key: `![](media:frame-leg)` reads out the picture's own words (`alt`), `![Three rings around a
  shin bone](media:frame-leg)` those that matter here, and `![](media:lines){decorative}` nothing, because it is decoration. Alone in a
  paragraph, a picture has its caption and credit below it. A caption of another wording stands in a block, and so do several
  pictures side by side.
- **Direction:** a telephone number or a Latin name inside Arabic or Persian text stays whole in `:ltr[+968 24 000000]`; `:rtl[…]` is its
  counterpart in English text. Invisible direction characters are refused.

### Blocks

A block stands alone, at the beginning of a line. Three colons have content and are closed by `:::`; two have none. Arguments
stand in braces; those of several words in quotes. Where content may be left out (`figure`, `before-after`), two colons do.

```markdown
:::callout{kind=warning title=\"Call us at once\"}
A fever and a leg that hurts more every hour.
:::

::risk-table{of=femur}

:::figure{media=frame-leg}
The same frame six weeks later.
:::

:::gallery
- ![](media:frame-leg)
- ![The nail before it is put in](media:nail)
:::

::before-after{pair=sample-before}
```
";

/// Amounts in running text, before their units.
pub(super) const QUANTITIES: &str = "
### Amounts

An amount in braces is written in the reader's digits, with its unit in the right number: `{weeks:2-3}`, `{cm:5}`,
`{mm-per-day:0.75-1}`. A brace that is meant as such is written `\\{`.
";

/// What to do when it is written.
pub(super) const END: &str = "
## When it is written

`hills serve` shows it, `hills check` lists every mistake, `hills explain CODE` says more about one. `hills lock` records the
address of a new page in `data/urls.lock`; commit that file with the page.
";
