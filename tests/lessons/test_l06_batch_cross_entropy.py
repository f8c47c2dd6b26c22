"""Lesson 6 as a learner meets it: formula, questions, mistakes and pictures."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import one_hot
from downslope.lessons.engine import snippet
from downslope.lessons.engine.listing import source
from downslope.lessons.engine.questions import OrderQuestion
from downslope.lessons.l06_batch_cross_entropy import LESSON, pitfalls
from downslope.lessons.l06_batch_cross_entropy.beats.calls import (
    order_again,
    rows_in_turn,
    rows_in_turn_again,
)
from downslope.lessons.l06_batch_cross_entropy.beats.mistakes import (
    silent_sizes,
    silent_sizes_again,
)
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.l06_batch_cross_entropy.run import SOURCE, Call
from downslope.lessons.pictures.figure import Bar, Bars, Cells
from downslope.lessons.shared.outputs import Y_A
from downslope.tui.painter import paint
from downslope.tui.painter.rows import plain
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, picture, pictures, screen, status

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.controls import Values
    from downslope.lessons.engine.walk import Walk

learner = Learner(LESSON)
BEATS = [
    "opening",
    "two-rows",
    "pick",
    "two-forms",
    "one-sample",
    "more-rows",
    "in-order",
    "labels-times-log",
    "silent-sizes",
    "one-hot-as-index",
    "recap",
]

LN_A, LN_B = -math.log(0.6 + 1e-7), -math.log(0.1 + 1e-7)


def test_the_beats_come_in_their_order() -> None:
    assert learner.beats == BEATS


# -- what a learner reads ---------------------------------------------------------------


def test_the_mean_of_two_rows_stands_in_the_formula_after_the_guess() -> None:
    assert "1.4067" not in "".join(formula(learner.at("two-rows")))
    last = formula(learner.at("two-rows", "1", "enter"))[-1]
    assert last == "E = (0.510825 + 2.302584) / 2 = 1.406704775"


def test_labels_after_one_hot_give_the_same_number_beside_the_one_before() -> None:
    walk = learner.at("two-forms", "1", "enter", "right", "space", "space")
    assert formula(walk)[-1].endswith("= 1.406704775   before: 1.406704775")
    assert "two-forms" in walk.commit().reached
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
    assert bracketed(walk) == [
        (2, "60"),
        (2, "10"),
        (5, "60"),
        (5, "10"),
    ]


def bracketed(walk: Walk[Call]) -> list[tuple[int, str]]:
    """The class above the brackets in each painted row of y, and what stands between them."""
    (cells,) = pictures(walk, Cells)
    lines = [plain(row) for row in paint(cells, 42, 15)]
    heads = next(line for line in lines if re.match(r" +0 +1 +2 +3 +4 ", line))
    found = [re.match(r"\d .*?\[ ?(\d+)\]", line) for line in lines]
    ends = [(match.end() - 2, match[1]) for match in found if match]
    return [(int(heads[end]), text) for end, text in ends]


def test_every_row_of_the_largest_batch_has_its_own_brackets() -> None:
    walk = learner.at("more-rows", "type 1", "enter").put({"size": 10.0, "pace": "line"}).forward(9)
    assert bracketed(walk) == [(k, y) for k in (2, 5, 8, 1, 4) for y in ("60", "10")]


def test_nothing_is_picked_before_the_line_that_picks() -> None:
    walk = learner.at("pick", "1", "enter")
    assert "[60]" in screen(walk)
    assert "[60]" not in screen(walk.back())


def test_code_carries_the_shape_of_every_line_that_has_run() -> None:
    walk = learner.at("pick", "1", "enter", "space", "space")
    listing = walk.code()
    assert dict(listing.captions) == {
        "def ": "y (4, 10)  t (4,)",
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


def bars(walk: Walk[Call]) -> list[Bar]:
    """The bars that have a name: the row of an earlier run has none while there is none."""
    return [bar for figure in pictures(walk, Bars) for bar in figure.bars if bar.name]


def test_where_a_step_is_a_call_the_losses_are_the_main_picture() -> None:
    walk = learner.at("more-rows", "type 1", "enter")
    assert picture(walk, Bars)
    assert [bar.value for bar in bars(walk)] == pytest.approx(
        [LN_A, LN_B, LN_A, (2 * LN_A + LN_B) / 3]
    )
    assert picture(learner.at("pick"), Cells)


def test_the_size_changes_the_loss_only_where_the_halves_are_unequal() -> None:
    walk = learner.at("more-rows", "type 1", "enter", "tab", "tab", "right")
    assert formula(walk)[-1].startswith("E = (0.510825 + 2.302584 + …) / 4 = 1.406704")
    walk = press(walk, "right", "enter")
    assert formula(walk)[-1].startswith("E = (0.510825 + 2.302584 + …) / 5 = 1.227528")
    assert "more-rows" in walk.reached
    assert "more-rows" not in walk.starred
    assert "more-rows" in press(walk, *["right"] * 4, "enter").starred


def test_the_star_tells_how_far_away_another_size_is() -> None:
    walk = learner.at("more-rows", "type 1", "enter", "tab", "tab", "right", "right", "enter")
    assert "0.1792 away" in screen(press(walk, "enter"))


def test_a_mean_is_typed_for_any_number_of_rows() -> None:
    for question in (rows_in_turn(3), *map(rows_in_turn_again, range(1, 20))):
        asked = re.match(r"(\d+) rows: (\d+) right with 0.6, (\d+) with 0.1", question.text.en)
        assert asked
        size, good, bad = map(int, asked.groups())
        assert size == good + bad
        assert question.right((good * LN_A + bad * LN_B) / size)
        assert not question.right(good * LN_A + bad * LN_B)


def test_lines_are_in_order_if_they_find_the_loss() -> None:
    question = LESSON.beats[BEATS.index("in-order")].question
    assert isinstance(question, OrderQuestion)
    assert not question.right(question.start)
    assert question.right((0, 1, 2, 3, 4, 0))
    assert not question.right((1, 0, 2, 3, 4, 0))
    assert all(not order_again(seed).right(order_again(seed).start) for seed in range(1, 9))
    assert "picked" not in screen(press(learner.at("in-order"), "c")).split("5 ")[-1]


def test_only_one_row_or_as_many_as_classes_hide_the_mistake() -> None:
    for classes, largest in ((10, 100), (26, 16), (3, 8)):
        silent = [n for n in range(1, largest + 1) if n in (1, classes)]
        assert silent_sizes(classes, largest).right(len(silent))
        assert not silent_sizes(classes, largest).right(largest)
    for seed in range(1, 20):
        question = silent_sizes_again(seed)
        asked = [int(number) for number in re.findall(r"\d+", question.text.en)]
        assert question.truth == len({1, asked[0]} & set(range(1, asked[2] + 1)))
    assert "ValueError" not in screen(learner.at("silent-sizes"))
    told = screen(learner.at("silent-sizes", "type 2", "enter"))
    assert re.search(r"11 +\(11, 10\) +\(11,\) +ValueError", told)
    assert re.search(r"1 +\(1, 10\) +\(1,\) +\(1, 10\)", told)


@pytest.mark.parametrize(
    ("width", "height", "keys"),
    [
        *((w, h, keys) for w, h in ((80, 24), (200, 50)) for keys in ((), ("type 1", "enter"))),
        # At 80x24 the code takes the picture's place; at 200x50 the key hides it.
        (200, 50, ("type 1", "enter", "c")),
    ],
)
def test_ten_rows_and_their_mean_have_room(width: int, height: int, keys: tuple[str, ...]) -> None:
    walk = learner.at("more-rows", *keys).put({"size": 10.0, "pace": "line"}).forward(9)
    text = screen(walk, width, height)
    for n in range(10):
        assert re.search(rf"^[ │]*{n}  ", text, re.MULTILINE)
    if "enter" in keys:
        assert "E = 14.067048 / 10 =" in text


# -- the questions ----------------------------------------------------------------------

TRUTHS = {
    "two-rows": "1.406705, the mean",
    "pick": "4 numbers, one from each row",
    "two-forms": "the same",
    "one-sample": "10, the classes",
    "labels-times-log": "155.7648, and no error",
    "one-hot-as-index": "23.7190, and no error",
}


@pytest.mark.parametrize("beat", TRUTHS)
def test_every_question_has_the_true_answer(beat: str) -> None:
    assert learner.truth(beat) == TRUTHS[beat]


@pytest.mark.parametrize("beat", BEATS[1:6])
def test_the_answer_is_not_on_the_screen_before_the_guess(beat: str) -> None:
    before = screen(learner.at(beat)).split("PgDn")[0]
    assert "[60]" not in before
    assert learner.at(beat).state.loss is None


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
def test_neither_formula_nor_picture_gives_the_rule_away(width: int, height: int) -> None:
    """Beats ask whether E is a mean and what two index arrays pick, so they must not show it."""
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


@pytest.mark.parametrize("beat", ["two-rows", "pick"])
def test_the_losses_are_there_from_the_start_and_empty(beat: str) -> None:
    asked, told = learner.at(beat), learner.at(beat, "1", "enter")
    assert [type(figure) for figure in asked.figures()] == [Cells, Bars]
    # What is not computed yet has no value, rather than one of 0.
    assert all(np.isnan(bar.value) == bool(bar.name) for bar in bars(asked))
    assert {bar.note for bar in bars(asked)} == {""}
    assert [bar.name for bar in bars(asked)] == [bar.name for bar in bars(told)]
    assert len(picture(asked, Bars, 1).bars) == len(picture(told, Bars, 1).bars)


def test_a_lone_sample_is_read_with_one_index() -> None:
    assert "y[2] = 0.60" in screen(learner.at("one-sample"), 120, 40)


@pytest.mark.parametrize("beat", BEATS[2:6])
def test_goals_are_reached_by_their_keys_and_not_before(beat: str) -> None:
    keys = learner.goal_keys(beat)
    assert beat not in learner.at(beat, *keys[:-2]).commit().reached
    assert beat in learner.at(beat, *keys).commit().reached


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


@pytest.mark.parametrize("repair", [pitfalls.one_of_each_row, pitfalls.labels_as_index])
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
    digit = "3" if beat == "labels-times-log" else "1"
    assert "returns: 0.5108" in screen(
        press(guessed, "down", "down", "down", "enter", digit, "enter")
    )


def test_only_ten_rows_hide_the_first_mistake() -> None:
    with pytest.raises(ValueError, match="broadcast"):
        np.full(2, 2) * np.log(np.tile(Y_A, (2, 1)) + 1e-7)


@pytest.mark.parametrize("beat", WRONG)
def test_pictures_beside_a_pitfall_show_its_ten_rows_and_both_losses(beat: str) -> None:
    assert "y (10, 10), % by class" in screen(learner.at(beat), 120, 40)
    assert "ran: " not in screen(learner.at(beat), 120, 40)
    for keys in (("1", "enter"), ("1", "enter", "enter")):
        assert "ran: " in screen(learner.at(beat, *keys), 120, 40)
    assert [bar.note for bar in bars(learner.at(beat))] == ["", ""]
    assert [bar.note for bar in bars(learner.at(beat, "1", "enter"))] == [WRONG[beat], "0.5108"]


def test_labels_times_logs_are_shown_in_all_hundred_cells() -> None:
    (_, ran) = pictures(learner.at("labels-times-log", "1", "enter"), Cells)
    assert ran.values.shape == (10, 10)
    assert f"{ran.values.sum() / 10:.4f}" == WRONG["labels-times-log"]
    assert "sum 1557.6484 / 10" in screen(learner.at("labels-times-log", "1", "enter"), 120, 40)


def test_one_hot_rows_as_an_index_read_the_cells_that_are_picked() -> None:
    (_, ran) = pictures(learner.at("one-hot-as-index", "1", "enter"), Cells)
    read = np.arange(100).reshape(10, 10)[np.arange(10), np.eye(10, dtype=int)[[2] * 10]]
    assert sorted(n * 10 + k for n, k in ran.picked) == sorted(set(read.flat))


@pytest.mark.parametrize("size", [1, 4, 10])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_sums_of_the_rows_are_not_cut_off(size: int, language: Language) -> None:
    values: Values = {"target": "onehot", "size": float(size), "pace": "line"}
    walk = learner.at("more-rows", "type 1", "enter").put(values).restart().forward(4)
    line = formula(walk, language)[-1]
    assert line.startswith(f"ln ({size}, 10)   ")
    shown = screen(walk, language=language).splitlines()
    assert f" {line}" in [row.rstrip() for row in shown]


def test_one_sample_says_that_the_batch_size_does_not_count() -> None:
    walk = learner.at("more-rows", "type 1", "enter")
    assert "does not count" not in status(walk)
    alone = press(walk, "1")
    assert "does not count" in status(alone)
    assert formula(press(alone, "tab"))[2].startswith("E = 0.510825 / 1")


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
def test_the_shapes_of_a_mistake_stand_below_its_code(width: int, height: int) -> None:
    """The guess can be worked out from them, and at 80 x 24 the picture has no room for them."""
    for beat, shapes in (("labels-times-log", "t (10,)"), ("one-hot-as-index", "t (10, 10)")):
        assert f"y (10, 10)   {shapes}" in screen(learner.at(beat), width, height)
        told = screen(learner.at(beat, "2", "enter"), width, height)
        assert "cross_entropy_error(y, t) = 0.5108" in told


def test_a_mistake_is_told_in_one_row_on_the_smallest_screen() -> None:
    for beat, values, total in (
        ("labels-times-log", -2 * np.log(Y_A + 1e-7), "155.7648"),
        # Row k of the ten is asked for its class 0, row 2 for its class 1.
        ("one-hot-as-index", np.where(np.arange(10) == 2, 5.0, 10.0), "23.7190"),
    ):
        waiting, told = (pictures(w, Cells)[0] for w in (learner.at(beat), learner.guessed(beat)))
        assert np.isnan(waiting.values[-1]).all()
        np.testing.assert_allclose(told.values[-1], values)
        assert total in str(told.foot)
        assert str(told.row_names[-1]) in screen(learner.guessed(beat))
        assert "…" not in screen(learner.guessed(beat)).split("row 0")[-1]
