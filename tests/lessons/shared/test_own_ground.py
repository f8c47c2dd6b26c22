"""Of a learner's own function a sensible part is shown, with its minima, and a run can begin."""

from __future__ import annotations

import math

import numpy as np
import pytest

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.token import read, write
from downslope.lessons.shared.expression import compile_formula
from downslope.lessons.shared.landscape import landscape
from downslope.lessons.shared.own_ground import domain_of, minima_of

ACKLEY = "-20*exp(-0.2*sqrt(0.5*(x0²+x1²))) - exp(0.5*(cos(2π x0)+cos(2π x1))) + e + 20"
BEALE = "(1.5 - x0 + x0*x1)² + (2.25 - x0 + x0*x1²)² + (2.625 - x0 + x0*x1**3)²"
RASTRIGIN = "20 + x0² + x1² - 10cos(2π x0) - 10cos(2π x1)"
BUKIN = "100√(|x1-0.01x0²|)+0.01|x0+10|"
USUAL = ((-5.0, 5.0), (-5.0, 5.0))


@pytest.mark.parametrize(
    ("formula", "domain"),
    [
        ("x0² + x1²", USUAL),
        ("sin(x0) + x1**2/4", USUAL),
        ("x0² - x1²", USUAL),
        ("exp(exp(x0))", USUAL),
        ("7", USUAL),
        ("log(-1)", USUAL),
        ("log(x0)", ((0.0, 5.0), (-5.0, 5.0))),
        ("exp(-100(x0²+x1²))", ((-0.5, 0.5), (-0.5, 0.5))),
    ],
)
def test_the_usual_part_is_shown_unless_there_is_a_reason(formula: str, domain: object) -> None:
    assert domain_of(compile_formula(formula)) == domain


def test_a_minimum_further_out_is_in_the_picture() -> None:
    (left, right), (bottom, top) = domain_of(compile_formula("(x0-100)² + (x1-50)²"))
    assert left < -5 < 100 < right
    assert bottom <= -5 < 50 < top


# As the literature has them.
@pytest.mark.parametrize(
    ("formula", "lowest"),
    [
        ("x0² + x1²", [(0, 0)]),
        ("abs(x0) + abs(x1)", [(0, 0)]),
        ("(1 - x0)² + 100(x1 - x0²)²", [(1, 1)]),
        (
            "(x0² + x1 - 11)² + (x0 + x1² - 7)²",
            [(3, 2), (-3.779310, -3.283186), (-2.805118, 3.131312), (3.584428, -1.848126)],
        ),
        (BEALE, [(3, 0.5)]),
        ("(x0+2x1-7)²+(2x0+x1-5)²", [(1, 3)]),
        ("1-exp(-400((x0-1)²+(x1-2)²))", [(1, 2)]),
    ],
)
def test_minima_are_found(formula: str, lowest: list[tuple[float, float]]) -> None:
    found = landscape(formula).minima
    assert len(found) == len(lowest)
    for minimum in lowest:
        assert min(math.dist(minimum, other) for other in found) < 2e-6


@pytest.mark.parametrize("formula", [ACKLEY, RASTRIGIN])
def test_of_many_minima_the_lowest_are_marked(formula: str) -> None:
    found = landscape(formula).minima
    assert 9 <= len(found) <= 25
    assert math.hypot(*found[0]) < 1e-6


@pytest.mark.parametrize("formula", ["x0**2", "x0 + x1", "x0² - x1²", "7", "log(x0)", BUKIN])
def test_no_line_of_minima_no_edge_and_no_gorge_is_marked(formula: str) -> None:
    function = compile_formula(formula)
    assert minima_of(function, USUAL) == ()


def test_a_domain_may_be_given() -> None:
    land = landscape("x0² + x1², x0=-10..20, x1=−1..1")
    assert land.domain == ((-10.0, 20.0), (-1.0, 1.0))
    assert land.formula == "x0² + x1²"
    assert landscape("sin(x0) y=1..2").domain == ((-5.0, 5.0), (1.0, 2.0))
    token = "gradient-descent?landscape=x0%2C%20x0%3D-1..2&beat=tune"
    assert read(write(read(token))).values == read(token).values


@pytest.mark.parametrize("span", ["x0=2..1", "x0=a..2", "x0=0..1e9", "x0=nan..1"])
def test_a_domain_of_no_use_is_refused(span: str) -> None:
    with pytest.raises(Refusal, match=r"such as x0=-2\.\.2"):
        load("gradient-descent").control("landscape").read(f"x0**2, {span}")


@pytest.mark.parametrize(
    "formula", ["log(x0)", "x0² + x1², x0=-1..1", "sqrt(1-x0²-x1²)", "exp(-100(x0²+x1²))"]
)
def test_a_run_begins_where_the_formula_is_shown_and_has_a_value(formula: str) -> None:
    walk = read("gradient-descent?beat=tune").put({"landscape": formula})
    land = landscape(formula)
    (left, right), (bottom, top) = land.domain
    x0, x1 = (float(walk.values[name]) for name in ("x0", "x1"))
    assert left <= x0 <= right
    assert bottom <= x1 <= top
    assert np.isfinite(land.function((x0, x1)))
    # Tokens lead to the same place, and what is set itself is never overruled.
    assert read(write(walk)).values == walk.values
    put = walk.put({"x0": -3.0, "x1": 4.0})
    assert read(write(put)).values["x0"] == -3.0
    assert read(f"{write(walk)}&x0=-3&x1=4").values["x0"] == -3.0


def test_a_run_does_not_begin_where_all_is_level() -> None:
    """A dent a twentieth wide: at a fifth of the picture its slope is 1e-17."""
    dent = "1-exp(-400((x0-1)²+(x1-2)²))"
    values = read("gradient-descent?beat=tune").put({"landscape": dent}).values
    slope = landscape(dent).gradient((float(values["x0"]), float(values["x1"])))
    assert np.hypot(*slope) > 0.01


def test_a_start_that_is_in_the_picture_stays() -> None:
    walk = read("gradient-descent?beat=tune").put({"landscape": "sin(x0) + x1**2/4"})
    assert (walk.values["x0"], walk.values["x1"]) == (-3.0, 4.0)
