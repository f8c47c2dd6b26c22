"""The bundled digits against scikit-learn's copy of the same scans."""

from pathlib import Path

import numpy as np
import pytest
from sklearn import datasets

from downslope import core
from downslope.core import load_digits


def test_both_parts_together_are_scikit_learns_scans() -> None:
    truth = datasets.load_digits()
    train, test = load_digits(normalize=False)
    ours = {
        (label, scan.tobytes()) for x, t in (train, test) for scan, label in zip(x, t, strict=True)
    }
    theirs = {
        (label, scan.astype(np.uint8).tobytes())
        for scan, label in zip(truth.data, truth.target, strict=True)
    }
    assert len(train[0]) + len(test[0]) == len(truth.data) == 1797
    assert ours == theirs


def test_shapes_types_and_scale() -> None:
    (x_train, t_train), (x_test, t_test) = load_digits()
    assert (x_train.shape, t_train.shape) == ((1442, 64), (1442,))
    assert (x_test.shape, t_test.shape) == ((355, 64), (355,))
    assert x_train.dtype == np.float64
    assert (x_train.min(), x_train.max()) == (0.0, 1.0)
    assert np.issubdtype(t_train.dtype, np.signedinteger)
    assert set(t_test.tolist()) == set(range(10))


def test_the_other_choices_hold_the_same_scans() -> None:
    (x, t), _ = load_digits()
    (raw, _), _ = load_digits(normalize=False)
    (square, _), _ = load_digits(flatten=False)
    (_, one_hot), _ = load_digits(one_hot_label=True)
    assert raw.dtype == np.uint8
    assert raw.max() == 16
    np.testing.assert_array_equal(raw / 16, x)
    assert square.shape == (1442, 8, 8)
    np.testing.assert_array_equal(square.reshape(1442, 64), x)
    np.testing.assert_array_equal(one_hot, np.eye(10)[t])


def test_of_each_digit_every_fifth_scan_is_for_testing() -> None:
    truth = datasets.load_digits()
    (_, t_train), (x_test, t_test) = load_digits(normalize=False)
    for digit in range(10):
        scans = truth.data[truth.target == digit]
        np.testing.assert_array_equal(x_test[t_test == digit], scans[4::5])
        assert np.count_nonzero(t_train == digit) == len(scans) - len(scans[4::5])


@pytest.mark.parametrize("normalize", [True, False])
def test_each_call_hands_out_new_arrays(normalize: bool) -> None:
    (x, t), _ = load_digits(normalize=normalize)
    x[:], t[:] = 9, 9
    (x_again, t_again), _ = load_digits(normalize=normalize)
    assert x_again.min() == 0
    assert t_again.min() == 0


def test_the_source_and_the_licence_lie_beside_the_data() -> None:
    notice = Path(core.datasets.__file__).with_name("DIGITS.md").read_text(encoding="utf-8")
    for fact in ("Optical Recognition of Handwritten Digits", "Alpaydin", "CC BY 4.0", "1,797"):
        assert fact in notice
