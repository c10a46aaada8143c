"""Measures what `hills serve` does when one page is saved, by the line that it prints about every save.

The line looks like `rebuilt 1 page in 0.6 ms (article:page-00001)`. Its time is the work from the changed text to files
on disk, without the pause in which the watcher gathers events.
"""

import os
import queue
import re
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from measure import Figure

EDITS = 15
READY_WITHIN_S = 300
REBUILT_WITHIN_S = 15
REBUILT = re.compile(r"\brebuilt\s+(?P<count>[\d,]+)\s+\w+.*?\bin\s+(?P<time>[\d.]+)\s*(?P<unit>µs|us|ms|s)\b")
MILLISECONDS = {"µs": 1e-3, "us": 1e-3, "ms": 1.0, "s": 1e3}
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Unmeasurable(Exception):
    """`hills serve` could not be measured; the text says why."""


@dataclass
class Edits:
    """What a kind of edit took."""

    work_ms: list[float] = field(default_factory=list)
    seen_ms: list[float] = field(default_factory=list)

    @property
    def work(self) -> Figure:
        """The work as `hills serve` reports it."""
        return Figure.of(self.work_ms)

    @property
    def seen(self) -> Figure:
        """From the saved file to the line about it, as seen from outside."""
        return Figure.of(self.seen_ms)


class Server:
    """A running `hills serve` with the lines that it prints."""

    def __init__(self, hills: Path, project: Path, environment: dict[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.lines: queue.Queue[tuple[float, str]] = queue.Queue()
        self.last_lines: list[str] = []
        self.process = subprocess.Popen(
            [hills, "--project", project, "serve", "--port", str(self.port)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        """Gathers the lines as they come, each with the time of its coming."""
        for raw in self.process.stdout:
            line = COLOUR.sub("", raw.decode("utf-8", errors="replace")).strip()
            self.lines.put((time.perf_counter(), line))
            self.last_lines = [*self.last_lines[-9:], line]

    def stop(self) -> None:
        """Ends the program, politely first."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def wait_until_ready(self) -> None:
        """Waits until the home page is served."""
        deadline = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise Unmeasurable(self.explain(f"it ended with exit code {self.process.returncode}"))
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=5) as answer:
                    answer.read()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise Unmeasurable(self.explain(f"no page within {READY_WITHIN_S} s"))

    def settle(self, quiet_s: float) -> None:
        """Drops lines until none came for a while."""
        while True:
            try:
                self.lines.get(timeout=quiet_s)
            except queue.Empty:
                return

    def next_rebuild(self) -> tuple[float, float]:
        """When the next line about a save came, and the work in it in milliseconds."""
        deadline = time.monotonic() + REBUILT_WITHIN_S
        while (left := deadline - time.monotonic()) > 0:
            try:
                came, line = self.lines.get(timeout=left)
            except queue.Empty:
                break
            if found := REBUILT.search(line):
                return came, float(found["time"]) * MILLISECONDS[found["unit"]]
        raise Unmeasurable(self.explain(f"no line like `rebuilt 1 page in 0.6 ms` within {REBUILT_WITHIN_S} s of a save"))

    def explain(self, reason: str) -> str:
        """`reason` with what was printed last."""
        return "\n".join([reason, *(f"    {line}" for line in self.last_lines)])


def save(page: Path, text: str, spare: Path) -> None:
    """Saves a page as careful editors do: all of it at once, under a spare name first."""
    spare.write_text(text, encoding="utf-8")
    os.replace(spare, page)


def measure(hills: Path, project: Path, page: Path, environment: dict[str, str]) -> dict[str, Edits]:
    """Edits the body of `page` several times and then its title, and gathers what was reported."""
    original = page.read_text(encoding="utf-8")
    title = re.search(r'^title: "(.*)"$', original, re.MULTILINE)[1]
    variants = {
        "body": [f"{original.rstrip()} Ask about this, reminder {edit}.\n" for edit in range(1, EDITS + 1)],
        "title": [original.replace(f'"{title}"', f'"{title} ({edit})"', 1) for edit in range(1, EDITS + 1)],
    }
    spare = project.parent / "edited.md"
    found = {kind: Edits() for kind in variants}
    server = Server(hills, project, environment)
    try:
        server.wait_until_ready()
        server.settle(1.5)
        for kind, texts in variants.items():
            # The first save of a kind takes back the other kind's edit; it is not counted.
            for counted, text in enumerate([original, *texts]):
                if kind == "body" and counted == 0:
                    continue
                saved = time.perf_counter()
                save(page, text, spare)
                came, work_ms = server.next_rebuild()
                if counted:
                    found[kind].work_ms.append(work_ms)
                    found[kind].seen_ms.append((came - saved) * 1e3)
                server.settle(0.2)
    finally:
        server.stop()
        save(page, original, spare)
    return found
