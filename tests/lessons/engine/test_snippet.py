"""The code of a pitfall is really run, once, and its outcome becomes text."""

import warnings

import numpy as np
import pytest

from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.snippet import LONGEST, Outcome, run


def adds_list_to_number() -> object:
    numbers = [1, 2, 3]
    return numbers + 1  # type: ignore[operator]


def fails_inside() -> object:
    def inner() -> float:
        return [0.5][3]

    return inner()


def test_what_a_function_returns_is_shown() -> None:
    assert run(lambda: 41 + 1) == Outcome("42", failed=False)


def test_arrays_are_shown_with_five_digits_and_no_exponents() -> None:
    assert run(lambda: np.array([1 / 3, 1e-9, 1234.5])).text == "[   0.33333    0.      1234.5    ]"


def test_an_error_is_shown_as_the_line_and_the_message() -> None:
    outcome = run(adds_list_to_number)
    assert outcome.failed
    line, message = outcome.text.split("\n")
    assert line.startswith("> return numbers + 1")
    assert message == 'TypeError: can only concatenate list (not "int") to list'


def test_an_error_deeper_down_is_shown_at_the_line_of_the_code_on_screen() -> None:
    assert run(fails_inside).text.split("\n") == [
        "> return inner()",
        "IndexError: list index out of range",
    ]


def test_the_same_code_is_run_once() -> None:
    calls: list[int] = []

    def counting() -> int:
        calls.append(1)
        return len(calls)

    assert [run(counting).text for _ in range(3)] == ["1", "1", "1"]


def test_a_long_result_is_cut_and_says_so() -> None:
    def fails_at_length() -> object:
        raise ValueError("y" * 9_999)

    for outcome in (run(lambda: "x" * 9_999), run(fails_at_length)):
        assert len(outcome.text) == LONGEST
        assert outcome.text.endswith("…")


def test_arithmetic_that_goes_wrong_gives_its_result_and_no_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert run(lambda: np.log(np.zeros(1)) * 0).text == "[nan]"
        assert run(lambda: np.exp(np.float64(1000))).text == "inf"


def test_a_learner_can_still_interrupt() -> None:
    def interrupted() -> object:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(interrupted)


@pytest.mark.parametrize("name", names())
def test_every_pitfall_of_a_lesson_differs_from_its_repair(name: str) -> None:
    for beat in load(name).beats:
        if beat.pitfall:
            broken, fixed = run(beat.pitfall.broken), run(beat.pitfall.fixed)
            assert broken != fixed, beat.name
            assert not fixed.failed, beat.name
            # The repair really works: run again, it gives the same.
            assert run.__wrapped__(beat.pitfall.fixed) == fixed, beat.name
