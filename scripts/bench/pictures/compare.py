"""Encodes the same pictures with Hills and with sharp, in turns, and compares what it took at equal measured quality.

A quality of 60 means something else to every encoder. So sharp encodes at several qualities; SSIMULACRA2 says how near
each file of either tool is to one and the same reference, made by a third resizer; and for each picture sharp's bytes are
read off, between its qualities, at the score that Hills reaches with the setting it publishes.
"""

import math
import os
import re
import statistics
from dataclasses import asdict, dataclass
from pathlib import Path

from measure import Run, run
from report import Goal, Terminal

# What `pictures::widths` plans for the bench's slot; sharp is told the same.
WIDTHS = "320,480,640,960,1280,1600"
# The qualities of sharp around the one that Hills publishes.
FORMATS = {
    "avif": ["avif:30", "avif:40", "avif:50", "avif:60"],
    "webp": ["webp:60", "webp:70", "webp:80", "webp:88"],
    "jpeg": ["jpeg:60", "jpeg:70", "jpeg:80", "jpeg:88"],
}


@dataclass
class Point:
    """One tool with one setting: the score and the bytes of each file, and what all of them took together."""

    job: str
    scores: dict[str, float]
    sizes: dict[str, int]
    cpu_s: float
    wall_s: float

    @property
    def score(self) -> float:
        """The mean SSIMULACRA2; 100 is the original, 90 cannot be told apart, 70 is high quality."""
        return statistics.mean(self.scores.values())

    @property
    def size(self) -> int:
        """All bytes."""
        return sum(self.sizes.values())


class Bench:
    """The two programs, the pictures, and the folder in which everything happens."""

    def __init__(self, program: Path, sharp: Path, work: Path, terminal: Terminal) -> None:
        self.program = program
        self.sharp = sharp / "sharp.js"
        self.work = work
        self.terminal = terminal
        self.sources: list[Path] = []
        self.references = work / "references"
        own = ("RAYON_", "UV_", "VIPS_")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}

    def prepare(self, count: int, real: list[Path]) -> str:
        """Makes the pictures and their references; the versions of what is compared."""
        folder = self.work / "sources"
        folder.mkdir()
        self.references.mkdir()
        self.terminal.step("generating pictures")
        self.plain([self.program, "generate", folder, str(count)])
        self.sources = sorted(folder.iterdir()) + real
        self.plain([self.program, "reference", self.references, *self.sources])
        return self.plain(["node", self.sharp, "version"]).strip()

    def encode(self, tool: str, job: str) -> tuple[Run, Path]:
        """Encodes all sources in all widths; what it took, and where the files are."""
        out = self.work / re.sub(r"[:,]", "-", f"{len(list(self.work.iterdir()))}-{tool}-{job}")
        out.mkdir()
        self.terminal.step(f"{tool} {job}")
        own, other = [self.program, "encode", job, out], ["node", self.sharp, "encode", job, out, WIDTHS]
        command = (own if tool == "hills" else other) + self.sources
        return run(command, self.work / "log", self.environment), out

    def plain(self, command: list[str | Path]) -> str:
        """Something that is not measured; what it printed."""
        run(command, self.work / "log", self.environment)
        return (self.work / "log").read_text(encoding="utf-8")

    def scores(self, files: Path) -> dict[str, float]:
        """SSIMULACRA2 of every file of a folder against its reference."""
        decoded = files.with_name(files.name + "-png")
        decoded.mkdir()
        self.plain(["node", self.sharp, "png", files, decoded])
        lines = self.plain([self.program, "score", self.references, decoded]).split("\n")
        return {Path(name).stem: float(score) for name, score in (line.split() for line in lines if line.strip())}

    def measured(self, tool: str, job: str) -> Point:
        """One job; prints a line for it."""
        took, files = self.encode(tool, job)
        sizes = {file.stem: file.stat().st_size for file in files.iterdir()}
        point = Point(job, self.scores(files), sizes, took.cpu_s, took.wall_s)
        self.terminal.clear()
        self.terminal.say(
            f"{tool:6}{job:14}{point.score:7.2f}{point.size / 1000:9.0f}{point.cpu_s:8.2f}{point.wall_s:8.2f}"
        )
        return point


