"""From a command to the app in a terminal."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal
from downslope.lessons.base.text import Text
from downslope.tui.terminal.asking import asking
from downslope.tui.terminal.depth import depth_of
from downslope.tui.terminal.environment import check_terminal, enter_kiosk

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.app.app import DownslopeApp
    from downslope.tui.store.settings import SettingsFile
    from downslope.tui.terminal.asking import Asked

WIDE = Text(
    "This terminal draws some symbols two cells wide, so plain ones are used (--unicode: all).",
    "이 터미널은 일부 기호를 두 칸 너비로 그려서 단순한 기호를 써요 (--unicode: 모두 쓰기).",
)


@dataclass(frozen=True)
class Wishes:
    """What the options say; `asked_for` has the names of those that the user gave."""

    language: Language
    theme: str | None
    ascii_only: bool
    kiosk: bool
    asked_for: frozenset[str]
    still: bool = False


def launch(walk: Walk[object] | None, wishes: Wishes) -> None:
    """Run the app, at `walk` or at the list of lessons, and end with its exit code.

    Raises Refusal for an unknown theme, in a pipe, and on a terminal that cannot place a cursor.
    """
    if wishes.kiosk:
        enter_kiosk()
    if wishes.theme:
        _theme_name(wishes.theme)
    _check_terminal()
    with asking(os.environ, width=not wishes.ascii_only) as asked:
        # The terminal answers while all this is loaded.
        from downslope.tui.app.app import DownslopeApp  # noqa: F401
        from downslope.tui.store.progress import Progress  # noqa: F401

        asked.read()
    app = _app(walk, wishes, asked)
    app.run()
    _forget_unwritten()
    sys.exit(app.return_code or 0)


def _app(walk: Walk[object] | None, wishes: Wishes, asked: Asked) -> DownslopeApp:
    from downslope.tui.app.app import DownslopeApp
    from downslope.tui.cli.output import medium_at
    from downslope.tui.store.progress import Progress

    file = _settings_file(wishes)
    wide = bool(asked.answer.wide) and "ascii_only" not in wishes.asked_for
    depth = depth_of(os.environ)
    return DownslopeApp(
        walk,
        language=_language(wishes),
        theme=_theme(wishes, file.load().theme if file else None, light=asked.answer.light),
        medium=medium_at(depth, ascii_only=wishes.ascii_only or wide),
        depth=depth,
        progress=Progress(),
        settings=file,
        kiosk=wishes.kiosk,
        still=wishes.still,
        typed=asked.typed,
        greeting=WIDE if wide else None,
    )


def _settings_file(wishes: Wishes) -> SettingsFile | None:
    """The file of choices; none for a kiosk, where others will sit after this one."""
    from downslope.tui.store.settings import SettingsFile

    return None if wishes.kiosk else SettingsFile()


def _language(wishes: Wishes) -> Language:
    if wishes.kiosk and "lang" not in wishes.asked_for:
        from downslope.tui.cli.options import language_of_locale

        return language_of_locale(os.environ)
    return wishes.language


def _theme(wishes: Wishes, remembered: str | None, *, light: bool | None) -> str:
    """The theme asked for, else the remembered one, else the one that suits the ground."""
    from downslope.tui.terminal.themes import DEFAULT, LIGHT_DEFAULT, THEMES

    if wishes.theme:
        return wishes.theme
    if remembered in THEMES:
        return str(remembered)
    return LIGHT_DEFAULT if light else DEFAULT


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
