"""A fault in a lesson's own code is told once, with its place, and one that is too slow ends it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from downslope.lessons.base.text import Text
from downslope.lessons.engine import catalog
from downslope.lessons.engine.fault import guarded
from downslope.tui.check import patience
from downslope.tui.check.content import check_named
from downslope.tui.cli.new_lesson import write_new
from tests.tui.check.toy import WORDS, beat, lesson, problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STEP = "def step(state):\n"
SUMMARY = 'Text("The point is at {x}.", "점은 {x}에 있어요.").format(x=fixed(x[-1]))'


@pytest.fixture(autouse=True)
def _no_lessons_stay() -> Iterator[None]:
    yield
    catalog.add_lessons(())


def changed(folder: Path, old: str, new: str) -> tuple[list[str], int]:
    """What the check says of the written lesson with a change, and the line of the change."""
    write_new("mine", folder)
    (file,) = folder.glob("l*_mine.py")
    source = file.read_text(encoding="utf-8")
    assert source.count(old) == 1
    file.write_text(source.replace(old, new), encoding="utf-8")
    catalog.add_lessons([str(folder)])
    line = source[: source.index(old)].count("\n") + 1
    return [str(problem) for problem in check_named("mine")], line


def test_a_fault_is_told_once_with_its_line(tmp_path: Path) -> None:
    found, line = changed(tmp_path, STEP, f"{STEP}    state.x[3]\n")
    faults = [each for each in found if "TypeError" in each]
    assert len(faults) == 1
    assert "mine has a fault in step: TypeError" in faults[0]
    assert f"(l16_mine.py:{line + 1})" in faults[0]
    assert "warning" not in faults[0]


def test_a_wrong_result_is_told_with_the_line_of_its_function(tmp_path: Path) -> None:
    found, _ = changed(tmp_path, SUMMARY, '"The point"')
    source = (tmp_path / "l16_mine.py").read_text(encoding="utf-8")
    line = source[: source.index("def picture")].count("\n") + 1
    faults = [each for each in found if "its summary is a str and no Text" in each]
    assert len(faults) == 1
    assert f"(l16_mine.py:{line})" in faults[0]


def test_drafts_are_counted_in_one_line_behind_the_rest(tmp_path: Path) -> None:
    old = 'Text("The first step", "첫걸음")'
    found, _ = changed(tmp_path, old, 'Text.draft("The first step")')
    assert found[-1] == "mine: warning: 1 text has no Korean side yet: The first step [drafts]"
    two = lesson(beat("one", text=Text.draft("One.")), beat("two", text=Text.draft("Two.")))
    told = problems(two, own=False)[-1]
    assert "2 texts have no Korean side yet: the first is One." in told


def test_a_number_of_the_chapter_is_a_warning() -> None:
    taught = lesson(number=9)
    told = "toy: warning: the chapter's tangent has the number 9 too: take one from 16 to 99"
    assert any(each.startswith(told) for each in problems(taught, own=False))


def endless(total: float) -> float:
    while True:
        total += 1.0


def burning(total: float) -> float:
    until = time.process_time() + 0.02
    while time.process_time() < until:
        pass
    return total + 1.0


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (endless, "step takes more than 0.3 seconds: the check gives up"),
        (burning, "calls of step took 0.3 seconds, at most 0.3 are good: the check gives up"),
    ],
)
def test_a_step_that_takes_too_long_ends_the_check(
    step: Any, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SECONDS", 0.3)
    found = problems(lesson(step=step))
    assert found[-1].endswith(f"{told} [patience]"), found


def test_a_lesson_in_no_hurry_is_sound() -> None:
    assert problems(lesson(beat(text=WORDS))) == []


def test_a_fault_is_an_error_even_if_an_editorial_rule_meets_it_first() -> None:
    def fails(_: object) -> float:
        raise RuntimeError("no start")

    found = problems(guarded(lesson(start=fails)), own=False)
    told = [line for line in found if "RuntimeError: no start" in line]
    assert len(told) == 1
    assert "warning" not in told[0]
