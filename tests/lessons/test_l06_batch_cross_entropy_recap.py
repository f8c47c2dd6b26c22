"""What closes lesson 6: the mean of two rows by hand, repairs by line, what its goals lack."""

from __future__ import annotations

import ast
import math
import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l06_batch_cross_entropy import LESSON
from downslope.lessons.l06_batch_cross_entropy.beats.recap import two_rows_again
from tests.lessons.learner import Learner, press
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_numbers_are_new,
    assert_one_repair_is_right,
    screens,
)

learner = Learner(LESSON)
recap = LESSON.beats[-1]


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_loss_is_the_mean_over_what_the_labels_pick() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(two_rows_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        y, t = map(ast.literal_eval, re.findall(r"`[yt] = (.*?)`", question.text.en))
        assert all(sum(row) == 1 for row in y)
        losses = [-math.log(row[label]) for row, label in zip(y, t, strict=True)]
        assert question.right(sum(losses) / 2)
        assert not question.right(sum(losses))
        # What is worked out from the 0.693 that is given counts, too.
        first, second = map(float, re.findall(r"\d\.\d+", question.because.en))
        assert question.right((first + second) / 2)


def test_no_screen_tells_the_loss_before_the_answer() -> None:
    told = learner.at("recap").guessed(0.5).commit()
    for before, after in zip(screens(learner.at("recap")), screens(told), strict=True):
        assert not re.search(r"1\.039|1\.04", before)
        assert "1.03972" in after
    assert told.state.finished
    assert told.again().step == 0


def test_labels_must_pick_one_logarithm_of_each_row() -> None:
    column, block, picked = assert_one_repair_is_right(learner, "labels-times-log", line=4)
    assert column == "155.7648"
    # Ten columns of every row, each ten times: ten times too much.
    assert block == f"{-10 * math.log(0.6 + 1e-7):.4f}"
    assert picked == f"{-math.log(0.6 + 1e-7):.4f}"


def test_one_hot_rows_become_labels_along_the_classes() -> None:
    labels, other_axis, product = assert_one_repair_is_right(learner, "one-hot-as-index", line=4)
    assert labels == f"{-math.log(0.6 + 1e-7):.4f}"
    # Over the rows, argmax finds row 0 in every column, so class 0 is picked.
    assert other_axis == f"{-math.log(0.1 + 1e-7):.4f}"
    assert product == f"{-math.log(0.6 + 1e-7) - 9 * math.log(1e-7):.4f}"


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("pick", ("1", "enter", "enter"), "5 lines have run, `return` is still to come."),
        ("two-forms", ("1", "enter", "enter"), "`t` is one-hot, it must be labels."),
        (
            "two-forms",
            ("1", "enter", "right", "enter"),
            "5 lines have run, `return` is still to come.",
        ),
        (
            "one-sample",
            ("2", "enter", "enter"),
            "`y` comes with the shape (10,), it must be (1, 10).",
        ),
        ("more-rows", ("type 1", "enter", "enter"), "E is 1.1081, it must be 1.2275."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said


def test_labels_alone_are_nothing_to_compare_with() -> None:
    walk = learner.read("two-forms", said="two-forms:1", target="labels", step=7)
    walk = press(walk, "enter")
    assert walk.notice is not None
    assert walk.notice.en == "No run with one-hot rows has E = 1.4067."
