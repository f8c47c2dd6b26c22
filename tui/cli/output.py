"""What commands print: painted rows, and refusals."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

import click

from downslope.lessons.base.errors import clip
from downslope.tui.terminal.depth import RICH_SYSTEMS, depth_of

if TYPE_CHECKING:
    from textual.theme import Theme

    from downslope.tui.painter.medium import Medium
    from downslope.tui.painter.rows import Rows
    from downslope.tui.terminal.depth import Depth

LONGEST_REFUSAL = 400
"""Characters of a refusal that are printed."""


def prepare_streams() -> None:
    """Make the output take any text, and stand in for streams that were closed before the start.

    A letter that the output's encoding lacks becomes a question mark and not a traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    if sys.stdout is None:
        sys.stdout = _Closed()


def flush() -> None:
    """Write what is printed now, while an error can still be told. Raises OSError."""
    sys.stdout.flush()


def give_up_output(error: OSError) -> None:
    """End after an error of the output; silently, where the reader has all it wants and is gone,
    as in `downslope list | head -1`."""
    with suppress(OSError, ValueError):
        # At exit Python would try again to write what is left, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        fail(str(error))


class _Closed(io.StringIO):
    """An output that was closed before the start: writing to it is an error, as to the real one."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, f"{len(text)} characters to print, but the output is closed")


def depth_of_output() -> Depth:
    """In how many colours to print: on a terminal as it can, elsewhere in none."""
    return depth_of(os.environ) if sys.stdout.isatty() else "none"


def medium_at(depth: Depth, *, ascii_only: bool) -> Medium:
    """What there is to draw with, at a depth: areas are filled where many colours differ."""
    from downslope.tui.painter.medium import ASCII, Medium

    return ASCII if ascii_only else Medium(filled=depth in {"truecolor", "256"})


def print_plain(rows: Rows) -> None:
    """Print rows as plain text, without spaces at their ends."""
    from downslope.tui.painter.rows import plain

    for spans in rows:
        click.echo(plain(spans).rstrip())


def print_in_colour(rows: Rows, theme: Theme, depth: Depth) -> None:
    """Print rows in the colours of a theme, for a terminal of this depth."""
    from rich.console import Console
    from rich.text import Text

    from downslope.tui.terminal.colours import styles

    table = styles(theme, depth)
    console = Console(highlight=False, soft_wrap=True, color_system=RICH_SYSTEMS[depth])
    for spans in rows:
        console.print(Text.assemble(*((text, table[role]) for text, role in spans)))


def warn(told: str) -> None:
    """Say something in one line on stderr."""
    click.echo(f"downslope: {told}", err=True)


def fail(message: str) -> NoReturn:
    """Say in one line on stderr what is wrong, and end with exit code 2."""
    # Unprintable characters could move the cursor or hide what is said.
    warn(clip(" ".join(message.split()), LONGEST_REFUSAL))
    sys.exit(2)
