"""The check sees a start or a step that is not pure, and values that a lesson cannot run with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.pictures.figure import EMPTY, Plot
from downslope.tui.check.snapshot import snapshot
from tests.tui.check.toy import CONTROL, WORDS, assert_finds, beat, lesson, problems

if TYPE_CHECKING:
    from downslope.lessons.engine.controls import Values


FLAT = Plot(WORDS, WORDS, (0.0, 1.0), (0.0, 1.0), (), EMPTY, x_label="x")


@dataclass(frozen=True, eq=False)
class Trail:
    """A state with an array, which a careless step writes into."""

    x: np.ndarray
    cache: list[int] = field(default_factory=list, compare=False)


def begun(values: Values) -> Trail:
    return Trail(np.array([float(values["pace"]), np.nan]))


def walked(state: Trail) -> Trail:
    state.cache.append(1)
    return replace(state, x=state.x + 1.0)


def run_of(**functions: Any) -> Any:
    """The toy lesson with these functions in place of its own."""
    own = {
        "pictures": {"line": lambda _: FLAT},
        "formula": lambda walk: (Text.plain(str(walk.step)),),
    }
    return lesson(**{"start": begun, "step": walked, **own, **functions})


def test_a_pure_lesson_may_hold_nan_and_remember_what_is_not_compared() -> None:
    assert problems(run_of()) == []


def test_it_finds_a_step_that_writes_into_its_state() -> None:
    def careless(state: Trail) -> Trail:
        state.x[0] += 1.0
        return replace(state, x=state.x.copy())

    assert_finds(run_of(step=careless), "step changes the state that it is given", "[pure]")


def test_it_finds_a_step_that_differs_the_second_time() -> None:
    ticks = count()
    moved = run_of(step=lambda state: replace(state, x=state.x + next(ticks)))
    assert_finds(moved, "step gives another state the second time", "[pure]")


def test_it_finds_a_start_that_differs_the_second_time() -> None:
    ticks = count()
    assert_finds(
        run_of(start=lambda values: Trail(np.array([float(next(ticks)), values["pace"]]))),
        "start gives another state the second time",
        "[pure]",
    )


def test_it_finds_a_value_that_only_one_end_of_a_control_has() -> None:
    def fragile(values: Values) -> float:
        return 1.0 / (float(values["pace"]) - CONTROL.high)

    assert_finds(lesson(start=fragile), "ZeroDivisionError", "pace=9", "[pure]")
    assert_finds(lesson(start=fragile), "ZeroDivisionError", "pace=9", "[controls]")


def test_it_finds_settings_of_a_beat_with_which_a_step_fails() -> None:
    def stumbles(total: float) -> float:
        return total + [1.0][int(total == 2.5)]

    taught = lesson(beat(settings={"pace": 2.5}), step=stumbles)
    assert_finds(taught, "IndexError", "settings of beat 1", "[pure]")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (np.array([1.0, np.nan]), np.array([1.0, np.nan])),
        ({"a": [1, 2]}, {"a": [1, 2]}),
        (Trail(np.zeros(2), [1]), Trail(np.zeros(2), [2])),
    ],
)
def test_snapshots_of_the_same_are_equal(one: object, other: object) -> None:
    assert snapshot(one) == snapshot(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (np.zeros(2), np.zeros(2, dtype=np.float32)),
        (np.zeros(2), np.zeros((2, 1))),
        ([1], (1,)),
        (0.0, -0.0),
        (Trail(np.zeros(2)), Trail(np.ones(2))),
    ],
)
def test_snapshots_of_what_differs_differ(one: object, other: object) -> None:
    assert snapshot(one) != snapshot(other)


def test_a_snapshot_does_not_follow_what_it_was_taken_of() -> None:
    trail = Trail(np.zeros(2))
    before = snapshot(trail)
    trail.x[0] = 1.0
    assert snapshot(trail) != before
