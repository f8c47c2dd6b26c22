"""From a command to the app in a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from downslope.lessons.base.errors import Refusal
from downslope.lessons.base.text import Text
from downslope.tui.cli.faults import end_after
from downslope.tui.cli.options import language_of_locale
from downslope.tui.cli.output import medium_at, warn
from downslope.tui.cli.person import ask_person, person_called
from downslope.tui.store.folder import record_path
from downslope.tui.terminal.asking import asking
from downslope.tui.terminal.depth import depth_of
from downslope.tui.terminal.environment import check_foreground, check_terminal, enter_kiosk

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language
    from downslope.lessons.engine.walk import Walk
    from downslope.tui.app.app import DownslopeApp
    from downslope.tui.app.session import Session
    from downslope.tui.cli.wishes import Wishes
    from downslope.tui.store.settings import Settings, SettingsFile
    from downslope.tui.terminal.asking import Asked

WIDE = Text(
    "This terminal draws some symbols two cells wide, so plain ones are used (--unicode: all).",
    "이 터미널은 일부 기호를 두 칸 너비로 그려서 단순한 기호를 써요 (--unicode: 모두 쓰기).",
)


NOTHING_KEPT = Text(
    "Nothing that you do here is kept: it was started without a name.",
    "이름 없이 시작해서 여기서 한 것은 저장되지 않아요.",
)
LOST = Text(
    "what you did last could not be saved: the progress file can't be written",
    "마지막에 한 것을 저장하지 못했어요. 진도 파일에 쓸 수 없어요.",
)


def launch(walk: Walk[object] | None, wishes: Wishes, ahead: int = 0) -> None:
    """Run the app, at `walk` or at the list of lessons, and end with its exit code.

    `ahead` steps of the walk are still to be taken, before the learner's eyes.

    Raises Refusal for an unknown theme, for what is no name, in a pipe, in the background, and on a
    terminal that cannot place a cursor.
    """
    if wishes.kiosk:
        enter_kiosk()
    if wishes.theme:
        _theme_name(wishes.theme)
    _check_terminal()
    person = _person(wishes)
    with asking(os.environ, width=not wishes.ascii_only) as asked:
        # The terminal answers while all this is loaded.
        from downslope.tui.app.app import DownslopeApp  # noqa: F401
        from downslope.tui.store.places import Places  # noqa: F401

        asked.read()
    app = _app(walk, wishes, asked, person)
    if walk:
        app.session.brought(walk, ahead)
    app.run()
    _forget_unwritten()
    app.session.leave()
    if app.fault:
        end_after(app.fault, wishes.lang, kiosk=wishes.kiosk)
    if app.session.unsaved:
        warn(LOST.of(app.language))
    sys.exit(app.return_code or 0)


def _person(wishes: Wishes) -> str:
    """The name of the file of who is learning; "" for the owner of the account, or for nobody."""
    if wishes.person:
        return person_called(wishes.person)
    return ask_person(_language(wishes, None)) if wishes.ask_name else ""


def _app(walk: Walk[object] | None, wishes: Wishes, asked: Asked, person: str) -> DownslopeApp:
    from downslope.tui.app.app import DownslopeApp
    from downslope.tui.app.session import Session

    # Whoever sits at a kiosk without a name is not the one who sat there before.
    kept = bool(person) or not (wishes.kiosk or wishes.ask_name)
    file = _settings_file(person) if kept else None
    chosen = file.load() if file else None
    wide = bool(asked.answer.wide) and "ascii_only" not in wishes.asked_for
    depth = depth_of(os.environ)
    return DownslopeApp(
        walk,
        language=_language(wishes, chosen),
        theme=_theme(wishes, chosen.theme if chosen else None, light=asked.answer.light),
        medium=medium_at(depth, ascii_only=wishes.ascii_only or wide),
        depth=depth,
        session=_session(person) if kept else Session(),
        settings=file,
        kiosk=wishes.kiosk,
        still=wishes.still,
        typed=asked.typed,
        greeting=WIDE if wide else None if kept else NOTHING_KEPT,
    )


def _session(person: str) -> Session:
    from downslope.tui.app.session import Session
    from downslope.tui.store.bookmarks import Bookmarks
    from downslope.tui.store.places import Places
    from downslope.tui.store.progress import Progress

    path = record_path(person)
    return Session(Progress(path), Places(path), Bookmarks(path))


def _settings_file(person: str) -> SettingsFile:
    from downslope.tui.store.settings import SettingsFile, default_path

    return SettingsFile(default_path(person))


def _language(wishes: Wishes, chosen: Settings | None) -> Language:
    """The language asked for, else the one that this person chose, else that of the locale."""
    if "lang" in wishes.asked_for:
        return wishes.lang
    return (chosen and chosen.language) or language_of_locale(os.environ)


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
    # A stream that was closed before the start is None.
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
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
    check_foreground(sys.stdin.fileno())


def _forget_unwritten() -> None:
    """Drop what a terminal that has gone did not take: Python would try again and exit with 120."""
    try:
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
