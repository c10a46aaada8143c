"""Runs one program and prints what it took: exit code, seconds of wall, user and system time, peak memory in KiB.

Usage: python3 -I -S launch.py LOG PROGRAM ARGUMENT...

A process of its own, and a bare one, because the kernel counts the memory of the process that starts a program into that
program's peak. CPU and memory include the processes that the program starts and waits for.
"""

import os
import sys
import time

log, *command = sys.argv[1:]
files = [
    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    (os.POSIX_SPAWN_DUP2, 1, 2),
]
began = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=files)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - began
print(os.waitstatus_to_exitcode(status), wall, used.ru_utime, used.ru_stime, used.ru_maxrss)
