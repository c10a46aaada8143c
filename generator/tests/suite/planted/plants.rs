//! The planted mistakes. A mark such as `⟦HC0101⟧` stands where the diagnostic must point.

use super::Change::{self, Append, New, Remove, Replace};

/// Diagnostics that speak of a whole file or folder.
pub(super) const IN_WHOLE_FILES: &[(&str, &str)] = &[
    ("HC0116", "content/stray.md"),
    ("HC0116", "content/artciles"),
    ("HC0116", "content/articles/Big Words"),
    ("HC0116", "content/articles/planted-links/notes.txt"),
    ("HC0403", "content/articles/planted-links/index.de.md"),
    ("HC0404", "content/articles/planted-orphan"),
    ("HC0402", "content/legal/media-consent/index.en.md"),
];

/// The files and what happens to them.
pub(super) const PLANTS: &[(&str, Change)] = &[
    // Front matter: many mistakes in one file, and the text below is looked at all the same.
    ("content/articles/planted-fields/index.en.md", New(FIELDS)),
    ("content/articles/planted-syntax/index.en.md", New("---\ntitle: One⟦HC0107⟧: two\n---\n\nText.\n")),
    ("content/articles/planted-bare/index.en.md", New("⟦HC0108⟧# No front matter\n")),
    ("content/articles/planted-early/index.en.md", New(EARLY)),
    // Text.
    ("content/articles/planted-links/index.en.md", New(LINKS)),
    ("content/articles/planted-links/index.de.md", New("---\ntitle: Verweise\n---\n")),
    ("content/articles/planted-links/notes.txt", New("Notes.\n")),
    ("content/articles/planted-blocks/index.en.md", New(BLOCKS)),
    // Files in the wrong place.
    ("content/articles/planted-orphan/index.ar.md", New("---\ntitle: x\n---\n")),
    ("content/stray.md", New("Text.\n")),
    ("content/artciles/one/index.en.md", New("Text.\n")),
    ("content/articles/Big Words/index.en.md", New("Text.\n")),
    // Addresses.
    ("content/articles/planted-first/index.en.md", New(FIRST)),
    ("content/articles/planted-second/index.en.md", New(SECOND)),
    ("data/urls.lock", Append("⟦HC0204⟧/zzz/gone/ 2026-11-01\n")),
    ("data/redirects.yaml", Replace("gone: []\n", REDIRECTS)),
    // Translations.
    ("content/glossary_terms/callus/index.fa.md", Replace("term:", "⟦HC0102⟧order: 3\nterm:")),
    ("content/articles/smoking-and-bone/index.ar.md", Replace("title:", "⟦HC0101⟧titel: x\ntitle:")),
    ("content/articles/choosing-a-clinic/index.fa.md", Append("\nمتن تازه: [پیوند](⟦HC0304⟧article:planted-links)\n")),
    ("content/legal/media-consent/index.fa.md", Remove),
    ("data/taxonomies/tags.yaml", Append("  - {key: planted, label: ⟦HC0402⟧{en: Planted, ar: مزروع}}\n")),
    // Medicine, people, promises.
    ("content/methods/ilizarov/index.en.md", Replace("last_reviewed: 2026-09-15", "last_reviewed: ⟦HC0112⟧2027-01-10")),
    ("content/rehab/femur-lon/index.en.md", Replace("reviewed_by: sample", "reviewed_by: ⟦HC0611⟧sample")),
    ("content/rehab/femur-lon/index.en.md", Replace("last_reviewed: 2026-09-15", "last_reviewed: 2018-09-15")),
    ("content/rehab/femur-lon/index.en.md", Replace("review_due: 2027-09-15", "review_due: ⟦HC0113⟧2020-09-15")),
    ("content/success_stories/sample-tibia/index.en.md", Replace("[results-vary, sample", "⟦HC0601⟧[sample")),
    ("content/testimonials/sample-two/index.en.md", Replace("is_sample: true", "is_sample: false")),
    ("content/testimonials/sample-two/index.en.md", Replace("quote: ", "quote: ⟦HC0510⟧")),
    ("content/procedures/femur/index.en.md", Replace("evidence: [nogueira-2003]", "evidence: [⟦HC0604⟧noguera-2003]")),
    ("content/faqs/why-so-slow/index.en.md", Append("\n::faq{topic=⟦HC0306⟧methods-and-risks}\n")),
    ("content/articles/smoking-and-bone/index.fa.md", Replace("{cm:4}", "⟦HC0407⟧{cm:8}")),
    ("content/procedures/tibia/index.ar.md", Replace("title:", "overrides: [⟦HC0114⟧bogus]\ntitle:")),
    // What is added there is not in the translations.
    ("content/faqs/why-so-slow/index.ar.md", Replace("translation:", "⟦HC0401⟧translation:")),
    ("content/faqs/why-so-slow/index.fa.md", Replace("translation:", "⟦HC0401⟧translation:")),
    // Facts.
    ("data/clinic.yaml", Append("⟦HC0801⟧fax: 1\n")),
    ("data/services.yaml", Append("  ⟦HC0801⟧odd\n")),
    ("data/prices.yaml", Replace("    price: {range: [21000, 28000], currency: USD}", PRICE)),
    ("data/forms/privacy.yaml", Replace("kind: email, label", "kind: ⟦HC0801⟧emial, label")),
    ("data/menus.yaml", Replace("    - ref: section:methods\n    - ref: \"cost:\"\n", MENU)),
    ("data/budgets.yaml", Replace("requests: 12}", "⟦HC0801⟧request: 12}")),
    // Every other file is held against this one, and yet its mistakes hide none of theirs.
    ("data/site.yaml", Replace("page_size: 24", "page_size: ⟦HC0801⟧many")),
    // Messages.
    ("i18n/ar/site.ftl", Replace("nav-open = القائمة\n", "nav-open ⟦HC0802⟧القائمة\n")),
    ("i18n/fa/site.ftl", Append("\n⟦HC0802⟧planted-nobody = متن\n")),
    // The theme.
    ("themes/hills/components/quote/template.html", Replace("{{ title }}", "{{ title ⟦HC0803⟧title }}")),
    ("themes/hills/components/steps/template.html", Append("{# ⟦HC0308⟧\u{202e} #}\n")),
    ("themes/hills/components/cta/template.html", Append("⟦HC0805⟧</p>\n")),
    ("themes/hills/components/quote/style.css", Append(".planted {\n  ⟦HC0804⟧margin-left: 1px;\n}\n")),
];

