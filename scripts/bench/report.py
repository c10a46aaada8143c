"""What was measured at one number of pages, next to the goals: as a table for people and as a record for programs."""

import os
import sys
from dataclasses import asdict, dataclass, field

from edits import Edits
from measure import Figure, Run

MIB = 1024 * 1024
# The goals are stated for these; at other sizes they are only a hint.
SIZES_OF_GOALS = (3_000, 30_000)
NAMES = {"hills": "hills", "unchanged": "hills, nothing changed", "hugo": "hugo --minify", "cp": "cp -r"}


class Terminal:
    """Where people read: colours and a line of progress only if it is a terminal and they want it."""

    def __init__(self) -> None:
        self.is_terminal = sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
        self.colourful = self.is_terminal and not os.environ.get("NO_COLOR")

    def paint(self, text: str, code: int) -> str:
        """`text` in a colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colourful else text

    def say(self, text: str) -> None:
        """Prints `text`."""
        print(text, flush=True)

    def complain(self, text: str) -> None:
        """Says what went wrong."""
        print(f"{self.paint('error:', 31)} {text}", file=sys.stderr, flush=True)

    def step(self, text: str) -> None:
        """Says what is being done; on a terminal the next step takes its place."""
        print(f"\r\x1b[K{text}" if self.is_terminal else text, end="" if self.is_terminal else "\n", flush=True)

    def clear(self) -> None:
        """Takes the last step away."""
        if self.is_terminal:
            print("\r\x1b[K", end="", flush=True)


@dataclass
class Goal:
    """One figure beside what it may be at most."""

    name: str
    value: float
    most: float
    shown: str
    shown_most: str

    @property
    def met(self) -> bool:
        """Whether the figure is within the goal."""
        return self.value <= self.most


@dataclass
class Report:
    """The results at one number of pages."""

    pages: int
    runs: dict[str, list[Run]]
    touched: int
    least_peak_bytes: int
    extents: dict[str, dict[str, int]] = field(default_factory=dict)
    edits: dict[str, Edits] = field(default_factory=dict)
    edits_skipped: str = ""

    def figure(self, program: str, what: str) -> Figure:
        """One measured property of a program over its runs."""
        return Figure.of([getattr(run, what) for run in self.runs[program]])

    def ratio(self, what: str, program: str, other: str) -> float:
        """How much of the other's median a program takes."""
        return self.figure(program, what).median / self.figure(other, what).median

    def peak(self, program: str) -> str:
        """The median of a program's peak memory in MiB, as far as it can be seen."""
        peak = self.figure(program, "peak_bytes").median
        visible = peak > self.least_peak_bytes * 1.02
        return f"{peak / MIB:.1f}" if visible else f"< {self.least_peak_bytes / MIB:.0f}"

    def goals(self) -> list[Goal]:
        """The figures that have a goal."""
        cpu = self.ratio("cpu_s", "hills", "hugo")
        wall = self.ratio("wall_s", "hills", "cp")
        wall_most = 1.5 if self.pages >= SIZES_OF_GOALS[-1] else 2.5
        memory = self.figure("hills", "peak_bytes").median
        memory_most = 60 * MIB + 6_000 * self.pages
        second = self.ratio("wall_s", "unchanged", "hills")
        goals = [
            Goal("CPU against Hugo", cpu, 1 / 6, part(cpu), "1/6"),
            Goal("wall against cp -r", wall, wall_most, f"{wall:.2f} ×", f"{wall_most} ×"),
            Goal("peak memory", memory, memory_most, f"{memory / MIB:.1f} MiB", f"{memory_most / MIB:.1f} MiB"),
            Goal("nothing changed, wall", second, 1 / 5, part(second), "1/5 of the first build"),
            Goal("nothing changed, files touched", self.touched, 0, f"{self.touched}", "0"),
        ]
        for kind, most in (("body", 5), ("title", 25)):
            if kind in self.edits:
                work = self.edits[kind].work
                shown = f"{work.median:.1f} ms"
                goals.append(Goal(f"edited {kind}, work to disk", work.median, most, shown, f"{most} ms"))
        return goals

    def table(self, terminal: Terminal) -> str:
        """The figures for people."""
        lines = ["", terminal.paint(f"{self.pages:,} articles (English, Arabic, Persian)", 1)]
        for program, found in self.extents.items():
            lines.append(
                f"  {program:5} published {found['files']:,} files, {found['pages']:,} of them pages, {found['bytes'] / 1e6:.1f} MB"
                + (" (with the repository's own content)" if program == "hills" else "")
            )
        lines.append(f"  {'median (min-max) of ' + str(len(self.runs['hills'])):24}{'wall s':>24}{'CPU s':>24}{'peak MiB':>12}")
        for program, name in NAMES.items():
            wall, cpu = self.figure(program, "wall_s"), self.figure(program, "cpu_s")
            lines.append(f"  {name:24}{spread(wall):>24}{spread(cpu):>24}{self.peak(program):>12}")
        lines.append(
            f"  hills against Hugo: CPU {part(self.ratio('cpu_s', 'hills', 'hugo'))}, wall {part(self.ratio('wall_s', 'hills', 'hugo'))},"
            f" memory {part(self.ratio('peak_bytes', 'hills', 'hugo'))};"
            f" against cp: CPU {self.ratio('cpu_s', 'hills', 'cp'):.2f} ×, wall {self.ratio('wall_s', 'hills', 'cp'):.2f} ×"
        )
        for kind, found in self.edits.items():
            lines.append(
                f"  edited {kind}: work {found.work.median:.1f} ms, at most {found.work.most:.1f};"
                f" from save to its line {found.seen.median:.0f} ms, at most {found.seen.most:.0f} (with the watcher's pause)"
            )
        if self.edits_skipped:
            lines.append(f"  {terminal.paint('not measured:', 33)} edits under `hills serve`: {self.edits_skipped}")
        lines.append("  goals" if self.pages in SIZES_OF_GOALS else "  goals (stated for 3,000 and 30,000 pages)")
        for goal in self.goals():
            mark = terminal.paint("✓", 32) if goal.met else terminal.paint("✗", 31)
            lines.append(f"  {mark} {goal.name:32}{goal.shown:>12}   goal: at most {goal.shown_most}")
        return "\n".join(lines)

    def record(self) -> dict:
        """Everything, for programs."""
        return {
            "pages": self.pages,
            "published": self.extents,
            "runs": {program: [asdict(run) for run in runs] for program, runs in self.runs.items()},
            "least_peak_bytes": self.least_peak_bytes,
            "touched_by_unchanged_build": self.touched,
            "edits": {kind: asdict(found) for kind, found in self.edits.items()},
            "edits_skipped": self.edits_skipped,
            "goals": [{**asdict(goal), "met": goal.met} for goal in self.goals()],
        }


def spread(figure: Figure) -> str:
    """A median with its range."""
    return f"{figure.median:.2f} ({figure.least:.2f}-{figure.most:.2f})"


def part(ratio: float) -> str:
    """A ratio as a part: `1/9.1`; above one as a multiple."""
    return f"1/{1 / ratio:.1f}" if 0 < ratio < 1 else f"{ratio:.2f} ×"
