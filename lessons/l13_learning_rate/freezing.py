"""The pictures of lesson 13 about huge x: the run, exact arithmetic, and what is left of h."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import (
    EMPTY,
    STEP,
    Curve,
    Plot,
    Points,
    Table,
    Text,
    asked,
    span_of_steps,
)
from downslope.lessons.l13_learning_rate.run import START, H, factors, measured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from downslope.lessons.kit import Situation
    from downslope.lessons.l13_learning_rate.run import Descent

ROWS = 11
"""How many steps the table lists at most, besides the current one of a frozen run."""

_MOST_DIGITS = 300.0
_TINY = 1e-300


def far_plot(situation: Situation[Descent]) -> Plot:
    """|x0| by step on a logarithmic axis: in exact arithmetic, and in the run."""
    past = situation.timeline.past()
    first = situation.step - len(past) + 1
    steps = np.arange(first, situation.step + 1, dtype=np.float64)
    run = np.array([abs(state.x[0]) for state in past])
    log_factor = math.log10(
        abs(factors(situation.state.land.name, situation.state.eta)[0]) or _TINY
    )
    # The line stops where float64 would overflow.
    last = min(situation.step, _MOST_DIGITS / log_factor) if log_factor > 0 else situation.step
    ends = np.array([0.0, last])
    line = abs(START[0]) * 10 ** np.maximum(log_factor * ends, -_MOST_DIGITS)
    limits = span_of_steps(first, situation.step)
    return Plot(
        title=Text.plain("|x0|"),
        summary=Text(
            "|x0| after {n} steps: {x} in the run, {e} in exact arithmetic.",
            "{n}걸음 뒤의 |x0|: 실행에서는 {x}, 정확히 계산하면 {e}.",
        ).format(n=situation.step, x=f"{run[-1]:.2e}", e=f"{line[-1]:.2e}"),
        x_limits=limits,
        y_limits=(0.0, float(max(20, 10 * np.ceil(np.log10(line[-1]) / 10)))),
        parts=(
            Curve(ends, line, "truth"),
            Curve(steps, run, "path"),
            Points(steps[-1:], run[-1:], "now", "■"),
        ),
        backdrop=EMPTY,
        x_label=STEP,
        legend=(("truth", "/", Text("exact", "정확한 계산")), ("path", "●", Text("run", "실행"))),
        log_y=True,
    )


def _nudges(situation: Situation[Descent], k: int, *, main: bool = True) -> Table:
    """A table by step: x_k, the gap to the next float, what adding h changes, and the slope.

    The rows of a frozen run are all the same, so one of them stands for the rest. Where the table
    is not the main picture it has no room for the gap.
    """
    shown = list(_shown(situation))
    columns = [0, 1, 2, 3, 4] if main else [0, 1, 3, 4]
    head = (
        Text("step", "걸음"),
        Text.plain(f"x{k}"),
        Text.plain("ulp(x)"),
        Text.plain("x+h-x"),
        Text("slope", "기울기"),
    )
    rows = [_row(n, state, k) for n, state in shown]
    return Table(
        title=Text(f"x{k}: ulp beside h = 1e-4", f"x{k}: ulp와 h = 1e-4")
        if main
        else Text.plain(f"x{k}"),
        summary=Text(
            f"For each step x{k}, its ulp, x + h - x, and the gradient along it.",
            f"걸음마다 x{k}, ulp, x + h - x, 그 방향의 기울기.",
        ),
        head=tuple(head[i] for i in columns),
        rows=tuple(tuple(row[i] for i in columns) for row in rows),
        marked=len(shown) - 1,
        grows=True,
    )


def latest(situation: Situation[Descent]) -> Table:
    """The table of x1, which freezes first, and then of x0, which freezes one step later."""
    return _nudges(situation, 0 if situation.state.frozen else 1)


def other(situation: Situation[Descent]) -> Table:
    """The table of the coordinate that `latest` does not show."""
    return _nudges(situation, 1 if situation.state.frozen else 0, main=False)


def _untold(situation: Situation[Descent], k: int) -> Table:
    """The table without what is left of h and the slope: they hint at a run that will freeze."""
    table = _nudges(situation, k, main=False)
    return replace(table, rows=tuple((*row[:2], "?", "?") for row in table.rows))


def _small(k: int) -> Callable[[Situation[Descent]], Table]:
    return asked(partial(_untold, k=k), partial(_nudges, k=k, main=False))


x0_table, x1_table = _small(0), _small(1)
"""The small tables of x0 and of x1, filled in once the question is answered."""


def _shown(situation: Situation[Descent]) -> Iterator[tuple[int, Descent]]:
    """Numbers and states of the newest steps; of a frozen run, until it froze, and of now."""
    past = situation.timeline.past()
    first = situation.step - len(past) + 1
    stop = situation.step
    state = situation.state
    if state.frozen:
        stop = min(stop, measured(state.land.name, state.eta).steps or stop)
    for n in range(max(first, stop - ROWS + 1), stop + 1):
        yield n, past[n - first]
    if stop < situation.step:
        yield situation.step, state


def _row(n: int, state: Descent, k: int) -> tuple[str, ...]:
    x = float(state.x[k])
    left = (x + H) - x
    numbers = (np.spacing(abs(x)), left, state.gradient[k])
    return str(n), brief(x, 2), *(brief(float(number), 1) for number in numbers)


def brief(value: float | Decimal, digits: int) -> str:
    """Scientific notation without padding: -2.59e13.

    A float that has overflowed is `inf`; a Decimal has room for any exponent here.
    """
    if value == 0 or not Decimal(value).is_finite():
        return f"{float(value) + 0.0:g}"
    mantissa, _, exponent = f"{value:.{digits}e}".partition("e")
    return f"{mantissa}e{int(exponent)}"
