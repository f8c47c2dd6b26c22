"""Lesson 12 on any formula and from any start: nothing is cut off, and no word is false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from downslope.lessons.engine.token import read
from downslope.lessons.pictures.figure import Curve, Plot, Points
from downslope.tui.painter import paint
from downslope.tui.painter.rows import plain

if TYPE_CHECKING:
    from downslope.lessons.engine.walk import Walk

FORMULAS = (
    "bowl", "valley", "himmelblau", "rosenbrock", "plateau", "saddle", "1+1e-9", "100+1e-8*x0**2",
    "x0*x1", "1e17+x0**2", "log(x0)", "-exp(-x0²)", "1e300*x0**2", "1e-300*x0**2", "abs(x0)-7",
)  # fmt: skip
DESCENT = "gradient-descent?beat=tune"


def walk_on(formula: str, **values: float) -> Walk[Any]:
    fields = "".join(f"&{key}={value!r}" for key, value in values.items())
    return read(f"{DESCENT}&landscape={quote(formula, safe='')}{fields}")


def losses(walk: Walk[Any]) -> Plot:
    plot = walk.figures()[1]
    assert isinstance(plot, Plot)
    return plot


@given(
    st.sampled_from(FORMULAS),
    st.floats(-10, 10),
    st.floats(-10, 10),
    st.integers(0, 4),
    st.sampled_from([0.01, 0.1, 1.0]),
)
@example("bowl", -2.2, 0.4, 0, 0.1)
@example("1+1e-9", -3.0, 4.0, 2, 0.1)
@settings(deadline=None, derandomize=True, max_examples=120)
def test_every_finite_loss_is_inside_the_axes(
    formula: str, x0: float, x1: float, step: int, eta: float
) -> None:
    plot = losses(walk_on(formula, x0=x0, x1=x1, step=step, eta=eta))
    low, high = plot.y_limits
    for part in plot.parts:
        assert isinstance(part, Curve | Points)
        finite = part.y[np.isfinite(part.y)]
        assert (low <= finite).all()
        assert (finite <= high).all()


@pytest.mark.parametrize(
    ("formula", "start"),
    [("bowl", (-2.2, 0.4)), ("1+1e-9", (-3.0, 4.0)), ("100+1e-8*x0**2", (-3.0, 4.0))],
)
def test_the_loss_at_the_start_is_drawn(formula: str, start: tuple[float, float]) -> None:
    """The square of the point is on the painted picture, where nothing else is that full."""
    rows = paint(losses(walk_on(formula, x0=start[0], x1=start[1])), 78, 14, "en")
    assert any(set("▀▄▖▗▘▝▌▐█■") & set(plain(row)) for row in rows)


# -- what the loss axis shows -----------------------------------------------------------


def test_a_small_change_far_from_0_is_seen() -> None:
    """Of losses from 100.09 on down by 0.002, the axis shows no more than ten times that."""
    plot = losses(walk_on("100+x0**2/100", step=6))
    seen = np.concatenate([part.y for part in plot.parts if isinstance(part, Curve)])
    assert np.ptp(plot.y_limits) < 10 * np.ptp(seen)
    assert losses(walk_on("bowl", eta=1e-10, step=6)).y_limits[0] == 0


def test_the_change_on_ackleys_function_is_seen() -> None:
    """At an eta of 0.01 eight steps lead from 11.3 into the next dent, hardly lower."""
    ackley = "-20exp(-0.2√((x0²+x1²)/2)) - exp((cos(2π x0)+cos(2π x1))/2) + e + 20"
    walk = walk_on(ackley, x0=-3.2, x1=4.2, eta=0.01, step=8)
    [_, plot] = walk.figures()
    assert isinstance(plot, Plot)
    seen = plot.parts[0]
    assert isinstance(seen, Curve)
    assert np.ptp(seen.y) > 0.2 * np.ptp(plot.y_limits)


def test_a_run_that_loses_its_value_is_not_told_as_nan() -> None:
    walk = walk_on("(1.5 - x0 + x0*x1**3)**2", x0=-3.0, x1=4.0, eta=10.0, step=6)
    assert not np.isfinite(walk.state.height)
    for language in ("en", "ko"):
        told = losses(walk).summary.of(language)
        assert "nan" not in told
        assert "inf" not in told


# -- undefined, diverged, rounded away --------------------------------------------------


def status(formula: str, **values: float) -> str:
    return walk_on(formula, **values).status().en


@pytest.mark.parametrize("step", [0, 1, 3])
def test_undefined_at_the_start_is_no_divergence(step: int) -> None:
    assert status("log(x0)", x0=-3.0, x1=4.0, step=step).startswith("f is undefined at the start")


def test_a_step_out_of_where_f_is_defined_is_told_with_its_number() -> None:
    """From x0 = 0.5 a step of 1 * 1/0.5 down log(x0) leads to -1.5."""
    for step in (1, 2, 5):
        told = status("log(x0)", x0=0.5, x1=0.0, eta=1.0, step=step)
        assert told == "f is undefined where step 1 led."


def test_what_flies_off_still_diverges() -> None:
    assert status("bowl", eta=10.0, step=3) == "Diverged at step 2."
    assert status("bowl", eta=10.0, step=300) == "Diverged at step 2."


def test_a_difference_that_rounds_away_is_no_level_ground() -> None:
    assert "rounds away" in status("1e17+x0**2", step=2)
    assert "level here" in status("7", step=2)
    # Here a hundredth further is higher, rounding or not.
    assert status("1e7+x0**2+x1**2", x0=0.0, x1=0.0, step=1).startswith("At a minimum")


@pytest.mark.parametrize(("step", "zero"), [(80, "almost 0"), (100_0, "0")])
def test_a_gradient_is_called_0_only_where_it_is(step: int, zero: str) -> None:
    """(-6, 8) * 0.8^80 is 1e-7 and shown as that; in the end it is below the smallest number."""
    walk = walk_on("bowl", step=step, eta=0.1 if step == 80 else 0.5)
    assert walk.status().en == f"At a minimum: the gradient is {zero}."
    slope = walk.timeline.back().state.gradient
    assert (zero == "0") == (not slope.any() and not walk.state.gradient.any())


# -- goals ------------------------------------------------------------------------------

MINIMA = "gradient-descent?beat=four-minima&step=1&x0=3.584428&x1=-1.848126"
OTHER = "(x0-3.584428)**2+(x1+1.848126)**2"
SAME = "(x0² + x1 - 11)² + (x0 + x1² - 7)²"


@pytest.mark.parametrize(
    ("formula", "met"), [("himmelblau", True), (SAME, True), (OTHER, False)], ids=str
)
def test_the_far_minimum_is_that_of_its_landscape(formula: str, met: bool) -> None:
    walk = read(f"{MINIMA}&landscape={quote(formula, safe='')}")
    claimed = walk.commit()
    assert (claimed.reached == {"four-minima"}) == met
    assert claimed.notice is not None
    assert met or "another landscape" in claimed.notice.en
