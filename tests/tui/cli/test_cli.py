"""The command line: what it prints, where it prints it, and its exit code."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from click.testing import CliRunner
from wcwidth import wcswidth

from downslope import tui
from downslope.lessons.engine.catalog import contents, names
from downslope.tui.check.problem import Problem
from downslope.tui.cli.main import main

if TYPE_CHECKING:
    from click.testing import Result

ROOT = Path(tui.__file__).parent.parent
STEPPED = "gradient-descent?beat=2&step=3"
"""A third step of 0.1 from (-3, 4) takes x0 from -1.92 to -1.536."""


@pytest.fixture(autouse=True)
def _a_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test its own folders, so that it leaves the user's progress and language alone."""
    for name in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    # Without a UTF-8 locale everything would be drawn in ASCII.
    monkeypatch.setenv("LC_CTYPE", "en_US.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def process(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the program as a user's shell would, with pipes instead of a terminal."""
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "downslope", *words],
        **{
            "cwd": ROOT,
            "stdin": subprocess.DEVNULL,
            "capture_output": True,
            "encoding": "utf-8",
            "timeout": 60,
            "check": False,
            **options,
        },
    )


def refused(result: Result, *parts: str) -> None:
    """Check for one line on stderr that has the parts, nothing on stdout, and exit code 2."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("downslope: ")
    assert result.stderr.count("\n") == 1
    assert result.stderr.endswith("\n")
    assert "Traceback" not in result.stderr
    for part in parts:
        assert part in result.stderr, result.stderr


# -- what is printed ---------------------------------------------------------------------


def test_version() -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert version("downslope") in result.stdout


@pytest.mark.parametrize("command", [[], ["open"], ["list"], ["show"], ["check"]])
def test_every_command_explains_itself(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


@pytest.mark.parametrize("language", ["en", "ko"])
def test_list_names_every_lesson_in_columns(language: str) -> None:
    result = run("list", "--lang", language)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert len(lines) == len(contents()) >= 15
    starts = set()
    for line, entry in zip(lines, contents(), strict=True):
        assert line.lstrip().startswith(f"{entry.number} ")
        title = entry.title.ko if language == "ko" else entry.title.en
        assert title in line
        assert ({"en": "to come", "ko": "준비 중"}[language] in line) == (not entry.exists)
        assert entry.name in line or not entry.exists
        starts.add(wcswidth(line[: line.index(f" {entry.section} ")]))
    assert len(starts) == 1, "the sections stand in one column, whatever the width of the titles"


def test_show_prints_text_formula_picture_and_summary() -> None:
    result = run("show", STEPPED, "--size", "80x24")
    assert result.exit_code == 0
    assert "step 3" in result.stdout
    assert "Press space and watch the point." in " ".join(result.stdout.split())
    assert "x0 ← -1.920 - 0.1 * -3.840 = -1.536" in result.stdout
    assert "loss per step" in result.stdout
    assert "after 3 steps the point is at [-1.536, 2.048]" in result.stdout
    assert "\x1b" not in result.stdout
    assert sum("\u2800" < c <= "\u28ff" for c in result.stdout) > 100
    assert not any(line != line.rstrip() for line in result.stdout.splitlines())


def test_show_speaks_korean() -> None:
    result = run("show", STEPPED, "--lang", "ko")
    assert result.exit_code == 0
    assert "걸음마다의 손실" in result.stdout
    assert "= -1.536" in result.stdout


@pytest.mark.parametrize("size", ["40x12", "100x30", "200x50"])
def test_show_keeps_to_the_width_that_is_asked_for(size: str) -> None:
    result = run("show", STEPPED, "--size", size, "--lang", "ko")
    assert result.exit_code == 0
    width = int(size.split("x")[0])
    dots = {chr(0x2800 + bits) for bits in range(1, 256)}
    painted = [line for line in result.stdout.splitlines() if dots & set(line)]
    assert len(painted) > 4
    # Spaces at the end of a row are not printed.
    assert 0.9 * width < max(wcswidth(line) for line in painted) <= width


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["en", "ko"])
def test_show_in_ascii_has_nothing_but_ascii_and_korean_words(name: str, language: str) -> None:
    result = run("show", f"{name}?beat=2", "--ascii", "--lang", language)
    assert result.exit_code == 0
    strange = {c for c in result.stdout if not c.isascii() and not "가" <= c <= "힣"}
    assert not strange
    assert language == "ko" or result.stdout.isascii()


@pytest.mark.parametrize(
    ("name", "value", "korean"),
    [
        ("LANG", "ko_KR.UTF-8", True),
        ("LC_ALL", "ko_KR.UTF-8", True),
        ("LANG", "en_US.UTF-8", False),
        ("LANG", "de_DE.UTF-8", False),
    ],
)
def test_the_language_is_the_user_s(
    name: str, value: str, korean: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert ("경사 하강법" in run("list").stdout) == korean
    assert "Gradient descent" in run("list", "--lang", "en").stdout


def test_check_finds_nothing_wrong_with_a_finished_lesson() -> None:
    result = run("check", "gradient-descent")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 lesson checked, 0 problems\n")


@pytest.mark.parametrize(("severity", "code"), [("error", 1), ("warning", 0)])
def test_check_tells_problems_on_stderr_and_fails_for_errors(
    monkeypatch: pytest.MonkeyPatch, severity: Literal["error", "warning"], code: int
) -> None:
    found = Problem("gradient-descent", None, severity, "room", "a problem")
    monkeypatch.setattr("downslope.tui.check.content.check", lambda *_, **__: [found])
    result = run("check", "gradient-descent")
    assert result.exit_code == code
    assert result.stderr == f"{found}\n"
    problems = "1 problem" if code else "0 problems, 1 warning"
    assert result.stdout.startswith(f"1 lesson checked, {problems}\n")


# -- what is refused ---------------------------------------------------------------------


@pytest.mark.parametrize("command", ["open", "show"])
@pytest.mark.parametrize(
    ("token", "part"),
    [
        ("gradient-decent", "gradient-descent"),
        ("", "lesson"),
        ("gradient-descent?etta=1", "eta"),
        ("gradient-descent?eta=nan", "finite"),
        ("gradient-descent?eta=1e999", "finite"),
        ("gradient-descent?eta=-1", "from 1e-10 to 10"),
        ("gradient-descent?eta=abc", "number"),
        ("gradient-descent?eta", "eta=VALUE"),
        ("gradient-descent?landscape=bowel", "bowl"),
        ("gradient-descent?beat=99", "17"),
        ("gradient-descent?beat=０", "beat"),
        ("gradient-descent?step=-1", "step"),
        ("gradient-descent?step=99999999999999999999", "step"),
        ("gradient-descent?said=promise", "promise"),
        ("gradient-descent?said=nothing:1", "promise"),
        ("gradient-descent?said=promise:9", "3"),
        ("gradient-descent?guess=7", "guess"),
        ("gradient-descent?beat=2&guess=1", "guess"),
        ("gradient-descent?show=everything", "arrows"),
        ("gradient-descent?fixed=first-step", "lost-last-point"),
        ("gradient-descent?seen=nowhere", "beat"),
        ("gradient-descent?at=wheel", "eta"),
        ("gradient-descent?ghost=eta:7", "step"),
        ("gradient-descent?ghost=wheel:7@2", "wheel"),
        ("gradient-descent?eta=1\n2\x1b[2J", "eta"),
        ("gradient-descent?" + "x" * 5000, "4000"),
        ("gradient-descent?eta=%00%ff", "number"),
    ],
)
def test_a_token_that_names_nothing_is_refused_in_one_line(
    command: str, token: str, part: str
) -> None:
    result = run(command, token)
    refused(result, part)
    assert "\x1b" not in result.stderr
    assert len(result.stderr) < 400


@pytest.mark.parametrize("size", ["", "80", "x", "80x", "x24", "-1x24", "80x24x9", "1x1", "9999x9",
                                  "501x30", "²x³", "80X24 "])  # fmt: skip
def test_a_size_that_is_none_is_refused(size: str) -> None:
    refused(run("show", STEPPED, "--size", size), "--size")


def test_a_theme_or_language_that_is_none_is_refused_with_what_there_is() -> None:
    refused(run("show", STEPPED, "--theme", "nordic"), "nord")
    refused(run("open", STEPPED, "--theme", "no-such"), "theme")
    refused(run("--lang", "fr", "list"), "'en', 'ko'")
    refused(run("list", "--lang", "fr"), "'en', 'ko'")


def test_commands_and_options_that_are_none_are_refused() -> None:
    refused(run("opne"), "opne")
    refused(run("open"), "TOKEN")
    refused(run("list", "--no-such"), "--no-such")
    refused(run("check", "gradient-decent"), "gradient-descent")


@pytest.mark.parametrize(
    ("words", "terminal"),
    [([], "terminal"), (["open", "gradient-descent"], "terminal"), (["--lang", "ko"], "터미널")],
    ids=["home", "open", "korean"],
)
def test_without_a_terminal_it_says_what_to_do_instead(words: list[str], terminal: str) -> None:
    refused(run(*words), terminal, "downslope show", "downslope list")


# -- real processes ----------------------------------------------------------------------


def test_python_m_tui_is_the_command() -> None:
    done = process("list", "--lang", "ko")
    assert (done.returncode, done.stderr) == (0, "")
    assert "경사 하강법" in done.stdout
    assert done.stdout == run("list", "--lang", "ko").stdout


def test_a_refusal_of_the_real_program_has_no_traceback() -> None:
    done = process("open", "gradient-decent")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "gradient-descent" in done.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    """As in `downslope show ... | head -0`, nobody reads from the pipe any more."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = process("list", stdout=gone, stderr=subprocess.PIPE, capture_output=False)
    assert done.stderr == ""


