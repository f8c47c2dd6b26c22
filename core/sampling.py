"""Drawing a mini-batch, and what chance says about it (book 4.2.3)."""

import numpy as np

from downslope.core import chapter
from downslope.core.arrays import Labels


def sample_batch(
    rng: "np.random.Generator", data_size: int, batch_size: int, replace: bool = True
) -> Labels:
    """batch_size indices out of 0..data_size-1; with replacement, as np.random.choice draws.

    Raises ValueError for sizes below 1 or not whole, and without replacement for a batch larger
    than the data; TypeError when rng is no Generator.
    """
    if not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng must be a numpy.random.Generator, not {type(rng).__name__}")
    _check_size("data_size", data_size)
    _check_size("batch_size", batch_size)
    if replace:
        return chapter.sample_batch(rng, data_size, batch_size).astype(np.intp)
    if batch_size > data_size:
        raise ValueError(f"{batch_size} different indices cannot come from {data_size}")
    return rng.choice(data_size, size=batch_size, replace=False).astype(np.intp)


def probability_of_duplicate(data_size: int, batch_size: int) -> float:
    """Chance, 0..1, that a batch drawn with replacement holds some index twice.

    1 - prod_k (1 - k / data_size) for k below batch_size: the birthday problem.
    """
    _check_size("data_size", data_size)
    _check_size("batch_size", batch_size)
    if batch_size > data_size:
        return 1.0
    # Summed as logarithms: the plain product of thousands of factors loses the small chances.
    return float(-np.expm1(np.sum(np.log1p(-np.arange(batch_size) / data_size))))


def expected_coverage(data_size: int, batch_size: int, draws: int) -> float:
    """Share of the data, 0..1, expected in at least one of `draws` batches with replacement.

    1 - (1 - 1 / data_size)^(batch_size * draws), near 1 - 1/e when the draws add up to the data.
    """
    _check_size("data_size", data_size)
    _check_size("batch_size", batch_size)
    _check_size("draws", draws)
    return 1.0 - float((1.0 - 1.0 / data_size) ** (batch_size * draws))


def _check_size(name: str, size: object) -> None:
    if not isinstance(size, int | np.integer) or isinstance(size, bool) or size < 1:
        shown = f"an array of shape {size.shape}" if isinstance(size, np.ndarray) else repr(size)
        raise ValueError(f"{name} must be a whole number of at least 1, not {shown}")
