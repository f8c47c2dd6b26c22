"""Bookmarks: kept, listed, opened, forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from downslope.lessons.base.errors import Refusal
from downslope.tui.cli.main import main
from downslope.tui.cli.records.bookmarks import forgotten, listed, token_of
from downslope.tui.store.bookmarks import Bookmarks
from downslope.tui.store.progress import Progress
from tests.tui.store.test_progress import SEEN

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "gradient-descent?eta=0.9&step=12&beat=tune"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


@pytest.fixture
def kept(path: Path) -> Bookmarks:
    return Bookmarks(path)


def test_a_bookmark_is_found_by_its_name_and_replaced_by_a_later_one(
    kept: Bookmarks, path: Path
) -> None:
    assert kept.load() == {}
    assert kept.keep("골짜기", "tangent")
    assert kept.keep("골짜기", TOKEN)
    assert kept.keep("a", "tangent?beat=2")
    assert list(kept.load().items()) == [("a", "tangent?beat=2"), ("골짜기", TOKEN)]
    assert token_of("@골짜기", path) == TOKEN
    assert token_of(TOKEN, path) == TOKEN
    assert json.loads(listed(kept, as_json=True)) == kept.load()
    assert listed(kept, as_json=False).splitlines()[0] == "@a  tangent?beat=2"


def test_an_unknown_one_is_refused(kept: Bookmarks, path: Path) -> None:
    kept.keep("valley", TOKEN)
    with pytest.raises(Refusal, match="valley"):
        token_of("@vally", path)
    with pytest.raises(Refusal, match="there is none"):
        forgotten(kept, "vally")
    assert forgotten(kept, "@valley") == "@valley forgotten"
    assert kept.load() == {}


def test_forgetting_progress_keeps_them(kept: Bookmarks, tmp_path: Path) -> None:
    kept.keep("valley", TOKEN)
    progress = Progress(tmp_path / "progress.sqlite3")
    progress.record({SEEN})
    progress.reset()
    assert kept.load() == {"valley": TOKEN}


def test_lessons_have_numbers() -> None:
    by_number = CliRunner().invoke(main, ["show", "12", "--lang", "en"])
    by_name = CliRunner().invoke(main, ["show", "gradient-descent", "--lang", "en"])
    assert by_number.exit_code == 0
    assert by_number.stdout == by_name.stdout
    refused = CliRunner().invoke(main, ["show", "99"])
    assert refused.exit_code == 2
