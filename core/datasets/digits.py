"""The bundled scans: 1,797 handwritten digits of 8x8 pixels. Source and licence: DIGITS.md."""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from downslope.core.arrays import Labels
from downslope.core.datasets.split import CLASSES, Split, prepare

BRIGHTEST = 16
_TEST_EVERY = 5


def load_digits(flatten: bool = True, normalize: bool = True, one_hot_label: bool = False) -> Split:
    """(x_train, t_train), (x_test, t_test): 1,442 and 355 scans, new arrays at each call.

    x: (n, 64), or (n, 8, 8) unless flattened; float64 in 0..1, or uint8 in 0..16 unless
    normalised. t: labels (n,) or one-hot (n, 10). Of each digit every fifth scan is for testing:
    always the same ones, and both parts hold all digits in the same shares.
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
    with np.load(Path(__file__).with_name("digits.npz"), allow_pickle=False) as data:
        scans, labels = data["scans"], data["labels"].astype(np.intp)
    return scans, labels, _every_fifth_of_each(labels)


def _every_fifth_of_each(labels: Labels) -> NDArray[np.bool_]:
    # Counted digit by digit: the file runs 0, 1, ..., 9 again and again, so every fifth row
    # would put only two of the ten digits to the test.
    is_test = np.zeros(len(labels), dtype=np.bool_)
    for digit in range(CLASSES):
        is_test[np.flatnonzero(labels == digit)[_TEST_EVERY - 1 :: _TEST_EVERY]] = True
    return is_test
