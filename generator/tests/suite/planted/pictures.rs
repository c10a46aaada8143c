//! The planted mistakes about pictures: in their sidecars, their words, and the texts that show them.

use super::Change::{self, New};

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";

/// Diagnostics that speak of a whole file or folder.
pub(super) const IN_WHOLE_FILES: &[(&str, &str)] = &[
    ("HC0116", "content/media/planted-files/notes.txt"),
    ("HC0116", "content/media/stray.jpg"),
    ("HC0403", "content/media/planted-files/media.de.yaml"),
    ("HC0501", "content/media/planted-silent/media.yaml"),
    ("HC0503", "content/media/planted-bare"),
    ("HC0507", "content/media/planted-unused/media.yaml"),
];

/// The files and what happens to them.
pub(super) const PLANTS: &[(&str, Change)] = &[
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
    ("content/media/planted-files/picture.svg", New(DRAWING)),
    ("content/media/planted-files/picture.png", New("x")),
    ("content/media/planted-regions/media.yaml", New(SIDECAR_REGIONS)),
    ("content/media/planted-regions/media.en.yaml", New("alt: ⟦HC0502⟧Image of rings around a bone\n")),
    ("content/media/planted-regions/media.ar.yaml", New("alt: ⟦HC0502⟧صورة لحلقات حول العظم\n")),
    ("content/media/planted-regions/picture.svg", New(DRAWING)),
    ("content/media/planted-patient/media.yaml", New(SIDECAR_PATIENT)),
    ("content/media/planted-patient/media.en.yaml", New("alt: ⟦HC0502⟧IMG_2041.jpg\n")),
    ("content/media/planted-patient/picture.svg", New(DRAWING)),
    ("content/media/planted-silent/media.yaml", New(SIDECAR_PLAIN)),
    ("content/media/planted-silent/picture.svg", New(DRAWING)),
    ("content/media/planted-unused/media.yaml", New(SIDECAR_PLAIN)),
    ("content/media/planted-unused/media.en.yaml", New("⟦HC0501⟧caption: Rings around a bone\n")),
    ("content/media/planted-unused/picture.svg", New(DRAWING)),
    ("content/media/planted-before/media.yaml", New(SIDECAR_BEFORE)),
    ("content/media/planted-before/media.en.yaml", New(WORDS)),
    ("content/media/planted-before/media.ar.yaml", New("alt: ⟦HC0502⟧Rings around a shin bone\n")),
    ("content/media/planted-before/picture.svg", New(DRAWING)),
    ("content/media/planted-after/media.yaml", New(SIDECAR_AFTER)),
    ("content/media/planted-after/media.en.yaml", New(WORDS)),
    ("content/media/planted-after/media.ar.yaml", New(WORDS_BEHIND)),
    ("content/media/planted-after/picture.svg", New(DRAWING)),
];

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

![](⟦HC0301⟧media:planted-regoins)

![](media:planted-files){decorative} and ⟦HC0502⟧![Picture of rings](media:planted-regions).

⟦HC0310⟧![](media:planted-regions){decoration}

:::gallery
- ![](media:planted-silent)
- ![](media:planted-patient)⟦HC0306⟧ with words
:::

::figure{media=⟦HC0301⟧planted-nobody}

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
