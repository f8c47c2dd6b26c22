"""Handwritten digits to learn from: a small set that comes along, and the learner's own MNIST."""

from core.datasets.digits import load_digits
from core.datasets.mnist import DatasetError, load_mnist

__all__ = ["DatasetError", "load_digits", "load_mnist"]
