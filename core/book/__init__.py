"""The book's own names, for scripts and notebooks of its chapters 3 to 5.

`from downslope.core.book import *` stands where a script imports from `common.functions`,
`common.gradient`, `common.layers`, `dataset.mnist`, `gradient_2d` or `two_layer_net`; all else of
it stays as it is. Names, parameters, shapes and types are those of *Deep Learning from Scratch*,
of the Japanese and the Korean edition where they differ. So is what the functions answer, also
where `downslope.core` answers otherwise: docs/book.md lists where. Every line is our own.
"""

# Scripts of the book take `np` from its modules by a star as well.
import numpy as np

from downslope.core.book.functions import (
    cross_entropy_error,
    identity_function,
    mean_squared_error,
    relu,
    relu_grad,
    sigmoid,
    sigmoid_grad,
    softmax,
    softmax_loss,
    step_function,
    sum_squared_error,
)
from downslope.core.book.gradient import (
    function_1,
    function_2,
    function_tmp1,
    function_tmp2,
    gradient_descent,
    numerical_diff,
    numerical_gradient,
    numerical_gradient_2d,
    tangent_line,
)
from downslope.core.book.layers import AddLayer, Affine, MulLayer, Relu, Sigmoid, SoftmaxWithLoss
from downslope.core.book.mnist import load_mnist
from downslope.core.book.networks import TwoLayerNet, simpleNet

__all__ = [
    "AddLayer",
    "Affine",
    "MulLayer",
    "Relu",
    "Sigmoid",
    "SoftmaxWithLoss",
    "TwoLayerNet",
    "cross_entropy_error",
    "function_1",
    "function_2",
    "function_tmp1",
    "function_tmp2",
    "gradient_descent",
    "identity_function",
    "load_mnist",
    "mean_squared_error",
    "np",
    "numerical_diff",
    "numerical_gradient",
    "numerical_gradient_2d",
    "relu",
    "relu_grad",
    "sigmoid",
    "sigmoid_grad",
    "simpleNet",
    "softmax",
    "softmax_loss",
    "step_function",
    "sum_squared_error",
    "tangent_line",
]
