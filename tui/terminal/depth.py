"""How many colours a terminal has, as its environment tells: four depths."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Depth = Literal["truecolor", "256", "16", "none"]
"""Any colour, the palette of 256, the terminal's own sixteen, or attributes such as bold only."""
DEPTHS: tuple[Depth, ...] = ("truecolor", "256", "16", "none")
RICH_SYSTEMS: dict[Depth, Literal["truecolor", "256", "standard"]] = {
    "truecolor": "truecolor",
    "256": "256",
    "16": "standard",
    "none": "standard",
}
"""What Rich calls each depth. It has none without colours: those are taken out before."""

_COLOURLESS = frozenset({"", "dumb", "unknown"})
"""Values of TERM for which nothing is known to work."""
_MANY = ("alacritty", "contour", "foot", "ghostty", "iterm", "konsole", "mlterm", "rio", "tmux",
         "vscode", "wezterm", "xterm-ghostty", "xterm-kitty", "xterm-foot")  # fmt: skip
"""How TERM begins for terminals that have 256 colours although their name does not tell."""


def depth_of(environment: Mapping[str, str]) -> Depth:
    """The depth of the terminal that these environment variables describe.

    A COLORTERM within GNU screen is that of the terminal around it: screen passes the variable on
    and not the colours. So TERM counts there. tmux names itself, and can do what it says.
    """
    kind = environment.get("TERM", "").strip().lower()
    if environment.get("NO_COLOR"):
        return "none"
    if sys.platform == "win32":
        # Each terminal of Windows that Python runs in has all colours; TERM is not set there.
        return "truecolor"
    if kind in _COLOURLESS:
        return "none"
    if not kind.startswith("screen") and _promised(environment, kind):
        return "truecolor"
    return "256" if kind.endswith("-256color") or kind.startswith(_MANY) else "16"


def _promised(environment: Mapping[str, str], kind: str) -> bool:
    """Whether all colours are promised; Windows Terminal, seen from a Linux in it, says only who
    it is, which a tmux in between would pass on."""
    if kind.endswith("-direct"):
        return True
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return True
    return bool(environment.get("WT_SESSION")) and not kind.startswith("tmux")
