"""What the page for authors says is so: its commands run, and its code makes a sound lesson."""

from __future__ import annotations

import re
import shlex
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from downslope.lessons.engine import catalog
from downslope.lessons.engine.beat import Beat
from downslope.lessons.engine.questions import (
    ChoiceQuestion,
    NumberQuestion,
    OrderQuestion,
    PlaceQuestion,
)
from downslope.lessons.pictures.roles import ROLES
from downslope.tui.cli.main import main
from downslope.tui.cli.new_lesson import TEMPLATE
from tests.import_rules import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result

PAGES = [ROOT / "docs" / name for name in ("authoring.md", "authoring.ko.md")]
LESSON = "my-lessons/l16_downhill.py"


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def commands(page: Path) -> list[list[str]]:
    """The commands of a page, as words behind `downslope`; one that opens is shown instead."""
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    words = [shlex.split(line) for line in lines]
    assert all(each[0] == "downslope" for each in words)
    return [["show" if word == "open" else word for word in each[1:]] for each in words]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_CTYPE"):
        monkeypatch.setenv(name, "en_US.UTF-8")
    yield
    catalog.add_lessons(())


def run(words: list[str]) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize("page", PAGES, ids=["en", "ko"])
def test_its_commands_run_before_and_after_its_code_is_typed_in(page: Path, tmp_path: Path) -> None:
    written = commands(page)
    for words in written[:3]:
        done = run(words)
        assert done.exit_code == 0, (words, done.output)
    assert (tmp_path / LESSON).is_file()
    code = "\n\n".join(blocks(page, "python"))
    (tmp_path / LESSON).write_text(code, encoding="utf-8")
    for words in written[3:]:
        done = run(words)
        assert done.exit_code == 0, (words, done.output)
        assert "warning" not in done.output


@pytest.mark.parametrize("page", PAGES, ids=["en", "ko"])
def test_its_code_runs_block_by_block(page: Path) -> None:
    known: dict[str, object] = {"__name__": "page"}
    for number, block in enumerate(blocks(page, "python")):
        exec(compile(block, f"block {number}", "exec", dont_inherit=True), known)
    assert "LESSON" in known


def test_both_pages_have_the_same_code_and_the_same_headings() -> None:
    one, other = ([blocks(page, kind) for kind in ("python", "sh", "toml")] for page in PAGES)
    assert one == other
    levels = [re.findall(r"^#+", page.read_text(encoding="utf-8"), re.MULTILINE) for page in PAGES]
    assert levels[0] == levels[1]


def test_its_lesson_has_all_that_it_promises(tmp_path: Path) -> None:
    (tmp_path / "my-lessons").mkdir()
    code = "\n\n".join(blocks(PAGES[0], "python"))
    (tmp_path / LESSON).write_text(code, encoding="utf-8")
    catalog.add_lessons([str(tmp_path / "my-lessons")])
    beats = catalog.load("downhill").beats
    kinds = {type(beat.question) for beat in beats if beat.question}
    assert kinds == {ChoiceQuestion, NumberQuestion, OrderQuestion, PlaceQuestion}
    assert any(beat.pitfall and beat.pitfall.repairs for beat in beats)
    assert any(beat.goal and beat.star for beat in beats)
    assert any(beat.again and beat.again(1).truth != beat.again(2).truth for beat in beats)
    assert beats[0].kind == "opening"
    assert beats[-1].kind == "recap"


@pytest.mark.parametrize("page", PAGES, ids=["en", "ko"])
def test_the_length_that_it_tells_is_that_of_the_template(page: Path) -> None:
    length = len(TEMPLATE.read_text(encoding="utf-8").splitlines())
    assert re.search(rf"\b{length}( lines|줄)", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=["en", "ko"])
def test_it_lists_every_field_of_a_beat_that_has_a_default_and_every_role_of_a_plot(
    page: Path,
) -> None:
    text = page.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?`) \|", text, re.MULTILINE)
    listed = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert {field.name for field in fields(Beat)} - {"name", "text", "notes"} <= listed
    roles = re.search(r"^(?:The roles|역할): (.*?)\n\n", text, re.MULTILINE | re.DOTALL)
    assert roles
    named = set(re.findall(r"`([a-z0-9-]+)`", roles[1]))
    assert named - {"arrow"} <= ROLES
    assert {"axis", "path", "point", "contour-3", "truth"} <= named
