"""The options that several commands have."""

from __future__ import annotations

import os
from typing import get_args

import click
from click.core import ParameterSource

from lessons.errors import Refusal
from lessons.text import Language
from tui.terminal import ascii_needed


def _language_of_user() -> Language:
    """Korean where the user's locale is Korean."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ko" if value.startswith("ko") else "en"
    return "en"


LANGUAGE = click.option(
    "--lang",
    type=click.Choice(get_args(Language)),
    default=lambda: _language_of_user(),
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
    envvar="DOWNSLOPE_KIOSK",
    help="For shared accounts: no suspending, no files but progress.",
)
THEME = click.option("--theme", metavar="NAME", help="Colours, such as textual-light or nord.")


def _choose_mnist(context: click.Context, _: click.Parameter, folder: str | None) -> None:
    """Read the learner's MNIST at once, so that a wrong file is told before a lesson begins."""
    by_environment = context.get_parameter_source("mnist") is ParameterSource.ENVIRONMENT
    if not folder or (by_environment and context.params.get("kiosk")):
        return
    from core import DatasetError, choose_mnist

    try:
        choose_mnist(folder)
    except DatasetError as error:
        raise Refusal(str(error)) from None


MNIST = click.option(
    "--mnist",
    metavar="DIR",
    envvar="DOWNSLOPE_MNIST",
    callback=_choose_mnist,
    expose_value=False,
    help="A folder with the four MNIST files: lessons with scans then use them.",
)
