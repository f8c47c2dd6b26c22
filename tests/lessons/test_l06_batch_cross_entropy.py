"""Lesson 6 against the function's own variables, closed forms and the core's loss."""

from __future__ import annotations

import math
import re
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from downslope.core import cross_entropy_error as core_loss
from downslope.core import one_hot
from downslope.lessons.engine import snippet
from downslope.lessons.engine.code import source
from downslope.lessons.l06_batch_cross_entropy import LESSON, pitfalls
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.l06_batch_cross_entropy.run import SOURCE, Call, samples
from downslope.lessons.pictures.figure import Bar, Bars, Table
from downslope.lessons.shared.outputs import Y_A, Y_B
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, picture, pictures, screen, status

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.walk import Walk

learner = Learner(LESSON)
BEATS = [
    "two-rows",
    "pick",
    "two-forms",
    "one-sample",
    "more-rows",
    "labels-times-log",
    "one-hot-as-index",
]
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


def test_the_beats_come_in_their_order() -> None:
    assert learner.beats == BEATS


# -- the function -----------------------------------------------------------------------


@given(seed=st.integers(0, 2**32 - 1), rows=st.integers(0, 12), classes=st.integers(1, 12))
@settings(deadline=None, derandomize=True)
def test_the_function_is_the_cores_loss(seed: int, rows: int, classes: int) -> None:
    """Rows 0 stands for one sample without an axis of rows."""
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
    """The lines of `cross_entropy_error` that really run, with the variables before each."""
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
    # The variables before a line are those that the step before has left behind.
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


# -- what a learner reads ---------------------------------------------------------------


def test_the_mean_of_two_rows_stands_in_the_formula_after_the_guess() -> None:
    assert "1.4067" not in "".join(formula(learner.at("two-rows")))
    last = formula(learner.at("two-rows", "1", "enter"))[-1]
    assert last == "E = (0.510825 + 2.302584) / 2 = 1.406704775"


def test_labels_after_one_hot_give_the_same_number_beside_the_one_before() -> None:
    walk = learner.at("two-forms", "1", "enter", "right", "space", "space")
    assert formula(walk)[-1].endswith("= 1.406704775   before: 1.406704775")
    assert "two-forms" in walk.reached
    assert "before" not in formula(press(walk, "g"))[-1]
    ghosts = [bar for bar in bars(walk) if bar.role == "ghost"]
    assert [bar.note for bar in ghosts] == ["1.407"]


def test_one_sample_gets_an_axis_and_keeps_its_loss() -> None:
    walk = learner.at("one-sample", "1", "enter")
    assert formula(walk)[-1] == "E = 0.510825 / 1 = 0.510825457"
    assert formula(press(walk, "backspace"))[0] == "y (1, 10)   t (1, 10)"
    assert "(10,) → (1, 10)" in formula(walk.back(5))[-1]


def test_without_the_axis_the_loss_would_be_ten_times_too_small() -> None:
    without = -np.sum(one_hot(2, 10) * np.log(Y_A + 1e-7)) / Y_A.shape[0]
    assert f"{without:.6f}" == "0.051083"


def test_four_pairs_are_picked_and_bracketed() -> None:
    walk = learner.at("pick", "2", "enter")
    assert formula(walk)[-1] == (
        "picked = y[[0, 1, 2, 3], [2, 2, 5, 5]] = [0.60, 0.10, 0.60, 0.10]"
    )
    assert [bracketed(line) for line in screen(walk).splitlines()[3:7]] == [
        (2, "60"),
        (2, "10"),
        (5, "60"),
        (5, "10"),
    ]


def bracketed(line: str) -> tuple[int, str]:
    """The class over a painted row's brackets, and what stands between them."""
    found = re.search(r"\[( ?\d+)\]", line[4:])
    assert found is not None
    assert found.start() % 3 == 0
    return found.start() // 3, found[1].strip()


def test_every_row_of_the_largest_batch_has_its_own_brackets() -> None:
    walk = learner.at("more-rows", "1", "enter").put({"size": 10.0, "pace": "line"}).forward(9)
    rows = [bracketed(line) for line in screen(walk).splitlines()[3:13]]
    assert rows == [(k, y) for k in (2, 5, 8, 1, 4) for y in ("60", "10")]


def test_nothing_is_picked_before_the_line_that_picks() -> None:
    walk = learner.at("pick", "1", "enter")
    assert "[60]" in screen(walk)
    assert "[60]" not in screen(walk.back())


