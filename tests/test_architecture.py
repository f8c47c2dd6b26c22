"""The page on the architecture is true where a machine can tell."""

from __future__ import annotations

import re

import pytest

from tests.import_rules import ROOT, RULES

PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
ROWS = {
    room: set(re.findall(r"`([^`]+)`", allowed))
    for room, allowed in re.findall(r"^\| `([^`]+)` \|[^|]*\|([^|]*)\|$", PAGE, re.MULTILINE)
}
FACES = {"lessons", "tui", "downslope"}
"""Packages that hold other rooms and next to nothing themselves: the page has no row for them."""
PATHS = sorted(
    set(re.findall(r"`((?:core|lessons|tui|tests|downslope)/[\w/.]+)`", PAGE)) - {"lessons/lNN"}
)
PLANNED = {"lessons/l16_my_lesson.py"}


def test_its_table_is_the_table_that_imports_are_held_to() -> None:
    assert {room: set(rule.allowed) for room, rule in RULES.items() if room not in FACES} == ROWS


@pytest.mark.parametrize("path", PATHS)
def test_every_file_and_folder_that_it_names_is_there(path: str) -> None:
    # The kit is one file, which the table calls as it is imported.
    assert path in PLANNED or (ROOT / path).exists() or (ROOT / f"{path}.py").exists()
