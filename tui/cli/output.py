"""What commands print: painted rows, and refusals."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from downslope.lessons.base.errors import clip

if TYPE_CHECKING:
    from textual.theme import Theme

    from downslope.tui.painter.rows import Rows

LONGEST_REFUSAL = 400
"""Characters of a refusal that are printed."""


def in_colour() -> bool:
    """Whether to print in colour: on a terminal only, and not where NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def print_plain(rows: Rows) -> None:
    """Print rows as plain text, without spaces at their ends."""
    from downslope.tui.painter.rows import plain

    for spans in rows:
        click.echo(plain(spans).rstrip())


def print_in_colour(rows: Rows, theme: Theme) -> None:
    """Print rows in the colours of a theme."""
    from rich.console import Console
    from rich.text import Text

    from downslope.tui.terminal.colours import styles

    table = styles(theme)
    console = Console(highlight=False, soft_wrap=True)
    for spans in rows:
        console.print(Text.assemble(*((text, table[role]) for text, role in spans)))


def fail(message: str) -> NoReturn:
    """Say in one line on stderr what is wrong, and end with exit code 2."""
    # Unprintable characters could move the cursor or hide what is said.
    click.echo(f"downslope: {clip(' '.join(message.split()), LONGEST_REFUSAL)}", err=True)
    sys.exit(2)
