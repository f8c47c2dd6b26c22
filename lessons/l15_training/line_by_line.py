"""The picture of lesson 15 that walks one iteration of the chapter's loop line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.lessons.kit import Table, Text, fixed, short
from downslope.lessons.l15_training.run import moved

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l15_training.run import Training

LINES = ("1", "2", "3", "4", "5")
"""The lines of an iteration: draw, pick, gradient, step, loss."""


def line_by_line(situation: Situation[Training]) -> Table:
    """What each line makes in the iteration that comes next, down to the chosen line."""
    done = int(situation.values["line"])
    made = _made(situation.state)
    return Table(
        title=Text("iteration {i}, line by line", "반복 {i}, 한 줄씩").format(
            i=situation.state.iteration
        ),
        summary=Text("Line {n}: {made}.", "{n}번 줄: {made}.").format(n=done, made=made[done - 1]),
        head=(Text("line", "줄"), Text("what it makes", "만드는 것")),
        rows=tuple(
            (name, value if k < done else "...")
            for k, (name, value) in enumerate(zip(_NAMES, made, strict=True))
        ),
        marked=done - 1,
    )


_NAMES = ("batch =", "x_batch =", "gradient =", "params -=", "losses")


def _made(state: Training) -> tuple[str, ...]:
    """What each line makes, as short as it can be shown; weights and slopes by W2[0, 0]."""
    plan = state.plan
    x, t = plan.draw(state.iteration)
    slopes = state.net.gradient(x, t)
    old, slope = float(state.net.params["W2"][0, 0]), float(slopes["W2"][0, 0])
    rows = ", ".join(str(i) for i in plan.rows(state.iteration)[:3])
    return (
        f"[{rows}, ...]",
        f"({len(x)}, {plan.inputs}) t ({len(t)},)",
        f"dW2[0,0] = {fixed(slope, 4)}",
        f"{fixed(old, 4)} - {short(plan.eta)} * {fixed(slope, 4)}",
        f"E {fixed(state.loss, 4)} → {fixed(moved(state.net, slopes, plan.eta).loss(x, t), 4)}",
    )
