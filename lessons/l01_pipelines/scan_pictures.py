"""The pictures of lesson 1's scans: what each way sees and says, and how much it reads right.

Each of them is given the ways that are `known`; the answers of the others are left out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from downslope.core import scans
from downslope.lessons.kit import Bar, Bars, Scans, Text
from downslope.lessons.l01_pipelines.readers import BANDS, WAYS, features, reading, tested, zones

if TYPE_CHECKING:
    from downslope.core import Array, ScanSet
    from downslope.lessons.kit import Situation
    from downslope.lessons.l01_pipelines.run import Page, State

SIDE = 8
"""Pixels across a scan on the screen; larger scans are shrunk, so that they can be doubled."""


def shuffled(situation: Situation[State]) -> bool:
    """Whether the answers come from shuffled labels; not before the learner has guessed."""
    return situation.values["labels"] == "shuffled" and not situation.asking


def seen(known: str, situation: Situation[Page]) -> Scans:
    """The scan of this page, large, and beside it what each way sees of it and says."""
    state = situation.state
    chosen = scans()
    images, captions = [], []
    for place in state.shown:
        images += _seen_by_each(chosen, int(place))
        captions += _said_by_each(known, situation, chosen, int(place))
    return Scans(
        title=Text("a scan, and what each way looks at", "이미지, 그리고 방법마다 보는 것"),
        summary=Text("A test scan, and what each way reads: {s}.", "시험 이미지와 답: {s}.").format(
            s=", ".join(_told(captions))
        ),
        images=np.array(images),
        captions=tuple(captions),
        across=4,
        lead=True,
        names=(
            Text("A 9 zones", "A 구역 9개"),
            Text("B features", "B 특징 18개"),
            Text(f"C {chosen.side**2} pixels", f"C 픽셀 {chosen.side**2}개"),
        ),
    )


@lru_cache(maxsize=64)
def _seen_by_each(chosen: ScanSet, place: int) -> list[Array]:
    """What each way looks at in one scan, as four pictures (8, 8).

    They are the scan itself, its zones for A, its bands of ink as one picture for B, and all of its
    pixels for C.
    """
    every, _ = tested(chosen)
    scan = every[place]
    nine = zones(scan)
    thirds = np.repeat([0, 1, 2], [3, 2, 3])
    ink = features(scan[None])[0, : 2 * BANDS]
    bands = np.outer(ink[:BANDS], ink[BANDS:])
    small = _small(scan)
    return [small, nine[np.ix_(thirds, thirds)], bands / max(float(bands.max()), 1e-9), small]


def _small(scan: Array) -> Array:
    """The scan (side, side) as (8, 8).

    A larger one is padded to a multiple of 8, and squares of pixels become their mean.
    """
    factor = -(-len(scan) // SIDE)
    whole = np.zeros((SIDE * factor, SIDE * factor))
    whole[: len(scan), : len(scan)] = scan
    return np.asarray(whole.reshape(SIDE, factor, SIDE, factor).mean(axis=(1, 3)))


def _said_by_each(
    known: str, situation: Situation[Page], chosen: ScanSet, place: int
) -> list[tuple[str, str]]:
    label = int(tested(chosen)[1][place])
    captions = [(f"t = {label}", "truth")]
    for way in WAYS:
        if way not in known:
            captions.append(("  → ?", "muted"))
            continue
        said = int(reading(chosen, way, shuffled=shuffled(situation)).said[place])
        mark, role = ("✓", "good") if said == label else ("✗", "bad")
        captions.append((f"  → {said} {mark}", role))
    return captions


def _told(captions: list[tuple[str, str]]) -> list[str]:
    """The label and each way's answer in words: "t = 5", "A 9 ✗"."""
    ways = ("", *WAYS)
    return [
        f"{way} {text.strip(' →')}".strip() for way, (text, _) in zip(ways, captions, strict=False)
    ]


def scores(known: str, situation: Situation[Page]) -> Bars:
    """The share of all test scans that each way reads right."""
    bars = []
    for way in WAYS:
        if way in known:
            read = reading(scans(), way, shuffled=shuffled(situation))
            bars.append(Bar(way, read.accuracy, "bar", f"{read.right}/{len(read.said)}"))
        else:
            bars.append(Bar(way, 0.0, "bar", "?"))
    return Bars(
        title=Text("right, of all test scans", "시험 이미지 전체에서 맞힌 수"),
        summary=Text("Right answers: {s}.", "맞힌 수: {s}.").format(
            s=", ".join(f"{bar.name} {bar.note}" for bar in bars)
        ),
        bars=tuple(bars),
    )
