"""A network in words: the values of its nodes, the largest weights of each sign, the outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.base.numbers import fixed
from downslope.lessons.base.text import Text
from downslope.lessons.pictures.block_words import bars_words
from downslope.lessons.pictures.saying import joined, number, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.pictures.figure import Array, Layer, NetworkDrawing

FEW = 12
"""Up to so many nodes of a layer, and edges of a gap, are told one by one."""
STRONGEST = 3
"""Of more edges, so many of each sign."""


def network_words(network: NetworkDrawing) -> Iterator[Text]:
    """Layer by layer, with the weights that lead on from each."""
    for place, layer in enumerate(network.layers):
        yield _layer_words(layer, place)
        if place < len(network.weights):
            yield from _weights_words(network, place)
    if network.marked is not None:
        yield told(Text("marked", "표시"), _edge(network, *network.marked))
    if outputs := joined(bars_words(network.outputs)):
        yield told(Text("outputs", "출력"), outputs)


def _layer_words(layer: Layer, place: int) -> Text:
    """The values in the nodes; of a picture its name, of many nodes the largest and smallest."""
    name = Text(f"layer {place}", f"{place}층")
    if layer.images is not None and len(layer.images) == 1:
        inputs = len(layer.values)
        label = layer.names[0] if layer.names else "?"
        return told(
            name, Text(f"{inputs} inputs, a scan of {label}", f"입력 {inputs}개, 글자 {label}")
        )
    values = layer.values
    if len(values) <= FEW and layer.names:
        nodes = zip(layer.names, values, strict=True)
        return told(name, ", ".join(f"{n} {fixed(float(v), layer.digits)}" for n, v in nodes))
    low, high = int(np.argmin(values)), int(np.argmax(values))
    return told(
        name,
        Text(
            f"{len(values)} units are shown; unit {high} answers most, {number(values[high])},"
            f" unit {low} least, {number(values[low])}",
            f"뉴런 {len(values)}개를 보여요. 가장 큰 출력은 {high}번 {number(values[high])},"
            f" 가장 작은 출력은 {low}번 {number(values[low])}",
        ),
    )


def _weights_words(network: NetworkDrawing, gap: int) -> Iterator[Text]:
    weights = network.weights[gap]
    name = Text(f"weights after layer {gap}", f"{gap}층 다음 가중치")
    if weights.size <= FEW:
        yield told(name, _edges(network, gap, list(np.ndindex(*weights.shape))))
        return
    for sign, meaning in ((1.0, network.plus), (-1.0, network.minus)):
        if strongest := _strongest(sign * weights):
            of = Text(
                f"{name.en}, {meaning.en}, the strongest of {weights.size}",
                f"{name.ko}, {meaning.ko}, {weights.size}개 가운데 센 것",
            )
            yield told(of, _edges(network, gap, strongest))


def _strongest(weights: Array) -> list[tuple[int, ...]]:
    """The places (i, j) of the largest weights that are above 0."""
    order = np.argsort(-weights, axis=None, kind="stable")[:STRONGEST]
    places = (np.unravel_index(k, weights.shape) for k in order)
    return [(int(i), int(j)) for i, j in places if weights[i, j] > 0]


def _edges(network: NetworkDrawing, gap: int, places: list[tuple[int, ...]]) -> Text:
    """The edges between these nodes, each with its weight."""
    edges = joined(_edge(network, gap, i, j) for i, j in places)
    assert edges is not None
    return edges


def _edge(network: NetworkDrawing, gap: int, i: int, j: int) -> Text:
    weight = fixed(float(network.weights[gap][i, j]))
    first, last = _node(network, gap, i), _node(network, gap + 1, j)
    return Text(f"{first} to {last} {weight}", f"{first}에서 {last}까지 {weight}")


def _node(network: NetworkDrawing, place: int, index: int) -> str:
    """What a node is called: its name, that of its output, or its number."""
    if place < len(network.layers):
        layer = network.layers[place]
        named = layer.images is None and index < len(layer.names)
        return layer.names[index] if named else f"[{index}]"
    return network.outputs[index].name if index < len(network.outputs) else f"[{index}]"
