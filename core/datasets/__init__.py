"""Handwritten digits to learn from: a small bundled set, and MNIST from the learner's own files."""

from downslope.core.datasets.chosen import ScanSet, choose_digits, choose_mnist, scans
from downslope.core.datasets.digits import load_digits
from downslope.core.datasets.errors import DatasetError
from downslope.core.datasets.mnist import load_mnist

__all__ = [
    "DatasetError",
    "ScanSet",
    "choose_digits",
    "choose_mnist",
    "load_digits",
    "load_mnist",
    "scans",
]
