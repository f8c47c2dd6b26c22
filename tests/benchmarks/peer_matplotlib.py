"""A peer: the same descent redrawn with matplotlib (Agg), one picture for each key.

A notebook gets such pictures. The time that a browser then takes to show them is not measured. Runs
in an environment of its own; `descent.py` writes the numbers it reads.
"""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot


class Picture:
    """Two axes whose lines are moved instead of made anew, the fastest way to redraw."""

    def __init__(self, numbers: dict[str, Any]) -> None:
        self._path, self._losses = numbers["path"], numbers["losses"]
        self._figure, (plane, curve) = pyplot.subplots(1, 2, figsize=(8, 4), dpi=100)
        for line in numbers["contours"]:
            plane.plot(*zip(*line, strict=True), color="tab:blue", linewidth=0.5)
        plane.set(xlim=numbers["limits"][0], ylim=numbers["limits"][1])
        curve.set(xlim=(0, len(self._path)), ylim=(0, max(self._losses)))
        (self._way,) = plane.plot([], [], "o-", color="tab:orange")
        (self._loss,) = curve.plot([], [], color="tab:orange")
        self._title = plane.set_title("")

    def png(self, step: int) -> bytes:
        """The picture after this many steps, as PNG."""
        path = self._path[: step + 1]
        self._way.set_data(*zip(*path, strict=True))
        self._loss.set_data(range(len(path)), self._losses[: step + 1])
        self._title.set_text(f"step {step}")
        file = io.BytesIO()
        self._figure.savefig(file, format="png")
        return file.getvalue()


def main() -> None:
    """Answer each key with a picture: space takes a step, `b` goes back to the start."""
    numbers = json.loads(Path(sys.argv[1]).read_text())
    picture, step = Picture(numbers), 0
    _write(picture.png(step))
    while key := os.read(0, 1):
        step = min(step + 1, len(numbers["path"]) - 1) if key == b" " else 0
        _write(picture.png(step))


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


if __name__ == "__main__":
    main()
