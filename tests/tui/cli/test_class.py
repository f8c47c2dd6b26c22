"""A class at a glance, from the records of its students."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from downslope.lessons.engine.catalog import load
from downslope.lessons.engine.walk import Walk
from downslope.tui.app.session import Session
from downslope.tui.cli.main import main
from downslope.tui.store.places import Places
from downslope.tui.store.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ANSWERS = {"kim": 2, "lee": 1, "이지우": 1, "park min": 3}
"""Which choice each gave to lesson 12's first question, of which the second is right."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, digit in ANSWERS.items():
        # One who keeps the record on a computer of one's own has handed in that very file.
        path = tmp_path / (f"{name}/progress.sqlite3" if name == "lee" else f"{name}.sqlite3")
        session = Session(Progress(path), Places(path))
        walk = Walk.begin(load("gradient-descent"), 1).digit(digit).commit()
        session.remember(walk)
        session.remember(walk.go_to(2))
        session.leave()
    (tmp_path / "notes.txt").write_text("no student")
    Progress(tmp_path / "progress.sqlite3").record(())
    return tmp_path


def told(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["class", str(folder), "--lang", "en", *words])


def test_who_is_where_and_what_went_wrong(folder: Path) -> None:
    rows = told(folder).stdout.splitlines()
    assert all(len(row) <= 80 for row in rows if row.isascii())
    (lee,) = (row for row in rows if row.startswith("lee"))
    assert lee.split() == ["lee", "12.3", "The", "way", "down", "0", "0/1", "0"]
    (kim,) = (row for row in rows if row.startswith("kim"))
    assert kim.split()[-3:] == ["0", "1/1", "0"]
    (asked,) = (row for row in rows if row.startswith("12.2"))
    assert asked.split() == ["12.2", "3", "of", "4", "wrong"]
    answers = rows[rows.index(asked) + 2 :]
    counts = [(row.count("█"), "✓" in row) for row in answers[:3]]
    assert counts == [(10, False), (5, True), (5, False)]


def test_programs_read_it_too(folder: Path) -> None:
    found = json.loads(told(folder, "--json").stdout)
    assert {s["name"]: s["right"] for s in found["students"]} == {
        name: int(digit == 2) for name, digit in ANSWERS.items()
    }
    (question,) = found["questions"]
    assert (question["answers"], question["right"]) == ({"1": 2, "2": 1, "3": 1}, 1)
    table = list(csv.DictReader(io.StringIO(told(folder, "--csv").stdout)))
    assert [row["student"] for row in table] == sorted(ANSWERS)
    assert all(row["lesson"] == "gradient-descent" and row["beat"] == "3" for row in table)


def test_a_folder_without_records_is_refused(tmp_path: Path) -> None:
    refused = told(tmp_path)
    assert refused.exit_code == 2
    assert "no record of a student" in refused.stderr


def test_in_korean_and_ascii(folder: Path) -> None:
    korean = CliRunner().invoke(main, ["class", str(folder), "--lang", "ko"]).stdout
    assert "4명 중 3명 오답" in korean
    plain = told(folder, "--ascii").stdout
    assert "#" * 10 in plain
    assert "█" not in plain
