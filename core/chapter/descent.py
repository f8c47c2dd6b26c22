"""Walking downhill: x <- x - lr * gradient (book 4.4.1)."""

import numpy as np

from downslope.core.chapter.differentiation import numerical_gradient
from downslope.core.chapter.kinds import Array, Surface


def gradient_step(x: Array, gradient: Array, lr: float = 0.01) -> Array:
    """Where one step of size lr * gradient leads from x, in the shape of x."""
    return x - lr * gradient


def gradient_descent(f: Surface, init_x: Array, lr: float = 0.01, step_num: int = 100) -> Array:
    """Where step_num steps lead from init_x, which stays as it is."""
    x = init_x.copy()
    for _ in range(step_num):
        gradient = numerical_gradient(f, x)
        x -= lr * gradient
    return x


def descent_path(f: Surface, init_x: Array, lr: float = 0.01, step_num: int = 100) -> Array:
    """Every point of that walk, start and end included: (step_num + 1, *init_x.shape)."""
    x = init_x.copy()
    path = [x.copy()]
    for _ in range(step_num):
        gradient = numerical_gradient(f, x)
        x -= lr * gradient
        path.append(x.copy())
    return np.array(path)
