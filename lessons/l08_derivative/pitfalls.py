"""Two ways in which an h can be too small, and repairs that help or do not. All are run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_1


def underflow() -> object:
    f, x = function_1, np.float32(5)
    h = np.float32(1e-50)
    rise = f(x + h) - f(x)
    return h, rise / h


def less_tiny() -> object:
    f, x = function_1, np.float32(5)
    h = np.float32(1e-40)
    rise = f(x + h) - f(x)
    return h, rise / h


def wider_h_alone() -> object:
    f, x = function_1, np.float32(5)
    h = np.float64(1e-50)
    rise = f(x + h) - f(x)
    return h, rise / h


def wider_for_float32() -> object:
    f, x = function_1, np.float32(5)
    h = np.float32(1e-2)
    rise = f(x + h) - f(x)
    return h, rise / h


def cancellation() -> object:
    f, x = function_1, np.float64(5)
    h = np.float64(1e-17)
    rise = f(x + h) - f(x)
    return h, rise / h


def not_quite_book_h() -> object:
    f, x = function_1, np.float64(5)
    h = np.float64(1e-15)
    rise = f(x + h) - f(x)
    return h, rise / h


def narrower_h() -> object:
    f, x = function_1, np.float64(5)
    h = np.float32(1e-17)
    rise = f(x + h) - f(x)
    return h, rise / h


def book_h() -> object:
    f, x = function_1, np.float64(5)
    h = np.float64(1e-4)
    rise = f(x + h) - f(x)
    return h, rise / h