const FIELDS: &str = "\
⟦HC0103⟧---
title: ⟦HC0105⟧Hi
description: A plain article that a test needs, long enough to be a good description of fields.
status: ⟦HC0114⟧publishd
updated: ⟦HC0110⟧03/04/2026
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: ⟦HC0105⟧[One]
⟦HC0106⟧category: explainer
noindex: ⟦HC0104⟧maybe
aliases: [⟦HC0104⟧old]
⟦HC0101⟧reveiwed_by: sample-surgeon
---

⟦HC0305⟧# A title of its own
";

const EARLY: &str = "\
---
title: Article early
description: A plain article that a test needs, long enough to be a good description of early.
status: published
updated: 2026-10-01
publish_at: 2026-10-01T09:00:00+04:00
expire_at: ⟦HC0115⟧⟦HC0115⟧2026-09-30T09:00:00+04:00
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: [One, Two, Three]
sponsored: false
---

Text.
";

const LINKS: &str = "\
---
title: Article links
description: A plain article that a test needs, long enough to be a good description of links.
status: published
updated: 2026-10-01
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: [One, Two, Three]
sponsored: false
tags: [⟦HC0114⟧unheard-of]
related: [⟦HC0301⟧article:nowhere]
---

See [this](⟦HC0301⟧procedure:fermur), [that](⟦HC0301⟧procedure:femur#rsks) and [this](⟦HC0301⟧prcedure:femur).

استخوان [متن](⟦HC0301⟧#nowhere) and [a path](⟦HC0302⟧/articles/), [in the open](⟦HC0301⟧http://hills-clinic.example).

Bone heals⟦HC0307⟧[^nobody], ⟦HC0303⟧<b>boldly⟦HC0303⟧</b>.

⟦HC0310⟧![A picture](one.jpg)
";

const BLOCKS: &str = "\
---
title: Article blocks
description: A plain article that a test needs, long enough to be a good description of blocks.
status: published
updated: 2026-10-01
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: [One, Two, Three]
sponsored: false
---

::⟦HC0306⟧calout{kind=info}

::cta{kind=⟦HC0306⟧telegram}

⟦HC0308⟧\u{202e}Text.

## One

⟦HC0305⟧#### Two levels below

⟦HC0306⟧:::callout{kind=info}

Text.
";

const FIRST: &str = "\
---
title: Article first
description: A plain article that a test needs, long enough to be a good description of first.
status: published
updated: 2026-10-01
slug: planted
locales: [en]
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: [One, Two, Three]
sponsored: false
---

Text.
";

const SECOND: &str = "\
---
title: Article second
description: A plain article that a test needs, long enough to be a good description of second.
status: published
updated: 2026-10-01
slug: ⟦HC0201⟧planted
locales: [en]
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: [One, Two, Three]
sponsored: false
---

Text.
";

const REDIRECTS: &str = "  - {from: ⟦HC0202⟧/old/, to: /old/}
  - {from: ⟦HC0202⟧/one/, to: /two/}
  - {from: ⟦HC0202⟧/two/, to: /methds/}
  - {from: ⟦HC0202⟧/contact/, to: /about/}
gone: []
";

const PRICE: &str = "    price: {range: [21000, 28000], currency: USD}\n    valid_until: ⟦HC0801⟧2030-01-01";

const MENU: &str = "    - ref: ⟦HC0301⟧section:method
    - ref: ⟦HC0402⟧article:planted-first
";
