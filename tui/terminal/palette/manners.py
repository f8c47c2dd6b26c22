"""How each role is written: in which colour, how well it must be seen, with which attributes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from downslope.tui.terminal.palette.contrast import READABLE, VISIBLE


class Manner(NamedTuple):
    """The name of a colour, its least contrast, and attributes with colours and without any."""

    colour: str
    least: float
    attributes: str
    without_colour: str


_TABLE = """
text        text      word  -             -
muted       muted     word  -             dim
title       title     word  bold          bold
badge       title     word  bold,reverse  bold,reverse
name        text      word  bold          bold
key         key       word  bold          bold
number      code      word  -             -
code        code      word  -             -
keyword     keyword   word  bold          bold
def-name    def-name  word  bold          bold
string      string    word  -             -
literal     literal   word  -             -
comment     comment   word  -             dim
current     path      word  bold          bold
strong      text      word  bold          bold
question    key       word  bold          bold
choice      text      word  -             -
chosen      key       word  bold,reverse  bold,reverse
because     text      word  -             -
formula     text      word  bold          bold
status      good      word  -             -
notice      key       word  bold          bold
notes       code      word  bold,reverse  reverse
goal        goal      word  -             underline
good        good      word  bold          bold
bad         bad       word  bold          reverse
disabled    muted     word  -             dim
ink         text      word  -             -
plus        plus      word  -             -
minus       minus     word  -             -
axis        axis      word  -             dim
frame       frame     mark  -             dim
contour     contour   mark  -             dim
contour-1   title     mark  -             dim
contour-2   code      mark  -             dim
contour-3   axis      mark  -             dim
curve       title     mark  -             -
path        path      mark  -             -
path-old    path-old  mark  -             -
now         now       mark  bold          bold
point       bad       mark  bold          bold
mark        key       mark  bold          bold
start       text      mark  bold          bold
minimum     minimum   mark  bold          bold
ghost       ghost     mark  -             dim
ghost-2     ghost-2   mark  -             dim
ghost-3     ghost-3   mark  -             dim
tangent     tangent   mark  -             -
secant      code      mark  -             -
slope       good      mark  -             -
truth       good      mark  -             -
target      good      mark  -             -
error       bad       mark  -             -
bar         title     mark  -             -
arrow-1     axis      mark  -             dim
arrow-2     code      mark  -             -
arrow-3     key       mark  bold          bold
series-1    series-1  mark  -             -
series-2    series-2  mark  -             -
series-3    series-3  mark  -             -
series-4    series-4  mark  -             -
dot-done    title     mark  -             -
dot-here    key       mark  -             bold
dot-open    muted     mark  -             dim
"""
"""Without colour, a path is plain among faint lines, a goal underlined, what is wrong reversed, and
a key bold: four different things."""

MATRIX = {
    "zero": "text",
    **{f"plus-{k}": f"ink@heat:{level}" for k, level in ((1, 5), (2, 6), (3, 8))},
    **{f"minus-{k}": f"ink@heat:{level}" for k, level in ((1, 3), (2, 2), (3, 0))},
}
"""Roles of a matrix's entries, by sign and size, and what each is another name for."""


@cache
def manners() -> dict[str, Manner]:
    """The manner of every plain role."""
    lines = (line.split() for line in _TABLE.strip().splitlines())
    leasts = {"word": READABLE, "mark": VISIBLE}
    return {
        role: Manner(colour, leasts[kind], _words(attributes), _words(without))
        for role, colour, kind, attributes, without in lines
    }


def _words(attributes: str) -> str:
    return "" if attributes == "-" else attributes.replace(",", " ")
