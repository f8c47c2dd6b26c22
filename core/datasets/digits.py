"""The bundled scans: 1,797 handwritten digits of 8x8 pixels. Source and licence: DIGITS.md."""

from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from downslope.core.arrays import Labels
from downslope.core.datasets.split import CLASSES, Split, prepare

BRIGHTEST = 16
"""The value of a pixel of full ink; 0 is blank."""
_TEST_EVERY = 5


def load_digits(flatten: bool = True, normalize: bool = True, one_hot_label: bool = False) -> Split:
    """(x_train, t_train), (x_test, t_test) with 1,442 and 355 scans, as new arrays at each call.

    x: (n, 64), or (n, 8, 8) unless flattened; float64 in 0..1, or uint8 in 0..16 unless
    normalised. t: labels (n,) or one-hot (n, 10). Every fifth scan of each digit is for testing,
    always the same ones, so each digit has about the same share of both parts.
    """
    scans, labels, is_test = _read()
    train, test = (
        prepare(
            scans[part],
            labels[part],
            brightest=BRIGHTEST,
            normalize=normalize,
            flatten=flatten,
            one_hot_label=one_hot_label,
        )
        for part in (~is_test, is_test)
    )
    return train, test


@cache
def _read() -> tuple[NDArray[np.uint8], Labels, NDArray[np.bool_]]:
    # A resource and no path, as the package may be imported from a zip file.
    file = resources.files("downslope.core.datasets") / "digits.npz"
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
        scans, labels = data["scans"], data["labels"].astype(np.intp)
    return scans, labels, _every_fifth_of_each(labels)


def _every_fifth_of_each(labels: Labels) -> NDArray[np.bool_]:
    # This counts digit by digit: every fifth row of the file would hold some digits twice as often
    # as others, as parts of it run 0, 1, ..., 9 again and again.
    is_test = np.zeros(len(labels), dtype=np.bool_)
    for digit in range(CLASSES):
        is_test[np.flatnonzero(labels == digit)[_TEST_EVERY - 1 :: _TEST_EVERY]] = True
    return is_test
