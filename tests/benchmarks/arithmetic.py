"""The speed of the core, beside the plainest way to compute the same numbers.

Run as a program, with one thread for matrix products so that neighbours do not disturb it, it
prints its figures as JSON for `rows`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from downslope.core import TwoLayerNet, function_2, gradient_at_points, numerical_gradient
from downslope.core.datasets import ScanSet
from downslope.lessons.l15_training import plan as plans
from downslope.lessons.l15_training import run as training
from tests.benchmarks.console import ROOT
from tests.benchmarks.figures import Limit, Row, Spread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from downslope.core import Array, Labels

INPUTS, HIDDEN, CLASSES, BATCH = 784, 50, 10, 100
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
H, SAMPLE, SEED = 1e-4, 600, 4
CLOSE = 1e-9

Times = dict[str, list[float]]


def rows(rounds: int) -> list[Row]:
    """The rows of the table, measured in a process of its own."""
    words = (sys.executable, "-m", "tests.benchmarks.arithmetic", str(rounds))
    done = subprocess.run(
        words, cwd=ROOT, env={**os.environ, **ONE_THREAD}, stdout=subprocess.PIPE, check=True
    )
    times: dict[str, Any] = json.loads(done.stdout)
    return [
        _field_row(times["field"]),
        _network_row(times["network"]),
        _products_row("training iteration: gradient and update", times["iteration"]),
        _products_row("the same as the lesson takes it", times["lesson"]),
    ]


def _field_row(times: Times) -> Row:
    ours, loop = Spread.of(times["ours"]), Spread.of(times["loop"])
    return Row("gradient_at_points, 324 points", "ms", ours, (Limit("faster", 50),), "loop", loop)


def _network_row(times: Mapping[str, Any]) -> Row:
    ours, loop = Spread.one(times["ours"]), Spread.one(times["loop"])
    same = "the same" if times["apart"] <= CLOSE else "NOT THE SAME"
    note = (
        f"loop scaled up from {SAMPLE} parameters; values {same} there: {times['apart']:.1e} apart"
    )
    # A fast result does not count if its values are wrong.
    limits = (Limit("faster", 8 if times["apart"] <= CLOSE else float("inf")),)
    return Row("numerical_gradient, 784-50-10, 100 rows", "ms", ours, limits, "loop", loop, note)


def _products_row(figure: str, times: Times) -> Row:
    ours, bare = Spread.of(times["ours"]), Spread.of(times["products"])
    return Row(figure, "ms", ours, (Limit("x50", 1.5),), "products", bare)


# -- measuring --------------------------------------------------------------------------


def field(rounds: int) -> Times:
    """The book's 18 x 18 field of gradients, all at once and point by point."""
    ticks = np.arange(-2, 2.5, 0.25)
    points = np.stack(np.meshgrid(ticks, ticks), axis=-1).reshape(-1, 2)
    return _in_turn(
        rounds,
        ours=lambda: gradient_at_points(function_2, points),
        loop=lambda: [numerical_gradient(function_2, point) for point in points],
    )


def network() -> dict[str, float]:
    """The whole gradient of a network, and the plain loop on a sample of it, scaled up."""
    net, x, t = _network()
    began = time.perf_counter()
    gradient = net.numerical_gradient(x, t)
    ours = 1000 * (time.perf_counter() - began)
    places = _some_places(net)
    began = time.perf_counter()
    slopes = [_slope(net, x, t, name, place) for name, place in places]
    loop = 1000 * (time.perf_counter() - began) * net.parameter_count / len(places)
    found = [gradient[name].flat[place] for name, place in places]
    return {"ours": ours, "loop": loop, "apart": float(np.abs(np.subtract(found, slopes)).max())}


def iteration(rounds: int) -> Times:
    """Backpropagation and the step, beside the five matrix products that they contain."""
    net, x, t = _network()
    hidden, error = np.zeros((BATCH, HIDDEN)), np.zeros((BATCH, CLASSES))
    return _in_turn(
        rounds,
        ours=lambda: training.moved(net, net.gradient(x, t), 0.1),
        products=lambda: (_forward(net, x, hidden), _backward(net, x, hidden, error)),
    )


def lesson(rounds: int) -> Times:
    """One iteration of the lesson on scans of 28 x 28, beside the seven matrix products in it.

    Seven, because it also measures the loss on the next batch.
    """
    net, x, _ = _network()
    hidden, error = np.zeros((BATCH, HIDDEN)), np.zeros((BATCH, CLASSES))
    state = [training.start(_settings())]

    def iterate() -> None:
        state[0] = training.iterate(state[0])

    def products() -> None:
        _forward(net, x, hidden)
        _backward(net, x, hidden, error)
        _forward(net, x, hidden)

    return _in_turn(rounds, ours=iterate, products=products)


def _in_turn(rounds: int, **runs: Callable[[], object]) -> Times:
    """Milliseconds of each run; the runs take turns, so that a drift of the machine affects all."""
    times: Times = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            began = time.perf_counter()
            run()
            times[name].append(1000 * (time.perf_counter() - began))
    return times


def _network() -> tuple[TwoLayerNet, Array, Labels]:
    rng = np.random.default_rng(SEED)
    x, t = rng.random((BATCH, INPUTS)), rng.integers(0, CLASSES, BATCH)
    return TwoLayerNet(INPUTS, HIDDEN, CLASSES, seed=SEED), x, t


def _some_places(net: TwoLayerNet) -> list[tuple[str, int]]:
    """SAMPLE random weights, and every bias."""
    rng = np.random.default_rng(SEED)
    places = [(name, i) for name in ("b1", "b2") for i in range(net.params[name].size)]
    for name, count in (("W1", SAMPLE - 160), ("W2", 100)):
        chosen = rng.choice(net.params[name].size, count, replace=False)
        places += [(name, int(i)) for i in chosen]
    return places


def _slope(net: TwoLayerNet, x: Array, t: Labels, name: str, place: int) -> float:
    """The slope of one parameter the plain way, with two whole forward passes."""
    flat = net.params[name].reshape(-1)
    kept = flat[place]
    flat[place] = kept + H
    above = net.loss(x, t)
    flat[place] = kept - H
    below = net.loss(x, t)
    flat[place] = kept
    return (above - below) / (2 * H)


def _forward(net: TwoLayerNet, x: Array, hidden: Array) -> tuple[Array, Array]:
    return x @ net.params["W1"], hidden @ net.params["W2"]


def _backward(net: TwoLayerNet, x: Array, hidden: Array, error: Array) -> tuple[Array, ...]:
    return error @ net.params["W2"].T, hidden.T @ error, x.T @ hidden


def _settings() -> dict[str, Any]:
    """The lesson's settings for the book's network, on random scans of MNIST's size."""
    rng = np.random.default_rng(SEED)
    train, test = (rng.integers(0, 256, (n, INPUTS), dtype=np.uint8) for n in (6_000, 200))
    labels, answers = rng.integers(0, CLASSES, 6_000), rng.integers(0, CLASSES, 200)
    noise = ScanSet("noise", train, labels, test, answers, 255, 28)
    plans.scans = lambda: noise  # type: ignore[attr-defined]
    return {
        "eta": 0.1,
        "batch": BATCH,
        "hidden": HIDDEN,
        "std": 0.01,
        "seed": SEED,
        "pace": "1",
        "gradient": "backprop",
    }


def main() -> None:
    """Measure everything and print the figures as JSON."""
    rounds = int(sys.argv[1])
    field(3), iteration(3)
    measured = {
        "field": field(rounds),
        "network": network(),
        "iteration": iteration(3 * rounds),
        "lesson": lesson(3 * rounds),
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
