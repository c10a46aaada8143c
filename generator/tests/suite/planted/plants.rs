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
    ("HC0116", "content/media/planted-files/notes.txt"),
    ("HC0116", "content/media/stray.jpg"),
    ("HC0403", "content/media/planted-files/media.de.yaml"),
    ("HC0501", "content/media/planted-silent/media.yaml"),
    ("HC0503", "content/media/planted-bare"),
    ("HC0507", "content/media/planted-unused/media.yaml"),
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
    // Pictures.
    ("content/articles/planted-pictures/index.en.md", New(PICTURES)),
    ("content/articles/planted-pictures/index.ar.md", New(PICTURES_AR)),
    ("content/media/stray.jpg", New("x")),
    ("content/media/planted-bare/media.en.yaml", New(WORDS)),
    ("content/media/planted-fields/media.yaml", New(SIDECAR_FIELDS)),
    ("content/media/planted-fields/media.en.yaml", New("alt: Rings\n⟦HC0101⟧captoin: x\n")),
    ("content/media/planted-files/media.yaml", New(SIDECAR_FILES)),
    ("content/media/planted-files/media.en.yaml", New("alt: One⟦HC0107⟧: two\n")),
    ("content/media/planted-files/media.de.yaml", New(WORDS)),
    ("content/media/planted-files/notes.txt", New("Notes.\n")),
    ("content/media/planted-files/picture.svg", New("<svg/>")),
    ("content/media/planted-files/picture.png", New("x")),
    ("content/media/planted-regions/media.yaml", New(SIDECAR_REGIONS)),
    ("content/media/planted-regions/media.en.yaml", New("alt: ⟦HC0502⟧Image of rings around a bone\n")),
    ("content/media/planted-regions/media.ar.yaml", New("alt: ⟦HC0502⟧صورة لحلقات حول العظم\n")),
    ("content/media/planted-regions/picture.svg", New("<svg/>")),
    ("content/media/planted-patient/media.yaml", New(SIDECAR_PATIENT)),
    ("content/media/planted-patient/media.en.yaml", New("alt: ⟦HC0502⟧IMG_2041.jpg\n")),
    ("content/media/planted-patient/picture.svg", New("<svg/>")),
    ("content/media/planted-silent/media.yaml", New(SIDECAR_PLAIN)),
    ("content/media/planted-silent/picture.svg", New("<svg/>")),
    ("content/media/planted-unused/media.yaml", New(SIDECAR_PLAIN)),
    ("content/media/planted-unused/media.en.yaml", New("⟦HC0501⟧caption: Rings around a bone\n")),
    ("content/media/planted-unused/picture.svg", New("<svg/>")),
    ("content/media/planted-before/media.yaml", New(SIDECAR_BEFORE)),
    ("content/media/planted-before/media.en.yaml", New(WORDS)),
    ("content/media/planted-before/media.ar.yaml", New("alt: ⟦HC0502⟧Rings around a shin bone\n")),
    ("content/media/planted-before/picture.svg", New("<svg/>")),
    ("content/media/planted-after/media.yaml", New(SIDECAR_AFTER)),
    ("content/media/planted-after/media.en.yaml", New(WORDS)),
    ("content/media/planted-after/media.ar.yaml", New(WORDS_BEHIND)),
    ("content/media/planted-after/picture.svg", New("<svg/>")),
    // Addresses.
    ("content/articles/planted-first/index.en.md", New(FIRST)),
    ("content/articles/planted-second/index.en.md", New(SECOND)),
    ("data/urls.lock", Append("⟦HC0204⟧/zzz/gone/ 2026-11-01\n")),
    ("data/redirects.yaml", Replace("gone: []\n", REDIRECTS)),
    // Translations.
    ("content/glossary_terms/callus/index.fa.md", Replace("term:", "⟦HC0102⟧order: 3\nterm:")),
    ("content/articles/smoking-and-bone/index.ar.md", Replace("title:", "⟦HC0101⟧titel: x\ntitle:")),
    ("content/articles/choosing-a-clinic/index.fa.md", Append("\nمتن تازه: ⟦HC0304⟧[پیوند](article:planted-links)\n")),
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
    ("content/faqs/why-so-slow/index.en.md", Append("\n⟦HC0306⟧::faq{topic=methods-and-risks}\n")),
    // What is added there is not in the translations.
    ("content/faqs/why-so-slow/index.ar.md", Replace("translation:", "⟦HC0401⟧translation:")),
    ("content/faqs/why-so-slow/index.fa.md", Replace("translation:", "⟦HC0401⟧translation:")),
    // Facts.
    ("data/clinic.yaml", Append("⟦HC0801⟧fax: 1\n")),
    ("data/services.yaml", Append("  ⟦HC0801⟧odd\n")),
    ("data/prices.yaml", Replace("    price: {range: [21000, 28000], currency: USD}", PRICE)),
    ("data/forms/privacy.yaml", Replace("kind: email, label", "kind: ⟦HC0801⟧emial, label")),
    ("data/menus.yaml", Replace("    - ref: section:methods\n    - ref: \"cost:\"\n", MENU)),
    // Messages.
    ("i18n/ar/site.ftl", Replace("nav-open = القائمة\n", "nav-open ⟦HC0802⟧القائمة\n")),
    ("i18n/fa/site.ftl", Append("\n⟦HC0802⟧planted-nobody = متن\n")),
    // The theme.
    ("themes/hills/components/quote/template.html", Replace("{{ title }}", "{{ title ⟦HC0803⟧title }}")),
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

