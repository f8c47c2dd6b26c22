"""The pictures of lesson 15 that compare backpropagation and the numerical gradient."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.kit import Backdrop, Curve, Plot, Points, Table, Text, round_up
from downslope.lessons.l15_training.plan import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from downslope.lessons.l15_training.nudging import Nudging
    from downslope.lessons.l15_training.plan import Plan
    from downslope.lessons.l15_training.run import Training

_MOST_DRAWN = 1_000
"""How many points of a kind are drawn at most."""


def agreement(state: Training) -> Plot:
    """Each numerical slope found so far, against the same slope by backpropagation."""
    nudging = state.nudging
    assert nudging is not None, "only a run with numerical slopes shows their agreement"
    found = len(nudging.slopes)
    old, new = _spread(0, found - nudging.latest), _spread(found - nudging.latest, found)
    most = round_up(float(np.abs(nudging.exact).max()) or 1.0)
    return Plot(
        title=Text("slopes", "편미분"),
        summary=Text(
            "{n} slopes found by nudging, each as high as backpropagation's: off by {d} at most.",
            "수치 미분으로 구한 편미분 {n}개가 오차역전파법의 값과 {d} 안에서 같아요.",
        ).format(n=found, d=f"{nudging.difference:.1e}"),
        x_limits=(-most, most),
        y_limits=(-most, most),
        parts=(
            Points(nudging.exact[old], nudging.slopes[old], "curve", "⠛"),
            Points(nudging.exact[new], nudging.slopes[new], "now", "■"),
        ),
        backdrop=_diagonal(),
        x_label=Text("gradient", "오차역전파법"),
        y_label="numerical_gradient",
    )


def cost_table(state: Training) -> Table:
    """How many forward passes and multiplications both ways have taken so far."""
    plan, nudging = state.plan, state.nudging
    assert nudging is not None, "only a run with numerical slopes has two costs"
    passes = (1, nudging.passes, total_passes(state))
    work = (backward_products(plan), *(count * plan.products for count in passes[1:]))
    summary = Text(
        "Backpropagation: 1 forward pass. Numerical so far: {n} of {all}.",
        "오차역전파법은 순전파 1번, 수치 미분은 {all}번 중 지금까지 {n}번.",
    ).format(n=nudging.passes, all=total_passes(state))
    cells = [(f"{count:,}", _count(made)) for count, made in zip(passes, work, strict=True)]
    return _costs(summary, f"2 * {state.net.parameter_count:,}", cells)


def unknown_cost(state: Training) -> Table:
    """The same table while its numbers are asked for."""
    summary = Text("The price is not told yet.", "비용은 아직 알려 주지 않아요.")
    return _costs(summary, f"? * {state.net.parameter_count:,}", [("?", "?")] * 3)


def _costs(summary: Text, whole: str, cells: Iterable[tuple[str, str]]) -> Table:
    names = ("gradient", "numerical_gradient", whole)
    return Table(
        title=Text("the price of one gradient", "기울기 한 번의 비용"),
        summary=summary,
        head=(Text("by", "방법"), Text("forward", "순전파"), Text("products", "곱셈 횟수")),
        rows=tuple((name, *counts) for name, counts in zip(names, cells, strict=True)),
    )


def total_passes(state: Training) -> int:
    """The forward passes of a whole numerical gradient: two for each parameter."""
    return 2 * state.net.parameter_count


def backward_products(plan: Plan) -> int:
    """The multiplications of one gradient by backpropagation: a forward and a backward pass."""
    back = plan.batch * plan.hidden * (plan.inputs + 2 * CLASSES)
    return plan.products + back


def latest(nudging: Nudging) -> tuple[str, float, float]:
    """The parameter that was nudged last: its name, its numerical slope, and backpropagation's."""
    i = len(nudging.slopes) - 1
    return nudging.name(i), float(nudging.slopes[i]), float(nudging.exact[i])


def _spread(first: int, last: int) -> np.ndarray:
    stride = 1 << max(0, (last - first) // _MOST_DRAWN).bit_length()
    return np.arange(first, last, stride)


def _count(number: int) -> str:
    for size, letter in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if number >= size:
            return f"{number / size:.3g}{letter}"
    return str(number)


@lru_cache(maxsize=1)
def _diagonal() -> Backdrop:
    """The line on which both slopes are equal, long enough for any limits."""
    ends = np.array([-1e6, 1e6])
    return Backdrop((Curve(ends, ends, "target"),))