def test_an_old_terminal_encoding_is_no_crash() -> None:
    """A locale without Korean and braille gets the words that it can show."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = process("show", "gradient-descent", "--ascii", env=environment)
    assert (done.returncode, done.stderr) == (0, "")


def on_terminal(*words: str, **environment: str) -> str:
    """What the program writes to a terminal of its own."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        child = subprocess.Popen(
            [sys.executable, "-m", "downslope", *words],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        written = b""
        try:
            while chunk := terminal.read(65536):
                written += chunk
        except OSError:
            pass  # Linux tells the end of a terminal's other side this way.
        assert child.wait(60) == 0, written
    return written.decode()


def colours(text: str) -> list[str]:
    return re.findall(r"\x1b\[[\d;]*[34]8;[\d;]*m|\x1b\[[\d;]*[349]\dm", text)


def test_colour_is_for_terminals_and_for_those_who_want_it() -> None:
    shown = on_terminal("show", STEPPED)
    assert len(colours(shown)) > 20
    without = re.sub(r"\x1b\[[\d;]*m", "", shown)
    assert "f 10.240 → 6.554" in without
    plain = on_terminal("show", STEPPED, NO_COLOR="1")
    printed = [line.rstrip() for line in plain.splitlines()]
    assert printed == run("show", STEPPED).stdout.splitlines(), "a pipe has no colours either"
    assert "\x1b" not in plain


