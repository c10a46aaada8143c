"""Encodes the same pictures with Hills and with sharp, in turns, and compares what it took at equal measured quality.

Usage: run.py --bench PROGRAM --sharp DIR --work DIR [--pictures N] [--real FILE...] [--json FILE]

A quality of 60 means something else to every encoder. So each encodes at several qualities; SSIMULACRA2 says how near
each file is to the same tool's own resized picture without losses; and sharp's bytes and CPU are read off, between its
qualities, at the score that Hills reaches with the setting it publishes.
"""

import argparse
import json
import math
import os
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from measure import Failed, Run, run  # noqa: E402
from report import Terminal  # noqa: E402

# What `pictures::widths` plans for the bench's slot; sharp is told the same.
WIDTHS = "320,480,640,960,1280,1600"
# The published setting of Hills, its name in a job, and the qualities of sharp around it.
FORMATS = {
    "avif": ("avif:60:6", ["avif:30", "avif:40", "avif:50", "avif:60"]),
    "webp": ("webp:75", ["webp:65", "webp:75", "webp:85"]),
    "jpeg": ("jpeg:78", ["jpeg:70", "jpeg:78", "jpeg:86"]),
}


class Bench:
    """The two programs, the pictures, and the folder in which everything happens."""

    def __init__(self, options: argparse.Namespace, terminal: Terminal) -> None:
        self.program: Path = options.bench
        self.sharp: Path = options.sharp / "sharp.js"
        self.work: Path = options.work
        self.terminal = terminal
        self.sources: list[Path] = []
        own = ("RAYON_", "UV_", "VIPS_")
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}

    def command(self, tool: str, job: str, out: Path) -> list[str | Path]:
        """How a tool is told to encode all sources."""
        if tool == "hills":
            return [self.program, "encode", job, out, *self.sources]
        return ["node", self.sharp, "encode", job, out, WIDTHS, *self.sources]

    def encode(self, tool: str, job: str) -> tuple[Run, Path]:
        """Encodes all sources in all widths; what it took, and where the files are."""
        out = self.work / f"{len(list(self.work.iterdir()))}-{tool}-{job.replace(':', '-').replace(',', '+')}"
        out.mkdir()
        self.terminal.step(f"{tool} {job}")
        return run(self.command(tool, job, out), self.work / "log", self.environment), out

    def plain(self, command: list[str | Path]) -> None:
        """Something that is not measured."""
        run(command, self.work / "log", self.environment)

    def score(self, references: Path, files: Path) -> float:
        """The mean SSIMULACRA2 of a folder of files; 100 is the original, 70 is high quality, 90 cannot be told apart."""
        decoded = files.with_name(files.name + "-png")
        decoded.mkdir()
        self.plain(["node", self.sharp, "png", files, decoded])
        self.plain([self.program, "score", references, decoded])
        lines = (self.work / "log").read_text(encoding="utf-8").split("\n")
        return statistics.mean(float(line.split()[1]) for line in lines if line.strip())

    def measured(self, tool: str, job: str, references: Path) -> dict[str, float]:
        """Bytes, score, CPU and wall time of one job."""
        took, files = self.encode(tool, job)
        size = sum(file.stat().st_size for file in files.iterdir())
        score = self.score(references, files)
        return {"job": job, "bytes": size, "score": score, "cpu_s": took.cpu_s, "wall_s": took.wall_s}


def between(points: list[dict[str, float]], score: float, what: str) -> float:
    """What a tool needs for a score: a straight line, of the logarithm, between the nearest two of its measurements."""
    points = sorted(points, key=lambda point: point["score"])
    pairs = list(zip(points, points[1:]))
    lower, upper = next((pair for pair in pairs if score <= pair[1]["score"]), pairs[-1])
    share = (score - lower["score"]) / (upper["score"] - lower["score"])
    return math.exp(math.log(lower[what]) * (1 - share) + math.log(upper[what]) * share)


def compare(bench: Bench, formats: list[str]) -> dict:
    """All formats of both tools; prints a line for each."""
    references = {}
    for tool in ("hills", "sharp"):
        _, references[tool] = bench.encode(tool, "png")
    results = {}
    say = bench.terminal.say
    say(f"{'':6}{'':12}{'score':>7}{'kB':>8}{'CPU s':>8}{'wall s':>8}")
    for name in formats:
        own_job, jobs = FORMATS[name]
        own = bench.measured("hills", own_job, references["hills"])
        others = [bench.measured("sharp", job, references["sharp"]) for job in jobs]
        bench.terminal.clear()
        for tool, point in [("hills", own), *(("sharp", other) for other in others)]:
            say(
                f"{tool:6}{point['job']:12}{point['score']:7.2f}{point['bytes'] / 1000:8.0f}"
                f"{point['cpu_s']:8.2f}{point['wall_s']:8.2f}"
            )
        at_equal = {what: between(others, own["score"], what) for what in ("bytes", "cpu_s", "wall_s")}
        ratio = {what: own[what] / value for what, value in at_equal.items()}
        inside = min(o["score"] for o in others) <= own["score"] <= max(o["score"] for o in others)
        say(
            f"  {name} at equal score, hills to sharp: bytes x{ratio['bytes']:.2f}, CPU x{ratio['cpu_s']:.2f}, "
            f"wall x{ratio['wall_s']:.2f}{'' if inside else ' (extrapolated)'}"
        )
        results[name] = {"hills": own, "sharp": others, "ratio": ratio, "extrapolated": not inside}
    return results


def together(bench: Bench, results: dict) -> dict:
    """One build of everything, as a site has it; sharp at its qualities nearest in score."""
    jobs = {"hills": [], "sharp": []}
    for name, result in results.items():
        jobs["hills"].append(FORMATS[name][0])
        nearest = min(result["sharp"], key=lambda point: abs(point["score"] - result["hills"]["score"]))
        jobs["sharp"].append(nearest["job"])
    took = {}
    for tool in ("hills", "sharp"):
        spent, files = bench.encode(tool, ",".join(jobs[tool]))
        size = sum(file.stat().st_size for file in files.iterdir())
        took[tool] = {"jobs": jobs[tool], "cpu_s": spent.cpu_s, "wall_s": spent.wall_s, "bytes": size,
                      "peak_mb": spent.peak_bytes / 1e6}
        bench.terminal.clear()
        bench.terminal.say(
            f"{tool:6}{' '.join(jobs[tool])}: CPU {spent.cpu_s:.1f} s, wall {spent.wall_s:.1f} s, "
            f"{size / 1000:.0f} kB, peak {spent.peak_bytes / 1e6:.0f} MB"
        )
    return took


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--sharp", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--pictures", type=int, default=4)
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--real", type=Path, action="append", default=[])
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def main() -> int:
    """Measures, prints, and says with its exit code whether it could measure."""
    options = parse()
    terminal = Terminal()
    bench = Bench(options, terminal)
    try:
        sources = options.work / "sources"
        sources.mkdir()
        terminal.step("generating pictures")
        bench.plain([options.bench, "generate", sources, str(options.pictures)])
        bench.sources = sorted(sources.iterdir()) + options.real
        bench.plain(["node", bench.sharp, "version"])
        terminal.clear()
        terminal.say(f"{(options.work / 'log').read_text(encoding='utf-8').strip()}; {os.cpu_count()} processors; "
                     f"{len(bench.sources)} pictures in widths {WIDTHS}")
        results = compare(bench, options.formats.split(","))
        took = together(bench, results)
    except Failed as failed:
        terminal.clear()
        terminal.complain(str(failed))
        return 1
    if options.json:
        record = {"formats": results, "together": took, "processors": os.cpu_count()}
        options.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
