"""A formula is read as people write it, and as the app itself does; two meanings are refused."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import LANDSCAPES
from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load
from downslope.lessons.shared.expression import compile_formula

if TYPE_CHECKING:
    from collections.abc import Callable

POINTS = np.random.default_rng(0).uniform(0.1, 0.9, size=(7, 2))
# Each as people write it, and the same in Python's own arithmetic.
WRITTEN: dict[str, Callable[[float, float], float]] = {
    "x0² + x1²": lambda a, b: a**2 + b**2,
    "(1 - x0)² + 100(x1 - x0²)²": lambda a, b: (1 - a) ** 2 + 100 * (b - a**2) ** 2,
    "x₀² + x₁²": lambda a, b: a**2 + b**2,
    "x[0]**2 + x[1]**2": lambda a, b: a**2 + b**2,
    "x² + y²": lambda a, b: a**2 + b**2,
    "X0² + x_1²": lambda a, b: a**2 + b**2,
    "f(x0, x1) = x0² + 2x1": lambda a, b: a**2 + 2 * b,
    "f = 2x0x1": lambda a, b: 2 * a * b,
    "−x0 – x1": lambda a, b: -a - b,
    "x0 × x1·2 ÷ 4": lambda a, b: a * b * 2 / 4,
    "2πx0 + 3 x1": lambda a, b: 2 * math.pi * a + 3 * b,
    "√x0 + √(x0 + x1) + 3√2": lambda a, b: math.sqrt(a) + math.sqrt(a + b) + 3 * math.sqrt(2),
    "|x0 - x1|·||x0| - 2|": lambda a, b: abs(a - b) * abs(abs(a) - 2),
    "|x0||x1|": lambda a, b: abs(a) * abs(b),
    "ln(x0) + max(x0, x1) - min(x0, 0.5)": lambda a, b: math.log(a) + max(a, b) - min(a, 0.5),
    "np.sin(x0) + math.cos(x1) + Exp(x0)": lambda a, b: math.sin(a) + math.cos(b) + math.exp(a),
    "arctan(x0) + asin(x1)": lambda a, b: math.atan(a) + math.asin(b),
    "sigmoid(x0) + relu(x1 - 0.5)": lambda a, b: 1 / (1 + math.exp(-a)) + max(0, b - 0.5),
    "x０ ＋ ｘ１＊２\u3000－ １": lambda a, b: a + b * 2 - 1,
    "(x0 + 1)(x1 - 1)": lambda a, b: (a + 1) * (b - 1),
    "x0⁻² + x1¹⁰": lambda a, b: a**-2 + b**10,
    "sin(x0)cos(x1)": lambda a, b: math.sin(a) * math.cos(b),
    "-x0²/2": lambda a, _: -(a**2) / 2,
    "1/2 - x0(x1 + 1)": lambda a, b: 0.5 - a * (b + 1),
}  # fmt: skip


@pytest.mark.parametrize("formula", WRITTEN)
def test_what_has_one_meaning_is_read(formula: str) -> None:
    expected = [WRITTEN[formula](float(a), float(b)) for a, b in POINTS]
    assert compile_formula(formula)(POINTS) == pytest.approx(expected, rel=1e-12)
    control = load("gradient-descent").control("landscape")
    assert control.read(formula) == formula


@pytest.mark.parametrize("name", LANDSCAPES)
@pytest.mark.parametrize("head", ["", "f = "])
def test_the_app_reads_what_it_writes(name: str, head: str) -> None:
    land = LANDSCAPES[name]
    ours = compile_formula(head + land.formula)(POINTS)
    assert ours == pytest.approx(land.function(POINTS), rel=1e-12)


@pytest.mark.parametrize(
    ("formula", "column", "place", "repair"),
    [
        ("x0**2 + x1^2", 11, "'^2'", "a power is **"),
        ("x0² + x1^2", 9, "'^2'", "a power is **"),
        ("x０ + foo(x1)", 6, "'foo(x1)'", "only these can be called"),
        ("x0² + π·foo", 9, "'foo'", "unknown"),
        ("x0 % 2", 4, "'% 2'", "use + - * / **"),
        ("1/2x0", 4, "'x0'", "write * here, and brackets"),
        ("2**3x0", 5, "'x0'", "write * here, and brackets"),
        ("x0 2", 4, "'2'", "write * or **"),
        ("x0 + y", 6, "'y'", "y is x1 here"),
        ("x0 + x2", 6, "'x2'", "x0 and x1"),
        ("pow(x0, 2)", 1, "'pow", "x0**2"),
        ("sin x0", 1, "'sin x0'", "sin(x0)"),
        ("sin²(x0)", 4, "'²(x0)'", "sin(x0)**2"),
        ("√2x0", 1, "'√2x0'", "sqrt(...)"),
        ("0x1 + x0", 1, "'0x1", "0*x1"),
        ("0,5*x0", 2, "',5*x0'", "0.5"),
        ("[x0 + 1]²", 1, "'[x0", "( )"),
        ("1 + |x0", 5, "'|x0'", "abs(...)"),
        ("(|x0)| + 1", 2, "'|x0", "abs(...)"),
    ],
)
def test_what_has_two_is_refused_where_it_stands_with_the_repair(
    formula: str, column: int, place: str, repair: str
) -> None:
    with pytest.raises(Refusal) as refused:
        compile_formula(formula)
    told = str(refused.value)
    assert told.startswith(f"formula, column {column}, at {place[:-1]}"), told
    assert repair in told
    assert f"{column}번째 글자" in refused.value.text.ko


SCRAPS = [
    *("x0", "x1", "x", "y", "²", "⁻¹", "√", "|", "(", ")", "[0]", "π", "e", "×", "−", "÷", "+"),
    *("**", "^", "/", ",", "=", ".", "2", "0", ".5", "１", "1e3", "sin", "sin(", "np.", "max("),
    *("ln(", " ", "f = ", "foo", "é", "j", "'", "if", "\u3000", "{"),
]


@given(st.lists(st.sampled_from(SCRAPS), max_size=12).map("".join))
@settings(deadline=None, derandomize=True, max_examples=600)
def test_any_scraps_are_computed_or_refused_in_one_line_at_a_column_of_theirs(text: str) -> None:
    try:
        assert compile_formula(text)(POINTS).shape == (len(POINTS),)
    except Refusal as refused:
        told = str(refused)
        assert told.isprintable()
        assert len(told) < 500
        place = re.match(r"formula, column (\d+), at (?:the end|(['\"])(.*?)(?:…\2|\2:))", told)
        assert place, told
        escaped = "\\" in told  # what cannot be printed is not told as it stands
        assert escaped or text.strip()[int(place[1]) - 1 :].startswith(place[3] or "")


def trees() -> Any:
    """Formulas as a pair: in Python's notation, and as written on paper."""
    leaf = st.sampled_from([("x0", "x0"), ("x1", "x₁"), ("2", "2"), ("pi", "π"), ("0.5", "０.５")])

    def larger(inner: Any) -> Any:
        two = st.tuples(inner, inner)
        return (
            two.map(lambda p: (f"({p[0][0]})+({p[1][0]})", f"({p[0][1]})＋({p[1][1]})"))
            | two.map(lambda p: (f"({p[0][0]})*({p[1][0]})", f"({p[0][1]})({p[1][1]})"))
            | two.map(lambda p: (f"({p[0][0]})-({p[1][0]})", f"({p[0][1]}) − ({p[1][1]})"))
            | inner.map(lambda p: (f"({p[0]})**2", f"({p[1]})²"))
            | inner.map(lambda p: (f"abs({p[0]})", f"|{p[1]}|"))
            | inner.map(lambda p: (f"sqrt(abs({p[0]}))", f"√(|{p[1]}|)"))
        )

    return st.recursive(leaf, larger, max_leaves=8)


@given(trees())
@settings(deadline=None, derandomize=True, max_examples=150)
def test_paper_and_python_mean_the_same(formula: tuple[str, str]) -> None:
    python, paper = formula
    if max(len(python), len(paper)) > 200:
        return
    x0, x1 = POINTS.T
    names = {"x0": x0, "x1": x1, "pi": math.pi, "abs": np.abs, "sqrt": np.sqrt}
    expected = np.broadcast_to(eval(python, {}, names), x0.shape)
    assert compile_formula(paper)(POINTS) == pytest.approx(expected, rel=1e-9)
