"""A lesson with a fault in its own code is named in one line, and nothing else suffers.

Lessons of somebody else are laid into a copy of the program, which is run for real.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.toughness.window import ROOT, bare_environment, window

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
from downslope.lessons.base.text import Text
from downslope.lessons.engine.beat import Beat, Goal, Notes
from downslope.lessons.engine.questions import ChoiceQuestion
from downslope.lessons.engine.listing import Listing
from downslope.lessons.engine.lesson import Lesson
from downslope.lessons.pictures.figure import EMPTY, Plot

WORDS = Text("Words.", "말.")
{before}

def start(values):
    {start}
    return 0

def step(state):
    {step}
    return state + 1

def frame(situation):
    {picture}
    return Plot(WORDS, WORDS, (0.0, 1.0), (0.0, 1.0), (), EMPTY, x_label="x")

def formula(situation):
    {formula}
    return (Text.plain(f"n = {{situation.state}}"),)

def status(situation):
    {status}
    return WORDS

def listing(situation):
    return Listing((step,))

LESSON = Lesson(
    number=16, name="bad", section="0", title=Text("Bad", "나쁨"), controls=(),
    beats=tuple(Beat(name, WORDS, WORDS, Notes(WORDS, WORDS)) for name in ("one", "two")),
    start=start, step=step, pictures=dict(frame=frame), formula=formula, status=status,
    code=listing,
)
"""
PARTS = ("before", "start", "step", "picture", "formula", "status")
FAULT = "1 / 0"
REASON = "ZeroDivisionError: division by zero"


def lesson(**faults: str) -> str:
    return GOOD.format(**{part: faults.get(part, "pass") for part in PARTS})


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, for lessons to be laid into."""
    for name in ("core", "downslope", "lessons", "tui"):
        kept = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / "program" / name, ignore=kept)
    return tmp_path / "program"


def lay(program: Path, source: str) -> None:
    (program / "lessons" / "l16_bad.py").write_text(source, encoding="utf-8")


def run(program: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "downslope", *words],
        cwd=program.parent,
        env=bare_environment(program.parent, PYTHONPATH=str(program)),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_good_one_is_listed_and_shown(program: Path) -> None:
    lay(program, lesson())
    assert "16  Bad" in run(program, "list").stdout
    assert "n = 0" in run(program, "show", "bad").stdout


@pytest.mark.parametrize(
    "source",
    ["import nothing_of_this_name", "LESSON = 3", "def ("],
    ids=["import", "no lesson", "syntax"],
)
def test_one_that_fails_to_load_is_listed_as_broken(source: str, program: Path) -> None:
    lay(program, source)
    listed = run(program, "list")
    assert listed.returncode == 0
    assert len(listed.stdout.splitlines()) == 16
    (line,) = [line for line in listed.stdout.splitlines() if "bad" in line]
    assert line.endswith("broken")
    assert listed.stderr.count("\n") == 1
    assert listed.stderr.startswith("downslope: lesson bad has a fault in its module: ")
    opened = run(program, "show", "bad")
    assert (opened.returncode, opened.stdout) == (2, "")
    assert opened.stderr == listed.stderr
    assert run(program, "show", "tangent").returncode == 0
    checked = run(program, "check", "bad")
    assert checked.returncode == 1
    assert "lesson bad has a fault in its module" in checked.stderr


@pytest.mark.parametrize("part", ["start", "picture", "formula", "status"])
def test_a_fault_in_a_function_is_refused_in_one_line(part: str, program: Path) -> None:
    lay(program, lesson(**{part: FAULT}))
    listed = run(program, "list")
    assert (listed.returncode, listed.stderr) == (0, "")
    shown = run(program, "show", "--lang", "ko", "bad")
    assert shown.returncode == 2
    where = {"picture": "picture frame"}.get(part, part)
    source = lesson(**{part: FAULT})
    line = source[: source.index(FAULT)].count("\n") + 1
    told = f"{REASON} (l16_bad.py:{line})"
    assert shown.stderr == f"downslope: bad 단원의 {where}에 오류가 있어요: {told}\n"
    checked = run(program, "check", "bad")
    assert checked.returncode == 1
    assert "Traceback" not in checked.stderr
    assert REASON in checked.stderr


def test_the_app_tells_a_fault_and_goes_on(program: Path, tmp_path: Path) -> None:
    lay(program, lesson(step=f"state > 1 and {FAULT}"))
    path = str(program)
    with window("open", "bad", home=tmp_path, PYTHONPATH=path) as seen:
        seen.wait(lambda: "n = 0" in seen.text)
        seen.type("  ")
        seen.wait(lambda: "n = 2" in seen.text)
        seen.type(" ")
        seen.wait(lambda: f"lesson bad has a fault in step: {REASON}" in seen.text)
        assert "n = 2" in seen.text
        seen.type("\x7f")
        seen.wait(lambda: "n = 1" in seen.text)
        assert REASON not in seen.text
        seen.type("q")
        assert seen.end() == 0


@pytest.mark.parametrize("part", ["picture", "status"])
def test_a_screen_that_cannot_be_painted_says_why_and_is_left_by_key(
    part: str, program: Path, tmp_path: Path
) -> None:
    lay(program, lesson(**{part: FAULT}))
    with window(
        "open", "training", "--set", "beat=recap", home=tmp_path, PYTHONPATH=str(program)
    ) as seen:
        seen.wait(lambda: "Looking back" in seen.text)
        seen.type("\x1b[6~")
        where = {"picture": "picture frame"}.get(part, part)
        told = f"lesson bad has a fault in {where}: {REASON}"
        seen.wait(lambda: told in " ".join(seen.text.split()))
        seen.type("\x1b[5~")
        seen.wait(lambda: "Looking back" in seen.text)
        seen.type("q")
        assert seen.end() == 0


def test_home_names_the_fault_under_the_list(program: Path, tmp_path: Path) -> None:
    lay(program, "import nothing_of_this_name")
    with window(home=tmp_path, PYTHONPATH=str(program)) as seen:
        seen.wait(lambda: "broken" in seen.text)
        assert "has a fault" not in seen.text
        seen.type("\x1b[F")
        seen.wait(lambda: "lesson bad has a fault in its module" in seen.text)
        seen.type("\r")
        seen.type("\x1b[A")
        seen.wait(lambda: "has a fault" not in seen.text)
        seen.type("q")
        assert seen.end() == 0
