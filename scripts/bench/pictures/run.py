"""Measures the pictures of Hills: next to sharp at equal measured quality, and over builds that repeat themselves.

Usage: run.py --bench PROGRAM --sharp DIR --work DIR [--hills PROGRAM --repository DIR] [--pictures N] [--formats LIST]
              [--real FILE...] [--json FILE]
"""

import argparse
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from builds import builds  # noqa: E402
from compare import FORMATS, WIDTHS, Bench, compare, together  # noqa: E402
from measure import Failed  # noqa: E402
from report import Goal, Terminal  # noqa: E402


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--sharp", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--hills", type=Path)
    parser.add_argument("--repository", type=Path)
    parser.add_argument("--pictures", type=int, default=4)
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--real", type=Path, action="append", default=[])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    unknown = [name for name in options.formats.split(",") if name not in FORMATS]
    if unknown:
        parser.error(f"no such format: {', '.join(unknown)} (known: {', '.join(FORMATS)})")
    if options.pictures + len(options.real) < 1:
        parser.error("there is no picture to measure with")
    return options


def tell(goals: list[Goal], terminal: Terminal) -> None:
    """Says of every goal whether it is met."""
    terminal.say("goals")
    for goal in goals:
        mark = terminal.paint("PASS  ", 32) if goal.met else terminal.paint("missed", 31)
        terminal.say(f"  {mark} {goal.name}: {goal.shown} (goal: {goal.shown_most} at most)")


def main() -> int:
    """Measures, prints, and says with its exit code whether it could measure."""
    options = parse()
    terminal = Terminal()
    bench = Bench(options.bench, options.sharp, options.work, terminal)
    record: dict = {"processors": os.cpu_count()}
    try:
        versions = bench.prepare(options.pictures, options.real)
        terminal.clear()
        terminal.say(f"{versions}; {os.cpu_count()} processors; {len(bench.sources)} pictures in widths {WIDTHS}")
        record["formats"], goals = compare(bench, options.formats.split(","))
        record["together"], more = together(bench, record["formats"])
        goals += more
        if options.hills:
            record["builds"], more = builds(bench, options.repository, options.hills)
            goals += more
    except Failed as failed:
        terminal.clear()
        terminal.complain(str(failed))
        return 1
    tell(goals, terminal)
    if options.json:
        record["goals"] = [{"name": goal.name, "value": goal.value, "most": goal.most, "met": goal.met} for goal in goals]
        options.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
