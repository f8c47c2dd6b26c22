"""Text from outside is read or refused in one line, quickly, with no other effect."""

from __future__ import annotations

import ast
import subprocess
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from downslope.lessons.base.errors import Refusal
from downslope.lessons.engine.catalog import load, names
from downslope.lessons.engine.token import read
from downslope.lessons.engine.walk import Walk
from downslope.lessons.shared.expression import LONGEST, compile_formula
from downslope.lessons.shared.landscape import LandscapeChoice
from downslope.tui.cli.main import main
from downslope.tui.page.lesson_page import paint_page
from downslope.tui.page.look import Look
from downslope.tui.painter.rows import plain
from tests.toughness.window import bare_environment, command, run, window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from downslope.lessons.engine.controls import Control
    from tests.toughness.window import Window

T = TypeVar("T")
FUZZ = settings(
    deadline=None,
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
DESCENT = "gradient-descent"
NASTY = ("\n", "\x1b[2J", "\x07", "\r", "\u202e", "\ud800", "\0", "\u2028", "\x9b2J", "\u200f")
MANY = 1_000_000
"""The number of bytes in a paste that was made by mistake."""
# Long numbers are left out: other tests ask for a million steps, but here each example should take
# no time.
words = st.text(max_size=30).filter(lambda text: not any(c.isdigit() for c in text[3:]))
pieces = st.one_of(
    words,
    st.sampled_from(NASTY),
    st.sampled_from(["../..", "~", "-", "--", "%", "%00", "&", "=", "?", ";", "$(id)", "`id`"]),
    st.floats().map(lambda value: f"{value:.3g}"),
)


@pytest.fixture(autouse=True)
def _a_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def assert_done_or_refused(result: Result) -> None:
    """Check that a command did what was asked, or refused.

    A refusal is one printable line on stderr, nothing else, and exit code 2.
    """
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 2), result.output
    if result.exit_code == 2:
        assert result.stdout == ""
        assert_one_line(result.stderr)


def assert_one_line(told: str) -> None:
    assert told.startswith("downslope: "), told
    assert told.endswith("\n")
    assert told[:-1].isprintable(), told
    assert len(told) < 500


def read_or_refused(attempt: Callable[[], T]) -> T | None:
    """What is read from outside, or None if it was refused in one short line."""
    try:
        return attempt()
    except Refusal as refusal:
        told = str(refusal)
    assert told.isprintable()
    assert len(told) < 400
    return None


# -- the command line ---------------------------------------------------------------------


@FUZZ
@given(st.lists(st.tuples(st.sampled_from(["", DESCENT, "tangent"]), pieces), max_size=4))
def test_any_token_is_shown_or_refused(parts: list[tuple[str, str]]) -> None:
    token = "&".join(f"{name}?{piece}" if name else piece for name, piece in parts)
    assume("\0" not in token)
    assert_done_or_refused(call("show", "--size", "40x12", "--", token))


@FUZZ
@given(
    st.sampled_from(["landscape", "eta", "beat", "said", "show", "at", "ghost", "seen", "step"]),
    st.lists(pieces, max_size=3).map("".join),
    st.booleans(),
)
def test_any_field_of_a_token_is_shown_or_refused(key: str, value: str, quoted: bool) -> None:
    assume(not any(part.isdigit() and len(part) > 3 for part in value.split()))
    written = quote(value, errors="replace") if quoted else value
    assert_done_or_refused(call("show", "--size", "40x12", f"{DESCENT}?{key}={written}"))


@FUZZ
@given(
    st.sampled_from(["landscape", "eta", "beat", "x0", "guess", "ghost", "nonsense"]),
    st.lists(pieces, max_size=3).map("".join),
)
def test_any_setting_is_shown_or_refused(name: str, value: str) -> None:
    assume(not any(part.isdigit() and len(part) > 3 for part in value.split()))
    assert_done_or_refused(call("show", DESCENT, "--size", "40x12", "--set", f"{name}={value}"))


@FUZZ
@given(st.lists(pieces, max_size=3).map("".join))
def test_any_text_for_a_setting_is_shown_or_refused(setting: str) -> None:
    assert_done_or_refused(call("show", DESCENT, "--size", "40x12", "--set", setting))


@FUZZ
@given(st.sampled_from(["--size", "--theme", "--lang"]), st.lists(pieces, max_size=3).map("".join))
def test_any_value_of_an_option_is_taken_or_refused(option: str, value: str) -> None:
    assert_done_or_refused(call("show", "tangent", f"{option}={value}"))


