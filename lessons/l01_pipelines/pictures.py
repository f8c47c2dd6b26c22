"""The table of lesson 1's pictures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from downslope.lessons.kit import asked
from downslope.lessons.l01_pipelines import gate_pictures, scan_pictures
from downslope.lessons.l01_pipelines.run import either

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.kit import Figure, Situation
    from downslope.lessons.l01_pipelines.run import State

    Picture = Callable[[Situation[State]], Figure]


def _scans(known: str) -> Picture:
    return either(partial(scan_pictures.seen, known), gate_pictures.plane)


def _scores(known: str) -> Picture:
    return either(partial(scan_pictures.scores, known), gate_pictures.table)


PICTURES: dict[str, Picture] = {
    "scans": _scans("ABC"),
    "scores": _scores("ABC"),
    # Those of a beat that asks about one way tell its answers, and so its score, only afterwards.
    "scans-a": asked(_scans(""), _scans("A")),
    "scores-a": asked(_scores(""), _scores("A")),
    "scans-b": asked(_scans("A"), _scans("AB")),
    "scores-b": asked(_scores("A"), _scores("AB")),
    "scans-c": asked(_scans("AB"), _scans("ABC")),
    "scores-c": asked(_scores("AB"), _scores("ABC")),
    "line": either(partial(scan_pictures.seen, "ABC"), gate_pictures.plane),
    "table": either(partial(scan_pictures.scores, "ABC"), gate_pictures.table),
    "mistakes": either(partial(scan_pictures.scores, "ABC"), gate_pictures.mistakes),
}