def test_code_carries_the_shape_of_every_line_that_has_run() -> None:
    walk = learner.at("pick", "1", "enter", "space", "space")
    listing = walk.lesson.listing(walk)
    assert dict(listing.captions) == {
        "y: Array,": "(4, 10)",
        "t: Targets,": "(4,)",
        SOURCE["alone"]: "False",
        SOURCE["size"]: "4",
        SOURCE["form"]: "False",
        SOURCE["rows"]: "(4,)",
        SOURCE["pick"]: "(4,)",
        SOURCE["log"]: "(4,)",
        SOURCE["return"]: "1.4067",
    }
    lines = [line.strip() for line in source(cross_entropy_error)]
    for head, _ in listing.captions:
        assert sum(line.startswith(head) for line in lines) == 1
    assert "1.4067" in screen(press(walk, "c"))


@pytest.mark.parametrize(("form", "target", "size"), KINDS)
def test_captions_are_there_at_every_line_of_every_call(form: str, target: str, size: int) -> None:
    values: Values = {"input": form, "target": target, "size": float(size), "pace": "line"}
    walk = learner.at("more-rows", "1", "enter").put(values).restart()
    for _ in range(9):
        listing = walk.lesson.listing(walk)
        assert all(caption and caption != "None" for _, caption in listing.captions)
        assert SOURCE[walk.state.line] == listing.current
        walk = walk.forward()
    assert walk.state.finished


def bars(walk: Walk[Call]) -> list[Bar]:
    return [bar for figure in pictures(walk, Bars) for bar in figure.bars]


def test_where_a_step_is_a_call_the_losses_are_the_main_picture() -> None:
    walk = learner.at("more-rows", "1", "enter")
    assert picture(walk, Bars)
    assert [bar.value for bar in bars(walk)] == pytest.approx(
        [LN_A, LN_B, LN_A, LN_B, (LN_A + LN_B) / 2]
    )
    assert picture(learner.at("pick"), Table)


def test_the_size_changes_the_loss_only_where_the_halves_are_unequal() -> None:
    walk = learner.at("more-rows", "1", "enter", "tab", "tab", "left")
    assert formula(walk)[-1].startswith("E = (0.510825 + 2.302584 + 0.510825) / 3 = 1.108078")
    assert "more-rows" in walk.reached
    assert "more-rows" not in press(learner.at("more-rows", "1", "enter"), "tab").reached


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
@pytest.mark.parametrize(
    "keys", [(), ("1", "enter"), ("1", "enter", "c")], ids=["asked", "answered", "code"]
)
def test_ten_rows_and_their_mean_have_room(width: int, height: int, keys: tuple[str, ...]) -> None:
    walk = learner.at("more-rows", *keys).put({"size": 10.0, "pace": "line"}).forward(9)
    text = screen(walk, width, height)
    for n in range(10):
        assert f"\n {n} " in text
    if "enter" in keys:
        assert "E = 14.067048 / 10 =" in text


# -- the questions ----------------------------------------------------------------------

TRUTHS = {
    "two-rows": "1.406705, the mean",
    "pick": "4 numbers, one from each row",
    "two-forms": "1.406705 as well",
    "one-sample": "10, the classes",
    "more-rows": "stays 1.406705",
    "labels-times-log": "155.7648, and no error",
    "one-hot-as-index": "23.7190, and no error",
}


@pytest.mark.parametrize("beat", BEATS)
def test_every_question_has_the_true_answer(beat: str) -> None:
    assert learner.truth(beat) == TRUTHS[beat]


@pytest.mark.parametrize("beat", BEATS[:5])
def test_the_answer_is_not_on_the_screen_before_the_guess(beat: str) -> None:
    before = screen(learner.at(beat)).split("PgDn")[0]
    assert "[60]" not in before
    assert learner.at(beat).state.loss is None


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
def test_neither_formula_nor_picture_gives_the_rule_away(width: int, height: int) -> None:
    """Whether E is a mean, and what two lists pick: both are asked, so neither is written."""
    mean, pairs = (
        screen(learner.at("two-rows"), width, height),
        screen(learner.at("pick"), width, height),
    )
    assert "E = ?" in mean
    assert "1/N" not in mean
    assert mean.count("mean") == 1  # the choice
    assert "y[1,2]" not in pairs
    assert "t_n" not in pairs
    assert "1/N" in screen(learner.at("two-rows", "1", "enter"), width, height)
    assert "y[n, t_n]" in screen(learner.at("pick", "1", "enter"), width, height)


def test_a_lone_sample_is_read_with_one_index() -> None:
    assert "y[2] = 0.60" in screen(learner.at("one-sample"))


