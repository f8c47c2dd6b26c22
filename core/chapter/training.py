"""Learning from mini-batches (book 4.2.3 and 4.5)."""

import numpy as np

from downslope.core.chapter.kinds import Array, Labels, Network


def sample_batch(rng: "np.random.Generator", data_size: int, batch_size: int) -> Labels:
    """batch_size indices out of 0..data_size-1, drawn with replacement (4.2.3)."""
    return rng.choice(data_size, batch_size)


def train(
    net: Network, x: Array, t: Labels, iters_num: int, batch_size: int, lr: float, seed: int
) -> list[float]:
    """The loss of each batch just after the step on it; net.params change in place (4.5.3).

    x: (samples, inputs), t: labels (samples,). Each iteration has a generator of its own, made of
    the seed and its number, so that any batch can be drawn again.
    """
    losses = []
    for i in range(iters_num):
        batch = sample_batch(np.random.default_rng([seed, i]), len(x), batch_size)
        x_batch, t_batch = x[batch], t[batch]
        gradient = net.gradient(x_batch, t_batch)
        for key in net.params:
            net.params[key] -= lr * gradient[key]
        losses.append(net.loss(x_batch, t_batch))
    return losses
