"""What closes lesson 11: one slope of a gradient by hand, a repair by line, and the goals."""

from __future__ import annotations

import re

import pytest

from downslope.lessons.engine.questions import NumberQuestion
from downslope.lessons.l11_gradient_field import LESSON
from downslope.lessons.l11_gradient_field.beats.recap import slope_by_hand_again
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain
from tests.lessons.learner import Learner
from tests.lessons.on_screen import formula, numbers
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


def test_the_slope_is_that_of_calculus() -> None:
    """Along x0, a x0² + b x0 x1 has the slope 2a x0 + b x1."""
    assert_numbers_are_new(recap.again, recap.question)
    for question in (recap.question, *map(slope_by_hand_again, SEEDS)):
        assert isinstance(question, NumberQuestion)
        found = re.findall(r"= (\d?)x0² \+ (\d)x0\*x1\. .*\((\d), (-?\d)\)", question.text.en)[0]
        a, b, x0, x1 = (int(word or 1) for word in found)
        expected = 2 * a * x0 + b * x1
        assert question.truth == expected
        assert question.right(expected)
        # The slope along x1, and that with the product left out, are wrong.
        assert not question.right(b * x0) or b * x0 == expected
        assert not question.right(2 * a * x0)
        assert question.because.en.endswith(f" = {expected}.")


def test_no_screen_tells_the_slope_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        assert not re.search(r"(?<![\d.])7(?![\d.])", page)
        assert "2x0 + 3x1" not in page
    told = learner.at("recap").guessed(4.0).commit()
    text = paint_page(told, Look(120, 40)).panes["text"]
    assert "2x0 + 3x1 = 7" in " ".join(" ".join(map(plain, text)).split())
    assert formula(told)[2] == "gradient = [-3.000, 2.000]"


def test_only_floats_keep_the_nudge() -> None:
    long, array, floats = assert_one_repair_is_right(learner, "integer-point", line=1)
    assert numbers(long) == numbers(array) == [25000, 35000]
    assert numbers(floats) == [6, 8]


def test_the_listing_marks_the_line_that_has_run() -> None:
    """Putting the value back begins like two other lines, and is marked all the same."""
    walk = learner.at("inside")
    for line in (
        "gradient = np.zeros_like(x)",
        "for index in np.ndindex(x.shape):",
        "kept = x[index]",
        "x[index] = kept + h",
        "above = f(x)",
        "x[index] = kept - h",
        "below = f(x)",
        "gradient[index] = (above - below) / (2 * h)",
        "x[index] = kept",
    ):
        walk = walk.forward()
        code = paint_page(walk, Look(120, 40)).panes["code"]
        marked = [plain(row).strip("│▸ ") for row in code if "▸ " in plain(row)]
        assert " ".join(marked) == line, "a long line takes two rows"


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("three-points", (), "Run it first, with `space`."),
        ("three-points", ("space",), "The gradient here is [6.00, 8.00], it must be [-4, 2]."),
        ("inside", ("space",), "x is [3, 4] now, it must be [3, 5]."),
        (
            "tiny-nudge",
            ("3", "enter", "space"),
            "It has not returned: 2 of 2 slopes are computed.",
        ),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys, "enter")
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said
