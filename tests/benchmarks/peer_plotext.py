"""A peer: the same descent in textual-plotext, as its own examples would draw it.

Runs in an environment of its own; `descent.py` writes the numbers it reads.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.containers import Horizontal
from textual.widgets import Footer, Header, Static
from textual_plotext import PlotextPlot  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class PeerApp(App[None]):
    """Contours and path on the left, the loss on the right, and the numbers below."""

    TITLE = "textual-plotext"
    CSS = "Horizontal { height: 1fr; } PlotextPlot { width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [("space", "step", "step"), ("b", "begin", "begin")]

    def __init__(self, numbers: dict[str, Any]) -> None:
        super().__init__()
        self._numbers = numbers
        self._step = 0

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal():
            yield PlotextPlot(id="map")
            yield PlotextPlot(id="loss")
        yield Static(id="formula")
        yield Footer()

    def on_mount(self) -> None:
        self._draw()

    def action_step(self) -> None:
        """Draw the next step."""
        self._step = min(self._step + 1, len(self._numbers["path"]) - 1)
        self._draw()

    def action_begin(self) -> None:
        """Go back to the start."""
        self._step = 0
        self._draw()

    def _draw(self) -> None:
        path = self._numbers["path"][: self._step + 1]
        losses = self._numbers["losses"][: self._step + 1]
        self._draw_map(path)
        self._draw_losses(losses)
        self.query_one("#formula", Static).update(f"step {self._step}: x = {path[-1]}")

    def _draw_map(self, path: list[list[float]]) -> None:
        widget = self.query_one("#map", PlotextPlot)
        plt = widget.plt
        plt.clear_data()
        for line in self._numbers["contours"]:
            plt.plot(*zip(*line, strict=True), marker="braille", color="blue")
        plt.plot(*zip(*path, strict=True), marker="braille", color="orange")
        plt.scatter(*zip(*path, strict=True), marker="dot", color="red")
        plt.xlim(*self._numbers["limits"][0])
        plt.ylim(*self._numbers["limits"][1])
        widget.refresh()

    def _draw_losses(self, losses: list[float]) -> None:
        widget = self.query_one("#loss", PlotextPlot)
        widget.plt.clear_data()
        widget.plt.plot(losses, marker="braille", color="orange")
        widget.refresh()


if __name__ == "__main__":
    PeerApp(json.loads(Path(sys.argv[1]).read_text())).run()