@FUZZ
@given(st.lists(st.one_of(pieces, st.sampled_from(["list", "show", "--ascii", "--", "progress"]))))
def test_any_command_line_is_obeyed_or_refused(arguments: list[str]) -> None:
    # `open` and no command at all need a terminal, and `check` takes a while for all lessons.
    assume("check" not in arguments)
    assert_done_or_refused(call(*arguments))


@pytest.mark.parametrize(
    "size",
    ["1e2x24", "+80x24", "80x+24", "٨٠x24", "８０x２４", "80 x24", "0x0", "080x024", "8_0x24"],
)
def test_a_size_is_two_plain_numbers_or_refused(size: str) -> None:
    assert_done_or_refused(call("show", "tangent", f"--size={size}"))


@pytest.mark.parametrize(
    "argument",
    [b"gradient-\xff", b"\xff\xfe", b"gradient-descent?landscape=\xc3\x28", b"\xed\xa0\x80"],
)
@pytest.mark.parametrize("option", [b"--theme", b"--size", None])
def test_bytes_that_are_no_text_are_refused_by_the_real_program(
    argument: bytes, option: bytes | None, home: Path
) -> None:
    done = run("show", *([b"tangent", option, argument] if option else [argument]), home=home)
    assert done.returncode == 2
    assert done.stdout == b""
    assert_one_line(done.stderr.decode())


@pytest.mark.parametrize(
    "query",
    [
        "training?step=100000&pace=10&hidden=100&batch=500",
        "training?step=100000&pace=epoch&gradient=numerical&hidden=100",
        "training?ghost=@100000&ghost=@100000&ghost=@100000",
    ],
)
def test_a_token_that_would_take_hours_is_answered_at_once(query: str, home: Path) -> None:
    """A line that somebody pastes from a chat must not keep a terminal busy for hours."""
    try:
        done = subprocess.run(
            command("show", query),
            cwd=home,
            env=bare_environment(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=12,
            check=False,
        )
    except subprocess.TimeoutExpired:
        pytest.fail("still at work; at 0.1 s and more a step it would be for hours")
    assert done.returncode in (0, 2)


# -- what is typed for a control ----------------------------------------------------------


def controls() -> list[tuple[str, Control]]:
    return [(name, control) for name in names() for control in load(name).controls]


LOOKALIKES = st.one_of(
    st.text(max_size=20),
    st.floats().map(repr),
    st.integers().map(str),
    st.sampled_from(
        [*NASTY, "1_000", "١", "1e5000", "-0", "0x10", "1.", ".5", " 1 ", "1,2;3", ";"]
    ),
    st.lists(st.floats(), max_size=11).map(lambda xs: ",".join(map(repr, xs)) + ";0"),
)


@pytest.mark.parametrize(("name", "control"), controls(), ids=lambda x: getattr(x, "name", x))
@settings(FUZZ, max_examples=40)
@given(typed=LOOKALIKES)
def test_what_is_typed_is_a_value_or_refused(name: str, control: Control, typed: str) -> None:
    value = read_or_refused(lambda: control.read(typed.strip()))
    if value is None:
        return
    assert control.read(control.write(value)) == value
    walk = Walk.begin(load(name)).put({control.name: value})
    rows = paint_page(walk, Look(80, 24)).rows
    assert all(plain(spans).isprintable() for spans in rows)


# -- formulas -----------------------------------------------------------------------------

ATOMS = st.sampled_from(
    ["x0", "x1", "2", "0.5", "1e300", "pi", "e", "x2", "0", "1j", "'a'", "None", "...", "x0[0]"]
)
FORMULAS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/%@&|^<,"), inner).map("".join),
        st.tuples(inner, st.sampled_from(["**", "//", "<<", " if ", " or ", ":="]), inner).map(
            "".join
        ),
        inner.map(lambda x: f"({x})"),
        inner.map(lambda x: f"-{x}"),
        st.tuples(
            st.sampled_from(["sin", "exp", "log", "maximum", "abs", "eval", "print"]), inner
        ).map(lambda pair: f"{pair[0]}({pair[1]})"),
        inner.map(lambda x: f"[{x} for x in ({x},)]"),
        inner.map(lambda x: f"{x}.__class__"),
    ),
    max_leaves=25,
)


@settings(FUZZ, max_examples=300)
@given(FORMULAS)
def test_any_formula_computes_or_is_refused(formula: str) -> None:
    heights = read_or_refused(lambda: compile_formula(formula)([[0.0, 0.0], [1.0, -2.0]]))
    if heights is not None:
        assert heights.shape == (2,)
        assert heights.dtype == float


