"""Code that mistakes a gradient of 0 for a minimum, and its repair. Both are really run."""

# mypy: disable-error-code="no-untyped-def,no-untyped-call"
from __future__ import annotations

import numpy as np

from downslope.core import function_2, numerical_gradient

f = function_2
norm = np.linalg.norm


def gradient(x):
    return numerical_gradient(f, x)


def flat_means_there() -> object:
    x = np.array([-3.0, 4.0])
    for step in range(100):
        g = gradient(x)
        flat = norm(g) < 1e-6
        if flat:
            return f"arrived at {step}"
        x -= 10 * g
    return f"no, f(x) = {f(x):.1e}"


def flat_and_lower() -> object:
    x = np.array([-3.0, 4.0])
    top = f(x)
    for step in range(100):
        g = gradient(x)
        flat = norm(g) < 1e-6
        if flat and f(x) < top:
            return f"arrived at {step}"
        x -= 10 * g
    return f"no, f(x) = {f(x):.1e}"
