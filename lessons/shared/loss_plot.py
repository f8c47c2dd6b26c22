"""The plot that several lessons have: the loss at every step, of this run and of earlier ones."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

from downslope.lessons.base.numbers import fixed
from downslope.lessons.base.text import Text
from downslope.lessons.pictures.axes import round_limits, span_of_steps
from downslope.lessons.pictures.figure import EMPTY, Backdrop, Curve, Limits, Part, Plot, Points
from downslope.lessons.pictures.terrain import ghost_role
from downslope.lessons.shared.runs import ghost_legend, shown_ghosts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from downslope.core import Array, Timeline
    from downslope.lessons.engine.situation import Situation

State = TypeVar("State")
STEP = Text("step", "걸음")
LOSS_PER_STEP = Text("loss per step", "걸음마다의 손실")


def loss_plot(
    situation: Situation[State],
    losses: Callable[[Timeline[State]], tuple[Array, Array]],
    *,
    title: Text = LOSS_PER_STEP,
    summary: Text | None = None,
    y_limits: Limits | None = None,
    behind: Sequence[Part] = (),
    backdrop: Backdrop = EMPTY,
    legend: tuple[tuple[str, str, Text], ...] = (),
    now: str = "■",
    ghost: str = "⠛",
    log_y: bool = False,
) -> Plot:
    """The losses of a run as steps on a line, over those of earlier runs if these are shown.

    `losses` gives the numbers (n,) of the steps of a run and the loss (n,) at each: see `series`.
    `behind` is drawn under the line; `now` and `ghost` are the glyphs of the last point and of
    earlier runs; the rest is as in Plot.
    Without `y_limits`, all losses and 0 have room.
    """
    steps, heights = losses(situation.timeline)
    shown = shown_ghosts(situation)
    parts: list[Part] = [
        Points(*losses(earlier.timeline), ghost_role(place), ghost)
        for place, earlier in enumerate(shown)
    ]
    parts += [
        *behind,
        Curve(steps, heights, "path"),
        Points(steps, heights, "path", "⠛"),
        Points(steps[-1:], heights[-1:], "now", now),
    ]
    return Plot(
        title=title,
        summary=summary or _summary(situation.step, heights),
        x_limits=span_of_steps(int(steps[0]), int(steps[-1])),
        y_limits=round_limits(heights, log=log_y) if y_limits is None else y_limits,
        parts=tuple(parts),
        backdrop=backdrop,
        x_label=STEP,
        legend=(*legend, *ghost_legend(situation, shown)),
        log_y=log_y,
    )


def _summary(steps: int, heights: Array) -> Text:
    first, last = _told(float(heights[0])), _told(float(heights[-1]))
    return Text(
        f"The loss after {steps} steps: from {first.en} to {last.en}.",
        f"{steps}걸음 동안 손실: {first.ko}에서 시작해 지금 {last.ko}.",
    )


def _told(loss: float) -> Text:
    """A loss as a number, or in words where it is none."""
    if math.isfinite(loss):
        return Text.plain(fixed(loss))
    return (
        Text("no number", "값 없음") if math.isnan(loss) else Text("beyond all numbers", "무한대")
    )
