"""The chapter's mathematics on NumPy: no text, no colours, no screens."""

from downslope.core.activations import sigmoid, softmax
from downslope.core.arrays import Array, Labels, ScalarFunction, quiet
from downslope.core.datasets import (
    DatasetError,
    ScanSet,
    choose_digits,
    choose_mnist,
    load_digits,
    load_mnist,
    scans,
)
from downslope.core.descent import descent_path, gradient_descent, steps_until_flat
from downslope.core.differentiation import (
    Method,
    Tangent,
    gradient_at_points,
    numerical_diff,
    numerical_gradient,
    tangent_line,
)
from downslope.core.functions import function_1, function_2
from downslope.core.landscapes import LANDSCAPES, Landscape
from downslope.core.losses import cross_entropy_error, mean_squared_error
from downslope.core.sampling import expected_coverage, probability_of_duplicate, sample_batch
from downslope.core.simple_net import SimpleNet
from downslope.core.targets import one_hot
from downslope.core.timeline import Timeline
from downslope.core.two_layer_net import TwoLayerNet

__all__ = [
    "LANDSCAPES",
    "Array",
    "DatasetError",
    "Labels",
    "Landscape",
    "Method",
    "ScalarFunction",
    "ScanSet",
    "SimpleNet",
    "Tangent",
    "Timeline",
    "TwoLayerNet",
    "choose_digits",
    "choose_mnist",
    "cross_entropy_error",
    "descent_path",
    "expected_coverage",
    "function_1",
    "function_2",
    "gradient_at_points",
    "gradient_descent",
    "load_digits",
    "load_mnist",
    "mean_squared_error",
    "numerical_diff",
    "numerical_gradient",
    "one_hot",
    "probability_of_duplicate",
    "quiet",
    "sample_batch",
    "scans",
    "sigmoid",
    "softmax",
    "steps_until_flat",
    "tangent_line",
]