See ⟦HC0301⟧[this](procedure:fermur), ⟦HC0301⟧[that](procedure:femur#rsks) and ⟦HC0301⟧[this](prcedure:femur).

استخوان ⟦HC0301⟧[متن](#nowhere) and ⟦HC0302⟧[a path](/articles/), ⟦HC0301⟧[in the open](http://hills-clinic.example).

Bone heals⟦HC0307⟧[^nobody], ⟦HC0303⟧<b>boldly⟦HC0303⟧</b>.

⟦HC0310⟧![A picture](one.jpg)
";

const WORDS: &str = "alt: Rings around a shin bone\n";

const WORDS_BEHIND: &str = "\
alt: حلقات حول عظم الساق
⟦HC0405⟧translation: {kind: human, of: \"0123456789abcdef\", blocks: [alt 01234567]}
";

const PICTURES: &str = "\
---
title: Article pictures
description: A plain article that a test needs, long enough to be a good description of pictures.
status: published
updated: 2026-10-01
author: staff:editorial-team
published: 2026-09-01
category: explainer
key_points: [One, Two, Three]
sponsored: false
image: planted-regions
---

⟦HC0301⟧![](media:planted-regoins)

![](media:planted-files){decorative} and ⟦HC0502⟧![Picture of rings](media:planted-regions).

⟦HC0310⟧![](media:planted-regions){decoration}

:::gallery
- ![](media:planted-silent)
- ![](media:planted-patient)⟦HC0306⟧ with words
:::

⟦HC0301⟧::figure{media=planted-nobody}

:::figure{media=planted-bare}
Words, and ⟦HC0306⟧![](media:planted-fields).
:::

::before-after{pair=planted-before}
";

const PICTURES_AR: &str = "\
---
title: مقال الصور
description: مقال بسيط يحتاج إليه اختبار، وهو طويل بما يكفي ليكون وصفا جيدا لصفحة فيها صور كثيرة.
key_points: [واحد, اثنان, ثلاثة]
translation: {kind: human}
---

⟦HC0501⟧![](media:planted-patient)

![](media:planted-patient)

![](media:planted-patient){decorative} ![نص](media:planted-patient)
";

const SIDECAR_FIELDS: &str = "\
⟦HC0103⟧kind: ⟦HC0114⟧photograph
subject: none
is_sample: true
origin: {⟦HC0114⟧remote: x}
scope_used: [web]
faces: none
licence: own
generated_by_ai: ⟦HC0104⟧perhaps
focal: ⟦HC0105⟧[0.5]
";

const SIDECAR_FILES: &str = "\
kind: diagram
subject: none
is_sample: true
origin: ⟦HC0503⟧repo
scope_used: [web]
faces: none
credit: Clinic
licence: own
generated_by_ai: false
";

const SIDECAR_PLAIN: &str = "\
kind: diagram
subject: none
is_sample: true
origin: repo
scope_used: [web]
faces: none
credit: Clinic
licence: own
generated_by_ai: false
";

const SIDECAR_REGIONS: &str = "\
kind: photo
subject: staff
is_sample: true
origin: repo
scope_used: [web]
faces: ⟦HC0115⟧blurred
credit: Clinic
licence: licensed
licence_expires: ⟦HC0508⟧2026-10-31
generated_by_ai: false
focal: [0.5, ⟦HC0506⟧1.5]
crops:
  card: {x: 0.5, y: 0, width: ⟦HC0506⟧0.75, height: 1}
  hero: {x: 0, y: ⟦HC0506⟧-0.1, width: 1, height: 0.5}
";

const SIDECAR_PATIENT: &str = "\
⟦HC0115⟧kind: xray
subject: patient
is_sample: false
origin: ⟦HC0512⟧repo
scope_used: [web]
faces: ⟦HC0510⟧consented
credit: Clinic
licence: licensed
licence_expires: ⟦HC0508⟧2026-12-10
generated_by_ai: ⟦HC0514⟧true
";

const SIDECAR_BEFORE: &str = "\
kind: illustration
subject: none
is_sample: true
origin: repo
scope_used: [web]
faces: none
credit: Clinic
licence: own
generated_by_ai: false
crops:
  card: {x: 0, y: 0, width: 1, height: 1}
⟦HC0505⟧pair:
  with: planted-after
  role: before
  same_conditions: true
";

const SIDECAR_AFTER: &str = "\
kind: illustration
subject: none
is_sample: true
origin: repo
scope_used: [web]
faces: none
credit: Clinic
licence: own
generated_by_ai: false
⟦HC0505⟧crops:
  card: {x: 0, y: 0, width: 0.5, height: 1}
pair: {with: planted-before, role: ⟦HC0505⟧before, interval_months: 12, same_conditions: true}
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

⟦HC0306⟧::calout{kind=info}

⟦HC0306⟧::cta{kind=telegram}

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
