"""What the options of a command that starts the app say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING

from downslope.tui.cli.options import (
    AS,
    ASCII,
    ASK_NAME,
    KIOSK,
    LANGUAGE,
    LESSONS,
    MNIST,
    STILL,
    THEME,
    asked_for,
    use_lessons,
    use_mnist,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from downslope.lessons.base.text import Language

_OPTIONS = (LANGUAGE, THEME, ASCII, KIOSK, AS, ASK_NAME, STILL, MNIST, LESSONS)


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What the options say; `asked_for` has the names of those that the user gave.

    `person` is the name of who is learning as it was given, "" for none.
    """

    lang: Language
    theme: str | None = None
    ascii_only: bool = False
    kiosk: bool = False
    person: str = ""
    ask_name: bool = False
    still: bool = False
    mnist: str | None = None
    lessons: tuple[str, ...] = ()
    asked_for: frozenset[str] = frozenset()


def app_options(command: Callable[..., None]) -> Callable[..., None]:
    """A command that starts the app: it has all options for that, and gets them as `wishes`."""
    names = [name for name in Wishes.__dataclass_fields__ if name != "asked_for"]

    @wraps(command)
    def with_wishes(*words: object, **given: object) -> None:
        told = {name: given.pop(name) for name in names}
        command(*words, **given, wishes=Wishes(**told, asked_for=asked_for()))  # type: ignore[arg-type]

    for option in reversed(_OPTIONS):
        with_wishes = option(with_wishes)
    return with_wishes


def prepare(wishes: Wishes) -> None:
    """Load what a lesson may need: the learner's MNIST, and lessons from elsewhere.

    Raises Refusal for files or folders that cannot be used.
    """
    use_mnist(wishes.mnist, kiosk=wishes.kiosk)
    use_lessons(wishes.lessons, kiosk=wishes.kiosk)
