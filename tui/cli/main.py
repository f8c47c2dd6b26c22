"""The `downslope` command and its subcommands."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from downslope.lessons.base.errors import Refusal
from downslope.tui.cli.faults import end_after
from downslope.tui.cli.launch import launch
from downslope.tui.cli.options import (
    AS,
    ASCII,
    LANGUAGE,
    LESSONS,
    MNIST,
    SET,
    THEME,
    given,
    is_kiosk,
    language_asked,
    read_size,
    token_with,
    use_lessons,
    use_mnist,
)
from downslope.tui.cli.output import (
    depth_of_output,
    fail,
    flush,
    give_up_output,
    medium_at,
    prepare_streams,
    print_in_colour,
    print_plain,
    warn,
)
from downslope.tui.cli.person import record_of
from downslope.tui.cli.records.commands import bookmarks, class_, progress
from downslope.tui.cli.wishes import app_options, prepare
from downslope.tui.terminal.environment import compute_with_one_thread
from downslope.tui.terminal.memory import collect_from_here, collection_put_off

if TYPE_CHECKING:
    from textual.theme import Theme

    from downslope.lessons.base.text import Language
    from downslope.tui.cli.wishes import Wishes


class _Commands(click.Group):
    """A group of commands whose errors end in one line on stderr and exit code 2."""

    def main(self, *args: object, **kwargs: object) -> object:  # type: ignore[override]
        prepare_streams()
        compute_with_one_thread()
        try:
            with collection_put_off():
                return super().main(*args, **{**kwargs, "standalone_mode": False})  # type: ignore[call-overload]
        except Refusal as refusal:
            fail(refusal.text.of(language_asked(_words(args, kwargs))))
        except click.ClickException as error:
            fail(error.format_message())
        except (click.Abort, KeyboardInterrupt):
            sys.exit(130)
        except Exception:  # A fault of ours: whoever uses the program gets one line.
            words = _words(args, kwargs)
            end_after(traceback.format_exc(), language_asked(words), kiosk=is_kiosk(words))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, and write what it prints while an error can still be told."""
        try:
            done = super().invoke(ctx)
            flush()
        except OSError as error:
            # Click would exit with 1 where a reader has gone, or with 0, whichever comes first.
            give_up_output(error)
            return None
        return done


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@app_options
@click.version_option(package_name="downslope", prog_name="downslope")
@click.pass_context
def main(context: click.Context, wishes: Wishes) -> None:
    """Watch a neural network learn, one keyboard step at a time.

    Without a command: the list of lessons.
    """
    if context.invoked_subcommand:
        context.default_map = {context.invoked_subcommand: given(context)}
        return
    prepare(wishes)
    launch(None, wishes)


@main.command("open")
@click.argument("token")
@SET
@app_options
def open_(token: str, settings: tuple[str, ...], wishes: Wishes) -> None:
    """Open a lesson by its name or number, or the exact screen that TOKEN or @BOOKMARK names.

    For example: downslope open 'gradient-descent?eta=0.9&step=12&beat=3'
    """
    from downslope.lessons.engine.token import read_soon
    from downslope.tui.cli.records.bookmarks import token_of

    prepare(wishes)
    token = token_of(token, record_of(wishes.person))
    walk, ahead = read_soon(token_with(token, settings))
    launch(walk, wishes, ahead)


@main.command("list")
@LANGUAGE
@LESSONS
@AS
def list_(lang: Language, lessons: tuple[str, ...], person: str) -> None:
    """List the lessons of the chapter, and any others."""
    from downslope.lessons.engine.catalog import contents
    from downslope.lessons.engine.events import states
    from downslope.tui.page.home import STATE_SIGNS, state_of
    from downslope.tui.painter.rows import fit, plain, row
    from downslope.tui.store.progress import Progress

    use_lessons(lessons)
    known = states(Progress(record_of(person)).load())
    for entry in contents():
        title = plain(fit(row(f"{entry.number:>2}  {entry.title.of(lang)}"), 34))
        state = STATE_SIGNS[state_of(entry, known)][2].of(lang)
        click.echo(f"{title}{entry.section:<7}{entry.name:<21}{state}")
        if entry.fault:
            warn(entry.fault.of(lang))


@main.command()
@click.argument("token")
@SET
@click.option("--size", default="80x24", metavar="WxH", help="Columns and rows of the pictures.")
@click.option("--words", "in_words", is_flag=True, help="In words alone, for a screen reader.")
@LANGUAGE
@THEME
@ASCII
@MNIST
@LESSONS
def show(
    token: str,
    settings: tuple[str, ...],
    size: str,
    in_words: bool,
    lang: Language,
    theme: str | None,
    ascii_only: bool,
    mnist: str | None,
    lessons: tuple[str, ...],
) -> None:
    """Print a lesson's text, formula and pictures as plain text."""
    from downslope.lessons.engine.token import read
    from downslope.tui.page.show import show as show_walk
    from downslope.tui.page.show import words_of

    width, height = read_size(size)
    depth = depth_of_output()
    # An unknown theme is refused before any work is done for it.
    palette = _theme(theme) if theme or depth != "none" else None
    use_mnist(mnist)
    use_lessons(lessons)
    medium = medium_at(depth, ascii_only=ascii_only)
    collect_from_here()
    walk = read(token_with(token, settings))
    if in_words or "words" in walk.shown:
        rows = words_of(walk, width, lang, medium)
    else:
        rows = show_walk(walk, width, height, lang, medium)
    if palette and depth != "none":
        print_in_colour(rows, palette, depth)
    else:
        print_plain(rows)


@main.command()
@click.argument("names", nargs=-1)
@LESSONS
def check(names: tuple[str, ...], lessons: tuple[str, ...]) -> None:
    """Check the content of the lessons NAMED, else those of --lessons, else all."""
    from downslope.tui.cli.checking import check_lessons

    collect_from_here()

    use_lessons(lessons)
    checked = check_lessons(names, elsewhere=bool(lessons))
    for problem in checked.lines:
        click.echo(problem, err=True)
    click.echo(checked.summary)
    sys.exit(1 if checked.errors else 0)


@main.command()
@click.argument("name")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@LANGUAGE
def new(name: str, folder: Path, lang: Language) -> None:
    """Write a lesson called NAME into DIR that runs, for you to change."""
    from downslope.tui.cli.new_lesson import write_new

    use_lessons(())
    for line in write_new(name, folder):
        click.echo(line.of(lang))


for command in (progress, bookmarks, class_):
    main.add_command(command)


def _words(args: tuple[object, ...], kwargs: dict[str, object]) -> list[str]:
    """The words of a command line, as Click's `main` is given them."""
    given = args[0] if args else kwargs.get("args")
    return sys.argv[1:] if given is None else [str(word) for word in cast("list[str]", given)]


def _theme(name: str | None) -> Theme:
    """The theme of this name; without one the remembered theme, else the usual one."""
    from downslope.tui.store.settings import SettingsFile
    from downslope.tui.terminal.themes import THEMES, theme_called

    remembered = SettingsFile().load().theme
    return theme_called(name or (remembered if remembered in THEMES else None))
