"""A formula is one line that can be seen: comments and what no screen shows are refused in words.

A formula is written on the screen and into the next token, where a `#` would hide what follows,
and a line break or a control character would move what else is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from click.testing import CliRunner

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.token import read, write
from downslope.lessons.shared.expression import compile_formula
from downslope.tui.cli.main import main
from tests.toughness.window import run, window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DESCENT = "gradient-descent"
# Each beside the way in which it is told. Python reads most of them as x0 or as x0 + 1.
REFUSED = {
    "#": "#",
    "#x0": "#x0",
    "x0#": "x0#",
    "x0 # + x1": "x0 # + x1",
    "x0 + '#'": "x0 + '#'",
    "x0 + 1 ##": "x0 + 1 ##",
    "(x0\n+1)": r"(x0\n+1)",
    "(x0\r\n+1)": r"(x0\r\n+1)",
    "x0 + \\\n1": r"x0 + \\n1",
    "x0\t+1": r"x0\t+1",
    "x0\x0c+1": r"x0\x0c+1",
    "x0\0": r"x0\x00",
    "x0\0+1": r"x0\x00+1",
    "x0 + \x1b[2J1": r"x0 + \x1b[2J1",
    "x0 + 1\x7f": r"x0 + 1\x7f",
    "x0\x9b+1": r"x0\x9b+1",
    "x0\xa0+1": r"x0\xa0+1",
    "x0\u200b+1": r"x0\u200b+1",
    "x0 +\u2028 1": r"x0 +\u2028 1",
    "\u202ex0": r"\u202ex0",
    "x0\ufeff": r"x0\ufeff",
    "\ud800": r"\ud800",
}


def name_of(formula: str) -> str:
    return quote(formula, errors="replace")


def told(formula: str) -> str:
    return f"formula {REFUSED[formula]}: one line, without comments"


def refusal(attempt: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        attempt()
    return str(refused.value)


@pytest.mark.parametrize("formula", REFUSED, ids=name_of)
def test_a_formula_that_is_no_line_is_refused_wherever_it_is_read(formula: str) -> None:
    escaped = quote(formula, safe="", errors="surrogatepass")
    control = load(DESCENT).control("landscape")
    assert refusal(lambda: compile_formula(formula)) == told(formula)
    assert refusal(lambda: control.read(formula)) == told(formula)
    if formula.isascii():
        assert refusal(lambda: read(f"{DESCENT}?landscape={escaped}")) == told(formula)
        assert refusal(lambda: read(f"{DESCENT}?ghost=landscape:{escaped}@2")) == told(formula)
    # As it stands: of all these only `=`, `&` and `~` would mean something else in a token.
    assert refusal(lambda: read(f"{DESCENT}?landscape={formula}")) == told(formula)


@pytest.mark.parametrize("formula", [f for f in REFUSED if f.isascii()], ids=name_of)
def test_the_command_line_tells_it_in_one_line(formula: str) -> None:
    escaped = quote(formula, safe="")
    for words in (
        ("show", DESCENT, "--set", f"landscape={formula}"),
        ("show", f"{DESCENT}?landscape={escaped}"),
        ("open", f"{DESCENT}?landscape={escaped}"),
    ):
        done = CliRunner().invoke(main, words)
        assert done.exit_code == 2
        assert done.stderr == f"downslope: {told(formula)}\n"
        assert done.stdout == ""


def test_the_real_program_tells_it_too(home: Path) -> None:
    for words in (("--set", "landscape=x0 # + x1"), ()):
        token = DESCENT if words else f"{DESCENT}?landscape=x0%20%23%20+%20x1"
        done = run("show", token, *words, home=home)
        assert done.returncode == 2
        assert done.stderr.decode() == "downslope: " + told("x0 # + x1") + "\n"
        assert done.stdout == b""


@pytest.mark.parametrize("around", ["{}\n", "\r\n{}", " {} ", "\t{}", "{}\u3000"])
def test_line_breaks_and_spaces_around_it_are_no_part_of_it(around: str) -> None:
    """Whatever a line was copied with."""
    token = f"{DESCENT}?landscape={quote(around.format('x0 + 1'))}&beat=6"
    walk = read(token)
    assert walk.values["landscape"] == "x0 + 1"
    assert write(walk) == f"{DESCENT}?landscape=x0%20+%201&beat=tune"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.mark.parametrize(
    ("language", "asks", "words"),
    [
        ("en", "type a value", "one line, without comments"),
        ("ko", "값을 쓰고", "주석 없이 한 줄로"),
    ],
)
def test_in_the_box_it_is_told_below_and_stays_to_be_mended(
    language: str, asks: str, words: str, home: Path
) -> None:
    token = f"{DESCENT}?beat=6&at=landscape"
    with window("open", token, "--lang", language, home=home) as seen:
        seen.see({"en": "all keys", "ko": "모든 키"}[language])
        seen.type("e")
        seen.see(asks)
        seen.type("\x15x0*x0 # + x1\r")
        seen.see(words)
        # Without the comment it is taken, and 3 * 3 is the height of the start at (-3, 4). A line
        # that was slow brings keys all at once: they count in the order in which they were typed.
        seen.type("\x7f" * 6 + "+1\x7f0\r")
        seen.wait(lambda: asks not in seen.text)
        seen.see("x0*x0 +0", "= 9.000")
        seen.type("q")
        assert seen.end() == 0
