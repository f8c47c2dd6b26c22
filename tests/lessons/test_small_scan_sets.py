"""A learner's own MNIST files may hold a few scans only: the lessons take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import ScanSet, choose_digits
from downslope.core.datasets import chosen
from downslope.lessons.l01_pipelines import answers
from downslope.lessons.l01_pipelines.readers import Reading
from downslope.lessons.l05_mini_batch import LESSON as MINI_BATCH
from downslope.lessons.l05_mini_batch.pictures import SHOWN
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from tests.lessons.learner import Learner
from tests.lessons.on_screen import screen

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = Look(80, 24)


@pytest.fixture(params=[1, 2, SHOWN - 1])
def few(request: pytest.FixtureRequest) -> Iterator[int]:
    """How many training scans there are; all of 1 and of 2 are the same scan of a 3."""
    count: int = request.param
    train = np.random.default_rng(0).integers(0, 256, (count, 784)).astype(np.uint8)
    labels = np.arange(count) % 10
    if count <= 2:
        train[:], labels[:] = 9, 3
    chosen._chosen[:] = [ScanSet("MNIST", train, labels, train[:1], labels[:1], 255, 28)]
    yield count
    choose_digits()


def test_every_beat_of_the_mini_batch_lesson(few: int) -> None:
    learner = Learner(MINI_BATCH)
    for beat in learner.beats:
        for walk in (learner.at(beat), learner.unasked(beat).forward(2)):
            assert len(paint_page(walk, SMALL).rows) == 24
        if learner.at(beat).pending:
            assert learner.answered(beat).answers
    assert f"{30 % few}→" in screen(learner.at("draw"), 200, 50)


@pytest.mark.parametrize("right", [0, 1])
def test_shuffled_labels_of_a_set_in_which_no_way_suffers(
    right: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = Reading(np.zeros(1, np.intp), right, 0)
    monkeypatch.setattr(answers, "reading", lambda *_, **__: alike)
    assert answers.who_suffers() in range(3)
