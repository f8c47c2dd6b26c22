"""What the environment variables tell about the terminal, and which ones a kiosk removes."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from downslope.lessons.base.errors import Refusal, clip

_WITHOUT_SYMBOLS = ("linux", "vt")
"""How TERM begins for terminals without braille: the Linux console, and old hardware."""


def ascii_needed() -> bool:
    """Whether symbols beyond ASCII would be garbled: without UTF-8 locale, or on a text console."""
    if sys.platform == "win32":
        # Terminals on Windows show Unicode, but the environment does not tell its locale.
        return False
    if os.environ.get("TERM", "").startswith(_WITHOUT_SYMBOLS):
        return True
    return "utf" not in _character_type().lower()


def check_terminal() -> None:
    """Raises Refusal if TERM is missing or names a terminal that cannot move its cursor."""
    if sys.platform == "win32":
        # Its terminals set no TERM, and Textual asks the console itself.
        return
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb", "unknown"}:
        raise Refusal(
            f"a terminal of type TERM={clip(kind) or '(none)'} can't show this;"
            " use: downslope show gradient-descent",
            f"TERM={clip(kind) or '(없음)'} 터미널에는 화면을 그릴 수 없어요."
            " downslope show gradient-descent를 써 보세요.",
        )


def check_foreground(terminal: int) -> None:
    """Raises Refusal if the shell has started this program in the background.

    There it would be stopped at once, and brought to the front it would not know its own screen.
    """
    if sys.platform == "win32":
        return
    try:
        in_front = os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:  # Not our terminal to control, so no shell can put us in the background.
        return
    if not in_front:
        raise Refusal(
            "started in the background, where there is no screen: put the token in quotes,"
            " as an & outside of them means that",
            "백그라운드에서 시작되어 화면을 쓸 수 없어요. 따옴표 밖의 &는 그런 뜻이니"
            " 토큰을 따옴표로 감싸 주세요.",
        )


def compute_with_one_thread() -> None:
    """Let NumPy's linear algebra use one thread; call it before NumPy is loaded.

    The chapter's matrices are small: several threads take longer to agree than one to compute, and
    where many learners share a machine they take it from each other. What the user set stays.
    """
    for name in ("OPENBLAS", "OMP", "MKL", "VECLIB_MAXIMUM", "BLIS"):
        os.environ.setdefault(f"{name}_NUM_THREADS", "1")


def enter_kiosk() -> None:
    """Close two ways out of the program on a shared account.

    The suspend signal (which Windows lacks) is ignored, and all variables that begin with TEXTUAL
    are removed from the environment of this process.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        # They make Textual write logs and screenshots, or take commands.
        del os.environ[name]


def _character_type() -> str:
    """The locale for characters, by the rule of POSIX: LC_ALL, else LC_CTYPE, else LANG."""
    everything, kind, language = (os.environ.get(n, "") for n in ("LC_ALL", "LC_CTYPE", "LANG"))
    if kind == "C.UTF-8" and (sys.flags.utf8_mode or language in {"C", "POSIX"}):
        # Python itself sets LC_CTYPE so when the locale is C or is not installed; undo that.
        kind = _as_started("LC_CTYPE")
    return everything or kind or language


def _as_started(name: str) -> str:
    """A variable with which the process was started; "" if unset or the system does not tell."""
    try:
        given = Path("/proc/self/environ").read_bytes().split(b"\0")
    except OSError:
        return ""
    start = f"{name}=".encode()
    return next((os.fsdecode(x.removeprefix(start)) for x in given if x.startswith(start)), "")
