"""The run of lesson 6, against the function's own variables and against the core's loss."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import cross_entropy_error as core_loss
from downslope.core import one_hot
from downslope.lessons.l06_batch_cross_entropy import LESSON
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.l06_batch_cross_entropy.run import SOURCE, Call, samples
from downslope.lessons.shared.outputs import Y_A, Y_B
from tests.lessons.learner import Learner

if TYPE_CHECKING:
    from types import FrameType

    from downslope.lessons.engine.controls import Values

learner = Learner(LESSON)
KINDS = [
    (form, target, size)
    for form in ("sample", "batch")
    for target in ("onehot", "labels")
    for size in (1, 2, 3, 10)
]
LN_A, LN_B = -math.log(0.6 + 1e-7), -math.log(0.1 + 1e-7)


def begin(form: str, target: str, size: int, pace: str = "line") -> Call:
    values: Values = {"input": form, "target": target, "size": float(size), "pace": pace}
    return LESSON.start(values)


def steps(state: Call) -> list[Call]:
    seen = [state]
    while (after := LESSON.step(seen[-1])) is not seen[-1]:
        seen.append(after)
    return seen


# -- the function -----------------------------------------------------------------------


@given(seed=st.integers(0, 2**32 - 1), rows=st.integers(0, 12), classes=st.integers(1, 12))
@settings(deadline=None, derandomize=True)
def test_the_function_is_the_cores_loss(seed: int, rows: int, classes: int) -> None:
    """A case of 0 rows means one sample, without an axis for rows."""
    rng = np.random.default_rng(seed)
    shape = (rows,) if rows else ()
    y = rng.dirichlet(np.ones(classes), size=shape)
    labels = np.asarray(rng.integers(classes, size=shape))
    for t in (labels, one_hot(labels, classes)):
        assert cross_entropy_error(y, t) == pytest.approx(core_loss(y, t), rel=1e-12)


def test_the_batch_of_the_book_gives_one_number_either_way() -> None:
    y = np.stack([Y_A, Y_B])
    expected = (LN_A + LN_B) / 2
    assert round(expected, 9) == 1.406704775
    for t in (np.array([2, 2]), one_hot([2, 2], 10)):
        assert cross_entropy_error(y, t) == pytest.approx(expected, rel=1e-14)


def test_the_arguments_are_left_as_they_were() -> None:
    y, t = np.array(Y_A), one_hot(2, 10)
    cross_entropy_error(y, t)
    assert (y.shape, t.shape) == ((10,), (10,))


# -- the steps against the function's own variables ---------------------------------------


def traced(state: Call) -> list[tuple[str, dict[str, Any]]]:
    """The lines of `cross_entropy_error` that are executed, with the variables before each."""
    code = cross_entropy_error.__code__
    first = code.co_firstlineno
    with open(code.co_filename, encoding="utf-8") as file:  # noqa: PTH123
        text = file.read().splitlines()
    seen: list[tuple[str, dict[str, Any]]] = []

    def watch(frame: FrameType, event: str, argument: object) -> Any:
        del argument
        if frame.f_code is not code:
            return None
        if event == "line" and frame.f_lineno > first:
            seen.append((text[frame.f_lineno - 1].strip(), dict(frame.f_locals)))
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        cross_entropy_error(state.y, state.t)
    finally:
        sys.settrace(before)
    return seen


@pytest.mark.parametrize(("form", "target", "size"), KINDS)
def test_every_step_is_a_line_with_its_variables(form: str, target: str, size: int) -> None:
    run = steps(begin(form, target, size))
    lines = traced(run[0])
    assert [SOURCE[state.line] for state in run[1:]] == [line for line, _ in lines]
    # The variables before a line must be those that the step before has left.
    for state, (_, variables) in zip(run, lines, strict=False):
        for name, value in variables.items():
            np.testing.assert_array_equal(getattr(state, name), value)
        unset = {"batch_size", "rows", "picked", "ln"} - set(variables)
        assert all(getattr(state, name) is None for name in unset)
    assert run[-1].loss == cross_entropy_error(run[0].y, run[0].t)


@pytest.mark.parametrize(("form", "target", "size"), KINDS)
def test_a_whole_call_ends_where_the_lines_end(form: str, target: str, size: int) -> None:
    whole = steps(begin(form, target, size, "call"))
    assert len(whole) == 2
    assert whole[-1].loss == steps(begin(form, target, size))[-1].loss


def test_a_step_leaves_its_state_alone() -> None:
    state = begin("sample", "onehot", 1)
    steps(state)
    assert (state.y.shape, state.t.shape, state.line) == ((10,), (10,), "call")


@pytest.mark.parametrize("size", range(1, 11))
def test_batches_are_y_a_and_y_b_by_turns_whatever_the_class(size: int) -> None:
    y, labels = samples(size)
    assert y.shape == (size, 10)
    np.testing.assert_allclose(np.sort(y, axis=1), np.tile(np.sort(Y_A), (size, 1)))
    np.testing.assert_array_equal(y[np.arange(size), list(labels)], ([0.6, 0.1] * 5)[:size])
    losses = [LN_A if n % 2 == 0 else LN_B for n in range(size)]
    state = steps(begin("batch", "labels", size))[-1]
    assert state.loss == pytest.approx(sum(losses) / size, rel=1e-12)
    assert np.asarray(state.row_losses).tolist() == pytest.approx(losses)


# -- what stands beside the code --------------------------------------------------------


@pytest.mark.parametrize(("form", "target", "size"), KINDS)
def test_captions_are_there_at_every_line_of_every_call(form: str, target: str, size: int) -> None:
    values: Values = {"input": form, "target": target, "size": float(size), "pace": "line"}
    walk = learner.at("more-rows", "type 1", "enter").put(values).restart()
    for _ in range(9):
        listing = walk.code()
        assert all(caption and caption != "None" for _, caption in listing.captions)
        assert SOURCE[walk.state.line] == listing.current
        walk = walk.forward()
    assert walk.state.finished
