"""A mini-batch as the chapter draws it, shown and run line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.core import load_digits

if TYPE_CHECKING:
    from downslope.core import Array, Labels

choice = np.random.default_rng(0).choice


def digits() -> tuple[Array, Labels]:
    """The bundled training scans (n, 64) and their labels (n,)."""
    return load_digits()[0]


# It has no docstring, as its lines would be among those to be put in order.
def draw_batch() -> tuple[Array, Labels]:  # noqa: D103
    x_train, t_train = digits()
    train_size = x_train.shape[0]
    mask = choice(train_size, 10)
    x_batch = x_train[mask]
    t_batch = t_train[mask]
    return x_batch, t_batch