def test_an_empty_no_color_means_nothing() -> None:
    """https://no-color.org: the variable counts when it is present and not an empty string."""
    assert colours(on_terminal("show", STEPPED, NO_COLOR=""))


# -- options -----------------------------------------------------------------------------


def test_set_changes_what_a_token_says() -> None:
    """Two steps of 0.25 from -3 on the bowl halve x0 twice."""
    asked = ("--set", "eta=0.25", "--set", "step=2", "--set", "beat=2")
    shown = run("show", "gradient-descent?eta=0.1", *asked)
    assert "= -0.75" in shown.stdout
    assert shown.stdout == run("show", "gradient-descent?eta=0.25&step=2&beat=2").stdout


def test_set_takes_a_formula_as_it_is_written() -> None:
    shown = run("show", "gradient-descent", "--set", "landscape=x0**2 + 4*x1**2", "--set", "beat=6")
    assert shown.exit_code == 0
    assert "x0**2 + 4*x1**2" in shown.stdout


@pytest.mark.parametrize("setting", ["eta", "=1", "", "e ta=1"])
def test_a_setting_that_is_none_is_refused(setting: str) -> None:
    refused(run("show", "gradient-descent", "--set", setting), "NAME=VALUE")


def test_options_before_the_command_hold_for_it() -> None:
    assert "오차제곱합" in run("--lang", "ko", "list").stdout
    assert run("--ascii", "show", STEPPED).stdout.isascii()
    assert "오차제곱합" not in run("--lang", "ko", "list", "--lang", "en").stdout


@pytest.mark.parametrize(
    "words",
    [("--lang", "ko", "open"), ("open", "--lang=ko"), ("show", "--lang", "ko")],
    ids=["before", "equals", "behind"],
)
def test_a_refusal_is_in_the_language_that_was_asked_for(words: tuple[str, ...]) -> None:
    result = run(*words, "gradient-decent")
    assert result.exit_code == 2
    assert result.stderr.startswith("downslope: 'gradient-decent'은(는) 없어요. gradient-descent")
    assert len(result.stderr.splitlines()) == 1


def test_a_lesson_is_not_taken_for_a_language() -> None:
    assert run("open", "ko").stderr.startswith("downslope: no lesson 'ko': try")


@pytest.mark.parametrize(
    ("environment", "advice"),
    [({}, "downslope show gradient-descent"), ({"SSH_CONNECTION": "::1 1 ::1 22"}, "ssh -t")],
)
def test_without_a_terminal_it_says_what_would_be_right(
    environment: dict[str, str], advice: str
) -> None:
    done = process("--lang", "en", env={**os.environ, **environment})
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert advice in line
