"""Mini-batches: what is drawn, and the birthday problem solved by counting."""

from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import expected_coverage, probability_of_duplicate, sample_batch

quickly = settings(deadline=None, derandomize=True, max_examples=40)


def draws_of(data_size: int, batch_size: int) -> list[tuple[int, ...]]:
    """Every possible batch; all of them are equally likely."""
    return list(product(range(data_size), repeat=batch_size))


# Lesson 5
def test_the_curriculums_chances() -> None:
    assert f"{probability_of_duplicate(60_000, 10):.3%}" == "0.075%"
    assert f"{probability_of_duplicate(60_000, 100):.1%}" == "7.9%"
    assert f"{expected_coverage(60_000, 100, 600):.1%}" == "63.2%"


@pytest.mark.parametrize(("data_size", "batch_size"), [(1, 1), (1, 2), (4, 3), (5, 1), (3, 4)])
def test_chances_counted_out_over_every_batch(data_size: int, batch_size: int) -> None:
    every = draws_of(data_size, batch_size)
    repeated = Fraction(sum(len(set(draw)) < batch_size for draw in every), len(every))
    touched = Fraction(sum(len(set(draw)) for draw in every), len(every) * data_size)
    assert probability_of_duplicate(data_size, batch_size) == pytest.approx(float(repeated))
    assert expected_coverage(data_size, batch_size, 1) == pytest.approx(float(touched))
    assert expected_coverage(data_size, 1, batch_size) == pytest.approx(float(touched))


def test_a_chance_too_small_for_a_plain_product_is_kept() -> None:
    assert probability_of_duplicate(10**15, 2) == pytest.approx(1e-15, rel=1e-9)
    assert probability_of_duplicate(10**9, 10**5) == pytest.approx(0.99326, abs=1e-5)


@quickly
@given(st.integers(1, 50), st.integers(1, 80), st.booleans(), st.integers(0, 99))
def test_indices_are_in_range_and_differ_without_replacement(
    data_size: int, batch_size: int, replace: bool, seed: int
) -> None:
    batch_size = batch_size if replace else min(batch_size, data_size)
    batch = sample_batch(np.random.default_rng(seed), data_size, batch_size, replace)
    assert batch.shape == (batch_size,)
    assert ((batch >= 0) & (batch < data_size)).all()
    assert replace or len(set(batch.tolist())) == batch_size


def test_every_index_can_be_drawn_and_by_default_more_than_once() -> None:
    rng = np.random.default_rng(0)
    counts = np.bincount(sample_batch(rng, 10, 10_000), minlength=10)
    assert counts.min() > 850
    assert counts.max() < 1150


def test_the_seed_decides_and_each_draw_differs() -> None:
    rng = np.random.default_rng(5)
    first, second = sample_batch(rng, 1000, 20), sample_batch(rng, 1000, 20)
    np.testing.assert_array_equal(first, sample_batch(np.random.default_rng(5), 1000, 20))
    assert first.tolist() != second.tolist()


def test_duplicates_come_as_often_as_the_closed_form_says() -> None:
    rng = np.random.default_rng(1)
    repeated = [len(set(sample_batch(rng, 100, 10).tolist())) < 10 for _ in range(2000)]
    assert np.mean(repeated) == pytest.approx(probability_of_duplicate(100, 10), abs=0.04)


@pytest.mark.parametrize("size", [0, -1, 1.5, True, None, "10", np.ones(784)])
def test_sizes_that_are_none(size: Any) -> None:
    rng = np.random.default_rng(0)
    for call in (
        lambda: sample_batch(rng, size, 1),
        lambda: sample_batch(rng, 10, size),
        lambda: probability_of_duplicate(size, 1),
        lambda: probability_of_duplicate(10, size),
        lambda: expected_coverage(size, 1, 1),
        lambda: expected_coverage(1, size, 1),
        lambda: expected_coverage(1, 1, size),
    ):
        with pytest.raises(ValueError, match="whole number of at least 1"):
            call()


def test_the_first_scan_is_not_the_size() -> None:
    # This is the mistake of lesson 5: x_train[0] instead of x_train.shape[0].
    x_train: Any = np.zeros((60, 784))
    with pytest.raises(ValueError, match=r"data_size .* an array of shape \(784,\)"):
        sample_batch(np.random.default_rng(0), x_train[0], 10)
    rows: Any = np.int64(x_train.shape[0])
    assert len(sample_batch(np.random.default_rng(0), rows, 10)) == 10


def test_more_different_indices_than_there_are() -> None:
    with pytest.raises(ValueError, match="11 different indices cannot come from 10"):
        sample_batch(np.random.default_rng(0), 10, 11, replace=False)


def test_only_a_generator_draws() -> None:
    for rng in (np.random, np.random.RandomState(0), 0):
        with pytest.raises(TypeError, match=r"numpy\.random\.Generator"):
            sample_batch(rng, 10, 1)  # type: ignore[arg-type]