@pytest.mark.parametrize("beat", BEATS[1:5])
def test_goals_are_reached_by_their_keys_and_not_before(beat: str) -> None:
    keys = learner.goal_keys(beat)
    assert beat not in learner.at(beat, *keys[:-1]).reached
    assert beat in learner.at(beat, *keys).reached


# -- pitfalls ---------------------------------------------------------------------------


WRONG = {"labels-times-log": "155.7648", "one-hot-as-index": "23.7190"}


def test_labels_in_the_one_hot_formula_are_twice_the_sum_of_every_logarithm() -> None:
    outcome = snippet.run(pitfalls.labels_times_log)
    assert outcome == snippet.Outcome("155.7648", failed=False)
    row = -sum(math.log(value + 1e-7) for value in Y_A)
    assert f"{2 * row:.4f}" == "155.7648"


def test_one_hot_rows_as_an_index_pick_classes_0_and_1() -> None:
    outcome = snippet.run(pitfalls.one_hot_as_index)
    assert outcome == snippet.Outcome("23.7190", failed=False)
    assert f"{-9 * math.log(0.1 + 1e-7) - math.log(0.05 + 1e-7):.4f}" == "23.7190"


@pytest.mark.parametrize("repair", [pitfalls.one_hot_times_log, pitfalls.labels_as_index])
def test_repairs_find_the_true_loss(repair: Callable[[], object]) -> None:
    assert snippet.run(repair).text == f"{LN_A:.4f}" == "0.5108"


@pytest.mark.parametrize("beat", WRONG)
def test_the_wrong_number_shows_after_the_guess_and_the_repair_after_enter(beat: str) -> None:
    assert formula(learner.at(beat)) == [
        "y (10, 10)   t (10,)" if beat == "labels-times-log" else "y (10, 10)   t (10, 10)"
    ]
    assert f"returns: {WRONG[beat]}" not in screen(learner.at(beat))
    guessed = learner.at(beat, "1", "enter")
    assert f"returns: {WRONG[beat]}" in screen(guessed)
    assert formula(guessed)[1] == f"E = {WRONG[beat]}   cross_entropy_error(y, t) = 0.5108"
    assert "returns: 0.5108" not in screen(guessed)
    assert "returns: 0.5108" in screen(press(guessed, "enter"))


def test_only_ten_rows_hide_the_first_mistake() -> None:
    with pytest.raises(ValueError, match="broadcast"):
        np.full(2, 2) * np.log(np.tile(Y_A, (2, 1)) + 1e-7)


@pytest.mark.parametrize("beat", WRONG)
def test_pictures_beside_a_pitfall_show_its_ten_rows_and_both_losses(beat: str) -> None:
    for keys in ((), ("1", "enter"), ("1", "enter", "enter")):
        text = screen(learner.at(beat, *keys), 120, 40)
        assert "y (10, 10), % by class" in text
        assert re.search(r" 0   10  5 60 .*\n.* …  *\n.* 9   10  5 60 ", text)
    assert [bar.note for bar in bars(learner.at(beat))] == ["", ""]
    assert [bar.note for bar in bars(learner.at(beat, "1", "enter"))] == [WRONG[beat], "0.5108"]


@pytest.mark.parametrize("size", [1, 4, 10])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_sums_of_the_rows_are_not_cut_off(size: int, language: Language) -> None:
    values: Values = {"target": "onehot", "size": float(size), "pace": "line"}
    walk = learner.at("more-rows", "1", "enter").put(values).restart().forward(4)
    line = formula(walk, language)[-1]
    assert line.startswith(f"ln ({size}, 10)   ")
    shown = screen(walk, language=language).splitlines()
    assert f" {line}" in [row.rstrip() for row in shown]


def test_one_sample_says_that_the_batch_size_does_not_count() -> None:
    walk = learner.at("more-rows", "1", "enter")
    assert "does not count" not in status(walk)
    alone = press(walk, "1")
    assert "does not count" in status(alone)
    assert formula(press(alone, "tab"))[2].startswith("E = 0.510825 / 1")


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
def test_the_shapes_of_a_mistake_stand_below_its_code(width: int, height: int) -> None:
    """They are what the guess can be worked out from, and the picture has no room at 80x24."""
    for beat, shapes in (("labels-times-log", "t (10,)"), ("one-hot-as-index", "t (10, 10)")):
        assert f"y (10, 10)   {shapes}" in screen(learner.at(beat), width, height)
        told = screen(learner.at(beat, "2", "enter"), width, height)
        assert "cross_entropy_error(y, t) = 0.5108" in told