def between(points: list[tuple[float, float]], score: float) -> float:
    """What a tool needs for a score: a straight line, of the logarithm, between the nearest two of its measurements."""
    points = sorted(points)
    pairs = list(zip(points, points[1:]))
    lower, upper = next((pair for pair in pairs if score <= pair[1][0]), pairs[-1])
    if upper[0] - lower[0] < 1e-6:
        return lower[1]
    share = (score - lower[0]) / (upper[0] - lower[0])
    return math.exp(math.log(lower[1]) * (1 - share) + math.log(upper[1]) * share)


def ratios(own: Point, others: list[Point]) -> dict[str, float]:
    """Hills to sharp at equal score. Bytes picture by picture, so that no large one decides alone; time for all."""
    name_by_name = [
        math.log(size / between([(other.scores[name], other.sizes[name]) for other in others], own.scores[name]))
        for name, size in own.sizes.items()
    ]
    time = {
        what: getattr(own, what) / between([(other.score, getattr(other, what)) for other in others], own.score)
        for what in ("cpu_s", "wall_s")
    }
    return {"bytes": math.exp(statistics.mean(name_by_name)), **time}


def compare(bench: Bench, formats: list[str]) -> tuple[dict, list[Goal]]:
    """All formats of both tools; prints a line for each, and what follows from them."""
    say = bench.terminal.say
    results, goals = {}, []
    say(f"{'':20}{'score':>7}{'kB':>9}{'CPU s':>8}{'wall s':>8}")
    for tool in ("hills", "sharp"):
        # How much of the score is lost by resizing alone.
        bench.measured(tool, "png")
    for name in formats:
        own = bench.measured("hills", name)
        others = [bench.measured("sharp", job) for job in FORMATS[name]]
        ratio = ratios(own, others)
        inside = min(other.score for other in others) <= own.score <= max(other.score for other in others)
        say(
            f"  {name} at equal score, hills to sharp: bytes x{ratio['bytes']:.3f}, CPU x{ratio['cpu_s']:.2f}, "
            f"wall x{ratio['wall_s']:.2f}{'' if inside else ' (extrapolated)'}"
        )
        results[name] = {"hills": asdict(own), "sharp": [asdict(other) for other in others], "ratio": ratio}
        for what, key in (("bytes", "bytes"), ("CPU", "cpu_s")):
            goals.append(Goal(f"{name}, {what} against sharp", ratio[key], 1.0, f"{ratio[key]:.3f} ×", "1 ×"))
    return results, goals


def together(bench: Bench, results: dict) -> tuple[dict, list[Goal]]:
    """One build of everything, as a site has it; sharp at its qualities nearest in score."""
    jobs = {"hills": list(results), "sharp": []}
    for result in results.values():
        mean = statistics.mean(result["hills"]["scores"].values())
        nearest = min(result["sharp"], key=lambda point: abs(statistics.mean(point["scores"].values()) - mean))
        jobs["sharp"].append(nearest["job"])
    took = {}
    for tool, names in jobs.items():
        spent, files = bench.encode(tool, ",".join(names))
        size = sum(file.stat().st_size for file in files.iterdir())
        took[tool] = {"jobs": names, "cpu_s": spent.cpu_s, "wall_s": spent.wall_s, "bytes": size, "peak_mb": spent.peak_bytes / 1e6}
        bench.terminal.clear()
        bench.terminal.say(
            f"{tool:6}{' '.join(names)}: CPU {spent.cpu_s:.1f} s, wall {spent.wall_s:.1f} s, "
            f"{size / 1000:.0f} kB, peak {spent.peak_bytes / 1e6:.0f} MB"
        )
    ratio = took["hills"]["cpu_s"] / took["sharp"]["cpu_s"]
    return took, [Goal("all formats in one go, CPU against sharp", ratio, 1.0, f"{ratio:.2f} ×", "1 ×")]
