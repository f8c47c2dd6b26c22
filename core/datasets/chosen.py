"""The set of scans in use by the lessons: the bundled digits, or the learner's own MNIST."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from downslope.core.datasets.digits import BRIGHTEST as DIGITS_BRIGHTEST
from downslope.core.datasets.digits import load_digits
from downslope.core.datasets.mnist import BRIGHTEST as MNIST_BRIGHTEST
from downslope.core.datasets.mnist import load_mnist

if TYPE_CHECKING:
    from os import PathLike

    import numpy as np
    from numpy.typing import NDArray

    from downslope.core.arrays import Array, Labels


@dataclass(frozen=True, eq=False)
class ScanSet:
    """Scans of handwritten digits, kept as bytes; float64 is made only of rows that are asked for.

    `train` and `test` are (n, side * side) of uint8 from 0 to `brightest`, their labels (n,) from 0
    to 9. `side` is the width and height of a scan in pixels.
    """

    name: str
    train: NDArray[np.uint8]
    train_labels: Labels
    test: NDArray[np.uint8]
    test_labels: Labels
    brightest: int
    side: int

    def batch(self, rows: NDArray[np.intp] | slice) -> Array:
        """The training scans at these rows, as float64 from 0 to 1: (number of rows, side * side).

        Raises IndexError for a row that does not exist.
        """
        return self.train[rows] / float(self.brightest)

    def test_batch(self, rows: NDArray[np.intp] | slice) -> Array:
        """The test scans at these rows, in the same form as those of `batch`."""
        return self.test[rows] / float(self.brightest)


_chosen: list[ScanSet] = []


def choose_mnist(path: str | PathLike[str]) -> ScanSet:
    """Load the MNIST files in folder `path`, and make `scans` return them from now on.

    Raises DatasetError when they cannot be used; the set in use then stays the same.
    """
    (train, train_labels), (test, test_labels) = load_mnist(path, normalize=False)
    mnist = ScanSet("MNIST", train, train_labels, test, test_labels, MNIST_BRIGHTEST, 28)
    _chosen[:] = [mnist]
    return mnist


def choose_digits() -> ScanSet:
    """Make `scans` return the bundled digits from now on, as it does at the start."""
    _chosen.clear()
    return _digits()


def scans() -> ScanSet:
    """The set in use, always the same object until another one is chosen."""
    return _chosen[0] if _chosen else _digits()


@cache
def _digits() -> ScanSet:
    (train, train_labels), (test, test_labels) = load_digits(normalize=False)
    return ScanSet("digits", train, train_labels, test, test_labels, DIGITS_BRIGHTEST, 8)
