"""What an answer reveals, played: the run that shows the truth is seen step by step.

It takes a second or two, and any key ends it at once. The walk itself is at its end from the start,
so nothing is lost whatever happens meanwhile: only what is painted lags behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.lessons.engine.walk import Walk

FRAMES, SECONDS = 24, 1.5
"""The most pictures between an answer and what it reveals, and how long all of them take."""


class Stopped(Protocol):
    """A timer, as far as it is used here."""

    def stop(self) -> None:
        """Tick no more."""


class Reveal:
    """The pictures that are still to come; `walk` is the one to paint now, or None for the last.

    `every` starts a timer, `paint` paints the screen, and `slow` tells that the line to the
    terminal has not yet taken what was written: then the rest is left out.
    """

    def __init__(
        self,
        every: Callable[[float, Callable[[], None]], Stopped],
        paint: Callable[[], None],
        slow: Callable[[], bool],
    ) -> None:
        self._every, self._paint, self._slow = every, paint, slow
        self._timer: Stopped | None = None
        self._left: Iterator[Walk[object]] = iter(())
        self.walk: Walk[object] | None = None

    def begin(self, before: Walk[object], after: Walk[object]) -> None:
        """Play what led from `before` to `after`, if that was an answer that ran some steps."""
        self.end()
        frames = frames_between(before, after)
        if frames:
            self._left = iter(frames)
            self.walk = next(self._left)
            self._timer = self._every(SECONDS / len(frames), self._next)

    def end(self) -> None:
        """Show the last picture from now on; whoever calls this paints it."""
        if self._timer:
            self._timer.stop()
        self._timer, self.walk = None, None

    def _next(self) -> None:
        self.walk = None if self._slow() else next(self._left, None)
        if self.walk is None:
            self.end()
        self._paint()


def frames_between(before: Walk[object], after: Walk[object]) -> list[Walk[object]]:
    """At most FRAMES walks, evenly spread over the steps that an answer ran, without the last one.

    There are none where no question was answered, or where a single step or none was run.
    """
    steps = after.step - before.step
    if not before.pending or after.pending or steps < 2:
        return []
    count = min(FRAMES, steps)
    return [after.back(steps - steps * k // count) for k in range(count)]
