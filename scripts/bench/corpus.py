"""Generates the articles of the benchmark, as a project for `hills` and as the same site for Hugo.

Usage: corpus.py --repository DIR --pages N --hills DIR --hugo DIR

Every text follows from its key, its locale and N alone, so that the same N gives the same bytes everywhere.
The project for `hills` is the repository's own content, data, messages and theme with the articles added; the site
for Hugo is `hugo/` beside this file with the articles, a page for each link of its menus and the names of the tags.
"""

import argparse
import datetime
import json
import random
import re
import shutil
from pathlib import Path

from phrases import LAST_SECTION, PHRASES, TOPICS, number

SOURCE = "en"
LOCALES = list(PHRASES)
FIRST_DAY = datetime.date(2024, 1, 1)
LAST_UPDATE = datetime.date(2026, 10, 1)


class Article:
    """What all translations of one article share: everything but the words."""

    def __init__(self, index: int, count: int, terms: dict[str, list[str]]) -> None:
        choice = random.Random(f"article {index} of {count}")
        self.index = index
        self.key = key(index)
        self.published = FIRST_DAY + datetime.timedelta(days=choice.randrange(900))
        self.updated = min(self.published + datetime.timedelta(days=choice.randrange(120)), LAST_UPDATE)
        self.topic = choice.choice(terms["topics"])
        self.tags = choice.sample(terms["tags"], choice.randint(2, 4))
        self.category = choice.choice(terms["article_categories"])
        self.sections = choice.sample(range(len(TOPICS)), choice.randint(5, 7))
        others = [other for other in choice.sample(range(1, count + 1), min(13, count)) if other != index]
        self.links = [(other, choice.random() < 0.3) for other in others[: choice.randint(8, 12)]]
        self.list_in, self.steps_in = choice.sample(range(len(self.sections)), 2)
        self.table_in = choice.randrange(len(self.sections)) if choice.random() < 0.4 else None
        self.inner_heading_in = choice.randrange(len(self.sections)) if choice.random() < 0.4 else None
        self.body_bytes = choice.randint(5_350, 5_800)


def key(index: int) -> str:
    """The folder of an article."""
    return f"page-{index:05}"


