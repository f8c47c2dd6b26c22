"""The other keys: controls, beats, lessons and language; and whether long runs become slow."""

from __future__ import annotations

from collections import defaultdict
from itertools import cycle, islice
from typing import TYPE_CHECKING

from downslope.lessons.engine.catalog import load, names
from tests.benchmarks.console import FLOOR, OURS, consoles, in_turn
from tests.benchmarks.figures import Limit, Row, Spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.benchmarks.console import Answer

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
PAGE_DOWN = "\x1b[6~"
TUNE = "gradient-descent?beat=6&step=20"
SLOW_VALLEY = "gradient-descent?beat=6&landscape=rosenbrock&eta=0.001&x0=-1&x1=1"
"""A run whose every step ends in another place, so that all of a long path has to be drawn."""
FAR = 10_000
SETTLED = 0.1
"""Seconds of silence after a key that may paint more than once."""
SAME = 1.25
"""Up to this ratio costs count as the same: two good runs may differ as much by noise."""


def rows(rounds: int) -> list[Row]:
    """The rows of all keys but `space`."""
    return [*_turning(rounds), *_chapter(), _language(rounds), *_far_along(rounds)]


def _turning(rounds: int) -> list[Row]:
    """Turning eta and moving the start, after both of which the whole path is drawn again."""
    turned = _beside_floor(TUNE, islice(cycle((RIGHT, LEFT)), rounds))
    moved = _beside_floor(f"{TUNE}&at=x0", islice(cycle((RIGHT, UP, LEFT, DOWN)), rounds))
    result = []
    for figure, answers in (("turning eta", turned), ("moving the start", moved)):
        result.append(_row(f"{figure}, 80x24", answers, 40))
        sent = Spread.of(answer.size for answer in answers["ours"])
        limits = (Limit("p50", 2_500),)
        result.append(Row(f"{figure}, bytes sent, 80x24", "bytes", sent, limits))
    return result


def _chapter() -> list[Row]:
    """Page down through the whole chapter, where every beat and lesson is opened the first time."""
    kinds = page_downs()
    with consoles({"ours": (*OURS, names()[0]), "bare app": FLOOR}) as opened:
        answers: dict[str, dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
        for kind in kinds:
            keys = {"ours": PAGE_DOWN, "bare app": " "}
            for name, answer in in_turn(opened, keys, SETTLED).items():
                answers[kind][name].append(answer)
        screen = opened["ours"].text
    last = load(names()[-1])
    if last.title.en not in screen or last.beats[-1].title.en not in screen:
        raise RuntimeError(f"this is not the end of the chapter:\n{screen}")
    return [
        _row("next beat, every beat of the chapter", answers["beat"], 60),
        _row("next lesson, each for the first time", answers["lesson"], 150),
    ]


def page_downs() -> list[str]:
    """What each page down of the chapter opens: a beat or a lesson."""
    beats = [["lesson", *["beat"] * (len(load(name).beats) - 1)] for name in names()]
    return [kind for lesson in beats for kind in lesson][1:]


def _language(rounds: int) -> Row:
    return _row("language switch", _beside_floor(TUNE, ["L"] * rounds, SETTLED), 200)


def _far_along(rounds: int) -> list[Row]:
    """A step near the start of a run, beside a step far along it."""
    programs = {
        "ours": (*OURS, f"{SLOW_VALLEY}&step={FAR}"),
        "step 10": (*OURS, f"{SLOW_VALLEY}&step=10"),
    }
    with consoles(programs) as opened:
        answers = [in_turn(opened, dict.fromkeys(opened, " ")) for _ in range(rounds)]
    spreads = {name: Spread.of(a[name].ms for a in answers) for name in programs}
    limits = (Limit("x50", SAME),)
    return [
        Row(f"space at step {FAR:,}", "ms", spreads["ours"], limits, "step 10", spreads["step 10"])
    ]


def _beside_floor(
    token: str, keys: Iterable[str], quiet: float = SETTLED
) -> dict[str, list[Answer]]:
    """The answers to the keys; after each of them the bare app gets a key as well."""
    with consoles({"ours": (*OURS, token), "bare app": FLOOR}) as opened:
        answers = [in_turn(opened, {"ours": key, "bare app": " "}, quiet) for key in keys]
    return {name: [each[name] for each in answers] for name in ("ours", "bare app")}


def _row(figure: str, answers: Mapping[str, list[Answer]], most: float) -> Row:
    ours, floor = (Spread.of(a.ms for a in answers[name]) for name in ("ours", "bare app"))
    return Row(figure, "ms", ours, (Limit("p50", most),), "bare app", floor)
