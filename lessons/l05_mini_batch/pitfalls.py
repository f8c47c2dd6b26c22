"""Two ways to draw a batch from the wrong thing, and what may repair them. All is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

from functools import cache

import numpy as np

from downslope.core import load_digits

choice = np.random.default_rng(0).choice


@cache
def floats():
    return load_digits()[0][0]


@cache
def bytes_():
    return load_digits(normalize=False)[0][0]


def row_for_size() -> object:
    x_train = floats()
    mask = choice(x_train[0], 10)
    return x_train[mask].shape


def last_row() -> object:
    x_train = floats()
    mask = choice(x_train[-1], 10)
    return x_train[mask].shape


def first_pixels() -> object:
    x_train = floats()
    mask = choice(x_train[:, 0], 10)
    return x_train[mask].shape


def size_of_data() -> object:
    x_train = floats()
    mask = choice(x_train.shape[0], 10)
    return x_train[mask].shape


def row_of_bytes() -> object:
    rng = np.random.default_rng(0)
    x_train = bytes_()
    train_size = x_train[0]
    mask = rng.choice(train_size, 10000)
    return len(set(mask)), len(x_train)


def pixels_for_size() -> object:
    rng = np.random.default_rng(0)
    x_train = bytes_()
    train_size = x_train.shape[1]
    mask = rng.choice(train_size, 10000)
    return len(set(mask)), len(x_train)


def column_for_size() -> object:
    rng = np.random.default_rng(0)
    x_train = bytes_()
    train_size = x_train[:, 0]
    mask = rng.choice(train_size, 10000)
    return len(set(mask)), len(x_train)


def size_of_bytes() -> object:
    rng = np.random.default_rng(0)
    x_train = bytes_()
    train_size = x_train.shape[0]
    mask = rng.choice(train_size, 10000)
    return len(set(mask)), len(x_train)
