"""`downslope new` writes a lesson that runs, checks clean, and overwrites nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from downslope.lessons.engine import catalog
from downslope.tui.cli.main import main
from downslope.tui.cli.new_lesson import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result


@pytest.fixture(autouse=True)
def _only_the_chapter_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    yield
    catalog.add_lessons(())


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_new_lesson_is_checked_clean_and_shown_in_both_languages(tmp_path: Path) -> None:
    folder = str(tmp_path / "mine")
    made = run("new", "my-curve", folder)
    assert made.exit_code == 0, made.output
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["l16_my_curve.py"]
    checked = run("check", "--lessons", folder, "my-curve")
    assert (checked.exit_code, checked.output) == (0, "1 lesson checked, 0 problems\n")
    assert "Where is it after a step?" in run("show", "--lessons", folder, "my-curve").output
    shown = run("show", "--lessons", folder, "--lang", "ko", "my-curve").output
    assert "한 걸음 뒤에는 어디일까요?" in shown
    assert "16  My curve" in run("list", "--lessons", folder).output


def test_the_commands_that_it_prints_are_commands(tmp_path: Path) -> None:
    made = run("new", "my-curve", str(tmp_path / "with space"))
    lines = made.output.splitlines()
    folder = f"'{tmp_path / 'with space'}'"
    assert lines[1].endswith(f"downslope open --lessons {folder} my-curve")
    assert lines[2].endswith(f"downslope check --lessons {folder} my-curve")


def test_it_has_all_that_an_author_wants_to_see_and_no_more_than_90_lines() -> None:
    source = TEMPLATE.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 90
    assert max(map(len, source.splitlines())) <= 100
    for name in ("Plot(", "formula=", "Number(", "ChoiceQuestion(", "Goal(", "Pitfall("):
        assert name in source


def test_the_next_one_has_the_next_number_and_the_first_stays(tmp_path: Path) -> None:
    run("new", "one", str(tmp_path))
    (tmp_path / "l16_one.py").write_text("# mine")
    assert run("new", "two", str(tmp_path)).exit_code == 0
    assert (tmp_path / "l17_two.py").exists()
    again = run("new", "one", str(tmp_path))
    assert again.exit_code == 2
    assert (tmp_path / "l16_one.py").read_text() == "# mine"


@pytest.mark.parametrize(
    "name", ["", "Momentum", "my_lesson", "a b", "../x", "-x", "x-", "9x", "x" * 21, "움직임"]
)
def test_a_bad_name_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    refused = run("new", "--", name, str(tmp_path))
    assert refused.exit_code == 2
    assert refused.output.startswith("downslope: ")
    assert refused.output.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_a_lesson_of_the_chapter_is_refused(tmp_path: Path) -> None:
    refused = run("new", "tangent", str(tmp_path))
    assert refused.exit_code == 2
    assert "there is a lesson called tangent already" in refused.output


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused = run("new", "mine", str(tmp_path / "file"))
    assert refused.exit_code == 2
    assert refused.output == f"downslope: {tmp_path / 'file'} is no folder\n"
