"""The pictures of lesson 2: a fit through its points, both errors by degree, and a table."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.polynomial.polynomial import polyval

from downslope.lessons.kit import (
    EMPTY,
    Backdrop,
    Curve,
    Figure,
    Part,
    Plot,
    Points,
    Table,
    Text,
    shown_ghosts,
)
from downslope.lessons.l02_overfitting.captions import brief
from downslope.lessons.l02_overfitting.data import HIGHEST
from downslope.lessons.l02_overfitting.data import source as true_curve

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Array, Limits, Situation
    from downslope.lessons.l02_overfitting.run import Fit

TRAIN, TEST = "path", "secant"
"""Roles of training and test data in every picture; their glyphs are • and ○."""
X_LIMITS: Limits = (-1.08, 1.08)
HEIGHTS: Limits = (-2.2, 2.2)
NOISY, CLEAN = (-2.1, 2.1), (-8.2, 1.2)
"""log10 of the limits of the error axis, with and without noise."""
ALONE = -1.8, 0.3
"""The same without test errors, which alone are large."""
_GRID = np.linspace(-1.0, 1.0, 241)
_FIT = ("curve", "─", Text("fit", "맞춘 곡선"))


# -- the fit ----------------------------------------------------------------------------


def curve(situation: Situation[Fit], *, tested: bool = True, source: bool = False) -> Plot:
    """The fitted curve through its points; `source` draws the true curve behind the data too."""
    state = situation.state
    parts: list[Part] = [_ghost_fit(ghost.timeline.state) for ghost in shown_ghosts(situation)]
    parts.append(Curve(_GRID, _heights(state), "curve"))
    if tested:
        parts.append(Points(*state.trial.test_on, TEST, "○"))
    parts.append(Points(*state.trial.train_on, TRAIN, "•"))
    return Plot(
        title=Text("degree {d}", "{d}차").format(d=state.degree),
        summary=Text(
            "A polynomial of degree {d} fitted to {n} points.", "점 {n}개에 맞춘 {d}차 다항식."
        ).format(d=state.degree, n=state.points),
        x_limits=X_LIMITS,
        y_limits=HEIGHTS,
        parts=tuple(parts),
        backdrop=_behind() if source else EMPTY,
        x_label="x",
        legend=(
            _FIT,
            *_legend(tested=tested),
            *_source_legend(source=source),
            *_ghost_legend(situation),
        ),
    )


@lru_cache(maxsize=256)
def _heights(state: Fit) -> Array:
    """The heights (241,) of the fitted curve over the grid."""
    return np.asarray(polyval(_GRID, state.weights))


def _ghost_fit(state: Fit) -> Points:
    return Points(_GRID[::8], _heights(state)[::8], "ghost", "·")


@lru_cache(maxsize=1)
def _behind() -> Backdrop:
    return Backdrop((Curve(_GRID, true_curve(_GRID), "truth"),))


def _legend(*, tested: bool) -> tuple[tuple[str, str, Text], ...]:
    training = (TRAIN, "•", Text("training", "훈련"))
    return (training, (TEST, "○", Text("test", "시험"))) if tested else (training,)


def _source_legend(*, source: bool) -> tuple[tuple[str, str, Text], ...]:
    return (("truth", "─", Text("source", "원래 곡선")),) if source else ()


def _ghost_legend(situation: Situation[Fit]) -> tuple[tuple[str, str, Text], ...]:
    """The legend's entry for earlier runs, if any are drawn."""
    return (("ghost", "·", Text("before", "이전")),) if shown_ghosts(situation) else ()


# -- the errors -------------------------------------------------------------------------


