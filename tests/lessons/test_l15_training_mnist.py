"""Lesson 15 with the learner's own MNIST files."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest

from downslope.core import choose_digits, choose_mnist, load_digits
from downslope.lessons.l15_training import LESSON
from downslope.lessons.l15_training.answers import DEFAULTS
from tests.lessons.learner import Learner, press
from tests.lessons.on_screen import formula, screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

learner = Learner(LESSON)


@pytest.fixture
def mnist(tmp_path: Path) -> Iterator[None]:
    """The bundled digits at three times their size in a blank margin, as MNIST's four files."""
    for part, (x, t) in zip(("train", "t10k"), load_digits(normalize=False), strict=True):
        large = np.kron(x.reshape(-1, 8, 8) * 15, np.ones((1, 3, 3)))
        scans = np.pad(large, ((0, 0), (2, 2), (2, 2))).astype(np.uint8)
        head = struct.pack(">4i", 2051, len(t), 28, 28)
        (tmp_path / f"{part}-images-idx3-ubyte").write_bytes(head + scans.tobytes())
        labels = struct.pack(">2i", 2049, len(t)) + t.astype(np.uint8).tobytes()
        (tmp_path / f"{part}-labels-idx1-ubyte").write_bytes(labels)
    choose_mnist(tmp_path)
    yield
    choose_digits()


@pytest.mark.slow
@pytest.mark.usefixtures("mnist")
def test_mnist_files_are_learned_too() -> None:
    walk = learner.unasked("misread")
    assert formula(walk)[0].startswith("784-50-10: 784*50 + 50 + 50*10 + 10 = 39,760 parameters")
    for _ in range(8):
        walk = press(walk, "space")
    assert walk.state.accuracy[1] > 0.6
    assert walk.state.net.params["W1"].shape == (784, 50)


@pytest.mark.usefixtures("mnist")
def test_the_books_10000_iterations_fit_into_a_run() -> None:
    book = {**DEFAULTS, "eta": 0.1, "batch": "100", "hidden": "50"}
    assert LESSON.limit(book) >= 10_000


@pytest.mark.usefixtures("mnist")
@pytest.mark.parametrize("beat", learner.beats)
@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
def test_every_beat_can_be_painted_with_mnist(beat: str, width: int, height: int) -> None:
    walk = learner.unasked(beat, *([] if learner.at(beat).pitfall else ["space", "space"]))
    assert not any(line.en.endswith("…") or len(line.en) > 78 for line in walk.formula())
    rows = screen(walk, width, height).splitlines()
    assert len(rows) == height


@pytest.mark.usefixtures("mnist")
def test_a_large_numerical_gradient_costs_79520_passes() -> None:
    assert formula(learner.unasked("two-gradients"))[0].endswith(
        "39,760 parameters, * 2 = 79,520 passes"
    )


def test_the_digits_are_back() -> None:
    assert LESSON.start(LESSON.defaults).plan.inputs == 64
