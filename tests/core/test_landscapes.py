"""Each landscape against its own printed formula, differentiated by autograd."""

import re
from collections.abc import Callable
from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import elementwise_grad
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import LANDSCAPES, Landscape, gradient_at_points
from downslope.core.arrays import Array

every_landscape = pytest.mark.parametrize("land", LANDSCAPES.values(), ids=lambda land: land.name)
quickly = settings(deadline=None, derandomize=True, max_examples=25)


def from_formula(land: Landscape) -> Callable[[Any], Any]:
    """The function that the landscape's formula describes, read from its text."""
    text = re.sub(r"(\d)\(", r"\1*(", land.formula.replace("²", "**2"))
    return lambda x: eval(text, {"x0": x[..., 0], "x1": x[..., 1], "exp": anp.exp})


def inside(land: Landscape, point: tuple[float, float]) -> bool:
    return all(low <= x <= high for x, (low, high) in zip(point, land.domain, strict=True))


def grid(land: Landscape, side: int = 15) -> Array:
    axes = (np.linspace(low, high, side) for low, high in land.domain)
    return np.stack(np.meshgrid(*axes), axis=-1)


def test_the_six_landscapes() -> None:
    assert list(LANDSCAPES) == ["bowl", "valley", "saddle", "plateau", "himmelblau", "rosenbrock"]
    assert all(land.name == name for name, land in LANDSCAPES.items())
    with pytest.raises(TypeError):
        LANDSCAPES["bowl"] = LANDSCAPES["valley"]  # type: ignore[index]


@every_landscape
def test_the_formula_is_the_function_on_points_rows_and_grids(land: Landscape) -> None:
    points, truth = grid(land), from_formula(land)
    np.testing.assert_allclose(land.function(points), truth(points), rtol=1e-12)
    assert land.function(points[0]).shape == (15,)
    assert np.ndim(land.function([1, 2])) == 0
    assert land.function([1, 2]) == pytest.approx(truth(np.array([1.0, 2.0])))


@every_landscape
def test_the_gradient_is_autograds_and_the_numerical_one(land: Landscape) -> None:
    points = grid(land)
    truth = elementwise_grad(from_formula(land))(points)
    np.testing.assert_allclose(land.gradient(points), truth, rtol=1e-10, atol=1e-12)
    rows = points.reshape(-1, 2)
    np.testing.assert_allclose(
        gradient_at_points(land.function, rows), land.gradient(rows), rtol=1e-5, atol=1e-5
    )
    assert land.gradient([1, 2]).shape == (2,)


@every_landscape
def test_minima_lie_inside_and_are_flat_and_lowest(land: Landscape) -> None:
    assert len(set(land.minima)) == len(land.minima)
    for minimum in land.minima:
        assert inside(land, minimum)
        np.testing.assert_allclose(land.gradient(minimum), 0, atol=1e-11)
        assert land.function(minimum) == pytest.approx(
            land.function(grid(land, 201)).min(), abs=0.1
        )
        ring = minimum + 1e-3 * np.array([[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1]])
        assert (land.function(ring) > land.function(minimum)).all()


def test_how_many_minima_each_has() -> None:
    assert {name: len(land.minima) for name, land in LANDSCAPES.items()} == {
        "bowl": 1, "valley": 1, "saddle": 0, "plateau": 1, "himmelblau": 4, "rosenbrock": 1,
    }  # fmt: skip


@every_landscape
def test_the_usual_start_is_on_the_map(land: Landscape) -> None:
    assert inside(land, (-3.0, 4.0))
    assert land.name != "valley" or inside(land, (-7.0, 2.0))


def test_the_plateau_is_all_but_level_at_the_start_and_not_at_its_edge() -> None:
    gradient = LANDSCAPES["plateau"].gradient
    assert 0 < np.linalg.norm(gradient((-3.0, 4.0))) < 1e-4
    assert np.linalg.norm(gradient((1.0, 0.0))) > 0.5


@quickly
@given(st.tuples(*[st.sampled_from([0.0, 1e200, -1e200, np.inf, -np.inf, np.nan])] * 2))
def test_far_out_nothing_warns(point: tuple[float, float]) -> None:
    for land in LANDSCAPES.values():
        assert np.ndim(land.function(point)) == 0
        assert land.gradient(point).shape == (2,)


def test_a_gradient_is_a_new_array() -> None:
    x = np.array([1.0, 2.0])
    for land in LANDSCAPES.values():
        assert not np.shares_memory(land.gradient(x), x)
