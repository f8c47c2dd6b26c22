"""From a command to the app in a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal
from downslope.tui.terminal.environment import check_terminal, enter_kiosk

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk


def launch(
    walk: Walk[object] | None,
    language: Language,
    theme: str | None,
    *,
    ascii_only: bool,
    kiosk: bool,
    still: bool = False,
) -> None:
    """Run the app, at `walk` or at the list of lessons, and end with its exit code.

    Raises Refusal for an unknown theme, in a pipe, and on a terminal that cannot place a cursor.
    """
    if kiosk:
        enter_kiosk()
    name = _theme_name(theme)
    _check_terminal()
    from downslope.tui.app.app import DownslopeApp
    from downslope.tui.painter.medium import ASCII, FULL
    from downslope.tui.store.progress import Progress

    app = DownslopeApp(
        walk,
        language=language,
        theme=name,
        medium=ASCII if ascii_only else FULL,
        progress=Progress(),
        kiosk=kiosk,
        still=still,
    )
    app.run()
    _forget_unwritten()
    sys.exit(app.return_code or 0)


def _theme_name(theme: str | None) -> str:
    # Imported late: a kiosk drops the variables from which Textual takes orders when it is loaded.
    from downslope.tui.terminal.themes import theme_called

    return theme_called(theme).name


def _check_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        if os.environ.get("SSH_CONNECTION"):
            # Whoever may run nothing but this program has no other command to turn to.
            raise Refusal(
                "this needs a terminal: connect with ssh -t",
                "터미널이 필요해요. ssh -t로 접속하세요.",
            )
        raise Refusal(
            "this needs a terminal; in a pipe use: downslope list, downslope show gradient-descent",
            "터미널이 필요해요. 파이프에서는 이렇게 쓰세요:"
            " downslope list, downslope show gradient-descent",
        )
    check_terminal()


def _forget_unwritten() -> None:
    """Drop what a terminal that has gone did not take: Python would try again and exit with 120."""
    try:
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