@pytest.mark.parametrize(
    "formula",
    [
        "x0+" * 10_000 + "x1",
        "x0*" * 5_000 + "x1",
        "(" * 3_000 + "x0" + ")" * 3_000,
        "-" * 100_000 + "x0",
        "x0" + "**2" * 50_000,
        "9" * MANY,
        "maximum(" * 9_000 + "x0" + ",1)" * 9_000,
        "\0" * MANY,
        "가" * MANY,
    ],
    ids=lambda formula: f"{formula[:8]!r}-{len(formula)}",
)
def test_a_huge_formula_is_refused_before_anybody_reads_it(
    formula: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused by its length alone, before anything whose time depends on the length."""

    def parse(*_: object, **__: object) -> None:
        raise AssertionError("it was parsed")

    landscape = next(c for c in load(DESCENT).controls if isinstance(c, LandscapeChoice))
    monkeypatch.setattr(ast, "parse", parse)
    for attempt in (compile_formula, landscape.read):
        with pytest.raises(Refusal) as refused:
            attempt(formula)
        assert len(str(refused.value)) < 400
        assert str(refused.value).isprintable()


@pytest.mark.parametrize(
    "formula",
    [
        "-" * (LONGEST - 2) + "x0",
        "(" * 99 + "x0" + ")" * 99,
        "x0" + "**x0" * 49,
        "x0" + "**9" * 66,
        "9**" * 66 + "9",
        "sin(" * 39 + "x0" + ")" * 39,
        "maximum(x0," * 15 + "x1" + ")" * 15,
        "1/" * 99 + "x0",
        "+".join(["exp(x0)"] * 25),
    ],
)
def test_the_longest_formulas_that_are_read_are_computed_and_painted(formula: str) -> None:
    assert len(formula) <= LONGEST
    walk = read_or_refused(lambda: read(f"{DESCENT}?beat=6&step=30&landscape={quote(formula)}"))
    assert walk is None or len(paint_page(walk, Look(80, 24)).rows) == 24


@pytest.mark.parametrize("count", [10_000, MANY])
def test_a_token_of_any_length_is_refused_unread(count: int) -> None:
    for token in ("x" * count, f"{DESCENT}?" + "eta=1&" * (count // 6), f"{DESCENT}?{'&' * count}"):
        result = call("show", token)
        assert result.exit_code == 2
        assert_one_line(result.stderr)


# -- in the terminal ----------------------------------------------------------------------


def steps_on(seen: Window) -> None:
    """Take a fourth step of 0.1 on the bowl and check it: x0 is -3 * 0.8^4."""
    seen.type(" ")
    seen.see("= -1.229")
    seen.type("q")
    assert seen.end() == 0
    assert seen.restored
    assert b"Traceback" not in seen.written


def test_a_million_characters_pasted_into_the_box_are_refused(home: Path) -> None:
    with window("open", f"{DESCENT}?beat=6&step=3", "--lang", "en", home=home) as seen:
        seen.see("= -1.536", "all keys")
        seen.type("e")
        seen.see("type a value")
        seen.type("\x1b[200~" + "9" * MANY + "\x1b[201~")
        seen.see("At most 300 characters")
        seen.type("\x1b")
        seen.wait(lambda: "type a value" not in seen.text)
        steps_on(seen)


def test_a_million_characters_pasted_onto_a_lesson_are_nothing(home: Path) -> None:
    with window("open", f"{DESCENT}?beat=6&step=3", "--lang", "en", home=home) as seen:
        seen.see("= -1.536", "all keys")
        seen.type("\x1b[200~" + "q r\x1b[B\n" * (MANY // 8) + "\x1b[201~")
        steps_on(seen)


@pytest.mark.parametrize(
    "noise",
    [
        b"\xff",
        "경사".encode("euc-kr"),
        b"\xed\xa0\x80",
        b"\x1b[" + b"9" * 3000 + b"z",
        b"\x1b[<0;99999;99999M\x1b[<0;99999;99999m\x1b[<0;0;0M\x1b[<0;-5;-5m",
        b"\x00\x01\x02\x04\x1c\x1f",
    ],
    ids=repr,
)
def test_noise_on_the_line_ends_nothing(noise: bytes, home: Path) -> None:
    """A terminal in another encoding, or a bad line, sends such bytes: no keys, and no error."""
    with window("open", f"{DESCENT}?beat=2&step=3", "--lang", "en", home=home) as seen:
        seen.see("= -1.536", "all keys")
        seen.send(noise)
        steps_on(seen)


@pytest.mark.parametrize("name", ["LANG", "LC_ALL", "TERM", "COLUMNS", "DOWNSLOPE_KIOSK"])
@pytest.mark.parametrize("value", ["%s%n", "9" * 5000, "가", "-1"])
def test_the_user_s_variables_are_read_or_refused(name: str, value: str, home: Path) -> None:
    done = run("list", home=home, **{name: value})
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 2)
    assert (done.stderr == b"") == (done.returncode == 0)
