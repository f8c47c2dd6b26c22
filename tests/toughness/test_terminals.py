"""In every kind of terminal and locale, only symbols it can show are used, and columns are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyte
import pytest
from wcwidth import wcswidth, wcwidth

from downslope.lessons.engine import token
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.walk import Walk
from downslope.tui.check.stages import stages
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.medium import ASCII, FULL, Medium
from downslope.tui.painter.rows import plain
from tests.toughness.window import run, shown_row, window

if TYPE_CHECKING:
    from pathlib import Path

    from tests.toughness.window import Window

WIDTH, HEIGHT = 80, 24
STEPPED = "gradient-descent?beat=2&step=3"
"""Three steps of 0.1 from (-3, 4): each multiplies x0 by 0.8, which makes -1.536."""
C_LOCALES: list[dict[str, str]] = [
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "LANG": "ko_KR.UTF-8"},
    {"LANG": "C"},
    {"LANG": ""},
    {"LANG": "C", "PYTHONUTF8": "0"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_CTYPE": "C", "LANG": "", "PYTHONIOENCODING": "ascii"},
    {"LANG": "de_DE.ISO-8859-1"},
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def quit_and_check(seen: Window) -> None:
    seen.type("q")
    assert seen.end() == 0
    assert seen.restored
    assert b"Traceback" not in seen.written


def as_painted(query: str, language: str, medium: Medium = FULL) -> list[str]:
    """The rows that the painter paints for a token, which the terminal must show."""
    look = Look(WIDTH, HEIGHT, "ko" if language == "ko" else "en", medium)
    return [plain(spans) for spans in paint_page(token.read(query), look).rows]


# -- kinds of terminals -------------------------------------------------------------------


SIXTEEN_COLOURS = Medium(filled=False)


@pytest.mark.parametrize(
    ("kind", "medium"),
    [("linux", ASCII), ("xterm", SIXTEEN_COLOURS), ("screen", SIXTEEN_COLOURS),
     ("xterm-256color", FULL), ("vt100", ASCII)],
)  # fmt: skip
def test_a_lesson_is_shown_row_by_row_as_painted_on(kind: str, medium: Medium, home: Path) -> None:
    with window("open", STEPPED, "--lang", "ko", home=home, TERM=kind) as seen:
        seen.wait(lambda: seen.rows == as_painted(STEPPED, "ko", medium))
        seen.type(" ")
        # After the fourth step x0 is -3 * 0.8^4.
        seen.see("= -1.229", "4걸음")
        further = STEPPED.replace("step=3", "step=4")
        seen.wait(lambda: seen.rows == as_painted(further, "ko", medium))
        quit_and_check(seen)
        braille = [c for c in seen.written.decode() if "\u2800" <= c <= "\u28ff"]
        assert (len(braille) == 0) == medium.ascii_only


@pytest.mark.parametrize("kind", ["dumb", "", "unknown"])
def test_a_terminal_without_a_cursor_is_told_what_works_there(kind: str, home: Path) -> None:
    with window("open", STEPPED, home=home, TERM=kind) as seen:
        assert seen.end() == 2
        assert seen.written.startswith(b"downslope: ")
        assert b"\x1b" not in seen.written
        assert seen.written.count(b"\n") == 1
        assert "downslope show" in " ".join(seen.written.decode().split())
        assert seen.restored
    shown = run("show", STEPPED, home=home, TERM=kind)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"= -1.536" in shown.stdout
    assert b"\x1b" not in shown.stdout


def test_no_color_is_honoured_by_the_whole_program(home: Path) -> None:
    with window("open", STEPPED, "--lang", "en", home=home) as seen:
        seen.see("= -1.536", "all keys")
        assert len(hues(seen)) > 3, "or the next assertions would prove nothing"
        quit_and_check(seen)
    with window("open", STEPPED, "--lang", "en", home=home, NO_COLOR="1") as seen:
        seen.see("= -1.536", "all keys")
        seen.type("?")
        seen.see("any key closes this")
        assert not hues(seen)
        seen.type("x")
        seen.wait(lambda: "any key closes this" not in seen.text)
        assert not hues(seen)
        quit_and_check(seen)


def hues(seen: Window) -> set[str]:
    """The colours on the screen other than the terminal's default."""
    colours = {
        colour
        for line in seen.emulator.buffer.values()
        for cell in line.values()
        for colour in (cell.fg, cell.bg)
    }
    return colours - {"default"}


