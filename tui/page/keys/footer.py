"""The key row: the keys that are of use at this moment, which can also be clicked."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from downslope.lessons.base.text import Text
from downslope.tui.page.bar import on_bar
from downslope.tui.page.keys.key import Offer
from downslope.tui.page.keys.table import KEYS
from downslope.tui.page.keys.useful import PINNED
from downslope.tui.painter.rows import Row, row_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from downslope.lessons.base.text import Language
    from downslope.tui.page.keys.key import Key, Moment

MOST = 6
"""The most keys that the row names."""
GAPS = (3, 2)
"""The blanks between two keys: fewer where the row is full."""
Offered = tuple["Key", Offer]


def lesson_keys(moment: Moment) -> list[Offered]:
    """The keys that are of use at a moment of a lesson, the likeliest first."""
    offers = [(key, key.now(moment)) for key in KEYS if key.now]
    return _likeliest([(key, offer) for key, offer in offers if offer])


def home_keys(opens: Text) -> list[Offered]:
    """The keys of the list of lessons, where enter does what `opens` says."""
    words = {
        "lesson-open": Offer(opens, 9),
        "lesson-down": Offer(Text("choose", "고르기"), 8, "↑↓"),
        "language": Offer(Text("한국어", "English"), 7, ascii_words=Text("Korean", "English")),
        "palette": Offer(Text("menu", "메뉴"), 6),
        "quit": Offer(Text("quit", "종료"), 5),
        "help": Offer(Text("all keys", "모든 키"), PINNED),
    }
    return _likeliest([(key, words[key.name]) for key in KEYS if key.name in words])


def key_row(
    offered: Sequence[Offered], language: Language, width: int, *, ascii_only: bool = False
) -> Row:
    """The row of `width` cells that names these keys; of too many the least likely are left out."""
    return _row(tuple(offered), language, width, ascii_only)


@lru_cache(maxsize=64)
def _row(offered: tuple[Offered, ...], language: Language, width: int, ascii_only: bool) -> Row:
    spans: list[tuple[str, str]] = []
    at = 0
    for _, x, face in _places(offered, language, width, ascii_only):
        spans += [(" " * (x - at), "text"), *face]
        at = x + row_width(face)
    return on_bar(tuple(spans), width)


def key_at(offered: Sequence[Offered], language: Language, width: int, column: int) -> Key | None:
    """The key at a column of the row, or None.

    Digits share one entry, so a click on it cannot tell which one is meant and gives None.
    """
    for key, x, face in _places(offered, language, width, ascii_only=False):
        if x <= column < x + row_width(face):
            return None if key.name == "digit" else key
    return None


def _likeliest(offers: Iterable[Offered]) -> list[Offered]:
    """At most MOST of the offers: the likeliest from left to right, and then those pinned."""
    ordered = sorted(offers, key=lambda offered: -offered[1].weight)
    pinned = [offered for offered in ordered if offered[1].weight == PINNED]
    others = [offered for offered in ordered if offered[1].weight != PINNED]
    return [*others[: MOST - len(pinned)], *pinned]


def _places(
    offered: Sequence[Offered], language: Language, width: int, ascii_only: bool
) -> Iterator[tuple[Key, int, Row]]:
    """Each key that has room, the column where its entry begins, and the entry's spans."""
    keys, faces, gap = _fitted(offered, language, width, ascii_only)
    x = 1
    for key, face in zip(keys, faces, strict=True):
        yield key, x, face
        x += row_width(face) + gap


def _fitted(
    offered: Sequence[Offered], language: Language, width: int, ascii_only: bool
) -> tuple[list[Key], list[Row], int]:
    """The keys that have room with their faces, and the gap between them.

    Where there is too little room, the next beat's title is left out first: half of one would tell
    nothing. Then the least likely keys go.
    """
    left = list(offered)
    while True:
        faces = [_face(key, offer, language, ascii_only) for key, offer in left]
        for gap in GAPS:
            over = 1 + sum(row_width(face) for face in faces) + gap * (len(faces) - 1) - width
            if over <= 0:
                return [key for key, _ in left], faces, gap
        long = [k for k, (_, offer) in enumerate(left) if offer.brief]
        if long:
            key, offer = left[long[0]]
            left[long[0]] = key, replace(offer, words=offer.brief or offer.words, brief=None)
            continue
        if len(left) <= 1:
            return [], [], 0
        # The last of those that are not pinned goes, or of the pinned ones the first.
        loose = [k for k, (_, offer) in enumerate(left) if offer.weight != PINNED]
        del left[loose[-1] if loose else 0]


def _face(key: Key, offer: Offer, language: Language, ascii_only: bool) -> Row:
    words = (ascii_only and offer.ascii_words) or offer.words
    return ((offer.face or key.shown, "key"), (f" {words.of(language)}", "muted"))
