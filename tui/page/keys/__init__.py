"""The keys: the table of all of them, what is useful now, and the row of a screen that tells it."""

from downslope.tui.page.keys.footer import home_keys, key_at, key_row, lesson_keys
from downslope.tui.page.keys.key import Key, Moment, Move, Offer
from downslope.tui.page.keys.table import KEYS, MOVES, PAUSING, TYPED, press

__all__ = [
    "KEYS",
    "MOVES",
    "PAUSING",
    "TYPED",
    "Key",
    "Moment",
    "Move",
    "Offer",
    "home_keys",
    "key_at",
    "key_row",
    "lesson_keys",
    "press",
]
