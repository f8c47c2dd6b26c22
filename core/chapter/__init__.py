"""The functions of the chapter as a learner would write them: short, and without any guards.

The functions of `core` check and convert what they are given and then call these, so that the code
that a lesson shows is the code that runs.
"""

from downslope.core.chapter.activations import sigmoid, softmax
from downslope.core.chapter.descent import descent_path, gradient_descent, gradient_step
from downslope.core.chapter.differentiation import (
    complex_diff,
    forward_diff,
    numerical_diff,
    numerical_gradient,
    tangent_line,
)
from downslope.core.chapter.functions import function_1, function_2
from downslope.core.chapter.losses import (
    batch_cross_entropy_error,
    cross_entropy_error,
    mean_squared_error,
)
from downslope.core.chapter.networks import SimpleNet
from downslope.core.chapter.training import sample_batch, train

__all__ = [
    "SimpleNet",
    "batch_cross_entropy_error",
    "complex_diff",
    "cross_entropy_error",
    "descent_path",
    "forward_diff",
    "function_1",
    "function_2",
    "gradient_descent",
    "gradient_step",
    "mean_squared_error",
    "numerical_diff",
    "numerical_gradient",
    "sample_batch",
    "sigmoid",
    "softmax",
    "tangent_line",
    "train",
]
