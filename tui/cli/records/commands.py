"""What was done: `downslope progress`, `downslope bookmarks`, `downslope class`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from downslope.tui.cli.options import AS, ASCII, LANGUAGE, LESSONS, use_lessons
from downslope.tui.cli.output import print_plain
from downslope.tui.cli.person import record_of

if TYPE_CHECKING:
    from downslope.lessons.base.text import Language

WIDTH = 80
"""Columns of what commands print that ask for no size."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Everything, for a program to read.")
@click.option("--reset", is_flag=False, flag_value="*", metavar="[LESSON]", help="Forget it.")
@LESSONS
@AS
def progress(as_json: bool, reset: str | None, lessons: tuple[str, ...], person: str) -> None:
    """Tell what was seen, answered and reached, or forget it."""
    from downslope.tui.cli.records.progress import forget, report
    from downslope.tui.store.progress import Progress

    use_lessons(lessons)
    store = Progress(record_of(person))
    click.echo(forget(store, reset) if reset else report(store, as_json=as_json))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="All of them, for a program to read.")
@click.option("--forget", metavar="NAME", help="Delete one.")
@AS
def bookmarks(as_json: bool, forget: str | None, person: str) -> None:
    """List the screens that were kept with the key y."""
    from downslope.tui.cli.records.bookmarks import forgotten, listed
    from downslope.tui.store.bookmarks import Bookmarks

    kept = Bookmarks(record_of(person))
    told = forgotten(kept, forget) if forget else listed(kept, as_json=as_json)
    if told:
        click.echo(told)


@click.command("class")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Everything, for a program to read.")
@click.option("--csv", "as_csv", is_flag=True, help="A line for each student and lesson.")
@LANGUAGE
@ASCII
@LESSONS
def class_(
    folder: Path | None,
    as_json: bool,
    as_csv: bool,
    lang: Language,
    ascii_only: bool,
    lessons: tuple[str, ...],
) -> None:
    """Tell who got where, from the records in DIR, else of this account."""
    from downslope.tui.cli.records.classes import ClassReport
    from downslope.tui.painter.glyphs import in_ascii

    use_lessons(lessons)
    report = ClassReport(folder)
    if as_json or as_csv:
        click.echo(report.as_json() if as_json else report.as_csv())
        return
    rows = report.rows(WIDTH, lang)
    print_plain(in_ascii(rows, WIDTH) if ascii_only else rows)
