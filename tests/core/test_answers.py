"""What f answers, or is asked, in a wrong form is told in one line with what would be right."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from downslope.core import (
    function_2,
    gradient_at_points,
    gradient_descent,
    numerical_diff,
    numerical_gradient,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TICKS = np.arange(-2, 2.5, 0.25)
POINTS = np.stack(np.meshgrid(TICKS, TICKS), axis=-1).reshape(-1, 2)
SIDEWAYS = np.ascontiguousarray(POINTS.T)


def one_point(x: Any) -> Any:
    return x[0] ** 2 + x[1] ** 2


def product(x: Any) -> Any:
    return x[..., 0] * x[..., 1]


@pytest.mark.parametrize(
    ("f", "x", "told"),
    [
        (function_2, POINTS, r"\(324,\): for many points use gradient_at_points.*one point a row$"),
        (function_2, SIDEWAYS, r"\(2,\): for many .* one point a row, here x\.T$"),
        (one_point, SIDEWAYS, r"\(324,\): for many .* one point a row, here x\.T$"),
        (lambda x: (x.sum(), x), [1.0, 2.0], "a tuple of 2: return the loss alone$"),
        (lambda _: None, [1.0, 2.0], "not None: its `return` is missing$"),
        (lambda _: 1j, [1.0, 2.0], "real, not complex$"),
        (lambda x: x, [1.0, 2.0], r"an array of shape \(2,\)$"),
    ],
)
@pytest.mark.parametrize("walk", [numerical_gradient, gradient_descent])
def test_an_answer_that_is_not_one_number(
    walk: Callable[..., object], f: Callable[[Any], Any], x: Any, told: str
) -> None:
    with pytest.raises(ValueError, match=f"^f must return one number.*{told}"):
        walk(f, x)


@pytest.mark.parametrize(
    ("f", "points", "told"),
    [
        (
            one_point,
            POINTS,
            r"not \(2,\): give one point a row, and write x\[\.\.\., 0\] for x\[0\]",
        ),
        (product, SIDEWAYS, r"one point a row.*first 2 of the 324 .*give points\.T"),
        (function_2, POINTS[0], r"not \(2,\): one point a row"),
        (lambda x: (function_2(x), x), POINTS, "a tuple of 2: return the loss alone"),
        (lambda _: None, POINTS, "not None"),
    ],
)
def test_a_block_that_f_or_its_points_do_not_fit(
    f: Callable[[Any], Any], points: Any, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        gradient_at_points(f, points)


def test_two_points_of_many_numbers_that_f_reads_all_are_two_points() -> None:
    for points in (SIDEWAYS, np.array([[1.0, 2.0, 0.0], [3.0, 4.0, 0.0]])):
        np.testing.assert_allclose(gradient_at_points(function_2, points), 2 * points, atol=1e-8)


def test_coordinates_one_by_one() -> None:
    for coordinates in ((3.0, 4.0), (3.0,)):
        with pytest.raises(TypeError, match=r"one array: function_2\(np\.array\(\[x0, x1\]\)\)"):
            function_2(*coordinates)
    with pytest.raises(TypeError, match=r"one array x, and read x\[0\] .* \(x0, x1\)$"):
        numerical_gradient(lambda x0, x1: x0 + x1, [1.0, 2.0])  # type: ignore[misc,arg-type]


def test_a_type_error_inside_f_is_the_learners_own() -> None:
    def mistaken(x: Any) -> Any:
        return x.sum() + None

    with pytest.raises(TypeError, match=r"^unsupported operand"):
        numerical_gradient(mistaken, [1.0])
    with pytest.raises(TypeError, match=r"^cannot convert dictionary"):
        numerical_gradient(dict, [1.0])  # It tells no signature.


@pytest.mark.parametrize("f", [np.abs, abs, lambda z: np.real(z) ** 2, lambda z: abs(z) ** 2])
def test_the_complex_step_says_where_the_imaginary_part_was_lost(f: Callable[[Any], Any]) -> None:
    with pytest.raises(ValueError, match=r"imaginary part.*method='central'"):
        numerical_diff(f, -1.0, method="complex")
    with pytest.raises(ValueError, match="imaginary part"):
        numerical_diff(f, np.array([-1.0, 2.0]), method="complex")
    assert abs(numerical_diff(f, -1.0)) > 0.9


def test_the_complex_step_needs_functions_of_complex_numbers() -> None:
    with pytest.raises(TypeError, match=r"complex numbers, np\.sin is one and math\.sin is not"):
        numerical_diff(math.sin, 1.0, method="complex")


@pytest.mark.parametrize(
    ("f", "x", "slope"),
    [
        (np.sin, 1.0, math.cos(1.0)),
        (lambda _: 3.0, -1.0, 0.0),
        (lambda z: z * z if z.real > 0 else 0.0, -1.0, 0.0),
        (lambda z: z * z if z.real > 0 else 0.0, 2.0, 4.0),
        (lambda z: np.where(z.real > 0, z, 0.0), np.array([-2.0, 2.0]), [0.0, 1.0]),
    ],
)
def test_the_complex_step_of_what_it_can_do(f: Callable[[Any], Any], x: Any, slope: Any) -> None:
    np.testing.assert_allclose(numerical_diff(f, x, method="complex"), slope, rtol=1e-7)


# A course's gradient check asks for a relative difference below 1e-8.
def test_h_of_1e_4_can_miss_a_check_that_1e_5_passes() -> None:
    x = np.linspace(-0.4, 0.4, 7)
    truth = 5 * np.exp(5 * x)

    def difference(h: float) -> float:
        slopes = numerical_gradient(lambda x: np.exp(5 * x).sum(), x, h)
        return float(np.max(np.abs(slopes - truth) / (np.abs(slopes) + np.abs(truth))))

    assert difference(1e-4) > 1e-8 > difference(1e-5)
    # The formula's error, h^2 / 6 times the third derivative, is 25 h^2 / 12 of both together.
    assert difference(1e-4) == pytest.approx(25e-8 / 12, rel=0.02)