def errors(situation: Situation[Fit], *, tested: bool = True, every: bool = False) -> Plot:
    """Both errors on a logarithmic axis, up to the current degree or of `every` degree."""
    state = situation.state
    last = HIGHEST if every else state.degree
    # The axis for data without noise reaches down to 1e-8, which would give the answer away.
    noisy = state.noise > 0 or situation.asking
    limits = (NOISY if tested else ALONE) if noisy else CLEAN
    before = _ghost_legend(situation)
    parts: list[Part] = [_upright(state.degree)]
    if tested:
        parts += [_ghost_errors(g.timeline.state, state) for g in shown_ghosts(situation)]
    parts += _error_curve(state.trial.training, last, limits, TRAIN, "•")
    if tested:
        parts += _error_curve(state.trial.test, last, limits, TEST, "○")
    parts.append(_now(state, limits, tested=tested))
    return Plot(
        title=Text("errors", "오차"),
        summary=_errors_summary(state, tested=tested),
        x_limits=(-0.6, HIGHEST + 0.6),
        y_limits=limits,
        parts=tuple(parts),
        backdrop=EMPTY,
        x_label=Text("degree", "차수"),
        legend=(*_legend(tested=tested), *before),
        log_y=True,
    )


def _error_curve(errors: Array, last: int, limits: Limits, role: str, glyph: str) -> list[Part]:
    degrees = np.arange(last + 1, dtype=np.float64)
    drawn = _within(errors[: last + 1], limits)
    return [Curve(degrees, drawn, role), Points(degrees, drawn, role, glyph)]


def _now(state: Fit, limits: Limits, *, tested: bool) -> Points:
    error = state.test if tested else state.training
    return Points(np.array([float(state.degree)]), _within(np.array([error]), limits), "now", "■")


def _within(errors: Array, limits: Limits) -> Array:
    """The errors, with those that are beyond the picture moved to its edge."""
    low, high = 10 ** (limits[0] + 0.1), 10 ** (limits[1] - 0.1)
    return np.clip(errors, low, high)


def _upright(degree: int) -> Curve:
    """An upright line at the current degree."""
    return Curve(np.array([degree, degree], dtype=np.float64), np.array([1e-20, 1e20]), "contour-3")


def _ghost_errors(before: Fit, now: Fit) -> Points:
    """The test errors of an earlier run, unless it had the same data: ours would hide its dots."""
    last = -1 if before.trial is now.trial else before.degree
    degrees = np.arange(last + 1, dtype=np.float64)
    return Points(degrees, before.trial.test[: last + 1], "ghost", "·")


def _errors_summary(state: Fit, *, tested: bool) -> Text:
    if not tested:
        return Text(
            "The training error at degree {d} is {a}.", "{d}차에서 훈련 오차는 {a}."
        ).format(d=state.degree, a=brief(state.training))
    return Text(
        "At degree {d} the training error is {a}, the test error {b}.",
        "{d}차에서 훈련 오차는 {a}, 시험 오차는 {b}.",
    ).format(d=state.degree, a=brief(state.training), b=brief(state.test))


def table(situation: Situation[Fit], *, tested: bool = True, every: bool = False) -> Table:
    """Both errors in numbers, up to the current degree or of `every` degree."""
    state = situation.state
    columns = [state.trial.training, *([state.trial.test] if tested else [])]
    rows = tuple(
        (str(d), *(brief(float(errors[d])) for errors in columns))
        for d in range((HIGHEST if every else state.degree) + 1)
    )
    heads = (Text("• training", "• 훈련"), Text("○ test", "○ 시험"))
    return Table(
        title=Text("errors", "오차"),
        summary=Text("{n} degrees tried.", "차수 {n}개.").format(n=len(rows)),
        head=(Text("degree", "차수"), *heads[: len(columns)]),
        rows=rows,
        marked=state.degree,
        grows=not every,
    )


PICTURES: dict[str, Callable[[Situation[Fit]], Figure]] = {
    "curve": curve,
    "errors": errors,
    "table": table,
    "untested-curve": partial(curve, tested=False),
    "untested-errors": partial(errors, tested=False),
    "untested-table": partial(table, tested=False),
    "all-errors": partial(errors, every=True),
    "all-table": partial(table, every=True),
    "curve-and-source": partial(curve, source=True),
}
"""Those that are untested know no test points yet; those of all show the degrees to come too."""
