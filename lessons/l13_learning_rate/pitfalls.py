"""Code that mistakes a gradient of 0 for a minimum, and repairs. All of it is really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, numerical_gradient

f = function_2
norm = np.linalg.norm


def gradient(x):
    return numerical_gradient(f, x)


def flat(x):
    return norm(gradient(x)) < 1e-6


def flat_means_there() -> object:
    x = np.array([-3.0, 4.0])
    for step in range(100):
        if flat(x):
            return f"arrived at {step}"
        x -= 10 * gradient(x)
    return f"no, f(x) = {f(x):.1e}"


def flat_and_lower() -> object:
    x = np.array([-3.0, 4.0])
    for step in range(100):
        if flat(x) and f(x) < 25:
            return f"arrived at {step}"
        x -= 10 * gradient(x)
    return f"no, f(x) = {f(x):.1e}"


def flatter_still() -> object:
    x = np.array([-3.0, 4.0])
    for step in range(100):
        if norm(gradient(x)) < 1e-9:
            return f"arrived at {step}"
        x -= 10 * gradient(x)
    return f"no, f(x) = {f(x):.1e}"


def flat_and_finite() -> object:
    x = np.array([-3.0, 4.0])
    for step in range(100):
        if flat(x) and f(x) < np.inf:
            return f"arrived at {step}"
        x -= 10 * gradient(x)
    return f"no, f(x) = {f(x):.1e}"
