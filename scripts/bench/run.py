"""Builds the same articles with `hills` and Hugo and copies a finished folder, in turns, and compares what it took.

Usage: run.py --repository DIR --hills PROGRAM --hugo PROGRAM --work DIR --sizes N,N [--runs N] [--json FILE]

ext4 avoids inodes that were deleted lately: what is built after a folder was deleted gets slower with every turn, for
every program. So each run writes to a new folder and nothing is deleted here; whoever starts this removes DIR.
"""

import argparse
import datetime
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import edits
from corpus import LOCALES, SOURCE, key
from measure import Failed, Run, disk_time_ns, extent, run, touched_since
from report import Report, Terminal

# The day that is built, so that dates which come due do not change the work from one month to the next.
BUILD_DATE = "2026-12-01"
# Sources twice and a published folder per run and program, with the last block of every file half empty.
SOURCE_BYTES_A_PAGE = 2 * 16_384
PUBLISHED_BYTES_A_PAGE = 28_672
MANY_PAGES = 10_000


class Bench:
    """The programs, and the folder in which everything happens."""

    def __init__(self, options: argparse.Namespace, terminal: Terminal) -> None:
        self.repository: Path = options.repository
        self.hills: Path = options.hills
        self.hugo: Path = options.hugo
        self.work: Path = options.work
        self.terminal = terminal
        # Settings of a person's own shell would change what is measured.
        own = ("HUGO", "HILLS_", "RAYON_", "GOMAXPROCS", "GOGC", "GOMEMLIMIT")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
        self.environment["NO_COLOR"] = "1"

    def version(self, command: list[str | Path]) -> str:
        """What a program says about itself."""
        answer = subprocess.run(command, capture_output=True, text=True, check=False, env=self.environment)
        if answer.returncode != 0:
            raise Failed(f"{command[0]} does not run: {answer.stderr.strip()}")
        return answer.stdout.strip().splitlines()[0]

    def size(self, pages: int, runs: int) -> Report:
        """Everything about one number of pages."""
        place = self.work / str(pages)
        project, site, log = place / "project", place / "hugo-site", place / "log"
        place.mkdir()
        self.terminal.step(f"{pages:,} pages: generating")
        generator = Path(__file__).with_name("corpus.py")
        made = subprocess.run(
            [sys.executable, generator, "--repository", self.repository, "--pages", str(pages), "--hills", project, "--hugo", site],
            check=False,
        )
        if made.returncode != 0:
            raise Failed("the articles could not be generated")

        results: dict[str, list[Run]] = {"hills": [], "unchanged": [], "hugo": [], "cp": []}
        touched = 0
        for turn in range(1, runs + 1):
            def step(what: str, turn: int = turn) -> None:
                self.terminal.step(f"{pages:,} pages, turn {turn} of {runs}: {what}")

            published = place / f"hills-{turn}"
            # A first build knows nothing of an earlier one.
            if (project / ".hills").exists():
                (project / ".hills").rename(place / f"cache-{turn - 1}")
            build = [self.hills, "--quiet", "--project", project, "build", "--profile", "demo", "--date", BUILD_DATE, "--out", published]
            step("hills")
            results["hills"].append(run(build, log, self.environment))
            step("hills, nothing changed")
            moment = disk_time_ns(place)
            results["unchanged"].append(run(build, log, self.environment))
            touched += touched_since(published, moment)
            step("hugo")
            results["hugo"].append(run(self.hugo_command(site, place, turn), log, self.environment))
            step("cp")
            # A file system that shares blocks between copies would not copy anything.
            copy = ["cp", "-r", "--reflink=never", published, place / f"copy-{turn}"]
            results["cp"].append(run(copy, log, self.environment))
        # What every program seems to need at least, because it was started by one that needs as much.
        report = Report(pages, results, touched, run(["true"], log, self.environment).peak_bytes)
        report.extents = {"hills": extent(place / f"hills-{runs}"), "hugo": extent(place / f"hugo-{runs}")}
        self.check_articles(pages, place / f"hills-{runs}", place / f"hugo-{runs}")

        self.terminal.step(f"{pages:,} pages: edits under hills serve")
        middle = key(max(1, pages // len(LOCALES) // 2))
        page = project / f"content/articles/{middle}/index.{SOURCE}.md"
        try:
            report.edits = edits.measure(self.hills, project, page, self.environment)
        except edits.Unmeasurable as reason:
            report.edits_skipped = str(reason)
        self.terminal.clear()
        return report

    def hugo_command(self, site: Path, place: Path, turn: int) -> list[str | Path]:
        """A full build by Hugo, without the help of an earlier one."""
        return [
            self.hugo, "build", "--quiet", "--minify", "--noBuildLock", "--clock", f"{BUILD_DATE}T00:00:00Z",
            "--source", site, "--destination", place / f"hugo-{turn}", "--cacheDir", place / f"hugo-cache-{turn}",
        ]  # fmt: skip

    def check_articles(self, pages: int, *published: Path) -> None:
        """Makes sure that both programs published every article, where both have it."""
        for folder in published:
            missing = 0
            for locale in LOCALES:
                start = folder if locale == SOURCE else folder / locale
                for index in range(1, pages // len(LOCALES) + 1):
                    missing += not (start / "articles" / key(index) / "index.html").is_file()
            if missing:
                raise Failed(f"{missing} of {pages} articles are missing in {folder.name}")


def wanted_bytes(sizes: list[int], runs: dict[int, int]) -> int:
    """How much disk the whole sitting takes."""
    return sum(pages * (SOURCE_BYTES_A_PAGE + 3 * runs[pages] * PUBLISHED_BYTES_A_PAGE) for pages in sizes)


def parse() -> argparse.Namespace:
    """The command line; `scripts/bench-site` has checked it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--repository", "--hills", "--hugo", "--work"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], required=True)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def main() -> int:
    """Measures, prints, and says with its exit code whether it could measure."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = parse()
    terminal = Terminal()
    # Articles come in all locales or not at all.
    sizes = [pages - pages % len(LOCALES) for pages in options.sizes]
    runs = {pages: options.runs or (3 if pages >= MANY_PAGES else 5) for pages in sizes}
    free, wanted = shutil.disk_usage(options.work).free, wanted_bytes(sizes, runs)
    if free < wanted * 1.1:
        terminal.complain(f"{wanted / 1e9:.1f} GB are needed in {options.work}, {free / 1e9:.1f} GB are free (see --dir)")
        return 2
    bench = Bench(options, terminal)
    reports = []
    try:
        record = {
            "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
            "machine": {"processors": os.cpu_count(), "system": platform.platform()},
            "hills": bench.version([options.hills, "--version"]),
            "hugo": bench.version([options.hugo, "version"]),
        }
        terminal.say(f"{record['hills']}; {record['hugo'].split('+')[0].split('-')[0]}; {os.cpu_count()} processors")
        for pages in sizes:
            reports.append(bench.size(pages, runs[pages]))
            terminal.say(reports[-1].table(terminal))
    except Failed as failed:
        terminal.clear()
        terminal.complain(str(failed))
        return 1
    finally:
        if options.json and reports:
            record["sizes"] = [report.record() for report in reports]
            options.json.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