def title(index: int, locale: str) -> str:
    """The title of an article; also the text of links to it."""
    words = PHRASES[locale]
    topic = words["topics"][index % len(TOPICS)]
    aspect = words["aspects"][index // len(TOPICS) % len(words["aspects"])]
    return words["title"].format(topic=topic, aspect=aspect, n=number(index, locale))


def capital(text: str) -> str:
    """`text` with a capital at its start, where the script has capitals."""
    return text[:1].upper() + text[1:]


def sentence(choice: random.Random, words: dict) -> str:
    """One sentence; now and then a part of it is stressed."""
    clause = choice.choice(words["clauses"])
    if choice.random() < 0.06:
        clause = f"**{clause}**"
    return f"{choice.choice(words['openers'])} {clause}."


def table(words: dict) -> str:
    """A table with a head."""
    rows = [words["table"]["head"], ["---"] * 3, *words["table"]["rows"]]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def body(article: Article, locale: str, target: str) -> str:
    """The Markdown of an article; `target` makes the address of a link from a key."""
    words = PHRASES[locale]
    choice = random.Random(f"{article.key} {locale}")
    links = []
    for other, to_last_section in article.links:
        address = target.format(key=key(other)) + (f"#{LAST_SECTION}" if to_last_section else "")
        links.append(choice.choice(words["links"]).format(title=title(other, locale), target=address))
    sections = len(article.sections)
    blocks = [" ".join(sentence(choice, words) for _ in range(3))]
    size = len(blocks[0].encode())
    for place, topic in enumerate(article.sections):
        part = [f"## {words['topics'][topic]} {{#{TOPICS[topic]}}}"]
        if place == article.list_in:
            part.append("\n".join(f"- {item}" for item in choice.sample(words["items"], 5)))
        if place == article.steps_in:
            part.append("\n".join(f"{step}. {text}" for step, text in enumerate(words["steps"], 1)))
        if place == article.table_in:
            part.append(table(words))
        if place == article.inner_heading_in:
            part.append(sentence(choice, words))
            part.append(f"### {choice.choice(words['inner_headings'])} {{#{TOPICS[topic]}-more}}")
        # The links are spread over the sections, one to a paragraph.
        waiting = links[place * len(links) // sections : (place + 1) * len(links) // sections]
        size += sum(len(block.encode()) + 2 for block in part)
        while waiting or size < article.body_bytes * (place + 1) // (sections + 1):
            sentences = [sentence(choice, words) for _ in range(choice.randint(2, 3))]
            if waiting:
                sentences.append(waiting.pop(0))
            part.append(" ".join(sentences))
            size += len(part[-1].encode()) + 2
        blocks += part
    blocks.append(f"## {words['last_section']} {{#{LAST_SECTION}}}")
    while size < article.body_bytes or blocks[-1].startswith("#"):
        blocks.append(" ".join(sentence(choice, words) for _ in range(3)))
        size += len(blocks[-1].encode()) + 2
    return "\n\n".join(blocks) + "\n"


def words_of_head(article: Article, locale: str) -> dict:
    """The translatable fields of an article."""
    words = PHRASES[locale]
    choice = random.Random(f"{article.key} {locale} head")
    return {
        "title": title(article.index, locale),
        "nav_title": words["nav_title"].format(n=number(article.index, locale)),
        "description": words["description"].format(
            topic=words["topics"][article.index % len(TOPICS)], n=number(article.index, locale)
        ),
        "key_points": [f"{capital(text)}." for text in choice.sample(words["clauses"], 4)],
    }


def front_matter(fields: dict) -> str:
    """YAML front matter; JSON strings and lists are YAML too."""
    lines = []
    for name, value in fields.items():
        if isinstance(value, list) and name == "key_points":
            lines.append(f"{name}:")
            lines += [f"  - {json.dumps(item, ensure_ascii=False)}" for item in value]
        elif isinstance(value, list):
            lines.append(f"{name}: [{', '.join(value)}]")
        elif isinstance(value, str):
            lines.append(f"{name}: {json.dumps(value, ensure_ascii=False)}")
        elif isinstance(value, bool):
            lines.append(f"{name}: {str(value).lower()}")
        else:
            lines.append(f"{name}: {value}")
    return "---\n" + "\n".join(lines) + "\n---\n"


def for_hills(article: Article, locale: str) -> str:
    """An article as `hills` reads it: a translation holds its words only."""
    head = words_of_head(article, locale)
    if locale == SOURCE:
        head = {
            "status": "published",
            "updated": article.updated,
            "topic": article.topic,
            "tags": article.tags,
            **head,
            "author": "staff:editorial-team",
            "published": article.published,
            "category": article.category,
            "sponsored": False,
        }
    return front_matter(head) + body(article, locale, "article:{key}")


def for_hugo(article: Article, locale: str) -> str:
    """The same article as Hugo reads it: a translation repeats what it shares."""
    head = words_of_head(article, locale)
    fields = {
        "title": head["title"],
        "linkTitle": head["nav_title"],
        "description": head["description"],
        "date": article.published,
        "lastmod": article.updated,
        "topic": article.topic,
        "tags": article.tags,
        "category": article.category,
        "key_points": head["key_points"],
    }
    return front_matter(fields) + body(article, locale, "/articles/{key}")


def read_terms(path: Path) -> dict[str, dict[str, str]]:
    """The keys of a vocabulary in `data/taxonomies` with their names by locale."""
    terms = {}
    pattern = r"^\s*-\s*\{?\s*key:\s*([a-z0-9-]+)[,\s]+label:\s*\{([^}]*)\}"
    for name, labels in re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE):
        terms[name] = {locale: text.strip() for locale, text in re.findall(r"(\w+):\s*([^,]+)", labels)}
    if not terms:
        raise SystemExit(f"{path}: no terms found")
    return terms


def write(path: Path, text: str) -> None:
    """Writes a new file, with the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def copy_project(repository: Path, project: Path) -> None:
    """Copies what a build reads; the crates that live beside the files are left out."""
    crates = shutil.ignore_patterns("src", "tests", "Cargo.toml")
    for folder in ("content", "data", "i18n", "themes"):
        if (repository / folder).is_dir():
            shutil.copytree(repository / folder, project / folder, ignore=crates, symlinks=True)
    if (repository / "wrangler.toml").is_file():
        shutil.copy(repository / "wrangler.toml", project)


def start_hugo_site(site: Path, tags: dict[str, dict[str, str]]) -> None:
    """The templates, the pages that menus lead to, and the names of lists and tags."""
    shutil.copytree(Path(__file__).parent / "hugo", site)
    for locale in LOCALES:
        words = PHRASES[locale]
        choice = random.Random(f"pages {locale}")
        paragraph = " ".join(sentence(choice, words) for _ in range(6)) + "\n"
        home = {"title": words["home"], "description": words["home"]}
        write(site / f"content/_index.{locale}.md", front_matter(home) + paragraph)
        for name, text in (("articles", words["articles"]), ("tags", words["tags"])):
            write(site / f"content/{name}/_index.{locale}.md", front_matter({"title": text, "description": text}))
        for name, text in words["pages"]:
            fields = {"title": text, "description": text, "date": FIRST_DAY}
            write(site / f"content/{name}/index.{locale}.md", front_matter(fields) + paragraph)
        for name, labels in tags.items():
            write(site / f"content/tags/{name}/_index.{locale}.md", front_matter({"title": labels.get(locale, name)}))


def main() -> None:
    """Writes both projects."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repository", type=Path, required=True)
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--hills", type=Path, required=True)
    parser.add_argument("--hugo", type=Path, required=True)
    options = parser.parse_args()

    taxonomies = options.repository / "data/taxonomies"
    terms = {name: read_terms(taxonomies / f"{name}.yaml") for name in ("topics", "tags", "article_categories")}
    keys = {name: list(found) for name, found in terms.items()}
    copy_project(options.repository, options.hills)
    start_hugo_site(options.hugo, terms["tags"])

    count = options.pages // len(LOCALES)
    for index in range(1, count + 1):
        article = Article(index, count, keys)
        for locale in LOCALES:
            place = f"content/articles/{article.key}/index.{locale}.md"
            write(options.hills / place, for_hills(article, locale))
            write(options.hugo / place, for_hugo(article, locale))


if __name__ == "__main__":
    main()
