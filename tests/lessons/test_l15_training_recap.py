"""What closes lesson 15: the training loop in order, repairs by line, what goals say they lack."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from downslope.core import TwoLayerNet
from downslope.lessons.engine.questions import OrderQuestion
from downslope.lessons.l15_training import LESSON, loop
from downslope.lessons.l15_training.beats.recap import mixed_again
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import numbers, screen
from tests.lessons.recap_checks import (
    SEEDS,
    assert_closes_the_lesson,
    assert_one_repair_is_right,
    screens,
)

learner = Learner(LESSON)
RIGHT = ["w = net.params", "for i in range(100):", "xb, tb = draw(x, t, i)"]
RIGHT += ["grad = net.gradient(xb, tb)", "for k in w:", "w[k] -= eta * grad[k]"]


def order_question() -> OrderQuestion:
    question = LESSON.beats[-1].question
    assert isinstance(question, OrderQuestion)
    return question


def test_the_recap_closes_the_lesson() -> None:
    assert_closes_the_lesson(learner)


def test_only_the_loop_in_its_own_order_trains() -> None:
    question = order_question()
    assert [line.strip() for line in question.lines] == RIGHT
    right = [order for order in permutations(range(6)) if question.right((*order, 0))]
    assert right == [(0, 1, 2, 3, 4, 5)]


def test_the_loop_really_trains() -> None:
    """On four samples of two classes that a line parts, the loss nearly vanishes."""
    x, t = np.array([[0.0, 0.0], [0.0, 1.0], [3.0, 0.0], [3.0, 1.0]]), np.array([0, 0, 1, 1])
    net = TwoLayerNet(2, 5, 2, weight_init_std=1.0, seed=0)
    before = net.loss(x, t)
    loop.train(net, x, t, 1.0)  # type: ignore[no-untyped-call]
    assert net.loss(x, t) < 0.1 < before


def test_the_lines_are_mixed_anew_each_time_and_never_right() -> None:
    mixed = set()
    for seed in SEEDS:
        question = mixed_again(seed)
        assert question.mixed == mixed_again(seed).mixed
        assert question.mixed != order_question().mixed
        assert sorted(question.mixed) == list(range(6))
        assert not question.right(question.start)
        assert question.right(question.truth)
        mixed.add(question.mixed)
    assert len(mixed) > 40


def test_no_screen_shows_the_order_before_the_answer() -> None:
    for page in screens(learner.at("recap")):
        places = [page.find(line) for line in RIGHT]
        assert min(places) >= 0
        assert places != sorted(places)
        assert "def train(\n" not in page
        assert "net.params[key]" not in page
    told = replace(learner.at("recap"), guess=order_question().truth).commit()
    assert "net.params[key] -= lr" in screen(told, 200, 50)
    assert told.state.epoch == 23
    # The lesson's own goal: 97 % of the test scans.
    assert told.state.accuracy[1] >= 0.97


def test_only_the_mean_over_the_batch_helps() -> None:
    classes, batch, half = assert_one_repair_is_right(learner, "forgotten-mean", line=3)
    assert numbers(batch)[0] < 0.2
    assert min(numbers(classes)[0], numbers(half)[0]) > 4 * numbers(batch)[0]


def test_only_test_scans_with_their_own_labels_tell_how_well_it_reads() -> None:
    fewer, others, test = assert_one_repair_is_right(learner, "tested-on-training", line=4)
    assert float(fewer) == 1.0
    assert float(others) < 0.3
    assert 0.8 < float(test) < 0.9


def test_only_a_whole_epoch_is_tested_every_time() -> None:
    """300 iterations hold 20 epochs of 15."""
    whole, least, tenths = assert_one_repair_is_right(learner, "part-of-an-epoch", line=1)
    assert numbers(whole) == [20]
    assert numbers(least) == numbers(tenths) == [1]


@pytest.mark.parametrize(
    ("beat", "keys", "said"),
    [
        ("iteration", ("1", "enter"), "Test accuracy is 0."),
        ("misread", (), "Test accuracy is 0."),
        ("batch-size", ("3", "enter"), "The batch is 10, it must be 1."),
        ("batch-size", ("3", "enter", "1"), "Epochs so far: 0, it must be 1."),
        ("two-gradients", ("3", "enter"), " of 7,520 passes are done."),
    ],
)
def test_a_goal_that_is_not_reached_says_what_is_missing(
    beat: str, keys: tuple[str, ...], said: str
) -> None:
    walk = press(learner.at(beat, *keys), "enter")
    assert beat not in walk.reached
    assert walk.notice is not None
    assert said in walk.notice.en
