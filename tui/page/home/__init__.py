"""The home page: the lessons in their groups, and a card of the chosen one."""

from downslope.tui.page.home.card import card_rows, card_size
from downslope.tui.page.home.groups import in_groups
from downslope.tui.page.home.page import Home, continue_at, entry_at, opening_words, paint_home
from downslope.tui.page.home.states import STATE_SIGNS, state_of

__all__ = [
    "STATE_SIGNS",
    "Home",
    "card_rows",
    "card_size",
    "continue_at",
    "entry_at",
    "in_groups",
    "opening_words",
    "paint_home",
    "state_of",
]
