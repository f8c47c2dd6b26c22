"""How to choose eta in lesson 13: the best for two curvatures, and halving a large one."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import LANDSCAPES, numerical_gradient
from downslope.lessons.kit import EMPTY, Curve, Label, Plot, Points, Table, Text, fixed, short
from downslope.lessons.l13_learning_rate.run import CURVATURES, START

if TYPE_CHECKING:
    from downslope.lessons.kit import Situation
    from downslope.lessons.l13_learning_rate.run import Descent

SHOWN = 8
"""How many rows the table of the halving run has."""
TRIES = 100
"""How many tries it makes: with many more, rounding would end its jumping by chance."""


def halve_when_rising(f, x, eta, steps):
    """The etas and heights of a descent that halves eta, in place of a step, where f would rise."""
    seen = []
    for _ in range(steps):
        new = x - eta * numerical_gradient(f, x)
        if f(new) > f(x):
            eta = eta / 2
        else:
            x = new
        seen.append((eta, f(x)))
    return seen


@lru_cache(maxsize=1)
def halved() -> tuple[tuple[float, float], ...]:
    """Eta and f after each of TRIES tries in the valley, from eta 8."""
    f = LANDSCAPES["valley"].function
    return tuple((float(e), float(h)) for e, h in halve_when_rising(f, np.array(START), 8.0, TRIES))


def best_eta(a: float, b: float) -> float:
    """The eta that leaves least of the slower of two axes with curvatures a < b, to 6 decimals.

    Found by halving the interval in which the larger of both factors has its least value.
    """
    low, high = 0.0, 2.0 / b
    for _ in range(80):
        middle = (low + high) / 2
        # While x0, the flat axis, is the slower one, a larger eta helps.
        if abs(1 - a * middle) > abs(1 - b * middle):
            low = middle
        else:
            high = middle
    return round(low, 9)


# -- pictures ---------------------------------------------------------------------------


def untold_factors(situation: Situation[Descent]) -> Plot:
    """The axes on which the factors of both axes will stand."""
    del situation
    return _plot((), Text("Both factors, still hidden.", "아직 가려진 두 배율."))


def both_factors(situation: Situation[Descent]) -> Plot:
    """By eta, how much a step leaves of x0 and of x1 in the valley, and where both are alike."""
    del situation
    a, b = CURVATURES["valley"]
    eta = np.linspace(0.0, 1.2, 121)
    best = best_eta(a, b)
    left = 1 - a * best
    parts = (
        Curve(eta, np.abs(1 - a * eta), "path"),
        Curve(eta, np.abs(1 - b * eta), "slope"),
        Points(np.array([best]), np.array([left]), "now", "■"),
        Label(best, left, short(round(best, 3)), "name"),
    )
    summary = Text(
        "At eta {eta} a step leaves {left} of both axes.",
        "eta {eta}에서는 한 걸음 뒤 두 축이 모두 {left}배가 돼요.",
    ).format(eta=short(round(best, 3)), left=fixed(left))
    return _plot(parts, summary)


def _plot(parts: tuple[Curve | Points | Label, ...], summary: Text) -> Plot:
    return Plot(
        title=Text("valley: what a step leaves", "골짜기: 걸음 뒤에 남는 비율"),
        summary=summary,
        x_limits=(0.0, 1.2),
        y_limits=(0.0, 1.4),
        parts=parts,
        backdrop=EMPTY,
        x_label="eta",
        legend=(("path", "─", Text.plain("x0")), ("slope", "─", Text.plain("x1"))),
    )


def untold_halving(situation: Situation[Descent]) -> Table:
    """The table of the halving run with nothing but its beginning."""
    del situation
    return _table((_beginning(),), Text("It begins with eta 8.", "eta 8로 시작해요."))


def halving(situation: Situation[Descent]) -> Table:
    """Eta and f after the first tries, and after the last one."""
    del situation
    run = halved()
    numbers = (*range(1, SHOWN - 1), len(run))
    tried = ((str(n), short(run[n - 1][0]), fixed(run[n - 1][1])) for n in numbers)
    rows = (_beginning(), *tried)
    summary = Text(
        "After {n} tries eta is {eta} and f is {f}.", "{n}번 뒤 eta는 {eta}, f는 {f}."
    ).format(n=len(run), eta=rows[-1][1], f=rows[-1][2])
    return _table(rows, summary)


def _beginning() -> tuple[str, str, str]:
    return "0", "8", fixed(float(LANDSCAPES["valley"].function(START)))


def _table(rows: tuple[tuple[str, str, str], ...], summary: Text) -> Table:
    return Table(
        title=Text("halve eta where f would rise", "f가 커지려 하면 eta를 절반으로"),
        summary=summary,
        head=(Text("try", "시도"), Text.plain("eta"), Text.plain("f")),
        rows=rows,
        grows=True,
    )
