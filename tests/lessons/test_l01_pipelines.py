"""Lesson 1 as a whole: its content, its questions, and both scenes at every beat."""

import pytest

from downslope.lessons.l01_pipelines import LESSON
from downslope.tui.check.content import check
from tests.lessons.learner import Learner
from tests.lessons.on_screen import screen

learner = Learner(LESSON)


@pytest.mark.slow
def test_nothing_is_wrong_with_its_content() -> None:
    assert list(check(LESSON)) == []


# -- the questions ----------------------------------------------------------------------

TRUTHS = {
    "rule": "about half",
    "features": "more than 8 in 10",
    "network": "as many as B, or more",
    "shuffled": "B and C",
    "own-scans": "1.0",
    "learned": "only where y is wrong",
    "xor": "it goes round in a circle",
    "no-bias": "no, some row stays wrong",
}


@pytest.mark.parametrize("name", TRUTHS)
def test_the_true_answers_are_true(name: str) -> None:
    assert learner.truth(name) == TRUTHS[name]


@pytest.mark.parametrize("scene", ["scans", "gate"])
@pytest.mark.parametrize("name", learner.beats)
def test_every_beat_can_be_opened_in_either_scene(name: str, scene: str) -> None:
    walk = learner.read(name, scene=scene, ghost="scene:gate@2").forward(2)
    assert len(screen(walk).splitlines()) == 24
    assert name not in walk.commit().reached
