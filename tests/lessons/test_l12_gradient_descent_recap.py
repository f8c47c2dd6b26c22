"""What closes lesson 12: the lines of the descent in order, repairs, goals and the star goal."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from downslope.lessons.engine.questions import OrderQuestion
from downslope.lessons.l12_gradient_descent import LESSON
from downslope.lessons.l12_gradient_descent.beats.recap import mixed_again
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import numbers, screen
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_one_repair_is_right,
    screens,
)

learner = Learner(LESSON)
RIGHT = ["x = init_x.copy()", "for _ in range(100):", "slope = gradient(x)", "x -= eta * slope"]


def order_question() -> OrderQuestion:
    question = LESSON.beats[-1].question
    assert isinstance(question, OrderQuestion)
    return question


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_the_lines_are_those_of_a_descent_and_only_their_own_order_works() -> None:
    question = order_question()
    assert [line.strip() for line in question.lines] == [*RIGHT, "return x"]
    right = [order for order in permutations(range(5)) if question.right((*order, 0))]
    assert right == [(0, 1, 2, 3, 4)]


def test_the_lines_are_mixed_anew_each_time_and_never_right() -> None:
    mixed = {order_question().mixed}
    for seed in SEEDS:
        question = mixed_again(seed)
        assert question.mixed == mixed_again(seed).mixed
        assert question.mixed != order_question().mixed
        assert sorted(question.mixed) == [0, 1, 2, 3, 4]
        assert not question.right(question.start)
        assert question.right(question.truth)
        mixed.add(question.mixed)
    assert len(mixed) > 25


def test_the_keys_put_the_lines_in_order() -> None:
    walk = learner.at("recap")
    # Carried to their places one after the other: the copy, the loop, the slope, the step.
    for line, place in ((0, 1), (1, 2), (2, 3), (3, 4)):
        answer = walk.guess
        assert isinstance(answer, tuple)
        at = answer[:-1].index(line)
        walk = press(walk, *["up"] * 5, *["down"] * at, str(place))
    walk = press(walk, "enter")
    assert "recap" in walk.answers
    assert order_question().right(walk.answers["recap"])
    # The valley from (-7, 2) with 0.9: x0 keeps 0.91 of itself at each step, x1 -0.8.
    np.testing.assert_allclose(walk.state.x, (-7 * 0.91**40, 2 * 0.8**40), rtol=1e-6)


def test_no_screen_shows_the_order_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        places = [page.find(line) for line in RIGHT]
        assert min(places) >= 0
        assert places != sorted(places)
        assert "def gradient_descent" not in page
    told = replace(learner.at("recap"), guess=order_question().truth).commit()
    assert "def gradient_descent" in screen(told, 200, 50)


def test_each_repair_of_the_shared_start_is_run_and_only_a_copy_keeps_the_start() -> None:
    returned = assert_one_repair_is_right(learner, "shared-start", line=2)
    end = [x * 0.8**10 for x in (-3.0, 4.0)]
    ends = [numbers(text) for text in returned]
    assert ends == [pytest.approx(end, abs=6e-6), [-3.0, 4.0], pytest.approx(end, abs=6e-6)]


MISSING = [
    ("downhill", ("space",) * 3, "f is 6.554, it must be below 0.001."),
    ("tune", ("space",) * 11, "This run took 11 steps, of at most 10. `backspace` goes back."),
    ("tune", ("space",), "f is 16.000, it must be below 1e-6."),
    ("valley", ("1", "enter", "1"), "f is 1.640, it must be below 0.001."),
    (
        "valley",
        ("1", "enter", *["space"] * 41),
        "This run took 61 steps, of at most 60. `backspace` goes back.",
    ),
    ("four-minima", (), "The point is at [-3.00, 4.00], 8.807 away: it must be within 0.01."),
    ("bent-valley", ("1", "enter"), "f is 0.587, it must be below 0.3."),
    ("your-own", ("1", "enter"), "f is 0.500, it must be below -0.9."),
]


@pytest.mark.parametrize(("beat", "keys", "said"), MISSING)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = learner.at(beat, *keys, "enter")
    assert beat not in walk.reached
    assert walk.notice is not None
    assert walk.notice.en == said


def test_on_another_landscape_the_goal_names_its_own() -> None:
    walk = learner.read("valley", said="valley:1", landscape="bowl").commit()
    assert walk.notice is not None
    assert walk.notice.en == "This is another landscape: f must be x0²/20 + x1²."
    walk = learner.read("your-own", said="your-own:1", landscape="bowl").commit()
    assert walk.notice is not None
    assert "type a formula" in walk.notice.en


def rosenbrock_after(eta: float, steps: int) -> float:
    """f after so many steps from (0, 2), by the gradient as a formula."""
    x, y = 0.0, 2.0
    for _ in range(steps):
        x, y = (
            x - eta * (-2 * (1 - x) - 400 * x * (y - x * x)),
            y - eta * 200 * (y - x * x),
        )
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def test_the_star_goal_is_reached_by_its_keys_and_not_by_the_etas_of_the_goal() -> None:
    beat = next(beat for beat in LESSON.beats if beat.name == "bent-valley")
    assert beat.star is not None
    walk = learner.at("bent-valley", *learner.goal_keys("bent-valley"))
    assert "bent-valley" in walk.reached
    assert "bent-valley" not in walk.starred
    walk = press(walk, *beat.star.keys)
    assert "bent-valley" in walk.starred
    assert walk.step == 60
    assert walk.state.height == pytest.approx(rosenbrock_after(0.0071, 60), rel=1e-5)
    # What reaches the goal within 100 steps is too slow here; a little more is too fast.
    assert rosenbrock_after(0.005, 100) < 0.3 < rosenbrock_after(0.005, 60)
    assert rosenbrock_after(0.0075, 60) > 0.3


def test_the_star_goal_says_what_is_missing() -> None:
    walk = learner.at("bent-valley", *learner.goal_keys("bent-valley"), "enter")
    assert walk.notice is not None
    assert walk.notice.en == "This run took 100 steps, of at most 60. `backspace` goes back."