# -- locales ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "locale", C_LOCALES, ids=lambda env: "-".join(f"{k}={env[k]}" for k in env)
)
def test_without_utf8_everything_is_ascii_by_itself(locale: dict[str, str], home: Path) -> None:
    shown = run("show", STEPPED, home=home, **locale)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout.isascii()
    assert b"= -1.536" in shown.stdout
    with window("open", STEPPED, home=home, **locale) as seen:
        seen.see("= -1.536", "all keys")
        seen.type(" ")
        seen.see("= -1.229")
        quit_and_check(seen)
        assert seen.written.isascii(), {c for c in seen.written.decode() if not c.isascii()}


@pytest.mark.parametrize(
    ("keys", "shown"), [("?", "any key closes this"), ("e", "type a value"), ("\x10", "Search")]
)
def test_without_utf8_what_lies_over_a_lesson_is_ascii_too(
    keys: str, shown: str, home: Path
) -> None:
    with window("open", STEPPED, home=home, LC_ALL="C") as seen:
        seen.see("= -1.536", "all keys")
        before = len(seen.written)
        seen.type(keys)
        seen.see(shown)
        seen.type("\x1b")
        seen.wait(lambda: shown not in seen.text)
        drawn = seen.written[before:].decode()
        strange = {c for c in drawn if not c.isascii()}
        # The footer's word for Korean has the test above.
        assert not strange - set("한국어")
        quit_and_check(seen)


@pytest.mark.parametrize("encoding", ["ascii", "cp949", "utf-16"])
@pytest.mark.parametrize("words", [["show", STEPPED], ["progress"], ["show", "nonsense"]])
def test_no_encoding_of_the_output_is_a_crash(encoding: str, words: list[str], home: Path) -> None:
    speaking = [] if words == ["progress"] else ["--lang", "ko"]
    done = run(*words, *speaking, home=home, PYTHONIOENCODING=encoding)
    assert done.returncode == (2 if "nonsense" in words else 0), done.stderr
    assert b"Traceback" not in done.stderr


# -- columns ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", names())
def test_no_row_of_any_beat_overflows_or_shifts_at_80x24(name: str, language: str) -> None:
    """An emulator that knows the width of Hangul shows every row as it was sent."""
    lesson = load(name)
    for beat in range(len(lesson.beats)):
        for stage in stages(Walk.begin(lesson, beat)):
            page = paint_page(stage, Look(WIDTH, HEIGHT, "ko" if language == "ko" else "en"))
            rows = [plain(spans) for spans in page.rows]
            assert emulated(rows) == rows, token.write(stage)


def emulated(rows: list[str]) -> list[str]:
    """What a terminal of 80 x 24 shows when each row is sent to its place."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for y, words in enumerate(rows, start=1):
        stream.feed(f"\x1b[{y};1H{words}")
    return [shown_row(screen, y) for y in range(HEIGHT)]


def test_the_emulator_would_show_a_row_that_is_too_wide() -> None:
    rows = [" " * WIDTH] * HEIGHT
    rows[3] = "가" * 40
    assert emulated(rows) == rows
    rows[3] = "가" * 41
    assert emulated(rows) != rows


@pytest.mark.parametrize("name", ["training", "partial-derivatives", "cross-entropy"])
def test_korean_stays_in_its_columns_while_a_lesson_is_walked_through(
    name: str, home: Path
) -> None:
    """Where only changed cells are sent, the screen is still that of the whole page."""
    lesson = load(name)
    walk = Walk.begin(lesson)
    with window("open", name, "--lang", "ko", home=home) as seen:
        for beat in range(len(lesson.beats)):
            walk = walk.go_to(beat)
            query = token.write(walk)
            rows = as_painted(query, "ko")
            seen.wait(lambda rows=rows: seen.rows == rows)  # type: ignore[misc]
            assert {wcswidth(row) for row in seen.rows} == {WIDTH}
            if beat + 1 < len(lesson.beats):
                seen.type("\x1b[6~")
        quit_and_check(seen)


def test_every_symbol_is_one_cell_wide() -> None:
    """The emulator and the painter use the widths of Unicode."""
    painted = "".join(row for name in names() for row in as_painted(name, "en"))
    drawn = {char for char in painted if not char.isascii()} - set("한국어")
    assert drawn
    assert all(wcwidth(char) == 1 for char in drawn), {c for c in drawn if wcwidth(c) != 1}
