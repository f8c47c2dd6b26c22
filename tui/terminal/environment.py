"""What the terminal can show, told from its environment, and what a kiosk must not be told."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from downslope.lessons.base.errors import Refusal, clip

_WITHOUT_SYMBOLS = ("linux", "vt")
"""Terminals whose fonts have no braille: the Linux console, and the old hardware ones."""


def ascii_needed() -> bool:
    """Whether symbols beyond ASCII would come out wrong: no UTF-8 locale, or a text console."""
    if sys.platform == "win32":
        # Its terminals take Unicode, and no locale is told in the environment.
        return False
    if os.environ.get("TERM", "").startswith(_WITHOUT_SYMBOLS):
        return True
    return "utf" not in _character_type().lower()


def check_terminal() -> None:
    """Raises Refusal for a terminal that cannot place a cursor."""
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb", "unknown"}:
        raise Refusal(
            f"a terminal of type TERM={clip(kind) or '(none)'} can't show this;"
            " use: downslope show gradient-descent"
        )


def enter_kiosk() -> None:
    """Shut the ways out of a shared account: no suspending, no files asked for by environment."""
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        # Such variables make the screen library write logs and screenshots, or take commands.
        del os.environ[name]


def _character_type() -> str:
    """The locale's character type as POSIX finds it: LC_ALL, else LC_CTYPE, else LANG."""
    everything, kind, language = (os.environ.get(n, "") for n in ("LC_ALL", "LC_CTYPE", "LANG"))
    if kind == "C.UTF-8" and (sys.flags.utf8_mode or language in {"C", "POSIX"}):
        # Python itself sets this LC_CTYPE where the locale is C, or is not installed.
        kind = _as_started("LC_CTYPE")
    return everything or kind or language


def _as_started(name: str) -> str:
    """An environment variable as the process was given it, where the system tells."""
    try:
        given = Path("/proc/self/environ").read_bytes().split(b"\0")
    except OSError:
        return ""
    start = f"{name}=".encode()
    return next((os.fsdecode(x.removeprefix(start)) for x in given if x.startswith(start)), "")
