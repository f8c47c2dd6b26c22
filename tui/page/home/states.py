"""The states that a lesson can be in, each with its sign and its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from downslope.tui.page import strings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from downslope.lessons.base.text import Text
    from downslope.lessons.engine.catalog import Entry

STATE_SIGNS: dict[str, tuple[str, str, Text]] = {
    "done": ("✓", "good", strings.DONE),
    "begun": ("•", "goal", strings.BEGUN),
    "new": ("○", "text", strings.NEW),
    "soon": ("·", "disabled", strings.SOON),
    "broken": ("✗", "bad", strings.BROKEN_LESSON),
}
"""The sign, its role and the word for each state."""


def state_of(entry: Entry, states: Mapping[str, str]) -> str:
    """The key in STATE_SIGNS of a lesson; `states` has "begun" or "done" of those opened."""
    if entry.fault:
        return "broken"
    return states.get(entry.name, "new") if entry.exists else "soon"
