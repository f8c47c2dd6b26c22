"""A learner's own formula is computed right if it is allowed, and refused in one line if not."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.lessons.base.errors import Refusal
from downslope.lessons.shared.expression import LONGEST, compile_formula
from downslope.lessons.shared.landscape import landscape

if TYPE_CHECKING:
    from collections.abc import Callable

# Each formula, and the same in Python's own arithmetic.
ORACLES: dict[str, Callable[[float, float], float]] = {
    "x0**2/20 + x1**2": lambda a, b: a**2 / 20 + b**2,
    "sin(x0)*cos(x1) - exp(-x0**2)": lambda a, b: math.sin(a) * math.cos(b) - math.exp(-(a**2)),
    "abs(x0) + maximum(x1, 2) - -3": lambda a, b: abs(a) + max(b, 2) + 3,
    "sqrt(x0**2 + x1**2) + tanh(pi*x0) + e": lambda a, b: (
        math.hypot(a, b) + math.tanh(math.pi * a) + math.e
    ),
    "2**-x0": lambda a, _: 2.0**-a,
    "7": lambda _, __: 7.0,
}


@pytest.mark.parametrize("formula", ORACLES)
@given(
    points=st.lists(
        st.tuples(st.floats(-4, 4, allow_subnormal=False), st.floats(-4, 4)), min_size=1, max_size=5
    )
)
@settings(deadline=None, derandomize=True, max_examples=40)
def test_a_formula_means_what_python_means(formula: str, points: list[tuple[float, float]]) -> None:
    expected = [ORACLES[formula](a, b) for a, b in points]
    heights = compile_formula(formula)(np.array(points))
    assert heights == pytest.approx(expected, rel=1e-12, abs=1e-12)
    assert float(compile_formula(formula)(np.array(points[0]))) == pytest.approx(expected[0])


@pytest.mark.parametrize(
    ("formula", "place", "column"),
    [
        ("x0 + foo", "foo", 6),
        ("x0.real", "x0.real", 1),
        ("x0 + x1[0]", "x1[0]", 6),
        ("__import__('os')", "__import__", 1),
        ("x0 + open('f')", "open", 6),
        ("lambda: 0", "lambda", 1),
        ("[x0 for x0 in x1]", "[x0", 1),
        ("x0 if x1 else 0", "x0 if", 1),
        ("x0 ^ 2", "^ 2", 4),
        ("x0 < 1", "x0 < 1", 1),
        ("exp(x0, x1)", "exp", 1),
        ("sin + x0", "sin", 1),
        ("(abs)", "abs", 2),
        ("exp(cos)", "cos", 5),
        ("exp(x=x0)", "exp", 1),
        ("maximum(x0)", "maximum", 1),
        ("'a'*9", "'a'", 1),
        ("f'{x0}'", "f'", 1),
        ("True + x0", "True", 1),
        ("(x0 := 3)", "x0 :=", 2),
        ("x0 +", "", 5),
        ("1j*x0", "1j", 1),
    ],
)
def test_what_is_not_allowed_is_refused_where_it_stands(
    formula: str, place: str, column: int
) -> None:
    with pytest.raises(Refusal) as refusal:
        compile_formula(formula)
    message = str(refusal.value)
    assert "\n" not in message
    assert place in message
    assert f"column {column}" in message


@pytest.mark.parametrize(
    "formula",
    ["x0+" * 10_000 + "x1", "(" * 500 + "x0" + ")" * 500, "x0" + "**2" * 400, "-" * 5_000 + "x0"],
)
def test_a_formula_that_is_too_long_is_refused_unread(formula: str) -> None:
    with pytest.raises(Refusal, match=str(LONGEST)):
        compile_formula(formula)


def test_no_power_grows_beyond_memory() -> None:
    assert np.isinf(compile_formula("9**9**9**9 + x0")(np.zeros(2)))
    assert np.isinf(compile_formula("1e308*10*x0")(np.ones(2)))
    assert np.isnan(compile_formula("log(-1) + x0")(np.zeros(2)))


@given(st.text(max_size=60))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_no_text_does_anything_but_compute_or_be_refused(text: str) -> None:
    message, shape = "", (3,)
    try:
        shape = compile_formula(text)(np.zeros((3, 2))).shape
    except Refusal as refusal:
        message = str(refusal)
    assert shape == (3,)
    assert "\n" not in message


def test_the_gradient_of_an_own_landscape_is_the_numerical_one() -> None:
    own = landscape("sin(x0) + x0*x1**2")
    points = np.array([[0.3, -1.2], [2.0, 0.5]])
    exact = np.column_stack(
        [np.cos(points[:, 0]) + points[:, 1] ** 2, 2 * points[:, 0] * points[:, 1]]
    )
    assert own.gradient(points) == pytest.approx(exact, abs=1e-7)
    assert own.gradient(points[0]) == pytest.approx(exact[0], abs=1e-7)
