from __future__ import annotations

from downslope.core import Timeline
from downslope.lessons.shared.runs import series, step_numbers


def doubled(state: int) -> int:
    return 2 * state


def test_a_series_has_a_value_for_every_step() -> None:
    steps, values = series(Timeline.begin(3, doubled).forward(4), float)
    assert steps.tolist() == [0, 1, 2, 3, 4]
    assert values.tolist() == [3, 6, 12, 24, 48]


def test_a_series_of_points_has_a_row_for_every_step() -> None:
    _, values = series(Timeline.begin(3, doubled).forward(2), lambda state: (state, -state))
    assert values.tolist() == [[3, -3], [6, -6], [12, -12]]


def test_of_a_long_run_the_newest_steps_are_left() -> None:
    steps, values = series(Timeline.begin(0, lambda n: n + 1).forward(100), float, most=16)
    assert len(steps) <= 16
    assert steps[-1] == 100
    assert steps.tolist() == values.tolist()


def test_steps_are_numbered_up_to_the_cursor() -> None:
    assert step_numbers(Timeline.begin(0, lambda n: n + 1).forward(7), 3).tolist() == [5, 6, 7]
