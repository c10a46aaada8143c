"""Runs a program and says what it took; counts and compares published folders.

Nothing here knows which programs are measured or why.
"""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A program that is measured did not do its work; the text says what it printed last."""


@dataclass
class Run:
    """What one run took. CPU and memory include the processes that it started and waited for."""

    wall_s: float
    user_s: float
    system_s: float
    peak_bytes: int

    @property
    def cpu_s(self) -> float:
        """User and system time together."""
        return self.user_s + self.system_s


def run(command: list[str | Path], log: Path, environment: dict[str, str]) -> Run:
    """Runs `command` to its end.

    What earlier runs left to be written is brought to the disk first, so that nobody pays for another's output.
    """
    os.sync()
    launcher = [sys.executable, "-I", "-S", Path(__file__).with_name("launch.py"), log, *command]
    # A session of its own, so that the program can be ended together with its launcher.
    with subprocess.Popen(
        launcher, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=environment, start_new_session=True
    ) as child:
        try:
            answer = child.communicate()[0].split()
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
    name = Path(command[0]).name
    if child.returncode != 0:
        raise Failed(f"{name} could not be started")
    if answer[0] != "0":
        raise Failed(f"{name} ended with exit code {answer[0]}:\n{tail(log)}")
    wall, user, system, peak_kib = map(float, answer[1:])
    return Run(wall, user, system, int(peak_kib) * 1024)


def tail(log: Path, lines: int = 15) -> str:
    """The end of what a program printed."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def entries(folder: Path) -> Iterator[os.DirEntry]:
    """Everything below `folder`, one at a time."""
    with os.scandir(folder) as found:
        for entry in found:
            yield entry
            if entry.is_dir(follow_symlinks=False):
                yield from entries(Path(entry.path))


def extent(folder: Path) -> dict[str, int]:
    """How many files a folder holds, how many of them are pages, and their size in bytes."""
    files = pages = size = 0
    for entry in entries(folder):
        if entry.is_file(follow_symlinks=False):
            files += 1
            pages += entry.name.endswith(".html")
            size += entry.stat(follow_symlinks=False).st_size
    return {"files": files, "pages": pages, "bytes": size}


def disk_time_ns(folder: Path) -> int:
    """Now, by the clock that stamps files: what is touched after this call is younger."""
    probe = folder / "clock"
    probe.touch()
    stamp = probe.stat().st_ctime_ns
    # File systems stamp with the time of the last tick of the kernel, a few milliseconds apart.
    time.sleep(0.05)
    return stamp


def touched_since(folder: Path, moment_ns: int) -> int:
    """How many files and folders were written, replaced, renamed or created since."""
    touched = int(folder.stat().st_ctime_ns > moment_ns)
    for entry in entries(folder):
        touched += entry.stat(follow_symlinks=False).st_ctime_ns > moment_ns
    return touched


@dataclass
class Figure:
    """A figure over several runs."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: list[float]) -> "Figure":
        """The median with its range."""
        return cls(statistics.median(values), min(values), max(values))
