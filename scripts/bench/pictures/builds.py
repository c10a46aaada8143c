"""Builds the demo with `hills`: with an empty cache of pictures, with a full one, and with one more picture."""

import re
import shutil
from pathlib import Path

from compare import Bench
from corpus import LOCALES, Article, copy_project, for_hills, read_terms, write
from measure import run
from report import Goal

SIDECAR = """\
kind: photo
subject: building
is_sample: true
origin: repo
faces: none
credit: Bench
licence: own
generated_by_ai: false
"""
FIGURES = re.compile(r"^ *pictures +[\d,]+ +([\d,]+) encoded from ([\d,]+) sources?, ([\d,]+) kept", re.MULTILINE)


def builds(bench: Bench, repository: Path, hills: Path) -> tuple[dict, list[Goal]]:
    """The three builds; prints a line for each."""
    project = bench.work / "project"
    project.mkdir()
    copy_project(repository, project)
    bench.environment["HILLS_PICTURE_CACHE"] = str(bench.work / "cache")
    bench.terminal.say(f"{'hills build':20}{'decoded':>9}{'encoded':>9}{'kept':>7}{'CPU s':>8}{'wall s':>8}")
    found = {"empty cache": built(bench, project, hills, "one", "empty cache")}
    # Into another folder, so that there is all to do but the pictures.
    found["full cache"] = built(bench, project, hills, "two", "full cache")
    add_picture(project, repository, bench.sources[0])
    found["one more picture"] = built(bench, project, hills, "two", "one more picture")
    whole = found["empty cache"]["encoded"]
    warm, more = found["full cache"], found["one more picture"]
    again = warm["decoded"] + warm["encoded"]
    made_twice = whole - more["kept"]
    return found, [
        Goal("full cache, pictures decoded or encoded", again, 0, f"{again}", "0"),
        Goal("one more picture, pictures decoded", more["decoded"], 1, f"{more['decoded']}", "1"),
        Goal("one more picture, variants made again", made_twice, 0, f"{made_twice}", "0"),
    ]


def built(bench: Bench, project: Path, hills: Path, out: str, name: str) -> dict[str, float]:
    """One build, and what it tells of pictures."""
    bench.terminal.step(f"hills build, {name}")
    command = [hills, "--project", project, "build", "--out", bench.work / out]
    took = run(command, bench.work / "log", bench.environment)
    told = FIGURES.search((bench.work / "log").read_text(encoding="utf-8"))
    if told is None:
        raise SystemExit("`hills build` tells nothing of pictures; is it of this checkout?")
    encoded, decoded, kept = (int(number.replace(",", "")) for number in told.groups())
    bench.terminal.clear()
    bench.terminal.say(f"  {name:18}{decoded:9}{encoded:9}{kept:7}{took.cpu_s:8.2f}{took.wall_s:8.2f}")
    return {"decoded": decoded, "encoded": encoded, "kept": kept, "cpu_s": took.cpu_s, "wall_s": took.wall_s}


def add_picture(project: Path, repository: Path, source: Path) -> None:
    """Adds a picture of the benchmark and an article that shows it."""
    folder = project / "content/media/bench-picture"
    write(folder / "media.yaml", SIDECAR)
    for locale in LOCALES:
        write(folder / f"media.{locale}.yaml", f"alt: Generated picture of the benchmark, {locale}\n")
    shutil.copy(source, folder / "picture.jpg")
    taxonomies = repository / "data/taxonomies"
    terms = {name: list(read_terms(taxonomies / f"{name}.yaml")) for name in ("topics", "tags", "article_categories")}
    article = Article(1, 1, terms)
    for locale in LOCALES:
        text = for_hills(article, locale)
        write(project / f"content/articles/{article.key}/index.{locale}.md", f"{text}\n![](media:bench-picture)\n")
