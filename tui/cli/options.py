"""The options that several commands share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, get_args
from urllib.parse import quote

import click
from click.core import ParameterSource

from downslope.lessons.base.errors import Refusal, clip
from downslope.lessons.base.text import LANGUAGES, Language
from downslope.tui.terminal.environment import ascii_needed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KIOSK = "DOWNSLOPE_KIOSK"


def _usual_language() -> Language:
    """The language that was chosen in the program once, else that of the locale."""
    if os.environ.get(_KIOSK):
        return language_of_locale(os.environ)
    from downslope.tui.store.settings import SettingsFile

    return SettingsFile().load().language or language_of_locale(os.environ)


def language_of_locale(environment: Mapping[str, str]) -> Language:
    """Korean if the user's locale is Korean, otherwise English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "ko" if value.startswith("ko") else "en"
    return "en"


def language_asked(words: Sequence[str]) -> Language:
    """The language that a command line asks for with `--lang`, else the user's.

    It is read by hand, for a refusal that comes before or after Click has read the options.
    """
    for word, following in zip(words, (*words[1:], ""), strict=False):
        if word == "--lang" and following in LANGUAGES:
            return following
        if word.startswith("--lang=") and (value := word.removeprefix("--lang=")) in LANGUAGES:
            return value
    return _usual_language()


def is_kiosk(words: Sequence[str]) -> bool:
    """Whether a command line, or the environment, asks for a kiosk."""
    return "--kiosk" in words or bool(os.environ.get(_KIOSK))


LANGUAGE = click.option(
    "--lang",
    type=click.Choice(get_args(Language)),
    default=lambda: _usual_language(),
    help="Language of the lessons.",
)
ASCII = click.option(
    "--ascii/--unicode",
    "ascii_only",
    default=ascii_needed,
    help="Draw with ASCII characters only, or with symbols.  [default: what the locale can]",
)
KIOSK = click.option(
    "--kiosk",
    is_flag=True,
    envvar=_KIOSK,
    help="For shared accounts: no suspending, no files but the progress of who has a name.",
)
AS = click.option(
    "--as",
    "person",
    metavar="NAME",
    default="",
    envvar="DOWNSLOPE_AS",
    help="Who is learning, on a shared account: each has a record of their own.",
)
ASK_NAME = click.option(
    "--ask-name", is_flag=True, help="Ask who is learning, unless --as tells it."
)
STILL = click.option(
    "--still", is_flag=True, help="Show at once what an answer reveals, without playing it."
)
THEME = click.option(
    "--theme",
    metavar="NAME",
    help="Colours, such as downslope-light or nord; the last chosen one is remembered.",
)


MNIST = click.option(
    "--mnist",
    metavar="DIR",
    envvar="DOWNSLOPE_MNIST",
    help="A folder with the four MNIST files: lessons with scans then use them.",
)
LESSONS = click.option(
    "--lessons",
    multiple=True,
    type=click.Path(),
    metavar="DIR",
    envvar="DOWNSLOPE_LESSONS",
    help="A folder with more lessons, files like l16_name.py; may be given again.",
)
SET = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="Set a control, or beat, step and all else that a token has; may be given again.",
)


def token_with(token: str, settings: tuple[str, ...]) -> str:
    """The token with NAME=VALUE `settings` added, which override its own.

    Raises Refusal for a setting that is not written so.
    """
    fields = [setting.partition("=") for setting in settings]
    for name, equals, _ in fields:
        if not (equals and name.isidentifier()):
            raise Refusal(
                f"--set {clip(name + equals)}: write NAME=VALUE, such as eta=0.1",
                f"--set {clip(name + equals)}: eta=0.1처럼 이름=값으로 쓰세요.",
            )
    joined = "&".join(
        f"{name}={quote(value, safe='', errors='replace')}" for name, _, value in fields
    )
    return f"{token}{'&' if '?' in token else '?'}{joined}" if joined else token


def use_mnist(folder: str | None, *, kiosk: bool = False) -> None:
    """Load the learner's MNIST now, so that a wrong file is reported before a lesson begins.

    Nothing happens without a folder, or if a kiosk's folder is only named by the environment.
    Raises Refusal when the files cannot be used.
    """
    source = click.get_current_context().get_parameter_source("mnist")
    if not folder or (kiosk and source is ParameterSource.ENVIRONMENT):
        return
    from downslope.core import DatasetError, choose_mnist

    try:
        choose_mnist(folder)
    except DatasetError as error:
        raise Refusal(str(error), error.korean) from None


def use_lessons(folders: Sequence[str], *, kiosk: bool = False) -> None:
    """Let the lessons of these folders and of installed packages stand beside the chapter's.

    A kiosk ignores folders that only the environment names: whoever sits there could set it.
    Raises Refusal for a folder that does not exist or holds no lesson.
    """
    from downslope.tui.cli.elsewhere import add_folders

    source = click.get_current_context().get_parameter_source("lessons")
    add_folders(() if kiosk and source is ParameterSource.ENVIRONMENT else folders)


def given(context: click.Context) -> dict[str, object]:
    """The options written before a command, which are its defaults unless it has its own."""
    written = ParameterSource.COMMANDLINE
    return {k: v for k, v in context.params.items() if context.get_parameter_source(k) is written}


def asked_for() -> frozenset[str]:
    """The options that the user gave, here or before the command, and did not leave as usual."""
    context = click.get_current_context()
    usual = {ParameterSource.DEFAULT}
    return frozenset(x for x in context.params if context.get_parameter_source(x) not in usual)


def read_size(size: str) -> tuple[int, int]:
    """The columns and rows that `--size` asks for. Raises Refusal for anything else."""
    width, _, height = size.partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(size) < 9):
        raise Refusal(
            f"--size {clip(size)}: write columns x rows, such as 100x30",
            f"--size {clip(size)}: 100x30처럼 칸 수x줄 수로 쓰세요.",
        )
    if not (20 <= int(width) <= 500 and 10 <= int(height) <= 500):
        raise Refusal(
            f"--size {size}: from 20x10 to 500x500",
            f"--size {size}: 20x10부터 500x500까지 쓸 수 있어요.",
        )
    return int(width), int(height)
