"""The answers of lesson 6, computed by running its code.

Each answer is the index of the right choice; its docstring names the choices in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import chapter, one_hot
from downslope.lessons.kit import CLASSES, Y_A, nearest, snippet
from downslope.lessons.l06_batch_cross_entropy import pitfalls
from downslope.lessons.l06_batch_cross_entropy.function import cross_entropy_error
from downslope.lessons.l06_batch_cross_entropy.run import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def _batch_loss(size: int, *, labels: bool) -> float:
    y, classes = samples(size)
    return cross_entropy_error(y, np.array(classes) if labels else one_hot(classes, CLASSES))


def of_two_rows() -> int:
    """Is the loss of a batch of two the sum, the mean, or the larger of the two losses?"""
    return nearest(_batch_loss(2, labels=False), (2.813410, 1.406705, 2.302584))


def what_pairs_pick() -> int:
    """Does y[rows, t] of four rows give 4 numbers, a 4 x 4 block, or four whole columns?"""
    y, classes = samples(4)
    picked = y[np.arange(4), list(classes)]
    return ((4,), (4, 4), (4, 10)).index(picked.shape)


def of_one_hot() -> int:
    """Do one-hot targets give the loss of labels, a tenth of it, or ten times as much?"""
    ratio = _batch_loss(2, labels=False) / _batch_loss(2, labels=True)
    return nearest(ratio, (1.0, 0.1, 10.0))


def first_entry_of_shape() -> int:
    """Is y.shape[0] of one sample 1, 10, or an error?"""
    return (1, 10).index(Y_A.shape[0]) if Y_A.ndim else 2


def without_axis() -> float:
    """The loss of one sample if the classes are counted in place of the samples."""
    return _batch_loss(1, labels=False) / len(Y_A)


def of_rows_in_turn(size: int) -> float:
    """The loss of `size` rows that are right with 0.6 and 0.1 in turn."""
    return _batch_loss(size, labels=True)


def is_loss_of_labels(function: Callable[..., object]) -> bool:
    """Whether a function finds the loss of four rows with labels."""
    y, labels = samples(4)
    return bool(np.isclose(float(str(function(y, np.array(labels)))), of_rows_in_turn(4)))


def of_every_class() -> float:
    """The losses of all ten outputs of y_a, as if each class were the right one, added up."""
    return -float(np.sum(np.log(Y_A + 1e-7)))


def silent_sizes(classes: int, largest: int) -> float:
    """How many batch sizes up to the largest let labels be multiplied by outputs."""
    return float(sum(runs(size, classes) for size in range(1, largest + 1)))


def runs(size: int, classes: int) -> bool:
    """Whether labels (size,) can be multiplied by outputs (size, classes)."""
    try:
        np.zeros(size) * np.zeros((size, classes))
    except ValueError:
        return False
    return True


def of_labelled_rows(y: Sequence[Sequence[float]], t: Sequence[int]) -> float:
    """The loss of a batch y (rows, classes) with class labels t (rows,)."""
    return float(chapter.batch_cross_entropy_error(np.array(y), np.array(t)))


def _outcome(function: Callable[[], object], guesses: Sequence[float]) -> int:
    outcome = snippet.run(function)
    return len(guesses) if outcome.failed else nearest(float(outcome.text), guesses)


def of_multiplied_labels() -> int:
    """Do labels in the one-hot formula give 0.5108, 155.7648, or an error?"""
    return _outcome(pitfalls.labels_times_log, (0.5108, 155.7648))


def of_one_hot_index() -> int:
    """Do one-hot rows used as an index give 0.5108, 23.7190, or an error?"""
    return _outcome(pitfalls.one_hot_as_index, (0.5108, 23.7190))
