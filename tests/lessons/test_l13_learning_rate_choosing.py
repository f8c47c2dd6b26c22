"""Lesson 13: how to choose eta where two axes differ, and where no curvature is known."""

from __future__ import annotations

import numpy as np
import pytest

from downslope.lessons.l13_learning_rate import LESSON
from downslope.lessons.l13_learning_rate.beats.choosing import CURVED, best_for
from downslope.lessons.l13_learning_rate.choosing import halve_when_rising, halved
from downslope.lessons.pictures.figure import Plot, Table
from tests.lessons.learner import Learner
from tests.lessons.on_screen import pictures

learner = Learner(LESSON)


@pytest.mark.parametrize("seed", range(len(CURVED)))
def test_the_best_eta_makes_both_axes_equally_fast(seed: int) -> None:
    (a, b), best = CURVED[seed], best_for(seed).truth
    assert best == pytest.approx(2 / (a + b), abs=1e-8)
    assert abs(1 - a * best) == pytest.approx(abs(1 - b * best), abs=1e-6)


def test_halving_ends_at_eta_1_where_f_is_no_longer_lowered() -> None:
    etas = [eta for eta, _ in halved()]
    assert list(dict.fromkeys(etas)) == [4.0, 2.0, 1.0]
    assert halved()[-1][1] == pytest.approx(16, abs=1e-3)


def test_halving_arrives_where_eta_1_is_no_trap() -> None:
    """On x² / 2 a step of 1 lands at the minimum."""
    run = halve_when_rising(lambda x: float(x @ x) / 2, np.array([3.0]), 4.0, 8)  # type: ignore[no-untyped-call]
    assert run[-1][1] == pytest.approx(0, abs=1e-12)


def test_both_stay_hidden_until_they_are_answered() -> None:
    assert not pictures(learner.at("best-for-both"), Plot)[0].parts
    assert pictures(learner.answered("best-for-both"), Plot)[0].parts
    assert len(pictures(learner.at("halving"), Table)[0].rows) == 1
    assert len(pictures(learner.answered("halving"), Table)[0].rows) == 8
