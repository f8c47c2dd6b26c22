"""What closes lesson 5: a spread by hand, a repair by line, and what its goals lack."""

from __future__ import annotations

import ast
import math
import re

import pytest

from downslope.core import chapter
from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l05_mini_batch import LESSON
from downslope.lessons.l05_mini_batch.beats.recap import at_larger_again
from tests.lessons.learner import Learner
from tests.lessons.on_screen import numbers
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


def test_the_spread_shrinks_as_the_root_of_the_batch() -> None:
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(at_larger_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        batch, spread, larger = numbers(question.text.en)
        assert question.truth == pytest.approx(spread / math.sqrt(larger / batch))
        assert len(f"{question.truth:g}") <= 5
        assert not question.right(spread * batch / larger)


def test_no_screen_tells_the_spread_before_the_answer() -> None:
    told = learner.at("recap").guessed(0.5).commit()
    for before, after in zip(screens(learner.at("recap")), screens(told), strict=True):
        assert not re.search(r"(?<![\d.])0\.040*(?!\d)", before)
        assert re.search(r"(?<![\d.])0\.04(?!\d)", after)
    assert told.step == 40
    assert told.again().step == 0


def test_only_the_number_of_scans_lets_every_scan_be_drawn() -> None:
    pixels, column, size = map(
        ast.literal_eval, assert_one_repair_is_right(learner, "row-of-bytes", line=3)
    )
    assert pixels == (64, 1442)
    assert column[0] < 17
    # All but e^(-10000/1442), a thousandth, are drawn.
    assert 1435 <= size[0] <= size[1] == 1442


def test_the_code_that_draws_is_the_chapters() -> None:
    assert chapter.sample_batch in learner.at("draw").code().functions


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("draw", ("enter",), "Nothing is drawn yet: `space` draws."),
        ("draw", ("space", "enter"), "This batch holds 10 scans, all of them different."),
        ("coverage", ("2", "enter", "enter"), "Touched so far: 63.21%, it must be 90%."),
        ("spread", ("2", "enter", "enter"), "At B = 5 sd/√B is 0.1695, it must be below 0.1."),
        (
            "spread",
            ("2", "enter", *["shift+right"] * 2, "enter"),
            "At B = 25 sd/√B is 0.0758, but a smaller B does it.",
        ),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys)
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
