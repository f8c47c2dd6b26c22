"""The machine that is measured on, and what a process uses of it; Linux only, from /proc."""

from __future__ import annotations

import os
import platform
import time
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Noise:
    """How busy the machine is: load averages, and the share of all its cores that is in use."""

    load: tuple[float, float, float]
    busy: float

    def words(self) -> str:
        """The numbers as text for people."""
        averages = " ".join(f"{value:.2f}" for value in self.load)
        return f"load {averages}, {self.busy:.0%} of {os.cpu_count()} cores busy"


def noise(seconds: float = 1.0) -> Noise:
    """How busy the machine is during `seconds` in which the benchmark does nothing."""
    before = busy_and_all(PROC.joinpath("stat").read_text())
    time.sleep(seconds)
    after = busy_and_all(PROC.joinpath("stat").read_text())
    busy, everything = (b - a for a, b in zip(before, after, strict=True))
    return Noise(os.getloadavg(), busy / everything if everything else 0.0)


def description() -> dict[str, object]:
    """What must be known of a machine before results are compared with those of another."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
    }


def resident(pid: int) -> float:
    """The memory that a process holds, in MB (RSS)."""
    return resident_in(PROC.joinpath(str(pid), "status").read_text())


def cpu_seconds(pid: int) -> float:
    """The processor time that a process has used, in seconds, in its own code and in the kernel."""
    return ticks_in(PROC.joinpath(str(pid), "stat").read_text()) / os.sysconf("SC_CLK_TCK")


# -- parsing ----------------------------------------------------------------------------


def resident_in(status: str) -> float:
    """MB in the line `VmRSS:  123 kB` of a status file; its kB are 1,024 bytes."""
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / MEGABYTE


def ticks_in(stat: str) -> int:
    """User and system ticks; they follow a name that may contain spaces and brackets."""
    fields = stat.rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def busy_and_all(stat: str) -> tuple[int, int]:
    """The ticks of all cores since the machine started: those in use, and all of them."""
    ticks = [int(field) for field in stat.splitlines()[0].split()[1:9]]
    idle, waiting = ticks[3], ticks[4]
    return sum(ticks) - idle - waiting, sum(ticks)
