"""Checks that a lesson, when it is run, shows the numbers that the curriculum gives."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from downslope.lessons.engine import snippet, token
from downslope.lessons.engine.listing import source
from downslope.lessons.pictures.blocks import in_language
from downslope.lessons.pictures.figure import Bars, Cells, NetworkDrawing, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from downslope.lessons.engine.lesson import Lesson
    from downslope.lessons.engine.walk import Walk
from downslope.lessons.pictures.figure import Figure

FEWEST_DIGITS = 3
"""A shown number with fewer significant digits than this proves nothing about a longer one."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"(?<![\w.])-?\d*\.?\d+(?:e[-+]?\d+)?", re.IGNORECASE)


def check_expectations(lesson: Lesson[object]) -> Iterator[str]:
    """A line for each expectation of a lesson whose screen does not show its number."""
    for fact in lesson.expectations:
        walk = token.read(f"{lesson.name}?{fact.query}")
        shown = set(numbers(walk))
        if not any(agree(fact.number, number) for number in shown):
            yield f"{fact.number} is not shown at {lesson.name}?{fact.query}"


def numbers(walk: Walk[object]) -> Iterator[str]:
    """Every number, as written, that a walk's formula, status and figures show.

    In a beat with a pitfall these are the numbers of its code and outcomes and, if it explains
    them, of its formula. Commas between thousands are dropped.
    """
    with np.errstate(all="ignore"):
        for text in _texts(walk):
            yield from numbers_in(text)


def numbers_in(text: str) -> list[str]:
    """Every number in a text, as written but without the commas between thousands."""
    return _NUMBER.findall(_THOUSANDS.sub("", text).replace(",", " "))


def significant(number: str) -> int:
    """How many digits of a decimal say something: 3 for 0.0975, 1 for 100, as that is round."""
    digits = re.sub(r"[eE].*|[-+]", "", number)
    bare = digits.replace(".", "").lstrip("0")
    return len(bare if "." in digits else bare.rstrip("0")) or 1


def agree(expected: str, shown: str) -> bool:
    """Whether two decimals agree, compared at the digits of the one that has fewer.

    False if that leaves fewer than FEWEST_DIGITS, unless `expected` itself has no more. Zero only
    agrees with zero.
    """
    one, other = Decimal(expected), Decimal(shown)
    digits = min(_digits(expected), _digits(shown))
    if digits < min(FEWEST_DIGITS, _digits(expected)):
        return False
    if one == 0 or other == 0:
        return one == other
    # Half a unit of the last common digit, and a little more for numbers that were rounded twice.
    unit = Decimal(10) ** (other.adjusted() - digits + 1)
    return abs(one - other) <= unit * Decimal("0.51")


def _digits(number: str) -> int:
    return len(re.sub(r"[eE].*|[-.]", "", number).lstrip("0")) or 1


def _texts(walk: Walk[object]) -> Iterator[str]:
    if pitfall := walk.pitfall:
        # Such a beat shows its code and outcomes, and a formula only if that is about the code.
        for code in (pitfall.broken, pitfall.fixed):
            yield from (*source(code), snippet.run(code).text)
        yield from (text.en for text in walk.formula())
        return
    yield from (text.en for text in walk.formula())
    yield walk.status().en
    for figure in walk.figures():
        yield from _texts_of(figure)


def _texts_of(figure: Figure) -> Iterator[str]:
    yield figure.title.en
    yield figure.summary.en
    if isinstance(figure, Bars):
        yield from (bar.note for bar in figure.bars)
    elif isinstance(figure, Table):
        yield from (cell for row in figure.rows for cell in row)
    elif isinstance(figure, Cells):
        yield from (repr(float(value)) for value in figure.values.flat)
        yield in_language(figure.foot, "en")
    elif isinstance(figure, NetworkDrawing):
        for layer in figure.layers:
            yield from (repr(float(value)) for value in layer.values if layer.images is None)
        yield from (bar.note for bar in figure.outputs)
